//! Guards the screens of the answer: they tell what the model of the answer tells, word for word and rule by rule,
//! and nothing else; every rule is two taps away, and its sources one more.

use std::collections::BTreeSet;

use browser_tests::ExpectOk;
use browser_tests::browser::{Name, Role, Setup};
use browser_tests::expected::{practice, with_answer};
use browser_tests::guide::{Guide, english};
use browser_tests::page;
use browser_tests::sampled_visits::{SampledVisit, meeting_every_rule, named};
use browser_tests::server::ServerConfig;
use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Content, Detail, OnDemand};
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::{Practice, answers};

const TOGETHER: &[(&str, &str)] = &[
    ("service", "couples"),
    ("reason", "relationship"),
    ("treats-one", "not-sure"),
    ("payment", "commercial"),
    ("priorities", "partners-words court"),
];

/// Reads the answer and every screen behind it, with its folds opened.
const READ: &str = "const text = (at) => at.textContent;
    const all = (css, of) => [...document.querySelectorAll(css)].map(of);
    const step = async (css, then) => {
      document.querySelector(css).click();
      while (!document.querySelector(then)) await new Promise((go) => setTimeout(go));
    };
    const read = { rows: all('[data-topic]', (row) => [
      row.dataset.topic, row.dataset.verdict, row.dataset.outlook ?? null,
      row.querySelector('.row__verdict').textContent, row.querySelector('.row__sentences').textContent]) };
    for (const topic of arguments[0]) {
      await step(`[data-door='${topic}']`, `[data-detail='${topic}']`);
      const closed = new Set(document.querySelectorAll('details:not([open])'));
      for (const fold of closed) {
        await new Promise((go) => {
          fold.addEventListener('toggle', go, { once: true });
          fold.open = true;
        });
      }
      // The door is one, and what was closed around it one each.
      const taps = (at) => {
        let taps = 1;
        for (let up = at; up; up = up.parentElement) taps += closed.has(up);
        return taps;
      };
      const isList = (at) => at.closest('[data-fold=from], [data-fold=rules]');
      read[topic] = {
        told: all('[data-rule]', (at) => at).filter((at) => !isList(at)).map((at) => [at.dataset.rule, text(at)]),
        traced: all('.rule', (at) => [at.querySelector('[data-rule]').dataset.rule,
          [...at.querySelectorAll('[data-source]')].map((it) => it.dataset.source)]),
        cells: all('[data-way][data-says]', (at) => [at.dataset.way, at.dataset.says]),
        // The calculator draws its own.
        folds: all('[data-fold]:not(.calculator *)', (at) => at.dataset.fold),
        inner: all('details details', (at) => text(at.firstElementChild)),
        taps: Math.max(0, ...all('[data-rule], [data-letter]', taps)),
        source: Math.max(0, ...all('[data-source]', taps)),
      };
      await step('[data-back]', '[data-screen=answer]');
    }
    return read;";

