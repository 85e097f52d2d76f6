//! The little of HTML that is read and written here. The page is ours: what is not where it is
//! expected stops everything.

use crate::Outcome;

const ESCAPES: [(&str, char); 5] = [
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#39;", '\''),
    ("&amp;", '&'),
];

/// Text as it may stand in an element or a quoted attribute, of HTML and of XML.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match ESCAPES.iter().find(|(_, special)| *special == c) {
            Some((escape, _)) => out += escape,
            None => out.push(c),
        }
    }
    out
}

/// The text that stands escaped in a page.
pub fn plain(markup: &str) -> Outcome<String> {
    let mut out = String::new();
    let mut rest = markup;
    while let Some(c) = rest.chars().next() {
        let escape = ESCAPES.iter().find(|(escape, _)| rest.starts_with(escape));
        let (length, c) = match escape {
            Some((escape, special)) => (escape.len(), *special),
            None if c == '&' => {
                let known = ESCAPES.map(|(escape, _)| escape).join(" ");
                return Err(format!(
                    "“{rest}” begins with an escape that is not one of {known}"
                ));
            }
            None => (c.len_utf8(), c),
        };
        out.push(c);
        rest = &rest[length..];
    }
    Ok(out)
}

/// What stands before and after the one place of `anchor`.
pub fn around<'a>(page: &'a str, anchor: &str) -> Outcome<(&'a str, &'a str)> {
    let (before, after) = page
        .split_once(anchor)
        .ok_or_else(|| format!("the page has no {anchor}"))?;
    if after.contains(anchor) {
        return Err(format!("the page has {anchor} twice"));
    }
    Ok((before, after))
}

/// What stands between the one place of `start` and the next `end`.
pub fn only_between<'a>(page: &'a str, start: &str, end: &str) -> Outcome<&'a str> {
    let (_, after) = around(page, start)?;
    after
        .split_once(end)
        .map(|(between, _)| between)
        .ok_or_else(|| format!("the page has no {end} after {start}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_reads_back() {
        let text = "<a href=\"x\">Tom & Jerry's &amp;</a> …";
        let markup = "&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s &amp;amp;&lt;/a&gt; …";
        assert_eq!(escaped(text), markup);
        assert_eq!(plain(markup).as_deref(), Ok(text));
    }

    #[test]
    fn an_anchor_has_one_place() {
        assert_eq!(around("a|b", "|"), Ok(("a", "b")));
        assert!(around("ab", "|").is_err());
        assert!(around("a|b|c", "|").is_err());
    }
}
