// One path of a plan in a world, month by month: section 4 of docs/model.md, with the letters used there, and
// from a decision under way on section 9.

/** @import { Decision, Entered, Figures, Plan, Way, World } from './types.js' */

import { erlangA } from './erlang.mjs';
import { AT, DIM, FIELDS, TALENT } from './inputs.mjs';
import { clip, logistic, logit } from './special.mjs';

/** Paid hours a month. */
const PAID_HOURS = 173.33;

/** Comparisons of shares allow this. */
export const SAME_SHARE = 1e-9;

/** Load levels of a month, in standard deviations, and their weights. */
const LEVELS = [[-Math.sqrt(3), 1 / 6], [0, 2 / 3], [Math.sqrt(3), 1 / 6]];

/** Under way, a plan is judged to this month. */
/** @type {(plan: Plan, month: number) => number} */
export const judgedTo = (plan, month) => Math.max(plan.horizon_months, month + 24);

/** Step 4: the abandoned share of a month at load a and n servers. */
/** @type {(a: number, n: number, variation: number, theta: number) => number} */
function abandonedShare(a, n, variation, theta) {
  let A = 0;
  for (const [z, weight] of LEVELS) {
    const level = 1 + Math.min(variation, 0.5) * z;
    A += weight * level * erlangA(n, a * level, theta).abandoned;
  }
  return A;
}

/** What the AI resolves at a month's share x, and how hard what it leaves is: "The AI" of section 4. */
/** @type {(x: number, s: number, k: number, epsilon: number) => { Q: number, f: number, dF: number }} */
export function aiOutcome(x, s, k, epsilon) {
  if (!(x > 0)) return { Q: 0, f: 0, dF: 0.5 };
  const xk = x ** k;
  /** @type {(x: number, xk: number) => number} */
  const P = (x, xk) => s * x * (1 - xk / (k + 1));
  /** @type {(x: number, xk: number) => number} */
  const M = (x, xk) => s * x * x * (0.5 - xk / (k + 2));
  const Q = (1 - epsilon) * P(x, xk) + epsilon * x * P(1, 1);
  const MQ = (1 - epsilon) * M(x, xk) + epsilon * x * M(1, 1);
  const f = Math.max(x - Q, 0);
  return { Q, f, dF: f > 1e-9 ? (((1 - epsilon) * x * x + epsilon * x) / 2 - MQ) / f : 0.5 };
}

/** The AI's average success before launch, and k of p(d) = s(1 − dᵏ) for an average success q. */
/** @type {(plan: Plan, aiResolution: number) => number} */
export const launchQuality = (plan, aiResolution) => logistic(logit(aiResolution) + TALENT[plan.talent].shift);
/** @type {(q: number, s: number) => number} */
export function difficultyExponent(q, s) {
  const held = Math.min(q, s - 0.02);
  return held / (s - held);
}

/**
 * A plan in one world after another: `enter` a world, then `run` shares through it, 0 first.
 *
 * A decision `{ month: m, share: x₂, turn: turn_months, asPlanned }` makes it the path of section 9: the plan's
 * share up to month m, not reversed, then towards x₂, staffed for the load unless `asPlanned`; money counts from
 * month m + 1 on, discounted to m.
 */
export class Simulator {
  /** None until one is entered. */
  world = /** @type {Entered} */ ({});

  /** @param {Plan} plan */
  constructor(plan, months = plan.horizon_months) {
    this.plan = plan;
    this.T = months;
    this.keep = new Float64Array(months + 1); // U of the path at x = 0, by month
    /** @type {(of: (t: number) => number) => Float64Array} */
    const byMonth = (of) => Float64Array.from({ length: months + 2 }, (_, t) => of(t));
    this.rise = byMonth((t) => Math.min(1, t / Math.max(plan.rollout_months, 1)));
    this.learned = byMonth((t) => 1 - Math.exp(-t / 12));
    this.growth = byMonth(() => 1); // G
    this.exponent = byMonth(() => 0); // k
    const { open_hours_per_week, shrinkage, headcount } = plan;
    const hours = PAID_HOURS * (1 - shrinkage);
    this.H = Math.min((open_hours_per_week * 52) / 12, hours * headcount);
    this.phi = hours / this.H;
  }

