// What a pilot or live operation shows, and its noise: "Observables" in section 8 of docs/model.md, and what of
// section 9 compares it with what was seen.

/** @import { Figures, Observable, Plan, Predicted, Shown, Where } from './types.js' */

import { AT, DIM } from './inputs.mjs';
import { Simulator, aiOutcome, difficultyExponent, launchQuality } from './path.mjs';
import { clip, logit } from './special.mjs';

/** @type {Observable[]} */
export const NAMES = ['finished', 'came_back', 'leaving'];

/** @type {(p: number) => number} */
const boundedLogit = (p) => logit(clip(p, 1e-6, 1 - 1e-6));

/** Where an observable is compared. */
/** @type {(name: Observable, value: number) => number} */
export const onScale = (name, value) => (name === 'leaving' ? Math.log(value) : boundedLogit(value));

/** The variance of a share seen in n conversations, when a typical share is p. */
/** @type {(n: number, p: number, gap: number, designEffect?: number) => number} */
export const noise = (n, p, gap, designEffect = 1.5) => gap * gap + designEffect / (n * p * (1 - p));

/** What was seen ([share, n]; for leaving [people, person-years]) on its scale, and its variance. */
/** @type {(name: Observable, seen: [value: number, of: number], gap: number) => { y: number, variance: number }} */
export function seenOnScale(name, seen, gap) {
  const [value, of] = seen;
  if (name === 'leaving') {
    const L = Math.max(value, 0.5);
    return { y: Math.log(L / of), variance: 1 / L + 0.01 };
  }
  const share = clip(value, 0.5 / of, 1 - 0.5 / of);
  return { y: boundedLogit(share), variance: noise(of, share, gap) };
}

/** What a pilot at share x_p before launch shows in the world at `values[offset…]`. */
/** @type {(plan: Plan, values: Float64Array, offset: number, share: number) => Shown} */
export function pilotShows(plan, values, offset, share) {
  /** @type {(name: string) => number} */
  const at = (name) => values[offset + AT[name]], s = at('ai_ceiling');
  const k = difficultyExponent(launchQuality(plan, at('ai_resolution')), s);
  const { Q, f } = aiOutcome(share, s, k, at('misrouting')), u = (1 - at('failure_detection')) * f;
  return { finished: Q / share, came_back: Q + u > 0 ? (at('return_rate') * u) / (Q + u) : 0 };
}

/** What a plan has shown by month m, as planned and not reversed, in the world that a simulator is in. */
/** @type {(sim: Simulator, month: number) => Shown} */
export function liveShows(sim, month) {
  const x = sim.plan.ai_share;
  /** @type {Shown} */
  const shown = {};
  /** @type {(t: number, figures: Figures) => void} */
  const record = (t, figures) => {
    if (t !== month) return;
    shown.finished = figures.finished_by_ai / figures.ai_share;
    shown.came_back = figures.came_back;
  };
  const { leaving } = sim.run(x, { record, decision: { month, share: x, turn: 0, asPlanned: true } });
  return { ...shown, leaving };
}

/** What every world predicts: of a pilot ({ pilot: its share }), or live ({ month }). */
/** @type {(plan: Plan, values: Float64Array, where: Where) => Predicted} */
export function predict(plan, values, where) {
  const count = values.length / DIM, isPilot = where.pilot !== undefined;
  const names = isPilot ? NAMES.slice(0, 2) : NAMES, sim = new Simulator(plan, where.month);
  const out = Object.fromEntries(names.map((name) => [name, new Float64Array(count)]));
  /** @type {(offset: number) => Shown} */
  const show = (offset) => {
    if (where.pilot !== undefined) return pilotShows(plan, values, offset, where.pilot);
    sim.enter(values, offset);
    return liveShows(sim, where.month);
  };
  for (let i = 0; i < count; i++) {
    const shown = show(i * DIM);
    for (const name of names) out[name][i] = shown[name];
  }
  return out;
}