#[test]
fn the_screens_tell_what_the_model_tells_and_every_rule_is_two_taps_away() {
    let sealed = page::sealed();
    let config = Practice::ALL.iter().fold(ServerConfig::default(), |config, practice| {
        config.file(&file(*practice), page::with_profile(&sealed, practice.json()))
    });
    let guide = Guide::load_host(&Setup::default(), config, &file(Practice::Steffen));
    let visits = [named(), meeting_every_rule()].concat();
    let mut wrong = Vec::new();
    let mut met = BTreeSet::new();
    for visit in &visits {
        let read = read(&guide, visit);
        with_answer(&visit.practice.profile(), &visit.answers, Locale::English, |answer| {
            let trace = answer.assessment.trace();
            met.extend(trace.iter().map(|rule| rule.id));
            let who = format!("{:?}, {}", visit.practice, visit.name);
            wrong.extend(differences(answer, &read).iter().map(|what| format!("{who}: {what}")));
        });
    }
    let missed: Vec<_> =
        every_rule().iter().map(|rule| rule.id).filter(|id| !met.contains(id)).collect();
    assert!(missed.is_empty(), "no visit meets {missed:?}");
    println!("{} visits", visits.len());
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

/// What the screens tell otherwise than the model.
fn differences(answer: &Answer, read: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: String, is: &Value, expected: Value| {
        if *is != expected {
            wrong.push(format!("{what}\n    is  {is}\n    not {expected}"));
        }
    };
    let rows: Vec<_> = answer
        .short()
        .rows
        .iter()
        .map(|row| {
            let outlook = row.meter.map(|meter| meter.id());
            json!([row.topic.id(), row.verdict_id, outlook, row.verdict, row.sentences.join(" ")])
        })
        .collect();
    same("the short answer".to_owned(), &read["rows"], json!(rows));
    let trace: Vec<_> = answer.assessment.trace().iter().map(|rule| rule.id).collect();
    for topic in Topic::ALL {
        let (detail, id) = (answer.detail(*topic), topic.id());
        let read = &read[id];
        let expected = Told::of(&detail);
        same(format!("{id}: what is told"), &read["told"], json!(expected.statements));
        same(format!("{id}: cells"), &read["cells"], json!(expected.cells));
        same(format!("{id}: folds"), &read["folds"], json!(expected.folds));
        let which =
            if *topic == Topic::Why { OnDemand::Rules } else { OnDemand::WhereFrom(*topic) };
        same(format!("{id}: sources"), &read["traced"], json!(traced(answer, which)));
        same(format!("{id}: folds in folds"), &read["inner"], json!([]));
        let few =
            |figure: &str, most: u64| json!(read[figure].as_u64().is_some_and(|taps| taps <= most));
        same(format!("{id}: taps, {}", read["taps"]), &few("taps", 2), json!(true));
        same(format!("{id}: taps to sources, {}", read["source"]), &few("source", 3), json!(true));
    }
    // All of them stand together too, in the order in which they were found, behind them those of the short answer
    // that no other screen needs.
    let all = read["why"]["traced"].as_array().expect_ok("there is no list of rules");
    let all: Vec<_> = all.iter().filter_map(|rule| rule[0].as_str()).collect();
    let short = answer.brief.rules().into_iter().map(|rule| rule.id);
    let expected: Vec<_> =
        trace.iter().copied().chain(short.filter(|id| !trace.contains(id))).collect();
    same("all rules".to_owned(), &json!(all), json!(expected));
    wrong
}

/// Rules with the ids of their sources, as a fold lists them.
fn traced(answer: &Answer, which: OnDemand) -> Vec<(&'static str, Vec<&'static str>)> {
    let [Block::Traced(list)] = &answer.on_demand(which)[..] else { panic!("no list of rules") };
    list.iter()
        .map(|traced| {
            let sources = traced.sources.iter().map(|source| source.source.id).collect();
            (traced.statement.rule.id, sources)
        })
        .collect()
}

/// What a screen tells, in its order.
#[derive(Default)]
struct Told {
    statements: Vec<(&'static str, String)>,
    cells: Vec<(&'static str, &'static str)>,
    folds: Vec<String>,
}

impl Told {
    fn of(detail: &Detail) -> Self {
        let mut told = Self::default();
        detail.parts.iter().flat_map(|part| &part.blocks).for_each(|block| told.add(block));
        told
    }

    fn add(&mut self, block: &Block) {
        match block {
            Block::Statement(statement) => {
                self.statements.push((statement.rule.id, statement.words.clone()));
            }
            Block::List(list) => {
                self.statements.extend(list.iter().map(|it| (it.rule.id, it.words.clone())));
            }
            Block::Ask(asked) => {
                let all = asked.first.iter().chain(&asked.more);
                self.statements.extend(all.map(|it| (it.rule.id, it.words.clone())));
            }
            Block::Cells(cells) => {
                self.cells.extend(cells.iter().map(|cell| (cell.way.id(), cell.id)));
            }
            Block::Comparison(comparison) => {
                let cells = comparison.rows.iter().flat_map(|row| &row.cells);
                self.cells.extend(cells.map(|cell| (cell.way.id(), cell.id)));
            }
            Block::Fold(fold) => {
                self.folds.push(fold.id.clone());
                if let Content::Made(blocks) = &fold.content {
                    blocks.iter().for_each(|block| self.add(block));
                }
            }
            _ => {}
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
            assert!(opened.contains(words), "{words} is not in {opened}");
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
