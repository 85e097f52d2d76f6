// Figures that docs/model.md and docs/evidence.md give for the defaults and for known cases: sections 5, 7, 8 and 10.
// `WORLDS=4096 node --test tests/peer/figures.test.mjs` looks closer.
/** @import { Row } from './types.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from './compare.mjs';
import { programme, teamScores } from './company.mjs';
import { AT, DEFAULT_PLAN, DEFAULT_RANGES, DIM, INPUTS } from './inputs.mjs';
import { predict } from './observables.mjs';
import { bestSize, evsi, pilotFit, toldShare, whatThen } from './pilot.mjs';
import { evaluate, evppi, menu, indexOf, referenceEvents, scaled, summary } from './regret.mjs';
import { inputScores, points, scores, worlds } from './sampling.mjs';
import { effectiveShare, equal, mean } from './statistics.mjs';

const WORLDS = Number(process.env.WORLDS ?? 1024);
/** Three of one run's standard deviations of at most 0.7 points with 4 096 worlds, and half a point of rounding. */
const POINTS = 3 * 0.7 * Math.sqrt(4096 / WORLDS) + 0.5;

const x = DEFAULT_PLAN.ai_share, shares = menu(x), uniforms = points(WORLDS), z = scores(uniforms);
const values = worlds(z, WORLDS, DEFAULT_RANGES, uniforms), evaluated = evaluate(DEFAULT_PLAN, values, shares);
const alone = equal(WORLDS), line = summary(evaluated, x, alone);
const events = referenceEvents(z, uniforms), ofRegret = scaled(events.regret, 0.55, alone);
const scaledLine = summary(evaluated, x, ofRegret);

/** @type {(what: string, share: number, expected: number) => void} */
const percent = (what, share, expected) => near(what, 100 * share, expected, POINTS);

test('section 7: regret risk along the shares', () => {
  const at = [0.1, 0.3, 0.5, 0.67, 0.85, 1].map((share) => indexOf(shares, share));
  [6.8, 16.5, 27.6, 37.7, 49.3, 60.0].forEach((risk, i) => percent('alone', line.risk[at[i]], risk));
  [9.5, 23.2, 39.6, 55, 62.8, 70.4].forEach((risk, i) => percent('scaled', scaledLine.risk[at[i]], risk));
  near('by construction', scaledLine.risk[line.own], 0.55, 1e-12);
});

test('section 7: what stands beside it at 0.67', () => {
  percent('dearer, alone', line.dearer, 30.2);
  percent('dearer, scaled', scaledLine.dearer, 43.5);
  percent('too little, alone', line.tooLittle[line.own], 25.3);
  percent('too little, scaled', scaledLine.tooLittle[line.own], 19.3);
  percent('reversal, alone', line.reversal, 40.3);
  percent('reversal, scaled', scaledLine.reversal, 49.2);
  percent('effective sample', effectiveShare(ofRegret), 89);
  assert.ok(line.best >= 0.3 && line.best <= 0.4, `${line.best}`);
  near('lowest cost, scaled', scaledLine.best, 0.2, 0.05 + 1e-9);
});

test('section 7: the rates that count rehiring', () => {
  for (const [rate, risk] of [[0.5, 42.6], [0.32, 33.6]]) {
    percent(`at ${rate}`, summary(evaluated, x, scaled(events.reversal, rate, alone)).risk[line.own], risk);
  }
});

test('section 7: first inputs by value of information, none above EVPI', () => {
  const worth = Object.keys(DEFAULT_RANGES).map((name) => {
    const own = Float64Array.from({ length: WORLDS }, (_, i) => z[i * DIM + AT[name]]);
    return { name, value: evppi({ z: own, cost: evaluated.cost, keep: evaluated.keep, weights: alone }).evppi };
  });
  worth.sort((p, q) => q.value - p.value);
  const first = worth.slice(0, 3).map(({ name }) => name);
  assert.deepEqual(first.sort(), ['ai_resolution', 'customer_margin', 'stated_to_actual']);
  assert.ok(worth[0].value < line.evpi);
});

/** @type {(share: number) => Row} */
const pilotOf = (share) => predict(DEFAULT_PLAN, values, { pilot: share }).finished;
const fit = pilotFit({
  ...{ observable: pilotOf(0.1), z: inputScores(z, WORLDS), cols: INPUTS },
  ...{ cost: evaluated.cost, keep: evaluated.keep, weights: alone },
});
/** @type {(n: number, gap?: number) => number} */
const told = (n, gap = 0.3) => Math.sqrt(toldShare(fit, n, gap));

test('section 8: EVSI at the defaults', () => {
  [[16, 3.1], [50, 4.3], [100, 4.8], [200, 5.1], [1000, 5.4]].forEach(([n, millions]) => {
    near(`EVSI(${n})`, evsi(fit, told(n)) / 1e6, millions, 3 * 0.3 * Math.sqrt(4096 / WORLDS));
  });
});

