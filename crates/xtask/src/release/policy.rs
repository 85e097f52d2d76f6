//! The page's Content-Security-Policy: what may run and be loaded, which is nothing but its own.

use sha2::{Digest, Sha256};

use super::{files::integrity, is_developed};
use crate::Outcome;
use crate::markup::around;

/// The page comes after this.
const ANCHOR: &str = "<meta charset=\"utf-8\" />";

/// Puts the policy into a page, for the scripts that stand in it.
pub fn state(page: &str) -> Outcome<String> {
    let policy = policy(page)?;
    let (before, after) = around(page, ANCHOR)?;
    Ok(format!(
        "{before}{ANCHOR}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />{after}"
    ))
}

/// The policy of a page.
///
/// Trunk's server writes into its own script while it serves a page under development, so that no
/// hash can name it: there any script of the page may run.
///
/// `wasm-unsafe-eval` allows WebAssembly and no other evaluation. Pictures are drawn from `data:`
/// and `blob:` addresses that the page makes itself.
pub fn policy(page: &str) -> Outcome<String> {
    let hashes = scripts(page)?.into_iter();
    let (scripts, sockets) = if is_developed(page) {
        (" 'unsafe-inline'".to_owned(), " ws: wss:")
    } else {
        let named = hashes.map(|script| format!(" '{}'", integrity(&Sha256::digest(script))));
        (named.collect(), "")
    };
    Ok([
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        &format!("connect-src 'self'{sockets}"),
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; "))
}

/// The scripts that stand in a page.
fn scripts(page: &str) -> Outcome<Vec<&str>> {
    let mut scripts = Vec::new();
    for element in page.split("<script").skip(1) {
        let (content, _) = element
            .split_once("</script>")
            .ok_or("the page has a script without an end")?;
        let (attributes, content) = content
            .split_once('>')
            .ok_or("the page has a script that does not begin")?;
        if !attributes.contains(" src=") {
            scripts.push(content);
        }
    }
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_scripts_of_its_page() {
        let page = "<script src=\"a.js\"></script><script type=\"module\">\nrun()\n</script>";
        assert_eq!(scripts(page), Ok(vec!["\nrun()\n"]));
        // As `printf '\nrun()\n' | openssl dgst -sha256 -binary | base64` has it.
        let hash = "'sha256-X8AAKgaI44zC2JgsZRJ4adpbl777tdE6qoD0mpUQwV4='";
        let policy = policy(page).unwrap();
        assert!(policy.contains(hash), "{policy}");
        // Without it no browser compiles the engine.
        assert!(policy.contains("'wasm-unsafe-eval'"), "{policy}");
        for word in ["unsafe-inline", "unsafe-eval'", "http"] {
            assert!(!policy.replace("'wasm-unsafe-eval'", "").contains(word));
        }
    }

    #[test]
    fn scripts_are_free_under_development_alone() {
        let page = "<script>'.well-known/trunk/ws'</script>";
        assert!(policy(page).unwrap().contains("'unsafe-inline'"));
        assert!(
            !policy("<script></script>")
                .unwrap()
                .contains("'unsafe-inline'")
        );
    }

    #[test]
    fn a_policy_stands_before_everything_else() {
        let page = format!("<head>{ANCHOR}<link></head>");
        let stated = state(&page).unwrap();
        assert!(stated.find("Security").unwrap() < stated.find("<link>").unwrap());
        assert!(state("<head></head>").is_err());
    }
}
