//! The few special functions that the model needs, for scalars, over `libm`.
//!
//! `std`'s differ between native builds and Wasm; these are the same everywhere, bit for bit.

/// ln(p/(1−p)).
pub(crate) fn logit(p: f64) -> f64 {
    libm::log(p) - libm::log1p(-p)
}

/// 1/(1+e⁻ᵛ).
pub(crate) fn logistic(v: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-v))
}

/// Horner's rule, highest power first.
fn polynomial<const N: usize>(coefficients: [f64; N], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

/// Φ⁻¹(u), relative error about 1e-16 for u in [2⁻⁵³, 1 − 2⁻⁵³].
///
/// Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988); the letters are the paper's.
pub(crate) fn normal_quantile(u: f64) -> f64 {
    let q = u - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180625 - q * q;
        return q * polynomial(
            [
                2.509_080_928_730_122_7e3,
                3.343_057_558_358_813e4,
                6.726_577_092_700_87e4,
                4.592_195_393_154_987e4,
                1.373_169_376_550_946e4,
                1.971_590_950_306_551_4e3,
                1.331_416_678_917_843_8e2,
                3.387_132_872_796_366_5,
            ],
            r,
        ) / polynomial(
            [
                5.226_495_278_852_854e3,
                2.872_908_573_572_194_3e4,
                3.930_789_580_009_271e4,
                2.121_379_430_158_659_7e4,
                5.394_196_021_424_751e3,
                6.871_870_074_920_579e2,
                4.231_333_070_160_091e1,
                1.0,
            ],
            r,
        );
    }
    let tail = if q < 0.0 { u } else { 1.0 - u };
    let r = libm::sqrt(-libm::log(tail));
    let z = if r <= 5.0 {
        let r = r - 1.6;
        polynomial(
            [
                7.745_450_142_783_414e-4,
                2.272_384_498_926_918_4e-2,
                2.417_807_251_774_506e-1,
                1.270_458_252_452_368_4,
                3.647_848_324_763_204_5,
                5.769_497_221_460_691,
                4.630_337_846_156_546,
                1.423_437_110_749_683_5,
            ],
            r,
        ) / polynomial(
            [
                1.050_750_071_644_416_9e-9,
                5.475_938_084_995_345e-4,
                1.519_866_656_361_645_7e-2,
                1.481_039_764_274_800_8e-1,
                6.897_673_349_851e-1,
                1.676_384_830_183_803_8,
                2.053_191_626_637_759,
                1.0,
            ],
            r,
        )
    } else {
        let r = r - 5.0;
        polynomial(
            [
                2.010_334_399_292_288_1e-7,
                2.711_555_568_743_487_6e-5,
                1.242_660_947_388_078_4e-3,
                2.653_218_952_657_612_4e-2,
                2.965_605_718_285_048_7e-1,
                1.784_826_539_917_291_3,
                5.463_784_911_164_114,
                6.657_904_643_501_103,
            ],
            r,
        ) / polynomial(
            [
                2.044_263_103_389_939_8e-15,
                1.421_511_758_316_446e-7,
                1.846_318_317_510_054_8e-5,
                7.868_691_311_456_133e-4,
                1.487_536_129_085_061_5e-2,
                1.369_298_809_227_358e-1,
                5.998_322_065_558_88e-1,
                1.0,
            ],
            r,
        )
    };
    if q < 0.0 { -z } else { z }
}

/// Φ(z), within [2⁻⁵³, 1 − 2⁻⁵³] as all uniforms are.
pub(crate) fn normal_cdf(z: f64) -> f64 {
    const LEAST: f64 = f64::EPSILON / 2.0;
    let u = 0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2);
    u.clamp(LEAST, 1.0 - LEAST)
}

/// e^{y²}·erfc(y), relative error about 1e-14; infinite where it overflows (y < −26).
pub(crate) fn scaled_erfc(y: f64) -> f64 {
    if y < 6.5 {
        return libm::exp(y * y) * libm::erfc(y);
    }
    // 1/(y√π)·Σ (−1)ᵏ(2k−1)!!/(2y²)ᵏ; its smallest term is below e^{−y²} < 1e-18.
    let w = 0.5 / (y * y);
    let mut term = 1.0;
    let mut sum = 1.0;
    for k in 0..20 {
        term *= -f64::from(2 * k + 1) * w;
        sum += term;
        if term.abs() < 1e-17 {
            break;
        }
    }
    sum / (y * core::f64::consts::PI.sqrt())
}

/// μ − ln(1+μ) without the cancellation near 0.
pub(crate) fn excess_over_log(mu: f64) -> f64 {
    if !(-0.4..=0.5).contains(&mu) {
        return mu - libm::log1p(mu);
    }
    // With s = μ/(2+μ), ln(1+μ) = 2 artanh s, and μ − 2s = μs.
    let s = mu / (2.0 + mu);
    let s2 = s * s;
    let mut sum = 0.0;
    for k in (1..=14).rev() {
        sum = sum * s2 + 1.0 / f64::from(2 * k + 1);
    }
    mu * s - 2.0 * s * s2 * sum
}

/// ln Γ(ν+1) − (ν + ½) ln ν + ν − ½ ln 2π for ν ≥ 20: Stirling's remainder.
pub(crate) fn stirling_remainder(nu: f64) -> f64 {
    let w = 1.0 / (nu * nu);
    (1.0 / 12.0 - w * (1.0 / 360.0 - w * (1.0 / 1260.0 - w * (1.0 / 1680.0 - w / 1188.0)))) / nu
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_quantile_has_the_published_values() {
        // Wichura's own three test values, and Φ⁻¹(0.9).
        for (u, z) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-20, -9.262_340_089_798_408),
            (0.9, 1.281_551_565_544_600_4),
        ] {
            assert!((normal_quantile(u) - z).abs() < 1e-14 * z.abs(), "Φ⁻¹({u})");
        }
    }

    #[test]
    fn scaled_erfc_is_smooth_where_its_two_forms_meet() {
        // 30-digit values.
        for (y, value) in [
            (-2.0, 108.940_904_389_977_97),
            (0.0, 1.0),
            (1.0, 0.427_583_576_155_807),
            (6.4, 0.087_115_704_674_415_76),
            (6.6, 0.084_534_047_936_099_15),
            (400.0, 0.001_410_469_551_179_591),
        ] {
            let relative = scaled_erfc(y) / value - 1.0;
            assert!(relative.abs() < 1e-12, "y = {y}: {relative:e}");
        }
    }
}
