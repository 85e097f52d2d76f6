//! The front that is the control: money against keeping everyone over people in the end, every mix of
//! the teams' shares that no other beats, and the plan beside it.

mod drawing;
mod layout;

use super::take::Take;
use crate::components::chart_figure::ChartFigure;
use crate::components::data_table::{Column, DataTable, Row};
use crate::components::month_by_month::is_scrolling;
use crate::hooks::{Size, use_size};
use crate::numerals::Numerals;
use crate::reading::{Mix, as_few_people, mixes};
use crate::text::{curve::YOUR_PLAN, numbers::UNDO, several_teams};
use drawing::{Drawing, Looked, marks};
use layout::Layout;
use std::rc::Rc;
use uturn::model::Survey;
use uturn::model::company::CompanyEstimate;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// As near to a point as a click has to be to choose it, in pixels.
const REACH: f64 = 36.0;

/// The drawing alone, in a room of this size.
pub fn front(size: Size, estimate: &CompanyEstimate, numerals: &Numerals) -> Html {
    marks(&Layout::of(size, estimate, &mixes(estimate), numerals))
}

#[derive(Properties, PartialEq)]
pub struct FrontProps {
    pub estimate: Rc<CompanyEstimate>,
    pub numerals: Rc<Numerals>,
    /// What the second line is scaled to.
    pub survey: Option<Survey>,
    /// Takes the shares of a mix, by team.
    pub on_choose: Callback<Vec<f64>>,
    /// Takes the last step back; none where there is no step. A click takes a mix at once.
    pub on_undo: Option<Callback<()>>,
}

/// The figure with its title, the drawing with a control along its points, and what is read there.
#[component]
pub fn Front(props: &FrontProps) -> Html {
    let FrontProps {
        estimate,
        numerals,
        survey,
        on_choose,
        on_undo,
    } = props;
    let plot = use_node_ref();
    let size = use_size(&plot);
    let offered = use_memo(estimate.clone(), |estimate| mixes(estimate));
    let layout = use_memo(
        (size, estimate.clone(), numerals.clone()),
        |(size, estimate, numerals)| {
            size.map(|size| Rc::new(Layout::of(size, estimate, &offered, numerals)))
        },
    );
    // The shares read: until some are chosen, or where they are gone, those nearest to the plan.
    let looked_at = use_state_eq(|| None::<Vec<f64>>);
    let at = (*looked_at).as_ref();
    let at = at.and_then(|shares| offered.iter().position(|mix| mix.has(shares)));
    let at = at.unwrap_or_else(|| nearest_to_plan(estimate, &offered));
    let mix = offered.get(at).expect("a front has a point at least");
    let on_look = {
        let (offered, setter) = (offered.clone(), looked_at.setter());
        Callback::from(move |at: usize| {
            setter.set(offered.get(at).map(|mix| mix.allocation.shares.clone()));
        })
    };
    let take = {
        let (on_choose, shares) = (on_choose.clone(), mix.allocation.shares.clone());
        Callback::from(move |()| on_choose.emit(shares.clone()))
    };
    let follow = {
        let (layout, on_look) = (layout.clone(), on_look.clone());
        Callback::from(move |event: PointerEvent| {
            let layout = layout.as_ref().as_ref();
            let layout = layout.filter(|_| !is_scrolling(&event));
            if let Some((at, _)) = layout.and_then(|layout| layout.nearest(under(&event))) {
                on_look.emit(at);
            }
        })
    };
    // A finger covers several points: it reads one, and the button takes it.
    let click = {
        let (layout, offered, on_choose) = (layout.clone(), offered.clone(), on_choose.clone());
        let follow = follow.clone();
        Callback::from(move |event: PointerEvent| {
            follow.emit(event.clone());
            let layout = layout.as_ref().as_ref();
            let layout = layout.filter(|_| event.pointer_type() != "touch");
            let nearest = layout.and_then(|layout| layout.nearest(under(&event)));
            let chosen = nearest.filter(|(_, distance)| *distance <= REACH);
            if let Some(mix) = chosen.and_then(|(at, _)| offered.get(at)) {
                on_choose.emit(mix.allocation.shares.clone());
            }
        })
    };
    let reading = several_teams::mix_reading(numerals, estimate, mix);
    let is_plan = mix.has(&estimate.plan.shares);
    html! {
        <ChartFigure class="regret-curve front" level="h2" name={several_teams::front_name()}
            title={several_teams::front_title(numerals, estimate)} awaited=false
            aside={html! {
                <p class="aside">{ several_teams::front_lead(numerals, estimate, *survey) }</p>
            }}
            reading={several_teams::front_reading(numerals, estimate)}
        >
            // People grow from left to right in every language, for the control as for the line.
            <div class="plot" dir="ltr" ref={plot} onpointermove={follow} onpointerup={click}>
                <MixSlider {at} last={offered.len() - 1} value_text={reading.clone()} {on_look}
                    on_take={take.clone()} />
                if let Some(layout) = layout.as_ref() {
                    <Drawing layout={layout.clone()}>
                        <Looked at={layout.points[at]} />
                    </Drawing>
                }
            </div>
            // The control says the same.
            <p id="mix-read" class="onward-reading" aria-hidden="true">{ reading }</p>
            { take_shares(is_plan, "mix-read", take) }{ " " }
            <Take class="quiet" words={UNDO} is_idle={on_undo.is_none()}
                on_take={on_undo.clone().unwrap_or_default()} />
        </ChartFigure>
    }
}

