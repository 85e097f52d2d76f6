//! A programme: the shares of all teams, made smaller and larger together in steps κ.

use super::Weighing;
use super::outcomes::{Outcomes, Place};
use super::report::ProgrammeFigures;
use crate::model::error::Error;
use crate::model::estimate::lines::{Kind, weighted};
use crate::model::report::Lines;

/// Steps of a programme: κ = 0, 0.05, …, 2.
pub const STEPS: usize = 41;
/// The step at which everything is as planned: κ = 1.
pub const PLANNED: usize = 20;

/// A team's share at a step: a part of what is planned, or what is planned and a part of the rest.
fn share_at(share: f64, step: usize) -> f64 {
    let kappa = step as f64 / PLANNED as f64;
    if step <= PLANNED {
        share * kappa
    } else {
        share + (kappa - 1.0) * (1.0 - share)
    }
}

/// A programme in every world: what all teams cost together at its steps.
#[derive(Debug)]
pub struct Programme<'a> {
    teams: &'a [Outcomes],
    shares: Vec<f64>,
    /// J(κ): step after step, world after world.
    cost: Vec<Vec<f64>>,
    people_end: Vec<f64>,
    keep_payroll: Vec<f64>,
}

impl<'a> Programme<'a> {
    /// The programme in which each team hands over its own of these `shares`. Between the points of a
    /// team's menu, its costs and people are interpolated linearly in every world.
    ///
    /// # Errors
    /// If there is not a share for every team, or if teams differ in their number of worlds.
    pub fn new(teams: &'a [Outcomes], shares: &[f64]) -> Result<Self, Error> {
        if shares.len() != teams.len() {
            let (given, allowed) = (shares.len(), teams.len());
            let allowed = format!("{allowed} shares, one for each team");
            return Err(Error::not_allowed(
                "shares",
                format!("{given} shares"),
                allowed,
            ));
        }
        let worlds: Vec<usize> = teams.iter().map(Outcomes::worlds).collect();
        if worlds.is_empty() || worlds.iter().any(|count| *count != worlds[0]) {
            let given = format!("of {worlds:?} worlds");
            let allowed = "teams of the same worlds, one at least";
            return Err(Error::not_allowed("teams", given, allowed));
        }
        Ok(Programme::whole(teams, shares))
    }

    /// The same of teams in the same worlds, and a share for each.
    pub(super) fn whole(teams: &'a [Outcomes], shares: &[f64]) -> Self {
        Programme::through(STEPS, teams, shares)
    }

    /// The same up to the planned step, which is all that too much is judged by.
    pub(super) fn below(teams: &'a [Outcomes], shares: &[f64]) -> Self {
        Programme::through(PLANNED + 1, teams, shares)
    }

    fn through(steps: usize, teams: &'a [Outcomes], shares: &[f64]) -> Self {
        let worlds = teams.first().map_or(0, Outcomes::worlds);
        let sum = |rows: fn(&Outcomes) -> &Vec<Vec<f64>>, step: usize| {
            let mut sums = vec![0.0; worlds];
            for (team, share) in teams.iter().zip(shares) {
                let place = Place::of(share_at(*share, step), &team.shares);
                place.add_to(&mut sums, rows(team));
            }
            sums
        };
        let mut keep_payroll = vec![0.0; worlds];
        for team in teams {
            for (sum, payroll) in keep_payroll.iter_mut().zip(&team.keep_payroll) {
                *sum += payroll;
            }
        }
        Programme {
            teams,
            shares: shares.to_vec(),
            cost: (0..steps)
                .map(|step| sum(|team| &team.cost, step))
                .collect(),
            people_end: sum(|team| &team.people_end, PLANNED),
            keep_payroll,
        }
    }

    /// J at every step, world after world.
    pub fn cost_along_steps(&self) -> &[Vec<f64>] {
        &self.cost
    }

    /// People at the start of month T as planned, by world.
    pub(super) fn people_end(&self) -> &[f64] {
        &self.people_end
    }

    /// R⁺ = J(1) − min over κ ≤ 1 of J(κ), by world.
    fn too_much(&self) -> Vec<f64> {
        self.regret(&self.cost[..=PLANNED])
    }

    /// R⁻ = J(1) − min over κ ≥ 1 of J(κ), by world.
    fn too_little(&self) -> Vec<f64> {
        self.regret(&self.cost[PLANNED..])
    }

    fn regret(&self, steps: &[Vec<f64>]) -> Vec<f64> {
        let mut least = self.cost[PLANNED].clone();
        for step in steps {
            for (least, cost) in least.iter_mut().zip(step) {
                *least = if *cost < *least { *cost } else { *least };
            }
        }
        let planned = self.cost[PLANNED].iter().zip(least);
        planned.map(|(planned, least)| planned - least).collect()
    }

    /// P(R⁺ material) on both lines, and the worlds in which it is.
    pub(super) fn regret_risk(
        &self,
        material: f64,
        weighing: &Weighing<'_>,
    ) -> (Lines<f64>, Vec<bool>) {
        let too_much = self.too_much();
        let regretted = self.material(&too_much, material);
        (weighing.probability(|world| regretted[world]), regretted)
    }

    /// Whether a regret is material, by world.
    fn material(&self, regret: &[f64], material: f64) -> Vec<bool> {
        let pairs = regret.iter().zip(&self.keep_payroll);
        pairs
            .map(|(regret, payroll)| *regret > material * payroll)
            .collect()
    }

