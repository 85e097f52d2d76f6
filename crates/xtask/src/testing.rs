//! `cargo xtask check` and `cargo xtask test`: every check and every test, cheapest first, with the
//! time that each takes and one count at the end.

mod beside;
mod tally;

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Instant;

use crate::running::{cargo, program, run, run_lines, say, typed};
use crate::timing::{self, Times};
use crate::tools;
use crate::{Outcome, artifacts, engine, npm, publish, site};
use beside::Beside;
use tally::Tally;

/// What all native checks and tests are built with: one choice, so that they share what is compiled.
const NATIVE: &str = "--workspace --all-features";
/// The library is the crate that others read: no other one has examples in its documentation.
const EXAMPLES: &str = "test --doc --package uturn --all-features";
/// The browsers' tests among the native ones, a program.
const IN_BROWSERS: &str = "e2e";
/// The documents, and the second implementation of the model.
const SPECIFICATION: &str = "tests/documents.mjs tests/peer/fixtures.test.mjs \
     tests/peer/tables.test.mjs tests/peer/figures.test.mjs tests/peer/underway.test.mjs";
/// The scripts, by what there is where they run: projects of TypeScript.
const SCRIPTS: [&str; 4] = ["page", "worker", "release", "node"];
/// Rust's own tests say how long each took only where this allows options that may change.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");
const WITH_TIMES: &str = "-Zunstable-options --report-time";

/// What a run of steps has found out so far.
#[derive(Default)]
struct Findings {
    tally: Tally,
    times: Times,
    /// What is set up meanwhile.
    beside: Option<Beside>,
}

/// One step: its name, and what it does; its error says how to run it alone.
struct Step {
    name: &'static str,
    run: Box<dyn FnOnce(&mut Findings) -> Outcome>,
}

/// What needs no browser: what one runs before every commit.
pub fn check() -> Outcome {
    play(checks(SET_UP_CHECKS))
}

/// Everything.
pub fn test() -> Outcome {
    let checks = checks(SET_UP_TESTS).into_iter();
    play(checks.chain(beyond_checks()).collect())
}

/// Our commands that install and compile what steps need that come after the native ones.
pub const SET_UP_CHECKS: &str = "set-up-checks";
pub const SET_UP_TESTS: &str = "set-up-tests";

/// What the engine in Node needs.
pub fn set_up_checks() -> Outcome {
    tools::of_checks()?;
    engine::build()
}

/// What the site and the browsers need.
pub fn set_up_tests() -> Outcome {
    tools::of_tests()?;
    site::compile()
}

/// The browsers' tests alone, on the site as the code is; those whose names hold one of these parts,
/// or all.
pub fn browsers(parts: &[&str]) -> Outcome {
    let parts = parts.iter().map(|&part| part.to_owned()).collect();
    let before = [
        needs("tools", tools::of_tests),
        needs("the site", site::build),
    ];
    play(before.into_iter().chain(in_browsers(parts)).collect())
}

/// Stops at the first step that fails.
fn play(steps: Vec<Step>) -> Outcome {
    let mut findings = Findings::default();
    for step in steps {
        say(step.name);
        let start = Instant::now();
        let mut done = (step.run)(&mut findings);
        if findings.beside.as_mut().is_some_and(Beside::has_failed) {
            done = done.and(set_up(&mut findings));
        }
        done.map_err(|reason| {
            let counted = match findings.tally.failed {
                0 => String::new(),
                failed => format!("\n{} passed, {failed} failed", findings.tally.passed),
            };
            format!("the step “{}” failed: {reason}{counted}", step.name)
        })?;
        findings.times.step(step.name, start);
    }
    println!("\n{}\n{}", findings.times, findings.tally);
    Ok(())
}

/// Waits for what is set up meanwhile.
fn set_up(findings: &mut Findings) -> Outcome {
    findings.beside.take().map_or(Ok(()), Beside::finish)
}

/// In the order that fails fast: what takes seconds first.
fn checks(beside: &'static str) -> Vec<Step> {
    let clippy = cargo(&format!("clippy --all-targets {NATIVE} -- -Dwarnings"));
    let mut documentation = cargo(&format!("doc --no-deps --lib {NATIVE}"));
    documentation.env("RUSTDOCFLAGS", "-Dwarnings");
    vec![
        needs("toolchain", tools::toolchain),
        command("format", cargo("fmt --all --check")),
        needs("types of the scripts", types),
        // What cannot be installed is said early.
        Step {
            name: "set-up, beside what follows",
            run: Box::new(move |findings| {
                findings.beside = Some(Beside::start(beside)?);
                Ok(())
            }),
        },
        counted("the specification in Node", node(SPECIFICATION)),
        // Engine and page too: what differs in Wasm is a few lines, and the compiler sees those.
        command("clippy", clippy),
        command("documentation", documentation),
        command(
            "the library alone",
            cargo("build --lib --no-default-features"),
        ),
        // Builds it from what it holds.
        command("the crate", cargo("package --quiet --allow-dirty")),
        Step {
            name: "native tests",
            run: Box::new(native),
        },
        counted("examples in the documentation", cargo(EXAMPLES)),
        Step {
            name: "the rest of set-up",
            run: Box::new(set_up),
        },
        needs("the engine", engine::build),
        counted("the engine in Node", node("tests/engine.mjs")),
    ]
}

