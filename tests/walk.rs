//! Guards every statement at once: walks every situation that answers can lead to, at three practices.
//!
//! Each property is held against every combination of the facts that it and its rules look at, and
//! cannot look at any other (`situation.rs`). That no combination is missed rests on how questions
//! and facts depend on each other (`dependencies.rs`), to which the walk of all situations, one by one, holds
//! every single answer (`dependency_check.rs`).

#![cfg(feature = "serde")]

#[path = "walk/dependencies.rs"]
mod dependencies;
#[path = "walk/dependency_check.rs"]
mod dependency_check;
#[path = "walk/depth.rs"]
mod depth;
#[path = "walk/exhaustive.rs"]
mod exhaustive;
#[path = "walk/fast_map.rs"]
mod fast_map;
#[path = "walk/fields.rs"]
mod fields;
#[path = "walk/key_set.rs"]
mod key_set;
#[path = "walk/order.rs"]
mod order;
#[path = "walk/outcome.rs"]
mod outcome;
#[path = "walk/pairs.rs"]
mod pairs;
#[path = "walk/quoted_answers.rs"]
mod quoted_answers;
#[path = "walk/representatives.rs"]
mod representatives;
#[path = "walk/rulebook.rs"]
mod rulebook;
#[path = "walk/shared_answers.rs"]
mod shared_answers;
#[path = "walk/situation.rs"]
mod situation;
#[path = "walk/situations.rs"]
mod situations;
#[path = "walk/soundness.rs"]
mod soundness;
#[path = "walk/tables.rs"]
mod tables;
#[path = "walk/walked.rs"]
mod walked;

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::choices::{Client, Payer, Policyholder, Priority, Service, Way};
use coverage_guide::domain::facts::Policy;
use coverage_guide::domain::profile::Billing;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::rules::ask::{ASK, Whom};
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};
use coverage_guide::domain::rules::care::CARE;
use coverage_guide::domain::rules::diagnosis::{DIAGNOSIS, Need};
use coverage_guide::domain::rules::disclosure::{Audience, DISCLOSURES, Extent};
use coverage_guide::domain::rules::priorities::Effect;
use coverage_guide::domain::rules::rights::{RIGHTS, Right};
use coverage_guide::domain::rules::{Condition, Row, every_rule};
use coverage_guide::domain::share_code::{decode, encode};
use coverage_guide::domain::sources::Cited;
use test_fixtures::Practice;

use exhaustive::SAMPLED;
use fast_map::FastMap;
use fields::{CLIENT, Fields, PAYER, POLICYHOLDER, SERVICE, UNSURE, by_name};
use outcome::{Decision, decided, effects, outlook};
use pairs::each_pair;
use situation::Situation;
use situations::{each_situation, everywhere};
use tables::parts;
use walked::{WALKED, Walked, for_each};

const TO_PLAN: [Way; 2] = [Way::Claim, Way::Superbill];

#[test]
fn every_situation_gets_a_verdict() {
    for decision in Decision::all() {
        everywhere(decision.fields() | PAYER, |situation| {
            // Panics where a table is silent; and whatever is decided is no firmer than itself.
            assert_eq!(decision.firmer(situation, situation), None, "{:?}", situation.answers);
        });
    }
    everywhere(Decision::Outlook.fields() | PAYER, |situation| {
        for way in TO_PLAN {
            let paid = outlook(situation, way).is_some();
            assert_eq!(paid, situation.insured(), "{}: {:?}", way.id(), situation.answers);
        }
    });
}

#[test]
fn one_row_of_a_unique_table_applies_and_no_two() {
    everywhere(Fields::of(&CARE), |situation| {
        let rules: Vec<_> = situation.rules(&CARE, Way::Claim).map(|row| row.rule.id).collect();
        assert_eq!(rules.len(), 1, "{rules:?}: {:?}", situation.answers);
    });
}

