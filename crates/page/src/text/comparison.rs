//! Keep, hybrid or your plan, in words.

mod people;

use super::survey::{ALONE_LINE, scaled_line};
use crate::numerals::Numerals;
use crate::reading::{Alternative, Difference, Hybrid, ON_DEMAND_POOL};
use people::{ai_equals, people};
use uturn::model::report::Lines;
use uturn::model::{NEAR_BEST, Survey};
use words::differences::{about_between, fewer_or_more, is_dragged, saves_or_costs};
use words::figures::{duration, risk};

/// How much worse than the middle future the average is where that is said; beside another plan's
/// figure that takes more than alone.
const DRAG: f64 = 0.5;

/// Heads the comparison.
pub const COMPARISON: &str = "Keep, hybrid or your plan";
/// Names the column of measures for those who hear the table.
pub const MEASURE: &str = "Measure";

/// Under the heading: what is compared, and why there are two figures.
pub fn comparison_lead(numerals: &Numerals, survey: Option<Survey>) -> String {
    const LEAD: &str = "All on the same simulated futures.";
    let Some(survey) = survey else {
        return LEAD.into();
    };
    let scaled = scaled_line(numerals, survey);
    format!("{LEAD} Of two figures, one comes {ALONE_LINE}, the other holds {scaled}.")
}

/// The plans side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Keep,
    Hybrid,
    Plan,
    PlanWithPool,
}

/// The name of a plan.
pub fn choice_name(choice: Choice) -> &'static str {
    match choice {
        Choice::Keep => "Keep the team",
        Choice::Hybrid => "Hybrid",
        Choice::Plan => "Your plan",
        Choice::PlanWithPool => "Plan with a pool",
    }
}

/// Under the name of every plan but the hybrid.
pub fn handed_over(numerals: &Numerals, share: f64) -> String {
    format!("{} to AI", numerals.percent(share, 1))
}

/// Under the name of the hybrid: what makes this share one.
pub fn hybrid_subtitle(numerals: &Numerals, hybrid: &Hybrid, plan_share: f64) -> String {
    let near = if is_near_lowest_cost(hybrid) {
        "near the lowest cost"
    } else {
        "the nearest to the lowest cost"
    };
    let but = match hybrid.keeping_is_cheaper {
        Lines {
            alone: true,
            scaled: true,
        } => "; keeping everyone is cheaper on average",
        Lines {
            alone: false,
            scaled: false,
        } => "",
        _ => "; on one line keeping everyone is cheaper on average",
    };
    let own = if hybrid.share == plan_share {
        ": that is your plan"
    } else {
        ""
    };
    format!("{}, {near}{but}{own}", handed_over(numerals, hybrid.share))
}

/// As near as the model calls near-best.
pub fn is_near_lowest_cost(hybrid: &Hybrid) -> bool {
    hybrid.excess <= NEAR_BEST
}

/// Under the name of the plan with a pool.
pub fn pool_subtitle(numerals: &Numerals, share: f64) -> String {
    format!(
        "{}, with a pool on call as large as {} of the team",
        handed_over(numerals, share),
        numerals.percent(ON_DEMAND_POOL, 0)
    )
}

/// Adds the plan with a pool, or leaves it out again.
pub fn pool_button(numerals: &Numerals, is_open: bool) -> String {
    if is_open {
        "Leave out the on-demand pool".into()
    } else {
        format!(
            "Add the same plan with an on-demand pool of {}",
            numerals.percent(ON_DEMAND_POOL, 0)
        )
    }
}

/// What every cell is read against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Keeping everyone, without a pool.
    pub keep: Alternative,
    /// People today.
    pub headcount: f64,
    /// How demand is taken to grow in a year.
    pub growth: f64,
    pub horizon_months: usize,
    /// The loss above which a regret counts.
    pub material: Lines<f64>,
    /// What a pool adds to the cost of keeping everyone, on average.
    pub pool_cost: Lines<f64>,
}

/// A row: what is measured, and how each plan does.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    pub label: String,
    /// Under the label.
    pub note: Option<String>,
    /// This is the risk that the page is about.
    pub is_regret: bool,
    /// One for each plan.
    pub cells: Vec<Cell>,
}

/// A plan's figure, and a line on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub figure: String,
    pub note: Option<String>,
}

impl Cell {
    fn figure(figure: String) -> Self {
        Cell { figure, note: None }
    }
}

