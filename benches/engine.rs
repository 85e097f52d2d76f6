//! Nanoseconds per month-step, natively: `cargo bench --bench engine`.
//! benches/engine.mjs measures the same in Wasm; `cargo xtask bench` shows both side by side.

use std::time::Instant;

use uturn::model::{Engine, Error, Estimation, Inputs, Worlds};

const WARM_UPS: usize = 2;
const RUNS: usize = 9;

fn main() -> Result<(), Error> {
    // One engine for all, as in Wasm: its tables are filled by the runs that warm up.
    let mut engine = Engine::default();
    for headcount in [50.0, 700.0, 100_000.0] {
        for worlds in Worlds::ALL {
            let mut inputs = Inputs::default();
            inputs.plan.headcount = headcount;
            let (mut paths, mut whole) = (Vec::new(), Vec::new());
            for _ in 0..WARM_UPS + RUNS {
                let start = Instant::now();
                let mut run = Estimation::new(inputs.clone(), worlds)?;
                run.advance(&mut engine, worlds.count());
                let simulated = start.elapsed().as_nanos();
                let estimate = run.estimate(&mut engine);
                let estimate = estimate.expect("a whole run is whole scrambles");
                let derived = start.elapsed().as_nanos();
                // A month-step is one month of one share in one world; the user's own counts too.
                let months = estimate.months.plan.alone.people.p50.len();
                let steps = (estimate.worlds * estimate.shares.len() * months) as f64;
                paths.push(simulated as f64 / steps);
                whole.push(derived as f64 / steps);
            }
            println!(
                r#"{{"headcount":{headcount},"worlds":{},"paths":{},"estimate":{}}}"#,
                worlds.count(),
                median(&mut paths[WARM_UPS..]),
                median(&mut whole[WARM_UPS..])
            );
        }
    }
    Ok(())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
