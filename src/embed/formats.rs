//! Dates and plurals as the visitor's language writes them, from the browser's own tables.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::say::Formats;
use crate::text::{Locale, Plural};

/// The browser's formats for a language.
#[must_use]
pub fn browser(locale: Locale) -> Formats {
    let tags = || Array::of1(&JsValue::from_str(locale.tag()));
    let plural_rules = Intl::PluralRules::new(&tags(), &Object::new());
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeZone", "UTC")] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let date: Function = Intl::DateTimeFormat::new(&tags(), &options).format();
    Formats::new(
        move |day| {
            let day = Date::new(&JsValue::from_str(day));
            let text = date.call1(&JsValue::UNDEFINED, &day).ok();
            text.and_then(|text| text.as_string())
        },
        move |count| {
            Plural::from_id(&String::from(plural_rules.select(f64::from(count))))
                .unwrap_or(Plural::Other)
        },
    )
}
