//! The plan among all allocations: the front, the alternatives that the plan is held against, and
//! what is told of some of them.

use super::Weighing;
use super::front::{EXACT, FrontPoint, Frontier, mean, merged};
use super::outcomes::{Outcomes, Place};
use super::programme::Programme;
use super::report::{Allocation, Front, Judged};

/// Of the front at most so many allocations are judged.
const JUDGED: usize = 64;
/// "Most futures" are so many of all.
const MOST: f64 = 0.8;

/// The front, and what allocations are judged by.
pub(super) struct Alternatives<'a> {
    teams: &'a [Outcomes],
    pub(super) weighing: &'a Weighing<'a>,
    material: f64,
    /// The most people that still meet the target.
    target: Option<f64>,
    frontier: Frontier,
    /// E[J(0)].
    keep_cost: f64,
}

impl<'a> Alternatives<'a> {
    /// All allocations of these teams' menu shares.
    pub(super) fn new(
        teams: &'a [Outcomes],
        weighing: &'a Weighing<'a>,
        material: f64,
        target: Option<f64>,
    ) -> Self {
        Alternatives {
            teams,
            weighing,
            material,
            target,
            frontier: merged(teams, EXACT),
            keep_cost: teams.iter().map(|team| mean(&team.cost[0])).sum(),
        }
    }

    /// An allocation of shares of the menus, judged.
    pub(super) fn at(&self, shares: &[f64]) -> Allocation {
        let sum = |rows: fn(&Outcomes) -> &Vec<Vec<f64>>| {
            let team = |(team, share): (&Outcomes, &f64)| {
                mean(Place::of(*share, &team.shares).row(rows(team)))
            };
            self.teams.iter().zip(shares).map(team).sum()
        };
        self.judged(&FrontPoint {
            shares: shares.to_vec(),
            people_end: sum(|team| &team.people_end),
            cost: sum(|team| &team.cost),
        })
    }

    /// What the front knows of a point.
    fn told(&self, point: &FrontPoint) -> Allocation {
        Allocation {
            shares: point.shares.clone(),
            people_end: point.people_end,
            net_cost: point.cost - self.keep_cost,
            judged: None,
        }
    }

    /// The same, and how it is judged.
    fn judged(&self, point: &FrontPoint) -> Allocation {
        let programme = Programme::below(self.teams, &point.shares);
        let (regret_risk, _) = programme.regret_risk(self.material, self.weighing);
        let people = programme.people_end();
        let met = |target| self.weighing.probability(|world| people[world] <= target);
        Allocation {
            judged: Some(Judged {
                regret_risk,
                target_met: self.target.map(met),
            }),
            ..self.told(point)
        }
    }

    /// The whole front; allocations as evenly spread in people as they stand are judged.
    pub(super) fn front(&self) -> Front {
        let points = &self.frontier.points;
        let mut allocations: Vec<_> = points.iter().map(|point| self.told(point)).collect();
        for index in spread(points) {
            allocations[index] = self.judged(&points[index]);
        }
        Front {
            allocations,
            is_exact: self.frontier.is_exact,
        }
    }

    /// The fewest people that any allocation comes to on average.
    pub(super) fn fewest_people(&self) -> f64 {
        let fewest = |team: &Outcomes| {
            let people = team.people_end.iter().map(|row| mean(row));
            people.fold(f64::INFINITY, f64::min)
        };
        self.teams.iter().map(fewest).sum()
    }

    /// The cheapest allocation with at most so many people on average; none where there is none.
    pub(super) fn with_at_most(&self, people: f64) -> Option<Allocation> {
        let within = |point: &FrontPoint| point.people_end <= people;
        let count = self.frontier.points.partition_point(within);
        let cheapest = count.checked_sub(1)?;
        Some(self.judged(&self.frontier.points[cheapest]))
    }

    /// The cheapest allocation that meets a target in most futures; none where there is none.
    pub(super) fn meeting_in_most_futures(&self, target: f64) -> Option<Allocation> {
        let mut from_the_cheapest = self.frontier.points.iter().rev();
        let point = from_the_cheapest.find(|point| self.is_met_in_most(target, &point.shares))?;
        Some(self.judged(point))
    }

    /// Whether the people of a point of the front are at most the target in most futures.
    fn is_met_in_most(&self, target: f64, shares: &[f64]) -> bool {
        let rows: Vec<&[f64]> = (self.teams.iter().zip(shares))
            .map(|(team, share)| Place::of(*share, &team.shares).row(&team.people_end))
            .collect();
        let worlds = self.weighing.worlds();
        let misses = (0..worlds).filter(|world| {
            let people: f64 = rows.iter().map(|row| row[*world]).sum();
            people > target
        });
        // As soon as too many miss it, the rest does not matter.
        let allowed = ((1.0 - MOST) * worlds as f64) as usize;
        misses.take(allowed + 1).count() <= allowed
    }
}

/// Which points to judge: all of them, or some with people as evenly spread as they stand.
fn spread(points: &[FrontPoint]) -> Vec<usize> {
    let (Some(fewest), Some(most)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    if points.len() <= JUDGED {
        return (0..points.len()).collect();
    }
    let step = (most.people_end - fewest.people_end) / (JUDGED - 1) as f64;
    let mut indices: Vec<usize> = (0..JUDGED)
        .map(|mark| {
            let people = fewest.people_end + mark as f64 * step;
            let next = points.partition_point(|point| point.people_end < people);
            next.min(points.len() - 1)
        })
        .collect();
    indices.dedup();
    indices
}
