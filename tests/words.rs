//! Guards every locale: no dead words, plain typography, American spelling.

#[allow(dead_code, reason = "`tests/catalog.rs` uses the rest")]
#[path = "../src/text/catalog.rs"]
mod catalog;

use catalog::{Catalog, Entry};
use coverage_guide::text::{Key, Locale, Words};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Beginnings of the keys that are looked up at run time, by the ids of the domain. `ids.rs` guards
/// that these are just the ids there are.
const LOOKED_UP: &[&str] = &[
    "audience.",
    "brief.care.",
    "brief.closed.",
    "brief.effect.",
    "brief.how.",
    "brief.lead.",
    "brief.next.",
    "brief.on-file.",
    "brief.pay.",
    "brief.person.",
    "brief.plan.",
    "brief.point.",
    "brief.refine.option.",
    "brief.seen-by.",
    "brief.self-pay.",
    "brief.way.",
    "common.",
    "costs.error.",
    "costs.fee.",
    "costs.field.",
    "costs.hint.",
    "costs.part.",
    "costs.than.",
    "costs.unit.",
    "detail.pay.",
    "effect.",
    "language.",
    "learns.",
    "need.",
    "open.",
    "outlook.",
    "point.",
    "policy.",
    "question.",
    "right.",
    "rule.",
    "service.",
    "subject.",
    "term.forms.",
    "term.means.",
    "term.name.",
    "topic.",
    "trace.confidence.",
    "way.",
];

/// British spellings, as beginnings of words; a space ends a whole word.
const BRITISH: &[&str] = &[
    "analysed ",
    "analysing ",
    "apologis",
    "behaviour",
    "cancelled ",
    "cancelling ",
    "centre",
    "cheque ",
    "colour",
    "counsell",
    "enrol ",
    "favour",
    "fulfil ",
    "honour",
    "judgement",
    "labelled",
    "licence",
    "neighbour",
    "organisation",
    "organise",
    "practis",
    "prioritis",
    "programme ",
    "programmes ",
    "recognis",
    "summaris",
    "traveller",
    "travelling",
    "utilis",
    "whilst ",
];

#[test]
fn every_text_is_used() {
    let mut used = Used::default();
    scan(Path::new("src"), &mut used);
    // What is built around the program has words of its own.
    let mut around = Used::default();
    scan(Path::new("reports/src"), &mut around);
    scan(Path::new("maker/src"), &mut around);
    scan(Path::new("xtask/src"), &mut around);
    used.keys.extend(around.keys.into_iter().filter(|name| name.starts_with("static.")));
    let dead: Vec<_> = read(Locale::English)
        .entries
        .into_iter()
        .map(|entry| entry.name)
        .filter(|name| {
            let form = name.rsplit_once('_').is_some_and(|(family, _)| used.forms.contains(family));
            let looked_up = LOOKED_UP.iter().any(|prefix| name.starts_with(prefix));
            !form && !looked_up && !used.keys.contains(name)
        })
        .collect();
    assert!(dead.is_empty(), "nothing shows these texts; see `LOOKED_UP`: {dead:#?}");
}

#[test]
fn the_program_shows_no_text_that_its_page_does_not_carry() {
    let mut used = Used::default();
    scan(Path::new("src"), &mut used);
    let left_out: Vec<_> =
        used.keys.union(&used.forms).filter(|name| name.starts_with("static.")).collect();
    assert!(left_out.is_empty(), "`Locale::lines` leaves these empty: {left_out:?}");

    let names: Vec<_> = read(Locale::English).entries.into_iter().map(|entry| entry.name).collect();
    let lines = Locale::English.lines();
    let texts: Vec<_> = lines.split('\n').skip(1).collect();
    assert_eq!(texts.len(), names.len());
    for (text, name) in texts.iter().zip(names) {
        assert_eq!(text.is_empty(), name.starts_with("static."), "{name}");
    }
}

#[test]
fn what_a_page_carries_reads_as_it_was_written() {
    for locale in Locale::ALL {
        let carried = Words::from_lines(*locale, &locale.lines(), &[], vec![]).expect("they fit");
        let around = locale.around();
        let around = around.iter().map(|(name, text)| (*name, text.as_str()));
        let whole = carried.clone().with_around(around).expect("every name has its key");
        let compiled = Words::new(*locale, &[], vec![]);
        for entry in read(*locale).entries {
            let key = Key::find(&entry.name).expect("every name has its key");
            assert_eq!(whole.get(key), compiled.get(key), "{}", entry.name);
            let text =
                if entry.name.starts_with("static.") { "".into() } else { compiled.get(key) };
            assert_eq!(carried.get(key), text, "{}", entry.name);
        }
        assert!(carried.with_around([("static.no_such", "A")]).is_none());
    }
}

#[test]
fn lines_for_other_keys_are_refused() {
    let lines = Locale::English.lines();
    let (fingerprint, texts) = lines.split_once('\n').expect("there are several lines");
    let is_refused = |lines: &str| Words::from_lines(Locale::English, lines, &[], vec![]).is_none();
    assert!(!is_refused(&lines));
    assert!(is_refused(&["1", fingerprint, "\n", texts].concat()), "another fingerprint");
    assert!(is_refused(&[&lines, "\nmore"].concat()), "one text more");
    assert!(is_refused(""), "nothing");
}

