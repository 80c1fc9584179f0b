//! Guards what comes out of the printer: all of it, readable, on two pages.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, english, names};
use browser_tests::pdf::Pdf;
use browser_tests::server::ServerConfig;
use browser_tests::shared_answers::{fragment, served_for_practice};
use browser_tests::{expected, in_every_engine};
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::paper::Part;
use coverage_guide::text::{Locale, Text};
use serde_json::json;
use test_fixtures::{Practice, parse_answers};

in_every_engine! {
    the_longest_answers_fit_two_pages
    what_is_shorter_is_printed_larger
    what_is_short_is_one_page
    what_is_open_on_the_screen_changes_nothing_on_paper
    the_button_prints_and_leaves_nothing_behind
    where_printing_is_forbidden_another_way_is_told
}

/// What the practices' guides have most to say to, of all that can be answered.
const LONGEST: [(Practice, &str); 3] = [
    (
        Practice::Steffen,
        "service=not-sure room=just-me focus=not-sure reason=sexual-difficulty payment=commercial \
         priorities=no-diagnosis-on-file+policyholder+employer+life-insurance+clearance-or-license+court+partners-words+few-records+freedom+cost \
         most-important=clearance-or-license network=not-sure plan-type=not-sure plan-source=not-sure policyholder=parent \
         state=ma client=child employee-program=yes deductible=no",
    ),
    (
        Practice::Harbor,
        "service=not-sure room=family focus=child reason=family-dynamics treats-one=not-sure payment=commercial \
         priorities=no-diagnosis-on-file+policyholder+employer+life-insurance+clearance-or-license+court+partners-words+few-records+freedom+cost \
         most-important=clearance-or-license network=not-sure plan-type=not-sure plan-source=bought policyholder=partner \
         state=co client=child employee-program=no deductible=not-sure",
    ),
    (
        Practice::OpenDoor,
        "service=not-sure room=just-me focus=not-sure reason=sexual-difficulty payment=not-sure \
         priorities=no-diagnosis-on-file+policyholder+employer+life-insurance+clearance-or-license+court+partners-words+few-records+freedom+cost \
         most-important=clearance-or-license policyholder=partner state=ma client=child employee-program=no",
    ),
];

/// What takes nearly all the room that there is for letters of more than so many points.
const FULLEST: [(Practice, &str, Locale, f64); 5] = [
    (
        Practice::Steffen,
        "service=individual reason=relationship payment=medicare priorities=policyholder+court",
        Locale::English,
        10.4,
    ),
    (
        Practice::OpenDoor,
        "service=individual reason=symptoms payment=commercial priorities=no-diagnosis-on-file",
        Locale::English,
        10.4,
    ),
    (
        Practice::Steffen,
        "service=individual reason=symptoms payment=medicaid priorities=no-concern client=adult",
        Locale::Spanish,
        10.4,
    ),
    (
        Practice::Harbor,
        "service=not-sure room=partners focus=feelings reason=not-sure treats-one=not-sure payment=medicare \
         priorities=court+freedom",
        Locale::Spanish,
        9.4,
    ),
    (
        Practice::OpenDoor,
        "service=sex-therapy reason=sexual-difficulty payment=student priorities=no-diagnosis-on-file+few-records",
        Locale::Spanish,
        9.4,
    ),
];

const COUPLE: &str =
    "service=couples reason=relationship treats-one=no payment=commercial priorities=cost+employer";

fn the_longest_answers_fit_two_pages(engine: Engine) {
    for (practice, told) in LONGEST {
        for locale in [Locale::English, Locale::Spanish] {
            fits_two_pages(engine, practice, told, locale, 8.9);
        }
    }
}

fn what_is_shorter_is_printed_larger(engine: Engine) {
    for (practice, told, locale, points) in FULLEST {
        fits_two_pages(engine, practice, told, locale, points);
    }
}

/// Nobody wants a second page for the last lines.
fn what_is_short_is_one_page(engine: Engine) {
    if !engine.can(Ability::Print) {
        return;
    }
    let told = "service=individual reason=symptoms payment=none priorities=no-concern";
    for locale in [Locale::English, Locale::Spanish] {
        let asked = format!("{}&lang={}", fragment(told), locale.tag());
        let guide = Guide::open_with_answers(&Setup::default().engine(engine), &asked);
        assert_eq!(Pdf::parse(&guide.browser().print()).pages, 1, "{}", locale.tag());
    }
}

