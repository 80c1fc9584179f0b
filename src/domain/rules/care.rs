//! How often plans pay for this kind of care when the therapist is in their network.
//!
//! Follows the decision table of the fact sheet, section 3a, row by row.

use super::condition::Condition;
use super::condition::Condition::{
    ClientIs, ReasonIs, ServiceIs, ServiceOpen, SettingIs, TreatsOne,
};
use super::table::Hit;
use super::table::{Row, Rule, Table};
use super::vocabulary::{MAYBE_YOUNG, YOUNG};
use crate::domain::choices::{Client, Reason, Service, Setting};
use crate::domain::known::Known;
use crate::domain::outlook::Outlook;
use crate::domain::set::{Set, any};
use crate::domain::sources::cite;

const INDIVIDUAL: Condition = ServiceIs(any![Service::Individual]);
const COUPLES: Condition = ServiceIs(any![Service::Couples]);
const FAMILY: Condition = ServiceIs(any![Service::Family]);
const SEX_THERAPY: Condition = ServiceIs(any![Service::SexTherapy]);
const ALONE: Condition = SettingIs(any![Setting::OneToOne]);
const ALONE_OR_UNSURE: Condition = SettingIs(any![Setting::OneToOne, Setting::NotSure]);
const GROUP: Condition = SettingIs(any![Setting::Group]);
const ONE_TREATED: Condition = TreatsOne(any![Known::Yes]);
const NOBODY_TREATED: Condition = TreatsOne(any![Known::No]);
const TREATED_UNSURE: Condition = TreatsOne(any![Known::Unknown]);
const NO_DISORDER: Set<Reason> = any![Reason::Growth, Reason::Relationship, Reason::Exploring];

