//! Reads and checks a locale's file. Part of the build script, so that wrong words stop the build
//! and no visitor meets them; not part of the page.

mod hash;
#[allow(dead_code, reason = "the page needs the rest")]
mod placeholder;
#[allow(dead_code, reason = "the page needs the rest")]
mod plural;

use placeholder::Malformed;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

/// The name and hash of one text, and the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    pub hash: u32,
    pub text: String,
}

/// The texts of one locale's file, in its order.
#[derive(Debug, PartialEq, Eq)]
pub struct Catalog {
    pub file: String,
    pub review: Review,
    pub entries: Vec<Entry>,
}

/// Whether a person has read the texts of a file: its member `_review`, which is no text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Review {
    /// The file does not say.
    #[default]
    Unsaid,
    /// `null`: nobody yet.
    NotYet,
    Done {
        /// Name and role.
        by: String,
        /// The day, as `YYYY-MM-DD`.
        on: String,
    },
}

/// The name of the member that says so.
const REVIEW: &str = "_review";

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// The dotted name; empty when it is the file as a whole.
    pub name: String,
    pub problem: Problem,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Problem {
    NotJson(String),
    NotAnObject,
    TooMany,
    OddName,
    NotText,
    Empty,
    TooLong,
    Html,
    Lines,
    Brace,
    OddPlaceholder(String),
    Duplicate,
    Collision(String),
    NoOtherForm(String),
    Unreviewed,
    OddReview,
    Missing,
    Extra,
    Misplaced(String),
    LacksPlaceholder(String),
    StrangePlaceholder(String),
}

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if !self.name.is_empty() {
            write!(f, "`{}` ", self.name)?;
        }
        match &self.problem {
            Problem::NotJson(reason) => write!(f, "this is not JSON: {reason}"),
            Problem::NotAnObject => f.write_str("this must be a JSON object of names and texts"),
            Problem::TooMany => f.write_str("there are more texts than a key can count (65535)"),
            Problem::OddName => {
                f.write_str("is an odd name; use letters, digits, `-` and `_` between single dots")
            }
            Problem::NotText => f.write_str("is neither a text nor an object of texts"),
            Problem::Empty => f.write_str("is empty; write its words or remove it"),
            Problem::TooLong => {
                f.write_str("is too long; split it into texts of at most 65535 bytes")
            }
            Problem::Html => f.write_str("contains `<`; write plain words without markup"),
            Problem::Lines => {
                f.write_str("has several lines; write it in one, or as several texts")
            }
            Problem::Brace => {
                f.write_str("has a brace that is not part of a placeholder like `{{name}}`")
            }
            Problem::OddPlaceholder(name) => write!(
                f,
                "has the placeholder `{{{{{name}}}}}`; use lower-case letters, digits and `_`, without spaces"
            ),
            Problem::Duplicate => f.write_str("is there twice; keep one"),
            Problem::Collision(other) => {
                write!(f, "has the same hash as `{other}`; rename one of them")
            }
            Problem::NoOtherForm(family) => {
                write!(f, "is a plural form, so there must be a `{family}_other` too")
            }
            Problem::Unreviewed => write!(
                f,
                "does not say who has read it; write `\"{REVIEW}\": null` until a person has"
            ),
            Problem::OddReview => f.write_str(
                "must be null, or `{\"by\": \"name and role\", \"on\": \"YYYY-MM-DD\"}`",
            ),
            Problem::Misplaced(before) => {
                write!(f, "is not where the reference locale has it; move it behind `{before}`")
            }
            Problem::Missing => f.write_str("is missing; translate it"),
            Problem::Extra => f.write_str("is not in the reference locale; remove it"),
            Problem::LacksPlaceholder(name) => {
                write!(f, "lacks the placeholder `{{{{{name}}}}}` of the reference locale")
            }
            Problem::StrangePlaceholder(name) => {
                write!(
                    f,
                    "has the placeholder `{{{{{name}}}}}`, which the reference locale has not"
                )
            }
        }
    }
}

impl Catalog {
    /// Flattens a file to dotted names and checks every text.
    pub fn parse(file: &str, json: &str) -> Result<Self, Vec<Fault>> {
        let fault =
            |name: &str, problem| Fault { file: file.to_owned(), name: name.to_owned(), problem };
        let mut members = match serde_json::from_str(json) {
            Ok(Node::Group(members)) => members,
            Ok(_) => return Err(vec![fault("", Problem::NotAnObject)]),
            Err(error) => return Err(vec![fault("", Problem::NotJson(error.to_string()))]),
        };

        let mut faults = Vec::new();
        let mut leaves = Vec::new();
        let review = match members.iter().position(|(name, _)| name == REVIEW) {
            Some(at) => Review::parse(members.remove(at).1),
            None => Some(Review::Unsaid),
        };
        if review.is_none() {
            faults.push(fault(REVIEW, Problem::OddReview));
        }
        flatten("", members, &mut leaves);
        let mut entries: Vec<Entry> = Vec::new();
        let mut by_hash: BTreeMap<u32, String> = BTreeMap::new();
        for (name, text) in leaves {
            let hash = hash::hash(hash::SEED, &name);
            match by_hash.insert(hash, name.clone()) {
                Some(other) if other == name => faults.push(fault(&name, Problem::Duplicate)),
                Some(other) => faults.push(fault(&name, Problem::Collision(other))),
                None => {}
            }
            if !is_name(&name) {
                faults.push(fault(&name, Problem::OddName));
            }
            match text {
                Some(text) => {
                    faults.extend(flaw(&text).map(|problem| fault(&name, problem)));
                    entries.push(Entry { name, hash, text });
                }
                None => faults.push(fault(&name, Problem::NotText)),
            }
        }
        if entries.len() > usize::from(u16::MAX) {
            faults.push(fault("", Problem::TooMany));
        }

        let catalog = Self { file: file.to_owned(), review: review.unwrap_or_default(), entries };
        for entry in &catalog.entries {
            if let Some((family, _)) = plural::split(&entry.name)
                && catalog.text(&other_form(family)).is_none()
            {
                faults.push(fault(&entry.name, Problem::NoOtherForm(family.to_owned())));
            }
        }
        if faults.is_empty() { Ok(catalog) } else { Err(faults) }
    }

