//! The figures along the shares as a table.

use super::report::{CostParts, Estimate, Line, Lines, Spread};
use super::table::Table;

/// The two lines as names of columns end.
const LINES: [(Line, &str); 2] = [(Line::Alone, "alone"), (Line::Scaled, "scaled")];

impl Estimate {
    /// Every figure that the estimate has along the shares: a row for each of them, a column for
    /// each line of each figure.
    ///
    /// ```
    /// use uturn::model::{Decimal, Inputs, Worlds, estimate};
    ///
    /// let curve = estimate(&Inputs::default(), Worlds::W512).unwrap().curve();
    /// assert_eq!(curve.get("share").unwrap()[0], 0.0);
    /// assert!(curve.csv(Decimal::Point).starts_with("share [share],"));
    /// ```
    pub fn curve(&self) -> Table {
        let mut table = Table::default();
        table.push("share", "share", self.shares.clone());
        let mut along = |name: &str, unit: &str, figure: &dyn Fn(Line) -> Vec<f64>| {
            push(&mut table, name, unit, figure)
        };
        along("regret_risk", PROBABILITY, &on(&self.regret_risk));
        if let Some(errors) = &self.standard_error {
            along("standard_error", PROBABILITY, &on(errors));
        }
        for (name, figure) in [
            ("regret_too_little", &self.regret_too_little),
            ("both_regrets", &self.both_regrets),
            ("dearer_than_keeping", &self.dearer_than_keeping),
            (
                "materially_dearer_than_keeping",
                &self.materially_dearer_than_keeping,
            ),
            ("reversal_probability", &self.reversal_probability),
        ] {
            along(name, PROBABILITY, &on(figure));
        }
        along(
            "reversal_month_median",
            "month",
            &known(&self.reversal_month_median),
        );
        along("expected_cost_against_keeping", MONEY, &|line| {
            let costs = self.expected_cost.on(line);
            let keep = costs.first().expect("a menu has shares");
            costs.iter().map(|cost| cost - keep).collect()
        });
        for (name, percentile) in SPREAD {
            let figure = |line| self.net_cost.on(line).iter().map(percentile).collect();
            along(name, MONEY, &figure);
        }
        for (name, figure) in [
            ("expected_cost", &self.expected_cost),
            ("expected_regret", &self.expected_regret),
            ("regret_p90", &self.regret_p90),
            ("regret_cvar90", &self.regret_cvar90),
        ] {
            along(name, MONEY, &on(figure));
        }
        for (name, figure) in [
            ("regret_given_regret", &self.regret_given_regret),
            (
                "median_regret_given_regret",
                &self.median_regret_given_regret,
            ),
        ] {
            along(name, MONEY, &known(figure));
        }
        for (name, part) in PARTS {
            let figure = |line| self.cost_parts.on(line).iter().map(part).collect();
            along(name, MONEY, &figure);
        }
        for (name, unit, figure) in [
            ("people_end", "people", &self.people_end),
            ("unresolved", "share of issues", &self.unresolved),
            ("customers_lost", "customers", &self.customers_lost),
            ("ai_equals_people", "people", &self.ai_equals_people),
        ] {
            along(name, unit, &on(figure));
        }
        table
    }
}

/// Adds a column for each line. Apart, since there are many calls.
#[inline(never)]
fn push(table: &mut Table, name: &str, unit: &str, figure: &dyn Fn(Line) -> Vec<f64>) {
    for (line, ending) in LINES {
        table.push(format!("{name}_{ending}"), unit, figure(line));
    }
}

const PROBABILITY: &str = "probability";
const MONEY: &str = "money";

/// A figure of a list's entries, with the name of its column.
type Figure<T> = (&'static str, fn(&T) -> f64);

const SPREAD: [Figure<Spread>; 3] = [
    ("cost_against_keeping_p10", |cost| cost.p10),
    ("cost_against_keeping_p50", |cost| cost.p50),
    ("cost_against_keeping_p90", |cost| cost.p90),
];

const PARTS: [Figure<CostParts>; 8] = [
    ("payroll", |parts| parts.payroll),
    ("hiring", |parts| parts.hiring),
    ("severance", |parts| parts.severance),
    ("ai", |parts| parts.ai),
    ("on_demand", |parts| parts.on_demand),
    ("defection", |parts| parts.defection),
    ("backlash", |parts| parts.backlash),
    ("incident", |parts| parts.incident),
];

fn on(figure: &Lines<Vec<f64>>) -> impl Fn(Line) -> Vec<f64> {
    move |line| figure.on(line).clone()
}

fn known(figure: &Lines<Vec<Option<f64>>>) -> impl Fn(Line) -> Vec<f64> {
    move |line| {
        let values = figure.on(line).iter();
        values.map(|value| value.unwrap_or(f64::NAN)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, Worlds, estimate};

    /// All lists along the shares are in the table: an estimate with another one fails here.
    #[test]
    fn the_table_has_every_figure_along_the_shares() {
        let estimate = estimate(&Inputs::default(), Worlds::W1024).unwrap();
        let table = estimate.curve();
        let shares = estimate.shares.len();
        assert!(
            table
                .columns
                .iter()
                .all(|column| column.values.len() == shares)
        );
        let plan = estimate.plan_index;
        let at_plan = |name: &str| table.get(name).unwrap()[plan];
        assert_eq!(at_plan("share"), 0.67);
        assert_eq!(
            at_plan("regret_risk_scaled"),
            estimate.regret_risk.scaled[plan]
        );
        assert_eq!(
            at_plan("standard_error_alone"),
            estimate.standard_error.unwrap().alone[plan]
        );
        let parts: f64 = PARTS
            .iter()
            .map(|(name, _)| at_plan(&format!("{name}_alone")))
            .sum();
        assert!((parts / estimate.expected_cost.alone[plan] - 1.0).abs() < 1e-12);
        assert!(table.get("reversal_month_median_alone").unwrap()[0].is_nan());
        assert_eq!(
            table.get("expected_cost_against_keeping_alone").unwrap()[0],
            0.0
        );
    }
}
