//! Guards what a portal fills in: it is asked to be confirmed, the page around learns nothing by it, and nobody but the
//! frame can read it.

use browser_tests::browser::Setup;
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, names};
use browser_tests::server::ServerConfig;
use browser_tests::{ExpectOk, in_every_engine, recorders};
use coverage_guide::domain::topic::Topic;
use fantoccini::key::Key;
use serde_json::{Value, json};

in_every_engine! {
    the_demo_portal_fills_in_what_its_visitor_confirms
    two_prefills_leave_the_same_trace
    set_early_it_counts_and_set_late_it_waits
    what_is_wrong_with_it_is_told_and_the_guide_goes_on
    a_kiosk_takes_none
}

const CARD: &str = "{ prefill: 1, answers: { payment: 'commercial', 'plan-type': 'ppo', policyholder: 'partner' }, costs: { copay: 40 } }";
const OTHER_CARD: &str =
    "{ prefill: 1, answers: { payment: 'medicaid', client: 'teen' }, costs: { copay: 3 } }";

/// What is chosen on the question shown, and whether it is said by whom.
fn chosen(guide: &Guide) -> Value {
    guide.browser().run(
        "return [[...document.querySelectorAll('.question input:checked')].map((it) => it.value),
                 document.querySelectorAll('.question [data-from-portal]').length];",
    )
}

/// A page whose element is filled in by a script that runs where it says.
fn page(before: &str, attributes: &str, after: &str) -> ServerConfig {
    ServerConfig::default().file(
        "host.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
             <body><coverage-guide {attributes}></coverage-guide>\
             <script>const guide = document.querySelector('coverage-guide'); {before}</script>\
             <script src=\"coverage-guide.js\"></script><script>{after}</script>"
        ),
    )
}

fn open(engine: Engine, config: ServerConfig) -> Guide {
    Guide::load_host(&Setup::default().engine(engine).for_frames(), config, "host.html")
}

fn to_payment(guide: &Guide) {
    guide.answer_all(&[("service", "individual"), ("reason", "symptoms")]);
    assert!(guide.shows_question("payment"));
}

fn the_demo_portal_fills_in_what_its_visitor_confirms(engine: Engine) {
    let setup = Setup::default().engine(engine).for_frames();
    let guide = Guide::load_host(&setup, ServerConfig::default(), "demo/portal.html");
    guide.enter_guide(0);
    assert_eq!(chosen(&guide), json!([[], 0]), "it says nothing of the kind of therapy");
    to_payment(&guide);
    assert_eq!(chosen(&guide), json!([["commercial"], 1]));
    guide.press_with_enter(names::CONTINUE);
    assert!(guide.shows_question("priorities"), "one press confirms it");
    guide.answer("priorities", "cost");
    assert!(guide.shows_answer());
    guide.open_topic(Topic::Costs);
    let value = |field: &str| {
        let field = format!("[data-field={field}] input");
        guide.browser().run(&format!("return document.querySelector('{field}').value;"))
    };
    assert_eq!(value("copay"), json!("30"));
    assert_eq!(value("in-deductible-year"), json!("1500"));
    assert_eq!(guide.browser().all(".costs [data-from-portal]").len(), 1);
    guide.back_to_answer();
    guide.press_with_enter(names::START_AGAIN);
    assert!(guide.shows_question("service"));
    to_payment(&guide);
    assert_eq!(chosen(&guide), json!([[], 0]), "Start again forgets it");
}

/// What the recorders catch of a guide from before it is in the page: it is filled in by this script, and a visitor
/// confirms it. The script itself is not part of the page: what that knows, it knew before.
fn caught(engine: Engine, fill: &str) -> Value {
    // So tall that nothing has to be scrolled: how far a page is scrolled, it knows.
    let setup = Setup::default().engine(engine).window(1280, 20_000);
    let recorders = recorders::script_tags();
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>{recorders}\
         <script src=\"coverage-guide.js\"></script><body><p>A portal.</p><main></main><p id=end>The end.</p>"
    );
    let config = recorders::server_config().file("host.html", host);
    let guide = Guide::load_host(&setup, config, "host.html");
    let browser = guide.browser();
    // In which order the recorders start is chance.
    browser.wait_until("recorders that are at work", || {
        browser.run("return captured.some(([, event]) => event?.event === '$pageview');")
            == json!(true)
    });
    let before = browser.run(&format!(
        "const before = captured.length, guide = document.createElement('coverage-guide');
         {fill}
         document.querySelector('main').append(guide);
         return before;"
    ));
    guide.enter_guide(0);
    guide.leave_frame();
    browser.press(&[Key::Tab]);
    browser.wait_until("the focus in the frame", || {
        browser.run("return document.activeElement.localName;") == json!("coverage-guide")
    });
    guide.enter_guide(0);
    guide.answer_all_with_keys(&[("service", "individual"), ("reason", "symptoms")]);
    assert_eq!(chosen(&guide)[1], json!(1), "something is filled in");
    guide.go_on_with_keys();
    assert!(guide.shows_question("priorities"));
    guide.leave_frame();
    let mut caught =
        browser.run_with(include_str!("../recorders/collect_comparable.js"), vec![before]);
    // While the frame loads, it is chance what a look into it found 20 times a second.
    caught.as_object_mut().expect_ok("no kinds").remove("listener: frames ");
    caught
}

