//! Guards the glossary: terms are found as words of their own, and every term is in use.

use std::fs;

use coverage_guide::domain::terms::Term;
use coverage_guide::present::formats::Formats;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Locale, Plural, Text, Words};
use serde_json::Value;
use test_fixtures::localizer;

#[track_caller]
fn found(text: &str) -> Vec<&'static str> {
    localizer(Locale::English).glossary().terms([text]).into_iter().map(Term::id).collect()
}

#[test]
fn a_term_is_found_as_a_word_of_its_own_in_any_of_its_forms() {
    assert_eq!(found("Ask for a superbill."), ["superbill"]);
    assert_eq!(found("Superbills’ dates; SUPERBILL"), ["superbill"]);
    assert_eq!(found("An out-of-network claim"), ["claim", "network"]);
    assert_eq!(found("Superbilling disclaims the charter, é la claimé."), [""; 0]);
    assert_eq!(found("Your EOB: an explanation of benefits."), ["explanation-of-benefits"]);
    assert_eq!(found(""), [""; 0]);
}

#[test]
fn terms_come_in_their_own_order_and_once() {
    assert_eq!(found("An appeal of a claim, by claim."), ["claim", "appeal"]);
    let glossary = localizer(Locale::English).glossary();
    assert_eq!(glossary.terms(["An appeal", "A claim"]), [Term::Claim, Term::Appeal]);
}

#[test]
fn a_text_may_explain_a_term_itself() {
    assert_eq!(found("A superbill (an itemized receipt) helps."), [""; 0]);
    assert_eq!(found("A tax-free account (HSA, FSA) helps."), [""; 0]);
    assert_eq!(found("A superbill (a receipt), or a claim."), ["claim"]);
    assert_eq!(found("A superbill (a receipt). A superbill."), ["superbill"], "once is not always");
    // What stands in brackets by the way is no explanation, and neither is another name.
    assert_eq!(found("A bill (or a claim)."), ["claim"]);
    assert_eq!(found("The assistance program (EAP) pays."), ["employee-program"]);
    assert_eq!(found("One (a) and a claim."), ["claim"]);
}

#[test]
fn every_term_is_in_use_and_its_name_is_found() {
    for locale in Locale::ALL {
        let say = localizer(*locale);
        let glossary = say.glossary();
        // Beside the words of the glossary itself.
        let all = ["question.", "right.", "rule.", "costs."]
            .map(|prefix| texts(*locale, prefix))
            .concat();
        let used = glossary.terms(all.iter().map(String::as_str));
        for term in Term::ALL {
            assert!(used.contains(term), "no text leaves `{}` to the glossary", term.id());
            let name = say.term(*term).name;
            assert!(glossary.terms([name.as_str()]).contains(term), "{}: {name}", term.id());
        }
    }
}

#[test]
fn the_pseudo_locale_has_terms_to_lay_out() {
    // As a page has it: its texts are made when they are written there.
    let lines = Locale::Pseudo.lines();
    let words = Words::from_lines(Locale::Pseudo, &lines, &[], vec![]).expect("they fit");
    let say = Localizer::new(words, Formats::new(|_| None, |_| Plural::Other));
    let means = Term::ALL.iter().map(|term| say.term(*term).means).collect::<Vec<_>>();
    let used = say.glossary().terms(means.iter().map(Text::as_str));
    assert!(used.contains(&Term::Claim) && used.len() > 5, "{used:?}");
}

#[test]
fn a_question_that_explains_a_term_uses_it() {
    for locale in Locale::ALL {
        let say = localizer(*locale);
        for term in Term::ALL {
            let Some(id) = term.told_by() else { continue };
            let asked = ["question.", id.id(), "."].concat();
            let told = ["hint.", "detail."].map(|part| texts(*locale, &[&asked, part].concat()));
            assert!(!told.concat().is_empty(), "`{}` explains nothing", id.id());
            let used = say.glossary().terms(texts(*locale, &asked).iter().map(String::as_str));
            assert!(used.contains(term), "`{}` does not use `{}`", id.id(), term.id());
        }
    }
}

/// The texts of a language whose keys begin so.
fn texts(locale: Locale, prefix: &str) -> Vec<String> {
    let file = ["src/text/locales/", locale.tag(), ".json"].concat();
    let json = fs::read_to_string(file).expect("every language has a file");
    let mut found = Vec::new();
    flatten(&serde_json::from_str(&json).expect("it is JSON"), String::new(), &mut found);
    let wanted = found.into_iter().filter(|(key, _)| key.starts_with(prefix));
    wanted.map(|(_, text)| text).collect()
}

fn flatten(value: &Value, key: String, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                flatten(value, [&key, name, "."].concat(), found);
            }
        }
        value => found.push((key, value.as_str().unwrap_or_default().to_owned())),
    }
}
