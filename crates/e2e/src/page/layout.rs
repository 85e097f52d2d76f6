//! Room: nothing is cut off, overlaps or asks for scrolling sideways at any width, and nothing moves
//! when the answer arrives.

use serde_json::json;

use super::steps::{ENGINE, awaiting, drawn, nothing, open_details, pilot_told, settled};
use crate::browser::Browser;
use crate::server::Trouble;
use crate::tab::Tab;
use crate::{Outcome, Scenario, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![
        fits_every_width_large_and_from_right_to_left,
        nothing_moves_when_the_answer_arrives,
    ]
}

/// In CSS pixels: the narrowest phone, 1280 px at a zoom of 400 %, phones, a tablet, desktops.
const WIDTHS: [u32; 7] = [280, 320, 360, 390, 768, 1024, 1280];

/// Those at which text may be twice as large: below, a zoom does the same.
const WIDTHS_OF_LARGE_TEXT: [u32; 5] = [360, 390, 768, 1024, 1280];
/// What browsers too count as a shift of the layout, in CSS pixels.
pub const SEEN: f64 = 3.0;

/// Brings the typefaces before the answer, if asked to; in WebKit on Linux always, which finds no
/// bold face by its name and makes one up, of another width.
pub const TYPEFACES: &str = "const agent = navigator.userAgent;
    if (given[0] || (agent.includes('AppleWebKit') && !agent.includes('Chrome'))) {
      document.documentElement.dataset.fonts = 'on';
    }";

/// How the page is looked at: as it comes, with the type size that a reader may have set, and with a
/// language that runs from right to left.
const WAYS: [(&str, &[u32], &str); 3] = [
    ("as it comes", &WIDTHS, ""),
    (
        "with text twice as large",
        &WIDTHS_OF_LARGE_TEXT,
        "document.documentElement.style.fontSize = '200%'",
    ),
    (
        "from right to left",
        &WIDTHS,
        "document.documentElement.dir = 'rtl'",
    ),
];

/// Each way in all its widths, as somebody sees it who makes a narrow window wider. Made narrower, a
/// `legend` keeps its width in WebKit if the size of its text was changed before.
async fn fits_every_width_large_and_from_right_to_left(tab: Tab) -> Outcome {
    let mut wrong = Vec::new();
    for (way, widths, change) in WAYS {
        visit_in_frame(&tab, &widths[0].to_string()).await?;
        settled(&tab).await?;
        pilot_told(&tab).await?;
        tab.run(change, &[]).await?;
        open_details(&tab).await?;
        for width in widths {
            resize_frame(&tab, *width).await?;
            let found = tab.run(include_str!("fit.js"), &[]).await?;
            let found: Vec<String> = serde_json::from_value(found)?;
            wrong.extend(
                found
                    .iter()
                    .map(|what| format!("{way}, at {width} px: {what}")),
            );
        }
        tab.client.clone().enter_parent_frame().await?;
    }
    nothing("what does not fit", &wrong)
}

/// Windows of their own cannot be narrow in every browser; frames can. `390&nobody#v=1` is a width,
/// a query and a fragment, the latter two if there are any.
pub async fn visit_in_frame(tab: &Tab, width_and_page: &str) -> Outcome {
    tab.visit(&format!("/e2e/frame.html?{width_and_page}"))
        .await?;
    let there = "return !!document.querySelector('iframe')?.contentDocument.querySelector('#page')";
    tab.wait(there, &[]).await?;
    tab.client.enter_frame(0).await?;
    Ok(())
}

/// Gives the frame that the tab is in another width.
pub async fn resize_frame(tab: &Tab, width: u32) -> Outcome {
    tab.client.clone().enter_parent_frame().await?;
    let resize = "document.querySelector('iframe').width = given[0]";
    tab.run(resize, &[json!(width)]).await?;
    tab.client.enter_frame(0).await?;
    drawn(tab).await?;
    assert_eq!(tab.run("return innerWidth", &[]).await?, json!(width));
    Ok(())
}

/// Headings, sections, figures and the lines of the sentence stay where they were while the answer
/// was awaited.
async fn nothing_moves_when_the_answer_arrives(tab: Tab) -> Outcome {
    let mut moved = Vec::new();
    for (width, has_typefaces) in [(390, false), (390, true), (1280, false), (1280, true)] {
        if !has_typefaces && tab.browser == Browser::WebKit {
            // There they always come first.
            continue;
        }
        tab.trouble(ENGINE, Trouble::Held);
        // Another query each time: the same address with a fragment would not be loaded again.
        visit_in_frame(&tab, &format!("{width}&{has_typefaces}#v=1&n=701")).await?;
        awaiting(&tab).await?;
        let given = [json!(has_typefaces)];
        tab.run(TYPEFACES, &given).await?;
        drawn(&tab).await?;
        let body = include_str!("places.js");
        let before = tab.run(body, &given).await?;
        tab.no_trouble();
        settled(&tab).await?;
        drawn(&tab).await?;
        let now = tab.run(body, &given).await?;
        let before: Vec<(String, Vec<f64>)> = serde_json::from_value(before)?;
        let now: Vec<(String, Vec<f64>)> = serde_json::from_value(now)?;
        assert!(
            before.len() > 5 && before.len() == now.len(),
            "{before:?} {now:?}"
        );
        for ((name, before), (_, now)) in before.iter().zip(&now) {
            if before.iter().zip(now).any(|(a, b)| (a - b).abs() > SEEN) {
                moved.push(format!("at {width} px: {name}, from {before:?} to {now:?}"));
            }
        }
        tab.client.enter_parent_frame().await?;
    }
    nothing("what moved", &moved)
}
