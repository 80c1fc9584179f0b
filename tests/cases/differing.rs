//! Guards what is told where the therapists of a practice differ, and how several names stand in a sentence.

use coverage_guide::domain::brief::Brief;
use coverage_guide::domain::choices::Payer;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::present::answer::{Answer as Told, Block, OnDemand};
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::{MinimalProfile, Practice, answers_at, localizer_for, parse_profile};

use crate::support::*;

const ONE_PERSON: [(QuestionId, &str); 2] =
    [(QuestionId::Service, "individual"), (QuestionId::Reason, "symptoms")];

/// Where two therapists work under this heading of the practice.
fn two_at(insurance: Value, first: Value, second: Value) -> MinimalProfile {
    let named = |name: &str, mut clinician: Value| {
        clinician["name"] = json!(name);
        clinician
    };
    MinimalProfile::default()
        .with("services", json!({ "individual": { "billing": "with-diagnosis" } }))
        .with("insurance", insurance)
        .with("clinicians", json!([named("Ana, PhD", first), named("Ida, LMFT", second)]))
}

/// What a rule says there to one person with symptoms and this plan.
fn words(profile: &MinimalProfile, payer: &str, locale: Locale, rule: &str) -> String {
    let profile = parse_profile(&profile.to_string());
    let given = [ONE_PERSON[0], ONE_PERSON[1], (QuestionId::Payment, payer)];
    let facts = Facts::of(&answers_at(&profile, &given), &profile);
    localizer_for(locale, &profile).rule_here(rule, &profile, &facts).to_string()
}

/// The topics of the screens on which a rule is told there.
fn told_on(profile: &MinimalProfile, payer: &str, rule: &str) -> Vec<Topic> {
    let profile = parse_profile(&profile.to_string());
    let answers =
        answers_at(&profile, &[ONE_PERSON[0], ONE_PERSON[1], (QuestionId::Payment, payer)]);
    let say = localizer_for(Locale::English, &profile);
    let told = Told::of(&say, &answers, &profile);
    let is_on = |topic: &Topic| told.detail(*topic).rules().iter().any(|fired| fired.id == rule);
    Topic::ALL.iter().copied().filter(is_on).collect()
}

#[test]
fn a_therapist_in_a_network_leaves_open_whether_one_is_in_it() {
    let one_in_one =
        two_at(json!({ "networks": [] }), json!({ "networks": ["Lantern"] }), json!({}));
    let in_none = two_at(json!({ "networks": [] }), json!({ "networks": [] }), json!({}));
    let visit = |profile: &MinimalProfile| {
        visitor_at(profile).wants("individual").because("symptoms").paying_with("commercial")
    };
    visit(&one_in_one).expects(|a| {
        a.could_ask("network");
        a.rules(&["open.claim-network-unsure", "practice.clinicians"]);
    });
    visit(&in_none).expects(|a| a.no_rules(&["open.claim-network-unsure"]));
}

#[test]
fn where_therapists_stand_otherwise_to_medicare_members_are_told_and_have_to_ask() {
    let differ = two_at(
        json!({ "medicare": "opted-out" }),
        json!({ "medicare": "enrolled" }),
        json!({ "medicare": "opted-out" }),
    );
    visitor_at(&differ).wants("individual").because("symptoms").paying_with("medicare").expects(
        |a| {
            a.could_ask("network");
            a.no_rules(&["open.self-pay-medicare-opted-out", "network.medicare-opted-out"]);
            a.asks(&["ask.practice-medicare"]);
        },
    );
    let english = words(&differ, "medicare", Locale::English, "practice.clinicians");
    assert!(english.contains("Ana, PhD (takes Medicare)"), "{english}");
    assert!(english.contains("Ida, LMFT (opted out of Medicare)"), "{english}");
    let private = words(&differ, "commercial", Locale::English, "practice.clinicians");
    assert!(!private.contains("Medicare"), "{private}");
}

#[test]
fn fees_that_differ_by_therapist_are_told_where_the_guide_speaks_of_money() {
    let fee = |cents: u32| json!({ "fees": { "individual": [{ "cents": cents }] } });
    let differ = two_at(json!({}), fee(15_000), fee(9_000));
    let on = told_on(&differ, "commercial", "practice.clinicians");
    assert_eq!(on, [Topic::Pay, Topic::SelfPay, Topic::Costs]);
    let alike = two_at(json!({}), json!({}), json!({}));
    assert_eq!(told_on(&alike, "commercial", "practice.clinicians"), [Topic::Pay]);
}

