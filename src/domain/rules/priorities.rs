//! What each way to pay does for each privacy priority.

use super::condition::Condition::{
    self, BillingIs, ClientIs, DeductibleMet, HasProgram, InNetwork, MedicareIs, PayerIs, PlanIs,
    PlanSourceIs, PolicyholderIs, PracticePrograms, ServiceIs, ServiceOpen, SlidingScale, StateIs,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{
    CLAIM, IN_NETWORK_ONLY, MAYBE_YOUNG, MINISTRY, PROGRAM, SELF_PAY, SOMEBODY_ELSES,
    STATE_WITH_NOTICE_RULE, SUPERBILL, TO_PLAN, UNINSURED, YOUNG,
};
use crate::domain::choices::{
    Client, Payer, PlanSource, PlanType, Policyholder, Priority, Service, State,
};
use crate::domain::known::Known;
use crate::domain::named::named;
use crate::domain::profile::{Billing, MedicareStatus};
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
const INSURER_PAYS: Condition = PlanSourceIs(&[PlanSource::Insurer, PlanSource::Bought]);

/// No plan, so nothing that a plan could do.
const fn no_plan(id: &'static str) -> Rule<Effect> {
    Rule {
        id,
        when: &[TO_PLAN, UNINSURED],
        outcome: Effect::NotConcerned,
        sources: cite!["gfe-right"],
    }
}

static NO_DIAGNOSIS: Table<Effect> = Table {
    id: "no-diagnosis",
    hit: Hit::First,
    rows: &[
        no_plan("no-diagnosis.no-plan"),
        Rule {
            id: "no-diagnosis.medicaid-young",
            when: &[TO_PLAN, PayerIs(&[Payer::Medicaid, Payer::NotSure]), MAYBE_YOUNG],
            outcome: Effect::Depends,
            sources: cite!["medicaid-epsdt", "medicaid-ca-family", "dx-claim-needs-code"],
        },
        Rule {
            id: "no-diagnosis.superbill",
            when: &[SUPERBILL],
            outcome: Effect::DoesNot,
            sources: cite!["superbill", "plan-keeps-data"],
        },
        Rule {
            id: "no-diagnosis.claim",
            when: &[CLAIM],
            outcome: Effect::DoesNot,
            sources: cite!["dx-claim-needs-code", "claim-contents", "plan-keeps-data"],
        },
        Rule {
            id: "no-diagnosis.program",
            when: &[PROGRAM],
            outcome: Effect::Partly,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "no-diagnosis.self-pay-medicare-opted-out",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Effect::Protects,
            sources: cite!["medicare-optout", "self-pay-still-diagnosed"],
        },
        Rule {
            id: "no-diagnosis.self-pay-limited",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::NotSure])],
            outcome: Effect::Depends,
            sources: cite!["restriction-vs-contract", "medicare-optout", "medicaid-varies"],
        },
        Rule {
            id: "no-diagnosis.self-pay-uninsured",
            when: &[UNINSURED],
            outcome: Effect::Protects,
            sources: cite!["self-pay-still-diagnosed"],
        },
        Rule {
            id: "no-diagnosis.self-pay-out-of-network",
            when: &[InNetwork(&[Known::No])],
            outcome: Effect::Protects,
            sources: cite!["superbill", "self-pay-still-diagnosed"],
        },
        Rule {
            id: "no-diagnosis.self-pay-never",
            when: &[BillingIs(&[Billing::Never])],
            outcome: Effect::Protects,
            sources: cite!["practice-policy", "superbill", "self-pay-still-diagnosed"],
        },
        Rule {
            id: "no-diagnosis.self-pay-young",
            when: &[YOUNG],
            outcome: Effect::Protects,
            sources: cite![
                "paid-in-full-restriction",
                "minors",
                "self-pay-still-diagnosed",
                "hipaa-who"
            ],
        },
        Rule {
            id: "no-diagnosis.self-pay",
            when: &[],
            outcome: Effect::Protects,
            sources: cite!["paid-in-full-restriction", "self-pay-still-diagnosed", "hipaa-who"],
        },
    ],
};

