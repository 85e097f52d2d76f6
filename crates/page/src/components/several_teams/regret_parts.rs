//! Where the regret comes from, by team, and which team's AI to find out about first.

use crate::chart::{Bar, Bars};
use crate::components::chart_figure::ChartFigure;
use crate::components::data_table::{Column, DataTable, Row};
use crate::components::line_switch::LineSwitch;
use crate::hooks::use_size;
use crate::numerals::Numerals;
use crate::reading::{TeamPart, parts_of_regret};
use crate::text::curve::on_line;
use crate::text::several_teams;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::company::CompanyEstimate;
use uturn::model::report::Line;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct RegretPartsProps {
    pub estimate: Rc<CompanyEstimate>,
    pub numerals: Rc<Numerals>,
    pub line: Line,
    pub on_line: Callback<Line>,
    /// What the second line is scaled to.
    pub survey: Option<Survey>,
    /// Under the bars.
    #[prop_or_default]
    pub children: Html,
}

/// The figure with its title, the bars and the table; then what is worth finding out first.
#[component]
pub fn RegretParts(props: &RegretPartsProps) -> Html {
    let RegretPartsProps {
        estimate,
        numerals,
        line,
        on_line: on_choose,
        ..
    } = props;
    let place = use_node_ref();
    let size = use_size(&place);
    let survey = props.survey.filter(|_| estimate.has_scaled);
    let parts = parts_of_regret(estimate, *line);
    let on_line = on_line(numerals, *line, survey);
    let title = parts.as_deref();
    let title = title.and_then(|parts| several_teams::parts_title(parts, &on_line));
    let lead = several_teams::parts_lead(parts.as_deref(), &on_line);
    let reading = parts.as_deref();
    let reading = reading.map(|parts| several_teams::parts_reading(numerals, parts));
    let bars = parts.as_deref().zip(size).map(|(parts, size)| {
        let bars = parts.iter().map(|part| bar(numerals, part));
        html! {
            <Bars width={size.width} rem={size.rem} bars={bars.collect::<Vec<_>>()} go_on=false />
        }
    });
    html! {
        <>
            <ChartFigure class="regret-parts" level="h2" id="regret-parts"
                name={several_teams::REGRET_PARTS} {title} awaited=false {reading}
                aside={html! { <p class="aside measure">{ lead }</p> }}
            >
                if let Some(survey) = survey {
                    <LineSwitch name="parts-line" line={*line} {survey} numerals={numerals.clone()}
                        {on_choose} />
                }
                // Parts grow from left to right in every language.
                <div class="parts-of-regret" dir="ltr" ref={place}>{ bars }</div>
                { props.children.clone() }
                <h3>{ several_teams::FIND_OUT_FIRST }</h3>
                <p class="measure">{ several_teams::worth_first(numerals, estimate) }</p>
                <details class="table">
                    <summary>{ several_teams::PARTS_TABLE }</summary>
                    { table(numerals, estimate, parts.as_deref()) }
                </details>
            </ChartFigure>
        </>
    }
}

fn bar(numerals: &Numerals, part: &TeamPart) -> Bar {
    Bar {
        from: 0.0,
        to: part.part,
        name: part.name.clone().into(),
        before: AttrValue::default(),
        amount: several_teams::part_amount(numerals, part.part).into(),
        is_end: false,
    }
}

fn table(numerals: &Numerals, estimate: &CompanyEstimate, parts: Option<&[TeamPart]>) -> Html {
    let rows = estimate.teams.iter().enumerate().map(|(at, team)| {
        let part = parts.map(|parts| parts[at].part);
        let cells = several_teams::part_cells(numerals, part, team);
        Row::new(team.name.clone(), cells)
    });
    html! {
        <DataTable caption={several_teams::PARTS_CAPTION}
            columns={several_teams::PARTS_COLUMNS.map(Column::from).to_vec()}
            rows={rows.collect::<Vec<_>>()} />
    }
}
