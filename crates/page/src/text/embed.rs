//! Embedding: the window's words, and the code that a host takes.

use super::card::VERSION_NAME;
use super::question;
use crate::state::Question;
use uturn::codec::{self, Look, Settings};

/// Heads the part, and the window.
pub const EMBED: &str = "Embed";
/// About it.
pub const EMBED_MEANS: &str = "The calculator as a card in an article, with these inputs: readers \
    can change them there.";
/// Opens the window.
pub const EMBED_BUTTON: &str = "Embed this …";
/// Names the choice of forms.
pub const EMBED_FORMS: &str = "Form";
/// Element, frame, picture.
pub const EMBED_FORM_CHOICES: [&str; 3] = ["element with a script", "frame", "linked picture"];
/// Names the choice of themes.
pub const EMBED_THEMES: &str = "Theme";
/// In the order of `Theme::ALL`.
pub const EMBED_THEME_CHOICES: [&str; 3] = ["as the reader’s system", "light", "dark"];
/// Names the field of the accent.
pub const EMBED_ACCENT: &str = "Accent colour";
/// Said where that cannot be read.
pub const EMBED_ACCENT_WRONG: &str = "Allowed is a colour such as 0a7d5a, or nothing.";
/// Names the code.
pub const EMBED_CODE: &str = "Code for your page";
/// Copies it.
pub const COPY_CODE: &str = "Copy code";
/// Above the preview.
pub const EMBED_PREVIEW: &str = "As it will be";
/// Closes the window.
pub const CLOSE: &str = "Close";

/// What a host should know about a form.
pub fn embed_form_means(form: EmbedForm, height: u32, picture: &Picture) -> String {
    match form {
        EmbedForm::Element => {
            "It grows and shrinks with what is in it, starts when it is scrolled \
            into view, and leaves a plain link where scripts are off, or where the host of embed.js does \
            not send Access-Control-Allow-Origin: * with it; a frame works there."
                .into()
        }
        EmbedForm::Frame => format!(
            "For hosts that take no scripts. Its height of {height} pixels is enough for the column of a \
             phone; in a wide one it can be less."
        ),
        EmbedForm::Picture => format!(
            "For hosts that take neither scripts nor frames: under “Picture”, save as PNG; put {} beside \
             your page, and the code links it to these inputs.",
            picture.file
        ),
    }
}

/// A link's preview elsewhere cannot know its inputs.
pub const EMBED_NOTE: &str = "Inputs stand in the part of a link after #, which no server sees. \
    Where a link is posted elsewhere, the small picture beside it shows the usual inputs.";

/// The three forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedForm {
    Element,
    Frame,
    Picture,
}

impl EmbedForm {
    /// In the order of choice.
    pub const ALL: [EmbedForm; 3] = [EmbedForm::Element, EmbedForm::Frame, EmbedForm::Picture];
}

/// The picture that the page saves.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its name as PNG.
    pub file: String,
    /// Width and height in pixels.
    pub size: (f64, f64),
}

/// What the code is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Embedding<'a> {
    /// The page's address, without query and fragment.
    pub address: &'a str,
    pub settings: &'a Settings,
    pub look: Look,
    /// Of the card, in pixels.
    pub height: u32,
    pub picture: &'a Picture,
    /// What the picture says.
    pub quotation: &'a str,
}

impl Embedding<'_> {
    /// The folder that the page is in.
    fn folder(&self) -> &str {
        let end = self.address.rfind('/').map_or(0, |slash| slash + 1);
        &self.address[..end]
    }

    fn question(&self) -> &'static str {
        question(Question::of(self.settings))
    }

    fn link(&self) -> String {
        format!("{}#{}", self.address, codec::write(self.settings))
    }

    /// The card by itself.
    pub fn card(&self) -> String {
        format!(
            "{}index.html?embed#{}{}",
            self.folder(),
            codec::write(self.settings),
            self.look.written()
        )
    }

    /// The code of a form.
    pub fn code(&self, form: EmbedForm) -> String {
        match form {
            EmbedForm::Element => self.element(),
            EmbedForm::Frame => format!(
                "<iframe src=\"{}\" title=\"U-turn: {}\" width=\"100%\" height=\"{}\" \
                 style=\"border: 0\"></iframe>",
                escaped(&self.card()),
                self.question(),
                self.height
            ),
            EmbedForm::Picture => {
                let (width, height) = self.picture.size;
                format!(
                    "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" width=\"{width}\" \
                     height=\"{height}\" style=\"max-width: 100%; height: auto\"></a>",
                    escaped(&self.link()),
                    escaped(&self.picture.file),
                    escaped(self.quotation)
                )
            }
        }
    }

    fn element(&self) -> String {
        let attribute =
            |name: &str, value: &str| format!(" {}=\"{}\"", name.replace('_', "-"), escaped(value));
        let attributes: String = match Question::of(self.settings) {
            Question::UnderWay | Question::SeveralTeams => {
                attribute("link", &codec::write(self.settings))
            }
            Question::Before => {
                let inputs = codec::parts(self.settings).into_iter();
                let inputs = inputs.map(|(key, value)| attribute(key.name(), &value));
                inputs.collect()
            }
        };
        let Look { theme, accent } = self.look;
        let mut look = String::new();
        if theme != codec::Theme::Auto {
            look += &format!(" theme=\"{}\"", theme.word());
        }
        if let Some(accent) = accent {
            look += &format!(" accent=\"{}\"", accent.written());
        }
        format!(
            "<script type=\"module\" src=\"{}embed.js\"></script>\n\
             <uturn-calculator{attributes}{look}><a href=\"{}\">{VERSION_NAME}: {}</a></uturn-calculator>",
            escaped(self.folder()),
            escaped(&self.link()),
            self.question()
        )
    }
}

