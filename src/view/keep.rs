//! Paper and files, when the visitor asks for them. Until then and after it nothing of them is in the page.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::*;

use web_sys::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::el::{El, el};
use super::guide::{Guide, WHOLE};
use super::result::{Shown, sheet};
use crate::domain::visit::Screen;
use crate::t;

/// What a saved file is called. It says nothing of the answers.
pub const FILE: &str = "coverage-notes.html";
const SHEET: &str = "sheet";
/// How long a browser may take to begin saving.
const PATIENCE: Duration = Duration::from_secs(30);

/// Puts the paper in place of the answer whenever it is printed, by the button or otherwise.
pub fn listen(guide: Guide) {
    let before = window_event_listener_untyped("beforeprint", move |_| {
        guide.set_printing(true);
        take_away(guide);
        if guide.visit().screen == Screen::Answer
            && let Some(whole) = El::named(&guide.own(WHOLE))
        {
            whole.lead(sheet(&Shown::of(guide)).set("id", guide.own(SHEET)));
        }
    });
    let after = window_event_listener_untyped("afterprint", move |_| take_away(guide));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// Takes the paper out of the page again.
pub fn take_away(guide: Guide) {
    if let Some(sheet) = El::named(&guide.own(SHEET)) {
        sheet.remove();
    }
}

/// Asks the browser to print. Whether it has begun to: a frame may be forbidden to, and some browsers
/// begin a little later.
pub fn print(guide: Guide) -> bool {
    guide.set_printing(false);
    // Throws only where there is nothing to print with.
    window().print().is_ok() && guide.is_printing()
}

/// Hands the paper to the browser as a file of its own: it needs nothing else and runs nothing.
pub fn save(guide: Guide) {
    let say = guide.say();
    let (tag, direction) = (say.locale().tag(), say.locale().direction().id());
    let page = [
        "<!doctype html>\n<html lang=\"",
        tag,
        "\" dir=\"",
        direction,
        "\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        &el("title", "").text(say.get(t!("take.file_title"))).html(),
        "\n<style>\n",
        include_str!("../../style/paper.css"),
        "</style>\n",
        &sheet(&Shown::of(guide)).html(),
        "\n</html>\n",
    ]
    .concat();
    let kind = BlobPropertyBag::new();
    kind.set_type("text/html");
    let parts = Array::of1(&JsValue::from_str(&page));
    let address = Blob::new_with_str_sequence_and_options(&parts, &kind)
        .and_then(|file| Url::create_object_url_with_blob(&file));
    if let Ok(address) = address {
        el("a", "").set("href", &address).set("download", FILE).click();
        set_timeout(move || drop(Url::revoke_object_url(&address)), PATIENCE);
    }
}
