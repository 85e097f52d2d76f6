//! The site: Trunk builds the page and copies the engine next to it.

use std::process::Command;

use crate::Outcome;
use crate::running::{cargo, program, root, run, say, side_by_side};
use crate::tools;
use crate::{app, engine, release, weight};

/// The whole site, in dist/.
pub fn build() -> Outcome {
    run(&mut trunk("build")?)?;
    say("dist/");
    weight::check(&root().join("dist"))
}

/// Builds, serves and rebuilds until interrupted.
pub fn serve() -> Outcome {
    let mut trunk = trunk("serve")?;
    if has_display() {
        trunk.arg("--open");
    }
    say("http://127.0.0.1:8080/ shows the calculator once it is built; Ctrl-C ends");
    run(&mut trunk)
}

/// Trunk, which calls our own commands for whatever has to be built.
fn trunk(what: &str) -> Outcome<Command> {
    tools::of_site()?;
    let trunk = tools::trunk()?;
    // Its hooks build them one after another, and then find them built. Trunk works offline, which
    // keeps it from downloading tools of its own.
    run(&mut cargo("fetch --quiet"))?;
    side_by_side(&[compile, release::compile])?;
    say("the site");
    let mut command = program(trunk, &format!("{what} --release --offline"));
    // Trunk 0.21 takes NO_COLOR for a switch that must be true or false.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}

/// The style's parts in two files, without what only those who work on them read. What they are
/// written in is what browsers get: nothing is made simpler for older ones. Addresses of typefaces
/// are relative to the site's folder, where the files will be.
const STYLE: &str = "www/styles.css www/later.css --bundle --minify --charset=utf8 \
    --external:fonts/* --log-level=warning --outdir=target";

/// Puts the style's parts together.
pub fn put_style_together() -> Outcome {
    run(&mut program(tools::esbuild()?, STYLE))
}

/// The two programs in Wasm, which can be compiled while native ones are.
pub fn compile() -> Outcome {
    say("the engine and the page, side by side");
    side_by_side(&[engine::build, app::build])
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
