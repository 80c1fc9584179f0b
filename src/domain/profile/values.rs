//! What stands in the fields of a place. What is not as it has to be counts as absent: it is reported elsewhere.

use super::cursor::JsonCursor;
use super::json::{Json, whole};
use super::offer::Translated;
use crate::domain::known::Known;

impl JsonCursor<'_> {
    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self.field(name)?.json {
            Json::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    pub(super) fn known(&self, name: &str) -> Known {
        match self.field(name) {
            Some(JsonCursor { json: Json::Bool(value), .. }) => Known::of(Some(*value)),
            _ => Known::Unknown,
        }
    }

    pub(super) fn whole(&self, name: &str) -> Option<u32> {
        match self.field(name)?.json {
            Json::Number(number) => whole(*number),
            _ => None,
        }
    }

    pub(super) fn texts(&self, name: &str) -> Option<Vec<String>> {
        let text = |item: JsonCursor| match item.json {
            Json::Text(text) => Some(text.clone()),
            _ => None,
        };
        Some(self.field(name)?.items().filter_map(text).collect())
    }

    /// Where in a closed list of ids the one in this field stands.
    pub(super) fn choice(&self, name: &str, ids: &[&str]) -> Option<usize> {
        let text = self.text(name)?;
        ids.iter().position(|id| *id == text)
    }

    /// Where in a closed list of ids those in this field stand.
    pub(super) fn choices(&self, name: &str, ids: &[&str]) -> Vec<usize> {
        let texts = self.texts(name).unwrap_or_default();
        texts.iter().filter_map(|text| ids.iter().position(|id| id == text)).collect()
    }

    /// The texts in an object, by name.
    pub(super) fn entries(&self, name: &str) -> Translated {
        let field = self.field(name);
        let fields = field.iter().flat_map(JsonCursor::fields);
        fields
            .filter_map(|(name, value)| match value {
                Json::Text(text) => Some((name.clone(), text.clone())),
                _ => None,
            })
            .collect()
    }
}
