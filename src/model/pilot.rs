//! What a pilot would tell before deciding, what that is worth, and what to do then (`docs/model.md`
//! section 8).
//!
//! A pilot tells something about one direction in the space of what is uncertain. The costs along that
//! direction are fitted once, by Hermite polynomials; a pilot of any size shrinks each of them by a
//! power of its own, so nothing is run again (expected value of sample information, EVSI).

mod direction;
mod question;
mod report;
mod translation;

use super::information::{Cubic, Policy, Weighted, basis, least};
use super::observables::Observable;
use super::sampling::standard_error_of_mean;
use super::special::logistic;
pub use direction::Direction;
pub use question::Pilot;
pub use report::{Advice, PilotEstimate, PilotSize, Rule, Threshold};
pub use translation::finished_elsewhere;

/// The sizes among which the best is looked for, in conversations judged.
pub const SIZES: [f64; 7] = [25.0, 50.0, 100.0, 200.0, 400.0, 800.0, 1600.0];
/// The best size has so much of the highest net among them.
const NEARLY_AS_GOOD: f64 = 0.98;
/// A share whose cost is within this part of the payroll of the lowest is as good.
const NEAR_BEST: f64 = 0.01;
/// Within so many standard deviations nineteen of twenty results lie.
const MOST_RESULTS: f64 = 1.96;
/// Results are told in so many parts.
const PARTS: f64 = 100.0;
/// A hair, so that rounding drops no result at the edge.
const HAIR: f64 = 1e-9;

/// The costs of all options of a decision along the direction that a pilot tells about.
pub struct PilotFit<'a> {
    decision: &'a Weighted<'a>,
    direction: Direction,
    /// Each option's coefficients of He₀ … He₃.
    fit: Vec<Cubic>,
    /// The mean keep-the-team payroll.
    payroll: f64,
    /// F: the value of knowing the direction, as the fit has it.
    fitted_value: f64,
    /// P: the same, as the costs have it.
    policy_value: f64,
    policy_error: Option<f64>,
    /// E[J(0)] − min E[J].
    saving: f64,
}

impl<'a> PilotFit<'a> {
    /// `keep_payroll` is that of each world; worlds come in `scrambles` of equal size.
    pub fn new(
        decision: &'a Weighted<'a>,
        direction: Direction,
        keep_payroll: &[f64],
        scrambles: usize,
    ) -> Self {
        let fit = if direction.tells_something() {
            decision.fit(&direction.scores)
        } else {
            means(decision)
        };
        let gain = decision.gain(&direction.scores, &fit, scrambles);
        let total: f64 = decision.weights().iter().sum();
        let mean = |of_world: &dyn Fn(usize) -> f64| {
            let weights = decision.weights().iter().enumerate();
            let sums = weights.map(|(world, weight)| weight * of_world(world));
            sums.sum::<f64>() / total
        };
        let costs = &decision.decision.costs;
        let saving = mean(&|world| costs[0][world] - costs[decision.best][world]);
        let mut fit = PilotFit {
            payroll: mean(&|world| keep_payroll[world]),
            saving: decision.decision.unit * saving,
            decision,
            direction,
            fit,
            fitted_value: 0.0,
            policy_value: gain.mean,
            policy_error: standard_error_of_mean(&gain.scrambles),
        };
        fit.fitted_value = fit.bracket(1.0);
        fit
    }

    /// The direction that the pilot tells about.
    pub fn direction(&self) -> &Direction {
        &self.direction
    }

    /// What taking the share that the fit calls the cheapest saves, by the costs themselves (P).
    pub fn policy_value(&self) -> f64 {
        self.policy_value
    }

    /// An option's coefficients c_xk of He₀ … He₃, in mean keep-the-team payrolls.
    pub fn coefficients(&self, option: usize) -> [f64; 4] {
        self.fit[option].map(|term| term * self.decision.decision.unit / self.payroll)
    }

    /// EVSI in money, of a pilot that tells this much: v of the direction's standard deviation.
    pub fn evsi(&self, v: f64) -> f64 {
        let is_worth_something = self.policy_value > 0.0 && self.fitted_value > 0.0;
        if self.direction.tells_something() && is_worth_something {
            self.bracket(v) * (self.policy_value / self.fitted_value).min(1.0)
        } else {
            0.0
        }
    }

    /// Its standard error, from what the policy saves within each scramble; none for a single one.
    pub fn evsi_standard_error(&self, v: f64) -> Option<f64> {
        let part = if self.fitted_value > 0.0 {
            self.bracket(v) / self.fitted_value
        } else {
            0.0
        };
        self.policy_error.map(|error| error * part)
    }

    /// EVSI less the price of a pilot and what deciding today would have saved in the meantime.
    pub fn net(&self, evsi: f64, judged: f64, price: f64, part_of_horizon: f64) -> f64 {
        let waiting = self.saving.max(0.0) * part_of_horizon;
        evsi * (1.0 - part_of_horizon) - judged * price - waiting
    }