#[test]
fn an_audience_learns_one_thing_by_one_way_to_pay() {
    everywhere(Fields::of(&DISCLOSURES), |situation| {
        for way in Way::ALL {
            let mut seen = [false; Audience::ALL.len()];
            for row in situation.rules(&DISCLOSURES, *way) {
                let twice = std::mem::replace(&mut seen[row.outcome.audience as usize], true);
                assert!(!twice, "{} by {}: {:?}", row.rule.id, way.id(), situation.answers);
            }
        }
    });
}

#[test]
fn using_insurance_never_comes_out_as_no_diagnosis_except_by_a_sourced_exception() {
    let medicaid = |source: Cited| source.id().starts_with("medicaid-");
    everywhere(Fields::of(&DIAGNOSIS) | PAYER, |situation| {
        for way in TO_PLAN {
            let need = situation.rule(&DIAGNOSIS, way).expect("a row decides");
            let fine = match need.outcome {
                Need::Required => true,
                // A sharing ministry is not insurance, and writes its own rules; and there are codes that name no
                // disorder, on which few plans pay.
                Need::Usually => {
                    need.rule.sources.iter().any(medicaid)
                        || ["hcsm", "dx-f-vs-z"].iter().any(|id| need.rule.cites(id))
                }
                Need::NotAlways => need.rule.sources.iter().all(medicaid),
                Need::NoPlan => !situation.insured(),
                Need::NotSent | Need::UsuallyNotSent | Need::Closed => false,
            };
            assert!(fine, "{} by {}: {:?}", need.rule.id, way.id(), situation.answers);
        }
    });
    let effects = effects(Priority::NoDiagnosisOnFile);
    everywhere(Fields::of(effects) | PAYER, |situation| {
        for way in TO_PLAN {
            let effect = situation.rule(effects, way).expect("a row decides");
            let fine = match effect.outcome {
                Effect::DoesNot => true,
                Effect::Depends => effect.rule.sources.iter().any(medicaid),
                Effect::NotConcerned => !situation.insured(),
                Effect::Protects | Effect::Partly => false,
            };
            assert!(fine, "{} by {}: {:?}", effect.rule.id, way.id(), situation.answers);
        }
    });
}

#[test]
fn paying_in_full_with_nothing_sent_tells_a_plan_nothing_except_where_a_payer_limits_it() {
    let to_plan: Vec<_> =
        DISCLOSURES.rows.iter().filter(|row| row.outcome.audience == Audience::Plan).collect();
    let on_file = effects(Priority::NoDiagnosisOnFile);
    let fields = looked_at(&to_plan) | Fields::of(&DIAGNOSIS) | Fields::of(on_file) | PAYER;
    everywhere(fields, |situation| {
        let answers = &situation.answers;
        let learns: Vec<_> = to_plan
            .iter()
            .filter(|row| situation.holds(row.rule.when, Way::SelfPay))
            .map(|row| row.outcome.extent)
            .collect();
        let need = decided(situation, &DIAGNOSIS, Way::SelfPay);
        let effect = decided(situation, on_file, Way::SelfPay);
        // The three say the same, one as surely as the other.
        match (&learns[..], situation.facts(PAYER).payer) {
            (learns, Payer::Nobody) => {
                assert_eq!(learns, [], "{answers:?}");
                assert_eq!((need, effect), (Need::NotSent, Effect::Protects), "{answers:?}");
            }
            (learns, Payer::Medicare | Payer::Medicaid | Payer::NotSure) => {
                let sure = effect == Effect::Protects;
                let expected = if sure { Extent::UsuallyNot } else { Extent::Possible };
                assert_eq!(learns, [expected], "{answers:?}");
                assert_eq!(need, Need::UsuallyNotSent, "{answers:?}");
                assert!(sure || effect == Effect::Depends, "{effect:?}: {answers:?}");
            }
            (learns, _) => {
                assert!(matches!(learns, [Extent::No | Extent::UsuallyNot]), "{answers:?}");
                assert_eq!((need, effect), (Need::NotSent, Effect::Protects), "{answers:?}");
            }
        }
    });
}

