//! Dates on record, on the months of a chart.

use crate::chart::{Frame, Rect, label, text_width};
use crate::text::stories::replay::Dated;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct MarksProps {
    pub frame: Frame,
    pub dated: Rc<Vec<Dated>>,
    /// The month shown: dates that have come stand out.
    pub month: usize,
}

/// An upright line at each date, with the date over it, where the chart leaves a row for names.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    let MarksProps {
        frame,
        dated,
        month,
    } = props;
    let mut end = f64::NEG_INFINITY;
    let mark = |dated: &Dated| {
        let x = frame.x.at(dated.month as f64);
        let across = format!("{x:.1}");
        let at = place(frame, x, &dated.short_date);
        let place = at.0;
        // A date without room is in the list under the charts.
        let has_room = place.left > end;
        if has_room {
            end = place.right;
        }
        let is_past = (dated.month <= *month).then_some("past");
        html! {
            <g class={classes!("mark", is_past)}>
                <line x1={across.clone()} x2={across} y1={format!("{:.1}", place.bottom)}
                    y2={format!("{:.1}", frame.strip_bottom())} />
                if has_room {
                    { label(dated.short_date.clone(), at, frame.type_size, "date") }
                }
            </g>
        }
    };
    let last = frame.x.domain.1;
    let dated = dated.iter().filter(|dated| dated.month as f64 <= last);
    html! { <g>{ for dated.map(mark) }</g> }
}

/// Over the drawing, from the month to the right; to the left of it where the chart ends too soon.
fn place(frame: &Frame, x: f64, date: &str) -> (Rect, &'static str) {
    // Dates that have come are in bold.
    let width = 1.1 * text_width(date, frame.type_size);
    let height = 1.3 * frame.type_size;
    // A little to the left of the line, so that it seems to hold the date.
    let overhang = 0.3 * frame.type_size;
    if x - overhang + width <= frame.width {
        (Rect::below(x - overhang, 0.0, width, height), "start")
    } else {
        (Rect::below(x + overhang - width, 0.0, width, height), "end")
    }
}
