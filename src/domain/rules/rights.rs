//! What a visitor may ask for by law, and of whom.

use super::condition::Condition::{
    self, BillingIs, MayBill, MedicareIs, MedicareIsNot, PayerIs, PolicyholderIs, StateIs,
};
use super::table::{Hit, Rule, Table};
use super::vocabulary::{
    INSURED, MAYBE_IN_NETWORK, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL, MAYBE_YOUNG, MINISTRY,
    NETWORK_PLANS, NOT_MEDICARE_MEDICAID, NOT_MINISTRY, PRIVATE, SOMEBODY_ELSES, UNINSURED,
};
use crate::domain::choices::{Payer, Policyholder, State};
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::sources::cite;

named! {
    /// A right. Its name, one sentence on how to use it and a ready request stand under `right.*`.
    pub enum Right {
        /// Nothing goes to the plan about what was paid in full.
        PaidInFull = "paid-in-full",
        /// A written price before the first visit.
        GoodFaithEstimate = "good-faith-estimate",
        /// Plan mail about care goes where the client says.
        PlanMail = "plan-mail",
        /// The practice writes and calls where the client says.
        PracticeMail = "practice-mail",
        /// Seeing and copying the record.
        Access = "access",
        /// Having a mistake in the record corrected.
        Amend = "amend",
        /// Having a plan's "no" looked at again.
        Appeal = "appeal",
    }
}

named! {
    /// The paragraphs of a ready request, in order: `right.letter.<right>.<part>`. Blanks stand in
    /// square brackets, and nothing that a visitor answered is ever filled in.
    pub enum LetterPart {
        /// To whom.
        To = "to",
        /// What about. Says nothing that should not be read over a shoulder.
        Subject = "subject",
        Request = "request",
        /// What it rests on, and which answer is wanted.
        Terms = "terms",
    }
}

/// A written price is owed without a plan and beside a private one, and not in a federal program.
const MAYBE_OWED_ESTIMATE: Condition =
    PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::Nobody, Payer::NotSure]);

