//! From a value of the browser's `JSON.parse` to [`Json`]: a small reader instead of a parser of ours.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::profile::Json;

/// Reads JSON text with the browser's own parser. `Err` holds its message.
///
/// # Errors
/// If the text is not JSON.
pub fn parse(text: &str) -> Result<Json, String> {
    js_sys::JSON::parse(text).map(|value| convert(&value)).map_err(|error| {
        error.dyn_into::<js_sys::Error>().map_or_else(
            |_| "the profile is not JSON".to_owned(),
            |error| String::from(error.message()),
        )
    })
}

fn convert(value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(yes) = value.as_bool() {
        Json::Bool(yes)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Json::List(list.iter().map(|item| convert(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let entries = entries.iter().filter_map(|entry| {
            let entry: Array = entry.dyn_into().ok()?;
            Some((entry.get(0).as_string()?, convert(&entry.get(1))))
        });
        Json::Object(entries.collect())
    } else {
        Json::Null
    }
}
