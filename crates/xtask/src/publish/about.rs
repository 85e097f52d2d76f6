//! What the page says of itself, in its head.

use crate::Outcome;
use crate::markup::{only_between, plain};

/// The page's title and description.
#[derive(Debug, PartialEq)]
pub struct About {
    pub title: String,
    pub description: String,
}

impl About {
    /// From the page's own markup.
    pub fn read(page: &str) -> Outcome<About> {
        let description = "<meta name=\"description\" content=\"";
        Ok(About {
            title: plain(only_between(page, "<title>", "</title>")?)?,
            description: plain(only_between(page, description, "\"")?)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><title>This &amp; that</title>
        <meta name=\"description\" content=\"Says &quot;so&quot;.\" /></head>";

    #[test]
    fn title_and_description_are_plain_text() {
        let about = About {
            title: "This & that".to_owned(),
            description: "Says \"so\".".to_owned(),
        };
        assert_eq!(About::read(PAGE), Ok(about));
    }

    #[test]
    fn the_built_page_has_them() {
        let page = include_str!("../../../../index.html");
        let about = About::read(page).unwrap();
        assert!(about.title.starts_with("U-turn"));
        assert!(about.description.len() > 50);
    }

    #[test]
    fn what_is_missing_or_double_is_named() {
        for (page, named) in [
            (PAGE.replace("title", "h1"), "<title>"),
            (PAGE.replace("description", "author"), "description"),
            (PAGE.replace("<head>", "<head><title>Two</title>"), "twice"),
            (PAGE.replace("&amp;", "&hellip;"), "&hellip;"),
        ] {
            let refused = About::read(&page).unwrap_err();
            assert!(refused.contains(named), "{refused}");
        }
    }
}
