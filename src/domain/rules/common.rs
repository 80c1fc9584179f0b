//! Questions that many people have, answered for this visitor's situation.

use super::condition::Condition::{
    self, BillingIs, ClientIs, HasProgram, InNetwork, PayerIs, PayerIsNot, PolicyholderIs,
    PracticeHas, PracticeHasNot, ReasonIs, ReasonIsNot, SecondPlan, ServiceIs, ServiceIsNot,
    ServiceOpen, TreatsOne,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    BILLED, INSURED, JOINT, MAYBE_IN_NETWORK, MAYBE_ONE_TREATED, MAYBE_OUT_OF_NETWORK,
    MAYBE_SUPERBILL, NOT_JOINT, NOT_MEDICARE_MEDICAID, PRIVATE, UNINSURED, USUAL_RULES,
};
use crate::domain::choices::{Client, Payer, Policyholder, Reason, Service};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::profile::Billing;
use crate::domain::set::any;
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
        /// What if two plans cover me?
        TwoPlans = "two-plans",
        /// The plan says that it pays for joint sessions: is that a yes?
        CouplesCode = "couples-code",
        /// Can we meet by video or phone?
        Video = "video",
        /// What if I miss a visit?
        Missed = "missed",
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
    PayerIs(any![Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other]);
/// TRICARE's manual leaves sex therapy out, which its own rule says.
const NOT_TRICARE: Condition = PayerIsNot(any![Payer::Tricare, Payer::Nobody]);
const PARENTS_PLAN: Condition = PolicyholderIs(any![Policyholder::Parent]);

