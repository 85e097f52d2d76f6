//! Leaves out of the files what only those who work on them read: comments and indentation. Visitors
//! wait for every byte.

use crate::Outcome;

/// A script without lines that are comments, and without types. Texts over several lines would lose
/// their indentation: there are none.
pub fn script(text: &str) -> Outcome<String> {
    let text = uncommented(text)?;
    let kept = text.lines().map(str::trim);
    let kept = kept.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let slim = kept.collect::<Vec<_>>().join("\n");
    let is_split = |line: &&str| line.matches('`').count() % 2 == 1;
    match slim.lines().find(is_split) {
        Some(line) => Err(format!("a script has a text over several lines: {line}")),
        None => Ok(slim),
    }
}

/// The page, with the scripts that stand in it.
pub fn page(text: &str) -> Outcome<String> {
    let mut out = String::new();
    for (at, part) in text.split("<script>").enumerate() {
        if at == 0 {
            out.push_str(part);
            continue;
        }
        let (content, after) = part
            .split_once("</script>")
            .ok_or("the page has a script without an end")?;
        out.push_str(&format!("<script>{}</script>{after}", script(content)?));
    }
    Ok(out)
}

/// Without the comments that say types.
fn uncommented(text: &str) -> Outcome<String> {
    let mut parts = text.split("/**");
    let mut out = parts.next().unwrap_or(text).to_owned();
    for part in parts {
        let (_, kept) = part.split_once("*/").ok_or("a comment has no end")?;
        out.push_str(kept);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let js = "// First.\n/**\n * @param {`${A}`} a\n */\nif (a) {\n  // Then.\n  \
                  fetch(/** @type {B} */ (\"https://x\"));\n}\n";
        let slim = "if (a) {\nfetch( (\"https://x\"));\n}";
        assert!(script("/** @type {A}").is_err());
        assert_eq!(script(js).as_deref(), Ok(slim));
        assert!(script("const a = `b\n  c`;").is_err());
        let html = format!("<p>a</p><script>{js}</script><script type=\"x\">\n  y</script>");
        let slim = format!("<p>a</p><script>{slim}</script><script type=\"x\">\n  y</script>");
        assert_eq!(page(&html), Ok(slim));
    }
}
