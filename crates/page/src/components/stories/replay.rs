//! A case replayed month by month, beside what is on record.

use super::replay_chart::ReplayChart;
use crate::components::month_by_month::{MonthTables, Shown};
use crate::hooks::is_motion_reduced;
use crate::numerals::Numerals;
use crate::reading::TimeUnit;
use crate::text;
use crate::text::stories::replay::Dated;
use gloo::timers::callback::Interval;
use std::rc::Rc;
use uturn::model::cases::Case;
use uturn::model::report::{Estimate, Line};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long a month lasts, in milliseconds.
const STEP: u32 = 180;
/// The same for those who want little to move: a step that can be read.
const QUIET_STEP: u32 = 900;

#[derive(Properties, PartialEq)]
pub struct ReplayProps {
    pub case: &'static Case,
    /// Of the plan as it was made; none yet.
    pub estimate: Option<Rc<Estimate>>,
    /// Holds its room.
    pub typical: Rc<Estimate>,
    pub numerals: Rc<Numerals>,
}

/// The month shown, and whether it moves on by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Playing {
    month: usize,
    months: usize,
    is_on: bool,
}

/// What the player is told.
#[derive(Debug, Clone, Copy)]
enum PlayerAction {
    /// Go on if it stands, and the other way round; from the first month if it stood at the last.
    Toggle,
    /// A month has passed.
    Tick,
    /// Stand at a month.
    At(usize),
    /// The months have become so many.
    Months(usize),
}

impl Reducible for Playing {
    type Action = PlayerAction;

    fn reduce(self: Rc<Self>, action: PlayerAction) -> Rc<Self> {
        let Playing {
            month,
            months,
            is_on,
        } = *self;
        let at = |month: usize, months: usize, is_on| Playing {
            month: month.clamp(1, months.max(1)),
            months,
            is_on: is_on && month < months,
        };
        let next = match action {
            PlayerAction::Toggle if is_on => at(month, months, false),
            PlayerAction::Toggle if month >= months => at(1, months, true),
            PlayerAction::Toggle => at(month, months, true),
            PlayerAction::Tick if is_on => at(month + 1, months, true),
            PlayerAction::Tick => *self,
            PlayerAction::At(month) => at(month, months, false),
            PlayerAction::Months(months) => at(month, months, is_on),
        };
        next.into()
    }
}

/// The charts read at one month, the controls that move it, and the dates on record. It never
/// starts by itself.
#[component]
pub fn Replay(props: &ReplayProps) -> Html {
    let ReplayProps {
        case,
        estimate,
        typical,
        numerals,
    } = props;
    let awaited = estimate.is_none();
    let shown = estimate.as_ref().unwrap_or(typical).clone();
    let shown = use_memo(
        (shown, *case, numerals.clone()),
        |(estimate, case, numerals)| {
            let finest = TimeUnit::finest(&case.inputs());
            let [people, unresolved, ..] = Shown::all(estimate, Line::Alone, finest, numerals);
            [people, unresolved]
        },
    );
    let [people, _] = &*shown;
    let months = people.course.months();
    let playing = use_reducer_eq(|| Playing {
        month: 1,
        months,
        is_on: false,
    });
    {
        let dispatcher = playing.dispatcher();
        use_effect_with(months, move |months| {
            dispatcher.dispatch(PlayerAction::Months(*months));
        });
    }
    {
        let dispatcher = playing.dispatcher();
        use_effect_with(playing.is_on, move |is_on| {
            let step = if is_motion_reduced() {
                QUIET_STEP
            } else {
                STEP
            };
            let interval =
                is_on.then(|| Interval::new(step, move || dispatcher.dispatch(PlayerAction::Tick)));
            move || drop(interval)
        });
    }
    let dated = use_memo((*case, numerals.clone()), |(case, numerals)| {
        text::stories::replay::dated(numerals, case)
    });
    // It is told of fewer months only after they are drawn.
    let month = playing.month.min(months);
    let charts = shown.iter().map(|shown| {
        html! {
            <ReplayChart shown={shown.clone()} {awaited} {month} dated={dated.clone()}
                numerals={numerals.clone()} />
        }
    });
    let [name, event] = text::stories::replay::replay_now(numerals, case, month);
    let value_text = text::stories::replay::replay_value(numerals, case, &people.course, month);
    html! {
        <div class={classes!("replay", awaited.then_some("awaited"))}>
            <h4>{ text::stories::replay::REPLAY }</h4>
            <p class="aside measure">{ text::stories::replay::REPLAY_LEAD }</p>
            { controls(&playing, awaited, value_text) }
            // While it plays the months pass too fast to be read out.
            <p class="now" aria-live={if playing.is_on { "off" } else { "polite" }}>
                <strong>{ name }</strong>{ " " }{ event }
            </p>
            <div class="charts">{ for charts }</div>
            <MonthTables shown={shown.to_vec()} {awaited} numerals={numerals.clone()} />
            <h5>{ text::stories::replay::DATES }</h5>
            <ol class="dates">{ for dated.iter().map(|dated| date(dated, month)) }</ol>
        </div>
    }
}