#[test]
fn no_way_to_pay_hides_a_visit_for_sure_from_somebody_who_may_see_the_record() {
    let owner: Vec<_> = DISCLOSURES
        .rows
        .iter()
        .filter(|row| row.outcome.audience == Audience::Policyholder)
        .collect();
    let hidden = effects(Priority::Policyholder);
    let who = CLIENT | PAYER | POLICYHOLDER;
    everywhere(looked_at(&owner) | Fields::of(hidden) | who, |situation| {
        let (facts, answers) = (situation.facts(who), &situation.answers);
        if !situation.insured() || facts.policyholder == Policyholder::Me {
            return;
        }
        for way in Way::ALL {
            let mut cells = owner.iter().filter(|row| situation.holds(row.rule.when, *way));
            let learns = cells.next().expect("the owner of a plan has a cell").outcome.extent;
            let effect = decided(situation, hidden, *way);
            // Money leaves a trail, whoever is treated.
            assert_ne!(effect, Effect::Protects, "{}: {answers:?}", way.id());
            assert_ne!(learns, Extent::No, "{}: {answers:?}", way.id());
            // Of a client who is or may be young, a parent can see the record.
            if facts.client != Client::Adult {
                let fine = matches!(learns, Extent::Possible | Extent::Usually);
                assert!(fine, "{}: {learns:?}: {answers:?}", way.id());
            }
            let is_parent = facts.policyholder == Policyholder::Parent
                && matches!(facts.client, Client::Teen | Client::Child)
                && !TO_PLAN.contains(way);
            assert!(!is_parent || learns == Extent::Usually, "{}: {answers:?}", way.id());
        }
    });
}

#[test]
fn every_verdict_that_looks_at_the_clients_age_is_held_against_each_age() {
    let by_age: Vec<_> =
        Decision::all().filter(|decision| decision.fields().include(CLIENT)).collect();
    for decision in &by_age {
        let mut known = BTreeSet::new();
        for profile in &Practice::ALL.map(Practice::profile) {
            each_pair(profile, decision.fields(), |pair| {
                if pair.parted == QuestionId::Client {
                    known.insert(pair.known.facts(CLIENT).client);
                }
            });
        }
        assert!(known.into_iter().eq([Client::Adult, Client::Teen, Client::Child]), "{decision:?}");
    }
    // What is said of a plan's file, of its owner and of few records turns on who may see the chart.
    for priority in [Priority::NoDiagnosisOnFile, Priority::Policyholder, Priority::FewRecords] {
        assert!(effects(priority).rows.iter().any(|row| row.rule.when.iter().any(looks_at_age)));
    }
}

fn looks_at_age(condition: &Condition) -> bool {
    condition.question() == Some(QuestionId::Client)
}

#[test]
fn a_price_in_writing_is_nobodys_right_in_a_federal_program() {
    let promises: Vec<_> = every_rule()
        .into_iter()
        .filter(|rule| rule.cites("gfe-timing") || rule.cites("gfe-400"))
        .collect();
    assert!(!promises.is_empty());
    for rule in promises {
        everywhere(Fields::of_tests(rule.when) | PAYER, |situation| {
            let federal = [Payer::Medicare, Payer::Medicaid, Payer::Tricare, Payer::Federal];
            let said = Way::ALL.iter().any(|way| situation.holds(rule.when, *way));
            let promised = said && federal.contains(&situation.facts(PAYER).payer);
            assert!(!promised, "{}: {:?}", rule.id, situation.answers);
        });
    }
    let estimates: Vec<_> =
        RIGHTS.rows.iter().filter(|row| row.outcome == Right::GoodFaithEstimate).collect();
    everywhere(looked_at(&estimates) | PAYER, |situation| {
        let federal = match situation.facts(PAYER).payer {
            Payer::Medicare | Payer::Medicaid | Payer::Tricare | Payer::Federal => vec![true],
            Payer::NotSure | Payer::Injury => vec![true, false, false, false],
            _ => return,
        };
        let said: Vec<_> = estimates
            .iter()
            .filter(|row| {
                situation.holds(row.rule.when, Way::Claim)
                    && row.rule.id != "rights.estimate-superbill"
            })
            .map(|row| row.rule.cites("gfe-federal"))
            .collect();
        assert_eq!(said, federal, "{:?}", situation.answers);
    });
}

