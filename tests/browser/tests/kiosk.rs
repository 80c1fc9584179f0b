//! Guards the kiosk: it waits, it warns, it forgets everything, and nothing in it leads away.

use browser_tests::ExpectOk;
use browser_tests::browser::{Name, Role, Setup};
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen, cost_field, english, names};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::server::ServerConfig;
use browser_tests::{in_every_engine, page};
use coverage_guide::domain::topic::Topic;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_fixtures::visitors::COUPLE;
use test_fixtures::{MinimalProfile, Practice};

in_every_engine! {
    it_waits_with_one_large_button_and_begins
    an_idle_kiosk_warns_and_then_forgets_everything
    who_is_still_there_goes_on_where_they_were
    while_it_warns_only_an_answer_keeps_the_visit
    a_tablet_that_slept_shows_nobody_the_visit_before
    starting_again_and_clearing_bring_back_the_screen_that_waits
    the_times_come_from_the_profile
    nothing_leads_away
    the_staff_can_end_it
    larger_text_is_for_one_visit
    the_language_is_for_one_visit
    in_the_element_it_fills_the_window
    a_program_that_stops_leaves_nothing_of_the_visit
    a_profile_alone_makes_it_fill_the_window
    a_frame_that_says_it_is_a_kiosk_gets_no_more_than_a_window
}

/// As long as a kiosk waits, and as long as it warns, if its profile does not say.
const IDLE: u32 = 60;
const WARNING: u32 = 30;
/// As long as a kiosk that the staff has ended waits for a touch.
const STAFF: u32 = 600;

fn kiosk(engine: Engine) -> Guide {
    Guide::open_with_fake_clock(engine, &page::sealed(), "kiosk")
}

#[track_caller]
fn answer(guide: &Guide) {
    guide.answer_all(COUPLE);
    assert!(guide.shows_answer());
}

/// The warning, if it stands.
#[track_caller]
fn warning(guide: &Guide) -> Option<Element> {
    let name = english("kiosk.warning_heading");
    guide.browser().all_by_role(Role::Dialog, &Name::Is(&name)).into_iter().next()
}

#[track_caller]
fn wait_for_warning(guide: &Guide) {
    guide.browser().wait_until("the warning", || warning(guide).is_some());
}

#[track_caller]
fn wait_for_start(guide: &Guide) {
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
}

/// All of the page as it stands, with what is typed, chosen, open, selected, scrolled and in focus.
#[track_caller]
fn whole(guide: &Guide) -> Value {
    guide.browser().run(
        "return {
           html: document.documentElement.outerHTML,
           fields: [...document.querySelectorAll('input, textarea, select')].map((field) => [field.value, field.checked]),
           open: document.querySelectorAll('[open]').length,
           selected: String(getSelection()),
           scrolled: [scrollX, scrollY, ...[...document.querySelectorAll('*')].map((at) => at.scrollTop).filter(Boolean)],
           focus: document.activeElement === document.body,
         };",
    )
}

fn it_waits_with_one_large_button_and_begins(engine: Engine) {
    let guide = kiosk(engine);
    assert_eq!(guide.screen(), Screen::Start);
    assert_eq!(guide.heading(), english("kiosk.heading"));
    let practice = Practice::Steffen.profile().name;
    let text = guide.browser().run("return document.body.innerText;");
    assert!(text.as_str().unwrap_or_default().contains(&practice));
    let size = guide.browser().run_with(
        "const box = arguments[0].getBoundingClientRect();
         return [box.width >= 300, box.height >= 88, document.documentElement.scrollWidth <= innerWidth];",
        vec![guide.browser().argument(&guide.button(&english("kiosk.begin")))],
    );
    assert_eq!(size, json!([true, true, true]));
    guide.begin_kiosk_visit();
    guide.wait_for_focus_on_heading();
}

