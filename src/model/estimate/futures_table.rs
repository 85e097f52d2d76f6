//! The simulated futures one by one, as a table: what each of them is like, and what the plan
//! comes to in it.
//!
//! Of most figures the run keeps only sums, so the plan runs through its worlds once more, beside
//! keeping the team.

use super::Engine;
use super::futures::{Futures, Runner};
use super::lines::Kind;
use crate::model::inputs::{Inputs, WORLD_INPUTS};
use crate::model::lanes::{Lanes, Singles};
use crate::model::path::{Course, PART_NAMES, Shares};
use crate::model::report::{Line, Lines};
use crate::model::table::Table;

/// Lanes of the second run.
const KEEP: usize = 0;
const PLAN: usize = 1;

/// Figures of one world, by column.
type Row = Vec<f64>;

/// The table of all worlds simulated so far.
pub(super) fn table(
    inputs: &Inputs,
    futures: &Futures,
    runner: &mut Runner,
    engine: &mut Engine,
) -> Table {
    let weights = Lines::of(|line| weights(inputs, futures, line));
    let has_evidence = inputs.evidence.is_some();
    let plan = futures.menu.shares[futures.menu.plan];
    let lanes = Singles::of(|lane| if lane == PLAN { plan } else { 0.0 });
    let shares = [Shares::new(lanes, lanes)];
    let headers = headers(has_evidence);
    let mut columns: Vec<Vec<f64>> = vec![Vec::with_capacity(futures.worlds()); headers.len()];
    let mut courses = Vec::new();
    for index in 0..futures.worlds() {
        let (world, setting) = runner.enter(engine, index);
        runner.run(&setting, &shares, &mut courses);
        let kind = futures.masses[index].kind;
        let mut row = vec![(index + 1) as f64, flag(kind == Kind::With)];
        if has_evidence {
            row.push(weights.alone[index]);
        }
        row.push(weights.scaled[index]);
        row.extend(world.values());
        judge(&mut row, futures, index, inputs.material);
        let course = courses.first();
        watch(&mut row, course.expect("a block of shares has its course"));
        for (column, value) in columns.iter_mut().zip(row) {
            column.push(value);
        }
    }
    let mut table = Table::default();
    for ((name, unit), values) in headers.into_iter().zip(columns) {
        table.push(name, unit, values);
    }
    table
}

/// What each world counts on a line, 1 on average: what was seen takes the weights of the kinds off
/// that.
fn weights(inputs: &Inputs, futures: &Futures, line: Line) -> Vec<f64> {
    let mut weights = futures.weights(&futures.lines(inputs.survey), line);
    if inputs.evidence.is_some() {
        let mean = weights.iter().sum::<f64>() / weights.len() as f64;
        weights.iter_mut().for_each(|weight| *weight /= mean);
    }
    weights
}

/// What the menu says of the plan in one world.
fn judge(row: &mut Row, futures: &Futures, world: usize, material: f64) {
    let (costs, plan) = (futures.costs(world), futures.menu.plan);
    let (own, keep) = (costs[plan], costs[0]);
    let least = |costs: &[f64]| costs.iter().copied().fold(f64::INFINITY, f64::min);
    let best = (0..costs.len()).fold(0, |best, i| if costs[i] < costs[best] { i } else { best });
    let threshold = material * futures.keep_payroll[world];
    let (too_much, too_little) = (own - least(&costs[..=plan]), own - least(&costs[plan..]));
    row.extend([
        futures.keep_payroll[world],
        threshold,
        keep,
        own,
        own - keep,
        futures.control_cost(world) - keep,
        too_much,
        too_little,
        flag(too_much > threshold),
        flag(too_little > threshold),
        flag(own > keep),
        futures.menu.shares[best],
    ]);
}

/// What happens on the plan's path, beside that of keeping the team.
fn watch(row: &mut Row, course: &Course<Singles>) {
    let reversal = course.reversal_month.lane(PLAN);
    row.extend([
        flag(reversal > 0.0),
        if reversal > 0.0 { reversal } else { f64::NAN },
    ]);
    for figure in [
        course.customers_lost,
        course.people_end,
        course.unresolved_end,
    ] {
        row.extend([figure.lane(PLAN), figure.lane(KEEP)]);
    }
    row.extend(course.cost.map(|part| part.lane(PLAN)));
}

fn flag(is: bool) -> f64 {
    if is { 1.0 } else { 0.0 }
}