test('section 8: a pilot on easy issues flatters', () => {
  const likely = worlds(new Float64Array(DIM), 1, DEFAULT_RANGES);
  [[0.1, 78], [0.67, 52], [1, 40]].forEach(([share, finished]) => {
    near(`of ${share}`, 100 * predict(DEFAULT_PLAN, likely, { pilot: share }).finished[0], finished, 0.5);
  });
});

test('section 8: two thirds is the cheapest only if about 85 % were finished', () => {
  const { thresholds, good } = whatThen(fit, told(200), shares, line.own);
  const from = thresholds.find(({ share }) => share >= x)?.from ?? NaN;
  near('two thirds', from, 0.85, 0.03);
  // The cheapest share never falls as more is finished, and the plan is good around where it is the cheapest.
  thresholds.reduce((before, { share }) => (assert.ok(share > before), share), -1);
  assert.ok(good.includes(from));
});

test('section 8: the best size is the smallest that is nearly as good as any', () => {
  const best = Math.min(...line.means);
  const terms = { gap: 0.3, price: 10, M: 3, T: 36, costKeeping: line.means[0], costBest: best, most: 1e6 };
  const { n, net } = bestSize(fit, terms) ?? { n: 0, net: 0 };
  const nets = [25, 50, 100, 200, 400, 800, 1600].map((most) => bestSize(fit, { ...terms, most })?.net ?? 0);
  assert.ok(net >= 0.98 * Math.max(...nets), `${n}: ${net} of ${nets}`);
  assert.equal(bestSize(fit, { ...terms, price: 1e6 }), null);
  assert.equal(bestSize(fit, { ...terms, most: 24 }), null);
});

test('evidence, section 7: the published values of a normal decision', () => {
  // d = max(y, 0) with y = p₁ − p₂: the options cost 0 and −y.
  /** @type {((i: number) => number)[]} */
  const [p1, p2] = [(i) => 1 + z[i * DIM], (i) => 2 * z[i * DIM + 1]];
  const pairs = Float64Array.from({ length: 2 * WORLDS }, (_, i) => z[(i >> 1) * DIM + (i & 1)]);
  const cost = [new Float64Array(WORLDS), Float64Array.from({ length: WORLDS }, (_, i) => p2(i) - p1(i))];
  /** @type {(p: (i: number) => number, priorVariance: number, n: number) => number} */
  const valueOf = (p, priorVariance, n) => {
    // As a share, whose logit is what is observed.
    const observable = Float64Array.from({ length: WORLDS }, (_, i) => 1 / (1 + Math.exp(-p(i))));
    const known = pilotFit({ observable, z: pairs, cols: 2, cost, keep: alone, weights: alone });
    return evsi(known, n === Infinity ? 1 : Math.sqrt(n / (n + 1 / priorVariance)));
  };
  /** @type {(p: (i: number) => number, variance: number, values: number[][]) => void} */
  const holds = (p, variance, values) => {
    for (const [n, expected] of values) near(`n = ${n}`, valueOf(p, variance, n), expected, 0.01);
  };
  holds(p1, 1, [[Infinity, 0.08331547], [1, 0.02512727], [10, 0.07232512], [100, 0.08211761], [1000, 0.08319461]]);
  holds(p2, 4, [[Infinity, 0.39559311], [1, 0.32234183], [10, 0.38696655]]);
});

test('section 10: one team is section 5 but for the interpolation', () => {
  const one = programme([evaluated], [x], alone);
  near('risk', one.risk, line.risk[line.own], 0.01);
  near('too little', one.tooLittle, line.tooLittle[line.own], 0.01);
  near('dearer', one.dearer, line.dearer, 1e-12);
  assert.deepEqual(one.parts, [1]);
});

test('section 10: scores of teams hang together by r', () => {
  const [p, q] = [teamScores(WORLDS, 0.5, 0), teamScores(WORLDS, 0.5, 1)];
  /** @type {(scores: Row, d: number) => Float64Array} */
  const column = (scores, d) => Float64Array.from({ length: WORLDS }, (_, i) => scores[i * DIM + d]);
  /** @type {(a: Float64Array, b: Float64Array) => number} */
  const product = (a, b) => mean(a.map((v, i) => v * b[i]), alone);
  let correlation = 0;
  for (let d = 0; d < DIM; d++) {
    const [a, b] = [column(p, d), column(q, d)];
    near(`mean ${d}`, mean(a, alone), 0, 0.1);
    near(`variance ${d}`, product(a, a), 1, 0.2);
    correlation += product(a, b) / DIM;
  }
  near('correlation', correlation, 0.5, 0.05);
  assert.deepEqual(teamScores(512, 1, 3), scores(points(512)));
});
