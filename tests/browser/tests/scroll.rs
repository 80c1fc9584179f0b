//! Guards that the page around the guide is never scrolled by an amount that tells an answer. It knows how far it is
//! scrolled, and so do recorders in it.

use browser_tests::browser::Setup;
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, english, names};
use browser_tests::server::ServerConfig;
use browser_tests::{ExpectOk, in_every_engine, page};
use coverage_guide::domain::topic::Topic;
use fantoccini::elements::Element;
use serde_json::{Value, json};

in_every_engine! {
    with_the_element_every_screen_begins_at_its_top_and_nothing_else_moves_the_page
    a_plain_frame_scrolls_inside_and_the_page_moves_to_its_top_alone
    a_guide_that_scrolls_as_browsers_do_is_noticed
}

type Answers = &'static [(&'static str, &'static str)];

/// Visits that have nothing in common but a calculator at the end.
const VISITS: [Answers; 2] = [
    &[
        ("service", "couples"),
        ("reason", "relationship"),
        ("treats-one", "no"),
        ("payment", "commercial"),
        ("priorities", "partners-words"),
    ],
    &[
        ("service", "individual"),
        ("reason", "symptoms"),
        ("payment", "medicaid"),
        ("priorities", "policyholder cost few-records"),
    ],
];

/// How far the page is scrolled before each step: the top of the frame is above the window.
const BEFORE: u32 = 1400;

fn host(guide: &str) -> ServerConfig {
    ServerConfig::default().file(
        "host.html",
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><script src=coverage-guide.js></script>\
             <body style='margin:0;overflow-anchor:none'><div style='height:1000px'></div>{guide}<div style='height:9000px'></div>"
        ),
    )
}

/// A guide in a frame of a page.
struct Framed {
    guide: Guide,
    frame: Element,
}

impl Framed {
    fn scroll_before(&self) {
        self.guide.leave_frame();
        let frame = self.guide.browser().argument(&self.frame);
        self.guide.browser().run_with(
            "arguments[0].focus({ preventScroll: true }); scrollTo(0, arguments[1]);",
            vec![frame, json!(BEFORE)],
        );
        self.guide.enter_frame(&self.frame);
    }

    /// How far the page is scrolled, once both pages have been drawn since, and stay as they are.
    fn scrolled(&self) -> Value {
        let drawn = "for (let at = 0; at < 4; at++) await new Promise(requestAnimationFrame);
            return scrollY;";
        self.guide.browser().run_async(drawn, Vec::new());
        self.guide.leave_frame();
        let scrolled = self.guide.browser().run_async(drawn, Vec::new());
        self.guide.enter_frame(&self.frame);
        scrolled
    }

    /// How far the page is scrolled after each step of a visit.
    fn steps(&self, answers: Answers) -> Vec<Value> {
        self.scroll_before();
        self.guide.press_from_inside(&[names::CONTINUE]);
        self.guide.wait_for_focus_in_alert();
        let mut seen = vec![self.scrolled()];
        // From what is wrong to the first option.
        assert_eq!(self.presses("[role=group] li button"), [json!(BEFORE)]);
        for (question, options) in answers {
            self.scroll_before();
            self.guide.answer_from_inside(question, options);
            seen.push(self.scrolled());
        }
        assert!(self.guide.shows_answer());
        seen
    }

    /// Opens the calculator, from inside the page.
    fn open_costs(&self) {
        self.guide.browser().run("document.querySelector('[data-door=costs]').click();");
        self.guide.wait_for_focus_on_heading();
    }

    /// How far the page is scrolled when each of these is pressed where the page is `BEFORE`.
    fn presses(&self, css: &str) -> Vec<Value> {
        let found = self.guide.browser().all(css);
        let pressed = found.iter().map(|element| {
            self.scroll_before();
            let element = self.guide.browser().argument(element);
            self.guide.browser().run_with("arguments[0].click();", vec![element]);
            self.scrolled()
        });
        pressed.collect()
    }
}

const ELEMENT: &str = "<coverage-guide></coverage-guide>";

