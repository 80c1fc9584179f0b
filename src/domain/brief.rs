//! The answer in short: four questions that visitors come with, each with a verdict and one or two
//! sentences; what the visitor said matters; one good next step. Ids and rules only, no words.
//!
//! Every text is named by its key under `brief.`, every text names the rule that it follows from, and
//! in each part the first line that applies decides.

mod next_step;
mod on_file;
mod pay;
mod priority;
mod refine;
mod seen_by;
mod self_pay;

use super::answers::Answers;
use super::choices::{Client, Payer, Priority, Way};
use super::facts::{Facts, Policy};
use super::known::Known;
use super::outlook::Outlook;
use super::profile::Profile;
use super::rules::Fired;
use super::rules::availability::{AVAILABILITY, Availability};
use super::topic::Topic;

pub use next_step::{Action, NextStep, next_step};
pub use priority::{Cell, Cells, Matter, matter};
pub use refine::{Refinement, refinements};

/// A text of the short answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The key of its words, in two parts that belong together: a prefix that ends in a dot, and an id.
    pub key: (&'static str, &'static str),
    /// The rule that it follows from.
    pub rule: Fired,
}

/// The short answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortAnswer {
    /// Which question.
    pub topic: Topic,
    /// The verdict.
    pub verdict: Line,
    /// One or two sentences with it.
    pub sentences: Vec<Line>,
    /// How often plans pay, where the verdict or a sentence says so.
    pub outlook: Option<Outlook>,
    /// Whether a meter may show the outlook: only where a plan can pay at this practice.
    pub has_meter: bool,
}

/// The short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// What it was made from.
    pub facts: Facts,
    /// One for each of [`Topic::QUESTIONS`].
    pub rows: [ShortAnswer; 4],
    /// What the visitor said matters, unless nothing in particular does.
    pub matter: Option<Matter>,
    /// Something to find out.
    pub next_step: NextStep,
    /// The one question that would narrow it most, if any would.
    pub refinement: Option<Refinement>,
}

impl Brief {
    /// The short answer for these answers at this practice.
    #[must_use]
    pub fn of(answers: &Answers, profile: &Profile) -> Self {
        let facts = Facts::of(answers, profile);
        let situation = Situation { facts: &facts, answers };
        let rows = short_answers(&situation);
        let refinement = refine::refine(&rows, &situation, profile);
        Self {
            matter: matter(&situation),
            next_step: next_step(&situation),
            rows,
            refinement,
            facts,
        }
    }

    /// Every rule behind a text of it, once each.
    #[must_use]
    pub fn rules(&self) -> Vec<Fired> {
        let mut rules: Vec<Fired> = Vec::new();
        let mut add = |rule: Fired| {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        };
        for row in &self.rows {
            add(row.verdict.rule);
            row.sentences.iter().for_each(|line| add(line.rule));
        }
        if let Some(matter) = &self.matter {
            matter.cells.lines().into_iter().for_each(|line| add(line.rule));
        }
        rules
    }
}

/// The four short answers alone. Looking for what would change them takes most of the time of a brief.
#[must_use]
pub fn short_answers(situation: &Situation) -> [ShortAnswer; 4] {
    [
        pay::pay(situation),
        on_file::on_file(situation),
        seen_by::seen_by(situation),
        self_pay::self_pay(situation),
    ]
}

/// What the parts look at.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// What follows from the answers.
    pub facts: &'a Facts,
    /// The answers themselves, for what the visitor cares about.
    pub answers: &'a Answers,
}

impl Situation<'_> {
    /// Whether a way to pay stands open, with the rule that says so.
    fn open(&self, way: Way) -> (Availability, Fired) {
        let row = AVAILABILITY.decide(self.facts, way);
        (row.outcome, row.into())
    }

    /// Whether a way to pay stands open, or may.
    fn usable(&self, way: Way) -> bool {
        matches!(self.open(way).0, Availability::Available | Availability::Ask)
    }

    /// Whether the practice does not offer this kind of therapy: then whatever is said of plans holds
    /// somewhere else.
    fn is_not_offered(&self) -> bool {
        self.facts.policy == Policy::NotOffered
    }

    fn is_insured(&self) -> bool {
        self.facts.payer != Payer::Nobody
    }

    fn is_young(&self) -> bool {
        matches!(self.facts.client, Client::Teen | Client::Child)
    }

    fn is_network_unknown(&self) -> bool {
        self.facts.network == Known::Unknown
    }

    fn cares_about(&self, priority: Priority) -> bool {
        self.answers.priorities().any(|picked| picked == priority)
    }

    /// The name of a public program in keys, or that of all other plans.
    fn program(&self) -> &'static str {
        match self.facts.payer {
            Payer::Medicare => "medicare",
            Payer::Medicaid => "medicaid",
            Payer::Tricare => "tricare",
            _ => "plans",
        }
    }
}
