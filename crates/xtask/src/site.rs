//! The site: Trunk builds the page and copies the engine next to it.

use std::process::Command;

use crate::Outcome;
use crate::running::{cargo, program, root, run, say, side_by_side};
use crate::tools::{self, WASM};
use crate::{engine, release, weight};

/// The whole site, in dist/.
pub fn build() -> Outcome {
    // Trunk needs its tools on PATH, which the error's own command line leaves out.
    run(&mut trunk("build")?)
        .map_err(|reason| format!("{reason}\nor, with all tools: cargo xtask build"))?;
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

/// Trunk with our tools first on its PATH, at the versions that it will ask for.
fn trunk(what: &str) -> Outcome<Command> {
    tools::of_site()?;
    let trunk = tools::trunk()?;
    let path = tools::path_with(&[&trunk, &tools::wasm_bindgen()?, &tools::wasm_opt()?])?;
    // Trunk and its hooks build them one after another, and then find them built. Trunk works offline,
    // which keeps it from downloading tools of its own.
    run(&mut cargo("fetch --quiet"))?;
    side_by_side(&[compile, release::compile])?;
    say("the site");
    let mut command = program(trunk, &format!("{what} --release --offline"));
    command.env("PATH", path);
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
    side_by_side(&[engine::build, compile_page])
}

/// Compiles the page's program, as Trunk does: `index.html` says how.
fn compile_page() -> Outcome {
    let page = "--package page --bin app --profile page";
    run(&mut cargo(&format!("build --target {WASM} {page}")))
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
