//! Compares a profile with the description of its fields, and reports every difference. Knows no field by name.

use super::cursor::JsonCursor;
use super::json::{Json, whole};
use super::problem::{Problem, ProfileError};
use super::shape::Shape;
use super::table::{Is, Section};
use crate::domain::suggest::nearest;

pub(super) struct Reader {
    pub(super) errors: Vec<ProfileError>,
    /// Whether the profile is in format 1.
    pub(super) is_first: bool,
}

impl Reader {
    pub(super) fn report(&mut self, at: &JsonCursor, problem: Problem) {
        self.errors.push(ProfileError { path: at.path(), problem });
    }

    /// Reports a field that is not there. In what is no object it is not missed: that is reported already.
    pub(super) fn report_missing(&mut self, at: &JsonCursor, name: &str, problem: Problem) {
        if matches!(at.json, Json::Object(_)) && at.field(name).is_none() {
            self.report(&at.absent(name), problem);
        }
    }

    /// Reports what may not stand here.
    pub(super) fn value(&mut self, at: &JsonCursor, is: &'static Is) {
        match (is, at.json) {
            (Is::Meant(kind, problem, _), json) if json.kind() == *kind => {
                self.report(at, problem.clone());
            }
            (Is::Must(is) | Is::MustInFirst(is) | Is::Meant(.., is), _) => self.value(at, is),
            (Is::Text | Is::Shaped(_) | Is::Short, Json::Text(text)) => self.text(at, is, text),
            (Is::Bool, Json::Bool(_)) => {}
            (Is::Whole(min, max, problem), Json::Number(number)) => {
                self.number(at, *number, (*min, *max), problem);
            }
            (Is::Minutes, Json::Number(number)) => {
                let (max, problem) = if self.is_first {
                    (Is::MOST_MINUTES_IN_FIRST, Problem::MinutesOutOfRange)
                } else {
                    (Is::MOST_MINUTES, Problem::LengthOutOfRange)
                };
                self.number(at, *number, (1, max), &problem);
            }
            (Is::Grown(in_first, list), Json::Text(text))
                if self.is_first && list.ids[*in_first..].contains(&text.as_str()) =>
            {
                self.report(at, Problem::OfLaterFormat);
            }
            (Is::One(list) | Is::Grown(_, list), Json::Text(text))
                if list.ids.contains(&text.as_str()) => {}
            // Also where it is no text: the list says more than the sort.
            (Is::One(list) | Is::Grown(_, list), _) => {
                self.report(at, Problem::UnknownValue { allowed: list.ids });
            }
            (Is::List(item), Json::List(_)) => self.items(at, item),
            (Is::Object(section), Json::Object(_)) => self.object(at, section),
            (Is::ByLanguage(_) | Is::Texts, Json::Object(_)) => self.entries(at, is),
            _ => {
                let problem = Problem::WrongType { expected: is.kind(), found: at.json.kind() };
                self.report(at, problem);
            }
        }
    }

    fn text(&mut self, at: &JsonCursor, is: &Is, text: &str) {
        if text.trim().is_empty() {
            self.report(at, Problem::Empty);
            return;
        }
        match is {
            Is::Shaped(shape) if !shape.fits(text) => {
                self.report(at, Problem::Malformed(*shape));
            }
            Is::Short if text.chars().count() > Is::MOST_CHARACTERS => {
                self.report(at, Problem::TooLong);
            }
            _ => {}
        }
    }

    fn number(&mut self, at: &JsonCursor, number: f64, range: (u32, u32), problem: &Problem) {
        if !whole(number).is_some_and(|whole| (range.0..=range.1).contains(&whole)) {
            self.report(at, problem.clone());
        }
    }

    fn items(&mut self, at: &JsonCursor, is: &'static Is) {
        let mut texts: Vec<&str> = Vec::new();
        for item in at.items() {
            let before = self.errors.len();
            self.value(&item, is);
            let Json::Text(text) = item.json else { continue };
            if self.errors.len() == before
                && texts.iter().any(|earlier| earlier.eq_ignore_ascii_case(text))
            {
                self.report(&item, Problem::Repeated);
            }
            texts.push(text);
        }
    }

    /// Looks at an object whose fields are not known beforehand.
    fn entries(&mut self, at: &JsonCursor, is: &'static Is) {
        for (count, (name, value)) in at.fields().iter().enumerate() {
            let place = at.inside(name, value);
            if self.is_duplicate(at, count) {
                continue;
            }
            let Is::ByLanguage(is) = is else {
                self.value(&place, &Is::Text);
                continue;
            };
            if !Shape::Language.fits(name) {
                self.report(&place, Problem::Malformed(Shape::Language));
            }
            self.value(&place, is);
        }
    }

    fn object(&mut self, at: &JsonCursor, section: &'static Section) {
        let names = section.names;
        let allowed = if self.is_first { &names[..section.in_first] } else { names };
        for (count, (name, value)) in at.fields().iter().enumerate() {
            let place = at.inside(name, value);
            if self.is_duplicate(at, count) {
                continue;
            }
            if let Some(known) = names.iter().position(|known| known == name) {
                if self.is_first && known >= section.in_first {
                    self.report(&place, Problem::OfLaterFormat);
                }
                self.value(&place, &section.kinds[known]);
            } else if let Some((_, problem)) = section.guesses.iter().find(|it| it.0 == name) {
                self.report(&place, problem.clone());
            } else {
                let meant = nearest(name, names);
                self.report(&place, Problem::UnknownField { meant, allowed });
            }
        }
        for (name, is) in names.iter().zip(section.kinds) {
            match is {
                Is::Must(_) => self.report_missing(at, name, Problem::Missing),
                Is::MustInFirst(_) if self.is_first => {
                    self.report_missing(at, name, Problem::MissingInFirst);
                }
                _ => {}
            }
        }
    }

    /// Reports a field that was there before.
    fn is_duplicate(&mut self, at: &JsonCursor, count: usize) -> bool {
        let (name, value) = &at.fields()[count];
        let is_duplicate = at.fields()[..count].iter().any(|(earlier, _)| earlier == name);
        if is_duplicate {
            self.report(&at.inside(name, value), Problem::DuplicateField);
        }
        is_duplicate
    }
}