    /// Its figures where all worlds are equally likely; a regret is material above this share of the
    /// keep-the-team payroll. Both lines are one.
    pub fn figures(&self, material: f64) -> ProgrammeFigures {
        let kinds = vec![Kind::Without; self.people_end.len()];
        self.weighed(material, &mut Weighing::new(&kinds, None))
    }

    /// Its figures on both lines.
    pub(super) fn weighed(&self, material: f64, weighing: &mut Weighing<'_>) -> ProgrammeFigures {
        let (too_much, too_little) = (self.too_much(), self.too_little());
        let (regret_risk, regretted) = self.regret_risk(material, weighing);
        let too_little = self.material(&too_little, material);
        let net = |world: usize| self.cost[PLANNED][world] - self.cost[0][world];
        ProgrammeFigures {
            regret_risk,
            standard_error: weighing.standard_error(|world| regretted[world]),
            regret_too_little: weighing.probability(|world| too_little[world]),
            dearer_than_keeping: weighing.probability(|world| net(world) > 0.0),
            expected_regret: weighing.mean(|world| too_much[world]),
            regret_cvar90: weighing.worst_tenth(|world| too_much[world]),
            net_cost: weighing.distribution(net),
            keep_payroll: weighing.mean(|world| self.keep_payroll[world]),
            people_end: weighing.distribution(|world| self.people_end[world]),
            parts_of_regret: self.parts(&regretted, weighing),
        }
    }

    /// Where the regret comes from: each team's cost as planned less that at the best κ ≤ 1 (the
    /// smallest of equal ones), over the regretted worlds, as a part of the sum.
    fn parts(&self, regretted: &[bool], weighing: &Weighing<'_>) -> Lines<Option<Vec<f64>>> {
        let mut sums = vec![[0.0; 2]; self.teams.len()];
        for (world, kind) in weighing.kinds().filter(|(world, _)| regretted[*world]) {
            let best = (0..=PLANNED).fold(0, |best, step| {
                let is_less = self.cost[step][world] < self.cost[best][world];
                if is_less { step } else { best }
            });
            for ((sum, team), share) in sums.iter_mut().zip(self.teams).zip(&self.shares) {
                let at = |step| {
                    let place = Place::of(share_at(*share, step), &team.shares);
                    place.value(&team.cost, world)
                };
                sum[kind as usize] += at(PLANNED) - at(best);
            }
        }
        Lines::of(|line| {
            let of_line = |sum: &[f64; 2]| weighted(weighing.weights.on(line), *sum);
            let parts: Vec<f64> = sums.iter().map(of_line).collect();
            let all: f64 = parts.iter().sum();
            (all > 0.0).then(|| parts.iter().map(|part| part / all).collect())
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A team whose cost and people in a few worlds are those at share 0 and at share 1.
    fn team(cost: [&[f64]; 2]) -> Outcomes {
        let rows = cost.map(<[f64]>::to_vec).to_vec();
        let payroll = vec![100.0; cost[0].len()];
        Outcomes::new(vec![0.0, 1.0], rows.clone(), rows, payroll).unwrap()
    }

    #[test]
    fn steps_go_from_nothing_through_the_plan_to_everything() {
        for (share, step, expected) in [
            (0.6, 0, 0.0),
            (0.6, 10, 0.3),
            (0.6, PLANNED, 0.6),
            (0.6, 30, 0.8),
            (0.6, STEPS - 1, 1.0),
            (0.0, 30, 0.5),
            (1.0, 30, 1.0),
        ] {
            let found = share_at(share, step);
            assert!((found - expected).abs() < 1e-15, "{share}, step {step}");
        }
        assert_eq!(share_at(0.67, PLANNED), 0.67);
    }

    #[test]
    fn a_saving_of_one_team_makes_up_for_a_loss_of_another() {
        // By 20 dearer and by 30 cheaper: together cheaper, so nothing is regretted.
        let teams = [team([&[50.0], &[70.0]]), team([&[50.0], &[20.0]])];
        let together = Programme::new(&teams, &[1.0, 1.0]).unwrap().figures(0.05);
        assert_eq!(together.regret_risk.alone, 0.0);
        assert_eq!(together.net_cost.alone.mean, -10.0);
        assert_eq!(together.parts_of_regret.alone, None);
        let alone = Programme::new(&teams[..1], &[1.0]).unwrap().figures(0.05);
        assert_eq!(alone.regret_risk.alone, 1.0);
        assert_eq!(alone.expected_regret.alone, 20.0);
        assert_eq!(alone.parts_of_regret.alone, Some(vec![1.0]));
    }

    #[test]
    fn parts_of_a_regret_can_be_negative_and_are_one_together() {
        let teams = [team([&[50.0], &[90.0]]), team([&[50.0], &[40.0]])];
        let figures = Programme::new(&teams, &[1.0, 1.0]).unwrap().figures(0.05);
        let parts = figures.parts_of_regret.alone.unwrap();
        assert!((parts[0] - 40.0 / 30.0).abs() < 1e-12 && (parts[1] + 10.0 / 30.0).abs() < 1e-12);
    }

    #[test]
    fn shares_and_worlds_that_do_not_fit_are_refused() {
        let teams = [team([&[1.0], &[1.0]]), team([&[1.0, 2.0], &[1.0, 2.0]])];
        let refused = |teams, shares: &[f64]| Programme::new(teams, shares).unwrap_err();
        assert_eq!(refused(&teams[..1], &[0.1, 0.2]).field(), "shares");
        assert_eq!(refused(&teams, &[0.1, 0.2]).field(), "teams");
        assert_eq!(refused(&[], &[]).field(), "teams");
    }
}
