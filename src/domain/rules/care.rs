//! How often plans pay for this kind of care when the therapist is in their network.
//!
//! Follows the decision table of the fact sheet, section 3a, row by row.

use super::condition::Condition;
use super::condition::Condition::{
    ClientIs, ReasonIs, ServiceIs, ServiceOpen, SettingIs, TreatsOne,
};
use super::table::Hit;
use super::table::{Rule, Table};
use super::vocabulary::{MAYBE_YOUNG, YOUNG};
use crate::domain::choices::{Client, Reason, Service, Setting};
use crate::domain::known::Known;
use crate::domain::outlook::Outlook;
use crate::domain::sources::cite;

const INDIVIDUAL: Condition = ServiceIs(&[Service::Individual]);
const COUPLES: Condition = ServiceIs(&[Service::Couples]);
const FAMILY: Condition = ServiceIs(&[Service::Family]);
const SEX_THERAPY: Condition = ServiceIs(&[Service::SexTherapy]);
const ALONE: Condition = SettingIs(&[Setting::OneToOne]);
const ALONE_OR_UNSURE: Condition = SettingIs(&[Setting::OneToOne, Setting::NotSure]);
const GROUP: Condition = SettingIs(&[Setting::Group]);
const ONE_TREATED: Condition = TreatsOne(&[Known::Yes]);
const NOBODY_TREATED: Condition = TreatsOne(&[Known::No]);
const TREATED_UNSURE: Condition = TreatsOne(&[Known::Unknown]);
const NO_DISORDER: &[Reason] = &[Reason::Growth, Reason::Relationship, Reason::Exploring];

