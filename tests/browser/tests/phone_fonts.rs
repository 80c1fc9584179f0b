//! Guards the measures that are taken with a phone's fonts: the browser really uses them.

use browser_tests::browser::{Browser, Setup};
use browser_tests::engine::Engine;
use browser_tests::guide::Guide;
use browser_tests::in_every_engine;
use serde_json::json;

// What is measured with a phone's fonts is measured in Chromium: Firefox's sandbox reads fonts from the
// system's own folders alone.
in_every_engine!(@ chromium Chromium generic_families_are_the_fonts_of_a_phone);

const FAMILIES: [(&str, &str); 2] = [("sans-serif", "Roboto"), ("serif", "Noto Serif")];

fn generic_families_are_the_fonts_of_a_phone(engine: Engine) {
    let phone = Guide::open(&Setup::default().engine(engine).phone_fonts());
    let [roboto, noto_serif] = ["Roboto", "Noto Serif"].map(|font| width(phone.browser(), font));
    assert!(roboto != noto_serif, "{roboto}");
    for (family, font) in FAMILIES {
        let expected = width(phone.browser(), font);
        assert!(width(phone.browser(), family) == expected, "{family} is not {font}");
    }
    drop(phone);

    // Unlike those of this machine.
    let desktop = Guide::open(&Setup::default().engine(engine));
    for ((family, _), phone) in FAMILIES.iter().zip([roboto, noto_serif]) {
        assert!(width(desktop.browser(), family) != phone, "{family} is the same on this machine");
    }
}

/// How wide a text is in a font. Unknown fonts are as wide as `monospace`.
#[track_caller]
fn width(browser: &Browser, font: &str) -> f64 {
    let generic = font.chars().all(|letter| letter.is_lowercase() || letter == '-');
    let family = if generic { font.to_owned() } else { format!("'{font}', monospace") };
    let width = browser.run_with(
        "const pen = document.createElement('canvas').getContext('2d');
         pen.font = `100px ${arguments[0]}`;
         return pen.measureText('Will my plan pay? 0123456789').width;",
        vec![json!(family)],
    );
    width.as_f64().expect("a text has a width")
}

/// What Chromium draws the screen with, by its own account.
#[test]
fn the_guide_is_drawn_in_the_fonts_of_a_phone() {
    let guide = Guide::open(&Setup::default().phone_fonts());
    let browser = guide.browser();
    browser.cdp("DOM.enable", json!({}));
    browser.cdp("CSS.enable", json!({}));
    let root = browser.cdp("DOM.getDocument", json!({}));
    for (css, font) in [("h1", "Noto Serif"), ("fieldset label", "Roboto")] {
        let query = json!({ "nodeId": root["root"]["nodeId"], "selector": css });
        let node = browser.cdp("DOM.querySelector", query);
        let fonts = browser.cdp("CSS.getPlatformFontsForNode", json!({ "nodeId": node["nodeId"] }));
        // A weight may be part of the name.
        let name = fonts["fonts"][0]["familyName"].as_str().unwrap_or_default();
        assert!(name.starts_with(font), "{css}: {fonts}");
    }
}
