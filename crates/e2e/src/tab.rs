//! One browser tab: what a user, or a script on the page, can do in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::Outcome;
use crate::browser::Browser;
use crate::process::traces;
use crate::server::{Site, Trouble};

/// How long a script on the page may take.
const SCRIPT: Duration = Duration::from_secs(120);
/// How long to wait for what the page is to show: longer than the page itself waits for anything.
pub const SHOWN: Duration = Duration::from_secs(40);

/// How long to let the page work between two looks at it: each look keeps it from working.
const SHORTEST_PAUSE: Duration = Duration::from_millis(30);
const LONGEST_PAUSE: Duration = Duration::from_millis(300);

/// A program has taken the place of the page as it came, or has been given up.
pub const BEGUN: &str =
    "return !document.querySelector('.still') || !!document.querySelector('.stopped')";

/// Has a pixel in the corner change all the time. WebKit takes a picture when it next draws something,
/// and on a busy machine it now and then waited for that until its driver was given up.
const BEATING: &str = "if (document.querySelector('html > i')) return;
    const pixel = document.createElement('i');
    Object.assign(pixel.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px' });
    document.documentElement.append(pixel);
    let beats = 0;
    setInterval(() => { pixel.style.background = (beats += 1) % 2 ? '#808080' : '#818181'; }, 40)";

/// A page of the site's with nothing in it.
pub const EMPTY: &str = "/e2e/empty.html";

/// Width and height of the window, the same in all browsers.
const WINDOW: (u32, u32) = (1280, 900);

/// A tab in a session of its own.
#[derive(Clone)]
pub struct Tab {
    /// The session.
    pub client: Client,
    /// What it is a tab of.
    pub browser: Browser,
    driver: String,
    site: Site,
    profile: PathBuf,
}

impl Tab {
    /// Starts a browser and opens an empty tab.
    pub async fn open(browser: Browser, driver: &str, site: &Site) -> Outcome<Tab> {
        Tab::open_traced(browser, driver, site, None).await
    }

    /// The same in a browser that traces events of these categories.
    pub async fn open_traced(
        browser: Browser,
        driver: &str,
        site: &Site,
        categories: Option<&str>,
    ) -> Outcome<Tab> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile =
            std::env::temp_dir().join(format!("uturn-e2e-{}-{count}", std::process::id()));
        fs::create_dir_all(&profile)?;
        let tab = Tab {
            client: connect(browser, driver, &profile, categories).await?,
            browser,
            driver: driver.to_owned(),
            site: site.clone(),
            profile,
        };
        tab.prepare().await?;
        site.reset();
        Ok(tab)
    }

    async fn prepare(&self) -> Outcome {
        self.client.set_window_size(WINDOW.0, WINDOW.1).await?;
        let mut timeouts = TimeoutConfiguration::default();
        timeouts.set_script(Some(SCRIPT));
        self.client.update_timeouts(timeouts).await?;
        Ok(())
    }

    /// The browser is closed and started again with all that it keeps. A WebKit that is driven
    /// keeps nothing: there a new window has to do.
    pub async fn restarted(mut self) -> Outcome<Tab> {
        if self.browser == Browser::WebKit {
            let window = self.client.new_window(false).await?;
            self.client.close_window().await?;
            self.client.switch_to_window(window.handle).await?;
        } else {
            self.client.clone().close().await?;
            self.client = connect(self.browser, &self.driver, &self.profile, None).await?;
        }
        self.prepare().await?;
        Ok(self)
    }

    /// As good as new, for another scenario: one window of the usual size, nothing stored, nothing of
    /// the scenario before on show, a site without trouble.
    pub async fn clean(&self) -> Outcome {
        let windows = self.client.windows().await?;
        for window in windows.iter().skip(1) {
            self.client.switch_to_window(window.clone()).await?;
            self.client.close_window().await?;
        }
        if let Some(window) = windows.into_iter().next() {
            self.client.switch_to_window(window).await?;
        }
        self.client.set_window_size(WINDOW.0, WINDOW.1).await?;
        self.site.reset();
        // Left first: a page that is still there could store something once more.
        self.look_at(EMPTY).await?;
        self.run("localStorage.clear(); sessionStorage.clear()", &[])
            .await?;
        self.site.reset();
        Ok(())
    }

    /// The browser still answers.
    pub async fn is_there(&self) -> bool {
        const PATIENCE: Duration = Duration::from_secs(10);
        matches!(timeout(PATIENCE, self.client.windows()).await, Ok(Ok(_)))
    }

    /// Ends the session and its browser.
    pub async fn close(self) {
        let _ = self.client.close().await;
        let _ = fs::remove_dir_all(self.profile);
    }

    /// Goes to a page of the site, such as `/`, and waits until its program is there, or says why
    /// it is not.
    pub async fn visit(&self, path: &str) -> Outcome {
        self.look_at(path).await?;
        self.wait(BEGUN, &[]).await.map(drop)
    }

    /// Goes to a page of the site, which may still be waiting for its program.
    pub async fn look_at(&self, path: &str) -> Outcome {
        self.go(&self.site.origin, path).await
    }

    /// Goes to a page of another host.
    pub async fn go(&self, origin: &str, path: &str) -> Outcome {
        let address = format!("{origin}{path}");
        self.client.goto(&address).await?;
        // Firefox's driver does not always wait where an address has a fragment.
        let page = address.split('#').next();
        let there = "return location.href.split('#')[0] === new URL(given[0]).href";
        self.wait(there, &[json!(page)]).await.map(drop)
    }

    /// Waits until the page that this script makes the browser leave is left.
    ///
    /// Scripts that run while their page is left may never be done, so the first look comes late.
    pub async fn leave(&self, script: &str) -> Outcome {
        let mark = "document.documentElement.dataset.isLeft = 'not yet'";
        self.run(&format!("{mark}; setTimeout(() => {{ {script} }})"), &[])
            .await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        let left = "return !document.documentElement.dataset.isLeft";
        self.wait(left, &[]).await.map(drop)
    }

    /// Runs the body of an async function on the page; it finds `arguments` in `given`, and what
    /// it returns comes back. What it throws is an error here.
    ///
    /// An element comes back as `true`: the driver would need a name for it, and one that the page has
    /// replaced meanwhile has none.
    pub async fn run(&self, body: &str, given: &[Value]) -> Outcome<Value> {
        let plain = "const named = (value) => value instanceof Node || value;";
        self.script(plain, body, given).await
    }

    /// The elements that the body of a function returns. A page that is just being left has none.
    pub async fn elements(&self, body: &str, given: &[Value]) -> Outcome<Vec<Element>> {
        let itself = "const named = (value) => value;";
        let found = match self.script(itself, body, given).await {
            Err(error) if is_of_leaving(&*error) => Value::Null,
            result => result?,
        };
        let element = |found: &Value| {
            let id = found.as_object()?.values().next()?.as_str()?;
            let id = ElementRef::from(id.to_owned());
            Some(Element::from_element_id(self.client.clone(), id))
        };
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(found.iter().filter_map(element).collect())
    }

    async fn script(&self, named: &str, body: &str, given: &[Value]) -> Outcome<Value> {
        let script = format!(
            "const given = Array.prototype.slice.call(arguments, 0, -1);
             const done = arguments[arguments.length - 1];
             {named}
             (async () => {{ {body} }})().then(
               (value) => done({{ value: named(value) }}),
               (error) => done({{ error: String(error) }}));"
        );
        let mut result = self.client.execute_async(&script, given.to_vec()).await?;
        match result.get("error") {
            Some(error) => Err(error.as_str().unwrap_or("unknown error").into()),
            None => Ok(result.get_mut("value").map_or(Value::Null, Value::take)),
        }
    }

    /// Waits until the body of an async function returns something true, and returns that. A page
    /// that is just being left or loaded again has not returned anything yet, nor has one that does
    /// not have yet what the body reads.
    pub async fn wait(&self, body: &str, given: &[Value]) -> Outcome<Value> {
        let deadline = Instant::now() + SHOWN;
        let mut pause = SHORTEST_PAUSE;
        loop {
            let mut trouble = String::new();
            let value = match self.run(body, given).await {
                Err(error) if is_of_leaving(&*error) || !error.is::<CmdError>() => {
                    trouble = format!(": {error}");
                    Value::Null
                }
                result => result?,
            };
            if is_true(&value) {
                return Ok(value);
            }
            if Instant::now() > deadline {
                let vain = format!("waited {SHOWN:?} in vain for: {body} {given:?}{trouble}");
                return Err(vain.into());
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 3 / 2).min(LONGEST_PAUSE);
        }
    }

    /// Adds rules to the page's style. Its policy allows no style elements.
    pub async fn restyle(&self, rules: &str) -> Outcome {
        let add = "const sheet = new CSSStyleSheet();
            sheet.replaceSync(given[0]);
            document.adoptedStyleSheets = [sheet]";
        self.run(add, &[rules.into()]).await.map(drop)
    }

    /// Waits for a text on the page that a JavaScript pattern matches, and returns that text.
    pub async fn wait_for_text(&self, pattern: &str) -> Outcome<String> {
        let body = "return document.body.innerText.match(new RegExp(given[0], 'u'))?.[0]";
        let text = self.wait(body, &[pattern.into()]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Clicks on an element, which the page brings into sight first: Chromium's driver takes for seen
    /// what lies under its bar.
    pub async fn click_on(&self, element: &Element) -> Result<(), CmdError> {
        let reveal = "arguments[0].scrollIntoView({ block: 'nearest' })";
        self.client.execute(reveal, vec![json!(element)]).await?;
        element.click().await
    }

    /// Replaces what stands in a field by typing.
    pub async fn retype(&self, input: &Element, text: &str) -> Outcome {
        const CONTROL: &str = "\u{e009}";
        const DELETE: &str = "\u{e017}";
        self.click_on(input).await?;
        // Control is let go at the end of a call: how to do that within one differs by browser.
        input.send_keys(&format!("{CONTROL}a")).await?;
        input
            .send_keys(if text.is_empty() { DELETE } else { text })
            .await?;
        Ok(())
    }

    /// Moves the mouse to a place in the window.
    pub async fn point_at(&self, [x, y]: [f64; 2]) -> Outcome {
        let mouse = MouseActions::new("mouse".to_owned()).then(move_to(x, y));
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Clicks at a place in the window.
    pub async fn click_at(&self, [x, y]: [f64; 2]) -> Outcome {
        let mouse = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// Presses the Tab key.
    pub async fn press_tab(&self) -> Outcome {
        let key = '\u{e004}';
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Opens a page of the host on another origin.
    pub async fn visit_host(&self, page: &str) -> Outcome {
        self.go(&self.site.host, &format!("/{page}")).await
    }

    /// Lets browsers keep what the site serves.
    pub fn keep_in_caches(&self) {
        self.site.is_kept.store(true, Ordering::Relaxed);
    }

    /// The paths of the site that were asked for since the tab was opened, as often as they were.
    pub fn asked(&self) -> Vec<String> {
        let asked = self.site.asked.lock().expect("no panic while noting");
        asked.clone()
    }

    /// How often one that ends like this was.
    pub fn times_asked(&self, end: &str) -> usize {
        let asked = self.asked();
        asked.iter().filter(|asked| asked.ends_with(end)).count()
    }

    /// Makes trouble with the paths of the site that end like this.
    pub fn trouble(&self, path: &str, trouble: Trouble) {
        let mut now = self.site.trouble.lock().expect("no panic while noting");
        *now = Some((path.to_owned(), trouble));
    }

    /// Ends the trouble.
    pub fn no_trouble(&self) {
        *self.site.trouble.lock().expect("no panic while noting") = None;
    }

    /// What the page, the browser and the server complained about since the page was opened.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        let recorded = self.run("return window.complaints", &[]).await?;
        let mut complaints: Vec<String> = serde_json::from_value(recorded)?;
        let missing = self.site.missing.lock().expect("no panic while noting");
        complaints.extend(missing.iter().map(|path| format!("not found: {path}")));
        Ok(complaints)
    }

    /// What helps to see why a scenario failed: complaints, and where the screenshot is.
    pub async fn describe(&self, name: &str) -> String {
        let complaints = match self.complaints().await {
            Ok(complaints) if complaints.is_empty() => "the page did not complain".to_owned(),
            Ok(complaints) => format!("the page complained:\n  {}", complaints.join("\n  ")),
            Err(error) => format!("what the page complained about is not known: {error}"),
        };
        match self.screenshot(name).await {
            Ok(file) => format!("{complaints}\nscreenshot: {}", file.display()),
            Err(error) => format!("{complaints}\nno screenshot: {error}"),
        }
    }

    /// A picture of the window, as PNG in Base64.
    pub async fn picture(&self) -> Outcome<Value> {
        self.beat().await?;
        Ok(self.ask("screenshot".to_owned()).await?)
    }

    /// From here on there is something to draw.
    async fn beat(&self) -> Outcome {
        if self.browser == Browser::WebKit {
            self.run(BEATING, &[]).await?;
        }
        Ok(())
    }

    /// Leaves a picture of the window in target/e2e/.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let file = traces()?.join(format!("{}.png", name.replace("::", "-")));
        self.beat().await?;
        fs::write(&file, self.client.screenshot().await?)?;
        Ok(file)
    }
}

/// Starts a browser that keeps what it keeps in this folder.
async fn connect(
    browser: Browser,
    driver: &str,
    profile: &Path,
    categories: Option<&str>,
) -> Outcome<Client> {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(browser.capabilities(&profile.to_string_lossy(), categories));
    Ok(builder.connect(driver).await?)
}

/// Whether JavaScript would take a value for true: a count of nothing and an empty text are not there yet.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(is_true) => *is_true,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// Whether a script says no more than that its page was left while it ran, or that an element it was
/// about is no longer there: “document unloaded”, “Document was unloaded”, “before the unload event”.
fn is_of_leaving(error: &(dyn std::error::Error + 'static)) -> bool {
    let command = error.downcast_ref::<CmdError>();
    command.is_some_and(CmdError::is_stale_element_reference)
        || error.to_string().contains("unload")
}

/// WebKit wants a duration, and places in the window rather than in an element.
fn move_to(x: f64, y: f64) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(Duration::ZERO),
        x,
        y,
    }
}
