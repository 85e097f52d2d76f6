// What was seen, and worlds drawn where it points: "Evidence" in section 9 of docs/model.md.

/** @import { Observable, Plan, Predicted, Proposal, Ranges, Row, Seen, Shown, Where } from './types.js' */

import { DIM, INPUTS } from './inputs.mjs';
import { NAMES, onScale, predict, seenOnScale } from './observables.mjs';
import { BLOCK, inputScores, points, scores, worlds } from './sampling.mjs';
import { design, dot, effectiveShare, equal, leastSquares, mean, solve, sum, symmetricEigen } from './statistics.mjs';

/** Further from the ranges than this many standard deviations, what was seen lies far outside. */
const FAR_OUTSIDE = 3;

/**
 * What was seen of each observable, on its scale.
 * @type {(seen: Seen) => { name: Observable, y: number, variance: number }[]}
 */
const toldBy = (seen) =>
  NAMES.flatMap((name) => {
    const of = seen[name];
    return of ? [{ name, ...seenOnScale(name, of, seen.gap) }] : [];
  });

/** ln of a world's likelihood, given what it predicts. */
/** @type {(seen: Seen, predicted: Shown) => number} */
export function logLikelihood(seen, predicted) {
  const terms = toldBy(seen).map(({ name, y, variance }) => {
    return -((y - onScale(name, predicted[name])) ** 2) / (2 * variance);
  });
  return sum(terms);
}

/**
 * Where to draw z (`cols` by world): the mean μ, orthonormal directions W, and how much each shrinks; and by how
 * many standard deviations each observable surprises.
 */
/** @type {(of: { z: Float64Array, cols: number, predicted: Predicted, seen: Seen }) => Proposal} */
export function proposal({ z, cols, predicted, seen }) {
  const told = toldBy(seen), names = told.map(({ name }) => name), count = z.length / cols;
  /** @type {(i: number) => Float64Array} */
  const scoresOf = (i) => z.subarray(i * cols, (i + 1) * cols);
  const linear = design(count, cols + 1, (i) => [1, ...scoresOf(i)]);
  const sides = names.map((name) => Float64Array.from(predicted[name], (value) => onScale(name, value)));
  const fits = leastSquares(linear, cols + 1, sides, equal(count));
  const H = fits.map((fit) => fit.subarray(1));
  const R = told.map(({ variance }, d) => {
    const misses = sides[d].map((y, i) => (y - fits[d][0] - dot(H[d], scoresOf(i))) ** 2);
    return variance + mean(misses, equal(count));
  });
  const S = H.map((p, a) => H.map((q, b) => dot(p, q) + (a === b ? R[a] : 0)));
  const misses = told.map(({ y }, d) => y - fits[d][0]), lean = solve(S, misses);
  const mu = combined(lean, H, cols);

  const B = H.map((row, d) => row.map((v) => v / Math.sqrt(R[d])));
  const { values, vectors } = symmetricEigen(B.map((p) => B.map((q) => dot(p, q))));
  const most = Math.max(...values);
  const directions = values.map((lambda, e) => ({ lambda, vector: vectors[e] }));
  const known = directions.filter(({ lambda }) => lambda > 1e-12 * most);
  const W = known.map(({ lambda, vector }) => combined(vector, B, cols).map((v) => v / Math.sqrt(lambda)));
  const shrink = known.map(({ lambda }) => Math.sqrt(Math.min(1, 2 / (1 + lambda))) - 1);
  const surprises = names.map((name, d) => ({ name, size: Math.abs(misses[d]) / Math.sqrt(S[d][d]) }));
  return { mu, W, shrink, surprises };
}

/** Rows in a linear combination. */
/** @type {(parts: Row, rows: Float64Array[], cols: number) => Float64Array} */
function combined(parts, rows, cols) {
  const out = new Float64Array(cols);
  rows.forEach((row, d) => row.forEach((v, j) => (out[j] += parts[d] * v)));
  return out;
}

/** z of the proposal for one ζ, and its weight's logarithm −½|z|² + ½|ζ|² without the likelihood. */
/** @type {(from: Pick<Proposal, 'mu' | 'W' | 'shrink'>, zeta: Row) => { z: Row, logWeight: number }} */
export function draw({ mu, W, shrink }, zeta) {
  const z = zeta.map((v, j) => mu[j] + v);
  W.forEach((row, e) => {
    const along = dot(row, zeta) * shrink[e];
    row.forEach((v, j) => (z[j] += along * v));
  });
  return { z, logWeight: (dot(zeta, zeta) - dot(z, z)) / 2 };
}

/** Worlds and their weights after evidence; `where` as in `predict`. */
/** @param {Plan} plan @param {Ranges} ranges @param {Seen} seen @param {Where} where @param {number} count */
export function posterior(plan, ranges, seen, where, count, seed = 1) {
  const uniforms = points(count, seed), zeta = scores(uniforms), first = Math.min(BLOCK, count);
  /** @type {(from: Proposal, n: number) => { z: Float64Array, logs: Float64Array }} */
  const drawAll = (from, n) => {
    const z = zeta.slice(0, n * DIM), logs = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const drawn = draw(from, zeta.subarray(i * DIM, i * DIM + INPUTS));
      z.set(drawn.z, i * DIM);
      logs[i] = drawn.logWeight;
    }
    return { z, logs };
  };
  /** @type {(z: Float64Array) => Proposal} */
  const proposed = (z) => {
    const predicted = predict(plan, worlds(z, first, ranges, uniforms), where);
    return proposal({ z: inputScores(z, first), cols: INPUTS, predicted, seen });
  };
  const once = proposed(zeta.subarray(0, first * DIM)), twice = proposed(drawAll(once, first).z);

  const { z, logs } = drawAll(twice, count), values = worlds(z, count, ranges, uniforms);
  const predicted = predict(plan, values, where);
  for (let i = 0; i < count; i++) {
    const own = Object.fromEntries(Object.entries(predicted).map(([name, row]) => [name, row[i]]));
    logs[i] += logLikelihood(seen, own);
  }
  const highest = Math.max(...logs);
  if (!Number.isFinite(highest)) throw new Error('no world has a finite likelihood');
  const raw = logs.map((log) => Math.exp(log - highest)), total = sum(raw), weights = raw.map((w) => w / total);
  const farOutside = once.surprises.filter(({ size }) => size > FAR_OUTSIDE).map(({ name }) => name);
  return { values, weights, effective: effectiveShare(weights), farOutside };
}