fn an_idle_kiosk_warns_and_then_forgets_everything(engine: Engine) {
    let guide = kiosk(engine);
    let browser = guide.browser();
    let before = whole(&guide);
    guide.begin_kiosk_visit();
    answer(&guide);
    guide.open_topic(Topic::Costs);
    guide.type_into(&cost_field("fee"), "220");
    guide.open_everything();
    browser
        .run("getSelection().selectAllChildren(document.querySelector('h1')); scrollTo(0, 900);");
    assert_ne!(whole(&guide), before);
    guide.advance_clock(IDLE - 1);
    assert!(warning(&guide).is_none());
    guide.advance_clock(1);
    wait_for_warning(&guide);
    guide.advance_clock(WARNING);
    wait_for_start(&guide);
    assert!(warning(&guide).is_none());
    browser.wait_until("a page as at first", || whole(&guide) == before);

    guide.begin_kiosk_visit();
    assert_eq!(guide.chosen(), Vec::<String>::new());
    answer(&guide);
    guide.open_topic(Topic::Costs);
    assert_eq!(guide.field_value(&cost_field("fee")), "");
}

fn who_is_still_there_goes_on_where_they_were(engine: Engine) {
    let guide = kiosk(engine);
    let browser = guide.browser();
    guide.begin_kiosk_visit();
    guide.choose("couples");
    browser.run("document.querySelector('input:checked').focus();");
    guide.advance_clock(IDLE);
    wait_for_warning(&guide);

    // The keyboard is in it, on the large button, and comes nowhere else.
    let here = english("kiosk.here");
    browser.wait_until("the focus on the large button", || guide.focus().text == here);
    browser.press(&[Key::Tab]);
    assert_eq!(guide.focus().text, english("kiosk.clear"));
    browser.press_with_shift(Key::Tab);
    assert_eq!(guide.focus().text, here);
    browser.run("document.querySelector('fieldset input').focus();");
    assert_eq!(guide.focus().text, here, "what is behind takes no focus");

    // The seconds go by for the eye; to the ear they come once, at the end.
    browser.run(
        "window.said = [];
         const status = document.querySelector('dialog[open] [role=status]');
         new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });",
    );
    let seconds =
        || browser.run("return document.querySelector('dialog[open] [role=timer]').textContent;");
    let first = seconds();
    for _ in 0..WARNING - 5 {
        guide.advance_clock(1);
    }
    browser.wait_until("fewer seconds", || seconds() != first);
    browser.wait_for_script("one announcement", "return said.length === 1;");

    browser.press(&[Key::Enter]);
    browser.wait_until("no warning", || warning(&guide).is_none());
    browser.wait_until("the focus where it was", || guide.focus().is_option("couples"));
    assert_eq!(guide.chosen(), ["couples"]);
    guide.advance_clock(IDLE - 1);
    assert!(warning(&guide).is_none());
    guide.advance_clock(1);
    wait_for_warning(&guide);

    browser.press(&[Key::Escape]);
    // A dialog is closed a little before its page is told.
    let told = "return document.querySelector('dialog [role=timer]').textContent === '';";
    browser.wait_for_script("no warning", told);
    assert!(warning(&guide).is_none());
    guide.advance_clock(IDLE - 1);
    assert!(warning(&guide).is_none());
    assert_eq!(guide.chosen(), ["couples"]);
}

fn while_it_warns_only_an_answer_keeps_the_visit(engine: Engine) {
    let guide = kiosk(engine);
    guide.begin_kiosk_visit();
    guide.choose("couples");
    guide.advance_clock(IDLE - 10);
    // Reading on is a sign of somebody there.
    guide.browser().run("dispatchEvent(new Event('scroll'));");
    guide.advance_clock(IDLE - 1);
    assert!(warning(&guide).is_none());
    guide.advance_clock(1);
    wait_for_warning(&guide);
    guide.browser().press(&[Key::Shift]);
    guide
        .browser()
        .run("document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));");
    guide.advance_clock(WARNING);
    wait_for_start(&guide);
}

fn a_tablet_that_slept_shows_nobody_the_visit_before(engine: Engine) {
    let guide = kiosk(engine);
    guide.begin_kiosk_visit();
    guide.choose("couples");
    guide.browser().run("skipTime(3600000); document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));");
    wait_for_start(&guide);
}

fn starting_again_and_clearing_bring_back_the_screen_that_waits(engine: Engine) {
    let guide = kiosk(engine);
    let before = whole(&guide);
    for name in [english("kiosk.clear"), names::START_AGAIN.to_owned()] {
        guide.begin_kiosk_visit();
        guide.answer("service", "couples");
        guide.click(&guide.button(&name));
        wait_for_start(&guide);
        guide.browser().wait_until("a page as at first", || whole(&guide) == before);
    }
}

