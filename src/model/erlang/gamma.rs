//! The two incomplete gamma functions in the one form in which Erlang's formulas use them.
//!
//! For order ν > 0 and argument x = λν,
//!
//! # Formula
//! U(ν, x) = ν Γ(ν, x) eˣ x^{−ν},  S(ν, x) = ν γ(ν, x) eˣ x^{−ν} = Σ_{j≥0} Π_{k≤j} x/(ν+k),
//! U + S = T(ν, x) = Γ(ν+1) eˣ x^{−ν},  U(ν+1, x) = (ν+1)/x · (1 + U(ν, x)).
//!
//! Relative error about 1e-13; a function that overflows is infinite, and never NaN.

use super::temme;
use crate::model::special::{excess_over_log, stirling_remainder};

/// Below this order recurrences and plain series are as fast as the asymptotic forms.
const LARGE_ORDER: f64 = 20.0;
/// Where λ = x/ν lies between these, the uniform expansion is used.
const UNIFORM: std::ops::RangeInclusive<f64> = 0.65..=1.5;
const CONVERGED: f64 = 1e-16;

/// T(ν, x).
fn total(nu: f64, x: f64) -> f64 {
    if nu < LARGE_ORDER {
        return libm::exp(libm::lgamma(nu + 1.0) + x - nu * libm::log(x));
    }
    let exponent = nu * excess_over_log((x - nu) / nu) + stirling_remainder(nu);
    libm::exp(exponent) * libm::sqrt(std::f64::consts::TAU * nu)
}

/// S(ν, x) by its series: all terms positive.
fn lower_series(nu: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut k) = (1.0, 1.0, nu);
    while term > CONVERGED * sum {
        k += 1.0;
        term *= x / k;
        sum += term;
    }
    sum
}

/// U(ν, x) by Legendre's continued fraction (modified Lentz), for x well above ν.
fn upper_fraction(nu: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - nu;
    let mut c = f64::INFINITY;
    let mut d = 1.0 / b;
    let mut h = d;
    let mut i = 0.0;
    loop {
        i += 1.0;
        let a = i * (nu - i);
        b += 2.0;
        d = 1.0 / (a * d + b);
        c = b + a / c;
        let step = c * d;
        h *= step;
        if (step - 1.0).abs() < 4.0 * CONVERGED || i > 500.0 {
            return nu * h;
        }
    }
}

/// U(ν, x).
pub(super) fn upper(nu: f64, x: f64) -> f64 {
    if nu < LARGE_ORDER {
        return upper_by_recurrence(nu, x);
    }
    let lambda = x / nu;
    if UNIFORM.contains(&lambda) {
        temme::upper(nu, x)
    } else if lambda > 1.0 {
        upper_fraction(nu, x)
    } else {
        total(nu, x) - lower_series(nu, x)
    }
}

/// U(ν, x) upwards from the fractional part of ν: stable, all terms positive.
fn upper_by_recurrence(nu: f64, x: f64) -> f64 {
    let whole = libm::floor(nu);
    let fraction = nu - whole;
    // 1 + U(f, x) for f in [0, 1).
    let first = fraction + 1.0;
    let mut one_plus = if x < 2.0 {
        1.0 + total(fraction, x) - lower_series(fraction, x)
    } else {
        upper_fraction(first, x) * x / first
    };
    let mut order = fraction;
    let mut result = one_plus - 1.0;
    for _ in 0..whole as u32 {
        order += 1.0;
        result = order / x * one_plus;
        one_plus = 1.0 + result;
    }
    result
}

/// S(ν, x).
pub(super) fn lower(nu: f64, x: f64) -> f64 {
    let lambda = x / nu;
    if nu >= LARGE_ORDER && UNIFORM.contains(&lambda) {
        temme::lower(nu, x)
    } else if lambda < 1.0 || (nu < LARGE_ORDER && x < 50.0) {
        lower_series(nu, x)
    } else {
        total(nu, x) - upper(nu, x)
    }
}