    /// The text with this name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.text.as_str())
    }

    /// That the file does not say whether a person has read it.
    #[allow(dead_code, reason = "the tests read files that say nothing")]
    pub fn unreviewed(&self) -> Option<Fault> {
        (self.review == Review::Unsaid).then(|| Fault {
            file: self.file.clone(),
            name: String::new(),
            problem: Problem::Unreviewed,
        })
    }

    /// What a translation lacks, and what it has too much. Plural forms are its own business, as
    /// languages differ in them, but the families must be the same.
    pub fn compare(&self, translation: &Self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |name: &str, problem| {
            faults.push(Fault { file: translation.file.clone(), name: name.to_owned(), problem });
        };
        for entry in &self.entries {
            let optional = plural::split(&entry.name).is_some_and(|(_, form)| !is_other(form));
            if translation.text(&entry.name).is_none() && !optional {
                fault(&entry.name, Problem::Missing);
            }
        }
        let mut order = self.entries.iter().map(|entry| entry.name.as_str());
        let mut known = translation.entries.iter().filter(|entry| self.text(&entry.name).is_some());
        // One is enough: what follows a text in the wrong place is out of order too.
        if let Some(entry) = known.find(|entry| !order.any(|name| name == entry.name)) {
            let others = self.entries.iter().take_while(|other| other.name != entry.name);
            let before = others.last().map(|other| other.name.clone()).unwrap_or_default();
            fault(&entry.name, Problem::Misplaced(before));
        }
        for entry in &translation.entries {
            let family = plural::split(&entry.name).map(|(family, _)| other_form(family));
            let own = self.text(&entry.name);
            let Some(original) = own.or_else(|| self.text(family.as_deref()?)) else {
                fault(&entry.name, Problem::Extra);
                continue;
            };
            let mut expected = placeholders(original);
            let mut actual = placeholders(&entry.text);
            // “one session” in one language is “{{count}} sesión” in another.
            if family.is_some() {
                expected.remove("count");
                actual.remove("count");
            }
            for name in expected.difference(&actual) {
                fault(&entry.name, Problem::LacksPlaceholder((*name).to_owned()));
            }
            for name in actual.difference(&expected) {
                fault(&entry.name, Problem::StrangePlaceholder((*name).to_owned()));
            }
        }
        faults
    }
}

impl Review {
    fn parse(node: Node) -> Option<Self> {
        let members = match node {
            Node::Null => return Some(Self::NotYet),
            Node::Group(members) => members,
            _ => return None,
        };
        let text = |wanted: &str| {
            members.iter().find_map(|(name, node)| match node {
                Node::Text(text) if name == wanted && !text.trim().is_empty() => Some(text.clone()),
                _ => None,
            })
        };
        match (text("by"), text("on"), members.len()) {
            (Some(by), Some(on), 2) => Some(Self::Done { by, on }),
            _ => None,
        }
    }
}

/// The names of every locale, in the reference's order; plural forms that only others have go last.
pub fn every_name<'a>(reference: &'a Catalog, translations: &'a [Catalog]) -> Vec<&'a Entry> {
    let mut names: Vec<&Entry> = reference.entries.iter().collect();
    for entry in translations.iter().flat_map(|translation| &translation.entries) {
        if !names.iter().any(|known| known.name == entry.name) {
            names.push(entry);
        }
    }
    names
}

fn flatten(prefix: &str, members: Vec<(String, Node)>, leaves: &mut Vec<(String, Option<String>)>) {
    for (name, node) in members {
        let name = if prefix.is_empty() { name } else { [prefix, ".", &name].concat() };
        match node {
            Node::Group(members) => flatten(&name, members, leaves),
            Node::Text(text) => leaves.push((name, Some(text))),
            Node::Null | Node::Other => leaves.push((name, None)),
        }
    }
}

fn flaw(text: &str) -> Option<Problem> {
    if text.trim().is_empty() {
        return Some(Problem::Empty);
    }
    if text.len() > usize::from(u16::MAX) {
        return Some(Problem::TooLong);
    }
    if text.contains('<') {
        return Some(Problem::Html);
    }
    if text.contains(['\n', '\r']) {
        return Some(Problem::Lines);
    }
    match placeholder::names(text) {
        Ok(_) => None,
        Err(Malformed::Brace) => Some(Problem::Brace),
        Err(Malformed::Name(name)) => Some(Problem::OddPlaceholder(name)),
    }
}

fn is_name(name: &str) -> bool {
    name.split('.').all(|part| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    })
}

fn is_other(form: plural::Plural) -> bool {
    form == plural::Plural::Other
}

fn other_form(family: &str) -> String {
    [family, "_", plural::Plural::Other.id()].concat()
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    placeholder::names(text).unwrap_or_default().into_iter().collect()
}

/// A JSON value. Not `serde_json::Value`, which silently keeps only the last of two equal names.
enum Node {
    Text(String),
    Group(Vec<(String, Node)>),
    Null,
    Other,
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Node::Group(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Node::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Other)
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
}
