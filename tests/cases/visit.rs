//! Guards the way through the questions: not being sure of the kind, and changing one's mind.

use crate::support::*;

fn unsure(room: &str, focus: &str) -> Visitor {
    visitor("harbor").wants("not-sure").would_bring(room).wants_help_with(focus)
}

// Not sure which kind of therapy.

#[test]
fn whoever_comes_alone_about_feelings_means_individual_therapy() {
    unsure("just-me", "feelings").because("symptoms").paying_with("commercial").expects(|a| {
        a.taken_for(Some("individual"), "kind.alone");
        a.outlook(Claim, Outlook::OFTEN);
    });
}

#[test]
fn whoever_comes_alone_about_getting_along_means_individual_therapy_too() {
    unsure("just-me", "getting-along").because("relationship").paying_with("commercial").expects(
        |a| {
            a.taken_for(Some("individual"), "kind.alone");
            a.outlook(Claim, Outlook::RARELY);
        },
    );
}

#[test]
fn partners_who_come_together_mean_couples_therapy() {
    unsure("partners", "getting-along")
        .because("relationship")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| a.taken_for(Some("couples"), "kind.partners"));
}

#[test]
fn relatives_who_come_together_mean_family_therapy() {
    unsure("family", "getting-along")
        .because("family-dynamics")
        .treating_one("no")
        .paying_with("commercial")
        .expects(|a| a.taken_for(Some("family"), "kind.relatives"));
}

#[test]
fn help_with_a_child_means_family_therapy_if_others_come_too() {
    for room in ["partners", "family"] {
        unsure(room, "child")
            .because("child")
            .treating_one("yes")
            .paying_with("commercial")
            .expects(|a| a.taken_for(Some("family"), "kind.child"));
    }
}

#[test]
fn help_with_a_child_who_comes_alone_means_individual_therapy() {
    unsure("just-me", "child").because("child").paying_with("commercial").expects(|a| {
        a.taken_for(Some("individual"), "kind.child-alone");
        a.rules(&["care.individual-child"]);
    });
}

#[test]
fn help_with_a_child_stays_open_until_it_is_known_who_comes() {
    unsure("not-sure", "child")
        .because("child")
        .paying_with("commercial")
        .expects(|a| a.taken_for(None, "kind.open"));
}

#[test]
fn help_with_sex_means_sex_therapy_whoever_comes() {
    for room in ["just-me", "partners", "not-sure"] {
        unsure(room, "sex")
            .because("sexual-difficulty")
            .paying_with("commercial")
            .expects(|a| a.taken_for(Some("sex-therapy"), "kind.sex"));
    }
}

#[test]
fn without_knowing_who_comes_or_what_for_the_kind_stays_open() {
    for (room, focus) in
        [("not-sure", "feelings"), ("partners", "not-sure"), ("just-me", "not-sure")]
    {
        unsure(room, focus)
            .because("symptoms")
            .paying_with("commercial")
            .expects(|a| a.taken_for(None, "kind.open"));
    }
}

#[test]
fn a_kind_that_stays_open_gets_no_firm_answer_at_all() {
    unsure("not-sure", "not-sure")
        .because("not-sure")
        .paying_with("commercial")
        .caring_about(&["partners-words"])
        .in_network("yes")
        .expects(|a| {
            a.taken_for(None, "kind.open");
            a.outlook(Claim, Outlook::ANY);
            a.open(Claim, Availability::Ask);
            a.open(SelfPay, Availability::Ask);
            a.diagnosis_of(Person::OnePerson);
            a.effects(Priority::PartnersWords, [Effect::Depends; 4]);
            a.rules(&["care.kind-open", "open.claim-kind-open"]);
        });
}

// Changing one's mind.

fn couple() -> Visitor {
    visitor("harbor")
        .wants("couples")
        .because("premarital")
        .paying_with("commercial")
        .caring_about(&["cost"])
        .with_plan("ppo")
}

#[test]
fn a_couple_that_becomes_one_person_loses_what_only_couples_can_say() {
    couple().wants("individual").drops(&["reason"]).because("growth").expects(|a| {
        a.kept(&["payment", "priorities", "plan-type"]);
        a.outlook(Claim, Outlook::RARELY);
    });
    let sessions = |known| couple().because("relationship").treating_one(known);
    sessions("yes").wants("individual").drops(&["treats-one"]).expects(|a| {
        a.kept(&["reason", "payment", "priorities", "plan-type"]);
        a.rules(&["care.individual-relationship"]);
    });
}

#[test]
fn a_couple_that_turns_to_premarital_work_is_asked_of_no_condition() {
    couple()
        .because("symptoms")
        .treating_one("yes")
        .because("premarital")
        .drops(&["treats-one"])
        .expects(|a| a.outlook(Claim, Outlook::RARELY));
}

#[test]
fn whoever_was_not_sure_and_now_is_loses_the_two_plain_answers() {
    unsure("just-me", "feelings")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["cost"])
        .wants("individual")
        .drops(&["room", "focus"])
        .expects(|a| a.kept(&["reason", "payment", "priorities"]));
}

#[test]
fn a_family_that_becomes_one_person_keeps_who_the_client_is() {
    visitor("harbor")
        .wants("family")
        .because("symptoms")
        .treating_one("yes")
        .paying_with("medicaid")
        .caring_about(&["cost"])
        .for_client("teen")
        .living_in("ca")
        .wants("individual")
        .drops(&["treats-one"])
        .expects(|a| {
            a.kept(&["client", "state"]);
            a.diagnosis_of(Person::Young);
        });
}

#[test]
fn one_person_in_a_group_who_becomes_a_couple_loses_the_group_and_the_age() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["cost"])
        .for_client("adult")
        .in_setting("group")
        .wants("couples")
        .drops(&["client", "setting"])
        .treating_one("yes")
        .expects(|a| {
            a.outlook(Claim, Outlook::SOMETIMES_TO_OFTEN);
            a.never_asks("setting");
            a.never_asks("client");
            a.rules(&["care.couples-one-treated"]);
        });
}

#[test]
fn whoever_loses_a_plan_loses_all_that_was_said_of_it() {
    visitor("harbor")
        .wants("individual")
        .because("symptoms")
        .paying_with("commercial")
        .caring_about(&["policyholder"])
        .in_network("yes")
        .with_plan("ppo")
        .on_the_plan_of("partner")
        .living_in("ca")
        .with_deductible("no")
        .paying_with("none")
        .drops(&["network", "plan-type", "policyholder", "state", "deductible"])
        .expects(|a| {
            a.kept(&["service", "reason", "priorities"]);
            a.no_plan_pays(Claim);
        });
}
