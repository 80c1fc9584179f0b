//! Start-up: reads the kit from the page, and puts the form in place of the static text.

use coverage_guide::text::Locale;
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::{follow, listen_to_window};
use gloo_timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::*;
use maker::Kit;
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::browser::{block, bring_into_sight, listen_to_window_and_prevent};
use super::draft;
use super::host;
use super::page::draw;
use super::state::State;
use super::undo;
use crate::words::say;

/// How long nobody types before the form is read, in milliseconds.
const PAUSE: u32 = 400;

/// Starts the page. What keeps it from starting is said in the console, and the static words stay.
pub fn start() {
    let kit = match Kit::read(&block("data-setup-kit").unwrap_or_default()) {
        Ok(kit) => kit,
        Err(problem) => return leptos::logging::error!("{problem}"),
    };
    let Ok(Some(place)) = document().query_selector("[data-setup]") else { return };
    place.set_text_content(None);
    // Lives as long as the page does.
    mount_to(place.clone().unchecked_into(), move || {
        let state = State::new(kit, wanted_language());
        state.found.set(draft::find());
        read_after_typing(state);
        listen_to_window_and_prevent("beforeunload", move |event| {
            if state.is_unsaved()
                && let Some(event) = event.dyn_ref::<BeforeUnloadEvent>()
            {
                event.prevent_default();
                // What older browsers look at.
                event.set_return_value("unsaved");
            }
        });
        listen_to_window("focusin", bring_into_sight);
        follow(move || {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", state.language().tag());
            }
            document().set_title(&say("title"));
        });
        draw(Element::from(place), state);
        host::begin(state);
        undo::listen_to_keys(state);
    })
    .forget();
}

/// What the page around asks for behind the `#`, where no server sees it, or else what the browser speaks.
fn wanted_language() -> Locale {
    let asked = window().location().hash().unwrap_or_default();
    let tag = match asked.strip_prefix("#lang=") {
        Some(tag) => tag.to_owned(),
        None => window().navigator().language().unwrap_or_default(),
    };
    let is_spanish = tag.to_ascii_lowercase().starts_with("es");
    if is_spanish { Locale::Spanish } else { Locale::English }
}

fn read_after_typing(state: State) {
    let waiting = StoredValue::new_local(None::<Timeout>);
    follow(move || {
        state.track_form();
        state.is_handed_over.set(false);
        // The one before is dropped, and does nothing any more.
        waiting.set_value(Some(Timeout::new(PAUSE, move || {
            state.read_now();
            draft::keep(state);
        })));
    });
}
