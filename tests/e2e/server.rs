//! Serves dist/ on a free port, and next to it, under /e2e/, what the tests need in the browser.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tokio::time::sleep;
use tower_http::services::{ServeDir, ServeFile};

use crate::Outcome;

/// How often to look whether a trouble is over.
const LOOK: Duration = Duration::from_millis(10);

/// A running server.
#[derive(Clone)]
pub struct Site {
    /// Its address, without a slash at the end.
    pub origin: String,
    /// What was asked for and is not there.
    pub missing: Arc<Mutex<Vec<String>>>,
    /// The path that is in trouble, to see what the page makes of that.
    pub trouble: Arc<Mutex<Option<(&'static str, Trouble)>>>,
}

/// What can be wrong with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The server says that it cannot answer.
    Refused,
    /// The answer does not come until the trouble is over.
    Held,
}

impl Site {
    /// Makes trouble where it is wanted, notes what is missing, and listens in on pages.
    async fn answer(&self, request: Request, next: Next) -> Response {
        let path = request.uri().path().to_owned();
        while self.trouble_with(&path) == Some(Trouble::Held) {
            sleep(LOOK).await;
        }
        if self.trouble_with(&path) == Some(Trouble::Refused) {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
        let response = next.run(request).await;
        // Browsers ask for it on their own where a page names no icon.
        if response.status() == StatusCode::NOT_FOUND && path != "/favicon.ico" {
            self.missing
                .lock()
                .expect("no panic while noting")
                .push(path);
        }
        let kind = response.headers().get(header::CONTENT_TYPE);
        if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            with_recorder(response).await
        } else {
            response
        }
    }

    fn trouble_with(&self, path: &str) -> Option<Trouble> {
        let trouble = *self.trouble.lock().expect("no panic while noting");
        trouble.and_then(|(troubled, trouble)| (troubled == path).then_some(trouble))
    }

    /// Forgets what was missing, and makes no trouble.
    pub fn reset(&self) {
        self.missing.lock().expect("no panic while noting").clear();
        *self.trouble.lock().expect("no panic while noting") = None;
    }
}

/// Starts serving.
pub async fn start() -> Outcome<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let engine = dist().join("engine/uturn.js");
    if !engine.is_file() {
        return Err(format!("{} is not there", engine.display()).into());
    }
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let site = Site {
        origin: format!("http://{}", listener.local_addr()?),
        missing: Arc::default(),
        trouble: Arc::default(),
    };
    let watching = site.clone();
    // Set by `cargo xtask test`, which installs it.
    let axe = std::env::var("AXE").unwrap_or_default();
    let router = Router::new()
        .route_service("/e2e/axe-core.js", ServeFile::new(axe))
        .nest_service("/e2e/fixtures", ServeDir::new(root.join("tests/fixtures")))
        .nest_service("/e2e", ServeDir::new(root.join("tests/e2e")))
        .fallback_service(ServeDir::new(dist()))
        .layer(from_fn(move |request: Request, next: Next| {
            let site = watching.clone();
            async move { site.answer(request, next).await }
        }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(site)
}

/// Where the site was built.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// Puts the recorder of complaints first into a page.
async fn with_recorder(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let page = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let page = String::from_utf8_lossy(&page);
    let recorder = "<head><script src=\"/e2e/recorder.js\"></script>";
    let page = page.replacen("<head>", recorder, 1);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}
