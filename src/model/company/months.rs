//! Month by month: people, and what the programme costs against keeping them, kept for the plan alone.

use super::Weighing;
use super::report::CompanyMonths;
use crate::model::estimate::months::LEVELS;
use crate::model::report::{Band, Lines};

/// A team at its own share, or the sum of all: month after month, world after world.
#[derive(Debug, Clone, Default)]
pub(super) struct Months {
    worlds: usize,
    /// E + R at the start of the month.
    people: Vec<f64>,
    /// J − J(0) up to and including the month.
    net_cost: Vec<f64>,
}

impl Months {
    /// Room for so many worlds.
    pub(super) fn new(worlds: usize, months: usize) -> Self {
        Months {
            worlds,
            people: vec![0.0; months * worlds],
            net_cost: vec![0.0; months * worlds],
        }
    }

    /// Takes down people and cost against keeping the team, in a month (from 0) of a world.
    pub(super) fn note(&mut self, month: usize, world: usize, people: f64, net_cost: f64) {
        let place = month * self.worlds + world;
        self.people[place] = people;
        self.net_cost[place] = net_cost;
    }

    /// Adds another team's, of the same worlds and months.
    pub(super) fn add(&mut self, team: &Months) {
        let add = |sums: &mut [f64], figures: &[f64]| {
            for (sum, figure) in sums.iter_mut().zip(figures) {
                *sum += figure;
            }
        };
        add(&mut self.people, &team.people);
        add(&mut self.net_cost, &team.net_cost);
    }

    /// The month, from 1, at whose start there are first so few people in a world; 0 for none.
    pub(super) fn first_at_most(&self, people: f64, world: usize) -> u8 {
        let mut months = self.people.iter().skip(world).step_by(self.worlds);
        let first = months.position(|month| *month <= people);
        first.map_or(0, |month| (month + 1) as u8)
    }

    /// Percentiles over the worlds, month by month.
    pub(super) fn bands(&self, weighing: &mut Weighing<'_>) -> CompanyMonths {
        let mut bands = |figures: &[f64]| {
            let mut bands = Lines::<Band>::default();
            for month in figures.chunks_exact(self.worlds) {
                let values = weighing.percentiles(LEVELS, |world| month[world]);
                bands.alone.push(values.alone);
                bands.scaled.push(values.scaled);
            }
            bands
        };
        CompanyMonths {
            people: bands(&self.people),
            net_cost: bands(&self.net_cost),
        }
    }
}
