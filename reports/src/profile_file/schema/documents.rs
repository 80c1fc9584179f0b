//! A profile with one thing changed, whatever it is.

use serde_json::{Value, json};

/// Every place in a document, as a pointer (RFC 6901). The whole has an empty one.
pub fn places(document: &Value) -> Vec<String> {
    fn inside(value: &Value, at: &str, places: &mut Vec<String>) {
        places.push(at.to_owned());
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    inside(value, &format!("{at}/{name}"), places);
                }
            }
            Value::Array(items) => {
                for (count, value) in items.iter().enumerate() {
                    inside(value, &format!("{at}/{count}"), places);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    inside(document, "", &mut found);
    found
}

/// The document with something else at a place, in every way that there is.
pub fn changed(document: &Value, place: &str) -> Vec<Value> {
    let value = document.pointer(place).expect("the place is in the document");
    let mut found: Vec<_> = others(value)
        .into_iter()
        .map(|other| {
            let mut changed = document.clone();
            *changed.pointer_mut(place).expect("it is there") = other;
            changed
        })
        .collect();
    found.extend(without(document, place));
    found
}

/// The document without what stands at a place.
fn without(document: &Value, place: &str) -> Option<Value> {
    let (parent, name) = place.rsplit_once('/')?;
    let mut changed = document.clone();
    match changed.pointer_mut(parent)? {
        Value::Object(fields) => fields.shift_remove(name).map(drop)?,
        Value::Array(items) => drop(items.remove(name.parse().ok()?)),
        _ => return None,
    }
    Some(changed)
}

/// What can stand in place of a value: another sort, no member of its list, out of its range, or a little more.
fn others(value: &Value) -> Vec<Value> {
    let mut others = vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(0.5),
        json!(1),
        json!(2),
        json!(3),
        json!(481),
        json!(6001),
        json!(4_294_967_296_u64),
        json!("sometimes"),
        json!(" "),
        json!("a".repeat(301)),
        json!([]),
        json!([1]),
        json!(["CO", "UT"]),
        json!({}),
        json!({ "en": "Words" }),
        json!({ "english": "Words" }),
        json!({ "cents": 1 }),
    ];
    match value {
        Value::String(text) => {
            let odd =
                [format!("{text} "), text.to_uppercase(), format!("<{text}"), format!("{{{text}")];
            others.extend(odd.map(Value::String));
        }
        Value::Array(items) => {
            for item in items {
                let mut longer = items.clone();
                longer.push(match item {
                    Value::String(text) => json!(text.to_uppercase()),
                    other => other.clone(),
                });
                others.push(json!(longer));
                let mut twice = items.clone();
                twice.push(item.clone());
                others.push(json!(twice));
            }
        }
        Value::Object(fields) => {
            for name in ["unknown", "superbills", "billing", "cents", "to-cents", "record", "group"]
            {
                let mut more = fields.clone();
                more.insert(name.to_owned(), json!(true));
                others.push(json!(more));
                more.insert(name.to_owned(), json!(7));
                others.push(json!(more));
            }
        }
        _ => {}
    }
    others
}
