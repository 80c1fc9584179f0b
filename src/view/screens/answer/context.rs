//! What the parts of an answer are drawn from.

use std::rc::Rc;

use crate::domain::answers::Answers;
use crate::domain::assess::{Assessment, assess};
use crate::domain::choices::Way;
use crate::domain::outlook::Outlook;
use crate::domain::profile::Profile;
use crate::domain::visit::Visit;
use crate::present::localizer::Say;
use crate::view::state::session::Guide;

/// What the sections of one result share.
pub struct Shown {
    pub say: Rc<Say>,
    pub profile: Rc<Profile>,
    pub visit: Visit,
    pub assessment: Assessment,
}

impl Shown {
    pub fn of(guide: Guide) -> Self {
        let (visit, profile) = (guide.visit(), guide.profile());
        let assessment = assess(&visit.answers, &profile);
        Self { say: guide.say(), assessment, profile, visit }
    }

    pub fn answers(&self) -> &Answers {
        &self.visit.answers
    }

    pub fn outlook(&self, way: Way) -> Option<Outlook> {
        self.assessment.way(way).outlook()
    }
}
