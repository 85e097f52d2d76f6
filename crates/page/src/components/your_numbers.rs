//! Every input of the model, to be changed: the ten that matter most at first, all on a click.

mod control;
mod country_choice;
mod handle;
mod plot;
mod search;
mod shown;
mod source_details;
mod track;

use super::converter::Converter;
use super::implied_figures::ImpliedFigures;
use super::list_field::ListField;
use super::trouble::trouble;
use crate::hooks::{use_later, use_nearness, use_page, use_sends};
use crate::state::{Action, Field, Question, Standing, State, Subject};
use crate::text;
use crate::text::converter::Conversion;
use crate::text::inputs::{Group, InputWords};
use control::Control;
pub use control::place_of;
use country_choice::CountryChoice;
use search::Search;
use shown::Shown;
use uturn::model::Input;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The section. What is not near the window follows late, and no curve is worked out for it.
#[component]
pub fn YourNumbers() -> Html {
    let page = use_page();
    let late = use_later((*page).clone());
    let section = use_node_ref();
    let is_near = use_nearness(&section);
    let state: &State = if is_near { &page } else { &late };
    let all_are_shown = use_state_eq(|| false);
    let on_action = use_sends(&page, |action: Action| action);
    {
        let on_action = on_action.clone();
        let deps = (is_near, *all_are_shown, state.sought.trim().to_owned());
        use_effect_with(deps, move |(is_near, all, sought)| {
            let decided = |words: &InputWords| match words.input {
                Input::Decided(input) => Some(input),
                _ => None,
            };
            let looked_at = inputs_shown(*all, sought, &[]).filter(|_| *is_near);
            on_action.emit(Action::Looked(looked_at.filter_map(decided).collect()));
        });
    }
    let on_show = {
        let all_are_shown = all_are_shown.clone();
        Callback::from(move |_: MouseEvent| all_are_shown.set(!*all_are_shown))
    };
    let on_clear = on_action.reform(|_: MouseEvent| Action::Sought(String::new()));
    let on_converted = {
        let on_action = on_action.clone();
        use_callback((), move |(input, value), ()| {
            on_action.emit(Action::Pulled(Field::of_plan(input), value));
            on_action.emit(Action::Released);
        })
    };
    let question = state.question();
    let floor = (!state.is_awaiting() && question == Question::Before)
        .then(|| state.shown().value_floor_binds.alone);
    let changed = state.changed();
    let assumptions = state.changed_assumptions().len();
    let start = state.presets.start();
    let all = Input::COUNT;
    let sought = state.sought.trim();
    let found = inputs_shown(*all_are_shown, sought, &[]).count();
    let out_of_place = state.out_of_place();
    let on_reset_all = {
        let names = out_of_place.clone();
        on_action.reform(move |_: MouseEvent| Action::Reset(names.clone()))
    };
    let wrong = state.wrong_fields();
    let wrong = wrong.filter_map(|(field, _)| field.typed_for());
    let in_trouble: Vec<_> = wrong.chain(text::pilot::to_widen(state)).collect();
    let groups = Group::ALL.map(|group| {
        // What has been opened in a control that is not looked for stays.
        let is_drawn = |words: &&InputWords| {
            ["", sought]
                .iter()
                .any(|sought| is_shown(words, *all_are_shown, sought, &in_trouble))
        };
        let is_there = |words: &InputWords| is_shown(words, *all_are_shown, sought, &in_trouble);
        let drawn = group.inputs().filter(is_drawn);
        let controls = drawn.map(|words| {
            html! {
                <div key={words.input.name()} hidden={!is_there(words)}>
                    <Control shown={Shown::of(state, &start, words)} presets={state.presets}
                        survey={state.survey_shown()} numerals={state.numerals.clone()}
                        on_action={on_action.clone()} />
                    if let Some(conversion) = Conversion::into(words.input) {
                        <Converter {conversion} numerals={state.numerals.clone()}
                            typed={state.conversions.clone()}
                            on_action={on_action.clone()} on_use={on_converted.clone()} />
                    }
                </div>
            }
        });
        let changed = changed.iter().copied();
        let changed = changed.filter(|input| text::inputs::input_words(*input).group == group);
        html! {
            <section class="group" hidden={!group.inputs().any(is_there)}>
                <GroupHead {group} changed={changed.map(Subject::Input).collect::<Vec<_>>()}
                    on_action={on_action.clone()} />
                { for controls }
            </section>
        }
    });
    html! {
        <section class="section your-numbers" aria-labelledby="your-numbers" ref={section}>
            <h2 id="your-numbers" class="heading">{ text::numbers::NUMBERS }</h2>
            <p class="lead">
                { match question {
                    Question::Before => text::numbers::NUMBERS_LEAD,
                    Question::UnderWay => text::under_way::NUMBERS_LEAD,
                    Question::SeveralTeams => text::several_teams::NUMBERS_LEAD,
                } }
            </p>
            if let Some(teams) = state.teams() {
                <p class="whose">
                    { text::several_teams::WHOSE }{ ": " }
                    <ListField id="whose" label={text::several_teams::WHOSE} chosen={teams.open()}
                        choices={teams.names().into_iter().map(|name| name.to_owned().into()).collect::<Vec<AttrValue>>()}
                        on_choose={on_action.reform(Action::OpenedTeam)} />
                </p>
            }
            <CountryChoice presets={state.presets} numerals={state.numerals.clone()}
                on_action={on_action.clone()} />
            <div class="tools">
                <p aria-live="polite">
                    { text::card::assumptions_changed(&state.numerals, assumptions) }
                </p>{ " " }
                { tool(text::numbers::UNDO, state.can_undo(), on_action.reform(|_: MouseEvent| Action::Undo)) }{ " " }
                { tool(text::numbers::RESET_ALL, !out_of_place.is_empty(), on_reset_all) }
            </div>
            <Search sought={state.sought.clone()} on_action={on_action.clone()}
                found={text::inputs::search::inputs_found(&state.numerals, found, all)} />
            if let Some(reason) = &state.trouble
                && state.standing() == Standing::Settled
            {
                // The answer stands: it is what is worked out beside it that does not come.
                { trouble(reason, on_action.reform(|_: MouseEvent| Action::TryAgain)) }
            }
            { for groups }
            if sought.is_empty() {
                <button type="button" class="show" aria-expanded={all_are_shown.to_string()}
                    onclick={on_show}
                >
                    { text::numbers::show_inputs(*all_are_shown, all, text::inputs::open_at_first().count()) }
                </button>
            } else {
                <button type="button" class="show" onclick={on_clear}>
                    { text::inputs::search::CLEAR_SEARCH }
                </button>
            }
            <ImpliedFigures inputs={state.inputs.clone()} work={state.presets.work}
                numerals={state.numerals.clone()} {floor} />
        </section>
    }
}

