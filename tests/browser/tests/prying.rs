//! Guards against pages of the practice's own site that try to look into the guide.

use browser_tests::browser::Setup;
use browser_tests::engine::Engine;
use browser_tests::guide::{Guide, Screen};
use browser_tests::in_every_engine;
use browser_tests::server::ServerConfig;
use serde_json::json;

in_every_engine! {
    a_frame_that_the_page_could_look_into_has_no_guide
    with_the_header_no_page_of_the_site_can_look_into_a_tab_with_the_guide
    with_the_header_all_of_a_visit_works
    who_comes_back_to_the_page_finds_nothing_of_the_visit
}

/// What docs/security.md has servers send with the sealed page.
const HEADER: &str = "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

const ANSWERS: [(&str, &str); 4] = [
    ("service", "individual"),
    ("reason", "symptoms"),
    ("payment", "commercial"),
    ("priorities", "cost"),
];

fn host(body: &str) -> String {
    format!("<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><body>{body}")
}

fn a_frame_that_the_page_could_look_into_has_no_guide(engine: Engine) {
    for sandbox in ["", "sandbox='allow-scripts allow-same-origin'"] {
        let frame =
            format!("<iframe src=coverage-guide.html width=900 height=900 {sandbox}></iframe>");
        let offer = ServerConfig::default().file("host.html", host(&frame));
        let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
        // The page around does look into it.
        guide.browser().wait_for_script(
            "the words, and no guide",
            "const inside = document.querySelector('iframe').contentDocument;
             const tall = (css) => [...inside.querySelectorAll(css)].filter((at) => at.getClientRects().length).length;
             return tall('[data-guide-failed]') === 1 && tall('.guide') === 0;",
        );
    }
}

fn with_the_header_no_page_of_the_site_can_look_into_a_tab_with_the_guide(engine: Engine) {
    let looks = host(
        "<button onclick=\"window.tab = window.open('coverage-guide.html')\">Open</button>
         <script>
           // Whether the tab could be read, once another document is in it.
           function look() {
             try { return tab.document.URL === 'about:blank' ? 'soon' : 'read'; } catch { return 'refused'; }
           }
         </script>",
    );
    for (header, expected) in [(None, "read"), (Some(HEADER), "refused")] {
        let offer = ServerConfig::default().file("host.html", looks.clone());
        let offer = match header {
            Some(value) => offer.header_of("coverage-guide.html", "content-security-policy", value),
            None => offer,
        };
        let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
        guide.click(&guide.browser().all("button").remove(0));
        guide.browser().wait_until("a look into the tab", || {
            guide.browser().run("return look();") != json!("soon")
        });
        assert_eq!(guide.browser().run("return look();"), json!(expected), "{header:?}");
    }
}

fn with_the_header_all_of_a_visit_works(engine: Engine) {
    let offer = ServerConfig::default().header("content-security-policy", HEADER);
    let guide = Guide::open_served(&Setup::default().engine(engine), offer);
    guide.answer_all(&ANSWERS);
    assert_eq!(guide.screen(), Screen::Answer);
    guide.start_again();
    assert!(guide.shows_question("service"));
}

fn who_comes_back_to_the_page_finds_nothing_of_the_visit(engine: Engine) {
    let guide = Guide::open_answered(&Setup::default().engine(engine), &ANSWERS);
    // As browsers say it of a page that they had kept whole: whether they keep one is theirs to choose.
    let come_back = |kept: bool| {
        let show =
            format!("dispatchEvent(new PageTransitionEvent('pageshow', {{ persisted: {kept} }}));");
        guide.browser().run(&show);
    };
    come_back(false);
    assert_eq!(guide.screen(), Screen::Answer);
    come_back(true);
    guide.browser().wait_until("the first question", || guide.shows_question("service"));
    assert_eq!(guide.chosen(), Vec::<String>::new());
}
