// The fixtures that this implementation makes: in each some fields are given (plans, worlds, drawn numbers, what
// was seen), and the rest is worked out from them.

/** @import { Fixtures, Made, Rows } from './types.js' */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { front, programme, together } from './company.mjs';
import { draw, logLikelihood, proposal } from './evidence.mjs';
import { DEFAULT_PLAN } from './inputs.mjs';
import { predict } from './observables.mjs';
import { judgedTo, path } from './path.mjs';
import { bestAfter, evsi, pilotFit, toldShare } from './pilot.mjs';
import { evpi, evppi } from './regret.mjs';
import { given } from './sampling.mjs';
import { equal, mean } from './statistics.mjs';

/** Where the frozen ones are. */
export const FOLDER = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** @type {<Name extends keyof Fixtures>(name: Name) => Fixtures[Name]} */
export const read = (name) => JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8'));

/** @type {(value: unknown) => unknown} */
function toTenDigits(value) {
  if (typeof value === 'number') return Number(value.toPrecision(10));
  if (value instanceof Float64Array || Array.isArray(value)) return Array.from(value, toTenDigits);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toTenDigits(each)]));
}

/** What was worked out, to ten digits. */
const worked = /** @type {<Value>(value: Value) => Value} */ (toTenDigits);

/** @type {(monthly: Record<string, number[]>, names: string[]) => Record<string, number[]>} */
const series = (monthly, names) => Object.fromEntries(names.map((name) => [name, monthly[name]]));

/** Paths of plans in worlds: section 4. */
/** @type {(cases: Fixtures['paths']) => unknown} */
const paths = (cases) =>
  cases.map(({ name, plan, world }) => {
    const { monthly, cost, total, reversalMonth } = path(plan, world);
    const names = [
      'headcount', 'offered_load_erlangs', 'abandoned_share', 'occupancy', 'resolved_first_time_share',
      'unresolved_share', 'wait_minutes',
    ];
    const outcome = { monthly: series(monthly, names), cost, total_cost: total, reversal_month: reversalMonth };
    return { name, plan, world, ...worked(outcome) };
  });

/** Paths with a decision under way: section 9. */
/** @type {(cases: Fixtures['underway']) => unknown} */
const underway = (cases) =>
  cases.map((each) => {
    const { name, plan, world, month, new_share, turn_months, as_planned } = each;
    const decision = { month, share: new_share, turn: turn_months, asPlanned: as_planned };
    const { monthly, cost, total, reversalMonth, keepPayroll, leaving } = path(plan, world, decision);
    const names = ['headcount', 'offered_load_erlangs', 'unresolved_share', 'ai_share', 'finished_by_ai'];
    const outcome = {
      judged_to_month: judgedTo(plan, month),
      monthly: series(monthly, names),
      cost,
      total_cost: total,
      reversal_month: reversalMonth,
      keep_payroll: keepPayroll,
      predicted: {
        finished: monthly.finished_by_ai[month - 1] / monthly.ai_share[month - 1],
        came_back: monthly.came_back[month - 1],
        leaving,
      },
    };
    return { name, plan, world, month, new_share, turn_months, as_planned, ...worked(outcome) };
  });

/** The value of finding one input out: section 5. */
/** @type {(cases: Fixtures['information']) => unknown} */
const information = (cases) =>
  cases.map(({ what, z, shares, cost, keep_payroll, weights }) => {
    const values = { ...evppi({ z, cost, keep: keep_payroll, weights }), evpi: evpi(cost, weights) };
    return { what, z, shares, cost, keep_payroll, weights, ...worked(values) };
  });

/** What a pilot would tell: section 8. */
/** @type {(given: Fixtures['pilot']) => unknown} */
function pilot({ observable, z, shares, cost, keep_payroll, weights, evsi: values, squared_v, best }) {
  const flat = { z: Float64Array.from(z.flat()), cols: z[0].length };
  const fit = pilotFit({ observable, ...flat, cost, keep: keep_payroll, weights });
  const outcome = {
    constant: fit.constant,
    h: fit.h,
    residual_variance: fit.residual,
    typical: fit.typical,
    coefficients: fit.coefficients,
    policy_value: fit.policyValue,
    evsi: values.map(({ v }) => ({ v, value: evsi(fit, v) })),
    squared_v: squared_v.map(({ n, gap }) => ({ n, gap, v2: toldShare(fit, n, gap) })),
    best: best.map(({ v, result }) => ({ v, result, share: bestAfter(fit, v, result, shares) })),
  };
  return { observable, z, shares, cost, keep_payroll, weights, ...worked(outcome) };
}

/** Likelihoods after a pilot, and where worlds are drawn: section 9. */
/** @type {(given: Fixtures['evidence']) => unknown} */
function evidence({ pilot: { pilot_share, worlds, cases }, proposal: { z, predicted, seen, zeta } }) {
  const told = predict(DEFAULT_PLAN, given(worlds), { pilot: pilot_share });
  /** @type {(i: number) => Record<string, number>} */
  const ofWorld = (i) => ({ finished: told.finished[i], came_back: told.came_back[i] });
  const likelihoods = cases.map(({ seen }) => ({
    seen,
    log_likelihood: worked(worlds.map((_, i) => logLikelihood(seen, ofWorld(i)))),
  }));
  const from = proposal({ z: Float64Array.from(z.flat()), cols: z[0].length, predicted, seen });
  const drawn = zeta.map((each) => draw(from, each));
  const log_weight_without_likelihood = worked(drawn.map(({ logWeight }) => logWeight));
  return {
    pilot: { pilot_share, worlds, predicted: worked(told), cases: likelihoods },
    proposal: {
      ...{ z, predicted, seen },
      mean: worked(from.mu),
      zeta,
      drawn: worked(drawn.map(({ z }) => z)),
      log_weight_without_likelihood,
    },
  };
}

/** Several teams: section 10. */
/** @type {(given: Fixtures['company']) => unknown} */
function company({ teams, plan, correlation: { r, common, own } }) {
  const weights = equal(teams[0].keep_payroll.length);
  /** @type {(rows: Rows) => number[]} */
  const means = (rows) => rows.map((row) => mean(row, weights));
  const merged = front(
    teams.map(({ shares, people_end, cost }) => ({ shares, people: means(people_end), cost: means(cost) })),
  );
  const evaluated = teams.map(({ keep_payroll, people_end, ...team }) => {
    return { ...team, keep: keep_payroll, people: people_end };
  });
  const judged = programme(evaluated, plan, weights);
  const outcome = {
    cost_along_steps: judged.cost,
    regret_risk: judged.risk,
    regret_too_little: judged.tooLittle,
    dearer_than_keeping: judged.dearer,
    mean_people_end: judged.people,
    mean_regret_share_of_payroll: judged.meanRegret / judged.payroll,
    part_of_regret: judged.parts,
  };
  const correlation = { r, common, own, z: worked(together(r, common, own)) };
  return { teams, front: worked(merged), plan, ...worked(outcome), correlation };
}

/**
 * By the names of the files: what makes a fixture from its given fields.
 * @type {{ [Name in Made]: (given: Fixtures[Name]) => unknown }}
 */
const MAKERS = { paths, information, pilot, underway, evidence, company };
export const NAMES = /** @type {Made[]} */ (Object.keys(MAKERS));

/** @type {<Name extends Made>(name: Name) => unknown} */
export const made = (name) => MAKERS[name](read(name));
