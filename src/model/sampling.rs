//! The sampled worlds: Owen-scrambled Sobol points, the same on every machine.
//!
//! 4 096 worlds are 8 independent scrambles of the first 512 Sobol points (first point kept:
//! Owen 2020), one after the other, so that a preview of 512 is a prefix of the full sample and
//! the spread of the 8 gives a standard error.

use super::inputs::{Inputs, TwoPiece, Uncertain, World};
use super::special::normal_quantile;

/// Points of one scramble, as a power of two.
const LOG_POINTS: u32 = 9;
/// Points of one scramble.
pub const SCRAMBLE: usize = 1 << LOG_POINTS;
/// Scrambles of a full sample.
pub const SCRAMBLES: usize = 8;
/// Uncertain inputs, then u_backlash and u_incident.
const DIMENSIONS: usize = INPUTS + 2;
pub(crate) const INPUTS: usize = Uncertain::COUNT;

/// Joe & Kuo 2008 (new-joe-kuo-6.21201): each dimension's primitive polynomial, all its
/// coefficients as bits, and its initial m. The first dimension needs none.
const JOE_KUO: [(u32, &[u32]); DIMENSIONS - 1] = [
    (3, &[1]),
    (7, &[1, 3]),
    (11, &[1, 3, 1]),
    (13, &[1, 1, 1]),
    (19, &[1, 1, 3, 3]),
    (25, &[1, 3, 5, 13]),
    (37, &[1, 1, 5, 5, 17]),
    (41, &[1, 1, 5, 5, 5]),
    (47, &[1, 1, 7, 11, 19]),
    (55, &[1, 1, 5, 1, 1]),
    (59, &[1, 1, 1, 3, 11]),
    (61, &[1, 3, 5, 5, 31]),
    (67, &[1, 3, 3, 9, 7, 49]),
    (91, &[1, 1, 1, 15, 21, 21]),
    (97, &[1, 3, 1, 13, 27, 49]),
    (103, &[1, 1, 1, 15, 7, 5]),
    (109, &[1, 3, 1, 15, 13, 25]),
    (115, &[1, 1, 5, 5, 19, 61]),
    (131, &[1, 3, 7, 11, 23, 15, 103]),
    (137, &[1, 3, 7, 13, 13, 15, 69]),
    (143, &[1, 1, 3, 13, 7, 35, 63]),
    (145, &[1, 3, 5, 9, 1, 25, 53]),
    (157, &[1, 3, 1, 13, 9, 35, 107]),
    (167, &[1, 3, 1, 5, 27, 61, 31]),
    (171, &[1, 1, 5, 11, 19, 41, 61]),
    (185, &[1, 3, 5, 3, 3, 13, 69]),
    (191, &[1, 1, 7, 13, 1, 19, 1]),
    (193, &[1, 3, 7, 5, 13, 19, 59]),
    (203, &[1, 1, 3, 9, 25, 29, 41]),
    (211, &[1, 3, 5, 13, 23, 1, 55]),
    (213, &[1, 3, 7, 3, 13, 59, 17]),
    (229, &[1, 3, 1, 3, 5, 53, 69]),
    (239, &[1, 1, 5, 5, 23, 33, 13]),
];

/// The direction numbers of one dimension, for `LOG_POINTS` binary digits.
fn directions(dimension: usize) -> [u32; LOG_POINTS as usize] {
    let mut m = [1_u32; LOG_POINTS as usize];
    if let Some((polynomial, initial)) = dimension.checked_sub(1).map(|i| JOE_KUO[i]) {
        let degree = initial.len();
        for k in 0..m.len() {
            if k < degree {
                m[k] = initial[k];
                continue;
            }
            m[k] = m[k - degree] ^ (m[k - degree] << degree);
            for i in 1..degree {
                if polynomial >> (degree - i) & 1 == 1 {
                    m[k] ^= m[k - i] << i;
                }
            }
        }
    }
    std::array::from_fn(|k| m[k] << (LOG_POINTS as usize - 1 - k))
}

