//! What if I pay myself?

use super::base::Answer;
use super::block::{Block, Part};
use crate::domain::choices::Way;
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::rules::notes::Note;
use crate::domain::rules::points::Point;
use crate::domain::rules::privacy::Subject;
use crate::domain::rules::rights::Right;
use crate::domain::topic::Topic;
use crate::present::practice::ON_CLINICIANS;
use crate::t;
use crate::text::Text;

const QUESTIONS: &[Common] = &[
    Common::SomeVisits,
    Common::SelfPayPublic,
    Common::NobodyKnows,
    Common::TaxFree,
    Common::LowerCost,
];

/// Limits of paying oneself that are not the reason of the verdict.
const LIMITS: &[&str] = &["rights.paid-in-full-contract", "rights.paid-in-full-own-rules"];

impl Answer<'_> {
    pub(super) fn self_pay(&self) -> Vec<Part> {
        let way = self.assessment.way(Way::SelfPay);
        let mut rules = if way.may_be_available() {
            // What it costs stands beside what allows it.
            let fee = self.said(&self.assessment.notes, Note::Fee);
            let differ = self.fees_differ();
            [vec![way.availability.rule], fee, differ, vec![way.diagnosis.rule]].concat()
        } else {
            vec![way.availability.rule]
        };
        let is_named = self.assessment.facts.would_rather_pay();
        if is_named {
            rules.extend(self.limits());
        }
        let mut sides: Vec<Block> = Vec::new();
        if way.may_be_available() {
            for point in Point::ALL {
                let name = self.localizer.id("point.", point.id());
                let rules = self.said(&way.points, *point);
                if !rules.is_empty() {
                    let id = Text::from(point.id());
                    // What is given up is read first by those who would go this way.
                    let is_open = is_named && *point == Point::Drawback;
                    sides.extend(self.folds(id, name, is_open, &rules, Vec::new()));
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

    /// That its therapists differ, where they do in what they charge for this kind of therapy.
    pub(super) fn fees_differ(&self) -> Vec<Fired> {
        let service = self.assessment.facts.service;
        let mut fees = self.profile.clinicians.iter().flat_map(|clinician| &clinician.fees);
        let differ = fees.any(|(of, _)| Some(*of) == service);
        let mut rules = self.said(&self.assessment.notes, Note::Billing);
        rules.retain(|rule| differ && rule.id == ON_CLINICIANS);
        rules
    }

    /// What else may stand in the way of a visitor with this plan.
    fn limits(&self) -> Vec<Fired> {
        let mut rights = self.said(&self.assessment.rights, Right::PaidInFull);
        rights.retain(|rule| LIMITS.contains(&rule.id));
        rights
    }
}
