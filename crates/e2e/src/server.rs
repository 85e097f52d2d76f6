//! Serves dist/ on a free port, and next to it, under /e2e/, what the tests need in the browser.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tokio::time::sleep;
use tower_http::services::{ServeDir, ServeFile};

use crate::process::traces;
use crate::{Outcome, published};

const KEPT: HeaderValue = HeaderValue::from_static("max-age=600");
/// Browsers would make up a time of their own, and troubled paths would not be asked for again.
const ASKED: HeaderValue = HeaderValue::from_static("no-cache");
const ANYONE: HeaderValue = HeaderValue::from_static("*");

/// The service worker is tested on sites of its own (`offline.rs`): here it would keep from pages
/// what the server says to them.
const WORKER: &str = "/sw.js";

/// How often to look whether a trouble is over.
const LOOK: Duration = Duration::from_millis(10);

/// A running server.
#[derive(Clone)]
pub struct Site {
    /// Its address, without a slash at the end.
    pub origin: String,
    /// The address of a host on another origin, whose pages embed the card.
    pub host: String,
    /// What was asked for, as often as it was.
    pub asked: Arc<Mutex<Vec<String>>>,
    /// Browsers may keep what they get, as on most hosts.
    pub is_kept: Arc<AtomicBool>,
    /// What was asked for and is not there.
    pub missing: Arc<Mutex<Vec<String>>>,
    /// How the paths end that are in trouble, to see what the page makes of that.
    pub trouble: Arc<Mutex<Option<(String, Trouble)>>>,
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
        if path.ends_with(WORKER) {
            return StatusCode::NOT_FOUND.into_response();
        }
        self.asked
            .lock()
            .expect("no panic while noting")
            .push(path.clone());
        let mut response = next.run(request).await;
        let headers = response.headers_mut();
        let kept = self.is_kept.load(Ordering::Relaxed);
        headers.insert(header::CACHE_CONTROL, if kept { KEPT } else { ASKED });
        if path == "/embed.js" {
            // Modules are fetched by the rules for scripts of another origin.
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYONE);
        }
        // Browsers ask for it on their own where a page names no icon.
        if response.status() == StatusCode::NOT_FOUND && path != "/favicon.ico" {
            self.missing
                .lock()
                .expect("no panic while noting")
                .push(path);
        }
        let headers = response.headers();
        let kind = headers.get(header::CONTENT_TYPE);
        let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if is_page && !headers.contains_key(header::CONTENT_ENCODING) {
            with_recorder(response).await
        } else {
            response
        }
    }

    fn trouble_with(&self, path: &str) -> Option<Trouble> {
        let trouble = self.trouble.lock().expect("no panic while noting");
        let (troubled, trouble) = trouble.as_ref()?;
        path.ends_with(troubled).then_some(*trouble)
    }

    /// Forgets what was missing, and makes no trouble.
    pub fn reset(&self) {
        self.missing.lock().expect("no panic while noting").clear();
        self.asked.lock().expect("no panic while noting").clear();
        self.is_kept.store(false, Ordering::Relaxed);
        *self.trouble.lock().expect("no panic while noting") = None;
    }
}

/// Starts serving.
pub async fn start() -> Outcome<Site> {
    let root = root();
    let page = dist().join("index.html");
    if !page.is_file() {
        return Err(format!("{} is not there", page.display()).into());
    }
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let host = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let site = Site {
        origin: format!("http://{}", listener.local_addr()?),
        host: format!("http://{}", host.local_addr()?),
        asked: Arc::default(),
        is_kept: Arc::default(),
        missing: Arc::default(),
        trouble: Arc::default(),
    };
    let watching = site.clone();
    // Set by `cargo xtask test`, which installs it.
    let axe = std::env::var("AXE").unwrap_or_default();
    let router = Router::new()
        .route_service("/e2e/axe-core.js", ServeFile::new(axe))
        .nest_service("/e2e/engine", ServeDir::new(root.join("target").join(LEAN)))
        .nest_service("/e2e/left", ServeDir::new(traces()?))
        .nest_service("/e2e/fixtures", ServeDir::new(root.join("tests/fixtures")))
        .nest_service(published::PATH, ServeDir::new(root.join(published::FOLDER)))
        .nest_service(
            "/e2e/package",
            ServeDir::new(root.join("target/npm-project/dist")),
        )
        .nest_service(
            COMPRESSED,
            ServeDir::new(root.join("target/compressed")).precompressed_br(),
        )
        .nest_service("/e2e", ServeDir::new(root.join("crates/e2e/src")))
        .fallback_service(ServeDir::new(dist()))
        .layer(from_fn(move |request: Request, next: Next| {
            let site = watching.clone();
            async move { site.answer(request, next).await }
        }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let pages = hosts(site.origin.clone());
    tokio::spawn(async move { axum::serve(host, pages).await });
    Ok(site)
}

/// Pages that embed the card, with the site's address where they name it.
fn hosts(origin: String) -> Router {
    let folder = root().join("crates/e2e/src/hosts");
    Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(from_fn(move |request: Request, next: Next| {
            let origin = origin.clone();
            async move {
                let (mut parts, body) = next.run(request).await.into_parts();
                let text = to_bytes(body, usize::MAX).await.unwrap_or_default();
                let text = String::from_utf8_lossy(&text).replace("{site}", &origin);
                parts.headers.remove(header::CONTENT_LENGTH);
                Response::from_parts(parts, Body::from(text))
            }
        }))
}

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where the site was built.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The engines by themselves, the lean one and the whole, below target/ and /e2e/; the site has the same
/// in a folder that is named after its content.
pub const LEAN: &str = "engine";
pub const FULL: &str = "engine/full";

/// The site compressed, as hosts send it; `measure` puts it there.
pub const COMPRESSED: &str = "/e2e/compressed";

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