/// As it stands in an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::codec::{Colour, Since, Theme};

    fn square() -> Picture {
        Picture {
            file: "uturn-21-30-in-100-square.png".into(),
            size: (1080.0, 1080.0),
        }
    }

    fn code(form: EmbedForm, look: Look) -> String {
        let mut settings = Settings::default();
        settings.inputs.plan.headcount = 250.0;
        settings.inputs.ranges.customer_margin = [100.0, 300.0, 800.0].into();
        Embedding {
            address: "https://example.org/uturn/index.html",
            settings: &settings,
            look,
            height: 451,
            picture: &square(),
            quotation: "“38” & more",
        }
        .code(form)
    }

    #[test]
    fn code_is_what_a_host_can_take_as_it_stands() {
        let dark = Look {
            theme: Theme::Dark,
            accent: Some(Colour([0x0a, 0x7d, 0x5a])),
        };
        assert_eq!(
            code(EmbedForm::Element, dark),
            "<script type=\"module\" src=\"https://example.org/uturn/embed.js\"></script>\n\
             <uturn-calculator v=\"1\" headcount=\"250\" customer-margin=\"100,300,800\" theme=\"dark\" accent=\"0a7d5a\">\
             <a href=\"https://example.org/uturn/index.html#v=1&amp;n=250&amp;margin=100,300,800\">\
             U-turn v1: Will you wish you had kept more people?</a></uturn-calculator>"
        );
        assert_eq!(
            code(EmbedForm::Frame, Look::default()),
            "<iframe src=\"https://example.org/uturn/index.html?embed#v=1&amp;n=250&amp;margin=100,300,800\" \
             title=\"U-turn: Will you wish you had kept more people?\" width=\"100%\" height=\"451\" \
             style=\"border: 0\"></iframe>"
        );
        assert_eq!(
            code(EmbedForm::Picture, Look::default()),
            "<a href=\"https://example.org/uturn/index.html#v=1&amp;n=250&amp;margin=100,300,800\">\
             <img src=\"uturn-21-30-in-100-square.png\" alt=\"“38” &amp; more\" width=\"1080\" \
             height=\"1080\" style=\"max-width: 100%; height: auto\"></a>"
        );
    }

    #[test]
    fn a_plan_under_way_is_one_attribute() {
        let settings = Settings {
            under_way: Some(Since::after(9)),
            ..Settings::default()
        };
        let embedding = Embedding {
            address: "https://example.org/",
            settings: &settings,
            look: Look::default(),
            height: 470,
            picture: &square(),
            quotation: "",
        };
        assert_eq!(
            embedding.code(EmbedForm::Element),
            "<script type=\"module\" src=\"https://example.org/embed.js\"></script>\n\
             <uturn-calculator link=\"v=1&amp;since=9\"><a href=\"https://example.org/#v=1&amp;since=9\">\
             U-turn v1: Go on, or turn back?</a></uturn-calculator>"
        );
        let frame = embedding.code(EmbedForm::Frame);
        assert!(
            frame.contains("title=\"U-turn: Go on, or turn back?\""),
            "{frame}"
        );
    }

    #[test]
    fn a_host_is_told_what_a_form_needs() {
        let means = |form| embed_form_means(form, 470, &square());
        assert!(means(EmbedForm::Element).contains("Access-Control-Allow-Origin: *"));
        assert!(means(EmbedForm::Frame).contains("470 pixels"));
        assert!(means(EmbedForm::Picture).contains("put uturn-21-30-in-100-square.png beside"));
    }

    #[test]
    fn there_are_words_for_every_choice() {
        assert_eq!(EMBED_FORM_CHOICES.len(), EmbedForm::ALL.len());
        assert_eq!(EMBED_THEME_CHOICES.len(), Theme::ALL.len());
    }
}
