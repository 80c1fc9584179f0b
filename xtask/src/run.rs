//! Starting other programs.

use std::env;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::paths;
use anyhow::{Context, Error, Result, anyhow, ensure};

/// A command in the project's folder that finds the pinned tools first.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", paths::search_path());
    command
}

/// A command that compiles for the browser.
pub fn browser_command(program: &str) -> Result<Command> {
    let mut command = command(program);
    // Goes with `--target` only: nothing native is compiled anew because of it.
    command.env("CARGO_ENCODED_RUSTFLAGS", paths::browser_rustflags()?);
    Ok(command)
}

/// Trunk, with the flags and the hook of this project.
pub fn trunk() -> Result<Command> {
    let mut trunk = browser_command("trunk")?;
    // Its hook is this very program. Calling cargo there would compile it anew, with the browser's flags.
    let here = env::current_exe().context("Could not find this program")?;
    let folder = here.parent().map(Path::to_owned).unwrap_or_default();
    let pinned = paths::search_path();
    let path = env::join_paths([folder].into_iter().chain(env::split_paths(&pinned)));
    let path = path.context("Could not extend the PATH")?;
    // Trunk takes NO_COLOR for a yes-or-no option and stops at most values of it.
    trunk.env("PATH", path).env_remove("NO_COLOR");
    Ok(trunk)
}

/// Runs a command to its end and lets its output through.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    ensure!(status.success(), "`{}` failed ({status}).", named(command));
    Ok(())
}

/// Runs a command to its end, shows each line of its output at once and hands it to `line`.
pub fn run_with_lines(command: &mut Command, mut line: impl FnMut(&str)) -> Result<()> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut bytes = Vec::new();
        while output.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&bytes);
            print!("{text}");
            line(text.trim_end());
            bytes.clear();
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    ensure!(status.success(), "`{}` failed ({status}).", named(command));
    Ok(())
}

/// What a command prints.
pub fn output(program: &str, args: &[&str]) -> Result<String> {
    let mut command = command(program);
    command.args(args).stderr(Stdio::null());
    let output = command.output().map_err(|error| not_started(&command, &error))?;
    ensure!(output.status.success(), "`{}` failed ({}).", named(&command), output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a command runs and is content.
pub fn succeeds(program: &str, args: &[&str]) -> bool {
    output(program, args).is_ok()
}

fn not_started(command: &Command, error: &std::io::Error) -> Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        anyhow!("`{program}` is not installed, or not on the PATH.")
    } else {
        anyhow!("Could not start `{program}`: {error}.")
    }
}

fn named(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
