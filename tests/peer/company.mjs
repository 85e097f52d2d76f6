// Several teams and one target: section 10 of docs/model.md.

/** @import { Allocation, Row, Rows, Team } from './types.js' */

import { DIM } from './inputs.mjs';
import { indexOf } from './regret.mjs';
import { BLOCK, points, scores, shuffled } from './sampling.mjs';
import { mean, percentile, probability, sum, worstTenth } from './statistics.mjs';

/** Steps κ of a programme; the plan is number PLANNED. */
const STEPS = Array.from({ length: 41 }, (_, i) => i / 20);
const PLANNED = 20;

/** A team's share at step κ. */
/** @type {(x: number, step: number) => number} */
const shareAt = (x, step) => (step <= 1 ? x * step : x + (step - 1) * (1 - x));

/** Scores that hang together by r. */
/** @type {(r: number, common: Row, own: Row) => Row} */
export const together = (r, common, own) => common.map((z, i) => Math.sqrt(r) * z + Math.sqrt(1 - r) * own[i]);

/** Scores of one team: the common points, and a scramble of its own in a random order within every 512. */
/** @type {(count: number, r: number, team: number, seed?: number) => Row} */
export function teamScores(count, r, team, seed = 1) {
  const raw = scores(points(count, seed + 100 * (team + 1))), own = new Float64Array(count * DIM);
  for (let block = 0; block < count; block += BLOCK) {
    shuffled(Math.min(BLOCK, count - block), seed * 31 + team * 977 + block + 5).forEach((from, to) => {
      own.set(raw.subarray((block + from) * DIM, (block + from + 1) * DIM), (block + to) * DIM);
    });
  }
  return together(r, scores(points(count, seed)), own);
}

/** All allocations that no other beats on both mean people and mean cost; teams: { shares, people, cost }, means. */
/** @type {(teams: { shares: number[], people: number[], cost: number[] }[]) => Allocation[]} */
export function front(teams) {
  /** @type {(p: Allocation, q: Allocation) => number} */
  const smaller = (p, q) => {
    const i = p.shares.findIndex((x, j) => x !== q.shares[j]);
    return i < 0 ? 0 : p.shares[i] - q.shares[i];
  };
  /** @type {Allocation[]} */
  let kept = [{ people: 0, cost: 0, shares: [] }];
  for (const { shares, people, cost } of teams) {
    const all = kept.flatMap((point) =>
      shares.map((x, j) => ({
        people: point.people + people[j],
        cost: point.cost + cost[j],
        shares: [...point.shares, x],
      })),
    );
    all.sort((p, q) => p.people - q.people || p.cost - q.cost || smaller(p, q));
    kept = [];
    for (const point of all) if (point.cost < (kept.at(-1)?.cost ?? Infinity)) kept.push(point);
  }
  return kept;
}

/** A row by world (cost, people) at any share, interpolated linearly between points of the menu. */
/** @type {(shares: number[], rows: Rows, x: number) => Row} */
function between(shares, rows, x) {
  const exact = indexOf(shares, x);
  if (exact >= 0) return rows[exact];
  const above = shares.findIndex((share) => share > x), [low, high] = [rows[above - 1], rows[above]];
  const part = (x - shares[above - 1]) / (shares[above] - shares[above - 1]);
  return high.map((v, i) => low[i] + part * (v - low[i]));
}

/** @type {(rows: Rows) => Row} */
const added = (rows) => rows[0].map((_, i) => rows.reduce((total, row) => total + row[i], 0));

/** The programme at these shares, judged by its size as a whole; teams as from `evaluate`. */
/** @param {Team[]} teams @param {number[]} allocation @param {Row} weights */
export function programme(teams, allocation, weights, material = 0.05) {
  /** @type {(step: number) => Rows} */
  const costAt = (step) => teams.map(({ shares, cost }, i) => between(shares, cost, shareAt(allocation[i], step)));
  const byStep = STEPS.map(costAt);
  const cost = byStep.map(added), keep = added(teams.map((team) => team.keep)), planned = cost[PLANNED];
  /** @type {(i: number, from: number, to: number) => number} */
  const cheapest = (i, from, to) => {
    let best = from;
    for (let j = from; j <= to; j++) if (cost[j][i] < cost[best][i]) best = j;
    return best;
  };
  const best = planned.map((_, i) => cheapest(i, 0, PLANNED));
  const over = planned.map((v, i) => v - cost[best[i]][i]);
  const under = planned.map((v, i) => v - cost[cheapest(i, PLANNED, STEPS.length - 1)][i]);
  const extra = planned.map((v, i) => v - cost[0][i]);
  /** @type {(regret: Row) => (i: number) => boolean} */
  const isMaterial = (regret) => (i) => regret[i] > material * keep[i];

  // Where the regret comes from.
  const parts = teams.map((_, k) => {
    const own = planned.map((_, i) => byStep[PLANNED][k][i] - byStep[best[i]][k][i]);
    return sum(own.map((v, i) => (isMaterial(over)(i) ? weights[i] * v : 0)));
  });
  const whole = parts.reduce((total, part) => total + part, 0);
  return {
    risk: probability(isMaterial(over), weights),
    tooLittle: probability(isMaterial(under), weights),
    dearer: probability((i) => extra[i] > 0, weights),
    meanRegret: mean(over, weights),
    worstTenth: worstTenth(over, weights),
    extra: { mean: mean(extra, weights), percentiles: [0.1, 0.5, 0.9].map((p) => percentile(extra, p, weights)) },
    payroll: mean(keep, weights),
    people: mean(added(teams.map((team, i) => between(team.shares, team.people, allocation[i]))), weights),
    cost,
    // Nothing is regretted: nobody has a part in it.
    parts: parts.map((part) => (whole > 0 ? part / whole : 0)),
  };
}
