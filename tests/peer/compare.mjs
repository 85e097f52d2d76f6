// What the tests of this folder share.

import assert from 'node:assert/strict';

/** Notes every number of `expected` that `computed` does not hold to `relative`; returns how many there are. */
/** @type {(place: string, expected: unknown, computed: unknown, relative: number, off: string[]) => number} */
export function compare(place, expected, computed, relative, off) {
  if (typeof expected === 'number') {
    // Nothing is known of a number below this but that it is small.
    const tiny = 1e-10;
    const most = Math.max(relative * Math.abs(expected), relative * tiny);
    const close = typeof computed === 'number' && Math.abs(computed - expected) <= most;
    if (!close) off.push(`${place} is ${computed}, expected ${expected}`);
    return 1;
  }
  if (typeof expected !== 'object' || expected === null) {
    if (computed !== expected) off.push(`${place} is ${computed}, expected ${expected}`);
    return 1;
  }
  const entries = Object.entries(expected), found = new Map(Object.entries(computed ?? {}));
  const names = entries.map(([name]) => name);
  if (JSON.stringify(names) !== JSON.stringify([...found.keys()])) off.push(`${place} has other entries`);
  const parts = entries.map(([name, each]) => compare(`${place}.${name}`, each, found.get(name), relative, off));
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Equal up to a tolerance. */
/** @type {(what: string, computed: number, expected: number, tolerance: number) => void} */
export function near(what, computed, expected, tolerance) {
  const isNear = Math.abs(computed - expected) <= tolerance;
  assert.ok(isNear, `${what} is ${computed}, expected ${expected} ± ${tolerance}`);
}
