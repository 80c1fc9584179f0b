//! Guards the promise against the page around the guide: recorders and trackers run there, a whole
//! visit is made, and nothing they have caught holds an answer or tells one from another.

use std::collections::BTreeSet;
use std::fs;

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::server::Offer;
use browser_tests::{Must, in_every_engine, page, tour};
use serde_json::{Value, json};

in_every_engine! {
    recorders_on_the_page_catch_nothing_of_a_visit
    recorders_that_come_after_the_guide_catch_nothing_of_a_visit
    what_recorders_catch_tells_no_answer_from_another
    in_a_page_without_a_frame_they_would_catch_it_all
}

/// What runs, in order.
const RECORDERS: [&str; 4] = ["listener.js", "rrweb.js", "posthog.js", "start.js"];

/// A server that has the recorders.
fn recorders() -> Offer {
    let root = page::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).must(path);
    Offer::default()
        .file("listener.js", read("tests/browser/recorders/listener.js"))
        .file("rrweb.js", read("node_modules/rrweb/dist/rrweb.umd.cjs"))
        .file("posthog.js", read("node_modules/posthog-js/dist/array.full.no-external.js"))
        .file("start.js", read("tests/browser/recorders/start.js"))
}

fn tags() -> String {
    RECORDERS.iter().map(|name| format!("<script src=\"{name}\"></script>")).collect()
}

/// A page with recorders, before the guide or not yet.
fn host(recorders_first: bool) -> Offer {
    let before = if recorders_first { tags() } else { String::new() };
    let text = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>{before}\
         <script src=\"coverage-guide.js\"></script>\
         <body><p>A page of a practice.</p><coverage-guide></coverage-guide><p id=end>The end.</p>"
    );
    recorders().file("host.html", text)
}

fn open(engine: Engine, offer: Offer) -> Guide {
    let guide = Guide::load_host(&Setup::default().engine(engine).for_frames(), offer, "host.html");
    guide.enter(0);
    guide
}

/// Every line of text that the visit comes by, and the ids of what can be chosen.
fn visit(guide: &Guide) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    tour::go_round(guide, &mut |_| {
        let lines = guide.browser().run(
            "const ids = [...document.querySelectorAll('input[value]')].map((input) => input.value);
             return [...document.body.innerText.split('\\n'), ...ids].filter((line) => line.length > 8);",
        );
        seen.extend(
            lines.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned),
        );
    });
    assert!(seen.len() > 200, "a whole visit shows more than {} lines", seen.len());
    seen
}

/// Which of these lines stand in what the recorders have caught.
fn caught(guide: &Guide, lines: &BTreeSet<String>) -> Vec<String> {
    let seen = guide.browser().run_with(
        "let missing = arguments[0].map((line) => [line, JSON.stringify(line).slice(1, -1)]);
         const [by, found] = [new Set(), []];
         for (const one of captured) {
           by.add(one[0]);
           const text = JSON.stringify(one);
           missing = missing.filter(([line, escaped]) => !text.includes(escaped) || !found.push(line));
         }
         return { by: [...by].sort(), found };",
        vec![lines.iter().cloned().collect()],
    );
    assert_eq!(seen["by"], json!(["listener", "posthog", "rrweb"]), "a recorder did not run");
    seen["found"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn recorders_on_the_page_catch_nothing_of_a_visit(engine: Engine) {
    let guide = open(engine, host(true));
    let seen = visit(&guide);
    guide.leave();
    assert_eq!(caught(&guide, &seen), Vec::<String>::new());
}

fn recorders_that_come_after_the_guide_catch_nothing_of_a_visit(engine: Engine) {
    let guide = open(engine, host(false));
    guide.leave();
    guide.browser().run(&format!(
        "window.next = {};
         (function load() {{
           const src = next.shift();
           if (!src) return window.loaded = true;
           const script = document.createElement('script');
           script.src = src;
           script.onload = load;
           document.head.append(script);
         }})();",
        Value::from(RECORDERS.to_vec())
    ));
    guide.browser().wait_until("the recorders", || {
        guide.browser().run("return window.loaded === true;") == json!(true)
    });
    guide.enter(0);
    let seen = visit(&guide);
    guide.leave();
    assert_eq!(caught(&guide, &seen), Vec::<String>::new());
}

/// Two visits with as many screens: what is caught differs in nothing but time and place.
fn what_recorders_catch_tells_no_answer_from_another(engine: Engine) {
    let visits = [("no", "partners-words"), ("yes", "cost")].map(|(treats_one, priority)| {
        let guide = open(engine, host(true));
        guide.answer_all(&[
            ("service", "couples"),
            ("reason", "relationship"),
            ("treats-one", treats_one),
            ("payment", "commercial"),
            ("priorities", priority),
        ]);
        assert!(guide.sees_answer());
        guide.leave();
        messages(&guide)
    });
    assert!(visits[0].len() > 5, "{visits:?}");
    assert_eq!(visits[0], visits[1]);
}

/// What the frame said, in order, as the listener on the page heard it.
fn messages(guide: &Guide) -> Vec<String> {
    let heard = guide.browser().run(
        "return captured.filter(([by, kind, what]) => by === 'listener' && kind === 'event' && what.type === 'message')
           .map(([, , what]) => JSON.stringify(what.data));",
    );
    heard.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Guards the stories above: the same visit without the frame and the policy shows in what was caught.
fn in_a_page_without_a_frame_they_would_catch_it_all(engine: Engine) {
    let sealed = page::sealed().must("no guide");
    let policy = page::policy(&sealed);
    let open = sealed.replacen(policy, "", 1).replacen("<title>", &format!("{}<title>", tags()), 1);
    let setup = Setup::default().engine(engine).for_frames();
    let guide = Guide::open_offered(&setup, recorders().page(open));
    let seen = visit(&guide);
    let found = caught(&guide, &seen);
    println!("{}: {} of {} lines were caught", engine.name(), found.len(), seen.len());
    assert!(found.len() * 10 > seen.len() * 9, "only {} of {}", found.len(), seen.len());
    for answer in ["no-diagnosis-on-file", "policyholder", "self-insured"] {
        assert!(found.iter().any(|line| *line == answer), "{answer} was not caught");
    }
}
