// What is decided and what is uncertain: the tables of sections 1 and 2 of docs/model.md.

/** @import { Plan, Range, Ranges, Scale } from './types.js' */

import { logistic, logit } from './special.mjs';

/** @type {Plan} */
export const DEFAULT_PLAN = {
  headcount: 700,
  ai_share: 0.67,
  horizon_months: 36,
  rollout_months: 6,
  claimed_resolution: 0.67,
  reduction: 'layoffs',
  occupancy: 0.8,
  service_grade: 1,
  shrinkage: 0.32,
  handle_minutes: 8,
  open_hours_per_week: 84,
  on_demand_share: 0,
  reversal: true,
  reversal_trigger: 0.05,
  reversal_patience_months: 3,
  reversal_retreat: 0.25,
  discount_rate: 0.08,
  trainee_productivity: 0.5,
  customer_lifetime_years: 2,
  talent: 'average',
  assist: false,
  assist_seat_cost: 40,
  impersonal_announcement: false,
};

/** Name: scale, low, likely, high, in the order of the dimensions. */
/** @type {Record<string, [scale: Scale, low: number, likely: number, high: number]>} */
const UNCERTAIN = {
  demand_growth: ['lin', -0.05, 0.03, 0.12],
  load_variation: ['log', 0.1, 0.18, 0.3],
  patience: ['log', 0.2, 0.5, 1.5],
  ai_resolution: ['logit', 0.26, 0.4, 0.57],
  ai_ceiling: ['logit', 0.88, 0.95, 0.985],
  ai_improvement: ['log', 0.02, 0.07, 0.16],
  misrouting: ['logit', 0.05, 0.15, 0.3],
  failure_detection: ['logit', 0.55, 0.75, 0.9],
  return_rate: ['logit', 0.35, 0.55, 0.75],
  escalation_effort: ['log', 0.8, 1, 1.35],
  difficulty_effect: ['log', 0.15, 0.3, 0.5],
  first_contact_resolution: ['logit', 0.64, 0.72, 0.8],
  resolution_slope: ['log', 0.1, 0.17, 0.24],
  agent_cost: ['log', 48000, 58000, 70000],
  attrition: ['logit', 0.2, 0.32, 0.45],
  hiring_cost: ['log', 5000, 12000, 20000],
  hiring_lag: ['log', 1, 1.8, 3.5],
  ramp: ['log', 1.5, 3, 6],
  severance_weeks: ['log', 2, 6, 14],
  ai_unit_cost: ['log', 0.5, 0.99, 2],
  ai_setup: ['log', 0.3, 1, 3],
  ai_oversight: ['log', 0.02, 0.05, 0.1],
  assist_gain: ['logit', 0.03, 0.12, 0.25],
  customer_margin: ['log', 60, 230, 900],
  stated_to_actual: ['log', 0.08, 0.2, 0.4],
  ai_aversion: ['log', 0.05, 0.15, 0.5],
  backlash_probability: ['logit', 0.04, 0.12, 0.35],
  backlash_size: ['log', 0.05, 0.2, 0.8],
  incident_rate: ['log', 0.005, 0.02, 0.08],
  incident_size: ['log', 0.03, 0.15, 0.8],
  on_demand_show_up: ['logit', 0.5, 0.7, 0.85],
  on_demand_premium: ['log', 1.1, 1.3, 1.6],
};

/** @type {Ranges} */
export const DEFAULT_RANGES = Object.fromEntries(
  Object.entries(UNCERTAIN).map(([name, [scale, low, likely, high]]) => [name, { scale, low, likely, high }]),
);

/** Uncertain inputs; the dimensions of a world are these and the uniforms of the two events. */
export const INPUTS = Object.keys(UNCERTAIN).length;
export const FIELDS = [...Object.keys(UNCERTAIN), 'u_backlash', 'u_incident'];
export const DIM = FIELDS.length;

/** Every dimension's index by its name. */
/** @type {Record<string, number>} */
export const AT = Object.fromEntries(FIELDS.map((name, i) => [name, i]));

/** What in-house talent does to the AI. */
export const TALENT = {
  thin: { shift: -0.35, factor: 0.5, setup: 1.5 },
  average: { shift: 0, factor: 1, setup: 1 },
  strong: { shift: 0.25, factor: 1.25, setup: 0.85 },
};

/** No drawn value lies below these. */
/** @type {Record<string, number>} */
const LEAST = { demand_growth: -0.99, ai_ceiling: 0.05 };

/** @type {Record<Scale, [to: (v: number) => number, back: (v: number) => number]>} */
const SCALES = {
  lin: [(v) => v, (v) => v],
  log: [Math.log, Math.exp],
  logit: [logit, logistic],
};
const TENTH = 1.2815515655446004;

/** From an input's z to its value in a range. */
/** @type {(range: Range, name: string) => (z: number) => number} */
export function drawnFrom({ scale, low, likely, high }, name) {
  const [to, back] = SCALES[scale], middle = to(likely), least = LEAST[name] ?? -Infinity;
  const up = (to(high) - middle) / TENTH, down = (middle - to(low)) / TENTH;
  return (z) => Math.max(back(middle + z * (z >= 0 ? up : down)), least);
}
