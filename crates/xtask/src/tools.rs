//! The tools that builds and tests need, each at one version, in one cache folder.
//!
//! A tool is put together next to its final place and moved there when it is complete, so that an
//! interrupted install never looks like a finished one. Where the machine has a tool of the right
//! version already, that one is used.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::running::{cargo, on_path, output, program, read, root, run, say, side_by_side};
use crate::timing::seconds;
use crate::{Outcome, packages};

/// The target of everything that runs in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

const TRUNK: &str = "0.21.14";
/// Goes with the crate wasm_split_helpers, whose marks it reads.
const WASM_SPLIT: &str = "0.2.4";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
const CARGO_FUZZ: &str = "0.13.1";
const AXE: &str = "4.14.1";
const UPNG: &str = "2.1.0";
/// The last one that runs on Node 20.
const LIGHTHOUSE: &str = "12.8.2";
/// Wants Node 20.19 or later.
const VITE: &str = "8.3.8";
const ESBUILD: &str = "0.28.2";

/// A crate that is a program.
struct Tool {
    krate: &'static str,
    /// Its program's; the cache folder's name is this and the version.
    name: &'static str,
    version: String,
    /// What else `cargo install` is told: whether to build with the dependencies that the tool was
    /// released with, and what of it to leave out.
    options: &'static str,
    /// How much the compiler does for it: most run for seconds, and what would make them faster
    /// takes longer than it saves.
    optimised: &'static str,
    /// How long it takes from source on two cores.
    time: &'static str,
}

/// What `cargo xtask test` needs, side by side: the network brings one while another is compiled.
pub fn of_tests() -> Outcome {
    side_by_side(&[
        || trunk().map(drop),
        || {
            for tool in [wasm_bindgen, wasm_split, geckodriver] {
                tool()?;
            }
            Ok(())
        },
        || {
            packages::node()?;
            packages::browsers()?;
            packages::spreadsheet()?;
            for from_npm in [wasm_opt, axe, typescript, vite, esbuild] {
                from_npm()?;
            }
            Ok(())
        },
    ])
}

/// What `cargo xtask check` needs, likewise: the engine, and no page.
pub fn of_checks() -> Outcome {
    side_by_side(&[|| wasm_bindgen().map(drop), || wasm_opt().map(drop)])
}

/// What `cargo xtask build` needs, likewise.
pub fn of_site() -> Outcome {
    wasm_target()?;
    side_by_side(&[
        || trunk().map(drop),
        || wasm_bindgen().and_then(|_| wasm_split()).map(drop),
        || wasm_opt().and_then(|_| esbuild()).map(drop),
    ])
}

/// Trunk's program.
pub fn trunk() -> Outcome<PathBuf> {
    install(&Tool {
        krate: "trunk",
        name: "trunk",
        version: TRUNK.to_owned(),
        // It is kept from downloading anything: it needs no TLS.
        options: "--locked --no-default-features",
        optimised: "0",
        time: "3 minutes",
    })
}

/// The program of wasm-bindgen, which has to match the crate exactly.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    install(&Tool {
        krate: "wasm-bindgen-cli",
        name: "wasm-bindgen",
        version: locked_version("wasm-bindgen")?,
        // Not locked: its lock file can name versions that a mirror does not have yet.
        options: "--no-default-features --bin wasm-bindgen",
        // It goes through the whole page at each build.
        optimised: "1",
        time: "a minute",
    })
}

/// What takes a module apart.
pub fn wasm_split() -> Outcome<PathBuf> {
    install(&Tool {
        krate: "wasm_split_cli_support",
        name: "wasm-split-cli",
        version: WASM_SPLIT.to_owned(),
        options: "--locked --features build-binary",
        optimised: "1",
        time: "2 minutes",
    })
}

/// Firefox's driver, which Debian does not package.
pub fn geckodriver() -> Outcome<PathBuf> {
    install(&Tool {
        krate: "geckodriver",
        name: "geckodriver",
        version: GECKODRIVER.to_owned(),
        options: "--locked",
        optimised: "0",
        time: "a minute",
    })
}

/// What drives the fuzzer; it is no part of the tests.
pub fn cargo_fuzz() -> Outcome<PathBuf> {
    install(&Tool {
        krate: "cargo-fuzz",
        name: "cargo-fuzz",
        version: CARGO_FUZZ.to_owned(),
        options: "--locked",
        optimised: "0",
        time: "a minute",
    })
}

