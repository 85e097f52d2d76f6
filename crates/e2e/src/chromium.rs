//! What only Chromium's driver offers: the commands of its developer tools, by which a tab gets a
//! size, a colour scheme or a way of seeing, and its traces.

use serde_json::{Value, json};

use crate::Outcome;
use crate::tab::Tab;

impl Tab {
    /// Sends a command of the DevTools protocol and returns its result.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        Ok(self.send("goog/cdp/execute", body).await?)
    }

    /// Gives the page a size in CSS pixels, each of them one pixel of a picture, and no scrollbars,
    /// which take room in some systems and none in others.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        let hidden = json!({ "hidden": true });
        self.devtools("Emulation.setScrollbarsHidden", hidden)
            .await?;
        Ok(())
    }

    /// Shows pages with these media features, and no others that were set before.
    pub async fn show_with(&self, media: &[(&str, &str)]) -> Outcome {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let features: Vec<Value> = media.iter().map(feature).collect();
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        Ok(())
    }

    /// Shows pages as eyes of this kind see them: "achromatopsia" sees no colours, "none" is usual.
    pub async fn see_with(&self, vision: &str) -> Outcome {
        let kind = json!({ "type": vision });
        self.devtools("Emulation.setEmulatedVisionDeficiency", kind)
            .await?;
        Ok(())
    }

    /// Moves a finger down by so many pixels, or up where they are negative, from a place in the
    /// window, wherever it is on the page.
    pub async fn swipe(&self, (x, y): (f64, f64), distance: f64) -> Outcome {
        const STEPS: u32 = 10;
        let touch = json!({ "enabled": true });
        self.devtools("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        for step in 0..=STEPS {
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            let y = y + distance * f64::from(step) / f64::from(STEPS);
            let touch = json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] });
            self.devtools("Input.dispatchTouchEvent", touch).await?;
        }
        let end = json!({ "type": "touchEnd", "touchPoints": [] });
        self.devtools("Input.dispatchTouchEvent", end).await?;
        Ok(())
    }

    /// Runs a script in every page from now on, before anything of the page itself.
    pub async fn run_first(&self, script: &str) -> Outcome {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(())
    }

    /// The events traced since the last call, or none: the driver hands them over when it likes.
    pub async fn traced(&self) -> Outcome<Vec<Value>> {
        let entries = self
            .send("se/log", json!({ "type": "performance" }))
            .await?;
        let event = |entry: &Value| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            Some(message["message"]["params"].clone())
        };
        let entries = entries.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(entries.iter().filter_map(event).collect())
    }
}
