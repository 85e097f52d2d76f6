// What a pilot would tell, and what that is worth: section 8 of docs/model.md.

/** @import { Pilot, Row, Rows, Terms, Told } from './types.js' */

import { noise, onScale } from './observables.mjs';
import { logistic } from './special.mjs';
import { argMin, design, dot, leastSquares, mean, percentile } from './statistics.mjs';

/** Below this the pilot tells nothing. */
const NOTHING = 1e-9;

/** He₀…₃. */
/** @type {(s: number) => number[]} */
const hermite = (s) => [1, s, s * s - 1, s * (s * s - 3)];

/**
 * The direction about which a pilot tells something, and the cost of every share along it. `observable`: a share
 * by world; z: by world, `cols` each; cost: shares × worlds; keep: keep-the-team payroll by world.
 */
/** @type {(of: { observable: Row, z: Float64Array, cols: number, cost: Rows, keep: Row, weights: Row }) => Pilot} */
export function pilotFit({ observable, z, cols, cost, keep, weights }) {
  const y = Float64Array.from(observable, (share) => onScale('finished', share));
  /** @type {(i: number) => Float64Array} */
  const scoresOf = (i) => z.subarray(i * cols, (i + 1) * cols);
  const linear = design(y.length, cols + 1, (i) => [1, ...scoresOf(i)]);
  const [[constant, ...H]] = leastSquares(linear, cols + 1, [y], weights);
  const told = y.map((_, i) => dot(H, scoresOf(i)));
  const residual = mean(y.map((v, i) => (v - constant - told[i]) ** 2), weights);
  const centre = mean(told, weights), h = Math.sqrt(mean(told.map((v) => (v - centre) ** 2), weights));
  const s = told.map((v) => (h > NOTHING ? (v - centre) / h : 0));
  const payroll = mean(keep, weights), inPayrolls = cost.map((row) => Float64Array.from(row, (v) => v / payroll));
  const coefficients = leastSquares(design(y.length, 4, (i) => hermite(s[i])), 4, inPayrolls, weights);
  const fit = { constant: constant + centre, h, residual, s, weights, payroll, coefficients };
  // What taking the share that the fit calls best is worth, by the costs themselves.
  const taken = s.map((t, i) => cost[argMin(fittedCosts(fit, 1, t))][i]);
  const policyValue = Math.min(...cost.map((row) => mean(row, weights))) - mean(taken, weights);
  return { ...fit, policyValue, typical: percentile(observable, 0.5, weights) };
}

/** v² of a pilot of n conversations. */
/** @type {(pilot: Pick<Pilot, 'h' | 'residual' | 'typical'>, n: number, gap: number, designEffect?: number) => number} */
export const toldShare = ({ h, residual, typical }, n, gap, designEffect) =>
  h ** 2 / (h ** 2 + residual + noise(n, typical, gap, designEffect));

/** The cost of every share at t, in keep-the-team payrolls, as a pilot with this v leaves it. */
/** @type {(fit: Pick<Told, 'coefficients'>, v: number, t: number) => number[]} */
function fittedCosts({ coefficients }, v, t) {
  const terms = hermite(t).map((term, k) => v ** k * term);
  return coefficients.map((c) => dot(c, terms));
}

/** EVSI of a pilot with this v, in money. */
/** @type {(fit: Pilot, v: number) => number} */
export function evsi(fit, v) {
  if (!(fit.h > NOTHING)) return 0;
  const whole = gain(fit, 1), confirmed = Math.max(fit.policyValue, 0);
  return whole > 0 ? gain(fit, v) * Math.min(1, confirmed / whole) : 0;
}

/** @type {(fit: Pilot, v: number) => number} */
function gain(fit, v) {
  const { s, weights, payroll, coefficients } = fit, byWorld = Array.from(s, (t) => fittedCosts(fit, v, t));
  const means = coefficients.map((_, x) => mean(byWorld.map((costs) => costs[x]), weights));
  const least = byWorld.map((costs) => Math.min(...costs));
  return Math.max(0, payroll * (Math.min(...means) - mean(least, weights)));
}

/** EVSI less the price and what deciding today would have saved in M of T months. */
/** @type {(value: number, terms: Terms & { n: number }) => number} */
export const netOfPrice = (value, { n, price, M, T, costKeeping, costBest }) =>
  value * (1 - M / T) - n * price - (Math.max(0, costKeeping - costBest) * M) / T;

/** The smallest n within 2 % of the highest net: { n, net }; null where none is positive. `most` = λ₀·x_p·M. */
/** @type {(fit: Pilot, terms: Terms & { gap: number, most: number }) => { n: number, net: number } | null} */
export function bestSize(fit, { gap, most, price, M, T, costKeeping, costBest }) {
  /** @type {(n: number) => number} */
  const net = (n) => {
    const value = evsi(fit, Math.sqrt(toldShare(fit, n, gap)));
    return netOfPrice(value, { n, price, M, T, costKeeping, costBest });
  };
  const nets = [25, 50, 100, 200, 400, 800, 1600]
    .filter((n) => n <= most)
    .map((n) => ({ n, net: net(n) }));
  const highest = Math.max(-Infinity, ...nets.map(({ net }) => net));
  return highest > 0 ? nets.find(({ net }) => net >= 0.98 * highest) ?? null : null;
}

/** Costs of all shares after a result. */
/** @type {(fit: Pilot, v: number, result: number) => number[]} */
const costsAfter = (fit, v, result) =>
  fittedCosts(fit, v, ((onScale('finished', result) - fit.constant) * v) / fit.h);

/** The cheapest share after a result. */
/** @type {(fit: Pilot, v: number, result: number, shares: number[]) => number} */
export const bestAfter = (fit, v, result, shares) => shares[argMin(costsAfter(fit, v, result))];

/**
 * Results at whole hundredths inside the predictive interval: from where on which share is the cheapest, and at
 * which the share number `own` is within 1 % of payroll of it.
 */
/** @param {Pilot} fit @param {number} v @param {number[]} shares @param {number} own */
export function whatThen(fit, v, shares, own) {
  const [low, high] = [-1.96, 1.96].map((z) => logistic(fit.constant + (z * fit.h) / v));
  /** @type {{ from: number, share: number }[]} */
  const thresholds = [];
  /** @type {number[]} */
  const good = [];
  for (let k = Math.ceil(low * 100 - 1e-9); k <= Math.floor(high * 100 + 1e-9); k++) {
    const costs = costsAfter(fit, v, k / 100), share = shares[argMin(costs)];
    if (thresholds.at(-1)?.share !== share) thresholds.push({ from: k / 100, share });
    if (costs[own] - Math.min(...costs) <= 0.01) good.push(k / 100);
  }
  return { thresholds, good };
}
