//! What the parts of an answer are drawn from.

use std::rc::Rc;

use crate::domain::profile::Profile;
use crate::domain::visit::Visit;
use crate::present::answer::Answer;
use crate::present::localizer::Say;
use crate::view::state::session::Guide;

/// What a screen of the answer shows.
pub struct Shown {
    pub guide: Guide,
    pub say: Rc<Say>,
    pub profile: Rc<Profile>,
    pub visit: Visit,
}

impl Shown {
    pub fn of(guide: Guide) -> Self {
        Self { guide, say: guide.say(), profile: guide.profile(), visit: guide.visit() }
    }

    /// The answer, made from what the visitor has picked.
    pub fn answer(&self) -> Answer<'_> {
        Answer::of(&self.say, &self.visit.answers, &self.profile).after(self.visit.before)
    }
}
