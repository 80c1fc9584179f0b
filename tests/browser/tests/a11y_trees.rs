//! Guards how the key screens read aloud: what Chromium hands to screen readers stands in `trees/`, and
//! has been read by whoever changed it. `COVERAGE_GUIDE_WRITE_TREES=1` writes it anew.

use std::env;
use std::fs;

use browser_tests::ExpectOk;
use browser_tests::a11y_tree::a11y_tree;
use browser_tests::browser::Setup;
use browser_tests::paths;
use browser_tests::scenario_runner::ScenarioRunner;
use browser_tests::scenarios::{Deployment, Step};
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use test_fixtures::visitors::PUBLISHED_COSTS;

use Deployment::{OpenDoor, Steffen, WaitingRoom};

/// A screen, and the way to it. `None`: all of it; else the region with the heading of this key.
type Screen = (&'static str, Deployment, &'static [Step], Option<&'static str>);

const SCREENS: &[Screen] = &[
    ("first-question", Steffen, &[], None),
    ("nothing-picked", Steffen, &[Step::Press("ui.continue")], None),
    (
        "several-choices",
        Steffen,
        &[
            Step::Answer("service", "couples"),
            Step::Answer("reason", "relationship"),
            Step::Answer("treats-one", "no"),
            Step::Answer("payment", "commercial"),
        ],
        None,
    ),
    (
        "answer",
        Steffen,
        &[
            Step::Answer("service", "couples"),
            Step::Answer("reason", "relationship"),
            Step::Answer("treats-one", "no"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "no-diagnosis-on-file cost"),
        ],
        None,
    ),
    (
        "pay",
        Steffen,
        &[
            Step::Answer("service", "individual"),
            Step::Answer("reason", "symptoms"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "policyholder"),
            Step::Open(Topic::Pay),
        ],
        None,
    ),
    (
        "seen-by",
        Steffen,
        &[
            Step::Answer("service", "individual"),
            Step::Answer("reason", "symptoms"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "policyholder"),
            Step::Open(Topic::SeenBy),
        ],
        Some("topic.seen-by"),
    ),
    (
        "ways",
        Steffen,
        &[
            Step::Answer("service", "couples"),
            Step::Answer("reason", "relationship"),
            Step::Answer("treats-one", "no"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "no-diagnosis-on-file cost"),
            Step::Open(Topic::Ways),
        ],
        Some("topic.ways"),
    ),
    (
        "costs",
        OpenDoor,
        &[
            Step::Answer("service", "individual"),
            Step::Answer("reason", "symptoms"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "no-concern"),
            Step::Open(Topic::Costs),
            Step::OpenAll,
            Step::Type(PUBLISHED_COSTS),
            Step::Press("costs.work_out"),
            Step::OpenAll,
        ],
        Some("topic.costs"),
    ),
    (
        "ask",
        Steffen,
        &[
            Step::Answer("service", "individual"),
            Step::Answer("reason", "symptoms"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "no-concern"),
            Step::Open(Topic::Ask),
        ],
        Some("topic.ask"),
    ),
    (
        "why",
        Steffen,
        &[
            Step::Answer("service", "individual"),
            Step::Answer("reason", "symptoms"),
            Step::Answer("payment", "commercial"),
            Step::Answer("priorities", "no-concern"),
            Step::AnswerInPlace("no"),
            Step::Open(Topic::Why),
            Step::OpenFold("more-questions"),
        ],
        Some("topic.why"),
    ),
    ("kiosk-start", WaitingRoom, &[], None),
    ("kiosk-warning", WaitingRoom, &[Step::Press("kiosk.begin"), Step::Wait(60)], None),
];

#[test]
fn the_key_screens_read_aloud_as_written_down_in_english() {
    read_aloud(Locale::English);
}

#[test]
fn the_key_screens_read_aloud_as_written_down_in_spanish() {
    read_aloud(Locale::Spanish);
}

#[track_caller]
fn read_aloud(locale: Locale) {
    let runner = ScenarioRunner::start(&Setup::default());
    let folder = paths::root().join("tests/browser/trees");
    let write = env::var_os("COVERAGE_GUIDE_WRITE_TREES").is_some();
    let mut differ = Vec::new();
    for (name, deployment, steps, region) in SCREENS {
        let visit = runner.begin(*deployment, locale);
        steps.iter().for_each(|step| visit.take(*step));
        let file = folder.join(format!("{name}.{}.txt", locale.tag()));
        let region = region.map(|key| visit.text(key));
        let is = a11y_tree(runner.guide().browser(), region.as_deref());
        if write {
            fs::write(&file, is).expect_ok("a tree could not be written");
            continue;
        }
        let was = fs::read_to_string(&file).unwrap_or_default();
        let first = was.lines().zip(is.lines()).find(|(was, is)| was != is);
        match first {
            Some((was, is)) => differ.push(format!("{}:\nwas {was}\nis  {is}", file.display())),
            None if was.lines().count() != is.lines().count() => {
                differ.push(format!("{} has more lines or fewer", file.display()));
            }
            None => {}
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
