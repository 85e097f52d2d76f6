//! The ways on, side by side.

use crate::numerals::Numerals;
use crate::reading::{Difference, Quantity, Way, eight_in_ten, mean};
use crate::state::Field;
use crate::text::comparison::growth;
use crate::text::months::month_cell;
use uturn::model::Inputs;
use uturn::model::report::Lines;
use uturn::model::underway::UnderWayEstimate;
use words::differences::{about_between, saves_or_costs};
use words::figures::{duration, risk};

/// A measure, and what each way comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub label: String,
    pub cells: [Cell; 4],
}

/// A figure and what goes with it.
pub type Cell = (String, Option<String>);

/// Heads them.
pub const WAYS: &str = "Four ways from here";

/// Under the heading: how soon people who are hired help.
pub fn ways_lead(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    const WEEKS: f64 = 52.0 / 12.0;
    let weeks = |months: Lines<f64>| {
        let Lines { alone, scaled } = months;
        about_between(numerals, alone * WEEKS, scaled * WEEKS)
    };
    format!(
        "The same futures, from month {} on. Whoever is hired starts about {} weeks after the \
         decision, and works at full speed some {} weeks after that.",
        numerals.whole(f64::from(estimate.month) + 1.0),
        weeks(estimate.hiring_lag),
        weeks(estimate.ramp)
    )
}

/// The name of a way.
pub fn way_name(way: Way) -> &'static str {
    match way {
        Way::AsPlanned => "Go on as planned",
        Way::EnoughPeople => "Go on, with enough people",
        Way::Cheapest => "The cheapest from here",
        Way::Back => "All the way back",
    }
}

/// Under its name: what goes to the AI, and who decides how many people there are.
pub fn head(numerals: &Numerals, estimate: &UnderWayEstimate, way: Way) -> String {
    let Lines { alone, scaled } = way.share(estimate);
    let [low, high] =
        [alone.min(scaled), alone.max(scaled)].map(|share| numerals.percent(share, 1));
    let share = match way {
        Way::Back => "nothing to AI".to_owned(),
        _ if low == high => format!("{low} to AI"),
        _ => format!("{low} or {high} to AI"),
    };
    match way {
        Way::AsPlanned => format!("{share}, people as planned"),
        _ => format!("{share}, people for the load"),
    }
}

/// That a way is the same as another.
pub fn same(way: Way) -> String {
    format!("The same as “{}”.", way_name(way).to_lowercase())
}

/// Money against going on, of 8 in 10 futures.
pub fn between(numerals: &Numerals, [low, high]: [f64; 2]) -> String {
    let one = |money: f64| month_cell(numerals, Quantity::Money, money);
    format!("8\u{a0}in\u{a0}10 futures: {} to {}", one(low), one(high))
}

/// That the cheapest way is the dearer one in most futures, where it is.
pub fn dearer_in_most(estimate: &UnderWayEstimate) -> Option<&'static str> {
    let against = Way::Cheapest.figure(estimate, |of| &of.against_as_planned);
    let cheaper = Way::Cheapest.figure(estimate, |of| &of.cheaper_than_as_planned);
    let mean = mean(against);
    let saves = mean.alone < 0.0 && mean.scaled < 0.0;
    let in_few = cheaper.alone < 0.5 && cheaper.scaled < 0.5;
    (saves && in_few).then_some(
        "The cheapest way saves on average, though in most futures it costs more than going on: where \
         going on goes badly, it saves much.",
    )
}

/// All measures, for a plan of these inputs.
pub fn rows(numerals: &Numerals, estimate: &UnderWayEstimate, inputs: &Inputs) -> Vec<Row> {
    let each = |cell: &dyn Fn(Way) -> Cell| Way::ALL.map(cell);
    let length = duration(numerals, super::ahead(estimate));
    let figures = |way: Way, figure: fn(&uturn::model::underway::WayFigures) -> &Lines<f64>| {
        way.figure(estimate, figure)
    };
    let people = |of: Lines<f64>| about_between(numerals, of.alone, of.scaled);
    let planned = Field::Remaining.written(Field::Remaining.value(inputs), numerals);
    let growth = growth(numerals, inputs.ranges.demand_growth.likely);
    let given_up = if inputs.plan.reversal {
        ", and where service gets too bad, the company makes a U-turn and hires"
    } else {
        ""
    };
    let planned = format!("{planned} planned at the start’s demand; {growth}{given_up}");
    vec![
        Row {
            label: "Money against going on, on average".into(),
            cells: each(&|way| {
                if way == Way::AsPlanned {
                    return ("as it is".into(), None);
                }
                let against = way.figure(estimate, |of| &of.against_as_planned);
                (
                    saves_or_costs(numerals, Difference::of(mean(against))),
                    Some(between(numerals, eight_in_ten(against))),
                )
            }),
        },
        Row {
            label: "Cheaper than going on".into(),
            cells: each(&|way| {
                if way == Way::AsPlanned {
                    return ("–".into(), None);
                }
                let cheaper = figures(way, |of| &of.cheaper_than_as_planned);
                (format!("in {}", risk(numerals, cheaper)), None)
            }),
        },
        Row {
            label: format!("People after {length} more, on average"),
            cells: each(&|way| {
                let note = (way == Way::AsPlanned).then(|| planned.clone());
                (people(figures(way, |of| &of.people_end)), note)
            }),
        },
        Row {
            label: format!("Issues never resolved after {length} more"),
            cells: each(&|way| (risk(numerals, figures(way, |of| &of.unresolved)), None)),
        },
        Row {
            label: "What it takes in the first six months".into(),
            cells: each(&|way| {
                let hires = figures(way, |of| &of.hires);
                let layoffs = figures(way, |of| &of.layoffs);
                let nobody = layoffs.alone < 0.5 && layoffs.scaled < 0.5;
                let layoffs = (!nobody).then(|| format!("{} laid off", people(layoffs)));
                let hires = match hires.alone < 0.5 && hires.scaled < 0.5 {
                    true => "nobody hired".to_owned(),
                    false => format!("{} hired", people(hires)),
                };
                (hires, layoffs)
            }),
        },
    ]
}
