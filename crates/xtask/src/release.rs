//! `cargo xtask release`: makes a release of what Trunk has put together (Trunk calls this).
//!
//! A release is one set of files that belong together: names of what can change tell its content,
//! the page states which of its own scripts may run, and the service worker knows every file that
//! the page needs without a network.

mod files;
mod policy;
mod slim;

use std::fs;
use std::path::{Path, PathBuf};

use crate::markup::{around, only_between};
use crate::running::{cargo, output, program, read, root, run, typed, write};
use crate::{Outcome, engine, packages};
use files::Files;

pub use files::is_of_whole_engine;
pub use policy::policy;

/// Where Trunk says that the site is.
const FOLDER: &str = "TRUNK_STAGING_DIR";
/// The engine's answer for the default plan, beside the engine.
const ANSWER: &str = "default.json";
/// The page, which is kept under its folder's address.
pub const PAGE: &str = "index.html";
/// The service worker.
pub const WORKER: &str = "sw.js";
/// Where the page says which release it is of, and that it is being developed.
const BUILD: &str = "<meta name=\"build\"";
/// The program, which Trunk is told not to build.
const SKIPPED: &str = "<link data-trunk rel=\"rust\"";
const HEAD_END: &str = "</head>";
/// By this Trunk's server reloads the page.
const DEVELOPMENT: &str = ".well-known/trunk/ws";

/// What writes the still page.
const STILL: &str = "--package page --bin still";

/// Builds what writes the still page.
pub fn compile() -> Outcome {
    run(&mut cargo(&format!("build {STILL}")))
}

/// Finishes the folder that Trunk names.
pub fn finish() -> Outcome {
    let folder = std::env::var_os(FOLDER)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{FOLDER} is not set: Trunk calls this when it has built"))?;
    put_still_page(&folder)?;
    slim(&folder)?;
    forget_program(&folder.join(PAGE))?;
    for (part, named) in [("app", "\"./"), ("engine", "\"")] {
        name_by_content(&folder, part, named)?;
    }
    let page = folder.join(PAGE);
    write(&page, policy::state(&read(&page)?)?)?;
    seal(&folder)
}

/// Puts the page as it is before the program is there into `index.html`, and the answer that it
/// shows beside the engine.
fn put_still_page(folder: &Path) -> Outcome {
    let still = root().join("target/still");
    fs::create_dir_all(&still).map_err(|e| format!("{}: {e}", still.display()))?;
    let answer = default_answer()?;
    write(&still.join(ANSWER), &answer)?;
    run(cargo(&format!("run --quiet {STILL} --")).arg(&still))?;
    let page = folder.join(PAGE);
    let mut text = read(&page)?;
    for (anchor, end, file) in [
        (
            "<div id=\"page\" class=\"still\">",
            "</div>",
            "answered.html",
        ),
        ("<template id=\"awaiting\">", "</template>", "awaiting.html"),
        ("<template id=\"card\">", "</template>", "card.html"),
    ] {
        let (before, after) = around(&text, &format!("{anchor}{end}"))?;
        let markup = read(&still.join(file))?;
        text = format!("{before}{anchor}{markup}{end}{after}");
    }
    write(&page, text)?;
    write(&folder.join("engine").join(ANSWER), answer)
}

/// What the engine says of the default plan.
fn default_answer() -> Outcome<String> {
    let script = "crates/xtask/src/release/answer.mjs";
    let mut node = program(packages::node()?, script);
    output(node.arg(engine::folder())).ok_or_else(|| {
        let typed = typed(&node);
        format!("the engine does not answer; to see why: {typed}")
    })
}

/// Slims what visitors wait for.
fn slim(folder: &Path) -> Outcome {
    let change = |file: &Path, slim: fn(&str) -> Outcome<String>| write(file, slim(&read(file)?)?);
    change(&folder.join(PAGE), slim::page)?;
    for script in ["engine/worker.js", "translated.js"] {
        change(&folder.join(script), slim::script)?;
    }
    Ok(())
}

