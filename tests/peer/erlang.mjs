// Erlang B, C and A for a real number of servers: section 3 of docs/model.md.
//
// With Γ(s+1)·eʸ·y⁻ˢ split into a lower and an upper part,
//   low(s, y)  = s·eʸ·y⁻ˢ·γ(s, y) = 1 + Σ_j Π_{k≤j} y/(s+k)
//   high(s, y) = s·eʸ·y⁻ˢ·Γ(s, y),
// the section's quantities are 1/B = 1 + high(n, a), S = low(ξ, υ) and Z = high(n, a) + S.
// Only series, continued fractions and lnΓ are used, so that this shares nothing with an
// implementation by Temme's uniform expansion.

/** @import { Waiting } from './types.js' */

import { logGammaScaled } from './special.mjs';

/** Above this, a logarithm's exponential would overflow. */
const LARGE = 690;

/** low(s, y) by its series. */
/** @type {(s: number, y: number) => number} */
function low(s, y) {
  let sum = 1, term = 1, k = s;
  do {
    k += 1;
    term *= y / k;
    sum += term;
  } while (term > 1e-17 * sum);
  return sum;
}

/** high(s, y) for y > s, by the continued fraction (modified Lentz), which is slow for small y. */
/** @type {(s: number, y: number) => number} */
function high(s, y) {
  if (y < 1.5) return s > 0 ? Math.exp(logGammaScaled(s, y)) - low(s, y) : 0;
  let b = y + 1 - s, c = 1e300, d = 1 / b, h = d;
  for (let i = 1; i < 100000; i++) {
    const a = -i * (i - s);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return s * h;
}

/** The share of blocked calls at n servers and a erlangs. */
/** @type {(n: number, a: number) => number} */
export function erlangB(n, a) {
  if (a > n) return 1 / (1 + high(n, a));
  const log = logGammaScaled(n, a);
  return log > LARGE ? Math.exp(-log) : 1 / (1 + Math.exp(log) - low(n, a));
}

/** The share of calls that wait where nobody gives up, for a < n. */
/** @type {(n: number, a: number) => number} */
export function erlangC(n, a) {
  const blocked = erlangB(n, a);
  return blocked / (1 - (a / n) * (1 - blocked));
}

/**
 * M/M/n+M at a erlangs, θ in units of the service rate: P(wait), P(abandon), and the mean wait over all
 * arrivals in handle times.
 */
/** @type {(n: number, a: number, theta: number) => Waiting} */
export function erlangA(n, a, theta) {
  if (n < 1e-9) return outcome(1, 1, theta);
  if (!(a > 0)) return outcome(0, 0, theta);
  return a <= n ? underloaded(n, a, theta) : overloaded(n, a, theta);
}

/** @type {(wait: number, abandoned: number, theta: number) => Waiting} */
const outcome = (wait, abandoned, theta) => ({ wait, abandoned, meanWait: abandoned / theta });

/** Sums S and Σ j·s_j directly, since ((υ − ξ)S + ξ) cancels. */
/** @type {(n: number, a: number, theta: number) => Waiting} */
function underloaded(n, a, theta) {
  const xi = n / theta, upsilon = a / theta;
  let S = 1, queue = 0, term = 1, k = xi, j = 0;
  do {
    k += 1;
    j += 1;
    term *= upsilon / k;
    S += term;
    queue += j * term;
  } while (j * term > 1e-17 * queue);
  const log = logGammaScaled(n, a);
  if (log > LARGE) {
    const smallest = Math.exp(-log);
    return outcome(S * smallest, (queue / upsilon) * smallest, theta);
  }
  const Z = Math.exp(log) - low(n, a) + S;
  return outcome(S / Z, queue / (upsilon * Z), theta);
}

/** Works with 1/S, since S overflows. */
/** @type {(n: number, a: number, theta: number) => Waiting} */
function overloaded(n, a, theta) {
  const xi = n / theta, upsilon = a / theta;
  const inverse = inverseLow(xi, upsilon), wait = 1 / (1 + high(n, a) * inverse);
  return outcome(wait, wait * (1 - n / a + (n / a) * inverse), theta);
}

/** 1/low(s, y) for y > s. */
/** @type {(s: number, y: number) => number} */
function inverseLow(s, y) {
  if (s < 1) return y < 650 ? 1 / low(s, y) : Math.exp(-logGammaScaled(s, y));
  const scale = Math.exp(-logGammaScaled(s, y)), upper = high(s, y) * scale;
  return upper < 0.75 ? scale / (1 - upper) : 1 / low(s, y);
}