/// The table. Exactly one row applies.
pub static CARE: Table<Outlook> = Table {
    id: "care",
    hit: Hit::Unique,
    rows: &[
        Rule {
            id: "care.kind-open",
            when: &[ServiceOpen],
            outcome: Outlook::ANY,
            sources: cite!["decision-table", "dx-medical-necessity"],
        },
        // Individual
        Rule {
            id: "care.individual-symptoms",
            when: &[INDIVIDUAL, ALONE, ReasonIs(&[Reason::Symptoms])],
            outcome: Outlook::OFTEN,
            sources: cite!["decision-table", "dx-medical-necessity", "aca-ehb", "mhpaea-what"],
        },
        Rule {
            id: "care.individual-growth",
            when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(&[Reason::Growth])],
            outcome: Outlook::RARELY,
            sources: cite!["decision-table", "dx-medical-necessity", "dx-f-vs-z"],
        },
        Rule {
            id: "care.individual-relationship",
            when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(&[Reason::Relationship])],
            outcome: Outlook::RARELY,
            sources: cite!["dx-f-vs-z", "dx-z-secondary", "dx-dsm-other-conditions"],
        },
        Rule {
            id: "care.individual-exploring",
            when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(&[Reason::Exploring])],
            outcome: Outlook::RARELY,
            sources: cite!["dx-kink-not-disorder", "dx-nonmonogamy-orientation", "dx-z70"],
        },
        Rule {
            id: "care.individual-sexual-difficulty",
            when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(&[Reason::SexualDifficulty])],
            outcome: Outlook::SOMETIMES,
            sources: cite!["decision-table", "dx-f52", "dx-f52-coverage"],
        },
        Rule {
            id: "care.individual-unsure",
            when: &[INDIVIDUAL, ALONE_OR_UNSURE, ReasonIs(&[Reason::NotSure])],
            outcome: Outlook::ANY,
            sources: cite!["decision-table", "dx-medical-necessity"],
        },
        Rule {
            id: "care.setting-unsure-symptoms",
            when: &[INDIVIDUAL, SettingIs(&[Setting::NotSure]), ReasonIs(&[Reason::Symptoms])],
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            sources: cite!["decision-table", "dx-medical-necessity", "cpt-times"],
        },
        // Group
        Rule {
            id: "care.group-condition",
            when: &[INDIVIDUAL, GROUP, ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty])],
            outcome: Outlook::SOMETIMES,
            sources: cite!["decision-table", "cpt-times", "dx-medical-necessity"],
        },
        Rule {
            id: "care.group-no-disorder",
            when: &[INDIVIDUAL, GROUP, ReasonIs(NO_DISORDER)],
            outcome: Outlook::RARELY,
            sources: cite!["decision-table", "dx-f-vs-z"],
        },
        Rule {
            id: "care.group-unsure",
            when: &[INDIVIDUAL, GROUP, ReasonIs(&[Reason::NotSure])],
            outcome: Outlook::RARELY_TO_SOMETIMES,
            sources: cite!["decision-table", "cpt-times"],
        },
        // Couples
        Rule {
            id: "care.couples-premarital",
            when: &[COUPLES, ReasonIs(&[Reason::Premarital])],
            outcome: Outlook::RARELY,
            sources: cite!["decision-table", "premarital"],
        },
        Rule {
            id: "care.couples-relationship",
            when: &[COUPLES, NOBODY_TREATED, ReasonIs(&[Reason::Relationship])],
            outcome: Outlook::RARELY,
            sources: cite![
                "decision-table",
                "couples-commercial",
                "cpt-no-couples-code",
                "dx-z-secondary"
            ],
        },
        Rule {
            id: "care.couples-exploring",
            when: &[COUPLES, NOBODY_TREATED, ReasonIs(&[Reason::Exploring])],
            outcome: Outlook::RARELY,
            sources: cite![
                "dx-nonmonogamy-orientation",
                "dx-kink-not-disorder",
                "dx-z70",
                "couples-commercial"
            ],
        },
        Rule {
            id: "care.couples-nobody-treated",
            when: &[
                COUPLES,
                NOBODY_TREATED,
                ReasonIs(&[Reason::Symptoms, Reason::SexualDifficulty, Reason::NotSure]),
            ],
            outcome: Outlook::RARELY,
            sources: cite!["couples-commercial", "cpt-90847-meaning"],
        },
        Rule {
            id: "care.couples-one-treated",
            when: &[COUPLES, ONE_TREATED],
            outcome: Outlook::SOMETIMES,
            sources: cite![
                "decision-table",
                "couples-commercial",
                "cpt-90847-meaning",
                "cpt-misuse"
            ],
        },
        Rule {
            id: "care.couples-unsure",
            when: &[COUPLES, TREATED_UNSURE],
            outcome: Outlook::RARELY_TO_SOMETIMES,
            sources: cite!["decision-table", "couples-commercial", "cpt-90847-meaning"],
        },
        // Family
        Rule {
            id: "care.family-young-treated",
            when: &[FAMILY, ONE_TREATED, YOUNG],
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            sources: cite!["decision-table", "family-child", "cpt-90847-meaning"],
        },
        Rule {
            id: "care.family-adult-treated",
            when: &[FAMILY, ONE_TREATED, ClientIs(&[Client::Adult])],
            outcome: Outlook::SOMETIMES,
            sources: cite!["cpt-90847-meaning", "dx-medical-necessity"],
        },
        Rule {
            id: "care.family-one-treated",
            when: &[FAMILY, ONE_TREATED, ClientIs(&[Client::NotSure])],
            outcome: Outlook::SOMETIMES_TO_OFTEN,
            sources: cite!["decision-table", "family-child", "cpt-90847-meaning"],
        },
        Rule {
            id: "care.family-nobody-treated",
            when: &[FAMILY, NOBODY_TREATED],
            outcome: Outlook::RARELY,
            sources: cite!["decision-table", "cpt-90847-meaning", "dx-f-vs-z"],
        },
        Rule {
            id: "care.family-adult-unsure",
            when: &[FAMILY, TREATED_UNSURE, ClientIs(&[Client::Adult])],
            outcome: Outlook::RARELY_TO_SOMETIMES,
            sources: cite!["cpt-90847-meaning", "dx-f-vs-z"],
        },
        Rule {
            id: "care.family-unsure",
            when: &[FAMILY, TREATED_UNSURE, MAYBE_YOUNG],
            outcome: Outlook::ANY,
            sources: cite!["decision-table", "family-child", "cpt-90847-meaning"],
        },
        // Sex therapy
        Rule {
            id: "care.sex-difficulty",
            when: &[SEX_THERAPY, ReasonIs(&[Reason::SexualDifficulty])],
            outcome: Outlook::SOMETIMES,
            sources: cite!["decision-table", "dx-f52", "dx-f52-coverage"],
        },
        Rule {
            id: "care.sex-exploring",
            when: &[SEX_THERAPY, ReasonIs(&[Reason::Exploring])],
            outcome: Outlook::RARELY,
            sources: cite![
                "decision-table",
                "dx-kink-not-disorder",
                "dx-nonmonogamy-orientation",
                "dx-z70"
            ],
        },
        Rule {
            id: "care.sex-relationship",
            when: &[SEX_THERAPY, ReasonIs(&[Reason::Relationship])],
            outcome: Outlook::RARELY,
            sources: cite!["decision-table", "dx-f52", "dx-z70"],
        },
        Rule {
            id: "care.sex-symptoms",
            when: &[SEX_THERAPY, ReasonIs(&[Reason::Symptoms])],
            outcome: Outlook::SOMETIMES,
            sources: cite!["decision-table", "dx-medical-necessity"],
        },
        Rule {
            id: "care.sex-unsure",
            when: &[SEX_THERAPY, ReasonIs(&[Reason::NotSure])],
            outcome: Outlook::RARELY_TO_SOMETIMES,
            sources: cite!["decision-table", "dx-f52-coverage", "dx-z70"],
        },
    ],
};
