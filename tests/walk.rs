//! Guards every statement at once: walks every situation that answers can lead to, at three practices.

#![cfg(feature = "serde")]

#[path = "walk/asked.rs"]
mod asked;
#[path = "walk/depth.rs"]
mod depth;
#[path = "walk/kept.rs"]
mod kept;
#[path = "walk/outcome.rs"]
mod outcome;
#[path = "walk/profiles.rs"]
mod profiles;
#[path = "walk/quick.rs"]
mod quick;
#[path = "walk/rulebook.rs"]
mod rulebook;
#[path = "walk/situations.rs"]
mod situations;
#[path = "walk/soundness.rs"]
mod soundness;
#[path = "walk/verdict.rs"]
mod verdict;
#[path = "walk/walked.rs"]
mod walked;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use coverage_guide::domain::assess::assess;
use coverage_guide::domain::choices::{Priority, Service, Way};
use coverage_guide::domain::facts::Policy;
use coverage_guide::domain::profile::Billing;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::diagnosis::Need;
use coverage_guide::domain::rules::open::Open;
use coverage_guide::domain::rules::priorities::Effect;
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::rules::who::{Audience, Learns};
use coverage_guide::domain::sources::Cited;

use asked::{by_name, key, service};
use outcome::Outcome;
use quick::{QuickMap, QuickSet};
use situations::each_pair;
use walked::{WALKED, Walked, for_each, verdicts};

const TO_PLAN: [Way; 2] = [Way::Claim, Way::Superbill];

#[test]
fn the_walk_tells_its_size() {
    let walked: usize = WALKED.iter().map(|walked| walked.situations.count()).sum();
    let each: Vec<_> = WALKED
        .iter()
        .map(|walked| format!("{} at {}", walked.situations.count(), walked.profile.name))
        .collect();
    let rules = rulebook::rules().len();
    println!("walked {walked} situations ({}), {rules} rules", each.join(", "));

    let samples: Vec<_> = WALKED
        .iter()
        .flat_map(|walked| walked.samples.iter().map(move |answers| (answers, &walked.profile)))
        .collect();
    // The other tests run beside this one, so the quickest batch tells most.
    let quickest = samples.chunks(256).map(|batch| {
        let start = Instant::now();
        for (answers, profile) in batch {
            black_box(assess(answers, profile));
        }
        start.elapsed() / u32::try_from(batch.len()).expect("a batch is small")
    });
    println!("assess takes {:?} each", quickest.min().unwrap_or_default());
}

#[test]
fn every_situation_gets_a_verdict() {
    for (verdict, tables, answers) in verdicts() {
        assert!(Outcome::of(verdict, tables).is_some(), "a table is silent: {answers:?}");
        for way in TO_PLAN {
            let outlook = tables.outlook(verdict, way);
            assert_eq!(outlook.is_some(), verdict.insured, "{}: {answers:?}", way.id());
        }
    }
}

#[test]
fn one_row_of_a_unique_table_applies_and_no_two() {
    for (verdict, tables, answers) in verdicts() {
        let rules: Vec<_> =
            tables.care.rules(verdict.care, Way::Claim).map(|rule| rule.id).collect();
        assert_eq!(rules.len(), 1, "{rules:?}: {answers:?}");
    }
}

#[test]
fn an_audience_learns_one_thing_by_one_way_to_pay() {
    for (verdict, tables, answers) in verdicts() {
        for way in Way::ALL {
            let mut seen = [false; Audience::ALL.len()];
            for rule in tables.who.rules(verdict.who, *way) {
                let twice = std::mem::replace(&mut seen[rule.then.audience as usize], true);
                assert!(!twice, "{} by {}: {answers:?}", rule.id, way.id());
            }
        }
    }
}

#[test]
fn using_insurance_never_comes_out_as_no_diagnosis_except_by_a_sourced_exception() {
    let medicaid = |source: &Cited| source.id().starts_with("medicaid-");
    for (verdict, tables, answers) in verdicts() {
        for way in TO_PLAN {
            let need = tables.need.rule(verdict.need, way).expect("a row decides");
            let fine = match need.then {
                Need::Required => true,
                // A sharing ministry is not insurance, and writes its own rules.
                Need::Usually => {
                    need.sources.iter().any(medicaid) || need.sources.contains(&Cited::of("hcsm"))
                }
                Need::NotAlways => need.sources.iter().all(medicaid),
                Need::NoPlan => !verdict.insured,
                Need::NotSent | Need::UsuallyNotSent => false,
            };
            assert!(fine, "{} by {}: {answers:?}", need.id, way.id());

            let at = Priority::NoDiagnosisOnFile as usize;
            let effect = tables.effects[at].rule(verdict.effects[at], way).expect("a row decides");
            let fine = match effect.then {
                Effect::DoesNot => true,
                Effect::Depends => effect.sources.iter().any(medicaid),
                Effect::NotConcerned => !verdict.insured,
                Effect::Protects | Effect::Partly => false,
            };
            assert!(fine, "{} by {}: {answers:?}", effect.id, way.id());
        }
    }
}

