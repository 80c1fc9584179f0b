//! Guards what is taken along: a file, a text, and a code for one's own phone, each with the same answers,
//! and none of them anywhere before it was asked for.

use browser_tests::browser::{Browser, Name, Role, Setup};
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen, english};
use browser_tests::qr::scan;
use browser_tests::server::ServerConfig;
use browser_tests::shared_answers::{fragment, served_for_practice};
use browser_tests::{ExpectOk, expected, in_every_engine, page};
use coverage_guide::domain::share_code::decode;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::paper::Part;
use coverage_guide::present::plain::plain;
use coverage_guide::text::{Locale, Text};
use serde_json::{Value, json};
use test_fixtures::{MinimalProfile, answers};

in_every_engine! {
    a_saved_file_has_the_answer_and_needs_nothing_else
    the_text_that_is_copied_has_the_answer
    what_a_browser_will_not_copy_stays_to_be_selected
    a_sandboxed_frame_tells_the_way_that_works
    a_kiosk_shows_a_code_that_holds_the_answers
    a_kiosk_without_an_address_shows_the_text
    a_kiosk_shows_codes_of_what_is_elsewhere
    answers_come_along_in_an_address
    answers_that_cannot_be_read_are_said_to_be_lost
    a_kiosk_takes_nothing_that_was_brought_along
}

const COUPLE: [(&str, &str); 5] = [
    ("service", "couples"),
    ("reason", "relationship"),
    ("treats-one", "no"),
    ("payment", "commercial"),
    ("priorities", "cost employer"),
];
const TOLD: &str =
    "service=couples reason=relationship treats-one=no payment=commercial priorities=cost+employer";
const ADDRESS: &str = "https://www.example.org/coverage-guide.html";
const FILE: &str = "coverage-notes.html";

/// A host page whose frame of the guide may do this.
fn in_a_frame(engine: Engine, sandbox: &str) -> Guide {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <iframe sandbox='{sandbox}' src=coverage-guide.html width=900 height=9000></iframe>"
    );
    let offer = ServerConfig::default().file("host.html", host);
    let guide = Guide::load_host(&Setup::default().engine(engine).for_frames(), offer, "host.html");
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.answer_all(&COUPLE);
    guide.open_take_along();
    guide
}

/// The frame as the element makes it.
const USUAL: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

/// A kiosk with the answer of the couple.
#[track_caller]
fn kiosk(engine: Engine, contact: Value) -> Guide {
    let profile = MinimalProfile::default().with("contact", contact).to_string();
    let page = page::with_profile(&page::sealed(), &profile);
    let guide = Guide::open_with_fake_clock(engine, &page, "kiosk");
    guide.begin_kiosk_visit();
    guide.answer_all(&COUPLE);
    guide
}

/// Everything that belongs to the answer, piece by piece.
fn pieces(browser: &Browser) -> Vec<Text> {
    let pieces = parts(browser).into_iter().flat_map(|part| match part {
        Part::Heading(words) | Part::Text(words) => vec![words],
        Part::Verdicts(verdicts) => verdicts.into_iter().flat_map(<[_; 2]>::from).collect(),
        Part::Table(table) => table.rows.into_iter().flatten().collect(),
        Part::Ask(ask) => ask.questions,
    });
    pieces.collect()
}

fn parts(browser: &Browser) -> Vec<Part> {
    expected::paper(browser, &expected::practice(), &answers(&COUPLE), Locale::English)
}

