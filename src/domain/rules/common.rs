//! Questions that many people have, answered for this visitor's situation.

use super::condition::Condition::{
    self, BillingIs, ClientIs, HasProgram, InNetwork, MedicareIs, PayerIs, PayerIsNot,
    PolicyholderIs, ReasonIs, ReasonIsNot, ServiceIs, ServiceIsNot, TreatsOne,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    BILLED, INSURED, JOINT, MAYBE_IN_NETWORK, MAYBE_ONE_TREATED, MAYBE_OUT_OF_NETWORK,
    MAYBE_SUPERBILL, NOT_JOINT, NOT_MEDICARE_MEDICAID, NOT_MINISTRY, PRIVATE, UNINSURED,
};
use crate::domain::choices::{Client, Payer, Policyholder, Reason, Service};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::sources::cite;

named! {
    /// A common question. Its words stand under `common.*`. The order is the order on the page.
    pub enum Common {
        /// Do I have to accept a diagnosis?
        MustAccept = "must-accept",
        /// Can I see my diagnosis and ask about it?
        CanSee = "can-see",
        /// Will a diagnosis follow me forever?
        Forever = "forever",
        /// Can I work on something else than the diagnosis?
        OtherTopics = "other-topics",
        /// What if there is no diagnosis yet?
        FirstVisit = "first-visit",
        /// Can we just use one partner's plan?
        OnePlan = "one-plan",
        /// The plan says that it pays for joint sessions: is that a yes?
        CouplesCode = "couples-code",
        /// Do plans pay for sex therapy?
        SexTherapy = "sex-therapy",
        /// Can I pay myself for some visits and use the plan for others?
        SomeVisits = "some-visits",
        /// Can I pay myself with Medicare or Medicaid?
        SelfPayPublic = "self-pay-public",
        /// If I pay myself, does nobody know?
        NobodyKnows = "nobody-knows",
        /// What is a superbill?
        Superbill = "superbill",
        /// Can I use money from a tax-free health account?
        TaxFree = "tax-free",
        /// What if the plan says no?
        Denied = "denied",
        /// Is a program through work really private?
        Program = "program",
        /// What would a parent see?
        Parents = "parents",
        /// Could a diagnosis affect insurance, a job or a license later?
        Later = "later",
        /// What if the fee is too much?
        LowerCost = "lower-cost",
    }
}

/// Plans whose members may choose, visit by visit, to pay themselves.
const OWN_CHOICE: Condition =
    PayerIs(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other]);
/// TRICARE's manual leaves sex therapy out, which its own rule says.
const NOT_TRICARE: Condition = PayerIsNot(&[Payer::Tricare, Payer::Nobody]);
const PARENTS_PLAN: Condition = PolicyholderIs(&[Policyholder::Parent]);

