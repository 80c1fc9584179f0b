//! The schema of profiles, for editors that complete and check as somebody types. It is made from the same tables that
//! the reader walks, and accepts what the reader accepts, but for what [`BEYOND`] names.

mod beyond;
mod pattern;
mod texts;

use coverage_guide::domain::profile::{
    Allowed, Choice, FORMATS, FieldDescription, Required, SectionDescription, Shape,
};
use serde_json::{Map, Value, json};

pub use beyond::BEYOND;

/// Its name in `dist/`.
pub const FILE: &str = "profile.schema.json";

/// No address: the schema is found by where its file is.
const ID: &str = "urn:coverage-guide:profile";

/// The schema, as the text of a file.
pub fn schema() -> String {
    // It is made of texts and numbers alone, which can always be written.
    serde_json::to_string_pretty(&value()).unwrap_or_default() + "\n"
}

fn value() -> Value {
    let profile = SectionDescription::profile();
    let [first, second] = FORMATS;
    let mut definitions = Map::new();
    // The latest first: it is the one to write.
    define(profile, second, &mut definitions);
    define(profile, first, &mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "Profile of a practice, for Coverage Guide",
        "description": "What a therapy practice offers, bills and charges. What it does not say stays unknown.",
        "type": "object",
        // As in the reader: any number but 1 is meant to be a later format.
        "if": { "required": ["profile"], "properties": { "profile": { "not": { "const": first } } } },
        "then": reference(profile, second),
        "else": reference(profile, first),
        "$defs": definitions,
    })
}

/// Adds a section, and all sections that stand in it, as they are in a format.
fn define(section: SectionDescription, format: u32, definitions: &mut Map<String, Value>) {
    let name = name(section, format);
    if definitions.contains_key(&name) {
        return;
    }
    let fields: Vec<_> = section.fields().filter(|field| field.since <= format).collect();
    let is_here = |name: &str| fields.iter().any(|field| field.name == name);
    let properties: Map<_, _> =
        fields.iter().map(|field| (field.name.to_owned(), property(field, format))).collect();
    let mut object = json!({
        "title": section.title(),
        "description": section.docs(),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    let required: Vec<_> =
        fields.iter().filter(|it| is_required(it, format)).map(|it| it.name).collect();
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    let one_of = section.one_of().iter().filter(|name| is_here(name));
    let one_of: Vec<_> = one_of.map(|name| json!({ "required": [name] })).collect();
    if !one_of.is_empty() {
        object["oneOf"] = Value::Array(one_of);
    }
    for (what, with) in section.needs().iter().filter(|(what, _)| is_here(what)) {
        object["dependentRequired"][*what] = json!([with]);
    }
    definitions.insert(name, object);
    for field in fields {
        if let Some(section) = field.allowed.section() {
            define(section, format, definitions);
        }
    }
}

fn is_required(field: &FieldDescription, format: u32) -> bool {
    match field.required {
        Required::Always => true,
        Required::InFirstFormat => format == FORMATS[0],
        Required::Never => false,
    }
}

fn property(field: &FieldDescription, format: u32) -> Value {
    let mut property = json!({ "title": title(field.name), "description": field.docs });
    extend(&mut property, allowed(&field.allowed, format));
    let is_object = matches!(field.allowed, Allowed::Section(_) | Allowed::ByLanguage(_));
    if is_object && field.required == Required::Always {
        property["minProperties"] = json!(1);
    }
    property
}

fn extend(object: &mut Value, more: Value) {
    if let (Value::Object(object), Value::Object(more)) = (object, more) {
        object.extend(more);
    }
}

fn allowed(allowed: &Allowed, format: u32) -> Value {
    match allowed {
        Allowed::Text(None) => pattern::text(),
        Allowed::Text(Some(most)) => {
            let mut text = pattern::text();
            text["maxLength"] = json!(most);
            text
        }
        Allowed::Shaped(shape) => pattern::shaped(*shape),
        Allowed::Bool => json!({ "type": "boolean" }),
        Allowed::Whole(min, max, max_in_first) => {
            let max = if format == FORMATS[0] { max_in_first } else { max };
            json!({ "type": "integer", "minimum": min, "maximum": max })
        }
        Allowed::One(choices) => one(choices, format),
        Allowed::List(item) => {
            let mut list = json!({ "type": "array", "items": self::allowed(item, format) });
            if !matches!(**item, Allowed::Section(_)) {
                list["uniqueItems"] = json!(true);
            }
            list
        }
        Allowed::Section(section) => reference(*section, format),
        Allowed::ByLanguage(item) if matches!(**item, Allowed::OwnTexts) => texts::wording(),
        Allowed::ByLanguage(item) => json!({
            "type": "object",
            "propertyNames": pattern::shaped(Shape::Language),
            "additionalProperties": self::allowed(item, format),
        }),
        Allowed::OwnTexts => texts::own(),
    }
}

fn one(choices: &[Choice], format: u32) -> Value {
    let choices = || choices.iter().filter(|choice| choice.since <= format);
    let ids: Vec<_> = choices().map(|choice| choice.id).collect();
    let docs: Vec<_> = choices().map(|choice| &*choice.docs).collect();
    // The second is not in the standard. Editors know it, and validators pass over it.
    json!({ "type": "string", "enum": ids, "enumDescriptions": docs })
}

fn reference(section: SectionDescription, format: u32) -> Value {
    json!({ "$ref": format!("#/$defs/{}", name(section, format)) })
}

/// What a section is called among the definitions.
fn name(section: SectionDescription, format: u32) -> String {
    let name = section.title().to_lowercase().replace(' ', "-");
    if format == FORMATS[0] { format!("{name}-in-format-{format}") } else { name }
}

/// The name of a field as a title: `sliding-scale` is `Sliding scale`.
fn title(name: &str) -> String {
    let words = name.trim_start_matches('$').replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod documents;
