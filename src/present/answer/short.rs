//! The short answer in words.

use super::Answer;
use crate::domain::answers::Answers;
use crate::domain::brief::{Action, Cells, Line, ShortAnswer};
use crate::domain::choices::{Payer, Priority, Way};
use crate::domain::known::Known;
use crate::domain::outlook::Outlook;
use crate::domain::questions::{QuestionId, question};
use crate::domain::rules::Fired;
use crate::domain::topic::Topic;
use crate::{forms, t};

/// The short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// For which therapy, with which plan.
    pub lead: String,
    /// One for each of [`Topic::QUESTIONS`].
    pub rows: Vec<ShortRow>,
    /// The one standing hedge.
    pub frame: String,
    /// What the visitor said matters.
    pub matter: Option<ShortMatter>,
    /// Something to find out.
    pub next_step: NextStepWords,
    /// The one question that would narrow it most.
    pub refinement: Option<RefinementWords>,
    /// What the last change did to it, in one sentence.
    pub change: Option<ShortChange>,
}

/// What a changed answer did to the short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortChange {
    /// What to announce.
    pub words: String,
    /// The first row with another verdict; none: all stay the same.
    pub first: Option<Topic>,
}

/// The short answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortRow {
    /// Which.
    pub topic: Topic,
    /// The question.
    pub question: String,
    /// The id of the verdict: its key without `brief.`.
    pub verdict_id: String,
    /// The verdict.
    pub verdict: String,
    /// What goes with it.
    pub sentences: Vec<String>,
    /// How often plans pay, for the meter; none where no plan can pay here.
    pub meter: Option<Outlook>,
    /// The rules behind it, that of the verdict first.
    pub rules: Vec<Fired>,
    /// The verdict before the last change, where that was another.
    pub before: Option<String>,
}

/// What the visitor said matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortMatter {
    /// Which priority.
    pub priority: Priority,
    /// Its name.
    pub name: String,
    /// How many others were picked, in words.
    pub more: Option<String>,
    /// One sentence where all ways do the same.
    pub same: Option<String>,
    /// Else one phrase for each way, in the fixed order.
    pub cells: Vec<MatterCell>,
    /// The rules behind it.
    pub rules: Vec<Fired>,
}

/// What one way to pay does for what matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterCell {
    /// Which way.
    pub way: Way,
    /// Its short name.
    pub name: String,
    /// Whether it can be used here.
    pub is_usable: bool,
    /// What it does, or why it is closed.
    pub phrase: String,
}

/// Something to find out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStepWords {
    /// Its id.
    pub id: &'static str,
    /// What to do.
    pub title: String,
    /// What to ask, or why.
    pub text: String,
    /// What its button says.
    pub button: String,
    /// Where its button leads.
    pub action: Action,
}

/// A question to ask beside a short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefinementWords {
    /// Which.
    pub question: QuestionId,
    /// Beside which short answer.
    pub beside: Topic,
    /// Its title, short.
    pub title: String,
    /// Options to answer it in place, by their place in the question's list; empty: the title leads to it.
    pub options: Vec<(usize, String)>,
}

/// Questions of few options are answered in place.
const FEW: usize = 3;

