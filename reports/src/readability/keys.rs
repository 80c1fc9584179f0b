//! Every text that a visitor can see is read and measured.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Key, Locale, Words};

use super::language::Language;
use super::page;
use super::reader::{Read, Reader};
use super::visits::FOUND;
use crate::{catalog, formats};

/// Beginnings of the keys of texts that no visitor reads: how a term may stand in another text; and
/// what begins as something does that is looked up, but stands in no situation, or is no text of it.
const READ_BY_NOBODY: &[&str] =
    &["term.forms.", "detail.pay.none", "outlook.not-asked", "way.column."];

/// What stands around the name of a text, in front of its words.
const MARK: [char; 2] = ['\u{e000}', '\u{e001}'];

#[test]
fn every_text_that_a_visitor_can_see_is_measured() {
    let measured = measured();
    let seen = seen();
    assert!(seen.len() > 1_000, "{}", seen.len());
    let is_read = |name: &&String| !READ_BY_NOBODY.iter().any(|it| name.starts_with(it));
    let missed: Vec<_> = seen.difference(&measured).filter(is_read).collect();
    assert!(missed.is_empty(), "{} keys are not measured: {missed:#?}", missed.len());
}

/// The names of all texts that a reading measures. Each text is handed in with its name in front, which
/// goes where the text goes.
fn measured() -> BTreeSet<String> {
    let lines = marked();
    let (practices, visits) = &*FOUND;
    let read = practices.iter().map(|(name, practice)| {
        let constants = vec![("practice", practice.profile().name.clone())];
        let words = Words::from_lines(Locale::English, &lines, &[], constants).unwrap();
        let localizer = Localizer::new(words, formats::formats(Locale::English));
        Read { name, profile: practice.profile(), localizer }
    });
    let read: Vec<_> = read.collect();
    let reader = Reader::read(Language::English, &read, visits);
    let letters = page::letters(&read[0].localizer).into_iter().flat_map(|letter| letter.texts);
    reader.meter.texts().into_iter().chain(letters).flat_map(|text| names(&text)).collect()
}

/// The English lines, each text with its name in front.
fn marked() -> String {
    let plain = Locale::English.lines();
    let (fingerprint, texts) = plain.split_once('\n').unwrap();
    let joined = |lines: Vec<String>| [fingerprint, "\n", &lines.join("\n")].concat();
    // Which line is whose: at first, each says its number.
    let numbers = joined((0..texts.split('\n').count()).map(|at| at.to_string()).collect());
    let numbers = Words::from_lines(Locale::English, &numbers, &[], vec![]).unwrap();
    let mut lines: Vec<String> = texts.split('\n').map(str::to_owned).collect();
    for (name, text) in catalog::english() {
        let at: usize = numbers.get(Key::find(&name).unwrap()).parse().unwrap();
        // `^` begins a line that is taken as it is. What the program does not show is left empty.
        if !lines[at].is_empty() {
            lines[at] = format!("^{}{name}{}{text}", MARK[0], MARK[1]);
        }
    }
    joined(lines)
}

fn names(text: &str) -> Vec<String> {
    let marks = text.split(MARK[0]).skip(1);
    marks.filter_map(|rest| Some(rest.split_once(MARK[1])?.0.to_owned())).collect()
}

/// The names of all texts that the program can show: those it names, and those that begin as it makes
/// names from the ids of the domain.
fn seen() -> BTreeSet<String> {
    let names: BTreeSet<String> = catalog::english().into_iter().map(|(name, _)| name).collect();
    let mut seen = BTreeSet::new();
    for folder in ["src/view", "src/present", "src/domain/brief", "src/embed"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
        scan(&root, &mut |literal, before| {
            let is_family = before.ends_with("forms!(");
            let belongs = |name: &&String| match name.strip_prefix(literal) {
                Some("") => before.ends_with("t!("),
                Some(rest) if rest.starts_with('_') => is_family,
                // Some options read differently for each kind of therapy; no other id has a `_`.
                Some(rest) => {
                    literal.ends_with('.') && (literal == "question." || !rest.contains('_'))
                }
                None => false,
            };
            seen.extend(names.iter().filter(belongs).cloned());
        });
    }
    seen
}

/// Every literal of the sources in a folder, with what stands before it.
fn scan(folder: &Path, see: &mut impl FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            scan(&path, see);
            continue;
        }
        for line in fs::read_to_string(&path).unwrap().lines() {
            let pieces: Vec<_> = line.split('"').collect();
            for pair in pieces.chunks_exact(2) {
                see(pair[1], pair[0]);
            }
        }
    }
}
