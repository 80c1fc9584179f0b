//! Guards "what would change this": every change that is named does alter the verdict, none smaller
//! does, and none is left out.

#![cfg(feature = "serde")]

use std::cell::Cell;
use std::collections::BTreeSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::pivots::{CHOOSABLE, Instead, Pivot, Verdict, VerdictValue, pivots};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use coverage_guide::domain::rules::availability::Availability;
use test_fixtures::{Practice, answers_at};

const VERDICTS: [Verdict; 7] = [
    Verdict::Outlook(Way::Claim),
    Verdict::Outlook(Way::Superbill),
    Verdict::Need(Way::Claim),
    Verdict::Availability(Way::Claim),
    Verdict::Availability(Way::Superbill),
    Verdict::Availability(Way::SelfPay),
    Verdict::Availability(Way::Program),
];

const COUPLE: &[(QuestionId, &str)] = &[
    (QuestionId::Service, "couples"),
    (QuestionId::Reason, "relationship"),
    (QuestionId::TreatsOne, "no"),
    (QuestionId::Payment, "commercial"),
];

#[test]
fn treating_one_persons_condition_alone_would_change_a_couples_outlook() {
    let profile = Practice::Harbor.profile();
    let pivots = found(Verdict::Outlook(Way::Claim), &answers_at(&profile, COUPLE), &profile);
    let treats_one = pivots.iter().find(|pivot| {
        let [instead] = &pivot.answers[..] else { return false };
        instead.question == QuestionId::TreatsOne
    });
    let to = treats_one.expect("the question is among them").to;
    assert!(
        matches!(to, VerdictValue::Outlook(Some(outlook)) if outlook != Outlook::RARELY),
        "{to:?}"
    );
}

#[test]
fn no_other_insurance_opens_a_claim_where_the_practice_never_bills_the_service() {
    let profile = Practice::Steffen.profile();
    let verdict = Verdict::Availability(Way::Claim);
    let pivots = found(verdict, &answers_at(&profile, COUPLE), &profile);
    assert!(!pivots.is_empty(), "another kind of therapy is billed");
    for pivot in pivots
        .iter()
        .filter(|pivot| matches!(pivot.to, VerdictValue::Availability(Availability::Available)))
    {
        let named = pivot.answers.iter().map(|instead| instead.question);
        assert!(named.into_iter().any(|id| id == QuestionId::Service), "{pivot:?}");
    }
}

#[test]
fn a_pair_is_named_only_where_no_single_answer_is_enough() {
    for_each_visit(|answers, profile| {
        for verdict in VERDICTS {
            let pivots = found(verdict, answers, profile);
            let sizes: Vec<_> = pivots.iter().map(|pivot| pivot.answers.len()).collect();
            assert!(sizes.iter().all(|size| *size == sizes[0] && (1..=2).contains(size)));
            let single = singles(answers, profile).any(|(_, other)| {
                outcome(verdict, &other, profile) != outcome(verdict, answers, profile)
            });
            assert_eq!(sizes.first() == Some(&1), single, "{verdict:?} {answers:?}");
        }
    });
}

#[test]
fn every_change_that_is_named_alters_the_verdict_as_it_says() {
    for_each_visit(|answers, profile| {
        for verdict in VERDICTS {
            for Pivot { to, answers: instead } in found(verdict, answers, profile) {
                assert_ne!(to, outcome(verdict, answers, profile));
                let last = instead.last().expect("something changes");
                for one in &instead {
                    for option in one.options.iter() {
                        assert_ne!(question(one.question).list[option], "not-sure");
                        assert!(!answers.picks(one.question).has(option), "no change at all");
                    }
                }
                for option in last.options.iter() {
                    assert!(reaches(verdict, answers, &instead, option, profile, to));
                }
            }
        }
    });

    /// Gives the answers in either order, as a visitor could, and looks at the verdict.
    fn reaches(
        verdict: Verdict,
        answers: &Answers,
        instead: &[Instead],
        option: usize,
        profile: &Profile,
        to: VerdictValue,
    ) -> bool {
        let mut picks: Vec<_> = instead.iter().map(|one| (one.question, one.options)).collect();
        picks.last_mut().expect("something changes").1 = Picks::only(option);
        let forth = picks.clone();
        picks.reverse();
        [forth, picks].into_iter().any(|order| {
            let mut other = *answers;
            for (id, picks) in &order {
                let asked = flow::applies(question(*id), &other, profile);
                let at = picks.first().expect("an option");
                if !asked || !flow::offers(question(*id), at, &other, profile) {
                    return false;
                }
                flow::insert(&mut other, profile, *id, *picks);
            }
            outcome(verdict, &other, profile) == to
        })
    }
}

#[test]
fn no_single_change_is_left_out() {
    for_each_visit(|answers, profile| {
        for verdict in VERDICTS {
            let pivots = found(verdict, answers, profile);
            for ((id, option), other) in singles(answers, profile) {
                let to = outcome(verdict, &other, profile);
                let named = pivots.iter().any(|pivot| {
                    pivot.to == to
                        && pivot.answers.len() == 1
                        && pivot.answers[0].question == id
                        && pivot.answers[0].options.has(option)
                });
                assert_eq!(named, to != outcome(verdict, answers, profile), "{id:?} {option}");
            }
        }
    });
}

