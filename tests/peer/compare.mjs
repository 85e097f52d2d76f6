// What the tests of this folder share.

import assert from 'node:assert/strict';

/** Notes every number of `expected` that `computed` does not hold to `relative`; returns how many there are. */
export function compare(place, expected, computed, relative, off) {
  if (typeof expected === 'number') {
    // Nothing is known of a number below this but that it is small.
    const tiny = 1e-10;
    const close = Math.abs(computed - expected) <= Math.max(relative * Math.abs(expected), relative * tiny);
    if (!close) off.push(`${place} is ${computed}, expected ${expected}`);
    return 1;
  }
  if (typeof expected !== 'object' || expected === null) {
    if (computed !== expected) off.push(`${place} is ${computed}, expected ${expected}`);
    return 1;
  }
  const names = Object.keys(expected);
  if (JSON.stringify(names) !== JSON.stringify(Object.keys(computed ?? {}))) off.push(`${place} has other entries`);
  const parts = names.map((name) => compare(`${place}.${name}`, expected[name], computed?.[name], relative, off));
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Equal up to a tolerance. */
export function near(what, computed, expected, tolerance) {
  const isNear = Math.abs(computed - expected) <= tolerance;
  assert.ok(isNear, `${what} is ${computed}, expected ${expected} ± ${tolerance}`);
}
