//! Visitors at a practice where every way to pay can be worked out, and random plans.

use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::costs::money::{Cents, Share};
use coverage_guide::domain::costs::visit::{Left, Owed, Terms};
use coverage_guide::domain::costs::year::{Pace, Plan};
use proptest::option;
use proptest::prelude::*;
use test_fixtures::{Practice, answers};

/// One person with symptoms and a plan through work, who knows no more yet.
pub const INSURED: &[(&str, &str)] =
    &[("service", "individual"), ("reason", "symptoms"), ("payment", "commercial")];

#[track_caller]
pub fn form(practice: Practice, given: &[(&str, &str)]) -> Option<Form> {
    let profile = practice.profile();
    Form::of(&assess(&answers(given), &profile), &profile)
}

/// The form with fields for every way to pay, and nothing in them.
pub fn whole_form() -> Form {
    form(Practice::Steffen, INSURED).expect("the practice offers it")
}

#[track_caller]
pub fn entries(typed: &[(&str, &str)]) -> Entries {
    let mut entries = Entries::default();
    for (field, text) in typed {
        entries.insert(Field::from_id(field).expect("a field"), (*text).to_owned());
    }
    entries
}

#[track_caller]
pub fn dollars(text: &str) -> Cents {
    Cents::parse(text).expect("an amount")
}

/// Amounts of a visit, odd cents included.
pub fn amount() -> impl Strategy<Value = Cents> {
    prop_oneof![(0..=60_000_u64), (0..=600_u64).prop_map(|dollars| dollars * 100)].prop_map(Cents)
}

/// Amounts of a year.
pub fn yearly() -> impl Strategy<Value = Cents> {
    prop_oneof![Just(0), 0..=900_000_u64].prop_map(Cents)
}

pub fn share() -> impl Strategy<Value = Share> {
    let percent = (0..=100_u32).prop_map(|percent| percent * 10_000);
    prop_oneof![percent, 0..=1_000_000_u32].prop_map(Share::millionths)
}

pub fn owed() -> impl Strategy<Value = Owed> {
    prop_oneof![
        amount().prop_map(Owed::Copay),
        share().prop_map(Owed::Coinsurance),
        (amount(), share()).prop_map(|(copay, share)| Owed::Both(copay, share)),
    ]
}

pub fn left() -> impl Strategy<Value = Left> {
    let first = prop_oneof![Just(0), 0..=31_u32];
    (first, yearly(), option::of(yearly())).prop_map(|(first, deductible, maximum)| Left {
        first,
        deductible,
        maximum,
    })
}

pub fn in_network() -> impl Strategy<Value = Terms> {
    let beyond = prop_oneof![Just(Cents::ZERO), amount()];
    (amount(), owed(), amount(), beyond).prop_map(|(allowed, owed, first, beyond)| {
        Terms::InNetwork { allowed, owed, first, beyond }
    })
}

pub fn out_of_network() -> impl Strategy<Value = Terms> {
    (amount(), amount(), share()).prop_map(|(fee, allowed, coinsurance)| Terms::OutOfNetwork {
        fee,
        allowed,
        coinsurance,
    })
}

pub fn terms() -> impl Strategy<Value = Terms> {
    prop_oneof![in_network(), out_of_network(), amount().prop_map(|fee| Terms::SelfPay { fee })]
}

pub fn plan() -> impl Strategy<Value = Plan> {
    (terms(), left(), left()).prop_map(|(terms, now, renewed)| Plan { terms, now, renewed })
}

pub fn pace() -> impl Strategy<Value = Pace> {
    (1..=31_u32, option::of(1..=12_u32)).prop_map(|(sessions, restart)| Pace { sessions, restart })
}
