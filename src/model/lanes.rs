//! Shares of one world side by side: the vector types in which a path is computed.
//!
//! A path is written once, over [`Lanes`]. A single exact path and the fixtures run in [`Doubles`],
//! the thousands of a sampled run in [`Singles`]: twice as many shares at a time, and what single
//! precision rounds away moves no risk by a thousandth of a point.
//!
//! Only operations that IEEE 754 rounds correctly are used (no fused multiply-add, no relaxed
//! SIMD), and maxima and minima are spelled out as compare and select: SSE2's and Wasm's own
//! differ in the sign of zero. So every lane equals the scalar computation, on every machine.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, BitAnd, BitOr, Div, Mul, MulAssign, Neg, Sub};

use wide::bytemuck::cast;
pub(crate) use wide::f64x2 as Doubles;
use wide::{f32x4, f32x8, i32x8, i64x2};

/// Numbers side by side. What compares them has all bits of a lane set where it holds.
pub(crate) trait Lanes:
    Copy
    + Debug
    + Neg<Output = Self>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + AddAssign
    + MulAssign
    + BitAnd<Output = Self>
    + BitOr<Output = Self>
{
    /// How many.
    const WIDTH: usize;
    const ZERO: Self;
    const ONE: Self;
    const HALF: Self;

    fn splat(value: f64) -> Self;

    /// Each lane by its number.
    fn of(lane: impl FnMut(usize) -> f64) -> Self;

    /// What stands in a lane.
    fn lane(self, lane: usize) -> f64;

    fn less(self, other: Self) -> Self;

    fn at_least(self, other: Self) -> Self;

    /// Where all bits of this are set, the first; elsewhere the other.
    fn select(self, then: Self, otherwise: Self) -> Self;

    /// Whether a comparison holds anywhere.
    fn any(self) -> bool;

    fn sqrt(self) -> Self;

    /// eᵛ for v ≤ 0; far below, the least that is not nothing.
    fn exp(self) -> Self;

    fn greater(self, other: Self) -> Self {
        other.less(self)
    }

    /// What a function makes of each.
    fn map(self, of: impl Fn(f64) -> f64) -> Self {
        Self::of(|lane| of(self.lane(lane)))
    }
}

/// The larger of two, lane by lane.
#[inline(always)]
pub(crate) fn larger<L: Lanes>(a: L, b: L) -> L {
    a.less(b).select(b, a)
}

/// The smaller of two, lane by lane.
#[inline(always)]
pub(crate) fn smaller<L: Lanes>(a: L, b: L) -> L {
    b.less(a).select(b, a)
}

/// `value` within `low` … `high`.
#[inline(always)]
pub(crate) fn clip<L: Lanes>(value: L, low: f64, high: f64) -> L {
    smaller(larger(value, L::splat(low)), L::splat(high))
}

impl Lanes for Doubles {
    const WIDTH: usize = 2;
    const ZERO: Self = Doubles::ZERO;
    const ONE: Self = Doubles::ONE;
    const HALF: Self = Doubles::HALF;

    #[inline(always)]
    fn splat(value: f64) -> Self {
        Doubles::splat(value)
    }

    #[inline(always)]
    fn of(lane: impl FnMut(usize) -> f64) -> Self {
        Doubles::new(std::array::from_fn(lane))
    }

    #[inline(always)]
    fn lane(self, lane: usize) -> f64 {
        self.to_array()[lane]
    }

    #[inline(always)]
    fn less(self, other: Self) -> Self {
        self.simd_lt(other)
    }

    #[inline(always)]
    fn at_least(self, other: Self) -> Self {
        self.simd_ge(other)
    }

    #[inline(always)]
    fn select(self, then: Self, otherwise: Self) -> Self {
        Doubles::select(self, then, otherwise)
    }

    #[inline(always)]
    fn any(self) -> bool {
        Doubles::any(self)
    }

    #[inline(always)]
    fn sqrt(self) -> Self {
        Doubles::sqrt(self)
    }

    /// Relative error about 2e-16; below −708 it stays at e⁻⁷⁰⁸.
    ///
    /// 2ᵏ·eʳ with |r| ≤ ½ ln 2 (Cody & Waite's two-part ln 2) and Taylor's polynomial for eʳ.
    #[inline(always)]
    fn exp(self) -> Self {
        /// 1.5·2⁵²: added to a small number it leaves the nearest integer in the lowest bits.
        const ROUNDING: f64 = 6_755_399_441_055_744.0;
        const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
        const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
        const INVERSE_FACTORIALS: [f64; 12] = [
            1.0 / 479_001_600.0,
            1.0 / 39_916_800.0,
            1.0 / 3_628_800.0,
            1.0 / 362_880.0,
            1.0 / 40_320.0,
            1.0 / 5_040.0,
            1.0 / 720.0,
            1.0 / 120.0,
            1.0 / 24.0,
            1.0 / 6.0,
            0.5,
            1.0,
        ];
        let v = larger(self, Doubles::splat(-708.0));
        let shifted = v * std::f64::consts::LOG2_E + ROUNDING;
        let k = shifted - ROUNDING;
        let r = (v - k * LN2_HIGH) - k * LN2_LOW;
        let mut sum = Doubles::splat(1.0 / 6_227_020_800.0);
        for c in INVERSE_FACTORIALS {
            sum = sum * r + c;
        }
        let bits: i64x2 = cast(shifted);
        let power: Doubles = cast((bits + i64x2::splat(1023)) << 52_i64);
        (sum * r + 1.0) * power
    }
}