/// The nightly toolchain, which alone builds programs that report where they have been.
pub fn nightly() -> Outcome {
    match output(&mut program("rustup", "run nightly rustc --version")) {
        Some(_) => Ok(()),
        None => rustup("toolchain install nightly --profile minimal"),
    }
}

/// The optimiser of Wasm modules, from npm: distributions package old ones.
pub fn wasm_opt() -> Outcome<PathBuf> {
    from_npm("binaryen", BINARYEN, ".bin/wasm-opt")
}

/// The script that finds what keeps people from using a page; the tests run it in the page.
pub fn axe() -> Outcome<PathBuf> {
    from_npm("axe-core", AXE, "axe-core/axe.min.js")
}

/// What gives pictures a palette, in JavaScript alone.
pub fn upng() -> Outcome<PathBuf> {
    from_npm("upng-js", UPNG, "upng-js")
}

/// What judges the page as search engines' owners do: the folder of its modules.
pub fn lighthouse() -> Outcome<PathBuf> {
    let program = from_npm("lighthouse", LIGHTHOUSE, "lighthouse")?;
    let modules = program.parent().map(Path::to_path_buf);
    modules.ok_or_else(|| "lighthouse is installed nowhere".to_owned())
}

/// What checks the types of the npm package and of all scripts: the last TypeScript written in
/// JavaScript, which runs wherever Node does, and beside it the types of Node. The folder of their
/// modules.
pub fn types() -> Outcome<PathBuf> {
    const LOCK: &str = "package-lock.json";
    let from = root().join("crates/xtask/types");
    let mut hasher = DefaultHasher::new();
    hasher.write(read(&from.join(LOCK))?.as_bytes());
    let place = cache()?.join(format!("types-{:016x}", hasher.finish()));
    let modules = place.join("node_modules");
    packages::node()?;
    if modules.exists() {
        return Ok(modules);
    }
    say("typescript and the types of Node from npm (seconds)");
    let npm = packages::npm()?;
    into_place(&place, |partial| {
        for name in ["package.json", LOCK] {
            let file = from.join(name);
            fs::copy(&file, partial.join(name)).map_err(|e| format!("{}: {e}", file.display()))?;
        }
        let arguments = "ci --no-audit --no-fund --no-update-notifier --prefix";
        run(program(npm, arguments).arg(partial))
    })?;
    Ok(modules)
}

/// TypeScript's compiler among them.
pub fn typescript() -> Outcome<PathBuf> {
    Ok(types()?.join("typescript/bin/tsc"))
}

/// A bundler, to see that the npm package can be bundled.
pub fn vite() -> Outcome<PathBuf> {
    from_npm("vite", VITE, "vite/bin/vite.js")
}

/// What puts the style's parts into one file; and another bundler, which has to be told what to do
/// with modules.
pub fn esbuild() -> Outcome<PathBuf> {
    from_npm("esbuild", ESBUILD, ".bin/esbuild")
}

/// A file of a package from npm, by its path among the installed modules.
fn from_npm(package: &str, version: &str, file: &str) -> Outcome<PathBuf> {
    let place = cache()?.join(format!("{package}-{version}"));
    let file = place.join("node_modules").join(file);
    packages::node()?;
    if file.exists() {
        return Ok(file);
    }
    say(&format!("{package} {version} from npm (seconds)"));
    let npm = packages::npm()?;
    into_place(&place, |partial| {
        let arguments = format!(
            "install --no-audit --no-fund --no-update-notifier {package}@{version} --prefix"
        );
        run(program(npm, &arguments).arg(partial))
    })?;
    Ok(file)
}

/// Adds what the toolchain lacks: the Wasm target, and what checks the code.
pub fn toolchain() -> Outcome {
    wasm_target()?;
    for (component, asked) in [("rustfmt", "fmt --version"), ("clippy", "clippy --version")] {
        if output(&mut cargo(asked)).is_none() {
            rustup(&format!("component add {component}"))?;
        }
    }
    Ok(())
}

/// Adds the Wasm target to the toolchain where it is missing.
pub fn wasm_target() -> Outcome {
    let sysroot = output(&mut program("rustc", "--print sysroot"));
    let sysroot = sysroot.ok_or("rustc is needed and not on PATH")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    rustup(&format!("target add {WASM}"))
}

