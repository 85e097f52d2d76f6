//! `cargo xtask test`: every check and every test, cheapest first, and one count at the end.

use std::process::Command;
use std::time::Instant;

use crate::Outcome;
use crate::running::{cargo, program, run, run_lines, say, typed};
use crate::tools::{self, WASM};
use crate::{npm, packages, publish, site};

/// How many tests ran, summed over the programs that ran them.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    passed: usize,
    failed: usize,
    ignored: usize,
    /// Those that had failed when they were played first.
    once_more: usize,
}

/// One step: its name, and what it does; its error says how to run it alone.
struct Step {
    name: &'static str,
    run: Box<dyn FnOnce(&mut Tally) -> Outcome>,
}

/// Runs everything and stops at the first step that fails.
pub fn test() -> Outcome {
    let mut tally = Tally::default();
    for step in steps() {
        say(step.name);
        let start = Instant::now();
        (step.run)(&mut tally).map_err(|reason| {
            let counted = match tally.failed {
                0 => String::new(),
                failed => format!("\n{} passed, {failed} failed", tally.passed),
            };
            format!("the step “{}” failed: {reason}{counted}", step.name)
        })?;
        println!("   {:.0} s", start.elapsed().as_secs_f64());
    }
    println!();
    if tally.ignored > 0 {
        println!("{} ignored", tally.ignored);
    }
    if tally.once_more > 0 {
        println!("{} had to be played once more (above)", tally.once_more);
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(())
}

/// In the order that fails fast: what takes seconds first, what needs other tools last.
fn steps() -> Vec<Step> {
    let clippy = |what: &str| cargo(&format!("clippy {what} -- -Dwarnings"));
    let native = clippy("--all-targets --features xtask,e2e,still");
    let engine = clippy(&format!("--target {WASM} --lib --features api"));
    let page = clippy(&format!("--target {WASM} --bin app --features web"));
    let mut documentation = cargo("doc --no-deps --lib --features api,web");
    documentation.env("RUSTDOCFLAGS", "-Dwarnings");
    let node = |tests: &str| program("node", &format!("--test --test-reporter=spec {tests}"));
    let mut in_npm = node("tests/npm/package.mjs");
    let end_to_end = cargo("test --features e2e --test e2e");
    vec![
        needs("toolchain", tools::toolchain),
        check("format", cargo("fmt --check")),
        check("clippy", native),
        check("clippy of the engine", engine),
        check("clippy of the page", page),
        check("documentation", documentation),
        check(
            "the library alone",
            cargo("build --lib --no-default-features"),
        ),
        // Builds it from what it holds.
        check("the crate", cargo("package --quiet --allow-dirty")),
        counted("native tests", cargo("test --features still,xtask")),
        needs("the site", site::build),
        counted("the engine in Node", node("tests/engine.mjs")),
        needs("a spreadsheet", packages::spreadsheet),
        counted("tables in a spreadsheet", node("tests/spreadsheet.mjs")),
        needs("the npm package", npm::pack),
        Step {
            name: "the npm package, installed and bundled",
            run: Box::new(move |tally| {
                in_npm.env("TSC", tools::typescript()?);
                in_npm.env("VITE", tools::vite()?);
                run_counted(&mut in_npm, tally)
            }),
        },
        needs("the published folder", publish::try_out),
        needs("browsers", packages::browsers),
        Step {
            name: "end to end",
            run: Box::new(move |tally| {
                let mut end_to_end = end_to_end;
                end_to_end.env("GECKODRIVER", tools::geckodriver()?);
                end_to_end.env("AXE", tools::axe()?);
                run_counted(&mut end_to_end, tally)
            }),
        },
    ]
}

/// A step that passes or fails as a whole.
fn check(name: &'static str, mut command: Command) -> Step {
    Step {
        name,
        run: Box::new(move |_| run(&mut command)),
    }
}

/// A step that runs tests.
fn counted(name: &'static str, mut command: Command) -> Step {
    Step {
        name,
        run: Box::new(move |tally| run_counted(&mut command, tally)),
    }
}

/// A step that makes sure that something is there.
fn needs(name: &'static str, install: fn() -> Outcome) -> Step {
    Step {
        name,
        run: Box::new(move |_| install()),
    }
}

fn run_counted(command: &mut Command, tally: &mut Tally) -> Outcome {
    // Colours would hide the counts.
    command.env_remove("FORCE_COLOR");
    let before = tally.passed;
    run_lines(command, |line| {
        println!("{line}");
        tally.read(line);
    })?;
    if tally.failed > 0 || tally.passed == before {
        return Err(format!(
            "it succeeded without a test that passed, or with one that failed: {}",
            typed(command)
        ));
    }
    Ok(())
}

impl Tally {
    /// Reads “test result: ok. 3 passed; 0 failed; 1 ignored; …” of cargo test and
    /// “ℹ pass 3”, “ℹ fail 0”, “ℹ skipped 1” of Node's reporter, and “once more: …” of
    /// tests/e2e/main.rs.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        if line.starts_with("test result:") {
            for pair in words.windows(2) {
                if let Ok(number) = pair[0].parse::<usize>() {
                    self.add(pair[1].trim_end_matches(';'), number);
                }
            }
        } else if line.starts_with("once more:") {
            self.once_more += 1;
        } else if let ["ℹ", what, number] = words[..]
            && let Ok(number) = number.parse()
        {
            self.add(what, number);
        }
    }

    fn add(&mut self, what: &str, number: usize) {
        match what {
            "passed" | "pass" => self.passed += number,
            "failed" | "fail" => self.failed += number,
            "ignored" | "skipped" | "todo" | "cancelled" => self.ignored += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_off_every_reporter() {
        let mut tally = Tally::default();
        for line in [
            "test result: ok. 3 passed; 1 failed; 2 ignored; 0 measured; 5 filtered out",
            "ℹ pass 4",
            "ℹ fail 2",
            "ℹ skipped 1",
            "once more: webkit::page::links::…",
            "test some::once more: 9 passed",
        ] {
            tally.read(line);
        }
        let Tally {
            passed,
            failed,
            ignored,
            once_more,
        } = tally;
        assert_eq!([passed, failed, ignored, once_more], [7, 3, 3, 1]);
    }
}