/// Eight numbers of single precision; what is told them in double precision is rounded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Singles(f32x8);

impl Singles {
    #[inline(always)]
    pub(crate) fn to_array(self) -> [f32; Self::WIDTH] {
        self.0.to_array()
    }

    /// The first four and the last four.
    #[inline(always)]
    pub(crate) fn halves(self) -> [f32x4; 2] {
        cast(self.0)
    }

    #[inline(always)]
    pub(crate) fn of_halves(halves: [f32x4; 2]) -> Singles {
        Singles(cast(halves))
    }
}

impl Neg for Singles {
    type Output = Singles;

    #[inline(always)]
    fn neg(self) -> Singles {
        Singles(-self.0)
    }
}

/// An operation with other lanes.
macro_rules! with_lanes {
    ($trait:ident, $method:ident) => {
        impl $trait for Singles {
            type Output = Singles;

            #[inline(always)]
            fn $method(self, other: Singles) -> Singles {
                Singles(self.0.$method(other.0))
            }
        }
    };
}
with_lanes!(Add, add);
with_lanes!(Sub, sub);
with_lanes!(Mul, mul);
with_lanes!(Div, div);
with_lanes!(BitAnd, bitand);
with_lanes!(BitOr, bitor);

/// The same with one number for all of them.
macro_rules! with_number {
    ($trait:ident, $method:ident) => {
        impl $trait<f64> for Singles {
            type Output = Singles;

            #[inline(always)]
            fn $method(self, other: f64) -> Singles {
                self.$method(Singles::splat(other))
            }
        }
    };
}
with_number!(Add, add);
with_number!(Sub, sub);
with_number!(Mul, mul);

impl AddAssign for Singles {
    #[inline(always)]
    fn add_assign(&mut self, other: Singles) {
        *self = *self + other;
    }
}

impl MulAssign for Singles {
    #[inline(always)]
    fn mul_assign(&mut self, other: Singles) {
        *self = *self * other;
    }
}

impl Lanes for Singles {
    const WIDTH: usize = 8;
    const ZERO: Self = Singles(f32x8::ZERO);
    const ONE: Self = Singles(f32x8::ONE);
    const HALF: Self = Singles(f32x8::HALF);

    #[inline(always)]
    fn splat(value: f64) -> Self {
        Singles(f32x8::splat(value as f32))
    }

    #[inline(always)]
    fn of(mut lane: impl FnMut(usize) -> f64) -> Self {
        Singles(f32x8::new(std::array::from_fn(|i| lane(i) as f32)))
    }

    #[inline(always)]
    fn lane(self, lane: usize) -> f64 {
        self.0.to_array()[lane].into()
    }

    #[inline(always)]
    fn less(self, other: Self) -> Self {
        Singles(self.0.simd_lt(other.0))
    }

    #[inline(always)]
    fn at_least(self, other: Self) -> Self {
        Singles(self.0.simd_ge(other.0))
    }

    #[inline(always)]
    fn select(self, then: Self, otherwise: Self) -> Self {
        Singles(self.0.select(then.0, otherwise.0))
    }

    #[inline(always)]
    fn any(self) -> bool {
        self.0.any()
    }

    #[inline(always)]
    fn sqrt(self) -> Self {
        Singles(self.0.sqrt())
    }

    /// Relative error about 2e-7; below −87 it stays at e⁻⁸⁷. The same way as in double precision.
    #[inline(always)]
    fn exp(self) -> Self {
        /// 1.5·2²³.
        const ROUNDING: f32 = 12_582_912.0;
        const LN2_HIGH: f32 = 0.693_359_4;
        const LN2_LOW: f32 = -2.121_944_4e-4;
        const INVERSE_FACTORIALS: [f32; 5] = [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0];
        let v = larger(self, Singles::splat(-87.0)).0;
        let shifted = v * std::f32::consts::LOG2_E + ROUNDING;
        let k = shifted - ROUNDING;
        let r = (v - k * LN2_HIGH) - k * LN2_LOW;
        let mut sum = f32x8::splat(1.0 / 720.0);
        for c in INVERSE_FACTORIALS {
            sum = sum * r + c;
        }
        let bits: i32x8 = cast(shifted);
        let power: f32x8 = cast((bits + i32x8::splat(127)) << 23_i32);
        Singles((sum * r + 1.0) * power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn farthest_from_exp<L: Lanes>(range: f64) -> f64 {
        let steps = 20_000;
        let apart = |i: i32| {
            // A number that both precisions have.
            let v = f64::from((-range * f64::from(i) / f64::from(steps)) as f32);
            (L::splat(v).exp().lane(0) / libm::exp(v) - 1.0).abs()
        };
        (0..steps).map(apart).fold(0.0, f64::max)
    }

    #[test]
    fn exp_equals_the_exact_one() {
        for range in [0.01, 1.0, 80.0] {
            assert!(farthest_from_exp::<Doubles>(range) < 5e-16);
            assert!(farthest_from_exp::<Singles>(range) < 3e-7);
        }
        assert!(farthest_from_exp::<Doubles>(700.0) < 5e-16);
    }

    fn ends_well<L: Lanes>(least: f64) {
        assert_eq!(L::ZERO.exp().lane(0), 1.0);
        let lowest = L::splat(f64::NEG_INFINITY).exp().lane(0);
        assert!(lowest > 0.0 && lowest < least);
    }

    #[test]
    fn exp_of_nothing_is_one_and_of_minus_infinity_next_to_nothing() {
        ends_well::<Doubles>(1e-300);
        ends_well::<Singles>(1e-37);
    }
}