/// The table: all rows that apply are shown, under their question. Each question has an answer in
/// every situation in which it is asked at all.
pub static COMMON: Table<Common> = Table {
    id: "common",
    hit: Hit::Collect,
    rows: &[
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept",
                when: &[PayerIs(any![
                    Payer::Commercial,
                    Payer::Medicare,
                    Payer::Tricare,
                    Payer::Student,
                ])],
                sources: cite!["dx-claim-needs-code", "dx-only-clinician"],
            },
        },
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept-medicaid",
                when: &[PayerIs(any![Payer::Medicaid])],
                sources: cite!["dx-claim-needs-code", "medicaid-epsdt"],
            },
        },
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept-plan-open",
                when: &[PayerIs(
                    any![Payer::Other, Payer::Federal, Payer::Injury, Payer::NotSure,],
                )],
                sources: cite!["dx-claim-needs-code", "medicaid-epsdt", "hcsm"],
            },
        },
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept-uninsured",
                when: &[UNINSURED],
                sources: cite!["self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept-never",
                when: &[
                    INSURED,
                    BillingIs(any![Billing::Never]),
                    PracticeHasNot(PracticeDetail::NoDiagnosisWhenSelfPay),
                ],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept-none-here",
                when: &[
                    BillingIs(any![Billing::Never]),
                    PracticeHas(PracticeDetail::NoDiagnosisWhenSelfPay),
                ],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Common::MustAccept,
            rule: Rule {
                id: "common.must-accept-choice",
                when: &[OWN_CHOICE, BILLED],
                sources: cite!["paid-in-full-restriction", "self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Common::CanSee,
            rule: Rule { id: "common.can-see", when: &[], sources: cite!["access"] },
        },
        Row {
            outcome: Common::CanSee,
            rule: Rule { id: "common.can-see-change", when: &[], sources: cite!["amend"] },
        },
        Row {
            outcome: Common::Forever,
            rule: Rule {
                id: "common.forever",
                when: &[],
                sources: cite!["dx-provisional", "retention"],
            },
        },
        Row {
            outcome: Common::Forever,
            rule: Rule {
                id: "common.forever-plan",
                when: &[INSURED],
                sources: cite!["plan-keeps-data"],
            },
        },
        Row {
            outcome: Common::OtherTopics,
            rule: Rule {
                id: "common.other-topics",
                when: &[INSURED],
                sources: cite!["cpt-misuse"],
            },
        },
        Row {
            outcome: Common::OtherTopics,
            rule: Rule {
                id: "common.other-topics-uninsured",
                when: &[UNINSURED],
                sources: cite!["selfpay-freedom"],
            },
        },
        Row {
            outcome: Common::FirstVisit,
            rule: Rule {
                id: "common.first-visit",
                when: &[
                    INSURED,
                    BILLED,
                    ServiceIsNot(any![Service::Couples]),
                    ReasonIs(any![
                        Reason::Symptoms,
                        Reason::Child,
                        Reason::SexualDifficulty,
                        Reason::NotSure,
                    ]),
                ],
                sources: cite!["dx-provisional", "dx-only-clinician"],
            },
        },
        Row {
            outcome: Common::OnePlan,
            rule: Rule {
                id: "common.one-plan-treated",
                when: &[ServiceIs(any![Service::Couples]), INSURED, TreatsOne(any![Known::Yes])],
                sources: cite!["cpt-90847-meaning", "couples-commercial", "two-plans"],
            },
        },
        Row {
            outcome: Common::OnePlan,
            rule: Rule {
                id: "common.one-plan-nobody",
                when: &[ServiceIs(any![Service::Couples]), INSURED, TreatsOne(any![Known::No])],
                sources: cite!["cpt-90847-meaning", "couples-commercial"],
            },
        },
        Row {
            outcome: Common::OnePlan,
            rule: Rule {
                id: "common.one-plan-unsure",
                when: &[
                    ServiceIs(any![Service::Couples]),
                    INSURED,
                    TreatsOne(any![Known::Unknown]),
                ],
                sources: cite!["cpt-90847-meaning", "couples-commercial"],
            },
        },
        Row {
            outcome: Common::TwoPlans,
            rule: Rule {
                id: "common.two-plans",
                when: &[INSURED, SecondPlan(any![Known::Unknown])],
                sources: cite!["two-plans"],
            },
        },
        Row {
            outcome: Common::CouplesCode,
            rule: Rule {
                id: "common.couples-code",
                when: &[JOINT, INSURED],
                sources: cite!["cpt-no-couples-code", "plan-quote-not-promise"],
            },
        },
        Row {
            outcome: Common::CouplesCode,
            rule: Rule {
                id: "common.couples-code-ask",
                when: &[JOINT, PRIVATE],
                sources: cite!["couples-commercial"],
            },
        },
        Row {
            outcome: Common::Video,
            rule: Rule {
                id: "common.video-medicare",
                when: &[PayerIs(any![Payer::Medicare])],
                sources: cite!["telehealth-medicare"],
            },
        },
        Row {
            outcome: Common::Video,
            rule: Rule {
                id: "common.video",
                when: &[PRIVATE],
                sources: cite!["telehealth-states"],
            },
        },
        Row {
            outcome: Common::Video,
            rule: Rule { id: "common.video-where", when: &[], sources: cite!["telehealth-where"] },
        },
        Row {
            outcome: Common::Video,
            rule: Rule {
                id: "common.video-here",
                when: &[PracticeHas(PracticeDetail::States)],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Common::Missed,
            rule: Rule {
                id: "common.missed-here",
                when: &[
                    PayerIsNot(any![Payer::Medicaid]),
                    PracticeHas(PracticeDetail::MissedVisit),
                ],
                sources: cite!["practice-policy", "missed-visits"],
            },
        },
        Row {
            outcome: Common::Missed,
            rule: Rule {
                // What may be charged to somebody with Medicaid turns on the state.
                id: "common.missed",
                when: &[
                    PayerIsNot(any![Payer::Medicaid]),
                    PracticeHasNot(PracticeDetail::MissedVisit),
                ],
                sources: cite!["missed-visits"],
            },
        },
        Row {
            outcome: Common::SexTherapy,
            rule: Rule {
                id: "common.sex-therapy",
                when: &[ServiceIs(any![Service::SexTherapy]), NOT_TRICARE],
                sources: cite!["dx-f52-coverage"],
            },
        },
        Row {
            outcome: Common::SexTherapy,
            rule: Rule {
                id: "common.sex-therapy-body",
                when: &[
                    ServiceIs(any![Service::SexTherapy]),
                    NOT_TRICARE,
                    ReasonIs(any![Reason::SexualDifficulty, Reason::NotSure]),
                ],
                sources: cite!["dx-f52-coverage"],
            },
        },
        Row {
            outcome: Common::SomeVisits,
            rule: Rule {
                id: "common.some-visits",
                when: &[OWN_CHOICE, BILLED, USUAL_RULES, MAYBE_IN_NETWORK],
                sources: cite![
                    "paid-in-full-restriction",
                    "restriction-vs-contract",
                    "network-contract"
                ],
            },
        },
        Row {
            outcome: Common::SomeVisits,
            rule: Rule {
                id: "common.some-visits-after",
                when: &[OWN_CHOICE, BILLED, USUAL_RULES, MAYBE_IN_NETWORK],
                sources: cite!["plan-keeps-data", "selfpay-not-counted"],
            },
        },
        Row {
            outcome: Common::SomeVisits,
            rule: Rule {
                id: "common.some-visits-receipts",
                when: &[
                    OWN_CHOICE,
                    BILLED,
                    USUAL_RULES,
                    InNetwork(any![Known::No]),
                    MAYBE_SUPERBILL,
                ],
                sources: cite!["superbill", "oon-timing"],
            },
        },
        // Once the kind of therapy is known, this is the reason of the verdict.
        Row {
            outcome: Common::SelfPayPublic,
            rule: Rule {
                id: "common.self-pay-medicare",
                when: &[ServiceOpen, PayerIs(any![Payer::Medicare])],
                sources: cite!["medicare-optout"],
            },
        },
        Row {
            outcome: Common::SelfPayPublic,
            rule: Rule {
                id: "common.self-pay-medicaid",
                when: &[ServiceOpen, PayerIs(any![Payer::Medicaid])],
                sources: cite!["medicaid-varies", "medicaid-private-pay"],
            },
        },
        Row {
            outcome: Common::SelfPayPublic,
            rule: Rule {
                id: "common.self-pay-plan-unsure",
                when: &[ServiceOpen, PayerIs(any![Payer::NotSure])],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Common::NobodyKnows,
            rule: Rule {
                id: "common.nobody-knows",
                when: &[INSURED],
                sources: cite!["paid-in-full-restriction", "eob-policyholder", "retention", "tpo"],
            },
        },
        Row {
            outcome: Common::NobodyKnows,
            rule: Rule {
                id: "common.nobody-knows-uninsured",
                when: &[UNINSURED],
                sources: cite!["retention", "tpo"],
            },
        },
        Row {
            outcome: Common::NobodyKnows,
            rule: Rule {
                id: "common.nobody-knows-young",
                when: &[ClientIs(any![Client::Teen, Client::Child, Client::NotSure])],
                sources: cite!["minors", "access"],
            },
        },
        Row {
            outcome: Common::Superbill,
            rule: Rule {
                id: "common.superbill",
                when: &[NOT_MEDICARE_MEDICAID, MAYBE_SUPERBILL, MAYBE_OUT_OF_NETWORK],
                sources: cite!["superbill"],
            },
        },
        Row {
            outcome: Common::Superbill,
            rule: Rule {
                id: "common.superbill-yours",
                when: &[NOT_MEDICARE_MEDICAID, MAYBE_SUPERBILL, MAYBE_OUT_OF_NETWORK],
                sources: cite!["superbill"],
            },
        },
        Row {
            outcome: Common::TaxFree,
            rule: Rule {
                id: "common.tax-free-condition",
                when: &[NOT_JOINT, ReasonIs(any![Reason::Symptoms, Reason::SexualDifficulty])],
                sources: cite!["tax-therapy-yes", "tax-medical-care"],
            },
        },
        Row {
            outcome: Common::TaxFree,
            rule: Rule {
                id: "common.tax-free-aim",
                when: &[NOT_JOINT, ReasonIsNot(any![Reason::Symptoms, Reason::SexualDifficulty])],
                sources: cite!["tax-medical-care"],
            },
        },
        Row {
            outcome: Common::TaxFree,
            rule: Rule {
                id: "common.tax-free-joint-treated",
                when: &[JOINT, MAYBE_ONE_TREATED],
                sources: cite!["tax-therapy-yes"],
            },
        },
        Row {
            outcome: Common::TaxFree,
            rule: Rule {
                id: "common.tax-free-joint",
                when: &[JOINT, TreatsOne(any![Known::No])],
                sources: cite!["tax-therapy-yes", "tax-medical-care"],
            },
        },
        Row {
            outcome: Common::TaxFree,
            rule: Rule {
                id: "common.tax-free-trail",
                when: &[],
                sources: cite!["tax-privacy-tradeoff", "restriction-hsa"],
            },
        },
        Row {
            outcome: Common::Denied,
            rule: Rule {
                id: "common.denied",
                when: &[PRIVATE, BILLED, USUAL_RULES],
                sources: cite!["appeals"],
            },
        },
        Row {
            outcome: Common::Denied,
            rule: Rule {
                id: "common.denied-owed",
                when: &[PRIVATE, BILLED, USUAL_RULES],
                sources: cite!["plan-quote-not-promise"],
            },
        },
        Row {
            outcome: Common::Program,
            rule: Rule {
                id: "common.program",
                when: &[HasProgram(any![Known::Yes, Known::Unknown])],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Common::Parents,
            rule: Rule {
                id: "common.parents-grown",
                when: &[INSURED, PARENTS_PLAN, ClientIs(any![Client::Adult])],
                sources: cite!["access", "eob-policyholder", "dependents-26"],
            },
        },
        Row {
            outcome: Common::Parents,
            rule: Rule {
                id: "common.parents-age-unsure",
                when: &[INSURED, PARENTS_PLAN, ClientIs(any![Client::NotSure])],
                sources: cite!["minors", "eob-policyholder"],
            },
        },
        Row {
            outcome: Common::Parents,
            rule: Rule {
                id: "common.parents-teen",
                when: &[ClientIs(any![Client::Teen])],
                sources: cite!["minors", "minors-states"],
            },
        },
        Row {
            outcome: Common::Parents,
            rule: Rule {
                id: "common.parents-teen-plan",
                when: &[
                    INSURED,
                    ClientIs(any![Client::Teen]),
                    PolicyholderIs(any![Policyholder::Parent, Policyholder::NotSure]),
                ],
                sources: cite!["eob-policyholder", "minors-states"],
            },
        },
        Row {
            outcome: Common::Later,
            rule: Rule {
                id: "common.later-insurance",
                when: &[],
                sources: cite!["preexisting", "stldi", "hcsm", "life-di-ltc"],
            },
        },
        Row {
            outcome: Common::Later,
            rule: Rule {
                id: "common.later-work",
                when: &[],
                sources: cite!["jobs-ada", "licensure", "firearms"],
            },
        },
        Row {
            outcome: Common::LowerCost,
            rule: Rule {
                id: "common.lower-cost",
                when: &[UNINSURED],
                sources: cite!["sliding", "victim-funds"],
            },
        },
    ],
};
