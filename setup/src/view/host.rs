//! The page around this one, where it stands in a frame, as in the settings of a website. What is saved is handed to it,
//! and it may hand in what it has kept. Nothing of it is secret: visitors will see all of it.

use coverage_guide::view::dom::focus::is_in_frame;
use coverage_guide::view::listen_to_window;
use js_sys::{Object, Reflect};
use leptos::prelude::window;
use maker::{Maker, names};
use reports::practice::Practice;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

use super::open;
use super::state::State;

/// Which messages are about this page: those that have this field, with the number of their format.
const MARK: &str = "coverageGuideSetup";
const FORMAT: u32 = 1;

/// The window around this page, if it is another one.
fn host() -> Option<Window> {
    if cfg!(not(target_arch = "wasm32")) || !is_in_frame() {
        return None;
    }
    window().parent().ok().flatten()
}

/// Whether another page is around this one.
pub fn is_there() -> bool {
    host().is_some()
}

/// Says that the form is there, and opens what the page around hands in.
pub fn begin(state: State) {
    let Some(host) = host() else { return };
    let around = JsValue::from(&host);
    listen_to_window("message", move |event| {
        let message = event.dyn_ref::<MessageEvent>();
        let message = message.filter(|it| it.source().is_some_and(|it| *it == around));
        if let Some(profile) = message.and_then(|it| handed_in(&it.data())) {
            open::take(state, &profile);
        }
    });
    tell(&host, &message("ready", &[]));
}

/// Hands what was saved to the page around: the profile, what stands inside the element in each language, and the files of
/// which a page with the guide is made.
pub fn hand_over(practice: &Practice, maker: &Maker) {
    let Some(host) = host() else { return };
    let files = Object::new();
    for file in maker.files() {
        if [names::PAGE, names::ELEMENT].contains(&file.name.as_str()) {
            put(&files, &file.name, &String::from_utf8_lossy(&file.bytes).as_ref().into());
        }
    }
    let words = Object::new();
    for (locale, inner) in maker.inner_by_language() {
        put(&words, locale.tag(), &inner.into());
    }
    let profile = practice.json().into();
    let fields = [("profile", profile), ("static", words.into()), ("files", files.into())];
    tell(&host, &message("save", &fields));
}

/// The profile that a message hands in.
fn handed_in(data: &JsValue) -> Option<String> {
    let get = |name: &str| Reflect::get(data, &name.into()).ok();
    let is_open = data.is_object() && get(MARK)? == FORMAT && get("type")? == "open";
    is_open.then(|| get("profile")?.as_string())?
}

fn message(kind: &str, fields: &[(&str, JsValue)]) -> Object {
    let message = Object::new();
    put(&message, MARK, &FORMAT.into());
    put(&message, "type", &kind.into());
    fields.iter().for_each(|(name, value)| put(&message, name, value));
    message
}

fn put(object: &Object, name: &str, value: &JsValue) {
    // A field of a plain object can always be written.
    let _ = Reflect::set(object, &name.into(), value);
}

fn tell(host: &Window, message: &Object) {
    // Fails only where the page around is going away.
    let _ = host.post_message(message, "*");
}
