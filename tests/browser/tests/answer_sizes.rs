//! Guards that the answer is short on a phone and at a desk: one screen with four verdicts in sight, and screens
//! behind it that are read in a few turns of the thumb. Measured with the fonts of a phone, over visitors of
//! every kind, at two practices, in every language.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use browser_tests::ExpectOk;
use browser_tests::browser::{Browser, Setup};
use browser_tests::guide::Guide;
use browser_tests::page;
use browser_tests::scenario_runner::ScenarioRunner;
use browser_tests::scenarios::{Deployment, SCENARIOS, Scenario};
use browser_tests::server::ServerConfig;
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::Practice;
use test_fixtures::sampled_visits::{SampledVisit, named, of_every_kind};

const PHONE: (u32, u32) = (360, 740);
const DESK: (u32, u32) = (1280, 900);

/// The most elements of the answer screen.
const ELEMENTS: u32 = 200;
/// Where the last of the four verdicts ends, and where if a question stands among them.
const LAST_VERDICT: u32 = 770;
const LAST_VERDICT_BELOW_QUESTION: u32 = 925;
/// Where *Continue* ends on a question, and on the one with all that may matter.
const CONTINUE: u32 = 900;
const CONTINUE_AFTER_PRIORITIES: u32 = 1300;

/// The height of the answer on a phone and at a desk.
const fn answer_heights(locale: Locale) -> [u32; 2] {
    match locale {
        Locale::Spanish => [2150, 1000],
        _ => [1850, 900],
    }
}

/// The height of a screen behind the answer on a phone, with nothing open.
const fn detail_height(topic: Topic, locale: Locale) -> u32 {
    match (topic, locale) {
        (Topic::Pay, Locale::Spanish) => 2150,
        (Topic::Pay, _) => 1850,
        (_, Locale::Spanish) => 2850,
        _ => 2450,
    }
}

/// How much more a screen may have at first, where what the visitor named stands open.
const OPEN: u32 = 300;

/// How many figures beyond one limit are worth reading.
const TOLD: usize = 5;

#[test]
fn the_answer_is_short_in_english() {
    answers_are_short(Locale::English);
}

#[test]
fn the_answer_is_short_in_spanish() {
    answers_are_short(Locale::Spanish);
}

#[test]
fn the_way_on_from_a_question_is_in_reach() {
    let setup = Setup::default().window(PHONE.0, PHONE.1).phone_fonts();
    let runner = ScenarioRunner::start(&setup);
    let browser = runner.guide().browser();
    let mut sizes = Sizes::default();
    let questions: &Scenario = &SCENARIOS[0];
    assert_eq!((questions.name, questions.deployment), ("questions", Deployment::Steffen));
    for locale in Locale::ALL {
        runner.run(questions, *locale, &mut |screen| {
            let seen = browser.run(
                "const asked = document.querySelector('fieldset[data-question]');
                 const on = document.querySelector('.button--main');
                 const plain = asked && !document.querySelector('[data-screen] [role=group]');
                 return plain && [asked.dataset.question, Math.ceil(on.getBoundingClientRect().bottom + scrollY)];",
            );
            let Some(question) = seen[0].as_str() else { return };
            let priorities = ["priorities", "most-important"].contains(&question);
            let limit = if priorities { CONTINUE_AFTER_PRIORITIES } else { CONTINUE };
            let what = if priorities { "Continue after priorities" } else { "Continue" };
            sizes.add(what, limit, number(&seen[1]), &format!("{screen}, {}", locale.tag()));
        });
    }
    sizes.check();
}

#[track_caller]
fn answers_are_short(locale: Locale) {
    let mut visits = named();
    for practice in [Practice::Steffen, Practice::Harbor] {
        visits.extend(of_every_kind(practice));
    }
    let config = Practice::ALL.iter().fold(ServerConfig::default(), |config, practice| {
        config.file(&file(*practice), page::of_practice(practice.json()))
    });
    let setup = Setup::default().window(PHONE.0, PHONE.1).phone_fonts();
    let guide = Guide::load_host(&setup, config, &file(Practice::Steffen));
    let mut sizes = Sizes::default();
    for visit in &visits {
        open(&guide, visit, locale);
        measure(guide.browser(), visit, locale, &mut sizes);
    }
    println!("{} visits, {}", visits.len(), locale.tag());
    sizes.check();
}

fn file(practice: Practice) -> String {
    format!("{practice:?}.html")
}

