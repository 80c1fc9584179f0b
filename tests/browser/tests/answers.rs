//! Guards what a visitor is told: the right verdicts for each kind, and what a change changes.

use std::collections::BTreeSet;

use browser_tests::browser::Setup;
use browser_tests::expected;
use browser_tests::guide::{Guide, english, open_guide};
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::Answer;
use coverage_guide::text::Locale;
use test_fixtures::visitors::{COUPLE, FAMILY, INDIVIDUAL, SEX_THERAPY};
use test_fixtures::{answers, localizer_for};

#[test]
fn couples_learn_that_this_practice_does_not_bill_and_that_plans_rarely_pay() {
    let guide = answered(COUPLE);
    let pay = guide.row(Topic::Pay);
    assert_eq!((&*pay.verdict, pay.outlook), ("pay.not-here", None), "none can pay here");
    let told = told(&guide, COUPLE);
    assert_told(&told, &["open.claim-never", "care.couples-relationship", "plan.commercial-joint"]);
    assert!(!told.contains("open.claim"));
}

#[test]
fn one_person_with_symptoms_learns_that_plans_often_pay_and_usually_want_a_diagnosis() {
    let guide = answered(INDIVIDUAL);
    assert_eq!(guide.row(Topic::Pay).outlook.as_deref(), Some("often"));
    assert_eq!(guide.row(Topic::OnFile).verdict, "on-file.usually");
    let told = told(&guide, INDIVIDUAL);
    assert_told(&told, &["care.individual-symptoms", "diagnosis.private", "plan.commercial"]);
    assert!(!told.contains("open.claim-never"));
}

#[test]
fn a_family_learns_what_plans_do_and_that_this_practice_does_not_bill() {
    let guide = answered(FAMILY);
    assert_eq!(guide.row(Topic::Pay).verdict, "pay.not-here");
    let told = told(&guide, FAMILY);
    assert_told(&told, &["open.claim-never", "care.family-one-treated"]);
}

#[test]
fn sex_therapy_without_a_plan_leaves_no_plan_to_ask() {
    let guide = answered(SEX_THERAPY);
    let verdicts = guide.rows().into_iter().map(|row| row.verdict).collect::<Vec<_>>();
    assert_eq!(verdicts[..3], ["pay.no-plan", "on-file.no-plan", "seen-by.no-plan"]);
    assert!(guide.rows().iter().all(|row| row.outlook.is_none()));
    let told = told(&guide, SEX_THERAPY);
    assert_told(&told, &["open.claim-no-plan", "open.self-pay-no-plan", "notes.not-sex-therapy"]);
}

#[test]
fn two_plain_questions_lead_to_a_kind_when_somebody_is_not_sure() {
    let given = [
        ("service", "not-sure"),
        ("room", "partners"),
        ("focus", "getting-along"),
        ("reason", "relationship"),
        ("treats-one", "not-sure"),
        ("payment", "not-sure"),
        ("priorities", "no-concern"),
    ];
    let guide = answered(&given);
    assert_eq!(guide.row(Topic::Pay).verdict, "pay.not-here");
    assert_told(&told(&guide, &given), &["open.claim-never"]);
}

#[test]
fn a_kind_that_stays_open_is_answered_for_all_kinds() {
    let given = [
        ("service", "not-sure"),
        ("room", "not-sure"),
        ("focus", "not-sure"),
        ("reason", "not-sure"),
        ("payment", "not-sure"),
        ("priorities", "no-concern"),
    ];
    let guide = answered(&given);
    let pay = guide.row(Topic::Pay);
    assert_eq!(pay.outlook.as_deref(), Some("rarely-often"), "an open kind allows no firm word");
    assert_told(&told(&guide, &given), &["open.claim-kind-open", "care.kind-open"]);
}

