//! What was filled in before: what was changed last can be taken back, one change after the other.

use coverage_guide::text::Locale;

use crate::draft::Draft;
use crate::form::Form;

/// As many changes as can be taken back.
const MOST: usize = 200;

/// All that decides what a practice gets, and the draft that it may still go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The form.
    pub form: Form,
    /// The languages of the guide, the first one first.
    pub speaks: Vec<Locale>,
    /// The draft that is offered.
    pub draft: Option<Draft>,
}

impl Default for Filled {
    fn default() -> Self {
        Self { form: Form::default(), speaks: vec![Locale::English, Locale::Spanish], draft: None }
    }
}

/// What was filled in, one change after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    before: Vec<Filled>,
    now: Filled,
}

impl History {
    /// Notes what is filled in. What was typed without a pause is one change.
    pub fn note(&mut self, filled: Filled) {
        let is_change = (&filled.form, &filled.speaks) != (&self.now.form, &self.now.speaks);
        let before = std::mem::replace(&mut self.now, filled);
        if is_change {
            if self.before.len() == MOST {
                self.before.remove(0);
            }
            self.before.push(before);
        }
    }

    /// What was filled in before the last change. `None`: there is none.
    pub fn undo(&mut self) -> Option<Filled> {
        self.now = self.before.pop()?;
        Some(self.now.clone())
    }

    /// Whether there is a change that can be taken back.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        !self.before.is_empty()
    }

    /// Forgets a draft that somebody threw away.
    pub fn forget_draft(&mut self) {
        self.before.iter_mut().chain([&mut self.now]).for_each(|filled| filled.draft = None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Entry;
    use crate::path::Path;

    fn named(name: &str) -> Filled {
        let mut form = Form::default();
        form.0.set(&Path::of(&["name"]), Entry::Text(name.to_owned()));
        Filled { form, ..Filled::default() }
    }

    #[test]
    fn each_change_is_taken_back_once_and_the_last_one_first() {
        let mut history = History::default();
        for name in ["A", "A", "B"] {
            history.note(named(name));
        }
        assert_eq!(history.undo(), Some(named("A")));
        // What was taken back is no change.
        history.note(named("A"));
        history.note(named("C"));
        assert_eq!(history.undo(), Some(named("A")));
        assert_eq!(history.undo(), Some(Filled::default()));
        assert!(!history.has_changes());
        assert_eq!(history.undo(), None);
    }

    #[test]
    fn other_languages_are_a_change_and_a_draft_that_is_offered_is_none() {
        let mut history = History::default();
        let draft = Some(Draft { form: Form::default(), at: "today".to_owned() });
        history.note(Filled { draft: draft.clone(), ..Filled::default() });
        assert!(!history.has_changes());
        history.note(Filled { speaks: vec![Locale::Spanish], ..Filled::default() });
        let mut other = history.clone();
        assert_eq!(history.undo(), Some(Filled { draft, ..Filled::default() }));
        other.forget_draft();
        assert_eq!(other.undo(), Some(Filled::default()));
    }

    #[test]
    fn only_so_many_changes_are_kept() {
        let mut history = History::default();
        for count in 0..2 * MOST {
            history.note(named(&count.to_string()));
        }
        let taken_back = std::iter::from_fn(|| history.undo()).count();
        assert_eq!(taken_back, MOST);
    }
}
