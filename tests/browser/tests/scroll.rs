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

/// What a visitor answers, and what is opened on the answer.
struct Visit {
    answers: &'static [(&'static str, &'static str)],
    opens: Topic,
}

/// Visits that have nothing in common but a calculator.
const VISITS: [Visit; 2] = [
    Visit {
        answers: &[
            ("service", "couples"),
            ("reason", "relationship"),
            ("treats-one", "no"),
            ("payment", "commercial"),
            ("priorities", "partners-words"),
        ],
        opens: Topic::Costs,
    },
    Visit {
        answers: &[
            ("service", "individual"),
            ("reason", "symptoms"),
            ("payment", "medicaid"),
            ("priorities", "policyholder cost few-records"),
        ],
        opens: Topic::Ask,
    },
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
        self.scroll_to(&BEFORE.to_string());
    }

    /// Scrolls the page so far that only the end of the frame is in view: whatever else takes focus as browsers do it
    /// by themselves moves the page. Says how far that is.
    fn scroll_to_end(&self) -> Value {
        self.scroll_to("Math.round(scrollY + frame.getBoundingClientRect().bottom) - 100")
    }

    fn scroll_to(&self, top: &str) -> Value {
        self.guide.leave_frame();
        let frame = self.guide.browser().argument(&self.frame);
        let scrolled = self.guide.browser().run_with(
            &format!(
                "const [frame] = arguments;
                 frame.focus({{ preventScroll: true }});
                 scrollTo(0, {top});
                 return scrollY;"
            ),
            vec![frame],
        );
        self.guide.enter_frame(&self.frame);
        scrolled
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

    /// How far the page is scrolled after each step of a visit: something is missing, each question, one screen behind
    /// the answer, the next one, and back.
    fn steps(&self, visit: &Visit) -> Vec<Value> {
        self.scroll_before();
        self.guide.press_from_inside(&[names::CONTINUE]);
        self.guide.wait_for_focus_in_alert();
        let mut seen = vec![self.scrolled()];
        // From what is wrong to the first option.
        assert_eq!(self.press_where_nothing_moves("[role=group] li button"), 1);
        for (question, options) in visit.answers {
            self.scroll_before();
            self.guide.answer_from_inside(question, options);
            seen.push(self.scrolled());
        }
        assert!(self.guide.shows_answer());
        let door = format!("[data-door={}]", visit.opens.id());
        for forward in [door.as_str(), "[data-next-topic]"] {
            self.scroll_before();
            self.guide.step_from_inside(forward);
            self.guide.wait_for_focus_on_heading();
            seen.push(self.scrolled());
        }
        self.scroll_before();
        self.guide.step_from_inside("[data-back]");
        self.guide.browser().wait_for_script(
            "the focus where the answer was left, and that in view",
            &format!(
                "const at = document.activeElement;
                 const {{ top, bottom }} = at.getBoundingClientRect();
                 return at.matches('{door}') && top >= 0 && bottom <= innerHeight;"
            ),
        );
        seen.push(self.scrolled());
        seen
    }

    /// Presses each of these where the end of the frame is in view. Says how many there are.
    fn press_where_nothing_moves(&self, css: &str) -> usize {
        let found = self.guide.browser().all(css);
        for element in &found {
            let before = self.scroll_to_end();
            let element = self.guide.browser().argument(element);
            self.guide.browser().run_with("arguments[0].click();", vec![element]);
            assert_eq!(self.scrolled(), before, "{css}");
        }
        found.len()
    }

    /// Asks the calculator to work out nothing.
    fn work_out_nothing(&self) {
        self.guide.press_from_inside(&[&english("costs.work_out")]);
        self.guide.wait_for_focus_in_alert();
    }

    /// The message of the calculator and the ways from it to a field.
    fn calculator_moves_nothing(&self) {
        self.guide.step_from_inside(COSTS);
        let before = self.scroll_to_end();
        self.work_out_nothing();
        assert_eq!(self.scrolled(), before);
        assert_ne!(self.press_where_nothing_moves("[role=group] li button"), 0);
    }
}

/// The way to the calculator.
const COSTS: &str = "[data-door=costs]";

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
    for visit in &VISITS {
        let framed = in_element(engine, host(ELEMENT));
        assert_eq!(framed.steps(visit), vec![json!(1000); visit.answers.len() + 4]);
        framed.calculator_moves_nothing();
    }
}

fn a_plain_frame_scrolls_inside_and_the_page_moves_to_its_top_alone(engine: Engine) {
    if !engine.can(Ability::FocusInFrames) {
        return;
    }
    // So narrow that what was opened stands below what is in view first.
    let plain = "<iframe src=coverage-guide.html title=Guide sandbox=allow-scripts
        style='display:block;width:400px;height:700px;border:0'></iframe>";
    let mut tops = Vec::new();
    for visit in &VISITS {
        let guide = Guide::load_host(&Setup::default().engine(engine), host(plain), "host.html");
        guide.browser().run("scrollTo(0, 900);");
        let frame = guide.browser().all("iframe").remove(0);
        guide.enter_frame(&frame);
        guide.browser().wait_until("the first question", || guide.shows_question("service"));
        let framed = Framed { guide, frame };
        tops.extend(framed.steps(visit));
        let inside = framed.guide.browser().run("return scrollY > 0;");
        assert_eq!(inside, json!(true), "the frame scrolls to where the answer was left");
        framed.calculator_moves_nothing();
    }
    let first = tops[0].as_f64().expect_ok("no place");
    assert!((1000.0..1100.0).contains(&first), "{first} is not the top of the frame");
    assert!(tops.iter().all(|top| *top == tops[0]), "{tops:?}");
}

/// Guards the tests above: what browsers do by themselves when something takes focus moves the page.
fn a_guide_that_scrolls_as_browsers_do_is_noticed(engine: Engine) {
    if !engine.can(Ability::FocusInFrames) {
        return;
    }
    let usual = "const focus = HTMLElement.prototype.focus;
        HTMLElement.prototype.focus = function () { focus.call(this); };";
    let page = page::with_preload_script(&page::sealed(), usual);
    let framed = in_element(engine, host(ELEMENT).page(page));
    for (question, options) in VISITS[0].answers {
        framed.guide.answer_from_inside(question, options);
    }
    framed.guide.step_from_inside(COSTS);
    let before = framed.scroll_to_end();
    framed.work_out_nothing();
    assert_ne!(framed.scrolled(), before);
}
