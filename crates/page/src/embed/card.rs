//! The card from top to bottom.

use super::{accent, host};
use crate::chart::Placement;
use crate::components::{
    Announcer, Headline, Notices, RegretCurve, Sentence, SentenceProblems, Trouble,
};
use crate::contract::TAKEN_OVER;
use crate::engine::Answer;
use crate::first;
use crate::hooks::{
    Sends, use_engine, use_followed, use_fonts_after, use_near, use_page, use_rest,
};
use crate::link;
use crate::numerals::Numerals;
use crate::state::{Action, Page, Standing, State};
use crate::text;
use uturn::codec::{self, Link, Note};
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
        let link = of_card(codec::read(&link::current_fragment()));
        State::opened(Numerals::of_visitor(), link, None).answered_before(before)
    });
    let place = use_node_ref();
    let is_near = use_near(&place);
    use_rest(&page);
    use_engine(&page, is_near);
    use_fonts_after(page.known().is_some());
    {
        // The page around it leads the frame on. Nothing is written there: that would add to the
        // history of the page around it.
        let on_link = page.sends(|link| Action::Followed(Box::new(of_card(link))));
        use_followed(move |link| on_link.emit(link));
    }
    accent::use_look(page.look);
    host::use_estimate(&page);
    use_effect_with((), |()| first::tell(TAKEN_OVER));
    let address = link::to_settings(&page.settings());
    html! {
        <ContextProvider<Page> context={page}>
            <Contents {place} {address} />
        </ContextProvider<Page>>
    }
}

/// What of a link a card shows: the question before a plan begins, and that it was another one.
fn of_card(mut link: Link) -> Link {
    let settings = link.settings.as_mut();
    if settings.is_some_and(|settings| settings.under_way.take().is_some()) {
        link.notes.push(Note::UnderWay);
    }
    link
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

/// What stands in the card: what `index.html` carries too.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    html! {
        <main class="card" ref={&props.place}>
            <h1>{ text::QUESTION }</h1>
            <Notices />
            <Sentence />
            <SentenceProblems />
            <AnswerLine />
            <RegretCurve placement={Placement::Card} />
            <Foot address={&props.address} />
            <Announcer />
        </main>
    }
}

/// The headline and, in one line, what it counts.
#[component]
fn AnswerLine() -> Html {
    let page = use_page();
    let numerals = &page.numerals;
    let standing = page.standing();
    let [before, amount] = text::card::card_meaning(numerals, &page.reading());
    let hidden = page.is_awaiting().then_some("true");
    let classes = classes!(
        "answer-line",
        page.is_awaiting().then_some("awaited"),
        (standing == Standing::LastValid).then_some("last-valid")
    );
    html! {
        <section class={classes} aria-labelledby="verdict">
            <h2 id="verdict" class="unseen">{ words::verdict::VERDICT }</h2>
            <Headline />{ " " }
            <p class="meaning">{ before }<strong class="held" aria-hidden={hidden}>{ amount }</strong></p>{ " " }
            if standing == Standing::LastValid {
                <p class="standing">{ text::status::standing(numerals, &page) }</p>
            }
            if let Some(reason) = page.trouble.clone()
                && standing != Standing::Settled
            {
                <Trouble {reason} on_try_again={page.sends(|_| Action::TryAgain)} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FootProps {
    address: AttrValue,
}

/// Which model, what was assumed, whose rate is scaled to, and the way to the whole page with the same numbers.
#[component]
fn Foot(props: &FootProps) -> Html {
    let page = use_page();
    let changed = text::card::assumptions_changed(&page.numerals, page.changed_assumptions().len());
    let survey = page.survey_shown();
    html! {
        <footer class="card-foot">
            <span>{ text::card::VERSION_NAME }{ " · " }{ changed }</span>{ " " }
            if let Some(survey) = survey {
                <span>{ text::survey::survey_named(&page.numerals, survey) }</span>{ " " }
            }
            <a href={&props.address} target="_blank" rel="noopener">{ text::card::OPEN_FULL }</a>
        </footer>
    }
}
