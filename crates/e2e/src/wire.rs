//! What WebDriver and its vendors offer and fantoccini has no method for.

use axum::http::Method;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;
use url::{ParseError, Url};

use crate::tab::Tab;

/// One request within a session: asked for where it has no body, sent where it has one.
#[derive(Debug)]
struct Request {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Request {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

impl Tab {
    /// What stands at a path of the session.
    pub async fn ask(&self, path: String) -> Result<Value, CmdError> {
        self.client.issue_cmd(Request { path, body: None }).await
    }

    /// Sends a command of a path of the session.
    pub async fn send(&self, path: &str, body: Value) -> Result<Value, CmdError> {
        let path = path.to_owned();
        let body = Some(body);
        self.client.issue_cmd(Request { path, body }).await
    }
}
