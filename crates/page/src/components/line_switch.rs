//! Which of the two lines a chart shows.

use super::radio_group::RadioGroup;
use crate::numerals::Numerals;
use crate::text;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::report::Line;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LineSwitchProps {
    /// Unique on the page.
    pub name: AttrValue,
    pub line: Line,
    /// What the second line is scaled to.
    pub survey: Survey,
    pub numerals: Rc<Numerals>,
    pub on_choose: Callback<Line>,
}

/// In the order of the switch.
const LINES: [Line; 2] = [Line::Alone, Line::Scaled];

/// A switch between the two lines, for charts that can only show one at a time.
#[component]
pub fn LineSwitch(props: &LineSwitchProps) -> Html {
    let on_choose = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |at: usize| on_choose.emit(LINES[at]))
    };
    let names = LINES.map(|line| text::curve::line_name(&props.numerals, line, Some(props.survey)));
    html! {
        <RadioGroup name={props.name.clone()} legend={text::curve::LINE_SWITCH} has_visible_legend={false}
            choices={names.map(AttrValue::from).to_vec()}
            chosen={LINES.iter().position(|line| *line == props.line).unwrap_or(0)} {on_choose} />
    }
}
