//! What the parts of an answer are drawn from.

use std::rc::Rc;

use crate::domain::answers::Answers;
use crate::domain::assess::{Assessment, assess};
use crate::domain::choices::Way;
use crate::domain::outlook::Outlook;
use crate::domain::profile::Profile;
use crate::domain::visit::Visit;
use crate::present::localizer::Localizer;
use crate::view::state::session::Session;

/// What the sections of one answer share.
pub struct AnswerContext {
    pub localizer: Rc<Localizer>,
    pub profile: Rc<Profile>,
    pub visit: Visit,
    pub assessment: Assessment,
}

impl AnswerContext {
    pub fn of(session: Session) -> Self {
        let (visit, profile) = (session.visit(), session.profile());
        let assessment = assess(&visit.answers, &profile);
        Self { localizer: session.localizer(), assessment, profile, visit }
    }

    pub fn answers(&self) -> &Answers {
        &self.visit.answers
    }

    pub fn outlook(&self, way: Way) -> Option<Outlook> {
        self.assessment.way(way).outlook()
    }
}
