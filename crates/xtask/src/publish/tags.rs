//! What is added to the pages: addresses, and what cards of links show.

use super::about::About;
use super::address::Address;
use super::oembed;
use super::picture::{self, Picture};
use crate::Outcome;
use crate::markup::{around, escaped, only_between};

const HEAD_END: &str = "</head>";

/// The page with its address, its card (Open Graph, and what Twitter asks for beside it) and the
/// way to its frame.
pub fn add(page: &str, about: &About, picture: &Picture, address: &Address) -> Outcome<String> {
    for ours in ["rel=\"canonical\"", "property=\"og:", "+oembed\""] {
        if page.contains(ours) {
            return Err(format!(
                "the page has {ours} already, which is to be added here"
            ));
        }
    }
    let (before, after) = around(page, HEAD_END)?;
    let tags: String = [
        link("canonical", &[("href", &address.root())]),
        link(
            "alternate",
            &[
                ("type", "application/json+oembed"),
                ("href", &address.of(oembed::FILE)),
                ("title", &about.title),
            ],
        ),
    ]
    .into_iter()
    .chain(open_graph(about, picture, address))
    .chain(twitter())
    .collect();
    Ok(format!("{before}\n{tags}  {HEAD_END}{after}"))
}

fn open_graph(about: &About, picture: &Picture, address: &Address) -> Vec<String> {
    [
        ("og:type", "website"),
        ("og:site_name", oembed::NAME),
        ("og:title", &about.title),
        ("og:description", &about.description),
        ("og:url", &address.root()),
        ("og:image", &address.of(picture::FILE)),
        ("og:image:type", "image/png"),
        ("og:image:width", &picture.width.to_string()),
        ("og:image:height", &picture.height.to_string()),
        ("og:image:alt", picture::SHOWN),
    ]
    .map(|(name, content)| tag("meta", &[("property", name), ("content", content)]))
    .into()
}

/// Title, description and picture it takes from Open Graph; its alternative text it does not.
fn twitter() -> Vec<String> {
    [
        ("twitter:card", "summary_large_image"),
        ("twitter:image:alt", picture::SHOWN),
    ]
    .map(|(name, content)| tag("meta", &[("name", name), ("content", content)]))
    .into()
}

/// The page for addresses that lead nowhere: a host shows it at any depth, so that its links have
/// to be absolute. It looks like the page itself.
pub fn lead_back(missing: &str, page: &str, address: &Address) -> Outcome<String> {
    let style = only_between(page, "href=\"./styles-", "\"")?;
    let (before, after) = around(missing, HEAD_END)?;
    let styled = format!(
        "{}\n{}  {HEAD_END}{after}",
        before.trim_end(),
        link(
            "stylesheet",
            &[("href", &address.of(&format!("styles-{style}")))]
        )
    );
    let (before, after) = around(&styled, "href=\"./\"")?;
    Ok(format!(
        "{before}href=\"{}\"{after}",
        escaped(&address.root())
    ))
}

fn link(rel: &str, attributes: &[(&str, &str)]) -> String {
    tag("link", &[&[("rel", rel)], attributes].concat())
}

fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes: String = attributes
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)))
        .collect();
    format!("    <{name}{attributes} />\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><head><link rel=\"stylesheet\" href=\"./styles-1.css\" /></head><body></body></html>";

    fn published(site: &str, page: &str) -> Outcome<String> {
        let about = About {
            title: "\"Us\" & <them>".to_owned(),
            description: "What's what".to_owned(),
        };
        let picture = Picture {
            width: 12,
            height: 6,
        };
        add(page, &about, &picture, &Address::read(Some(site))?)
    }

    #[test]
    fn every_tag_is_there_absolute_and_escaped() {
        for site in ["https://example.org/R&D/", "https://example.org/R&D"] {
            let page = published(site, PAGE).unwrap();
            for tag in [
                "<link rel=\"canonical\" href=\"https://example.org/R&amp;D/\" />",
                "<link rel=\"alternate\" type=\"application/json+oembed\" \
                 href=\"https://example.org/R&amp;D/oembed.json\" \
                 title=\"&quot;Us&quot; &amp; &lt;them&gt;\" />",
                "<meta property=\"og:title\" content=\"&quot;Us&quot; &amp; &lt;them&gt;\" />",
                "<meta property=\"og:description\" content=\"What&#39;s what\" />",
                "<meta property=\"og:url\" content=\"https://example.org/R&amp;D/\" />",
                "<meta property=\"og:image\" content=\"https://example.org/R&amp;D/social.png\" />",
                "<meta property=\"og:image:width\" content=\"12\" />",
                "<meta property=\"og:image:height\" content=\"6\" />",
                "<meta name=\"twitter:card\" content=\"summary_large_image\" />",
            ] {
                assert_eq!(page.matches(tag).count(), 1, "{tag} in {page}");
            }
            assert!(page.ends_with("</head><body></body></html>"), "{page}");
        }
    }

    #[test]
    fn a_page_without_its_anchor_or_with_tags_of_its_own_is_refused() {
        let site = "https://example.org/";
        for (page, named) in [
            (PAGE.replace("</head>", ""), "</head>"),
            (PAGE.replace("</body>", "</head></body>"), "twice"),
            (published(site, PAGE).unwrap(), "already"),
        ] {
            let refused = published(site, &page).unwrap_err();
            assert!(refused.contains(named), "{refused}");
        }
    }

    #[test]
    fn the_page_for_nothing_leads_back_from_any_depth() {
        let missing = "<head></head><a href=\"./\">Back</a>";
        let address = Address::read(Some("https://example.org/R&D")).unwrap();
        let page = lead_back(missing, PAGE, &address).unwrap();
        assert!(page.contains(
            "<link rel=\"stylesheet\" href=\"https://example.org/R&amp;D/styles-1.css\" />"
        ));
        assert!(page.contains("<a href=\"https://example.org/R&amp;D/\">Back</a>"));
        assert!(lead_back("<head></head>", PAGE, &address).is_err());
        assert!(lead_back(missing, "<head></head>", &address).is_err());
    }
}
