//! Every field of a profile, with what may stand in it.

use super::fee::{FeeBy, FeeKind};
use super::insurance::{
    ClaimSender, MedicareStatus, OutOfNetworkClaims, SelfPayRefused, SuperbillPart,
};
use super::json::Kind;
use super::model::{Commitment, Kiosk};
use super::offer::{Billing, License, RecordOf, VariantKind};
use super::problem::Problem;
use super::shape::Shape;
use super::table::{Is, Section, section};

const CENTS: Is = Is::Whole(0, u32::MAX, Problem::CentsOutOfRange);
const STATES: Is = Is::List(&Is::Shaped(Shape::State));
const NETWORKS: Is = Is::List(&Is::Text);
const MEDICARE: Is = Is::One(MedicareStatus::IDS);
const BILLING: Is = Is::One(Billing::IDS);
const FEES: Is = Is::List(&Is::Object(&FEE));

pub(super) const PROFILE: Section = section! {
    "profile": Is::Whole(1, 2, Problem::UnknownVersion),
    "name": Is::Must(&Is::Text),
    "services": Is::Must(&Is::Object(&SERVICES)),
    "insurance": Is::Object(&INSURANCE),
    "sliding-scale": Is::Bool,
    "contact": Is::Object(&CONTACT),
    "state": Is::Meant(Kind::List, Problem::SeveralStates, &Is::Shaped(Shape::State)),
    "languages": Is::List(&Is::Shaped(Shape::Language)),
    "commitments": Is::List(&Is::One(Commitment::IDS)),
    "wording": Is::ByLanguage(&Is::Texts),
    "theme": Is::Object(&THEME),
    "quick-exit": Is::Shaped(Shape::Https),
    "kiosk": Is::Object(&KIOSK),
    "review": Is::Object(&REVIEW),
    // For editors. The guide does not look at it.
    "$schema": Is::Text,
    second:
    "income-tiers": Is::List(&Is::Object(&INCOME_TIER)),
    "missed-visit": Is::Object(&MISSED_VISIT),
    "states": STATES,
    "in-training": Is::Bool,
    "recordings": Is::Bool,
    "clinicians": Is::List(&Is::Object(&CLINICIAN)),
};

const SERVICES: Section = section! {
    "individual": Is::Object(&OFFER),
    "couples": Is::Object(&OFFER_TOGETHER),
    "family": Is::Object(&OFFER_TOGETHER),
    "sex-therapy": Is::Object(&OFFER),
    guesses:
    "group": Problem::IsVariant,
    "groups": Problem::IsVariant,
    "group-therapy": Problem::IsVariant,
    "intensive": Problem::IsVariant,
    "intensives": Problem::IsVariant,
};

const OFFER: Section = section! {
    "billing": Is::MustInFirst(&BILLING),
    "fees": FEES,
    second:
    "superbills": Is::Bool,
    "diagnosis-when-self-pay": Is::Bool,
    "packages": Is::ByLanguage(&Is::Short),
    "variants": Is::List(&Is::Object(&VARIANT)),
    guesses:
    "record": Problem::RecordOfOne,
    "group": Problem::IsVariant,
    "intensive": Problem::IsVariant,
};

const OFFER_TOGETHER: Section = section! {
    "billing": Is::MustInFirst(&BILLING),
    "fees": FEES,
    second:
    "superbills": Is::Bool,
    "diagnosis-when-self-pay": Is::Bool,
    "record": Is::One(RecordOf::IDS),
    "packages": Is::ByLanguage(&Is::Short),
    "variants": Is::List(&Is::Object(&VARIANT)),
    guesses:
    "group": Problem::IsVariant,
    "intensive": Problem::IsVariant,
};

const VARIANT: Section = section! {
    "kind": Is::Must(&Is::One(VariantKind::IDS)),
    "name": Is::Must(&Is::ByLanguage(&Is::Short)),
    "billing": BILLING,
    "superbills": Is::Bool,
    "fees": FEES,
};

const FEE: Section = section! {
    "minutes": Is::MustInFirst(&Is::Minutes),
    "cents": Is::Meant(Kind::List, Problem::PriceRange, &CENTS),
    second:
    "kind": Is::One(FeeKind::IDS),
    "by": Is::One(FeeBy::IDS),
    "from-cents": CENTS,
    "to-cents": CENTS,
    "without-superbill": Is::Bool,
    "beyond-plan-cents": CENTS,
};

const INCOME_TIER: Section = section! {
    "up-to-cents": CENTS,
    "cents": Is::Must(&CENTS),
};

const MISSED_VISIT: Section = section! {
    "cents": CENTS,
    "notice-hours": Is::Must(&Is::Whole(1, 720, Problem::HoursOutOfRange)),
};

const CLINICIAN: Section = section! {
    "name": Is::Must(&Is::Text),
    "networks": NETWORKS,
    "medicare": MEDICARE,
    "license": Is::One(License::IDS),
    "states": STATES,
    "fees": Is::Object(&FEES_BY_SERVICE),
};

const FEES_BY_SERVICE: Section = section! {
    "individual": FEES,
    "couples": FEES,
    "family": FEES,
    "sex-therapy": FEES,
};

const INSURANCE: Section = section! {
    "networks": NETWORKS,
    "medicare": MEDICARE,
    "medicaid": Is::Bool,
    "tricare": Is::Bool,
    "out-of-network-claims": Is::One(OutOfNetworkClaims::IDS),
    "superbills": Is::Bool,
    "employee-programs": Is::Bool,
    second:
    "primary-plans-only": Is::Bool,
    "out-of-network-claims-by": Is::One(ClaimSender::IDS),
    "superbill-omits": Is::List(&Is::One(SuperbillPart::IDS)),
    "self-pay-refused": Is::List(&Is::One(SelfPayRefused::IDS)),
};

const CONTACT: Section = section! {
    "website": Is::Shaped(Shape::Https),
    "booking": Is::Shaped(Shape::Https),
    "phone": Is::Shaped(Shape::Tel),
    "email": Is::Shaped(Shape::Mailto),
    "guide": Is::Shaped(Shape::Page),
};

const THEME: Section = section! { "accent": Is::Shaped(Shape::Color), };

const KIOSK: Section = section! {
    "idle-seconds": Is::Whole(*Kiosk::IDLE_SECONDS.start(), *Kiosk::IDLE_SECONDS.end(), Problem::IdleOutOfRange),
    "warning-seconds": Is::Whole(*Kiosk::WARNING_SECONDS.start(), *Kiosk::WARNING_SECONDS.end(), Problem::WarningOutOfRange),
};

const REVIEW: Section = section! {
    "reviewer": Is::Must(&Is::Text),
    "date": Is::Must(&Is::Shaped(Shape::Date)),
};
