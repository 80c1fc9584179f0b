//! Guards the tablet without a network: it starts, and what is new comes when nobody is at it.

use std::fs;

use browser_tests::browser::Setup;
use browser_tests::engine::{Ability, Engine};
use browser_tests::guide::{Guide, Screen, english};
use browser_tests::page::integrity;
use browser_tests::server::ServerConfig;
use browser_tests::{ExpectOk, in_every_engine, page, paths};
use serde_json::json;
use test_fixtures::MinimalProfile;

in_every_engine! {
    without_a_network_it_starts_as_before
    a_new_version_comes_when_the_visit_is_over_and_not_before
    a_kiosk_that_the_staff_ended_is_left_in_peace
    half_of_an_update_is_none
    a_browser_that_was_closed_starts_without_a_network
    what_the_page_may_do_is_little
    every_icon_is_what_the_manifest_says
    a_guide_that_cannot_start_shows_its_words
}

const PAGE: &str = "kiosk.html";
const WORKER: &str = "kiosk-sw.js";

/// What another build would be: the same guide for a practice of another name.
fn another_build() -> ServerConfig {
    let old = page::sealed();
    let new = page::with_profile(&old, &MinimalProfile::named("Another practice").to_string());
    let worker = fs::read_to_string(paths::dist().join(WORKER)).expect_ok("no worker");
    let (was, is) = (integrity(old.as_bytes()), integrity(new.as_bytes()));
    assert!(worker.contains(&was), "the worker knows the page by its hash");
    ServerConfig::default().page(new).file(WORKER, worker.replace(&was, &is))
}

fn open(engine: Engine) -> Guide {
    let setup = Setup::default().engine(engine);
    let guide = Guide::load_host(&setup, ServerConfig::default(), PAGE);
    enter(&guide);
    guide.leave_frame();
    guide.browser().wait_for_script("a worker that keeps the page",
        "return navigator.serviceWorker.ready.then((registration) => registration.active.state === 'activated');",
    );
    guide
}

/// Enters the frame with the guide and waits for the screen that waits.
#[track_caller]
fn enter(guide: &Guide) {
    guide.leave_frame();
    let browser = guide.browser();
    let shown = "const frame = document.querySelector('iframe'); return !!frame && !frame.hidden;";
    browser.wait_for_script("the guide", shown);
    guide.enter_frame(&browser.all("iframe").remove(0));
    browser.wait_until("the screen that waits", || guide.screen() == Screen::Start);
}

fn begin(guide: &Guide) {
    guide.click(&guide.button(&english("kiosk.begin")));
    go_on(guide);
}

/// The staff ends kiosk mode.
fn end(guide: &Guide) {
    guide.click(&guide.button(&english("kiosk.staff")));
    guide.click(&guide.button(&english("kiosk.staff_leave")));
    go_on(guide);
}

fn go_on(guide: &Guide) {
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    guide.answer("service", "couples");
    guide.choose("relationship");
}

fn names_another_practice(guide: &Guide) -> bool {
    let names = "return document.body.innerText.includes('Another practice');";
    guide.browser().run(names) == json!(true)
}

fn without_a_network_it_starts_as_before(engine: Engine) {
    let mut guide = open(engine);
    let absent = guide.stop_server();
    guide.browser().open(&absent.address(PAGE));
    enter(&guide);
    begin(&guide);
    guide.leave_frame();
    // Without the worker there would be nothing.
    let other =
        guide.browser().run("return fetch('index.html').then(() => 'there', () => 'not there');");
    assert_eq!(other, json!("not there"));
}

fn a_new_version_comes_when_the_visit_is_over_and_not_before(engine: Engine) {
    let guide = open(engine);
    // A page that was there before its worker is not kept by it: then a new one is active at once.
    update(open(engine));
    guide.browser().open(&guide.server().address(PAGE));
    update(guide);
}

/// Somebody at the desk is shown the guide: that is a visit too.
fn a_kiosk_that_the_staff_ended_is_left_in_peace(engine: Engine) {
    let guide = open(engine);
    enter(&guide);
    end(&guide);
    guide.leave_frame();
    bring_another_build(guide);
}

/// Another build comes in the middle of a visit, which goes on.
fn bring_another_build(mut guide: Guide) -> Guide {
    let absent = guide.stop_server();
    guide.start_server(&absent, another_build());
    guide.browser().run(
        "window.same = true;
         return navigator.serviceWorker.getRegistration().then(({ active }) => {
           window.was = active;
           dispatchEvent(new Event('online'));
         });",
    );
    guide.browser().wait_for_script("the new version",
        "return navigator.serviceWorker.getRegistration().then(({ waiting, active }) => waiting !== null || active !== was && active.state === 'activated');",
    );
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    assert_eq!(guide.chosen(), ["relationship"]);
    guide.submit();
    assert!(!names_another_practice(&guide));
    guide.leave_frame();
    assert_eq!(guide.browser().run("return window.same === true;"), json!(true));
    guide
}

