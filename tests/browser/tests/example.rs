//! Guards the component: the example, an application of its own, shows the guide and goes on to its answer.

use browser_tests::browser::{Name, Role, Setup};
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen};
use browser_tests::server::ServerConfig;
use browser_tests::{ExpectOk, in_every_engine, paths};

in_every_engine! {
    an_application_of_its_own_has_a_whole_visit_in_it
}

const VISIT: &[(&str, &str)] = &[
    ("service", "individual"),
    ("reason", "symptoms"),
    ("payment", "commercial"),
    ("priorities", "cost"),
];

fn an_application_of_its_own_has_a_whole_visit_in_it(engine: Engine) {
    let built = paths::example();
    assert!(
        built.join("index.html").is_file(),
        "There is no application in {}: `cargo xtask test` builds it.",
        built.display()
    );
    let setup = Setup::default().engine(engine).for_frames();
    let guide = Guide::load_host(&setup, ServerConfig::default().root(built), "index.html");
    let browser = guide.browser();
    let button = || browser.all_by_role(Role::Button, &Name::Any).into_iter().next();
    let show = browser.wait_for("the application's button", button);
    assert_eq!(guide.screen(), Screen::Static, "nothing of the guide is there yet");

    guide.click(&show);
    browser.wait_until("the first question", || guide.shows_question("service"));
    guide.answer_all(VISIT);
    assert!(guide.shows_answer());

    // The first button is still the application's own. The guide goes, and its answers with it.
    guide.click(&button().expect_ok("the application has lost its button"));
    browser.wait_until("no guide", || guide.screen() == Screen::Static);
    guide.click(&button().expect_ok("the application has lost its button"));
    browser.wait_until("the first question again", || guide.shows_question("service"));
    assert!(guide.chosen().is_empty());
}
