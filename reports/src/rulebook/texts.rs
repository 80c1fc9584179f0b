//! The guide's texts by key, for a reader of rules. Notes every text that is asked for and is not there.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::catalog;

/// The texts. By their whole names, unlike in the page, which finds them by three bytes of a hash: what
/// somebody signs must never be another text.
pub struct RuleTexts {
    texts: BTreeMap<String, String>,
    missing: RefCell<BTreeSet<String>>,
}

impl RuleTexts {
    /// The English texts of the guide.
    pub fn english() -> Self {
        Self::new(catalog::english())
    }

    /// These texts, each with its name.
    pub fn new(texts: Vec<(String, String)>) -> Self {
        Self { texts: texts.into_iter().collect(), missing: RefCell::default() }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_and_not_there_is_noted_once() {
        let text = ("rule.a.b".to_owned(), "Ask {{practice}}.".to_owned());
        let texts = RuleTexts::new(vec![text]);
        assert_eq!(texts.get("rule.a.b"), "Ask [practice].");
        assert_eq!(texts.find("rule.c"), None);
        assert_eq!(texts.missing(), Vec::<String>::new(), "what may be missing is not noted");
        for key in ["rule.c", "rule.c", "rule.b"] {
            texts.get(key);
        }
        assert_eq!(texts.missing(), ["rule.b", "rule.c"]);
    }
}
