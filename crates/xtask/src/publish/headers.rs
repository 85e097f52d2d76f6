//! What a host is to say with the files: as Netlify and Cloudflare Pages read it, and as nginx does.
//! GitHub Pages takes no such wishes; the page states its policy itself, and works without the rest.

use super::address::Address;

/// Read by Netlify and Cloudflare Pages in a site's root.
pub const FILE: &str = "_headers";

/// Files and what is said with each of them.
struct Rule {
    /// Within the folder; a star stands for the rest of a path.
    files: &'static str,
    headers: Vec<(&'static str, String)>,
}

/// Rules for a page of this policy. The first holds for all files, the others besides.
fn rules(policy: &str) -> Vec<Rule> {
    let rule = |files, headers: &[(&'static str, &str)]| Rule {
        files,
        headers: headers
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect(),
    };
    // Names that tell the content.
    let forever = [("Cache-Control", "public, max-age=31536000, immutable")];
    vec![
        rule(
            "*",
            &[
                ("Content-Security-Policy", policy),
                ("X-Content-Type-Options", "nosniff"),
            ],
        ),
        rule("app-*", &forever),
        rule("engine-*", &forever),
        // Whoever embeds the card loads this from another origin.
        rule("embed.js", &[("Access-Control-Allow-Origin", "*")]),
        rule("sw.js", &[("Cache-Control", "no-cache")]),
    ]
}

/// The text of [`FILE`].
pub fn for_netlify_and_cloudflare(policy: &str, address: &Address) -> String {
    let mut out = String::new();
    for rule in rules(policy) {
        out += &format!("{}{}\n", address.path(), rule.files);
        for (name, value) in rule.headers {
            out += &format!("  {name}: {value}\n");
        }
    }
    out
}

/// Locations for a `server` of nginx. One that adds headers there takes over none from around it, so
/// that each names all of its own.
pub fn for_nginx(policy: &str, address: &Address) -> String {
    let rules = rules(policy);
    let mut out = String::new();
    for rule in &rules {
        let path = format!("{}{}", address.path(), rule.files);
        let (how, path) = match path.strip_suffix('*') {
            Some(start) => ("^~", start),
            None => ("=", path.as_str()),
        };
        out += &format!("location {how} \"{path}\" {{\n");
        let general = rules.first().filter(|first| first.files != rule.files);
        for (name, value) in general
            .into_iter()
            .chain([rule])
            .flat_map(|rule| &rule.headers)
        {
            out += &format!("  add_header {name} \"{value}\" always;\n");
        }
        out += "}\n";
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Address {
        Address::read(Some("https://example.org/uturn/")).unwrap()
    }

    #[test]
    fn both_say_the_same() {
        let policy = "default-src 'none'";
        let netlify = for_netlify_and_cloudflare(policy, &address());
        let nginx = for_nginx(policy, &address());
        assert!(netlify.contains("/uturn/embed.js\n  Access-Control-Allow-Origin: *\n"));
        assert!(nginx.contains("location = \"/uturn/embed.js\" {\n"));
        for rule in rules(policy) {
            for (name, value) in rule.headers {
                assert!(netlify.contains(&format!("  {name}: {value}\n")), "{name}");
                assert!(nginx.contains(&format!("  add_header {name} \"{value}\" always;\n")));
            }
        }
        let stated = nginx.matches("Content-Security-Policy").count();
        assert_eq!(stated, nginx.matches("location").count());
    }
}
