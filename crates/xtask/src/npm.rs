//! `cargo xtask npm`: the whole engine as the npm package `uturn`, in target/npm/.

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::running::{read, root, say, write};
use crate::{Outcome, engine, weight};

/// What is copied as it is, and from where.
const COPIED: [(&str, &str); 5] = [
    ("target/engine/full", "uturn_bg.wasm"),
    ("npm", "node.js"),
    ("npm", "README.md"),
    (".", "LICENSE-MIT"),
    (".", "LICENSE-APACHE"),
];

/// The types.
const TYPES: &str = "uturn.d.ts";

/// What wasm-bindgen writes, with a word to those who call before they have started it.
const SCRIPT: &str = "uturn.js";
/// What is said otherwise is that a property of `undefined` cannot be read. Each of these stands there
/// so many times.
const UNREADY: [(&str, usize, &str); 2] = [
    (
        "let wasmModule, wasmInstance, wasm;",
        1,
        "const unready = new Proxy({}, {\n    get() {\n        throw new Error(\"The engine has not \
         started; `await init()` comes first\");\n    },\n});\nlet wasmModule, wasmInstance, wasm = \
         unready;",
    ),
    ("if (wasm !== undefined)", 2, "if (wasm !== unready)"),
];

/// Where the package is put.
pub fn folder() -> PathBuf {
    root().join("target/npm")
}

/// Builds the engine and puts the package together, ready for `npm publish`.
pub fn pack() -> Outcome {
    say("the engine");
    engine::build()?;
    let folder = folder();
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (from, name) in COPIED {
        let from = root().join(from).join(name);
        fs::copy(&from, folder.join(name)).map_err(|e| format!("{}: {e}", from.display()))?;
    }
    let script = read(&engine::full().join(SCRIPT))?;
    write(&folder.join(SCRIPT), told_when_unready(script)?)?;
    write(&folder.join(TYPES), engine::types()?)?;
    let manifest = manifest(&read(&root().join("npm/package.json"))?)?;
    write(&folder.join("package.json"), manifest)?;
    say("target/npm/: to publish it, npm publish target/npm");
    weight::print(&folder)
}

fn told_when_unready(script: String) -> Outcome<String> {
    UNREADY.iter().try_fold(script, |script, (from, times, to)| {
        let found = script.matches(from).count();
        if found != *times {
            return Err(format!(
                "{SCRIPT}: “{from}” stands there {found} times, not {times}: has wasm-bindgen changed?"
            ));
        }
        Ok(script.replace(from, to))
    })
}

/// package.json: what Cargo.toml says already, before npm's own part. That stays as it is written:
/// the order of its conditions decides which of them holds.
fn manifest(own: &str) -> Outcome<String> {
    let failed = |e: serde_json::Error| format!("npm/package.json: {e}");
    let given: Map<String, Value> = serde_json::from_str(own).map_err(failed)?;
    let files: Vec<&str> = COPIED.iter().map(|(_, name)| *name).collect();
    let from_cargo = [
        ("version", json!(env!("CARGO_PKG_VERSION"))),
        ("description", json!(env!("CARGO_PKG_DESCRIPTION"))),
        // npm wants SPDX in brackets where Cargo does without.
        ("license", json!(format!("({})", env!("CARGO_PKG_LICENSE")))),
        ("files", json!([files, vec![SCRIPT, TYPES]].concat())),
    ];
    let mut lines = String::from("{\n");
    for (name, value) in from_cargo {
        if given.contains_key(name) {
            return Err(format!(
                "npm/package.json: {name} is given; it comes from Cargo.toml"
            ));
        }
        lines += &format!("  {}: {value},\n", json!(name));
    }
    Ok(own.replacen("{\n", &lines, 1))
}
