//! The cases the page speaks of: for each kind of therapy, every answer that can be given before
//! the question of how one pays. All that comes after stays unknown.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::choices::{Service, ServiceChoice};
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::present::answer::Answer;
use coverage_guide::present::localizer::Localizer;

/// What may have been answered of a kind of therapy.
pub struct Given {
    pub service: Service,
    /// Nothing but the kind.
    open: Answers,
    /// In the order in which the options stand.
    cases: Vec<Answers>,
}

/// The four kinds, at this practice.
pub fn given(profile: &Profile) -> Vec<Given> {
    let kind = |service: &Service| {
        let mut open = Answers::default();
        let pick = ServiceChoice::IDS.iter().position(|id| *id == service.id());
        open.insert(QuestionId::Service, pick.map_or(Picks::NONE, Picks::only));
        let mut cases = Vec::new();
        walk(open, profile, &mut cases);
        Given { service: *service, open, cases }
    };
    Service::ALL.iter().map(kind).collect()
}

/// Some answers, and the answer to them.
pub struct Case<'a> {
    pub answers: &'a Answers,
    pub answer: Answer<'a>,
}

/// A kind of therapy.
pub struct Kind<'a> {
    pub service: Service,
    /// Nothing is known but the kind.
    pub open: Case<'a>,
    pub cases: Vec<Case<'a>>,
}

impl Given {
    /// The same, with the answer to each.
    pub fn told<'a>(&'a self, localizer: &'a Localizer, profile: &'a Profile) -> Kind<'a> {
        let case = |answers| Case {
            answers,
            answer: Answer::of(localizer, answers, profile).with_folds_apart(),
        };
        Kind {
            service: self.service,
            open: case(&self.open),
            cases: self.cases.iter().map(case).collect(),
        }
    }
}

fn walk(answers: Answers, profile: &Profile, found: &mut Vec<Answers>) {
    match flow::next_open(&answers, profile) {
        Some(id) if id < QuestionId::Payment => {
            for option in flow::options(question(id), &answers, profile) {
                let mut next = answers;
                flow::insert(&mut next, profile, id, Picks::only(option));
                walk(next, profile, found);
            }
        }
        _ => found.push(answers),
    }
}

/// What is said of some cases, and of no others.
pub struct Group<'a, T> {
    pub said: Vec<T>,
    pub cases: Vec<&'a Case<'a>>,
}

impl<'a> Kind<'a> {
    /// A place for what is said of each case.
    pub fn of_each<T>(&self) -> Vec<Vec<T>> {
        self.cases.iter().map(|_| Vec::new()).collect()
    }

    /// What is said of each case, each thing once: first what is said of all of them, then the rest in the
    /// order of what the sessions would treat, where that is asked, and then of what brings people.
    pub fn grouped<T: PartialEq>(&'a self, by_case: Vec<Vec<T>>) -> Vec<Group<'a, T>> {
        let mut said: Vec<(T, Vec<usize>)> = Vec::new();
        for (at, things) in by_case.into_iter().enumerate() {
            for thing in things {
                match said.iter_mut().find(|(known, _)| *known == thing) {
                    Some((_, cases)) => cases.push(at),
                    None => said.push((thing, vec![at])),
                }
            }
        }
        let mut groups: Vec<(Vec<usize>, Vec<T>)> = Vec::new();
        for (thing, cases) in said {
            match groups.iter_mut().find(|(known, _)| *known == cases) {
                Some((_, things)) => things.push(thing),
                None => groups.push((cases, vec![thing])),
            }
        }
        let treats = |case: &usize| self.cases[*case].answers.picks(QuestionId::TreatsOne).first();
        groups.sort_by_key(|(cases, _)| {
            // Without that answer, last.
            let first = cases.iter().filter_map(treats).min().unwrap_or(usize::MAX);
            (cases.len() < self.cases.len(), first)
        });
        let group = |(cases, said): (Vec<usize>, Vec<T>)| Group {
            said,
            cases: cases.into_iter().map(|at| &self.cases[at]).collect(),
        };
        groups.into_iter().map(group).collect()
    }

    /// Which cases these are: each line stands for some of them, part by part. None: all of them.
    pub fn which(
        &self,
        localizer: &Localizer,
        profile: &Profile,
        cases: &[&Case],
    ) -> Vec<Vec<String>> {
        if cases.len() == self.cases.len() {
            return Vec::new();
        }
        let treated = |case: &Case| case.answers.picks(QuestionId::TreatsOne);
        let reasons = |cases: &[&Case], wanted: Picks| {
            let wanted = cases.iter().filter(|case| treated(case) == wanted);
            wanted.map(|case| case.answers.picks(QuestionId::Reason)).collect::<Vec<_>>()
        };
        let all: Vec<_> = self.cases.iter().collect();
        // What the sessions would treat, and what brings people there.
        let mut lines: Vec<(Vec<Picks>, Vec<Picks>)> = Vec::new();
        for case in cases {
            let treats = treated(case);
            if lines.iter().any(|(known, _)| known.contains(&treats)) {
                continue;
            }
            let brings = reasons(cases, treats);
            // An answer that was never asked for does not stand beside one that was.
            let same = |(known, other): &&mut (Vec<Picks>, Vec<Picks>)| {
                *other == brings && known.iter().all(|one| one.is_empty() == treats.is_empty())
            };
            match lines.iter_mut().find(same) {
                Some((known, _)) => known.push(treats),
                None => lines.push((vec![treats], brings)),
            }
        }
        let line = |(treats, brings): &(Vec<Picks>, Vec<Picks>)| {
            let asked = treats.iter().any(|picks| !picks.is_empty());
            let every_answer = treats.len() == question(QuestionId::TreatsOne).list.len();
            let every_reason = treats.iter().all(|one| reasons(&all, *one) == *brings);
            let shows_treats = asked && !every_answer;
            let mut parts = Vec::new();
            if !(every_reason && shows_treats) {
                parts.push(named(localizer, profile, cases, QuestionId::Reason, brings));
            }
            if shows_treats {
                parts.push(named(localizer, profile, cases, QuestionId::TreatsOne, treats));
            }
            parts
        };
        lines.iter().map(line).collect()
    }
}

/// A question's name with these answers to it.
fn named(
    localizer: &Localizer,
    profile: &Profile,
    cases: &[&Case],
    id: QuestionId,
    picked: &[Picks],
) -> String {
    let with = |picks: &Picks| cases.iter().find(|case| case.answers.picks(id) == *picks);
    let words: Vec<_> = picked
        .iter()
        .filter_map(with)
        .map(|case| localizer.answer(id, case.answers, profile))
        .collect();
    [&localizer.part(id, ".short").unwrap_or_default(), ": ", &localizer.list(&words)].concat()
}
