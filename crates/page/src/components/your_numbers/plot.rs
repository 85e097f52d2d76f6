//! An input's track with its handles, and over it what the input does to the answer.

use super::handle::Handle;
use super::shown::{Shown, Slot, numbers};
use super::track::Track;
use crate::chart::{Canvas, Frame, Handles, Response, ResponsePlace};
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::state::Action;
use crate::text;
use std::rc::Rc;
use uturn::model::{Input, PlanResponsePoint, Range, Value};
use yew::prelude::*;

/// The largest share of the payroll that a handle can call material; more can be typed.
const MOST_MATERIAL: f64 = 0.3;

/// Plots of fewer type sizes have no room for words beside their figures.
const NARROW: f64 = 22.0;

#[derive(Properties, PartialEq)]
pub struct PlotProps {
    pub shown: Shown,
    pub numerals: Rc<Numerals>,
    pub on_action: Callback<Action>,
}

/// The curve is drawn on the handles' own track: what stands over a handle is the risk there.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let PlotProps {
        shown,
        numerals,
        on_action,
    } = props;
    let plot = use_node_ref();
    let size = use_size(&plot);
    // A track that would close in on the range again waits until its handle is let go.
    let held = use_state(|| None::<Track>);
    let track = (*held).or_else(|| track_of(shown));
    let on_hold = {
        let setter = held.setter();
        Callback::from(move |holds: bool| setter.set(track.filter(|_| holds)))
    };
    let values = shown.numbers();
    let at: Vec<f64> = values
        .iter()
        .filter_map(|value| Some(track?.place(*value)))
        .collect();
    let handles = track
        .into_iter()
        .flat_map(|track| handles(shown, track, &values, numerals, on_action, &on_hold));
    html! {
        // Values grow from left to right in every language, for the handles as for the curve.
        <div class={classes!("plot", shown.is_stale.then_some("stale"))} dir="ltr" ref={plot}>
            { for handles }
            if let Some(size) = size {
                { drawing(Frame::over_track(size), shown, track, at, numerals) }
            }
        </div>
    }
}

/// The track that an input's handles move on; none for one that is no number.
fn track_of(shown: &Shown) -> Option<Track> {
    match shown.words.input {
        Input::Decided(input) => Track::of_plan(input.row(), shown.country),
        Input::Uncertain(input) => {
            let [start, now] = [&shown.start, &shown.value].map(range);
            Some(Track::of_range(input.row(), start, now, shown.country))
        }
        Input::Material => {
            let share = numbers(&shown.value);
            let share = share.first().expect("the material share is a number");
            Some(Track::of_share(MOST_MATERIAL, *share))
        }
    }
}

fn range(value: &Value) -> Range {
    match numbers(value)[..] {
        [low, likely, high] => Range { low, likely, high },
        _ => unreachable!("an uncertain input has three ends, not {value}"),
    }
}

fn handles(
    shown: &Shown,
    track: Track,
    values: &[f64],
    numerals: &Numerals,
    on_action: &Callback<Action>,
    on_hold: &Callback<bool>,
) -> Vec<Html> {
    let classes: &[&'static str] = match values {
        [_] => &["likely"],
        _ => &["low", "likely", "high"],
    };
    let slots = shown.slots.iter().zip(values).zip(classes).enumerate();
    let handle = |(place, ((slot, value), class)): (usize, ((&_, &f64), &&'static str))| {
        let slot: &Slot = slot;
        let below = place.checked_sub(1).and_then(|place| values.get(place));
        let above = values.get(place + 1);
        let between = (
            below.copied().unwrap_or(f64::NEG_INFINITY),
            above.copied().unwrap_or(f64::INFINITY),
        );
        let value_text = text::inputs::written(numerals, shown.words.input, *value);
        html! {
            <Handle field={slot.field} class={*class} {track} value={*value} {between} {value_text}
                on_action={on_action.clone()} on_hold={on_hold.clone()} />
        }
    };
    slots.map(handle).collect()
}

fn drawing(
    frame: Frame,
    shown: &Shown,
    track: Option<Track>,
    at: Vec<f64>,
    numerals: &Numerals,
) -> Html {
    let places = places(&frame, shown, track, numerals);
    let today = match at[..] {
        [only] => Some(only),
        [_, likely, _] => Some(likely),
        _ => places
            .iter()
            .find(|(_, value)| **value == shown.value)
            .map(|(place, _)| place.at),
    };
    let places: Vec<ResponsePlace> = places.into_iter().map(|(place, _)| place).collect();
    html! {
        <Canvas width={frame.width} height={frame.height}>
            if !places.is_empty() {
                <Response {frame} {places} are_options={track.is_none()}
                    today={today.unwrap_or(-1.0)} />
            }
            <Handles {frame} {at} />
        </Canvas>
    }
}

/// Where the response's points lie, and what is to be read at them: of options at each, of a curve
/// at both ends.
fn places<'s>(
    frame: &Frame,
    shown: &'s Shown,
    track: Option<Track>,
    numerals: &Numerals,
) -> Vec<(ResponsePlace, &'s Value)> {
    let points = shown
        .response
        .as_ref()
        .map_or(&[][..], |response| &response[..]);
    let last = points.len().saturating_sub(1);
    let is_short = frame.width < NARROW * frame.type_size;
    let place = |(index, point): (usize, &'s PlanResponsePoint)| {
        let at = match (track, &point.value) {
            (Some(track), Value::Number(value)) => track.place(*value),
            _ => (index as f64 + 0.5) / points.len() as f64,
        };
        // Where a range has closed, one end says it all.
        let is_end = index == 0 || index == last && point.value != points[0].value;
        let is_read = track.is_none() || is_end;
        let input = shown.words.input;
        let place = ResponsePlace {
            at,
            risk: point.regret_risk,
            value: is_read.then(|| {
                [text::inputs::value, text::inputs::short_value]
                    .map(|written| written(numerals, input, &point.value).into())
            }),
            figure: is_read
                .then(|| text::numbers::figure_at(numerals, point.regret_risk, is_short).into()),
        };
        (place, &point.value)
    };
    points.iter().enumerate().map(place).collect()
}
