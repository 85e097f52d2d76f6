//! An element as a test sees it.

use super::Document;
use super::naming::{name, role, run_ons, spoken, tidy, written};
use scraper::{ElementRef, Selector};

/// An element, or all of what was drawn.
#[derive(Clone, Copy)]
pub struct Element<'d> {
    document: &'d Document,
    element: ElementRef<'d>,
}

impl<'d> Element<'d> {
    /// An element of what was drawn.
    pub fn new(document: &'d Document, element: ElementRef<'d>) -> Self {
        Element { document, element }
    }

    /// The one element in it of a role and name.
    pub fn one(self, role: &str, name: &str) -> Element<'d> {
        let all = self.all(role);
        let found: Vec<_> = all.iter().filter(|each| each.name() == name).collect();
        let names: Vec<String> = all.iter().map(|each| each.name()).collect();
        assert_eq!(found.len(), 1, "{role} “{name}” among {names:?}");
        *found[0]
    }

    /// All elements in it of a role that assistive technology is told of, in the order of the page.
    pub fn all(self, wanted: &str) -> Vec<Element<'d>> {
        let all = self.element.descendent_elements();
        all.filter(|each| role(self.document, *each) == Some(wanted))
            .map(|each| Element::new(self.document, each))
            .filter(|each| !each.is_withheld())
            .collect()
    }

    /// All elements in it that a selector matches, hidden ones too.
    pub fn select(self, selector: &str) -> Vec<Element<'d>> {
        let selector = Selector::parse(selector).unwrap();
        let all: Vec<_> = self.element.select(&selector).collect();
        let element = |each| Element::new(self.document, each);
        all.into_iter().map(element).collect()
    }

    /// The one of them.
    pub fn only(self, selector: &str) -> Element<'d> {
        let all = self.select(selector);
        assert_eq!(all.len(), 1, "{selector}");
        all[0]
    }

    /// The accessible name.
    pub fn name(self) -> String {
        name(self.document, self.element)
    }

    /// An attribute.
    pub fn attr(self, name: &str) -> Option<&'d str> {
        self.element.attr(name)
    }

    /// What stands in a field, or where a slider stands.
    pub fn value(self) -> &'d str {
        self.attr("value").unwrap_or_default()
    }

    /// The words for where a slider stands.
    pub fn value_text(self) -> String {
        tidy(self.attr("aria-valuetext").unwrap_or_default())
    }

    /// A radio button or an option of a list is the one that is chosen.
    pub fn is_chosen(self) -> bool {
        self.attr("checked").is_some() || self.attr("selected").is_some()
    }

    /// It does nothing, and says so.
    pub fn is_disabled(self) -> bool {
        self.attr("disabled").is_some() || self.attr("aria-disabled") == Some("true")
    }

    /// What it is described by.
    pub fn description(self) -> String {
        let ids = self.attr("aria-describedby").unwrap_or_default();
        let described = ids.split_whitespace().map(|id| {
            let by = self.document.by_id(id);
            assert!(by.is_some(), "nothing has the id {id}");
            by.map(written).unwrap_or_default()
        });
        described.collect::<Vec<_>>().join(" ")
    }

    /// All words in it, those that are only seen too.
    pub fn text(self) -> String {
        written(self.element)
    }

    /// The words in it that are read out.
    pub fn heard(self) -> String {
        spoken(self.element)
    }

    /// Figures that run into the words after them, where text is all that is left.
    pub fn run_ons(self) -> Vec<String> {
        run_ons(self.element)
    }

    /// It comes before another one.
    pub fn is_before(self, other: Element) -> bool {
        let mut all = self.document.root().element.descendent_elements();
        let first = all.find(|each| [self.element.id(), other.element.id()].contains(&each.id()));
        first.is_some_and(|first| first.id() == self.element.id()) && self.element != other.element
    }

    /// It is kept from assistive technology, or lies in what is.
    pub fn is_withheld(self) -> bool {
        let around = self.element.ancestors().filter_map(ElementRef::wrap);
        around
            .chain([self.element])
            .any(|each| each.attr("aria-hidden") == Some("true") || each.attr("hidden").is_some())
    }
}
