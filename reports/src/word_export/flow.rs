//! Every question in every situation in which it reads otherwise or leads elsewhere, and what follows each option.

use std::collections::HashMap;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, question};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;
use serde::Serialize;

use super::pool::Pool;

/// The questions up to the first answer.
#[derive(Serialize)]
pub struct ExportedQuestions {
    pub texts: Vec<String>,
    /// What follows an option comes before it. The visit begins at the last one.
    pub steps: Vec<Step>,
}

/// A question as it is asked in some situations. All texts are numbers.
#[derive(Serialize)]
pub struct Step {
    pub id: &'static str,
    pub title: usize,
    pub hints: Vec<usize>,
    pub why: Option<usize>,
    /// Whether several options may be picked.
    pub several: bool,
    /// Whether the answer follows.
    pub last: bool,
    pub options: Vec<StepOption>,
}

/// An option.
#[derive(Serialize)]
pub struct StepOption {
    pub id: &'static str,
    pub label: usize,
    pub detail: Option<usize>,
    /// The name above it and those after it.
    pub group: Option<usize>,
    /// Whether it takes all others away.
    pub alone: bool,
    /// The step that follows; none: the answer.
    pub next: Option<usize>,
}

/// All questions that a visitor of this practice can meet before the first answer.
pub fn questions(localizer: &Localizer, profile: &Profile) -> ExportedQuestions {
    let mut found = Finder {
        localizer,
        profile,
        pool: Pool::default(),
        steps: Vec::new(),
        known: HashMap::new(),
    };
    found.after(&Answers::default());
    ExportedQuestions { texts: found.pool.into_texts(), steps: found.steps }
}

struct Finder<'a> {
    localizer: &'a Localizer,
    profile: &'a Profile,
    pool: Pool,
    steps: Vec<Step>,
    /// The steps by what they say and lead to, as JSON.
    known: HashMap<String, usize>,
}

impl Finder<'_> {
    /// The step that follows these answers.
    fn after(&mut self, answers: &Answers) -> Option<usize> {
        let id = flow::next_open(answers, self.profile)?;
        let step = self.step(id, answers);
        // A step is numbers, lists and texts, which can always be written.
        let written = serde_json::to_string(&step).unwrap_or_default();
        let steps = &mut self.steps;
        Some(*self.known.entry(written).or_insert_with(|| {
            steps.push(step);
            steps.len() - 1
        }))
    }

    fn step(&mut self, id: QuestionId, answers: &Answers) -> Step {
        let (row, localizer, profile) = (question(id), self.localizer, self.profile);
        let facts = Facts::of(answers, profile);
        let several = matches!(row.form, Form::Several { .. });
        let hint = localizer.part(id, ".hint");
        let hint = hint.or_else(|| several.then(|| localizer.get(t!("ui.several"))));
        let said = localizer.said_beside(id, profile, &facts);
        let title = self.pool.number(&localizer.part(id, ".title").unwrap_or_default());
        let hints = hint.iter().chain(&said).map(|text| self.pool.number(text)).collect();
        let why = localizer.part(id, ".why").map(|why| self.pool.number(&why));
        let offered = flow::options(row, answers, profile);
        let mut options = Vec::new();
        for (name, group) in row.groups {
            let name = localizer.part(id, &Text::of(&[".group.", name])).unwrap_or_default();
            let name = self.pool.number(&name);
            for option in group.iter().filter(|option| offered.contains(option)) {
                options.push((*option, Some(name)));
            }
        }
        let is_grouped =
            |option: &usize| row.groups.iter().any(|(_, group)| group.contains(option));
        options.extend(offered.into_iter().filter(|it| !is_grouped(it)).map(|it| (it, None)));
        let mut options: Vec<_> = options
            .into_iter()
            .map(|(at, group)| {
                let mut after = *answers;
                flow::insert(&mut after, profile, id, Picks::only(at));
                StepOption {
                    id: row.list[at],
                    label: self.pool.number(&localizer.option(id, at, &facts)),
                    detail: localizer.detail(id, at).map(|detail| self.pool.number(&detail)),
                    group,
                    alone: matches!(row.form, Form::Several { alone } if alone == at),
                    next: self.after(&after),
                }
            })
            .collect();
        // The name of a group stands once, above the first of its options.
        let mut above = None;
        for option in &mut options {
            let group = option.group;
            option.group = group.filter(|_| group != above);
            above = group;
        }
        let last = options.iter().all(|option| option.next.is_none());
        Step { id: id.id(), title, hints, why, several, last, options }
    }
}