fn two_prefills_leave_the_same_trace(engine: Engine) {
    let [one, other] =
        [CARD, OTHER_CARD].map(|card| caught(engine, &format!("guide.prefill = {card};")));
    for kind in ["listener: event message", "listener: mutation attributes", "rrweb: 3 0"] {
        assert!(one[kind].as_array().is_some_and(|all| all.len() > 2), "{kind}: {one}");
    }
    for (kind, one) in one.as_object().expect_ok("no kinds") {
        assert_eq!(one, &other[kind], "{kind}");
    }
    let told = [CARD, OTHER_CARD].map(|card| {
        caught(
            engine,
            &format!("guide.prefill = {card}; guide.dataset.plan = JSON.stringify({card});"),
        )
    });
    assert_ne!(told[0], told[1], "an attribute would be noticed");
    for word in ["commercial", "medicaid", "policyholder"] {
        assert!(!one.to_string().contains(word), "{word}");
    }
}

fn set_early_it_counts_and_set_late_it_waits(engine: Engine) {
    for (before, after) in [(CARD, ""), ("", CARD)] {
        let set = |card: &str| {
            if card.is_empty() { String::new() } else { format!("guide.prefill = {card};") }
        };
        let guide = open(engine, page(&set(before), "", &set(after)));
        guide.enter_guide(0);
        to_payment(&guide);
        assert_eq!(chosen(&guide), json!([["commercial"], 1]), "{before} {after}");
        guide.leave_frame();
        let read =
            guide.browser().run("return document.querySelector('coverage-guide').prefill ?? null;");
        assert_eq!(read, json!(null), "nobody can read it");
        let html = guide.browser().run(
            "const guide = document.querySelector('coverage-guide');
             return guide.outerHTML + guide.shadowRoot.innerHTML + guide.shadowRoot.querySelector('iframe').name;",
        );
        assert!(!html.to_string().contains("commercial"), "{html}");
        guide
            .browser()
            .run(&format!("document.querySelector('coverage-guide').prefill = {OTHER_CARD};"));
        guide.enter_guide(0);
        assert!(guide.shows_question("payment"), "no visit is thrown away for it");
        assert_eq!(chosen(&guide), json!([["commercial"], 1]));
    }
}

fn what_is_wrong_with_it_is_told_and_the_guide_goes_on(engine: Engine) {
    let wrong = "guide.prefill = { prefill: 1, answers: { payment: 'commercial', service: 'couples', client: 'CANARY' } };";
    let guide = open(engine, page(wrong, "", ""));
    guide.enter_guide(0);
    to_payment(&guide);
    assert_eq!(chosen(&guide), json!([[], 0]), "nothing of it is taken");
    if engine.can(Ability::Console) {
        let said: Vec<_> = guide.browser().console().into_iter().map(|line| line.text).collect();
        for place in ["answers.service", "answers.client"] {
            assert!(said.iter().any(|line| line.contains(place)), "{said:?}");
        }
        assert!(said.iter().all(|line| !line.contains("CANARY")), "{said:?}");
    }
    let no_data = open(engine, page("guide.prefill = { prefill: 1, answers: () => 1 };", "", ""));
    no_data.enter_guide(0);
    to_payment(&no_data);
    assert_eq!(chosen(&no_data), json!([[], 0]));
}

fn a_kiosk_takes_none(engine: Engine) {
    let guide = open(engine, page(&format!("guide.prefill = {CARD};"), "kiosk", ""));
    guide.wait_for_state(0, "ready");
    guide.enter_frame(&guide.frame(0).expect_ok("a guide that is ready has a frame"));
    guide.begin_kiosk_visit();
    to_payment(&guide);
    assert_eq!(chosen(&guide), json!([[], 0]));
}
