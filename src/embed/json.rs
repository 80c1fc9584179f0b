//! From a value of the browser's `JSON.parse` to [`Json`]: a small reader instead of a parser of ours.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::profile::{Json, MOST_BYTES};

/// Lists and objects in each other, deeper than in any profile.
const DEEPEST: u32 = 16;

/// Reads the JSON text of a profile with the browser's own parser. `Err` holds its message.
///
/// # Errors
/// If the text is not JSON, or no profile is as long.
pub fn parse(text: &str) -> Result<Json, String> {
    if text.len() > MOST_BYTES {
        return Err("it is longer than any profile".to_owned());
    }
    let value = js_sys::JSON::parse(text).map_err(|error| {
        error.dyn_into::<js_sys::Error>().map_or_else(
            |_| "the profile is not JSON".to_owned(),
            |error| String::from(error.message()),
        )
    })?;
    Ok(convert(&value, DEEPEST))
}

/// What is nested deeper than this is read as nothing, which a profile is refused for as well.
fn convert(value: &JsValue, deeper: u32) -> Json {
    let Some(deeper) = deeper.checked_sub(1) else { return Json::Null };
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(yes) = value.as_bool() {
        Json::Bool(yes)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Json::List(list.iter().map(|item| convert(&item, deeper)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let entries = entries.iter().filter_map(|entry| {
            let entry: Array = entry.dyn_into().ok()?;
            Some((entry.get(0).as_string()?, convert(&entry.get(1), deeper)))
        });
        Json::Object(entries.collect())
    } else {
        Json::Null
    }
}
