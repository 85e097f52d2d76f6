//! Writes what `index.html` carries before the program is there, and the answer that it shows, into
//! the folder that is named. `cargo xtask release` calls it.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use uturn::app::still;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("which folder?")?;
    let folder = PathBuf::from(folder);
    let estimate = still::estimate()?;
    // As the engine's worker says it.
    let message = serde_json::json!({
        "id": 0, "key": "plan", "stage": "settled", "estimate": estimate,
    });
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("default.json"), message.to_string())?;
    fs::write(folder.join("answered.html"), still::answered(estimate)?)?;
    fs::write(folder.join("awaiting.html"), still::awaiting()?)?;
    fs::write(folder.join("card.html"), still::card()?)?;
    Ok(())
}
