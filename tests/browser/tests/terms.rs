//! Guards the glossary on the screens: each part explains the terms it uses, in its place and when asked.

use std::collections::BTreeSet;

use browser_tests::ExpectOk;
use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::{Guide, english, open_guide};
use browser_tests::scenarios::QUESTIONS;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::terms::Term;
use coverage_guide::present::formats::Formats;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Locale, Plural, Words};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Somebody whose answer has all sections.
const VISIT: &[(&str, &str)] = &[
    ("service", "family"),
    ("reason", "child"),
    ("treats-one", "not-sure"),
    ("payment", "commercial"),
    ("priorities", "cost"),
];

#[test]
fn a_term_opens_and_closes_by_keyboard_where_it_stands() {
    let guide = open_guide();
    guide.answer_all(&VISIT[..3]);
    assert_eq!(guide.question(), "payment");
    let browser = guide.browser();
    let name = english("term.name.marketplace");
    let means = english("term.means.marketplace");
    let is_shown = || {
        let seen = "return [...document.querySelectorAll('[data-term] p')]
            .filter((p) => p.checkVisibility()).map((p) => p.textContent);";
        browser.run(seen) == json!([means])
    };
    assert!(!is_shown(), "it is there unasked");
    for _ in 0..100 {
        if guide.focus().text == name {
            break;
        }
        browser.press(&[Key::Tab]);
    }
    assert_eq!(guide.focus().tag, "summary", "Tab does not lead to the term");
    browser.press(&[Key::Enter]);
    browser.wait_until("the explanation", is_shown);
    assert_eq!(guide.focus().text, name, "the focus stays");
    assert_eq!(guide.question(), "payment", "Enter does not go on");
    browser.press(&[Key::Space]);
    browser.wait_until("no explanation", || !is_shown());
}

#[test]
fn every_question_explains_the_terms_it_uses_once_each() {
    let guide = open_guide();
    let mut explained = BTreeSet::new();
    guide.walk(QUESTIONS, &mut |_| {
        let asked = guide.browser().run(
            "const asked = document.querySelector('fieldset[data-question]');
             return asked && asked.dataset.question;",
        );
        let Some(id) = asked.as_str().and_then(QuestionId::from_id) else { return };
        let mut used = used(guide.browser(), ".guide__screen");
        used.retain(|term| term.told_by() != Some(id));
        assert_eq!(listed(guide.browser(), ".guide__screen"), used, "{}", id.id());
        explained.extend(used);
    });
    assert!(explained.len() > 2, "{explained:?}");
}

#[test]
fn every_section_explains_the_terms_it_uses_also_once_all_is_open() {
    let guide = Guide::open_answered(&Setup::default(), VISIT);
    let browser = guide.browser();
    for opened in [false, true] {
        if opened {
            guide.open_everything();
        }
        for section in guide.sections() {
            let css = format!("[data-section={section}]");
            let used: BTreeSet<_> = used(browser, &css).into_iter().collect();
            let listed: BTreeSet<_> = listed(browser, &css).into_iter().collect();
            // Two parts of a section may use the same.
            assert_eq!(listed, used, "{section}, opened: {opened}");
        }
        // The card has none of its own: they stand right below it.
        assert!(listed(browser, ".card").is_empty());
        assert_eq!(listed(browser, ".card + .terms"), used(browser, ".card"));
    }
}

#[test]
fn a_screen_without_terms_has_no_line_for_them() {
    let guide = open_guide();
    assert_eq!(guide.question(), "service");
    assert!(guide.browser().all(".terms").is_empty());
}

#[test]
fn on_paper_no_term_waits_to_be_opened() {
    let guide = Guide::open_answered(&Setup::default(), VISIT);
    let browser = guide.browser();
    let seen = || {
        browser.run(
            "return [...document.querySelectorAll('[data-term]')]
               .some((term) => term.checkVisibility());",
        )
    };
    assert_eq!(seen(), json!(true));
    browser.emulate_media("light", "print");
    assert_eq!(seen(), json!(false));
}

/// The terms that a part of the screen lists, in its order.
#[track_caller]
fn listed(browser: &Browser, css: &str) -> Vec<Term> {
    let seen = browser.run_with(
        "return [...document.querySelectorAll(`${arguments[0]} [data-term]`)]
           .map((term) => term.dataset.term);",
        vec![json!(css)],
    );
    let ids = seen.as_array().cloned().unwrap_or_default();
    let term = |id: &Value| id.as_str().and_then(Term::from_id).expect_ok("no such term");
    ids.iter().map(term).collect()
}

/// The terms that its texts use, apart from what explains them and from the names of sources.
#[track_caller]
fn used(browser: &Browser, css: &str) -> Vec<Term> {
    let seen = browser.run_with(
        "const texts = [];
         for (const part of document.querySelectorAll(arguments[0])) {
           const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
           while (walk.nextNode()) {
             const at = walk.currentNode;
             if (!at.parentElement.closest('.terms, .sources, .section__heading')) texts.push(at.data);
           }
         }
         return texts;",
        vec![json!(css)],
    );
    let texts: Vec<_> = seen.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(!texts.is_empty(), "there is nothing at {css}");
    let words = Words::new(Locale::English, &[], Vec::new());
    let say = Localizer::new(words, Formats::new(|_| None, |_| Plural::Other));
    say.glossary().terms(texts)
}
