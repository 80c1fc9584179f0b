//! Guards what the page around the frame learns of a visitor's answers, measured in bits: nothing beyond the number of
//! steps, and that as measured here.

use std::collections::{BTreeMap, BTreeSet};

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::information::{entropy, mutual_information};
use browser_tests::texts::english;
use browser_tests::{ExpectOk, in_every_engine, recorders};
use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use serde_json::{Value, json};
use test_fixtures::{Chance, Practice};

// Not in WebKitGTK, where it is chance whether the frame is shown before a recorder of the page is there.
in_every_engine!(@ chromium Chromium the_page_learns_the_number_of_steps_and_nothing_else);
in_every_engine!(@ firefox Firefox the_page_learns_the_number_of_steps_and_nothing_else);

/// How many visits are counted.
const COUNTED: usize = 20_000;
/// How many are made in a browser. Fewer would hardly have two of them share a number of steps and nothing else.
const MADE: usize = 40;
/// The most that the number of steps up to the answer may tell of all answers together, in bits.
const OF_ALL: f64 = 1.9;
/// The most that it may tell of any one of them.
const OF_ONE: f64 = 1.1;
/// What rounding may leave of nothing.
const NOTHING: f64 = 1e-9;

/// A visit up to some moment, and what the page had caught of it by then.
struct Seen {
    answers: Vec<(&'static str, String)>,
    steps: usize,
    trace: Value,
}

/// The questions up to the first answer that these answers come by, each of which is a step.
fn steps(answers: &Answers, profile: &Profile) -> Vec<QuestionId> {
    flow::asked(Stage::Core, answers, profile)
}

/// Visits by chance: every option that is offered is as likely as any other.
fn visits(count: usize, profile: &Profile) -> Vec<Answers> {
    let mut chance = Chance(16);
    (0..count).map(|_| chance.answers(profile)).collect()
}

/// What was answered to a question, as an id or several.
fn given(answers: &Answers, id: QuestionId) -> String {
    let list = question(id).list;
    answers.picks(id).iter().map(|at| list[at]).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_number_of_steps_tells_little_of_any_answer() {
    for practice in [Practice::Steffen, Practice::Harbor] {
        let profile = practice.profile();
        let visits = visits(COUNTED, &profile);
        let counts: Vec<_> = visits.iter().map(|visit| steps(visit, &profile).len()).collect();
        let mut even = BTreeMap::new();
        counts.iter().for_each(|count| *even.entry(count).or_insert(0) += 1);
        // All answers together decide the number, so what it tells of them is its own entropy.
        let of_all = entropy(counts.iter());
        println!("{practice:?}: {of_all:.3} bits of all answers; visits by steps: {even:?}");
        assert!(of_all <= OF_ALL, "{practice:?}: {of_all}");
        let core = visits.iter().flat_map(|visit| steps(visit, &profile));
        let core: BTreeSet<_> = core.collect();
        for id in core {
            let sample: Vec<_> =
                visits.iter().map(|visit| given(visit, id)).zip(counts.iter().copied()).collect();
            let of_one = mutual_information(&sample);
            println!("  {of_one:.3} bits of {}", id.id());
            assert!(of_one <= OF_ONE, "{practice:?}, {}: {of_one}", id.id());
        }
    }
}

fn the_page_learns_the_number_of_steps_and_nothing_else(engine: Engine) {
    let profile = Practice::Steffen.profile();
    // So tall that nothing has to be scrolled: how far a page is scrolled, it knows.
    let setup = Setup::default().engine(engine).window(1280, 20_000);
    let host = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script src=custom_recorder.js></script><script src=coverage-guide.js></script>\
         <body><main></main><p><a id=end href=#>The end.</a>";
    let config = recorders::server_config().file("host.html", host.to_owned());
    let guide = Guide::load_host(&setup, config, "host.html");
    let mut seen: BTreeMap<&str, Vec<Seen>> = BTreeMap::new();
    // The first one on a page hears what a page tells only once, such as how a phone is held.
    for (number, answers) in visits(1 + MADE, &profile).into_iter().enumerate() {
        let asked = steps(&answers, &profile);
        let answers: Vec<_> = asked.iter().map(|id| (id.id(), given(&answers, *id))).collect();
        for (moment, trace) in traces(&guide, &answers) {
            if number == 0 {
                continue;
            }
            let steps = asked.len();
            seen.entry(moment).or_default().push(Seen { answers: answers.clone(), steps, trace });
        }
    }
    for (moment, visits) in seen {
        let of_all: Vec<_> =
            visits.iter().map(|visit| (&visit.answers, visit.trace.to_string())).collect();
        let by_steps: Vec<_> = visits.iter().map(|visit| (&visit.answers, visit.steps)).collect();
        let (of_all, by_steps) = (mutual_information(&of_all), mutual_information(&by_steps));
        let beyond = of_all - by_steps;
        println!(
            "{}, {moment}: {of_all:.3} bits, {beyond:.3} beyond the number of steps",
            engine.name()
        );
        assert!(
            beyond < NOTHING,
            "{moment}: {beyond} bits beyond the number of steps: {:?}",
            first_difference(&visits)
        );
    }
}

/// Two visits of as many steps that left other traces, and how those differ.
fn first_difference(visits: &[Seen]) -> Option<String> {
    visits.iter().enumerate().find_map(|(at, one)| {
        let mut same_steps = visits[..at].iter().filter(|other| other.steps == one.steps);
        let other = same_steps.find(|other| other.trace != one.trace)?;
        let differ = recorders::differences(&one.trace, &other.trace);
        Some(format!("{:?} and {:?}: {differ:#?}", one.answers, other.answers))
    })
}

/// What the page has caught of a visit by certain moments of it.
fn traces(guide: &Guide, answers: &[(&str, String)]) -> Vec<(&'static str, Value)> {
    let browser = guide.browser();
    // What is left of the visit before is over before the next begins.
    browser.run_async(
        "document.activeElement.blur();
         document.querySelector('coverage-guide')?.remove();
         await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));",
        Vec::new(),
    );
    let before = browser.run(
        "const before = captured.length;
         document.querySelector('main').append(document.createElement('coverage-guide'));
         return before;",
    );
    let mut traces = Vec::new();
    let mut add = |moment| {
        guide.leave_frame();
        let script = include_str!("../recorders/collect_comparable.js");
        let mut caught = browser.run_with(script, vec![before.clone()]);
        // While the frame loads, it is chance what a look into it found 20 times a second.
        caught.as_object_mut().expect_ok("no kinds").remove("listener: frames ");
        traces.push((moment, caught));
    };
    guide.enter_guide(0);
    guide.leave_frame();
    guide.focus_frame(0);
    guide.enter_guide(0);
    browser.run_async(ANSWER, vec![json!(answers)]);
    add("a first answer");
    guide.enter_frame(&guide.frame(0).expect_ok("a guide that is ready has a frame"));
    browser.run_async(READ, Vec::new());
    add("a screen that was read");
    guide.enter_frame(&guide.frame(0).expect_ok("a guide that is ready has a frame"));
    browser.run_async(TAKE_ALONG, vec![json!(["take.print", "take.save"].map(english))]);
    guide.leave_frame();
    browser.run("document.querySelector('#end').focus();");
    add("an answer that was printed and saved, and the frame left");
    traces
}

