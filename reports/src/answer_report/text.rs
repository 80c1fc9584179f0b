//! What was told, as plain text for a terminal. What is said has its ids beside it, in brackets.

mod blocks;
mod short;

use std::fmt::{self, Display, Formatter, Write};

use super::detail::Detail;
use super::frame::{Crisis, Link};
use super::report::{Given, Report};
use super::sources::{RuleEntry, SourceEntry};
use super::statement::Statement;
use crate::wrap::wrap;

/// How many characters a line has.
const WIDTH: usize = 96;

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut page = Page { text: String::new() };
        page.report(self);
        f.write_str(page.text.trim_end())
    }
}

struct Page {
    text: String,
}

impl Page {
    fn report(&mut self, report: &Report) {
        self.heading(&format!("What a visitor of {} is told", report.practice));
        let given = |given: &Given| format!("{}={}", given.question, given.options.join(","));
        self.line(0, &report.privacy);
        self.line(0, &report.answers.iter().map(given).collect::<Vec<_>>().join(" "));
        self.short(&report.short);
        report.contact.iter().for_each(|link| self.link(1, link));
        report.details.iter().for_each(|detail| self.detail(detail));
        self.crisis(&report.crisis);
        self.heading("Rules");
        report.rules.iter().for_each(|rule| self.rule(rule));
        self.heading("Sources");
        report.sources.iter().for_each(|source| self.source(source));
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
        self.line(steps, &ids(statement));
    }

    fn detail(&mut self, detail: &Detail) {
        self.heading(&format!("{} [{}]", detail.heading, detail.topic));
        if let Some(lead) = &detail.lead {
            self.verdict(0, lead);
        }
        for part in &detail.parts {
            let heading = part.heading.as_deref().unwrap_or_default();
            self.text.push('\n');
            self.line(0, format!("{heading} [{}]", part.id).trim_start());
            part.blocks.iter().for_each(|block| self.block(1, block));
        }
    }

    fn crisis(&mut self, crisis: &Crisis) {
        self.heading(&crisis.heading);
        self.line(0, &crisis.line);
        crisis.links.iter().for_each(|link| self.link(0, link));
        self.line(0, &crisis.danger);
        self.link(0, &crisis.emergency);
    }

    fn link(&mut self, steps: usize, link: &Link) {
        self.line(steps, &format!("{} [{}]", link.words, link.href));
    }

    fn rule(&mut self, rule: &RuleEntry) {
        self.statement(0, &rule.statement);
        self.line(1, &rule.because);
    }

    fn source(&mut self, source: &SourceEntry) {
        let says: Vec<_> = [source.authority, source.citation]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        self.line(0, &format!("{}: {}", source.id, says.join(", ")));
        let read = source.read.map(|day| format!("; read on {day}")).unwrap_or_default();
        let changed = source.changed.map(|day| format!("; text of {day}")).unwrap_or_default();
        self.line(1, &[&source.confidence_words, read.as_str(), &changed].concat());
        if !source.url.is_empty() {
            self.line(1, source.url);
        }
    }
}

/// The rule behind a statement, and what that rests on.
fn ids(statement: &Statement) -> String {
    match &statement.sources[..] {
        [] => format!("[{}]", statement.rule),
        sources => format!("[{} <- {}]", statement.rule, sources.join(", ")),
    }
}
