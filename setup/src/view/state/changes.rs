//! What changes all of the form at once, and taking a change back.

use std::collections::BTreeMap;
use std::sync::Arc;

use coverage_guide::text::Locale;
use leptos::prelude::*;

use super::State;
use crate::draft::Draft;
use crate::form::Form;
use crate::history::{Filled, History};

impl State {
    /// Takes a form that was opened in place of this one, with the languages that came with it, if any did.
    pub fn replace(self, form: Form, speaks: Option<Vec<Locale>>) {
        self.saved.set_value(form.clone());
        self.note_change();
        if let Some(speaks) = speaks {
            self.speaks.set(speaks);
        }
        self.begin_with(form);
    }

    /// Goes on with a draft, which was not saved, and keeps it from now on.
    pub fn go_on(self, draft: Draft) {
        self.note_change();
        self.found.set(None);
        self.keeps.set(true);
        self.begin_with(draft.form);
    }

    /// Offers the draft no more. No change that is taken back brings it again.
    pub fn forget_draft(self) {
        self.found.set(None);
        self.history.update_value(History::forget_draft);
    }

    /// Chooses the languages of the guide.
    pub fn choose_languages(self, languages: &[Locale]) {
        self.note_change();
        self.speaks.set(languages.to_vec());
        self.note_change();
    }

    /// Takes back what was changed last.
    pub fn undo(self) {
        self.note_change();
        let before = self.history.try_update_value(History::undo).flatten();
        self.undone.set(Some(if before.is_some() { "undo.done" } else { "undo.nothing" }));
        let Some(Filled { form, speaks, draft }) = before else { return };
        if draft.is_some() {
            // The form that is drawn now would take the place of the draft that is offered again.
            self.keeps.set(false);
        }
        self.found.set(draft);
        self.speaks.set(speaks);
        // What it says is not in the form any more.
        self.opened.set(None);
        self.is_handed_over.set(false);
        self.draw_form(form);
    }

    /// Notes what was changed until now, so that what follows is a change of its own.
    pub fn note_change(self) {
        let filled = Filled {
            form: self.form_now(),
            speaks: self.speaks.get_untracked(),
            draft: self.found.get_untracked(),
        };
        self.history.update_value(|history| history.note(filled));
        let has_changes = self.history.with_value(History::has_changes);
        if has_changes && !self.was_changed.get_untracked() {
            self.was_changed.set(true);
        }
    }

    /// Whether there was ever something to take back. Tracked.
    pub fn was_changed(self) -> bool {
        self.was_changed.get()
    }

    /// What came of the last wish to take something back: the name of its words. Tracked.
    pub fn undone(self) -> Option<&'static str> {
        self.undone.get()
    }

    fn begin_with(self, form: Form) {
        self.is_asked.set(false);
        self.draw_form(form);
        self.note_change();
    }

    fn draw_form(self, form: Form) {
        self.put_aside.set_value(BTreeMap::new());
        self.form.set(form);
        self.read.set(Arc::new(self.form_now().practice()));
        self.drawn.update(|drawn| *drawn += 1);
    }
}
