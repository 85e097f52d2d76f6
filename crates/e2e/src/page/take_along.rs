//! What can be taken along: link, quotation, pictures, files, the printed page.

use serde_json::{Value, json};

use super::steps::{ENGINE, OTHER, awaiting, choose, drawn, no_complaints, open, settled};
use crate::engine::check;
use crate::process::traces;
use crate::server::Trouble;
use crate::tab::{EMPTY, Tab};
use crate::words::{PEOPLE, SHARE, TAKE_ALONG};
use crate::{Outcome, Scenario, in_one, scenarios};

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    [
        scenarios![
            files_of_a_picture_are_the_picture_on_the_page,
            link_and_quotation_are_copied_selected_or_shared,
        ],
        in_one(scenarios![
            pictures_hold_at_both_ends_and_without_a_survey,
            a_picture_of_a_plan_under_way_holds,
            nothing_leaves_before_the_answer_has_settled,
            files_hold_the_numbers_behind_the_answer,
        ]),
    ]
    .concat()
}

const SAVE_SVG: &str = "Save as SVG";
const SAVE_PNG: &str = "Save as PNG";
/// The choice of shapes, each with the size that it names.
const SHAPES: [(&str, u32, u32); 2] = [
    ("wide, 1200 × 630", 1200, 630),
    ("square, 1080 × 1080", 1080, 1080),
];
/// Clearly differing pixels in a million that smoothed edges may come to.
const EDGES: u64 = 150;

/// A file that would have been saved: its name, and its bytes in Base64.
pub struct Saved {
    pub name: String,
    bytes: String,
}

/// Clicks a button and returns the file that it makes.
pub async fn saved(tab: &Tab, button: &str) -> Outcome<Saved> {
    tab.run(include_str!("saved.js"), &[]).await?;
    tab.run("window.saved.length = 0", &[]).await?;
    tab.click("button", button).await?;
    let body = "if (window.saved.length === 0) return false;
        const { name, file } = window.saved[0];
        const bytes = new Uint8Array(await file.arrayBuffer());
        let letters = '';
        for (let at = 0; at < bytes.length; at += 8192) {
          letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
        }
        return [name, btoa(letters)]";
    let found = tab.wait(body, &[]).await?;
    let (name, bytes) = serde_json::from_value(found)?;
    Ok(Saved { name, bytes })
}

/// The text of a file.
pub async fn text_of(tab: &Tab, file: &Saved) -> Outcome<String> {
    let body = "const bytes = Uint8Array.from(atob(given[0]), (letter) => letter.charCodeAt(0));
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes)";
    let text = tab.run(body, &[file.bytes.clone().into()]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// What the window shows of the picture on the page, laid over all else from the upper left corner on,
/// in its own size.
async fn picture_on_the_page(tab: &Tab, width: u32) -> Outcome<Value> {
    let on_top = format!(
        ":has(#picture) {{
           contain: none !important; container-type: normal !important; overflow: visible !important;
         }}
         :has(> #picture) {{
           position: fixed; inset: 0 auto auto 0; z-index: 9; margin: 0; border: 0;
           width: {width}px; max-width: none;
         }}"
    );
    tab.restyle(&on_top).await?;
    // A page that is scrolled by a part of a pixel may show what is fixed a part of a pixel off.
    tab.run("scrollTo(0, 0)", &[]).await?;
    drawn(tab).await?;
    let picture = tab.picture().await?;
    tab.restyle("").await?;
    Ok(picture)
}

/// What a browser draws of a file of tests, wherever that is shown as an image. As PNG in Base64.
async fn picture_of_file(tab: &Tab, name: &str) -> Outcome<Value> {
    let body = "const image = Object.assign(new Image(), { src: `/e2e/left/${given[0]}` });
        await image.decode();
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1]";
    tab.run(body, &[name.into()]).await
}

/// What was saved of a picture: in which size and colours, its files, and how it looked on the page.
struct Kept {
    size: (u32, u32),
    name: String,
    svg: String,
    png: Value,
    shown: Value,
}

