//! What is not known never makes a short answer firmer: beside each known answer that could stand in
//! the place of a "not sure", no verdict of the latter rules out that of the former.

use std::collections::BTreeMap;
use std::rc::Rc;

use coverage_guide::domain::brief::{ShortAnswer, Situation, short_answers};
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::outlook::{Likelihood, Outlook};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};
use coverage_guide::domain::rules::diagnosis::{DIAGNOSIS, PERSON};

use crate::fast_map::FastMap;
use crate::fields::{CLIENT, Fields, Key, PAYER, POLICYHOLDER};
use crate::pairs::each_pair;
use crate::phrases::open_fields;
use crate::practices::at_each_practice;
use crate::reached::{LOOKED_AT, id};
use crate::situation as walked;

/// For each of the four: the facts that its verdict looks at, and whether it leaves open another.
type Row = (fn() -> Fields, fn(&Said, &Said) -> bool);

const ROWS: [Row; 4] = [
    (pay_fields, pay_allows),
    (|| to_plan() | Fields::of(&DIAGNOSIS) | Fields::of(&PERSON), on_file_allows),
    (|| to_plan() | PAYER, seen_by_allows),
    (|| open_fields(Way::SelfPay) | PAYER | CLIENT, self_pay_allows),
];

/// All that the short answers look at, without whose plan it is, which says nothing of who pays.
fn pay_fields() -> Fields {
    LOOKED_AT.into_iter().filter(|it| *it != POLICYHOLDER).fold(Fields::NONE, |all, one| all | one)
}

fn to_plan() -> Fields {
    open_fields(Way::Claim) | open_fields(Way::Superbill)
}

/// A verdict, as far as it can be firmer than another.
#[derive(Clone, Debug)]
struct Said {
    id: Rc<str>,
    outlook: Option<Outlook>,
    self_pay: Availability,
}

impl Said {
    fn of(row: &ShortAnswer, facts: &Facts) -> Self {
        Self {
            id: id(&row.verdict).into(),
            outlook: row.outlook,
            self_pay: AVAILABILITY.decide(facts, Way::SelfPay).outcome,
        }
    }

    /// The verdict without the name of a program.
    fn kind(&self) -> &str {
        let (_, verdict) = self.id.split_once('.').expect("an id has a row");
        verdict.split('.').next().unwrap_or(verdict)
    }

    /// The same, where what is said of a payer that is no plan is as firm as `plan`, said of plans.
    fn kind_of_any_payer<'a>(&'a self, plan: &'a str) -> &'a str {
        match self.kind() {
            "payer" => plan,
            kind => kind,
        }
    }
}

fn pay_allows(unsure: &Said, known: &Said) -> bool {
    let outlook = |said: &Said| said.outlook.unwrap_or(Outlook::RARELY);
    let may_not = outlook(unsure).low == Likelihood::Rarely;
    let allows = outlook(unsure).allows(outlook(known));
    match (unsure.kind(), known.kind()) {
        ("unclear", _) => true,
        // Elsewhere, plans may do more.
        ("not-here", "not-here") => unsure.outlook.is_none() || allows,
        (
            "not-here" | "not-these-sessions" | "no-plan",
            "not-here" | "not-these-sessions" | "no-plan",
        ) => true,
        ("in-network", "here" | "in-network") | ("here", "here") | ("back", "back") => allows,
        // It speaks of one network only.
        ("in-network", "back" | "not-here") => true,
        ("in-network" | "here" | "back", "not-these-sessions" | "no-plan") => may_not,
        ("back", "not-here") => may_not,
        _ => false,
    }
}

fn on_file_allows(unsure: &Said, known: &Said) -> bool {
    match (unsure.kind_of_any_payer("usually"), known.kind_of_any_payer("usually")) {
        (one, other) if one == other => true,
        // It turns on where they go.
        ("not-offered", _) => true,
        // Each says what happens if a plan pays or gets a receipt, and then it holds.
        ("required" | "usually" | "not-always", "receipt-only" | "sent-only") => true,
        ("sent-only", "receipt-only") => true,
        (
            "required" | "usually" | "not-always" | "receipt-only" | "sent-only",
            "no-plan" | "no-way" | "not-offered",
        ) => true,
        ("usually", "required" | "not-always") => true,
        ("no-way", "no-plan" | "not-offered") => true,
        _ => false,
    }
}

fn seen_by_allows(unsure: &Said, known: &Said) -> bool {
    match (unsure.kind_of_any_payer("plan"), known.kind_of_any_payer("plan")) {
        (one, other) if one == other => true,
        ("plan" | "not-offered", _) => true,
        ("not-your-plan", "no-plan" | "not-offered") => true,
        _ => false,
    }
}

fn self_pay_allows(unsure: &Said, known: &Said) -> bool {
    match unsure.self_pay {
        Availability::Ask => true,
        Availability::Available | Availability::NotHere => unsure.self_pay == known.self_pay,
        _ => unsure.id == known.id,
    }
}

#[test]
fn a_verdict_on_something_unknown_is_never_firmer_than_on_its_known_alternatives() {
    let firmer: Vec<_> = at_each_practice(firmer).into_iter().flatten().collect();
    assert!(firmer.is_empty(), "{firmer:#?}");
}

fn firmer(profile: &'static Profile) -> Vec<String> {
    let mut found = BTreeMap::new();
    for (at, (fields, allows)) in ROWS.iter().enumerate() {
        // Each situation stands in many pairs.
        let mut told: FastMap<Key, Said> = FastMap::default();
        let mut tell = |situation: &walked::Situation| {
            let of = || {
                let facts = Facts::of(&situation.answers, profile);
                let rows = short_answers(&Situation { facts: &facts, answers: &situation.answers });
                Said::of(&rows[at], &facts)
            };
            told.entry(situation.key()).or_insert_with(of).clone()
        };
        each_pair(profile, fields(), |pair| {
            let [unsure, known] = [tell(&pair.unsure), tell(&pair.known)];
            if !allows(&unsure, &known) {
                let name = &profile.name;
                let how = format!("{name}, {}: {unsure:?}, yet {known:?}", pair.parted.id());
                found.entry(how).or_insert((pair.unsure.answers, pair.known.answers));
            }
        });
    }
    found.into_iter().map(|(how, example)| format!("{how}, as in {example:?}")).collect()
}
