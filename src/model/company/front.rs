//! The front: every allocation of menu shares that no other beats on both mean people and mean cost.
//!
//! People and costs add up over teams, so teams are merged one by one: what is beaten among some of
//! them is beaten whatever the others do.

use super::inputs::MAX_TEAMS;
use super::outcomes::Outcomes;
use crate::model::error::Error;

/// Up to so many allocations a merge keeps all that are not beaten.
pub(super) const EXACT: usize = 20_000;
/// Beyond, allocations closer than this part of the most people are thinned.
const CLOSE: f64 = 0.001;
/// A share's place on its menu takes so many bits of an allocation's key.
const BITS: u32 = u64::BITS / MAX_TEAMS as u32;

/// Allocations that no other beats.
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// From the fewest people to the most, and so from the dearest to the cheapest.
    pub points: Vec<FrontPoint>,
    /// Whether none is missing.
    pub is_exact: bool,
}

/// An allocation on the front.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontPoint {
    /// By team.
    pub shares: Vec<f64>,
    /// Mean people at the start of month T.
    pub people_end: f64,
    /// Mean J.
    pub cost: f64,
}

/// An allocation to some of the teams.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    people: f64,
    cost: f64,
    /// The places of its shares on their menus, the first team's in the highest bits: of two keys the
    /// smaller one has the smaller shares, first team first.
    key: u64,
}

/// The front of these teams; worlds are equally likely. Of allocations with equal people only the
/// cheapest is on it, of equally cheap ones that with the smaller shares, first team first.
///
/// # Errors
/// If there are more than [`MAX_TEAMS`] teams, or none, or if a menu has more than 256 shares.
pub fn front(teams: &[Outcomes]) -> Result<Frontier, Error> {
    if !(1..=MAX_TEAMS).contains(&teams.len()) {
        let given = format!("{} teams", teams.len());
        return Err(Error::not_allowed(
            "teams",
            given,
            super::inputs::teams_allowed(),
        ));
    }
    let longest = teams.iter().map(|team| team.shares.len()).max();
    match longest.filter(|shares| *shares > 1 << BITS) {
        Some(shares) => {
            let allowed = format!("at most {} shares", 1 << BITS);
            Err(Error::not_allowed(
                "shares",
                format!("{shares} shares"),
                allowed,
            ))
        }
        None => Ok(merged(teams, EXACT)),
    }
}

/// The same of teams and menus that are known to be few and short.
pub(super) fn merged(teams: &[Outcomes], exact: usize) -> Frontier {
    let mut is_exact = true;
    let nobody = Candidate {
        people: 0.0,
        cost: 0.0,
        key: 0,
    };
    let mut kept = vec![nobody];
    for team in teams {
        let people: Vec<f64> = team.people_end.iter().map(|row| mean(row)).collect();
        let cost: Vec<f64> = team.cost.iter().map(|row| mean(row)).collect();
        let with = |before: &Candidate, place: usize| Candidate {
            people: before.people + people[place],
            cost: before.cost + cost[place],
            key: before.key << BITS | place as u64,
        };
        let places = 0..team.shares.len();
        kept = unbeaten(
            kept.iter()
                .flat_map(|before| places.clone().map(move |place| with(before, place)))
                .collect(),
        );
        if kept.len() > exact {
            kept = thinned(&kept);
            is_exact = false;
        }
    }
    let points = kept.iter().map(|point| FrontPoint {
        shares: shares_of(point.key, teams),
        people_end: point.people,
        cost: point.cost,
    });
    Frontier {
        points: points.collect(),
        is_exact,
    }
}

/// The mean over equally likely worlds.
pub(super) fn mean(row: &[f64]) -> f64 {
    row.iter().sum::<f64>() / row.len() as f64
}

