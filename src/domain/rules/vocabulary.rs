//! Conditions that several tables share.

use super::condition::Condition::{
    self, BillingIs, ClientIs, DeductibleIs, InNetwork, OutOfNetworkClaimsAreNot, PayerIs,
    PayerIsNot, PlanIs, PlanIsNot, PlanSourceIs, PolicyholderIs, ServiceIs, ServiceIsNot, StateIs,
    Superbills, TreatsOne, WayIs,
};
use crate::domain::choices::{
    Client, Deductible, Payer, PlanSource, PlanType, Policyholder, Service, State, Way,
};
use crate::domain::known::Known;
use crate::domain::profile::{Billing, OutOfNetworkClaims};
use crate::domain::set::{Set, any};

pub const CLAIM: Condition = WayIs(any![Way::Claim]);
pub const SUPERBILL: Condition = WayIs(any![Way::Superbill]);
pub const SELF_PAY: Condition = WayIs(any![Way::SelfPay]);
pub const PROGRAM: Condition = WayIs(any![Way::Program]);
/// Something is sent to a plan.
pub const TO_PLAN: Condition = WayIs(any![Way::Claim, Way::Superbill]);
pub const NOT_TO_PLAN: Condition = WayIs(any![Way::SelfPay, Way::Program]);
/// Several people come together.
pub const JOINT: Condition = ServiceIs(any![Service::Couples, Service::Family]);
pub const NOT_JOINT: Condition = ServiceIsNot(any![Service::Couples, Service::Family]);
/// One person's own condition is treated, or may be. One person and a therapist are not asked.
pub const MAYBE_ONE_TREATED: Condition = TreatsOne(any![Known::Yes, Known::Unknown]);
/// Nobody's own condition is treated, as far as is known.
pub const MAYBE_NOBODY_TREATED: Condition = TreatsOne(any![Known::No, Known::Unknown]);
/// There is a plan, or the visitor is not sure.
pub const INSURED: Condition = PayerIsNot(any![Payer::Nobody]);
pub const UNINSURED: Condition = PayerIs(any![Payer::Nobody]);
/// Those of [`INSURED`] that are no public program, or may be none: a state may have rules for them.
pub const PRIVATE: Condition =
    PayerIs(any![Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]);
/// Those of [`PRIVATE`] that the visitor has named.
pub const NAMED_PRIVATE: Condition = PayerIs(any![Payer::Commercial, Payer::Student, Payer::Other]);
/// A plan that may come from an employer.
pub const WORK_PLAN: Condition = PayerIs(any![Payer::Commercial, Payer::Other, Payer::NotSure]);
/// Those of [`INSURED`] other than [`MEDICARE_MEDICAID`], which mostly pay the therapist and not the member.
pub const NOT_MEDICARE_MEDICAID: Condition =
    PayerIs(any![Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other, Payer::NotSure]);
pub const MEDICARE_MEDICAID: Condition = PayerIs(any![Payer::Medicare, Payer::Medicaid]);
/// Plans that come in the usual network types.
pub const NETWORK_PLANS: Condition = PayerIs(any![Payer::Commercial, Payer::Student]);
/// Federal health care other than the large programs, and whoever pays after an injury or a crime.
pub const OTHER_PAYER: Condition = PayerIs(any![Payer::Federal, Payer::Injury]);
pub const AFTER_INJURY: Condition = PayerIs(any![Payer::Injury]);
/// A sharing ministry, which is not insurance.
pub const MINISTRY: Condition = PlanIs(any![PlanType::Ministry]);
/// A sharing ministry and those of [`OTHER_PAYER`].
const OWN_RULES_HOLD: Set<PlanType> = any![
    PlanType::Veterans,
    PlanType::Champva,
    PlanType::IndianHealth,
    PlanType::WorkersComp,
    PlanType::CarInsurer,
    PlanType::VictimFund,
    PlanType::Ministry,
];
/// Rules for health plans may not reach it.
pub const OWN_RULES: Condition = PlanIs(OWN_RULES_HOLD);
pub const USUAL_RULES: Condition = PlanIsNot(OWN_RULES_HOLD);
/// With nothing known of the kind, it may be an injury at work, of which the employer hears.
pub const MAYBE_WORK_INJURY: Condition = PlanIs(any![PlanType::WorkersComp, PlanType::NotSure]);
pub const IN_NETWORK_ONLY: Condition = PlanIs(any![PlanType::Hmo, PlanType::Epo]);
/// State rules reach these or may: not a plan whose claims an employer pays, nor one of the federal government.
pub const MAYBE_STATE_RULES: Condition = PlanSourceIs(any![
    PlanSource::Insurer,
    PlanSource::Kept,
    PlanSource::Bought,
    PlanSource::NotSure,
]);
pub const NO_STATE_RULES: Condition =
    PlanSourceIs(any![PlanSource::SelfInsured, PlanSource::FederalJob]);
