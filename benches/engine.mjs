// Nanoseconds per month-step in Wasm: `node benches/engine.mjs`, after `cargo xtask engine`.
// benches/engine.rs measures the same natively; `cargo xtask bench` shows both side by side.
import { fileURLToPath } from 'node:url';
import { load } from '../crates/e2e/src/node.mjs';

const WARM_UPS = 2;
const RUNS = 9;

const folder = process.argv[2] ?? fileURLToPath(new URL('../target/engine', import.meta.url));
const engine = await load(folder);

for (const headcount of [50, 700, 100_000]) {
  for (const worlds of /** @type {const} */ ([512, 1024, 2048, 4096])) {
    const paths = [];
    const whole = [];
    for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
      const start = process.hrtime.bigint();
      const estimation = new engine.Estimation({ plan: { headcount } }, { worlds });
      estimation.advance(worlds);
      const simulated = process.hrtime.bigint();
      const estimate = estimation.estimate();
      const derived = process.hrtime.bigint();
      estimation.free();
      const steps = monthSteps(estimate);
      paths.push(Number(simulated - start) / steps);
      whole.push(Number(derived - start) / steps);
    }
    const row = { headcount, worlds, paths: median(paths), estimate: median(whole) };
    console.log(JSON.stringify(row));
  }
}

/**
 * A month-step is one month of one share in one world; the user's own share counts too.
 * @type {(estimate: import('../npm/uturn.js').Estimate) => number}
 */
function monthSteps({ worlds, shares, months }) {
  return worlds * shares.length * months.plan.alone.people.p50.length;
}

/** @type {(times: number[]) => number} */
function median(times) {
  return times.slice(WARM_UPS).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}
