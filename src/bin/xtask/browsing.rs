//! Commands that need the built site in a real browser and are no tests: the program of the
//! end-to-end tests carries them out.

use crate::Outcome;
use crate::running::{cargo, program, run, say};
use crate::{packages, site, tools};

/// How fast the page is for someone who opens it, types and drags.
pub fn measure() -> Outcome {
    carry_out("measure", "the page in Chromium (about a minute)")
}

/// The page in pictures: its own in docs/, and for review in target/pictures/.
pub fn pictures() -> Outcome {
    carry_out("pictures", "pictures of the page (about a minute)")?;
    let palette = "tests/e2e/palette.mjs";
    run(program(packages::node()?, palette)
        .arg(tools::upng()?)
        .arg("docs"))
}

fn carry_out(command: &str, what: &str) -> Outcome {
    site::build()?;
    packages::browsers()?;
    say(what);
    let program = "test --quiet --features e2e --test e2e --";
    run(&mut cargo(&format!("{program} {command}")))
}