pub const NOT_FEDERAL_JOB: Condition = PlanSourceIs(any![
    PlanSource::Insurer,
    PlanSource::SelfInsured,
    PlanSource::Kept,
    PlanSource::Bought,
    PlanSource::NotSure,
]);
/// There is a plan, then: nobody else has a network.
pub const MAYBE_IN_NETWORK: Condition = InNetwork(any![Known::Yes, Known::Unknown]);
pub const MAYBE_OUT_OF_NETWORK: Condition = InNetwork(any![Known::No, Known::Unknown]);
/// A state with a rule of its own on who is sent a plan's notice.
pub const STATE_WITH_NOTICE_RULE: Condition = StateIs(any![
    State::California,
    State::Connecticut,
    State::Massachusetts,
    State::NewYork,
    State::Oregon,
    State::Washington,
    State::Wisconsin,
]);
/// Such a state, or one that is not known.
pub const MAYBE_NOTICE_RULE: Condition = StateIs(any![
    State::California,
    State::Connecticut,
    State::Massachusetts,
    State::NewYork,
    State::Oregon,
    State::Washington,
    State::Wisconsin,
    State::NotSure,
]);
/// Those of [`STATE_WITH_NOTICE_RULE`] that send a notice to the person treated, or let that person say where it goes.
pub const STEERED: Condition = StateIs(any![
    State::California,
    State::Connecticut,
    State::Massachusetts,
    State::Oregon,
    State::Washington,
]);
/// Those of [`STEERED`] whose plans do as they are asked.
pub const STEERED_IF_ASKED: Condition = StateIs(any![State::Connecticut, State::Oregon]);
/// A state whose plans owe a yearly mental health wellness exam.
pub const STATE_WITH_EXAM: Condition = StateIs(any![
    State::Colorado,
    State::Connecticut,
    State::Delaware,
    State::Illinois,
    State::Massachusetts,
]);
/// The plan belongs to somebody else.
pub const SOMEBODY_ELSES: Condition =
    PolicyholderIs(any![Policyholder::Partner, Policyholder::Parent]);
pub const YOUNG: Condition = ClientIs(any![Client::Teen, Client::Child]);
pub const MAYBE_YOUNG: Condition = ClientIs(any![Client::Teen, Client::Child, Client::NotSure]);
pub const MAYBE_GROWN: Condition = ClientIs(any![Client::Adult, Client::NotSure]);
/// In network, no deductible is paid first: it is met, or does not count for these visits.
pub const NO_DEDUCTIBLE_FIRST: Condition =
    DeductibleIs(any![Deductible::Met, Deductible::DoesNotCount]);
/// The practice sends claims for this kind of therapy.
pub const BILLED: Condition =
    BillingIs(any![Billing::WithDiagnosis, Billing::WithIdentifiedPatient]);
/// Out of network, no claim goes out of which the client has not spoken.
pub const NOT_SENT_UNASKED: Condition =
    OutOfNetworkClaimsAreNot(any![OutOfNetworkClaims::UnlessRefused]);
pub const MAYBE_SUPERBILL: Condition = Superbills(any![Known::Yes, Known::Unknown]);
