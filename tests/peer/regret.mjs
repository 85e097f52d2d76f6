// Regret over the menu, the two lines and the value of knowing: section 5 of docs/model.md.

/** @import { Evaluated, Plan, Row, Rows, Ways } from './types.js' */

import { DEFAULT_PLAN, DEFAULT_RANGES, DIM } from './inputs.mjs';
import { SAME_SHARE, Simulator, judgedTo } from './path.mjs';
import { worlds } from './sampling.mjs';
import { argMin, design, leastSquares, mean, percentile, probability, sum } from './statistics.mjs';

/** @type {(shares: number[], x: number) => number} */
export const indexOf = (shares, x) => shares.findIndex((each) => Math.abs(each - x) < SAME_SHARE);

/** 0, 5, …, 100 % and the share `own`, up to `top`, rising. */
/** @type {(own: number, top?: number) => number[]} */
export function menu(own, top = 1) {
  const shares = Array.from({ length: 21 }, (_, i) => i / 20);
  if (indexOf(shares, own) < 0) shares.push(own);
  return shares.filter((x) => x <= top + SAME_SHARE).sort((p, q) => p - q);
}

/** A row by world for every share. */
/** @type {(shares: number[], count: number) => Float64Array[]} */
const rows = (shares, count) => shares.map(() => new Float64Array(count));

/**
 * Every share in every world of `values` (count × DIM): costs and what else a path leaves, as rows by world, and
 * the keep-the-team payroll. With a decision { month, turn, asPlanned }, the shares are those of the ways on.
 */
/** @type {(plan: Plan, values: Float64Array, shares: number[], decision?: Ways) => Evaluated} */
export function evaluate(plan, values, shares, decision) {
  const count = values.length / DIM, x = plan.ai_share;
  const sim = new Simulator(plan, decision ? judgedTo(plan, decision.month) : plan.horizon_months);
  const six = Array.from({ length: 6 }, () => rows(shares, count));
  const [cost, people, unresolved, leavers, layoffs, reversals] = six;
  const keep = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    sim.enter(values, i * DIM);
    const keeping = sim.run(0, { decision: decision && { ...decision, share: 0, asPlanned: true } });
    keep[i] = keeping.cost.payroll;
    shares.forEach((share, j) => {
      const to = Math.abs(share - x) < SAME_SHARE ? x : share;
      const way = decision ? sim.run(x, { decision: { ...decision, share: to } }) : sim.run(share);
      cost[j][i] = way.total;
      people[j][i] = way.people;
      unresolved[j][i] = way.unresolved;
      leavers[j][i] = way.leavers;
      layoffs[j][i] = way.layoffs;
      reversals[j][i] = way.reversalMonth === null ? 0 : 1;
    });
  }
  return { shares, cost, keep, people, unresolved, leavers, layoffs, reversals };
}

/** R⁺ and R⁻ by share and world. */
/** @type {(evaluated: Pick<Evaluated, 'shares' | 'cost' | 'keep'>) => { over: Float64Array[], under: Float64Array[] }} */
export function regrets({ shares, cost, keep }) {
  const over = rows(shares, keep.length), under = rows(shares, keep.length);
  for (let i = 0; i < keep.length; i++) {
    let least = Infinity;
    for (let j = 0; j < shares.length; j++) {
      least = Math.min(least, cost[j][i]);
      over[j][i] = cost[j][i] - least;
    }
    least = Infinity;
    for (let j = shares.length - 1; j >= 0; j--) {
      least = Math.min(least, cost[j][i]);
      under[j][i] = cost[j][i] - least;
    }
  }
  return { over, under };
}

/** The first figures of the section, along the shares; some of them at one share. */
/** @param {Evaluated} evaluated @param {number} x @param {Row} weights */
export function summary(evaluated, x, weights, material = 0.05) {
  const { shares, cost, keep, reversals } = evaluated, { over, under } = regrets(evaluated);
  const own = indexOf(shares, x), keeping = indexOf(shares, 0);
  /** @type {(regret: Row) => number} */
  const isMaterial = (regret) => probability((i) => regret[i] > material * keep[i], weights);
  const means = cost.map((row) => mean(row, weights)), best = argMin(means), payroll = mean(keep, weights);
  return {
    own,
    risk: over.map(isMaterial),
    tooLittle: under.map(isMaterial),
    dearer: probability((i) => cost[own][i] > cost[keeping][i], weights),
    reversal: mean(reversals[own], weights),
    means,
    payroll,
    best: shares[best],
    near: shares.filter((_, j) => means[j] - means[best] <= 0.01 * payroll),
    evpi: evpi(cost, weights),
  };
}

/** min_x E[J] − E[min_x J]. */
/** @type {(cost: Rows, weights: Row) => number} */
export function evpi(cost, weights) {
  const least = Float64Array.from(cost[0], (_, i) => Math.min(...cost.map((row) => row[i])));
  return Math.min(...cost.map((row) => mean(row, weights))) - mean(least, weights);
}

/** In which worlds the events of surveys happen to the reference adopter: 1 or 0. */
/** @type {(z: Float64Array, uniforms: Row, material?: number) => { regret: Row, reversal: Row }} */
export function referenceEvents(z, uniforms, material = 0.05) {
  const x = DEFAULT_PLAN.ai_share, shares = menu(x, x), own = shares.length - 1;
  const evaluated = evaluate(DEFAULT_PLAN, worlds(z, z.length / DIM, DEFAULT_RANGES, uniforms), shares);
  const { keep, reversals } = evaluated, over = regrets(evaluated).over[own];
  return { regret: over.map((regret, i) => (regret > material * keep[i] ? 1 : 0)), reversal: reversals[own] };
}

/** Weights of the scaled line: worlds with the event weigh b/p̂, the others (1 − b)/(1 − p̂), times `base`. */
/** @type {(events: Row, b: number, base: Row) => Row} */
export function scaled(events, b, base) {
  const happens = sum(events) / events.length;
  if (happens === 0 || happens === 1) throw new Error(`no scaled line: the event's share is ${happens}`);
  return events.map((event, i) => base[i] * (event ? b / happens : (1 - b) / (1 - happens)));
}

/** EVPPI by an input's z; cost[0] is x = 0. A fit says which share to take, the costs say what that is worth. */
/** @type {(of: { z: Row, cost: Rows, keep: Row, weights: Row }) => { plain: number, damped: number, evppi: number }} */
export function evppi({ z, cost, keep, weights }) {
  const payroll = mean(keep, weights), least = Math.min(...cost.map((row) => mean(row, weights)));
  const cubic = design(z.length, 4, (i) => [1, z[i], z[i] ** 2, z[i] ** 3]);
  const reach = Float64Array.from(keep, (k, i) => Math.max(...cost.map((row) => Math.abs(row[i] - cost[0][i]))) / k);
  const q = percentile(reach, 0.9, weights);
  /** @type {(fitWeights: Row) => number} */
  const worth = (fitWeights) => {
    const fit = leastSquares(cubic, 4, cost.map((row) => Float64Array.from(row, (v) => v / payroll)), fitWeights);
    /** @type {(c: Row, v: number) => number} */
    const at = (c, v) => c[0] + v * (c[1] + v * (c[2] + v * c[3]));
    const taken = Float64Array.from(z, (v, i) => cost[argMin(fit.map((c) => at(c, v)))][i]);
    return least - mean(taken, weights);
  };
  const plain = worth(weights), damped = worth(Float64Array.from(reach, (y, i) => weights[i] * Math.min(1, q / y)));
  return { plain, damped, evppi: Math.max(0, plain, damped) };
}
