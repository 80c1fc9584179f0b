//! How a profile is written: one text for each, and every format that was ever written is read for ever.

use std::fs;
use std::path::Path;

use coverage_guide::domain::profile::{FORMATS, parse};
use test_fixtures::{Practice, ProfileGenerator};

use super::{good, json};

/// As many profiles by chance as are tried.
const MANY: usize = 1000;

/// What a profile is written as.
#[track_caller]
fn written(text: &str) -> String {
    serde_json::to_string(&good(text)).unwrap()
}

#[test]
fn what_was_written_is_written_the_same_again() {
    let practices = Practice::ALL.into_iter().chain(Practice::EXAMPLES);
    for practice in practices {
        let once = written(practice.json());
        assert_eq!(written(&once), once);
    }
    let mut tried = 0;
    for seed in 0.. {
        let format = FORMATS[usize::from(seed % 3 > 0)];
        let text = ProfileGenerator::new(format, Some(seed)).profile().to_string();
        // Some break rules that no schema can say.
        if parse(&json(&text)).is_err() {
            continue;
        }
        let once = written(&text);
        assert_eq!(written(&once), once, "seed {seed}");
        tried += 1;
        if tried == MANY {
            break;
        }
    }
}

/// These files are never changed: practices have such ones on their disks.
#[test]
fn every_format_is_read_for_ever_and_says_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profile/golden");
    let file =
        |name: String| fs::read_to_string(folder.join(&name)).unwrap_or_else(|_| panic!("{name}"));
    for format in FORMATS {
        let text = file(format!("format-{format}.json"));
        assert!(text.contains(&format!("\"profile\": {format}")));
        let expected = file(format!("format-{format}.written.json"));
        assert_eq!(written(&text), expected.trim_end(), "format {format}");
        assert_eq!(written(&expected), expected.trim_end(), "format {format}, read again");
    }
}
