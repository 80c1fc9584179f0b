//! Printing and saving, when the visitor asks for it. Before and after, nothing of it is in the page.

use js_sys::Array;
use leptos::prelude::*;

use web_sys::wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::context::AnswerContext;
use super::paper::print_sheet;
use crate::domain::visit::Screen;
use crate::t;
use crate::text::Text;
use crate::view::dom::download::Download;
use crate::view::dom::element::Element;
use crate::view::dom::html::{a, title};
use crate::view::dom::lifetime::listen_to_window;
use crate::view::state::ids::{PRINT_SHEET, ROOT};
use crate::view::state::session::Session;

/// What a saved file is called. It says nothing of the answers.
pub const FILE_NAME: &str = "coverage-notes.html";

/// Puts the paper in place of the answer, or of a screen behind it, whenever it is printed, by the button or
/// otherwise.
pub fn listen_for_print(session: Session) {
    listen_to_window("beforeprint", move |_| {
        session.set_printing(true);
        session.remove_print_sheet();
        if matches!(session.visit().screen, Screen::Answer | Screen::Detail(_))
            && let Some(whole) = Element::by_id(&session.scoped_id(ROOT))
        {
            whole.prepend(
                print_sheet(&AnswerContext::of(session)).attr("id", session.scoped_id(PRINT_SHEET)),
            );
        }
    });
    listen_to_window("afterprint", move |_| session.remove_print_sheet());
}

/// Asks the browser to print. Whether it has begun to: a frame may be forbidden to, and some browsers
/// begin a little later.
pub fn print(session: Session) -> bool {
    session.set_printing(false);
    // Throws only where there is nothing to print with.
    window().print().is_ok() && session.is_printing()
}

/// Hands the paper to the browser as a file of its own: it needs nothing else and runs nothing.
pub fn save(session: Session) {
    let localizer = session.localizer();
    let (tag, direction) = (localizer.locale().tag(), localizer.locale().direction().id());
    let page = Text::of(&[
        "<!doctype html>\n<html lang=\"",
        tag,
        "\" dir=\"",
        direction,
        "\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        &title().text(localizer.get(t!("take.file_title"))).outer_html(),
        "\n<style>\n",
        include_str!("../../../../style/paper.css"),
        "</style>\n",
        &print_sheet(&AnswerContext::of(session)).outer_html(),
        "\n</html>\n",
    ]);
    let kind = BlobPropertyBag::new();
    kind.set_type("text/html");
    let parts = Array::of1(&JsValue::from_str(&page));
    let address = Blob::new_with_str_sequence_and_options(&parts, &kind)
        .and_then(|file| Url::create_object_url_with_blob(&file));
    if let Ok(address) = address {
        a().attr("href", &address).attr("download", FILE_NAME).click();
        session.set_download(Some(Download::new(address, move || session.set_download(None))));
    }
}
