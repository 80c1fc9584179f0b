//! Guards the guide against the pages around it: their policies, their editors, their headers and their frames.

use browser_tests::browser::Setup;
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen, english};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::in_every_engine;
use browser_tests::page;
use browser_tests::pdf::Pdf;
use browser_tests::server::ServerConfig;
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_fixtures::MinimalProfile;
use test_fixtures::visitors::COUPLE;

in_every_engine! {
    a_call_never_takes_the_place_of_the_guide
    on_a_kiosk_that_the_staff_ended_a_call_leaves_the_guide
    another_page_in_the_frame_brings_the_children_back
    leaving_is_in_reach_under_what_the_page_keeps_at_its_top
    a_builders_frame_is_left_whole_or_the_guide_says_that_it_could_not
    every_way_of_delivery_is_tried
    what_an_editor_made_of_the_snippet_is_read
    a_profile_that_cannot_be_read_is_never_another_practice
    attributes_languages_and_other_scripts_are_taken_as_they_are_meant
    who_reads_the_words_is_not_interrupted
    a_phone_that_is_turned_has_no_empty_room
    on_paper_the_page_around_has_no_empty_sheet
}

/// Nobody answers here.
const NEUTRAL: &str = "https://neutral.invalid/weather";

/// A page with this in its head and this in its body, and the element's script at its end.
fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>{head}\
         <script>{RECORD_EVENTS} addEventListener('error', ({{ message }}) => recordedEvents.push(['uncaught', message]));</script>\
         <body style='margin:0'>{body}<script src=coverage-guide.js></script>"
    )
}

fn open(engine: Engine, offer: ServerConfig) -> Guide {
    Guide::load_host(&Setup::default().engine(engine), offer, "host.html")
}

fn host(head: &str, body: &str) -> ServerConfig {
    ServerConfig::default().file("host.html", page(head, body))
}

/// The same, for a practice with a page to leave to.
fn host_with_exit(head: &str, body: &str) -> ServerConfig {
    let profile = MinimalProfile::default().with("quick-exit", json!(NEUTRAL)).to_string();
    host(head, body).page(page::with_profile(&page::sealed(), &profile))
}

/// Presses each link of the crisis line. In some engines a window opens for each.
fn call_everybody(guide: &Guide) {
    for link in ["tel:988", "sms:988", "tel:911"] {
        let pressed = guide.browser().run_with(
            "const link = document.querySelector(`a[href='${arguments[0]}']`);
             link.click();
             return link.target;",
            vec![json!(link)],
        );
        assert_eq!(pressed, json!("_blank"), "{link}");
    }
    // Where a link had taken the page's place, the next one would find nothing, and nor would this.
    assert!(guide.shows_question("service"));
}

const STRICT: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; \
    script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'self'\">";

fn a_call_never_takes_the_place_of_the_guide(engine: Engine) {
    let plain = page(
        STRICT,
        "<iframe src=coverage-guide.html width=900 height=900 sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox'></iframe>",
    );
    let offer = host(STRICT, "<coverage-guide></coverage-guide>").file("plain.html", plain);
    let guide = open(engine, offer);
    guide.enter_guide(0);
    call_everybody(&guide);
    guide.choose("couples");
    guide.leave_frame();
    assert!(!guide.events().iter().any(|(what, _)| what == "error"), "{:?}", guide.events());

    guide.browser().open(&guide.server().address("plain.html"));
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    call_everybody(&guide);
}

fn on_a_kiosk_that_the_staff_ended_a_call_leaves_the_guide(engine: Engine) {
    let setup = Setup::default().engine(engine);
    let guide = Guide::load_host(&setup, ServerConfig::default(), "kiosk.html");
    let shown = "const frame = document.querySelector('iframe'); return !!frame && !frame.hidden;";
    guide.browser().wait_for_script("the guide", shown);
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    guide.click(&guide.button(&english("kiosk.staff")));
    guide.click(&guide.button(&english("kiosk.staff_leave")));
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    call_everybody(&guide);
}