/// Leaves out what keeps Trunk from building a program itself.
fn forget_program(page: &Path) -> Outcome {
    let text = read(page)?;
    let (before, after) = around(&text, SKIPPED)?;
    let (_, after) = after.split_once("/>").ok_or("a link has no end")?;
    write(page, format!("{}{}", before.trim_end(), after))
}

/// Names the program's folder, or the engine's, after its content: no page runs that of another
/// release. In the page this stands before its name.
fn name_by_content(folder: &Path, part: &str, before: &str) -> Outcome {
    let old = folder.join(part);
    let named = format!("{part}-{}", Files::read(&old)?.build(""));
    let failed = |e: std::io::Error| format!("{}: {e}", old.display());
    fs::rename(&old, folder.join(&named)).map_err(failed)?;
    let page = folder.join(PAGE);
    let text = read(&page)?;
    let place = format!("{before}{part}/");
    if !text.contains(&place) {
        return Err(format!("the page has no {place}"));
    }
    write(&page, text.replace(&place, &format!("{before}{named}/")))
}

/// Writes the service worker for the files as they are, and the release's name into the page. A
/// folder that is changed is sealed again.
pub fn seal(folder: &Path) -> Outcome {
    let page = unsealed(&read(&folder.join(PAGE))?);
    let files = Files::read(folder)?;
    let build = files.build(&page);
    let (before, after) = around(&page, HEAD_END)?;
    let developed = match is_developed(&page) {
        true => " data-development",
        false => "",
    };
    let sealed = format!("{before}{BUILD} content=\"{build}\"{developed} />{HEAD_END}{after}");
    write(&folder.join(PAGE), sealed)?;
    let program = read(&root().join("www").join(WORKER))?;
    let worker = format!("const BUILD = \"{build}\";\nconst FILES = {files};\n\n{program}");
    write(&folder.join(WORKER), worker)
}

/// Makes another release of a folder, for tests: its engine and its style have other content, and
/// so other names.
pub fn vary(folder: &Path) -> Outcome {
    let page = folder.join(PAGE);
    let text = read(&page)?;
    let engine = only_between(&text, "content=\"engine-", "/")?;
    let style = only_between(&text, "href=\"./styles-", ".css\"")?;
    let (other_engine, other_style) = (
        format!("engine-{engine}-2"),
        format!("styles-{style}-2.css"),
    );
    let (engine, style) = (format!("engine-{engine}"), format!("styles-{style}.css"));
    for (from, to) in [(&engine, &other_engine), (&style, &other_style)] {
        let failed = |e: std::io::Error| format!("{}: {e}", folder.join(from).display());
        fs::rename(folder.join(from), folder.join(to)).map_err(failed)?;
    }
    for (file, comment) in [
        (format!("{other_engine}/worker.js"), "// another release\n"),
        (other_style.clone(), "/* another release */\n"),
    ] {
        let file = folder.join(file);
        write(&file, read(&file)? + comment)?;
    }
    let text = text
        .replace(&engine, &other_engine)
        .replace(&style, &other_style);
    write(&page, text)?;
    seal(folder)
}

/// Whether Trunk's server shows the page to whoever works on it.
fn is_developed(page: &str) -> bool {
    page.contains(DEVELOPMENT)
}

/// The page without its release's name.
fn unsealed(page: &str) -> String {
    let rest = |(before, after): (&str, &str)| {
        let (_, after) = after.split_once("/>")?;
        Some(format!("{before}{after}"))
    };
    page.split_once(BUILD)
        .and_then(rest)
        .unwrap_or_else(|| page.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_comes_off() {
        let page = "<head><link /></head>";
        let sealed = format!("<head><link />{BUILD} content=\"0123\" /></head>");
        assert_eq!(unsealed(&sealed), page);
        assert_eq!(unsealed(page), page);
    }
}
