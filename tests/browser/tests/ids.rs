//! Guards that a page around the guide learns nothing by sending the frame to ids: it may do so at any time, and sees
//! by the focus, and by how far it is scrolled itself, whether something of that id is there.

use std::collections::BTreeSet;

use browser_tests::browser::Setup;
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen, english, names};
use browser_tests::scenarios::{QUESTIONS, steps_until};
use browser_tests::server::ServerConfig;
use browser_tests::{ExpectOk, in_every_engine, page};
use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};

in_every_engine! {
    two_starts_have_no_id_and_no_name_in_common
    a_page_that_sends_the_frame_to_ids_learns_nothing
    nor_from_a_frame_that_the_page_is_written_into
}

/// How many characters of an id are chance, with the hyphen behind them.
const CHANCE: usize = 17;

/// Every id and name in the page.
const IDS: &str = "const all = [...document.querySelectorAll('[id], [name]:not(meta)')];
    return all.flatMap((at) => [at.id, at.getAttribute('name')]).filter(Boolean);";

/// Every id and name that a visit comes by.
#[track_caller]
fn ids(guide: &Guide) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut note = |guide: &Guide| {
        guide.open_everything_from_inside();
        let ids = guide.browser().run(IDS);
        let ids = ids.as_array().into_iter().flatten().filter_map(Value::as_str);
        seen.extend(ids.map(str::to_owned));
    };
    guide.walk(&steps_until(QUESTIONS, "answer"), &mut |_| note(guide));
    for topic in Topic::ALL {
        guide.open_topic(*topic);
        note(guide);
    }
    guide.open_topic(Topic::Costs);
    guide.press_from_inside(&[&english("costs.work_out")]);
    guide.browser().wait_until("a message", || guide.alert().is_some());
    note(guide);
    seen
}

/// What the guide itself calls them.
#[track_caller]
fn own_names(ids: &BTreeSet<String>) -> BTreeSet<String> {
    let mut starts = BTreeSet::new();
    let names = ids.iter().map(|id| {
        let (start, name) = id.split_at_checked(CHANCE).expect_ok(id);
        assert!(start.ends_with('-') && start.len() == CHANCE, "{id} does not begin by chance");
        starts.insert(start.to_owned());
        name.to_owned()
    });
    let names = names.collect();
    assert_eq!(starts.len(), 1, "one start has one prefix: {starts:?}");
    names
}

