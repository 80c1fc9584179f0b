//! The guide's own texts by their whole names, as its file of English words has them.

use serde_json::Value;

const ENGLISH: &str = include_str!("../../src/text/locales/en.json");

/// The English texts, each with its name, in the order of the file.
pub fn english() -> Vec<(String, String)> {
    // The build script of the guide has read the same file before.
    texts(&serde_json::from_str(ENGLISH).unwrap_or_default())
}

/// The texts of a file of words. What says who has read them is none.
pub fn texts(words: &Value) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    flatten(words, String::new(), &mut texts);
    texts.retain(|(name, _)| !name.starts_with('_'));
    texts
}

fn flatten(value: &Value, name: String, texts: &mut Vec<(String, String)>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                flatten(value, name, texts);
            }
        }
        // Blank words are none.
        Value::String(text) if !text.trim().is_empty() => texts.push((name, text.clone())),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_whole_and_in_order() {
        let words =
            json!({ "_review": "A", "b": { "c": "D", "a.e": "F", "blank": " " }, "a": "G" });
        let texts = texts(&words);
        let texts: Vec<_> =
            texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(texts, [("b.c", "D"), ("b.a.e", "F"), ("a", "G")]);
        assert!(english().len() > 1_000);
    }
}