impl Answer<'_> {
    /// The short answer.
    #[must_use]
    pub fn short(&self) -> Short {
        let (say, brief) = (self.say, &self.brief);
        let service = say.service(brief.facts.service);
        let lead = say.id_filled("brief.lead.", brief.facts.payer.id(), &[("service", &service)]);
        let mut rows: Vec<ShortRow> = brief.rows.iter().map(|row| self.short_row(row)).collect();
        let change = self.change(&mut rows);
        Short {
            lead,
            rows,
            change,
            frame: say.get(match brief.facts.payer {
                Payer::Nobody => t!("brief.frame.no-plan"),
                _ => t!("brief.frame.plan"),
            }),
            matter: self.short_matter(),
            next_step: self.next_step(),
            refinement: self.refinement(),
        }
    }

    /// The short answer to one question.
    #[must_use]
    pub(super) fn short_row(&self, row: &ShortAnswer) -> ShortRow {
        let line = |line: &Line| self.line(line, row.outlook);
        let mut rules = vec![row.verdict.rule];
        for sentence in &row.sentences {
            if !rules.contains(&sentence.rule) {
                rules.push(sentence.rule);
            }
        }
        let (prefix, id) = row.verdict.key;
        ShortRow {
            topic: row.topic,
            question: self.topic(row.topic),
            verdict_id: [prefix, id].concat().replacen("brief.", "", 1),
            verdict: line(&row.verdict),
            sentences: row.sentences.iter().map(line).collect(),
            meter: row.outlook.filter(|_| row.has_meter),
            rules,
            before: None,
        }
    }

    /// Marks the rows whose verdict the last change altered, and says so in one sentence.
    fn change(&self, rows: &mut [ShortRow]) -> Option<ShortChange> {
        let say = self.say;
        let before = self.before.as_ref()?;
        let earlier = Answer::of(say, before, self.profile);
        let mut first: Option<Topic> = None;
        for (row, old) in rows.iter_mut().zip(&earlier.brief.rows) {
            let old = earlier.short_row(old);
            if old.verdict != row.verdict {
                row.before = Some(old.verdict);
                first = first.or(Some(row.topic));
            }
        }
        let words = match rows.iter().find(|row| Some(row.topic) == first) {
            Some(row) => say.fill(
                t!("brief.changed.status"),
                &[("question", &row.question), ("verdict", &row.verdict)],
            ),
            None if is_unsure(before, self.answers) => say.get(t!("brief.changed.unsure")),
            None => say.get(t!("brief.changed.nothing")),
        };
        Some(ShortChange { words, first })
    }

    fn line(&self, line: &Line, outlook: Option<Outlook>) -> String {
        let say = self.say;
        let service = say.service(self.brief.facts.service);
        let how = outlook.map_or_else(String::new, |outlook| say.id("brief.how.", outlook.id()));
        let (prefix, id) = line.key;
        say.id_filled(prefix, id, &[("service", &service), ("how", &how)])
    }

    fn short_matter(&self) -> Option<ShortMatter> {
        let say = self.say;
        let matter = self.brief.matter.as_ref()?;
        let more = matter.more;
        let mut rules: Vec<Fired> = Vec::new();
        for line in matter.cells.lines() {
            if !rules.contains(&line.rule) {
                rules.push(line.rule);
            }
        }
        let (same, cells) = match &matter.cells {
            Cells::Same(line) => (Some(self.line(line, None)), Vec::new()),
            Cells::Each(cells) => {
                let cell = |cell: &crate::domain::brief::Cell| MatterCell {
                    way: cell.way,
                    name: say.id("brief.way.", cell.way.id()),
                    is_usable: cell.is_usable,
                    phrase: self.line(&cell.phrase, None),
                };
                (None, cells.iter().map(cell).collect())
            }
        };
        Some(ShortMatter {
            priority: matter.priority,
            name: say.priority(matter.priority),
            more: (more > 0).then(|| say.count(forms!("brief.matters.more"), more)),
            same,
            cells,
            rules,
        })
    }

    fn next_step(&self) -> NextStepWords {
        let say = self.say;
        let step = self.brief.next_step;
        let prefix = ["brief.next.", step.id(), "."].concat();
        let service = say.service(self.brief.facts.service);
        let program = match self.brief.facts.payer {
            Payer::Medicaid => say.get(t!("brief.program.medicaid")),
            _ => say.get(t!("brief.program.medicare")),
        };
        let title = say.id_filled(&prefix, "title", &[("service", &service), ("program", &program)]);
        let action = step.action();
        NextStepWords {
            id: step.id(),
            title,
            text: say.id(&prefix, "text"),
            button: say.get(match action {
                Action::Change(_) => t!("brief.next.change"),
                Action::Open(_) => t!("brief.next.ask"),
            }),
            action,
        }
    }

    fn refinement(&self) -> Option<RefinementWords> {
        let say = self.say;
        let refinement = self.brief.refinement?;
        let id = refinement.question;
        let list = question(id).list;
        let title = match (id, self.brief.facts.payer) {
            (QuestionId::Network, Payer::Medicaid) => say.get(t!("brief.refine.medicaid")),
            (QuestionId::Network, Payer::Medicare) => say.get(t!("brief.refine.medicare")),
            (QuestionId::Network, _) => say.get(t!("brief.refine.network")),
            _ => say.part(id, ".title").unwrap_or_default(),
        };
        let options = crate::domain::flow::options(question(id), self.answers, self.profile);
        let in_place = list == Known::IDS && options.len() <= FEW;
        let option = |at: usize| (at, say.id("brief.refine.option.", list[at]));
        let options = if in_place { options.into_iter().map(option).collect() } else { Vec::new() };
        Some(RefinementWords { question: id, beside: refinement.beside, title, options })
    }
}

/// Whether what was answered since is "not sure" or "rather not say".
fn is_unsure(before: &Answers, now: &Answers) -> bool {
    QuestionId::ALL.iter().any(|id| {
        let picked = now.picks(*id).first().map(|at| question(*id).list[at]);
        now.picks(*id) != before.picks(*id) && picked == Some("not-sure")
    })
}