/// The first 512 Sobol points of one dimension, in Gray-code order, as `LOG_POINTS`-digit binary
/// fractions.
fn sobol(dimension: usize) -> impl Iterator<Item = u32> {
    let directions = directions(dimension);
    (0..SCRAMBLE as u32).map(move |index| {
        let gray = index ^ (index >> 1);
        (0..directions.len())
            .filter(|k| gray >> k & 1 == 1)
            .fold(0, |point, k| point ^ directions[k])
    })
}

/// SplitMix64's finaliser: 64 well-mixed bits of a key.
fn mix(key: u64) -> u64 {
    let mut bits = key.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// Nested uniform scrambling (Owen 1995): each digit is flipped or not by a coin that all points
/// with the same digits before it share. Below `LOG_POINTS` digits no two points share any, so
/// the rest is one draw for each point.
fn scrambled(point: u32, scramble: usize, dimension: usize) -> f64 {
    let stream = mix((scramble as u64) << 32 | dimension as u64);
    let coin = |digits: u32| mix(stream ^ (u64::from(digits) << 8));
    let mut digits = 0;
    for digit in 0..LOG_POINTS {
        // A leading 1 tells "01" from "1".
        let before = (1 << digit) | (point >> (LOG_POINTS - digit));
        let flip = (coin(before) >> 63) as u32;
        digits = digits << 1 | ((point >> (LOG_POINTS - 1 - digit) & 1) ^ flip);
    }
    const REST: u32 = 53 - LOG_POINTS;
    let rest = coin(1 << LOG_POINTS | point) >> (64 - REST);
    let bits = u64::from(digits) << REST | rest;
    // At least 2⁻⁵³, and at most 1 − 2⁻⁵³ by construction.
    bits.max(1) as f64 / (1_u64 << 53) as f64
}

/// The standard error of the mean of independent figures, such as those of the scrambles; none for a
/// single one.
pub(crate) fn standard_error_of_mean(figures: &[f64]) -> Option<f64> {
    let count = figures.len();
    if count < 2 {
        return None;
    }
    let mean = figures.iter().sum::<f64>() / count as f64;
    let squares: f64 = figures.iter().map(|f| (f - mean) * (f - mean)).sum();
    Some((squares / (count * (count - 1)) as f64).sqrt())
}

/// The uniforms of all worlds sampled so far, as standard normals where they stand for inputs.
#[derive(Debug, Default)]
pub(crate) struct Sample {
    z: Vec<[f64; INPUTS]>,
    events: Vec<[f64; 2]>,
}

impl Sample {
    /// Samples whole scrambles until there are at least `worlds` worlds.
    pub(crate) fn reach(&mut self, worlds: usize) {
        while self.z.len() < worlds {
            self.add(self.z.len() / SCRAMBLE, |index| index);
        }
    }

    /// Adds a scramble; `place` says where in it a point stands.
    fn add(&mut self, scramble: usize, place: impl Fn(usize) -> usize) {
        let start = self.z.len();
        self.z.resize(start + SCRAMBLE, [0.0; INPUTS]);
        self.events.resize(start + SCRAMBLE, [0.0; 2]);
        for dimension in 0..DIMENSIONS {
            for (index, point) in sobol(dimension).enumerate() {
                let u = scrambled(point, scramble, dimension);
                let world = start + place(index);
                match dimension.checked_sub(INPUTS) {
                    None => self.z[world][dimension] = normal_quantile(u),
                    Some(event) => self.events[world][event] = u,
                }
            }
        }
    }

    /// The standard normals of one world, in the order of the table of inputs.
    pub(crate) fn z(&self, world: usize) -> &[f64; INPUTS] {
        &self.z[world]
    }

    /// The standard normals of one world, and the uniforms of its two events.
    pub(crate) fn point(&self, world: usize) -> (&[f64; INPUTS], &[f64; 2]) {
        (&self.z[world], &self.events[world])
    }
}

/// Points that have nothing in common with those of the sample: further scrambles of the same, each
/// in a random order of its own (Latin supercube sampling; Owen, ACM TOMACS 8, 1998).
#[derive(Debug)]
pub(crate) struct Beside {
    number: usize,
    sample: Sample,
}

impl Beside {
    /// The points with this number; those of two numbers have nothing in common either.
    pub(crate) fn new(number: usize) -> Self {
        Beside {
            number,
            sample: Sample::default(),
        }
    }

    /// Samples whole scrambles until there are at least `worlds` worlds.
    pub(crate) fn reach(&mut self, worlds: usize) {
        while self.sample.z.len() < worlds {
            let scramble = (self.number + 1) * SCRAMBLES + self.sample.z.len() / SCRAMBLE;
            let order = order(scramble);
            self.sample.add(scramble, |index| order[index]);
        }
    }

    /// The standard normals of one world, and the uniforms of its two events.
    pub(crate) fn point(&self, world: usize) -> (&[f64; INPUTS], &[f64; 2]) {
        self.sample.point(world)
    }
}

/// A random order of a scramble's points (Fisher & Yates).
fn order(scramble: usize) -> Vec<usize> {
    // Its random numbers come from a dimension that no point has.
    let stream = mix((scramble as u64) << 32 | DIMENSIONS as u64);
    let mut order: Vec<usize> = (0..SCRAMBLE).collect();
    for last in (1..SCRAMBLE).rev() {
        let random = mix(stream ^ (last as u64) << 8);
        let other = (u128::from(random) * (last as u128 + 1)) >> 64;
        order.swap(last, other as usize);
    }
    order
}

/// What turns uniforms into worlds: the user's ranges on their scales.
#[derive(Debug)]
pub(crate) struct Draw {
    pieces: Vec<TwoPiece>,
}

impl Draw {
    pub(crate) fn new(inputs: &Inputs) -> Self {
        Draw {
            pieces: inputs.ranges.two_pieces(),
        }
    }

    /// The world at these standard normals, in the order of the table, and uniforms of its events.
    pub(crate) fn world(&self, z: &[f64; INPUTS], events: [f64; 2]) -> World {
        let value = |input: Uncertain| self.pieces[input as usize].value(z[input as usize]);
        World::from_values(value, events)
    }

    /// The value of an input at standard normal `z`.
    pub(crate) fn value(&self, input: Uncertain, z: f64) -> f64 {
        self.pieces[input as usize].value(z)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_points_are_the_published_ones() {
        // tests/fixtures/erlang.json, sobol_joe_kuo_first_points.
        let published = [
            [0.0, 0.0, 0.0],
            [0.5, 0.5, 0.5],
            [0.75, 0.25, 0.25],
            [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125],
            [0.625, 0.125, 0.875],
            [0.125, 0.625, 0.375],
        ];
        for dimension in 0..3 {
            for (point, expected) in sobol(dimension).zip(published) {
                assert_eq!(f64::from(point) / SCRAMBLE as f64, expected[dimension]);
            }
        }
    }

    #[test]
    fn every_scramble_has_one_point_in_each_of_512_strata() {
        for scramble in 0..SCRAMBLES {
            for dimension in 0..DIMENSIONS {
                let mut strata: Vec<_> = sobol(dimension)
                    .map(|point| (scrambled(point, scramble, dimension) * 512.0) as usize)
                    .collect();
                strata.sort_unstable();
                assert!(strata.into_iter().eq(0..SCRAMBLE));
            }
        }
    }

    #[test]
    fn scrambled_points_keep_the_balance_of_sobol_points_in_pairs_of_dimensions() {
        // Any 512 = 2⁹ Sobol points of the first two dimensions are a (0, 9, 2)-net: one point
        // in every box of 1/16 × 1/32; scrambling keeps that.
        for scramble in 0..SCRAMBLES {
            let mut boxes: Vec<_> = sobol(0)
                .zip(sobol(1))
                .map(|(x, y)| {
                    let (x, y) = (scrambled(x, scramble, 0), scrambled(y, scramble, 1));
                    (x * 16.0) as usize * 32 + (y * 32.0) as usize
                })
                .collect();
            boxes.sort_unstable();
            assert!(boxes.into_iter().eq(0..SCRAMBLE), "scramble {scramble}");
        }
    }
}