/// A date; once it has come, in full ink.
fn date(dated: &Dated, month: usize) -> Html {
    let is_past = dated.month <= month;
    html! {
        <li class={classes!(is_past.then_some("past"))}>
            <strong>{ &dated.date }</strong>{ " " }{ &dated.event }
        </li>
    }
}

/// Play or pause, a month back or on, and a slider.
fn controls(playing: &UseReducerHandle<Playing>, awaited: bool, value_text: String) -> Html {
    let Playing {
        month,
        months,
        is_on,
    } = **playing;
    let telling = |action: PlayerAction| {
        let dispatcher = playing.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action))
    };
    let oninput = {
        let dispatcher = playing.dispatcher();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let month = input.map(|input| input.value_as_number());
            if let Some(month) = month.filter(|month| *month >= 1.0) {
                dispatcher.dispatch(PlayerAction::At(month as usize));
            }
        })
    };
    let button = |name: &'static str, sign: &'static str, action: PlayerAction, disabled: bool| {
        html! {
            <button type="button" aria-label={name} onclick={telling(action)} {disabled}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let (name, sign) = if is_on {
        (
            text::stories::replay::PAUSE,
            text::stories::replay::PAUSE_SIGN,
        )
    } else {
        (
            text::stories::replay::PLAY,
            text::stories::replay::PLAY_SIGN,
        )
    };
    html! {
        // Months run from left to right in every language.
        <div class="player" role="group" aria-label={text::stories::replay::PLAYER} dir="ltr">
            { button(name, sign, PlayerAction::Toggle, awaited) }
            { button(text::stories::replay::PREVIOUS, text::stories::replay::PREVIOUS_SIGN, PlayerAction::At(month.saturating_sub(1)), awaited) }
            { button(text::stories::replay::NEXT, text::stories::replay::NEXT_SIGN, PlayerAction::At(month + 1), awaited) }
            <input type="range" min="1" max={months.to_string()} step="1" disabled={awaited}
                value={month.to_string()} aria-label={text::stories::replay::REPLAY_MONTH}
                aria-valuetext={value_text} {oninput} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Playing, actions: &[PlayerAction]) -> Playing {
        let end = actions
            .iter()
            .fold(Rc::new(start), |playing, action| playing.reduce(*action));
        *end
    }

    fn standing(month: usize) -> Playing {
        Playing {
            month,
            months: 36,
            is_on: false,
        }
    }

    #[test]
    fn it_plays_to_the_end_stops_there_and_starts_anew() {
        let played = after(standing(34), &[PlayerAction::Toggle, PlayerAction::Tick]);
        assert_eq!((played.month, played.is_on), (35, true));
        let ended = after(played, &[PlayerAction::Tick, PlayerAction::Tick]);
        assert_eq!((ended.month, ended.is_on), (36, false));
        let again = after(ended, &[PlayerAction::Toggle]);
        assert_eq!((again.month, again.is_on), (1, true));
    }

    #[test]
    fn a_month_that_is_chosen_stops_it_and_stays_within_the_plan() {
        for (month, at) in [(0, 1), (7, 7), (99, 36)] {
            let chosen = after(
                standing(3),
                &[PlayerAction::Toggle, PlayerAction::At(month)],
            );
            assert_eq!(chosen, standing(at));
            assert_eq!(after(chosen, &[PlayerAction::Tick]), standing(at));
        }
        assert_eq!(after(standing(30), &[PlayerAction::Months(12)]).month, 12);
    }
}
