//! The three browsers and their drivers.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::net::TcpStream;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use crate::process::{Kept, free_port, traces};

/// A browser engine to test in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Browser {
    /// Chromium, as in Chrome, Edge and others.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, as in Safari.
    WebKit,
}

impl Browser {
    /// All of them, in the order in which to start what takes long.
    pub const SLOWEST_FIRST: [Browser; 3] = [Browser::WebKit, Browser::Firefox, Browser::Chromium];

    /// As it stands in names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chromium => "chromium",
            Browser::Firefox => "firefox",
            Browser::WebKit => "webkit",
        }
    }

    /// Whether it broke down under a scenario, by what is known of the failure.
    ///
    /// On Linux, WebKit ends the process of a page now and then, or says of a program of safe Rust
    /// that it left its memory (“Out of bounds memory access”), in one of some hundred scenarios. Others
    /// met the latter in programs of Yew and wasm-bindgen, and in JavaScriptCore alone: wasm-bindgen's
    /// issue 3470, Tauri's 7154 (WebKit's bug 259441), Bun's 17146. Neither its interpreter of Wasm nor
    /// its optimising compiler makes the difference. A fault of ours would be one elsewhere too.
    pub fn has_broken_down(self, failure: &str) -> bool {
        let signs = ["crash", "Out of bounds memory access"];
        self == Browser::WebKit && signs.iter().any(|sign| failure.contains(sign))
    }

    /// What a session asks its driver for. `profile` is an empty folder of its own; Chromium traces
    /// events of these categories.
    pub fn capabilities(self, profile: &str, traced: Option<&str>) -> Map<String, Value> {
        let capabilities = match self {
            Browser::Chromium => chromium(profile, traced),
            Browser::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", "-profile", profile],
                    "prefs": { "intl.accept_languages": "en-US" },
                },
            }),
            Browser::WebKit => json!({ "browserName": "MiniBrowser" }),
        };
        match capabilities {
            Value::Object(capabilities) => capabilities,
            _ => Map::new(),
        }
    }
}

fn chromium(profile: &str, traced: Option<&str>) -> Value {
    let mut options = json!({ "args": [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--lang=en-US",
        format!("--user-data-dir={profile}"),
    ]});
    let mut logs = json!({ "browser": "ALL" });
    if let Some(categories) = traced {
        logs["performance"] = "ALL".into();
        options["perfLoggingPrefs"] =
            json!({ "enableNetwork": false, "enablePage": false, "traceCategories": categories });
    }
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": logs })
}

/// The drivers that run, started when first needed.
#[derive(Default)]
pub struct Drivers {
    running: HashMap<Browser, (String, Kept)>,
    /// WebKit has no headless mode: it gets a screen of its own.
    screen: Option<Kept>,
}

impl Drivers {
    /// The address of a browser's driver.
    pub fn of(&mut self, browser: Browser) -> io::Result<String> {
        if let Some((address, _)) = self.running.get(&browser) {
            return Ok(address.clone());
        }
        let port = free_port()?;
        let driver = self.start(browser, port)?;
        wait_for(port, browser)?;
        let address = format!("http://127.0.0.1:{port}");
        self.running.insert(browser, (address.clone(), driver));
        Ok(address)
    }

    /// Ends one with its browser; it starts anew when needed.
    pub fn end(&mut self, browser: Browser) {
        self.running.remove(&browser);
    }

    fn start(&mut self, browser: Browser, port: u16) -> io::Result<Kept> {
        let (variable, usual) = match browser {
            Browser::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Browser::Firefox => ("GECKODRIVER", "geckodriver"),
            Browser::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        let program = std::env::var(variable).unwrap_or_else(|_| usual.to_owned());
        let mut arguments = vec![format!("--port={port}")];
        // Browsers without a language of their own take it from here.
        let mut environment = vec![("LC_ALL", "en_US.UTF-8".to_owned())];
        match browser {
            Browser::Chromium => {}
            Browser::Firefox => arguments.push("--websocket-port=0".to_owned()),
            Browser::WebKit => {
                let (screen, display) = screen()?;
                self.screen = Some(screen);
                environment.push(("DISPLAY", display));
                environment.push(("GDK_BACKEND", "x11".to_owned()));
                // What is drawn goes to the screen without a graphics card's buffers, of which there are
                // none here: a quarter less work.
                environment.push(("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()));
            }
        }
        // With what it said before it was started again.
        let log = traces()?.join(format!("{}.log", browser.name()));
        let log = File::options().create(true).append(true).open(log)?;
        let said = [log.try_clone()?.into(), log.into()];
        Kept::start(&program, &arguments, &environment, said)
    }
}

/// A virtual screen and its name.
fn screen() -> io::Result<(Kept, String)> {
    // Without the last option it starts anew when its last window closes, and the browser that comes just
    // then does not find it.
    let options = "-displayfd 1 -screen 0 1600x1400x24 -nolisten tcp -noreset";
    let options: Vec<String> = options.split(' ').map(str::to_owned).collect();
    let mut screen = Kept::start("Xvfb", &options, &[], [Stdio::piped(), Stdio::null()])?;
    let number = screen.first_line()?;
    if number.is_empty() {
        return Err(io::Error::other("Xvfb did not start"));
    }
    Ok((screen, format!(":{number}")))
}

fn wait_for(port: u16, browser: Browser) -> io::Result<()> {
    let deadline = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > deadline {
            let message = format!("the driver of {} did not start", browser.name());
            return Err(io::Error::other(message));
        }
        sleep(Duration::from_millis(50));
    }
    Ok(())
}