  /** The servers needed for a load. */
  /** @param {number} a */
  needed(a) {
    return Math.max(a / this.plan.occupancy, a + this.plan.service_grade * Math.sqrt(a));
  }

  /**
   * Takes a world from `values[offset…]`, and works out what no share changes.
   * @param {Float64Array} values
   */
  enter(values, offset = 0) {
    const { plan, H, phi } = this, w = FIELDS.map((_, d) => values[offset + d]);
    /** @type {(name: string) => number} */
    const at = (name) => w[AT[name]], N = plan.headcount;
    const quality = launchQuality(plan, at('ai_resolution'));
    const gain = at('ai_improvement') * TALENT[plan.talent].factor;
    for (let t = 1; t <= this.T; t++) {
      this.growth[t] = (1 + at('demand_growth')) ** (t / 12);
      this.exponent[t] = difficultyExponent(quality + gain * this.learned[t], at('ai_ceiling'));
    }

    // Staff and work at the start.
    const m = 1 - (1 - at('attrition')) ** (1 / 12);
    const gl = 1 - Math.exp(-1 / at('hiring_lag')), gr = 1 - Math.exp(-1 / at('ramp'));
    const R = Math.min((N * m) / (gr + m * (1 - gr)), 0.9 * N), E = N - R, P = (N * m) / gl;
    const n0 = phi * (E + plan.trainee_productivity * R), beta = plan.service_grade;
    const a0 = Math.min(plan.occupancy * n0, ((Math.sqrt(beta * beta + 4 * n0) - beta) / 2) ** 2);
    const F = at('first_contact_resolution'), rho = at('return_rate');
    const lambda0 = (a0 * H * 60) / plan.handle_minutes / (1 + (1 - F) * rho);

    // What a customer who leaves takes along: the team is worth its cost.
    const held = clip(F, 0.05, 0.99);
    const teamCost = at('agent_cost') / 12 + at('hiring_cost') * m;
    const V0 = (teamCost * N) / (lambda0 * 0.2 * held * (1 + (1 - held) * rho));
    const V = Math.max(at('customer_margin') * plan.customer_lifetime_years * at('stated_to_actual'), V0);
    this.world = { at, start: { R, E, P }, rates: { m, gl, gr }, lambda0, V };
  }

  /**
   * x_t without c, and the share that step 8 of the month before plans for, by month.
   * @param {number} x
   * @param {Decision} [decision]
   */
  schedule(x, decision) {
    const planned = this.rise.map((r) => x * r), share = Float64Array.from(planned);
    if (!decision || decision.share === x) return { share, planned };
    const { month, share: x2, turn } = decision, from = share[month];
    const back = x2 <= from + SAME_SHARE, d = back ? turn : Math.max(turn, this.plan.rollout_months - month);
    for (let t = month + 1; t < share.length; t++) {
      share[t] = from + (x2 - from) * Math.min(1, (t - month) / d);
      // Step 8 of month m still follows the plan.
      if (t > month + 1) planned[t] = share[t];
    }
    return { share, planned };
  }

