//! The look that the page around the card asks for: light or dark, and an accent.

use crate::browser;
use uturn::codec::{Colour, Look, Theme};
use web_sys::HtmlElement;
use yew::prelude::*;

/// As the stylesheet has them.
const LIGHT_PAPER: Colour = Colour([0xfb, 0xfa, 0xf6]);
const DARK_PAPER: Colour = Colour([0x15, 0x14, 0x12]);
/// What WCAG asks of text.
const CONTRAST: f64 = 4.5;
/// The accent in the stylesheet, and how much of it is in the tints that go with it.
const ACCENT: &str = "--regret";
const TINTS: [(&str, u8); 3] = [
    ("--regret-band", 32),
    ("--regret-band-beyond", 13),
    ("--regret-edge", 65),
];

/// Puts the look on the document's root, where the stylesheet finds it.
#[hook]
pub fn use_look(look: Look) {
    use_effect_with(look, |look| {
        // Without a root there is nothing to be seen either.
        if let Some(root) = browser::root() {
            let _ = match look.theme {
                Theme::Auto => root.remove_attribute("data-theme"),
                theme => root.set_attribute("data-theme", theme.word()),
            };
            paint(&root, look.accent);
        }
    });
}

fn paint(root: &HtmlElement, accent: Option<Colour>) {
    let style = root.style();
    let Some(accent) = accent else {
        for name in TINTS.map(|(name, _)| name).into_iter().chain([ACCENT]) {
            let _ = style.remove_property(name);
        }
        return;
    };
    let [light, dark] = [LIGHT_PAPER, DARK_PAPER].map(|paper| legible(accent, paper).written());
    let _ = style.set_property(ACCENT, &format!("light-dark(#{light}, #{dark})"));
    for (name, percent) in TINTS {
        let tint = format!("color-mix(in srgb, var({ACCENT}) {percent}%, var(--paper))");
        let _ = style.set_property(name, &tint);
    }
}

/// The colour, as far away from the paper as text has to be to be read.
fn legible(colour: Colour, paper: Colour) -> Colour {
    let end = if luminance(paper) > 0.5 { 0.0 } else { 255.0 };
    let towards = |part: f64| {
        Colour(colour.0.map(|byte| {
            let byte = f64::from(byte);
            (byte + (end - byte) * part).round() as u8
        }))
    };
    (0..=20)
        .map(|step| towards(f64::from(step) / 20.0))
        .find(|colour| contrast(*colour, paper) >= CONTRAST)
        .unwrap_or_else(|| towards(1.0))
}

/// WCAG 2.2, “contrast ratio”.
fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG 2.2, “relative luminance”.
fn luminance(Colour(bytes): Colour) -> f64 {
    let [r, g, b] = bytes.map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_a_contrast_of_21() {
        let ratio = contrast(Colour([0; 3]), Colour([255; 3]));
        assert!((ratio - 21.0).abs() < 1e-9);
    }

    #[test]
    fn every_accent_can_be_read_on_either_paper_and_a_good_one_stays() {
        for paper in [LIGHT_PAPER, DARK_PAPER] {
            for [r, g, b] in [
                [0, 0, 0],
                [255, 255, 255],
                [255, 255, 0],
                [0, 0, 255],
                [128, 128, 128],
                [10, 125, 90],
            ] {
                let accent = legible(Colour([r, g, b]), paper);
                assert!(
                    contrast(accent, paper) >= CONTRAST,
                    "{accent:?} on {paper:?}"
                );
            }
        }
        let good = Colour([0x0a, 0x6d, 0x50]);
        assert_eq!(legible(good, LIGHT_PAPER), good);
    }

    #[test]
    fn the_papers_are_the_stylesheets_and_those_around_the_page() {
        let sheet = include_str!("../../../../www/styles/base.css");
        let [light, dark] = [LIGHT_PAPER, DARK_PAPER].map(Colour::written);
        assert!(sheet.contains(&format!("--paper: light-dark(#{light}, #{dark})")));
        let page = include_str!("../../../../index.html");
        for (scheme, paper) in [("light", &light), ("dark", &dark)] {
            let colour = format!("content=\"#{paper}\" media=\"(prefers-color-scheme: {scheme})\"");
            assert!(page.contains(&colour), "{scheme}");
        }
        let app = include_str!("../../../../www/manifest.webmanifest");
        for name in ["background_color", "theme_color"] {
            assert!(app.contains(&format!("\"{name}\": \"#{light}\"")), "{name}");
        }
    }
}
