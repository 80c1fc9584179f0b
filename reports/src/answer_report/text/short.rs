//! The short answer as text.

use super::{Page, ids};
use crate::answer_report::short::{MatterEntry, NextStep, OneTap, Row, Short};

impl Page {
    pub(super) fn short(&mut self, short: &Short) {
        self.heading(&short.lead);
        short.rows.iter().for_each(|row| self.row(row));
        self.line(0, &short.frame);
        if let Some(matter) = &short.matter {
            self.matter(matter);
        }
        self.next_step(&short.next_step);
        if let Some(one_tap) = &short.one_tap {
            self.one_tap(one_tap);
        }
    }

    fn row(&mut self, row: &Row) {
        self.line(0, &format!("{} [{}]", row.question, row.topic));
        self.verdict(1, row);
    }

    /// A verdict with what goes with it.
    pub(super) fn verdict(&mut self, steps: usize, row: &Row) {
        let meter = row.meter.map(|meter| format!(", meter: {meter}")).unwrap_or_default();
        let verdict = &row.verdict;
        self.line(steps, &format!("{} [{}{meter}]", verdict.statement.words, verdict.id));
        self.line(steps, &ids(&verdict.statement));
        row.sentences.iter().for_each(|sentence| self.statement(steps, sentence));
    }

    fn matter(&mut self, matter: &MatterEntry) {
        let more = matter.more.as_ref().map(|more| format!(" {more}")).unwrap_or_default();
        self.line(0, &format!("{}: {}{more} [{}]", matter.heading, matter.name, matter.priority));
        if let Some(same) = &matter.same {
            self.statement(1, same);
        }
        for cell in &matter.ways {
            self.line(1, &format!("{}: {} [{}]", cell.name, cell.statement.words, cell.way));
            self.line(1, &ids(&cell.statement));
        }
    }

    fn next_step(&mut self, step: &NextStep) {
        self.line(0, &format!("{}: {} [{}]", step.heading, step.title, step.id));
        self.line(1, &step.text);
        self.line(1, &format!("({}) [{}]", step.button, step.leads_to));
    }

    fn one_tap(&mut self, one_tap: &OneTap) {
        let options = one_tap.options.iter().map(|option| format!("({})", option.words));
        let options: String = options.map(|option| [" ", &option].concat()).collect();
        let ids = format!("{}, beside {}", one_tap.question, one_tap.beside);
        self.line(0, &format!("{}{options} [{ids}]", one_tap.title));
    }
}