fn the_times_come_from_the_profile(engine: Engine) {
    let profile = MinimalProfile::default()
        .with("kiosk", json!({ "idle-seconds": 120, "warning-seconds": 20 }))
        .to_string();
    // Nothing else asks for a kiosk here.
    let guide =
        Guide::open_with_fake_clock(engine, &page::with_profile(&page::sealed(), &profile), "");
    guide.begin_kiosk_visit();
    guide.advance_clock(119);
    assert!(warning(&guide).is_none());
    guide.advance_clock(1);
    wait_for_warning(&guide);
    guide.advance_clock(19);
    assert!(warning(&guide).is_some());
    guide.advance_clock(1);
    wait_for_start(&guide);
}

fn nothing_leads_away(engine: Engine) {
    let contact = json!({
        "website": "https://www.example.org/a",
        "phone": "tel:+1-303-555-0100",
        "email": "mailto:a@example.org",
    });
    let profile = MinimalProfile::default()
        .with("quick-exit", json!("https://www.example.org"))
        .with("contact", contact)
        .to_string();
    let guide = Guide::open_with_fake_clock(
        engine,
        &page::with_profile(&page::sealed(), &profile),
        "kiosk",
    );
    let browser = guide.browser();
    guide.begin_kiosk_visit();
    answer(&guide);
    guide.open_everything();
    let seen = browser.run(
        "const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
         const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
         const drag = new DragEvent('dragstart', { bubbles: true, cancelable: true });
         return [
           links.filter((href) => !href.startsWith('#')),
           document.querySelector('h1').dispatchEvent(menu),
           document.querySelector('h1').dispatchEvent(drag),
           document.querySelectorAll('.copy').length,
           getComputedStyle(document.querySelector('h1')).userSelect !== 'none',
         ];",
    );
    assert_eq!(seen, json!([[], false, false, 0, true]));
    let text = browser.run("return document.body.innerText;");
    let text = text.as_str().unwrap_or_default();
    for written in ["www.example.org/a", "+1-303-555-0100", "a@example.org", "988", "911"] {
        assert!(text.contains(written), "{written}");
    }
    // A page to leave to would lead away too.
    assert!(!guide.shows_button(&english("exit.leave")));
}

fn the_staff_can_end_it(engine: Engine) {
    let guide = kiosk(engine);
    let browser = guide.browser();
    let body = || browser.run("return document.body.outerHTML;");
    let before = body();
    let (staff, stay, leave) =
        (english("kiosk.staff"), english("kiosk.staff_stay"), english("kiosk.staff_leave"));
    guide.click(&guide.button(&staff));
    browser.wait_until("the focus on what changes nothing", || guide.focus().text == stay);
    browser.press(&[Key::Enter]);
    browser.wait_until("the focus back", || guide.focus().text == staff);
    assert_eq!(guide.screen(), Screen::Start);

    guide.click(&guide.button(&staff));
    guide.click(&guide.button(&leave));
    browser.wait_until("the first question", || guide.shows_question("service"));
    answer(&guide);
    guide.advance_clock(STAFF - 1);
    assert!(guide.shows_answer());
    guide.open_topic(Topic::Ask);
    let seen = browser.run(
        "return ['kiosk' in document.documentElement.dataset, document.querySelectorAll('a[href^=\"tel:\"]').length > 0,
           document.querySelectorAll('.copy').length > 0, document.querySelectorAll('dialog').length,
           document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))];",
    );
    assert_eq!(seen, json!([false, true, true, 0, true]));

    // Whoever goes on has their time, and whoever comes after they left finds a kiosk.
    browser.run("dispatchEvent(new Event('scroll'));");
    guide.advance_clock(STAFF - 1);
    assert_eq!(guide.screen(), Screen::Detail(Topic::Ask));
    guide.advance_clock(1);
    wait_for_start(&guide);
    browser.wait_until("a page as at first", || body() == before);
    let held = browser.run(
        "return document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));",
    );
    assert_eq!(held, json!(false));
    guide.begin_kiosk_visit();
    guide.advance_clock(IDLE);
    wait_for_warning(&guide);
}

