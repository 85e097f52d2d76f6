//! The worlds of a team: its uncertain inputs hang together with every other team's.

use crate::model::sampling::{Beside, INPUTS, Sample};
use crate::model::special::{normal_cdf, normal_quantile};

/// r, as every normal score has it: z = √r·z_common + √(1 − r)·z_own.
#[derive(Debug, Clone, Copy)]
pub struct Correlation {
    common: f64,
    own: f64,
}

impl Correlation {
    /// The correlation `r` from 0 to 1 of any two teams' scores of the same input.
    pub fn new(r: f64) -> Self {
        Correlation {
            common: r.sqrt(),
            own: (1.0 - r).sqrt(),
        }
    }

    /// A team's score, from the one that all teams have and one of its own.
    ///
    /// ```
    /// use uturn::model::company::Correlation;
    ///
    /// assert_eq!(Correlation::new(0.36).score(1.0, 0.5), 0.6 + 0.8 * 0.5);
    /// assert_eq!(Correlation::new(1.0).score(1.0, 0.5), 1.0);
    /// ```
    pub fn score(self, common: f64, own: f64) -> f64 {
        self.common * common + self.own * own
    }

    /// The same of uniforms: Φ of the score of their scores.
    fn uniform(self, common: f64, own: f64) -> f64 {
        normal_cdf(self.score(normal_quantile(common), normal_quantile(own)))
    }
}

/// The points of one team.
#[derive(Debug)]
pub(super) struct Points {
    correlation: Correlation,
    /// None where all teams share their points entirely.
    own: Option<Beside>,
}

impl Points {
    /// Those of the team that has this place.
    pub(super) fn new(team: usize, r: f64) -> Self {
        Points {
            correlation: Correlation::new(r),
            own: (r < 1.0).then(|| Beside::new(team)),
        }
    }

    /// Makes sure that a team has points of its own for the first worlds.
    pub(super) fn reach(&mut self, worlds: usize) {
        if let Some(own) = &mut self.own {
            own.reach(worlds);
        }
    }

    /// The standard normals of a world, and the uniforms of its events; both samples reach as far.
    pub(super) fn at(&self, common: &Sample, world: usize) -> ([f64; INPUTS], [f64; 2]) {
        let (z, events) = common.point(world);
        let Some(own) = &self.own else {
            return (*z, *events);
        };
        let (own_z, own_events) = own.point(world);
        let correlation = self.correlation;
        (
            std::array::from_fn(|i| correlation.score(z[i], own_z[i])),
            std::array::from_fn(|i| correlation.uniform(events[i], own_events[i])),
        )
    }

    /// The standard normal of one dimension alone.
    pub(super) fn score(&self, common: &Sample, world: usize, input: usize) -> f64 {
        let z = common.point(world).0[input];
        match &self.own {
            Some(own) => self.correlation.score(z, own.point(world).0[input]),
            None => z,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sampling::{SCRAMBLE, SCRAMBLES};

    const WORLDS: usize = SCRAMBLES * SCRAMBLE;

    /// All scores of some teams: team after team, world after world.
    fn scores(r: f64, teams: usize) -> Vec<Vec<[f64; INPUTS]>> {
        let mut common = Sample::default();
        common.reach(WORLDS);
        let of_team = |team| {
            let mut points = Points::new(team, r);
            points.reach(WORLDS);
            (0..WORLDS)
                .map(|world| points.at(&common, world).0)
                .collect()
        };
        (0..teams).map(of_team).collect()
    }

    fn correlation(a: impl Iterator<Item = f64>, b: impl Iterator<Item = f64>) -> f64 {
        let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
        for (a, b) in a.zip(b) {
            ab += a * b;
            aa += a * a;
            bb += b * b;
        }
        ab / (aa * bb).sqrt()
    }

    /// A sample correlation of 4 096 independent pairs strays by 0.016; four of those.
    #[test]
    fn inputs_of_two_teams_have_the_correlation_and_different_inputs_none() {
        for r in [0.0, 0.3, 0.5, 1.0] {
            let teams = scores(r, 3);
            for (a, b) in [(0, 1), (0, 2), (1, 2)] {
                for (i, j) in [(0, 0), (3, 3), (31, 31), (3, 4), (30, 2)] {
                    let pick = |team: usize, input: usize| {
                        teams[team].iter().map(move |z: &[f64; INPUTS]| z[input])
                    };
                    let found = correlation(pick(a, i), pick(b, j));
                    let expected = if i == j { r } else { 0.0 };
                    assert!(
                        (found - expected).abs() < 0.0625,
                        "r {r}, teams {a} and {b}, inputs {i} and {j}: {found}"
                    );
                }
            }
        }
    }

    #[test]
    fn with_nothing_in_common_every_scramble_of_a_team_keeps_one_point_in_each_of_512_strata() {
        let teams = scores(0.0, 2);
        for team in &teams {
            for scramble in team.chunks(SCRAMBLE) {
                let mut strata: Vec<usize> = scramble
                    .iter()
                    .map(|z| (normal_cdf(z[3]) * SCRAMBLE as f64) as usize)
                    .collect();
                assert!(!strata.is_sorted(), "in an order of its own");
                strata.sort_unstable();
                assert!(strata.into_iter().eq(0..SCRAMBLE));
            }
        }
    }

    #[test]
    fn with_everything_in_common_a_team_has_the_sample_itself() {
        let mut common = Sample::default();
        common.reach(1);
        let (z, events) = Points::new(5, 1.0).at(&common, 0);
        assert_eq!((&z, &events), common.point(0));
    }

    #[test]
    fn events_stay_uniform_and_hang_together() {
        let mut common = Sample::default();
        common.reach(WORLDS);
        let [a, b] = [0, 1].map(|team| {
            let mut points = Points::new(team, 0.5);
            points.reach(WORLDS);
            points
        });
        let mut tenths = [0; 10];
        let mut both = 0.0;
        for world in 0..WORLDS {
            let [u, v] = [&a, &b].map(|points| points.at(&common, world).1[0]);
            tenths[(u * 10.0) as usize] += 1;
            both += f64::from(u8::from(u < 0.1 && v < 0.1));
        }
        // 410 each, with a standard deviation of 19 if they were random.
        assert!(
            tenths.iter().all(|count| (330..490).contains(count)),
            "{tenths:?}"
        );
        // P(both in the lowest tenth) of a normal pair with correlation ½ is 0.0324.
        let both = both / WORLDS as f64;
        assert!((both - 0.0324).abs() < 0.009, "{both}");
    }
}
