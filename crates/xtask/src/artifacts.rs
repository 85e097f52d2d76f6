//! What cargo is told to build Wasm with, and what it has built, as it says itself.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Outcome;
use crate::running::{name_within, root, run_lines};
use crate::tools::WASM;

/// Separates encoded flags.
const BETWEEN: &str = "\u{1f}";

/// Makes cargo say what it builds; errors and warnings are printed as ever.
pub const FORMAT: &str = "--message-format=json-render-diagnostics";

/// As in .cargo/config.toml.
const SIMD: &str = "-Ctarget-feature=+simd128";

/// Has cargo compile Wasm with these flags of the compiler, too, and with SIMD. Panics say where in the
/// code they are: where this machine keeps its crates is left out of that, so that all build the same.
pub fn for_wasm(cargo: &mut Command, flags: &[&str]) -> Outcome {
    let crates = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir()
            .ok_or("no home folder: set CARGO_HOME")?
            .join(".cargo"),
    };
    let crates = crates.join("registry").join("src");
    let unnamed = format!("--remap-path-prefix={}=crates", crates.display());
    let flags = flags.iter().copied().chain([&unnamed[..]]);
    // Either variable replaces the flags in .cargo/config.toml, where SIMD is switched on.
    let given = match (env::var("CARGO_ENCODED_RUSTFLAGS"), env::var("RUSTFLAGS")) {
        (Ok(encoded), _) => Some(encoded),
        (_, Ok(flags)) => Some(flags.split_whitespace().collect::<Vec<_>>().join(BETWEEN)),
        _ => None,
    };
    match given {
        Some(given) => {
            let all: Vec<&str> = [&given[..], SIMD].into_iter().chain(flags).collect();
            cargo.env("CARGO_ENCODED_RUSTFLAGS", all.join(BETWEEN))
        }
        None => {
            let flags: Vec<&str> = flags.collect();
            cargo.args(["--config", &format!("target.{WASM}.rustflags={flags:?}")])
        }
    };
    Ok(())
}

/// Something that cargo has built.
#[derive(Debug, PartialEq)]
pub struct Artifact {
    /// The name of its target in Cargo.toml.
    pub target: String,
    /// Where its code begins, within the repository.
    pub source: String,
    /// Whether it runs the tests that stand in that code.
    pub is_test: bool,
    /// The program, where it is one.
    pub program: Option<PathBuf>,
    /// All files.
    pub files: Vec<PathBuf>,
}

/// Has cargo build, with [`FORMAT`] among its arguments.
pub fn built(cargo: &mut Command) -> Outcome<Vec<Artifact>> {
    let mut artifacts = Vec::new();
    run_lines(cargo, |line| artifacts.extend(announced(line, &root())))?;
    Ok(artifacts)
}

/// What one of cargo's messages announces, if it is of one of our own packages.
fn announced(message: &str, root: &Path) -> Option<Artifact> {
    let message: Value = serde_json::from_str(message).ok()?;
    if message.get("reason")? != "compiler-artifact" {
        return None;
    }
    let target = message.get("target")?;
    let source = Path::new(target.get("src_path")?.as_str()?);
    if !source.starts_with(root) {
        return None;
    }
    let files = message.get("filenames")?.as_array()?.iter();
    let files = files.filter_map(|file| Some(file.as_str()?.into()));
    Some(Artifact {
        target: target.get("name")?.as_str()?.to_owned(),
        source: name_within(root, source),
        is_test: message.get("profile")?.get("test")?.as_bool()?,
        program: message.get("executable")?.as_str().map(PathBuf::from),
        files: files.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_messages_name_what_was_built() {
        let message = r#"{"reason":"compiler-artifact","target":{"name":"paths",
            "src_path":"/here/tests/paths.rs"},"profile":{"test":true},
            "filenames":["/t/paths-1"],"executable":"/t/paths-1"}"#;
        let expected = Artifact {
            target: "paths".to_owned(),
            source: "tests/paths.rs".to_owned(),
            is_test: true,
            program: Some("/t/paths-1".into()),
            files: vec!["/t/paths-1".into()],
        };
        assert_eq!(announced(message, Path::new("/here")), Some(expected));
        assert_eq!(announced(message, Path::new("/elsewhere")), None);
        assert_eq!(
            announced(r#"{"reason":"build-finished"}"#, Path::new("/")),
            None
        );
    }
}
