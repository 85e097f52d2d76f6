//! Where the program's code comes from: by crate, and by function, of which the compiler makes one
//! for each type.

use std::collections::BTreeMap;
use std::fs;

use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use super::kilo;
use crate::running::name_within;
use crate::{Outcome, app};

/// How many functions are printed.
const LONGEST: usize = 40;

/// What several functions come to.
#[derive(Debug, Default, PartialEq)]
struct Sum {
    bytes: usize,
    functions: usize,
}

type Sums = BTreeMap<String, Sum>;

/// Prints it, for each part of the program.
pub fn print() -> Outcome {
    let folder = app::named()?;
    for file in app::modules(&folder)? {
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let failed = |e| format!("{}: {e}", file.display());
        let functions = functions(&bytes).map_err(failed)?;
        let all: usize = functions.iter().map(|(_, bytes)| bytes).sum();
        let name = name_within(&folder, &file);
        println!(
            "\n{name}: {:.1} kB of code, not compressed",
            kilo(all as u64)
        );
        table(&summed(&functions, krate), usize::MAX);
        println!("  its longest functions, those of all types together:");
        table(&summed(&functions, |name| name), LONGEST);
    }
    Ok(())
}

fn table(sums: &Sums, most: usize) {
    let mut sums: Vec<_> = sums.iter().collect();
    sums.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.bytes));
    for (name, Sum { bytes, functions }) in sums.into_iter().take(most) {
        println!("{:>8.1} kB {functions:>5} ×  {name}", kilo(*bytes as u64));
    }
}

/// The name of each function in a module, and how long its code is.
fn functions(module: &[u8]) -> wasmparser::Result<Vec<(String, usize)>> {
    let (mut imported, mut lengths, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => lengths.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else {
                    continue;
                };
                for subsection in subsections {
                    if let Name::Function(functions) = subsection? {
                        for function in functions {
                            let function = function?;
                            names.insert(function.index as usize, told(function.name));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let named = |(at, length)| {
        let name = names.remove(&(at + imported));
        (name.unwrap_or_else(|| "(no name)".to_owned()), length)
    };
    Ok(lengths.into_iter().enumerate().map(named).collect())
}

/// A function's name without the types that it was made for, and without the compiler's own marks.
fn told(name: &str) -> String {
    const MARK: usize = "::h0123456789abcdef".len();
    let name = format!("{:#}", demangle(name));
    let name = match name
        .len()
        .checked_sub(MARK)
        .and_then(|at| name.split_at_checked(at))
    {
        Some((name, mark)) if mark.starts_with("::h") => name.to_owned(),
        _ => name,
    };
    let name = unmarked(&name);
    let mut out = String::new();
    let mut depth = 0;
    for (at, letter) in name.char_indices() {
        let begins = letter == '<' && (depth > 0 || name[..at].ends_with("::"));
        match letter {
            _ if begins => depth += 1,
            '>' if depth > 0 && !name[..at].ends_with('-') => depth -= 1,
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

/// Without what tells crates of the same name apart: `core[0123456789abcdef]`.
fn unmarked(name: &str) -> String {
    let is_mark =
        |mark: &str| mark.len() == 16 && mark.chars().all(|each| each.is_ascii_hexdigit());
    let mut pieces = name.split('[');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| match piece.split_once(']') {
        Some((mark, after)) if is_mark(mark) => out + after,
        _ => out + "[" + piece,
    })
}

/// The crate that a function is of, by its name.
fn krate(name: &str) -> &str {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let name = name.trim_start_matches(|letter| !is_name(letter));
    let name = ["mut ", "dyn "]
        .iter()
        .fold(name, |name, word| name.trim_start_matches(word));
    match name.split_once("::") {
        Some((krate, _)) if krate.chars().all(is_name) => krate,
        _ => "(others)",
    }
}

fn summed<'n>(functions: &'n [(String, usize)], by: fn(&'n str) -> &'n str) -> Sums {
    let mut sums = Sums::new();
    for (name, bytes) in functions {
        let sum = sums.entry(by(name).to_owned()).or_default();
        sum.bytes += bytes;
        sum.functions += 1;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_of_several_types_are_one() {
        for (name, expected, of) in [
            ("a::b::<c::D<e>, f>::g", "a::b::::g", "a"),
            ("<a::B as c::D>::e", "<a::B as c::D>::e", "a"),
            (
                "_ZN4core3ptr4read17h0123456789abcdefE",
                "core::ptr::read",
                "core",
            ),
            (
                "<core[e24a27700634d609]::A as b::C>::d::h0123456789abcdef",
                "<core::A as b::C>::d",
                "core",
            ),
            ("__wbindgen_malloc", "__wbindgen_malloc", "(others)"),
        ] {
            assert_eq!(told(name), expected);
            assert_eq!(krate(expected), of);
        }
        let functions = [("a::b", 2), ("c::d", 3), ("a::b", 5)];
        let functions = functions.map(|(name, bytes)| (name.to_owned(), bytes));
        let sums = summed(&functions, krate);
        assert_eq!(
            sums["a"],
            Sum {
                bytes: 7,
                functions: 2
            }
        );
        assert_eq!(
            sums["c"],
            Sum {
                bytes: 3,
                functions: 1
            }
        );
    }
}
