//! What keeps a rulebook from being one: each finding names what has to be mended.

use std::fmt::{self, Display, Formatter};

use coverage_guide::domain::sources::Confidence;
use jiff::civil::Date;

use super::model::{Book, Rule, StatementKind};
use super::review_calendar::read_again_by;
use crate::date;

/// Words that make a claim less firm. A rule that rests on general knowledge alone must use one of
/// them: nobody has read its source, so its words may not be surer than "as a rule". "Ask" is among
/// them, because sending somebody to ask states nothing.
const HEDGES: &[&str] = &[
    "as a rule",
    "ask",
    "can",
    "could",
    "depend",
    "depends",
    "differ",
    "generally",
    "may",
    "might",
    "most",
    "often",
    "rarely",
    "some",
    "sometimes",
    "usually",
];

/// Something to mend.
#[derive(Debug, PartialEq)]
pub enum Fault {
    /// A rule that states something rests on nothing.
    NoSource { rule: String },
    /// A source says that it was read, or of when its text is, and names no day that exists.
    NoSuchDay { source: String, found: String },
    /// Nobody has read it, and it is cited as if somebody had, or the other way round.
    ReadOrNot { source: String },
    /// A text that should be there is not.
    NoWords { key: String },
    /// General knowledge, printed as if somebody had read it.
    Unhedged { rule: String, sources: Vec<&'static str> },
    /// A source that rules rest on was to be read again before today.
    Overdue { source: String, by: Date },
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSource { rule } => {
                write!(f, "rule `{rule}` has no source: cite one")
            }
            Self::NoSuchDay { source, found } => {
                write!(
                    f,
                    "source `{source}` names a day that is none (`{found}`): write it as YYYY-MM-DD"
                )
            }
            Self::ReadOrNot { source } => write!(
                f,
                "source `{source}`: general knowledge has no day of reading, and everything else has one"
            ),
            Self::NoWords { key } => write!(f, "`{key}` has no words: write them"),
            Self::Unhedged { rule, sources } => write!(
                f,
                "rule `{rule}` rests on general knowledge alone ({}) and is not hedged: \
                 say “usually”, “as a rule”, “may” or “ask”, or cite what was read",
                sources.join(", ")
            ),
            Self::Overdue { source, by } => {
                write!(
                    f,
                    "source `{source}` was to be read again by {by}: read it, and write down the day"
                )
            }
        }
    }
}

/// All that keeps this from being a rulebook.
pub fn faults(book: &Book) -> Vec<Fault> {
    let no_source = book
        .rules()
        .filter(|rule| rule.kind != StatementKind::Echo && rule.sources.is_empty())
        .map(|rule| Fault::NoSource { rule: rule.id.clone() });
    let unhedged = book
        .rules()
        .filter(|rule| rule.kind == StatementKind::Assertion)
        .filter(|rule| rests_on_general_alone(rule) && !is_hedged(&rule.reason))
        .map(|rule| Fault::Unhedged {
            rule: rule.id.clone(),
            sources: rule.sources.iter().map(|source| source.id).collect(),
        });
    let all = || book.sources.iter().chain(&book.not_cited);
    let no_day = all().flat_map(|source| {
        let days = [source.read, source.changed].into_iter().flatten();
        let wrong = days.filter(|day| date::parse(day).is_none());
        wrong.map(|day| Fault::NoSuchDay { source: source.id.to_owned(), found: day.to_owned() })
    });
    let read_or_not = all()
        .filter(|source| source.read.is_none() != (source.confidence == Confidence::General))
        .map(|source| Fault::ReadOrNot { source: source.id.to_owned() });
    let no_words = book.missing.iter().map(|key| Fault::NoWords { key: key.clone() });
    no_source.chain(no_day).chain(read_or_not).chain(no_words).chain(unhedged).collect()
}

