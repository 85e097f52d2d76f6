//! The engine: the model as a Wasm module with its JavaScript face, in target/engine/.
//!
//! The page's worker, the embedders of the API and the tests in Node all use this one module. It
//! is built apart from the page because it wants speed, and the page wants to be small.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::running::{cargo, program, root, run};
use crate::tools::{self, WASM};
use crate::{Outcome, artifacts};

/// The compiler has made it fast: what is left to gain is weight.
const OPTIMISED: &str = "-Oz -o";

/// What has to be inlined says so; the rest the compiler would put into one another for speed's sake
/// without winning any: a twentieth of the weight with Brotli.
const INLINING: &str = "-Cllvm-args=-inline-threshold=1";

const SIMD: &str = "-Ctarget-feature=+simd128";

/// What the folder holds in the end.
const FILES: [&str; 3] = ["uturn.js", "uturn_bg.wasm", "uturn.d.ts"];

/// Where the engine is put. Trunk copies it from this fixed place, so it does not follow
/// CARGO_TARGET_DIR.
pub fn folder() -> PathBuf {
    root().join("target/engine")
}

/// Builds what is not built yet.
pub fn build() -> Outcome {
    tools::wasm_target()?;
    let wasm_bindgen = tools::wasm_bindgen()?;
    let wasm_opt = tools::wasm_opt()?;
    let module = compile()?;
    let stamp = stamp(&module, &[&wasm_bindgen, &wasm_opt])?;
    if is_current(&stamp) {
        return Ok(());
    }

    let partial = root().join("target/engine.partial");
    let _ = fs::remove_dir_all(&partial);
    fs::create_dir_all(&partial).map_err(|e| format!("{}: {e}", partial.display()))?;
    let arguments = "--target web --out-name uturn --out-dir";
    run(program(wasm_bindgen, arguments).arg(&partial).arg(&module))?;
    // The module's own section says which features it uses; wasm-opt reads them there.
    let wasm = partial.join("uturn_bg.wasm");
    run(program(wasm_opt, OPTIMISED).arg(&wasm).arg(&wasm))?;
    // Types of the raw exports, which nobody calls.
    let _ = fs::remove_file(partial.join("uturn_bg.wasm.d.ts"));
    put_in_place(&partial, &stamp)
}

/// Compiles the engine as a Wasm module and returns where cargo put it.
fn compile() -> Outcome<PathBuf> {
    let what = "rustc --package engine --lib --crate-type cdylib --profile speed";
    let mut command = cargo(what);
    command.args(["--target", WASM, artifacts::FORMAT]);
    // These variables replace the flags in .cargo/config.toml, where SIMD is switched on.
    if let Some(flags) = std::env::var_os("CARGO_ENCODED_RUSTFLAGS") {
        let flags = flags.to_string_lossy();
        let flags = format!("{flags}\u{1f}{SIMD}\u{1f}{INLINING}");
        command.env("CARGO_ENCODED_RUSTFLAGS", flags);
    } else if let Some(flags) = std::env::var_os("RUSTFLAGS") {
        let flags = flags.to_string_lossy();
        command.env("RUSTFLAGS", format!("{flags} {SIMD} {INLINING}"));
    } else {
        let flags = format!("target.{WASM}.rustflags=['{INLINING}']");
        command.args(["--config", &flags]);
    }

    let built = artifacts::built(&mut command)?;
    let mut files = built.into_iter().flat_map(|artifact| artifact.files);
    let module = files.find(|file| file.ends_with("engine.wasm"));
    let module = module.ok_or("cargo built the library without naming a Wasm module")?;
    let bytes = fs::read(&module).map_err(|e| format!("{}: {e}", module.display()))?;
    // The section target_features lists it by this name.
    if bytes.windows(7).any(|name| name == b"simd128") {
        Ok(module)
    } else {
        Err(format!("{} was built without SIMD", module.display()))
    }
}

/// Tells apart what the engine was made from: the module and the tools.
fn stamp(module: &Path, tools: &[&Path]) -> Outcome<String> {
    let mut hasher = hash_of(&[module.to_path_buf()])?;
    for tool in tools {
        hasher.write(tool.as_os_str().as_encoded_bytes());
    }
    hasher.write(OPTIMISED.as_bytes());
    Ok(format!("{:016x}", hasher.finish()))
}

fn hash_of(files: &[PathBuf]) -> Outcome<DefaultHasher> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(&fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?);
    }
    Ok(hasher)
}

fn stamp_file() -> PathBuf {
    root().join("target/engine.stamp")
}

/// Whether the folder holds what was made from this, and nothing else.
fn is_current(stamp: &str) -> bool {
    let complete = FILES.iter().all(|file| folder().join(file).is_file());
    let count = fs::read_dir(folder()).map_or(0, Iterator::count);
    complete
        && count == FILES.len()
        && fs::read_to_string(stamp_file()).is_ok_and(|last| last == stamp)
}

fn put_in_place(partial: &Path, stamp: &str) -> Outcome {
    let failed = |e: std::io::Error| format!("{}: {e}", folder().display());
    let _ = fs::remove_file(stamp_file());
    let _ = fs::remove_dir_all(folder());
    fs::rename(partial, folder()).map_err(failed)?;
    fs::write(stamp_file(), stamp).map_err(failed)
}
