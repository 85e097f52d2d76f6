//! The mixes of several teams' shares that no other beats, read as a line with points on it.

use uturn::model::company::{Allocation, CompanyEstimate, Judged};

/// So many points are offered, spread evenly along the line.
const OFFERED: usize = 10;

/// A mix that can be chosen: a share for every team, and how it is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    pub allocation: Allocation,
    pub judged: Judged,
}

impl Mix {
    /// None of an allocation that is not judged.
    fn of(allocation: &Allocation) -> Option<Self> {
        allocation.judged.map(|judged| Mix {
            allocation: allocation.clone(),
            judged,
        })
    }

    /// Of one that the plan is held against.
    pub fn held_against(allocation: &Allocation) -> Self {
        Mix::of(allocation).expect("what the plan is held against is judged")
    }

    /// Has these shares.
    pub fn has(&self, shares: &[f64]) -> bool {
        self.allocation.shares == shares
    }
}

/// The cheapest mix with as few people as planned; none where the plan is just that.
pub fn as_few_people(estimate: &CompanyEstimate) -> Option<Mix> {
    let cheapest = Mix::held_against(&estimate.as_few_people);
    (!cheapest.has(&estimate.plan.shares)).then_some(cheapest)
}

/// The mixes to choose from, by people in the end: those that the plan is held against, and others
/// spread along the line, which keep off them.
pub fn mixes(estimate: &CompanyEstimate) -> Vec<Mix> {
    let of_target = estimate.target.iter().flat_map(|target| {
        let on_average = target.cheapest_on_average.iter();
        on_average.chain(&target.cheapest_in_most_futures)
    });
    // A plan that none is cheaper than is that itself.
    let held_against = std::iter::once(&estimate.as_few_people).chain(of_target);
    let mut mixes: Vec<Mix> = Vec::new();
    for mix in held_against.map(Mix::held_against) {
        if !mixes.iter().any(|other| other.has(&mix.allocation.shares)) {
            mixes.push(mix);
        }
    }
    let along = along(&estimate.front.allocations);
    let length = along.last().copied().unwrap_or(0.0);
    let apart = length / (OFFERED - 1) as f64;
    // A line may be a point.
    let nearest_apart = (apart / 2.0).max(f64::MIN_POSITIVE);
    let mut taken: Vec<f64> = (mixes.iter())
        .map(|mix| {
            let fewer = |other: &Allocation| other.people_end < mix.allocation.people_end;
            let place = estimate.front.allocations.partition_point(fewer);
            along.get(place).copied().unwrap_or(length)
        })
        .collect();
    let judged = along.iter().zip(&estimate.front.allocations);
    let judged: Vec<(f64, Mix)> = judged
        .filter_map(|(at, allocation)| Some((*at, Mix::of(allocation)?)))
        .collect();
    for step in 0..OFFERED {
        let wanted = step as f64 * apart;
        let far = |(at, _): &&(f64, Mix)| (at - wanted).abs();
        let nearest = judged.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
        let Some((at, mix)) = nearest else {
            continue;
        };
        if taken
            .iter()
            .all(|other| (other - at).abs() >= nearest_apart)
        {
            taken.push(*at);
            mixes.push(mix.clone());
        }
    }
    mixes.sort_by(|a, b| {
        let [a, b] = [a, b].map(|mix| mix.allocation.people_end);
        a.total_cmp(&b)
    });
    mixes
}

/// How far along the line each allocation stands, where the line's people and its money each come to
/// one.
fn along(allocations: &[Allocation]) -> Vec<f64> {
    let span = |of: fn(&Allocation) -> f64| {
        let ends = [allocations.first(), allocations.last()].map(|end| end.map_or(0.0, of));
        (ends[1] - ends[0]).abs().max(f64::MIN_POSITIVE)
    };
    let people = span(|of| of.people_end);
    let money = span(|of| of.net_cost);
    let mut so_far = 0.0;
    let steps = allocations.windows(2).map(|pair| {
        let across = (pair[1].people_end - pair[0].people_end) / people;
        let down = (pair[1].net_cost - pair[0].net_cost) / money;
        so_far += across.hypot(down);
        so_far
    });
    let first = allocations.first().map(|_| 0.0);
    first.into_iter().chain(steps).collect()
}