fn a_saved_file_has_the_answer_and_needs_nothing_else(engine: Engine) {
    let guide = in_a_frame(engine, USUAL);
    // Who can read it is said to the eye too.
    let wide = guide.browser().run_with(
        "const said = [...document.querySelectorAll('[data-fold=take] p')];
         return said.find((p) => p.textContent === arguments[0]).getBoundingClientRect().width > 200;",
        vec![json!(english("take.note"))],
    );
    assert_eq!(wide, json!(true));
    guide.click(&guide.button(&english("take.save")));
    assert!(guide.take_along_status().contains(FILE));
    let text = guide.browser().wait_for_download(FILE, "</html>\n");
    guide.leave_frame();
    drop(guide);

    for loads in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "http:"] {
        assert!(!text.contains(loads), "the file has {loads}");
    }
    let policy = page::policy(&text);
    assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'none'"));
    let offer = ServerConfig::default().file("saved.html", text);
    let phone = Setup::default().engine(engine).window(360, 740);
    let saved = Guide::load_host(&phone, offer, "saved.html");
    let browser = saved.browser();
    assert_eq!(saved.heading(), english("answer.heading"));
    let shown = browser.run("return document.body.innerText;");
    let shown = shown.as_str().unwrap_or_default();
    for piece in pieces(browser) {
        assert!(shown.contains(piece.as_str()), "the file does not say: {piece}");
    }
    assert_eq!(browser.run("return document.title;"), json!(english("take.file_title")));
    assert_eq!(browser.run("return document.documentElement.lang;"), json!("en"));
    let narrow = "return document.documentElement.scrollWidth <= innerWidth;";
    assert_eq!(browser.run(narrow), json!(true));
    let style = "return getComputedStyle(document.querySelector('table')).borderCollapse;";
    assert_eq!(browser.run(style), json!("collapse"), "its own policy lets its style be");
}

fn the_text_that_is_copied_has_the_answer(engine: Engine) {
    let guide = in_a_frame(engine, USUAL);
    guide.browser().run(
        "window.copied = [];
         document.addEventListener('copy', () => copied.push(String(getSelection())));",
    );
    guide.click(&guide.button(&english("take.copy")));
    let copied = guide.browser().run("return copied;");
    let copied: Vec<_> =
        copied.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    let [copied] = copied[..] else { panic!("copied {} times", copied.len()) };
    // The day at its top is today.
    let written = plain("", &parts(guide.browser()));
    assert!(copied.trim_end().ends_with(written.trim()), "{copied}\n\nis not\n\n{written}");
    assert!(copied.starts_with(&english("answer.heading")));
    assert!(copied.contains(&expected::practice().name));
    assert_eq!(guide.take_along_status(), english("ui.copied"));
    let left = guide.browser().run("return document.querySelectorAll('.take__text').length;");
    assert_eq!(left, json!(0), "it is gone from the page again");
}

fn what_a_browser_will_not_copy_stays_to_be_selected(engine: Engine) {
    let guide = in_a_frame(engine, USUAL);
    guide.browser().run("document.execCommand = () => false;");
    guide.click(&guide.button(&english("take.copy")));
    assert_eq!(guide.take_along_status(), english("ui.copy_by_hand"));
    let text = guide.region(&english("take.text")).expect_ok("the text is not there");
    let selected = guide.browser().run("return String(getSelection()).trim();");
    assert_eq!(selected, json!(guide.browser().text(&text).trim()), "all of it is selected");
}

fn a_sandboxed_frame_tells_the_way_that_works(engine: Engine) {
    let guide = in_a_frame(engine, "allow-scripts");
    guide.click(&guide.button(&english("take.print")));
    assert_eq!(guide.take_along_status(), english("take.print_unsure"));
    // Nothing tells a page whether a file was saved, so the words say where to look, and what else to do.
    guide.click(&guide.button(&english("take.save")));
    assert!(guide.take_along_status().contains(FILE));
    guide.click(&guide.button(&english("take.copy")));
    assert_eq!(guide.take_along_status(), english("ui.copied"), "copying is always allowed");
}

/// What a camera reads from the picture whose name is such.
#[track_caller]
fn read_code(guide: &Guide, name: &Name) -> String {
    let browser = guide.browser();
    let pictures = browser.all_by_role(Role::Picture, name);
    let picture = pictures.first().expect_ok("there is no code");
    let into_view = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
    browser.run_with(into_view, vec![browser.argument(picture)]);
    scan(&browser.element_screenshot(picture))
}

