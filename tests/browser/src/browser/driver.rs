//! The processes behind a browser: its WebDriver driver, and the display that an engine may need.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use crate::engine::Engine;

/// How long a driver or a display may take to start.
const STARTED: Duration = Duration::from_secs(20);

/// How often a port is tried.
const INTERVAL: Duration = Duration::from_millis(10);

/// What the names of logs of look-ups begin with.
pub(crate) const LOOK_UPS: &str = "look-ups";

/// A display that nobody sees.
pub(super) struct Display {
    // Ends when it is dropped.
    _server: Child,
    name: String,
}

impl Display {
    pub(super) async fn start((width, height): (u32, u32)) -> Result<Self> {
        const FAILED: &str = "no display was started: install the package `xvfb`";
        // It chooses a free number and writes it to its output.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{}x{}x24", width.max(1280) + 200, height.max(900) + 400))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context(FAILED)?;
        let said = server.stdout.take().context(FAILED)?;
        let mut lines = BufReader::new(said).lines();
        match timeout(STARTED, lines.next_line()).await {
            Ok(Ok(Some(number))) => {
                Ok(Self { _server: server, name: format!(":{}", number.trim()) })
            }
            _ => bail!("{FAILED} (it named no number)"),
        }
    }
}

/// What a driver and its browser find around them.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) scratch: &'a Path,
    pub(super) display: Option<&'a Display>,
    pub(super) fonts: Option<&'a Path>,
    pub(super) log_look_ups: bool,
}

/// Starts a driver on a free port. Two drivers that start at once may be given the same one; whoever
/// loses it ends at once and is started again.
pub(super) async fn start_driver(
    engine: Engine,
    path: &Path,
    around: Surroundings<'_>,
) -> Result<(Child, u16)> {
    const STARTS: usize = 5;
    let mut last = None;
    for _ in 0..STARTS {
        match try_driver(engine, path, around).await {
            Ok(started) => return Ok(started),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| anyhow!("no driver was started")))
}

async fn try_driver(engine: Engine, path: &Path, around: Surroundings<'_>) -> Result<(Child, u16)> {
    let failed = || format!("the driver {} did not start", path.display());
    let given = if engine.needs_port() { Some(free_port().with_context(failed)?) } else { None };
    let mut command = Command::new(path);
    command
        .args(engine.driver_arguments(given))
        // What the browser leaves lying about goes with the profile.
        .env("TMPDIR", around.scratch);
    if let Some(fonts) = around.fonts {
        command.env("FONTCONFIG_FILE", fonts);
    }
    if around.log_look_ups {
        // Firefox reads these; Chromium is told by an argument.
        command
            .env("MOZ_LOG", "sync,nsHostResolver:5")
            .env("MOZ_LOG_FILE", around.scratch.join(LOOK_UPS));
    }
    if let Some(display) = around.display {
        command
            .env("DISPLAY", &display.name)
            .env("HOME", around.scratch)
            .env("XDG_RUNTIME_DIR", around.scratch)
            .env("GDK_BACKEND", "x11")
            // There is no graphics card, and no desktop that could be asked.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
    }
    let mut driver = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .with_context(failed)?;
    let said = driver.stdout.take().with_context(failed)?;
    let mut lines = BufReader::new(said).lines();
    let port = async {
        if let Some(port) = given {
            while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
                if !matches!(driver.try_wait(), Ok(None)) {
                    return None;
                }
                sleep(INTERVAL).await;
            }
            return Some(port);
        }
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(port) = engine.port(&line) {
                return Some(port);
            }
        }
        None
    };
    match timeout(STARTED, port).await {
        Ok(Some(port)) => {
            // Keeps reading: a full pipe would stop the driver.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            Ok((driver, port))
        }
        _ => bail!("{}: it named no port", failed()),
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
