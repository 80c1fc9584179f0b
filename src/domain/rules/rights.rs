//! What a visitor may ask for by law, and of whom.

use super::Test::{
    Bills, ClientIs, InNetwork, MayBill, Medicare, NotMedicare, NotPlan, Pays, PlanIs,
    PolicyholderIs, StateIs, Superbills,
};
use super::{Hit, INSURED, PRIVATE, Rule, Table, Test};
use crate::domain::choices::{Client, Payer, PlanType, Policyholder, State};
use crate::domain::known::Known;
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
        /// What is asked for.
        Request = "request",
        /// What it rests on, and which answer is wanted.
        Terms = "terms",
    }
}

/// A sharing ministry is not insurance, so rules for health plans may not reach it.
const MINISTRY: Test = PlanIs(&[PlanType::Ministry]);
const NO_MINISTRY: Test = NotPlan(&[PlanType::Ministry]);

const MAYBE_IN_NETWORK: Test = InNetwork(&[Known::Yes, Known::Unknown]);
const MAYBE_OUT_OF_NETWORK: Test = InNetwork(&[Known::No, Known::Unknown]);
const MAYBE_SUPERBILL: Test = Superbills(&[Known::Yes, Known::Unknown]);

/// A written price is owed without a plan and beside a private one, and not in a federal program.
const MAYBE_OWED_ESTIMATE: Test =
    Pays(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::Nobody, Payer::NotSure]);

const MAYBE_YOUNG: Test = ClientIs(&[Client::Teen, Client::Child, Client::NotSure]);

/// The plan belongs to somebody else.
const THEIR_PLAN: Test = PolicyholderIs(&[Policyholder::Partner, Policyholder::Parent]);

