//! What a profile may hold, for people and for editors to read: the same tables that the reader walks, with their
//! documentation. The page is built without it.

use super::fields::PROFILE;
use super::shape::Shape;
use super::table::{Is, Section};
use crate::domain::named::ClosedList;

/// The formats of a profile that are read, from the first.
pub const FORMATS: [u32; 2] = [1, 2];

/// An object of a profile.
#[derive(Clone, Copy, Debug)]
pub struct SectionDescription(&'static Section);

/// A field of an object.
#[derive(Clone, Debug)]
pub struct FieldDescription {
    /// As it stands in the file.
    pub name: &'static str,
    /// What it means, and what visitors are told because of it. With backquotes around what can stand in a file.
    pub docs: String,
    /// Where it has to be there.
    pub required: Required,
    /// The first format that has it.
    pub since: u32,
    /// What may stand in it.
    pub allowed: Allowed,
}

/// Where a field has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Required {
    Never,
    InFirstFormat,
    Always,
}

/// What may stand in a place.
#[derive(Clone, Debug)]
pub enum Allowed {
    /// Text that is not blank, with at most so many characters.
    Text(Option<usize>),
    /// Text of this shape.
    Shaped(Shape),
    /// True or false.
    Bool,
    /// A whole number from the first to the second, or in format 1 to the third.
    Whole(u32, u32, u32),
    /// One of these.
    One(Vec<Choice>),
    /// A list. No text stands in it twice.
    List(Box<Allowed>),
    /// An object with these fields.
    Section(SectionDescription),
    /// An object with a field for each language.
    ByLanguage(Box<Allowed>),
    /// An object of the practice's own texts, by their keys.
    OwnTexts,
}

/// A member of a closed list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As it stands in the file.
    pub id: &'static str,
    /// What it means.
    pub docs: String,
    /// The first format that has it.
    pub since: u32,
}

impl SectionDescription {
    /// The whole profile.
    #[must_use]
    pub const fn profile() -> Self {
        Self(&PROFILE)
    }

    /// What people call it, such as `Missed visit`. No two sections have the same.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.0.said.title
    }

    /// What it is.
    #[must_use]
    pub fn docs(self) -> String {
        joined(self.0.said.docs)
    }

    /// Its fields, in order: those of the first format, then the rest.
    pub fn fields(self) -> impl Iterator<Item = FieldDescription> {
        let Section { names, kinds, in_first, said, .. } = self.0;
        names.iter().zip(*kinds).zip(said.fields).enumerate().map(|(at, ((name, is), docs))| {
            FieldDescription {
                name,
                docs: joined(docs),
                required: required(is),
                since: FORMATS[usize::from(at >= *in_first)],
                allowed: allowed(is),
            }
        })
    }

    /// Of these fields, exactly one is there. Empty: no matter which.
    #[must_use]
    pub const fn one_of(self) -> &'static [&'static str] {
        self.0.said.one_of
    }

    /// Pairs of fields: the first is there only with the second.
    #[must_use]
    pub const fn needs(self) -> &'static [(&'static str, &'static str)] {
        self.0.said.needs
    }
}

impl Allowed {
    /// The section that may stand there, once or in a list.
    #[must_use]
    pub fn section(&self) -> Option<SectionDescription> {
        match self {
            Self::Section(section) => Some(*section),
            Self::List(item) | Self::ByLanguage(item) => item.section(),
            _ => None,
        }
    }
}

const fn required(is: &Is) -> Required {
    match is {
        Is::Must(_) => Required::Always,
        Is::MustInFirst(_) => Required::InFirstFormat,
        _ => Required::Never,
    }
}

fn allowed(is: &'static Is) -> Allowed {
    match is {
        Is::Text => Allowed::Text(None),
        Is::Short => Allowed::Text(Some(Is::MOST_CHARACTERS)),
        Is::Shaped(shape) => Allowed::Shaped(*shape),
        Is::Bool => Allowed::Bool,
        Is::Whole(min, max, _) => Allowed::Whole(*min, *max, *max),
        Is::Minutes => Allowed::Whole(1, Is::MOST_MINUTES, Is::MOST_MINUTES_IN_FIRST),
        Is::One(list) => Allowed::One(choices(list, list.ids.len())),
        Is::Grown(in_first, list) => Allowed::One(choices(list, *in_first)),
        Is::List(item) => Allowed::List(Box::new(allowed(item))),
        Is::Object(section) => Allowed::Section(SectionDescription(section)),
        Is::ByLanguage(is) => Allowed::ByLanguage(Box::new(allowed(is))),
        Is::Texts => Allowed::OwnTexts,
        Is::Must(is) | Is::MustInFirst(is) | Is::Meant(.., is) => allowed(is),
    }
}

fn choices(list: &ClosedList, in_first: usize) -> Vec<Choice> {
    let choices = list.ids.iter().zip(list.docs).enumerate();
    choices
        .map(|(at, (id, docs))| Choice {
            id,
            docs: joined(docs),
            since: FORMATS[usize::from(at >= in_first)],
        })
        .collect()
}

/// The lines of a documentation as one text.
fn joined(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}
