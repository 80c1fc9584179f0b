//! Guards the sections of the answer: they are reached, they say the same in each form, and a text that
//! is taken along holds nothing that was answered.

use browser_tests::browser::{Browser, Role, Setup};
use browser_tests::guide::{Guide, english};
use serde_json::{Value, json};

const TOGETHER: &[(&str, &str)] = &[
    ("service", "couples"),
    ("reason", "relationship"),
    ("treats-one", "not-sure"),
    ("payment", "commercial"),
    ("priorities", "partners-words court"),
];

/// Visits whose answers differ in length; each has two verdicts on what plans do where it can.
const VISITS: [&[(&str, &str)]; 4] = [
    TOGETHER,
    &[
        ("service", "individual"),
        ("reason", "symptoms"),
        ("payment", "commercial"),
        ("priorities", "no-concern"),
    ],
    &[
        ("service", "family"),
        ("reason", "not-sure"),
        ("treats-one", "not-sure"),
        ("payment", "not-sure"),
        ("priorities", "cost"),
    ],
    &[
        ("service", "sex-therapy"),
        ("reason", "sexual-difficulty"),
        ("payment", "other"),
        ("priorities", "no-concern"),
    ],
];

#[test]
fn the_first_screen_of_a_phone_answers_without_scrolling() {
    for visit in VISITS {
        let guide = Guide::open_answered(&Setup::default().window(360, 740), visit);
        let below = guide.browser().run(
            "scrollTo(0, 0);
             const verdicts = [...document.querySelectorAll(
                 '.card [data-outlook], .card [data-open], .card [data-need]')];
             return [verdicts.length, verdicts
                 .filter((verdict) => verdict.getBoundingClientRect().bottom > innerHeight)
                 .map((verdict) => verdict.textContent)];",
        );
        assert!(below[0].as_u64().is_some_and(|verdicts| verdicts >= 3), "{visit:?}: {below}");
        assert_eq!(below[1], json!([]), "{visit:?}");
    }
}

#[test]
fn every_section_is_one_link_away_and_the_address_stays_as_it_is() {
    let guide = Guide::open_answered(&Setup::default(), TOGETHER);
    let browser = guide.browser();
    let place = || browser.run("return [location.href, history.length];");
    let before = place();
    let links: Vec<_> = browser.all("nav a");
    let sections = guide.sections();
    assert_eq!(links.len(), sections.len(), "{sections:?}");
    for link in links {
        let name = browser.text(&link);
        guide.click(&link);
        let focused = browser.run("return document.activeElement.textContent;");
        assert_eq!(focused, json!(name), "the link leads elsewhere");
        assert!(in_view(browser), "the heading of `{name}` is out of sight");
    }
    assert_eq!(place(), before);
}

#[test]
fn the_picture_says_what_the_table_says() {
    let guide = Guide::open_answered(&Setup::default(), TOGETHER);
    let browser = guide.browser();
    let pictures = browser.all_by_role(Role::Picture, &|_| true);
    assert!(pictures.len() >= 3, "one for each way to pay");
    let table = browser.run(
        "const said = {};
         for (const cell of document.querySelectorAll('[data-section=who] [data-learns]')) {
             const way = cell.dataset.way, who = cell.closest('[data-audience]').dataset.audience;
             (said[way] ??= {})[who] = cell.dataset.learns;
         }
         return said;",
    );
    for picture in pictures {
        let way = browser.run_with(
            "return arguments[0].closest('[data-picture]').dataset.picture;",
            vec![browser.argument(&picture)],
        );
        let name = browser.name_of(&picture);
        let said = table[way.as_str().unwrap_or_default()].as_object();
        let said = said.unwrap_or_else(|| panic!("the table does not know {way}"));
        for (who, learns) in said {
            let learns = learns.as_str().unwrap_or_default();
            let who = english(&format!("audience.{who}"));
            // Each sentence of the name begins with the word for what these people learn.
            let sentence = english(&format!("learns.{learns}"));
            let told = name.split(". ").any(|part| {
                part.split_once(": ").is_some_and(|(begins, whom)| {
                    begins == sentence && whom.split("; ").any(|one| one == who)
                })
            });
            assert_eq!(told, learns != "none", "{way}: {who} {learns}: {name}");
        }
    }
}

#[test]
fn what_would_change_the_answer_is_worked_out_when_it_is_asked_for() {
    let guide = Guide::open_answered(&Setup::default(), TOGETHER);
    let browser = guide.browser();
    let found = || browser.run("return document.querySelectorAll('[data-pivot]').length;");
    assert_eq!(found(), json!(0));
    let asked = browser.run(
        "const asked = document.querySelector('[data-section=told] details > summary');
         asked.click();
         return asked;",
    );
    let asked = browser.element(&asked);
    assert!(asked.is_some(), "nobody can ask");
    browser.wait_until("what would change it", || found().as_u64().is_some_and(|found| found > 2));
    let changes = browser
        .run("return document.querySelectorAll('[data-pivot=\"outlook-claim\"] li').length;");
    assert!(changes.as_u64().is_some_and(|changes| changes > 0), "{changes}");
}

#[test]
fn a_request_can_be_copied_and_holds_no_answer() {
    let copied = "document.addEventListener('copy', () => {
        (window.copied ??= []).push(getSelection().toString());
    });";
    let guide = Guide::open_answered(&Setup::default().preload(copied), TOGETHER);
    guide.open_everything();
    let letters = copies(&guide, &english("rights.copy"));
    assert!(letters.len() >= 4, "{letters:?}");
    for letter in &letters {
        assert!(letter.contains('[') && letter.contains(']'), "no blanks to fill: {letter}");
        for answer in
            ["service.option.couples", "reason.option.relationship", "payment.option.commercial"]
        {
            assert!(
                !letter.contains(&english(&format!("question.{answer}"))),
                "{answer}: {letter}"
            );
        }
    }
    let scripts = copies(&guide, &english("ask.copy"));
    assert_eq!(scripts.len(), 2, "one for the plan, one for the practice");
    assert!(scripts[0].contains(&english("ask.blank.reference")), "{}", scripts[0]);
}

/// Presses every button of this name and gives what each put on the clipboard, after it said so.
fn copies(guide: &Guide, name: &str) -> Vec<String> {
    let browser = guide.browser();
    browser.run("window.copied = [];");
    let buttons = browser.all_by_role(Role::Button, &|button| button == name);
    for button in &buttons {
        guide.click(button);
        let said = browser.run_with(
            "return arguments[0].parentElement.querySelector('[role=status]').textContent;",
            vec![browser.argument(button)],
        );
        assert_eq!(said, json!(english("ui.copied")));
    }
    let Value::Array(copied) = browser.run("return window.copied;") else { return Vec::new() };
    assert_eq!(copied.len(), buttons.len());
    copied.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

fn in_view(browser: &Browser) -> bool {
    let seen = browser.run(
        "const box = document.activeElement.getBoundingClientRect();
         return box.top >= 0 && box.bottom <= innerHeight;",
    );
    seen == json!(true)
}
