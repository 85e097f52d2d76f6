//! Which scenarios run, in which order, and what is said of them.
//!
//! The lanes run side by side, and each browser's scenarios in an order that chance decides anew every
//! time, so that scenarios that lean on each other are found. Chance also decides in which browser a
//! scenario is played that asks about none of them; where some are asked for by name, or `EVERYWHERE` is
//! set, that is each. `SEED` brings order and choice back. A lane that is done goes on with the scenarios
//! that are left of the slowest browser.

use std::collections::{HashMap, VecDeque};
use std::iter;
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use crate::browser::Browser;
use crate::lane::Lane;
use crate::process::clear_traces;
use crate::{Outcome, Scenario, engine, node, offline, package, page, published};

/// Names the seed of an order.
const SEED: &str = "SEED";

/// Says how often each scenario is played, to look for races.
const REPEAT: &str = "REPEAT";

/// Has all scenarios played in all browsers.
const EVERYWHERE: &str = "EVERYWHERE";

/// How many browsers a run may lose, which did not start or broke down. Each is printed with what is
/// known of it.
const ALLOWED: usize = 1;

/// A scenario in a browser, by the name of its test.
#[derive(Clone)]
struct Test {
    name: String,
    scenario: Scenario,
}

/// What came of the tests of one lane.
#[derive(Default)]
struct Results {
    passed: usize,
    /// Names and reasons.
    failures: Vec<(String, String)>,
    lost_browsers: usize,
}

/// Runs the tests whose names hold one of these parts, or all where none is given.
pub fn run(parts: &[String]) -> ExitCode {
    match play(parts) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn play(parts: &[String]) -> Outcome<bool> {
    // A failure's words belong to its test's report; here only the place, without a trace.
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    clear_traces()?;
    let seed = number(SEED, fastrand::u64(0..1_000_000))?;
    let times = number(REPEAT, 1)?;
    println!("the order of scenarios: {SEED}={seed}");
    let start = Instant::now();
    let is_wanted = |name: &str| parts.is_empty() || parts.iter().any(|part| name.contains(part));

    let mut results = Results::default();
    if is_wanted(node::NAME) {
        results.tell(node::NAME, node::same_bits);
    }
    let mut chance = fastrand::Rng::with_seed(seed);
    let is_everywhere = !parts.is_empty() || std::env::var_os(EVERYWHERE).is_some();
    let mut ones = HashMap::new();
    let left = Browser::SLOWEST_FIRST.map(|browser| {
        let mut tests = tests(browser);
        // Before those that are not wanted go: so the others keep their order.
        chance.shuffle(&mut tests);
        tests.retain(|Test { name, scenario }| {
            let choose = || chance.choice(Browser::SLOWEST_FIRST);
            let one = *ones.entry(scenario.name).or_insert_with(choose);
            let is_here = is_everywhere || !scenario.in_one || one == Some(browser);
            is_here && is_wanted(name)
        });
        // Between others they would cost these their browser.
        tests.sort_by_key(|test| !test.scenario.alone);
        let repeated = (0..times).flat_map(|_| tests.clone()).collect();
        (browser, Mutex::new(repeated))
    });
    let left = &left;
    let lanes = thread::scope(|scope| {
        let lanes = [0, 1, 2].map(|own| scope.spawn(move || lane(own, left)));
        lanes.map(thread::ScopedJoinHandle::join)
    });
    for lane in lanes {
        let found = lane.map_err(|_| "a lane broke off")?;
        let Results {
            passed,
            failures,
            lost_browsers,
        } = found.map_err(|reason| reason.to_string())?;
        results.passed += passed;
        results.failures.extend(failures);
        results.lost_browsers += lost_browsers;
    }
    results.report(start);
    Ok(results.is_good())
}

/// A number that may be set in the environment.
fn number(name: &str, otherwise: u64) -> Outcome<u64> {
    match std::env::var(name) {
        Err(_) => Ok(otherwise),
        Ok(given) => given
            .parse()
            .map_err(|_| format!("{name} is {given:?}; allowed is a whole number").into()),
    }
}

fn tests(browser: Browser) -> Vec<Test> {
    let scenarios = [
        engine::scenarios(),
        package::scenarios(),
        published::scenarios(),
        offline::scenarios(),
        page::scenarios(browser),
    ];
    let named = |scenario: Scenario| {
        let path = scenario.name.trim_start_matches("e2e::");
        Test {
            name: format!("{}::{path}", browser.name()),
            scenario,
        }
    };
    scenarios.into_iter().flatten().map(named).collect()
}

/// The tests that no lane has taken yet, by browser.
type Left = [(Browser, Mutex<VecDeque<Test>>)];

/// Plays the tests of one browser, then what is left of the others'.
fn lane(own: usize, left: &Left) -> Outcome<Results> {
    let mut results = Results::default();
    for (browser, tests) in left[own..=own].iter().chain(left) {
        let mut next = iter::from_fn(|| tests.lock().ok()?.pop_front()).peekable();
        if next.peek().is_none() {
            continue;
        }
        let mut lane = Lane::new(*browser)?;
        for Test { name, scenario } in next {
            results.tell(&name, || lane.play(&scenario, &name));
        }
        results.lost_browsers += lane.lost_browsers;
    }
    Ok(results)
}

impl Results {
    /// Runs a test and says what came of it and how long it took.
    fn tell(&mut self, name: &str, test: impl FnOnce() -> Result<(), String>) {
        let start = Instant::now();
        let result = test();
        let took = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => {
                println!("test {name} ... ok ({took:.1} s)");
                self.passed += 1;
            }
            Err(reason) => {
                println!("test {name} ... FAILED ({took:.1} s)\n{reason}");
                self.failures.push((name.to_owned(), reason));
            }
        }
    }

    fn is_good(&self) -> bool {
        self.failures.is_empty() && self.lost_browsers <= ALLOWED
    }

    fn report(&self, start: Instant) {
        if !self.failures.is_empty() {
            println!("\nfailures:");
        }
        for (name, reason) in &self.failures {
            println!("\n---- {name} ----\n{reason}");
        }
        println!();
        if self.lost_browsers > 0 {
            let count = self.lost_browsers;
            println!("browsers lost: {count}, of which {ALLOWED} is allowed");
        }
        println!(
            "test result: {}. {} passed; {} failed; finished in {:.1} s",
            if self.is_good() { "ok" } else { "FAILED" },
            self.passed,
            self.failures.len(),
            start.elapsed().as_secs_f64()
        );
    }
}
