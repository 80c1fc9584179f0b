//! What if I pay myself?

use super::base::Answer;
use super::block::{Block, Part};
use crate::domain::choices::Way;
use crate::domain::rules::common::Common;
use crate::domain::rules::notes::Note;
use crate::domain::rules::points::Point;
use crate::domain::rules::privacy::Subject;
use crate::domain::topic::Topic;
use crate::t;

const QUESTIONS: &[Common] = &[
    Common::SomeVisits,
    Common::SelfPayPublic,
    Common::NobodyKnows,
    Common::TaxFree,
    Common::LowerCost,
];

impl Answer<'_> {
    pub(super) fn self_pay(&self) -> Vec<Part> {
        let way = self.assessment.way(Way::SelfPay);
        let rules = if way.may_be_available() {
            // What it costs stands beside what allows it.
            let fee = self.said(&self.assessment.notes, Note::Fee);
            [vec![way.availability.rule], fee, vec![way.diagnosis.rule]].concat()
        } else {
            vec![way.availability.rule]
        };
        let mut sides: Vec<Block> = Vec::new();
        if way.may_be_available() {
            for point in Point::ALL {
                let name = self.localizer.id("point.", point.id());
                let rules = self.said(&way.points, *point);
                if !rules.is_empty() {
                    let id = point.id().to_owned();
                    sides.extend(self.folds(id, name, false, &rules, Vec::new()));
                }
            }
        }
        let privacy = self.said(&self.assessment.privacy, Subject::SelfPay);
        sides.extend(self.more("subject.self-pay", t!("subject.self-pay"), &privacy));
        let more = self.said(&self.assessment.notes, Note::SelfPay);
        sides.extend(self.more("more", t!("diagnosis.world"), &more));
        vec![
            self.part("why", t!("detail.why"), self.statements(&rules)),
            self.refine(Topic::SelfPay),
            self.part("sides", t!("detail.sides"), sides),
            self.people_ask(QUESTIONS),
        ]
    }
}
