//! What a visitor may ask for by law, and of whom.

use super::condition::Condition::{
    self, BillingIs, MayBill, MedicareIs, MedicareIsNot, PayerIs, PlanIs, PlanIsNot,
    PolicyholderIs, StateIs,
};
use super::table::{Hit, Row, Rule, Table};
use super::vocabulary::{
    INSURED, MAYBE_IN_NETWORK, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL, MAYBE_YOUNG, NETWORK_PLANS,
    NOT_FEDERAL_JOB, NOT_MEDICARE_MEDICAID, OWN_RULES, PRIVATE, SOMEBODY_ELSES, STEERED, UNINSURED,
    USUAL_RULES,
};
use crate::domain::choices::{Payer, PlanType, Policyholder, State};
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::set::any;
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
const MAYBE_OWED_ESTIMATE: Condition = PayerIs(any![
    Payer::Commercial,
    Payer::Student,
    Payer::Other,
    Payer::Injury,
    Payer::Nobody,
    Payer::NotSure,
]);

/// The table: all rows that apply are shown, under their right, so rows of one right stand together.
pub static RIGHTS: Table<Right> = Table {
    id: "rights",
    hit: Hit::Collect,
    rows: &[
        // Keeping a visit from the plan
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full",
                when: &[INSURED, USUAL_RULES],
                sources: cite!["paid-in-full-restriction", "hipaa-who"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-own-rules",
                when: &[OWN_RULES],
                sources: cite![
                    "hcsm",
                    "workers-comp",
                    "paid-in-full-restriction",
                    "general-restriction"
                ],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-ask",
                when: &[INSURED],
                sources: cite!["paid-in-full-restriction"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-limits",
                when: &[INSURED],
                sources: cite!["paid-in-full-restriction", "general-restriction"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-young",
                when: &[INSURED, MAYBE_YOUNG],
                sources: cite!["minors", "minors-states", "access"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-contract",
                when: &[NOT_MEDICARE_MEDICAID, USUAL_RULES, MAYBE_IN_NETWORK, MayBill],
                sources: cite!["restriction-vs-contract", "network-contract"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-medicare",
                when: &[
                    PayerIs(any![Payer::Medicare]),
                    MedicareIsNot(any![MedicareStatus::OptedOut]),
                ],
                sources: cite!["restriction-vs-contract", "medicare-optout"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-medicare-opted-out",
                when: &[PayerIs(any![Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
                sources: cite!["medicare-optout", "practice-policy"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-medicaid",
                when: &[PayerIs(any![Payer::Medicaid])],
                sources: cite!["restriction-vs-contract", "medicaid-varies"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-plan-unsure",
                when: &[PayerIs(any![Payer::NotSure])],
                sources: cite!["restriction-vs-contract", "medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-never",
                when: &[INSURED, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "paid-in-full-restriction", "superbill"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-superbill",
                when: &[PRIVATE, MayBill, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
                sources: cite!["superbill", "paid-in-full-restriction"],
            },
        },
        Row {
            outcome: Right::PaidInFull,
            rule: Rule {
                id: "rights.paid-in-full-tax-free",
                when: &[NETWORK_PLANS],
                sources: cite!["restriction-hsa"],
            },
        },
        // A price in writing
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-uninsured",
                when: &[UNINSURED],
                sources: cite!["gfe-right"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-insured",
                when: &[PayerIs(any![Payer::Commercial, Payer::Student, Payer::Other])],
                sources: cite!["gfe-right"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-public",
                when: &[PayerIs(any![
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Tricare,
                    Payer::Federal,
                ])],
                sources: cite!["gfe-federal"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-plan-unsure",
                when: &[PayerIs(any![Payer::NotSure, Payer::Injury])],
                sources: cite!["gfe-right", "gfe-federal"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-superbill",
                when: &[
                    PayerIs(any![Payer::Commercial, Payer::Student, Payer::NotSure]),
                    PlanIsNot(any![PlanType::Hmo, PlanType::Epo]),
                    MAYBE_OUT_OF_NETWORK,
                    MAYBE_SUPERBILL,
                ],
                sources: cite!["gfe-superbill-catch"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                // Such a plan counts as none, or pays nothing on a receipt.
                id: "rights.estimate-even-so",
                when: &[
                    PlanIs(any![
                        PlanType::Hmo,
                        PlanType::Epo,
                        PlanType::ShortTerm,
                        PlanType::Ministry,
                    ]),
                    MAYBE_OUT_OF_NETWORK,
                    MAYBE_SUPERBILL,
                ],
                sources: cite!["gfe-even-so"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-days",
                when: &[MAYBE_OWED_ESTIMATE],
                sources: cite!["gfe-timing"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-form",
                when: &[MAYBE_OWED_ESTIMATE],
                sources: cite!["gfe-recurring", "gfe-diagnosis"],
            },
        },
        Row {
            outcome: Right::GoodFaithEstimate,
            rule: Rule {
                id: "rights.estimate-dispute",
                when: &[MAYBE_OWED_ESTIMATE],
                sources: cite!["gfe-400"],
            },
        },
        // Mail from the plan
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail",
                when: &[INSURED, USUAL_RULES],
                sources: cite!["confidential-comms"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-california",
                when: &[PRIVATE, USUAL_RULES, StateIs(any![State::California])],
                sources: cite!["eob-ca"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-massachusetts",
                when: &[USUAL_RULES, SOMEBODY_ELSES, StateIs(any![State::Massachusetts])],
                sources: cite!["eob-ma", "eob-ca"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-washington",
                when: &[USUAL_RULES, SOMEBODY_ELSES, StateIs(any![State::Washington])],
                sources: cite!["eob-wa", "eob-ca"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-oregon",
                when: &[USUAL_RULES, SOMEBODY_ELSES, StateIs(any![State::Oregon])],
                sources: cite!["eob-or", "eob-ca"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-connecticut",
                when: &[USUAL_RULES, SOMEBODY_ELSES, StateIs(any![State::Connecticut])],
                sources: cite!["eob-ct", "eob-ca"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-young",
                when: &[USUAL_RULES, SOMEBODY_ELSES, STEERED, MAYBE_YOUNG],
                sources: cite!["minors-states", "eob-policyholder"],
            },
        },
        Row {
            outcome: Right::PlanMail,
            rule: Rule {
                id: "rights.plan-mail-some-states",
                when: &[
                    PRIVATE,
                    USUAL_RULES,
                    PolicyholderIs(any![
                        Policyholder::Partner,
                        Policyholder::Parent,
                        Policyholder::NotSure,
                    ]),
                    StateIs(any![
                        State::Colorado,
                        State::Delaware,
                        State::Illinois,
                        State::NewYork,
                        State::Wisconsin,
                        State::Other,
                        State::NotSure,
                    ]),
                ],
                sources: cite!["eob-policyholder", "eob-ca", "eob-ma"],
            },
        },
        // Mail and calls from the practice
        Row {
            outcome: Right::PracticeMail,
            rule: Rule {
                id: "rights.practice-mail",
                when: &[],
                sources: cite!["confidential-comms", "hipaa-who"],
            },
        },
        // Seeing the record
        Row {
            outcome: Right::Access,
            rule: Rule { id: "rights.access", when: &[], sources: cite!["access", "open-notes"] },
        },
        Row {
            outcome: Right::Access,
            rule: Rule {
                id: "rights.access-plan",
                when: &[INSURED, USUAL_RULES],
                sources: cite!["access"],
            },
        },
        Row {
            outcome: Right::Access,
            rule: Rule {
                id: "rights.access-young",
                when: &[MAYBE_YOUNG],
                sources: cite!["minors", "minors-states"],
            },
        },
        Row {
            outcome: Right::Access,
            rule: Rule { id: "rights.access-hipaa", when: &[], sources: cite!["hipaa-who"] },
        },
        // Correcting the record
        Row {
            outcome: Right::Amend,
            rule: Rule { id: "rights.amend", when: &[], sources: cite!["amend"] },
        },
        // A plan's "no"
        Row {
            outcome: Right::Appeal,
            rule: Rule {
                id: "rights.appeal",
                when: &[PayerIs(any![Payer::Commercial, Payer::Student, Payer::NotSure])],
                sources: cite!["appeals"],
            },
        },
        Row {
            outcome: Right::Appeal,
            rule: Rule {
                // Federal workers' plans have steps of their own.
                id: "rights.appeal-days",
                when: &[NETWORK_PLANS, NOT_FEDERAL_JOB],
                sources: cite!["appeal-days"],
            },
        },
        Row {
            outcome: Right::Appeal,
            rule: Rule {
                id: "rights.appeal-public",
                when: &[PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::Tricare])],
                sources: cite!["appeals", "medicaid-varies"],
            },
        },
        Row {
            outcome: Right::Appeal,
            rule: Rule {
                // It is, or might be, none of the plans that the law on appeals is for.
                id: "rights.appeal-other",
                when: &[PayerIs(any![Payer::Other, Payer::Federal, Payer::Injury])],
                sources: cite!["appeals", "stldi", "hcsm"],
            },
        },
    ],
};