/// Those that no other beats: with every further person it has to get cheaper.
fn unbeaten(mut all: Vec<Candidate>) -> Vec<Candidate> {
    all.sort_unstable_by(|a, b| {
        let by_people = a.people.total_cmp(&b.people);
        let by_cost = by_people.then(a.cost.total_cmp(&b.cost));
        by_cost.then(a.key.cmp(&b.key))
    });
    let mut least = f64::INFINITY;
    all.retain(|candidate| {
        let is_cheaper = candidate.cost < least;
        if is_cheaper {
            least = candidate.cost;
        }
        is_cheaper
    });
    all
}

/// Without those that are close to one before; the ends stay.
fn thinned(kept: &[Candidate]) -> Vec<Candidate> {
    let Some(most) = kept.last() else {
        return Vec::new();
    };
    let mut next = f64::NEG_INFINITY;
    let is_far = |candidate: &&Candidate| {
        let is_far = candidate.people >= next || candidate.key == most.key;
        if is_far {
            next = candidate.people + CLOSE * most.people;
        }
        is_far
    };
    kept.iter().filter(is_far).copied().collect()
}

fn shares_of(key: u64, teams: &[Outcomes]) -> Vec<f64> {
    let later = (0..teams.len() as u32).rev();
    let place = |later: u32| (key >> (BITS * later) & ((1 << BITS) - 1)) as usize;
    let pairs = later.zip(teams);
    pairs
        .map(|(later, team)| team.shares[place(later)])
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A team in one world, with (people, cost) along its menu.
    fn team(points: &[(f64, f64)]) -> Outcomes {
        let last = (points.len() - 1) as f64;
        let shares = (0..points.len()).map(|i| i as f64 / last).collect();
        let (people, cost): (Vec<_>, Vec<_>) =
            points.iter().map(|(p, c)| (vec![*p], vec![*c])).unzip();
        Outcomes::new(shares, cost, people, vec![1.0]).unwrap()
    }

    #[test]
    fn of_equal_people_the_cheapest_stays_and_of_equally_cheap_ones_the_smaller_shares() {
        let same = || team(&[(10.0, 5.0), (8.0, 6.0)]);
        let front = front(&[same(), same()]).unwrap();
        let shares: Vec<&[f64]> = front.points.iter().map(|point| &point.shares[..]).collect();
        assert_eq!(shares, [&[1.0, 1.0][..], &[0.0, 1.0], &[0.0, 0.0]]);
        let dearer = team(&[(10.0, 5.0), (8.0, 6.0), (8.0, 5.5)]);
        assert_eq!(super::front(&[dearer]).unwrap().points[0].shares, [1.0]);
    }

    #[test]
    fn thinning_keeps_both_ends_and_says_so() {
        // All 40 × 40 sums are apart, and none is beaten.
        let along = |step: f64| {
            let points: Vec<_> = (0..40).map(f64::from).collect();
            team(
                &points
                    .iter()
                    .map(|i| (1e5 - i * step, i * step))
                    .collect::<Vec<_>>(),
            )
        };
        let teams = [along(1.0), along(40.0)];
        let (exact, thin) = (merged(&teams, EXACT), merged(&teams, 1_000));
        assert!(exact.is_exact && !thin.is_exact);
        assert_eq!(exact.points.len(), 1_600);
        assert_eq!(thin.points.first(), exact.points.first());
        assert_eq!(thin.points.last(), exact.points.last());
        let most = exact.points.last().unwrap().people_end;
        for pair in thin.points[..thin.points.len() - 1].windows(2) {
            assert!(pair[1].people_end - pair[0].people_end >= CLOSE * most);
        }
        assert!(thin.points.len() < 20);
    }

    #[test]
    fn too_many_teams_and_shares_are_refused() {
        let short = team(&[(1.0, 1.0), (0.5, 2.0)]);
        assert_eq!(front(&vec![short; 9]).unwrap_err().field(), "teams");
        assert_eq!(front(&[]).unwrap_err().field(), "teams");
        let long: Vec<_> = (0..257).map(|i| (f64::from(i), 1.0)).collect();
        assert_eq!(front(&[team(&long)]).unwrap_err().field(), "shares");
    }
}
