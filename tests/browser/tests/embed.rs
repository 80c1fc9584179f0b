//! Guards the element that puts the guide into any page: it starts, it stays apart, it never leaves a hole.

use browser_tests::browser::Setup;
use browser_tests::guide::{Guide, names};
use browser_tests::host::NOTE_EVENTS;
use browser_tests::server::Offer;
use serde_json::{Value, json};

/// A page with this in its body and the element's script in its head.
fn page(body: &str) -> Offer {
    Offer::default().file(
        "host.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
             <script src=\"coverage-guide.js\"></script><body>{body}"
        ),
    )
}

fn setup() -> Setup {
    Setup::default().before(NOTE_EVENTS)
}

fn open(body: &str) -> Guide {
    Guide::load_host(&setup(), page(body), "host.html")
}

fn visit(guide: &Guide) {
    guide.answer_all(&[
        ("service", "couples"),
        ("reason", "relationship"),
        ("treats-one", "no"),
        ("payment", "commercial"),
        ("priorities", "partners-words"),
    ]);
    assert!(guide.sees_answer());
}

#[test]
fn a_whole_visit_on_every_demo_page() {
    for page in ["practice", "portal", "one-file"] {
        let guide = Guide::load_host(&setup(), Offer::default(), &format!("demo/{page}.html"));
        guide.enter(0);
        visit(&guide);
        guide.start_again();
        guide.leave();
        let told: Vec<_> = guide.told().into_iter().map(|(what, _)| what).collect();
        assert_eq!(told.iter().filter(|what| *what == "ready").count(), 1, "{page}: {told:?}");
        assert!(!told.contains(&"error".to_owned()), "{page}: {told:?}");
        let refused: Vec<_> =
            guide.browser().console().into_iter().filter(|line| line.is_refusal()).collect();
        assert_eq!(refused, [], "{page}");
    }
}

#[test]
fn the_style_of_the_page_does_not_reach_the_guide() {
    let guide = Guide::load_host(&setup(), Offer::default(), "demo/practice.html");
    guide.enter(0);
    guide.leave();
    let seen = guide.browser().run(
        "const box = document.querySelector('coverage-guide').getBoundingClientRect();
         const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
         const style = getComputedStyle(frame);
         return [style.display, style.opacity, box.height >= 720, frame.getBoundingClientRect().width === box.width];",
    );
    assert_eq!(seen, json!(["block", "1", true, true]));
    guide.enter(0);
    let spacing = guide.browser().run("return getComputedStyle(document.querySelector('h1, legend')).letterSpacing + document.dir;");
    assert!(!spacing.as_str().unwrap_or_default().contains("rtl"), "{spacing}");
}

