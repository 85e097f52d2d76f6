// The figures that section 9 of docs/model.md gives for the defaults after 12 months.
// `WORLDS=4096 node --test tests/peer/underway.test.mjs` looks closer.
/** @import { Row, Seen } from './types.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from './compare.mjs';
import { posterior } from './evidence.mjs';
import { DEFAULT_PLAN, DEFAULT_RANGES } from './inputs.mjs';
import { seenOnScale } from './observables.mjs';
import { evaluate, menu, summary } from './regret.mjs';
import { points, scores, worlds } from './sampling.mjs';
import { equal, probability } from './statistics.mjs';

const WORLDS = Number(process.env.WORLDS ?? 512);
/** Three standard deviations of one run, and half a point of rounding. */
const POINTS = 3 * 0.7 * Math.sqrt(4096 / WORLDS) + 0.5;
const MONTH = 12, LIVE_GAP = 0.1, MATERIAL = 0.05;

/** The ways on from month 12 in weighted worlds, in hundredths. */
/** @type {(values: Float64Array, weights: Row) => { figures: number[], best: number }} */
function waysOn(values, weights) {
  const x = DEFAULT_PLAN.ai_share, decision = { month: MONTH, turn: 3 }, shares = menu(x);
  const staffed = evaluate(DEFAULT_PLAN, values, shares, decision), { cost, keep } = staffed;
  const [asPlanned] = evaluate(DEFAULT_PLAN, values, [x], { ...decision, asPlanned: true }).cost;
  const { own, risk, tooLittle, best } = summary(staffed, x, weights, MATERIAL);
  const regretted = probability((i) => {
    const least = Math.min(asPlanned[i], ...cost.slice(0, own + 1).map((row) => row[i]));
    return asPlanned[i] - least > MATERIAL * keep[i];
  }, weights);
  return { figures: [regretted, risk[own], tooLittle[own]].map((share) => 100 * share), best };
}

/** @type {(found: { figures: number[], best: number }, expected: number[], cheapest: number[]) => void} */
function check({ figures, best }, expected, cheapest) {
  const [low, high] = cheapest;
  ['going on is regretted', 'with enough people', 'more would have been better'].forEach((what, i) => {
    near(what, figures[i], expected[i], POINTS);
  });
  assert.ok(best >= low && best <= high, `cheapest from here: ${best}, expected ${low} to ${high}`);
}

test('what was seen, and its noise', () => {
  assert.deepEqual(seenOnScale('leaving', [200, 500], 0.1), { y: Math.log(0.4), variance: 1 / 200 + 0.01 });
  // L is at least ½, a share at least half of one in n and at most one less that.
  assert.deepEqual(seenOnScale('leaving', [0, 5], 0.1), { y: Math.log(0.1), variance: 2.01 });
  for (const [share, held] of [[0, 0.0125], [1, 0.9875], [0.5, 0.5]]) {
    const { y, variance } = seenOnScale('finished', [share, 40], 0.3);
    near('y', y, Math.log(held / (1 - held)), 1e-12);
    near('variance', variance, 0.09 + 1.5 / (40 * held * (1 - held)), 1e-12);
  }
});

test('nothing seen', () => {
  const uniforms = points(WORLDS), values = worlds(scores(uniforms), WORLDS, DEFAULT_RANGES, uniforms);
  check(waysOn(values, equal(WORLDS)), [24, 13, 33], [0.6, 0.75]);
});

/** @type {{ what: string, seen: Omit<Seen, 'gap'>, figures: number[], best: number[] }[]} */
const cases = [
  { what: '35 % finished', seen: { finished: [0.35, 400] }, figures: [41, 33, 20], best: [0, 0.2] },
  { what: '75 % finished', seen: { finished: [0.75, 400] }, figures: [5, 3, 57], best: [0.75, 0.85] },
  {
    what: '45 % finished, 25 % back, 200 people gone',
    seen: { finished: [0.45, 400], came_back: [0.25, 400], leaving: [200, 500] },
    figures: [40, 25, 16],
    best: [0.4, 0.6],
  },
];
for (const { what, seen, figures, best } of cases) {
  test(what, () => {
    const after = posterior(DEFAULT_PLAN, DEFAULT_RANGES, { ...seen, gap: LIVE_GAP }, { month: MONTH }, WORLDS);
    check(waysOn(after.values, after.weights), figures, best);
    assert.deepEqual(after.farOutside, []);
    if (what.startsWith('35')) near('effective sample', 100 * after.effective, 78, 5);
  });
}

test('what lies far outside of the ranges is named', () => {
  /** @type {Seen} */
  const seen = { finished: [0.5, 400], leaving: [900, 500], gap: LIVE_GAP };
  const { farOutside } = posterior(DEFAULT_PLAN, DEFAULT_RANGES, seen, { month: MONTH }, WORLDS);
  assert.deepEqual(farOutside, ['leaving']);
});