    /// What the fit says of a pilot, in money: min_x E[Σ c vᵏ He_k] − E[min_x Σ c vᵏ He_k].
    fn bracket(&self, v: f64) -> f64 {
        let (scores, weights) = (&self.direction.scores, self.decision.weights());
        let left = self.left(v);
        let policy = Policy::new(&left, scores);
        let (mut terms, mut informed) = ([0.0; 4], 0.0);
        for (s, weight) in scores.iter().zip(weights) {
            for (sum, term) in terms.iter_mut().zip(basis(*s)) {
                *sum += weight * term;
            }
            informed += weight * policy.cost(*s);
        }
        let total = terms[0];
        let today = left.iter().map(|c| sum_of(c, &terms));
        let today = today.fold(f64::INFINITY, f64::min);
        (self.decision.decision.unit * (today - informed) / total).max(0.0)
    }

    /// The fit as a pilot that tells this much leaves it.
    fn left(&self, v: f64) -> Vec<Cubic> {
        let parts = [1.0, v, v * v, v * v * v];
        let options = self.fit.iter();
        options
            .map(|c| std::array::from_fn(|k| c[k] * parts[k]))
            .collect()
    }

    /// The costs of all options after the pilot finished this share.
    fn after(&self, v: f64, result: f64) -> Vec<f64> {
        let terms = basis(self.direction.told(v, result));
        self.left(v).iter().map(|c| sum_of(c, &terms)).collect()
    }

    /// The option with the lowest cost after the pilot finished this share; the first of equal ones.
    pub fn best_after(&self, v: f64, result: f64) -> usize {
        least(self.after(v, result).into_iter())
    }

    /// Whether an option then is within 1 % of payroll of that.
    fn is_near_best(&self, v: f64, result: f64, option: usize) -> bool {
        let costs = self.after(v, result);
        let dearer = costs[option] - costs[least(costs.iter().copied())];
        dearer * self.decision.decision.unit <= NEAR_BEST * self.payroll
    }

    /// What to do after each result at a whole hundredth that is to be expected, where the noise of
    /// the pilot has this variance: `own` is the plan's among the options, which are these shares.
    pub fn rule(&self, noise: f64, shares: &[f64], own: usize) -> Rule {
        let v = self.direction.v(noise);
        let expected = [-MOST_RESULTS, MOST_RESULTS].map(|deviations| {
            logistic(self.direction.constant + deviations * self.direction.deviation(noise))
        });
        let first = (expected[0] * PARTS - HAIR).ceil() as u32;
        let last = (expected[1] * PARTS + HAIR).floor() as u32;
        let mut rule = Rule {
            expected,
            thresholds: Vec::new(),
            plan_is_near_best: Vec::new(),
        };
        let mut before = false;
        for part in first..=last {
            let result = f64::from(part) / PARTS;
            let share = shares[self.best_after(v, result)];
            if rule.thresholds.last().map(|last| last.share) != Some(share) {
                rule.thresholds.push(Threshold {
                    from: result,
                    share,
                });
            }
            let is_near = self.is_near_best(v, result, own);
            match rule.plan_is_near_best.last_mut() {
                Some(interval) if is_near && before => interval[1] = result,
                _ if is_near => rule.plan_is_near_best.push([result, result]),
                _ => {}
            }
            before = is_near;
        }
        rule
    }
}

/// Every option's mean cost, and nothing along a direction.
fn means(decision: &Weighted<'_>) -> Vec<Cubic> {
    let means = decision.mean_costs();
    means.map(|mean| [mean, 0.0, 0.0, 0.0]).collect()
}

/// Σ cₖ·tₖ.
fn sum_of(c: &Cubic, terms: &Cubic) -> f64 {
    c[0] * terms[0] + c[1] * terms[1] + c[2] * terms[2] + c[3] * terms[3]
}

/// Which number of conversations to judge, of the sizes of which there are as many conversations;
/// `net` says what each is worth.
pub(super) fn advice(conversations: f64, mut net: impl FnMut(f64) -> f64) -> Advice {
    let possible = SIZES.into_iter().filter(|judged| *judged <= conversations);
    let nets: Vec<(f64, f64)> = possible.map(|judged| (judged, net(judged))).collect();
    let highest = nets
        .iter()
        .fold(f64::NEG_INFINITY, |most, (_, net)| most.max(*net));
    if nets.is_empty() {
        return Advice::TooFew;
    }
    if highest <= 0.0 {
        return Advice::DecideNow { net: highest };
    }
    let enough = nets
        .into_iter()
        .find(|(_, net)| *net >= NEARLY_AS_GOOD * highest);
    enough.map_or(Advice::TooFew, |(judged, net)| Advice::Judge {
        judged,
        net,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
