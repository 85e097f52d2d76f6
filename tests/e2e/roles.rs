//! Finding elements as assistive technology announces them: by role and accessible name.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;

use crate::Outcome;
use crate::tab::Tab;

/// How long an element may take to appear.
const SHOWN: Duration = Duration::from_secs(20);

impl Tab {
    /// The element of this role and accessible name; waits until there is one.
    pub async fn by_role(&self, role: &str, name: &str) -> Outcome<Element> {
        let deadline = Instant::now() + SHOWN;
        loop {
            let found = self.all_by_role(role).await?;
            let names: Vec<String> = found.iter().map(|(_, name)| name.clone()).collect();
            if let Some((element, _)) = found.into_iter().find(|(_, found)| found == name) {
                return Ok(element);
            }
            if Instant::now() > deadline {
                return Err(format!("no {role} “{name}”, only {names:?}").into());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// All elements of a role, with their accessible names.
    pub async fn all_by_role(&self, role: &str) -> Outcome<Vec<(Element, String)>> {
        let mut found = Vec::new();
        for element in self.client.find_all(Locator::Css(candidates(role))).await? {
            match self.role_and_name(&element).await {
                Ok((computed, name)) if computed == role => found.push((element, name)),
                Ok(_) => {}
                // The page drew itself anew meanwhile.
                Err(error) if error.is_stale_element_reference() => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(found)
    }

    /// Clicks, again where the page has drawn itself anew between finding and clicking.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        loop {
            match self.by_role(role, name).await?.click().await {
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

/// What can have a role by itself; asking the browser about every element would take long.
fn candidates(role: &str) -> &'static str {
    match role {
        "slider" => "input[type=range], [role=slider]",
        "spinbutton" => "input[type=number], [role=spinbutton]",
        "textbox" => "input, textarea, [contenteditable], [role=textbox]",
        "button" => "button, summary, input[type=button], [role=button]",
        "link" => "a, [role=link]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "combobox" => "select, [role=combobox]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "radio" => "input[type=radio], [role=radio]",
        "switch" => "[role=switch]",
        "img" | "image" => "img, svg, [role=img]",
        _ => {
            "[role], main, nav, header, footer, section, article, aside, form, fieldset, table, \
              ul, ol, li, dialog, output, progress, meter, details, figure"
        }
    }
}