#[test]
fn self_pay_with_nothing_sent_never_discloses_to_a_plan() {
    for (verdict, tables, answers) in verdicts() {
        let need = tables.need.rule(verdict.need, Way::SelfPay).expect("a row decides");
        assert_eq!(need.then, Need::NotSent, "{}: {answers:?}", need.id);
        assert_eq!(tables.outlook(verdict, Way::SelfPay), None);

        for audience in [Audience::Plan, Audience::Policyholder] {
            let learns: Vec<_> = tables
                .who
                .rules(verdict.who, Way::SelfPay)
                .filter(|rule| rule.then.audience == audience)
                .map(|rule| rule.then.learns)
                .collect();
            let expected: &[_] = if verdict.insured { &[Learns::No] } else { &[] };
            assert_eq!(learns, expected, "{}: {answers:?}", audience.id());
        }
        for priority in [Priority::NoDiagnosisOnFile, Priority::Policyholder] {
            let (effects, number) =
                (&tables.effects[priority as usize], verdict.effects[priority as usize]);
            let effect = effects.rule(number, Way::SelfPay).expect("a row decides");
            // Never against the visitor. Where a public payer may limit private pay, it depends; a
            // notice about one's own plan, or about none, concerns nobody else.
            let fine = [Effect::Protects, Effect::Depends, Effect::NotConcerned];
            assert!(fine.contains(&effect.then), "{}: {answers:?}", effect.id);
        }
    }
}

#[test]
fn what_the_profile_never_bills_is_never_shown_as_billable_here() {
    for (verdict, tables, answers) in verdicts() {
        let open =
            |way| tables.open.rule(verdict.open, way).map(|rule| rule.then).expect("a row decides");
        match verdict.policy {
            Policy::Offered(Billing::Never) => {
                let claim = open(Way::Claim);
                assert!(matches!(claim, Open::NotHere | Open::NotForYou), "{claim:?}: {answers:?}");
                assert_ne!(open(Way::Superbill), Open::Open, "{answers:?}");
            }
            Policy::NotOffered => {
                assert!(Way::ALL.iter().all(|way| open(*way) == Open::NotHere), "{answers:?}");
            }
            Policy::Offered(_) | Policy::KindOpen => {}
        }
    }
}

#[test]
fn whoever_has_a_plan_and_nobody_else_is_told_to_call_it_and_of_rights_against_it() {
    for (verdict, tables, answers) in verdicts() {
        let mut asked = tables.ask.rules(verdict.ask, Way::Claim);
        let calls = asked.any(|question| question.then == Whom::Plan);
        assert_eq!(calls, verdict.insured, "{answers:?}");

        for right in [Right::PaidInFull, Right::Appeal] {
            let mut rights = tables.rights.rules(verdict.rights, Way::Claim);
            let has = rights.any(|rule| rule.then == right);
            assert_eq!(has, verdict.insured, "{}: {answers:?}", right.id());
        }
    }
}

#[test]
fn whoever_asks_a_plan_about_codes_asks_about_the_diagnosis_too() {
    for (verdict, tables, answers) in verdicts() {
        let asks = |beginning| {
            let mut asked = tables.ask.rules(verdict.ask, Way::Claim);
            asked.any(|question| question.id.starts_with(beginning))
        };
        assert_eq!(asks("ask.codes-"), asks("ask.diagnosis"), "{answers:?}");
    }
}

#[test]
fn every_plan_is_asked_what_it_leaves_out_of_couples_family_and_sex_therapy() {
    for walked in WALKED.iter() {
        let exclusions = |number: u16| {
            let asked = walked.tables.ask.rules(number, Way::Claim);
            asked.map(|question| question.id).find(|id| id.starts_with("ask.exclusion-"))
        };
        for (situation, number) in walked.situations.iter() {
            let (verdict, answers) = &walked.verdicts[number as usize];
            let expected = match service(situation) {
                Some(Service::Couples | Service::Family) => Some("ask.exclusion-joint"),
                Some(Service::SexTherapy) => Some("ask.exclusion-sex"),
                Some(Service::Individual) | None => continue,
            };
            let expected = expected.filter(|_| verdict.insured);
            assert_eq!(exclusions(verdict.ask), expected, "{answers:?}");
        }
    }
}

#[test]
fn how_the_kind_was_found_changes_no_verdict() {
    for walked in WALKED.iter() {
        for (led, verdict) in walked.situations.iter() {
            if let Some(named) = by_name(led) {
                let named = walked.situations.get(named);
                assert_eq!(named, Some(verdict), "{:?}", walked.verdicts[verdict as usize].1);
            }
        }
    }
}

#[test]
fn an_unknown_answer_is_never_firmer_than_its_known_alternatives() {
    let firmer: Vec<_> = for_each(&WALKED, firmer_pairs).into_iter().flatten().collect();
    assert!(firmer.is_empty(), "{firmer:#?}");
}

/// Every way in which an unknown answer is firmer, with the first example of each.
fn firmer_pairs(walked: &Walked) -> Vec<String> {
    let mut numbers = QuickMap::<Outcome, u32>::default();
    let mut outcomes = Vec::new();
    let of_verdict: Vec<_> = walked
        .verdicts
        .iter()
        .map(|(verdict, answers)| {
            let outcome = Outcome::of(verdict, &walked.tables);
            let outcome = outcome.unwrap_or_else(|| panic!("a table is silent: {answers:?}"));
            *numbers.entry(outcome).or_insert_with_key(|outcome| {
                outcomes.push(outcome.clone());
                u32::try_from(outcomes.len() - 1).expect("outcomes are countable")
            })
        })
        .collect();
    let mut compared = QuickSet::default();
    let mut firmer = BTreeMap::new();
    each_pair(&walked.profile, &mut |pair, unsure, known| {
        let [unsure, known] = [unsure, known].map(|facts| {
            let number = walked.situations.get(key(&facts));
            of_verdict[number.unwrap_or_else(|| panic!("never walked: {facts:?}")) as usize]
        });
        if !compared.insert((unsure, known)) {
            return;
        }
        if let Some(how) = outcomes[unsure as usize].firmer_than(&outcomes[known as usize]) {
            let question = pair.parted.map_or("", |id| id.id());
            firmer.entry(format!("{question}: {how}")).or_insert((pair.unsure, pair.known));
        }
    });
    let name = &walked.profile.name;
    firmer.into_iter().map(|(how, example)| format!("{name}: {how}, as in {example:?}")).collect()
}
