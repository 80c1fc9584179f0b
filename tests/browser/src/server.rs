//! A web server on this machine for one test. It logs every request.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, LOCATION,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::sync::oneshot;

use crate::ExpectOk;
use crate::{page, paths};

const NOT_STARTED: &str = "the test server did not start";

/// Where browsers are told to send their policy reports.
pub const REPORTS: &str = "/reports";

/// What a server serves. By default: `dist/`, as it is.
#[derive(Debug, Default)]
pub struct ServerConfig {
    files: HashMap<String, String>,
    headers: Vec<(HeaderName, HeaderValue)>,
    headers_of: Vec<(String, HeaderName, HeaderValue)>,
    html_as_text: bool,
    without_endings: bool,
    folder: Option<&'static str>,
    root: Option<PathBuf>,
    is_published: bool,
}

impl ServerConfig {
    /// Serves the build under this path too, such as `coverage-guide/`.
    #[must_use]
    pub fn mount_build_at(mut self, folder: &'static str) -> Self {
        self.folder = Some(folder);
        self
    }

    /// Serves this folder in place of the build.
    #[must_use]
    pub fn root(mut self, root: PathBuf) -> Self {
        self.root = Some(root);
        self
    }

    /// Behaves like a package CDN: every origin may read, and HTML is plain text.
    #[must_use]
    #[track_caller]
    pub fn like_a_cdn(mut self) -> Self {
        self.html_as_text = true;
        self.header("access-control-allow-origin", "*")
    }

    /// Behaves like hosts that show `page.html` as `page`, and lead from one to the other.
    #[must_use]
    pub fn without_endings(mut self) -> Self {
        self.without_endings = true;
        self
    }

    /// Behaves like a server that is set up well: sends what is packed beside a file, and lets browsers keep it.
    #[must_use]
    pub fn published(mut self) -> Self {
        self.is_published = true;
        self
    }

    /// Serves this text in place of the sealed page.
    #[must_use]
    pub fn page(self, page: String) -> Self {
        self.file(page::NAME, page)
    }

    /// Serves this text at this path.
    #[must_use]
    pub fn file(mut self, path: &str, text: String) -> Self {
        self.files.insert(path.to_owned(), text);
        self
    }

    /// Adds a header to the responses with this file.
    #[must_use]
    #[track_caller]
    pub fn header_of(mut self, path: &str, name: &'static str, value: &str) -> Self {
        let value =
            HeaderValue::from_str(value).expect_ok("a header has a value that cannot be sent");
        self.headers_of.push((path.to_owned(), HeaderName::from_static(name), value));
        self
    }

    /// Adds a header to every response.
    #[must_use]
    #[track_caller]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        let value =
            HeaderValue::from_str(value).expect_ok("a header has a value that cannot be sent");
        self.headers.push((HeaderName::from_static(name), value));
        self
    }
}

#[derive(Debug, Default)]
struct Log {
    requests: Vec<String>,
    reports: Vec<Value>,
}

struct ServerState {
    folder: PathBuf,
    config: ServerConfig,
    /// Of the demo pages, as every server has to send them.
    demo: DemoHeaders,
    log: Mutex<Log>,
}

/// By the page's name in `demo/`: names and values.
type DemoHeaders = BTreeMap<String, BTreeMap<String, String>>;

/// The headers that belong to the demo pages.
fn demo_headers() -> Result<DemoHeaders> {
    let path = paths::root().join("demo/headers.json");
    let text =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text)
        .with_context(|| format!("{} is not what it should be", path.display()))
}

impl ServerState {
    fn log(&self) -> MutexGuard<'_, Log> {
        // A test that panicked while it read the log has not corrupted it.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A server that runs until it is dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<ServerState>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Server {
    /// Starts a server on a free port of this machine.
    pub fn start(config: ServerConfig) -> Result<Self> {
        Self::start_at(0, config)
    }

