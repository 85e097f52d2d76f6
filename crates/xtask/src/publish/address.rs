//! Where the site will be.

use url::{Host, Url};

use super::SITE_URL;
use crate::Outcome;

/// The address of a folder on a host; it ends in a slash.
#[derive(Debug, PartialEq)]
pub struct Address(Url);

impl Address {
    /// What SITE_URL says.
    pub fn read(given: Option<&str>) -> Outcome<Address> {
        let Some(given) = given.filter(|given| !given.is_empty()) else {
            return Err(format!(
                "{SITE_URL} is not set: the address that the site will have, for example \
                 {SITE_URL}=https://example.org/uturn/ cargo xtask publish-dir"
            ));
        };
        let refused = || {
            format!(
                "{SITE_URL} is {given:?}; allowed is the absolute address of a folder, such as \
                 https://example.org/uturn/: https (http on localhost and 127.0.0.1), without \
                 user, query, fragment or file"
            )
        };
        if is_sloppy(given) {
            return Err(refused());
        }
        let mut url = Url::parse(given).map_err(|e| format!("{} ({e})", refused()))?;
        let is_plain = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
            && !url.path().ends_with(".html");
        if !is_plain || url.scheme() == "http" && !is_local(&url) {
            return Err(refused());
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Address(url))
    }

    /// The folder itself.
    pub fn root(&self) -> String {
        self.0.to_string()
    }

    /// A file in the folder, or what is asked of it.
    pub fn of(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }

    /// Its path on the host, as addresses have it; it ends in a slash.
    pub fn path(&self) -> &str {
        self.0.path()
    }

    /// Whether the folder is all that the host has.
    pub fn is_host(&self) -> bool {
        self.0.path() == "/"
    }
}

/// Whether the parser would make something else of it: it forgives a slash too few or too many, and
/// leaves out spaces around and line breaks within.
fn is_sloppy(given: &str) -> bool {
    let after = given
        .strip_prefix("https://")
        .or_else(|| given.strip_prefix("http://"));
    after.is_none_or(|after| after.starts_with(['/', '\\']))
        || given.trim() != given
        || given.contains(char::is_control)
}

fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.octets() == [127, 0, 0, 1],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_ends_in_a_slash() {
        for (given, root) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/", "https://example.org/"),
            ("https://example.org/uturn", "https://example.org/uturn/"),
            ("https://example.org/a/b/", "https://example.org/a/b/"),
            (
                "https://example.org:8443/a b",
                "https://example.org:8443/a%20b/",
            ),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
            ("http://localhost:8080/a", "http://localhost:8080/a/"),
            ("http://127.0.0.1", "http://127.0.0.1/"),
        ] {
            let address = Address::read(Some(given));
            assert_eq!(address.map(|a| a.root()), Ok(root.to_owned()), "{given}");
        }
    }

    #[test]
    fn files_stand_in_the_folder() {
        let address = Address::read(Some("https://example.org/a")).unwrap();
        assert_eq!(address.of("b.png"), "https://example.org/a/b.png");
        assert!(!address.is_host());
        assert!(
            Address::read(Some("https://example.org"))
                .unwrap()
                .is_host()
        );
    }

    #[test]
    fn anything_else_is_refused_with_what_is_allowed() {
        for given in [
            "example.org/uturn",
            "/uturn/",
            "./",
            "https:example.org",
            "https://",
            "https:///uturn",
            "https://\\uturn",
            " https://example.org/",
            "https://example.org/\t",
            "https://exam\tple.org/",
            "http://example.org/",
            "http://localhost.example.org/",
            "http://127.0.0.2/",
            "ftp://example.org/",
            "javascript:alert(1)",
            "https://me@example.org/",
            "https://me:secret@example.org/",
            "https://example.org/?embed",
            "https://example.org/#n=7",
            "https://example.org/index.html",
            "https://example.org:port/",
        ] {
            let refused = Address::read(Some(given)).unwrap_err();
            for word in [
                SITE_URL,
                &format!("{given:?}"),
                "https://example.org/uturn/",
            ] {
                assert!(refused.contains(word), "{given}: {refused}");
            }
        }
    }

    #[test]
    fn none_is_refused_with_an_example() {
        for given in [None, Some("")] {
            let refused = Address::read(given).unwrap_err();
            assert!(refused.contains("SITE_URL=https://example.org/uturn/ cargo xtask"));
        }
    }
}
