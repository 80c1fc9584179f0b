//! Guards the languages: whose wish counts, and that nothing is lost on the way from one to the other.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, cost_field, english, open_guide};
use browser_tests::in_every_engine;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use browser_tests::shared_answers::fragment;
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;
use serde_json::json;

const ENGLISH: [&str; 2] = ["en", "en"];
const SPANISH: [&str; 2] = ["es", "es"];

in_every_engine! {
    a_wish_in_the_address_counts
    the_element_goes_before_the_page_around_it
    the_switch_keeps_what_is_picked_and_not_yet_taken
}

fn a_wish_in_the_address_counts(engine: Engine) {
    let setup = Setup::default().engine(engine);
    assert_eq!(Guide::open_with_fragment(&setup, "lang=es").languages(), SPANISH);
    assert_eq!(Guide::open_with_fragment(&setup, "theme=dark&lang=es-MX").languages(), SPANISH);
    assert_eq!(Guide::open_with_fragment(&setup, "lang=tlh").languages(), ENGLISH);
}

fn the_element_goes_before_the_page_around_it(engine: Engine) {
    for (attribute, page, spoken) in [
        ("lang=es", "en", SPANISH),
        ("", "es-US", SPANISH),
        ("lang=en", "es", ENGLISH),
        ("lang=tlh", "es", SPANISH),
    ] {
        let text = format!(
            "<!doctype html><html lang={page}><meta charset=utf-8><title>Host</title>\
             <script src=\"coverage-guide.js\"></script><body><coverage-guide {attribute}></coverage-guide>"
        );
        let setup = Setup::default().engine(engine).for_frames();
        let guide =
            Guide::load_host(&setup, ServerConfig::default().file("host.html", text), "host.html");
        guide.enter_guide(0);
        assert_eq!(guide.languages(), spoken, "{attribute} in a page in {page}");
    }
}

fn the_switch_keeps_what_is_picked_and_not_yet_taken(engine: Engine) {
    let guide = Guide::open(&Setup::default().engine(engine));
    guide.answer("service", "couples");
    guide.choose("relationship");
    guide.switch_language(Locale::Spanish);
    assert!(guide.shows_question("reason"));
    assert_eq!(guide.chosen(), ["relationship"]);
    guide.switch_language(Locale::English);
    guide.go_on();
    assert!(guide.shows_question("treats-one"));
    guide.go_back();
    assert_eq!(guide.chosen(), ["relationship"]);
    guide.go_back();
    assert_eq!(guide.chosen(), ["couples"]);
}

/// As if the visitor had set the browser to Spanish.
const A_SPANISH_BROWSER: &str =
    "Object.defineProperty(navigator, 'languages', { get: () => ['fr', 'es-MX', 'en'] });";

#[test]
fn where_nobody_says_the_browser_does() {
    let guide = Guide::open(&Setup::default().preload(A_SPANISH_BROWSER));
    assert_eq!(guide.languages(), SPANISH);
    let asked = Guide::open_with_fragment(&Setup::default().preload(A_SPANISH_BROWSER), "lang=en");
    assert_eq!(asked.languages(), ENGLISH);
}

#[test]
fn without_scripts_the_words_of_the_first_language_stand_alone() {
    let guide = Guide::load(&Setup::default().without_scripts(), ServerConfig::default());
    let shown = guide.browser().run(
        "return [...document.querySelectorAll('[data-guide-static]')]
            .filter((words) => words.checkVisibility()).map((words) => words.lang);",
    );
    assert_eq!(shown, json!(["en"]));
}

#[test]
fn the_title_is_in_the_language_too() {
    let titles = ["lang=en", "lang=es"].map(|wish| {
        let guide = Guide::open_with_fragment(&Setup::default(), wish);
        guide.browser().run("return document.title;").as_str().unwrap_or_default().to_owned()
    });
    assert_ne!(titles[0], titles[1]);
}

#[test]
fn the_switch_keeps_the_answer_and_what_was_typed() {
    let guide = open_guide();
    guide.answer_all(&[
        ("service", "individual"),
        ("reason", "symptoms"),
        ("payment", "commercial"),
        ("priorities", "cost"),
    ]);
    let rows = guide.rows();
    guide.type_costs(&[("fee", "220"), ("sessions", "12")]);
    let (rules, folds) = (guide.rules(), guide.marks("fold"));
    guide.switch_language(Locale::Spanish);
    assert!(guide.shows_topic(Topic::Costs), "the screen stays");
    assert_eq!((guide.rules(), guide.marks("fold")), (rules, folds));
    guide.back_to_answer();
    assert_eq!(guide.rows(), rows);
    guide.switch_language(Locale::English);
    guide.open_topic(Topic::Costs);
    assert_eq!(guide.field_value(&cost_field("sessions")), "12");
    guide.start_again();
}

#[test]
fn the_button_pressed_keeps_focus_offers_the_way_back_and_the_change_is_said() {
    let guide = open_guide();
    guide.switch_language(Locale::Spanish);
    assert!(!guide.shows_button(Locale::Spanish.name()));
    let seen = guide.browser().run(
        "return [document.activeElement.textContent, document.activeElement.lang,
            document.querySelectorAll('[role=status]:not(:empty)').length];",
    );
    assert_eq!(seen, json!([Locale::English.name(), "en", 1]));
}

#[test]
fn a_page_in_one_language_has_no_switch() {
    let page = page::sealed();
    let start = page.find("<script type=\"text/plain\" data-guide-words lang=\"es\"").unwrap();
    let end = start + page[start..].find("</script>").unwrap() + "</script>".len();
    let page = [&page[..start], &page[end..]].concat();
    let guide = Guide::open_served(&Setup::default(), ServerConfig::default().page(page));
    assert!(!guide.shows_button(Locale::Spanish.name()));
    assert_eq!(guide.heading(), english("question.service.title"));
}

/// A screen reader reads a name aloud in the language that it is marked with.
#[test]
fn sources_are_marked_as_english() {
    let told = "service=individual reason=symptoms payment=commercial priorities=cost";
    let guide = Guide::open_with_answers(&Setup::default(), &format!("{}&lang=es", fragment(told)));
    let browser = guide.browser();
    guide.open_topic(Topic::Why);
    guide.open_fold("sources");
    let count = |css: &str| {
        browser.run_with("return document.querySelectorAll(arguments[0]).length;", vec![json!(css)])
    };
    assert_ne!(count("[data-source]"), json!(0));
    assert_eq!(count("[data-source]:not(:has(.source__name[lang=en]))"), json!(0));
    assert_eq!(
        count("[data-source] [lang=en] [lang], [data-source] [lang=en] .source__date"),
        json!(0)
    );
}