/// Names and units of the columns, in the order of a row.
fn headers(has_evidence: bool) -> Vec<(String, &'static str)> {
    let named = |list: &[(&str, &'static str)]| -> Vec<(String, &'static str)> {
        let owned = list.iter().map(|(name, unit)| ((*name).to_owned(), *unit));
        owned.collect()
    };
    let mut headers = named(&[
        ("world", "number"),
        ("survey_event", "1 if it happens to the reference adopter"),
    ]);
    if has_evidence {
        headers.extend(named(&[("weight", "1 is the mean")]));
    }
    headers.extend(named(&[("weight_scaled", "1 is the mean")]));
    headers.extend(
        WORLD_INPUTS
            .iter()
            .map(|input| (input.name.to_owned(), input.unit)),
    );
    headers.extend(named(&[
        ("u_backlash", "uniform from 0 to 1"),
        ("u_incident", "uniform from 0 to 1"),
        ("keep_payroll", "money"),
        ("material_amount", "money"),
        ("cost_of_keeping", "money"),
        ("cost", "money"),
        ("cost_against_keeping", "money"),
        ("same_cut_without_ai_against_keeping", "money"),
        ("regret_too_much", "money"),
        ("regret_too_little", "money"),
        ("is_regretted", "1 or 0"),
        ("is_too_little", "1 or 0"),
        ("is_dearer_than_keeping", "1 or 0"),
        ("best_share", "share"),
        ("is_reversed", "1 or 0"),
        ("reversal_month", "month"),
        ("customers_lost", "customers"),
        ("customers_lost_when_keeping", "customers"),
        ("people_end", "people"),
        ("people_end_when_keeping", "people"),
        ("unresolved_end", "share of issues"),
        ("unresolved_end_when_keeping", "share of issues"),
    ]));
    headers.extend(PART_NAMES.map(|part| (format!("cost_{part}"), "money")));
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::estimate::{Estimation, Worlds};
    use crate::model::sampling::INPUTS;

    /// What the estimate says of all worlds together follows from the table of them.
    #[test]
    fn the_estimate_follows_from_the_table() {
        let mut engine = Engine::default();
        for ai_share in [0.67, 0.0, 1.0] {
            let mut inputs = Inputs::default();
            inputs.plan.ai_share = ai_share;
            let mut run = Estimation::new(inputs, Worlds::W512).unwrap();
            run.advance(&mut engine, 512);
            let (table, estimate) = (run.futures(&mut engine).unwrap(), run.preview().unwrap());
            assert_eq!(table.rows(), 512);
            let column = |name: &str| table.get(name).unwrap();
            let weights = column("weight_scaled");
            let mean = |name: &str, weighs: bool| {
                let weighed = column(name).iter().zip(weights);
                weighed
                    .map(|(value, w)| if weighs { value * w } else { *value })
                    .sum::<f64>()
                    / 512.0
            };
            let plan = estimate.plan_index;
            for (name, figure) in [
                ("is_regretted", &estimate.regret_risk),
                ("is_too_little", &estimate.regret_too_little),
                ("is_dearer_than_keeping", &estimate.dearer_than_keeping),
                ("is_reversed", &estimate.reversal_probability),
                ("customers_lost", &estimate.customers_lost),
                ("people_end", &estimate.people_end),
                ("unresolved_end", &estimate.unresolved),
                ("cost", &estimate.expected_cost),
                ("regret_too_much", &estimate.expected_regret),
            ] {
                for (expected, weighs) in [(figure.alone[plan], false), (figure.scaled[plan], true)]
                {
                    let found = mean(name, weighs);
                    let apart = (found - expected).abs();
                    assert!(
                        apart <= 1e-11 * expected.abs(),
                        "{name} at {ai_share}: {found}, {expected}"
                    );
                }
            }
            for row in 0..512 {
                let parts: f64 = PART_NAMES
                    .iter()
                    .map(|part| column(&format!("cost_{part}"))[row])
                    .sum();
                // The second run is the first one again.
                assert!((parts / column("cost")[row] - 1.0).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn every_column_has_a_name_of_its_own_and_a_unit() {
        let headers = headers(false);
        let mut names: Vec<&String> = headers.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), headers.len());
        assert_eq!(headers.len(), 3 + INPUTS + 2 + 12 + 8 + 8);
        assert!(headers.iter().all(|(_, unit)| !unit.is_empty()));
    }
}
