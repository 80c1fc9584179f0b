//! Guards what the guide says, case by case: one sentence, the answers, and what must follow, by ids
//! and never by wording. A clinician can read each.
//!
//! The sections of the practice’s published policy:
//!
//! - medical necessity: `policy::therapy_for_symptoms_that_disturb_daily_life_is_what_plans_often_pay_for`,
//!   `policy::without_a_condition_to_treat_a_plan_rarely_pays`
//! - a diagnosis on every claim: `policy::every_claim_and_every_superbill_carries_a_diagnosis`,
//!   `policy::whoever_has_no_insurance_has_no_claim_to_put_a_diagnosis_on`
//! - what a diagnosis means: `policy::a_diagnosis_names_symptoms_and_shows_need_and_can_change`
//! - what it does not mean: `policy::a_diagnosis_is_no_judgment_of_character_and_sets_no_topics`
//! - kink, non-monogamy: `policy::exploring_kink_or_non_monogamy_is_no_disorder_alone_or_together`
//! - relationships: `policy::better_communication_is_not_a_diagnosis`
//! - family dynamics: `policy::family_dynamics_are_not_a_diagnosis`
//! - premarital work: `policy::premarital_work_has_no_condition_to_treat_so_nobody_asks_for_one`
//! - sex therapy: `policy::sex_therapy_is_a_service_and_not_a_diagnosis`
//! - what is not billed: `policy::couples_family_and_sex_therapy_are_never_billed_to_insurance_here`
//! - what goes to the insurer:
//!   `using_insurance::a_claim_tells_the_plan_the_diagnosis_and_the_visit_and_it_may_ask_for_more`
//! - what stays: `using_insurance::the_practice_asks_before_it_shares_and_the_law_says_where_it_need_not`,
//!   `using_insurance::danger_courts_and_other_clinicians_do_not_depend_on_who_pays`
//! - worries: `using_insurance::worries_about_life_insurance_jobs_and_checks_have_three_different_answers`
//! - reasons for self-pay: `using_insurance::paying_privately_sends_no_diagnosis_to_a_plan`,
//!   `using_insurance::paying_privately_frees_pace_length_and_topic_and_counts_toward_no_deductible`,
//!   `together::couples_who_want_to_talk_better_rarely_get_a_plan_to_pay_and_this_practice_does_not_bill_it`
//! - notes when paying privately: `using_insurance::paying_privately_still_leaves_a_chart_in_the_practice`
//! - the approach: `using_insurance::the_practice_talks_a_diagnosis_over_affirms_and_opens_the_chart`
//! - the three duties: `using_insurance::using_insurance_here_brings_three_duties_and_only_where_it_can_be_used`
//! - must I accept a diagnosis:
//!   `using_insurance::must_i_accept_a_diagnosis_to_use_insurance_yes_and_there_is_a_choice`
//! - can I see or ask about it:
//!   `using_insurance::can_i_see_my_diagnosis_and_ask_about_it_yes_by_policy_and_by_right`
//! - does it follow me forever:
//!   `using_insurance::does_a_diagnosis_follow_me_it_can_change_but_a_claim_stays_with_the_plan`
//! - can I work on relationships and sex under another diagnosis:
//!   `using_insurance::can_i_work_on_relationships_and_sex_under_another_diagnosis_yes_if_it_is_true`
//!
//! The rows of the decision table: usual answer (=), more likely (+), less likely (-).
//! What no visitor is asked, such as what a plan document leaves out, has no case.
//!
//! - individual, symptoms: = and in network + `one_person::symptoms_and_a_therapist_in_network_are_often_paid_for`;
//!   short-term - `one_person::a_short_term_plan_may_leave_out_what_others_often_pay`;
//!   ministry - `one_person::a_sharing_ministry_is_no_insurance_and_rarely_pays`;
//!   growth - `one_person::growth_goals_make_a_claim_rarely_work`
//! - individual, no disorder: = and program +
//!   `one_person::without_a_disorder_an_employee_program_needs_no_claim_and_as_a_rule_no_diagnosis`;
//!   CO, CT, DE, IL, MA + `one_person::plans_of_five_states_owe_a_yearly_check_up_where_no_condition_is_treated`,
//!   `one_person::no_other_state_is_said_to_owe_a_yearly_check_up`; Z code -
//!   `one_person::one_person_who_comes_about_a_relationship_brings_a_z_code_that_plans_rarely_pay`
//! - couples, the relationship: = and Z63.0 -
//!   `together::couples_who_want_to_talk_better_rarely_get_a_plan_to_pay_and_this_practice_does_not_bill_it`;
//!   program + `together::an_employee_program_takes_relationship_concerns`; a plan that pays Z63.0 +
//!   `together::a_few_plans_pay_a_relationship_code_so_couples_hear_that_it_is_worth_asking`;
//!   Military OneSource +, TRICARE's exclusion -
//!   `together::military_onesource_takes_relationship_concerns_that_tricare_leaves_out`
//! - couples, one partner's condition: =, + `together::couples_sessions_that_treat_one_partners_condition_are_sometimes_to_often_paid_for`;
//!   no diagnosis - `together::symptoms_alone_do_not_help_a_couple_whose_sessions_treat_nobody`;
//!   HMO - `together::a_couple_with_an_hmo_hears_of_the_referral`
//! - premarital: =, - `together::premarital_work_is_rarely_paid_for_by_any_plan`;
//!   program + `together::premarital_work_may_go_through_an_employee_program`;
//!   church, community + `together::engaged_couples_hear_of_church_and_community_programs`
//! - family, a child's diagnosis: =, +
//!   `together::family_sessions_that_treat_a_childs_condition_are_sometimes_to_often_paid_for`;
//!   EPSDT + `together::medicaid_may_pay_for_a_child_before_there_is_a_diagnosis`;
//!   nobody treated - `together::a_family_with_no_one_person_to_treat_is_rarely_paid_for`
//! - family, no diagnosis: =, - `together::a_commercial_plan_rarely_pays_for_family_dynamics`;
//!   Medi-Cal + `together::medi_cal_sometimes_pays_for_a_family_without_a_diagnosis`,
//!   `together::medicaid_in_other_states_may_or_may_not`,
//!   `together::medicaid_pays_no_grown_up_family_without_a_diagnosis`
//! - sex therapy, no dysfunction: =, Z70 - `one_person::sex_therapy_to_explore_rests_on_a_code_that_plans_rarely_pay`,
//!   `one_person::a_gap_in_desire_between_partners_is_no_disorder`; another diagnosis +
//!   `one_person::sex_therapy_that_treats_anxiety_or_trauma_is_sometimes_paid_for`
//! - sex therapy, F52: =, +
//!   `one_person::a_distressing_sexual_difficulty_is_sometimes_paid_for_with_or_without_the_name_sex_therapy`;
//!   TRICARE - `one_person::tricare_leaves_out_sex_therapy_and_sexual_difficulties`,
//!   `one_person::tricare_leaves_out_sex_therapy_even_for_another_condition`
//! - group: =, in network + `one_person::a_therapy_group_for_symptoms_is_sometimes_paid_for`;
//!   no condition - `one_person::a_group_without_a_condition_is_rarely_paid_for`
//!
//! The rest, each a module: `practices` (policy apart from the world; identified patient; superbills),
//! `plans` (networks, HMO and PPO, Medicare, Medicaid, TRICARE, students, an unknown plan),
//! `privacy` (policyholders by state, minors, a partner's words, employers), `depth` (the same in full, and
//! common questions), `rights` (what may be asked for by law, and what to ask the plan and the practice),
//! `payers` (how somebody has Medicare, a second plan, where a plan comes from, and payers of another kind),
//! `priorities` (all ten, and no concern), `matters` (what picking each of them changes), `programs` (what is
//! special to each plan and program), `differing` (therapists who differ, and names in a sentence), `rather_pay` (a plan that one would rather not use) and `visit` (not sure of the kind, answers that a change drops).

#![cfg(feature = "serde")]

mod depth;
mod differing;
mod matters;
mod one_person;
mod payers;
mod plans;
mod policy;
mod practices;
mod priorities;
mod privacy;
mod profiles;
mod programs;
mod rather_pay;
mod rights;
mod support;
mod together;
mod told;
mod using_insurance;
mod visit;
