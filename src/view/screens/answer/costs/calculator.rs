//! The calculator: what was typed, read and worked out.

use crate::domain::assess::assess;
use crate::domain::costs::amounts::{Amounts, EntryError, parse};
use crate::domain::costs::entries::Field;
use crate::domain::costs::form::Form;
use crate::text::Text;
use crate::view::state::session::Session;

/// The summary of what is wrong. Takes focus when it appears.
pub const SUMMARY: &str = "costs-summary";

/// The calculator. What was typed is not in it: that outlives the screen.
#[derive(Clone, Copy)]
pub struct Calculator {
    pub session: Session,
}

impl Calculator {
    /// The same, tracked: what reads it is drawn again at [`Session::notify_costs`].
    pub fn tracked(self) -> Self {
        self.session.track_costs();
        self
    }

    /// The form for the answers given. There is one wherever a calculator is shown.
    pub fn form(self) -> Option<Form> {
        let profile = self.session.profile();
        Form::of(&assess(&self.session.visit().answers, &profile), &profile)
    }

    /// What was typed, read, once it was asked to be worked out.
    pub fn amounts(self) -> Option<Result<Amounts, Vec<EntryError>>> {
        let typed = self.session.typed();
        let form = self.form().filter(|_| typed.worked_out)?;
        Some(parse(&form, &typed.entries))
    }

    pub fn errors(self) -> Vec<EntryError> {
        self.amounts().and_then(Result::err).unwrap_or_default()
    }

    pub fn set(self, field: Field, text: String) {
        self.session.update_typed(|typed| typed.entries.insert(field, text));
    }

    /// Works it out, or says what is wrong. The keyboard stays where it was unless something is.
    pub fn work_out(self, from: Option<Field>) {
        self.session.update_typed(|typed| typed.worked_out = true);
        if !self.errors().is_empty() {
            self.session.focus_when_drawn(self.session.scoped_id(SUMMARY));
        } else if let Some(field) = from {
            self.session.focus_when_drawn(self.id(field));
        }
        self.session.notify_costs();
    }

    /// Puts an amount that the practice has named into the field of the fee.
    pub fn set_fee(self, fee: String) {
        self.set(Field::Fee, fee);
        self.session.focus_when_drawn(self.id(Field::Fee));
        self.session.notify_costs();
    }

    pub fn id(self, field: Field) -> Text {
        self.session.scoped_id(&Text::of(&["costs-", field.id()]))
    }
}
