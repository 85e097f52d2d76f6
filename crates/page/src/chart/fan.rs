//! A spread of futures: bands around a middle line.

use super::area::area;
use super::line::curve;
use super::path::Polyline;
use yew::prelude::*;

/// A light band, a dark one within it, each with its edges, and the middle line. The lines are those
/// from the highest to the lowest: the outer band's, the inner one's, the middle, the inner one's and the
/// outer one's again.
pub fn fan([highest, high, middle, low, lowest]: &[Polyline; 5]) -> Html {
    html! {
        <>
            { area("outer", highest, lowest) }
            { area("inner", high, low) }
            { for [highest, high, low, lowest].map(|line| curve("edge", line)) }
            { curve("middle", middle) }
        </>
    }
}
