//! Guards the element that puts the guide into any page: it starts, it stays apart, it never leaves a hole.

use browser_tests::ExpectOk;
use browser_tests::browser::Setup;
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen, names};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::in_every_engine;
use browser_tests::server::{Server, ServerConfig};
use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};
use test_fixtures::MinimalProfile;
use test_fixtures::visitors::COUPLE;

in_every_engine! {
    a_whole_visit_on_every_demo_page
    a_whole_visit_in_a_plain_frame
    from_a_package_network_the_guide_starts_and_asks_for_nothing_more
    a_page_that_was_changed_at_a_package_network_is_refused
    a_profile_from_an_address_is_the_one_that_is_used
    two_guides_on_a_page_keep_apart
    the_style_of_the_page_does_not_reach_the_guide
    a_router_that_takes_the_guide_away_leaves_nothing_and_brings_a_new_one
    the_page_cannot_look_into_the_frame
    a_profile_in_the_element_is_the_one_that_is_used
    a_profile_that_cannot_be_used_brings_the_children_back
    where_frames_are_forbidden_the_children_stay_and_the_console_says_what_to_change
    a_page_that_does_not_start_brings_the_children_back
    a_theme_comes_at_once_and_keeps_the_visit
    a_guide_that_is_moved_whole_keeps_the_visit_and_any_other_begins_again
    far_below_it_asks_for_nothing_until_somebody_comes_near
    nothing_on_the_page_moves_when_the_guide_comes
    heights_tell_a_question_from_the_answer_and_no_more
    a_new_screen_begins_at_its_top
}

/// A page with this in its body and the element's script in its head.
fn page(body: &str) -> ServerConfig {
    ServerConfig::default().file(
        "host.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
             <script>{RECORD_EVENTS}</script><script src=\"coverage-guide.js\"></script><body>{body}"
        ),
    )
}

fn open(engine: Engine, body: &str) -> Guide {
    Guide::load_host(&Setup::default().engine(engine), page(body), "host.html")
}

fn demo(engine: Engine, page: &str) -> Guide {
    let setup = Setup::default().engine(engine).for_frames();
    Guide::load_host(&setup, ServerConfig::default(), &format!("demo/{page}.html"))
}

fn visit(guide: &Guide) {
    guide.answer_all(COUPLE);
    assert!(guide.shows_answer());
}

fn a_whole_visit_on_every_demo_page(engine: Engine) {
    for page in ["practice", "portal", "one-file"] {
        let guide = demo(engine, page);
        guide.enter_guide(0);
        let asked = asked(&guide);
        visit(&guide);
        // By the keyboard: in a frame this long WebKitGTK's driver clicks beside the button.
        guide.press_with_enter(names::START_AGAIN);
        assert!(guide.shows_question("service"));
        guide.leave_frame();
        assert_eq!(self::asked(&guide), asked, "{page}: nothing is asked for after the start");
        guide.wait_for_state(0, "ready");
        if engine.can(Ability::Console) {
            let mut said = guide.browser().console();
            said.retain(|line| line.is_policy_violation() || line.text.contains("overage"));
            assert_eq!(said, [], "{page}");
        }
    }
}

fn a_whole_visit_in_a_plain_frame(engine: Engine) {
    let guide = demo(engine, "plain-frame");
    let frame = guide.browser().all("iframe").remove(0);
    guide.enter_frame(&frame);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    let asked = asked(&guide);
    // Such a frame has a height of its own, so the guide scrolls inside it.
    for (question, option) in [("service", "couples"), ("reason", "relationship")] {
        assert!(guide.shows_question(question));
        guide.choose(option);
        guide.press_with_enter(names::CONTINUE);
    }
    assert_eq!(self::asked(&guide), asked);
}

/// A page whose script comes from a package network, and that network.
fn from_network(engine: Engine, network: ServerConfig) -> (Guide, Server) {
    let network = Server::start(network.like_a_cdn()).expect_ok("no network");
    let script = network.address("coverage-guide.js");
    let text = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script>{RECORD_EVENTS}</script><body><coverage-guide><p id=instead>Instead.</p></coverage-guide>\
         <script src=\"{script}\" async></script>"
    );
    let setup = Setup::default().engine(engine).for_frames();
    (
        Guide::load_host(&setup, ServerConfig::default().file("host.html", text), "host.html"),
        network,
    )
}

fn from_a_package_network_the_guide_starts_and_asks_for_nothing_more(engine: Engine) {
    let (guide, network) = from_network(engine, ServerConfig::default());
    guide.enter_guide(0);
    let before = (asked(&guide), network.requests());
    assert_eq!(before.1, ["GET /coverage-guide.js", "GET /coverage-guide.html"]);
    visit(&guide);
    assert_eq!((asked(&guide), network.requests()), before);
}

