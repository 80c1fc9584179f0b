//! Guards the npm package: a page that was built with it by Vite shows the guide.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::server::ServerConfig;
use browser_tests::{in_every_engine, paths};

in_every_engine! {
    a_page_that_was_built_with_the_package_shows_the_guide
}

fn a_page_that_was_built_with_the_package_shows_the_guide(engine: Engine) {
    let built = paths::target().join("page-with-package/dist");
    assert!(
        built.join("index.html").is_file(),
        "There is no page in {}: `cargo xtask test` builds it.",
        built.display()
    );
    let setup = Setup::default().engine(engine).for_frames();
    let guide = Guide::load_host(&setup, ServerConfig::default().root(built), "index.html");
    guide.enter_guide(0);
    guide.answer("service", "couples");
    assert!(guide.shows_question("reason"));
    let asked = guide.server().requests();
    assert!(asked.iter().all(|line| !line.contains("coverage-guide.html")), "{asked:?}");
}
