//! Commands that need the built site in a real browser and are no tests: the program of the
//! end-to-end tests carries them out.

use crate::Outcome;
use crate::running::{on_path, program, run, say};
use crate::{packages, site, testing, tools};

/// How fast the page is for someone who opens it, types and drags.
pub fn measure() -> Outcome {
    carry_out("measure", "the page in Chromium (about five minutes)")
}

/// Whether the page stays as it is through a thousand estimates.
pub fn endure() -> Outcome {
    carry_out("endure", "a thousand estimates in Chromium (ten minutes)")
}

/// The page in pictures: its own in docs/pictures/, the one for links in www/, and for review in
/// target/pictures/.
pub fn pictures() -> Outcome {
    carry_out("pictures", "pictures of the page (about a minute)")?;
    let palette = "crates/e2e/src/palette.mjs";
    for (colours, folders) in [
        // Every clone carries every version of these.
        ("64", &["docs/pictures"][..]),
        ("256", &["www", "www/icons", "www/screenshots"]),
    ] {
        run(program(packages::node()?, palette)
            .arg(tools::upng()?)
            .arg(colours)
            .args(folders))?;
    }
    Ok(())
}

/// What Lighthouse says of the page, on its mobile profile.
pub fn lighthouse() -> Outcome {
    site::build()?;
    packages::browsers()?;
    say("Lighthouse, five runs (two minutes)");
    let mut command = program(packages::node()?, "tests/lighthouse.mjs");
    command.arg(tools::lighthouse()?);
    if let Some(chromium) = on_path(&["chromium", "chromium-browser", "google-chrome"]) {
        command.env("CHROME_PATH", chromium);
    }
    run(&mut command)
}

fn carry_out(command: &str, what: &str) -> Outcome {
    site::build()?;
    packages::browsers()?;
    say(what);
    run(testing::e2e().arg(command))
}
