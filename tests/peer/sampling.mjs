// Worlds: scrambled Sobol points, their normal scores, and values drawn from them (sections 2 and 5 of
// docs/model.md). Seeds and hashes are this implementation's own, so its samples are other ones than the
// product's.

/** @import { Ranges, Row, World } from './types.js' */

import { AT, DIM, FIELDS, INPUTS, drawnFrom } from './inputs.mjs';
import { normalCdf, normalQuantile, withinUnit } from './special.mjs';

/** Points of one scramble. */
export const BLOCK = 512;

/** Joe & Kuo 2008: for each dimension a primitive polynomial with its ends, then initial direction numbers. */
const JOE_KUO = [
  [1, 1], [3, 1], [7, 1, 3], [11, 1, 3, 1], [13, 1, 1, 1], [19, 1, 1, 3, 3], [25, 1, 3, 5, 13],
  [37, 1, 1, 5, 5, 17], [41, 1, 1, 5, 5, 5], [47, 1, 1, 7, 11, 19], [55, 1, 1, 5, 1, 1], [59, 1, 1, 1, 3, 11],
  [61, 1, 3, 5, 5, 31], [67, 1, 3, 3, 9, 7, 49], [91, 1, 1, 1, 15, 21, 21], [97, 1, 3, 1, 13, 27, 49],
  [103, 1, 1, 1, 15, 7, 5], [109, 1, 3, 1, 15, 13, 25], [115, 1, 1, 5, 5, 19, 61],
  [131, 1, 3, 7, 11, 23, 15, 103], [137, 1, 3, 7, 13, 13, 15, 69], [143, 1, 1, 3, 13, 7, 35, 63],
  [145, 1, 3, 5, 9, 1, 25, 53], [157, 1, 3, 1, 13, 9, 35, 107], [167, 1, 3, 1, 5, 27, 61, 31],
  [171, 1, 1, 5, 11, 19, 41, 61], [185, 1, 3, 5, 3, 3, 13, 69], [191, 1, 1, 7, 13, 1, 19, 1],
  [193, 1, 3, 7, 5, 13, 19, 59], [203, 1, 1, 3, 9, 25, 29, 41], [211, 1, 3, 5, 13, 23, 1, 55],
  [213, 1, 3, 7, 3, 13, 59, 17], [229, 1, 3, 1, 3, 5, 53, 69], [239, 1, 1, 5, 5, 23, 33, 13],
];

const DIRECTIONS = JOE_KUO.map(([polynomial, ...first]) => {
  const degree = 31 - Math.clz32(polynomial);
  if (degree === 0) return Uint32Array.from({ length: 32 }, (_, k) => 2 ** (31 - k));
  const m = first.map(BigInt);
  for (let k = degree; k < 32; k++) {
    let value = m[k - degree] ^ (m[k - degree] << BigInt(degree));
    for (let j = 1; j < degree; j++) {
      if ((polynomial >> (degree - j)) & 1) value ^= m[k - j] << BigInt(j);
    }
    m.push(value);
  }
  return Uint32Array.from({ length: 32 }, (_, k) => Number(m[k]) * 2 ** (31 - k));
});

/** A hash of 32 bits. */
/** @type {(a: number) => number} */
function mix(a) {
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad);
  a = Math.imul(a ^ (a >>> 15), 0x735a2d97);
  return (a ^ (a >>> 15)) >>> 0;
}

/** Coordinate `d` of Sobol point `i`, as 32 bits. */
/** @type {(i: number, d: number) => number} */
export function sobol(i, d) {
  let x = 0;
  for (let k = 0, left = i; left; k++, left >>>= 1) if (left & 1) x ^= DIRECTIONS[d][k];
  return x >>> 0;
}

/** Owen's nested uniform scramble: every bit flips by a hash of the bits above it. */
/** @type {(x: number, key: number) => number} */
function scramble(x, key) {
  let y = 0;
  for (let b = 0; b < 32; b++) {
    const above = b ? x >>> (32 - b) : 0, flip = mix(mix(above ^ key) + b * 0x9e3779b9) & 1;
    y = ((y << 1) | (((x >>> (31 - b)) & 1) ^ flip)) >>> 0;
  }
  // 21 further bits below the 32, so that no point stands on a cell's edge.
  const below = mix(mix(x ^ key) ^ 0x5bd1e995) & 0x1fffff;
  return withinUnit((y + (below + 0.5) / 2 ** 21) / 2 ** 32);
}

/** Uniforms of `count` worlds, count × DIM: independent scrambles of 512 each. */
/** @type {(count: number, seed?: number) => Float64Array} */
export function points(count, seed = 1) {
  const out = new Float64Array(count * DIM);
  for (let d = 0; d < DIM; d++) {
    for (let i = 0; i < count; i++) {
      const block = Math.floor(i / BLOCK), key = mix((seed * 1009 + block) * 7919 + d * 104729 + 1);
      out[i * DIM + d] = scramble(sobol(i % BLOCK, d), key);
    }
  }
  return out;
}

/** Normal scores of uniforms. */
/** @type {(uniforms: Float64Array) => Float64Array} */
export const scores = (uniforms) => uniforms.map(normalQuantile);

/** The scores of the uncertain inputs alone, count × INPUTS. */
/** @type {(z: Float64Array, count: number) => Float64Array} */
export function inputScores(z, count) {
  const out = new Float64Array(count * INPUTS);
  for (let i = 0; i < count; i++) out.set(z.subarray(i * DIM, i * DIM + INPUTS), i * INPUTS);
  return out;
}

/** Worlds of normal scores, count × DIM; the events are those of `uniforms`, if given, else Φ of their scores. */
/** @type {(z: Row, count: number, ranges: Ranges, uniforms?: Row) => Float64Array} */
export function worlds(z, count, ranges, uniforms) {
  const out = new Float64Array(count * DIM);
  FIELDS.forEach((name, d) => {
    const value = d < INPUTS ? drawnFrom(ranges[name], name) : normalCdf;
    const drawn = d < INPUTS || !uniforms;
    for (let at = d; at < count * DIM; at += DIM) out[at] = drawn ? value(z[at]) : uniforms[at];
  });
  return out;
}

/** Worlds that are given field by field, count × DIM. */
/** @type {(list: World[]) => Float64Array} */
export function given(list) {
  const out = new Float64Array(list.length * DIM);
  list.forEach((world, i) => FIELDS.forEach((name) => (out[i * DIM + AT[name]] = world[name])));
  return out;
}

/** An order of 0…n − 1 at random. */
/** @type {(n: number, seed: number) => number[]} */
export function shuffled(n, seed) {
  let state = mix(seed);
  const random = () => mix((state = (state + 0x9e3779b9) >>> 0)) / 2 ** 32;
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