fn a_kiosk_shows_a_code_that_holds_the_answers(engine: Engine) {
    let guide = kiosk(engine, json!({ "guide": ADDRESS }));
    let browser = guide.browser();
    for way in ["take.print", "take.save", "take.copy"] {
        assert!(!guide.shows_button(&english(way)), "the next person would find it");
    }
    let codes = || browser.run("return document.querySelectorAll('.qr').length;");
    assert_eq!(codes(), json!(0), "no code before somebody asks for it");
    guide.open_take_along();
    browser.wait_until("a code", || codes() == json!(1));

    let name = english("take.code_of");
    let mut links = vec![read_code(&guide, &Name::Is(&name))];
    if engine.can(Ability::Emulation) {
        browser.emulate_media("dark", "screen");
        links.push(read_code(&guide, &Name::Is(&name)));
    }
    let rows = guide.rows();
    for link in links {
        let (at, behind) = link.split_once('#').expect_ok("nothing is behind the address");
        assert_eq!(at, ADDRESS);
        let code = behind.strip_prefix("a=").and_then(|rest| rest.split('&').next());
        let read = decode(code.expect_ok("no answers"), &expected::practice());
        assert_eq!(read, Ok(answers(&COUPLE)));
        assert!(behind.ends_with("&lang=en"));

        // The address can be typed as well, and what the code holds is said.
        let said = browser.run("return document.querySelector('[data-fold=take]').innerText;");
        let said = said.as_str().unwrap_or_default().to_owned();
        assert!(said.contains(&link) && said.contains(&english("take.holds")));

        // On the phone, with the same guide.
        let profile =
            MinimalProfile::default().with("contact", json!({ "guide": ADDRESS })).to_string();
        let phone = Guide::open_served_with_answers(
            &Setup::default().engine(engine),
            served_for_practice(&profile),
            behind,
        );
        assert_eq!(phone.rows(), rows);
    }
}

fn a_kiosk_without_an_address_shows_the_text(engine: Engine) {
    let guide = kiosk(engine, json!({}));
    let text = || guide.region(&english("take.text"));
    assert!(text().is_none());
    guide.open_take_along();
    guide.browser().wait_until("the text", || text().is_some());
    assert!(guide.browser().all(".qr").is_empty());
    guide.advance_clock(90);
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    assert!(text().is_none());
}

fn a_kiosk_shows_codes_of_what_is_elsewhere(engine: Engine) {
    let website = "https://www.example.org/a?b=c#d";
    let guide = kiosk(engine, json!({ "website": website }));
    let browser = guide.browser();
    guide.click(&browser.all("[data-next] summary").remove(0));
    browser.wait_until("a code", || !browser.all("[data-next] .qr").is_empty());
    assert_eq!(read_code(&guide, &Name::Around("", website)), website);
}

fn answers_come_along_in_an_address(engine: Engine) {
    let setup = Setup::default().engine(engine);
    let guide = Guide::open_with_answers(&setup, &format!("{}&lang=en", fragment(TOLD)));
    let answered = Guide::open(&setup);
    answered.answer_all(&COUPLE);
    assert_eq!(guide.rows(), answered.rows());
    assert_eq!(guide.told_rules(), answered.told_rules());
    // Where they are from then on is said, and it is not what others are told.
    let says = |guide: &Guide, key: &str| {
        guide.open_topic(Topic::Why);
        let said =
            guide.browser().run("return document.querySelector('[data-detail=why]').innerText;");
        said.as_str().unwrap_or_default().contains(&english(key))
    };
    assert!(says(&guide, "disclaimer.came") && says(&guide, "disclaimer.general"));
    assert!(!says(&answered, "disclaimer.came") && says(&answered, "disclaimer.general"));
    drop(answered);
    // They are answers like any others.
    guide.back_to_answer();
    guide.go_back();
    assert_eq!(guide.chosen(), ["employer", "cost"]);
    guide.see_my_answer();
    guide.change("payment");
    assert_eq!(guide.chosen(), ["commercial"]);
    guide.start_again();
    assert_eq!(guide.chosen(), Vec::<String>::new());
}

fn answers_that_cannot_be_read_are_said_to_be_lost(engine: Engine) {
    let setup = Setup::default().engine(engine);
    let whole = fragment(TOLD);
    for cut in [&whole[..whole.len() - 1], "a=", "a=%%%", "a=Z0000"] {
        let guide = Guide::open_with_fragment(&setup, cut);
        assert!(guide.shows_question("service"));
        let said = |guide: &Guide| !guide.browser().all("[data-unread]").is_empty();
        assert!(said(&guide), "{cut}");
        guide.answer("service", "couples");
        assert!(!said(&guide));
        guide.go_back();
        assert!(!said(&guide), "who has begun knows");
    }
}

fn a_kiosk_takes_nothing_that_was_brought_along(engine: Engine) {
    let asked = format!("kiosk&{}", fragment(TOLD));
    let guide = Guide::open_with_fake_clock(engine, &page::sealed(), &asked);
    guide.begin_kiosk_visit();
    assert_eq!(guide.chosen(), Vec::<String>::new());
}
