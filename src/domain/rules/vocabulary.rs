//! Conditions that several tables share.

use super::condition::Condition::{
    self, BillingIs, ClientIs, InNetwork, PayerIs, PayerIsNot, PlanIs, PlanIsNot, PlanSourceIs,
    PolicyholderIs, ServiceIs, ServiceIsNot, StateIs, Superbills, TreatsOne, WayIs,
};
use crate::domain::choices::{
    Client, Payer, PlanSource, PlanType, Policyholder, Service, State, Way,
};
use crate::domain::known::Known;
use crate::domain::profile::Billing;

pub const CLAIM: Condition = WayIs(&[Way::Claim]);
pub const SUPERBILL: Condition = WayIs(&[Way::Superbill]);
pub const SELF_PAY: Condition = WayIs(&[Way::SelfPay]);
pub const PROGRAM: Condition = WayIs(&[Way::Program]);
/// Something is sent to a plan.
pub const TO_PLAN: Condition = WayIs(&[Way::Claim, Way::Superbill]);
pub const NOT_TO_PLAN: Condition = WayIs(&[Way::SelfPay, Way::Program]);
/// Several people come together.
pub const JOINT: Condition = ServiceIs(&[Service::Couples, Service::Family]);
pub const NOT_JOINT: Condition = ServiceIsNot(&[Service::Couples, Service::Family]);
/// One person's own condition is treated, or may be. One person and a therapist are not asked.
pub const MAYBE_ONE_TREATED: Condition = TreatsOne(&[Known::Yes, Known::Unknown]);
/// Nobody's own condition is treated, as far as is known.
pub const MAYBE_NOBODY_TREATED: Condition = TreatsOne(&[Known::No, Known::Unknown]);
/// There is a plan, or the visitor is not sure.
pub const INSURED: Condition = PayerIsNot(&[Payer::Nobody]);
pub const UNINSURED: Condition = PayerIs(&[Payer::Nobody]);
/// Those of [`INSURED`] that are no public program, or may be none: a state may have rules for them.
pub const PRIVATE: Condition =
    PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]);
/// Those of [`PRIVATE`] that the visitor has named.
pub const NAMED_PRIVATE: Condition = PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other]);
/// A plan that may come from an employer.
pub const WORK_PLAN: Condition = PayerIs(&[Payer::Commercial, Payer::Other, Payer::NotSure]);
/// Those of [`INSURED`] other than [`MEDICARE_MEDICAID`], which mostly pay the therapist and not the member.
pub const NOT_MEDICARE_MEDICAID: Condition =
    PayerIs(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other, Payer::NotSure]);
pub const MEDICARE_MEDICAID: Condition = PayerIs(&[Payer::Medicare, Payer::Medicaid]);
/// Plans that come in the usual network types.
pub const NETWORK_PLANS: Condition = PayerIs(&[Payer::Commercial, Payer::Student]);
/// A sharing ministry, which is not insurance: rules for health plans may not reach it.
pub const MINISTRY: Condition = PlanIs(&[PlanType::Ministry]);
pub const NOT_MINISTRY: Condition = PlanIsNot(&[PlanType::Ministry]);
pub const IN_NETWORK_ONLY: Condition = PlanIs(&[PlanType::Hmo, PlanType::Epo]);
/// State rules do not reach a plan whose claims an employer pays.
pub const NOT_SELF_INSURED: Condition =
    PlanSourceIs(&[PlanSource::Insurer, PlanSource::Bought, PlanSource::NotSure]);
/// There is a plan, then: nobody else has a network.
pub const MAYBE_IN_NETWORK: Condition = InNetwork(&[Known::Yes, Known::Unknown]);
pub const MAYBE_OUT_OF_NETWORK: Condition = InNetwork(&[Known::No, Known::Unknown]);
/// A state with a rule of its own on who is sent a plan's notice.
pub const STATE_WITH_NOTICE_RULE: Condition = StateIs(&[
    State::California,
    State::Massachusetts,
    State::NewYork,
    State::Washington,
    State::Wisconsin,
]);
/// The plan belongs to somebody else.
pub const SOMEBODY_ELSES: Condition =
    PolicyholderIs(&[Policyholder::Partner, Policyholder::Parent]);
pub const YOUNG: Condition = ClientIs(&[Client::Teen, Client::Child]);
pub const MAYBE_YOUNG: Condition = ClientIs(&[Client::Teen, Client::Child, Client::NotSure]);
pub const MAYBE_GROWN: Condition = ClientIs(&[Client::Adult, Client::NotSure]);
/// The practice sends claims for this kind of therapy.
pub const BILLED: Condition = BillingIs(&[Billing::WithDiagnosis, Billing::WithIdentifiedPatient]);
pub const MAYBE_SUPERBILL: Condition = Superbills(&[Known::Yes, Known::Unknown]);
