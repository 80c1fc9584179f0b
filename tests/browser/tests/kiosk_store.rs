//! Guards what a kiosk keeps: from servers of every kind, beside others, and after the browser threw it away.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen};
use browser_tests::in_every_engine;
use browser_tests::page;
use browser_tests::server::ServerConfig;
use serde_json::json;

in_every_engine! {
    from_a_server_that_redirects_and_varies_it_starts_without_a_network
    two_kiosks_of_one_site_leave_each_other_alone_and_fill_themselves_again
    a_server_that_sends_something_else_is_asked_again_and_the_staff_is_told
    a_guide_that_does_not_start_is_said_to_the_staff
}

/// Waits until the worker has kept all of its files in as many folders.
#[track_caller]
fn wait_for_stores(guide: &Guide, count: usize) {
    let kept = "return caches.keys().then(async (names) => {
        const sizes = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.active?.state === 'activated' ? sizes.filter((size) => size === 4).length : 0;
      });";
    guide
        .browser()
        .wait_until("all that is to be kept", || guide.browser().run(kept) == json!(count));
}

#[track_caller]
fn wait_for_start(guide: &Guide) {
    guide.leave_frame();
    let shown = "const frame = document.querySelector('iframe'); return !!frame && !frame.hidden;";
    guide.browser().wait_for_script("the guide", shown);
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    guide.browser().wait_until("the screen that waits", || guide.screen() == Screen::Start);
    guide.leave_frame();
}

/// What the staff is told, if anything.
#[track_caller]
fn told(guide: &Guide) -> Vec<String> {
    let told = guide.browser().run(
        "const staff = document.querySelector('[data-staff]');
         return staff.hidden ? [] : [...staff.querySelectorAll('[data-say]:not([hidden])')].map((each) => each.dataset.say);",
    );
    serde_json::from_value(told).unwrap_or_default()
}

fn open(engine: Engine, offer: ServerConfig, path: &str) -> Guide {
    Guide::load_host(&Setup::default().engine(engine), offer, path)
}

fn from_a_server_that_redirects_and_varies_it_starts_without_a_network(engine: Engine) {
    // Not `*`: Firefox keeps no worker whose own script comes with that.
    let offer = ServerConfig::default().without_endings().header("vary", "Accept, User-Agent");
    let mut guide = open(engine, offer, "kiosk.html");
    wait_for_start(&guide);
    wait_for_stores(&guide, 1);
    assert_eq!(told(&guide), Vec::<String>::new());
    let absent = guide.stop_server();
    for address in ["kiosk.html", "kiosk", "kiosk?from=home"] {
        guide.browser().open(&absent.address(address));
        wait_for_start(&guide);
    }
}

fn two_kiosks_of_one_site_leave_each_other_alone_and_fill_themselves_again(engine: Engine) {
    let offer = ServerConfig::default().mount_build_at("second/");
    let mut guide = open(engine, offer, "kiosk.html");
    wait_for_start(&guide);
    wait_for_stores(&guide, 1);
    guide.browser().open(&guide.server().address("second/kiosk.html"));
    wait_for_start(&guide);
    wait_for_stores(&guide, 2);
    // As a browser does that needs the room: the worker stays.
    guide.browser().run(
        "return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));",
    );
    for (path, count) in [("kiosk.html", 1), ("second/kiosk.html", 2)] {
        guide.browser().open(&guide.server().address(path));
        wait_for_start(&guide);
        wait_for_stores(&guide, count);
    }
    let absent = guide.stop_server();
    for path in ["kiosk.html", "second/kiosk.html"] {
        guide.browser().open(&absent.address(path));
        wait_for_start(&guide);
    }
}

fn a_server_that_sends_something_else_is_asked_again_and_the_staff_is_told(engine: Engine) {
    let sealed = page::sealed();
    let (_, own) = page::policy(&sealed).split_once("'sha256-").expect("the policy names a script");
    let other = sealed.replace(own.split_once('\'').expect("a hash has an end").0, "AAAA");
    let login = "<!doctype html><title>Log in</title><h1>Log in</h1>".to_owned();
    let mut guide = open(engine, ServerConfig::default().page(login), "kiosk.html");
    for (word, then) in [("wrong", Some(other)), ("mixed", None)] {
        let browser = guide.browser();
        browser.wait_until(word, || {
            let told = told(&guide);
            [word, "unkept", "file"].iter().all(|word| told.iter().any(|said| said == word))
        });
        let text = browser.run("return document.body.innerText;");
        let text = text.as_str().unwrap_or_default();
        assert!(text.contains("988") && text.contains("coverage-guide.html"), "{text}");
        let absent = guide.stop_server();
        let offer = ServerConfig::default();
        guide.start_server(
            &absent,
            then.map_or_else(ServerConfig::default, |page| offer.page(page)),
        );
        guide.browser().run("dispatchEvent(new Event('online'));");
    }
    wait_for_start(&guide);
    wait_for_stores(&guide, 1);
    guide.browser().wait_until("nothing to say", || told(&guide).is_empty());
}

fn a_guide_that_does_not_start_is_said_to_the_staff(engine: Engine) {
    let inert = page::with_inert_script(&page::sealed());
    let guide = open(engine, ServerConfig::default().page(inert), "kiosk.html");
    guide
        .browser()
        .wait_until("what the staff is told", || told(&guide).iter().any(|word| word == "changed"));
    guide.enter_frame(&guide.browser().all("iframe").remove(0));
    let failed =
        "const box = document.querySelector('[data-guide-failed]').getBoundingClientRect();
        return box.height > 20;";
    guide.browser().wait_for_script("that it failed", failed);
}
