//! The engine: the model as two Wasm modules with their JavaScript faces, in target/engine/.
//!
//! A page's first verdict waits for the lean one; the whole one, in `full/`, is the API's, and what the
//! npm package is made of. They are built apart from the page because they want speed, and the page
//! wants to be small.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::running::{cargo, files, name_within, program, read, root, run, write};
use crate::tools::{self, WASM};
use crate::{Outcome, artifacts};

/// The modules: the package of each, its file, and where it is put within the folder.
const MODULES: [(&str, &str, &str); 2] = [
    ("engine", "engine.wasm", ""),
    ("engine-full", "engine_full.wasm", FULL),
];

/// Where the whole engine is within the folder.
const FULL: &str = "full";

/// The compiler has made it fast: what is left to gain is weight.
pub const OPTIMISED: &str = "-Oz --strip-producers --strip-target-features -o";

/// What has to be inlined says so; the rest the compiler would put into one another for speed's sake
/// without winning any: a twentieth of the weight with Brotli.
const INLINING: &str = "-Cllvm-args=-inline-threshold=1";

/// What the folder holds in the end.
const FILES: [&str; 5] = [
    "full/uturn.d.ts",
    "full/uturn.js",
    "full/uturn_bg.wasm",
    "uturn.js",
    "uturn_bg.wasm",
];

/// The types of the lean engine, of what the whole one adds, and of how either starts. What
/// wasm-bindgen writes of the start uses the types of browsers, which a program for Node does not have.
const TYPES: [&str; 3] = [
    "crates/engine/src/types.d.ts",
    "crates/engine-full/src/types.d.ts",
    "npm/init.d.ts",
];

/// Where the engine is put. Trunk copies it from this fixed place, so it does not follow
/// CARGO_TARGET_DIR.
pub fn folder() -> PathBuf {
    root().join("target/engine")
}

/// Where the whole engine is.
pub fn full() -> PathBuf {
    folder().join(FULL)
}

/// The types of the whole engine in one file.
pub fn types() -> Outcome<String> {
    let texts = TYPES.map(|file| read(&root().join(file)));
    let [lean, full, start] = texts;
    let full = full?;
    // It begins with what it takes from the first.
    let own = full.split_once("types.js\";\n");
    let (_, own) = own.ok_or_else(|| format!("{}: where does its import end?", TYPES[1]))?;
    Ok([&lean?, own, &start?].join("\n"))
}

/// Builds what is not built yet.
pub fn build() -> Outcome {
    tools::wasm_target()?;
    let wasm_bindgen = tools::wasm_bindgen()?;
    let wasm_opt = tools::wasm_opt()?;
    let modules = MODULES.map(|(package, file, _)| compile(package, file));
    let modules: Vec<PathBuf> = modules.into_iter().collect::<Outcome<_>>()?;
    let types = types()?;
    let stamp = stamp(&modules, &[&wasm_bindgen, &wasm_opt], &types)?;
    if is_current(&stamp)? {
        return Ok(());
    }

    let partial = root().join("target/engine.partial");
    let _ = fs::remove_dir_all(&partial);
    for (module, (_, _, folder)) in modules.iter().zip(MODULES) {
        let folder = partial.join(folder);
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let arguments = "--target web --no-typescript --out-name uturn --out-dir";
        run(program(&wasm_bindgen, arguments).arg(&folder).arg(module))?;
        // The module's own section says which features it uses; wasm-opt reads them there.
        let wasm = folder.join("uturn_bg.wasm");
        run(program(&wasm_opt, OPTIMISED).arg(&wasm).arg(&wasm))?;
    }
    write(&partial.join(FULL).join("uturn.d.ts"), types)?;
    put_in_place(&partial, &stamp)
}

/// Compiles a package as a Wasm module and returns where cargo put the file of this name.
fn compile(package: &str, file: &str) -> Outcome<PathBuf> {
    let mut command = cargo("rustc --lib --crate-type cdylib --profile speed --package");
    command.arg(package);
    command.args(["--target", WASM, artifacts::FORMAT]);
    artifacts::for_wasm(&mut command, &[INLINING])?;
    let built = artifacts::built(&mut command)?;
    let mut files = built.into_iter().flat_map(|artifact| artifact.files);
    let module = files.find(|built| built.ends_with(file));
    let module = module.ok_or("cargo built the library without naming a Wasm module")?;
    let bytes = fs::read(&module).map_err(|e| format!("{}: {e}", module.display()))?;
    // The section target_features lists it by this name.
    if bytes.windows(7).any(|name| name == b"simd128") {
        Ok(module)
    } else {
        Err(format!("{} was built without SIMD", module.display()))
    }
}

/// Tells apart what the engine was made from: the modules, the tools and the types.
fn stamp(modules: &[PathBuf], tools: &[&Path], types: &str) -> Outcome<String> {
    let mut hasher = hash_of(modules)?;
    for tool in tools {
        hasher.write(tool.as_os_str().as_encoded_bytes());
    }
    hasher.write(OPTIMISED.as_bytes());
    hasher.write(types.as_bytes());
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
fn is_current(stamp: &str) -> Outcome<bool> {
    if !fs::read_to_string(stamp_file()).is_ok_and(|last| last == stamp) || !folder().is_dir() {
        return Ok(false);
    }
    let found = files(&folder())?;
    let found = found.iter().map(|file| name_within(&folder(), file));
    Ok(found.collect::<BTreeSet<_>>() == FILES.map(str::to_owned).into())
}

fn put_in_place(partial: &Path, stamp: &str) -> Outcome {
    let failed = |e: std::io::Error| format!("{}: {e}", folder().display());
    let _ = fs::remove_file(stamp_file());
    let _ = fs::remove_dir_all(folder());
    fs::rename(partial, folder()).map_err(failed)?;
    fs::write(stamp_file(), stamp).map_err(failed)
}