static POLICYHOLDER: Table<Effect> = Table {
    id: "policyholder",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "policyholder.no-plan",
            when: &[UNINSURED],
            outcome: Effect::NotConcerned,
            sources: cite!["eob-policyholder"],
        },
        Rule {
            // The card is a person's own, so nobody is asked whose plan it is.
            id: "policyholder.own-card",
            when: &[
                PayerIs(&[Payer::Medicare, Payer::Medicaid]),
                PolicyholderIs(&[Policyholder::Me]),
            ],
            outcome: Effect::NotConcerned,
            sources: cite!["eob-policyholder", "medicaid-varies"],
        },
        Rule {
            id: "policyholder.me",
            when: &[PolicyholderIs(&[Policyholder::Me])],
            outcome: Effect::NotConcerned,
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "policyholder.program-young",
            when: &[PROGRAM, MAYBE_YOUNG],
            outcome: Effect::Partly,
            sources: cite!["eap", "mil-onesource", "student", "minors"],
        },
        Rule {
            id: "policyholder.program",
            when: &[PROGRAM],
            outcome: Effect::Partly,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "policyholder.self-pay-limited-young",
            when: &[SELF_PAY, PayerIs(&[Payer::Medicaid, Payer::NotSure]), MAYBE_YOUNG],
            outcome: Effect::Depends,
            sources: cite!["restriction-vs-contract", "medicaid-varies", "minors", "access"],
        },
        Rule {
            // An adult with Medicaid has a card of their own.
            id: "policyholder.self-pay-limited",
            when: &[SELF_PAY, PayerIs(&[Payer::NotSure])],
            outcome: Effect::Depends,
            sources: cite!["restriction-vs-contract", "medicaid-varies"],
        },
        Rule {
            // The plan mails nothing, but a parent sees the record.
            id: "policyholder.self-pay-young",
            when: &[SELF_PAY, YOUNG],
            outcome: Effect::Partly,
            sources: cite!["minors", "minors-states", "access", "eob-policyholder"],
        },
        Rule {
            id: "policyholder.self-pay-age-unsure",
            when: &[SELF_PAY, ClientIs(&[Client::NotSure])],
            outcome: Effect::Partly,
            sources: cite![
                "paid-in-full-restriction",
                "minors",
                "access",
                "eob-policyholder",
                "payment-trail"
            ],
        },
        Rule {
            id: "policyholder.self-pay",
            when: &[SELF_PAY],
            outcome: Effect::Partly,
            sources: cite![
                "paid-in-full-restriction",
                "restriction-vs-contract",
                "hipaa-who",
                "eob-policyholder",
                "payment-trail"
            ],
        },
        Rule {
            id: "policyholder.self-insured",
            when: &[
                SOMEBODY_ELSES,
                PlanSourceIs(&[PlanSource::SelfInsured]),
                STATE_WITH_NOTICE_RULE,
            ],
            outcome: Effect::Depends,
            sources: cite!["eob-ca", "eob-policyholder", "confidential-comms"],
        },
        Rule {
            // A notice that is not mailed keeps nothing from a parent who sees the record.
            id: "policyholder.state-young",
            when: &[SOMEBODY_ELSES, STATE_WITH_NOTICE_RULE, MAYBE_YOUNG],
            outcome: Effect::Depends,
            sources: cite!["minors", "minors-states", "eob-policyholder"],
        },
        Rule {
            id: "policyholder.california",
            when: &[SOMEBODY_ELSES, INSURER_PAYS, StateIs(&[State::California])],
            outcome: Effect::Partly,
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "policyholder.california-plan-unsure",
            when: &[SOMEBODY_ELSES, StateIs(&[State::California])],
            outcome: Effect::Depends,
            sources: cite!["eob-ca"],
        },
        Rule {
            id: "policyholder.washington",
            when: &[SOMEBODY_ELSES, StateIs(&[State::Washington])],
            outcome: Effect::Depends,
            sources: cite!["eob-wa"],
        },
        Rule {
            id: "policyholder.massachusetts",
            when: &[SOMEBODY_ELSES, INSURER_PAYS, StateIs(&[State::Massachusetts])],
            outcome: Effect::Partly,
            sources: cite!["eob-ma"],
        },
        Rule {
            id: "policyholder.massachusetts-plan-unsure",
            when: &[SOMEBODY_ELSES, StateIs(&[State::Massachusetts])],
            outcome: Effect::Depends,
            sources: cite!["eob-ma", "eob-ca"],
        },
        Rule {
            id: "policyholder.nothing-owed",
            when: &[SOMEBODY_ELSES, INSURER_PAYS, StateIs(&[State::NewYork, State::Wisconsin])],
            outcome: Effect::Partly,
            sources: cite!["eob-ny-wi"],
        },
        Rule {
            id: "policyholder.nothing-owed-plan-unsure",
            when: &[SOMEBODY_ELSES, StateIs(&[State::NewYork, State::Wisconsin])],
            outcome: Effect::Depends,
            sources: cite!["eob-ny-wi", "eob-ca"],
        },
        Rule {
            id: "policyholder.tricare",
            when: &[SOMEBODY_ELSES, PayerIs(&[Payer::Tricare])],
            outcome: Effect::Depends,
            sources: cite!["eob-policyholder"],
        },
        Rule {
            id: "policyholder.state-unsure",
            when: &[SOMEBODY_ELSES, StateIs(&[State::NotSure])],
            outcome: Effect::Depends,
            sources: cite!["eob-policyholder", "eob-ca", "eob-ma", "eob-wa"],
        },
        Rule {
            id: "policyholder.notice",
            when: &[SOMEBODY_ELSES],
            outcome: Effect::DoesNot,
            sources: cite!["eob-policyholder", "confidential-comms"],
        },
        Rule {
            id: "policyholder.unsure",
            when: &[],
            outcome: Effect::Depends,
            sources: cite!["eob-policyholder", "confidential-comms"],
        },
    ],
};

