//! Guards the guide that is nobody's: it speaks for no practice until somebody hands it a profile, and says so.

use browser_tests::browser::{Name, Role, Setup};
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen};
use browser_tests::host::RECORD_EVENTS;
use browser_tests::server::ServerConfig;
use browser_tests::{in_every_engine, paths};
use coverage_guide::t;
use coverage_guide::text::Locale;
use serde_json::json;
use test_fixtures::{MinimalProfile, localizer};

in_every_engine! {
    by_itself_it_says_what_is_missing_and_keeps_the_crisis_lines
    in_the_element_it_says_what_is_missing_and_the_children_stay
    with_a_profile_in_the_element_it_starts_for_that_practice
}

fn offer() -> ServerConfig {
    ServerConfig::default().root(paths::dist().join("universal"))
}

fn in_the_element(engine: Engine, children: &str) -> Guide {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>\
         <script>{RECORD_EVENTS}</script><script src=\"coverage-guide.js\"></script>\
         <body><coverage-guide>{children}</coverage-guide>"
    );
    let setup = Setup::default().engine(engine).for_frames();
    Guide::load_host(&setup, offer().file("host.html", host), "host.html")
}

fn by_itself_it_says_what_is_missing_and_keeps_the_crisis_lines(engine: Engine) {
    let guide = Guide::load(&Setup::default().engine(engine), offer());
    let browser = guide.browser();
    let shown = || browser.run("return document.body.innerText;").as_str().unwrap_or("").to_owned();
    let words = localizer(Locale::English);
    let unset = words.get(t!("static.unset"));
    browser.wait_until("a sentence on what is missing", || shown().contains(&*unset));
    assert!(shown().contains(&*words.get(t!("static.unset_mend"))));
    for absent in [t!("static.wait"), t!("static.failed")] {
        assert!(!shown().contains(&*words.get(absent)), "{}", words.get(absent));
    }
    assert_eq!(guide.screen(), Screen::Static);
    let links = browser.all_by_role(Role::Link, &Name::Any);
    let lines: Vec<_> = links.iter().map(|link| browser.attribute(link, "href")).collect();
    assert_eq!(lines, ["tel:988", "sms:988", "tel:911"]);
    if engine.can(Ability::Console) {
        let console = browser.console();
        assert!(console.iter().any(|line| line.text.contains("docs/embed.md")), "{console:?}");
    }
}

fn in_the_element_it_says_what_is_missing_and_the_children_stay(engine: Engine) {
    let guide = in_the_element(engine, "<p>Instead.</p>");
    guide.wait_for_state(0, "lend alone");
    assert_eq!(guide.frame_count(), 0);
    let told = guide.events();
    let last = ("error".to_owned(), json!({ "reason": "no-profile" }));
    assert_eq!(told.last(), Some(&last), "{told:?}");
    let is_mend = |(what, line): &(String, serde_json::Value)| {
        what == "console" && line.as_str().is_some_and(|line| line.contains("docs/embed.md"))
    };
    assert!(told.iter().any(is_mend), "{told:?}");
}

fn with_a_profile_in_the_element_it_starts_for_that_practice(engine: Engine) {
    let profile = MinimalProfile::named("A practice of its own");
    let block = format!("<script type=\"application/json\">{profile}</script>");
    let guide = in_the_element(engine, &block);
    guide.enter_guide(0);
    let text = guide.browser().run("return document.body.innerText;");
    assert!(text.as_str().unwrap_or_default().contains("A practice of its own"), "{text}");
}
