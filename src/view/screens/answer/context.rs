//! What the parts of an answer are drawn from.

use std::rc::Rc;

use crate::domain::profile::Profile;
use crate::domain::visit::Visit;
use crate::present::answer::Answer;
use crate::present::localizer::Localizer;
use crate::view::state::session::Session;

/// What a screen of the answer shows.
pub struct AnswerContext {
    pub session: Session,
    pub localizer: Rc<Localizer>,
    pub profile: Rc<Profile>,
    pub visit: Visit,
}

impl AnswerContext {
    pub fn of(session: Session) -> Self {
        Self {
            session,
            localizer: session.localizer(),
            profile: session.profile(),
            visit: session.visit(),
        }
    }

    /// The answer, made from what the visitor has picked.
    pub fn answer(&self) -> Answer<'_> {
        Answer::of(&self.localizer, &self.visit.answers, &self.profile)
            .after(self.visit.before)
            .prefilled(self.session.was_prefilled())
    }
}
