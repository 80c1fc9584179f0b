//! What was told, as plain text for a terminal.

use std::fmt::{self, Display, Formatter, Write};

use super::answer::{
    Answer, Diagnosis, Pivots, RightEntry, SourceEntry, Verdict, WayEntry, WayTableRow,
};
use super::costs::Costs;
use super::statement::{Group, Statement};
use crate::wrap::wrap;

/// How many characters a line has.
const WIDTH: usize = 96;

impl Display for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut page = Page { text: String::new() };
        page.answer(self);
        f.write_str(page.text.trim_end())
    }
}

struct Page {
    text: String,
}

impl Page {
    fn answer(&mut self, answer: &Answer) {
        self.heading(&format!("What a visitor of {} is told", answer.practice));
        for answered in &answer.answers {
            let id = format!("{}: {}", answered.question, answered.options.join(", "));
            self.line(0, &format!("{}: {} [{id}]", answered.short, answered.words));
        }
        if let Some(kind) = &answer.kind {
            self.statement(0, kind);
        }

        self.heading("What plans usually do");
        answer.plans.iter().for_each(|verdict| self.verdict(0, verdict));
        self.heading("What the practice does");
        self.verdict(0, &answer.policy);
        self.heading("Whether a diagnosis is needed");
        self.diagnosis(&answer.diagnosis);
        self.grids("What matters", &answer.priorities);
        self.grids("Who would see what", &answer.who);
        self.heading("Ways to pay");
        answer.ways.iter().for_each(|way| self.way(way));
        if let Some(costs) = &answer.costs {
            self.costs(costs);
        }
        self.groups("Statements beside the verdicts", &answer.notes);
        self.groups("Privacy", &answer.privacy);
        self.heading("Rights");
        answer.rights.iter().for_each(|right| self.right(right));
        self.groups("What to ask", &answer.ask);
        self.groups("Common questions", &answer.common);
        self.heading("What would change this");
        answer.would_change.iter().for_each(|pivots| self.pivots(pivots));
        self.heading("Sources");
        answer.sources.iter().for_each(|source| self.source(source));
    }

    fn heading(&mut self, text: &str) {
        let _ = write!(self.text, "\n{text}\n{}\n", "=".repeat(text.chars().count()));
    }

    /// A text on lines of its own, indented by `steps`.
    fn line(&mut self, steps: usize, text: &str) {
        let indent = "  ".repeat(steps);
        for paragraph in text.lines() {
            for line in wrap(paragraph, WIDTH - indent.len()).lines() {
                let _ = writeln!(self.text, "{indent}{line}");
            }
        }
    }

    fn statement(&mut self, steps: usize, statement: &Statement) {
        self.line(steps, &statement.words);
        let sources = match &statement.sources[..] {
            [] => String::new(),
            sources => format!(" <- {}", sources.join(", ")),
        };
        self.line(steps, &format!("[{}{sources}]", statement.rule));
    }

    fn verdict(&mut self, steps: usize, verdict: &Verdict) {
        let about = verdict.about.as_ref().map(|about| format!("{about}: ")).unwrap_or_default();
        self.line(steps, &format!("{about}{} [{}]", verdict.words, verdict.id));
        verdict.because.iter().for_each(|statement| self.statement(steps + 1, statement));
    }

    fn diagnosis(&mut self, diagnosis: &Diagnosis) {
        diagnosis.needed.iter().for_each(|need| self.verdict(0, need));
        if let Some(whose) = &diagnosis.whose {
            self.line(0, &format!("Whose: [{}]", whose.id));
            whose.because.iter().for_each(|statement| self.statement(1, statement));
        }
    }

    fn grids(&mut self, heading: &str, rows: &[WayTableRow]) {
        if rows.is_empty() {
            return;
        }
        self.heading(heading);
        for row in rows {
            let most = if row.most_important { ", matters most" } else { "" };
            self.line(0, &format!("{} [{}]{most}", row.words, row.id));
            for same in row.ways.chunk_by(Verdict::is_same) {
                self.row(same);
            }
        }
    }

    /// Ways to pay of which the same is said: once.
    fn row(&mut self, same: &[Verdict]) {
        let Some(first) = same.first() else { return };
        let ways: Vec<_> = same.iter().filter_map(|verdict| verdict.about.as_deref()).collect();
        self.line(1, &format!("{}: {} [{}]", ways.join(", "), first.words, first.id));
        first.because.iter().for_each(|statement| self.statement(2, statement));
    }

    fn way(&mut self, way: &WayEntry) {
        self.line(0, &format!("{} [{}]", way.words, way.id));
        self.verdict(1, &way.open);
        self.verdict(1, &way.plans);
        self.verdict(1, &way.diagnosis);
        way.points.iter().for_each(|group| self.group(1, group));
    }

    fn costs(&mut self, costs: &Costs) {
        self.heading("What it could cost");
        for left_out in &costs.left_out {
            self.line(0, &left_out.words);
            self.statement(1, &left_out.because);
        }
        for estimate in &costs.estimates {
            let mut lines = estimate.lines.iter();
            let sum = lines.next().map(String::as_str).unwrap_or_default();
            self.line(0, &format!("{sum} [{}: {}]", estimate.way, estimate.id));
            lines.for_each(|line| self.line(1, line));
        }
        costs.assumed.iter().for_each(|assumed| self.line(0, assumed));
        costs.notes.iter().for_each(|group| self.group(0, group));
    }

    fn groups(&mut self, heading: &str, groups: &[Group]) {
        if groups.is_empty() {
            return;
        }
        self.heading(heading);
        groups.iter().for_each(|group| self.group(0, group));
    }

    fn group(&mut self, steps: usize, group: &Group) {
        self.line(steps, &format!("{} [{}]", group.heading, group.id));
        group.statements.iter().for_each(|statement| self.statement(steps + 1, statement));
    }

    fn right(&mut self, right: &RightEntry) {
        self.line(0, &format!("{} [{}]", right.name, right.id));
        right.statements.iter().for_each(|statement| self.statement(1, statement));
        self.line(1, &right.how);
        right.letter.iter().for_each(|paragraph| self.line(2, paragraph));
    }

    fn pivots(&mut self, pivots: &Pivots) {
        self.line(0, &format!("{} [{}]", pivots.words, pivots.id));
        for change in &pivots.changes {
            let to = format!("{} [{}]: {}", change.words, change.to, change.answers_words);
            self.line(1, &to);
        }
        if pivots.changes.is_empty() {
            self.line(1, "No one or two answers would change this.");
        }
    }

    fn source(&mut self, source: &SourceEntry) {
        let says: Vec<_> = [source.authority, source.citation]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        self.line(0, &format!("{}: {}", source.id, says.join(", ")));
        self.line(1, &format!("{}; reviewed {}", source.confidence_words, source.reviewed));
        if !source.url.is_empty() {
            self.line(1, source.url);
        }
    }
}
