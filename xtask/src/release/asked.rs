//! Whether the release that is asked for can be made of what stands here.

use std::fmt;

/// What is asked for, and what there is.
#[derive(Debug)]
pub struct Asked<'a> {
    pub version: &'a str,
    /// The version in `Cargo.toml`.
    pub own: &'a str,
    /// What `git status --porcelain` prints.
    pub status: &'a str,
    /// The changelog.
    pub log: &'a str,
    /// Where the project is, as `Cargo.toml` says. Empty: it does not.
    pub repository: &'a str,
    /// The files that have a placeholder in its place.
    pub unfilled: &'a [&'a str],
}

/// Why there is no release.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What is released is what was committed.
    Unclean(Vec<String>),
    OtherVersion {
        asked: String,
        own: String,
    },
    /// Packages say where they come from, and npm compares it with where a release was built.
    NoRepository,
    /// Some files name no repository, or another one.
    Unfilled(Vec<String>),
    /// The changelog has no section of that version.
    NoSection(String),
    /// It has one, and nothing in it.
    NoChanges(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclean(files) => write!(
                formatter,
                "The tree is not clean: commit these, or take them back: {}",
                files.join(", ")
            ),
            Self::OtherVersion { asked, own } => {
                write!(formatter, "Cargo.toml says {own}, not {asked}: change one of them.")
            }
            Self::NoRepository => write!(
                formatter,
                "Cargo.toml does not say where the project is: `cargo xtask repository https://github.com/OWNER/REPOSITORY`, with its owner and name, writes it there and wherever else it is named."
            ),
            Self::Unfilled(files) => write!(
                formatter,
                "These still have a placeholder for the owner of the project, which `cargo xtask repository` fills in: {}",
                files.join(", ")
            ),
            Self::NoSection(version) => write!(
                formatter,
                "CHANGELOG.md has no section for {version}: add the line `## {version} (YEAR-MONTH-DAY)` under `## Unreleased`, above what has changed."
            ),
            Self::NoChanges(version) => {
                write!(
                    formatter,
                    "CHANGELOG.md says nothing under `## {version}`: write there what has changed."
                )
            }
        }
    }
}

impl Asked<'_> {
    /// The changelog's section of this version, or everything that stands against a release.
    pub fn changes(&self) -> Result<String, Vec<Refusal>> {
        let version = || self.version.to_owned();
        let mut refusals = Vec::new();
        let changed: Vec<_> = self.status.lines().filter_map(|line| line.get(3..)).collect();
        if !changed.is_empty() {
            refusals.push(Refusal::Unclean(changed.into_iter().map(str::to_owned).collect()));
        }
        if self.version != self.own {
            refusals.push(Refusal::OtherVersion { asked: version(), own: self.own.to_owned() });
        }
        if self.repository.is_empty() {
            refusals.push(Refusal::NoRepository);
        }
        if !self.unfilled.is_empty() {
            let files = self.unfilled.iter().map(|name| (*name).to_owned()).collect();
            refusals.push(Refusal::Unfilled(files));
        }
        let changes = section(self.log, self.version);
        match changes {
            None => refusals.push(Refusal::NoSection(version())),
            Some("") => refusals.push(Refusal::NoChanges(version())),
            Some(_) => {}
        }
        match changes {
            Some(changes) if refusals.is_empty() => Ok(format!("{changes}\n")),
            _ => Err(refusals),
        }
    }
}

/// What stands under the heading of a version, which may name a day behind it.
fn section<'a>(log: &'a str, version: &str) -> Option<&'a str> {
    const HEADING: &str = "\n## ";
    log.split(HEADING).skip(1).find_map(|section| {
        let (heading, text) = section.split_once('\n').unwrap_or((section, ""));
        let named = heading.split_whitespace().next()?;
        (named == version).then_some(text.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "# Changelog\n\n## Unreleased\n\n- c\n\n## 1.10.0 (2027-01-02)\n\n- a\n  ### b\n\n## 1.1.0\n\n- old\n\n## 1.0.0\n";

    fn asked<'a>(version: &'a str, own: &'a str, status: &'a str) -> Asked<'a> {
        let repository = "https://example.org/a/b";
        Asked { version, own, status, log: LOG, repository, unfilled: &[] }
    }

    #[test]
    fn a_release_has_the_changes_of_its_version_and_no_others() {
        assert_eq!(asked("1.10.0", "1.10.0", "").changes().unwrap(), "- a\n  ### b\n");
        assert_eq!(asked("1.1.0", "1.1.0", "").changes().unwrap(), "- old\n");
    }

    #[test]
    fn all_that_stands_against_it_is_said_at_once() {
        let refusals = asked("1.1", "1.1.0", " M a.rs\n?? new file.rs\n").changes().unwrap_err();
        assert_eq!(
            refusals,
            [
                Refusal::Unclean(vec!["a.rs".to_owned(), "new file.rs".to_owned()]),
                Refusal::OtherVersion { asked: "1.1".to_owned(), own: "1.1.0".to_owned() },
                Refusal::NoSection("1.1".to_owned()),
            ]
        );
        let said: Vec<_> = refusals.iter().map(ToString::to_string).collect();
        assert!(said[0].contains("a.rs, new file.rs") && said[1].contains("1.1.0, not 1.1"));
        let empty = asked("1.0.0", "1.0.0", "").changes();
        assert_eq!(empty, Err(vec![Refusal::NoChanges("1.0.0".to_owned())]));
    }

    #[test]
    fn a_release_of_nowhere_is_refused() {
        let nowhere =
            Asked { repository: "", unfilled: &["a.md", "b"], ..asked("1.1.0", "1.1.0", "") };
        let refusals = nowhere.changes().unwrap_err();
        let files = ["a.md", "b"].map(str::to_owned).to_vec();
        assert_eq!(refusals, [Refusal::NoRepository, Refusal::Unfilled(files)]);
        assert!(refusals[0].to_string().contains("cargo xtask repository"));
        assert!(refusals[1].to_string().ends_with("a.md, b"));
    }

    #[test]
    fn the_changelog_of_the_project_can_be_read_so() {
        let log = crate::files::read_file("CHANGELOG.md").unwrap();
        assert!(section(&log, "Unreleased").is_some());
    }
}
