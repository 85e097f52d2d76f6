//! R⁺ and R⁻ world by world, and what is counted and summed of them along the shares.

use super::futures::Futures;
use super::lines::{ByKind, Mass};
use crate::model::sampling::SCRAMBLE;

/// Counts and sums along the shares, over the worlds of one kind.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) too_much: Vec<f64>,
    pub(super) too_little: Vec<f64>,
    pub(super) both: Vec<f64>,
    pub(super) dearer: Vec<f64>,
    pub(super) materially_dearer: Vec<f64>,
    pub(super) regret: Vec<f64>,
    pub(super) regret_where_material: Vec<f64>,
    pub(super) cost: Vec<f64>,
    pub(super) worlds: f64,
}

impl Tally {
    fn new(shares: usize) -> Self {
        let zeros = vec![0.0; shares];
        Tally {
            too_much: zeros.clone(),
            too_little: zeros.clone(),
            both: zeros.clone(),
            dearer: zeros.clone(),
            materially_dearer: zeros.clone(),
            regret: zeros.clone(),
            regret_where_material: zeros.clone(),
            cost: zeros,
            ..Tally::default()
        }
    }
}

/// The regrets of every world, share by share.
pub(super) struct Regrets {
    /// R⁺, share after share, world after world.
    pub(super) too_much: Vec<Vec<f64>>,
    /// max(R⁺, R⁻), likewise.
    pub(super) either: Vec<Vec<f64>>,
    /// By kind of world.
    pub(super) tally: ByKind<Tally>,
    /// By scramble, by kind of world: worlds, and worlds with a material R⁺ along the shares.
    pub(super) scrambles: Vec<ByKind<(f64, Vec<f64>)>>,
    /// Whether the plan's own R⁺ is material, world by world.
    pub(super) plan_regretted: Vec<bool>,
}

impl Regrets {
    #[inline(never)]
    pub(super) fn new(futures: &Futures, material: f64) -> Self {
        let (shares, worlds) = (futures.menu.shares.len(), futures.worlds());
        let mut regrets = Regrets {
            too_much: vec![Vec::with_capacity(worlds); shares],
            either: vec![Vec::with_capacity(worlds); shares],
            tally: [Tally::new(shares), Tally::new(shares)],
            scrambles: vec![
                std::array::from_fn(|_| (0.0, vec![0.0; shares]));
                worlds.div_ceil(SCRAMBLE)
            ],
            plan_regretted: Vec::with_capacity(worlds),
        };
        for world in 0..worlds {
            let threshold = material * futures.keep_payroll[world];
            let mass = futures.masses[world];
            regrets.add(world, mass, futures.costs(world), threshold);
            let own = &regrets.too_much[futures.menu.plan];
            regrets.plan_regretted.push(own[world] > threshold);
        }
        regrets
    }

    /// Adds one world: its costs along the shares, and what counts as material in it.
    fn add(&mut self, world: usize, mass: Mass, costs: &[f64], material: f64) {
        let Mass { kind, weight } = mass;
        let count = |happens: bool| if happens { weight } else { 0.0 };
        let tally = &mut self.tally[kind as usize];
        let (in_scramble, hits) = &mut self.scrambles[world / SCRAMBLE][kind as usize];
        *in_scramble += weight;
        tally.worlds += weight;
        let keep = costs[0];
        let mut least_below = f64::INFINITY;
        for (i, cost) in costs.iter().enumerate() {
            least_below = least_below.min(*cost);
            let too_much = cost - least_below;
            tally.cost[i] += weight * cost;
            tally.regret[i] += weight * too_much;
            tally.dearer[i] += count(*cost > keep);
            tally.materially_dearer[i] += count(cost - keep > material);
            if too_much > material {
                tally.too_much[i] += weight;
                tally.regret_where_material[i] += weight * too_much;
                hits[i] += weight;
            }
            self.too_much[i].push(too_much);
        }
        let mut least_above = f64::INFINITY;
        for (i, cost) in costs.iter().enumerate().rev() {
            least_above = least_above.min(*cost);
            let too_little = cost - least_above;
            let too_much = self.too_much[i][world];
            tally.too_little[i] += count(too_little > material);
            tally.both[i] += count(too_little > material && too_much > material);
            self.either[i].push(too_little.max(too_much));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::estimate::lines::Kind;

    /// Costs of a few options in a few equally likely worlds, as the published examples have them.
    fn of(worlds: &[&[f64]], material: f64) -> Regrets {
        let shares = worlds[0].len();
        let mut regrets = Regrets {
            too_much: vec![Vec::new(); shares],
            either: vec![Vec::new(); shares],
            tally: [Tally::new(shares), Tally::new(shares)],
            scrambles: vec![std::array::from_fn(|_| (0.0, vec![0.0; shares]))],
            plan_regretted: Vec::new(),
        };
        for (world, costs) in worlds.iter().enumerate() {
            regrets.add(world, Kind::Without.into(), costs, material);
        }
        regrets
    }

    #[test]
    fn savages_table_has_its_published_maximum_regrets() {
        // tests/fixtures/erlang.json, savage: benefits of three options in three worlds.
        let benefits = [
            [40.0, 70.0, -20.0],
            [-10.0, 40.0, 100.0],
            [20.0, 40.0, -5.0],
        ];
        let worlds: Vec<Vec<f64>> = (0..3)
            .map(|world| benefits.iter().map(|option| -option[world]).collect())
            .collect();
        let worlds: Vec<&[f64]> = worlds.iter().map(Vec::as_slice).collect();
        let regrets = of(&worlds, 0.0);
        let largest = |i: usize| regrets.either[i].iter().copied().fold(0.0, f64::max);
        assert_eq!([largest(0), largest(1), largest(2)], [120.0, 50.0, 105.0]);
    }

    #[test]
    fn regret_looks_down_the_menu_for_too_much_and_up_for_too_little() {
        let regrets = of(&[&[5.0, 3.0, 9.0, 1.0]], 1.5);
        let too_much: Vec<f64> = regrets.too_much.iter().map(|share| share[0]).collect();
        assert_eq!(too_much, [0.0, 0.0, 6.0, 0.0]);
        assert_eq!(regrets.tally[0].too_little, [1.0, 1.0, 1.0, 0.0]);
        assert_eq!(regrets.tally[0].both, [0.0, 0.0, 1.0, 0.0]);
        assert_eq!(regrets.tally[0].dearer, [0.0, 0.0, 1.0, 0.0]);
    }
}