static EMPLOYER: Table<Effect> = Table {
    id: "employer",
    hit: Hit::First,
    rows: &[
        no_plan("employer.no-plan"),
        Rule {
            id: "employer.military",
            when: &[PayerIs(&[Payer::Tricare])],
            outcome: Effect::Partly,
            sources: cite!["military"],
        },
        Rule {
            id: "employer.program",
            when: &[PROGRAM],
            outcome: Effect::Partly,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "employer.self-pay-unsure",
            when: &[SELF_PAY, PayerIs(&[Payer::NotSure])],
            outcome: Effect::Depends,
            sources: cite!["employer-selfinsured", "military"],
        },
        Rule {
            id: "employer.self-pay",
            when: &[SELF_PAY],
            outcome: Effect::Protects,
            sources: cite!["employer-selfinsured", "jobs-ada", "background-checks"],
        },
        Rule {
            id: "employer.plan-unsure",
            when: &[
                PayerIs(&[Payer::Commercial, Payer::NotSure]),
                PlanSourceIs(&[PlanSource::NotSure]),
            ],
            outcome: Effect::Depends,
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "employer.bought",
            when: &[PlanSourceIs(&[PlanSource::Bought])],
            outcome: Effect::Protects,
            sources: cite!["employer-selfinsured", "background-checks"],
        },
        Rule {
            id: "employer.self-insured",
            when: &[PlanSourceIs(&[PlanSource::SelfInsured])],
            outcome: Effect::Partly,
            sources: cite!["employer-selfinsured"],
        },
        Rule {
            id: "employer.not-from-work",
            when: &[PayerIs(&[Payer::Medicare, Payer::Medicaid, Payer::Student])],
            outcome: Effect::Protects,
            sources: cite!["employer-selfinsured", "background-checks"],
        },
        Rule {
            id: "employer.plan",
            when: &[],
            outcome: Effect::Partly,
            sources: cite!["employer-selfinsured", "jobs-ada"],
        },
    ],
};

static LIFE_INSURANCE: Table<Effect> = Table {
    id: "life-insurance",
    hit: Hit::First,
    rows: &[Rule {
        id: "life-insurance.asks-about-treatment",
        when: &[],
        outcome: Effect::DoesNot,
        sources: cite!["life-di-ltc", "preexisting"],
    }],
};

static CLEARANCE: Table<Effect> = Table {
    id: "clearance",
    hit: Hit::First,
    rows: &[
        Rule {
            id: "clearance.military",
            when: &[PayerIs(&[Payer::Tricare])],
            outcome: Effect::Depends,
            sources: cite!["clearance-2016", "clearance-not-disqualifying", "military", "pilot"],
        },
        Rule {
            id: "clearance.form",
            when: &[],
            outcome: Effect::Depends,
            sources: cite!["clearance-2016", "clearance-not-disqualifying", "pilot", "licensure"],
        },
    ],
};

static COURT: Table<Effect> = Table {
    id: "court",
    hit: Hit::First,
    rows: &[Rule {
        id: "court.records",
        when: &[],
        outcome: Effect::DoesNot,
        sources: cite!["subpoena", "privilege", "custody"],
    }],
};

static PARTNER: Table<Effect> = Table {
    id: "partner",
    hit: Hit::First,
    rows: &[
        no_plan("partner.no-plan"),
        Rule {
            id: "partner.alone",
            when: &[ServiceIs(&[Service::Individual])],
            outcome: Effect::NotConcerned,
            sources: cite!["couple-record-unit"],
        },
        Rule {
            id: "partner.kind-open",
            when: &[ServiceOpen],
            outcome: Effect::Depends,
            sources: cite!["couple-record-ip", "couple-record-unit"],
        },
        Rule {
            id: "partner.sex-therapy",
            when: &[ServiceIs(&[Service::SexTherapy])],
            outcome: Effect::Depends,
            sources: cite!["couple-record-ip", "couple-record-unit"],
        },
        Rule {
            id: "partner.one-patient",
            when: &[TO_PLAN],
            outcome: Effect::DoesNot,
            sources: cite!["couple-record-ip"],
        },
        Rule {
            id: "partner.unit",
            when: &[],
            outcome: Effect::Partly,
            sources: cite!["couple-record-unit", "privilege"],
        },
    ],
};

