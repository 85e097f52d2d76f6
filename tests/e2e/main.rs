//! End-to-end tests: the built site in Chromium, Firefox and WebKit, driven over WebDriver as a
//! user would drive it; and the engine in Node.
//!
//! `cargo xtask test` builds dist/, finds the drivers and runs this. Each scenario is one async
//! function; each of its runs is a test of its own, named like `firefox::engine::same_bits`.
//! What fails leaves a screenshot in target/e2e/, beside what the drivers said, and is played once
//! more: browsers and their drivers break on their own, a fault of the page fails twice. What needed
//! that is named and counted, since it may also be a race that has to be found.
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
mod server;
mod tab;
mod wire;
mod words;

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use browser::{Browser, Drivers};
use libtest_mimic::{Arguments, Failed, Trial};
use tab::Tab;
use tokio::runtime::Runtime;
use tokio::time::timeout;

/// What a scenario or a step of it returns.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// One scenario: its name and how to start it on a tab.
struct Scenario {
    /// With its path in this program.
    name: &'static str,
    start: fn(Tab) -> Running,
}

/// Lists scenarios by the functions of a module that play them.
macro_rules! scenarios {
    ($($name:ident),* $(,)?) => {
        vec![$(crate::Scenario {
            name: concat!(module_path!(), "::", stringify!($name)),
            start: |tab| Box::pin($name(tab)),
        }),*]
    };
}

/// How long a browser may take to start or to end; a scenario may take three times that.
const PATIENCE: Duration = Duration::from_secs(60);

/// What all tests share.
struct Stage {
    runtime: Runtime,
    site: server::Site,
    drivers: Mutex<Drivers>,
}

impl Stage {
    /// The address of a browser's driver, which is started where it is not running.
    fn driver(&self, browser: Browser) -> Outcome<String> {
        let mut drivers = self.drivers.lock().map_err(|e| e.to_string())?;
        Ok(drivers.of(browser)?)
    }
}

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("measure") => command(measure::run),
        Some("endure") => command(measure::endure),
        Some("pictures") => command(pictures::run),
        _ => test(),
    }
}

fn stage() -> Stage {
    let runtime = Runtime::new().expect("an async runtime");
    let site = runtime
        .block_on(server::start())
        .expect("dist/, as `cargo xtask build` leaves it");
    Stage {
        runtime,
        site,
        drivers: Mutex::default(),
    }
}

/// Runs what is no test; its drivers go when it ends.
fn command(run: fn(&Stage) -> Outcome) -> ExitCode {
    match run(&stage()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn test() -> ! {
    let mut arguments = Arguments::from_args();
    // One browser at a time: they would slow each other down and share the clipboard and focus.
    arguments.test_threads = Some(1);

    // A failure's words belong to its test's report; here only the place, without a trace.
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));

    let stage = Arc::new(stage());
    let conclusion = libtest_mimic::run(&arguments, trials(&stage));
    // `exit` runs no destructors, and the drivers have to go.
    stage.drivers.lock().map(|mut drivers| drivers.stop()).ok();
    conclusion.exit();
}

fn trials(stage: &Arc<Stage>) -> Vec<Trial> {
    let mut trials = node::trials();
    for browser in Browser::ALL {
        let scenarios = [
            engine::scenarios(),
            package::scenarios(),
            published::scenarios(),
            offline::scenarios(),
            page::scenarios(browser),
        ];
        for scenario in scenarios.into_iter().flatten() {
            let path = scenario.name.trim_start_matches("e2e::");
            let name = format!("{}::{path}", browser.name());
            let stage = stage.clone();
            trials.push(Trial::test(name.clone(), move || {
                let play = || play(&stage, browser, &scenario, &name);
                let once_more = |reason: String| {
                    // On lines of its own: `cargo xtask test` counts these in its last ones.
                    println!("\nonce more: {name}\n{reason}");
                    play()
                };
                play().or_else(once_more).map_err(Failed::from)
            }));
        }
    }
    trials
}

/// Plays one scenario in a session of its own, which is closed whatever happens.
fn play(stage: &Stage, browser: Browser, scenario: &Scenario, name: &str) -> Result<(), String> {
    let mut drivers = stage.drivers.lock().map_err(|e| e.to_string())?;
    let driver = drivers.of(browser).map_err(|e| e.to_string())?;
    let (result, is_closed) = stage.runtime.block_on(async {
        let opening = timeout(PATIENCE, Tab::open(browser, &driver, &stage.site));
        let tab = match opening.await {
            Ok(Ok(tab)) => tab,
            Ok(Err(reason)) => return (Err(format!("no session: {reason}")), false),
            Err(_) => return (Err(format!("no session after {PATIENCE:?}")), false),
        };
        let result = match watch(scenario, &tab).await {
            Ok(()) => Ok(()),
            Err(reason) => {
                let more = timeout(PATIENCE, tab.describe(name)).await;
                Err(format!("{reason}\n{}", more.unwrap_or_default()))
            }
        };
        (result, timeout(PATIENCE, tab.close()).await.is_ok())
    });
    if !is_closed {
        // A driver that lost its browser would refuse the next session.
        drivers.end(browser);
    }
    result
}

/// Runs a scenario to its end, be that a panic or the end of patience.
async fn watch(scenario: &Scenario, tab: &Tab) -> Result<(), String> {
    let playing = tokio::spawn(timeout(3 * PATIENCE, (scenario.start)(tab.clone())));
    match playing.await {
        Ok(Ok(outcome)) => outcome.map_err(|e| e.to_string()),
        Ok(Err(_)) => Err(format!("still not done after {:?}", 3 * PATIENCE)),
        Err(panic) => Err(panic_text(panic)),
    }
}

fn panic_text(error: tokio::task::JoinError) -> String {
    match error
        .try_into_panic()
        .map(|payload| payload.downcast::<String>())
    {
        Ok(Ok(text)) => *text,
        Ok(Err(payload)) => payload
            .downcast::<&str>()
            .map_or_else(|_| "panicked".to_owned(), |text| (*text).to_owned()),
        Err(error) => error.to_string(),
    }
}

use scenarios;
