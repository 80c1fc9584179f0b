//! The profiles of practices, as files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use reports::json_file;
use reports::practice::Practice;
use reports::profile_file::{Note, markdown};

use crate::paths;

/// The profile of a page that was built without naming one.
pub const DEFAULT_PROFILE: &str = "profiles/steffen-counseling-services.json";

/// Tells the `fill` command, which Trunk runs as a hook, which profile to use.
pub const PROFILE_VARIABLE: &str = "COVERAGE_GUIDE_PROFILE";

/// The practice of a profile's file. What may be a slip in it is printed.
pub fn read_practice(path: &Path) -> Result<Practice> {
    let shown = path.display();
    let text = read_text(path).with_context(|| format!("Could not read the profile {shown}"))?;
    let practice =
        Practice::parse(&text).with_context(|| format!("The profile {shown} cannot be used"))?;
    practice.warnings().iter().for_each(|warning| eprintln!("{}", line(path, warning, WARNING)));
    Ok(practice)
}

/// Prints what is wrong with each of these profiles, a line for each mistake.
pub fn check(files: &[PathBuf]) -> Result<()> {
    let mut wrong = 0;
    for file in files {
        let (lines, is_right) = check_file(file);
        lines.iter().for_each(|line| println!("{line}"));
        wrong += usize::from(!is_right);
    }
    match (wrong, files.len()) {
        (0, 1) => println!("The profile is right."),
        (0, all) => println!("All {all} profiles are right."),
        (wrong, all) => bail!("{wrong} of {all} profiles cannot be used: mend each line above."),
    }
    Ok(())
}

/// Writes the page on what each field of a profile means.
pub fn write_docs() -> Result<()> {
    let file = paths::root().join(markdown::FILE);
    fs::write(&file, markdown::markdown())
        .with_context(|| format!("Could not write {}", file.display()))?;
    println!("{} is written.", markdown::FILE);
    Ok(())
}

/// The practice of a profile's file. What there is to say of it is printed as [`check`] does. `None`: it cannot be used.
pub fn told(path: &Path) -> Option<Practice> {
    let (lines, practice) = look_into(path);
    lines.iter().for_each(|line| println!("{line}"));
    practice
}

/// What marks a line that keeps nothing from being used.
const WARNING: &str = "warning: ";

/// What there is to say of a profile, a line for each, and whether it can be used.
fn check_file(path: &Path) -> (Vec<String>, bool) {
    let (lines, practice) = look_into(path);
    (lines, practice.is_some())
}

fn look_into(path: &Path) -> (Vec<String>, Option<Practice>) {
    let lines = |notes: &[Note], mark| notes.iter().map(|note| line(path, note, mark)).collect();
    match read_text(path) {
        Ok(text) => match Practice::read(&text) {
            Ok(practice) => (lines(practice.warnings(), WARNING), Some(practice)),
            Err(faults) => (lines(&faults, ""), None),
        },
        Err(error) => (vec![format!("{}: {error:#}", path.display())], None),
    }
}

fn line(path: &Path, note: &Note, mark: &str) -> String {
    format!("{}: {mark}{note}", path.display())
}

/// The text of a file.
pub fn read_text(path: &Path) -> Result<String> {
    let bytes = fs::read(path).context("it cannot be read")?;
    Ok(json_file::decode(bytes)?)
}

/// The profile of a page that was built without naming one, wherever the command was given.
pub fn default() -> PathBuf {
    paths::root().join(DEFAULT_PROFILE)
}

/// The names of all practices of the project, without what says that one is invented.
pub fn names() -> Result<Vec<String>> {
    let name = |file: std::io::Result<fs::DirEntry>| {
        let practice = read_practice(&file?.path())?;
        Ok(practice.profile().name.replace(" (example)", ""))
    };
    let folder = paths::root().join("profiles");
    fs::read_dir(&folder).context("Could not look into profiles/")?.map(name).collect()
}

/// The practice of one of the project's own profiles.
pub fn practice(name: &str) -> Result<Practice> {
    read_practice(&paths::root().join("profiles").join(format!("{name}.json")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: &str =
        r#"{"profile": 1, "name": "A", "services": {"individual": {"billing": "never"}}}"#;

    /// A file of its own for a test.
    fn file(name: &str, bytes: &[u8]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("coverage-guide-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    #[test]
    fn every_profile_of_the_project_is_right() {
        let files = fs::read_dir(paths::root().join("profiles")).unwrap();
        let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        assert!(files.len() > 2);
        for file in &files {
            assert_eq!(check_file(file), (Vec::new(), true));
        }
        check(&files).unwrap();
    }

    #[test]
    fn every_mistake_has_a_line_with_its_file_and_its_place() {
        let wrong = RIGHT.replace("never", "Never").replace("name", "nmae");
        let path = file("wrong.json", wrong.as_bytes());
        let (lines, is_right) = check_file(&path);
        assert!(!is_right);
        for place in ["nmae", "name", "services.individual.billing"] {
            let begins = format!("{}: {place}: ", path.display());
            assert_eq!(lines.iter().filter(|it| it.starts_with(&begins)).count(), 1, "{lines:?}");
        }
        assert_eq!(lines.len(), 3, "{lines:?}");
    }

    #[test]
    fn one_file_that_is_wrong_hides_no_other() {
        let missing = PathBuf::from("no/such/profile.json");
        let files = [missing, file("latin.json", b"{\"name\": \"\xe9\"}"), file("empty.json", b"")];
        for file in &files {
            let (lines, is_right) = check_file(file);
            assert!(!is_right && lines.len() == 1, "{lines:?}");
        }
        let right = file("right.json", &[b"\xef\xbb\xbf", RIGHT.as_bytes()].concat());
        assert_eq!(check_file(&right), (Vec::new(), true));
        assert!(check(&[right, files[0].clone()]).is_err());
    }

    #[test]
    fn what_may_be_a_slip_is_said_and_keeps_nothing_from_being_used() {
        let text = RIGHT.replace("\"name\"", "\"languages\": [\"pl\"], \"name\"");
        let path = file("polish.json", text.as_bytes());
        let (lines, is_right) = check_file(&path);
        assert!(is_right);
        assert!(matches!(&lines[..], [line] if line.contains(WARNING)), "{lines:?}");
        check(&[path]).unwrap();
    }
}
