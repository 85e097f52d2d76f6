//! A command of ours that runs beside the steps: what is installed and compiled for later steps does
//! not wait for earlier ones.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command};
use std::thread::JoinHandle;

use crate::Outcome;
use crate::running::ANNOUNCED;

/// One that was started.
pub struct Beside {
    child: Child,
    /// Everything that it said.
    said: JoinHandle<Vec<String>>,
}

impl Beside {
    /// Starts ourselves with another command. What it announces is seen at once, all else it says only
    /// if it fails.
    pub fn start(command: &str) -> Outcome<Beside> {
        let failed = |e: std::io::Error| format!("could not start {command}: {e}");
        let (reader, writer) = std::io::pipe().map_err(failed)?;
        let ourselves = std::env::current_exe().map_err(failed)?;
        let child = Command::new(ourselves)
            .arg(command)
            .stdout(writer.try_clone().map_err(failed)?)
            .stderr(writer)
            .spawn()
            .map_err(failed)?;
        let said = std::thread::spawn(move || {
            let lines = BufReader::new(reader).lines().map_while(Result::ok);
            lines
                .inspect(|line| {
                    if let Some(announced) = line.strip_prefix(ANNOUNCED) {
                        println!("   (beside it: {announced})");
                    }
                })
                .collect()
        });
        Ok(Beside { child, said })
    }

    /// It has ended in vain.
    pub fn has_failed(&mut self) -> bool {
        let ended = self.child.try_wait().ok().flatten();
        ended.is_some_and(|status| !status.success())
    }

    /// Waits for its end.
    pub fn finish(mut self) -> Outcome {
        let status = self.child.wait().map_err(|e| e.to_string())?;
        let said = self
            .said
            .join()
            .expect("reading what it says does not fail");
        if status.success() {
            return Ok(());
        }
        println!("{}", said.join("\n"));
        Err("what was to be there for it is not".to_owned())
    }
}
