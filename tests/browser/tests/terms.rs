//! Guards the terms on the screens of the answer: each is explained where it first stands, when somebody asks, and all
//! of them stand in one list. Questions do without.

use std::collections::BTreeSet;

use browser_tests::ExpectOk;
use browser_tests::browser::{Browser, Setup};
use browser_tests::expected::{practice, with_answer};
use browser_tests::guide::{Guide, english, open_guide};
use browser_tests::scenarios::{QUESTIONS, steps_until};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::terms::Term;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Content};
use coverage_guide::text::{Locale, Text};
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_fixtures::{answers, localizer};

/// Somebody who is told of many things.
const VISIT: &[(&str, &str)] = &[
    ("service", "family"),
    ("reason", "child"),
    ("treats-one", "not-sure"),
    ("payment", "commercial"),
    ("priorities", "cost"),
];

/// What a term means, where it is shown, by id.
const SHOWN: &str = "return [...document.querySelectorAll('[data-means]')]
    .filter((at) => at.checkVisibility()).map((at) => [at.dataset.means, at.textContent]);";

#[test]
fn a_term_opens_and_closes_by_keyboard_where_it_stands() {
    let guide = Guide::open_answered(&Setup::default(), VISIT);
    guide.open_topic(Topic::Pay);
    guide.wait_for_focus_on_heading();
    let browser = guide.browser();
    let shown = || browser.run(SHOWN);
    assert_eq!(shown(), json!([]), "it is there unasked");
    let at_term = "const { dataset: { term }, ariaExpanded } = document.activeElement;
        return [term ?? null, ariaExpanded];";
    guide.tab_until("a term", || browser.run(at_term)[0] != json!(null));
    let id = browser.run(at_term)[0].as_str().unwrap_or_default().to_owned();
    assert_eq!(browser.run(at_term), json!([id, "false"]));
    browser.press(&[Key::Enter]);
    let means = json!([[id, english(&format!("term.means.{id}"))]]);
    browser.wait_until("the explanation", || shown() == means);
    assert_eq!(browser.run(at_term), json!([id, "true"]), "the focus stays");
    // It stands right below the paragraph, and is not read with it.
    let below = browser.run(
        "const at = document.activeElement.closest('p');
         return at.nextElementSibling?.contains(document.querySelector('[data-means]')) ?? false;",
    );
    assert_eq!(below, json!(true));
    browser.press(&[Key::Space]);
    browser.wait_until("no explanation", || shown() == json!([]));
    assert_eq!(browser.run(at_term), json!([id, "false"]));
}

#[test]
fn every_screen_explains_each_term_once_where_it_first_stands() {
    let guide = Guide::open_answered(&Setup::default(), VISIT);
    let browser = guide.browser();
    let mut explained = BTreeSet::new();
    for topic in Topic::ALL {
        guide.open_topic(*topic);
        for opened in [false, true] {
            if opened {
                guide.open_everything_from_inside();
            }
            let texts = with_answer(&practice(), &answers(VISIT), Locale::English, |answer| {
                let mut texts = Vec::new();
                for block in answer.detail(*topic).parts.iter().flat_map(|part| &part.blocks) {
                    prose(answer, block, opened, &mut texts);
                }
                texts
            });
            let (buttons, expected) = (buttons(browser), uses(&texts));
            let once: BTreeSet<_> = buttons.iter().copied().collect();
            assert_eq!(once.len(), buttons.len(), "{topic:?}, opened: {opened}: {buttons:?}");
            assert_eq!(once, expected, "{topic:?}, opened: {opened}");
            explained.extend(expected);
        }
        let inside = "a [data-term], summary [data-term], button [data-term], h1 [data-term], h2 [data-term],
            h3 [data-term], .verdict [data-term]";
        assert!(browser.all(inside).is_empty(), "{topic:?}: a term in what is pressed or a name");
    }
    assert!(explained.len() > 5, "{explained:?}");
}