/// Answers all questions, in order, from inside the page: no driver's pointer or keys get between.
const ANSWER: &str = "
    const until = async (holds) => { while (!holds()) await new Promise((go) => setTimeout(go)); };
    for (const [question, options] of arguments[0]) {
      const asked = () => document.querySelector('fieldset[data-question]')?.dataset.question;
      await until(() => asked() === question);
      await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
      const inputs = [...document.querySelectorAll('fieldset[data-question] input')];
      for (const option of options.split(' ')) inputs.find(({ value }) => value === option).click();
      document.querySelector('.button--main').click();
      await until(() => asked() !== question);
    }
    await until(() => document.querySelector('[data-screen=answer]'));";

/// Reads a screen behind the answer, and comes back.
const READ: &str = "
    const step = async (css, then) => {
      document.querySelector(css).click();
      while (!document.querySelector(then)) await new Promise((go) => setTimeout(go));
    };
    await step('[data-door=pay]', '[data-detail=pay]');
    await step('[data-back]', '[data-screen=answer]');";

/// Opens what a visitor can take along, and presses these buttons. A browser that is driven has no window for
/// printing, so the page is told what it would be.
const TAKE_ALONG: &str = "
    window.print = () => ['beforeprint', 'afterprint'].forEach((what) => dispatchEvent(new Event(what)));
    document.querySelector('[data-fold=take]').open = true;
    for (const name of arguments[0]) {
      const found = () => [...document.querySelectorAll('button')].find((button) => button.innerText.trim() === name);
      while (!found()) await new Promise((go) => setTimeout(go));
      found().click();
      await new Promise((go) => requestAnimationFrame(go));
    }";
