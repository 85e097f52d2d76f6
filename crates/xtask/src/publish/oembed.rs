//! How others show a link to the page as a frame: oEmbed 1.0, <https://oembed.com>.

use serde_json::{Value, json};

use super::about::About;
use super::address::Address;
use super::picture::{self, Picture};
use crate::markup::escaped;

/// Its name in the site.
pub const FILE: &str = "oembed.json";
/// As others call the site.
pub const NAME: &str = "U-turn";

/// What the frame shows: the page as a card.
const CARD: &str = "index.html?embed";
/// The frame's size in CSS pixels: a card this wide takes 397 in height, one of 320 up to 480.
const FRAME: (u32, u32) = (600, 480);

/// The answer to everyone who asks how to show the page.
pub fn describe(about: &About, picture: &Picture, address: &Address) -> Value {
    let (width, height) = FRAME;
    json!({
        "version": "1.0",
        "type": "rich",
        "title": about.title,
        "provider_name": NAME,
        "provider_url": address.root(),
        "html": frame(about, address),
        "width": width,
        "height": height,
        "thumbnail_url": address.of(picture::FILE),
        "thumbnail_width": picture.width,
        "thumbnail_height": picture.height,
    })
}

fn frame(about: &About, address: &Address) -> String {
    let (width, height) = FRAME;
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" \
         style=\"border: 0; max-width: 100%\"></iframe>",
        escaped(&address.of(CARD)),
        escaped(&about.title)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_is_escaped() {
        let about = About {
            title: "\"Us\" & <them>".to_owned(),
            description: String::new(),
        };
        let address = Address::read(Some("https://example.org/R&D/it's")).unwrap();
        let picture = Picture {
            width: 12,
            height: 6,
        };
        let found = describe(&about, &picture, &address);
        assert_eq!(
            found["html"],
            "<iframe src=\"https://example.org/R&amp;D/it&#39;s/index.html?embed\" \
             title=\"&quot;Us&quot; &amp; &lt;them&gt;\" width=\"600\" height=\"480\" \
             style=\"border: 0; max-width: 100%\"></iframe>"
        );
        // JSON needs no escapes of HTML.
        assert_eq!(
            found["thumbnail_url"],
            "https://example.org/R&D/it's/social.png"
        );
        assert_eq!(found["title"], "\"Us\" & <them>");
        assert_eq!(found["thumbnail_width"], 12);
    }
}
