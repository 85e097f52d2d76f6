//! Dates on record, on the months of a chart.

use crate::app::chart::{Frame, Label, Rect, text_width};
use crate::app::text::Dated;
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
    let within = |dated: &&Dated| (dated.month as f64) <= frame.x.domain.1;
    let mark = |dated: &Dated| {
        let x = frame.x.at(dated.month as f64);
        let across = format!("{x:.1}");
        let (place, anchor) = place(frame, x, &dated.date);
        let is_past = (dated.month <= *month).then_some("past");
        html! {
            <g class={classes!("mark", is_past)}>
                <line x1={across.clone()} x2={across} y1={format!("{:.1}", place.bottom)}
                    y2={format!("{:.1}", frame.strip_bottom())} />
                <Label text={dated.date.clone()} {place} {anchor} type_size={frame.type_size}
                    class="date" />
            </g>
        }
    };
    html! { <g>{ for dated.iter().filter(within).map(mark) }</g> }
}

/// Over the drawing, from the month to the right; to the left of it where the chart ends too soon.
fn place(frame: &Frame, x: f64, date: &str) -> (Rect, &'static str) {
    let width = text_width(date, frame.type_size);
    let height = 1.3 * frame.type_size;
    // From half a label's gap left of the line, so that the line seems to hold it.
    let left = x - 0.3 * frame.type_size;
    if left + width <= frame.width {
        (Rect::below(left, 0.0, width, height), "start")
    } else {
        let left = x + 0.3 * frame.type_size - width;
        (Rect::below(left, 0.0, width, height), "end")
    }
}
