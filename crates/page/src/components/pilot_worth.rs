//! What a pilot would be worth before deciding, and what to do with its result.

mod curve;
mod rule;

use super::chart_figure::ChartFigure;
use super::data_table::{DataTable, Row};
use super::gap_choice::GapChoice;
use super::line_switch::LineSwitch;
use super::number_field::NumberField;
use super::refused::Refused;
use super::take_along::{Copied, Form};
use crate::browser::today;
use crate::hooks::{Sends, use_errands_near, use_page};
use crate::link;
use crate::reading::{Reading, stretches};
use crate::state::{Action, AskedFigure, Errand, Guess, Page, PilotAnswer, State};
use crate::text::{pilot, pilot_worth};
use curve::WorthCurve;
use rule::RuleLine;
use uturn::model::evidence::PilotResult;
use yew::prelude::*;

/// The part: the pilot to ask about, and what the engine says of it, once it is near.
#[component]
pub fn PilotWorth() -> Html {
    let page = use_page();
    let place = use_node_ref();
    use_errands_near(&page, &place, &[Errand::Pilot]);
    let content = match &page.inputs.evidence {
        Some(result) => after(&page, result),
        None => html! {
            <>
                <h3 id="pilot">{ pilot_worth::TITLE }</h3>
                <p class="aside measure">{ pilot_worth::LEAD }</p>
                <Question />
                <Told />
            </>
        },
    };
    html! { <div class="pilot-worth" ref={place}>{ content }</div> }
}

/// Where a pilot has been made: what that changed, and why another one would tell little.
fn after(page: &State, result: &PilotResult) -> Html {
    let numerals = &page.numerals;
    let before = page.unseen_shown();
    let before = before.map(|estimate| Reading::at(&estimate, page.share()));
    let is_shown = !page.is_awaiting() && page.inputs_shown().evidence.is_some();
    let changed = is_shown.then(|| pilot::instead_of(numerals, &page.reading(), before.as_ref()));
    let elsewhere = result.finished.and_then(|finished| {
        let share = finished.hits / finished.of;
        pilot_worth::elsewhere(
            numerals,
            &page.inputs,
            result.share,
            share,
            ", as yours did,",
        )
    });
    html! {
        <>
            <h3 id="pilot">{ pilot_worth::TITLE_AFTER }</h3>
            <p class="measure">{ pilot_worth::AFTER }{ " " }<strong>{ changed }</strong></p>
            if elsewhere.is_some() {
                <h4>{ pilot_worth::WHY }</h4>
                <p class="measure">{ elsewhere }</p>
            }
        </>
    }
}

