//! What stands beside the questions and the answer: around every screen, on a kiosk, on the way out.
//! These texts are found by their names, so that a new one is read from its first day on.

use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Key;

use super::texts::{Section, Texts};
use crate::catalog;

/// Screens and parts of screens, each with the names of its texts, or how they begin.
const BESIDE: [(&str, &[&str]); 9] = [
    ("every-screen", &["ui.", "language."]),
    (
        "around-answer",
        &[
            "answer.",
            "topic.",
            "brief.change_answers",
            "brief.changed.",
            "ask.copy",
            "ask.more",
            "rights.copy",
            "detail.from",
            "detail.more_sources",
            "about.words_reviewed",
            "brief.matters.more",
            "trace.rules_count",
            "trace.sources_count",
            "subject.",
        ],
    ),
    ("calculator", &["costs."]),
    ("take-along", &["take."]),
    ("contact", &["talk."]),
    ("exit", &["exit.", "disclaimer.came"]),
    ("kiosk", &["kiosk."]),
    ("crisis", &["crisis."]),
    ("page", &["static."]),
];

/// All of these, with the names of what is filled in standing for it.
pub fn beside(localizer: &Localizer) -> Vec<Section> {
    let names: Vec<_> = catalog::english().into_iter().map(|(name, _)| name).collect();
    let section = |(id, beginnings): &(&'static str, &[&str])| {
        let mut texts = Texts::default();
        let belongs = |name: &&String| beginnings.iter().any(|it| name.starts_with(it));
        let keys = names.iter().filter(belongs).filter_map(|name| Key::find(name));
        texts.extend(keys.map(|key| localizer.get(key)));
        Section { id, texts: texts.0 }
    };
    BESIDE.iter().map(section).collect()
}