#[test]
fn every_language_has_its_file() {
    let mut files: Vec<_> = fs::read_dir("src/text/locales")
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut expected: Vec<_> =
        Locale::ALL.iter().map(|locale| [locale.tag(), ".json"].concat()).collect();
    files.sort();
    expected.sort();
    assert_eq!(files, expected);
}

#[test]
fn spaces_are_single_and_inside() {
    every_text(|text| text.trim() == text && !text.contains("  ") && !text.contains(['\n', '\t']));
}

#[test]
fn quotes_and_apostrophes_are_typographic() {
    every_text(|text| !text.contains(['\'', '"', '`', '´']));
}

#[test]
fn dashes_and_dots_are_typographic() {
    every_text(|text| !text.contains("--") && !text.contains(" - ") && !text.contains("..."));
}

#[test]
fn english_is_american() {
    each_text(&[Locale::English], |text| {
        let text = [" ", &text.to_lowercase(), " "].concat();
        let text = text.replace(|c: char| !c.is_alphabetic(), " ");
        !BRITISH.iter().any(|beginning| text.contains(&[" ", beginning].concat()))
    });
}

#[test]
fn procedure_codes_are_named_only_to_ask_a_plan_about_them_and_diagnosis_codes_nowhere() {
    let mut asked = BTreeSet::new();
    for locale in Locale::ALL {
        for Entry { name, text, .. } in read(*locale).entries {
            let words = || text.split(|c: char| !c.is_alphanumeric());
            let diagnosis = words().find(|word| is_diagnosis_code(word));
            assert_eq!(diagnosis, None, "{name}");
            // Not the number that a text for help goes to.
            let words = words().filter(|word| *word != "88788");
            let codes = words.filter(|word| word.len() == 5 && word.parse::<u32>().is_ok());
            asked.extend(codes.map(|code| (name.clone(), code.to_owned())));
        }
    }
    let (names, codes): (BTreeSet<_>, BTreeSet<_>) = asked.into_iter().unzip();
    assert!(names.iter().all(|name| name.starts_with("rule.ask.codes-")), "{names:?}");
    let known = ["90791", "90834", "90837", "90846", "90847", "90853"];
    assert!(codes.iter().map(String::as_str).eq(known), "{codes:?}");
}

/// A letter and two digits, which every code of a disorder begins with.
fn is_diagnosis_code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9', ..])
}

#[test]
fn a_diagnosis_code_is_known_when_seen() {
    assert!(["F52", "Z63", "F4323"].iter().all(|word| is_diagnosis_code(word)));
    assert!(["HSA", "90847", "CFR", "45", "F"].iter().all(|word| !is_diagnosis_code(word)));
}

#[test]
fn blanks_are_closed_and_stand_only_in_requests() {
    for locale in Locale::ALL {
        for Entry { name, text, .. } in read(*locale).entries {
            let mut open = false;
            for bracket in text.chars().filter(|c| "[]".contains(*c)) {
                assert_eq!(bracket, if open { ']' } else { '[' }, "{name}: {text}");
                open = !open;
            }
            assert!(!open, "{name}: {text}");
            let request = name.starts_with("right.letter.") || name.starts_with("rights.letter_");
            assert!(request || !text.contains('['), "{name}: {text}");
        }
    }
}

#[track_caller]
fn every_text(is_fine: impl Fn(&str) -> bool) {
    each_text(Locale::ALL, is_fine);
}

#[track_caller]
fn each_text(locales: &[Locale], is_fine: impl Fn(&str) -> bool) {
    let wrong: Vec<_> = locales
        .iter()
        .flat_map(|locale| read(*locale).entries)
        .filter(|entry| !is_fine(&entry.text))
        .map(|entry| (entry.name, entry.text))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn read(locale: Locale) -> Catalog {
    let file = ["src/text/locales/", locale.tag(), ".json"].concat();
    let json = fs::read_to_string(&file).expect("every language has a file");
    Catalog::parse(&file, &json).expect("the build has checked the file")
}

/// What the sources name in `t!("…")` and `forms!("…")`.
#[derive(Default)]
struct Used {
    keys: BTreeSet<String>,
    forms: BTreeSet<String>,
}

fn scan(path: &Path, used: &mut Used) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a folder can be read") {
            scan(&entry.expect("an entry can be read").path(), used);
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        let source = fs::read_to_string(path).expect("a source is text");
        used.keys.extend(arguments(&source, "t!("));
        used.forms.extend(arguments(&source, "forms!("));
    }
}

fn arguments(source: &str, call: &str) -> Vec<String> {
    source
        .match_indices(call)
        .filter(|(at, _)| !source[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .filter_map(|(at, _)| {
            let argument = source[at + call.len()..].trim_start().strip_prefix('"')?;
            Some(argument.split_once('"')?.0.to_owned())
        })
        .collect()
}

#[test]
fn the_scan_sees_calls_and_nothing_else() {
    let source = r#"words.get(t!("ui.back")); assert!("no"); t!(
        "ui.long"
    ); text::t!("ui.path")"#;
    assert_eq!(arguments(source, "t!("), ["ui.back", "ui.long", "ui.path"]);
}
