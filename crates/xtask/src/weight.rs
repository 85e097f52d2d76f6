//! What the site weighs as hosts send it: compressed with Brotli, and how much of it a visitor waits
//! for.

mod code;

use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::release::is_of_whole_engine;
use crate::running::{files, name_within, output, program};

pub use code::print as code;

/// Most that everything before the first computed verdict may weigh, in bytes.
const BUDGET: u64 = 150_000;

/// The same of the program that comes after it for the first question.
const PROGRAM_BUDGET: u64 = 260_000;

/// Files that the first computed verdict needs, by the starts and ends of their names: with these the
/// still page shows the answer to any link. The default plan's needs the first two.
const NEEDED: [(&str, &str); 5] = [
    ("index", ".html"),
    ("styles-", ".css"),
    ("engine-", "/worker.js"),
    ("engine-", "/uturn.js"),
    ("engine-", "/uturn_bg.wasm"),
];

/// The program that comes after them, which draws the first question and its answer, and its style.
const PROGRAM: [(&str, &str); 5] = [
    ("app-", "/app.js"),
    ("app-", "/app_bg.wasm"),
    ("app-", "/__wasm_split.js"),
    ("later-", ".css"),
    ("translated", ".js"),
];

/// Files that pages never ask for, by the ends of their names.
const NEVER: [&str; 4] = [".d.ts", ".md", ".txt", "/maskable.svg"];

/// Node has Brotli at its highest quality built in, for several files at a time.
const COMPRESS: &str = "const { readFileSync } = require('node:fs');
    const { promisify } = require('node:util');
    const compress = promisify(require('node:zlib').brotliCompress);
    const size = async (name) => (await compress(readFileSync(name))).length;
    Promise.all(process.argv.slice(1).map(size)).then((sizes) => console.log(sizes.join(' ')));";

/// A file of the site.
struct File {
    name: String,
    raw: u64,
    compressed: u64,
}

impl File {
    fn is_needed(&self) -> bool {
        !is_of_whole_engine(&self.name) && self.is_among(&NEEDED)
    }

    fn is_of_program(&self) -> bool {
        self.is_among(&PROGRAM)
    }

    fn is_among(&self, names: &[(&str, &str)]) -> bool {
        let mut names = names.iter();
        names.any(|(start, end)| self.name.starts_with(start) && self.name.ends_with(end))
    }

    fn is_asked_for(&self) -> bool {
        !NEVER.iter().any(|end| self.name.ends_with(end))
    }
}

/// Prints the files below a folder.
pub fn print(folder: &Path) -> Outcome {
    table(&weigh(folder)?);
    Ok(())
}

/// Prints the files of a site in the order in which a visitor waits for them, and fails where that
/// is for too much.
pub fn check(folder: &Path) -> Outcome {
    let files = weigh(folder)?;
    let (needed, rest): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.is_needed());
    let (program, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|file| file.is_of_program());
    let verdict = "the first computed verdict";
    let question = "the program of the first question";
    let before = group(verdict, &needed, NEEDED.len())?;
    let after = group(question, &program, PROGRAM.len())?;
    let (later, never): (Vec<_>, Vec<_>) = rest.into_iter().partition(|file| file.is_asked_for());
    println!("later:");
    table(later);
    println!("never asked for by the page:");
    table(never);
    within(verdict, before, BUDGET)?;
    within(question, after, PROGRAM_BUDGET)
}

/// Fails where something weighs more than it may.
fn within(what: &str, sum: u64, budget: u64) -> Outcome {
    if sum <= budget {
        return Ok(());
    }
    let (sum, budget) = (kilo(sum), kilo(budget));
    Err(format!(
        "{what} needs {sum:.1} kB; allowed are {budget:.1} kB"
    ))
}

/// Prints the files of something that is waited for, of which so many are known, and what they weigh.
fn group(what: &str, found: &[&File], expected: usize) -> Outcome<u64> {
    if found.len() != expected {
        let count = found.len();
        return Err(format!(
            "{count} files are needed for {what}, not {expected}"
        ));
    }
    table(found.iter().copied());
    let sum = found.iter().map(|file| file.compressed).sum();
    println!("{:>19.1} kB  with Brotli, for {what}", kilo(sum));
    Ok(sum)
}

fn kilo(bytes: u64) -> f64 {
    bytes as f64 / 1e3
}

/// As they are, and compressed.
fn table<'a>(files: impl IntoIterator<Item = &'a File>) {
    for file in files {
        let (raw, compressed) = (kilo(file.raw), kilo(file.compressed));
        println!("{raw:>8.1} kB {compressed:>7.1} kB  {}", file.name);
    }
}

fn weigh(folder: &Path) -> Outcome<Vec<File>> {
    let paths = files(folder)?;
    let mut node = program("node", "");
    node.arg("-e").arg(COMPRESS).arg("--").args(&paths);
    let sizes = output(&mut node).ok_or("node could not compress the site")?;
    let sizes: Vec<u64> = sizes
        .split(' ')
        .filter_map(|size| size.parse().ok())
        .collect();
    if sizes.len() != paths.len() {
        return Err("node did not compress every file of the site".to_owned());
    }
    let file = |(path, compressed): (&PathBuf, u64)| {
        let about = std::fs::metadata(path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(File {
            name: name_within(folder, path),
            raw: about.len(),
            compressed,
        })
    };
    paths.iter().zip(sizes).map(file).collect()
}