fn a_page_that_was_changed_at_a_package_network_is_refused(engine: Engine) {
    let changed = browser_tests::page::sealed().replacen("<title>", "<title> ", 1);
    let (guide, _network) = from_network(engine, ServerConfig::default().page(changed));
    failed(&guide, "page");
}

fn a_profile_from_an_address_is_the_one_that_is_used(engine: Engine) {
    let offer = page("<coverage-guide profile=practice.json></coverage-guide>")
        .file("practice.json", MinimalProfile::named("Another practice").to_string());
    let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
    guide.enter_guide(0);
    let text = guide.browser().run("return document.body.innerText;");
    assert!(text.as_str().unwrap_or_default().contains("Another practice"));
}

fn two_guides_on_a_page_keep_apart(engine: Engine) {
    let guide = demo(engine, "one-file");
    guide.enter_guide(0);
    guide.choose("couples");
    guide.enter_guide(1);
    assert_eq!(guide.chosen(), Vec::<String>::new());
    guide.choose("individual");
    assert_eq!(theme(&guide), json!("dark"));
    guide.enter_guide(0);
    assert_eq!(guide.chosen(), ["couples"]);
    guide.leave_frame();
    guide
        .browser()
        .run("window.kept = [document.querySelector('coverage-guide')]; kept[0].remove();");
    assert_eq!(guide.frame_count(), 1);
    guide.enter_guide(0);
    assert_eq!(guide.chosen(), ["individual"]);
}

/// What the server was asked for, but for the icon that browsers ask every server for.
fn asked(guide: &Guide) -> Vec<String> {
    let mut asked = guide.server().requests();
    asked.retain(|line| !line.ends_with("/favicon.ico"));
    asked
}

fn the_style_of_the_page_does_not_reach_the_guide(engine: Engine) {
    let guide = demo(engine, "practice");
    guide.enter_guide(0);
    guide.leave_frame();
    let seen = guide.browser().run(
        "const box = document.querySelector('coverage-guide').getBoundingClientRect();
         const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
         const style = getComputedStyle(frame);
         return [style.display, style.opacity, box.height >= 720, frame.getBoundingClientRect().width === box.width];",
    );
    assert_eq!(seen, json!(["block", "1", true, true]));
    guide.enter_guide(0);
    let spacing = guide.browser().run("return getComputedStyle(document.querySelector('h1, legend')).letterSpacing + document.dir;");
    assert!(!spacing.as_str().unwrap_or_default().contains("rtl"), "{spacing}");
}

