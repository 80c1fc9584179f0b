//! Puts the short answer into words.

use super::base::Answer;
use super::short_model::{
    MatterCell, NextStepWords, RefinementWords, RowChange, Short, ShortChange, ShortMatter,
    ShortRow,
};
use crate::domain::answers::Answers;
use crate::domain::brief::{Action, Cell, Cells, Line, Matter, ShortAnswer};
use crate::domain::choices::Payer;
use crate::domain::known::Known;
use crate::domain::outlook::Outlook;
use crate::domain::question_id::QuestionId;
use crate::domain::questions::question;
use crate::domain::rules::Fired;
use crate::text::Text;
use crate::{forms, t};

/// Questions of few options are answered in place.
const FEW: usize = 3;

impl Answer<'_> {
    /// The short answer.
    #[must_use]
    pub fn short(&self) -> Short {
        let (localizer, brief) = (self.localizer, &self.brief);
        let service = localizer.service(brief.facts.service);
        let lead = match brief.facts.would_rather_pay() {
            true => "rather-pay",
            false => brief.facts.payer.picked().id(),
        };
        let lead = localizer.id_filled("brief.lead.", lead, &[("service", &service)]);
        let mut rows: Vec<ShortRow> = brief.rows.iter().map(|row| self.short_row(row)).collect();
        let change = self.change(&mut rows);
        Short {
            lead,
            rows,
            change,
            frame: localizer.get(match brief.facts.payer {
                Payer::Nobody | Payer::Federal | Payer::Injury => t!("brief.frame.no-plan"),
                _ => t!("brief.frame.plan"),
            }),
            matter: self.brief.matter.as_ref().map(|matter| self.matter(matter)),
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
            verdict_id: Text::of(&[prefix, id]).replacen("brief.", "", 1).into(),
            verdict: line(&row.verdict),
            sentences: row.sentences.iter().map(line).collect(),
            meter: row.outlook.filter(|_| row.has_meter),
            rules,
            change: None,
        }
    }

    /// Marks the rows that the last change altered, and says so in one sentence: what is another verdict, or
    /// else what else the first of them says now.
    fn change(&self, rows: &mut [ShortRow]) -> Option<ShortChange> {
        let localizer = self.localizer;
        let before = self.before.as_ref()?;
        let earlier = Answer::of(localizer, before, self.profile);
        for row in rows.iter_mut() {
            let old = earlier.brief.rows.iter().find(|old| old.topic == row.topic);
            let Some(old) = old.map(|old| earlier.short_row(old)) else { continue };
            if old.verdict != row.verdict {
                row.change = Some(RowChange::Verdict(old.verdict));
            } else if old.sentences != row.sentences {
                row.change = Some(RowChange::Sentences);
            }
        }
        let is_verdict = |row: &&ShortRow| matches!(row.change, Some(RowChange::Verdict(_)));
        let first =
            rows.iter().find(is_verdict).or_else(|| rows.iter().find(|row| row.change.is_some()));
        let words = match first {
            Some(row) => {
                let verdict = match row.change {
                    Some(RowChange::Sentences) => Text::join(&row.sentences, " "),
                    _ => row.verdict.clone(),
                };
                let values = [("question", row.question.as_str()), ("verdict", &verdict)];
                localizer.fill(t!("brief.changed.status"), &values)
            }
            None if is_unsure(before, self.answers) => localizer.get(t!("brief.changed.unsure")),
            None => localizer.get(t!("brief.changed.nothing")),
        };
        Some(ShortChange { words, first: first.map(|row| row.topic) })
    }

    fn line(&self, line: &Line, outlook: Option<Outlook>) -> Text {
        let localizer = self.localizer;
        let service = localizer.service(self.brief.facts.service);
        let how =
            outlook.map_or_else(Text::default, |outlook| localizer.id("brief.how.", outlook.id()));
        let (prefix, id) = line.key;
        localizer.id_filled(prefix, id, &[("service", &service), ("how", &how)])
    }

    /// Something that matters to the visitor, and what the ways to pay do for it.
    pub(in crate::present) fn matter(&self, matter: &Matter) -> ShortMatter {
        let localizer = self.localizer;
        let more = self.brief.other_matters.len();
        let mut rules: Vec<Fired> = Vec::new();
        for line in matter.cells.lines() {
            if !rules.contains(&line.rule) {
                rules.push(line.rule);
            }
        }
        let (same, cells) = match &matter.cells {
            Cells::Same(line) => (Some(self.line(line, None)), Vec::new()),
            Cells::Each(cells) => {
                let cell = |cell: &Cell| MatterCell {
                    way: cell.way,
                    name: localizer.id("brief.way.", cell.way.id()),
                    is_usable: cell.is_usable,
                    phrase: self.line(&cell.phrase, None),
                };
                (None, cells.iter().map(cell).collect())
            }
        };
        ShortMatter {
            priority: matter.priority,
            name: localizer.priority(matter.priority),
            more: (more > 0).then(|| localizer.count(forms!("brief.matters.more"), more)),
            same,
            cells,
            rules,
        }
    }

    fn next_step(&self) -> NextStepWords {
        let localizer = self.localizer;
        let step = self.brief.next_step;
        let prefix = Text::of(&["brief.next.", step.id(), "."]);
        let service = localizer.service(self.brief.facts.service);
        let program = match self.brief.facts.payer {
            Payer::Medicaid => localizer.get(t!("brief.program.medicaid")),
            _ => localizer.get(t!("brief.program.medicare")),
        };
        let title =
            localizer.id_filled(&prefix, "title", &[("service", &service), ("program", &program)]);
        let action = step.action();
        NextStepWords {
            id: step.id(),
            title,
            text: localizer.id(&prefix, "text"),
            button: localizer.get(match action {
                Action::Change(_) => t!("brief.next.change"),
                Action::Open(_) => t!("brief.next.ask"),
            }),
            action,
        }
    }

    fn refinement(&self) -> Option<RefinementWords> {
        let localizer = self.localizer;
        let refinement = self.brief.refinement?;
        let id = refinement.question;
        let list = question(id).list;
        let title = match (id, self.brief.facts.payer) {
            (QuestionId::Network, Payer::Medicaid) => localizer.get(t!("brief.refine.medicaid")),
            (QuestionId::Network, Payer::Medicare) => localizer.get(t!("brief.refine.medicare")),
            (QuestionId::Network, _) => localizer.get(t!("brief.refine.network")),
            _ => localizer.part(id, ".title").unwrap_or_default(),
        };
        let options = crate::domain::flow::options(question(id), self.answers, self.profile);
        let in_place = list == Known::IDS && options.len() <= FEW;
        let option = |at: usize| (at, localizer.id("brief.refine.option.", list[at]));
        let options = if in_place { options.into_iter().map(option).collect() } else { Vec::new() };
        Some(RefinementWords { question: id, beside: refinement.beside, title, options })
    }
}

/// Whether what was answered since is "not sure" or "rather not say".
fn is_unsure(before: &Answers, now: &Answers) -> bool {
    QuestionId::ALL.iter().any(|id| {
        let picked = now.picks(*id).first();
        now.picks(*id) != before.picks(*id) && picked.is_some_and(|at| question(*id).is_unsure(at))
    })
}