/// The sources that rules rest on and that were to be read again before today.
pub fn overdue(book: &Book, today: Date) -> Vec<Fault> {
    let due = book.sources.iter().filter_map(|source| Some((source, read_again_by(source)?)));
    due.filter(|(_, by)| *by < today)
        .map(|(source, by)| Fault::Overdue { source: source.id.to_owned(), by })
        .collect()
}

/// Whether nothing but general knowledge says so. The practice speaks only for itself, and our own
/// reading is as sure as what we read.
fn rests_on_general_alone(rule: &Rule) -> bool {
    let mut outside = rule
        .sources
        .iter()
        .map(|source| source.confidence)
        .filter(|confidence| !matches!(confidence, Confidence::Practice | Confidence::Derived))
        .peekable();
    outside.peek().is_some() && outside.all(|confidence| confidence == Confidence::General)
}

fn is_hedged(reason: &str) -> bool {
    // Between spaces, so that "some" is not found in "someone".
    let words: Vec<_> =
        reason.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let words = format!(" {} ", words.join(" ").to_lowercase());
    HEDGES.iter().any(|hedge| words.contains(&format!(" {hedge} ")))
}

#[cfg(test)]
mod tests {
    use coverage_guide::domain::sources::Source;

    use super::*;
    use crate::rulebook::model::Table;

    const READ: Source = source("made-up-law", Confidence::Primary, "2026-11-23");
    const SAID: Source = source("made-up-talk", Confidence::General, "2026-11-23");
    const OURS: Source = source("made-up-reading", Confidence::Derived, "2026-11-23");
    const THEIRS: Source = source("made-up-policy", Confidence::Practice, "2026-11-23");

    const fn source(id: &'static str, confidence: Confidence, day: &'static str) -> Source {
        let read = if matches!(confidence, Confidence::General) { None } else { Some(day) };
        Source { id, authority: "Somebody", citation: "", url: "", confidence, read, changed: None }
    }

    /// A book with one table of one rule.
    fn book(reason: &str, sources: &[Source], kind: StatementKind) -> Book {
        let rule = Rule {
            id: "made-up.row".to_owned(),
            conditions: Vec::new(),
            outcome: String::new(),
            reason: reason.to_owned(),
            short: Vec::new(),
            sources: sources.to_vec(),
            kind,
        };
        let table = Table {
            id: "made-up".to_owned(),
            title: String::new(),
            hit: String::new(),
            rules: vec![rule],
        };
        Book {
            questions: Vec::new(),
            tables: vec![table],
            requests: Vec::new(),
            sources: sources.to_vec(),
            not_cited: Vec::new(),
            missing: Vec::new(),
        }
    }

    fn claim(reason: &str, sources: &[Source]) -> Vec<Fault> {
        faults(&book(reason, sources, StatementKind::Assertion))
    }

