//! `cargo xtask fuzz [minutes]`: hostile input, found by looking at what the code does with it.

use crate::Outcome;
use crate::running::{program, run, say};
use crate::tools;

/// The programs in fuzz/.
const TARGETS: [&str; 2] = ["links", "inputs"];
/// For each of them, unless said otherwise.
const MINUTES: u32 = 5;

/// Runs each program for so many minutes, or until it finds something: what that was stays in
/// fuzz/artifacts/.
pub fn fuzz(minutes: Option<&str>) -> Outcome {
    let minutes = match minutes {
        None => MINUTES,
        Some(given) => given
            .parse()
            .map_err(|_| format!("minutes is {given:?}; allowed is a whole number"))?,
    };
    let cargo_fuzz = tools::cargo_fuzz()?;
    let path = tools::path_with(&[&cargo_fuzz])?;
    tools::nightly()?;
    for target in TARGETS {
        say(&format!("{target} for {minutes} min"));
        let arguments = format!("run nightly cargo fuzz run {target} --");
        let mut command = program("rustup", &arguments);
        // Links are longer than the fuzzer would try on its own.
        command.arg("-max_len=16384");
        command.arg(format!("-max_total_time={}", minutes * 60));
        command.env("PATH", &path);
        run(&mut command)?;
    }
    Ok(())
}
