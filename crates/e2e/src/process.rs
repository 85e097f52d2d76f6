//! Child processes that never outlive the tests.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

/// Starts its arguments as a program and waits for standard input to end, which happens when the
/// tests let go of it or die, be it by a signal. Then it ends its whole process group: browsers
/// too, which drivers leave behind when they are killed.
const KEEPER: &str = r#"
"$@" &
trap '' TERM
read -r _
kill -TERM 0
sleep 0.5
kill -KILL 0
"#;

/// A running program with everything that it starts.
pub struct Kept {
    keeper: Child,
    stdin: Option<ChildStdin>,
}

impl Kept {
    /// Starts a program that ends with us. What it says goes to `stdout` and `stderr`: a pipe that
    /// nobody reads would stop it when full.
    pub fn start(
        program: &str,
        arguments: &[String],
        environment: &[(&str, String)],
        [stdout, stderr]: [Stdio; 2],
    ) -> io::Result<Kept> {
        if !is_there(program) {
            let message = format!("{program} is not there; `cargo xtask test` finds it");
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper", program])
            .args(arguments)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(stdout)
            .stderr(stderr)
            .spawn()?;
        let stdin = keeper.stdin.take();
        Ok(Kept { keeper, stdin })
    }

    /// The first line that the program prints.
    pub fn first_line(&mut self) -> io::Result<String> {
        let stdout = self
            .keeper
            .stdout
            .as_mut()
            .ok_or(io::ErrorKind::BrokenPipe)?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.stdin.take();
        let _ = self.keeper.wait();
    }
}

/// The folder for what helps to understand a failure: screenshots and what the drivers said.
pub fn traces() -> io::Result<PathBuf> {
    let folder = crate::server::root().join("target/e2e");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Forgets what an earlier run has left there.
pub fn clear_traces() -> io::Result<()> {
    for entry in fs::read_dir(traces()?)? {
        let left = entry?.path();
        if left.is_file() {
            fs::remove_file(left)?;
        }
    }
    Ok(())
}

/// Whether there is such a program, on PATH or at its own path.
fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// A port that was free a moment ago.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
