//! Start-up: reads the practice's profile from the page and puts the guide in place of the static text.

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use super::{exit, formats, json, kiosk, words};
use crate::domain::profile::{self, Json, Profile};
use crate::text::Words;
use crate::view::{CoverageGuide, Edge, Guide};

/// Where the guide goes. Holds static text until then, and keeps it if the start fails.
const GUIDE_ID: &str = "guide";
/// The data block with the practice's profile.
const PROFILE_ID: &str = "guide-profile";
/// The data block with the texts.
const WORDS_ID: &str = "guide-words";
/// Marks the sentence that says what to do when the guide cannot start.
const FAILED: &str = "[data-guide-failed]";
/// Marks the sentence that asks for a moment's patience.
const WAITING: &str = "[data-guide-waiting]";

/// Starts the guide in the page it finds itself in. If it cannot, the static text stays, the
/// sentence on what to do appears, and the console says what to mend.
pub fn start() {
    // A release build stops at a panic without a word: its messages would weigh more than they help.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let document = document();
    let problems = match (document.get_element_by_id(GUIDE_ID), read(&document)) {
        (Some(place), Ok((profile, words))) => {
            let place: HtmlElement = place.unchecked_into();
            place.set_text_content(None);
            let formats = formats::browser(words.locale());
            let is_kiosk = profile.kiosk.is_some() || kiosk::is_asked_for(&document);
            let edge = Edge { kiosk: is_kiosk, leave: exit::leave, begun };
            mount_to(place, move || {
                view! { <CoverageGuide profile=profile words=words formats=formats edge=edge/> }
            })
            .forget();
            return;
        }
        (None, _) => vec![["the page has no element with the id ", GUIDE_ID].concat()],
        (_, Err(problems)) => problems,
    };
    fail(&document, &problems);
}

/// What goes on around the guide for as long as it is there.
fn begun(guide: Guide) {
    exit::listen(guide);
    kiosk::keep(guide);
}

fn read(document: &Document) -> Result<(Profile, Words), Vec<String>> {
    let profile = profile::read(&block(document, PROFILE_ID)?)
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let words = words::read(&block(document, WORDS_ID)?, &profile).map_err(|why| vec![why])?;
    Ok((profile, words))
}

/// A data block of the page.
fn block(document: &Document, id: &str) -> Result<Json, Vec<String>> {
    let block = document
        .get_element_by_id(id)
        .ok_or_else(|| vec![["the page has no data block with the id ", id].concat()])?;
    json::parse(&block.text_content().unwrap_or_default())
        .map_err(|why| vec![[id, ": ", &why].concat()])
}

fn fail(document: &Document, problems: &[String]) {
    // A page without these sentences has static text of its own; there is nothing to switch.
    if let Ok(Some(sentence)) = document.query_selector(FAILED) {
        let _ = sentence.remove_attribute("hidden");
    }
    if let Ok(Some(sentence)) = document.query_selector(WAITING) {
        let _ = sentence.set_attribute("hidden", "");
    }
    for problem in problems {
        leptos::logging::error!("Coverage Guide: {problem}");
    }
}