/// What needs the whole site, other people's programs, and browsers.
fn beyond_checks() -> Vec<Step> {
    let site = [
        needs("the site", site::build),
        counted("the site in Node", node("tests/site.mjs")),
        counted("tables in a spreadsheet", node("tests/spreadsheet.mjs")),
    ];
    site.into_iter().chain(in_browsers(Vec::new())).collect()
}

/// The browsers' tests, and what they want beside the site.
fn in_browsers(parts: Vec<String>) -> Vec<Step> {
    let mut package = node("tests/npm/package.mjs");
    let mut scenarios = e2e();
    scenarios.args(parts);
    vec![
        needs("the npm package", npm::pack),
        Step {
            name: "the npm package, installed and bundled",
            run: Box::new(move |findings| {
                package.env("TSC", tools::typescript()?);
                package.env("VITE", tools::vite()?);
                package.env("ESBUILD", tools::esbuild()?);
                run_counted(&mut package, "", findings)
            }),
        },
        needs("the published folder", publish::try_out),
        Step {
            name: "end to end",
            run: Box::new(move |findings| {
                scenarios.env("GECKODRIVER", tools::geckodriver()?);
                scenarios.env("AXE", tools::axe()?);
                run_counted(&mut scenarios, "", findings)
            }),
        },
    ]
}

/// The program of the browsers' tests, to which arguments can be added.
pub fn e2e() -> Command {
    cargo(&format!("test --quiet {NATIVE} --bin {IN_BROWSERS} --"))
}

fn node(tests: &str) -> Command {
    program("node", &format!("--test --test-reporter=spec {tests}"))
}

/// Whether scripts say to each other, to the engine and to the page's program what these understand.
fn types() -> Outcome {
    let (compiler, modules) = (tools::typescript()?, tools::types()?);
    let check = |project: &str| {
        let mut check = program("node", "");
        check.arg(&compiler);
        check.args(["--project", &format!("crates/xtask/types/{project}.json")]);
        run(check.arg("--typeRoots").arg(modules.join("@types")))
    };
    std::thread::scope(|scope| {
        let checks = SCRIPTS.map(|project| scope.spawn(move || check(project)));
        let ended = checks.map(|check| check.join().map_err(|_| "a check broke off")?);
        ended.into_iter().collect()
    })
}

/// A step that passes or fails as a whole.
fn command(name: &'static str, mut command: Command) -> Step {
    Step {
        name,
        run: Box::new(move |_| run(&mut command)),
    }
}

/// A step that runs tests.
fn counted(name: &'static str, mut command: Command) -> Step {
    Step {
        name,
        run: Box::new(move |findings| run_counted(&mut command, "", findings)),
    }
}

/// A step that makes sure that something is there.
fn needs(name: &'static str, install: fn() -> Outcome) -> Step {
    Step {
        name,
        run: Box::new(move |_| install()),
    }
}

/// Builds the programs of the native tests and runs as many at a time as there are processors: in
/// many of them one long test comes last.
fn native(findings: &mut Findings) -> Outcome {
    let build = format!("test --no-run {NATIVE} {}", artifacts::FORMAT);
    let built = artifacts::built(&mut cargo(&build))?;
    let tests: Vec<(&PathBuf, &str)> = (built.iter())
        .filter(|artifact| artifact.is_test && artifact.target != IN_BROWSERS)
        .filter_map(|artifact| Some((artifact.program.as_ref()?, &artifact.source[..])))
        .collect();
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let (sender, results) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            let (sender, next, tests) = (sender.clone(), &next, &tests);
            scope.spawn(move || {
                while let Some((test, source)) = tests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut test = program(test, WITH_TIMES);
                    test.env(UNSTABLE.0, UNSTABLE.1);
                    let mut lines = Vec::new();
                    let ended = run_lines(&mut test, |line| lines.push(line.to_owned()));
                    let result = (source, lines, ended.map(|()| typed(&test)));
                    if sender.send(result).is_err() {
                        // Nobody listens after a failure.
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (source, lines, ended) in results {
            println!("\n{source}");
            let before = findings.tally.passed;
            for line in lines {
                findings.take_in(source, &line);
            }
            findings.some_passed(before, &ended?)?;
        }
        Ok(())
    })
}

/// Runs tests, whose names alone do not say which program they are of.
fn run_counted(command: &mut Command, of: &str, findings: &mut Findings) -> Outcome {
    // Colours would hide the counts.
    command.env_remove("FORCE_COLOR");
    let before = findings.tally.passed;
    run_lines(command, |line| findings.take_in(of, line))?;
    findings.some_passed(before, &typed(command))
}

impl Findings {
    /// Shows a line of a program of tests, and notes what it says of them.
    fn take_in(&mut self, of: &str, line: &str) {
        println!("{line}");
        self.tally.read(line);
        if let Some((name, took)) = timing::of_test(line) {
            self.times.test(&format!("{of} {name}"), took);
        }
    }

    /// Of a program that succeeded, where `before` had passed earlier.
    fn some_passed(&self, before: usize, command: &str) -> Outcome {
        if self.tally.failed > 0 || self.tally.passed == before {
            return Err(format!(
                "it succeeded without a test that passed, or with one that failed: {command}"
            ));
        }
        Ok(())
    }
}
