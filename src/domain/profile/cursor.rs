//! A place in a profile: a value, and the path to it. The path is written out only for a problem.

use super::json::Json;

/// A value, and the path to it from the root.
pub(super) struct JsonCursor<'a> {
    pub(super) json: &'a Json,
    step: Step<'a>,
    up: Option<&'a JsonCursor<'a>>,
}

enum Step<'a> {
    Root,
    Field(&'a str),
    Item(usize),
}

static NOTHING: Json = Json::Object(Vec::new());

impl<'a> JsonCursor<'a> {
    pub(super) const fn root(json: &'a Json) -> Self {
        Self { json, step: Step::Root, up: None }
    }

    /// The fields, in order; none if this is no object.
    pub(super) fn fields(&self) -> &'a [(String, Json)] {
        match self.json {
            Json::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The place of a field with this value.
    pub(super) const fn inside(&'a self, name: &'a str, json: &'a Json) -> Self {
        Self { json, step: Step::Field(name), up: Some(self) }
    }

    /// The place where a field would be, with an empty object in it.
    pub(super) const fn absent(&'a self, name: &'a str) -> Self {
        self.inside(name, &NOTHING)
    }

    /// A field, if it is there. If it comes twice, the first.
    pub(super) fn field(&'a self, name: &'a str) -> Option<Self> {
        let (_, json) = self.fields().iter().find(|(known, _)| known == name)?;
        Some(self.inside(name, json))
    }

    /// A field, or the place where it would be.
    pub(super) fn section(&'a self, name: &'a str) -> Self {
        self.field(name).unwrap_or_else(|| self.absent(name))
    }

    /// Whether the field is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields().iter().any(|(known, _)| known == name)
    }

    /// The items, in order; none if this is no list.
    pub(super) fn items(&'a self) -> impl Iterator<Item = Self> {
        let items: &[Json] = match self.json {
            Json::List(items) => items,
            _ => &[],
        };
        items.iter().enumerate().map(|(at, json)| Self {
            json,
            step: Step::Item(at),
            up: Some(self),
        })
    }

    /// Such as `services.couples.fees[0].cents`; the root is `$`.
    pub(super) fn path(&self) -> String {
        let mut path = self.up.map_or_else(String::new, Self::path);
        if path == "$" {
            path.clear();
        }
        match self.step {
            Step::Root => path.push('$'),
            // A text key holds dots itself.
            Step::Field(name) if !is_plain(name) => path += &["[\"", name, "\"]"].concat(),
            Step::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Step::Item(at) => path += &["[", &at.to_string(), "]"].concat(),
        }
        path
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
