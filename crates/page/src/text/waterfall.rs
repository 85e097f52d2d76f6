//! Where the saving goes, in words.

use crate::numerals::Numerals;
use crate::reading::{AddingUp, Difference, Step};
use uturn::model::report::{Lines, Waterfall};
use words::differences::saves_or_costs;
use words::figures::duration;

/// Starts the title.
pub const WATERFALL: &str = "Where the saving goes";
/// Said in place of a chart.
pub const NOTHING_TO_SAVE: &str = "Nothing is handed to AI, so there is nothing to save.";
/// How to read the bars.
pub const HOW_TO_READ: &str = "Each bar starts where the one above it ends. \
    Filled bars save, hatched bars cost; right of the upright line the saving is used up.";
/// Opens the table.
pub const STEPS_TABLE: &str = "The steps as a table";
/// Of the table's first column.
pub const TABLE_STEP: &str = "Step";

/// Under the title, while the sentence says another share than the one worked out.
pub fn still_for(numerals: &Numerals, share: f64) -> String {
    format!("Still the steps for {} to AI.", numerals.percent(share, 1))
}

/// The rest of the title: what is left of what was promised.
pub fn waterfall_title(numerals: &Numerals, waterfall: &Waterfall, steps: &[Step]) -> String {
    let added = AddingUp::of(waterfall, steps);
    let money = |amount: f64| written(numerals, amount, &added);
    let rounded = |step: Step| {
        let at = steps.iter().position(|shown| *shown == step);
        at.map_or_else(|| step.cost(waterfall), |at| added.costs[at])
    };
    let promised = -rounded(Step::Vendor);
    let result = Difference::of_one(waterfall.total);
    if Difference::of_one(promised) == Difference::None {
        return format!(
            ": no payroll was to be saved, and the plan {}",
            saves_or_costs(numerals, result)
        );
    }
    let promise = format!(": of {} promised", money(promised));
    match result {
        Difference::Less(_, saved) if saved > promised => {
            format!(": {} promised, {} saved", money(promised), money(saved))
        }
        Difference::Less(_, left) => format!("{promise}, {} is left", money(left)),
        Difference::More(_, lost) => {
            format!(
                "{promise}, nothing is left, and {} is lost on top",
                money(lost)
            )
        }
        _ => format!("{promise}, nothing is left"),
    }
}

/// The name of a step, as its sign has it on the lines that are shown.
pub fn step_name(step: Step, cost: Lines<f64>) -> &'static str {
    let saves = cost.alone < 0.0 && cost.scaled < 0.0;
    let costs = cost.alone >= 0.0 && cost.scaled >= 0.0;
    match step {
        Step::Vendor => "The vendor’s arithmetic",
        Step::SlowerCuts if saves => "Payroll falls further than planned",
        Step::SlowerCuts if costs => "Cuts come later or smaller than planned",
        Step::SlowerCuts => "Cuts come out other than planned",
        Step::Ai => "AI fees, set-up and oversight",
        Step::HiringAndSeverance if saves => "Fewer replacements are hired",
        Step::HiringAndSeverance => "Severance and hiring",
        Step::OnDemand if saves => "The on-demand pool works less",
        Step::OnDemand => "The on-demand pool",
        Step::Defection if saves => "Fewer customers leave",
        Step::Defection => "Customers who leave",
        Step::Backlash => "Public backlash to the cut",
        Step::Incident => "Data-handling incidents",
        Step::Result => "Expected result",
    }
}

/// The amounts of steps, each its sign a word, such that they add up to the result.
pub fn step_amounts(numerals: &Numerals, waterfall: &Waterfall, steps: &[Step]) -> Vec<String> {
    let added = AddingUp::of(waterfall, steps);
    let amount = |cost: &f64| match Difference::of_one(*cost) {
        Difference::Less(_, saved) => format!("saves {}", written(numerals, saved, &added)),
        Difference::More(_, lost) => format!("costs {} more", written(numerals, lost, &added)),
        neither => saves_or_costs(numerals, neither),
    };
    added.costs.iter().map(amount).collect()
}

/// An amount in the unit of the largest step and to what all are rounded to; one that is too small
/// for that by itself.
fn written(numerals: &Numerals, amount: f64, beside: &AddingUp) -> String {
    if (amount / beside.to).fract() != 0.0 {
        numerals.money(amount, amount)
    } else {
        numerals.money_to(amount, beside.to, beside.largest)
    }
}

/// The chart in one sentence, for those who don't see it.
pub fn waterfall_reading(
    numerals: &Numerals,
    waterfall: &Waterfall,
    steps: &[Step],
    line: &str,
) -> String {
    let amounts = step_amounts(numerals, waterfall, steps);
    let parts = steps.iter().zip(amounts).map(|(step, amount)| {
        let cost = step.cost(waterfall);
        let name = step_name(*step, Lines::of(|_| cost));
        format!("{name}: {amount}")
    });
    let parts: Vec<String> = parts.collect();
    format!("On average, {}. {}.", line, parts.join("; "))
}

/// Of the table as a whole.
pub fn steps_caption(numerals: &Numerals, horizon_months: usize) -> String {
    format!(
        "From the vendor’s arithmetic to the expected result over {}, on average",
        duration(numerals, horizon_months)
    )
}

#[cfg(test)]
mod tests;
