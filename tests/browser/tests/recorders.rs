//! Guards the promise against the page around the guide: recorders and trackers run there, a whole
//! visit is made, and nothing they have caught holds an answer.

use std::collections::BTreeSet;

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::scenarios::{QUESTIONS, Step, steps_until, whole_visit};
use browser_tests::server::ServerConfig;
use browser_tests::{in_every_engine, page, recorders};
use serde_json::{Value, json};

in_every_engine! {
    recorders_on_the_page_catch_nothing_of_a_visit
    recorders_that_come_after_the_guide_catch_nothing_of_a_visit
    in_a_page_without_a_frame_they_would_catch_it_all
}

fn open(engine: Engine, offer: ServerConfig) -> Guide {
    let guide = Guide::load_host(&Setup::default().engine(engine).for_frames(), offer, "host.html");
    guide.enter_guide(0);
    guide
}

/// Every line of text that the visit comes by, and the ids of what can be chosen.
fn visit(guide: &Guide, mut steps: Vec<Step>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    // In a frame much longer than the window WebKitGTK's driver clicks beside the buttons.
    steps.retain(|step| !matches!(step, Step::OpenAll));
    guide.walk(&steps, &mut |_| {
        let lines = guide.browser().run(
            "const ids = [...document.querySelectorAll('input[value]')].map((input) => input.value);
             return [...document.body.innerText.split('\\n'), ...ids].filter((line) => line.length > 8);",
        );
        seen.extend(
            lines.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned),
        );
    });
    assert!(seen.len() > 100, "a visit shows more than {} lines", seen.len());
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
    let guide = open(engine, recorders::host_page(true, recorders::WIDE));
    let seen = visit(&guide, whole_visit());
    guide.leave_frame();
    assert_eq!(caught(&guide, &seen), Vec::<String>::new());
}

fn recorders_that_come_after_the_guide_catch_nothing_of_a_visit(engine: Engine) {
    let guide = open(engine, recorders::host_page(false, recorders::WIDE));
    guide.leave_frame();
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
        Value::from(recorders::FILES.to_vec())
    ));
    guide.browser().wait_until("the recorders", || {
        guide.browser().run("return window.loaded === true;") == json!(true)
    });
    guide.enter_guide(0);
    let seen = visit(&guide, whole_visit());
    guide.leave_frame();
    assert_eq!(caught(&guide, &seen), Vec::<String>::new());
}

/// Guards the tests above: a visit without the frame and the policy shows in what was caught. Its first
/// half is enough; WebKitGTK takes minutes to search what the recorders catch of all of it.
fn in_a_page_without_a_frame_they_would_catch_it_all(engine: Engine) {
    let sealed = page::sealed();
    let policy = page::policy(&sealed);
    let open = sealed.replacen(policy, "", 1).replacen(
        "<title>",
        &format!("{}<title>", recorders::script_tags()),
        1,
    );
    let setup = Setup::default().engine(engine).for_frames();
    let guide = Guide::open_served(&setup, recorders::server_config().page(open));
    let seen = visit(&guide, steps_until(QUESTIONS, "state"));
    let found = caught(&guide, &seen);
    println!("{}: {} of {} lines were caught", engine.name(), found.len(), seen.len());
    assert!(found.len() * 10 > seen.len() * 9, "only {} of {}", found.len(), seen.len());
    for answer in ["no-diagnosis-on-file", "policyholder", "self-insured"] {
        assert!(found.iter().any(|line| *line == answer), "{answer} was not caught");
    }
}
