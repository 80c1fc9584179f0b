//! Paper and files, when the visitor asks for them. Until then and after it nothing of them is in the page.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use leptos::prelude::*;

use web_sys::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::el::{El, el};
use super::guide::{Guide, WHOLE};
use super::lifetime::until_cleanup;
use super::result::{Shown, sheet};
use crate::domain::visit::Screen;
use crate::t;

/// What a saved file is called. It says nothing of the answers.
pub const FILE: &str = "coverage-notes.html";
const SHEET: &str = "sheet";
/// How many milliseconds a browser may take to begin saving.
const PATIENCE: u32 = 30_000;

/// A file in the browser's memory, under an address of its own. Goes with it when this is dropped.
pub struct Download {
    address: String,
    _patience: Timeout,
}

impl Drop for Download {
    fn drop(&mut self) {
        // Fails for no address.
        let _ = Url::revoke_object_url(&self.address);
    }
}

/// Puts the paper in place of the answer whenever it is printed, by the button or otherwise.
pub fn listen(guide: Guide) {
    until_cleanup(EventListener::new(&window(), "beforeprint", move |_| {
        guide.set_printing(true);
        take_away(guide);
        if guide.visit().screen == Screen::Answer
            && let Some(whole) = El::named(&guide.own(WHOLE))
        {
            whole.lead(sheet(&Shown::of(guide)).set("id", guide.own(SHEET)));
        }
    }));
    until_cleanup(EventListener::new(&window(), "afterprint", move |_| take_away(guide)));
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
        let patience = Timeout::new(PATIENCE, move || guide.set_download(None));
        guide.set_download(Some(Download { address, _patience: patience }));
    }
}