fn rustup(arguments: &str) -> Outcome {
    say(&format!(
        "rustup {arguments} (the toolchain's version; seconds)"
    ));
    run(&mut program("rustup", arguments))
}

/// PATH with these programs' folders first.
pub fn path_with(programs: &[&Path]) -> Outcome<OsString> {
    // Unset, it names no folder.
    let old = std::env::var_os("PATH").unwrap_or_default();
    let ours = programs.iter().filter_map(|program| program.parent());
    let all = ours
        .map(Path::to_path_buf)
        .chain(std::env::split_paths(&old));
    std::env::join_paths(all).map_err(|e| format!("PATH: {e}"))
}

fn install(tool: &Tool) -> Outcome<PathBuf> {
    let Tool { name, version, .. } = tool;
    let place = cache()?.join(format!("{name}-{version}"));
    let installed = place
        .join("bin")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if installed.is_file() {
        return Ok(installed);
    }
    if let Some(there) = on_path(&[name])
        && says_version(&there, version)
    {
        return Ok(there);
    }
    let start = Instant::now();
    // What others have compiled has the features that a crate has by itself.
    let is_plain = !tool.options.contains("--features");
    into_place(&place, |partial| match on_path(&["cargo-binstall"]) {
        Some(_) if is_plain => download(tool, partial),
        _ => compile(tool, partial),
    })?;
    println!(
        "   {name} {version} is there after {}",
        seconds(start.elapsed())
    );
    Ok(installed)
}

/// Whether a program is of this version by its own words.
fn says_version(there: &Path, version: &str) -> bool {
    let said = output(&mut program(there, "--version"));
    said.is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

/// Takes the program that its makers or others have compiled.
fn download(Tool { krate, version, .. }: &Tool, to: &Path) -> Outcome {
    say(&format!("cargo binstall {krate}@{version} (seconds)"));
    let command = format!("binstall --no-confirm --no-track {krate}@{version} --root");
    run(cargo(&command).arg(to))
}

fn compile(tool: &Tool, to: &Path) -> Outcome {
    let Tool {
        krate,
        version,
        options,
        optimised,
        time,
        ..
    } = tool;
    let command = format!("install --quiet --debug {options} {krate}@{version} --root");
    say(&format!(
        "cargo install {krate}@{version} (once, about {time} on two cores)"
    ));
    let mut command = cargo(&command);
    command.arg(to);
    command.env("CARGO_PROFILE_DEV_OPT_LEVEL", optimised);
    // Nobody debugs it.
    command.env("CARGO_PROFILE_DEV_DEBUG", "0");
    // Flags meant for this project would only get in the way of building a tool.
    command.env_remove("RUSTFLAGS");
    command.env_remove("CARGO_ENCODED_RUSTFLAGS");
    // What is compiled stays until the tool is complete: an interrupted install goes on there.
    command.env("CARGO_TARGET_DIR", to.join("build"));
    run(&mut command)?;
    let _ = fs::remove_dir_all(to.join("build"));
    Ok(())
}

fn into_place(place: &Path, fill: impl FnOnce(&Path) -> Outcome) -> Outcome {
    let mut partial = place.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    fs::create_dir_all(&partial).map_err(|e| format!("{}: {e}", partial.display()))?;
    fill(&partial)?;
    // Left over from another version of this file, or not complete: it lacked the program.
    let _ = fs::remove_dir_all(place);
    fs::rename(&partial, place).map_err(|e| format!("{}: {e}", place.display()))
}

/// `$XDG_CACHE_HOME/uturn` or `~/.cache/uturn`.
fn cache() -> Outcome<PathBuf> {
    let given = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    given
        .filter(|folder| folder.is_absolute())
        .or_else(|| Some(std::env::home_dir()?.join(".cache")))
        .map(|folder| folder.join("uturn"))
        .ok_or_else(|| "neither XDG_CACHE_HOME nor a home folder is known".to_owned())
}

fn locked_version(krate: &str) -> Outcome<String> {
    let lock = read(&root().join("Cargo.lock"))?;
    let name = format!("name = \"{krate}\"\nversion = \"");
    lock.split_once(&name)
        .and_then(|(_, after)| after.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .ok_or_else(|| format!("Cargo.lock has no {krate}"))
}
