//! Another suite of Debian than the machine's own, from the mirror that the machine uses. What apt knows of it stands in a folder of
//! its own: nothing of the machine's is changed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run;

/// What signs every suite of Debian.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// A suite whose packages can be fetched. What apt knows of it goes when this is dropped.
pub struct Suite {
    folder: PathBuf,
}

impl Suite {
    /// Asks the mirror for what there is.
    pub fn open(name: &str, folder: &Path) -> Result<Self> {
        let mirror = mirror().context("apt is not configured with a mirror of Debian")?;
        let failed = || format!("Could not write into {}", folder.display());
        let suite = Self { folder: folder.to_owned() };
        for inside in ["lists/partial", "cache/archives/partial"] {
            fs::create_dir_all(folder.join(inside)).with_context(failed)?;
        }
        fs::write(suite.list(), format!("deb [signed-by={KEYS}] {mirror} {name} main\n"))
            .with_context(failed)?;
        let mut update = run::command("apt-get");
        // Without the mirror's answer it would go on with what it knows: nothing.
        update.args(suite.options()).args(["update", "-q", "--error-on=any"]);
        run::run(&mut update)?;
        Ok(suite)
    }

    /// With these, apt knows this suite and no other.
    pub fn options(&self) -> Vec<String> {
        let at = |name: &str| self.folder.join(name).display().to_string();
        let options = [
            format!("Dir::Etc::sourcelist={}", self.list().display()),
            "Dir::Etc::sourceparts=-".to_owned(),
            format!("Dir::State::lists={}", at("lists")),
            format!("Dir::Cache={}", at("cache")),
            "Acquire::Languages=none".to_owned(),
            "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false".to_owned(),
            // The user for this may not write here.
            "APT::Sandbox::User=root".to_owned(),
        ];
        options.into_iter().flat_map(|option| ["-o".to_owned(), option]).collect()
    }

    fn list(&self) -> PathBuf {
        self.folder.join("sources.list")
    }
}

impl Drop for Suite {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The mirror that this machine's own packages come from, if it runs Debian.
fn mirror() -> Option<String> {
    const FORMAT: &str = "$(ORIGIN) $(LABEL) $(REPO_URI)";
    let said =
        run::output("apt-get", &["indextargets", "--format", FORMAT, "Created-By: Packages"]);
    said.ok()?.lines().find_map(of_debian).map(str::to_owned)
}

/// The address, if this line is about Debian's own packages, and not about those that mend them.
fn of_debian(line: &str) -> Option<&str> {
    line.strip_prefix("Debian Debian ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_is_that_of_debian_itself() {
        assert_eq!(of_debian("Debian Debian http://a/debian/"), Some("http://a/debian/"));
        assert_eq!(of_debian("Debian Debian-Security http://a/security/"), None);
        assert_eq!(of_debian("Ubuntu Ubuntu http://a/ubuntu/"), None);
    }

    #[test]
    fn apt_is_told_of_no_folder_but_its_own() {
        let suite = Suite { folder: PathBuf::from("/nowhere/at/all") };
        let folders = suite.options().into_iter().filter(|option| option.starts_with("Dir::"));
        let folders: Vec<_> = folders.collect();
        assert_eq!(folders.len(), 4);
        assert!(folders.iter().all(|it| it.contains("=/nowhere/at/all/") || it.ends_with("=-")));
    }
}
