//! The cases the page speaks of: for each kind of therapy, every answer that can be given before
//! the question of how one pays. All that comes after stays unknown.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::choices::{Service, ServiceChoice};
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::present::localizer::Localizer;

/// Some answers, and what follows from them.
pub struct Case {
    pub answers: Answers,
    pub assessment: Assessment,
}

impl Case {
    fn of(answers: Answers, profile: &Profile) -> Self {
        Self { answers, assessment: assess(&answers, profile) }
    }
}

/// A kind of therapy.
pub struct Kind {
    pub service: Service,
    /// Nothing is known but the kind.
    pub open: Case,
    /// In the order in which the options stand.
    pub cases: Vec<Case>,
}

/// The four kinds, at this practice.
pub fn kinds(profile: &Profile) -> Vec<Kind> {
    let kind = |service: &Service| {
        let mut answers = Answers::default();
        let pick = ServiceChoice::IDS.iter().position(|id| *id == service.id());
        answers.insert(QuestionId::Service, pick.map_or(Picks::NONE, Picks::only));
        let mut found = Vec::new();
        walk(answers, profile, &mut found);
        let cases = found.into_iter().map(|answers| Case::of(answers, profile)).collect();
        Kind { service: *service, open: Case::of(answers, profile), cases }
    };
    Service::ALL.iter().map(kind).collect()
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

/// Cases of which the same is said.
pub struct Same<'a, T> {
    pub said: T,
    pub cases: Vec<&'a Case>,
}

impl Kind {
    /// The cases by what is said of them, in the order of what the sessions would treat, where that
    /// is asked, and then of what brings people.
    pub fn by<T: PartialEq>(&self, say: impl Fn(&Assessment) -> T) -> Vec<Same<'_, T>> {
        let mut groups: Vec<Same<T>> = Vec::new();
        for case in &self.cases {
            let said = say(&case.assessment);
            match groups.iter_mut().find(|group| group.said == said) {
                Some(group) => group.cases.push(case),
                None => groups.push(Same { said, cases: vec![case] }),
            }
        }
        let treats = |case: &&Case| case.answers.picks(QuestionId::TreatsOne).first();
        // Without that answer, last.
        groups
            .sort_by_key(|group| group.cases.iter().filter_map(treats).min().unwrap_or(usize::MAX));
        groups
    }

    /// Which cases these are: each line stands for some of them, part by part. None: all of them.
    pub fn which(&self, say: &Localizer, profile: &Profile, cases: &[&Case]) -> Vec<Vec<String>> {
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
                parts.push(named(say, profile, cases, QuestionId::Reason, brings));
            }
            if shows_treats {
                parts.push(named(say, profile, cases, QuestionId::TreatsOne, treats));
            }
            parts
        };
        lines.iter().map(line).collect()
    }
}

/// A question's name with these answers to it.
fn named(
    say: &Localizer,
    profile: &Profile,
    cases: &[&Case],
    id: QuestionId,
    picked: &[Picks],
) -> String {
    let with = |picks: &Picks| cases.iter().find(|case| case.answers.picks(id) == *picks);
    let words: Vec<_> =
        picked.iter().filter_map(with).map(|case| say.answer(id, &case.answers, profile)).collect();
    [&say.part(id, ".short").unwrap_or_default(), ": ", &say.list(&words)].concat()
}
