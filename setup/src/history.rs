//! What the form was before: what was changed last can be taken back, one change after the other.

use crate::form::Form;

/// As many changes as can be taken back.
const MOST: usize = 200;

/// The form as it was, one change after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    before: Vec<Form>,
    now: Form,
}

impl History {
    /// Notes the form as it is. What was typed without a pause is one change.
    pub fn note(&mut self, form: &Form) {
        if *form != self.now {
            if self.before.len() == MOST {
                self.before.remove(0);
            }
            self.before.push(std::mem::replace(&mut self.now, form.clone()));
        }
    }

    /// The form as it was before the last change. `None`: there is none.
    pub fn undo(&mut self) -> Option<Form> {
        self.now = self.before.pop()?;
        Some(self.now.clone())
    }

    /// Whether there is a change that can be taken back.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        !self.before.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Entry;
    use crate::path::Path;

    fn named(name: &str) -> Form {
        let mut form = Form::default();
        form.0.set(&Path::of(&["name"]), Entry::Text(name.to_owned()));
        form
    }

    #[test]
    fn each_change_is_taken_back_once_and_the_last_one_first() {
        let mut history = History::default();
        for name in ["A", "A", "B"] {
            history.note(&named(name));
        }
        assert_eq!(history.undo(), Some(named("A")));
        // What was taken back is no change.
        history.note(&named("A"));
        history.note(&named("C"));
        assert_eq!(history.undo(), Some(named("A")));
        assert_eq!(history.undo(), Some(Form::default()));
        assert!(!history.has_changes());
        assert_eq!(history.undo(), None);
    }

    #[test]
    fn only_so_many_changes_are_kept() {
        let mut history = History::default();
        for count in 0..2 * MOST {
            history.note(&named(&count.to_string()));
        }
        let taken_back = std::iter::from_fn(|| history.undo()).count();
        assert_eq!(taken_back, MOST);
    }
}