    fn unhedged(sources: &[&'static str]) -> Fault {
        Fault::Unhedged { rule: "made-up.row".to_owned(), sources: sources.to_vec() }
    }

    #[test]
    fn the_guide_has_a_rulebook() {
        let faults = faults(&Book::of_the_guide());
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn a_rule_that_says_something_rests_on_a_source() {
        let missing = [Fault::NoSource { rule: "made-up.row".to_owned() }];
        assert_eq!(claim("Plans may pay.", &[]), missing);
        assert_eq!(faults(&book("Who pays?", &[], StatementKind::Question)), missing);
        assert_eq!(faults(&book("You said so.", &[], StatementKind::Echo)), []);
        assert_eq!(claim("Plans pay.", &[READ]), []);
    }

    #[test]
    fn a_day_that_a_source_names_exists() {
        for date in ["", "2026", "2026-02-30"] {
            let undated = source("made-up-note", Confidence::Primary, date);
            let fault =
                Fault::NoSuchDay { source: "made-up-note".to_owned(), found: date.to_owned() };
            assert_eq!(claim("Plans pay.", &[READ, undated]), [fault]);
            let mut book = book("Plans pay.", &[READ], StatementKind::Assertion);
            book.not_cited.push(undated);
            assert_eq!(faults(&book).len(), 1, "a source that no rule cites has one too");
            let edition = Source { changed: Some(date), ..READ };
            assert_eq!(claim("Plans pay.", &[edition]).len(), 1);
        }
    }

    #[test]
    fn what_nobody_has_read_names_no_day_of_reading() {
        let unread = Source { read: None, ..READ };
        let fault = || [Fault::ReadOrNot { source: "made-up-law".to_owned() }];
        assert_eq!(claim("Plans pay.", &[unread]), fault());
        let talk = Source { confidence: Confidence::General, ..READ };
        assert_eq!(claim("Plans may pay.", &[talk]), fault());
    }

    #[test]
    fn a_key_without_words_is_named() {
        let mut book = book("Plans pay.", &[READ], StatementKind::Assertion);
        book.missing.push("rule.made-up.row".to_owned());
        assert_eq!(faults(&book), [Fault::NoWords { key: "rule.made-up.row".to_owned() }]);
    }

    #[test]
    fn general_knowledge_alone_is_hedged() {
        assert_eq!(claim("Plans pay.", &[SAID]), [unhedged(&["made-up-talk"])]);
        assert_eq!(claim("Plans usually pay.", &[SAID]), []);
        assert_eq!(claim("As a rule, plans pay.", &[SAID]), []);
        assert_eq!(claim("Ask what it pays.", &[SAID]), []);
        // The practice and we ourselves are no second opinion; a text that was read is.
        assert_eq!(claim("Plans pay.", &[OURS, SAID, THEIRS]).len(), 1);
        assert_eq!(claim("Plans pay.", &[SAID, READ]), []);
        assert_eq!(claim("We do.", &[THEIRS]), []);
        assert_eq!(faults(&book("Do plans pay?", &[SAID], StatementKind::Question)), []);
    }

    #[test]
    fn a_hedge_is_a_whole_word() {
        for firm in ["Someone pays.", "Plans cannot pay.", "A task.", "It pays in Maytown."] {
            assert!(!is_hedged(firm), "{firm}");
        }
        for hedge in HEDGES {
            assert!(is_hedged(&format!("So: {}.", hedge.to_uppercase())), "{hedge}");
        }
    }

    #[test]
    fn what_was_read_long_ago_or_has_changed_since_is_overdue() {
        let old = source("made-up-old", Confidence::Primary, "2025-11-22");
        // The calendar knows this one: it changes each January.
        let changes = source("medicare-partb", Confidence::Primary, "2025-12-31");
        let book = book("Plans pay.", &[READ, old, changes], StatementKind::Assertion);
        let day = |day| date::parse(day).unwrap();
        let late = |source: &str, by| Fault::Overdue { source: source.to_owned(), by: day(by) };
        let (old, changes) =
            (late("made-up-old", "2026-11-22"), late("medicare-partb", "2026-01-01"));
        assert_eq!(overdue(&book, day("2026-01-01")), []);
        assert_eq!(overdue(&book, day("2026-11-22")), [late("medicare-partb", "2026-01-01")]);
        assert_eq!(overdue(&book, day("2026-11-23")), [old, changes]);
        assert_eq!(faults(&book), [], "that is for `--strict`");
    }

    #[test]
    fn all_faults_are_told_at_once_and_named() {
        let undated =
            Source { changed: Some(""), ..source("made-up-note", Confidence::General, "") };
        let mut book = book("Plans pay.", &[undated], StatementKind::Assertion);
        book.missing.push("rule.other".to_owned());
        let told: Vec<_> = faults(&book).iter().map(ToString::to_string).collect();
        for offender in ["`made-up-note`", "`made-up.row`", "`rule.other`"] {
            assert_eq!(
                told.iter().filter(|fault| fault.contains(offender)).count(),
                1,
                "{told:#?}"
            );
        }
    }
}
