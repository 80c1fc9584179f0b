//! Where the project is, once it is public. It is set in one place, `workspace.package.repository`: packages take it from there
//! when they are made, and the files that people read have it written into them by a command.

use std::fs;
use std::str::FromStr;

use anyhow::{Context, Error, Result, bail};

use crate::files::read_file;
use crate::paths;

/// What `Cargo.toml` says. Empty: nothing yet.
pub const ADDRESS: &str = env!("CARGO_PKG_REPOSITORY");
/// The place where it is set.
const MANIFEST: &str = "Cargo.toml";
/// The files that name it, or have the placeholder.
const FILES: [&str; 3] = ["SECURITY.md", "docs/security.md", ".github/CODEOWNERS"];

/// An address such as `https://github.com/owner/name`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    host: String,
    owner: String,
    name: String,
}

impl FromStr for Repository {
    type Err = Error;

    fn from_str(address: &str) -> Result<Self> {
        let is_name = |text: &str| {
            !text.is_empty()
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        };
        let parts: Vec<_> =
            address.strip_prefix("https://").unwrap_or_default().split('/').collect();
        match parts[..] {
            [host, owner, name] if [host, owner, name].into_iter().all(is_name) => {
                let repository = Self {
                    host: host.to_owned(),
                    owner: owner.to_owned(),
                    name: name.strip_suffix(".git").unwrap_or(name).to_owned(),
                };
                if repository.is_placeholder() {
                    bail!("{address} is the placeholder: name the owner and the repository.");
                }
                Ok(repository)
            }
            _ => bail!("{address} is no address such as https://github.com/an-owner/a-name."),
        }
    }
}

impl Repository {
    /// What stands in the files until there is one.
    fn placeholder() -> Self {
        let [host, owner, name] = ["github.com", "OWNER", "REPOSITORY"].map(str::to_owned);
        Self { host, owner, name }
    }

    fn is_placeholder(&self) -> bool {
        let Self { owner, name, .. } = Self::placeholder();
        self.owner == owner || self.name == name
    }

    fn address(&self) -> String {
        format!("https://{}/{}/{}", self.host, self.owner, self.name)
    }

    /// A file that names this one, naming another.
    fn moved(&self, text: &str, to: &Self) -> String {
        let path = |it: &Self| format!("{}/{}", it.owner, it.name);
        let team = |it: &Self| format!("@{}/", it.owner);
        text.replace(&path(self), &path(to)).replace(&team(self), &team(to))
    }
}

/// What `Cargo.toml` names, or the placeholder.
fn present() -> Result<Repository> {
    if ADDRESS.is_empty() { Ok(Repository::placeholder()) } else { ADDRESS.parse() }
}

/// The files that still have the placeholder.
pub fn unfilled() -> Result<Vec<&'static str>> {
    let Repository { owner, .. } = Repository::placeholder();
    let mut found = Vec::new();
    for name in FILES {
        if read_file(name)?.contains(&owner) {
            found.push(name);
        }
    }
    Ok(found)
}

/// Sets it, here and in every file that names it.
pub fn set(to: &Repository) -> Result<()> {
    let from = present()?;
    let write = |name: &str, text: String| {
        fs::write(paths::root().join(name), text).with_context(|| format!("Could not write {name}"))
    };
    write(MANIFEST, in_manifest(&read_file(MANIFEST)?, to)?)?;
    for name in FILES {
        write(name, from.moved(&read_file(name)?, to))?;
    }
    println!("{MANIFEST}, {} name {}.", FILES.join(", "), to.address());
    Ok(())
}

fn in_manifest(text: &str, to: &Repository) -> Result<String> {
    let own = format!("repository = \"{ADDRESS}\"\n");
    if text.matches(&own).count() != 1 {
        bail!("{MANIFEST} has no one line `{}`: run this again.", own.trim());
    }
    Ok(text.replace(&own, &format!("repository = \"{}\"\n", to.address())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository() -> Repository {
        "https://github.com/an-owner/a.name.git".parse().unwrap()
    }

    #[test]
    fn an_address_is_read_strictly() {
        assert_eq!(repository().address(), "https://github.com/an-owner/a.name");
        for wrong in [
            "",
            "an-owner/a-name",
            "http://github.com/a/b",
            "https://github.com/a",
            "https://github.com/a/b/",
            "https://github.com/a/b/c",
            "https://github.com/a/b\"",
            "https://github.com/OWNER/REPOSITORY",
        ] {
            assert!(wrong.parse::<Repository>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_file_that_names_it_is_filled_and_can_be_moved_later() {
        let from = present().unwrap();
        let other: Repository = "https://example.org/another/project".parse().unwrap();
        for name in FILES {
            let text = read_file(name).unwrap();
            let filled = from.moved(&text, &repository());
            assert!(filled.contains("an-owner"), "{name}");
            for word in ["OWNER", "REPOSITORY"] {
                assert!(!filled.contains(word), "{name}: {word}");
            }
            let moved = repository().moved(&filled, &other);
            assert!(moved.contains("another") && !moved.contains("an-owner"), "{name}");
        }
        let manifest = in_manifest(&read_file(MANIFEST).unwrap(), &repository()).unwrap();
        assert!(manifest.contains("repository = \"https://github.com/an-owner/a.name\"\n"));
    }

    #[test]
    fn what_the_files_say_is_what_the_manifest_says() {
        assert_eq!(unfilled().unwrap().is_empty(), !ADDRESS.is_empty());
        assert_eq!(read_file(MANIFEST).unwrap().matches("\nrepository = ").count(), 1);
    }

    #[test]
    fn no_other_file_has_the_placeholder() {
        let listed = crate::run::output(
            "git",
            &["grep", "--name-only", "-w", "-e", "OWNER", "--", ":!*.rs"],
        );
        let listed = listed.unwrap();
        let others: Vec<_> = listed.lines().filter(|name| !FILES.contains(name)).collect();
        assert!(others.is_empty(), "{others:?}");
    }
}
