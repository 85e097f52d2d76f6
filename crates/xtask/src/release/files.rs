//! The files that the page needs without a network.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::{PAGE, WORKER};
use crate::Outcome;
use crate::running::{files, name_within};

/// What the page can ask for, by the ends of names. Others read the rest: search engines, shops
/// of apps, and whoever wants licences or types.
const KEPT: [&str; 6] = ["css", "js", "svg", "wasm", "webmanifest", "woff2"];
/// A folder of pictures that it can ask for too.
const ICONS: &str = "icons/";

/// The whole engine, in the engine's folder: what the page asks for later, and others call by its
/// address.
const WHOLE: (&str, &str) = ("engine-", "/full/");

/// Names within a folder, each with the digest of its content.
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Those of a folder.
    pub fn read(folder: &Path) -> Outcome<Files> {
        let mut kept = BTreeMap::new();
        for file in files(folder)? {
            let name = name_within(folder, &file);
            if is_kept(&name) {
                let content =
                    std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
                kept.insert(name, Sha256::digest(content).to_vec());
            }
        }
        Ok(Files(kept))
    }

    /// What tells these files, and a page that uses them, from any others.
    pub fn build(&self, page: &str) -> String {
        let mut hasher = Sha256::new();
        for (name, digest) in &self.0 {
            hasher.update(name);
            hasher.update(digest);
        }
        hasher.update(page);
        let digest = hasher.finalize();
        digest
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// As a JavaScript object of names and what `fetch` calls their integrity.
impl fmt::Display for Files {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{{")?;
        for (name, digest) in &self.0 {
            writeln!(f, "  \"{name}\": \"{}\",", integrity(digest))?;
        }
        write!(f, "}}")
    }
}

/// A digest as browsers are told it.
pub fn integrity(digest: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(digest))
}

fn is_kept(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or(name, |(_, end)| end);
    let is_asked_for = KEPT.contains(&end) || name.starts_with(ICONS);
    is_asked_for && name != PAGE && name != WORKER
}

/// Whether a file of the site is of the whole engine, for which no first verdict waits.
pub fn is_of_whole_engine(name: &str) -> bool {
    let (engine, full) = WHOLE;
    name.starts_with(engine) && name.contains(full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_needs_is_kept_and_nothing_else() {
        for name in [
            "app-1.js",
            "engine-2/uturn_bg.wasm",
            // What tells an engine's folder from another is its name within that folder.
            "full/uturn_bg.wasm",
            "engine-2/full/uturn.js",
            "engine-2/full/uturn_bg.wasm",
            "fonts/inter.woff2",
            "icons/512.png",
        ] {
            assert!(is_kept(name), "{name}");
        }
        for name in [
            PAGE,
            WORKER,
            "social.png",
            "sitemap.xml",
            "fonts/inter-OFL.txt",
            "a/README.md",
            "engine-2/full/uturn.d.ts",
        ] {
            assert!(!is_kept(name), "{name}");
        }
    }

    #[test]
    fn any_difference_is_another_release() {
        let files = |content: &str| Files(BTreeMap::from([("a.js".to_owned(), content.into())]));
        let build = files("1").build("page");
        assert_eq!(files("1").build("page"), build);
        assert_ne!(files("2").build("page"), build);
        assert_ne!(files("1").build("other page"), build);
    }
}
