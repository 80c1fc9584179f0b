//! Guards the way through the questions: nobody gets stuck, and no answer gets lost by going back.

#![cfg(feature = "serde")]

#[allow(dead_code, reason = "`tests/walk.rs` uses the rest")]
#[path = "walk/order.rs"]
mod order;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::flow::{asked, is_consistent, next_open};
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, QUESTIONS, Stage, question};
use coverage_guide::domain::visit::{Screen, Visit};
use test_fixtures::Practice;

use order::{ORDER, offered};

#[test]
fn every_visit_comes_to_an_answer() {
    let core = QUESTIONS.iter().filter(|question| question.stage == Stage::Core).count();
    each_visit(|visit, path, _| {
        assert_eq!(visit.screen, Screen::Answer);
        assert!(path.len() <= core, "{path:?}");
        let ascending = path.windows(2).all(|two| two[0].0.question() < two[1].0.question());
        assert!(ascending, "{path:?}");
    });
}

#[test]
fn progress_counts_up_and_never_exceeds_its_total() {
    each_visit(|_, path, profile| {
        let mut visit = Visit::default();
        for (at, (_, picks)) in path.iter().enumerate() {
            let (place, total) = visit.progress(profile).expect("a core question has a place");
            assert_eq!(place, at + 1);
            assert!(place <= total, "{place} of {total}: {visit:?}");
            let last = visit.is_last(profile);
            visit.go_on(*picks, profile);
            assert_eq!(last, visit.screen == Screen::Answer, "{visit:?}");
        }
        assert_eq!(visit.progress(profile), None);
    });
}

#[test]
fn back_to_the_start_and_forth_again_is_the_identity() {
    each_visit(|answered, path, profile| {
        let mut visit = answered.clone();
        for (screen, _) in path.iter().rev() {
            assert!(visit.can_go_back(profile), "{visit:?}");
            visit.go_back(profile);
            assert_eq!((visit.screen, visit.answers), (*screen, answered.answers));
        }
        assert!(!visit.can_go_back(profile), "{visit:?}");

        for (screen, picks) in path {
            assert_eq!(visit.screen, *screen);
            let there = shown_picks(&visit);
            assert_eq!(there, *picks, "{visit:?}");
            visit.go_on(there, profile);
            assert_eq!(visit.dropped, []);
        }
        assert_eq!(&visit, answered);
    });
}

#[test]
fn back_and_then_continue_is_the_identity_on_every_screen() {
    each_visit(|answered, path, profile| {
        let mut visit = Visit::default();
        for (_, picks) in path {
            assert_back_and_continue(&visit, profile);
            visit.go_on(*picks, profile);
        }
        assert_back_and_continue(answered, profile);
    });
}

#[test]
fn a_changed_answer_drops_what_no_longer_applies_and_nothing_else() {
    each_nth_visit(5, |answered, path, profile| {
        let sharpened = sharpen(answered, path, profile);
        for (screen, _) in path {
            let id = screen.question().expect("a path is made of questions");
            for picks in choices(id, &sharpened.answers, profile) {
                let mut expected = sharpened.answers;
                expected.insert(id, picks);
                let expected = settled(&expected, profile);
                let dropped: Vec<_> = QuestionId::ALL
                    .iter()
                    .copied()
                    .filter(|id| sharpened.answers.has(*id) && !expected.has(*id))
                    .collect();

                let mut back = sharpened.clone();
                while back.screen != *screen {
                    back.go_back(profile);
                }
                let mut change = sharpened.clone();
                change.revisit(id);
                for mut visit in [back, change] {
                    visit.go_on(picks, profile);
                    assert_eq!(visit.answers, expected, "{} in {sharpened:?}", id.id());
                    assert_eq!(visit.dropped, dropped, "{} in {sharpened:?}", id.id());
                    assert!(is_consistent(&visit.answers, profile), "{visit:?}");
                    assert_back_and_continue(&visit, profile);
                    assert_ends(visit, profile);
                }
            }
        }
    });
}

#[test]
fn a_question_taken_up_from_the_answer_leads_back_to_it() {
    each_nth_visit(7, |answered, path, profile| {
        let sharpened = sharpen(answered, path, profile);
        for id in asked(Stage::Sharpen, &sharpened.answers, profile) {
            let mut visit = sharpened.clone();
            visit.revisit(id);
            assert_eq!(visit.screen, Screen::Revisit(id));
            assert_eq!(visit.before, Some(sharpened.answers));
            assert!(visit.is_last(profile) && visit.progress(profile).is_none());
            visit.go_back(profile);
            assert_eq!((visit.screen, visit.answers), (Screen::Answer, sharpened.answers));

            for picks in choices(id, &sharpened.answers, profile) {
                let mut visit = sharpened.clone();
                visit.revisit(id);
                visit.go_on(picks, profile);
                assert_eq!(visit.screen, Screen::Answer, "{}: {sharpened:?}", id.id());
                assert_eq!(visit.before, Some(sharpened.answers));
                assert_eq!(visit.answers.picks(id), picks);
                for core in asked(Stage::Core, &visit.answers, profile) {
                    assert_eq!(visit.answers.picks(core), sharpened.answers.picks(core));
                }
            }
        }
    });
}