#[test]
fn what_the_profile_never_bills_is_never_shown_as_billable_here() {
    everywhere(Fields::of(&AVAILABILITY) | SERVICE, |situation| {
        let answers = &situation.answers;
        let open = |way| decided(situation, &AVAILABILITY, way);
        match situation.facts(SERVICE).policy {
            Policy::Offered(Billing::Never) => {
                let claim = open(Way::Claim);
                assert!(
                    matches!(claim, Availability::NotHere | Availability::NotForYou),
                    "{claim:?}: {answers:?}"
                );
                assert_ne!(open(Way::Superbill), Availability::Available, "{answers:?}");
            }
            Policy::NotOffered => {
                assert!(
                    Way::ALL.iter().all(|way| open(*way) == Availability::NotHere),
                    "{answers:?}"
                );
            }
            Policy::Offered(_) | Policy::BillingNotSaid | Policy::KindOpen => {}
        }
    });
}

#[test]
fn whoever_has_a_plan_and_nobody_else_is_told_to_call_it_and_of_rights_against_it() {
    let calls: Vec<_> = ASK.rows.iter().filter(|row| row.outcome == Whom::Plan).collect();
    everywhere(looked_at(&calls) | PAYER, |situation| {
        let calls = any_applies(&calls, situation);
        assert_eq!(calls, situation.insured(), "{:?}", situation.answers);
    });
    for right in [Right::PaidInFull, Right::Appeal] {
        let rights: Vec<_> = RIGHTS.rows.iter().filter(|row| row.outcome == right).collect();
        everywhere(looked_at(&rights) | PAYER, |situation| {
            let has = any_applies(&rights, situation);
            assert_eq!(has, situation.insured(), "{}: {:?}", right.id(), situation.answers);
        });
    }
}

#[test]
fn whoever_asks_a_plan_about_codes_asks_about_the_diagnosis_too() {
    let [codes, diagnosis] = ["ask.codes-", "ask.diagnosis"].map(asks);
    everywhere(looked_at(&codes) | looked_at(&diagnosis), |situation| {
        let [codes, diagnosis] = [&codes, &diagnosis].map(|rows| any_applies(rows, situation));
        assert_eq!(codes, diagnosis, "{:?}", situation.answers);
    });
}

#[test]
fn nobody_asks_about_a_claim_that_is_closed() {
    let about_a_claim = ["ask.share", "ask.practice-takes-plan", "ask.practice-sends-claim"];
    let rows: Vec<_> = about_a_claim.into_iter().flat_map(asks).collect();
    everywhere(looked_at(&rows) | Fields::of(&AVAILABILITY), |situation| {
        let is_open = decided(situation, &AVAILABILITY, Way::Claim).is_usable();
        assert!(is_open || !any_applies(&rows, situation), "{:?}", situation.answers);
    });
}

#[test]
fn every_plan_is_asked_what_it_leaves_out_of_couples_family_and_sex_therapy() {
    let exclusions = asks("ask.exclusion-");
    everywhere(looked_at(&exclusions) | PAYER | SERVICE, |situation| {
        let expected = match situation.facts(SERVICE).service {
            Some(Service::Couples | Service::Family) => Some("ask.exclusion-joint"),
            Some(Service::SexTherapy) => Some("ask.exclusion-sex"),
            Some(Service::Individual) | None => return,
        };
        let mut asked = exclusions.iter().filter(|row| situation.holds(row.rule.when, Way::Claim));
        let expected = expected.filter(|_| situation.insured());
        assert_eq!(asked.next().map(|row| row.rule.id), expected, "{:?}", situation.answers);
    });
}

