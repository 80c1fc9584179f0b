//! What a practice says of its own billing, fees and records, each where the visitor needs it. Which words are
//! told is a rule; the names and numbers in them come from the profile.

use super::condition::Condition::{self, PracticeHas};
use super::notes::Note;
use super::table::{Hit, Row, Rule, Table};
use super::vocabulary::{BILLED, INSURED, JOINT, MAYBE_IN_NETWORK, MAYBE_OUT_OF_NETWORK, PRIVATE};
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::sources::{Sources, cite};

const fn says(
    outcome: Note,
    id: &'static str,
    when: &'static [Condition],
    sources: Sources,
) -> Row<Note> {
    Row { outcome, rule: Rule { id, when, sources } }
}

/// The table: all rows that apply are shown.
pub static PRACTICE: Table<Note> = Table {
    id: "practice",
    hit: Hit::Collect,
    rows: &[
        says(
            Note::Billing,
            "practice.networks",
            &[PracticeHas(PracticeDetail::Networks), PRIVATE, MAYBE_IN_NETWORK],
            cite!["practice-policy", "net-in"],
        ),
        says(
            Note::Billing,
            "practice.program",
            &[PracticeHas(PracticeDetail::Program)],
            cite!["practice-policy", "net-in"],
        ),
        says(
            Note::Billing,
            "practice.clinicians",
            &[PracticeHas(PracticeDetail::Clinicians)],
            cite!["practice-policy"],
        ),
        says(
            Note::Billing,
            "practice.languages",
            &[PracticeHas(PracticeDetail::Languages)],
            cite!["practice-policy"],
        ),
        says(
            Note::Billing,
            "practice.primary-plans-only",
            &[PracticeHas(PracticeDetail::PrimaryPlansOnly), INSURED, BILLED],
            cite!["practice-policy"],
        ),
        says(
            Note::Billing,
            "practice.claims-by-company",
            &[PracticeHas(PracticeDetail::ClaimsByCompany), INSURED, MAYBE_OUT_OF_NETWORK],
            cite!["practice-policy", "courtesy-billing"],
        ),
        says(
            Note::Billing,
            "practice.beyond-plan",
            &[PracticeHas(PracticeDetail::BeyondPlan), INSURED, BILLED],
            cite!["practice-policy", "long-sessions", "network-contract"],
        ),
        says(
            Note::Billing,
            "practice.superbill-without-diagnosis",
            &[
                PracticeHas(PracticeDetail::SuperbillWithoutDiagnosis),
                INSURED,
                MAYBE_OUT_OF_NETWORK,
            ],
            cite!["practice-policy", "superbill"],
        ),
        says(
            Note::Billing,
            "practice.superbill-without-code",
            &[PracticeHas(PracticeDetail::SuperbillWithoutCode), INSURED, MAYBE_OUT_OF_NETWORK],
            cite!["practice-policy", "superbill"],
        ),
        says(
            Note::Fee,
            "practice.lower-without-superbill",
            &[PracticeHas(PracticeDetail::LowerWithoutSuperbill)],
            cite!["practice-policy"],
        ),
        says(
            Note::Fee,
            "practice.income-tiers",
            &[PracticeHas(PracticeDetail::IncomeTiers)],
            cite!["practice-policy"],
        ),
        says(
            Note::Fee,
            "practice.packages",
            &[PracticeHas(PracticeDetail::Packages)],
            cite!["practice-policy"],
        ),
        says(
            Note::Fee,
            "practice.variants",
            &[PracticeHas(PracticeDetail::Variants)],
            cite!["practice-policy"],
        ),
        says(
            Note::SeenBy,
            "practice.record-of-one",
            &[PracticeHas(PracticeDetail::RecordOfOne), JOINT],
            cite!["practice-policy", "couple-record-ip"],
        ),
        says(
            Note::SeenBy,
            "practice.record-of-all",
            &[PracticeHas(PracticeDetail::RecordOfAll), JOINT],
            cite!["practice-policy", "couple-record-unit"],
        ),
        says(
            Note::SeenBy,
            "practice.record-of-each",
            &[PracticeHas(PracticeDetail::RecordOfEach), JOINT],
            cite!["practice-policy"],
        ),
        says(
            Note::SeenBy,
            "practice.in-training",
            &[PracticeHas(PracticeDetail::InTraining)],
            cite!["practice-policy"],
        ),
        says(
            Note::SeenBy,
            "practice.recordings",
            &[PracticeHas(PracticeDetail::Recordings)],
            cite!["practice-policy"],
        ),
    ],
};