    /// Starts a server on this port of this machine; 0 stands for a free one.
    pub fn start_at(port: u16, config: ServerConfig) -> Result<Self> {
        page::try_sealed()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).context(NOT_STARTED)?;
        listener.set_nonblocking(true).context(NOT_STARTED)?;
        let address = listener.local_addr().context(NOT_STARTED)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context(NOT_STARTED)?;
        let state = Arc::new(ServerState {
            folder: config.root.clone().unwrap_or_else(paths::dist),
            config,
            demo: demo_headers()?,
            log: Mutex::default(),
        });
        let app = Router::new().fallback(answer).with_state(Arc::clone(&state));
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                // Not a graceful end: browsers keep connections open for minutes.
                tokio::select! {
                    _ = axum::serve(listener, app) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Self { address, state, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of a file.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request so far, as `GET /path`, but for policy reports.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.state.log().requests.clone()
    }

    /// Every policy report so far.
    #[must_use]
    pub fn reports(&self) -> Vec<Value> {
        self.state.log().reports.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn answer(State(state): State<Arc<ServerState>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if parts.method == Method::POST && parts.uri.path() == REPORTS {
        let body = to_bytes(body, 1 << 20).await.unwrap_or_default();
        state.log().reports.push(serde_json::from_slice(&body).unwrap_or_default());
        return StatusCode::NO_CONTENT.into_response();
    }
    state.log().requests.push(format!("{} {}", parts.method, parts.uri));

    let path = parts.uri.path().trim_start_matches('/');
    if let Some(bare) = path.strip_suffix(".html").filter(|_| state.config.without_endings) {
        return (StatusCode::PERMANENT_REDIRECT, [(LOCATION, format!("/{bare}"))]).into_response();
    }
    let whole = [path, ".html"].concat();
    let is_bare = state.config.without_endings && !path.contains('.');
    let path = if is_bare { &whole } else { path };
    let packed = packed(&state, path, &parts.headers);
    let is_packed = packed.is_some();
    let mut response = match packed.or_else(|| content(&state, path)) {
        Some(content) => {
            let as_text = state.config.html_as_text && path.ends_with(".html");
            let kind = if as_text { "text/plain; charset=utf-8" } else { content_type(path) };
            ([(CONTENT_TYPE, kind), (X_CONTENT_TYPE_OPTIONS, "nosniff")], content).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    };
    let kept = if state.config.is_published { "max-age=3600" } else { "no-store" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    if is_packed {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    let demo = path.strip_prefix("demo/").and_then(|page| state.demo.get(page));
    for (name, value) in demo.into_iter().flatten() {
        let name =
            HeaderName::try_from(name).expect_ok("a demo page has a header that cannot be sent");
        let value =
            HeaderValue::from_str(value).expect_ok("a demo page has a header that cannot be sent");
        response.headers_mut().insert(name, value);
    }
    for (name, value) in &state.config.headers {
        response.headers_mut().insert(name, value.clone());
    }
    for (_, name, value) in state.config.headers_of.iter().filter(|(of, ..)| of == path) {
        response.headers_mut().insert(name, value.clone());
    }
    response
}

/// What is packed beside a file, for a browser that unpacks it.
fn packed(state: &ServerState, path: &str, headers: &HeaderMap) -> Option<Body> {
    let accepted = headers.get(ACCEPT_ENCODING)?.to_str().ok()?;
    let is_wanted = state.config.is_published && accepted.contains("br");
    is_wanted.then(|| content(state, &[path, ".br"].concat())).flatten()
}

fn content(state: &ServerState, path: &str) -> Option<Body> {
    if let Some(text) = state.config.files.get(path) {
        return Some(text.clone().into());
    }
    let path = state.config.folder.and_then(|folder| path.strip_prefix(folder)).unwrap_or(path);
    let path = Path::new(path);
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = inside.then(|| fs::read(state.folder.join(path)).ok()).flatten()?;
    Some(bytes.into())
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
