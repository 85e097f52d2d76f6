//! Parts of the program that come when it runs: Wasm modules of their own, which `cargo xtask app`
//! splits off from it (`wasm_split`). Whatever a part alone needs is in its module.

use super::answer_at_length::AnswerAtLength;
use super::background::Background;
use super::sentence_problems::SentenceProblems;
use super::survey_choice::RateProblem;
use super::take_along::TakeAlong;
use super::your_numbers::YourNumbers;
use super::{SeveralTeams, UnderWay, question};
use crate::hooks::use_page;
use crate::state::Page;
use crate::text;
use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The sections below the answer.
    Sections,
    /// The second question.
    UnderWay,
    /// The third.
    SeveralTeams,
    /// What is said of the sentence's numbers.
    SentenceProblems,
    /// What is said of a rate of one's own.
    RateProblem,
}

impl Part {
    async fn load(self) -> Result<Pieces, SplitLoaderError> {
        match self {
            Part::Sections => sections().await,
            Part::UnderWay => under_way().await,
            Part::SeveralTeams => several_teams().await,
            Part::SentenceProblems => problems().await.map(|[sentence, _]| vec![sentence]),
            Part::RateProblem => problems().await.map(|[_, rate]| vec![rate]),
        }
    }
}

/// What draws a part's pieces, in their order.
type Pieces = Vec<fn() -> Html>;

#[wasm_split(sections, fallible)]
fn sections() -> Result<Pieces, SplitLoaderError> {
    Ok(vec![
        || html! { <AnswerAtLength /> },
        || html! { <YourNumbers /> },
        || html! { <Background /> },
        || html! { <TakeAlong /> },
    ])
}

#[wasm_split(under_way, fallible)]
fn under_way() -> Result<Pieces, SplitLoaderError> {
    Ok(vec![|| html! { <UnderWay /> }])
}

#[wasm_split(several_teams, fallible)]
fn several_teams() -> Result<Pieces, SplitLoaderError> {
    Ok(vec![|| html! { <SeveralTeams /> }])
}

#[wasm_split(problems, fallible)]
fn problems() -> Result<[fn() -> Html; 2], SplitLoaderError> {
    Ok([
        || html! { <SentenceProblems /> },
        || {
            html! { <RateProblem /> }
        },
    ])
}

/// What is said of numbers that cannot be used: it is asked for once something has been changed.
#[cfg(target_arch = "wasm32")]
pub fn problems_later(page: &Page, part: Part) -> Html {
    html! {
        if page.moved_by().is_some() || !page.is_valid() {
            <Later {part} />
        }
    }
}

/// The same written down beforehand: all of it is there.
#[cfg(not(target_arch = "wasm32"))]
pub fn problems_later(_: &Page, part: Part) -> Html {
    match part {
        Part::RateProblem => html! { <RateProblem /> },
        _ => html! { <SentenceProblems /> },
    }
}

enum Coming {
    Awaited,
    There(Pieces),
    Lost,
}

#[derive(Properties, PartialEq)]
pub struct LaterProps {
    pub part: Part,
}

/// A part, once it has come. Its pieces are drawn one after another, each in a task of its own, so
/// that the program's start does not hold up what is done to the page meanwhile.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let part = props.part;
    let page = use_page();
    let coming = use_state(|| Coming::Awaited);
    let attempt = use_state_eq(|| 0);
    let drawn = use_state_eq(|| 0);
    {
        let setter = coming.setter();
        use_effect_with(*attempt, move |_| {
            spawn_local(async move {
                setter.set(part.load().await.map_or(Coming::Lost, Coming::There));
            });
        });
    }
    let pieces = match &*coming {
        Coming::There(pieces) => &pieces[..],
        Coming::Awaited | Coming::Lost => &[],
    };
    {
        let setter = drawn.setter();
        use_effect_with((*drawn, pieces.len()), move |(drawn, all)| {
            let next = drawn + 1;
            let timeout = (next <= *all).then(|| Timeout::new(0, move || setter.set(next)));
            move || drop(timeout)
        });
    }
    let is_lost = matches!(*coming, Coming::Lost);
    let try_again = {
        let (attempt, coming) = (attempt.clone(), coming.setter());
        Callback::from(move |_| {
            coming.set(Coming::Awaited);
            attempt.set(*attempt + 1);
        })
    };
    html! {
        <>
            // The first question stands over what does not wait for anything.
            if matches!(part, Part::UnderWay | Part::SeveralTeams) {
                { question(&page) }
                if *drawn == 0 && !is_lost {
                    <div class="whole" />
                }
            }
            { for pieces.iter().take(*drawn).map(|draw| draw()) }
            if is_lost {
                { lost(part, try_again) }
            }
        </>
    }
}

/// That the part did not come, and a way on.
fn lost(part: Part, try_again: Callback<MouseEvent>) -> Html {
    let what = match part {
        Part::SentenceProblems | Part::RateProblem => text::status::PROBLEMS_LOST,
        Part::Sections | Part::UnderWay | Part::SeveralTeams => text::status::PART_LOST,
    };
    html! {
        <div class="section trouble" role="alert">
            <p><strong>{ what }</strong>{ " " }{ text::status::TROUBLE_MEANS }</p>
            <button type="button" onclick={try_again}>{ text::status::TRY_AGAIN }</button>
        </div>
    }
}