/// The texts in which terms can be opened: those of blocks that are drawn so.
fn prose(answer: &Answer, block: &Block, opened: bool, texts: &mut Vec<Text>) {
    match block {
        Block::Text(text) => texts.push(text.clone()),
        Block::Statement(statement) => texts.push(statement.words.clone()),
        Block::List(list) => texts.extend(list.iter().map(|statement| statement.words.clone())),
        Block::Traced(list) => texts.extend(list.iter().map(|it| it.statement.words.clone())),
        Block::Ask(asked) => {
            texts.extend(asked.before.clone());
            let shown = asked.first.iter().chain(asked.more.iter().filter(|_| opened));
            texts.extend(shown.map(|statement| statement.words.clone()));
        }
        Block::Fold(fold) if opened || fold.is_open => {
            let made;
            let blocks = match &fold.content {
                Content::Made(blocks) => blocks,
                Content::OnDemand(which) => {
                    made = answer.on_demand(*which);
                    &made
                }
            };
            blocks.iter().for_each(|block| prose(answer, block, opened, texts));
        }
        _ => {}
    }
}

fn uses(texts: &[Text]) -> BTreeSet<Term> {
    let glossary = localizer(Locale::English).glossary();
    texts.iter().flat_map(|text| glossary.uses(text)).map(|found| found.term).collect()
}

#[test]
fn all_terms_stand_in_one_list_by_name() {
    let guide = Guide::open_answered(&Setup::default(), VISIT);
    guide.open_topic(Topic::Why);
    guide.open_fold("terms");
    let listed = guide.browser().run(
        "return [...document.querySelectorAll('[data-fold=terms] dt')].map((name) => name.textContent);",
    );
    let mut names: Vec<_> =
        Term::IDS.iter().map(|id| english(&format!("term.name.{id}"))).collect();
    names.sort_by_key(|name| name.to_lowercase());
    assert_eq!(listed, json!(names));
}

/// What questions say and do not explain: what a plan is called by those who have it, and what a priority or
/// the plan's own papers are about. May only shrink.
const UNEXPLAINED: &[(&str, Term)] = &[
    ("most-important", Term::Diagnosis),
    ("payment", Term::Marketplace),
    ("payment", Term::SharingMinistry),
    ("plan-source", Term::Marketplace),
    ("plan-type", Term::Network),
    ("priorities", Term::Diagnosis),
];

#[test]
fn no_question_needs_more_terms_that_it_does_not_explain_itself() {
    let guide = open_guide();
    let glossary = localizer(Locale::English).glossary();
    let mut unexplained = BTreeSet::new();
    guide.walk(&steps_until(QUESTIONS, "why"), &mut |_| {
        let asked = guide.browser().run(
            "const asked = document.querySelector('fieldset[data-question]');
             return asked && [asked.dataset.question, [...asked.querySelectorAll('legend, label, p')].map((at) => at.textContent)];",
        );
        let Some(id) = asked[0].as_str().and_then(QuestionId::from_id) else { return };
        assert!(buttons(guide.browser()).is_empty(), "{}", id.id());
        let texts = asked[1].as_array().into_iter().flatten().filter_map(Value::as_str);
        let mut used = glossary.terms(texts);
        used.retain(|term| term.told_by() != Some(id));
        unexplained.extend(used.into_iter().map(|term| (id.id(), term)));
    });
    assert_eq!(unexplained, UNEXPLAINED.iter().copied().collect());
}

/// The terms that can be opened on the screen, in its order.
#[track_caller]
fn buttons(browser: &Browser) -> Vec<Term> {
    let seen = browser.run(
        "return [...document.querySelectorAll('button[data-term]')].map((term) => term.dataset.term);",
    );
    let ids = seen.as_array().cloned().unwrap_or_default();
    let term = |id: &Value| id.as_str().and_then(Term::from_id).expect_ok("no such term");
    ids.iter().map(term).collect()
}
