//! Questions that many people have, answered for this visitor's situation.

use super::Test::{
    Bills, ClientIs, HasProgram, InNetwork, Is, Medicare, Not, NotPlan, NotReason, Pays,
    PolicyholderIs, ReasonIs, Superbills, TreatsOne,
};
use super::{Hit, INSURED};
use super::{Rule, Table, Test};
use crate::domain::choices::{Client, Payer, PlanType, Policyholder, Reason, Service};
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

const JOINT: Test = Is(&[Service::Couples, Service::Family]);
const NOT_JOINT: Test = Not(&[Service::Couples, Service::Family]);
const BILLED: Test = Bills(&[Billing::WithDiagnosis, Billing::WithIdentifiedPatient]);
/// Plans whose members may choose, visit by visit, to pay themselves.
const OWN_CHOICE: Test = Pays(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other]);
/// Public programs have rules and steps of their own.
const PRIVATE_PLAN: Test = Pays(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]);
/// A sharing ministry is not insurance, and owes none of what plans owe.
const INSURANCE: Test = NotPlan(&[PlanType::Ministry]);
/// Plans to which a member may send a receipt. Medicare and Medicaid mostly pay the therapist.
const MEMBERS_SEND: Test =
    Pays(&[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other, Payer::NotSure]);
/// TRICARE's manual leaves sex therapy out, which its own rule says.
const NOT_TRICARE: Test = Pays(&[
    Payer::Commercial,
    Payer::Medicare,
    Payer::Medicaid,
    Payer::Student,
    Payer::Other,
    Payer::NotSure,
]);
const PARENTS_PLAN: Test = PolicyholderIs(&[Policyholder::Parent]);