fn two_starts_have_no_id_and_no_name_in_common(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    let one = ids(&guide);
    guide.browser().open(&guide.browser().address());
    guide.browser().wait_until("a new start", || guide.shows_question("service"));
    let other = ids(&guide);
    assert!(one.len() > 50, "{one:?}");
    assert_eq!(own_names(&one), own_names(&other), "both visits came by the same");
    assert_eq!(one.intersection(&other).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// A page that is told by the frame when it has come to where it was sent, and by nothing else than the frame.
fn host(script: &str) -> ServerConfig {
    ServerConfig::default().file(
        "host.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><script src={script}></script>\
             <body><input id=mine aria-label=Mine><coverage-guide></coverage-guide><div style='height:9000px'></div>"
        ),
    )
}

/// Sends the frame to each of these fragments. Gives back what the page sees each time: what happens to its focus, where
/// it is then, how far the page is scrolled, how tall the frame is, and what the frame says of a name.
const ATTACK: &str = "
    const [base, fragments] = given;
    const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
    const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    const seen = [];
    for (const fragment of fragments) {
      // Where the last one did nothing there is nothing to put back, and nothing to wait for.
      if (scrollY !== 0 || document.activeElement !== mine) {
        scrollTo(0, 0);
        mine.focus({ preventScroll: true });
        await drawn();
      }
      const events = [];
      const ending = new AbortController();
      for (const type of ['blur', 'focus', 'scroll', 'focusin', 'focusout']) {
        addEventListener(type, () => events.push(type), { signal: ending.signal });
      }
      // Chromium sends nothing for a fragment that is there already.
      const arrived = new Promise((go, fail) => {
        addEventListener('message', ({ data }) => data === 'arrived' && go(), { signal: ending.signal });
        setTimeout(() => fail(new Error(`the frame did not come to #${fragment}`)), 8000);
      });
      frame.contentWindow.location.replace(`${base}#${fragment}`);
      await arrived;
      await drawn();
      ending.abort();
      let named = 'SecurityError';
      // What every window has, such as `focus` and `top`, tells nothing.
      if (!(fragment in window)) {
        try { named = typeof frame.contentWindow[fragment]; } catch (error) { named = error.name; }
      }
      seen.push([events, document.activeElement.localName, scrollY, frame.offsetHeight, named]);
    }
    return seen;";

/// Lets the frame tell when it has been sent somewhere, in the next frame that it draws.
const TELL: &str =
    "window.tell ??= () => requestAnimationFrame(() => parent.postMessage('arrived', '*'));
    addEventListener('hashchange', tell);";

/// What the page sees when it sends the frame to these fragments, and first to one that is nowhere.
#[track_caller]
fn attack(guide: &Guide, base: &str, fragments: &[String]) -> Vec<Value> {
    guide.browser().run(TELL);
    guide.leave_frame();
    let all = [&["nothing-of-this-name".to_owned()][..], fragments].concat();
    let seen = guide.browser().run_async(ATTACK, vec![json!(base), json!(all)]);
    seen.as_array().cloned().unwrap_or_default()
}

/// Names that an id of the page may have had, and what else can stand behind the sign.
fn guesses(before: &BTreeSet<String>) -> Vec<String> {
    let mut guesses: Vec<String> = before.iter().cloned().collect();
    guesses.extend(own_names(before));
    for known in ["guide", "guide-profile", "guide-words-en", "guide-wasm", "top", "waiting"] {
        guesses.push(known.to_owned());
    }
    for (at, text) in ["Coverage", "Continue", "Couples", "Back", "therapy"].iter().enumerate() {
        guesses.push(format!("text-{at}:~:text={text}"));
    }
    guesses
}

fn a_page_that_sends_the_frame_to_ids_learns_nothing(engine: Engine) {
    learns_nothing(engine, "coverage-guide.js", None);
}

fn nor_from_a_frame_that_the_page_is_written_into(engine: Engine) {
    learns_nothing(engine, "coverage-guide.all.js", Some("about:srcdoc"));
}

fn learns_nothing(engine: Engine, script: &str, base: Option<&str>) {
    if !engine.can(Ability::FocusInFrames) {
        return;
    }
    let guide = Guide::load_host(&Setup::default().engine(engine), host(script), "host.html");
    let base = base.map_or_else(|| guide.server().address(page::NAME), str::to_owned);
    // A visit before, whose ids the page might have learned somehow.
    guide.browser().open(&guide.server().address(page::NAME));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    let guesses = guesses(&ids(&guide));
    guide.browser().open(&guide.server().address("host.html"));
    guide.enter_guide(0);
    let learned = |guide: &Guide| {
        let screen = guide.screen();
        let seen = attack(guide, &base, &guesses);
        let (nowhere, rest) = seen.split_first().expect_ok("nothing was tried");
        assert_eq!(rest.len(), guesses.len());
        let told = guesses.iter().zip(rest).filter(|(_, seen)| *seen != nowhere);
        assert_eq!(told.collect::<Vec<_>>(), [], "in place of {nowhere}, on {screen:?}");
        guide.enter_frame(&guide.frame(0).expect_ok("the guide has no frame"));
        assert_eq!(guide.screen(), screen, "the visit goes on");
    };
    guide.answer_from_inside("service", "couples");
    guide.browser().run("document.querySelector('input[value=relationship]').click();");
    learned(&guide);
    assert_eq!(guide.chosen(), ["relationship"]);
    guide.browser().run("document.querySelector('input[value=relationship]').click();");
    guide.press_from_inside(&[names::CONTINUE]);
    guide.browser().wait_until("a step", || guide.shows_question("treats-one"));
    for (question, options) in
        [("treats-one", "no"), ("payment", "commercial"), ("priorities", "partners-words cost")]
    {
        guide.answer_from_inside(question, options);
    }
    assert_eq!(guide.screen(), Screen::Answer);
    guide.open_everything_from_inside();
    learned(&guide);
    guide.browser().run("document.querySelector('[data-door=seen-by]').click();");
    guide.browser().wait_until("a screen behind the answer", || {
        guide.screen() == Screen::Detail(Topic::SeenBy)
    });
    guide.open_everything_from_inside();
    learned(&guide);
}

/// Guards the tests above: where an id is known, the page sees that it is there, and of no other. WebKitGTK keeps that to
/// itself.
#[test]
fn an_id_that_is_known_is_noticed() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        known_id_is_noticed(engine);
    }
}

fn known_id_is_noticed(engine: Engine) {
    let setup = Setup::default().engine(engine);
    let guide = Guide::load_host(&setup, host("coverage-guide.js"), "host.html");
    let base = guide.server().address(page::NAME);
    guide.enter_guide(0);
    guide.browser().run(
        "const known = document.createElement('h2');
         known.id = 'known';
         known.tabIndex = -1;
         known.textContent = 'Known';
         document.querySelector('.guide__foot').append(known);",
    );
    let tried = ["unknown", "known", "unknown-too", "nor-this", "known", "nor-that"];
    let seen = attack(&guide, &base, &tried.map(str::to_owned));
    let (nowhere, rest) = seen.split_first().expect_ok("nothing was tried");
    let noticed = tried.iter().zip(rest).map(|(id, seen)| (*id == "known", seen != nowhere));
    assert!(noticed.clone().all(|(is_there, is_noticed)| is_there == is_noticed), "{seen:?}");
}
