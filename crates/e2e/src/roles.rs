//! Finding elements as assistive technology announces them: by role and accessible name.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::json;

use crate::Outcome;
use crate::tab::{SHOWN, Tab};

/// How long a page may go on replacing what is looked for.
const REPLACED: Duration = Duration::from_secs(10);

impl Tab {
    /// The element of this role and accessible name; waits until there is one.
    pub async fn by_role(&self, role: &str, name: &str) -> Outcome<Element> {
        let deadline = Instant::now() + SHOWN;
        loop {
            // The browser's word counts; to ask it about every element takes long on a large page.
            let given = [json!(candidates(role)), json!(name)];
            let likely = self.elements(include_str!("roles.js"), &given).await?;
            let likely = self.those_of_role(role, likely).await?;
            if let Some((element, _)) = likely.into_iter().find(|(_, found)| found == name) {
                return Ok(element);
            }
            let found = self.all_by_role(role).await?;
            let names: Vec<String> = found.iter().map(|(_, name)| name.clone()).collect();
            if let Some((element, _)) = found.into_iter().find(|(_, found)| found == name) {
                return Ok(element);
            }
            if Instant::now() > deadline {
                return Err(format!("no {role} “{name}”, only {names:?}").into());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// All elements of a role, with their accessible names.
    pub async fn all_by_role(&self, role: &str) -> Outcome<Vec<(Element, String)>> {
        let deadline = Instant::now() + REPLACED;
        loop {
            let found = self.client.find_all(Locator::Css(candidates(role))).await;
            if !is_being_replaced(&found, deadline) {
                return self.those_of_role(role, found?).await;
            }
        }
    }

    /// Those within another element.
    pub async fn all_by_role_in(
        &self,
        within: &Element,
        role: &str,
    ) -> Outcome<Vec<(Element, String)>> {
        let deadline = Instant::now() + REPLACED;
        loop {
            let found = within.find_all(Locator::Css(candidates(role))).await;
            if !is_being_replaced(&found, deadline) {
                return self.those_of_role(role, found?).await;
            }
        }
    }

    async fn those_of_role(
        &self,
        role: &str,
        candidates: Vec<Element>,
    ) -> Outcome<Vec<(Element, String)>> {
        let mut found = Vec::new();
        for element in candidates {
            match self.role_and_name(&element).await {
                Ok((computed, name)) if is(role, &computed) => found.push((element, name)),
                Ok(_) => {}
                // The page drew itself anew meanwhile. WebKit's driver has no name for that.
                Err(error) if error.is_stale_element_reference() || error.is_unknown_error() => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(found)
    }

    /// Clicks, again where the page has drawn itself anew between finding and clicking.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        loop {
            let element = self.by_role(role, name).await?;
            match self.click_on(&element).await {
                Err(error) if error.is_stale_element_reference() => {}
                result => return Ok(result?),
            }
        }
    }

    /// Role and accessible name of what has the focus.
    pub async fn focused(&self) -> Outcome<(String, String)> {
        let element = self.client.active_element().await?;
        Ok(self.role_and_name(&element).await?)
    }

    async fn role_and_name(&self, element: &Element) -> Result<(String, String), CmdError> {
        let role = self.computed(element, "computedrole").await?;
        Ok((role, self.computed(element, "computedlabel").await?))
    }

    /// What the browser computed about an element.
    async fn computed(&self, element: &Element, what: &str) -> Result<String, CmdError> {
        let path = format!("element/{}/{what}", element.element_id());
        let answer = self.ask(path).await?;
        Ok(answer.as_str().unwrap_or_default().trim().to_owned())
    }
}

/// The page replaced a part of what was found before WebKit's driver had a name for it: it is looked
/// for again.
fn is_being_replaced(found: &Result<Vec<Element>, CmdError>, deadline: Instant) -> bool {
    let error = found.as_ref().err();
    error.is_some_and(CmdError::is_stale_element_reference) && Instant::now() < deadline
}

/// Whether what the browser computed is this role. WebKit on Linux calls a list that opens a button.
fn is(role: &str, computed: &str) -> bool {
    computed == role || (role == "combobox" && computed == "button")
}

/// What can have a role by itself; asking the browser about every element would take long.
fn candidates(role: &str) -> &'static str {
    match role {
        "slider" => "input[type=range], [role=slider]",
        "spinbutton" => "input[type=number], [role=spinbutton]",
        "searchbox" => "input[type=search]",
        "textbox" => "input, textarea, [contenteditable], [role=textbox]",
        "button" => "button, summary, input[type=button], [role=button]",
        "link" => "a, [role=link]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "combobox" => "select, [role=combobox]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "radio" => "input[type=radio], [role=radio]",
        "switch" => "[role=switch]",
        "img" | "image" => "img, svg, [role=img]",
        "figure" => "figure, [role=figure]",
        "group" => "fieldset, details, [role=group]",
        "region" => "section, [role=region]",
        "table" => "table, [role=table]",
        "columnheader" | "rowheader" => "th",
        "cell" => "td",
        "status" => "output, [role=status]",
        _ => {
            "[role], main, nav, header, footer, section, article, aside, form, fieldset, table, \
              ul, ol, li, dialog, output, progress, meter, details, figure"
        }
    }
}
