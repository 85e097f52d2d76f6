//! Serves dist/ on a free port, and next to it, under /e2e/, what the tests need in the browser.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::Outcome;

/// A running server.
#[derive(Clone)]
pub struct Site {
    /// Its address, without a slash at the end.
    pub origin: String,
    /// What was asked for and is not there.
    pub missing: Arc<Mutex<Vec<String>>>,
    /// The path that is refused, to see what the page makes of that.
    pub broken: Arc<Mutex<Option<&'static str>>>,
}

impl Site {
    /// Refuses what is to be broken, notes what is missing, and listens in on pages.
    async fn answer(&self, request: Request, next: Next) -> Response {
        let path = request.uri().path().to_owned();
        let broken = *self.broken.lock().expect("no panic while noting");
        if broken == Some(path.as_str()) {
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

    /// Forgets what was missing, and refuses nothing.
    pub fn reset(&self) {
        self.missing.lock().expect("no panic while noting").clear();
        *self.broken.lock().expect("no panic while noting") = None;
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
        broken: Arc::default(),
    };
    let watching = site.clone();
    let router = Router::new()
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
