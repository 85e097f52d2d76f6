//! The site as `cargo xtask publish-dir` leaves it, in a folder below a host's root: it answers
//! there, and what it says of itself to others holds.
//!
//! `cargo xtask test` fills the folder for an address of this path on another host and port.

use serde_json::Value;

use crate::tab::Tab;
use crate::words::{HEADLINE, SETTLED};
use crate::{Outcome, Scenario, scenarios};

/// Where the server has the folder, as the address names it that it was filled for.
pub const PATH: &str = "/R&D/u-turn";
/// The folder within the repository.
pub const FOLDER: &str = "target/publish-tested";

/// The scenarios of this file.
pub fn scenarios() -> Vec<Scenario> {
    scenarios![answers_in_a_sub_folder, tells_others, leads_back]
}

async fn answers_in_a_sub_folder(tab: Tab) -> Outcome {
    for (page, answer) in [("/", SETTLED), ("/index.html?embed", HEADLINE)] {
        tab.visit(&format!("{PATH}{page}")).await?;
        tab.wait_for_text(answer).await?;
        assert_eq!(tab.complaints().await?, Vec::<String>::new());
    }
    // The server has the site at its root too, which must not help out.
    let is_outside = |path: &String| !path.starts_with(PATH) && !path.starts_with("/e2e/");
    let outside: Vec<String> = tab.asked().into_iter().filter(is_outside).collect();
    assert_eq!(outside, Vec::<String>::new());
    Ok(())
}

/// A browser reads the tags as others would; what they name is there.
async fn tells_others(tab: Tab) -> Outcome {
    tab.visit(&format!("{PATH}/")).await?;
    let told = tab.run(include_str!("published.js"), &[]).await?;
    assert_eq!(told["site"], format!("http://localhost{PATH}/"));
    assert_eq!(told["url"], told["site"]);
    assert_eq!(told["title"], told["page"]["title"]);
    assert_eq!(told["description"], told["page"]["description"]);
    assert_eq!(told["size"], told["picture"]);
    assert_eq!(told["picture"], serde_json::json!([1200, 630]));

    let oembed = &told["oembed"];
    assert_eq!(oembed["version"], "1.0");
    assert_eq!(oembed["type"], "rich");
    assert_eq!(oembed["title"], told["title"]);
    assert_eq!(oembed["thumbnail_url"], told["image"]);
    let size = ["thumbnail_width", "thumbnail_height"].map(|name| oembed[name].clone());
    assert_eq!(Value::from(size.to_vec()), told["picture"]);
    let embed = format!("http://localhost{PATH}/index.html?embed");
    assert_eq!(told["frame"]["src"], embed);
    assert_eq!(told["frame"]["title"], told["title"]);
    assert_eq!(told["frame"]["size"][0], oembed["width"]);
    assert_eq!(told["frame"]["size"][1], oembed["height"]);
    Ok(())
}

/// The page for addresses that lead nowhere leads to the calculator, whatever folder it is shown in.
async fn leads_back(tab: Tab) -> Outcome {
    tab.visit(&format!("{PATH}/404.html")).await?;
    let body =
        "return [...document.querySelectorAll('a, link')].map((each) => each.getAttribute('href'))";
    let leads: Vec<String> = serde_json::from_value(tab.run(body, &[]).await?)?;
    let [style, back] = &leads[..] else {
        return Err(format!("one style and one link are expected, not {leads:?}").into());
    };
    let site = format!("http://localhost{PATH}/");
    assert_eq!(*back, site);
    let style = style
        .strip_prefix(&site)
        .ok_or("the style is not absolute")?;
    let body = "return (await fetch(given[0])).ok";
    assert_eq!(tab.run(body, &[style.into()]).await?, true);
    Ok(())
}