/// The rows, for these plans.
pub fn measures(
    numerals: &Numerals,
    baseline: &Baseline,
    plans: &[(Choice, Alternative)],
) -> Vec<Measure> {
    let within = duration(numerals, baseline.horizon_months);
    let row = |label: String, note: Option<String>, cell: &dyn Fn(Choice, &Alternative) -> Cell| {
        let cells = plans.iter().map(|(choice, plan)| cell(*choice, plan));
        Measure {
            label,
            note,
            is_regret: false,
            cells: cells.collect(),
        }
    };
    let average = || Some("on average".into());
    let frequency = |figure: fn(&Alternative) -> Lines<f64>| {
        move |_: Choice, plan: &Alternative| Cell::figure(risk(numerals, figure(plan)))
    };
    let by_more = format!(
        "by more than {}",
        numerals.money(baseline.material.alone, baseline.material.scaled)
    );
    vec![
        row(
            format!("Against keeping everyone, over {within}"),
            None,
            &|choice, plan| money(numerals, baseline, choice, plan),
        ),
        row(
            format!("People after {within}"),
            average(),
            &|choice, plan| Cell {
                figure: people(numerals, plan.people_end),
                note: (choice == Choice::Keep).then(|| demand(numerals, baseline)),
            },
        ),
        row(
            format!("Issues never resolved, after {within}"),
            average(),
            &frequency(|plan| plan.unresolved),
        ),
        row(
            format!("Customers lost in {within}"),
            average(),
            &|choice, plan| Cell::figure(customers(numerals, baseline, choice, plan)),
        ),
        row(
            "More AI would have been better".into(),
            Some(by_more.clone()),
            &frequency(|plan| plan.too_little),
        ),
        Measure {
            is_regret: true,
            ..row(
                "Less AI would have been better".into(),
                Some(by_more),
                &frequency(|plan| plan.regret),
            )
        },
        row("The AI’s work equals".into(), average(), &|_, plan| {
            Cell::figure(ai_equals(numerals, plan))
        }),
    ]
}

/// The middle future, since a few futures carry most of the average; the average as a note. With a
/// pool the average alone: averages add up, so that it too is read against keeping everyone without
/// one.
fn money(numerals: &Numerals, baseline: &Baseline, choice: Choice, plan: &Alternative) -> Cell {
    if choice == Choice::Keep || plan.share == 0.0 && choice == Choice::Plan {
        return Cell::figure("as today".into());
    }
    let words = |cost: Lines<f64>| saves_or_costs(numerals, Difference::of(cost));
    let cost = &plan.net_cost;
    if choice == Choice::PlanWithPool {
        let note = if plan.share == 0.0 {
            "on average, for the pool alone."
        } else {
            "on average, against keeping everyone without a pool; compare it with the other \
             averages."
        };
        return Cell {
            figure: words(Lines::of(|line| {
                cost.on(line).mean + baseline.pool_cost.on(line)
            })),
            note: Some(note.into()),
        };
    }
    let median = Lines::of(|line| cost.on(line).p50);
    let mean = Lines::of(|line| cost.on(line).mean);
    let mut note = format!("in the middle future; on average it {}", words(mean));
    if is_dragged(median, mean, DRAG) {
        note.push_str(", pulled up by the dearest");
    }
    note.push('.');
    Cell {
        figure: words(median),
        note: Some(note),
    }
}

/// Why keeping everyone does not mean today's number.
fn demand(numerals: &Numerals, baseline: &Baseline) -> String {
    let today = numerals.number(baseline.headcount, 1);
    format!("{today} today; {}.", growth(numerals, baseline.growth))
}

/// How demand is taken to grow in a year.
pub fn growth(numerals: &Numerals, growth: f64) -> String {
    let rate = numerals.percent(growth.abs(), 0);
    if growth.abs() < 0.005 {
        "demand is taken not to grow".to_owned()
    } else if growth > 0.0 {
        format!("demand is taken to grow by about {rate} a year")
    } else {
        format!("demand is taken to shrink by about {rate} a year")
    }
}

fn customers(
    numerals: &Numerals,
    baseline: &Baseline,
    choice: Choice,
    plan: &Alternative,
) -> String {
    let Lines { alone, scaled } = plan.customers_lost;
    if choice == Choice::Keep {
        return about_between(numerals, alone, scaled);
    }
    let keep = baseline.keep.customers_lost;
    let difference = Difference::of(Lines {
        alone: alone - keep.alone,
        scaled: scaled - keep.scaled,
    });
    fewer_or_more(numerals, difference)
}

#[cfg(test)]
mod tests;
