//! The guide's texts by key, for a reader of rules. Notes every text that is asked for and is not there.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

const ENGLISH: &str = include_str!("../../../src/text/locales/en.json");

/// The texts. By their whole names, unlike in the page, which finds them by three bytes of a hash: what
/// somebody signs must never be another text.
pub struct RuleTexts {
    texts: BTreeMap<String, String>,
    missing: RefCell<BTreeSet<String>>,
}

impl RuleTexts {
    /// The English texts of the guide.
    pub fn english() -> Self {
        // The build script of the guide has read the same file before.
        Self::new(&serde_json::from_str(ENGLISH).unwrap_or_default())
    }

    /// The texts of a file of words.
    pub fn new(words: &Value) -> Self {
        let mut texts = BTreeMap::new();
        flatten(words, String::new(), &mut texts);
        Self { texts, missing: RefCell::default() }
    }

    /// A text that may be there. Placeholders stand in brackets: `[practice]`.
    pub fn find(&self, key: &str) -> Option<String> {
        Some(self.texts.get(key)?.replace("{{", "[").replace("}}", "]"))
    }

    /// A text that has to be there. One that is not is noted, and its key stands in for it.
    pub fn get(&self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| {
            self.missing.borrow_mut().insert(key.to_owned());
            format!("[{key}]")
        })
    }

    /// The keys that were asked for and have no words, in order.
    pub fn missing(&self) -> Vec<String> {
        self.missing.borrow().iter().cloned().collect()
    }
}

fn flatten(value: &Value, name: String, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                flatten(value, name, texts);
            }
        }
        // Blank words are none.
        Value::String(text) if !text.trim().is_empty() => {
            texts.insert(name, text.clone());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_asked_for_and_not_there_is_noted_once() {
        let texts =
            RuleTexts::new(&json!({ "rule": { "a.b": "Ask {{practice}}.", "blank": " " } }));
        assert_eq!(texts.get("rule.a.b"), "Ask [practice].");
        assert_eq!(texts.find("rule.c"), None);
        assert_eq!(texts.missing(), Vec::<String>::new(), "what may be missing is not noted");
        for key in ["rule.c", "rule.c", "rule.blank"] {
            texts.get(key);
        }
        assert_eq!(texts.missing(), ["rule.blank", "rule.c"]);
    }
}