fn another_page_in_the_frame_brings_the_children_back(engine: Engine) {
    let guide =
        open(engine, host("", "<coverage-guide><p id=instead>Instead.</p></coverage-guide>"));
    guide.enter_guide(0);
    guide.browser().run("setTimeout(() => { location.href = 'nowhere.html'; });");
    guide.leave_frame();
    guide.wait_for_state(0, "lend alone");
    let events = guide.events();
    assert!(events.contains(&("error".to_owned(), json!({ "reason": "frame" }))), "{events:?}");
    let told = |(what, line): &(String, Value)| {
        what == "console" && line.as_str().is_some_and(|line| line.contains("another page"))
    };
    assert!(events.iter().any(told), "{events:?}");
    assert_eq!(guide.browser().run("return instead.getClientRects().length;"), json!(1));
}

/// Where the button to leave is in the window: its top and its bottom.
#[track_caller]
fn button_at(guide: &Guide) -> (f64, f64) {
    let number = |value: Value| value.as_f64().unwrap_or(f64::NAN);
    let frame = number(guide.browser().run(
        "return document.querySelector('coverage-guide').shadowRoot.querySelector('iframe').getBoundingClientRect().top;",
    ));
    guide.enter_frame(&guide.frame(0).expect("a guide that is ready has a frame"));
    let button = guide.browser().run(
        "const box = document.querySelector('.bar button').getBoundingClientRect();
         return [box.top, box.bottom];",
    );
    guide.leave_frame();
    (frame + number(button[0].clone()), frame + number(button[1].clone()))
}

fn leaving_is_in_reach_under_what_the_page_keeps_at_its_top(engine: Engine) {
    let header = "<header style='position:sticky;top:0;height:96px;background:#225;z-index:10'>Our practice</header>\
        <p style='height:300px'></p><coverage-guide></coverage-guide><p style='height:2000px'></p>";
    let box_ = "<dialog style='margin:auto;padding:0;width:700px;height:500px;overflow:auto'><coverage-guide></coverage-guide></dialog>";
    let offer = host_with_exit("", header).file("dialog.html", page("", box_));
    let guide = open(engine, offer);
    let browser = guide.browser();
    guide.wait_for_state(0, "ready");
    browser.run("scrollTo({ top: 700, behavior: 'instant' });");
    browser.wait_until("the button below the header", || {
        let (top, bottom) = button_at(&guide);
        top >= 96.0 && bottom < 200.0
    });

    browser.open(&guide.server().address("dialog.html"));
    browser.run("document.querySelector('dialog').showModal();");
    guide.wait_for_state(0, "ready");
    browser.run("document.querySelector('dialog').scrollTop = 300;");
    let edge = browser.run("return document.querySelector('dialog').getBoundingClientRect().top;");
    let edge = edge.as_f64().unwrap_or_default();
    browser.wait_until("the button inside the dialog", || {
        let (top, bottom) = button_at(&guide);
        top >= edge && bottom < edge + 100.0
    });
}

fn a_builders_frame_is_left_whole_or_the_guide_says_that_it_could_not(engine: Engine) {
    let outer = |sandbox: &str| {
        format!(
            "<!doctype html><title>Outer</title><iframe src=host.html width=900 height=1300 {sandbox}></iframe>"
        )
    };
    let offer = host_with_exit("", "<coverage-guide></coverage-guide>")
        .file("open.html", outer(""))
        .file("closed.html", outer("sandbox='allow-scripts allow-same-origin allow-popups'"));
    let guide = open(engine, offer);
    let browser = guide.browser();
    for (file, leaves) in [("closed.html", false), ("open.html", true)] {
        // WebKitGTK lets a page leave a frame that says it may not.
        if engine == Engine::WebKit && !leaves {
            continue;
        }
        let address = guide.server().address(file);
        browser.open(&address);
        guide.enter_frame(&browser.all("iframe").remove(0));
        guide.wait_for_state(0, "ready");
        guide.enter_frame(&guide.frame(0).expect("a guide that is ready has a frame"));
        let leave = browser.argument(&guide.button(&english("exit.leave")));
        if engine.can(Ability::FocusInFrames) {
            browser.run_with("arguments[0].focus();", vec![leave]);
            browser.press(&[Key::Enter]);
        } else {
            browser.run_with("setTimeout(() => arguments[0].click());", vec![leave]);
        }
        if leaves {
            browser.wait_until("the neutral page", || browser.address() == NEUTRAL);
            continue;
        }
        browser.wait_for_script(
            "that it could not leave",
            "const words = document.querySelector('[data-stuck]'); return !!words && !words.hidden;",
        );
        assert_eq!(guide.heading(), english("exit.gone_heading"));
        guide.leave_frame();
        assert_eq!(browser.address(), address);
        guide.enter_frame(&browser.all("iframe").remove(0));
        let last = guide.events().into_iter().rfind(|(what, _)| what == "error");
        assert_eq!(last, Some(("error".to_owned(), json!({ "reason": "leave" }))));
    }
}

