//! Guards the screens of the answer as a page shows them: what is made when it is opened, worked out when it is asked
//! for, and copied. What they tell is compared for every rule without a browser, in `tests/screens.rs`.

use browser_tests::browser::{Name, Role, Setup};
use browser_tests::expected::{practice, with_answer};
use browser_tests::guide::{Guide, english};
use browser_tests::page;
use browser_tests::server::ServerConfig;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Block, OnDemand};
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::sampled_visits::{SampledVisit, named};
use test_fixtures::screen_content::{self, ScreenContent};
use test_fixtures::{Practice, answers};

const TOGETHER: &[(&str, &str)] = &[
    ("service", "couples"),
    ("reason", "relationship"),
    ("treats-one", "not-sure"),
    ("payment", "commercial"),
    ("priorities", "partners-words court"),
];

/// Opens every screen behind the answer, and every fold in it, and reads what it tells.
const READ: &str = "const text = (at) => at.textContent;
    const all = (css, of) => [...document.querySelectorAll(css)].map(of);
    const step = async (css, then) => {
      document.querySelector(css).click();
      while (!document.querySelector(then)) await new Promise((go) => setTimeout(go));
    };
    const read = {};
    for (const topic of arguments[0]) {
      await step(`[data-door='${topic}']`, `[data-detail='${topic}']`);
      for (const fold of document.querySelectorAll('details:not([open])')) {
        await new Promise((go) => {
          fold.addEventListener('toggle', go, { once: true });
          fold.open = true;
        });
      }
      const isList = (at) => at.closest('[data-fold=from], [data-fold=rules]');
      read[topic] = {
        told: all('[data-rule]', (at) => at).filter((at) => !isList(at)).map((at) => [at.dataset.rule, text(at)]),
        traced: all('.rule', (at) => [at.querySelector('[data-rule]').dataset.rule,
          [...at.querySelectorAll('[data-source]')].map((it) => it.dataset.source)]),
        cells: all('[data-way][data-says]', (at) => [at.dataset.way, at.dataset.says]),
        // The calculator draws its own.
        folds: all('[data-fold]:not(.calculator *)', (at) => at.dataset.fold),
      };
      await step('[data-back]', '[data-screen=answer]');
    }
    return read;";

#[test]
fn a_page_tells_what_the_model_tells_where_it_is_opened() {
    let config = Practice::ALL.iter().fold(ServerConfig::default(), |config, practice| {
        config.file(&file(*practice), page::of_practice(practice.json()))
    });
    let guide = Guide::load_host(&Setup::default(), config, &file(Practice::Steffen));
    let mut wrong = Vec::new();
    for visit in named() {
        let read = read(&guide, &visit);
        with_answer(&visit.practice.profile(), &visit.answers, Locale::English, |answer| {
            for topic in Topic::ALL {
                let told = ScreenContent::of(&answer.detail(*topic));
                let expected = json!({
                    "told": told.statements,
                    "traced": screen_content::traced(answer, *topic),
                    "cells": told.cells,
                    "folds": told.folds,
                });
                let is = &read[topic.id()];
                if *is != expected {
                    let who = format!("{:?}, {}, {}", visit.practice, visit.name, topic.id());
                    wrong.push(format!("{who}\n    is  {is}\n    not {expected}"));
                }
            }
        });
    }
    assert!(wrong.is_empty(), "{} things:\n{}", wrong.len(), wrong.join("\n"));
}

fn file(practice: Practice) -> String {
    format!("{practice:?}.html")
}

#[track_caller]
fn read(guide: &Guide, visit: &SampledVisit) -> Value {
    let browser = guide.browser();
    // From the same page, other answers behind the `#` would load nothing.
    browser.open("about:blank");
    let path = format!("{}#{}", file(visit.practice), visit.fragment());
    browser.open(&guide.server().address(&path));
    browser.wait_until("the answer", || {
        browser.run("return !!document.querySelector('[data-screen=answer]');") == json!(true)
    });
    browser.run_async(READ, vec![json!(Topic::IDS)])
}

/// What makes one thing stand out from another, of each open way in one row: the answer's phrases, then each row of
/// the ways side by side.
const LOOKS: &str = "const looks = (at) => {
      const style = getComputedStyle(at);
      return ['backgroundColor', 'backgroundImage', 'boxShadow', 'color', 'display', 'fontFamily', 'fontSize', 'fontStyle',
        'fontWeight', 'letterSpacing', 'lineHeight', 'opacity', 'paddingBlock', 'paddingInline', 'textDecorationLine',
        'textTransform', 'visibility'].map((name) => `${name}: ${style[name]}`).join('; ');
    };
    const cells = (of) => [...of.querySelectorAll('[data-way]')].filter((at) => !at.matches('[class*=closed], [class*=rest]'));
    return [...document.querySelectorAll('.four, .compared tbody tr')].map((row) =>
      cells(row).map((cell) => [cell, ...cell.children].map(looks)));";

#[test]
fn no_open_way_looks_unlike_another() {
    for (width, height) in [(360, 740), (1280, 900)] {
        let setup = Setup::default().window(width, height);
        let guide = Guide::open_answered(&setup, TOGETHER);
        let look = || {
            let Value::Array(rows) = guide.browser().run(LOOKS) else { panic!("no rows") };
            rows
        };
        let mut rows = look();
        guide.open_topic(Topic::Ways);
        rows.extend(look());
        let several = rows.iter().filter(|row| row.as_array().is_some_and(|row| row.len() > 1));
        assert!(several.count() > 4, "{rows:?}");
        for row in &rows {
            let cells = row.as_array().map(Vec::as_slice).unwrap_or_default();
            assert!(cells.iter().all(|cell| *cell == cells[0]), "{cells:#?}");
        }
    }
}

#[test]
fn what_would_change_the_answer_is_worked_out_when_it_is_asked_for() {
    let guide = Guide::open_answered(&Setup::default(), TOGETHER);
    guide.open_topic(Topic::Why);
    let said = || guide.browser().text(&guide.fold("would-change"));
    let closed = said();
    assert!(!closed.contains(&english("pivot.lead")));
    guide.open_fold("would-change");
    let opened = said();
    with_answer(&practice(), &answers(TOGETHER), Locale::English, |answer| {
        let mut named = 0;
        for block in answer.on_demand(OnDemand::WouldChange) {
            let (Block::Text(words) | Block::Name(words)) = &block else { continue };
            assert!(opened.contains(words.as_str()), "{words} is not in {opened}");
            named += 1;
        }
        assert!(named > 2, "{opened}");
    });
}

#[test]
fn a_request_can_be_copied_and_holds_no_answer() {
    let copied = "document.addEventListener('copy', () => {
        (window.copied ??= []).push(getSelection().toString());
    });";
    let guide = Guide::open_answered(&Setup::default().preload(copied), TOGETHER);
    guide.open_topic(Topic::Ask);
    guide.open_everything_from_inside();
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
    let buttons = browser.all_by_role(Role::Button, &Name::Is(name));
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
