//! What each way to pay does for each privacy priority.

use super::condition::Condition::{
    self, BillingIs, ClientIs, DeductibleIs, HasProgram, InNetwork, MedicareIs, PayerIs, PlanIs,
    PlanSourceIs, PolicyholderIs, PracticeHas, PracticePrograms, ServiceIs, ServiceOpen,
    SlidingScale, StateIs, WorkIs,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{
    CLAIM, IN_NETWORK_ONLY, MAYBE_NOTICE_RULE, MAYBE_WORK_INJURY, MAYBE_YOUNG, MEDICARE_MEDICAID,
    NO_STATE_RULES, NOT_SENT_UNASKED, OWN_RULES, PROGRAM, SELF_PAY, SOMEBODY_ELSES,
    STATE_WITH_NOTICE_RULE, STEERED_IF_ASKED, SUPERBILL, TO_PLAN, UNINSURED, YOUNG,
};
use crate::domain::choices::{
    Client, Deductible, Payer, PlanSource, PlanType, Policyholder, Priority, Service, State, Work,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::practice_detail::PracticeDetail;
use crate::domain::profile::{Billing, MedicareStatus};
use crate::domain::set::any;
use crate::domain::sources::cite;

named! {
    /// What a way to pay does for a priority.
    pub enum Effect {
        Protects = "protects",
        Partly = "partly",
        DoesNot = "does-not",
        /// It depends. The least firm of all.
        Depends = "depends",
        NotConcerned = "not-concerned",
    }
}

/// State rules on notices reach a plan that an insurer pays for.
const INSURER_PAYS: Condition = PlanSourceIs(any![PlanSource::Insurer, PlanSource::Bought]);

/// No plan, so nothing that a plan could do.
const fn no_plan(id: &'static str) -> Row<Effect> {
    Row {
        outcome: Effect::NotConcerned,
        rule: Rule { id, when: &[TO_PLAN, UNINSURED], sources: cite!["gfe-right"] },
    }
}

static NO_DIAGNOSIS: Table<Effect> = Table {
    id: "no-diagnosis",
    hit: Hit::First,
    rows: &[
        no_plan("no-diagnosis.no-plan"),
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "no-diagnosis.medicaid-young",
                when: &[TO_PLAN, PayerIs(any![Payer::Medicaid, Payer::NotSure]), MAYBE_YOUNG],
                sources: cite!["medicaid-epsdt", "medicaid-ca-family", "dx-claim-needs-code"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "no-diagnosis.superbill",
                when: &[SUPERBILL],
                sources: cite!["superbill", "plan-keeps-data"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "no-diagnosis.claim",
                when: &[CLAIM],
                sources: cite!["dx-claim-needs-code", "claim-contents", "plan-keeps-data"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "no-diagnosis.program",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay-medicare-opted-out",
                when: &[
                    SELF_PAY,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIs(MedicareStatus::OptedOut),
                ],
                sources: cite!["medicare-optout", "self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "no-diagnosis.self-pay-limited",
                when: &[SELF_PAY, PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::NotSure])],
                sources: cite!["restriction-vs-contract", "medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay-uninsured",
                when: &[UNINSURED],
                sources: cite!["self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay-out-of-network",
                when: &[InNetwork(any![Known::No]), NOT_SENT_UNASKED],
                sources: cite!["superbill", "self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay-none-here",
                when: &[PracticeHas(PracticeDetail::NoDiagnosisWhenSelfPay)],
                sources: cite!["practice-policy"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay-never",
                when: &[BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "superbill", "self-pay-still-diagnosed"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay-young",
                when: &[YOUNG],
                sources: cite![
                    "paid-in-full-restriction",
                    "minors",
                    "self-pay-still-diagnosed",
                    "hipaa-who"
                ],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "no-diagnosis.self-pay",
                when: &[],
                sources: cite!["paid-in-full-restriction", "self-pay-still-diagnosed", "hipaa-who"],
            },
        },
    ],
};

static POLICYHOLDER: Table<Effect> = Table {
    id: "policyholder",
    hit: Hit::First,
    rows: &[
        Row {
            outcome: Effect::NotConcerned,
            rule: Rule {
                id: "policyholder.no-plan",
                when: &[UNINSURED],
                sources: cite!["eob-policyholder"],
            },
        },
        Row {
            outcome: Effect::NotConcerned,
            rule: Rule {
                // The card is a person's own, so nobody is asked whose plan it is.
                id: "policyholder.own-card",
                when: &[
                    PayerIs(any![Payer::Medicare, Payer::Medicaid, Payer::Federal, Payer::Injury,]),
                    PolicyholderIs(any![Policyholder::Me]),
                ],
                sources: cite!["eob-policyholder", "medicaid-varies"],
            },
        },
        Row {
            outcome: Effect::NotConcerned,
            rule: Rule {
                id: "policyholder.me",
                when: &[PolicyholderIs(any![Policyholder::Me])],
                sources: cite!["eob-policyholder"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.program-young",
                when: &[PROGRAM, MAYBE_YOUNG],
                sources: cite!["eap", "mil-onesource", "student", "minors"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.program",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.self-pay-limited-young",
                when: &[SELF_PAY, PayerIs(any![Payer::Medicaid, Payer::NotSure]), MAYBE_YOUNG],
                sources: cite!["restriction-vs-contract", "medicaid-varies", "minors", "access"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                // An adult with Medicaid has a card of their own.
                id: "policyholder.self-pay-limited",
                when: &[SELF_PAY, PayerIs(any![Payer::NotSure])],
                sources: cite!["restriction-vs-contract", "medicaid-varies"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                // The plan mails nothing, but a parent sees the record.
                id: "policyholder.self-pay-young",
                when: &[SELF_PAY, YOUNG],
                sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.self-pay-age-unsure",
                when: &[SELF_PAY, ClientIs(any![Client::NotSure])],
                sources: cite![
                    "paid-in-full-restriction",
                    "minors",
                    "access",
                    "eob-policyholder",
                    "payment-trail"
                ],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                // There is no claim that could be held back.
                id: "policyholder.self-pay-never",
                when: &[SELF_PAY, BillingIs(any![Billing::Never])],
                sources: cite!["practice-policy", "eob-policyholder", "payment-trail"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.self-pay-out-of-network",
                when: &[SELF_PAY, InNetwork(any![Known::No]), NOT_SENT_UNASKED],
                sources: cite!["superbill", "eob-policyholder", "payment-trail"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.self-pay",
                when: &[SELF_PAY],
                sources: cite![
                    "paid-in-full-restriction",
                    "restriction-vs-contract",
                    "hipaa-who",
                    "eob-policyholder",
                    "payment-trail"
                ],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.self-insured",
                when: &[SOMEBODY_ELSES, NO_STATE_RULES, STATE_WITH_NOTICE_RULE],
                sources: cite!["eob-ca", "eob-policyholder", "confidential-comms", "federal-plan"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                // A notice that is not mailed keeps nothing from a parent who sees the record.
                id: "policyholder.state-young",
                when: &[SOMEBODY_ELSES, MAYBE_NOTICE_RULE, MAYBE_YOUNG],
                sources: cite!["minors", "minors-states", "eob-policyholder"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.california",
                when: &[SOMEBODY_ELSES, INSURER_PAYS, StateIs(any![State::California])],
                sources: cite!["eob-ca"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.california-plan-unsure",
                when: &[SOMEBODY_ELSES, StateIs(any![State::California])],
                sources: cite!["eob-ca"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.washington",
                when: &[SOMEBODY_ELSES, INSURER_PAYS, StateIs(any![State::Washington])],
                sources: cite!["eob-wa"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.washington-plan-unsure",
                when: &[SOMEBODY_ELSES, StateIs(any![State::Washington])],
                sources: cite!["eob-wa"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.massachusetts",
                when: &[SOMEBODY_ELSES, INSURER_PAYS, StateIs(any![State::Massachusetts])],
                sources: cite!["eob-ma"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.massachusetts-plan-unsure",
                when: &[SOMEBODY_ELSES, StateIs(any![State::Massachusetts])],
                sources: cite!["eob-ma", "eob-ca"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.if-asked",
                when: &[SOMEBODY_ELSES, INSURER_PAYS, STEERED_IF_ASKED],
                sources: cite!["eob-or", "eob-ct"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.if-asked-plan-unsure",
                when: &[SOMEBODY_ELSES, STEERED_IF_ASKED],
                sources: cite!["eob-or", "eob-ct", "eob-ca"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "policyholder.nothing-owed",
                when: &[
                    SOMEBODY_ELSES,
                    INSURER_PAYS,
                    StateIs(any![State::NewYork, State::Wisconsin]),
                ],
                sources: cite!["eob-ny-wi"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.nothing-owed-plan-unsure",
                when: &[SOMEBODY_ELSES, StateIs(any![State::NewYork, State::Wisconsin])],
                sources: cite!["eob-ny-wi", "eob-ca"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.tricare",
                when: &[SOMEBODY_ELSES, PayerIs(any![Payer::Tricare])],
                sources: cite!["eob-policyholder"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.state-unsure",
                when: &[SOMEBODY_ELSES, StateIs(any![State::NotSure])],
                sources: cite!["eob-policyholder", "eob-ca", "eob-ma", "eob-wa"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "policyholder.notice",
                when: &[SOMEBODY_ELSES],
                sources: cite!["eob-policyholder", "confidential-comms"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "policyholder.unsure",
                when: &[],
                sources: cite!["eob-policyholder", "confidential-comms"],
            },
        },
    ],
};

static EMPLOYER: Table<Effect> = Table {
    id: "employer",
    hit: Hit::First,
    rows: &[
        no_plan("employer.no-plan"),
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "employer.military",
                when: &[PayerIs(any![Payer::Tricare])],
                sources: cite!["military"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "employer.program",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "employer.self-pay-unsure",
                when: &[SELF_PAY, PayerIs(any![Payer::NotSure])],
                sources: cite!["employer-selfinsured", "military"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "employer.self-pay",
                when: &[SELF_PAY],
                sources: cite!["employer-selfinsured", "jobs-ada", "background-checks"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "employer.if-work-injury",
                when: &[PayerIs(any![Payer::Other, Payer::Injury]), MAYBE_WORK_INJURY],
                sources: cite!["workers-comp", "employer-selfinsured"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "employer.plan-unsure",
                when: &[
                    PayerIs(any![Payer::Commercial, Payer::NotSure]),
                    PlanSourceIs(any![PlanSource::NotSure]),
                ],
                sources: cite!["employer-selfinsured"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "employer.bought",
                when: &[PlanSourceIs(any![PlanSource::Bought])],
                sources: cite!["employer-selfinsured", "background-checks"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "employer.self-insured",
                when: &[PlanSourceIs(any![PlanSource::SelfInsured])],
                sources: cite!["employer-selfinsured"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "employer.not-from-work",
                when: &[PayerIs(any![
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Student,
                    Payer::Other,
                    Payer::Federal,
                    Payer::Injury,
                ])],
                sources: cite!["employer-selfinsured", "background-checks"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "employer.plan",
                when: &[],
                sources: cite!["employer-selfinsured", "jobs-ada"],
            },
        },
    ],
};

static LIFE_INSURANCE: Table<Effect> = Table {
    id: "life-insurance",
    hit: Hit::First,
    rows: &[Row {
        outcome: Effect::DoesNot,
        rule: Rule {
            id: "life-insurance.asks-about-treatment",
            when: &[],
            sources: cite!["life-di-ltc", "preexisting"],
        },
    }],
};

static CLEARANCE: Table<Effect> = Table {
    id: "clearance",
    hit: Hit::First,
    rows: &[
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                // The only one for whom what to do comes before the choice of how to pay.
                id: "clearance.pilot",
                when: &[WorkIs(any![Work::Pilot])],
                sources: cite!["pilot"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "clearance.military",
                when: &[WorkIs(any![Work::Military])],
                sources: cite!["military", "clearance-not-disqualifying"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "clearance.cleared",
                when: &[WorkIs(any![Work::Clearance])],
                sources: cite!["clearance-2016", "clearance-not-disqualifying"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "clearance.license",
                when: &[WorkIs(any![Work::License])],
                sources: cite!["licensure"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "clearance.first-responder",
                when: &[WorkIs(any![Work::FirstResponder])],
                sources: cite!["jobs-ada"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "clearance.form",
                when: &[],
                sources: cite![
                    "clearance-2016",
                    "clearance-not-disqualifying",
                    "pilot",
                    "licensure"
                ],
            },
        },
    ],
};

static COURT: Table<Effect> = Table {
    id: "court",
    hit: Hit::First,
    rows: &[Row {
        outcome: Effect::DoesNot,
        rule: Rule {
            id: "court.records",
            when: &[],
            sources: cite!["subpoena", "privilege", "custody"],
        },
    }],
};

static PARTNER: Table<Effect> = Table {
    id: "partner",
    hit: Hit::First,
    rows: &[
        no_plan("partner.no-plan"),
        Row {
            outcome: Effect::NotConcerned,
            rule: Rule {
                id: "partner.alone",
                when: &[ServiceIs(any![Service::Individual])],
                sources: cite!["couple-record-unit"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "partner.kind-open",
                when: &[ServiceOpen],
                sources: cite!["couple-record-ip", "couple-record-unit"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "partner.sex-therapy",
                when: &[ServiceIs(any![Service::SexTherapy])],
                sources: cite!["couple-record-ip", "couple-record-unit"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "partner.one-patient",
                when: &[TO_PLAN],
                sources: cite!["couple-record-ip"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "partner.unit",
                when: &[],
                sources: cite!["couple-record-unit", "privilege"],
            },
        },
    ],
};

static FEW_RECORDS: Table<Effect> = Table {
    id: "few-records",
    hit: Hit::First,
    rows: &[
        no_plan("few-records.no-plan"),
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "few-records.plan",
                when: &[TO_PLAN],
                sources: cite!["claim-contents", "eob-policyholder", "plan-keeps-data"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "few-records.program",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "few-records.self-pay-young",
                when: &[YOUNG],
                sources: cite!["retention", "self-pay-still-diagnosed", "minors", "access"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "few-records.self-pay",
                when: &[],
                sources: cite![
                    "retention",
                    "self-pay-still-diagnosed",
                    "gfe-diagnosis",
                    "payment-trail"
                ],
            },
        },
    ],
};

static FREEDOM: Table<Effect> = Table {
    id: "freedom",
    hit: Hit::First,
    rows: &[
        no_plan("freedom.no-plan"),
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "freedom.plan",
                when: &[TO_PLAN],
                sources: cite!["selfpay-freedom", "cpt-misuse", "plan-can-ask-more"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "freedom.program",
                when: &[PROGRAM],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule { id: "freedom.self-pay", when: &[], sources: cite!["selfpay-freedom"] },
        },
    ],
};

static COST: Table<Effect> = Table {
    id: "cost",
    hit: Hit::First,
    rows: &[
        no_plan("cost.no-plan"),
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.own-rules",
                when: &[TO_PLAN, OWN_RULES],
                sources: cite!["hcsm", "federal-care"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.claim-out-of-network",
                when: &[CLAIM, InNetwork(any![Known::No])],
                sources: cite!["courtesy-billing", "net-out"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.claim-medicaid",
                when: &[CLAIM, PayerIs(any![Payer::Medicaid])],
                sources: cite!["medicaid-varies"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.claim-deductible-open",
                when: &[CLAIM, DeductibleIs(any![Deductible::Open])],
                sources: cite!["cost-formulas", "net-in"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.claim",
                when: &[CLAIM],
                sources: cite!["net-in", "plan-quote-not-promise"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "cost.superbill-nothing-back",
                when: &[SUPERBILL, IN_NETWORK_ONLY],
                sources: cite!["plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "cost.superbill-medicare-opted-out",
                when: &[
                    SUPERBILL,
                    PayerIs(any![Payer::Medicare]),
                    MedicareIs(MedicareStatus::OptedOut),
                ],
                sources: cite!["medicare-optout"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.superbill-public",
                when: &[SUPERBILL, MEDICARE_MEDICAID],
                sources: cite!["medicare-optout", "medicaid-varies"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "cost.superbill-share",
                when: &[SUPERBILL, PlanIs(any![PlanType::Ppo, PlanType::Pos])],
                sources: cite!["net-out"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.superbill",
                when: &[SUPERBILL],
                sources: cite!["net-out", "plan-hmo-epo-ppo"],
            },
        },
        Row {
            outcome: Effect::Partly,
            rule: Rule {
                id: "cost.self-pay-sliding-scale",
                when: &[SELF_PAY, SlidingScale(any![Known::Yes])],
                sources: cite!["practice-policy", "sliding", "gfe-right"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.self-pay-not-said",
                when: &[SELF_PAY, SlidingScale(any![Known::Unknown])],
                sources: cite!["sliding", "gfe-right"],
            },
        },
        Row {
            outcome: Effect::DoesNot,
            rule: Rule {
                id: "cost.self-pay",
                when: &[SELF_PAY],
                sources: cite!["gfe-right", "selfpay-not-counted"],
            },
        },
        Row {
            outcome: Effect::Protects,
            rule: Rule {
                id: "cost.program-here",
                when: &[HasProgram(any![Known::Yes]), PracticePrograms(any![Known::Yes])],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.program-yours",
                when: &[HasProgram(any![Known::Yes])],
                sources: cite!["eap"],
            },
        },
        Row {
            outcome: Effect::NotConcerned,
            rule: Rule {
                id: "cost.program-none",
                when: &[
                    HasProgram(any![Known::No]),
                    PayerIs(any![
                        Payer::Commercial,
                        Payer::Medicare,
                        Payer::Medicaid,
                        Payer::Other,
                        Payer::Federal,
                        Payer::Injury,
                        Payer::Nobody,
                    ]),
                ],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
        Row {
            outcome: Effect::Depends,
            rule: Rule {
                id: "cost.program-unsure",
                when: &[],
                sources: cite!["eap", "mil-onesource", "student"],
            },
        },
    ],
};

/// The table of a priority. [`Priority::NoConcern`] has none.
#[must_use]
pub const fn table(priority: Priority) -> Option<&'static Table<Effect>> {
    Some(match priority {
        Priority::NoDiagnosisOnFile => &NO_DIAGNOSIS,
        Priority::Policyholder => &POLICYHOLDER,
        Priority::Employer => &EMPLOYER,
        Priority::LifeInsurance => &LIFE_INSURANCE,
        Priority::ClearanceOrLicense => &CLEARANCE,
        Priority::Court => &COURT,
        Priority::PartnersWords => &PARTNER,
        Priority::FewRecords => &FEW_RECORDS,
        Priority::Freedom => &FREEDOM,
        Priority::Cost => &COST,
        Priority::NoConcern => return None,
    })
}
