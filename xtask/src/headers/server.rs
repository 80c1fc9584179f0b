//! A web server on this machine, for one sample.

use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio, id};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::kind::{Kind, LOG_FILE};
use super::responses::{Headers, PATHS, Responses};
use crate::paths;
use anyhow::{Context, Result, bail};

/// How long a server may take to start.
const START_TIMEOUT: Duration = Duration::from_secs(10);
/// How often it is asked whether it answers.
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// What this server answers when it has this sample.
pub fn answers(kind: Kind, sample: &str) -> Result<Responses> {
    let server = Server::start(kind, sample)?;
    PATHS.into_iter().map(|path| Ok((path, server.request(path)?))).collect()
}

/// A running server. It ends, and its folder goes, when this is dropped.
struct Server {
    kind: Kind,
    process: Child,
    port: u16,
    // Last: the folder is in use until the process has ended.
    folder: Folder,
}

impl Server {
    fn start(kind: Kind, sample: &str) -> Result<Self> {
        let name = kind.name();
        let failed = || format!("Could not start {name}");
        let folder = Folder::new(kind).with_context(failed)?;
        let port = free_port().with_context(failed)?;
        let plan = kind.plan(&folder.0, port, sample);
        for path in PATHS {
            folder.write(&format!("site{path}"), path).with_context(failed)?;
        }
        folder.write("config", &plan.config).with_context(failed)?;
        if let Some(htaccess) = plan.htaccess {
            folder.write("site/.htaccess", &htaccess).with_context(failed)?;
        }
        let said = fs::File::create(folder.0.join(LOG_FILE)).with_context(failed)?;
        print_version(kind)?;
        let mut command = command(kind)?;
        command
            .args(plan.arguments)
            // Caddy keeps things at home.
            .env("HOME", &folder.0)
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(said);
        let process = command.spawn().with_context(failed)?;
        let mut server = Self { kind, process, port, folder };
        server.wait()?;
        Ok(server)
    }

    /// Waits until it answers.
    fn wait(&mut self) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if started.elapsed() > START_TIMEOUT || !matches!(self.process.try_wait(), Ok(None)) {
                let said = fs::read_to_string(self.folder.0.join(LOG_FILE)).unwrap_or_default();
                bail!("{} did not start. It says: {}", self.kind.name(), said.trim());
            }
            sleep(POLL_INTERVAL);
        }
        Ok(())
    }

    fn request(&self, path: &str) -> Result<Headers> {
        let name = self.kind.name();
        let failed = || format!("{name} did not answer for {path}");
        let mut stream =
            TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).with_context(failed)?;
        let request_text =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let mut answer = String::new();
        stream
            .write_all(request_text.as_bytes())
            .and_then(|()| stream.read_to_string(&mut answer))
            .with_context(failed)?;
        // A file says what its path is, so that nothing else can be taken for it.
        match answer.split_once("\r\n\r\n") {
            Some((head, body)) if head.starts_with("HTTP/1.1 200 ") && body == path => {
                Ok(headers(head))
            }
            _ => bail!("{name} answered for {path}: {answer}"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // If it has ended already, that is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program of a server, with the libraries that were unpacked with it.
fn command(kind: Kind) -> Result<Command> {
    let mut libraries = Vec::new();
    for folder in ["usr/lib", "lib"] {
        let inside = fs::read_dir(paths::servers().join(folder)).into_iter().flatten().flatten();
        libraries.extend(inside.map(|entry| entry.path()).filter(|path| path.is_dir()));
    }
    let libraries = env::join_paths(libraries)
        .with_context(|| format!("Could not name the libraries of {}", kind.name()))?;
    let mut command = Command::new(kind.program());
    command.env("LD_LIBRARY_PATH", libraries);
    Ok(command)
}

/// Prints which version is tried.
fn print_version(kind: Kind) -> Result<()> {
    let output = command(kind)?
        .arg(kind.version_flag())
        .output()
        .with_context(|| format!("{} does not run", kind.program().display()))?;
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    println!("{}: {}", kind.name(), said.lines().next().unwrap_or_default());
    Ok(())
}

/// The headers in the head of an answer.
fn headers(head: &str) -> Headers {
    let mut headers = Headers::new();
    for (name, value) in head.lines().skip(1).filter_map(|line| line.split_once(": ")) {
        headers.entry(name.to_ascii_lowercase()).or_default().push(value.to_owned());
    }
    headers
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A folder that goes when this is dropped. Not under the project's, which may be nobody else's to read.
struct Folder(PathBuf);

impl Folder {
    fn new(kind: Kind) -> std::io::Result<Self> {
        let folder = env::temp_dir().join(format!("coverage-guide-{}-{}", kind.name(), id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    fn write(&self, name: &str, text: &str) -> std::io::Result<()> {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(file, text)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_a_header_is_kept() {
        let read = headers("HTTP/1.1 200 OK\r\nA-B: 1\r\na-b: 2: 3\r\nC: \r\n");
        assert_eq!(read["a-b"], ["1", "2: 3"]);
        assert_eq!(read.len(), 2);
    }
}
