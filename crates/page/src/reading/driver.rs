//! Which uncertain inputs move the plan's regret risk, and which are worth finding out.

use uturn::model::Uncertain;
use uturn::model::report::{Estimate, InputEffect, Line, Lines};

/// How many inputs are shown to move the answer, at most.
const MOST_DRIVERS: usize = 10;
/// How many inputs are said to be worth finding out, at most.
const MOST_FINDINGS: usize = 5;
/// A difference counts beyond this many of its standard errors.
const STANDARD_ERRORS: f64 = 2.0;
/// Knowledge counts above this share of the payroll of keeping the team.
const WORTH_KNOWING: f64 = 0.0005;
/// Risks are read off fifths of the worlds.
const FIFTH: f64 = 0.2;

/// The regret risk where an input is low and where it is high.
#[derive(Debug, Clone, PartialEq)]
pub struct Driver {
    pub input: Uncertain,
    /// In the fifth of worlds where it is lowest.
    pub low: f64,
    /// In the fifth where it is highest.
    pub high: f64,
}

impl Driver {
    /// How far apart the two risks are.
    pub fn difference(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// The strongest of the inputs that move the risk on a line by more than chance would, and how many
/// of those there are in all.
#[derive(Debug, Clone, PartialEq)]
pub struct Drivers {
    /// The strongest first.
    pub shown: Vec<Driver>,
    /// How many move the risk by more than chance would.
    pub beyond_chance: usize,
}

/// The inputs that move the risk on a line by more than chance would.
pub fn drivers(estimate: &Estimate, line: Line) -> Drivers {
    let fifth = worlds_of_a_fifth(estimate, line);
    let mut drivers: Vec<Driver> = estimate
        .inputs
        .iter()
        .map(|effect| Driver {
            input: effect.input,
            low: *effect.risk_when_low.on(line),
            high: *effect.risk_when_high.on(line),
        })
        .filter(|driver| driver.difference() > chance(driver.low, driver.high, fifth))
        .collect();
    let beyond_chance = drivers.len();
    drivers.sort_by(|a, b| b.difference().total_cmp(&a.difference()));
    drivers.truncate(MOST_DRIVERS);
    Drivers {
        shown: drivers,
        beyond_chance,
    }
}

/// The difference that chance alone could make about the plan's risk.
pub fn chance_of_plan(estimate: &Estimate, line: Line) -> f64 {
    let risk = *estimate.risk_of_plan().on(line);
    chance(risk, risk, worlds_of_a_fifth(estimate, line))
}

fn worlds_of_a_fifth(estimate: &Estimate, line: Line) -> f64 {
    let effective = match line {
        Line::Alone => 1.0,
        Line::Scaled => estimate.effective_sample,
    };
    FIFTH * effective * estimate.worlds as f64
}

/// Between two independent frequencies, each out of so many worlds.
fn chance(a: f64, b: f64, worlds: f64) -> f64 {
    let variance = |risk: f64| risk * (1.0 - risk) / worlds.max(1.0);
    STANDARD_ERRORS * (variance(a) + variance(b)).sqrt()
}

/// An input that is worth finding out before deciding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub input: Uncertain,
    /// What a perfect answer would save on average.
    pub value: Lines<f64>,
    /// Of that amount; none where it is not known.
    pub standard_error: Option<Lines<f64>>,
}

/// The inputs most worth finding out, the most valuable first; none that is worth next to nothing, or
/// no more than chance could make of nothing.
pub fn findings(estimate: &Estimate) -> Vec<Finding> {
    let least = WORTH_KNOWING * estimate.keep_payroll.alone;
    let most = |value: Lines<f64>| value.alone.max(value.scaled);
    let is_sure = |effect: &InputEffect, line| {
        let error = effect
            .evppi_standard_error
            .map_or(0.0, |error| *error.on(line));
        *effect.evppi.on(line) > STANDARD_ERRORS * error
    };
    let mut findings: Vec<Finding> = estimate
        .inputs
        .iter()
        .filter(|effect| most(effect.evppi) >= least)
        .filter(|effect| is_sure(effect, Line::Alone) || is_sure(effect, Line::Scaled))
        .map(|effect| Finding {
            input: effect.input,
            value: effect.evppi,
            standard_error: effect.evppi_standard_error,
        })
        .collect();
    findings.sort_by(|a, b| most(b.value).total_cmp(&most(a.value)));
    findings.truncate(MOST_FINDINGS);
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(effects: &[(Uncertain, f64, f64, f64)]) -> Estimate {
        let both = |figure| Lines {
            alone: figure,
            scaled: figure,
        };
        let effect = |&(input, low, high, value): &(Uncertain, f64, f64, f64)| InputEffect {
            input,
            evppi: both(value),
            evppi_standard_error: Some(both(0.1 * value)),
            risk_when_low: both(low),
            risk_when_high: both(high),
            response: Vec::new(),
        };
        Estimate {
            worlds: 4096,
            effective_sample: 0.25,
            plan_index: 0,
            regret_risk: Lines {
                alone: vec![0.5],
                scaled: vec![0.5],
            },
            keep_payroll: both(1e8),
            inputs: effects.iter().map(effect).collect(),
            ..words::typical::estimate()
        }
    }

    const WEAK: Uncertain = Uncertain::Patience;
    const UP: Uncertain = Uncertain::CustomerMargin;
    const DOWN: Uncertain = Uncertain::AiResolution;
    const SLIGHT: Uncertain = Uncertain::Ramp;

    #[test]
    fn the_strongest_come_first_and_chance_is_left_out() {
        let estimate = estimate(&[
            (WEAK, 0.50, 0.54, 0.0),
            (UP, 0.40, 0.60, 0.0),
            (DOWN, 0.60, 0.30, 0.0),
            (SLIGHT, 0.50, 0.56, 0.0),
        ]);
        let names = |line| {
            let drivers = drivers(&estimate, line).shown;
            drivers
                .iter()
                .map(|driver| driver.input)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(Line::Alone), [DOWN, UP, SLIGHT]);
        // A quarter of the worlds' weight doubles what chance can do.
        assert_eq!(names(Line::Scaled), [DOWN, UP]);
        assert!((chance_of_plan(&estimate, Line::Alone) - 0.0494).abs() < 1e-4);
    }

    #[test]
    fn no_more_than_ten_move_the_answer() {
        let many = (0..20).map(|at| (WEAK, 0.1, 0.3 + 0.01 * f64::from(at), 0.0));
        let many: Vec<_> = many.collect();
        let estimate = estimate(&many);
        let drivers = drivers(&estimate, Line::Alone);
        assert_eq!(drivers.shown.len(), MOST_DRIVERS);
        assert_eq!(drivers.beyond_chance, 20, "more than are shown");
    }

    #[test]
    fn findings_are_worth_something_and_at_most_five() {
        let names = |values: &[f64]| {
            let effects = values.iter().map(|value| (WEAK, 0.5, 0.5, *value));
            let estimate = estimate(&effects.collect::<Vec<_>>());
            let findings = findings(&estimate);
            findings
                .iter()
                .map(|finding| finding.value.alone)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&[49e3, 60e3, 2e6]), [2e6, 60e3]);
        assert_eq!(names(&[1e6; 7]).len(), 5);
        assert!(names(&[0.0; 3]).is_empty());
        let mut unsure = estimate(&[(WEAK, 0.5, 0.5, 1e6)]);
        unsure.inputs[0].evppi_standard_error = Some(Lines {
            alone: 6e5,
            scaled: 5e5,
        });
        assert!(findings(&unsure).is_empty(), "two standard errors");
    }
}