/// An SVG that names nothing outside of itself and a PNG of the size that it names, and both look
/// like the picture that they were made of.
async fn files_of_a_picture_are_the_picture_on_the_page(tab: Tab) -> Outcome {
    tab.client.set_window_size(1320, 1320).await?;
    open(&tab).await?;
    drawn(&tab).await?;
    let mut kept = Vec::new();
    for (shape, width, height) in SHAPES {
        choose(&tab, "Shape", shape).await?;
        for colours in ["light", "dark"] {
            choose(&tab, "Colours", colours).await?;
            let (svg, png) = (saved(&tab, SAVE_SVG).await?, saved(&tab, SAVE_PNG).await?);
            let named = if width > height { "wide" } else { "square" };
            assert_eq!(svg.name, format!("uturn-38-55-in-100-{named}.svg"));
            assert_eq!(png.name, format!("uturn-38-55-in-100-{named}.png"));
            kept.push(Kept {
                size: (width, height),
                name: format!("{}-{named}-{colours}", tab.browser.name()),
                svg: text_of(&tab, &svg).await?,
                png: png.bytes.into(),
                shown: picture_on_the_page(&tab, width).await?,
            });
        }
    }
    no_complaints(&tab).await?;
    // To read files in the page is held against its policy: their styles stand in them.
    tab.look_at(EMPTY).await?;
    for Kept {
        size,
        name,
        svg,
        png,
        shown,
    } in kept
    {
        stands_alone(&tab, &svg).await?;
        let file = format!("{name}.svg");
        std::fs::write(traces()?.join(&file), &svg)?;
        let alone = picture_of_file(&tab, &file).await?;
        let head = "const bytes = atob(given[0]);
            const number = (at) => [0, 1, 2, 3].reduce((sum, next) => sum * 256 + bytes.charCodeAt(at + next), 0);
            return [bytes.slice(1, 4), bytes.slice(12, 16), number(16), number(20)]";
        let head = tab.run(head, std::slice::from_ref(&png)).await?;
        assert_eq!(head, json!(["PNG", "IHDR", size.0, size.1]));
        same(&tab, &file, [shown.clone(), alone], size).await?;
        same(&tab, &format!("{name}.png"), [shown, png], size).await?;
    }
    Ok(())
}

/// The file is well-formed and needs neither the page's stylesheet nor any other file.
async fn stands_alone(tab: &Tab, text: &str) -> Outcome {
    let body = "const file = new DOMParser().parseFromString(given[0], 'image/svg+xml');
        const all = [...file.querySelectorAll('*')];
        return [file.querySelectorAll('parsererror').length, all.length,
          all.filter((each) => each.hasAttribute('class') || each.hasAttribute('href')).length]";
    let found = tab.run(body, &[text.into()]).await?;
    let [errors, elements, dependent]: [u32; 3] = serde_json::from_value(found)?;
    assert!(
        errors == 0 && elements > 40 && dependent == 0,
        "{errors} {elements} {dependent}"
    );
    for absent in [
        "var(",
        "currentColor",
        "light-dark",
        "fallback",
        "@import",
        "NaN",
    ] {
        assert!(!text.contains(absent), "there is {absent} in the file");
    }
    let addresses: Vec<&str> = text.split("url(").skip(1).collect();
    assert_eq!(addresses.len(), 3, "typefaces in the file");
    for address in addresses {
        let start = address
            .trim_start_matches(['"', '\'', '&'])
            .trim_start_matches("quot;");
        assert!(
            start.starts_with("data:font/woff2;base64,"),
            "{}",
            &start[..40.min(start.len())]
        );
    }
    Ok(())
}

/// Two pictures are the same but for the smoothing of edges, and not empty.
async fn same(tab: &Tab, name: &str, pictures: [Value; 2], (width, height): (u32, u32)) -> Outcome {
    let [one, other] = pictures;
    let given = [one, other, width.into(), height.into()];
    let found = tab.run(include_str!("differing.js"), &given).await?;
    let [drawn, differing]: [u64; 2] = serde_json::from_value(found)?;
    let all = u64::from(width * height);
    assert!(drawn > all / 50, "{name}: only {drawn} pixels are drawn");
    assert!(
        differing * 1_000_000 <= EDGES * all,
        "{name}: {differing} of {all} pixels differ"
    );
    Ok(())
}