#[test]
fn how_the_kind_was_found_changes_no_verdict() {
    for walked in WALKED.iter() {
        let named = |led| by_name(led).is_none_or(|named| walked.situations.has(named));
        assert!(walked.situations.iter().all(named), "a kind led to cannot be named");
    }
    for part in parts().iter().filter(|part| part.fields.include(UNSURE)) {
        for profile in &Practice::ALL.map(Practice::profile) {
            let mut said = FastMap::default();
            each_situation(profile, part.fields | SERVICE, |situation| {
                let rules: Vec<_> =
                    Way::ALL.iter().map(|way| part.counting(&situation, *way)).collect();
                said.insert(situation.key(), (rules, situation.answers));
            });
            for (led, (rules, answers)) in &said {
                let named = by_name(*led).map(|named| &said[&named].0);
                assert!(named.is_none_or(|named| named == rules), "{answers:?}");
            }
        }
    }
}

#[test]
fn an_unknown_answer_is_never_firmer_than_its_known_alternatives() {
    let firmer: Vec<_> = for_each(&WALKED, firmer_pairs).into_iter().flatten().collect();
    assert!(firmer.is_empty(), "{firmer:#?}");
}

#[test]
fn the_walk_of_all_situations_meets_every_pair_of_options_that_it_samples() {
    let options = SAMPLED.iter().map(|id| question(*id).list.len());
    let pairs = options.product::<usize>();
    for Walked { profile, situations, sampled, samples } in WALKED.iter() {
        println!(
            "{}: {} situations, {} combinations of what is sampled, {} samples",
            profile.name,
            situations.count(),
            sampled.len(),
            samples.len()
        );
        assert!(sampled.len() >= pairs, "{}: {} of {pairs}", profile.name, sampled.len());
    }
}

/// Every way in which an unknown answer is firmer, with the first example of each.
fn firmer_pairs(walked: &Walked) -> Vec<String> {
    let mut firmer = BTreeMap::new();
    for decision in Decision::all() {
        each_pair(&walked.profile, decision.fields(), |pair| {
            for situation in [&pair.unsure, &pair.known] {
                let there = walked.situations.has(Fields::WALKED.part(situation.example()));
                assert!(there, "never walked: {:?}", situation.answers);
            }
            if let Some(how) = decision.firmer(&pair.unsure, &pair.known) {
                firmer
                    .entry(format!("{}: {decision:?} {how}", pair.parted.id()))
                    .or_insert((pair.unsure.answers, pair.known.answers));
            }
        });
    }
    let name = &walked.profile.name;
    firmer.into_iter().map(|(how, example)| format!("{name}: {how}, as in {example:?}")).collect()
}

/// The questions whose ids begin like this.
fn asks(beginning: &str) -> Vec<&'static Row<Whom>> {
    ASK.rows.iter().filter(|row| row.rule.id.starts_with(beginning)).collect()
}

fn looked_at<T>(rows: &[&'static Row<T>]) -> Fields {
    Fields::of_rows(rows.iter().map(|row| row.rule.when))
}

fn any_applies<T>(rows: &[&'static Row<T>], situation: &Situation) -> bool {
    rows.iter().any(|row| situation.holds(row.rule.when, Way::Claim))
}

#[test]
fn answers_come_back_from_their_text_as_they_were() {
    for Walked { profile, samples, .. } in WALKED.iter() {
        for (number, answers) in samples.iter().enumerate() {
            let answers = shared_answers::visit(answers, profile, number);
            let text = encode(&answers);
            assert_eq!(decode(&text, profile), Ok(answers), "{text}");
        }
    }
}

#[test]
fn one_wrong_letter_is_noticed() {
    for Walked { profile, samples, .. } in WALKED.iter() {
        for (number, answers) in samples.iter().enumerate().step_by(97) {
            let answers = shared_answers::visit(answers, profile, number);
            for text in shared_answers::damaged(&encode(&answers)) {
                // Letters that stand for a digit are no damage.
                let read = decode(&text, profile);
                assert!(read.is_err() || read == Ok(answers), "{text}: {read:?}");
            }
        }
    }
}
