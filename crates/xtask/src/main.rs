//! The project's own commands: `cargo xtask build | weigh | serve | check | test | browsers | bench |
//! measure | endure | lighthouse | fuzz | pictures | npm | publish-dir | try-out | engine | app |
//! style | release`.
//!
//! They install what they need at pinned versions into one cache folder (see `tools`), so that a
//! fresh clone on a bare machine needs Rust, Node and nothing else.

mod app;
mod artifacts;
mod bench;
mod browsing;
mod engine;
mod fuzzing;
mod markup;
mod npm;
mod packages;
mod publish;
mod release;
mod running;
mod site;
mod testing;
mod timing;
mod tools;
mod weight;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  build    the whole site, into dist/
  weigh    what of dist/ a visitor waits for, compressed (part of build)
  weigh code  where the program's code comes from, by crate and by function
  serve    builds the site, opens it and rebuilds it on changes
  check    every check and test that needs no browser: before each commit
  test     every check and every test, browsers included
  browsers the browsers' tests alone, or those whose names hold one of the parts that follow
  bench    nanoseconds per month-step, native and in Wasm
  measure  how fast the page answers in a real browser
  endure   whether it gets slower or larger through a thousand estimates
  fuzz     looks for input that breaks something, 5 minutes each or as many as are said
  lighthouse  what Lighthouse says of the page, median of five runs
  pictures the page in all widths and looks, into docs/pictures/ and target/pictures/
  npm      the engine as an npm package, into target/npm/
  publish-dir  the site for the address in SITE_URL, into target/publish/
  try-out  the folders that browser tests want beside dist/ (part of test)
  engine   the Wasm engine alone, into target/engine/ (Trunk calls this)
  app      the page's program in its parts, into target/app/ (Trunk calls this)
  style    the style's parts in two files, into target/ (Trunk calls this)
  release  policy and service worker of a built site (Trunk calls this)
  set-up-checks, set-up-tests  what later steps of check and test need (part of them)";

/// What a command returns: its result, or the reason why it stopped.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["build"] => site::build(),
        ["weigh"] => weight::check(&running::root().join("dist")),
        ["weigh", "code"] => weight::code(),
        ["serve"] => site::serve(),
        ["check"] => testing::check(),
        ["test"] => testing::test(),
        ["browsers", ref parts @ ..] => testing::browsers(parts),
        ["bench"] => bench::bench(),
        ["fuzz"] => fuzzing::fuzz(None),
        ["fuzz", minutes] => fuzzing::fuzz(Some(minutes)),
        ["measure"] => browsing::measure(),
        ["endure"] => browsing::endure(),
        ["lighthouse"] => browsing::lighthouse(),
        ["pictures"] => browsing::pictures(),
        ["npm"] => npm::pack(),
        ["publish-dir"] => publish::publish_dir(),
        ["engine"] => engine::build(),
        ["app"] => app::build(),
        ["style"] => site::put_style_together(),
        ["try-out"] => publish::try_out(),
        ["release"] => release::finish(),
        [testing::SET_UP_CHECKS] => testing::set_up_checks(),
        [testing::SET_UP_TESTS] => testing::set_up_tests(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