#[test]
fn the_answer_has_a_screen_for_every_topic_and_a_way_to_change_each_answer() {
    let guide = answered(COUPLE);
    for topic in Topic::ALL {
        guide.open_topic(*topic);
        assert!(guide.shows_topic(*topic), "no region is named `{}`", topic.id());
        assert_eq!(guide.heading(), guide.topic(*topic));
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
    assert!(guide.shows_topic(Topic::Why), "back where it was taken up");
    assert_eq!(guide.dropped(), ["treats-one"]);
    assert!(!guide.offers_to_change("treats-one"));
    for (question, options) in
        [("reason", "relationship"), ("payment", "commercial"), ("priorities", "partners-words")]
    {
        guide.change(question);
        assert_eq!(guide.chosen(), [options], "`{question}` was not kept");
        guide.go_back();
        assert!(guide.shows_topic(Topic::Why));
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
    assert!(guide.shows_topic(Topic::Why));
    assert_told(&guide.told_rules(), &["open.claim-never", "notes.not-premarital"]);
}

#[test]
fn a_change_that_is_taken_back_changes_nothing() {
    let guide = answered(COUPLE);
    let before = guide.rows();
    guide.change("payment");
    guide.choose("medicaid");
    guide.go_back();
    assert!(guide.shows_topic(Topic::Why));
    assert!(guide.dropped().is_empty());
    assert!(!guide.marks("fold").contains("changes"));
    guide.back_to_answer();
    assert_eq!(guide.rows(), before);
}

#[test]
fn an_answer_in_its_place_marks_what_it_changed_until_the_next_step() {
    let guide = answered(INDIVIDUAL);
    let before = guide.rows();
    assert!(before.iter().all(|row| !row.is_changed), "nothing has changed yet");
    assert_eq!(guide.row(Topic::Pay).refinement.as_deref(), Some("network"));

    guide.answer_in_place("Yes");
    let after = guide.rows();
    let now = [INDIVIDUAL, &[("network", "yes")]].concat();
    let changed: Vec<_> = {
        let (profile, now, was) = (expected::practice(), answers(&now), answers(INDIVIDUAL));
        let localizer = localizer_for(Locale::English, &profile);
        let rows = Answer::of(&localizer, &now, &profile).after(Some(was)).short().rows;
        rows.iter().map(|row| row.change.is_some()).collect()
    };
    assert_eq!(after.iter().map(|row| row.is_changed).collect::<Vec<_>>(), changed);
    assert!(changed.contains(&true) && changed.contains(&false), "{changed:?}");
    assert!(after.iter().all(|row| row.refinement.as_deref() != Some("network")));

    guide.open_topic(Topic::Pay);
    guide.back_to_answer();
    assert!(guide.rows().iter().all(|row| !row.is_changed));
}

#[test]
fn a_link_that_led_to_a_change_is_no_longer_returned_to() {
    let guide = answered(&[
        ("service", "individual"),
        ("reason", "symptoms"),
        ("payment", "not-sure"),
        ("priorities", "no-concern"),
    ]);
    guide.click(&guide.button(&english("brief.next.change")));
    guide.choose("commercial");
    guide.submit();
    assert!(guide.rows().iter().any(|row| row.is_changed));
    guide.go_back();
    guide.submit();
    guide.wait_for_focus_on_heading();
    // What is returned to would take it a frame later.
    let frames =
        "await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));";
    guide.browser().run_async(frames, Vec::new());
    assert!(guide.focus().is_heading());
}

#[test]
fn a_surer_answer_leads_back_to_where_it_was_asked_for_and_says_what_it_changed() {
    let guide = answered(INDIVIDUAL);
    assert_told(&guide.told_rules(), &["open.claim-network-unsure"]);
    guide.sharpen("network");
    guide.answer("network", "yes");
    assert!(guide.shows_topic(Topic::Why));
    guide.open_fold("changes");
    assert!(!guide.offers_to_sharpen("network"), "it is offered as if it had no answer");
    assert!(guide.offers_to_change("network"));
    let told = guide.told_rules();
    assert_told(&told, &["open.claim"]);
    assert!(!told.contains("open.claim-network-unsure"));
    assert!(guide.rows().iter().all(|row| !row.is_changed), "that was a step ago");
}

#[test]
fn what_matters_most_is_asked_where_several_things_matter() {
    let guide = answered(INDIVIDUAL);
    let first = guide.marks("priority");
    guide.sharpen("most-important");
    assert_eq!(guide.options(), ["no-diagnosis-on-file", "few-records", "no-concern"]);
    guide.answer("most-important", "few-records");
    assert!(guide.offers_to_change("most-important"));
    guide.back_to_answer();
    assert_eq!(Vec::from_iter(guide.marks("priority")), ["few-records"]);
    assert_ne!(guide.marks("priority"), first);

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
    let told = told(&answered(&given), &given);
    let ways = expected::assessment(&given).ways;
    for way in ways.iter().filter(|way| way.may_be_available()) {
        for (_, effect) in &way.effects {
            assert_told(&told, &[effect.rule.id]);
        }
    }
}

#[track_caller]
fn answered(given: &[(&str, &str)]) -> Guide {
    Guide::open_answered(&Setup::default(), given)
}

/// The rules behind all that is said. Each has to speak for exactly these answers.
#[track_caller]
fn told(guide: &Guide, given: &[(&str, &str)]) -> BTreeSet<String> {
    let told = guide.told_rules();
    let expected = expected::rules(given);
    let unfounded: Vec<_> = told.difference(&expected).collect();
    assert!(unfounded.is_empty(), "{unfounded:?}");
    told
}

#[track_caller]
fn assert_told(told: &BTreeSet<String>, expected: &[&str]) {
    for rule in expected {
        assert!(told.contains(*rule), "`{rule}` is not among {told:?}");
    }
}