/// All inputs, or the most important and those in trouble only; or those that are looked for; in the
/// order of the page.
fn inputs_shown(
    all: bool,
    sought: &str,
    in_trouble: &[Input],
) -> impl Iterator<Item = &'static InputWords> {
    Group::ALL
        .into_iter()
        .flat_map(Group::inputs)
        .filter(move |words| is_shown(words, all, sought, in_trouble))
}

fn is_shown(words: &InputWords, all: bool, sought: &str, in_trouble: &[Input]) -> bool {
    // A message elsewhere leads there.
    in_trouble.contains(&words.input)
        || if sought.is_empty() {
            all || words.is_open_at_first
        } else {
            text::inputs::search::is_found(words, sought)
        }
}

/// A button that stays where it is, and in the focus, while there is nothing for it to do.
fn tool(words: &'static str, is_useful: bool, on_press: Callback<MouseEvent>) -> Html {
    let onclick = is_useful.then_some(on_press);
    html! {
        <button type="button" class="quiet" aria-disabled={(!is_useful).then_some("true")}
            {onclick}
        >
            { words }
        </button>
    }
}

#[derive(Properties, PartialEq)]
struct GroupHeadProps {
    group: Group,
    /// Its inputs that are not what they start from, shown or not.
    changed: Vec<Subject>,
    on_action: Callback<Action>,
}

/// A group's heading, and the way back for all of it.
#[component]
fn GroupHead(props: &GroupHeadProps) -> Html {
    let heading = use_node_ref();
    let onclick = {
        let (on_action, heading) = (props.on_action.clone(), heading.clone());
        let changed = props.changed.clone();
        Callback::from(move |_: MouseEvent| {
            on_action.emit(Action::Reset(changed.clone()));
            // The button goes away; what comes next is tabbed to from here.
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        })
    };
    html! {
        <div class="group-head">
            <h3 tabindex="-1" ref={heading}>{ props.group.title() }</h3>
            if !props.changed.is_empty() {
                <button type="button" class="quiet" {onclick}>
                    { text::numbers::RESET_GROUP }
                    <span class="unseen">{ format!(": {}", props.group.title()) }</span>
                </button>
            }
        </div>
    }
}
