//! The article's company as several teams.

use crate::components::data_table::{Column, DataTable, Row};
use crate::components::sources::Sources;
use crate::link;
use crate::numerals::Numerals;
use crate::text;
use crate::text::several_teams::story;
use std::rc::Rc;
use uturn::codec::Settings;
use uturn::model::Survey;
use uturn::model::cases::{ONE_TARGET, case};
use uturn::model::company::CompanyEstimate;
use yew::prelude::*;

/// The case whose sources it shares.
const ARTICLE: &str = "klarna-article";

#[derive(Properties, PartialEq)]
pub struct OneTargetProps {
    /// The answer, while these teams are on show.
    pub estimate: Option<Rc<CompanyEstimate>>,
    pub numerals: Rc<Numerals>,
    pub survey: Option<Survey>,
}

/// What was reported, what happened, what is assumed, the way to its teams, and the months on record
/// beside the model's.
#[component]
pub fn OneTarget(props: &OneTargetProps) -> Html {
    let OneTargetProps {
        estimate, numerals, ..
    } = props;
    let mut settings = Settings::from(&ONE_TARGET);
    settings.inputs.survey = props.survey;
    let part = |name: &'static str, told: String| {
        html! { <div><dt>{ name }</dt><dd>{ told }</dd></div> }
    };
    let mut columns = story::COLUMNS.map(Column::from).to_vec();
    if estimate.is_none() {
        columns.pop();
    }
    let rows = story::months(numerals, estimate.as_deref()).into_iter();
    let rows = rows.map(|[when, people, of_model]| Row::new(when, [people, of_model]));
    let sources = case(ARTICLE).map(text::sources::sources_of_story);
    html! {
        <article class="story" aria-labelledby={story::ID}>
            <div class="gist">
                <h3 id={story::ID}>{ story::NAME }</h3>
                <p><a href={link::fragment(&settings)} aria-describedby={story::ID}>{ story::LOAD }</a></p>
            </div>
            <div class="told">
                <dl>
                    { part(text::stories::REPORTED, story::reported(numerals)) }
                    { part(text::stories::HAPPENED, story::happened(numerals)) }
                    { part(text::stories::ASSUMED, story::assumed(numerals)) }
                </dl>
                <DataTable caption={story::MONTHS} {columns} rows={rows.collect::<Vec<_>>()} />
                if estimate.is_none() {
                    <p class="aside">{ story::NOT_ON_SHOW }</p>
                }
                if let Some(sources) = sources {
                    <Sources of={sources} />
                }
            </div>
        </article>
    }
}