#[test]
fn a_router_that_takes_the_guide_away_leaves_nothing_and_brings_a_new_one() {
    let guide = Guide::load_host(&setup(), Offer::default(), "demo/practice.html");
    guide.enter(0);
    guide.choose("family");
    guide.leave();
    guide.browser().run("location.hash = '#home';");
    guide.browser().wait_until("no guide", || guide.browser().all("coverage-guide").is_empty());
    assert_eq!(guide.browser().run("return frames.length;"), json!(0));
    guide.browser().run("location.hash = '#fees';");
    guide.enter(0);
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

#[test]
fn the_page_cannot_look_into_the_frame() {
    let guide = open("<coverage-guide></coverage-guide>");
    guide.enter(0);
    guide.leave();
    let seen = guide.browser().run(
        "const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
         let inside = frame.contentDocument;
         let said = 'nothing';
         try { said = frame.contentWindow.document.title; } catch (error) { said = error.name; }
         return [inside, said, frame.sandbox.contains('allow-same-origin')];",
    );
    assert_eq!(seen, json!([null, "SecurityError", false]));
}

#[test]
fn a_profile_in_the_element_is_the_one_that_is_used() {
    let profile =
        r#"{"profile":1,"name":"Another practice","services":{"couples":{"billing":"never"}}}"#;
    let guide = open(&format!(
        "<coverage-guide><script type=\"application/json\">{profile}</script></coverage-guide>"
    ));
    guide.enter(0);
    let page = guide.browser().run("return document.body.innerText;");
    assert!(page.as_str().unwrap_or_default().contains("Another practice"));
}

#[test]
fn a_profile_that_cannot_be_used_brings_the_children_back() {
    for profile in ["{", r#"{"profile":1,"nmae":"A"}"#] {
        let guide = open(&format!(
            "<coverage-guide><p id=instead>Instead.</p><script type=\"application/json\">{profile}</script></coverage-guide>"
        ));
        failed(&guide, "profile");
    }
}

#[test]
fn where_frames_are_forbidden_the_children_stay_and_the_console_says_what_to_change() {
    let guide = Guide::load_host(&setup(), Offer::default(), "demo/no-frames.html");
    failed(&guide, "frame");
    let console = guide.browser().console();
    let said: Vec<_> =
        console.iter().filter(|line| line.text.contains("coverage-guide: ")).collect();
    assert_eq!(said.len(), 1, "{console:?}");
    assert!(said[0].text.contains("frame-src"), "{said:?}");
}

#[test]
fn a_page_that_does_not_start_brings_the_children_back() {
    let offer = page("<coverage-guide><p id=instead>Instead.</p></coverage-guide>");
    let broken =
        browser_tests::page::sealed().map(|page| page.replace("\0asm", "")).unwrap_or_default();
    let broken = browser_tests::page::with_one_byte_more_in_its_script(&broken);
    let guide = Guide::load_host(&setup(), offer.page(broken), "host.html");
    failed(&guide, "frame");
}

#[test]
fn a_theme_comes_at_once_and_keeps_the_visit() {
    let guide = open("<coverage-guide theme=dark></coverage-guide>");
    guide.enter(0);
    guide.choose("couples");
    assert_eq!(theme(&guide), json!("dark"));
    guide.leave();
    guide.browser().run("document.querySelector('coverage-guide').setAttribute('theme', 'light');");
    guide.enter(0);
    guide.browser().wait_until("the light theme", || theme(&guide) == json!("light"));
    assert_eq!(guide.chosen(), ["couples"]);
}

#[test]
fn a_guide_that_is_moved_whole_keeps_the_visit_and_any_other_begins_again() {
    let guide = open("<div id=one><coverage-guide></coverage-guide></div><div id=two></div>");
    guide.enter(0);
    guide.choose("couples");
    guide.leave();
    guide.browser().run("two.moveBefore(document.querySelector('coverage-guide'), null);");
    guide.enter(0);
    assert_eq!(guide.chosen(), ["couples"]);
    guide.leave();
    guide.browser().run("one.append(document.querySelector('coverage-guide'));");
    guide.enter(0);
    assert_eq!(guide.chosen(), Vec::<String>::new());
    guide.leave();
    assert_eq!(guide.browser().run("return frames.length;"), json!(1));
}

#[test]
fn far_below_it_asks_for_nothing_until_somebody_comes_near() {
    let guide = open("<div style='height:9000px'></div><coverage-guide></coverage-guide>");
    let asked = || {
        guide
            .server()
            .requests()
            .into_iter()
            .any(|line| line.contains(".html") && !line.contains("host"))
    };
    assert!(!asked());
    assert_eq!(guide.browser().run("return frames.length;"), json!(0));
    guide.browser().run("scrollTo(0, 9000);");
    guide.enter(0);
    assert!(asked());
}

#[test]
fn nothing_on_the_page_moves_when_the_guide_comes() {
    let guide = open(
        "<coverage-guide><p>Instead.</p></coverage-guide><p>After.</p>\
         <script>window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) moved += one.value; }).observe({ type: 'layout-shift', buffered: true });</script>",
    );
    guide.enter(0);
    guide.leave();
    assert_eq!(guide.browser().run("return window.moved;"), json!(0));
}

#[test]
fn heights_come_in_few_sizes_and_say_no_more() {
    let guide = open("<coverage-guide></coverage-guide>");
    guide.enter(0);
    visit(&guide);
    guide.leave();
    let mut sizes = vec![720_i64];
    while sizes.last().is_some_and(|last| *last < 100_000) {
        sizes.push((sizes[sizes.len() - 1] as f64 * 1.2).ceil() as i64);
    }
    let told = guide.told();
    assert!(told.iter().any(|(what, _)| what == "resize"));
    for (what, detail) in told {
        match what.as_str() {
            "resize" => {
                let keys: Vec<_> = detail.as_object().into_iter().flatten().collect();
                assert_eq!(keys.len(), 1, "{detail}");
                assert!(sizes.contains(&detail["height"].as_i64().unwrap_or(0)), "{detail}");
            }
            _ => assert_eq!(detail, Value::Null, "{what}"),
        }
    }
}

#[test]
fn a_new_screen_begins_at_its_top() {
    let guide = open("<div style='height:300px'></div><coverage-guide></coverage-guide>");
    guide.enter(0);
    guide.choose("couples");
    guide.press(names::CONTINUE);
    guide.choose("relationship");
    guide.leave();
    guide.browser().run("scrollTo(0, 500);");
    guide.enter(0);
    guide.press(names::CONTINUE);
    guide.leave();
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
    guide.wait_for_state(0, "lend alone");
    let told = guide.told();
    assert_eq!(told.last(), Some(&("error".to_owned(), json!({ "reason": reason }))), "{told:?}");
    assert_eq!(guide.browser().run("return frames.length;"), json!(0));
    let seen = guide
        .browser()
        .run("return document.querySelector('coverage-guide > :not(script)').checkVisibility();");
    assert_eq!(seen, json!(true));
}
