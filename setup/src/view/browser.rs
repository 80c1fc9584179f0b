//! What only a browser has: what stands in an input, files to save and to read, the day.

use coverage_guide::view::dom::focus::focus;
use leptos::prelude::{
    document, on_cleanup, request_animation_frame, window, window_event_listener_untyped,
};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Element, Event, File, FileReader, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition, Url,
};

/// What stands in the input that an event is about.
pub fn value_of(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => target
            .dyn_ref::<HtmlTextAreaElement>()
            .map_or_else(String::new, HtmlTextAreaElement::value),
    }
}

/// Empties an input of several lines.
pub fn clear(id: &str) {
    let input = document().get_element_by_id(id);
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlTextAreaElement>().ok()) {
        input.set_value("");
    }
}

/// Puts a text into an input.
pub fn set_value(id: &str, text: &str) {
    let input = document().get_element_by_id(id);
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

fn folds() -> Vec<Element> {
    let found = document().get_elements_by_class_name("fold");
    (0..found.length()).filter_map(|at| found.item(at)).collect()
}

/// Which folds are open, by their places on the page.
pub fn open_folds() -> Vec<usize> {
    if cfg!(not(target_arch = "wasm32")) {
        return Vec::new();
    }
    let is_open = |(_, fold): &(usize, Element)| fold.has_attribute("open");
    folds().into_iter().enumerate().filter(is_open).map(|(at, _)| at).collect()
}

/// Opens them again once the page was drawn anew.
pub fn open_again(open: Vec<usize>) {
    if !open.is_empty() {
        request_animation_frame(move || {
            for fold in folds().iter().enumerate().filter(|(at, _)| open.contains(at)) {
                let _ = fold.1.set_attribute("open", "");
            }
        });
    }
}

/// Listens to an event of the window whose course can be changed, for as long as what is being drawn stands.
pub fn listen_to_window_and_prevent(event: &str, act: impl Fn(&Event) + 'static) {
    let listener = window_event_listener_untyped(event, move |event| act(&event));
    on_cleanup(move || listener.remove());
}

/// Whether the box that an event is about is checked.
pub fn is_checked(event: &Event) -> bool {
    let target = event.target();
    target.is_some_and(|it| it.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked))
}

/// Scrolls what took the keyboard into sight. Some browsers leave a field that is seen in part where it is. What is
/// pressed stays where the pointer is.
pub fn bring_into_sight(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(target) = target.filter(|it| it.matches(":focus-visible").unwrap_or(false)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        target.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves focus to an element once what is being changed is drawn.
pub fn focus_soon(id: String) {
    request_animation_frame(move || focus(&id));
}

/// Goes to a field, and opens the folds that it is in.
pub fn go(id: &str) {
    let mut at = document().get_element_by_id(id);
    while let Some(element) = at {
        if element.tag_name().eq_ignore_ascii_case("details") {
            let _ = element.set_attribute("open", "");
        }
        at = element.parent_element();
    }
    focus(id);
}

/// Today, as `YYYY-MM-DD`.
pub fn today() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        // Made without a browser, it is always the same day.
        return "2026-11-28".to_owned();
    }
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The day and the time as people write them.
pub fn now(is_spanish: bool) -> String {
    let tag = if is_spanish { "es-US" } else { "en-US" };
    js_sys::Date::new_0().to_locale_string(tag, &JsValue::UNDEFINED).into()
}

/// Hands a file to the browser, to be saved.
pub fn save(name: &str, kind: &str, bytes: &[u8]) {
    // Fails only where memory ends.
    let _ = try_save(name, kind, bytes);
}

fn try_save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    // Some browsers take a while to begin.
    gloo_timers::callback::Timeout::new(30_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Reads a file that was picked or dropped, as text.
pub fn read(file: &File, act: impl FnOnce(String) + 'static) {
    let Ok(reader) = FileReader::new() else { return };
    let done = reader.clone();
    let act = Closure::once_into_js(move || {
        act(done.result().ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
    reader.set_onloadend(Some(act.unchecked_ref()));
    let _ = reader.read_as_text(file);
}

/// The first of the files that were picked with an input.
pub fn picked(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    // The same file can be picked again.
    input.set_value("");
    file
}

/// The first of the files that were dropped.
pub fn dropped(event: &Event) -> Option<File> {
    event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// What the page's data block of this name holds.
pub fn block(name: &str) -> Option<String> {
    document().query_selector(&format!("[{name}]")).ok()??.text_content()
}

/// Prints the page.
pub fn print() {
    let _ = window().print();
}
