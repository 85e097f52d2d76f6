//! One browser's lane: a site, a driver, a screen and a profile of its own, so that lanes run side by
//! side and know nothing of each other.
//!
//! Scenarios of a lane share a browser, which is made as good as new between them; those that need
//! one to themselves get it. A scenario that fails costs its browser. Only one that lost its browser,
//! which did not start or broke down, is played in another: that says nothing of the page.

use std::time::Duration;

use fantoccini::error::CmdError;
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::browser::{Browser, Drivers};
use crate::server::{self, Site};
use crate::tab::Tab;
use crate::{Outcome, Scenario};

/// How long a browser may take to start or to end.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a scenario may take: several times what the longest does on a quiet machine.
const MOST: Duration = Duration::from_secs(300);
/// How many scenarios share a browser at most: its memory is not ours to vouch for.
const SHARED: usize = 40;

/// What everything that happens in one lane shares.
pub struct Stage {
    pub runtime: Runtime,
    pub site: Site,
    drivers: Drivers,
}

impl Stage {
    /// Serves the site as `cargo xtask build` leaves it.
    pub fn new() -> Outcome<Stage> {
        let runtime = Runtime::new()?;
        let site = runtime.block_on(server::start())?;
        Ok(Stage {
            runtime,
            site,
            drivers: Drivers::default(),
        })
    }

    /// The address of a browser's driver, which is started where it is not running.
    pub fn driver(&mut self, browser: Browser) -> Outcome<String> {
        Ok(self.drivers.of(browser)?)
    }
}

/// A browser's lane.
pub struct Lane {
    browser: Browser,
    stage: Stage,
    /// The browser that the next scenario may share, and how many have had it.
    open: Option<(Tab, usize)>,
    /// How often a browser did not start or broke down, and another one was started.
    pub lost_browsers: usize,
}

/// Why a scenario failed.
struct Failure {
    reason: String,
    /// Its browser is gone.
    is_browser_lost: bool,
}

impl Failure {
    fn without_browser(reason: String) -> Self {
        Failure {
            reason,
            is_browser_lost: true,
        }
    }
}

impl Lane {
    /// Its browser starts with the first scenario.
    pub fn new(browser: Browser) -> Outcome<Lane> {
        Ok(Lane {
            browser,
            stage: Stage::new()?,
            open: None,
            lost_browsers: 0,
        })
    }

    /// Plays one scenario; the reason why it failed says where a screenshot is.
    pub fn play(&mut self, scenario: &Scenario, name: &str) -> Result<(), String> {
        let result = match self.play_once(scenario, name) {
            Err(failure) if failure.is_browser_lost => {
                self.lost_browsers += 1;
                println!("{name} lost its browser\n{}", failure.reason);
                self.play_once(scenario, name)
            }
            result => result,
        };
        result.map_err(|failure| failure.reason)
    }

    fn play_once(&mut self, scenario: &Scenario, name: &str) -> Result<(), Failure> {
        let (tab, had) = match self.shared(scenario.alone) {
            Some(shared) => shared,
            None => (self.start()?, 0),
        };
        let result = self.stage.runtime.block_on(async {
            let result = watch(scenario, &tab).await;
            let Err(reason) = result else { return Ok(()) };
            let more = timeout(PATIENCE, tab.describe(name)).await;
            let is_gone = more.is_err() || !tab.is_there().await;
            let reason = format!("{reason}\n{}", more.unwrap_or_default());
            Err(Failure {
                is_browser_lost: is_gone || self.browser.has_broken_down(&reason),
                reason,
            })
        });
        if result.is_ok() && !scenario.alone && had + 1 < SHARED {
            self.open = Some((tab, had + 1));
        } else {
            self.close(tab);
        }
        result
    }

    /// The browser of the scenario before, as good as new.
    fn shared(&mut self, alone: bool) -> Option<(Tab, usize)> {
        let (tab, had) = self.open.take()?;
        let clean = async || timeout(PATIENCE, tab.clean()).await;
        if !alone && matches!(self.stage.runtime.block_on(clean()), Ok(Ok(()))) {
            return Some((tab, had));
        }
        self.close(tab);
        None
    }

    fn start(&mut self) -> Result<Tab, Failure> {
        let started = self.stage.driver(self.browser).and_then(|driver| {
            let Stage { runtime, site, .. } = &self.stage;
            let opening = Tab::open(self.browser, &driver, site);
            match runtime.block_on(async { timeout(PATIENCE, opening).await }) {
                Ok(opened) => opened.map_err(|reason| format!("no session: {reason}").into()),
                Err(_) => Err(format!("no session after {PATIENCE:?}").into()),
            }
        });
        started.map_err(|reason| {
            self.stage.drivers.end(self.browser);
            Failure::without_browser(reason.to_string())
        })
    }

    /// Ends a browser. A driver that lost it would refuse the next session.
    fn close(&mut self, tab: Tab) {
        let closing = async { timeout(PATIENCE, tab.close()).await };
        if self.stage.runtime.block_on(closing).is_err() {
            self.stage.drivers.end(self.browser);
        }
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        if let Some((tab, _)) = self.open.take() {
            self.close(tab);
        }
    }
}

/// Runs a scenario to its end, be that a panic or the end of patience.
async fn watch(scenario: &Scenario, tab: &Tab) -> Result<(), String> {
    let playing = tokio::spawn(timeout(MOST, (scenario.start)(tab.clone())));
    match playing.await {
        // WebKit's driver names the kind of an error and says no more.
        Ok(Ok(outcome)) => outcome.map_err(|e| match e.downcast_ref() {
            Some(CmdError::Standard(error)) => format!("{e} ({})", error.error()),
            _ => e.to_string(),
        }),
        Ok(Err(_)) => Err(format!("still not done after {MOST:?}")),
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
