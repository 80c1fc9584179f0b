//! Guards what a visitor is told: the right verdicts for each kind, and what a change changes.

use browser_tests::browser::Setup;
use browser_tests::expected;
use browser_tests::guide::{Guide, open_guide};
use test_fixtures::visitors::{COUPLE, FAMILY, INDIVIDUAL, SEX_THERAPY};

#[test]
fn couples_learn_that_this_practice_does_not_bill_and_that_plans_rarely_pay() {
    let guide = answered(COUPLE);
    assert_rules(
        &guide,
        &["open.claim-never", "care.couples-relationship", "plan.commercial-joint"],
    );
    assert!(guide.outlooks().contains("rarely"));
    assert!(!guide.rules().contains("open.claim"));
}

#[test]
fn one_person_with_symptoms_learns_that_plans_often_pay_and_that_a_diagnosis_is_needed() {
    let guide = answered(INDIVIDUAL);
    assert_rules(&guide, &["care.individual-symptoms", "diagnosis.claim", "plan.commercial"]);
    assert!(guide.outlooks().contains("often"));
    assert!(!guide.rules().contains("open.claim-never"));
}

#[test]
fn a_family_learns_what_plans_do_and_that_this_practice_does_not_bill() {
    let guide = answered(FAMILY);
    assert_rules(&guide, &["open.claim-never", "care.family-one-treated"]);
    assert!(guide.outlooks().contains("sometimes-often"));
}

#[test]
fn sex_therapy_without_a_plan_leaves_no_plan_to_ask() {
    let guide = answered(SEX_THERAPY);
    assert_rules(&guide, &["open.claim-no-plan", "open.self-pay-no-plan", "notes.not-sex-therapy"]);
    let outlooks = guide.outlooks();
    assert!(["rarely", "sometimes", "often"].iter().all(|word| !outlooks.contains(*word)));
}

#[test]
fn two_plain_questions_lead_to_a_kind_when_somebody_is_not_sure() {
    let guide = answered(&[
        ("service", "not-sure"),
        ("room", "partners"),
        ("focus", "getting-along"),
        ("reason", "relationship"),
        ("treats-one", "not-sure"),
        ("payment", "not-sure"),
        ("priorities", "no-concern"),
    ]);
    assert_rules(&guide, &["kind.partners", "open.claim-never"]);
}

#[test]
fn a_kind_that_stays_open_is_answered_for_all_kinds() {
    let guide = answered(&[
        ("service", "not-sure"),
        ("room", "not-sure"),
        ("focus", "not-sure"),
        ("reason", "not-sure"),
        ("payment", "not-sure"),
        ("priorities", "no-concern"),
    ]);
    assert_rules(&guide, &["kind.open", "open.claim-kind-open", "care.kind-open"]);
    assert!(guide.outlooks().contains("rarely-often"), "an open kind allows no firm word");
}

#[test]
fn the_answer_has_every_section_and_a_way_to_change_each_answer() {
    let guide = answered(COUPLE);
    for (id, heading) in [
        ("told", "told.heading"),
        ("sharpen", "sharpen.heading"),
        ("diagnosis", "diagnosis.heading"),
        ("who", "who.heading"),
        ("ways", "ways.heading"),
        ("trace", "trace.heading"),
        ("talk", "talk.heading"),
    ] {
        assert!(guide.sections().contains(id), "there is no section `{id}`");
        assert!(guide.region_named_by(heading).is_some(), "no region is named by `{heading}`");
    }
    for (question, _) in COUPLE {
        assert!(guide.offers_to_change(question), "`{question}` cannot be changed");
    }
}

#[test]
fn every_question_offers_what_its_row_says() {
    let guide = open_guide();
    for (at, (question, options)) in FAMILY.iter().enumerate() {
        assert_eq!(guide.options(), expected::offered(question, &FAMILY[..at]), "{question}");
        guide.answer(question, options);
    }
}

/// Guards against a bug: a screen took over the last one's radio buttons, and one of them that was
/// still checked unchecked the visitor's answer when it joined the new group.
#[test]
fn what_was_chosen_is_shown_again_on_the_way_back() {
    let guide = open_guide();
    guide.answer("service", "couples");
    for reason in expected::offered("reason", &[("service", "couples")]) {
        guide.answer("reason", &reason);
        guide.go_back();
        assert_eq!(guide.chosen(), [reason.as_str()]);
        guide.go_back();
        assert_eq!(guide.chosen(), ["couples"], "after the reason `{reason}`");
        guide.go_on();
    }
}