/// The table: all rows that apply are shown, under their right, so rows of one right stand together.
pub static RIGHTS: Table<Right> = Table {
    id: "rights",
    hit: Hit::Collect,
    rows: &[
        // Keeping a visit from the plan
        Rule {
            id: "rights.paid-in-full",
            when: &[INSURED, NOT_MINISTRY],
            outcome: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction", "hipaa-who"],
        },
        Rule {
            id: "rights.paid-in-full-ministry",
            when: &[MINISTRY],
            outcome: Right::PaidInFull,
            sources: cite!["hcsm", "paid-in-full-restriction", "general-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-ask",
            when: &[INSURED],
            outcome: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-limits",
            when: &[INSURED],
            outcome: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction", "general-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-young",
            when: &[INSURED, MAYBE_YOUNG],
            outcome: Right::PaidInFull,
            sources: cite!["minors", "minors-states", "access"],
        },
        Rule {
            id: "rights.paid-in-full-contract",
            when: &[NOT_MEDICARE_MEDICAID, NOT_MINISTRY, MAYBE_IN_NETWORK, MayBill],
            outcome: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "network-contract"],
        },
        Rule {
            id: "rights.paid-in-full-medicare",
            when: &[PayerIs(&[Payer::Medicare]), MedicareIsNot(&[MedicareStatus::OptedOut])],
            outcome: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "medicare-optout"],
        },
        Rule {
            id: "rights.paid-in-full-medicare-opted-out",
            when: &[PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Right::PaidInFull,
            sources: cite!["medicare-optout", "practice-policy"],
        },
        Rule {
            id: "rights.paid-in-full-medicaid",
            when: &[PayerIs(&[Payer::Medicaid])],
            outcome: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "medicaid-varies"],
        },
        Rule {
            id: "rights.paid-in-full-plan-unsure",
            when: &[PayerIs(&[Payer::NotSure])],
            outcome: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "rights.paid-in-full-never",
            when: &[INSURED, BillingIs(&[Billing::Never])],
            outcome: Right::PaidInFull,
            sources: cite!["practice-policy", "paid-in-full-restriction", "superbill"],
        },
        Rule {
            id: "rights.paid-in-full-superbill",
            when: &[PRIVATE, MayBill, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            outcome: Right::PaidInFull,
            sources: cite!["superbill", "paid-in-full-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-tax-free",
            when: &[NETWORK_PLANS],
            outcome: Right::PaidInFull,
            sources: cite!["restriction-hsa"],
        },
        // A price in writing
        Rule {
            id: "rights.estimate-uninsured",
            when: &[UNINSURED],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "rights.estimate-insured",
            when: &[PayerIs(&[Payer::Commercial, Payer::Student, Payer::Other])],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "rights.estimate-public",
            when: &[PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare])],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-federal"],
        },
        Rule {
            id: "rights.estimate-plan-unsure",
            when: &[PayerIs(&[Payer::NotSure])],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-right", "gfe-federal"],
        },
        Rule {
            id: "rights.estimate-superbill",
            when: &[PRIVATE, NOT_MINISTRY, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-superbill-catch"],
        },
        Rule {
            id: "rights.estimate-days",
            when: &[MAYBE_OWED_ESTIMATE],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-timing"],
        },
        Rule {
            id: "rights.estimate-form",
            when: &[MAYBE_OWED_ESTIMATE],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-recurring", "gfe-diagnosis"],
        },
        Rule {
            id: "rights.estimate-dispute",
            when: &[MAYBE_OWED_ESTIMATE],
            outcome: Right::GoodFaithEstimate,
            sources: cite!["gfe-400"],
        },
        // Mail from the plan
        Rule {
            id: "rights.plan-mail",
            when: &[INSURED, NOT_MINISTRY],
            outcome: Right::PlanMail,
            sources: cite!["confidential-comms"],
        },
        Rule {
            id: "rights.plan-mail-california",
            when: &[PRIVATE, NOT_MINISTRY, StateIs(&[State::California])],
            outcome: Right::PlanMail,
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "rights.plan-mail-massachusetts",
            when: &[NOT_MINISTRY, SOMEBODY_ELSES, StateIs(&[State::Massachusetts])],
            outcome: Right::PlanMail,
            sources: cite!["eob-ma", "eob-ca"],
        },
        Rule {
            id: "rights.plan-mail-washington",
            when: &[NOT_MINISTRY, SOMEBODY_ELSES, StateIs(&[State::Washington])],
            outcome: Right::PlanMail,
            sources: cite!["eob-wa", "eob-ca"],
        },
        Rule {
            id: "rights.plan-mail-young",
            when: &[
                NOT_MINISTRY,
                SOMEBODY_ELSES,
                StateIs(&[State::California, State::Massachusetts, State::Washington]),
                MAYBE_YOUNG,
            ],
            outcome: Right::PlanMail,
            sources: cite!["minors-states", "eob-policyholder"],
        },
        Rule {
            id: "rights.plan-mail-some-states",
            when: &[
                PRIVATE,
                NOT_MINISTRY,
                PolicyholderIs(&[
                    Policyholder::Partner,
                    Policyholder::Parent,
                    Policyholder::NotSure,
                ]),
                StateIs(&[
                    State::Colorado,
                    State::NewYork,
                    State::Wisconsin,
                    State::Other,
                    State::NotSure,
                ]),
            ],
            outcome: Right::PlanMail,
            sources: cite!["eob-policyholder", "eob-ca", "eob-ma"],
        },
        // Mail and calls from the practice
        Rule {
            id: "rights.practice-mail",
            when: &[],
            outcome: Right::PracticeMail,
            sources: cite!["confidential-comms", "hipaa-who"],
        },
        // Seeing the record
        Rule {
            id: "rights.access",
            when: &[],
            outcome: Right::Access,
            sources: cite!["access", "open-notes"],
        },
        Rule {
            id: "rights.access-plan",
            when: &[INSURED, NOT_MINISTRY],
            outcome: Right::Access,
            sources: cite!["access"],
        },
        Rule {
            id: "rights.access-young",
            when: &[MAYBE_YOUNG],
            outcome: Right::Access,
            sources: cite!["minors", "minors-states"],
        },
        Rule {
            id: "rights.access-hipaa",
            when: &[],
            outcome: Right::Access,
            sources: cite!["hipaa-who"],
        },
        // Correcting the record
        Rule { id: "rights.amend", when: &[], outcome: Right::Amend, sources: cite!["amend"] },
        // A plan's "no"
        Rule {
            id: "rights.appeal",
            when: &[PayerIs(&[Payer::Commercial, Payer::Student, Payer::NotSure])],
            outcome: Right::Appeal,
            sources: cite!["appeals"],
        },
        Rule {
            id: "rights.appeal-public",
            when: &[PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare])],
            outcome: Right::Appeal,
            sources: cite!["appeals", "medicaid-varies"],
        },
        Rule {
            // It is, or might be, a short-term plan or a sharing ministry.
            id: "rights.appeal-other",
            when: &[PayerIs(&[Payer::Other])],
            outcome: Right::Appeal,
            sources: cite!["appeals", "stldi", "hcsm"],
        },
    ],
};
