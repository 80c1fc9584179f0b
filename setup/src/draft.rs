//! A draft: the form as it can be kept on this device, with all that is not clear yet.

use serde_json::{Map, Value, json};

use crate::entry::Entry;
use crate::form::Form;

/// Drafts of other versions are not read: they could be understood as something else.
const VERSION: u32 = 1;

/// A draft that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The form.
    pub form: Form,
    /// When it was kept, as it is shown.
    pub at: String,
}

impl Draft {
    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        json!({ "draft": VERSION, "at": self.at, "form": to_json(&self.form.0) }).to_string()
    }

    /// From text. `None`: it is none of this version.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let at = value.get("at")?.as_str()?.to_owned();
        let form = Form(from_json(value.get("form")?)?);
        (value.get("draft") == Some(&json!(VERSION))).then_some(Self { form, at })
    }
}

fn to_json(entry: &Entry) -> Value {
    match entry {
        Entry::Text(text) => Value::String(text.clone()),
        Entry::List(items) => Value::Array(items.iter().map(to_json).collect()),
        Entry::Object(fields) => {
            let field = |(name, entry): &(String, Entry)| (name.clone(), to_json(entry));
            Value::Object(fields.iter().map(field).collect::<Map<_, _>>())
        }
    }
}

fn from_json(value: &Value) -> Option<Entry> {
    Some(match value {
        Value::String(text) => Entry::Text(text.clone()),
        Value::Array(items) => Entry::List(items.iter().map(from_json).collect::<Option<_>>()?),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| Some((name.clone(), from_json(value)?));
            Entry::Object(fields.iter().map(field).collect::<Option<_>>()?)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use test_fixtures::Practice;

    use super::*;

    #[test]
    fn a_draft_is_read_as_it_was_kept_and_no_other_is() {
        for practice in Practice::ALL.into_iter().chain(Practice::EXAMPLES) {
            let form = Form::from(&practice.profile());
            let draft = Draft { form, at: "11/28/2026, 2:05 PM".to_owned() };
            assert_eq!(Draft::read(&draft.write()).as_ref(), Some(&draft));
            assert_eq!(Draft::read(&draft.write().replace("\"draft\":1", "\"draft\":2")), None);
        }
        assert_eq!(Draft::read("{}"), None);
        assert_eq!(Draft::read(""), None);
    }
}
