//! Four shares of one world side by side: the vector type in which a path is computed.
//!
//! Only operations that IEEE 754 rounds correctly are used (no fused multiply-add, no relaxed
//! SIMD), and maxima and minima are spelled out as compare and select: SSE2's and Wasm's own
//! differ in the sign of zero. So every lane equals the scalar computation, on every machine.

use wide::bytemuck::cast;
pub(crate) use wide::f64x4 as Lanes;
use wide::i64x4;

/// Shares side by side.
pub(crate) const WIDTH: usize = 4;

/// The larger of two, lane by lane.
#[inline(always)]
pub(crate) fn larger(a: Lanes, b: Lanes) -> Lanes {
    a.simd_lt(b).select(b, a)
}

/// The smaller of two, lane by lane.
#[inline(always)]
pub(crate) fn smaller(a: Lanes, b: Lanes) -> Lanes {
    b.simd_lt(a).select(b, a)
}

/// `value` within `low` … `high`.
#[inline(always)]
pub(crate) fn clip(value: Lanes, low: f64, high: f64) -> Lanes {
    smaller(larger(value, Lanes::splat(low)), Lanes::splat(high))
}

/// 1.5·2⁵²: added to a small number it leaves the nearest integer in the lowest bits.
pub(crate) const ROUNDING: f64 = 6_755_399_441_055_744.0;

/// eᵛ for v ≤ 0, relative error about 2e-16; below −708 it stays at e⁻⁷⁰⁸.
///
/// 2ᵏ·eʳ with |r| ≤ ½ ln 2 (Cody & Waite's two-part ln 2) and Taylor's polynomial for eʳ.
#[inline(always)]
pub(crate) fn exp(v: Lanes) -> Lanes {
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
    let v = larger(v, Lanes::splat(-708.0));
    let shifted = v * std::f64::consts::LOG2_E + ROUNDING;
    let k = shifted - ROUNDING;
    let r = (v - k * LN2_HIGH) - k * LN2_LOW;
    let mut sum = Lanes::splat(1.0 / 6_227_020_800.0);
    for c in INVERSE_FACTORIALS {
        sum = sum * r + c;
    }
    let bits: i64x4 = cast(shifted);
    let power: Lanes = cast((bits + i64x4::splat(1023)) << 52_i64);
    (sum * r + 1.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_equals_the_exact_one() {
        for i in 0..20_000 {
            let v = -f64::from(i) * 0.0173;
            let lanes = exp(Lanes::from([v, v * 0.01, v * 1e-6, v * 2.0])).to_array();
            for (lane, v) in lanes.into_iter().zip([v, v * 0.01, v * 1e-6, v * 2.0]) {
                let relative = lane / libm::exp(v) - 1.0;
                assert!(relative.abs() < 5e-16, "e^{v} is off by {relative:e}");
            }
        }
    }

    #[test]
    fn exp_of_nothing_is_one_and_of_minus_infinity_next_to_nothing() {
        assert_eq!(exp(Lanes::splat(0.0)).to_array(), [1.0; 4]);
        let least = exp(Lanes::splat(f64::NEG_INFINITY)).to_array()[0];
        assert!(least > 0.0 && least < 1e-300);
    }
}