fn update(guide: Guide) {
    enter(&guide);
    begin(&guide);
    guide.leave_frame();
    let mut guide = bring_another_build(guide);
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.click(&guide.button(&english("kiosk.clear")));
    guide.leave_frame();
    guide.browser().wait_for_script(
        "the new page",
        "return window.same !== true && !document.querySelector('iframe')?.hidden;",
    );
    enter(&guide);
    assert!(names_another_practice(&guide));

    // And that is what is kept from now on.
    let absent = guide.stop_server();
    guide.browser().open(&absent.address(PAGE));
    enter(&guide);
    assert!(names_another_practice(&guide));
    guide.leave_frame();
    let kept = guide.browser().run("return caches.keys().then((names) => names.length);");
    assert_eq!(kept, json!(1));
}

fn half_of_an_update_is_none(engine: Engine) {
    let mut guide = open(engine);
    let absent = guide.stop_server();
    // The new worker is there, the new page is not.
    let sealed = page::sealed();
    guide.start_server(&absent, another_build().page(sealed));
    let ended = guide.browser().run(
        "return navigator.serviceWorker.getRegistration().then((registration) => new Promise((done) => {
           registration.addEventListener('updatefound', () => {
             const worker = registration.installing;
             worker.addEventListener('statechange', () => done(worker.state));
           });
           dispatchEvent(new Event('online'));
         }));",
    );
    assert_eq!(ended, json!("redundant"));
    let absent = guide.stop_server();
    guide.browser().open(&absent.address(PAGE));
    enter(&guide);
    assert!(!names_another_practice(&guide));
}

fn a_browser_that_was_closed_starts_without_a_network(engine: Engine) {
    if !engine.can(Ability::Restart) {
        return;
    }
    let mut guide = open(engine);
    let absent = guide.stop_server();
    let guide = guide.restarted(&Setup::default().engine(engine));
    guide.browser().open(&absent.address(PAGE));
    enter(&guide);
    begin(&guide);
}

fn a_guide_that_cannot_start_shows_its_words(engine: Engine) {
    let sealed = page::sealed();
    let offer = ServerConfig::default().page(page::with_profile(&sealed, r#"{"profile":1}"#));
    let guide = Guide::load_host(&Setup::default().engine(engine), offer, PAGE);
    let browser = guide.browser();
    let shown = "const frame = document.querySelector('iframe'); return !!frame && !frame.hidden;";
    browser.wait_for_script("the frame", shown);
    guide.enter_frame(&browser.all("iframe").remove(0));
    assert_eq!(guide.screen(), Screen::Static);
    let text = browser.run("return document.body.innerText;");
    assert!(text.as_str().unwrap_or_default().contains("988"));
}

/// Its own policy holds, and the guide is in a frame of its own.
fn what_the_page_may_do_is_little(engine: Engine) {
    let guide = open(engine);
    let seen = guide.browser().run(
        "let inside = document.querySelector('iframe').contentDocument;
         let markup = 'allowed';
         try { document.querySelector('main').innerHTML = '<b>b</b>'; } catch { markup = 'refused'; }
         const script = document.createElement('script');
         try { script.textContent = 'window.ran = true'; document.body.append(script); } catch { /* refused */ }
         return [inside, window.trustedTypes ? markup : 'refused', window.ran === true, document.querySelector('iframe').sandbox.value];",
    );
    assert_eq!(
        seen,
        json!([
            null,
            "refused",
            false,
            "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"
        ])
    );
    let manifest = guide.browser().run(
        "return fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json()).then((read) => read.start_url);",
    );
    assert_eq!(manifest, json!(PAGE));
}

/// Each icon is loaded as the page's policy lets it, and measured. A drawing has any size.
fn every_icon_is_what_the_manifest_says(engine: Engine) {
    let guide = Guide::load_host(&Setup::default().engine(engine), ServerConfig::default(), PAGE);
    let seen = guide.browser().run(
        "const link = (rel) => document.querySelector(`link[rel=${rel}]`).href;
         const wide = (address) => new Promise((done) => {
           const picture = new Image();
           picture.onload = () => done(`${picture.naturalWidth}x${picture.naturalHeight}`);
           picture.onerror = () => done('not loaded');
           picture.src = address;
         });
         const read = async () => {
           const manifest = await (await fetch(link('manifest'))).json();
           const look = async ({ src, sizes, type }) => {
             const address = new URL(src, link('manifest'));
             const sent = (await fetch(address)).headers.get('content-type');
             const size = await wide(address);
             return [src, sent === type, size === sizes || sizes === 'any' && size !== 'not loaded'];
           };
           return [await Promise.all(manifest.icons.map(look)), await wide(link('apple-touch-icon'))];
         };
         return read();",
    );
    let icons = seen[0].as_array().expect_ok("the manifest has no icons");
    assert!(icons.len() > 4, "{seen}");
    for icon in icons {
        assert_eq!((&icon[1], &icon[2]), (&json!(true), &json!(true)), "{icon}");
    }
    assert_eq!(seen[1], json!("180x180"));
}

#[test]
fn the_guide_never_becomes_a_kiosk_without_being_asked() {
    let guide = Guide::open(&Setup::default());
    assert!(guide.shows_question("service"));
    assert!(guide.browser().all("dialog").is_empty());
}