  /**
   * Follows the plan at share x: costs by kind and in all, the month of reversal (none: null), people and the
   * unresolved share of the last month, leavers and layoffs before it, and what leaving has shown by a decision.
   * `record(month, figures)` sees every month.
   * @param {number} x
   * @param {{ record?: (t: number, figures: Figures) => void, decision?: Decision }} options
   * @returns {Way}
   */
  run(x, options = {}) {
    const { record, decision } = options;
    const { plan, T, H, phi, rise, growth, exponent, keep } = this;
    const { at, start, rates, lambda0, V } = this.world;
    const month = decision?.month ?? 0, x2 = decision?.share ?? x;
    const { share, planned } = this.schedule(x, decision);
    const staffed = decision !== undefined && !decision.asPlanned;
    // Up to x nobody is laid off then, and the rule of step 7 is over.
    const softened = staffed && x2 <= x + SAME_SHARE;
    const mayReverse = plan.reversal && (x > 0 || x2 > 0);

    const N = plan.headcount, layoffs = plan.reduction === 'layoffs', minutes = plan.handle_minutes;
    const s = at('ai_ceiling'), epsilon = at('misrouting'), rho = at('return_rate'), theta = 1 / at('patience');
    const detected = at('failure_detection'), effort = at('escalation_effort'), eta = at('difficulty_effect');
    const F = at('first_contact_resolution'), kappa = at('resolution_slope'), variation = at('load_variation');
    /** @type {(d: number) => number} */
    const resolution = (d) => clip(F - kappa * (2 * d - 1), 0.05, 0.99);
    const { m, gl, gr } = rates, pay = at('agent_cost') / 12;
    const poolMost = plan.on_demand_share * N * phi * at('on_demand_show_up');
    const poolPay = ((H * (pay / PAID_HOURS)) / (1 - plan.shrinkage)) * at('on_demand_premium');

    const cost = { payroll: 0, hiring: 0, severance: 0, ai: 0, on_demand: 0, defection: 0, backlash: 0, incident: 0 };
    let { R, E, P } = start;
    let excess = 0, count = 0, reversalMonth = null, c = 1;
    let people = 0, unresolved = 0, leavers = 0, laidOff = 0, personMonths = 0;
    let before = { leavers, layoffs: laidOff }, leaving = NaN;

    for (let t = 1; t <= T; t++) {
      const r = rise[t], G = growth[t], xt = share[t] * c, lambda = lambda0 * G;

      // 1. Streams, effort and resolution.
      const { Q, f, dF } = aiOutcome(xt, s, exponent[t], epsilon);
      const D = 1 - xt, dD = 0.5 * (1 + (1 - epsilon) * xt);
      const e = detected * f, u = f - e, handed = e + rho * u;
      const tauD = 1 + eta * (2 * dD - 1), tauF = effort * (1 + eta * (2 * dF - 1));
      const FD = resolution(dD), FF = resolution(dF);

      // 2. Load.
      const perIssue = D * tauD * (1 + (1 - FD) * rho) + handed * tauF;
      const a = Math.max(0, ((lambda * minutes) / (60 * H)) * perIssue);

      // 3. Capacity.
      const b = plan.assist ? 1 / (1 - at('assist_gain') * r) : 1;
      const ns = phi * (E + plan.trainee_productivity * R) * b;
      const v = Math.min(poolMost, Math.max(0, this.needed(a) - ns) / 0.85), n = ns + 0.85 * v;

      // 4. Queue.
      const A = abandonedShare(a, n, variation, theta);

      // 5. Outcomes.
      const good = D * (1 - A) * FD;
      const L = D * (1 - A) * (1 - FD) * rho * (1 - A) * FD + handed * (1 - A) * FF;
      const U = 1 - good - Q - L, busy = n < 1e-9 ? 1 : (a * (1 - A)) / n;

      // 6. Money.
      const discount = t > month ? (1 + plan.discount_rate) ** ((month - t) / 12) : 0, head = E + R;
      cost.payroll += discount * pay * head;
      cost.ai += discount * (at('ai_unit_cost') * lambda * Q + at('ai_oversight') * pay * N * G * xt);
      if (plan.assist) cost.ai += discount * plan.assist_seat_cost * head;
      cost.on_demand += discount * v * poolPay;
      const defecting = 0.05 * (good + Q * (1 + at('ai_aversion'))) + 0.09 * L + 0.25 * U;
      cost.defection += discount * V * lambda * defecting;

      record?.(t, {
        headcount: head,
        offered_load_erlangs: a,
        abandoned_share: A,
        occupancy: busy,
        resolved_first_time_share: good + Q,
        unresolved_share: U,
        wait_minutes: (A / theta) * minutes,
        ai_share: xt,
        finished_by_ai: Q,
        came_back: Q + u > 0 ? (rho * u) / (Q + u) : 0,
      });

      // 7. Reversal.
      if (x === 0 && x2 === 0) keep[t] = U;
      if (mayReverse && reversalMonth === null) {
        excess += (U - keep[t] - excess) / 3;
        const counts = t > month && !softened && excess > plan.reversal_trigger;
        count = counts ? count + 1 : 0;
        if (count >= plan.reversal_patience_months) {
          reversalMonth = t;
          c = 1 - plan.reversal_retreat;
        }
      }

      // 8. Staff of the next month.
      const reversed = reversalMonth !== null || (softened && t > month);
      let target = N * G * (1 - planned[t + 1] * plan.claimed_resolution);
      if (reversed || (staffed && t > month)) target = Math.max(target, this.needed(a) / (phi * b));
      const leave = Math.min(m * (1 + 2 * clip((busy - 0.85) / 0.15, 0, 1)), 1);
      before = { leavers, layoffs: laidOff };
      people = head;
      unresolved = U;
      personMonths += head;
      leavers += leave * head;
      if (t === month) leaving = leavers / (personMonths / 12);
      const arrivals = P * gl, stayed = R * (1 - leave), graduates = stayed * gr;
      P -= arrivals;
      E = E * (1 - leave) + graduates;
      R = stayed - graduates + arrivals;
      cost.hiring += discount * at('hiring_cost') * arrivals;
      const want = target - (E + R + P) + (m * target) / gl;
      const over = Math.min(Math.max(-want - P, 0), E + R);
      P = Math.max(P + want, 0);
      if (over > 0 && layoffs && !reversed) {
        const left = 1 - over / (E + R);
        E *= left;
        R *= left;
        cost.severance += ((discount * at('agent_cost')) / 52) * at('severance_weeks') * over;
        laidOff += over;
      }
    }

    Object.assign(cost, this.events(x, x2, month));
    const setUpFor = decision ? Math.max(x2 - x, 0) : x;
    cost.ai += at('ai_setup') * TALENT[plan.talent].setup * pay * N * setUpFor;
    const total = Object.values(cost).reduce((sum, each) => sum + each, 0);
    return { cost, total, reversalMonth, people, unresolved, ...before, leaving };
  }