fn every_way_of_delivery_is_tried(engine: Engine) {
    let refuse = "<script>Object.defineProperty(HTMLIFrameElement.prototype, 'srcdoc', { set() { throw new Error('refused'); } });</script>";
    let network = browser_tests::server::Server::start(ServerConfig::default().like_a_cdn())
        .expect("no network");
    let script = network.address("coverage-guide.js");
    let text = page(refuse, "<coverage-guide></coverage-guide>")
        .replace("src=coverage-guide.js", &format!("src={script}"));
    // And from a script that an optimizer put into an address of its own.
    let late = "<coverage-guide></coverage-guide><script>
        fetch('coverage-guide.all.js').then((answer) => answer.blob()).then((blob) => {
          const script = document.createElement('script');
          script.src = URL.createObjectURL(blob);
          document.body.append(script);
        });</script>";
    let offer = ServerConfig::default()
        .file("host.html", text)
        .file("late.html", page("", late).replace("<script src=coverage-guide.js></script>", ""));
    let guide = open(engine, offer);
    guide.enter_guide(0);
    guide.leave_frame();
    guide.browser().open(&guide.server().address("late.html"));
    guide.enter_guide(0);
}

fn what_an_editor_made_of_the_snippet_is_read(engine: Engine) {
    // As the paragraphs of WordPress leave them.
    let body = "<p><coverage-guide></p>\n<div data-coverage-guide-static id=words><p>Static.</p></div>\n<p></coverage-guide></p>\n\
        <p><coverage-guide></p>\n<p>  <script type=\"application/json\"></p>\n<p>    PROFILE</p>\n<p>  </script></p>\n<p></coverage-guide></p>\n";
    let profile = MinimalProfile::named("Another practice").to_string();
    let guide = open(engine, host("", &body.replace("PROFILE", &profile)));
    guide.enter_guide(0);
    guide.enter_guide(1);
    let text = guide.browser().run("return document.body.innerText;");
    assert!(text.as_str().unwrap_or_default().contains("Another practice"), "{text}");
    guide.leave_frame();
    let seen = guide.browser().run("return words.getClientRects().length;");
    assert_eq!(seen, json!(0), "the static words stand below the guide");
}

fn a_profile_that_cannot_be_read_is_never_another_practice(engine: Engine) {
    let of = |inside: &str| format!("<coverage-guide><p>Instead.</p>{inside}</coverage-guide>");
    let block =
        |text: &str| of(&format!("<p><script type=\"application/json\">{text}</script></p>"));
    let pages = [
        block("{ \"profile\": 1, "),
        block(""),
        block(&format!("{{ \"profile\": 1, \"name\": \"{}\" }}", "A".repeat(100_000))),
        "<coverage-guide profile=''><p>Instead.</p></coverage-guide>".to_owned(),
        "<coverage-guide src='https://'><p>Instead.</p></coverage-guide>".to_owned(),
    ];
    let guide = open(engine, host("", &pages.concat()));
    for at in 0..pages.len() {
        guide.wait_for_state(at, "lend alone");
    }
    let told = |kind: &str| guide.events().iter().filter(|(what, _)| what == kind).count();
    let counts = [told("console"), told("error"), told("uncaught"), told("ready")];
    assert_eq!(counts, [pages.len(), pages.len(), 0, 0], "{:?}", guide.events());
}

