//! Shows what was built, on this machine only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use coverage_guide::text::Locale;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::browser_build;
use crate::demo::{self, Headers};
use crate::dist;
use crate::files;
use crate::paths;
use crate::profiles::PROFILE_VARIABLE;
use crate::run;
use crate::setup;

/// Builds, then serves `dist/` until it is stopped.
pub fn serve(port: u16, profile: &Path, languages: &[Locale], build: bool) -> Result<()> {
    // Before the build: a port in use should not be news after minutes.
    let listener = listen(port)?;
    if build {
        setup::for_build()?;
        dist::dist(profile, languages)?;
    } else if !paths::dist().join("index.html").is_file() {
        bail!("There is no dist/ yet: leave out `--no-build`.");
    }
    println!("Coverage Guide: http://127.0.0.1:{port}/  (Ctrl+C stops it)");
    serve_folder(listener, &paths::dist(), demo::headers()?)
}

/// Lets Trunk build, serve, and reload on changes.
pub fn serve_dev(port: u16, profile: &Path) -> Result<()> {
    drop(listen(port)?);
    setup::for_build()?;
    let port = port.to_string();
    let mut trunk = browser_build::trunk()?;
    trunk
        .args(["serve", "--offline", "--address", "127.0.0.1", "--port", &port, "--dist"])
        .arg(paths::target().join("trunk-dev"))
        .env(PROFILE_VARIABLE, files::absolute(profile)?);
    run::run(&mut trunk)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("Port {port} is in use: choose another one, for example `--port {}`.", next_port(port))
        }
        ErrorKind::PermissionDenied => {
            anyhow!("Port {port} is not for everyone: choose one from 1024 up, for example `--port 8080`.")
        }
        _ => anyhow!("Could not listen on port {port}: {error}."),
    })
}

fn next_port(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}

fn serve_folder(listener: TcpListener, folder: &Path, headers: Headers) -> Result<()> {
    let headers = Arc::new(headers);
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let app = Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            let headers = Arc::clone(&headers);
            async move {
                let more = headers.get(request.uri().path()).cloned();
                let mut response = next.run(request).await;
                for (name, value) in more.iter().flatten() {
                    // The tests see to it that these can be sent.
                    if let (Ok(name), Ok(value)) =
                        (HeaderName::try_from(name), HeaderValue::from_str(value))
                    {
                        response.headers_mut().insert(name, value);
                    }
                }
                response
            }
        }))
        .layer(header(CACHE_CONTROL, "no-cache"))
        .layer(header(X_CONTENT_TYPE_OPTIONS, "nosniff"));
    let serve = async {
        listener.set_nonblocking(true)?;
        axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await
    };
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .and_then(|runtime| runtime.block_on(serve))
        .context("The server stopped")
}

fn header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::thread;

    use super::*;

    #[test]
    fn a_port_in_use_is_said_with_the_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let error = listen(taken.local_addr().unwrap().port()).unwrap_err();
        assert!(error.to_string().contains("is in use") && error.to_string().contains("--port"));
    }

    #[test]
    fn a_page_comes_packed_typed_and_fresh() {
        let folder =
            std::env::temp_dir().join(format!("coverage-guide-serve-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.html"), "plain").unwrap();
        fs::write(folder.join("a.html.br"), "as brotli").unwrap();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let served = folder.clone();
        let headers = [("content-security-policy".to_owned(), "frame-src 'none'".to_owned())];
        let headers = Headers::from([("/a.html".to_owned(), headers.into())]);
        thread::spawn(move || serve_folder(listener, &served, headers));

        let packed = get(port, "/a.html", "Accept-Encoding: gzip, br\r\n");
        for line in [
            "200 ok",
            "content-type: text/html",
            "content-encoding: br",
            "cache-control: no-cache",
            "x-content-type-options: nosniff",
            "content-security-policy: frame-src 'none'",
            "as brotli",
        ] {
            assert!(packed.contains(line), "{line} is not in {packed}");
        }
        assert!(get(port, "/a.html", "").ends_with("plain"));
        let other = get(port, "/b.html", "");
        assert!(other.contains("404") && !other.contains("security-policy"));
        fs::remove_dir_all(folder).unwrap();
    }

    fn get(port: u16, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.to_ascii_lowercase()
    }
}
