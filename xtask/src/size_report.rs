//! What each part of the sealed page weighs, as it is and as servers send it, and what it may weigh.

use std::fmt;

use anyhow::{Result, bail};
use coverage_guide::text::Locale;

use crate::compress::{brotli, gzip};

/// What is weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The program, as the page carries it.
    Program,
    /// The start script, with the glue of the program in it.
    Script,
    /// All of the style.
    Style,
    /// The texts of a language, for the program.
    Words(Locale),
    /// What stands around them: the first question in each language, the words without a program, the profile.
    Around,
    /// The page up to where the first question is shown.
    FirstQuestion,
    /// The page up to where *Continue* leads on.
    SecondQuestion,
    /// The page with its first language alone.
    OneLanguage,
    /// The whole page.
    Page,
    /// The element that puts the page into others.
    Element,
}

impl Part {
    /// The most that it may weigh as brotli, in bytes: a little more than it does. Whoever needs more says in the
    /// commit what for, and sets it here.
    const fn budget(self) -> usize {
        match self {
            Self::Program => 139_500,
            Self::Script => 8_400,
            Self::Style => 6_600,
            Self::Words(Locale::English | Locale::Pseudo) => 28_900,
            Self::Words(Locale::Spanish) => 32_800,
            Self::Around => 64_000,
            Self::FirstQuestion => 17_700,
            Self::SecondQuestion => 19_200,
            Self::OneLanguage => 186_000,
            Self::Page => 219_000,
            Self::Element => 5_300,
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Program => "program",
            Self::Script => "glue and start script",
            Self::Style => "style",
            Self::Words(locale) => return write!(f, "words in {}", locale.name()),
            Self::Around => "first question, words, profile and the page around them",
            Self::FirstQuestion => "until the first question is shown",
            Self::SecondQuestion => "until Continue leads to the second",
            Self::OneLanguage => "page in one language",
            Self::Page => "whole page",
            Self::Element => "element",
        };
        f.write_str(name)
    }
}

/// A table of parts and their weights.
#[derive(Default)]
pub struct Table(Vec<Row>);

struct Row {
    part: Part,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Table {
    /// Weighs one more part.
    pub fn add(&mut self, part: Part, bytes: &[u8]) -> Result<()> {
        let (gzip, brotli) = (gzip(bytes)?.len(), brotli(bytes)?.len());
        self.0.push(Row { part, raw: bytes.len(), gzip, brotli });
        Ok(())
    }

    /// Whether everything keeps to its budget. An error names all that does not.
    pub fn check(&self) -> Result<()> {
        let outgrown = |Row { part, brotli, .. }: &Row| {
            let budget = part.budget();
            let more = brotli.checked_sub(budget).filter(|more| *more > 0)?;
            Some(format!(
                "\n  {part}: {brotli} bytes of brotli, {more} more than its budget of {budget}"
            ))
        };
        let outgrown: String = self.0.iter().filter_map(outgrown).collect();
        if !outgrown.is_empty() {
            bail!("The page has outgrown its budgets (xtask/src/size_report.rs):{outgrown}");
        }
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.0.iter().map(|row| row.part.to_string()).collect();
        let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let heads = ["raw", "gzip", "brotli", "budget"].map(|head| format!("  {head:>9}")).concat();
        writeln!(f, "{:width$}{heads}", "bytes")?;
        for (name, Row { part, raw, gzip, brotli }) in names.iter().zip(&self.0) {
            let budget = part.budget();
            writeln!(f, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}  {budget:>9}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_line_per_part_and_its_columns_line_up() {
        let mut table = Table::default();
        table.add(Part::Style, &[b'a'; 5000]).unwrap();
        table.add(Part::Words(Locale::Spanish), &[b'b'; 50]).unwrap();
        let lines: Vec<_> = table.to_string().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[1].starts_with("style ") && lines[1].contains(" 5000 "), "{lines:?}");
        let width = lines[0].chars().count();
        assert!(lines.iter().all(|line| line.chars().count() == width), "{lines:?}");
    }

    #[test]
    fn whatever_outgrows_its_budget_is_named_and_nothing_else() {
        let mut table = Table::default();
        let row =
            |part: Part, more: usize| Row { part, raw: 0, gzip: 0, brotli: part.budget() + more };
        table.0.extend([row(Part::Page, 1), row(Part::Style, 0), row(Part::Element, 20)]);
        let said = table.check().unwrap_err().to_string();
        assert!(said.contains("whole page: ") && said.contains(" 1 more than "), "{said}");
        assert!(said.contains("element: ") && said.contains(" 20 more than "), "{said}");
        assert!(!said.contains("style"), "{said}");
        table.0.retain(|row| row.part == Part::Style);
        table.check().unwrap();
    }
}
