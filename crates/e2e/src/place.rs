//! A host of its own for one scenario: it can be stopped and started again, get other files, and
//! break off while it sends one.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::Outcome;

/// What it does while it runs.
#[derive(Default)]
struct Orders {
    folder: PathBuf,
    /// How the paths end of which half is sent.
    halved: Option<&'static str>,
}

/// A host at one address, for as long as it is kept.
pub struct Place {
    /// Its address, without a slash at the end.
    pub origin: String,
    port: u16,
    orders: Arc<Mutex<Orders>>,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Place {
    /// Starts with the files of this folder.
    pub async fn start(folder: &Path) -> Outcome<Place> {
        let mut place = Place {
            origin: String::new(),
            port: 0,
            orders: Arc::default(),
            running: None,
        };
        place.release(folder);
        place.resume().await?;
        // Pages on localhost are as secure as pages of https.
        place.origin = format!("http://localhost:{}", place.port);
        Ok(place)
    }

    /// From now on the files are these.
    pub fn release(&self, folder: &Path) {
        let mut orders = self.orders.lock().expect("no panic while noting");
        orders.folder = folder.to_owned();
        orders.halved = None;
    }

    /// From now on only half of such a file is sent.
    pub fn break_off(&self, end: &'static str) {
        let mut orders = self.orders.lock().expect("no panic while noting");
        orders.halved = Some(end);
    }

    /// Ends, with all connections.
    pub async fn stop(&mut self) -> Outcome {
        if let Some((stop, running)) = self.running.take() {
            let _ = stop.send(());
            running.await?;
        }
        Ok(())
    }

    /// Starts again at the same address.
    pub async fn resume(&mut self) -> Outcome {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await?;
        self.port = listener.local_addr()?.port();
        let orders = self.orders.clone();
        let router = Router::new().fallback(move |request: Request| {
            let orders = orders.clone();
            async move { answer(&orders, request).await }
        });
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(async move {
            let serving = axum::serve(listener, router);
            let stopped = async { drop(stopped.await) };
            let _ = serving.with_graceful_shutdown(stopped).await;
        });
        self.running = Some((stop, running));
        Ok(())
    }
}

async fn answer(orders: &Mutex<Orders>, request: Request) -> Response {
    let (folder, halved) = {
        let orders = orders.lock().expect("no panic while noting");
        (orders.folder.clone(), orders.halved)
    };
    let is_halved = halved.is_some_and(|end| request.uri().path().ends_with(end));
    let response = match ServeDir::new(folder).try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => error.to_string().into_response(),
    };
    if !is_halved {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(whole.slice(..whole.len() / 2)))
}
