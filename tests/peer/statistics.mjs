// Weighted statistics and small linear algebra. Weights need not add up to anything.

/** @import { Row, Rows } from './types.js' */

/** Weights of equally likely worlds. */
/** @type {(count: number) => Float64Array} */
export const equal = (count) => new Float64Array(count).fill(1);

/** @type {(values: Row) => number} */
export function sum(values) {
  let total = 0;
  for (const v of values) total += v;
  return total;
}

/** @type {(values: Row, weights: Row) => number} */
export function mean(values, weights) {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += weights[i] * values[i];
  return total / sum(weights);
}

/** The weight of what a condition holds for, as a share. */
/** @type {(holds: (i: number) => boolean, weights: Row) => number} */
export function probability(holds, weights) {
  let hit = 0;
  for (let i = 0; i < weights.length; i++) if (holds(i)) hit += weights[i];
  return hit / sum(weights);
}

/** The smallest value at which the running weight reaches the level. */
/** @type {(values: Row, level: number, weights: Row) => number} */
export function percentile(values, level, weights) {
  const order = Array.from(values, (_, i) => i).sort((p, q) => values[p] - values[q]);
  const enough = level * sum(weights) * (1 - 1e-12);
  let running = 0;
  for (const i of order) {
    running += weights[i];
    if (running >= enough) return values[i];
  }
  throw new Error(`no value at the level ${level} of ${values.length}`);
}

/** The mean of the worst tenth of the weight, the value at its edge taken in part. */
/** @type {(values: Row, weights: Row) => number} */
export function worstTenth(values, weights) {
  const order = Array.from(values, (_, i) => i).sort((p, q) => values[q] - values[p]);
  const tenth = sum(weights) / 10;
  let left = tenth, total = 0;
  for (const i of order) {
    const taken = Math.min(left, weights[i]);
    total += taken * values[i];
    left -= taken;
    if (!(left > 0)) break;
  }
  return total / tenth;
}

/** The effective sample size share (Σw)²/(KΣw²). */
/** @type {(weights: Row) => number} */
export const effectiveShare = (weights) => sum(weights) ** 2 / (weights.length * sum(weights.map((w) => w * w)));

/** The first of the smallest. */
/** @type {(values: number[]) => number} */
export const argMin = (values) => values.indexOf(Math.min(...values));

/** A row of a design for every world, whose entries `row(i)` gives. */
/** @type {(count: number, cols: number, row: (i: number) => number[]) => Float64Array} */
export function design(count, cols, row) {
  const out = new Float64Array(count * cols);
  for (let i = 0; i < count; i++) out.set(row(i), i * cols);
  return out;
}

/**
 * Weighted least squares of several right sides on one design (rows × cols), by Householder reflections: `cols`
 * coefficients for each side. A column that the earlier ones already give gets the coefficient 0.
 */
/** @type {(matrix: Row, cols: number, sides: Rows, weights: Row) => Float64Array[]} */
export function leastSquares(matrix, cols, sides, weights) {
  const rows = matrix.length / cols, A = Float64Array.from(matrix), B = sides.map((side) => Float64Array.from(side));
  for (let i = 0; i < rows; i++) {
    const root = Math.sqrt(weights[i]);
    for (let j = 0; j < cols; j++) A[i * cols + j] *= root;
    for (const b of B) b[i] *= root;
  }
  const sizes = Float64Array.from({ length: cols }, (_, j) => squares(A, j, cols, 0));
  const diagonal = new Float64Array(cols), pivots = new Int32Array(cols).fill(-1);
  let row = 0;
  for (let j = 0; j < cols && row < rows; j++) {
    const square = squares(A, j, cols, row);
    if (!(square > 1e-20 * sizes[j])) continue;
    const norm = Math.sqrt(square), head = A[row * cols + j];
    diagonal[j] = head > 0 ? -norm : norm;
    const v = new Float64Array(rows - row);
    for (let i = row; i < rows; i++) v[i - row] = A[i * cols + j];
    v[0] -= diagonal[j];
    const length = square - head * head + v[0] * v[0];
    for (let c = j; c < cols; c++) reflect(A, c + row * cols, cols, v, length);
    for (const b of B) reflect(b, row, 1, v, length);
    pivots[j] = row++;
  }
  return B.map((b) => {
    const x = new Float64Array(cols);
    for (let j = cols - 1; j >= 0; j--) {
      if (pivots[j] < 0) continue;
      let rest = b[pivots[j]];
      for (let c = j + 1; c < cols; c++) rest -= A[pivots[j] * cols + c] * x[c];
      x[j] = rest / diagonal[j];
    }
    return x;
  });
}

/** The sum of squares of column `j` from `row` on. */
/** @type {(A: Float64Array, j: number, cols: number, row: number) => number} */
function squares(A, j, cols, row) {
  let total = 0;
  for (let at = row * cols + j; at < A.length; at += cols) total += A[at] ** 2;
  return total;
}

/** Reflects every `step`-th entry from `start` on at the plane across v, whose square is `length`. */
/** @type {(A: Float64Array, start: number, step: number, v: Float64Array, length: number) => void} */
function reflect(A, start, step, v, length) {
  let dot = 0;
  for (let i = 0; i < v.length; i++) dot += v[i] * A[start + i * step];
  dot *= 2 / length;
  for (let i = 0; i < v.length; i++) A[start + i * step] -= dot * v[i];
}

/** @type {(p: Row, q: Row) => number} */
export function dot(p, q) {
  let total = 0;
  for (let i = 0; i < p.length; i++) total += p[i] * q[i];
  return total;
}

/** Eigenvalues, and eigenvectors as rows, of a small symmetric matrix, by Jacobi rotations. */
/** @type {(matrix: Rows) => { values: number[], vectors: Float64Array[] }} */
export function symmetricEigen(matrix) {
  const n = matrix.length, a = matrix.map((row) => Float64Array.from(row));
  const vectors = a.map((_, i) => Float64Array.from(a, (_, j) => (i === j ? 1 : 0)));
  /** @type {(x: number, y: number, turn: number[]) => [number, number]} */
  const rotated = (x, y, turn) => [turn[0] * x - turn[1] * y, turn[1] * x + turn[0] * y];
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = 0; q < p; q++) off += a[p][q] ** 2;
    if (off === 0) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p][q] === 0) continue;
        const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const turn = [1 / Math.hypot(t, 1), t / Math.hypot(t, 1)];
        for (const row of a) [row[p], row[q]] = rotated(row[p], row[q], turn);
        for (const m of [a, vectors]) {
          for (let k = 0; k < n; k++) [m[p][k], m[q][k]] = rotated(m[p][k], m[q][k], turn);
        }
      }
    }
  }
  return { values: a.map((row, i) => row[i]), vectors };
}

/** Solves a small symmetric positive definite system. */
/** @type {(matrix: Rows, right: Row) => Float64Array} */
export function solve(matrix, right) {
  const { values, vectors } = symmetricEigen(matrix), out = new Float64Array(right.length);
  vectors.forEach((vector, e) => {
    const part = dot(vector, right) / values[e];
    for (let i = 0; i < out.length; i++) out[i] += vector[i] * part;
  });
  return out;
}
