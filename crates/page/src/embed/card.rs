//! The card from top to bottom.

use super::{accent, host};
use crate::chart::Placement;
use crate::components::{
    RegretCurve, headline, notices, sentence, sentence_problems, several_teams, spoken, trouble,
    under_way, use_announced,
};
use crate::contract::TAKEN_OVER;
use crate::engine::Answer;
use crate::first;
use crate::hooks::{
    Sends, use_engine, use_followed, use_fonts_after, use_near, use_page, use_rest,
};
use crate::link;
use crate::numerals::Numerals;
use crate::state::{Action, Errand, KnownCompany, KnownOnward, Page, Question, Standing, State};
use crate::text;
use crate::text::pilot_worth;
use uturn::codec;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// What the card showed before the program was there.
    pub before: Option<Answer>,
}

/// The card with its state. The engine starts when the card comes near what is seen.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let before = props.before.clone();
    let page: Page = use_reducer(|| {
        let link = codec::read(&link::current_fragment());
        State::opened(Numerals::of_visitor(), link, None).answered_before(before)
    });
    let place = use_node_ref();
    let is_near = use_near(&place);
    use_rest(&page);
    use_engine(&page, is_near);
    use_fonts_after(page.has_answer());
    {
        // The page around it leads the frame on. Nothing is written there: that would add to the
        // history of the page around it.
        let on_link = page.sends(|link| Action::Followed(Box::new(link)));
        use_followed(move |link| on_link.emit(link));
    }
    accent::use_look(page.look);
    host::use_estimate(&page);
    {
        let dispatcher = page.dispatcher();
        use_effect_with(is_near && page.asks_pilot(), move |is_near| {
            dispatcher.dispatch(Action::Near(&[Errand::Pilot], *is_near));
        });
    }
    use_effect_with((), |()| first::tell(TAKEN_OVER));
    let address = link::to_settings(&page.settings());
    html! {
        <ContextProvider<Page> context={page}>
            <Contents {place} {address} />
        </ContextProvider<Page>>
    }
}

#[derive(Properties, PartialEq)]
pub struct ContentsProps {
    /// What the card is measured by.
    #[prop_or_default]
    pub place: NodeRef,
    /// Of the whole page with the same numbers.
    #[prop_or_default]
    pub address: AttrValue,
}

/// What stands in the card; `index.html` carries that of the first question too.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    let page = use_page();
    let question = page.question();
    let is_later = question != Question::Before;
    // Until its answer is there it is as tall as its frame.
    let holds_room = (is_later && page.is_awaiting()).then_some("whole");
    let announced = use_announced(
        &page,
        match question {
            Question::Before => spoken,
            Question::UnderWay => text::under_way::spoken,
            Question::SeveralTeams => text::several_teams::spoken,
        },
    );
    let (asked, drawn) = match question {
        Question::Before => before_parts(&page),
        Question::UnderWay => under_way_parts(&page),
        Question::SeveralTeams => teams_parts(&page),
    };
    html! {
        <main class={classes!("card", holds_room)} ref={&props.place}>
            <h1>{ text::question(question) }</h1>
            { notices(&page) }
            { asked }
            { answer_line(&page) }
            { drawn }
            { foot(&page, &props.address) }
            { announced }
        </main>
    }
}

/// What is asked, and what is drawn of the answer.
fn before_parts(page: &Page) -> (Html, Html) {
    (
        html! { <>{ sentence(page) }{ sentence_problems(page) }</> },
        html! { <><RegretCurve placement={Placement::Card} />{ rule(page) }</> },
    )
}

/// What to do after which result of the pilot that a link asks about.
fn rule(page: &State) -> Html {
    if !page.asks_pilot() {
        return Html::default();
    }
    let told = match page.pilot_answer() {
        _ if page.is_pilot_missing() => pilot_worth::MISSING.to_owned(),
        Some((answer, true)) => pilot_worth::rule_in_short(&page.numerals, answer, page.line),
        _ => pilot_worth::AWAITED.to_owned(),
    };
    html! { <p class="pilot-rule">{ told }</p> }
}