/// The table: all rows that apply are shown, under their question. Each question has an answer in
/// every situation in which it is asked at all.
pub static COMMON: Table<Common> = Table {
    id: "common",
    hit: Hit::Collect,
    rows: &[
        Rule {
            id: "common.must-accept",
            when: &[Pays(&[Payer::Commercial, Payer::Medicare, Payer::Tricare, Payer::Student])],
            then: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "dx-only-clinician"],
        },
        Rule {
            id: "common.must-accept-medicaid",
            when: &[Pays(&[Payer::Medicaid])],
            then: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
        },
        Rule {
            id: "common.must-accept-plan-open",
            when: &[Pays(&[Payer::Other, Payer::NotSure])],
            then: Common::MustAccept,
            sources: cite!["dx-claim-needs-code", "medicaid-epsdt", "hcsm"],
        },
        Rule {
            id: "common.must-accept-uninsured",
            when: &[Pays(&[Payer::Nobody])],
            then: Common::MustAccept,
            sources: cite!["self-pay-still-diagnosed"],
        },
        Rule {
            id: "common.must-accept-never",
            when: &[INSURED, Bills(&[Billing::Never])],
            then: Common::MustAccept,
            sources: cite!["practice-policy"],
        },
        Rule {
            id: "common.must-accept-choice",
            when: &[OWN_CHOICE, BILLED],
            then: Common::MustAccept,
            sources: cite!["paid-in-full-restriction", "self-pay-still-diagnosed"],
        },
        Rule { id: "common.can-see", when: &[], then: Common::CanSee, sources: cite!["access"] },
        Rule {
            id: "common.can-see-change",
            when: &[],
            then: Common::CanSee,
            sources: cite!["amend"],
        },
        Rule {
            id: "common.forever",
            when: &[],
            then: Common::Forever,
            sources: cite!["dx-provisional", "retention"],
        },
        Rule {
            id: "common.forever-plan",
            when: &[INSURED],
            then: Common::Forever,
            sources: cite!["plan-keeps-data"],
        },
        Rule {
            id: "common.other-topics",
            when: &[INSURED],
            then: Common::OtherTopics,
            sources: cite!["cpt-misuse"],
        },
        Rule {
            id: "common.other-topics-uninsured",
            when: &[Pays(&[Payer::Nobody])],
            then: Common::OtherTopics,
            sources: cite!["selfpay-freedom"],
        },
        Rule {
            id: "common.first-visit",
            when: &[
                INSURED,
                BILLED,
                Not(&[Service::Couples]),
                ReasonIs(&[
                    Reason::Symptoms,
                    Reason::Child,
                    Reason::SexualDifficulty,
                    Reason::NotSure,
                ]),
            ],
            then: Common::FirstVisit,
            sources: cite!["dx-provisional", "dx-only-clinician"],
        },
        Rule {
            id: "common.one-plan-treated",
            when: &[Is(&[Service::Couples]), INSURED, TreatsOne(&[Known::Yes])],
            then: Common::OnePlan,
            sources: cite!["cpt-90847-meaning", "couples-commercial"],
        },
        Rule {
            id: "common.one-plan-nobody",
            when: &[Is(&[Service::Couples]), INSURED, TreatsOne(&[Known::No])],
            then: Common::OnePlan,
            sources: cite!["cpt-90847-meaning", "couples-commercial"],
        },
        Rule {
            id: "common.one-plan-unsure",
            when: &[Is(&[Service::Couples]), INSURED, TreatsOne(&[Known::Unknown])],
            then: Common::OnePlan,
            sources: cite!["cpt-90847-meaning", "couples-commercial"],
        },
        Rule {
            id: "common.couples-code",
            when: &[JOINT, INSURED],
            then: Common::CouplesCode,
            sources: cite!["cpt-no-couples-code", "plan-quote-not-promise"],
        },
        Rule {
            id: "common.couples-code-ask",
            when: &[JOINT, PRIVATE_PLAN],
            then: Common::CouplesCode,
            sources: cite!["couples-commercial"],
        },
        Rule {
            id: "common.sex-therapy",
            when: &[Is(&[Service::SexTherapy]), NOT_TRICARE],
            then: Common::SexTherapy,
            sources: cite!["dx-f52-coverage"],
        },
        Rule {
            id: "common.sex-therapy-body",
            when: &[
                Is(&[Service::SexTherapy]),
                NOT_TRICARE,
                ReasonIs(&[Reason::SexualDifficulty, Reason::NotSure]),
            ],
            then: Common::SexTherapy,
            sources: cite!["dx-f52-coverage"],
        },
        Rule {
            id: "common.some-visits",
            when: &[OWN_CHOICE, BILLED, INSURANCE, InNetwork(&[Known::Yes, Known::Unknown])],
            then: Common::SomeVisits,
            sources: cite![
                "paid-in-full-restriction",
                "restriction-vs-contract",
                "network-contract"
            ],
        },
        Rule {
            id: "common.some-visits-after",
            when: &[OWN_CHOICE, BILLED, INSURANCE, InNetwork(&[Known::Yes, Known::Unknown])],
            then: Common::SomeVisits,
            sources: cite!["plan-keeps-data", "selfpay-not-counted"],
        },
        Rule {
            id: "common.some-visits-receipts",
            when: &[
                OWN_CHOICE,
                BILLED,
                INSURANCE,
                InNetwork(&[Known::No]),
                Superbills(&[Known::Yes, Known::Unknown]),
            ],
            then: Common::SomeVisits,
            sources: cite!["superbill", "oon-timing"],
        },
        Rule {
            id: "common.self-pay-medicare",
            when: &[Pays(&[Payer::Medicare])],
            then: Common::SelfPayPublic,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "common.self-pay-medicare-opted-out",
            when: &[Pays(&[Payer::Medicare]), Medicare(MedicareStatus::OptedOut)],
            then: Common::SelfPayPublic,
            sources: cite!["practice-policy", "medicare-optout"],
        },
        Rule {
            id: "common.self-pay-medicare-refusal",
            when: &[Pays(&[Payer::Medicare]), InNetwork(&[Known::Yes, Known::Unknown])],
            then: Common::SelfPayPublic,
            sources: cite!["restriction-vs-contract"],
        },
        Rule {
            id: "common.self-pay-medicaid",
            when: &[Pays(&[Payer::Medicaid])],
            then: Common::SelfPayPublic,
            sources: cite!["medicaid-varies"],
        },
        Rule {
            id: "common.self-pay-plan-unsure",
            when: &[Pays(&[Payer::NotSure])],
            then: Common::SelfPayPublic,
            sources: cite!["medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "common.nobody-knows",
            when: &[INSURED],
            then: Common::NobodyKnows,
            sources: cite!["paid-in-full-restriction", "eob-policyholder", "retention", "tpo"],
        },
        Rule {
            id: "common.nobody-knows-uninsured",
            when: &[Pays(&[Payer::Nobody])],
            then: Common::NobodyKnows,
            sources: cite!["retention", "tpo"],
        },
        Rule {
            id: "common.nobody-knows-young",
            when: &[ClientIs(&[Client::Teen, Client::Child, Client::NotSure])],
            then: Common::NobodyKnows,
            sources: cite!["minors", "access"],
        },
        Rule {
            id: "common.superbill",
            when: &[
                MEMBERS_SEND,
                Superbills(&[Known::Yes, Known::Unknown]),
                InNetwork(&[Known::No, Known::Unknown]),
            ],
            then: Common::Superbill,
            sources: cite!["superbill"],
        },
        Rule {
            id: "common.superbill-yours",
            when: &[
                MEMBERS_SEND,
                Superbills(&[Known::Yes, Known::Unknown]),
                InNetwork(&[Known::No, Known::Unknown]),
            ],
            then: Common::Superbill,
            sources: cite!["superbill"],
        },
        Rule {
            id: "common.tax-free-condition",
            when: &[NOT_JOINT, ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty])],
            then: Common::TaxFree,
            sources: cite!["tax-therapy-yes", "tax-medical-care"],
        },
        Rule {
            id: "common.tax-free-aim",
            when: &[NOT_JOINT, NotReason(&[Reason::Symptoms, Reason::SexualDifficulty])],
            then: Common::TaxFree,
            sources: cite!["tax-medical-care"],
        },
        Rule {
            id: "common.tax-free-joint-treated",
            when: &[JOINT, TreatsOne(&[Known::Yes, Known::Unknown])],
            then: Common::TaxFree,
            sources: cite!["tax-therapy-yes"],
        },
        Rule {
            id: "common.tax-free-joint",
            when: &[JOINT, TreatsOne(&[Known::No])],
            then: Common::TaxFree,
            sources: cite!["tax-therapy-yes", "tax-medical-care"],
        },
        Rule {
            id: "common.tax-free-trail",
            when: &[],
            then: Common::TaxFree,
            sources: cite!["tax-privacy-tradeoff", "restriction-hsa"],
        },
        Rule {
            id: "common.denied",
            when: &[PRIVATE_PLAN, BILLED, INSURANCE],
            then: Common::Denied,
            sources: cite!["appeals"],
        },
        Rule {
            id: "common.denied-owed",
            when: &[PRIVATE_PLAN, BILLED, INSURANCE],
            then: Common::Denied,
            sources: cite!["plan-quote-not-promise"],
        },
        Rule {
            id: "common.program",
            when: &[HasProgram(&[Known::Yes, Known::Unknown])],
            then: Common::Program,
            sources: cite!["eap"],
        },
        Rule {
            id: "common.parents-grown",
            when: &[INSURED, PARENTS_PLAN, ClientIs(&[Client::Adult])],
            then: Common::Parents,
            sources: cite!["access", "eob-policyholder", "dependents-26"],
        },
        Rule {
            id: "common.parents-age-unsure",
            when: &[INSURED, PARENTS_PLAN, ClientIs(&[Client::NotSure])],
            then: Common::Parents,
            sources: cite!["minors", "eob-policyholder"],
        },
        Rule {
            id: "common.parents-teen",
            when: &[ClientIs(&[Client::Teen])],
            then: Common::Parents,
            sources: cite!["minors", "minors-states"],
        },
        Rule {
            id: "common.parents-teen-plan",
            when: &[
                INSURED,
                ClientIs(&[Client::Teen]),
                PolicyholderIs(&[Policyholder::Parent, Policyholder::NotSure]),
            ],
            then: Common::Parents,
            sources: cite!["eob-policyholder", "minors-states"],
        },
        Rule {
            id: "common.later-insurance",
            when: &[],
            then: Common::Later,
            sources: cite!["preexisting", "stldi", "hcsm", "life-di-ltc"],
        },
        Rule {
            id: "common.later-work",
            when: &[],
            then: Common::Later,
            sources: cite!["jobs-ada", "licensure", "firearms"],
        },
        Rule {
            id: "common.lower-cost",
            when: &[Pays(&[Payer::Nobody])],
            then: Common::LowerCost,
            sources: cite!["sliding"],
        },
    ],
};
