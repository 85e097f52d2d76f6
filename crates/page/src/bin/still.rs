//! Writes what `index.html` carries before the program is there into the folder that is named, with
//! the answer that `default.json` in that folder holds. `cargo xtask release` calls it.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use page::still;
use serde::Deserialize;
use uturn::model::report::Estimate;

/// What the engine's worker says of the default plan.
#[derive(Deserialize)]
struct Message {
    estimate: Estimate,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("which folder?")?;
    let folder = PathBuf::from(folder);
    let message = fs::read_to_string(folder.join("default.json"))?;
    let Message { estimate } = serde_json::from_str(&message)?;
    fs::write(folder.join("answered.html"), still::answered(estimate)?)?;
    fs::write(folder.join("awaiting.html"), still::awaiting()?)?;
    fs::write(folder.join("card.html"), still::card()?)?;
    Ok(())
}