#[track_caller]
fn open(guide: &Guide, visit: &SampledVisit, locale: Locale) {
    let browser = guide.browser();
    // From the same page, other answers behind the `#` would load nothing.
    browser.open("about:blank");
    let path = format!("{}#{}&lang={}", file(visit.practice), visit.fragment(), locale.tag());
    browser.open(&guide.server().address(&path));
    browser.wait_until("the answer", || {
        browser.run("return !!document.querySelector('[data-screen=answer]');") == json!(true)
    });
}

#[track_caller]
fn measure(browser: &Browser, visit: &SampledVisit, locale: Locale, sizes: &mut Sizes) {
    let who = format!("{:?}, {}: {}", visit.practice, locale.tag(), visit.name);
    let [on_phone, at_desk] = answer_heights(locale);
    let seen = browser.run(
        "const end = (at) => Math.ceil(at.getBoundingClientRect().bottom + scrollY);
         const verdicts = document.querySelectorAll('[data-topic] .row__verdict');
         return [document.scrollingElement.scrollHeight, end(verdicts[3]),
           !!document.querySelector('[data-topic] [data-sharpen]'), document.querySelectorAll('.guide *').length];",
    );
    sizes.add("answer on a phone", on_phone, number(&seen[0]), &who);
    let (what, limit) = if seen[2] == json!(true) {
        ("last verdict, with a question", LAST_VERDICT_BELOW_QUESTION)
    } else {
        ("last verdict", LAST_VERDICT)
    };
    sizes.add(what, limit, number(&seen[1]), &who);
    sizes.add("elements", ELEMENTS, number(&seen[3]), &who);

    let heights = browser.run_async(EACH_TOPIC, vec![json!(Topic::IDS)]);
    for topic in Topic::ALL {
        let limit = detail_height(*topic, locale);
        let [closed, first] = [0, 1].map(|at| number(&heights[topic.id()][at]));
        sizes.add(topic.id(), limit, closed, &who);
        sizes.add(&format!("{}, at first", topic.id()), limit + OPEN, first, &who);
    }

    browser.zoom(DESK, 100);
    let height = browser.run("return document.scrollingElement.scrollHeight;");
    sizes.add("answer at a desk", at_desk, number(&height), &who);
    browser.zoom(PHONE, 100);
}

/// The height of each screen behind the answer with nothing open, and as it is at first.
const EACH_TOPIC: &str = "const heights = {};
    const step = async (css, then) => {
      document.querySelector(css).click();
      while (!document.querySelector(then)) await new Promise((go) => setTimeout(go));
    };
    for (const topic of arguments[0]) {
      await step(`[data-door='${topic}']`, `[data-detail='${topic}']`);
      const first = document.scrollingElement.scrollHeight;
      document.querySelectorAll('details[open]').forEach((fold) => { fold.open = false; });
      heights[topic] = [document.scrollingElement.scrollHeight, first];
      await step('[data-back]', '[data-screen=answer]');
    }
    return heights;";

#[track_caller]
fn number(value: &Value) -> u32 {
    value.as_u64().and_then(|number| u32::try_from(number).ok()).expect_ok("no number")
}

/// What was measured, by name: the limit, and each figure with whose it is.
#[derive(Default)]
struct Sizes(BTreeMap<String, (u32, Vec<(u32, String)>)>);

impl Sizes {
    fn add(&mut self, what: &str, limit: u32, is: u32, who: &str) {
        let (_, figures) = self.0.entry(what.to_owned()).or_insert((limit, Vec::new()));
        figures.push((is, who.to_owned()));
    }

    /// Prints the worst figure of each, and says whose are beyond the limit.
    #[track_caller]
    fn check(self) {
        let mut beyond = Vec::new();
        for (what, (limit, mut figures)) in self.0 {
            figures.sort_by_key(|(is, _)| Reverse(*is));
            let (worst, who) = &figures[0];
            println!("{what}: at most {worst} of {limit} ({who})");
            let over = figures.iter().filter(|(is, _)| *is > limit);
            let told = over.clone().take(TOLD).map(|(is, who)| format!("  {is}: {who}"));
            if over.clone().count() > 0 {
                let (over, all) = (over.count(), figures.len());
                beyond.push(format!("{what}: {over} of {all} are beyond {limit}"));
                beyond.extend(told);
            }
        }
        assert!(beyond.is_empty(), "{}", beyond.join("\n"));
    }
}