/// The same of the second question, and its file needs nothing else.
async fn a_picture_of_a_plan_under_way_holds(tab: Tab) -> Outcome {
    let mut files = Vec::new();
    for link in [
        "since=12&n=100000&country=sweden&judged=400&finished=208&closed=400&came_back=40&left=200",
        "since=1&x=1&survey=none",
        "since=20&x=0",
    ] {
        tab.visit(&format!("/?{}#v=1&{link}", files.len())).await?;
        settled(&tab).await?;
        for (shape, ..) in SHAPES {
            choose(&tab, "Shape", shape).await?;
            drawn(&tab).await?;
            let wrong = tab.run(include_str!("within.js"), &[]).await?;
            let wrong: Vec<String> = serde_json::from_value(wrong)?;
            super::steps::nothing(&format!("in the picture of {link}, {shape}"), &wrong)?;
        }
        let file = saved(&tab, SAVE_SVG).await?;
        assert!(file.name.starts_with("uturn-after-"), "{}", file.name);
        files.push(text_of(&tab, &file).await?);
    }
    no_complaints(&tab).await?;
    // To read them in the page is held against its policy: their styles stand in them.
    tab.look_at(EMPTY).await?;
    for file in &files {
        stands_alone(&tab, file).await?;
    }
    Ok(())
}

/// No text of a picture lies beyond its edge or over another, whatever the answer.
async fn pictures_hold_at_both_ends_and_without_a_survey(tab: Tab) -> Outcome {
    open(&tab).await?;
    let mut files = Vec::new();
    for (share, survey, direction) in [
        ("0", "as much regret as in Orgvue’s survey, 55%", "ltr"),
        ("100", "as much regret as in Orgvue’s survey, 55%", "rtl"),
        ("67", "no survey: one figure", "rtl"),
    ] {
        let input = tab.by_role("textbox", SHARE).await?;
        tab.retype(&input, share).await?;
        choose(&tab, crate::words::SURVEYS, survey).await?;
        settled(&tab).await?;
        let body = "document.documentElement.dir = given[0]";
        tab.run(body, &[direction.into()]).await?;
        for (shape, ..) in SHAPES {
            choose(&tab, "Shape", shape).await?;
            drawn(&tab).await?;
            let wrong = tab.run(include_str!("within.js"), &[]).await?;
            let wrong: Vec<String> = serde_json::from_value(wrong)?;
            super::steps::nothing(&format!("in the picture at {share}, {shape}"), &wrong)?;
        }
        let file = saved(&tab, SAVE_SVG).await?;
        files.push(text_of(&tab, &file).await?);
    }
    no_complaints(&tab).await?;
    // To read them in the page is held against its policy: their styles stand in them.
    for file in files {
        stands_alone(&tab, &file).await?;
    }
    Ok(())
}

/// Not before the first answer, and not while something typed cannot be read.
async fn nothing_leaves_before_the_answer_has_settled(tab: Tab) -> Outcome {
    tab.trouble(ENGINE, Trouble::Held);
    tab.visit(OTHER).await?;
    awaiting(&tab).await?;
    refuses(&tab, "In a moment").await?;
    tab.no_trouble();
    settled(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "many").await?;
    refuses(&tab, "cannot be read").await?;
    tab.retype(&people, "650").await?;
    tab.wait(
        "return !document.querySelector('.take-along .why').textContent",
        &[],
    )
    .await?;
    assert_ne!(saved(&tab, SAVE_SVG).await?.bytes, "");
    no_complaints(&tab).await
}

/// Every button of the section says why it does nothing, at its place too, and does nothing.
async fn refuses(tab: &Tab, why: &str) -> Outcome {
    tab.wait_for_text(why).await?;
    tab.run(include_str!("saved.js"), &[]).await?;
    let section = tab.by_role("region", TAKE_ALONG).await?;
    let buttons = tab.all_by_role_in(&section, "button").await?;
    assert!(buttons.len() >= 5, "{} buttons", buttons.len());
    let body = "window.print = () => window.saved.push('printed');
        const [button, why] = given;
        // Those of a window that is closed; WebKit lists them all the same.
        if (!button.checkVisibility()) return true;
        const said = document.getElementById(button.getAttribute('aria-describedby'))?.textContent;
        button.click();
        await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        return button.getAttribute('aria-disabled') === 'true' && said.includes(why)
          && button.nextElementSibling?.textContent.includes(why)";
    for (button, name) in buttons {
        let refused = tab.run(body, &[json!(button), why.into()]).await?;
        assert_eq!(refused, Value::Bool(true), "{name}");
    }
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let body =
        "return [window.saved.length, document.querySelector('.take-along .said').textContent]";
    assert_eq!(tab.run(body, &[]).await?, json!([0, ""]));
    Ok(())
}

