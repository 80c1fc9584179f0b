//! The practices and the answers that come with the guide, for tests.

use std::fs;
use std::path::{Path, PathBuf};

use super::practice::Practice;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The practice of one of the project's profiles.
pub fn practice(name: &str) -> Practice {
    let profile = root().join("profiles").join(name).with_extension("json");
    Practice::parse(&fs::read_to_string(profile).unwrap()).unwrap()
}

/// The practices of all profiles of the project, with their names.
pub fn practices() -> Vec<(String, Practice)> {
    stems("profiles").into_iter().map(|(name, _)| (name.clone(), practice(&name))).collect()
}

/// The text of every file of answers that comes with the guide.
pub fn answers() -> Vec<String> {
    let files = stems("docs/answers").into_iter();
    files.map(|(_, path)| fs::read_to_string(path).unwrap()).collect()
}

/// The files of a folder, with their names up to the dot.
fn stems(folder: &str) -> Vec<(String, PathBuf)> {
    let files = fs::read_dir(root().join(folder)).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let files: Vec<_> =
        files.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect();
    assert!(!files.is_empty(), "{folder} is empty");
    files
}
