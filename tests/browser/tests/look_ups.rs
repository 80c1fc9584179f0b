//! Guards that no name of a linked site is looked up unless a visitor follows the link: whoever answers such questions
//! would see that the guide is open, and by the names that come later what was answered.

use std::collections::BTreeSet;

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::page;
use browser_tests::scenarios::{QUESTIONS, steps_until};
use browser_tests::server::ServerConfig;
use coverage_guide::domain::topic::Topic;
use serde_json::Value;

/// What every page says of it.
const OFF: &str = "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">";

#[test]
fn chromium_looks_up_no_linked_site() {
    assert_eq!(looked_up(Engine::Chromium, ServerConfig::default()), BTreeSet::new());
}

#[test]
fn firefox_looks_up_no_linked_site() {
    assert_eq!(looked_up(Engine::Firefox, ServerConfig::default()), BTreeSet::new());
}

/// Guards the test above. Chromium looks up nothing of its own accord while it is driven.
#[test]
fn a_page_that_says_nothing_of_it_makes_firefox_look_up_its_links() {
    let page = page::sealed();
    assert!(page.contains(OFF));
    let config = ServerConfig::default().page(page.replacen(OFF, "", 1));
    let found = looked_up(Engine::Firefox, config);
    assert!(found.len() > 20, "{found:?}");
}

/// Which of the sites that an answer links to were looked up while its sources were open.
fn looked_up(engine: Engine, config: ServerConfig) -> BTreeSet<String> {
    let setup = Setup::default().engine(engine).log_look_ups();
    let guide = Guide::open_served(&setup, config);
    let browser = guide.browser();
    guide.walk(&steps_until(QUESTIONS, "answer"), &mut |_| ());
    guide.open_topic(Topic::Why);
    guide.open_everything_from_inside();
    let sites = browser.run(
        "return [...document.querySelectorAll('a[href^=https]')].map(({ hostname }) => hostname);",
    );
    let sites: BTreeSet<_> = sites
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    assert!(sites.len() > 20, "{sites:?}");
    // A name that is looked up after all of them. There is no such site.
    let last = "after-the-visit.invalid";
    let _ = browser.wait(browser.client().goto(&format!("http://{last}/")));
    browser.wait_until("the last name in the log", || browser.look_ups().contains(last));
    let log = browser.look_ups();
    sites.into_iter().filter(|site| log.contains(site.as_str())).collect()
}