fn the_language_is_for_one_visit(engine: Engine) {
    let guide = kiosk(engine);
    let browser = guide.browser();
    let before = whole(&guide);
    for begins in [false, true] {
        let other = browser.all("button.language").remove(0);
        guide.click(&other);
        browser.wait_for_script(
            "the other language",
            "return document.documentElement.lang === 'es';",
        );
        if begins {
            guide.click(&browser.all(".start button").remove(0));
            browser.wait_until("the first question", || guide.shows_question("service"));
            guide.advance_clock(IDLE);
            guide.advance_clock(WARNING);
        } else {
            // Nothing is lost here, so nobody is asked.
            guide.advance_clock(IDLE);
        }
        wait_for_start(&guide);
        browser.wait_until("a page as at first", || whole(&guide) == before);
    }
}

fn larger_text_is_for_one_visit(engine: Engine) {
    let guide = kiosk(engine);
    let size = || {
        let size = guide
            .browser()
            .run("return parseFloat(getComputedStyle(document.documentElement).fontSize);");
        size.as_f64().unwrap_or_default()
    };
    guide.begin_kiosk_visit();
    let usual = size();
    for (name, percent) in
        [("kiosk.larger", 140.0), ("kiosk.larger", 200.0), ("kiosk.usual_size", 100.0)]
    {
        guide.click(&guide.button(&english(name)));
        guide.browser().wait_until(name, || (size() - usual * percent / 100.0).abs() < 0.5);
        let fits = "return document.documentElement.scrollWidth <= innerWidth;";
        assert_eq!(guide.browser().run(fits), json!(true));
    }
    // The same button, so the keyboard is still on it.
    guide.browser().press(&[Key::Enter]);
    guide.browser().wait_until("larger text by the keyboard", || size() > usual);
    guide.click(&guide.button(&english("kiosk.clear")));
    guide
        .browser()
        .wait_until("the usual size for the next person", || (size() - usual).abs() < 0.5);
}

fn in_the_element_it_fills_the_window(engine: Engine) {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script>{RECORD_EVENTS}
           window.words = [];
           addEventListener('message', (event) => words.push(event.data.type));</script>\
         <script src=\"coverage-guide.js\"></script><body style='margin:0'><coverage-guide kiosk></coverage-guide>"
    );
    let offer = ServerConfig::default().file("host.html", host);
    let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
    guide.wait_for_state(0, "ready");
    let browser = guide.browser();
    let tall = "const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
        return Math.abs(frame.getBoundingClientRect().height - innerHeight) < 1 && frame.allow === 'screen-wake-lock';";
    assert_eq!(browser.run(tall), json!(true));
    let frame = guide.frame(0).expect_ok("a guide that is ready has a frame");
    guide.enter_frame(&frame);
    guide.begin_kiosk_visit();
    guide.answer("service", "couples");
    guide.click(&guide.button(&english("kiosk.clear")));
    wait_for_start(&guide);
    guide.leave_frame();
    let said = "return words.filter((word) => !['hello', 'ready'].includes(word));";
    // Two words for whether somebody is there, and that there is a new screen is not told.
    let expected = json!(["start", "visit", "start"]);
    browser.wait_until("its words", || browser.run(said) == expected);
}

/// The frame of the first guide: whether it is as tall as the window, and whether it may keep the screen on.
const STANDS: &str = "const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe');
    return [Math.abs(frame.getBoundingClientRect().height - innerHeight) < 1, frame.allow === 'screen-wake-lock'];";

fn a_profile_alone_makes_it_fill_the_window(engine: Engine) {
    let profile = MinimalProfile::default().with("kiosk", json!({})).to_string();
    let host = |inside: &str| {
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
             <script src=\"coverage-guide.js\"></script><body style='margin:0'><coverage-guide>{inside}</coverage-guide>"
        )
    };
    let built = ServerConfig::default().page(page::with_profile(&page::sealed(), &profile));
    let inside = format!("<script type=\"application/json\">{profile}</script>");
    // The build's own profile is read in the frame, too late for the right that a frame is made with.
    for (offer, inside, keeps_the_screen_on) in
        [(built, String::new(), false), (ServerConfig::default(), inside, true)]
    {
        let offer = offer.file("host.html", host(&inside));
        let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
        guide.wait_for_state(0, "ready");
        let browser = guide.browser();
        assert_eq!(browser.run(STANDS), json!([true, keeps_the_screen_on]));
        guide.enter_frame(&guide.frame(0).expect_ok("a guide that is ready has a frame"));
        guide.begin_kiosk_visit();
        answer(&guide);
        guide.leave_frame();
        assert_eq!(browser.run(STANDS), json!([true, keeps_the_screen_on]));
    }
}

