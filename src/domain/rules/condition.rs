//! Conditions as data: what a row of a table asks of a situation.

use crate::domain::choices::{
    Client, Deductible, MedicarePlan, Payer, PlanSource, PlanType, Policyholder, Reason, Service,
    Setting, State, Way, Work,
};
use crate::domain::facts::{Facts, Policy};
use crate::domain::known::Known;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::profile::{Billing, Commitment, MedicareStatus, OutOfNetworkClaims};
use crate::domain::question_id::QuestionId;
use crate::domain::set::Set;

/// One condition on a situation. `…Is` and the conditions on a [`Known`] hold where the fact is in
/// the list, `…IsNot` where it is not. A row applies when all of its conditions hold.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum Condition {
    WayIs(Set<Way>),
    /// The kind of therapy is clear and is one of these.
    ServiceIs(Set<Service>),
    /// The kind of therapy is none of these, or still open.
    ServiceIsNot(Set<Service>),
    ServiceOpen,
    /// The visitor was not sure of the kind.
    ServiceUnsure,
    ReasonIs(Set<Reason>),
    ReasonIsNot(Set<Reason>),
    /// Whether sessions treat one person's own condition.
    TreatsOne(Set<Known>),
    SettingIs(Set<Setting>),
    PayerIs(Set<Payer>),
    PayerIsNot(Set<Payer>),
    MedicarePlanIs(Set<MedicarePlan>),
    /// A campus center may be open to the client: it is for students, and a younger child is none.
    CampusCare,
    /// The opposite.
    NoCampusCare,
    /// The way to pay goes through no plan, or there is one to go through.
    PlanIfNeeded,
    PlanIs(Set<PlanType>),
    PlanIsNot(Set<PlanType>),
    PlanSourceIs(Set<PlanSource>),
    InNetwork(Set<Known>),
    /// The profile leaves the network for the visitor to say.
    NetworkOpen,
    /// The practice is in no network and names no public program that it takes, and which plan the
    /// visitor has is not known.
    NoNetworkNamed,
    /// The opposite.
    MayHaveNetwork,
    PolicyholderIs(Set<Policyholder>),
    /// Whether another plan pays for them too.
    SecondPlan(Set<Known>),
    ClientIs(Set<Client>),
    StateIs(Set<State>),
    /// Some of the work that the visitor worries about is one of these.
    WorkIs(Set<Work>),
    /// Whether an employee assistance program is there.
    HasProgram(Set<Known>),
    DeductibleIs(Set<Deductible>),
    /// The practice offers the service and bills it in one of these ways.
    BillingIs(Set<Billing>),
    /// The kind of therapy is open, or the practice does not say whether it bills it.
    BillingOpen,
    NotOffered,
    /// The practice offers the service, or the kind of therapy is still open.
    MayOffer,
    /// The practice may bill a plan for the service, or the kind of therapy is still open.
    MayBill,
    /// Whether the profile has a fee for these visits: yes or no.
    FeeSaid(Set<Known>),
    Superbills(Set<Known>),
    /// What the practice says of claims out of network is one of these.
    OutOfNetworkClaimsAre(Set<OutOfNetworkClaims>),
    /// It is none of these, or not said.
    OutOfNetworkClaimsAreNot(Set<OutOfNetworkClaims>),
    MedicareIs(MedicareStatus),
    /// The practice's standing to Medicare is none of these, or not said.
    MedicareIsNot(Set<MedicareStatus>),
    /// Whether the practice works with employee assistance programs.
    PracticePrograms(Set<Known>),
    /// Whether the practice has reduced fees.
    SlidingScale(Set<Known>),
    /// The practice says this of itself in its profile.
    PracticeStates(Commitment),
    /// Its profile says this for this visitor's kind of therapy and payer.
    PracticeHas(PracticeDetail),
    /// It does not.
    PracticeHasNot(PracticeDetail),
}