#[test]
fn continuing_without_a_pick_says_so_and_changes_nothing_else() {
    each_nth_visit(7, |answered, path, profile| {
        let mut visit = answered.clone();
        for _ in 0..=path.len() {
            let mut stayed = visit.clone();
            stayed.go_on(Picks::NONE, profile);
            assert_eq!(stayed.unanswered, visit.screen.question().is_some());
            stayed.unanswered = false;
            assert_eq!(stayed, visit);
            visit.go_back(profile);
        }
    });
}

#[test]
fn starting_again_forgets_everything() {
    each_nth_visit(7, |answered, path, profile| {
        let mut visit = sharpen(answered, path, profile);
        visit.revisit(QuestionId::Service);
        visit.start_again();
        assert_eq!(visit, Visit::default());
    });
}

/// The screens of a visit, each with what was picked there.
type Path = Vec<(Screen, Picks)>;

/// Sees every way from the first question to the answer, at every practice.
fn each_visit(see: impl FnMut(&Visit, &Path, &Profile)) {
    each_nth_visit(1, see);
}

fn each_nth_visit(n: usize, mut see: impl FnMut(&Visit, &Path, &Profile)) {
    let mut seen = 0_usize;
    for profile in Practice::ALL.map(Practice::profile) {
        go_on(&Visit::default(), &mut Vec::new(), &profile, &mut |visit, path| {
            if seen.is_multiple_of(n) {
                see(visit, path, &profile);
            }
            seen += 1;
        });
    }
    assert!(seen > 10_000, "there are more ways than {seen}");
}

fn go_on(visit: &Visit, path: &mut Path, profile: &Profile, see: &mut impl FnMut(&Visit, &Path)) {
    let Some(id) = visit.screen.question() else {
        see(visit, path);
        return;
    };
    assert!(path.len() < QUESTIONS.len(), "the questions never end: {path:?}");
    for picks in choices(id, &visit.answers, profile) {
        let mut next = visit.clone();
        next.go_on(picks, profile);
        path.push((visit.screen, picks));
        go_on(&next, path, profile, see);
        path.pop();
    }
}

/// Everything that can be picked; of the sets of priorities, one of each sort.
fn choices(id: QuestionId, answers: &Answers, profile: &Profile) -> Vec<Picks> {
    match question(id).form {
        Form::One => offered(id, answers, profile).into_iter().map(Picks::only).collect(),
        Form::Several { alone } => vec![
            Picks::only(alone),
            Picks::only(Priority::Court as usize),
            Picks::only(Priority::Employer as usize).with(Priority::Cost as usize),
        ],
    }
}

/// The visit with every question that sharpens the answer answered, in ways that differ by the path.
fn sharpen(answered: &Visit, path: &Path, profile: &Profile) -> Visit {
    let turn: usize = path.iter().filter_map(|(_, picks)| picks.first()).sum();
    let mut visit = answered.clone();
    for (at, id) in order().enumerate().filter(|(_, id)| question(*id).stage == Stage::Sharpen) {
        let mut offered = offered(id, &visit.answers, profile);
        // From the front and from the back in turn, to come by more pairs of options.
        if at % 2 == 1 {
            offered.reverse();
        }
        if let Some(option) = offered.iter().cycle().nth(turn) {
            visit.revisit(id);
            visit.go_on(Picks::only(*option), profile);
            assert_eq!(visit.screen, Screen::Answer);
        }
    }
    visit
}

/// These answers without those that do not apply: put one by one, each after those it depends on.
/// Another way than the flow's own, which starts from all of them and takes away.
fn settled(answers: &Answers, profile: &Profile) -> Answers {
    order().fold(Answers::default(), |mut settled, id| {
        let offered = offered(id, &settled, profile);
        let kept = answers.picks(id).iter().filter(|option| offered.contains(option));
        let kept = kept.fold(Picks::NONE, Picks::with);
        settled.insert(id, kept);
        settled
    })
}

/// All questions, each after those it depends on.
fn order() -> impl Iterator<Item = QuestionId> {
    ORDER.iter().copied().chain([QuestionId::Priorities, QuestionId::MostImportant])
}

fn shown_picks(visit: &Visit) -> Picks {
    visit.screen.question().map_or(Picks::NONE, |id| visit.answers.picks(id))
}

#[track_caller]
fn assert_back_and_continue(visit: &Visit, profile: &Profile) {
    let mut back = visit.clone();
    back.go_back(profile);
    assert_eq!(back.answers, visit.answers, "going back changed an answer");
    assert_eq!(back.screen != visit.screen, visit.can_go_back(profile));
    // From a question taken up from the answer, the way back is the answer: no screen to continue.
    if back.screen == visit.screen || back.screen == Screen::Answer {
        return;
    }
    back.go_on(shown_picks(&back), profile);
    assert_eq!((back.screen, back.answers), (visit.screen, visit.answers), "from {visit:?}");
    assert_eq!(back.dropped, []);
}

/// Answers what is still open with the first option, which must lead to the answer.
#[track_caller]
fn assert_ends(mut visit: Visit, profile: &Profile) {
    for _ in QUESTIONS {
        let Some(id) = visit.screen.question() else { break };
        let there = shown_picks(&visit);
        let picks = if there.is_empty() { choices(id, &visit.answers, profile)[0] } else { there };
        visit.go_on(picks, profile);
    }
    assert_eq!(visit.screen, Screen::Answer);
    assert_eq!(next_open(&visit.answers, profile), None, "{visit:?}");
}
