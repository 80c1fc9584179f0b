//! Dates, money and plurals as the visitor's language writes them, from the browser's own tables.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::present::formats::Formats;
use crate::text::{Locale, Plural};

/// The browser's formats for a language.
#[must_use]
pub fn browser(locale: Locale) -> Formats {
    let tags = || Array::of1(&JsValue::from_str(locale.tag()));
    let plural_rules = Intl::PluralRules::new(&tags(), &Object::new());
    let options = options_of(&[("dateStyle", "long"), ("timeZone", "UTC")]);
    let date: Function = Intl::DateTimeFormat::new(&tags(), &options).format();
    // Browsers of 2023 cannot leave out cents only where there are none, so there are two.
    let [dollars, cents] = ["0", "2"].map(|digits| {
        let options = options_of(&[
            ("style", "currency"),
            ("currency", "USD"),
            ("minimumFractionDigits", digits),
            ("maximumFractionDigits", digits),
        ]);
        Intl::NumberFormat::new(&tags(), &options).format()
    });
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
    .with_money(move |amount| {
        let format = if amount.0.is_multiple_of(100) { &dollars } else { &cents };
        // As text: it stays exact.
        let text = format.call1(&JsValue::UNDEFINED, &amount.plain().into()).ok();
        text.and_then(|text| text.as_string())
    })
}

fn options_of(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}
