//! What to do after a pilot, in stretches that people can keep in mind.

use uturn::model::pilot::Rule;

/// How much is to be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    Nothing,
    /// Less than a third.
    Little,
    AboutHalf,
    TwoThirds,
    /// More than that.
    Most,
}

impl Amount {
    /// The amount that a share comes to; shares are in steps of a twentieth, but for the plan's own.
    fn of(share: f64) -> Self {
        match share {
            none if none <= 0.0 => Amount::Nothing,
            little if little < 1.0 / 3.0 => Amount::Little,
            half if half < 0.575 => Amount::AboutHalf,
            two_thirds if two_thirds < 0.725 => Amount::TwoThirds,
            _ => Amount::Most,
        }
    }
}

/// For which results an amount has the lowest expected cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    pub amount: Amount,
    /// In hundredths of the conversations that the AI finished; the first one's is 0.
    pub from: f64,
    /// The last result, where another stretch follows.
    pub to: Option<f64>,
}

/// The stretches from no conversation finished on. The first one holds below what can be expected too.
pub fn stretches(rule: &Rule) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    for threshold in &rule.thresholds {
        let amount = Amount::of(threshold.share);
        let Some(last) = all.last_mut() else {
            all.push(Stretch {
                amount,
                from: 0.0,
                to: None,
            });
            continue;
        };
        if last.amount != amount {
            let from = (100.0 * threshold.from).round();
            last.to = Some(from - 1.0);
            all.push(Stretch {
                amount,
                from,
                to: None,
            });
        }
    }
    all
}

/// For which results, in hundredths, a share is as good as any.
#[derive(Debug, Clone, PartialEq)]
pub enum GoodFor {
    /// For none that can be expected.
    None,
    /// For all of them.
    All,
    /// From one to another; an end is open where nothing beyond it can be expected.
    Some(Vec<(Option<f64>, Option<f64>)>),
}

/// For which results the plan's own share is within 1 % of payroll of the lowest expected cost.
pub fn plan_is_good_for(rule: &Rule) -> GoodFor {
    let [first, last] = rule.expected;
    let (first, last) = ((100.0 * first).ceil(), (100.0 * last).floor());
    let ends = rule.plan_is_near_best.iter().map(|[from, to]| {
        let (from, to) = ((100.0 * from).round(), (100.0 * to).round());
        ((from > first).then_some(from), (to < last).then_some(to))
    });
    let ends: Vec<_> = ends.collect();
    match ends[..] {
        [] => GoodFor::None,
        [(None, None)] => GoodFor::All,
        _ => GoodFor::Some(ends),
    }
}

/// The middle of what can be expected: halfway as a logit.
pub fn middle_of_expected(rule: &Rule) -> f64 {
    let [low, high] = rule.expected.map(|share| (share / (1.0 - share)).ln());
    1.0 / (1.0 + (-f64::midpoint(low, high)).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::pilot::Threshold;

    fn rule(thresholds: &[(f64, f64)], near: &[[f64; 2]]) -> Rule {
        Rule {
            expected: [0.421, 0.937],
            thresholds: thresholds
                .iter()
                .map(|&(from, share)| Threshold { from, share })
                .collect(),
            plan_is_near_best: near.to_vec(),
        }
    }

    #[test]
    fn thresholds_come_together_in_stretches() {
        let found = stretches(&rule(
            &[
                (0.43, 0.0),
                (0.44, 0.05),
                (0.74, 0.3),
                (0.76, 0.35),
                (0.83, 0.55),
                (0.84, 0.6),
                (0.87, 0.67),
                (0.9, 0.75),
                (0.93, 0.8),
            ],
            &[],
        ));
        let found: Vec<_> = found
            .iter()
            .map(|stretch| (stretch.amount, stretch.from, stretch.to))
            .collect();
        assert_eq!(
            found,
            [
                (Amount::Nothing, 0.0, Some(43.0)),
                (Amount::Little, 44.0, Some(75.0)),
                (Amount::AboutHalf, 76.0, Some(83.0)),
                (Amount::TwoThirds, 84.0, Some(89.0)),
                (Amount::Most, 90.0, None),
            ]
        );
        assert_eq!(stretches(&rule(&[], &[])), []);
    }

    #[test]
    fn where_nothing_more_can_be_expected_an_interval_is_open() {
        for (near, expected) in [
            (&[][..], GoodFor::None),
            (&[[0.43, 0.93]], GoodFor::All),
            (
                &[[0.83, 0.9]],
                GoodFor::Some(vec![(Some(83.0), Some(90.0))]),
            ),
            (&[[0.83, 0.93]], GoodFor::Some(vec![(Some(83.0), None)])),
            (&[[0.43, 0.5]], GoodFor::Some(vec![(None, Some(50.0))])),
        ] {
            assert_eq!(plan_is_good_for(&rule(&[], near)), expected);
        }
    }

    #[test]
    fn the_middle_lies_halfway_as_a_logit() {
        let middle = middle_of_expected(&rule(&[], &[]));
        assert!((middle - 0.767).abs() < 1e-3, "{middle}");
    }
}
