//! What the project's site shows of a version, for as long as there is a site: the set-up page, the demo, the rulebook and the
//! documents.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use maker::File;

use crate::kit;

/// The folder of a release in `dist/`. It holds the site in turn.
pub const RELEASE: &str = "release";
/// What lies in `dist/` beside what people open.
const FOLDERS_LEFT_OUT: [&str; 3] = ["package", "practices", RELEASE];
const ENDS_LEFT_OUT: [&str; 4] = [".br", ".gz", ".tgz", ".zip"];
/// The documents, in the project and on the site.
const DOCS: &str = "docs";

/// Its name.
pub fn name(version: &str) -> String {
    format!("coverage-guide-site-{version}.zip")
}

/// The files of the site, by name: those of a folder such as `dist/`, and the project's documents.
pub fn files(dist: &Path, project: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    add(dist, "", &mut files)?;
    add(&project.join(DOCS), &format!("{DOCS}/"), &mut files)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn add(folder: &Path, before: &str, files: &mut Vec<File>) -> Result<()> {
    let failed = || format!("Could not look into {}", folder.display());
    for entry in fs::read_dir(folder).with_context(failed)? {
        let path = entry.with_context(failed)?.path();
        let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{before}{own}");
        let is_left_out = FOLDERS_LEFT_OUT.contains(&name.as_str())
            || name == kit::FILE
            || ENDS_LEFT_OUT.iter().any(|end| name.ends_with(end));
        if is_left_out {
            continue;
        }
        if path.is_dir() {
            add(&path, &format!("{name}/"), files)?;
        } else {
            let bytes =
                fs::read(&path).with_context(|| format!("Could not read {}", path.display()))?;
            files.push(File::new(name, bytes));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::write_to;

    #[test]
    fn it_has_what_people_open_in_order_and_nothing_of_the_release_itself() {
        let folder = tempfile::tempdir().unwrap();
        let (dist, project) = (folder.path().join("dist"), folder.path().join("project"));
        for name in
            ["setup.html", "setup.html.br", "kit.json", "demo/a.html", "release/b.html", "c.zip"]
        {
            write_to(&dist.join(name), name.as_bytes()).unwrap();
        }
        write_to(&project.join("docs/release/d.md"), b"d").unwrap();
        let files = files(&dist, &project).unwrap();
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["demo/a.html", "docs/release/d.md", "setup.html"]);
        assert_eq!(files[0].bytes, b"demo/a.html");
    }
}
