//! Guards how the guide looks: the practice's choice shows from the first question on, that of the page around wins over
//! it, nothing else that a page says counts, and no choice makes anything too small to press or changes heights during a
//! visit.

use browser_tests::ExpectOk;
use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::in_every_engine;
use browser_tests::measure::{low_contrast, small_targets};
use browser_tests::page;
use browser_tests::server::ServerConfig;
use coverage_guide::domain::topic::Topic;
use serde_json::{Value, json};
use test_fixtures::Practice;
use test_fixtures::visitors::COUPLE;

in_every_engine! {
    what_the_practice_chose_shows_before_the_program_and_after
    what_the_style_of_the_page_says_wins_over_the_practice
    what_is_no_choice_is_passed_over_and_told
    a_color_is_changed_until_it_can_be_seen
    a_new_theme_brings_its_corners_and_color_and_no_other_heights
    with_less_room_everything_can_be_pressed_and_read
}

/// Of the page in the window, what each choice comes to.
const LOOK: &str = "
    const root = getComputedStyle(document.documentElement);
    const options = [...document.querySelectorAll('.options')].find((at) => at.getClientRects().length);
    const guide = options.closest('.guide');
    return {
      corners: parseFloat(getComputedStyle(options).borderTopLeftRadius),
      room: parseFloat(getComputedStyle(options.querySelector('.option')).paddingInlineStart),
      hasSerifs: /serif/.test(getComputedStyle(options).fontFamily.split(',')[0]),
      line: getComputedStyle(guide).borderTopColor,
      isDark: root.getPropertyValue('--paper').trim() === '#13191b',
    };";

/// Everything as no practice has it by itself.
fn chosen() -> Value {
    json!({ "accent": "#7a1fa2", "scheme": "dark", "corners": "square", "density": "compact", "font": "serif" })
}

fn look_of_chosen() -> Value {
    json!({ "corners": 0, "room": 12, "hasSerifs": true, "line": "rgb(122, 31, 162)", "isDark": true })
}

/// The practice that the visits of the fixtures are made for, with this look.
fn practice() -> String {
    let mut profile: Value =
        serde_json::from_str(Practice::Steffen.json()).expect_ok("the profile is not JSON");
    profile["theme"] = chosen();
    profile.to_string()
}

fn look(guide: &Guide) -> Value {
    guide.browser().run(LOOK)
}

/// A page with this style and this element, around the guide of [`practice`].
fn open(engine: Engine, style: &str, element: &str) -> Guide {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><style>{style}</style>\
         <script>{RECORD_EVENTS}</script><script src=coverage-guide.js></script><body>{element}"
    );
    let offer = ServerConfig::default().page(page::of_practice(&practice()));
    let setup = Setup::default().engine(engine);
    let guide = Guide::load_host(&setup, offer.file("host.html", host), "host.html");
    guide.enter_guide(0);
    guide
}

/// What the page's console was told.
fn told(guide: &Guide) -> Vec<String> {
    guide.leave_frame();
    let lines = guide.events().into_iter().filter(|(what, _)| what == "console");
    lines.map(|(_, line)| line.as_str().unwrap_or_default().to_owned()).collect()
}

fn what_the_practice_chose_shows_before_the_program_and_after(engine: Engine) {
    let hold = "
        const digest = crypto.subtle.digest.bind(crypto.subtle);
        crypto.subtle.digest = async (...all) => {
          await new Promise((go) => (window.letGo = go));
          return digest(...all);
        };";
    let page = page::with_preload_script(&page::of_practice(&practice()), hold);
    let guide = Guide::load(&Setup::default().engine(engine), ServerConfig::default().page(page));
    guide.browser().wait_for_script("a program that is held", "return !!window.letGo;");
    assert_eq!(guide.screen(), Screen::Static);
    assert_eq!(look(&guide), look_of_chosen());
    guide.browser().run("letGo();");
    guide.browser().wait_until("a start", || guide.screen() != Screen::Static);
    assert_eq!(look(&guide), look_of_chosen());
}

fn what_the_style_of_the_page_says_wins_over_the_practice(engine: Engine) {
    // By a name, from around the element, from another property, and in other letters.
    let style = "
        html { --coverage-guide-density: roomy; --own: SYSTEM; }
        coverage-guide { --coverage-guide-accent: hsl(0 100% 40%); --coverage-guide-corners: round;
          --coverage-guide-font: var(--own); }";
    let guide = open(engine, style, "<coverage-guide theme=light></coverage-guide>");
    let expected = json!({ "corners": 24, "room": 16, "hasSerifs": false, "line": "rgb(204, 0, 0)", "isDark": false });
    assert_eq!(look(&guide), expected);
    assert_eq!(told(&guide), Vec::<String>::new());
}

