//! The model's parts, one thread: `cargo bench --bench path`.
//!
//! The throughput column counts month-steps (one month of one share in one world) where there
//! are any.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use uturn::model::erlang::erlang_a;
use uturn::model::path::path;
use uturn::model::{Engine, Estimation, Inputs, Plan, World, Worlds};

fn main() {
    divan::main();
}

/// Erlang A itself, near balance, for a small and for a large team.
#[divan::bench(args = [2.5, 230.0, 32_000.0])]
fn erlang_a_exactly(servers: f64) -> f64 {
    erlang_a(black_box(servers), servers * 0.97, 2.0).abandoned
}

/// One exact path of 36 months, beside the keep-the-team path that step 7 needs.
#[divan::bench(args = [50.0, 100_000.0])]
fn one_exact_path(bencher: Bencher, headcount: f64) {
    let plan = Plan {
        headcount,
        ..Plan::default()
    };
    let world = World::default();
    bencher
        .counter(ItemsCount::new(plan.horizon_months))
        .bench(|| path(black_box(&plan), &world));
}

/// The sampled paths of 512 worlds, without what is derived from them.
#[divan::bench(args = [50.0, 700.0, 100_000.0])]
fn paths_of_512_worlds(bencher: Bencher, headcount: f64) {
    let mut inputs = Inputs::default();
    inputs.plan.headcount = headcount;
    let steps = 512 * 22 * inputs.plan.horizon_months;
    let mut engine = Engine::default();
    bencher.counter(ItemsCount::new(steps)).bench_local(|| {
        Estimation::new(inputs.clone(), Worlds::W512).map(|mut run| run.advance(&mut engine, 512))
    });
}
