//! End-to-end tests: the built site in Chromium, Firefox and WebKit, driven over WebDriver as a
//! user would drive it; and the engine in Node.
//!
//! `cargo xtask test` builds dist/, finds the drivers and runs this; `cargo xtask browsers` does so
//! for the scenarios whose names hold one of the given parts. Each scenario is one async function;
//! each of its runs is a test of its own, named like `firefox::engine::same_bits`. The browsers run
//! side by side, each in a lane of its own (`lane.rs`). What fails leaves a screenshot in
//! target/e2e/, beside what the drivers said.
//!
//! The same browsers and the same tab serve more commands, which are no tests: with `measure` as its
//! first argument this program reports how fast the page is (`cargo xtask measure`), with `endure`
//! whether it stays so, with `pictures` it takes pictures of the page.
#![allow(
    clippy::expect_used,
    reason = "a test says that something is wrong by panicking"
)]

mod axe;
mod browser;
mod chromium;
mod digits;
mod engine;
mod lane;
mod measure;
mod node;
mod offline;
mod package;
mod page;
mod pictures;
mod place;
mod process;
mod published;
mod roles;
mod runner;
mod server;
mod tab;
mod wire;
mod words;

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;

use lane::Stage;
use tab::Tab;

/// What a scenario or a step of it returns.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// One scenario: its name and how to start it on a tab.
#[derive(Clone)]
struct Scenario {
    /// With its path in this program.
    name: &'static str,
    start: fn(Tab) -> Running,
    /// Whether it needs a browser in which nothing has happened before, or leaves one behind in
    /// which nothing else should.
    alone: bool,
    /// Whether it asks about the program, which is the same in all browsers, rather than about them: a
    /// run plays it in one, which chance decides.
    in_one: bool,
}

/// Scenarios each of which gets a browser of its own.
fn alone(mut scenarios: Vec<Scenario>) -> Vec<Scenario> {
    scenarios.iter_mut().for_each(|each| each.alone = true);
    scenarios
}

/// Scenarios each of which is played in one browser.
fn in_one(mut scenarios: Vec<Scenario>) -> Vec<Scenario> {
    scenarios.iter_mut().for_each(|each| each.in_one = true);
    scenarios
}

/// Lists scenarios by the functions of a module that play them.
macro_rules! scenarios {
    ($($name:ident),* $(,)?) => {
        vec![$(crate::Scenario {
            name: concat!(module_path!(), "::", stringify!($name)),
            start: |tab| Box::pin($name(tab)),
            alone: false,
            in_one: false,
        }),*]
    };
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("measure") => command(measure::run),
        Some("endure") => command(measure::endure),
        Some("pictures") => command(pictures::run),
        _ => runner::run(&arguments),
    }
}

/// Runs what is no test; its drivers go when it ends.
fn command(run: fn(&mut Stage) -> Outcome) -> ExitCode {
    match Stage::new().and_then(|mut stage| run(&mut stage)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

use scenarios;