fn what_is_no_choice_is_passed_over_and_told(engine: Engine) {
    let style = "coverage-guide { --coverage-guide-accent: url(https://a.invalid); --coverage-guide-corners: 12px;
        --coverage-guide-density: 'compact'; --coverage-guide-font: serif; color: red }";
    let guide = open(engine, style, "<coverage-guide></coverage-guide>");
    assert_eq!(look(&guide), look_of_chosen());
    let told = told(&guide);
    for what in ["accent", "corners", "density"] {
        let name = format!("--coverage-guide-{what}");
        assert!(told.iter().any(|line| line.contains(&name)), "{what}: {told:?}");
    }
    assert_eq!(told.len(), 3, "{told:?}");

    // The frame believes no page. One thing of many is right, so that it can be seen when the message has come.
    let message = json!({ "coverageGuide": 1, "type": "theme", "theme": "x", "look": {
        "corners": "round", "density": "compact; color: red", "font": ["serif"],
        "accent": "#fff;background:url(https://a.invalid)" } });
    guide.browser().run_with(
        "document.querySelector('coverage-guide').shadowRoot.querySelector('iframe').contentWindow
           .postMessage(arguments[0], '*');",
        vec![message],
    );
    guide.enter_guide(0);
    let mut expected = look_of_chosen();
    expected["corners"] = json!(24);
    guide.browser().wait_until("round corners", || look(&guide)["corners"] == json!(24));
    assert_eq!(look(&guide), expected);
    let names =
        guide.browser().run("return document.documentElement.outerHTML.includes('a.invalid');");
    assert_eq!(names, json!(false));
}

fn a_color_is_changed_until_it_can_be_seen(engine: Engine) {
    for (color, theme) in [("#ffee00", "light"), ("#101020", "dark"), ("#ffffff", "light")] {
        let style = format!(":root {{ --coverage-guide-accent: {color} }}");
        let element = format!("<coverage-guide theme={theme}></coverage-guide>");
        let guide = open(engine, &style, &element);
        let contrast = guide.browser().run(
            "const parts = (color) => /^#/.test(color)
               ? [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)) : color.match(/\\d+/g).map(Number);
             const light = (color) => parts(color).reduce((sum, part, at) => {
               const value = part / 255;
               return sum + [0.2126, 0.7152, 0.0722][at] * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
             }, 0.05);
             const paper = light(getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());
             const line = light(getComputedStyle(document.querySelector('.guide')).borderTopColor);
             return Math.max(paper, line) / Math.min(paper, line);",
        );
        let contrast = contrast.as_f64().unwrap_or_default();
        assert!((3.0..4.5).contains(&contrast), "{color} in {theme}: {contrast}");
    }
}

fn a_new_theme_brings_its_corners_and_color_and_no_other_heights(engine: Engine) {
    let style = "
        coverage-guide { --coverage-guide-corners: soft; --coverage-guide-density: roomy; --coverage-guide-font: system }
        .night { --coverage-guide-corners: round; --coverage-guide-density: compact; --coverage-guide-font: serif;
          --coverage-guide-accent: #e04040 }";
    let guide = open(engine, style, "<coverage-guide theme=light></coverage-guide>");
    guide.choose("couples");
    let before = look(&guide);
    guide.leave_frame();
    // In this order: what changes together counts together.
    guide.browser().run(
        // Not from the driver's own script, between whose lines WebKitGTK lets the page go on.
        "setTimeout(() => {
           const at = document.querySelector('coverage-guide');
           at.setAttribute('theme', 'dark');
           at.className = 'night';
         });",
    );
    guide.enter_guide(0);
    guide.browser().wait_until("the dark theme", || look(&guide)["isDark"] == json!(true));
    let after = look(&guide);
    assert_eq!((&after["corners"], &after["line"]), (&json!(24), &json!("rgb(224, 64, 64)")));
    for kept in ["room", "hasSerifs"] {
        assert_eq!(after[kept], before[kept], "{kept}");
    }
    assert_eq!(guide.chosen(), ["couples"]);
}

fn with_less_room_everything_can_be_pressed_and_read(engine: Engine) {
    let setup = Setup::default().engine(engine).window(360, 740);
    let offer = ServerConfig::default().page(page::of_practice(&practice()));
    let guide = Guide::load(&setup, offer);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    let check = |screen: &str| {
        for found in [small_targets(guide.browser()), low_contrast(guide.browser())] {
            assert_eq!(found, Vec::<String>::new(), "{screen}");
        }
    };
    check("question");
    guide.answer_all(COUPLE);
    check("answer");
    for topic in [Topic::Ways, Topic::Costs] {
        guide.open_topic(topic);
        guide.open_everything();
        check(topic.id());
    }
}
