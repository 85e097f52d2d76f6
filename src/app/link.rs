//! What a link asks for, in the part of the address after `#`, which never reaches a host.
//!
//! Reading is lenient: what is not understood is passed over, so that no link breaks the page.

use crate::model::cases::{Case, case};

/// What a link asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Link {
    /// A case to load.
    pub story: Option<&'static Case>,
    /// The visitor is to guess before the answer is shown.
    pub wants_guess: bool,
}

impl Link {
    /// Reads a fragment, with or without its `#`: names and values, joined by `&`. Of two values
    /// of one name the last counts.
    pub fn read(fragment: &str) -> Self {
        let mut link = Link::default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        for (name, value) in fragment.split('&').filter_map(|part| part.split_once('=')) {
            match name {
                "story" => link.story = case(value),
                "guess" => link.wants_guess = value == "1",
                _ => {}
            }
        }
        link
    }
}

/// The link that loads a case.
pub fn to_story(case: &Case) -> String {
    format!("#v={}&story={}", crate::model::VERSION, case.key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cases::CASES;

    #[test]
    fn a_link_to_a_story_reads_back() {
        for case in CASES {
            let link = Link::read(&to_story(case));
            assert_eq!(link.story, Some(case));
            assert!(!link.wants_guess);
        }
    }

    #[test]
    fn a_guess_is_asked_for_by_one() {
        for (fragment, wants_guess) in [
            ("#v=1&guess=1", true),
            ("guess=1", true),
            ("#guess=0", false),
            ("#guess=yes", false),
            ("#guess", false),
            ("#guess=1&guess=0", false),
        ] {
            assert_eq!(Link::read(fragment).wants_guess, wants_guess, "{fragment}");
        }
    }

    #[test]
    fn what_is_not_understood_is_passed_over() {
        let odd = [
            "",
            "#",
            "##",
            "&&&",
            "===",
            "#=",
            "#story",
            "#story=",
            "#story=none",
            "#STORY=duolingo",
            "#story=duolingo%00",
            "#v=999&colour=blue",
            "#\u{0}\u{fffd}",
            "#%",
            "#%zz=%f",
            "#é=ü&ß",
            "#story=crowdstrike=x",
            "#&story",
        ];
        for fragment in odd {
            assert_eq!(Link::read(fragment), Link::default(), "{fragment:?}");
        }
        let link = Link::read("#v=7&&x=&story=duolingo&guess=1&=&story2=salesforce");
        assert_eq!(link.story.map(|case| case.key), Some("duolingo"));
        assert!(link.wants_guess);
    }
}
