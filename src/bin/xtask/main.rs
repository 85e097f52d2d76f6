//! The project's own commands: `cargo xtask build | serve | test | bench | measure |
//! pictures | engine`.
//!
//! They install what they need at pinned versions into one cache folder (see `tools`), so that a
//! fresh clone on a bare machine needs Rust, Node and nothing else.

mod bench;
mod browsing;
mod engine;
mod packages;
mod running;
mod site;
mod testing;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <command>

  build    the whole site, into dist/
  serve    builds the site, opens it and rebuilds it on changes
  test     every check and every test, browsers included
  bench    nanoseconds per month-step, native and in Wasm
  measure  how fast the page answers in a real browser
  pictures the page in all widths and looks, into docs/ and target/pictures/
  engine   the Wasm engine alone, into target/engine/ (Trunk calls this)";

/// What a command returns: its result, or the reason why it stopped.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["build"] => site::build(),
        ["serve"] => site::serve(),
        ["test"] => testing::test(),
        ["bench"] => bench::bench(),
        ["measure"] => browsing::measure(),
        ["pictures"] => browsing::pictures(),
        ["engine"] => engine::build(),
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
