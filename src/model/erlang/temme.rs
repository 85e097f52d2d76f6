//! Temme's uniform expansion of the incomplete gamma functions, for large order and x near it.
//!
//! # Formula (DLMF 8.12.3–8.12.12; Temme 1979)
//! Q(ν, x) = ½ erfc(η√(ν/2)) + e^{−νη²/2}/√(2πν) · Σ_k c_k(η) ν^{−k},
//! ½η² = λ − 1 − ln λ with λ = x/ν and sign η = sign(λ − 1).
//! Multiplied by T(ν, x) = √(2πν) Γ*(ν) e^{νη²/2} no exponential is left but in e^{y²}erfc(y).
//! P(ν, x) has the same sum with the other sign, so both functions share the coefficients.

use crate::model::special::{excess_over_log, scaled_erfc, stirling_remainder};

/// Orders c_0 … c_9: at ν ≥ 20 the next one is below 1e-15.
const ORDERS: usize = 10;
/// Powers of η in c_0; c_k has 2 fewer for each k. Enough for |η| ≤ 0.44.
const POWERS: usize = 20 + 2 * ORDERS;

/// d_{k,n}: c_k(η) = Σ_n d_{k,n} ηⁿ.
static COEFFICIENTS: [[f64; POWERS]; ORDERS] = coefficients();

/// λ − 1 = Σ α_n ηⁿ; from η λ = (λ − 1) dλ/dη, power by power.
const fn alphas() -> [f64; POWERS + 3] {
    let mut alpha = [0.0; POWERS + 3];
    alpha[1] = 1.0;
    let mut n = 2;
    while n < alpha.len() {
        let mut sum = alpha[n - 1];
        let mut j = 2;
        while j < n {
            sum -= alpha[j] * (n - j + 1) as f64 * alpha[n - j + 1];
            j += 1;
        }
        alpha[n] = sum / (n + 1) as f64;
        n += 1;
    }
    alpha
}

/// d_{0,n} = (n+2) α_{n+2}, less 1 at n = 0;
/// d_{k,n} = (n+2) d_{k−1,n+2} + (−1)ᵏ g_k d_{0,n} with Stirling's g_k = (−1)^{k+1} d_{k−1,1}.
const fn coefficients() -> [[f64; POWERS]; ORDERS] {
    let alpha = alphas();
    let mut d = [[0.0; POWERS]; ORDERS];
    let mut n = 0;
    while n < POWERS {
        d[0][n] = (n + 2) as f64 * alpha[n + 2];
        n += 1;
    }
    d[0][0] -= 1.0;
    let mut k = 1;
    while k < ORDERS {
        let mut n = 0;
        while n + 2 * k < POWERS {
            d[k][n] = (n + 2) as f64 * d[k - 1][n + 2] - d[k - 1][1] * d[0][n];
            n += 1;
        }
        k += 1;
    }
    d
}

/// √(2πν)·½·e^{y²}erfc(y) at y = ±η√(ν/2), and Σ c_k(η) ν^{−k}, each times Γ*(ν).
fn parts(nu: f64, x: f64, side: f64) -> (f64, f64) {
    let mu = (x - nu) / nu;
    let half_eta2 = excess_over_log(mu);
    let eta = libm::sqrt(2.0 * half_eta2).copysign(mu);
    let y = side * libm::sqrt(nu * half_eta2).copysign(mu);
    let scale = libm::exp(stirling_remainder(nu));
    let bulk = libm::sqrt(0.5 * std::f64::consts::PI * nu) * scaled_erfc(y);
    (scale * bulk, scale * correction(nu, eta))
}

fn correction(nu: f64, eta: f64) -> f64 {
    let mut sum = 0.0;
    let mut weight = 1.0;
    for (k, row) in COEFFICIENTS.iter().enumerate() {
        // Past this the order adds less than a part in 1e16, and fewer powers of η do.
        if weight < 1e-15 {
            break;
        }
        let powers = POWERS - 2 * ORDERS - k;
        let c = row[..powers].iter().rev().fold(0.0, |c, d| c * eta + d);
        sum += c * weight;
        weight /= nu;
    }
    sum
}

/// U(ν, x) = T·Q.
pub(super) fn upper(nu: f64, x: f64) -> f64 {
    let (bulk, correction) = parts(nu, x, 1.0);
    bulk + correction
}

/// S(ν, x) = T·P.
pub(super) fn lower(nu: f64, x: f64) -> f64 {
    let (bulk, correction) = parts(nu, x, -1.0);
    bulk - correction
}
