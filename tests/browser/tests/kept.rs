//! Guards that browsers write nothing of a visit into their files: neither what was picked nor what was typed. They keep
//! such things to open a page again as it was.

use std::path::Path;

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, cost_field};
use browser_tests::kept;
use browser_tests::server::ServerConfig;
use browser_tests::{ExpectOk, page};
use coverage_guide::domain::topic::Topic;

/// What is typed: amounts that are nowhere else.
const AMOUNTS: [(&str, &str); 2] = [("fee", "137.91"), ("out-allowed", "118.53")];
/// What is asked and picked, where browsers write it down: the ids and names of options begin with their question's.
const QUESTIONS: [&str; 3] = ["treats-one", "partners-words", "most-important"];

#[test]
fn chromium_writes_down_nothing_of_a_visit() {
    assert_eq!(written(Engine::Chromium, ServerConfig::default()), Vec::<String>::new());
}

#[test]
fn firefox_writes_down_nothing_of_a_visit() {
    assert_eq!(written(Engine::Firefox, ServerConfig::default()), Vec::<String>::new());
}

/// Guards the tests above: where the guide does nothing against it, all of it is found.
#[test]
fn what_a_browser_writes_down_is_found() {
    // As a guide does that has never heard of this.
    let usual = "const set = Element.prototype.setAttribute;
        Element.prototype.setAttribute = function (name, value) {
          if (name !== 'autocomplete') set.call(this, name, value);
        };
        Object.defineProperty(HTMLInputElement.prototype, 'defaultChecked', { set() {} });";
    let page = page::with_preload_script(&page::sealed(), usual);
    for engine in [Engine::Chromium, Engine::Firefox] {
        let found = written(engine, ServerConfig::default().page(page.clone()));
        for text in ["treats-one", "137.91"] {
            assert!(found.iter().any(|found| found.starts_with(text)), "{engine:?}: {found:?}");
        }
    }
}

/// What a browser has written down of a visit, at any of its moments and after it.
fn written(engine: Engine, config: ServerConfig) -> Vec<String> {
    let setup = Setup::default()
        .engine(engine)
        // As for visitors. Drivers turn this off, and it usually waits for fifteen seconds.
        .preference("browser.sessionstore.resume_from_crash", true)
        .preference("browser.sessionstore.interval", 200);
    let guide = Guide::open_served(&setup, config);
    let mut found = Vec::new();
    guide.answer_all(&[("service", "couples"), ("reason", "relationship")]);
    guide.choose("no");
    found.extend(written_now(&guide, "a question"));
    guide.go_on();
    guide.answer_all(&[("payment", "commercial"), ("priorities", "partners-words cost")]);
    guide.open_topic(Topic::Costs);
    guide.open_everything_from_inside();
    for (field, text) in AMOUNTS {
        guide.type_into(&cost_field(field), text);
    }
    found.extend(written_now(&guide, "the answer"));
    guide.sharpen("most-important");
    guide.choose("cost");
    found.extend(written_now(&guide, "a question from the answer"));
    guide.start_again();
    guide.choose("family");
    let profile = guide.close();
    found.extend(in_files(profile.path(), "after it was closed"));
    found
}

/// The same, once the browser has written down all of this moment: something beside the guide that it does write down.
#[track_caller]
fn written_now(guide: &Guide, when: &str) -> Vec<String> {
    let browser = guide.browser();
    let beside = browser.run(
        "let beside = document.querySelector('[data-beside]');
         if (!beside) {
           beside = document.createElement('input');
           beside.dataset.beside = '';
           document.body.append(beside);
         }
         return beside;",
    );
    let beside = browser.element(&beside).expect_ok("nothing was put beside the guide");
    let mark = format!("beside {when}");
    let sessions = match browser.engine() {
        Engine::Firefox => "sessionstore-backups",
        Engine::Chromium | Engine::WebKit => "Default/Sessions",
    };
    browser.wait(beside.clear()).expect_ok("a field could not be emptied");
    browser.wait(beside.send_keys(&mark)).expect_ok("nothing could be typed");
    browser.wait_until(&format!("a file with `{mark}`"), || {
        !kept::with_text(&kept::files(&browser.profile().join(sessions)), &mark).is_empty()
    });
    in_files(browser.profile(), when)
}

fn in_files(profile: &Path, when: &str) -> Vec<String> {
    let files = kept::files(profile);
    assert!(!files.is_empty(), "a browser keeps something");
    let texts = QUESTIONS.into_iter().chain(AMOUNTS.map(|(_, text)| text));
    let found = texts.flat_map(|text| {
        let places = kept::with_text(&files, text);
        let told = places.iter().map(|path| {
            let path = path.strip_prefix(profile).unwrap_or(path).display();
            format!("{text}, {when}, in {path}")
        });
        told.collect::<Vec<_>>()
    });
    found.collect()
}