fn attributes_languages_and_other_scripts_are_taken_as_they_are_meant(engine: Engine) {
    // React 16 to 18 write `false` so. A library that is twenty years old changes how objects become JSON.
    // The other drivers turn what they answer into JSON with it.
    let json =
        if engine == Engine::Firefox { "Object.prototype.toJSON = () => 'nothing';" } else { "" };
    let head = &format!("<script>document.documentElement.lang = 'es_MX'; {json}</script>");
    let body = "<coverage-guide kiosk=false></coverage-guide>\
        <div lang=en-US id=around></div>\
        <script>around.attachShadow({ mode: 'open' }).innerHTML = '<coverage-guide></coverage-guide>';</script>";
    let guide = open(engine, host(head, body));
    guide.enter_guide(0);
    assert_eq!(guide.languages()[0], "es");
    assert!(guide.shows_question("service"), "no kiosk");
    guide.leave_frame();
    let browser = guide.browser();
    let frame = "const inner = around.shadowRoot.querySelector('coverage-guide').shadowRoot;
        return inner.querySelector('.ready iframe');";
    let frame =
        browser.wait_for("the guide in a shadow tree", || browser.element(&browser.run(frame)));
    guide.enter_frame(&frame);
    assert_eq!(guide.languages()[0], "en");
}

fn who_reads_the_words_is_not_interrupted(engine: Engine) {
    let body = "<a href=#before id=before>Before</a>\
        <coverage-guide><p><a href=#one id=one>One</a> <a href=#two id=two>two</a></p></coverage-guide>\
        <a href=#after id=after>After</a>";
    // Far below, so that it begins when the keyboard comes to it.
    let far = "<style>coverage-guide { margin-block-start: 5000px }</style>";
    let guide = open(engine, host(far, body));
    let browser = guide.browser();
    browser.run("before.focus({ preventScroll: true });");
    browser.press(&[Key::Tab]);
    let frame = browser.wait_for("the frame", || guide.frame(0));
    guide.enter_frame(&frame);
    browser.wait_until("a guide that is ready", || guide.shows_question("service"));
    guide.leave_frame();
    let focused = "return document.activeElement.id;";
    assert_eq!(browser.run(focused), json!("one"));
    browser.run("two.focus();");
    assert_eq!(browser.run(focused), json!("two"));
    assert!(!guide.events().iter().any(|(what, _)| what == "ready"), "{:?}", guide.events());
    browser.run("after.focus();");
    guide.wait_for_state(0, "ready");
    assert_eq!(browser.run(focused), json!("after"));
}

fn a_phone_that_is_turned_has_no_empty_room(engine: Engine) {
    let setup = Setup::default().engine(engine).for_frames();
    let body = "<div id=around style='width:320px'><coverage-guide></coverage-guide></div>";
    let guide = Guide::load_host(&setup, host("", body), "host.html");
    guide.enter_guide(0);
    guide.answer_all(COUPLE);
    guide.open_everything_from_inside();
    guide.leave_frame();
    let tall = || {
        guide
            .browser()
            .run("return document.querySelector('coverage-guide').offsetHeight;")
            .as_f64()
            .unwrap_or_default()
    };
    let narrow = tall();
    guide.browser().run("around.style.width = '800px';");
    guide.browser().wait_until("less room", || tall() < narrow);
    let wide = tall();
    guide.browser().run("around.style.width = '320px';");
    guide.browser().wait_until("as much room as before", || tall() == narrow);
    assert!(wide >= 3100.0, "the answer has one height for all: {wide}");
}

fn on_paper_the_page_around_has_no_empty_sheet(engine: Engine) {
    if !engine.can(Ability::Print) {
        return;
    }
    let body = "<h1>Our practice</h1><coverage-guide></coverage-guide><p>Our address.</p>";
    let guide = open(engine, host("", body));
    guide.wait_for_state(0, "ready");
    let question = guide.browser().print();
    guide.enter_guide(0);
    for (question, options) in COUPLE {
        guide.answer_from_inside(question, options);
    }
    guide.leave_frame();
    for (printed, most) in [(question, 3), (guide.browser().print(), 4)] {
        let pdf = Pdf::parse(&printed);
        assert_eq!(pdf.empty_pages(), 0, "{} pages", pdf.pages);
        assert!(pdf.pages <= most, "{} pages", pdf.pages);
    }
}
