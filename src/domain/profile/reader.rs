//! Reads what a place of a profile can hold, and reports where it does not. Knows no field by name.

use std::ops::RangeInclusive;

use super::cursor::JsonCursor;
use super::json::{Json, Kind, whole};
use super::problem::{Problem, ProfileError};
use super::shape::Shape;
use crate::domain::known::Known;
use crate::domain::suggest::nearest;

pub(super) struct Reader {
    pub(super) errors: Vec<ProfileError>,
}

impl Reader {
    pub(super) fn report(&mut self, at: &JsonCursor, problem: Problem) {
        self.errors.push(ProfileError { path: at.path(), problem });
    }

    fn wrong_type(&mut self, at: &JsonCursor, expected: Kind) {
        self.report(at, Problem::WrongType { expected, found: at.json.kind() });
    }

    /// Whether this is an object. Reports fields that come twice, or are none of those allowed.
    pub(super) fn object(
        &mut self,
        at: &JsonCursor,
        allowed: Option<&'static [&'static str]>,
    ) -> bool {
        let Json::Object(fields) = at.json else {
            self.wrong_type(at, Kind::Object);
            return false;
        };
        for (count, (name, value)) in fields.iter().enumerate() {
            let place = at.inside(name, value);
            if fields[..count].iter().any(|(earlier, _)| earlier == name) {
                self.report(&place, Problem::DuplicateField);
            } else if let Some(allowed) = allowed
                && !allowed.contains(&name.as_str())
            {
                let meant = nearest(name, allowed);
                self.report(&place, Problem::UnknownField { meant, allowed });
            }
        }
        true
    }

    /// An object that may be absent; then, or if it is none, it counts as empty.
    pub(super) fn section<'a>(
        &mut self,
        at: &'a JsonCursor,
        name: &'a str,
        allowed: &'static [&'static str],
    ) -> JsonCursor<'a> {
        at.field(name)
            .filter(|section| self.object(section, Some(allowed)))
            .unwrap_or_else(|| at.absent(name))
    }

    /// A field that has to be there. In what is no object it is not missed: that is reported already.
    pub(super) fn required<'a>(
        &mut self,
        at: &'a JsonCursor,
        name: &'a str,
    ) -> Option<JsonCursor<'a>> {
        let field = at.field(name);
        if field.is_none() && at.json.kind() == Kind::Object {
            self.report(&at.absent(name), Problem::Missing);
        }
        field
    }

    pub(super) fn list<'a>(&mut self, at: &'a JsonCursor, name: &'a str) -> Option<JsonCursor<'a>> {
        let list = at.field(name)?;
        if list.json.kind() == Kind::List {
            return Some(list);
        }
        self.wrong_type(&list, Kind::List);
        None
    }

    pub(super) fn text(&mut self, at: &JsonCursor, shape: Option<Shape>) -> Option<String> {
        let Json::Text(text) = at.json else {
            self.wrong_type(at, Kind::Text);
            return None;
        };
        if text.trim().is_empty() {
            self.report(at, Problem::Empty);
        } else if let Some(shape) = shape
            && !shape.fits(text)
        {
            self.report(at, Problem::Malformed(shape));
        }
        Some(text.clone())
    }

    pub(super) fn text_field(
        &mut self,
        at: &JsonCursor,
        name: &str,
        shape: Shape,
    ) -> Option<String> {
        at.field(name).and_then(|field| self.text(&field, Some(shape)))
    }

    pub(super) fn texts(
        &mut self,
        at: &JsonCursor,
        name: &str,
        shape: Option<Shape>,
    ) -> Option<Vec<String>> {
        let list = self.list(at, name)?;
        let mut texts: Vec<String> = Vec::new();
        for item in list.items() {
            let Some(text) = self.text(&item, shape) else { continue };
            if texts.iter().any(|earlier| earlier.eq_ignore_ascii_case(&text)) {
                self.report(&item, Problem::Repeated);
            }
            texts.push(text);
        }
        Some(texts)
    }

    /// Where in a closed list of ids this one stands.
    pub(super) fn choice(
        &mut self,
        at: &JsonCursor,
        ids: &'static [&'static str],
    ) -> Option<usize> {
        let Json::Text(text) = at.json else {
            self.wrong_type(at, Kind::Text);
            return None;
        };
        let choice = ids.iter().position(|id| id == text);
        if choice.is_none() {
            self.report(at, Problem::UnknownValue { allowed: ids });
        }
        choice
    }

    pub(super) fn known(&mut self, at: &JsonCursor, name: &str) -> Known {
        match at.field(name) {
            Some(JsonCursor { json: Json::Bool(value), .. }) => Known::of(Some(*value)),
            Some(field) => {
                self.wrong_type(&field, Kind::Bool);
                Known::Unknown
            }
            None => Known::Unknown,
        }
    }

    pub(super) fn number(&mut self, at: &JsonCursor) -> Option<f64> {
        if let Json::Number(number) = at.json {
            return Some(*number);
        }
        self.wrong_type(at, Kind::Number);
        None
    }

    /// A required whole number within a range.
    pub(super) fn whole(
        &mut self,
        at: &JsonCursor,
        name: &str,
        range: RangeInclusive<u32>,
        otherwise: Problem,
    ) -> Option<u32> {
        let field = self.required(at, name)?;
        let number = self.number(&field)?;
        let whole = whole(number).filter(|whole| range.contains(whole));
        if whole.is_none() {
            self.report(&field, otherwise);
        }
        whole
    }
}
