//! Guards that what fuzzing found stays found: each input that is kept goes through its check.

use std::fs;
use std::path::{Path, PathBuf};

type Check = fn(&[u8]);

/// Each target: its folder in the corpus, and its check.
const TARGETS: [(&str, Check); 6] = [
    ("costs", fuzz::costs::check),
    ("maker", fuzz::maker::check),
    ("opened", fuzz::opened::check),
    ("prefill", fuzz::prefill::check),
    ("profile", fuzz::profile::check),
    ("share-code", fuzz::share_code::check),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of inputs");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an input").path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_kept_input_passes_its_check() {
    for (target, check) in TARGETS {
        for path in entries(&folder().join(target)) {
            println!("{}", path.display());
            check(&fs::read(&path).expect("an input can be read"));
        }
    }
}

#[test]
fn each_target_has_a_program_and_some_inputs_that_are_short() {
    let manifest = include_str!("../Cargo.toml");
    let programs: Vec<_> = manifest
        .split("[[bin]]\nname = \"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect();
    assert_eq!(programs, TARGETS.map(|(target, _)| target));
    let folders: Vec<_> =
        entries(&folder()).iter().map(|path| path.file_name().map(Into::into)).collect();
    assert_eq!(folders, TARGETS.map(|(target, _)| Some(PathBuf::from(target))));
    for (target, _) in TARGETS {
        let inputs = entries(&folder().join(target));
        assert!((1..=24).contains(&inputs.len()), "{target}: {}", inputs.len());
        for input in inputs {
            let size = fs::metadata(&input).expect("an input").len();
            assert!(size <= 4000, "{}: {size}", input.display());
        }
    }
}
