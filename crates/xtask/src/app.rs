//! The page's program, in target/app/: what starts, and the parts of it that come when it runs, each
//! a Wasm module of its own.
//!
//! The compiler makes one module, with what the linker knows of it. From that, wasm-split-cli takes
//! whatever only the functions marked `wasm_split` need; what stays goes through wasm-bindgen.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::engine::OPTIMISED;
use crate::running::{cargo, files, program, read, root, run, write};
use crate::tools::{self, WASM};
use crate::{Outcome, artifacts};

const COMPILED: &str = "rustc --package page --bin app --profile page";
/// Where the linker has put everything is what the module is taken apart by.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// The parts take the table of functions from the program.
const BOUND: &str = "--target web --no-typescript --keep-lld-exports --out-name app --out-dir";

const NAMED: &str = "-Oz -g -o";

/// What fetches the parts.
const LOADER: &str = "__wasm_split.js";

/// Where the program is put, from where Trunk copies it.
fn folder() -> PathBuf {
    root().join("target/app")
}

/// Builds what is not built yet.
pub fn build() -> Outcome {
    tools::wasm_target()?;
    let wasm_split = tools::wasm_split()?;
    let wasm_bindgen = tools::wasm_bindgen()?;
    let wasm_opt = tools::wasm_opt()?;
    let module = compile()?;
    let bytes = fs::read(&module).map_err(|e| format!("{}: {e}", module.display()))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&bytes);
    for tool in [&wasm_split, &wasm_bindgen, &wasm_opt] {
        hasher.write(tool.as_os_str().as_encoded_bytes());
    }
    for text in [BOUND, OPTIMISED] {
        hasher.write(text.as_bytes());
    }
    let stamp = format!("{:016x}", hasher.finish());
    let stamped = root().join("target/app.stamp");
    if fs::read_to_string(&stamped).is_ok_and(|last| last == stamp) && folder().is_dir() {
        return Ok(());
    }

    let partial = root().join("target/app.partial");
    take_apart(&module, &partial, OPTIMISED)?;
    let failed = |e: std::io::Error| format!("{}: {e}", folder().display());
    let _ = fs::remove_file(&stamped);
    let _ = fs::remove_dir_all(folder());
    fs::rename(&partial, folder()).map_err(failed)?;
    fs::write(&stamped, stamp).map_err(failed)
}

/// Builds the program with the names of its functions, and returns where.
pub fn named() -> Outcome<PathBuf> {
    let folder = root().join("target/app.named");
    take_apart(&compile()?, &folder, NAMED)?;
    Ok(folder)
}

/// The Wasm modules in a folder.
pub fn modules(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = files(folder)?;
    files.retain(|file| file.extension().is_some_and(|end| end == "wasm"));
    Ok(files)
}

/// Puts the parts of a module into a folder.
fn take_apart(module: &Path, folder: &Path, optimised: &str) -> Outcome {
    let _ = fs::remove_dir_all(folder);
    run(program(tools::wasm_split()?, "--out-name app")
        .arg(module)
        .arg(folder))?;
    let rest = folder.join("app.wasm");
    run(program(tools::wasm_bindgen()?, BOUND)
        .arg(folder)
        .arg(&rest))?;
    fs::remove_file(&rest).map_err(|e| format!("{}: {e}", rest.display()))?;
    number_imports(&[folder.join("app.js"), folder.join("app_bg.wasm")])?;
    let loader = folder.join(LOADER);
    write(&loader, of_any_type(&read(&loader)?)?)?;
    for wasm in modules(folder)? {
        run(program(tools::wasm_opt()?, optimised).arg(&wasm).arg(&wasm))?;
    }
    Ok(())
}

/// Puts numbers in the place of the hashes by which wasm-bindgen tells imports of one name apart, in the
/// script and in the module: no compression makes a hash smaller. A number is as long as a hash, so
/// nothing else in the module moves.
fn number_imports([script, module]: &[PathBuf; 2]) -> Outcome {
    let text = read(script)?;
    let numbers = numbers(&text)?;
    for file in [script, module] {
        let failed = |e: std::io::Error| format!("{}: {e}", file.display());
        let mut bytes = fs::read(file).map_err(failed)?;
        for at in 0..bytes.len().saturating_sub(HASH - 1) {
            let place = &mut bytes[at..at + HASH];
            if let Some((_, number)) = numbers.get(&place[..]) {
                place.copy_from_slice(number.as_bytes());
            }
        }
        fs::write(file, bytes).map_err(failed)?;
    }
    Ok(())
}

/// Digits of a hash.
const HASH: usize = 16;

/// By the hashes in a script, the names that they belong to, each with a number: imports of one name are
/// counted.
fn numbers(script: &str) -> Outcome<BTreeMap<&[u8], (&str, String)>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut numbers: BTreeMap<&[u8], (&str, String)> = BTreeMap::new();
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let names = script.split(|letter| !is_of_name(letter));
    for (name, hash) in names.filter_map(hashed) {
        match numbers.get(hash.as_bytes()) {
            Some((other, _)) if *other == name => {}
            Some((other, _)) => return Err(format!("{other} and {name} have one hash")),
            None => {
                let count = counts.entry(name).or_default();
                numbers.insert(hash.as_bytes(), (name, format!("{count:0HASH$}")));
                *count += 1;
            }
        }
    }
    Ok(numbers)
}

/// What wasm-bindgen gave a name and a hash.
fn hashed(name: &str) -> Option<(&str, &str)> {
    let (name, hash) = name.split_at_checked(name.len().checked_sub(HASH)?)?;
    let mut starts = ["__wbg_", "__wbindgen_", "wasm_bindgen__"].into_iter();
    let is_digit = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
    let is_bound = starts.any(|start| name.starts_with(start));
    (is_bound && hash.bytes().all(is_digit)).then_some((name, hash))
}

/// Compiles the program and returns where cargo put it.
fn compile() -> Outcome<PathBuf> {
    let mut command = cargo(COMPILED);
    artifacts::for_wasm(&mut command, &[])?;
    command.args(["--target", WASM, artifacts::FORMAT, "--", RELOCATIONS]);
    let built = artifacts::built(&mut command)?;
    let mut files = built.into_iter().flat_map(|artifact| artifact.files);
    let module = files.find(|file| file.ends_with("app.wasm"));
    module.ok_or_else(|| "cargo built the program without naming a Wasm module".to_owned())
}

/// The loader, where a host names no type for modules too.
fn of_any_type(loader: &str) -> Outcome<String> {
    const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
    const READ: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";
    match loader.contains(STREAMED) {
        true => Ok(loader.replace(STREAMED, READ)),
        false => Err(format!("{LOADER} has no {STREAMED}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_of_one_name_are_counted() {
        let script = "imports.__wbg_get_0123456789abcdef(a, __wbg_get_fedcba9876543210);
            __wbg_set_00112233445566ff; __wbg_get_0123456789abcdef; other_0123456789abcdef";
        let numbers = numbers(script).expect("each hash is one name's");
        let numbers: Vec<_> = numbers
            .values()
            .map(|(name, number)| (*name, &number[..]))
            .collect();
        assert_eq!(
            numbers,
            [
                ("__wbg_set_", "0000000000000000"),
                ("__wbg_get_", "0000000000000000"),
                ("__wbg_get_", "0000000000000001")
            ]
        );
    }
}
