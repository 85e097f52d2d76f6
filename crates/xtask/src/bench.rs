//! `cargo xtask bench`: how long a month-step takes, natively and in Wasm.

use std::process::Command;

use crate::Outcome;
use crate::running::{cargo, program, run, run_lines, say, typed};
use crate::{engine, packages};

/// One measurement, as benches/engine.rs and benches/engine.mjs print it.
struct Row {
    headcount: f64,
    worlds: f64,
    /// The paths alone, and the whole estimate with every derived figure.
    paths: f64,
    estimate: f64,
}

/// Measures and compares.
pub fn bench() -> Outcome {
    say("the model's parts, natively");
    run(&mut cargo("bench --bench path"))?;
    say("the engine");
    engine::build()?;
    say("whole estimates, natively and in Node (about a minute)");
    let native = measure(&mut cargo("bench --bench engine"))?;
    let node = packages::node()?;
    let wasm = measure(program(&node, "benches/engine.mjs").arg(engine::folder()))?;
    let peer = measure(&mut program(node, "benches/peer.mjs"))?;
    print(&native, &wasm)?;
    compare(&wasm, &peer);
    Ok(())
}

fn measure(command: &mut Command) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    run_lines(command, |line| rows.extend(row(line)))?;
    if rows.is_empty() {
        return Err(format!("nothing measured by: {}", typed(command)));
    }
    Ok(rows)
}

fn row(line: &str) -> Option<Row> {
    let row: serde_json::Value = serde_json::from_str(line).ok()?;
    Some(Row {
        headcount: row.get("headcount")?.as_f64()?,
        worlds: row.get("worlds")?.as_f64()?,
        paths: row.get("paths")?.as_f64()?,
        estimate: row.get("estimate")?.as_f64()?,
    })
}

fn print(native: &[Row], wasm: &[Row]) -> Outcome {
    if native.len() != wasm.len() {
        return Err("the two benchmarks measured different things".to_owned());
    }
    say("nanoseconds per month-step: one month of one share in one world, one thread, median");
    println!("                    the paths alone            whole estimates");
    println!("headcount   worlds    native  Wasm  ratio      native  Wasm  ratio");
    for (native, wasm) in native.iter().zip(wasm) {
        if (native.headcount, native.worlds) != (wasm.headcount, wasm.worlds) {
            return Err("the two benchmarks measured different things".to_owned());
        }
        println!(
            "{:>9}{:>9}{:>10.1}{:>6.1}{:>7.2}{:>12.1}{:>6.1}{:>7.2}",
            native.headcount,
            native.worlds,
            native.paths,
            wasm.paths,
            native.paths / wasm.paths,
            native.estimate,
            wasm.estimate,
            native.estimate / wasm.estimate
        );
    }
    Ok(())
}

/// Sets the engine beside the model's second implementation, a measure that every machine has.
fn compare(wasm: &[Row], peer: &[Row]) {
    say("the second implementation in the same Node, and how many times as fast the engine is");
    println!("                    the paths alone     whole estimates");
    println!("headcount   worlds     peer  times       peer  times");
    for peer in peer {
        // A preview has fewer worlds and says less; the longest run is what a visitor waits for.
        let of_team = wasm.iter().filter(|row| row.headcount == peer.headcount);
        if let Some(engine) = of_team.max_by(|a, b| a.worlds.total_cmp(&b.worlds)) {
            println!(
                "{:>9}{:>9}{:>9.0}{:>7.1}{:>11.0}{:>7.1}",
                peer.headcount,
                peer.worlds,
                peer.paths,
                peer.paths / engine.paths,
                peer.estimate,
                peer.estimate / engine.estimate
            );
        }
    }
}
