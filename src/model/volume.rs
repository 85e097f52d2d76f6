//! The volume that a plan assumes, and the occupancy that another volume would mean.
//!
//! A visitor knows how many contacts come in rather than how busy the team is. In the likely world
//! one follows from the other without simulating anything.

use super::inputs::{Decided, Inputs};
use super::path::Start;

/// Contacts a month that today's team is taken to handle, those who return included, in the
/// likely world.
pub fn contacts_per_month(inputs: &Inputs) -> f64 {
    Capacity::of(inputs).contacts(inputs.plan.occupancy)
}

/// The fewest and the most contacts a month that an allowed occupancy can mean. In a team so
/// small that the square-root rule limits it at every occupancy the two are equal.
pub fn contacts_bounds(inputs: &Inputs) -> (f64, f64) {
    let team = Capacity::of(inputs);
    let (lowest, highest) = occupancy_bounds(inputs);
    (team.contacts(lowest), team.contacts(highest))
}

/// The occupancy at which today's team handles so many contacts a month; none if no allowed
/// occupancy does.
pub fn occupancy_for(inputs: &Inputs, contacts: f64) -> Option<f64> {
    let team = Capacity::of(inputs);
    let (lowest, highest) = occupancy_bounds(inputs);
    let (fewest, most) = (team.contacts(lowest), team.contacts(highest));
    if !(fewest..=most).contains(&contacts) {
        return None;
    }
    let occupancy = contacts / team.contacts_of_all_servers;
    Some(occupancy.clamp(lowest, highest))
}

/// How busy so many contacts would keep today's team, allowed or not.
pub fn occupancy_meant(inputs: &Inputs, contacts: f64) -> f64 {
    contacts / Capacity::of(inputs).contacts_of_all_servers
}

/// The lowest and the highest occupancy that is allowed.
pub fn occupancy_bounds(inputs: &Inputs) -> (f64, f64) {
    let bounds = Decided::Occupancy.row().bounds(inputs.country);
    bounds.expect("the occupancy is a number")
}

/// What today's team can do in the likely world, in contacts a month.
struct Capacity {
    /// If every server were busy all the time.
    contacts_of_all_servers: f64,
    /// What the square-root rule allows.
    contacts_by_square_root: f64,
}

impl Capacity {
    fn of(inputs: &Inputs) -> Self {
        let plan = &inputs.plan;
        let start = Start::new(plan, &inputs.ranges.likely_world());
        Capacity {
            contacts_of_all_servers: start.contacts_at(start.servers, plan),
            contacts_by_square_root: start.contacts_at(start.load_by_square_root(plan), plan),
        }
    }

    fn contacts(&self, occupancy: f64) -> f64 {
        (occupancy * self.contacts_of_all_servers).min(self.contacts_by_square_root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Worlds, estimate};

    fn team_of(headcount: f64) -> Inputs {
        let mut inputs = Inputs::default();
        inputs.plan.headcount = headcount;
        inputs
    }

    #[test]
    fn the_likely_worlds_volume_is_close_to_the_mean_of_the_sampled_ones() {
        for headcount in [3.0, 700.0] {
            let inputs = team_of(headcount);
            let sampled = estimate(&inputs, Worlds::W512).map(|e| e.contacts_per_month.alone);
            let ratio = contacts_per_month(&inputs) / sampled.unwrap();
            assert!((ratio - 1.0).abs() < 0.02, "{headcount}: {ratio}");
        }
    }

    #[test]
    fn the_occupancy_found_means_the_volume_asked_for() {
        for headcount in [60.0, 700.0, 20_000.0] {
            let mut inputs = team_of(headcount);
            let (fewest, most) = contacts_bounds(&inputs);
            for part in [0.0, 0.3, 1.0] {
                let asked = fewest + part * (most - fewest);
                inputs.plan.occupancy = occupancy_for(&inputs, asked).unwrap();
                let found = contacts_per_month(&inputs);
                assert!(
                    (found / asked - 1.0).abs() < 1e-12,
                    "{headcount}: {asked} {found}"
                );
            }
            assert_eq!(occupancy_for(&inputs, fewest * 0.999), None);
            assert_eq!(occupancy_for(&inputs, most * 1.001), None);
        }
    }

    #[test]
    fn in_a_tiny_team_occupancy_decides_nothing() {
        let (fewest, most) = contacts_bounds(&team_of(1.0));
        assert_eq!(fewest, most);
    }
}
