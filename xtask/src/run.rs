//! Starting other programs.

use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Command, Stdio};

use crate::paths;
use anyhow::{Error, Result, anyhow, ensure};

/// A command in the project's folder that finds the pinned tools first.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", paths::search_path());
    command
}

/// Runs a command to its end and lets its output through.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    ensure!(status.success(), "`{}` failed ({status}).", command_line(command));
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
    ensure!(status.success(), "`{}` failed ({status}).", command_line(command));
    Ok(())
}

/// What a command prints.
pub fn output(program: &str, args: &[&str]) -> Result<String> {
    printed(command(program).args(args).stderr(Stdio::null()))
}

/// The same of a command that may say on its other channel what is wrong.
pub fn printed(command: &mut Command) -> Result<String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    ensure!(
        output.status.success(),
        "`{}` failed ({}). {}",
        command_line(command),
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
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

fn command_line(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
