//! Running other programs: from the repository's root, echoed, with errors that can be repeated.
//! And files, with errors that name them.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::Outcome;

/// The repository's root: two folders above what cargo tells to what it runs.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.ancestors().skip(2).take(1).collect()
}

/// A program with the arguments that the words of a line are, started in the repository's root.
pub fn program(name: impl AsRef<Path>, arguments: &str) -> Command {
    let mut command = Command::new(name.as_ref());
    command
        .args(arguments.split_whitespace())
        .current_dir(root());
    command
}

/// Cargo, of the toolchain that runs us.
pub fn cargo(arguments: &str) -> Command {
    program("cargo", arguments)
}

/// The command as one would type it. PATH is left out: it is long, and only puts our tools first.
pub fn typed(command: &Command) -> String {
    let variables = command
        .get_envs()
        .filter(|(name, _)| *name != "PATH")
        .filter_map(|(name, value)| Some(format!("{}={}", name.display(), quoted(value?))));
    let words = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(quoted);
    variables.chain(words).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &std::ffi::OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_alphanumeric() || "-_./=:,@+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Runs to the end; what it prints is seen.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|e| not_started(command, &e))?;
    if status.success() {
        Ok(())
    } else {
        Err(failure(status, command))
    }
}

/// Runs to the end and hands each line of its standard output to `line`.
pub fn run_lines(command: &mut Command, mut line: impl FnMut(&str)) -> Outcome {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| not_started(command, &e))?;
    if let Some(stdout) = child.stdout.take() {
        for text in BufReader::new(stdout).split(b'\n') {
            let text = text.map_err(|e| format!("reading from {}: {e}", typed(command)))?;
            line(&String::from_utf8_lossy(&text));
        }
    }
    let status = child.wait().map_err(|e| not_started(command, &e))?;
    if status.success() {
        Ok(())
    } else {
        Err(failure(status, command))
    }
}

/// Carries these out at the same time, and waits for all; the first one's error counts.
pub fn side_by_side(works: &[fn() -> Outcome]) -> Outcome {
    std::thread::scope(|scope| {
        let running: Vec<_> = works.iter().map(|&work| scope.spawn(work)).collect();
        let done = running.into_iter().map(|work| {
            let broken = |_| Err("a thread broke off".to_owned());
            work.join().unwrap_or_else(broken)
        });
        // Collected first: an error must not leave the others unwaited for.
        done.collect::<Vec<_>>().into_iter().collect()
    })
}

/// What a program prints, when it starts and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The first of these programs that is on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .flat_map(|folder| [folder.join(name), folder.join(format!("{name}.exe"))])
            .find(|file| file.is_file())
    })
}

/// A file's text.
pub fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}

/// Writes a file anew.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(file, content).map_err(|e| format!("{}: {e}", file.display()))
}

/// All files below a folder, in the order of their names.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A file's name within a folder, with slashes as in addresses.
pub fn name_within(folder: &Path, file: &Path) -> String {
    let name = file.strip_prefix(folder).unwrap_or(file);
    name.to_string_lossy().replace('\\', "/")
}

/// How an announcement begins.
pub const ANNOUNCED: &str = "── ";

/// Announces what comes next.
pub fn say(text: &str) {
    println!("\n{ANNOUNCED}{text}");
    // Keeps the order right where standard output is a file and children write to it too.
    let _ = std::io::stdout().flush();
}

fn failure(status: ExitStatus, command: &Command) -> String {
    format!("{status}\nto run it alone: {}", typed(command))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!(
        "could not start {}: {error}",
        command.get_program().display()
    )
}