fn under_way_parts(page: &Page) -> (Html, Html) {
    let asked = html! {
        <div>
            <under_way::SentenceInShort />
            <under_way::LiveProblems />
            { sentence_problems(page) }
        </div>
    };
    let drawn = page.onward_estimate().map(|estimate| {
        html! {
            <under_way::Curve placement={Placement::Card} estimate={estimate.clone()}
                numerals={page.numerals.clone()} survey={page.survey_shown()} />
        }
    });
    (asked, drawn.unwrap_or_default())
}

fn teams_parts(page: &Page) -> (Html, Html) {
    let asked = html! { <div><several_teams::Sentence /><several_teams::SentenceProblems /></div> };
    let drawn = page.company_answer().map(|known| {
        html! {
            <several_teams::Front estimate={known.estimate.clone()} numerals={page.numerals.clone()}
                survey={known.survey()} on_choose={page.sends(Action::TookShares)}
                on_undo={page.can_undo().then(|| page.sends(|()| Action::Undo))} />
        }
    });
    (asked, drawn.unwrap_or_default())
}

/// The headline and, in one line, what it counts.
fn answer_line(page: &Page) -> Html {
    let standing = page.standing();
    let answer = match (page.question(), page.onward(), page.company_answer()) {
        (Question::Before, ..) => before(page),
        (Question::UnderWay, Some(known), _) => onward(page, known),
        (Question::SeveralTeams, _, Some(known)) => of_teams(page, known),
        (Question::UnderWay | Question::SeveralTeams, ..) => {
            html! { <p class="standing">{ standing_told(page) }</p> }
        }
    };
    let is_last_valid = standing == Standing::LastValid;
    let classes = classes!(
        "answer-line",
        page.is_awaiting().then_some("awaited"),
        is_last_valid.then_some("last-valid")
    );
    html! {
        <section class={classes} aria-labelledby="verdict">
            <h2 id="verdict" class="unseen">{ words::verdict::VERDICT }</h2>
            { answer }
            if is_last_valid && page.has_answer() {
                <p class="standing">{ standing_told(page) }</p>
            }
            if let Some(reason) = &page.trouble
                && standing != Standing::Settled
            {
                { trouble(reason, page.sends(|_| Action::TryAgain)) }
            }
        </section>
    }
}

fn standing_told(page: &State) -> String {
    match page.question() {
        Question::Before => text::status::standing(&page.numerals, page),
        Question::UnderWay => text::under_way::standing(page),
        Question::SeveralTeams => text::several_teams::standing(page),
    }
}

/// Of a plan that has not begun.
fn before(page: &State) -> Html {
    let [before, amount] = text::card::card_meaning(&page.numerals, &page.reading());
    let hidden = page.is_awaiting().then_some("true");
    html! {
        <>
            { headline(page) }{ " " }
            <p class="meaning">{ before }<strong class="held" aria-hidden={hidden}>{ amount }</strong></p>{ " " }
        </>
    }
}

/// Of one under way, with what was seen of it.
fn onward(page: &State, known: &KnownOnward) -> Html {
    let numerals = &page.numerals;
    let Some(estimate) = &known.estimate else {
        return html! { <p class="problem">{ text::under_way::no_answer(page) }</p> };
    };
    let [before, amount] = text::under_way::card_meaning(numerals, estimate, &known.inputs);
    let seen = text::under_way::seen_in_short(numerals, known);
    html! {
        <>
            { headline(page) }{ " " }
            <p class="meaning">{ before }<strong>{ amount }</strong>{ ". " }{ seen }</p>{ " " }
        </>
    }
}

/// Of several teams.
fn of_teams(page: &State, known: &KnownCompany) -> Html {
    html! {
        <>
            { headline(page) }{ " " }
            <p class="meaning">
                { text::several_teams::card_meaning(&page.numerals, &known.estimate, &known.company) }
            </p>{ " " }
        </>
    }
}

/// Which model, what was assumed, whose rate is scaled to, and the way to the whole page with the same numbers.
fn foot(page: &State, address: &AttrValue) -> Html {
    let changed = text::card::assumptions_changed(&page.numerals, page.changed_assumptions().len());
    let survey = page.survey_shown();
    html! {
        <footer class="card-foot">
            <span>{ text::card::VERSION_NAME }{ " · " }{ changed }</span>{ " " }
            if let Some(survey) = survey {
                <span>{ text::survey::survey_named(&page.numerals, survey) }</span>{ " " }
            }
            <a href={address} target="_blank" rel="noopener">{ text::card::OPEN_FULL }</a>
        </footer>
    }
}
