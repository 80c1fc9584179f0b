//! What was typed and chosen, in the shape of a profile. Understands nothing of it.

use crate::path::{Path, Step};

/// What stands at a place of the form. Where nothing stands, nothing is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As it was typed, or the id of what was chosen.
    Text(String),
    /// Items. An empty list says that there are none.
    List(Vec<Entry>),
    /// Fields, in the order in which they were first filled.
    Object(Vec<(String, Entry)>),
}

impl Entry {
    /// An object without fields.
    pub const EMPTY: Self = Self::Object(Vec::new());

    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(known, _)| known == name).map(|(_, entry)| entry)
    }

    /// What stands at a place.
    #[must_use]
    pub fn get(&self, path: &Path) -> Option<&Self> {
        path.steps().iter().try_fold(self, |entry, step| match (step, entry) {
            (Step::Name(name), _) => entry.field(name),
            (Step::At(at), Self::List(items)) => items.get(*at),
            (Step::At(_), _) => None,
        })
    }

    /// The text at a place; nothing is the empty one.
    #[must_use]
    pub fn text(&self, path: &Path) -> &str {
        match self.get(path) {
            Some(Self::Text(text)) => text,
            _ => "",
        }
    }

    /// How many items the list at a place has.
    #[must_use]
    pub fn count(&self, path: &Path) -> usize {
        match self.get(path) {
            Some(Self::List(items)) => items.len(),
            _ => 0,
        }
    }

    /// Puts something at a place, and makes what it stands in.
    pub fn set(&mut self, path: &Path, value: Self) {
        *path.steps().iter().fold(self, |entry, step| match step {
            Step::Name(name) => entry.field_to_fill(name),
            Step::At(at) => entry.item_to_fill(*at),
        }) = value;
    }

    /// Takes away what stands at a place. What is behind it in a list moves up.
    pub fn remove(&mut self, path: &Path) {
        let Some(last) = path.steps().last() else { return };
        let parent = path.parent();
        let parent = parent.steps().iter().try_fold(self, |entry, step| match (step, entry) {
            (Step::Name(name), Self::Object(fields)) => {
                fields.iter_mut().find(|(known, _)| known == name).map(|(_, entry)| entry)
            }
            (Step::At(at), Self::List(items)) => items.get_mut(*at),
            _ => None,
        });
        match (last, parent) {
            (Step::Name(name), Some(Self::Object(fields))) => {
                fields.retain(|(known, _)| known != name);
            }
            (Step::At(at), Some(Self::List(items))) if *at < items.len() => {
                items.remove(*at);
            }
            _ => {}
        }
    }

    /// Whether nothing was filled in, here or below.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.iter().all(Self::is_blank),
            Self::Object(fields) => fields.iter().all(|(_, entry)| entry.is_blank()),
        }
    }

    fn field_to_fill(&mut self, name: &str) -> &mut Self {
        if !matches!(self, Self::Object(_)) {
            *self = Self::EMPTY;
        }
        let Self::Object(fields) = self else { unreachable!("made so above") };
        let at = fields.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            fields.push((name.to_owned(), Self::EMPTY));
            fields.len() - 1
        });
        &mut fields[at].1
    }

    fn item_to_fill(&mut self, at: usize) -> &mut Self {
        if !matches!(self, Self::List(_)) {
            *self = Self::List(Vec::new());
        }
        let Self::List(items) = self else { unreachable!("made so above") };
        while items.len() <= at {
            items.push(Self::EMPTY);
        }
        &mut items[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Entry {
        Entry::Text(text.to_owned())
    }

    #[test]
    fn what_was_put_at_a_place_is_found_there_and_can_be_taken_away() {
        let mut form = Entry::EMPTY;
        let fees = Path::of(&["services", "couples", "fees"]);
        form.set(&fees.at(1).name("price"), text("150"));
        assert_eq!(form.text(&fees.at(1).name("price")), "150");
        assert_eq!(form.count(&fees), 2);
        form.remove(&fees.at(0));
        assert_eq!(form.text(&fees.at(0).name("price")), "150");
        form.remove(&Path::of(&["services", "couples"]));
        assert_eq!(form.get(&Path::of(&["services"])), Some(&Entry::EMPTY));
        form.remove(&Path::of(&["nowhere", "at", "all"]));
    }

    #[test]
    fn blanks_alone_say_nothing() {
        let mut form = Entry::EMPTY;
        form.set(&Path::of(&["a", "b"]), text(" "));
        assert!(form.is_blank());
        form.set(&Path::of(&["a", "c"]), text("d"));
        assert!(!form.is_blank());
    }
}