#[test]
fn the_languages_of_a_practice_are_told_by_their_own_names_and_not_asked_back() {
    let speaks = MinimalProfile::default().with("languages", json!(["en", "es-MX", "es", "yi"]));
    assert_eq!(
        words(&speaks, "commercial", Locale::English, "practice.languages"),
        "A practice says it works in English, español and yi."
    );
    assert_eq!(told_on(&speaks, "none", "practice.languages"), [Topic::Pay]);
    let silent = MinimalProfile::default();
    assert_eq!(told_on(&silent, "none", "practice.languages"), []);
}

#[test]
fn names_stand_in_a_sentence_as_people_write_them() {
    let list = |locale, names: &[&str]| {
        let profile = parse_profile(&MinimalProfile::default().to_string());
        localizer_for(locale, &profile).list_in_sentence(names).to_string()
    };
    assert_eq!(list(Locale::English, &[]), "");
    assert_eq!(list(Locale::English, &["A"]), "A");
    assert_eq!(list(Locale::English, &["A", "B"]), "A and B");
    assert_eq!(list(Locale::English, &["A", "B", "Ida"]), "A, B and Ida");
    assert_eq!(list(Locale::English, &["A, PhD", "B"]), "A, PhD; and B");
    assert_eq!(list(Locale::Spanish, &["A", "B", "C"]), "A, B y C");
    assert_eq!(list(Locale::Spanish, &["CO", "IL"]), "CO e IL");
}

#[test]
fn changes_with_the_same_outcome_share_a_row() {
    let profile = Practice::Alder.profile();
    let mut repeated = 0;
    for payer in ["commercial", "medicare", "medicaid", "tricare", "other", "none"] {
        let answers =
            answers_at(&profile, &[ONE_PERSON[0], ONE_PERSON[1], (QuestionId::Payment, payer)]);
        let say = localizer_for(Locale::English, &profile);
        let told = Told::of(&say, &answers, &profile);
        for verdict in told.would_change().verdicts {
            let outcomes: Vec<_> = verdict.changes.into_iter().map(|change| change.to).collect();
            let is_twice = |at: usize| outcomes[..at].contains(&outcomes[at]);
            repeated += (0..outcomes.len()).filter(|at| is_twice(*at)).count();
        }
        for block in told.on_demand(OnDemand::WouldChange) {
            let Block::Pairs(rows) = block else { continue };
            let names: Vec<_> = rows.iter().map(|(to, _)| to.as_str()).collect();
            let mut once = names.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), names.len(), "{names:?}");
        }
    }
    assert!(repeated > 0, "some outcome is reached in several ways");
}

#[test]
fn who_pays_after_an_injury_is_called_no_plan_in_the_short_answer() {
    let profile = Practice::Harbor.profile();
    for kind in ["veterans", "champva", "indian-health", "workers-comp", "victim-fund"] {
        let given = [
            ONE_PERSON[0],
            ONE_PERSON[1],
            (QuestionId::Payment, "other"),
            (QuestionId::OtherPlan, kind),
        ];
        let answers = answers_at(&profile, &given);
        let brief = Brief::of(&answers, &profile);
        assert!(matches!(brief.facts.payer, Payer::Federal | Payer::Injury));
        for locale in [Locale::English, Locale::Spanish] {
            let say = localizer_for(locale, &profile);
            let short = Told::of(&say, &answers, &profile).short();
            let rows = short.rows.iter().flat_map(|row| {
                [row.verdict.to_string()]
                    .into_iter()
                    .chain(row.sentences.iter().map(ToString::to_string))
            });
            for line in rows.chain([short.frame.to_string()]) {
                assert!(!line.contains("plan"), "{kind}: {line}");
            }
        }
    }
}

#[test]
fn a_teen_who_comes_alone_on_medi_cal_hears_what_may_do_without_a_diagnosis() {
    let alone = |state: &str| {
        visitor("harbor")
            .wants("individual")
            .because("symptoms")
            .paying_with("medicaid")
            .for_client("teen")
            .living_in(state)
    };
    alone("ca").expects(|a| {
        a.diagnosis(Claim, Need::NotAlways);
        a.rests_on("diagnosis.medi-cal-young", &["medicaid-ca-family"]);
        a.note(Note::World, "notes.medi-cal-young");
    });
    alone("other").expects(|a| {
        a.rules(&["diagnosis.medicaid-young"]);
        a.no_rules(&["notes.medi-cal-young"]);
    });
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("medicaid")
        .for_client("adult")
        .expects(|a| a.never_asks("state"));
}