/// The table. Exactly one row applies.
pub static CARE: Table<Outlook> = Table {
    id: "care",
    hit: Hit::Unique,
    rows: &[
        Row {
            outcome: Outlook::ANY,
            rule: Rule {
                id: "care.kind-open",
                when: &[ServiceOpen],
                sources: cite!["decision-table", "dx-medical-necessity"],
            },
        },
        // Individual
        Row {
            outcome: Outlook::OFTEN,
            rule: Rule {
                id: "care.individual-symptoms",
                when: &[INDIVIDUAL, ALONE, ReasonIs(any![Reason::Symptoms])],
                sources: cite!["decision-table", "dx-medical-necessity", "aca-ehb", "mhpaea-what"],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            rule: Rule {
                id: "care.individual-child",
                when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(any![Reason::Child])],
                sources: cite!["decision-table", "dx-medical-necessity", "aca-ehb"],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.individual-growth",
                when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(any![Reason::Growth])],
                sources: cite!["decision-table", "dx-medical-necessity", "dx-f-vs-z"],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.individual-relationship",
                when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(any![Reason::Relationship])],
                sources: cite![
                    "dx-f-vs-z",
                    "dx-z-secondary",
                    "dx-dsm-other-conditions",
                    "dx-adjustment"
                ],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.individual-exploring",
                when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(any![Reason::Exploring])],
                sources: cite![
                    "dx-kink-not-disorder",
                    "dx-nonmonogamy-orientation",
                    "dx-z70",
                    "dx-adjustment"
                ],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES,
            rule: Rule {
                id: "care.individual-sexual-difficulty",
                when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(any![Reason::SexualDifficulty])],
                sources: cite!["decision-table", "dx-f52", "dx-f52-coverage"],
            },
        },
        Row {
            outcome: Outlook::ANY,
            rule: Rule {
                id: "care.individual-unsure",
                when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(any![Reason::NotSure])],
                sources: cite!["decision-table", "dx-medical-necessity"],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            rule: Rule {
                id: "care.setting-unsure-symptoms",
                when: &[
                    INDIVIDUAL,
                    SettingIs(any![Setting::NotSure]),
                    ReasonIs(any![Reason::Symptoms]),
                ],
                sources: cite!["decision-table", "dx-medical-necessity", "cpt-times"],
            },
        },
        // Group
        Row {
            outcome: Outlook::SOMETIMES,
            rule: Rule {
                id: "care.group-condition",
                when: &[
                    INDIVIDUAL,
                    GROUP,
                    ReasonIs(any![Reason::Symptoms, Reason::Child, Reason::SexualDifficulty]),
                ],
                sources: cite!["decision-table", "cpt-times", "dx-medical-necessity"],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.group-no-disorder",
                when: &[INDIVIDUAL, GROUP, ReasonIs(NO_DISORDER)],
                sources: cite!["decision-table", "dx-f-vs-z"],
            },
        },
        Row {
            outcome: Outlook::RARELY_TO_SOMETIMES,
            rule: Rule {
                id: "care.group-unsure",
                when: &[INDIVIDUAL, GROUP, ReasonIs(any![Reason::NotSure])],
                sources: cite!["decision-table", "cpt-times"],
            },
        },
        // Couples
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.couples-premarital",
                when: &[COUPLES, ReasonIs(any![Reason::Premarital])],
                sources: cite!["decision-table", "premarital"],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.couples-relationship",
                when: &[COUPLES, NOBODY_TREATED, ReasonIs(any![Reason::Relationship])],
                sources: cite![
                    "decision-table",
                    "couples-commercial",
                    "cpt-no-couples-code",
                    "dx-z-secondary"
                ],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.couples-exploring",
                when: &[COUPLES, NOBODY_TREATED, ReasonIs(any![Reason::Exploring])],
                sources: cite![
                    "dx-nonmonogamy-orientation",
                    "dx-kink-not-disorder",
                    "dx-z70",
                    "couples-commercial"
                ],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.couples-nobody-treated",
                when: &[
                    COUPLES,
                    NOBODY_TREATED,
                    ReasonIs(any![Reason::Symptoms, Reason::SexualDifficulty, Reason::NotSure]),
                ],
                sources: cite!["couples-commercial", "cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            rule: Rule {
                id: "care.couples-one-treated",
                when: &[COUPLES, ONE_TREATED],
                sources: cite![
                    "decision-table",
                    "couples-commercial",
                    "couples-often",
                    "cpt-90847-meaning",
                    "cpt-misuse"
                ],
            },
        },
        Row {
            outcome: Outlook::ANY,
            rule: Rule {
                id: "care.couples-unsure",
                when: &[COUPLES, TREATED_UNSURE],
                sources: cite!["decision-table", "couples-commercial", "cpt-90847-meaning"],
            },
        },
        // Family
        Row {
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            rule: Rule {
                id: "care.family-young-treated",
                when: &[FAMILY, ONE_TREATED, YOUNG],
                sources: cite!["decision-table", "family-child", "cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            rule: Rule {
                id: "care.family-adult-treated",
                when: &[FAMILY, ONE_TREATED, ClientIs(any![Client::Adult])],
                sources: cite!["couples-often", "cpt-90847-meaning", "dx-medical-necessity"],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            rule: Rule {
                id: "care.family-one-treated",
                when: &[FAMILY, ONE_TREATED, ClientIs(any![Client::NotSure])],
                sources: cite!["decision-table", "family-child", "cpt-90847-meaning"],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.family-nobody-treated",
                when: &[FAMILY, NOBODY_TREATED],
                sources: cite!["decision-table", "cpt-90847-meaning", "dx-f-vs-z"],
            },
        },
        Row {
            outcome: Outlook::ANY,
            rule: Rule {
                id: "care.family-adult-unsure",
                when: &[FAMILY, TREATED_UNSURE, ClientIs(any![Client::Adult])],
                sources: cite!["cpt-90847-meaning", "dx-f-vs-z"],
            },
        },
        Row {
            outcome: Outlook::ANY,
            rule: Rule {
                id: "care.family-unsure",
                when: &[FAMILY, TREATED_UNSURE, MAYBE_YOUNG],
                sources: cite!["decision-table", "family-child", "cpt-90847-meaning"],
            },
        },
        // Sex therapy
        Row {
            outcome: Outlook::SOMETIMES,
            rule: Rule {
                id: "care.sex-difficulty",
                when: &[SEX_THERAPY, ReasonIs(any![Reason::SexualDifficulty])],
                sources: cite!["decision-table", "dx-f52", "dx-f52-coverage"],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.sex-exploring",
                when: &[SEX_THERAPY, ReasonIs(any![Reason::Exploring])],
                sources: cite![
                    "decision-table",
                    "dx-kink-not-disorder",
                    "dx-nonmonogamy-orientation",
                    "dx-z70"
                ],
            },
        },
        Row {
            outcome: Outlook::RARELY,
            rule: Rule {
                id: "care.sex-relationship",
                when: &[SEX_THERAPY, ReasonIs(any![Reason::Relationship])],
                sources: cite!["decision-table", "dx-f52", "dx-z70"],
            },
        },
        Row {
            outcome: Outlook::SOMETIMES,
            rule: Rule {
                id: "care.sex-symptoms",
                when: &[SEX_THERAPY, ReasonIs(any![Reason::Symptoms])],
                sources: cite!["decision-table", "dx-medical-necessity"],
            },
        },
        Row {
            outcome: Outlook::RARELY_TO_SOMETIMES,
            rule: Rule {
                id: "care.sex-unsure",
                when: &[SEX_THERAPY, ReasonIs(any![Reason::NotSure])],
                sources: cite!["decision-table", "dx-f52-coverage", "dx-z70"],
            },
        },
    ],
};