/// The table: all rows that apply are shown, under their question. Each question has an answer in
/// every situation in which it is asked at all.
pub static COMMON: Table<Common> = Table {
    id: "common",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "common.must-accept",
            when: &[PayerIs(&[Payer::Commercial, Payer::Medicare, Payer::Tricare, Payer::Student])],
            outcome: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "dx-only-clinician"],
        },
        Rule {
            id: "common.must-accept-medicaid",
            when: &[PayerIs(&[Payer::Medicaid])],
            outcome: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            id: "common.must-accept-plan-open",
            when: &[PayerIs(&[Payer::Other, Payer::NotSure])],
            outcome: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt", "hcsm"],
        },
        Rule {
            id: "common.must-accept-uninsured",
            when: &[UNINSURED],
            outcome: Common::MustAccept,
            sources: cite!["self-pay-still-diagnosed"],
        },
        Rule {
            id: "common.must-accept-never",
            when: &[INSURED, BillingIs(&[Billing::Never])],
            outcome: Common::MustAccept,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "common.must-accept-choice",
            when: &[OWN_CHOICE, BILLED],
            outcome: Common::MustAccept,
            sources: cite!["paid-in-full-restriction", "self-pay-still-diagnosed"],
        },
        Rule { id: "common.can-see", when: &[], outcome: Common::CanSee, sources: cite!["access"] },
        Rule {
            id: "common.can-see-change",
            when: &[],
            outcome: Common::CanSee,
            sources: cite!["amend"],
        },
        Rule {
            id: "common.forever",
            when: &[],
            outcome: Common::Forever,
            sources: cite!["dx-provisional", "retention"],
        },
        Rule {
            id: "common.forever-plan",
            when: &[INSURED],
            outcome: Common::Forever,
            sources: cite!["plan-keeps-data"],
        },
        Rule {
            id: "common.other-topics",
            when: &[INSURED],
            outcome: Common::OtherTopics,
            sources: cite!["cpt-misuse"],
        },
        Rule {
            id: "common.other-topics-uninsured",
            when: &[UNINSURED],
            outcome: Common::OtherTopics,
            sources: cite!["selfpay-freedom"],
        },
        Rule {
            id: "common.first-visit",
            when: &[
                INSURED,
                BILLED,
                ServiceIsNot(&[Service::Couples]),
                ReasonIs(&[
                    Reason::Symptoms,
                    Reason::Child,
                    Reason::SexualDifficulty,
                    Reason::NotSure,
                ]),
            ],
            outcome: Common::FirstVisit,
            sources: cite!["dx-provisional", "dx-only-clinician"],
        },
        Rule {
            id: "common.one-plan-treated",
            when: &[ServiceIs(&[Service::Couples]), INSURED, TreatsOne(&[Known::Yes])],
            outcome: Common::OnePlan,
            sources: cite!["cpt-90847-meaning", "couples-commercial"],
        },
        Rule {
            id: "common.one-plan-nobody",
            when: &[ServiceIs(&[Service::Couples]), INSURED, TreatsOne(&[Known::No])],
            outcome: Common::OnePlan,
            sources: cite!["cpt-90847-meaning", "couples-commercial"],
        },
        Rule {
            id: "common.one-plan-unsure",
            when: &[ServiceIs(&[Service::Couples]), INSURED, TreatsOne(&[Known::Unknown])],
            outcome: Common::OnePlan,
            sources: cite!["cpt-90847-meaning", "couples-commercial"],
        },
        Rule {
            id: "common.couples-code",
            when: &[JOINT, INSURED],
            outcome: Common::CouplesCode,
            sources: cite!["cpt-no-couples-code", "plan-quote-not-promise"],
        },
        Rule {
            id: "common.couples-code-ask",
            when: &[JOINT, PRIVATE],
            outcome: Common::CouplesCode,
            sources: cite!["couples-commercial"],
        },
        Rule {
            id: "common.sex-therapy",
            when: &[ServiceIs(&[Service::SexTherapy]), NOT_TRICARE],
            outcome: Common::SexTherapy,
            sources: cite!["dx-f52-coverage"],
        },
        Rule {
            id: "common.sex-therapy-body",
            when: &[
                ServiceIs(&[Service::SexTherapy]),
                NOT_TRICARE,
                ReasonIs(&[Reason::SexualDifficulty, Reason::NotSure]),
            ],
            outcome: Common::SexTherapy,
            sources: cite!["dx-f52-coverage"],
        },
        Rule {
            id: "common.some-visits",
            when: &[OWN_CHOICE, BILLED, NOT_MINISTRY, MAYBE_IN_NETWORK],
            outcome: Common::SomeVisits,
            sources: cite![
                "paid-in-full-restriction",
                "restriction-vs-contract",
                "network-contract"
            ],
        },
        Rule {
            id: "common.some-visits-after",
            when: &[OWN_CHOICE, BILLED, NOT_MINISTRY, MAYBE_IN_NETWORK],
            outcome: Common::SomeVisits,
            sources: cite!["plan-keeps-data", "selfpay-not-counted"],
        },
        Rule {
            id: "common.some-visits-receipts",
            when: &[OWN_CHOICE, BILLED, NOT_MINISTRY, InNetwork(&[Known::No]), MAYBE_SUPERBILL],
            outcome: Common::SomeVisits,
            sources: cite!["superbill", "oon-timing"],
        },
        Rule {
            id: "common.self-pay-medicare",
            when: &[PayerIs(&[Payer::Medicare])],
            outcome: Common::SelfPayPublic,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "common.self-pay-medicare-opted-out",
            when: &[PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Common::SelfPayPublic,
            sources: cite!["practice-policy", "medicare-optout"],
        },
        Rule {
            id: "common.self-pay-medicare-refusal",
            when: &[PayerIs(&[Payer::Medicare]), MAYBE_IN_NETWORK],
            outcome: Common::SelfPayPublic,
            sources: cite!["restriction-vs-contract"],
        },
        Rule {
            id: "common.self-pay-medicaid",
            when: &[PayerIs(&[Payer::Medicaid])],
            outcome: Common::SelfPayPublic,
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "common.self-pay-plan-unsure",
            when: &[PayerIs(&[Payer::NotSure])],
            outcome: Common::SelfPayPublic,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "common.nobody-knows",
            when: &[INSURED],
            outcome: Common::NobodyKnows,
            sources: cite!["paid-in-full-restriction", "eob-policyholder", "retention", "tpo"],
        },
        Rule {
            id: "common.nobody-knows-uninsured",
            when: &[UNINSURED],
            outcome: Common::NobodyKnows,
            sources: cite!["retention", "tpo"],
        },
        Rule {
            id: "common.nobody-knows-young",
            when: &[ClientIs(&[Client::Teen, Client::Child, Client::NotSure])],
            outcome: Common::NobodyKnows,
            sources: cite!["minors", "access"],
        },
        Rule {
            id: "common.superbill",
            when: &[NOT_MEDICARE_MEDICAID, MAYBE_SUPERBILL, MAYBE_OUT_OF_NETWORK],
            outcome: Common::Superbill,
            sources: cite!["superbill"],
        },
        Rule {
            id: "common.superbill-yours",
            when: &[NOT_MEDICARE_MEDICAID, MAYBE_SUPERBILL, MAYBE_OUT_OF_NETWORK],
            outcome: Common::Superbill,
            sources: cite!["superbill"],
        },
        Rule {
            id: "common.tax-free-condition",
            when: &[NOT_JOINT, ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty])],
            outcome: Common::TaxFree,
            sources: cite!["tax-therapy-yes", "tax-medical-care"],
        },
        Rule {
            id: "common.tax-free-aim",
            when: &[NOT_JOINT, ReasonIsNot(&[Reason::Symptoms, Reason::SexualDifficulty])],
            outcome: Common::TaxFree,
            sources: cite!["tax-medical-care"],
        },
        Rule {
            id: "common.tax-free-joint-treated",
            when: &[JOINT, MAYBE_ONE_TREATED],
            outcome: Common::TaxFree,
            sources: cite!["tax-therapy-yes"],
        },
        Rule {
            id: "common.tax-free-joint",
            when: &[JOINT, TreatsOne(&[Known::No])],
            outcome: Common::TaxFree,
            sources: cite!["tax-therapy-yes", "tax-medical-care"],
        },
        Rule {
            id: "common.tax-free-trail",
            when: &[],
            outcome: Common::TaxFree,
            sources: cite!["tax-privacy-tradeoff", "restriction-hsa"],
        },
        Rule {
            id: "common.denied",
            when: &[PRIVATE, BILLED, NOT_MINISTRY],
            outcome: Common::Denied,
            sources: cite!["appeals"],
        },
        Rule {
            id: "common.denied-owed",
            when: &[PRIVATE, BILLED, NOT_MINISTRY],
            outcome: Common::Denied,
            sources: cite!["plan-quote-not-promise"],
        },
        Rule {
            id: "common.program",
            when: &[HasProgram(&[Known::Yes, Known::Unknown])],
            outcome: Common::Program,
            sources: cite!["eap"],
        },
        Rule {
            id: "common.parents-grown",
            when: &[INSURED, PARENTS_PLAN, ClientIs(&[Client::Adult])],
            outcome: Common::Parents,
            sources: cite!["access", "eob-policyholder", "dependents-26"],
        },
        Rule {
            id: "common.parents-age-unsure",
            when: &[INSURED, PARENTS_PLAN, ClientIs(&[Client::NotSure])],
            outcome: Common::Parents,
            sources: cite!["minors", "eob-policyholder"],
        },
        Rule {
            id: "common.parents-teen",
            when: &[ClientIs(&[Client::Teen])],
            outcome: Common::Parents,
            sources: cite!["minors", "minors-states"],
        },
        Rule {
            id: "common.parents-teen-plan",
            when: &[
                INSURED,
                ClientIs(&[Client::Teen]),
                PolicyholderIs(&[Policyholder::Parent, Policyholder::NotSure]),
            ],
            outcome: Common::Parents,
            sources: cite!["eob-policyholder", "minors-states"],
        },
        Rule {
            id: "common.later-insurance",
            when: &[],
            outcome: Common::Later,
            sources: cite!["preexisting", "stldi", "hcsm", "life-di-ltc"],
        },
        Rule {
            id: "common.later-work",
            when: &[],
            outcome: Common::Later,
            sources: cite!["jobs-ada", "licensure", "firearms"],
        },
        Rule {
            id: "common.lower-cost",
            when: &[UNINSURED],
            outcome: Common::LowerCost,
            sources: cite!["sliding"],
        },
    ],
};