impl Condition {
    /// Whether the condition holds in this situation, for this way to pay.
    #[must_use]
    pub fn holds(&self, facts: &Facts, way: Way) -> bool {
        match self {
            Self::WayIs(list) => list.contains(way),
            Self::ServiceIs(list) => facts.service.is_some_and(|service| list.contains(service)),
            Self::ServiceIsNot(list) => facts.service.is_none_or(|service| !list.contains(service)),
            Self::ServiceOpen => facts.service.is_none(),
            Self::ServiceUnsure => facts.service_unsure,
            Self::ReasonIs(list) => list.contains(facts.reason),
            Self::ReasonIsNot(list) => !list.contains(facts.reason),
            Self::TreatsOne(list) => list.contains(facts.treats_one),
            Self::SettingIs(list) => list.contains(facts.setting),
            Self::PayerIs(list) => list.contains(facts.payer),
            Self::PayerIsNot(list) => !list.contains(facts.payer),
            Self::MedicarePlanIs(list) => list.contains(facts.medicare_plan),
            Self::CampusCare => may_study(facts),
            Self::NoCampusCare => !may_study(facts),
            Self::PlanIfNeeded => {
                facts.payer != Payer::Nobody || matches!(way, Way::SelfPay | Way::Program)
            }
            Self::PlanIs(list) => list.contains(facts.plan),
            Self::PlanIsNot(list) => !list.contains(facts.plan),
            Self::PlanSourceIs(list) => list.contains(facts.plan_source),
            Self::InNetwork(list) => list.contains(facts.network),
            Self::NetworkOpen => facts.network_open,
            Self::NoNetworkNamed => facts.in_no_network && facts.payer == Payer::NotSure,
            Self::MayHaveNetwork => !(facts.in_no_network && facts.payer == Payer::NotSure),
            Self::PolicyholderIs(list) => list.contains(facts.policyholder),
            Self::SecondPlan(list) => list.contains(facts.second_plan),
            Self::ClientIs(list) => list.contains(facts.client),
            Self::StateIs(list) => list.contains(facts.state),
            Self::WorkIs(list) => list.meets(facts.work),
            Self::HasProgram(list) => list.contains(facts.program),
            Self::DeductibleIs(list) => list.contains(facts.deductible),
            Self::BillingIs(list) => {
                matches!(facts.policy, Policy::Offered(billing) if list.contains(billing))
            }
            Self::BillingOpen => {
                matches!(facts.policy, Policy::KindOpen | Policy::BillingNotSaid)
            }
            Self::NotOffered => facts.policy == Policy::NotOffered,
            Self::MayOffer => facts.policy != Policy::NotOffered,
            Self::MayBill => {
                !matches!(facts.policy, Policy::NotOffered | Policy::Offered(Billing::Never))
            }
            Self::FeeSaid(list) => list.contains(facts.fee_said),
            Self::Superbills(list) => list.contains(facts.superbills),
            Self::OutOfNetworkClaimsAre(list) => {
                facts.out_of_network_claims.is_some_and(|claims| list.contains(claims))
            }
            Self::OutOfNetworkClaimsAreNot(list) => {
                facts.out_of_network_claims.is_none_or(|claims| !list.contains(claims))
            }
            Self::MedicareIs(status) => facts.medicare == Some(*status),
            Self::MedicareIsNot(list) => facts.medicare.is_none_or(|status| !list.contains(status)),
            Self::PracticePrograms(list) => list.contains(facts.practice_programs),
            Self::SlidingScale(list) => list.contains(facts.sliding_scale),
            Self::PracticeStates(commitment) => facts.says(*commitment),
            Self::PracticeHas(detail) => facts.details.has(*detail),
            Self::PracticeHasNot(detail) => !facts.details.has(*detail),
        }
    }

    /// Whether the condition looks at the answer to this question.
    #[must_use]
    pub fn looks_at(&self, id: QuestionId) -> bool {
        // What kind of plan it is two questions ask, for different payers.
        let is_of_kind = matches!(self, Self::PlanIs(_) | Self::PlanIsNot(_));
        self.question() == Some(id) || is_of_kind && id == QuestionId::OtherPlan
    }

    /// The question whose answer the condition looks at, if it looks at one.
    #[must_use]
    pub const fn question(&self) -> Option<QuestionId> {
        Some(match self {
            Self::ServiceIs(_)
            | Self::ServiceIsNot(_)
            | Self::ServiceOpen
            | Self::BillingOpen
            | Self::ServiceUnsure => QuestionId::Service,
            Self::ReasonIs(_) | Self::ReasonIsNot(_) => QuestionId::Reason,
            Self::TreatsOne(_) => QuestionId::TreatsOne,
            Self::SettingIs(_) => QuestionId::Setting,
            Self::PayerIs(_)
            | Self::PayerIsNot(_)
            | Self::CampusCare
            | Self::NoCampusCare
            | Self::NoNetworkNamed
            | Self::MayHaveNetwork => QuestionId::Payment,
            Self::MedicarePlanIs(_) => QuestionId::MedicarePlan,
            Self::PlanIs(_) | Self::PlanIsNot(_) => QuestionId::PlanType,
            Self::PlanSourceIs(_) => QuestionId::PlanSource,
            Self::InNetwork(_) | Self::NetworkOpen => QuestionId::Network,
            Self::PolicyholderIs(_) => QuestionId::Policyholder,
            Self::SecondPlan(_) => QuestionId::SecondPlan,
            Self::ClientIs(_) => QuestionId::Client,
            Self::StateIs(_) => QuestionId::State,
            Self::WorkIs(_) => QuestionId::Work,
            Self::HasProgram(_) => QuestionId::Program,
            Self::DeductibleIs(_) => QuestionId::Deductible,
            Self::WayIs(_)
            | Self::PlanIfNeeded
            | Self::BillingIs(_)
            | Self::NotOffered
            | Self::MayOffer
            | Self::MayBill
            | Self::FeeSaid(_)
            | Self::Superbills(_)
            | Self::OutOfNetworkClaimsAre(_)
            | Self::OutOfNetworkClaimsAreNot(_)
            | Self::MedicareIs(_)
            | Self::MedicareIsNot(_)
            | Self::PracticePrograms(_)
            | Self::SlidingScale(_)
            | Self::PracticeStates(_)
            | Self::PracticeHas(_)
            | Self::PracticeHasNot(_) => return None,
        })
    }

    /// Whether the condition looks at the practice's profile.
    #[must_use]
    pub const fn looks_at_policy(&self) -> bool {
        matches!(
            self,
            Self::BillingIs(_)
                | Self::BillingOpen
                | Self::NotOffered
                | Self::MayOffer
                | Self::MayBill
                | Self::NoNetworkNamed
                | Self::MayHaveNetwork
                | Self::FeeSaid(_)
                | Self::Superbills(_)
                | Self::OutOfNetworkClaimsAre(_)
                | Self::OutOfNetworkClaimsAreNot(_)
                | Self::MedicareIs(_)
                | Self::MedicareIsNot(_)
                | Self::PracticePrograms(_)
                | Self::SlidingScale(_)
                | Self::PracticeStates(_)
                | Self::PracticeHas(_)
                | Self::PracticeHasNot(_)
        )
    }
}

fn may_study(facts: &Facts) -> bool {
    facts.payer == Payer::Student && facts.client != Client::Child
}