fn in_element(engine: Engine, config: ServerConfig) -> Framed {
    let guide = Guide::load_host(&Setup::default().engine(engine), config, "host.html");
    // It begins when somebody comes near.
    guide.browser().run("scrollTo(0, 900);");
    guide.enter_guide(0);
    guide.leave_frame();
    let frame = guide.frame(0).expect_ok("the guide has no frame");
    guide.enter_frame(&frame);
    Framed { guide, frame }
}

fn with_the_element_every_screen_begins_at_its_top_and_nothing_else_moves_the_page(engine: Engine) {
    if !engine.can(Ability::FocusInFrames) {
        return;
    }
    for answers in VISITS {
        let framed = in_element(engine, host(ELEMENT));
        assert_eq!(framed.steps(answers), vec![json!(1000); answers.len() + 1]);
        topics_begin_at_the_top(&framed, &json!(1000));
        calculator_moves_nothing(&framed);
    }
}

fn a_plain_frame_scrolls_inside_and_the_page_moves_to_its_top_alone(engine: Engine) {
    if !engine.can(Ability::FocusInFrames) {
        return;
    }
    let plain = "<iframe src=coverage-guide.html title=Guide sandbox=allow-scripts
        style='display:block;width:100%;height:700px;border:0'></iframe>";
    let mut tops = Vec::new();
    for answers in VISITS {
        let guide = Guide::load_host(&Setup::default().engine(engine), host(plain), "host.html");
        guide.browser().run("scrollTo(0, 900);");
        let frame = guide.browser().all("iframe").remove(0);
        guide.enter_frame(&frame);
        guide.browser().wait_until("the first question", || guide.shows_question("service"));
        let framed = Framed { guide, frame };
        tops.extend(framed.steps(answers));
        topics_begin_at_the_top(&framed, &tops[0]);
        calculator_moves_nothing(&framed);
    }
    let first = tops[0].as_f64().expect_ok("no place");
    assert!((1000.0..1100.0).contains(&first), "{first} is not the top of the frame");
    assert!(tops.iter().all(|top| *top == tops[0]), "{tops:?}");
}

/// Guards the tests above: what browsers do by themselves when something takes focus moves the page, and differently
/// for different answers.
fn a_guide_that_scrolls_as_browsers_do_is_noticed(engine: Engine) {
    if !engine.can(Ability::FocusInFrames) {
        return;
    }
    let usual = "const focus = HTMLElement.prototype.focus;
        HTMLElement.prototype.focus = function () { focus.call(this); };";
    let sealed = page::sealed();
    let scrolled = VISITS.map(|answers| {
        let page = page::with_preload_script(&sealed, usual);
        let framed = in_element(engine, host(ELEMENT).page(page));
        for (question, options) in answers {
            framed.guide.answer_from_inside(question, options);
        }
        // Back from a screen, the focus is where the visitor left: further down, the more stands above.
        let browser = framed.guide.browser();
        browser.run("document.querySelector('[data-door=why]').click();");
        framed.guide.wait_for_focus_on_heading();
        framed.scroll_before();
        browser.run("document.querySelector('[data-back]').click();");
        browser.wait_until("the focus on the door", || {
            browser.run("return document.activeElement.dataset.door ?? null;") == "why"
        });
        framed.scrolled()
    });
    assert_ne!(scrolled[0], scrolled[1]);
}

/// Screens behind the answer begin at their top, and so does the answer after them.
fn topics_begin_at_the_top(framed: &Framed, top: &Value) {
    for topic in Topic::IDS {
        for css in [&format!("[data-door='{topic}']"), "[data-back]"] {
            framed.scroll_before();
            let pressed = framed.guide.browser().all(css).remove(0);
            let pressed = framed.guide.browser().argument(&pressed);
            framed.guide.browser().run_with("arguments[0].click();", vec![pressed]);
            assert_eq!(framed.scrolled(), *top, "{topic}: {css}");
        }
    }
}

/// The message of the calculator and the way from it to a field.
fn calculator_moves_nothing(framed: &Framed) {
    framed.open_costs();
    framed.scroll_before();
    framed.guide.press_from_inside(&[&english("costs.work_out")]);
    framed.guide.wait_for_focus_in_alert();
    assert_eq!(framed.scrolled(), json!(BEFORE));
    let ways = framed.presses("[role=group] li button");
    assert!(!ways.is_empty());
    assert_eq!(ways, vec![json!(BEFORE); ways.len()]);
}