/// All of it is printed, on two pages at most, where a printer reaches, in letters of more than so many points.
#[track_caller]
fn fits_two_pages(engine: Engine, practice: Practice, told: &str, locale: Locale, points: f64) {
    if !engine.can(Ability::Print) {
        return;
    }
    let asked = format!("{}&lang={}", fragment(told), locale.tag());
    let guide = Guide::open_served_with_answers(
        &Setup::default().engine(engine),
        served_for_practice(practice.json()),
        &asked,
    );
    let pdf = Pdf::parse(&guide.browser().print());
    assert!(pdf.pages <= 2, "{} pages in {}: {told}", pdf.pages, locale.tag());
    assert!(pdf.smallest_font > points, "{} points", pdf.smallest_font);
    assert_eq!(pdf.clipped, "", "out of reach for a printer");
    for words in everything(guide.browser(), practice, told, locale) {
        assert!(pdf.contains_text(&words), "not on paper, in {}: {words}: {pdf:?}", locale.tag());
    }
}

/// All that belongs on the paper, as the terminal would say it.
#[track_caller]
fn everything(browser: &Browser, practice: Practice, told: &str, locale: Locale) -> Vec<Text> {
    let profile = practice.profile();
    let parts = expected::paper(browser, &profile, &parse_answers(told), locale);
    let mut all = vec![Text::from(profile.name)];
    for part in parts {
        match part {
            Part::Heading(words) | Part::Text(words) => all.push(words),
            Part::Verdicts(verdicts) => all.extend(verdicts.into_iter().flat_map(<[_; 2]>::from)),
            Part::Table(table) => all.extend(table.rows.into_iter().map(|row| row.concat().into())),
            Part::Ask(ask) => {
                all.push(ask.heading);
                all.extend(ask.blanks.into_iter().chain(ask.questions).chain(ask.note));
            }
        }
    }
    all
}

fn what_is_open_on_the_screen_changes_nothing_on_paper(engine: Engine) {
    if !engine.can(Ability::Print) {
        return;
    }
    let guide = Guide::open_with_answers(&Setup::default().engine(engine), &fragment(COUPLE));
    let browser = guide.browser();
    let closed = Pdf::parse(&browser.print());
    assert!(guide.open_everything() > 0);
    assert!(closed == Pdf::parse(&browser.print()));
    // Nor does the screen on which it is printed.
    for topic in Topic::ALL {
        guide.open_topic(*topic);
        assert!(closed == Pdf::parse(&browser.print()), "printed from `{}`", topic.id());
    }
    guide.open_everything_from_inside();
    let open = Pdf::parse(&browser.print());
    assert!(closed == open);
    assert!(
        !open.contains_text(&english("detail.people_ask"))
            && !open.contains_text(&english("take.print"))
    );
    assert!(sheets(browser) == json!(0), "nothing of it stays in the page");
}

fn the_button_prints_and_leaves_nothing_behind(engine: Engine) {
    if !engine.can(Ability::Print) {
        return;
    }
    let guide = Guide::open_with_answers(&Setup::default().engine(engine), &fragment(COUPLE));
    let browser = guide.browser();
    assert_eq!(sheets(browser), json!(0));
    browser.run(
        "addEventListener('beforeprint', () => {
           const [sheet, ...others] = document.querySelectorAll('.sheet');
           window.printed = [sheet.innerText.length > 1000, others.length,
             document.querySelectorAll('.sheet [id]').length];
         });",
    );
    guide.open_take_along();
    guide.click(&guide.button(&english("take.print")));
    assert_eq!(browser.run("return window.printed;"), json!([true, 0, 0]));
    assert_eq!(guide.take_along_status(), english("take.printing"));
    // A browser without a display never closes its window for printing.
    guide.press(names::START_AGAIN);
    assert_eq!(sheets(browser), json!(0));
}

fn where_printing_is_forbidden_another_way_is_told(engine: Engine) {
    let host = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
        <iframe sandbox=allow-scripts src=coverage-guide.html width=900 height=9000></iframe>";
    let offer = ServerConfig::default().file("host.html", host.to_owned());
    let guide = Guide::load_host(&Setup::default().engine(engine).for_frames(), offer, "host.html");
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.answer_all(&[
        ("service", "individual"),
        ("reason", "symptoms"),
        ("payment", "none"),
        ("priorities", "cost"),
    ]);
    guide.open_take_along();
    guide.click(&guide.button(&english("take.print")));
    assert_eq!(guide.take_along_status(), english("take.print_unsure"));
}

/// How many papers are in the page.
#[track_caller]
fn sheets(browser: &Browser) -> serde_json::Value {
    browser.run("return document.querySelectorAll('.sheet').length;")
}
