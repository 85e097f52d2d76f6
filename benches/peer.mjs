// Nanoseconds per month-step of the model's second implementation, in Node: `node benches/peer.mjs`. It is
// written to be read, and gives the engine's speed a measure that does not depend on the machine.
import { DEFAULT_PLAN, DEFAULT_RANGES } from '../tests/peer/inputs.mjs';
import { evaluate, menu, referenceEvents, scaled, summary } from '../tests/peer/regret.mjs';
import { points, scores, worlds } from '../tests/peer/sampling.mjs';
import { equal } from '../tests/peer/statistics.mjs';

const WARM_UPS = 1;
const RUNS = 5;
const WORLDS = 512;

for (const headcount of [50, 700]) {
  const plan = { ...DEFAULT_PLAN, headcount }, shares = menu(plan.ai_share);
  const steps = WORLDS * shares.length * plan.horizon_months;
  /** @type {number[]} */
  const paths = [];
  /** @type {number[]} */
  const whole = [];
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    const start = process.hrtime.bigint();
    const uniforms = points(WORLDS), z = scores(uniforms);
    const evaluated = evaluate(plan, worlds(z, WORLDS, DEFAULT_RANGES, uniforms), shares);
    const simulated = process.hrtime.bigint();
    const alone = equal(WORLDS);
    for (const weights of [alone, scaled(referenceEvents(z, uniforms).regret, 0.55, alone)]) {
      summary(evaluated, plan.ai_share, weights);
    }
    paths.push(Number(simulated - start) / steps);
    whole.push(Number(process.hrtime.bigint() - start) / steps);
  }
  const row = { headcount, worlds: WORLDS, paths: median(paths), estimate: median(whole) };
  console.log(JSON.stringify(row));
}

/** @type {(times: number[]) => number} */
function median(times) {
  return times.slice(WARM_UPS).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}