#[test]
fn where_it_takes_two_answers_every_pair_is_named_and_no_other() {
    let pairs = Cell::new(0);
    for_each_visit(|answers, profile| {
        for verdict in VERDICTS {
            let found = found(verdict, answers, profile);
            if found.first().is_none_or(|pivot| pivot.answers.len() != 2) {
                continue;
            }
            pairs.set(pairs.get() + 1);
            let named: BTreeSet<_> = found.iter().flat_map(named_pairs).collect();
            let now = outcome(verdict, answers, profile);
            let mut altering = BTreeSet::new();
            for (first, between) in singles(answers, profile) {
                for (second, other) in singles(&between, profile) {
                    let stands = other.picks(first.0) == Picks::only(first.1);
                    if first.0 != second.0 && stands && outcome(verdict, &other, profile) != now {
                        altering.insert([first.min(second), first.max(second)]);
                    }
                }
            }
            assert_eq!(named, altering, "{verdict:?} {answers:?}");
        }
    });
    assert!(pairs.get() > 20, "hardly any visit takes two answers: {}", pairs.get());
}

/// A reason for therapy, an age or a state is no choice; and a change that is none may not hide one that is.
#[test]
fn only_what_a_person_can_choose_or_find_out_is_offered() {
    let (hidden, offered) = (Cell::new(0), Cell::new(0));
    for_each_visit(|answers, profile| {
        for verdict in VERDICTS {
            let offers = pivots(verdict, answers, profile, CHOOSABLE);
            let all = found(verdict, answers, profile);
            let mut asked = offers.iter().flat_map(|pivot| &pivot.answers);
            assert!(asked.all(|instead| CHOOSABLE.contains(&instead.question)));
            let can = |pivot: &&Pivot| {
                pivot.answers.iter().all(|instead| CHOOSABLE.contains(&instead.question))
            };
            if all.first().map(|pivot| pivot.answers.len())
                == offers.first().map(|pivot| pivot.answers.len())
            {
                assert!(all.iter().filter(can).eq(&offers), "{verdict:?} {answers:?}");
            } else if !offers.is_empty() {
                hidden.set(hidden.get() + 1);
            }
            offered.set(offered.get() + offers.len());
        }
    });
    assert!(hidden.get() > 20 && offered.get() > 1_000, "{hidden:?} {offered:?}");
}

/// Over every question; priorities change no verdict.
fn found(verdict: Verdict, answers: &Answers, profile: &Profile) -> Vec<Pivot> {
    pivots(verdict, answers, profile, QuestionId::ALL)
}

type Pick = (QuestionId, usize);

/// The pairs of single options that a change of two answers stands for.
fn named_pairs(pivot: &Pivot) -> Vec<[Pick; 2]> {
    let [first, second] = &pivot.answers[..] else { return Vec::new() };
    let mut pairs = Vec::new();
    for one in first.options.iter() {
        for other in second.options.iter() {
            let (one, other) = ((first.question, one), (second.question, other));
            pairs.push([one.min(other), one.max(other)]);
        }
    }
    pairs
}

fn outcome(verdict: Verdict, answers: &Answers, profile: &Profile) -> VerdictValue {
    verdict.value(&Facts::of(answers, profile))
}

/// Every other answer to one question, "not sure" and priorities aside.
fn singles<'a>(
    answers: &'a Answers,
    profile: &'a Profile,
) -> impl Iterator<Item = ((QuestionId, usize), Answers)> + 'a {
    let asked = [Stage::Core, Stage::Sharpen].map(|stage| flow::asked(stage, answers, profile));
    asked
        .into_iter()
        .flatten()
        .filter(|id| !matches!(id, QuestionId::Priorities | QuestionId::MostImportant))
        .flat_map(|id| {
            let options = flow::options(question(id), answers, profile);
            options.into_iter().map(move |option| (id, option))
        })
        .filter(|(id, option)| question(*id).list[*option] != "not-sure")
        .filter(|(id, option)| !answers.picks(*id).has(*option))
        .map(|(id, option)| {
            let mut other = *answers;
            flow::insert(&mut other, profile, id, Picks::only(option));
            ((id, option), other)
        })
}

/// A few hundred visits at each practice, each question answered by a pseudo-random option.
fn for_each_visit(see: impl Fn(&Answers, &Profile)) {
    for practice in Practice::ALL {
        let profile = practice.profile();
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..150 {
            let mut answers = Answers::default();
            while let Some(id) = flow::next_open(&answers, &profile) {
                let options = flow::options(question(id), &answers, &profile);
                let option = options[draw(&mut seed, options.len())];
                flow::insert(&mut answers, &profile, id, Picks::only(option));
            }
            for id in flow::asked(Stage::Sharpen, &answers, &profile) {
                let options = flow::options(question(id), &answers, &profile);
                if draw(&mut seed, 2) == 0 && !options.is_empty() {
                    let option = options[draw(&mut seed, options.len())];
                    flow::insert(&mut answers, &profile, id, Picks::only(option));
                }
            }
            see(&answers, &profile);
        }
    }
}

/// A number below `end`, by xorshift: the same visits in every run.
fn draw(seed: &mut u64, end: usize) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    usize::try_from(*seed % end as u64).expect("below end")
}
