//! The practice's own texts: by language, then by key.

use coverage_guide::text::{Locale, OWN_TEXTS};
use serde_json::{Map, Value, json};

use crate::catalog::english;

/// Own texts in each language of the guide.
pub fn wording() -> Value {
    let languages =
        Locale::ALL.iter().map(|locale| (locale.tag().to_owned(), titled(locale.name(), own())));
    json!({
        "type": "object",
        "properties": languages.collect::<Map<_, _>>(),
        "additionalProperties": false,
    })
}

/// Own texts in one language.
pub fn own() -> Value {
    let texts = english();
    let own = texts.iter().filter(|(name, _)| OWN_TEXTS.contains(&&**name));
    let own = own.map(|(name, text)| (name.clone(), property(text)));
    json!({
        "type": "object",
        "properties": own.collect::<Map<_, _>>(),
        "additionalProperties": false,
    })
}

fn titled(title: &str, mut schema: Value) -> Value {
    schema["title"] = json!(title);
    schema
}

/// Words in place of these: no markup, and no placeholder but theirs.
fn property(text: &str) -> Value {
    let names: Vec<_> = text.split("{{").skip(1).filter_map(|it| it.split("}}").next()).collect();
    let words = if names.is_empty() {
        "^[^<{}]*$".to_owned()
    } else {
        format!(r"^([^<{{}}]|\{{\{{({})\}}\}})*$", names.join("|"))
    };
    json!({
        "description": format!("In place of: {text}"),
        "type": "string",
        "allOf": [{ "pattern": r"\S" }, { "pattern": words }],
    })
}