static FEW_RECORDS: Table<Effect> = Table {
    id: "few-records",
    hit: Hit::First,
    rows: &[
        no_plan("few-records.no-plan"),
        Rule {
            id: "few-records.plan",
            when: &[TO_PLAN],
            outcome: Effect::DoesNot,
            sources: cite!["claim-contents", "eob-policyholder", "plan-keeps-data"],
        },
        Rule {
            id: "few-records.program",
            when: &[PROGRAM],
            outcome: Effect::Partly,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "few-records.self-pay-young",
            when: &[YOUNG],
            outcome: Effect::Partly,
            sources: cite!["retention", "self-pay-still-diagnosed", "minors", "access"],
        },
        Rule {
            id: "few-records.self-pay",
            when: &[],
            outcome: Effect::Partly,
            sources: cite![
                "retention",
                "self-pay-still-diagnosed",
                "gfe-diagnosis",
                "payment-trail"
            ],
        },
    ],
};

static FREEDOM: Table<Effect> = Table {
    id: "freedom",
    hit: Hit::First,
    rows: &[
        no_plan("freedom.no-plan"),
        Rule {
            id: "freedom.plan",
            when: &[TO_PLAN],
            outcome: Effect::Partly,
            sources: cite!["selfpay-freedom", "cpt-misuse", "plan-can-ask-more"],
        },
        Rule {
            id: "freedom.program",
            when: &[PROGRAM],
            outcome: Effect::DoesNot,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "freedom.self-pay",
            when: &[],
            outcome: Effect::Protects,
            sources: cite!["selfpay-freedom"],
        },
    ],
};

static COST: Table<Effect> = Table {
    id: "cost",
    hit: Hit::First,
    rows: &[
        no_plan("cost.no-plan"),
        Rule {
            id: "cost.sharing-ministry",
            when: &[TO_PLAN, MINISTRY],
            outcome: Effect::Depends,
            sources: cite!["hcsm"],
        },
        Rule {
            id: "cost.claim-deductible-open",
            when: &[CLAIM, DeductibleMet(&[Known::No])],
            outcome: Effect::Partly,
            sources: cite!["cost-formulas", "net-in"],
        },
        Rule {
            id: "cost.claim",
            when: &[CLAIM],
            outcome: Effect::Depends,
            sources: cite!["net-in", "plan-quote-not-promise"],
        },
        Rule {
            id: "cost.superbill-nothing-back",
            when: &[SUPERBILL, IN_NETWORK_ONLY],
            outcome: Effect::DoesNot,
            sources: cite!["plan-hmo-epo-ppo"],
        },
        Rule {
            id: "cost.superbill-medicare-opted-out",
            when: &[SUPERBILL, PayerIs(&[Payer::Medicare]), MedicareIs(MedicareStatus::OptedOut)],
            outcome: Effect::DoesNot,
            sources: cite!["medicare-optout"],
        },
        Rule {
            id: "cost.superbill-share",
            when: &[SUPERBILL, PlanIs(&[PlanType::Ppo, PlanType::Pos])],
            outcome: Effect::Partly,
            sources: cite!["net-out"],
        },
        Rule {
            id: "cost.superbill",
            when: &[SUPERBILL],
            outcome: Effect::Depends,
            sources: cite!["net-out", "plan-hmo-epo-ppo"],
        },
        Rule {
            id: "cost.self-pay-sliding-scale",
            when: &[SELF_PAY, SlidingScale(&[Known::Yes])],
            outcome: Effect::Partly,
            sources: cite!["practice-policy", "sliding", "gfe-right"],
        },
        Rule {
            id: "cost.self-pay-not-said",
            when: &[SELF_PAY, SlidingScale(&[Known::Unknown])],
            outcome: Effect::Depends,
            sources: cite!["sliding", "gfe-right"],
        },
        Rule {
            id: "cost.self-pay",
            when: &[SELF_PAY],
            outcome: Effect::DoesNot,
            sources: cite!["gfe-right", "selfpay-not-counted"],
        },
        Rule {
            id: "cost.program-here",
            when: &[HasProgram(&[Known::Yes]), PracticePrograms(&[Known::Yes])],
            outcome: Effect::Protects,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "cost.program-yours",
            when: &[HasProgram(&[Known::Yes])],
            outcome: Effect::Depends,
            sources: cite!["eap"],
        },
        Rule {
            id: "cost.program-none",
            when: &[
                HasProgram(&[Known::No]),
                PayerIs(&[
                    Payer::Commercial,
                    Payer::Medicare,
                    Payer::Medicaid,
                    Payer::Other,
                    Payer::Nobody,
                ]),
            ],
            outcome: Effect::NotConcerned,
            sources: cite!["eap", "mil-onesource", "student"],
        },
        Rule {
            id: "cost.program-unsure",
            when: &[],
            outcome: Effect::Depends,
            sources: cite!["eap", "mil-onesource", "student"],
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