/// The cheapest with as few people, or the one with the nearest number of them.
fn nearest_to_plan(estimate: &CompanyEstimate, offered: &[Mix]) -> usize {
    let few = as_few_people(estimate);
    let few = few.and_then(|few| offered.iter().position(|mix| *mix == few));
    let off = |mix: &Mix| (mix.allocation.people_end - estimate.plan.people_end).abs();
    let off = offered.iter().map(off).enumerate();
    let nearest = off.min_by(|(_, a), (_, b)| a.total_cmp(b));
    few.or(nearest.map(|(at, _)| at)).unwrap_or(0)
}

/// Where a pointer is in the plot: nothing in it takes pointers but the plot itself.
fn under(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.offset_x()), f64::from(event.offset_y()))
}

#[derive(Properties, PartialEq)]
struct MixSliderProps {
    /// Which of the points, and the last of them.
    at: usize,
    last: usize,
    /// The mix in words.
    value_text: AttrValue,
    on_look: Callback<usize>,
    on_take: Callback<()>,
}

/// A native slider from point to point; it lies over the whole plot and shows nothing but its focus.
/// Enter or the space bar take the mix.
#[component]
fn MixSlider(props: &MixSliderProps) -> Html {
    let oninput = {
        let on_look = props.on_look.clone();
        Callback::from(move |event: InputEvent| {
            let at = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value_as_number());
            if let Some(at) = at.filter(|at| *at >= 0.0) {
                on_look.emit(at as usize);
            }
        })
    };
    let onkeydown = {
        let on_take = props.on_take.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(&*event.key(), "Enter" | " ") {
                event.prevent_default();
                on_take.emit(());
            }
        })
    };
    html! {
        <input class="month-slider" type="range" min="0" max={props.last.to_string()} step="1"
            value={props.at.to_string()} aria-label={several_teams::MIXES}
            aria-valuetext={props.value_text.clone()} {oninput} {onkeydown} />
    }
}

/// The button that takes a mix's shares over.
fn take_shares(is_plan: bool, described_by: impl Into<AttrValue>, on_take: Callback<()>) -> Html {
    let words = if is_plan {
        several_teams::TAKEN
    } else {
        several_teams::TAKE
    };
    html! { <Take {words} is_idle={is_plan} described_by={described_by.into()} {on_take} /> }
}

#[derive(Properties, PartialEq)]
pub struct OffersProps {
    pub estimate: Rc<CompanyEstimate>,
    pub numerals: Rc<Numerals>,
    /// Takes the shares of a mix, by team.
    pub on_choose: Callback<Vec<f64>>,
}

/// What could be done instead, in words: with as few people, and so that the target is met.
#[component]
pub fn Offers(props: &OffersProps) -> Html {
    let OffersProps {
        estimate,
        numerals,
        on_choose,
    } = props;
    let offers = several_teams::offers(numerals, estimate).into_iter();
    let offers = offers.enumerate().map(|(at, offer)| {
        let id = format!("offer-{at}");
        let take = offer.shares.map(|shares| {
            let is_plan = shares == estimate.plan.shares;
            let on_choose = on_choose.clone();
            let on_take = Callback::from(move |()| on_choose.emit(shares.clone()));
            take_shares(is_plan, id.clone(), on_take)
        });
        html! { <><p {id}>{ offer.words }</p>{ " " }{ for take }{ " " }</> }
    });
    html! { <div class="offers">{ for offers }</div> }
}

#[derive(Properties, PartialEq)]
pub struct FrontTableProps {
    pub estimate: Rc<CompanyEstimate>,
    pub numerals: Rc<Numerals>,
}

/// The points of the front and the plan, behind a closed heading.
#[component]
pub fn FrontTable(props: &FrontTableProps) -> Html {
    let FrontTableProps { estimate, numerals } = props;
    let columns = several_teams::table_columns(numerals, estimate);
    let columns: Vec<Column> = columns.into_iter().map(Column::from).collect();
    let mut shown = mixes(estimate);
    let plan = Mix::held_against(&estimate.plan);
    if !shown.contains(&plan) {
        let fewer = |mix: &Mix| mix.allocation.people_end < plan.allocation.people_end;
        shown.insert(shown.partition_point(fewer), plan.clone());
    }
    let rows = shown.iter().map(|mix| {
        let mut cells = several_teams::table_cells(numerals, mix).into_iter();
        let is_plan = *mix == plan;
        let note =
            is_plan.then(|| html! { <span class="aside">{ format!(" ({YOUR_PLAN})") }</span> });
        let people = cells.next();
        Row::new(html! { <>{ for people }{ for note }</> }, cells)
    });
    html! {
        <details class="table front-table">
            <summary>{ several_teams::TABLE }</summary>
            <DataTable caption={several_teams::TABLE_CAPTION} {columns} rows={rows.collect::<Vec<_>>()} />
        </details>
    }
}