/// The table: all rows that apply are shown, under their right, so rows of one right stand together.
pub static RIGHTS: Table<Right> = Table {
    id: "rights",
    hit: Hit::Collect,
    rows: &[
        // Keeping a visit from the plan
        Rule {
            id: "rights.paid-in-full",
            when: &[INSURED, NO_MINISTRY],
            then: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction", "hipaa-who"],
        },
        Rule {
            id: "rights.paid-in-full-ministry",
            when: &[MINISTRY],
            then: Right::PaidInFull,
            sources: cite!["hcsm", "paid-in-full-restriction", "general-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-ask",
            when: &[INSURED],
            then: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-limits",
            when: &[INSURED],
            then: Right::PaidInFull,
            sources: cite!["paid-in-full-restriction", "general-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-young",
            when: &[INSURED, MAYBE_YOUNG],
            then: Right::PaidInFull,
            sources: cite!["minors", "minors-states", "access"],
        },
        Rule {
            id: "rights.paid-in-full-contract",
            when: &[
                Pays(&[
                    Payer::Commercial,
                    Payer::Tricare,
                    Payer::Student,
                    Payer::Other,
                    Payer::NotSure,
                ]),
                NO_MINISTRY,
                MAYBE_IN_NETWORK,
                MayBill,
            ],
            then: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "network-contract"],
        },
        Rule {
            id: "rights.paid-in-full-medicare",
            when: &[Pays(&[Payer::Medicare]), NotMedicare(&[MedicareStatus::OptedOut])],
            then: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "medicare-optout"],
        },
        Rule {
            id: "rights.paid-in-full-medicare-opted-out",
            when: &[Pays(&[Payer::Medicare]), Medicare(MedicareStatus::OptedOut)],
            then: Right::PaidInFull,
            sources: cite!["medicare-optout", "practice-policy"],
        },
        Rule {
            id: "rights.paid-in-full-medicaid",
            when: &[Pays(&[Payer::Medicaid])],
            then: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "medicaid-varies"],
        },
        Rule {
            id: "rights.paid-in-full-plan-unsure",
            when: &[Pays(&[Payer::NotSure])],
            then: Right::PaidInFull,
            sources: cite!["restriction-vs-contract", "medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "rights.paid-in-full-never",
            when: &[INSURED, Bills(&[Billing::Never])],
            then: Right::PaidInFull,
            sources: cite!["practice-policy", "paid-in-full-restriction", "superbill"],
        },
        Rule {
            id: "rights.paid-in-full-superbill",
            when: &[PRIVATE, MayBill, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            then: Right::PaidInFull,
            sources: cite!["superbill", "paid-in-full-restriction"],
        },
        Rule {
            id: "rights.paid-in-full-tax-free",
            when: &[Pays(&[Payer::Commercial, Payer::Student])],
            then: Right::PaidInFull,
            sources: cite!["restriction-hsa"],
        },
        // A price in writing
        Rule {
            id: "rights.estimate-uninsured",
            when: &[Pays(&[Payer::Nobody])],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "rights.estimate-insured",
            when: &[Pays(&[Payer::Commercial, Payer::Student, Payer::Other])],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-right"],
        },
        Rule {
            id: "rights.estimate-public",
            when: &[Pays(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare])],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-federal"],
        },
        Rule {
            id: "rights.estimate-plan-unsure",
            when: &[Pays(&[Payer::NotSure])],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-right", "gfe-federal"],
        },
        Rule {
            id: "rights.estimate-superbill",
            when: &[PRIVATE, NO_MINISTRY, MAYBE_OUT_OF_NETWORK, MAYBE_SUPERBILL],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-superbill-catch"],
        },
        Rule {
            id: "rights.estimate-days",
            when: &[MAYBE_OWED_ESTIMATE],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-timing"],
        },
        Rule {
            id: "rights.estimate-form",
            when: &[MAYBE_OWED_ESTIMATE],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-recurring", "gfe-diagnosis"],
        },
        Rule {
            id: "rights.estimate-dispute",
            when: &[MAYBE_OWED_ESTIMATE],
            then: Right::GoodFaithEstimate,
            sources: cite!["gfe-400"],
        },
        // Mail from the plan
        Rule {
            id: "rights.plan-mail",
            when: &[INSURED, NO_MINISTRY],
            then: Right::PlanMail,
            sources: cite!["confidential-comms"],
        },
        Rule {
            id: "rights.plan-mail-california",
            when: &[PRIVATE, NO_MINISTRY, StateIs(&[State::California])],
            then: Right::PlanMail,
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "rights.plan-mail-massachusetts",
            when: &[NO_MINISTRY, THEIR_PLAN, StateIs(&[State::Massachusetts])],
            then: Right::PlanMail,
            sources: cite!["eob-ma", "eob-ca"],
        },
        Rule {
            id: "rights.plan-mail-washington",
            when: &[NO_MINISTRY, THEIR_PLAN, StateIs(&[State::Washington])],
            then: Right::PlanMail,
            sources: cite!["eob-wa", "eob-ca"],
        },
        Rule {
            id: "rights.plan-mail-young",
            when: &[
                NO_MINISTRY,
                THEIR_PLAN,
                StateIs(&[State::California, State::Massachusetts, State::Washington]),
                MAYBE_YOUNG,
            ],
            then: Right::PlanMail,
            sources: cite!["minors-states", "eob-policyholder"],
        },
        Rule {
            id: "rights.plan-mail-some-states",
            when: &[
                PRIVATE,
                NO_MINISTRY,
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
            then: Right::PlanMail,
            sources: cite!["eob-policyholder", "eob-ca", "eob-ma"],
        },
        // Mail and calls from the practice
        Rule {
            id: "rights.practice-mail",
            when: &[],
            then: Right::PracticeMail,
            sources: cite!["confidential-comms", "hipaa-who"],
        },
        // Seeing the record
        Rule {
            id: "rights.access",
            when: &[],
            then: Right::Access,
            sources: cite!["access", "open-notes"],
        },
        Rule {
            id: "rights.access-plan",
            when: &[INSURED, NO_MINISTRY],
            then: Right::Access,
            sources: cite!["access"],
        },
        Rule {
            id: "rights.access-young",
            when: &[MAYBE_YOUNG],
            then: Right::Access,
            sources: cite!["minors", "minors-states"],
        },
        Rule {
            id: "rights.access-hipaa",
            when: &[],
            then: Right::Access,
            sources: cite!["hipaa-who"],
        },
        // Correcting the record
        Rule { id: "rights.amend", when: &[], then: Right::Amend, sources: cite!["amend"] },
        // A plan's "no"
        Rule {
            id: "rights.appeal",
            when: &[Pays(&[Payer::Commercial, Payer::Student, Payer::NotSure])],
            then: Right::Appeal,
            sources: cite!["appeals"],
        },
        Rule {
            id: "rights.appeal-public",
            when: &[Pays(&[Payer::Medicare, Payer::Medicaid, Payer::Tricare])],
            then: Right::Appeal,
            sources: cite!["appeals", "medicaid-varies"],
        },
        Rule {
            // It is, or might be, a short-term plan or a sharing ministry.
            id: "rights.appeal-other",
            when: &[Pays(&[Payer::Other])],
            then: Right::Appeal,
            sources: cite!["appeals", "stldi", "hcsm"],
        },
    ],
};
