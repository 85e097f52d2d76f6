//! Programs that come from the system: found on PATH, or installed from Debian's packages.

use std::path::PathBuf;

use crate::Outcome;
use crate::running::{on_path, output, program, run, say};

/// A program by any of its names, or a file by its path, and the Debian package that brings it.
type Needed = (&'static [&'static str], &'static str);

const NODE: [Needed; 2] = [(&["node"], "nodejs"), (&["npm"], "npm")];

const BROWSERS: [Needed; 5] = [
    (
        &["chromium", "chromium-browser", "google-chrome"],
        "chromium",
    ),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox", "firefox-esr"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["Xvfb"], "xvfb"),
];

/// The spreadsheet that opens the tables that the page saves, without its windows.
const SPREADSHEET: [Needed; 1] = [(&["soffice"], "libreoffice-calc-nogui")];

/// Typefaces with the measures of those that come with most systems: the page's stylesheet lets
/// them hold the place of its own, and without them nothing of that could be tested.
const TYPEFACES: [Needed; 1] = [(
    &["/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"],
    "fonts-liberation",
)];

/// Node, which runs wasm-opt and the tests of the engine; 18 or later will do.
pub fn node() -> Outcome<PathBuf> {
    install(&NODE)?;
    on_path(&["node"]).ok_or_else(|| "node is not on PATH".to_owned())
}

/// Node's installer of packages.
pub fn npm() -> Outcome<PathBuf> {
    install(&NODE)?;
    on_path(&["npm"]).ok_or_else(|| "npm is not on PATH".to_owned())
}

/// Chromium, Firefox and WebKit with their drivers, geckodriver aside, and typefaces where they
/// do not come with the system.
pub fn browsers() -> Outcome {
    install(&BROWSERS)?;
    match on_path(&["apt-get"]) {
        Some(_) => install(&TYPEFACES),
        None => Ok(()),
    }
}

/// LibreOffice Calc, about 250 MB.
pub fn spreadsheet() -> Outcome {
    install(&SPREADSHEET)
}

fn install(needed: &[Needed]) -> Outcome {
    let missing = missing(needed);
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
    let Some(apt) = on_path(&["apt-get"]) else {
        let names: Vec<&str> = missing.iter().map(|(names, _)| names[0]).collect();
        return Err(format!("needed on PATH: {}", names.join(", ")));
    };
    let install = format!("install -y --no-install-recommends {}", packages.join(" "));
    if output(&mut program("id", "-u")).as_deref() != Some("0") {
        return Err(format!("programs are missing: sudo apt-get {install}"));
    }
    say(&format!(
        "apt-get {install} (the system's versions; 1 to 3 minutes)"
    ));
    for arguments in ["update", &install] {
        let mut apt = program(&apt, &format!("-qq {arguments}"));
        run(apt.env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    match self::missing(needed)[..] {
        [] => Ok(()),
        [(names, package), ..] => Err(format!(
            "{package} is installed, yet {} is not there",
            names[0]
        )),
    }
}

fn missing(needed: &[Needed]) -> Vec<Needed> {
    let is_missing = |(names, _): &&Needed| on_path(names).is_none();
    needed.iter().filter(is_missing).copied().collect()
}
