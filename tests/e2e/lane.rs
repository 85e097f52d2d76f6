//! One browser's lane: a site, a driver, a screen and a profile of its own, so that lanes run side by
//! side and know nothing of each other.
//!
//! Scenarios of a lane share a browser, which is made as good as new between them; those that need
//! one to themselves get it. A scenario that fails costs its browser, and is played once more in
//! another: browsers break on their own, a fault of the page fails twice.

use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::browser::{Browser, Drivers};
use crate::server::{self, Site};
use crate::tab::Tab;
use crate::{Outcome, Scenario};

/// How long a browser may take to start or to end; a scenario may take three times that.
const PATIENCE: Duration = Duration::from_secs(60);
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
    /// How often a browser did not start, or a scenario failed, and a second try was made.
    pub second_tries: usize,
}

impl Lane {
    /// Its browser starts with the first scenario.
    pub fn new(browser: Browser) -> Outcome<Lane> {
        Ok(Lane {
            browser,
            stage: Stage::new()?,
            open: None,
            second_tries: 0,
        })
    }

    /// Plays one scenario; the reason why it failed says where a screenshot is.
    pub fn play(&mut self, scenario: &Scenario, name: &str) -> Result<(), String> {
        self.play_once(scenario, name).or_else(|reason| {
            self.second_tries += 1;
            println!("once more: {name}\n{reason}");
            self.play_once(scenario, name)
        })
    }

    fn play_once(&mut self, scenario: &Scenario, name: &str) -> Result<(), String> {
        let (tab, had) = match self.shared(scenario.alone) {
            Some(shared) => shared,
            None => (self.start()?, 0),
        };
        let result = self.stage.runtime.block_on(async {
            let result = watch(scenario, &tab).await;
            let Err(reason) = result else { return Ok(()) };
            let more = timeout(PATIENCE, tab.describe(name)).await;
            Err(format!("{reason}\n{}", more.unwrap_or_default()))
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

    /// Starts a browser; once more where it does not start, which is counted.
    fn start(&mut self) -> Result<Tab, String> {
        self.try_to_start().or_else(|reason| {
            self.second_tries += 1;
            println!("once more: {} did not start\n{reason}", self.browser.name());
            self.stage.drivers.end(self.browser);
            self.try_to_start()
        })
    }

    fn try_to_start(&mut self) -> Result<Tab, String> {
        let driver = self.stage.driver(self.browser).map_err(|e| e.to_string())?;
        let Stage { runtime, site, .. } = &self.stage;
        let opening = Tab::open(self.browser, &driver, site);
        match runtime.block_on(async { timeout(PATIENCE, opening).await }) {
            Ok(opened) => opened.map_err(|reason| format!("no session: {reason}")),
            Err(_) => Err(format!("no session after {PATIENCE:?}")),
        }
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