/// Puts another clipboard into the page, which takes what it is given or refuses it.
const CLIPBOARD: &str = "window.copied = [];
    const writeText = async (text) => {
      if (given[0] === 'refuses') throw new DOMException('no', 'NotAllowedError');
      window.copied.push(text);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })";

/// Where the browser lets the page copy, it does; where not, the text is selected; and where it has
/// sharing of its own, that gets both.
async fn link_and_quotation_are_copied_selected_or_shared(tab: Tab) -> Outcome {
    open(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "250").await?;
    tab.wait_for_text("Simulating anew|First look").await.ok();
    settled(&tab).await?;
    drawn(&tab).await?;
    tab.run(CLIPBOARD, &["takes".into()]).await?;
    tab.click("button", "Copy link").await?;
    tab.wait_for_text("Copied.").await?;
    tab.click("button", "Copy quotation").await?;
    let body = "return window.copied.length === 2 && [...window.copied, location.href]";
    let copied = tab.wait(body, &[]).await?;
    let [link, quotation, here]: [String; 3] = serde_json::from_value(copied)?;
    assert_eq!(
        link,
        format!("{}#v=1&n=250", here.split('#').next().unwrap_or_default())
    );
    for part in ["If 250 people do customer service", " 20", &link] {
        assert!(
            quotation.contains(part),
            "{part:?} is missing in {quotation}"
        );
    }

    tab.run(CLIPBOARD, &["refuses".into()]).await?;
    for (button, selected) in [
        ("Copy link", "#v=1&n=250"),
        ("Copy quotation", "named company"),
    ] {
        tab.click("button", button).await?;
        let body = "const field = document.activeElement;
            const inField = field.localName === 'input'
              ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
            const selected = inField + String(getSelection());
            return selected.includes(given[0]) && selected";
        tab.wait(body, &[selected.into()]).await?;
        tab.wait_for_text("does not let the page copy").await?;
    }

    let body = "Object.defineProperty(navigator, 'share', {
          configurable: true, writable: true,
          value: async (data) => { window.shared = data; },
        })";
    tab.run(body, &[]).await?;
    // The page asks again when it is drawn again.
    tab.retype(&people, "650").await?;
    settled(&tab).await?;
    tab.click("button", "Share …").await?;
    let shared = tab.wait("return window.shared", &[]).await?;
    let url = shared["url"].as_str().unwrap_or_default();
    let text = shared["text"].as_str().unwrap_or_default();
    assert!(
        url.ends_with("#v=1&n=650") && text.contains("650 people"),
        "{shared}"
    );
    no_complaints(&tab).await
}

/// Tables and document of a changed plan are those of the engine, bit for bit.
async fn files_hold_the_numbers_behind_the_answer(tab: Tab) -> Outcome {
    open(&tab).await?;
    let people = tab.by_role("textbox", PEOPLE).await?;
    tab.retype(&people, "250").await?;
    choose(&tab, "Going back when quality falls", "no").await?;
    settled(&tab).await?;
    drawn(&tab).await?;
    let mut files = Vec::new();
    for (button, ending) in [
        ("All futures (CSV)", "futures.csv"),
        ("The curve (CSV)", "curve.csv"),
        ("Inputs and results (JSON)", "inputs-and-results.json"),
    ] {
        let file = saved(&tab, button).await?;
        assert!(
            file.name.starts_with("uturn-") && file.name.ends_with(&format!("-in-100-{ending}")),
            "{}",
            file.name
        );
        files.push(text_of(&tab, &file).await?);
    }
    no_complaints(&tab).await?;
    let inputs = json!({ "plan": { "headcount": 250, "reversal": false } });
    let futures = check(
        &tab,
        "sameFutures",
        &[files[0].clone().into(), inputs.clone()],
    )
    .await?;
    assert_eq!(futures, json!([65, 4096]));
    let curve = check(&tab, "sameCurve", &[files[1].clone().into(), inputs]).await?;
    assert_eq!(curve[1], 22);
    let figures = check(&tab, "reproduces", &[files[2].clone().into()]).await?;
    assert!(figures.as_u64() > Some(5000), "only {figures} figures");
    Ok(())
}
