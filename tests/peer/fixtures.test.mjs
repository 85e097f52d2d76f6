// Every number of every fixture: `node --test tests/peer/fixtures.test.mjs`.
/** @import { Published } from './types.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, near } from './compare.mjs';
import { erlangA, erlangB, erlangC } from './erlang.mjs';
import { NAMES, made, read } from './fixtures.mjs';
import { evpi } from './regret.mjs';
import { sobol } from './sampling.mjs';
import { equal } from './statistics.mjs';

/** Ten digits are printed. */
const RELATIVE = 1e-9;

for (const name of NAMES) {
  test(`${name}.json is what this implementation makes of it`, () => {
    /** @type {string[]} */
    const off = [];
    const compared = compare(name, read(name), made(name), RELATIVE, off);
    assert.deepEqual(off.slice(0, 40), [], `${off.length} of ${compared} are off`);
  });
}

const published = read('erlang');

/** Checks the published figures that a case holds. */
/** @type {(cases: Published[], figures: (published: Published) => Published) => void} */
function holds(cases, figures) {
  for (const each of cases) {
    const computed = figures(each);
    const names = Object.keys(computed).filter((name) => name in each);
    assert.ok(names.length > 0, JSON.stringify(each));
    for (const name of names) near(`${name} in ${JSON.stringify(each)}`, computed[name], each[name], each.tolerance);
  }
}

test('Erlang B, C and A have the published values', () => {
  holds(published.erlang_b, ({ n, a }) => ({ value: erlangB(n, a) }));
  holds(published.erlang_c, ({ n, a }) => {
    const wait = erlangC(n, a);
    return {
      wait_probability: wait,
      service_level_20s_at_180s: 1 - wait * Math.exp((-(n - a) * 20) / 180),
      mean_wait_s_at_180s: (wait * 180) / (n - a),
    };
  });
  holds(published.erlang_a, ({ n, a, theta }) => {
    const { wait, abandoned, meanWait } = erlangA(n, a, theta);
    return { wait_probability: wait, abandoned, mean_wait_handle_times: meanWait };
  });
});

test('Erlang A is that of plain sums at 40 digits', () => {
  for (const each of read('erlang_a_exact').erlang_a) {
    const { wait, abandoned } = erlangA(each.n, each.a, each.theta);
    for (const [computed, exact] of [[wait, each.wait_probability], [abandoned, each.abandoned]]) {
      if (exact > 1e-15) near(JSON.stringify(each), computed / exact, 1, 1e-12);
    }
  }
});

test('nobody at work: everybody gives up, at every load', () => {
  for (const a of [0, 1e-3, 10]) assert.deepEqual(erlangA(1e-10, a, 2), { wait: 1, abandoned: 1, meanWait: 0.5 });
});

test('the first Sobol points are the published ones', () => {
  /** @type {(list: number[][]) => string[]} */
  const inOrder = (list) => list.map((point) => JSON.stringify(point)).sort();
  const first = published.sobol_joe_kuo_first_points;
  const ours = first.map((_, i) => [0, 1, 2].map((d) => sobol(i, d) / 2 ** 32));
  assert.deepEqual(inOrder(ours), inOrder(first));
});

test('EVPI has the published values', () => {
  for (const { costs: benefits, evpi: expected } of published.evpi) {
    const cost = benefits[0].map((_, option) => benefits.map((world) => -world[option]));
    near('EVPI', evpi(cost, equal(benefits.length)), expected, 1e-12);
  }
});