#[test]
fn a_changed_kind_keeps_what_still_applies_and_says_what_was_dropped() {
    let guide = answered(COUPLE);
    guide.change("service");
    assert_eq!(guide.chosen(), ["couples"]);
    guide.choose("individual");
    guide.submit();

    // Whom it treats is nothing that one person is asked.
    assert!(guide.shows_answer());
    assert_eq!(guide.dropped(), ["treats-one"]);
    assert!(!guide.offers_to_change("treats-one"));
    for (question, options) in
        [("reason", "relationship"), ("payment", "commercial"), ("priorities", "partners-words")]
    {
        guide.change(question);
        assert_eq!(guide.chosen(), [options], "`{question}` was not kept");
        guide.go_back();
        assert!(guide.shows_answer());
    }
}

#[test]
fn a_changed_kind_asks_again_where_the_old_answer_no_longer_fits() {
    let guide = answered(&[
        ("service", "individual"),
        ("reason", "growth"),
        ("payment", "commercial"),
        ("priorities", "freedom"),
    ]);
    guide.change("service");
    guide.choose("couples");
    guide.submit();
    assert_eq!(guide.dropped(), ["reason"]);
    guide.answer("reason", "premarital");
    assert!(guide.shows_answer());
    assert_rules(&guide, &["open.claim-never", "notes.not-premarital"]);
}

#[test]
fn a_change_that_is_taken_back_changes_nothing() {
    let guide = answered(COUPLE);
    let before = guide.rules();
    guide.change("payment");
    guide.choose("medicaid");
    guide.go_back();
    assert!(guide.shows_answer());
    assert_eq!(guide.rules(), before);
    assert!(guide.dropped().is_empty());
    assert!(guide.region_named_by("changed.heading").is_none());
}

#[test]
fn sharpening_shows_what_it_changed() {
    let guide = answered(INDIVIDUAL);
    assert!(guide.region_named_by("changed.heading").is_none(), "nothing has changed yet");
    assert!(guide.rules().contains("open.claim-network-unsure"));

    guide.sharpen("network");
    guide.answer("network", "yes");
    assert!(guide.shows_answer());
    assert!(guide.sections().contains("changed"));
    assert!(guide.region_named_by("changed.heading").is_some());
    assert!(!guide.rules().contains("open.claim-network-unsure"));
    assert_rules(&guide, &["open.claim"]);
    assert!(
        !guide.offers_to_sharpen("network"),
        "an answered question is offered as if it were not"
    );
    assert!(guide.offers_to_change("network"));
}

#[test]
fn what_matters_most_is_asked_where_several_things_matter() {
    let guide = answered(INDIVIDUAL);
    guide.sharpen("most-important");
    assert_eq!(guide.options(), ["no-diagnosis-on-file", "few-records", "no-concern"]);
    guide.answer("most-important", "few-records");
    assert!(guide.shows_answer());
    assert!(guide.offers_to_change("most-important"));

    // With one thing left there is nothing to weigh.
    guide.change("priorities");
    guide.choose("few-records");
    guide.submit();
    assert_eq!(guide.dropped(), ["most-important"]);
    assert!(!guide.offers_to_sharpen("most-important"));
}

#[test]
fn no_concern_and_the_concerns_exclude_each_other() {
    let guide = open_guide();
    guide.answer_all(&INDIVIDUAL[..3]);
    guide.choose("cost");
    guide.choose("employer");
    assert_eq!(guide.chosen(), ["employer", "cost"]);
    guide.choose("no-concern");
    assert_eq!(guide.chosen(), ["no-concern"]);
    guide.choose("court");
    assert_eq!(guide.chosen(), ["court"]);
    guide.choose("court");
    assert!(guide.chosen().is_empty());
    guide.see_my_answer();
    assert!(guide.alert().is_some(), "nothing chosen is no answer");
}

#[test]
fn several_priorities_are_each_answered_for_every_way_to_pay() {
    let given: Vec<_> = INDIVIDUAL[..3]
        .iter()
        .copied()
        .chain([("priorities", "no-diagnosis-on-file policyholder employer court freedom cost")])
        .collect();
    let guide = answered(&given);
    for way in &expected::assessment(&given).ways {
        for (_, effect) in &way.effects {
            assert_rules(&guide, &[effect.rule.id]);
        }
    }
}

#[track_caller]
fn answered(given: &[(&str, &str)]) -> Guide {
    let guide = Guide::open_answered(&Setup::default(), given);
    // Whatever is said has a rule that speaks for exactly these answers.
    let unfounded: Vec<_> = guide.rules().difference(&expected::rules(given)).cloned().collect();
    assert!(unfounded.is_empty(), "{unfounded:?}");
    guide
}

#[track_caller]
fn assert_rules(guide: &Guide, expected: &[&str]) {
    let shown = guide.rules();
    for rule in expected {
        assert!(shown.contains(*rule), "`{rule}` is not among {shown:?}");
    }
}