/// What is in the frame may be somebody else's: it covers nothing, and the page goes on below it.
fn a_frame_that_says_it_is_a_kiosk_gets_no_more_than_a_window(engine: Engine) {
    const PRETENDS: &str = "<!doctype html><title>Other</title><script>
        const say = (message) => parent.postMessage({ coverageGuide: 1, ...message }, '*');
        say({ type: 'hello', kiosk: true });
        say({ type: 'ready' });
        say({ type: 'height', height: 90000 });
        say({ type: 'hello', kiosk: 'position: fixed; z-index: 9' });
        parent.postMessage('said all', '*');</script>";
    let host = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script>addEventListener('message', ({ data }) => { window.heard ||= data === 'said all'; });</script>\
         <script src=\"coverage-guide.js\"></script><body style='margin:0'><p id=above>Above</p>\
         <coverage-guide src=other.html></coverage-guide><p id=below>Below</p>";
    let offer = ServerConfig::default()
        .file("other.html", PRETENDS.to_owned())
        .file("host.html", host.to_owned());
    let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
    guide.wait_for_state(0, "ready");
    let browser = guide.browser();
    browser.wait_for_script("all that it says", "return window.heard === true;");
    assert_eq!(browser.run(STANDS), json!([true, false]));
    let around = "const box = (id) => document.getElementById(id).getBoundingClientRect();
        const frame = document.querySelector('coverage-guide').shadowRoot.querySelector('iframe').getBoundingClientRect();
        return [box('above').bottom <= frame.top, frame.bottom <= box('below').top];";
    assert_eq!(browser.run(around), json!([true, true]));
}

/// The browser's own lock cannot be seen from a page, so its interface is replaced.
#[test]
fn the_screen_is_kept_on_and_asked_for_again_when_the_page_comes_back() {
    const LOCK: &str = "window.asked = 0; window.released = 0;
        const lock = { request: async () => { asked += 1; return { release: () => { released += 1; } }; } };
        Object.defineProperty(Navigator.prototype, 'wakeLock', { configurable: true, get: () => lock });";
    let setup = Setup::default().preload(LOCK);
    let guide = Guide::load_with_fragment(&setup, ServerConfig::default(), "kiosk");
    let browser = guide.browser();
    browser.wait_for_script("a lock", "return asked === 1;");
    browser.run("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));");
    browser.wait_for_script("another lock", "return asked === 2;");
    wait_for_start(&guide);
    guide.click(&guide.button(&english("kiosk.staff")));
    guide.click(&guide.button(&english("kiosk.staff_leave")));
    browser.wait_for_script("no lock", "return released === 1;");
}

#[test]
fn from_disk_it_is_a_kiosk_too() {
    let address = format!("{}#kiosk", page::file_address());
    let guide = Guide::load_address(&Setup::default(), &address);
    wait_for_start(&guide);
    guide.begin_kiosk_visit();
    answer(&guide);
    assert_eq!(guide.browser().requests().len(), 1);
}

fn a_program_that_stops_leaves_nothing_of_the_visit(engine: Engine) {
    let guide = kiosk(engine);
    let browser = guide.browser();
    guide.begin_kiosk_visit();
    answer(&guide);
    browser.run(
        // Firefox runs this beside the page, where errors are of other classes.
        "const page = window.wrappedJSObject ?? window;
         const error = new page.WebAssembly.RuntimeError('unreachable');
         page.dispatchEvent(new page.ErrorEvent('error', { error }));",
    );
    browser.wait_until("its words", || guide.screen() == Screen::Static);
    let left = browser.run(
        "return [document.querySelectorAll('[data-screen], [data-topic], h1 ~ .guide, a[href]').length,
           document.querySelectorAll('main[data-guide] > *').length];",
    );
    assert_eq!(left, json!([0, 1]));
}
