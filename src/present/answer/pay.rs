//! Will insurance pay?

use super::base::Answer;
use super::block::{Block, Part};
use crate::domain::choices::{Payer, Way};
use crate::domain::known::Known;
use crate::domain::rules::Fired;
use crate::domain::rules::common::Common;
use crate::domain::rules::notes::Note;
use crate::domain::topic::Topic;
use crate::present::outlooks::visible_outlooks;
use crate::present::practice::{ON_CLINICIANS, ON_NETWORKS};
use crate::t;

const QUESTIONS: &[Common] = &[
    Common::CouplesCode,
    Common::OnePlan,
    Common::TwoPlans,
    Common::Video,
    Common::Missed,
    Common::SexTherapy,
    Common::FirstVisit,
    Common::Denied,
];

impl Answer<'_> {
    pub(super) fn pay(&self) -> Vec<Part> {
        let claim = self.assessment.way(Way::Claim);
        let superbill = self.assessment.way(Way::Superbill);
        let is_insured = self.assessment.facts.payer != Payer::Nobody;
        let mut world: Vec<Fired> = Vec::new();
        if let Some(coverage) = &claim.coverage {
            world.extend([coverage.care, coverage.plan]);
        }
        let network = superbill.coverage.and_then(|coverage| coverage.network);
        // Out of network, a claim pays back as a receipt does.
        let is_out = self.assessment.facts.network == Known::No;
        let pays_back = superbill.may_be_available() || is_out && claim.may_be_available();
        let network = network.filter(|_| pays_back);
        // In network, what is paid outside it is no reason of the verdict.
        let is_reason = self.assessment.facts.network != Known::Yes;
        world.extend(network.filter(|_| is_reason));
        if !is_insured {
            // There is no care to ask a plan for.
            world.retain(|rule| rule.id.starts_with("plan."));
            world.extend(self.said(&self.assessment.notes, Note::GetPlan));
        }
        let practice =
            [claim, superbill].into_iter().filter(|way| is_insured || way.may_be_available());
        let mut practice: Vec<Fired> = practice.map(|way| way.availability.rule).collect();
        practice.dedup();
        // The networks stand open, and what differs by therapist: they are what the verdict turns on.
        let is_open = |id: &str| {
            ON_NETWORKS.contains(&id) || [ON_CLINICIANS, "practice.languages"].contains(&id)
        };
        let (named, more): (Vec<_>, Vec<_>) = self
            .said(&self.assessment.notes, Note::Billing)
            .into_iter()
            .partition(|rule| is_open(rule.id));
        practice.extend(named);
        let (open, mut folded) = self.open_and_folded(&world);
        folded.extend(network.filter(|_| !is_reason));
        folded.extend(self.said(&self.assessment.notes, Note::World));
        vec![
            self.part("why", t!("detail.why"), self.statements(&open)),
            self.both_networks(),
            self.part(
                "practice",
                t!("detail.practice"),
                [Block::Text(self.localizer.policy(&self.assessment.facts))]
                    .into_iter()
                    .chain(self.statements(&practice))
                    .chain(self.more("billing", t!("detail.practice_more"), &more))
                    .collect(),
            ),
            self.refine(Topic::Pay),
            self.people_ask(QUESTIONS),
            Part {
                id: "more",
                heading: None,
                blocks: self.more("more", t!("detail.more_plans"), &folded),
            },
        ]
    }

    /// How often plans pay in their network and outside it, while it is open which holds.
    fn both_networks(&self) -> Part {
        let pairs = visible_outlooks(&self.assessment)
            .into_iter()
            .filter(|(way, _)| self.assessment.way(*way).may_be_available())
            .filter_map(|(way, network)| {
                let outlook = self.localizer.outlook(self.assessment.way(way).outlook());
                Some((self.localizer.get(network?), outlook))
            });
        let pairs: Vec<_> = pairs.collect();
        let blocks = if pairs.len() > 1 { vec![Block::Pairs(pairs)] } else { Vec::new() };
        self.part("network", t!("detail.network"), blocks)
    }
}