fn a_router_that_takes_the_guide_away_leaves_nothing_and_brings_a_new_one(engine: Engine) {
    let guide = demo(engine, "practice");
    guide.enter_guide(0);
    guide.choose("family");
    guide.leave_frame();
    guide
        .browser()
        .run("window.kept = [document.querySelector('coverage-guide')]; location.hash = '#home';");
    guide.browser().wait_until("no guide", || guide.browser().all("coverage-guide").is_empty());
    assert_eq!(guide.frame_count(), 0);
    guide.browser().run("location.hash = '#fees';");
    guide.enter_guide(0);
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

fn the_page_cannot_look_into_the_frame(engine: Engine) {
    let guide = open(engine, "<coverage-guide></coverage-guide>");
    guide.enter_guide(0);
    guide.leave_frame();
    let seen = guide.browser().run(
        "const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
         let inside = frame.contentDocument;
         let said = 'nothing';
         try { said = frame.contentWindow.document.title; } catch (error) { said = error.name; }
         return [inside, said, frame.sandbox.contains('allow-same-origin')];",
    );
    assert_eq!(seen, json!([null, "SecurityError", false]));
}

fn a_profile_in_the_element_is_the_one_that_is_used(engine: Engine) {
    let profile = MinimalProfile::named("Another practice");
    let guide = open(
        engine,
        &format!(
            "<coverage-guide><script type=\"application/json\">{profile}</script></coverage-guide>"
        ),
    );
    guide.enter_guide(0);
    let page = guide.browser().run("return document.body.innerText;");
    assert!(page.as_str().unwrap_or_default().contains("Another practice"));
}

fn a_profile_that_cannot_be_used_brings_the_children_back(engine: Engine) {
    for profile in ["{", r#"{"profile":1,"nmae":"A"}"#] {
        let guide = open(
            engine,
            &format!(
                "<coverage-guide><p id=instead>Instead.</p><script type=\"application/json\">{profile}</script></coverage-guide>"
            ),
        );
        failed(&guide, "profile");
    }
}

fn where_frames_are_forbidden_the_children_stay_and_the_console_says_what_to_change(
    engine: Engine,
) {
    let guide = demo(engine, "no-frames");
    fell_back(&guide);
    if engine.can(Ability::Console) {
        let console = guide.browser().console();
        let said: Vec<_> =
            console.iter().filter(|line| line.text.contains("coverage-guide: ")).collect();
        assert_eq!(said.len(), 1, "{console:?}");
        assert!(said[0].text.contains("frame-src"), "{said:?}");
    }
}

fn a_page_that_does_not_start_brings_the_children_back(engine: Engine) {
    let offer = page("<coverage-guide><p id=instead>Instead.</p></coverage-guide>");
    let broken = browser_tests::page::sealed().replace("\0asm", "");
    let broken = browser_tests::page::with_tampered_script(&broken);
    let guide = Guide::load_host(&Setup::default().engine(engine), offer.page(broken), "host.html");
    failed(&guide, "frame");
}

fn a_theme_comes_at_once_and_keeps_the_visit(engine: Engine) {
    let guide = open(engine, "<coverage-guide theme=dark></coverage-guide>");
    guide.enter_guide(0);
    guide.choose("couples");
    assert_eq!(theme(&guide), json!("dark"));
    guide.leave_frame();
    guide.browser().run("document.querySelector('coverage-guide').setAttribute('theme', 'light');");
    guide.enter_guide(0);
    guide.browser().wait_until("the light theme", || theme(&guide) == json!("light"));
    assert_eq!(guide.chosen(), ["couples"]);
}

fn a_guide_that_is_moved_whole_keeps_the_visit_and_any_other_begins_again(engine: Engine) {
    let guide =
        open(engine, "<div id=one><coverage-guide></coverage-guide></div><div id=two></div>");
    guide.enter_guide(0);
    guide.choose("couples");
    guide.leave_frame();
    let can = guide.browser().run("return 'moveBefore' in Element.prototype;");
    if can == json!(true) {
        guide.browser().run("two.moveBefore(document.querySelector('coverage-guide'), null);");
        guide.enter_guide(0);
        let kept: &[&str] = if engine.can(Ability::MoveBefore) { &["couples"] } else { &[] };
        guide.browser().wait_until("the visit as it has to be", || guide.chosen() == kept);
        guide.leave_frame();
    }
    guide.browser().run("one.append(document.querySelector('coverage-guide'));");
    guide.enter_guide(0);
    assert_eq!(guide.chosen(), Vec::<String>::new());
    guide.leave_frame();
    assert_eq!(guide.frame_count(), 1);
}

fn far_below_it_asks_for_nothing_until_somebody_comes_near(engine: Engine) {
    let guide = open(engine, "<div style='height:9000px'></div><coverage-guide></coverage-guide>");
    let asked = || {
        guide
            .server()
            .requests()
            .into_iter()
            .any(|line| line.contains(".html") && !line.contains("host"))
    };
    assert!(!asked());
    assert_eq!(guide.frame_count(), 0);
    guide.browser().run("scrollTo(0, 9000);");
    guide.enter_guide(0);
    assert!(asked());
}

fn nothing_on_the_page_moves_when_the_guide_comes(engine: Engine) {
    let guide = open(
        engine,
        "<coverage-guide><p>Instead.</p></coverage-guide><p id=after>After.</p>\
         <script>window.places = [];\
         (function note() {\
           const is = after.getBoundingClientRect().top + scrollY;\
           if (places.at(-1) !== is) places.push(is);\
           requestAnimationFrame(note);\
         })();</script>",
    );
    guide.enter_guide(0);
    guide.leave_frame();
    guide.browser().wait_until("a height", || !guide.events().is_empty());
    let places = guide.browser().run("return places;");
    assert_eq!(places.as_array().map(Vec::len), Some(1), "{places}");
}

/// One guide for each class of widths, side by side.
const WIDTHS: &str = "<style>body { display: flex; align-items: start; margin: 0 }</style>\
    <div style='width:390px'><coverage-guide></coverage-guide></div>\
    <div style='width:600px'><coverage-guide></coverage-guide></div>\
    <div style='width:1000px'><coverage-guide></coverage-guide></div>";

fn heights_tell_a_question_from_the_answer_and_no_more(engine: Engine) {
    let setup = Setup::default().engine(engine).window(2000, 900).for_frames();
    let guide = Guide::load_host(&setup, page(WIDTHS), "host.html");
    for at in 0..3 {
        guide.enter_guide(at);
    }
    let mut answers = Vec::new();
    for at in 0..3 {
        guide.enter_guide(at);
        let first = guide.browser().run("return innerHeight;").as_i64().expect_ok("no height");
        let closed = heights_of(&guide, at, || {
            visit(&guide);
            guide.step_from_inside(&format!("[data-door={}]", Topic::ALL[0].id()));
            for _ in 1..Topic::ALL.len() {
                guide.step_from_inside("[data-next-topic]");
            }
            take_up_and_come_back(&guide);
        });
        let [question, answer, ..] = *closed else { panic!("{closed:?}") };
        assert_eq!(closed, [question, answer, question, answer]);
        assert!(first <= question, "{first} {question}");
        answers.push(answer);

        // What is opened makes it taller, for good.
        let opened = heights_of(&guide, at, || {
            guide.open_everything_from_inside();
            guide.browser().run_async("await new Promise(requestAnimationFrame);", Vec::new());
            guide.step_from_inside("[data-back]");
            guide.step_from_inside("[data-door=why]");
            take_up_and_come_back(&guide);
        });
        let [ref taller @ .., again, last] = *opened else { panic!("{opened:?}") };
        let tallest = taller.last().copied().expect_ok("nothing made it taller");
        assert_eq!((again, last), (question, tallest));
        assert!([&[answer][..], taller].concat().is_sorted(), "{opened:?}");
        let sizes = sizes();
        assert!(taller.iter().all(|height| sizes.contains(height)), "{opened:?}");
    }
    answers.dedup();
    assert_eq!(answers.len(), 3, "each class of widths has a height of its own");
}

/// From the screen with the visitor's answers, takes up one and leaves it as it was.
fn take_up_and_come_back(guide: &Guide) {
    assert_eq!(guide.screen(), Screen::Detail(Topic::Why));
    guide.step_from_inside("[data-answered=service] button");
    guide.press_with_enter(names::BACK);
    assert_eq!(guide.screen(), Screen::Detail(Topic::Why));
}

/// The heights that the page is told while this happens in the guide of this place, in order. It is told nothing else.
fn heights_of(guide: &Guide, at: usize, act: impl FnOnce()) -> Vec<i64> {
    guide.leave_frame();
    guide.browser().run(
        "recordedEvents.length = 0;
         window.ended = new Promise((go) => {
           addEventListener('message', ({ data }) => data === 'end' && go());
         });",
    );
    guide.enter_frame(&guide.frame(at).expect_ok("the guide has no frame"));
    act();
    // Messages come in order: with this one, all have come.
    guide.browser().run("parent.postMessage('end', '*');");
    guide.leave_frame();
    guide.browser().run_async("await window.ended;", Vec::new());
    let told = guide.events().into_iter().map(|(what, detail)| {
        let fields = detail.as_object().filter(|fields| what == "resize" && fields.len() == 1);
        let height = fields.and_then(|fields| fields["height"].as_i64());
        height.expect_ok(&format!("{what}: {detail}"))
    });
    let heights = told.collect();
    guide.enter_frame(&guide.frame(at).expect_ok("the guide has no frame"));
    heights
}

/// The sizes that a frame may take beyond those of its width.
fn sizes() -> Vec<i64> {
    let larger = |size: &i64| Some((*size as f64 * 1.2).ceil() as i64);
    std::iter::successors(Some(720), larger).take_while(|size| *size < 100_000).collect()
}

fn a_new_screen_begins_at_its_top(engine: Engine) {
    let guide = open(engine, "<div style='height:300px'></div><coverage-guide></coverage-guide>");
    guide.enter_guide(0);
    guide.choose("couples");
    guide.press_with_enter(names::CONTINUE);
    guide.choose("relationship");
    guide.leave_frame();
    guide.browser().run("scrollTo(0, 500);");
    guide.enter_guide(0);
    guide.press_with_enter(names::CONTINUE);
    guide.leave_frame();
    guide.browser().wait_until("the top of the guide in view", || {
        guide.browser().run(
            "return document.querySelector('coverage-guide').getBoundingClientRect().top >= 0;",
        ) == json!(true)
    });
}

fn theme(guide: &Guide) -> Value {
    guide.browser().run("return document.documentElement.dataset.theme;")
}

fn failed(guide: &Guide, reason: &str) {
    fell_back(guide);
    let told = guide.events();
    let lines = told.iter().filter(|(what, line)| {
        what == "console" && line.as_str().is_some_and(|line| line.starts_with("coverage-guide: "))
    });
    assert_eq!(lines.count(), 1, "{told:?}");
    assert_eq!(told.last(), Some(&("error".to_owned(), json!({ "reason": reason }))), "{told:?}");
}

fn fell_back(guide: &Guide) {
    guide.wait_for_state(0, "lend alone");
    assert_eq!(guide.frame_count(), 0);
    let seen = guide
        .browser()
        .run("return document.querySelector('coverage-guide > :not(script)').getClientRects().length > 0;");
    assert_eq!(seen, json!(true));
}
