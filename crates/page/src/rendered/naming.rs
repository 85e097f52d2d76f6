//! Roles and accessible names, as far as the page's markup needs the rules for them.

use super::Document;
use scraper::node::Node;
use scraper::{ElementRef, Selector};

/// An element's role: the one that is written out, else the one that its kind brings.
pub fn role<'d>(document: &Document, element: ElementRef<'d>) -> Option<&'d str> {
    if let Some(role) = element.attr("role") {
        return Some(role);
    }
    Some(match element.value().name() {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "heading",
        "a" => element.attr("href").map(|_| "link")?,
        "button" | "summary" => "button",
        "input" => match element.attr("type") {
            Some("range") => "slider",
            Some("radio") => "radio",
            Some("search") => "searchbox",
            _ => "textbox",
        },
        "select" => "combobox",
        "option" => "option",
        "fieldset" | "details" => "group",
        // Without a name it is no landmark.
        "section" => Some("region").filter(|_| !name(document, element).is_empty())?,
        "main" => "main",
        "nav" => "navigation",
        "article" => "article",
        "figure" => "figure",
        "table" => "table",
        "th" => match element.attr("scope") {
            Some("row") => "rowheader",
            _ => "columnheader",
        },
        "td" => "cell",
        "li" => "listitem",
        "output" => "status",
        _ => return None,
    })
}

/// An element's name: by what it is labelled with, else by its label or caption, else by what is in
/// it where that is what names it.
pub fn name(document: &Document, element: ElementRef) -> String {
    if let Some(ids) = element.attr("aria-labelledby") {
        let labels = ids.split_whitespace().filter_map(|id| document.by_id(id));
        return labels.map(spoken).collect::<Vec<_>>().join(" ");
    }
    if let Some(label) = element.attr("aria-label") {
        return tidy(label);
    }
    let first = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        element.select(&selector).next().map(spoken)
    };
    match element.value().name() {
        "input" | "select" => label(document, element),
        "fieldset" => first("legend").unwrap_or_default(),
        "table" => first("caption").unwrap_or_default(),
        "figure" => first("figcaption").unwrap_or_default(),
        "svg" => first("title").unwrap_or_default(),
        "section" => String::new(),
        _ if role(document, element).is_some_and(|role| NAMED_BY_CONTENT.contains(&role)) => {
            spoken(element)
        }
        _ => String::new(),
    }
}

/// Roles whose name is what is in them.
const NAMED_BY_CONTENT: [&str; 7] = [
    "button",
    "link",
    "heading",
    "option",
    "cell",
    "columnheader",
    "rowheader",
];

/// The label that names a control, or that lies around it.
fn label(document: &Document, control: ElementRef) -> String {
    let mut all = document.root().select("label").into_iter();
    let named =
        all.find(|label| label.attr("for").is_some() && label.attr("for") == control.attr("id"));
    if let Some(label) = named {
        return label.heard();
    }
    let mut around = control.ancestors().filter_map(ElementRef::wrap);
    let around = around.find(|each| each.value().name() == "label");
    around.map(spoken).unwrap_or_default()
}

/// The words of an element that are read out.
pub fn spoken(element: ElementRef) -> String {
    let mut words = String::new();
    gather(element, false, &mut words);
    tidy(&words)
}

/// All words of an element.
pub fn written(element: ElementRef) -> String {
    let mut words = String::new();
    gather(element, true, &mut words);
    tidy(&words)
}

fn gather(element: ElementRef, with_hidden: bool, words: &mut String) {
    let is_hidden = element.attr("aria-hidden") == Some("true");
    // What a control holds is its value, not its name.
    let is_nowhere = element.attr("hidden").is_some() || element.value().name() == "select";
    if is_nowhere || (is_hidden && !with_hidden) {
        return;
    }
    // An image is one thing, whatever it is drawn of.
    if element.attr("role") == Some("img") && !with_hidden {
        words.push_str(element.attr("aria-label").unwrap_or_default());
        return;
    }
    let is_inline = INLINE.contains(&element.value().name());
    if !is_inline {
        words.push(' ');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    gather(child, with_hidden, words);
                }
            }
            _ => {}
        }
    }
    if !is_inline {
        words.push(' ');
    }
}

/// Elements whose words run on with those around them.
const INLINE: [&str; 6] = ["span", "strong", "em", "a", "sub", "sup"];

/// With plain spaces, one at a time, and without what only keeps words on a line.
pub fn tidy(words: &str) -> String {
    let words = words.replace('\u{2060}', "");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where words run into those of the next element when the text is taken out of its elements, as by
/// copying or by a search engine: "$23 Mor more". Figures must not do so anywhere, other words not
/// within a line. Cells of a table and formulas keep apart by what they are.
pub fn run_ons(element: ElementRef) -> Vec<String> {
    let is_in = |around: &[ElementRef], names: &[&str]| {
        let found = around
            .iter()
            .find(|each| names.contains(&each.value().name()));
        found.map(|each| each.id())
    };
    let mut run_ons = Vec::new();
    let mut before = None;
    for node in element.descendants() {
        let Node::Text(text) = node.value() else {
            continue;
        };
        let around: Vec<_> = node.ancestors().filter_map(ElementRef::wrap).collect();
        if is_in(&around, &["math", "option"]).is_some() {
            continue;
        }
        let block = |each: &&ElementRef| !RUN_ON.contains(&each.value().name());
        let place = [
            around.first().map(|parent| parent.id()),
            is_in(&around, &["td", "th", "caption"]),
            around.iter().find(block).map(|block| block.id()),
        ];
        let begins = text.starts_with(|c: char| c.is_alphanumeric() || "$€£−".contains(c));
        if let Some((words, [parent, cell, line])) = before.replace((text.to_string(), place)) {
            let [is_other, is_other_cell, is_other_line] =
                [parent != place[0], cell != place[1], line != place[2]];
            let last = words.rsplit([' ', '\n']).next().unwrap_or_default();
            let ends = last.ends_with(|c: char| c.is_alphanumeric() || c == '%');
            let is_figure = last.contains(|c: char| c.is_numeric());
            if begins && ends && is_other && !is_other_cell && (is_figure || !is_other_line) {
                run_ons.push(format!("{words}|{}", &**text));
            }
        }
    }
    run_ons
}

/// Elements that lie in a line of words, with the labels of a drawing.
const RUN_ON: [&str; 9] = [
    "span", "strong", "em", "a", "cite", "label", "button", "text", "g",
];