  /**
   * Backlash and incident, as far as they are not sunk by a month in which x₂ takes the place of x.
   * @param {number} x
   * @param {number} x2
   * @param {number} month
   */
  events(x, x2, month) {
    const { plan, T } = this, { at } = this.world, payroll = at('agent_cost') * plan.headcount;
    const blame = (plan.reduction === 'layoffs' ? 1 : 0.3) * (plan.impersonal_announcement ? 1.5 : 1);
    /** @type {(share: number) => number} */
    const backlashAt = (share) =>
      at('backlash_probability') * Math.min(1, (share * plan.claimed_resolution) / 0.5) * blame;
    /** @type {(shareMonths: number) => number} */
    const incidentIn = (shareMonths) => -Math.expm1((-at('incident_rate') * shareMonths) / 12);
    /** @type {(u: number, from: number, to: number) => boolean} */
    const happens = (u, from, to) => from <= u && u < to;
    const backlash = happens(at('u_backlash'), month ? backlashAt(x) : 0, backlashAt(x2));
    const incident = happens(at('u_incident'), incidentIn(x * month), incidentIn(x * month + x2 * (T - month)));
    return {
      backlash: backlash ? at('backlash_size') * payroll : 0,
      incident: incident ? at('incident_size') * payroll : 0,
    };
  }
}

/** One path with its monthly series, at the plan's own share. */
/** @type {(plan: Plan, world: World, decision?: Decision) => Way & { monthly: Record<string, number[]>, keepPayroll: number }} */
export function path(plan, world, decision) {
  const sim = new Simulator(plan, decision ? judgedTo(plan, decision.month) : plan.horizon_months);
  sim.enter(Float64Array.from({ length: DIM }, (_, d) => world[FIELDS[d]]));
  const keeping = sim.run(0, { decision: decision && { ...decision, share: 0, asPlanned: true } });
  /** @type {Record<string, number[]>} */
  const monthly = {};
  /** @type {(t: number, figures: Figures) => void} */
  const record = (t, figures) => {
    for (const [name, value] of Object.entries(figures)) (monthly[name] ??= [])[t - 1] = value;
  };
  return { ...sim.run(plan.ai_share, { record, decision }), monthly, keepPayroll: keeping.cost.payroll };
}
