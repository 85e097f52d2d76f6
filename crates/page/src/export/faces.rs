//! The page's typefaces for use in a file.

use super::{Trouble, document, window};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{CssFontFaceRule, CssStyleSheet, Response, Url};

/// The rules of all typefaces that the page fetches, with the files inside them.
pub async fn embedded() -> Result<String, Trouble> {
    let mut rules = String::new();
    for (rule, base) in fetched()? {
        if let Some(address) = address_in(&rule) {
            let url = Url::new_with_base(address, &base)?.href();
            let file = format!("data:font/woff2;base64,{}", file_at(&url).await?);
            // A file that stands by itself has nothing to show meanwhile.
            let rule = rule.replace(address, &file).replace("swap", "block");
            rules.push_str(&rule);
            rules.push('\n');
        }
    }
    match rules.as_str() {
        "" => Err("the page names no typefaces".into()),
        _ => Ok(rules),
    }
}

/// The rules that name a file, each with the address that it is relative to.
fn fetched() -> Result<Vec<(String, String)>, Trouble> {
    let document = document()?;
    let here = document.base_uri()?.ok_or("the page has no address")?;
    let sheets = document.style_sheets();
    let mut found = Vec::new();
    for at in 0..sheets.length() {
        let Some(sheet) = sheets
            .item(at)
            .and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok())
        else {
            continue;
        };
        let base = sheet.href()?.unwrap_or_else(|| here.clone());
        // Rules of a sheet from elsewhere, such as an extension's, are not for the page to read.
        let Ok(rules) = sheet.css_rules() else {
            continue;
        };
        for at in 0..rules.length() {
            if let Some(rule) = rules.item(at)
                && rule.has_type::<CssFontFaceRule>()
                && address_in(&rule.css_text()).is_some()
            {
                found.push((rule.css_text(), base.clone()));
            }
        }
    }
    Ok(found)
}

/// The address in `url("…")`.
fn address_in(rule: &str) -> Option<&str> {
    let (_, after) = rule.split_once("url(")?;
    let (address, _) = after.split_once(')')?;
    Some(address.trim_matches(['"', '\'']))
}

async fn file_at(url: &str) -> Result<String, Trouble> {
    let window = window()?;
    let response: Response = window.fetch_with_str(url).await?.dyn_into()?;
    if !response.ok() {
        return Err(format!("{url} cannot be fetched").into());
    }
    let buffer: ArrayBuffer = response.array_buffer()?.await?.dyn_into()?;
    // To the browser, a text of letters up to U+FF is a list of bytes.
    let bytes = Uint8Array::new(&buffer).to_vec();
    let letters: String = bytes.into_iter().map(char::from).collect();
    window.btoa(&letters)
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn an_address_is_found_however_it_is_quoted() {
        for (rule, expected) in [
            (
                "src: url(\"fonts/inter.woff2\") format(\"woff2\");",
                Some("fonts/inter.woff2"),
            ),
            ("src: url(a.woff2);", Some("a.woff2")),
            ("src: local(\"Arial\");", None),
        ] {
            assert_eq!(address_in(rule), expected);
        }
    }
}