/// The sentence with its fields.
#[component]
fn Question() -> Html {
    let page = use_page();
    let asked = page.asked_pilot();
    let on_gap = page.sends(Action::ChoseAskedGap);
    let on_action = page.sends(|action: Action| action);
    let problems = AskedFigure::TYPED.into_iter().filter_map(|figure| {
        let problem = page.asked_problem(figure)?;
        Some(html! {
            <Refused class="problem" id={problem_id(figure)} field_id={field_id(figure)}
                refusal={pilot_worth::refusal(&page, figure, problem)} on_action={on_action.clone()} />
        })
    });
    let [hand, easiest, months, judged, each] = pilot_worth::sentence(asked.months);
    html! {
        <>
            <p class="figures measure">
                { hand }<AskedField figure={AskedFigure::Share} />{ easiest }
                <AskedField figure={AskedFigure::Months} />{ months }
                <AskedField figure={AskedFigure::Judged} />{ judged }
                <AskedField figure={AskedFigure::Price} />{ each }
                { " " }
                <GapChoice id="asked-gap" label={pilot_worth::label(AskedFigure::Gap)}
                    gap={asked.gap} on_choose={on_gap} />
            </p>
            <div aria-live="polite">{ for problems }</div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AskedFieldProps {
    figure: AskedFigure,
}

/// A figure's field.
#[component]
fn AskedField(props: &AskedFieldProps) -> Html {
    let page = use_page();
    let figure = props.figure;
    let on_type = page.sends(move |typed| Action::TypedOfAsked(figure, typed));
    let on_enter = page.sends(|()| Action::EnteredOfAsked);
    let name = field_id(figure);
    html! {
        <NumberField name={name.clone()} label={pilot_worth::label(figure)} id={name}
            text={page.asked_text(figure)} is_moved=false
            problem={page.asked_problem(figure).map(|_| problem_id(figure))} {on_type} {on_enter} />
    }
}

fn field_id(figure: AskedFigure) -> AttrValue {
    format!("asked-{}", figure.name()).into()
}

fn problem_id(figure: AskedFigure) -> AttrValue {
    format!("asked-{}-problem", figure.name()).into()
}

/// What the engine says of it.
#[component]
fn Told() -> Html {
    let page = use_page();
    if page.is_pilot_missing() {
        let on_again = page.sends(|_: MouseEvent| Action::TryAgain);
        return html! {
            <div class="told" role="status">
                <p class="measure">{ pilot_worth::MISSING }</p>
                <button type="button" onclick={on_again}>{ pilot_worth::TRY_AGAIN }</button>
            </div>
        };
    }
    let Some((answer, is_current)) = page.pilot_answer() else {
        let words = if page.guess == Guess::Wanted {
            pilot_worth::GUESS_FIRST
        } else {
            pilot_worth::AWAITED
        };
        return html! { <div class="told unasked"><p class="aside">{ words }</p></div> };
    };
    let numerals = &page.numerals;
    let survey = answer.inputs.survey;
    html! {
        <div class={classes!("told", (!is_current).then_some("stale"))}>
            <p class="aside whose" aria-live="polite">{ (!is_current).then_some(pilot_worth::STALE) }</p>
            <p class="measure advice">
                <strong>{ pilot_worth::verdict(answer) }</strong>{ " " }
                { pilot_worth::reasons(numerals, answer, survey) }
                if let Some(words) = pilot_worth::too_many(numerals, answer) {
                    { " " }{ words }
                }
            </p>
            { line_switch(&page, answer) }
            <div class="charts">
                { worth(&page, answer) }
                { rule(&page, answer) }
            </div>
            if let Some(why) = pilot_worth::why(numerals, answer, page.line) {
                <h4>{ pilot_worth::WHY }</h4>
                <p class="measure">{ why }</p>
            }
            { quotation(&page, answer, is_current) }
        </div>
    }
}

/// For what is said of one line alone.
fn line_switch(page: &Page, answer: &PilotAnswer) -> Html {
    let survey = answer.inputs.survey.filter(|_| answer.estimate.has_scaled);
    let on_choose = page.sends(Action::ChoseLine);
    html! {
        if let Some(survey) = survey {
            <LineSwitch name="pilot-line" line={page.line} {survey} numerals={page.numerals.clone()}
                {on_choose} />
        }
    }
}

/// Worth and cost over the number judged: none where no number can be judged.
fn worth(page: &State, answer: &PilotAnswer) -> Html {
    let numerals = &page.numerals;
    let sizes: Vec<_> = pilot_worth::possible(answer).copied().collect();
    let Some(largest) = sizes.last() else {
        return Html::default();
    };
    let told = *pilot_worth::enough(answer).unwrap_or(largest);
    let rows = sizes.iter().map(|size| {
        Row::new(
            numerals.whole(size.judged),
            pilot_worth::row(numerals, size),
        )
    });
    let rows: Vec<Row> = rows.collect();
    let columns = pilot_worth::COLUMNS.map(Into::into).to_vec();
    html! {
        <ChartFigure class="worth" level="h4" name={pilot_worth::WORTH} awaited=false
            title={pilot_worth::worth_title(numerals, &told)}
            aside={html! { <p class="aside">{ pilot_worth::HOW_TO_READ }</p> }}
            reading={pilot_worth::worth_reading(numerals, answer, page.line)}
        >
            <WorthCurve {sizes} line={page.line} told={told.judged} numerals={page.numerals.clone()} />
            <details class="table">
                <summary>{ pilot_worth::TABLE }</summary>
                <DataTable caption={pilot_worth::caption(answer)} {columns} {rows} />
            </details>
        </ChartFigure>
    }
}

/// The rule on one line, and in words.
fn rule(page: &State, answer: &PilotAnswer) -> Html {
    let numerals = &page.numerals;
    let rule = answer.estimate.rule.on(page.line);
    let stretches = stretches(rule);
    let words = pilot_worth::rule_words(numerals, &stretches);
    let words = words
        .into_iter()
        .map(|words| html! { <li>{ words }{ "." }</li> });
    html! {
        <ChartFigure class="rule" level="h4" name={pilot_worth::RULE} awaited=false
            title={pilot_worth::rule_title(numerals, answer, page.line)}
            aside={html! {
                <p class="aside">{ pilot_worth::rule_means(numerals, answer, page.line) }</p>
            }}
        >
            <RuleLine rule={rule.clone()} {stretches} plan={answer.inputs.plan.ai_share}
                numerals={page.numerals.clone()} />
            <ul class="rule-words">{ for words }</ul>
        </ChartFigure>
    }
}

/// The rule with its source, to copy.
fn quotation(page: &State, answer: &PilotAnswer, ready: bool) -> Html {
    let numerals = &page.numerals;
    let link = link::to_settings(&page.settings_shown());
    let text = pilot_worth::quotation(numerals, answer, page.line, [&today(), &link]);
    html! {
        <div class="quoted">
            <h4>{ pilot_worth::QUOTE }</h4>
            <Copied form={Form::Quotation} name={pilot_worth::QUOTE} {text}
                button={pilot_worth::COPY} {ready} />
        </div>
    }
}
