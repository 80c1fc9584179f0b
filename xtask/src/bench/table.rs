//! The figures as a table, and into the document on performance.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::paths;

/// The document.
pub const FILE: &str = "docs/performance.md";
const BEGIN: &str = "<!-- cargo xtask bench --peers writes from here … -->\n";
const END: &str = "<!-- … to here -->";
/// The columns that ratios are made of, by the names of their subjects.
const GUIDE: &str = "guide";
const BESIDE: [&str; 2] = ["hand-written", "React"];
/// What stands where nothing can be measured.
const NOTHING: &str = "–";

/// What was measured: for each figure and each subject a number for each round.
#[derive(Deserialize)]
pub struct Figures {
    pub subjects: Vec<String>,
    pub rounds: usize,
    pub rows: Vec<Row>,
}

/// One figure of all subjects.
#[derive(Deserialize)]
pub struct Row {
    pub name: String,
    /// How many digits stand behind the point.
    pub digits: usize,
    /// Whether ratios say something.
    pub ratio: bool,
    pub values: Vec<Vec<f64>>,
}

impl Figures {
    /// Reads them.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("There are no figures at {}", path.display()))?;
        serde_json::from_str(&text).context("The figures are not what they should be")
    }

    /// The figure whose name begins so.
    pub fn row(&self, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name.starts_with(name))
    }

    /// The table, in Markdown: medians, and from which to which in brackets.
    pub fn table(&self) -> String {
        let mut head = vec![String::new()];
        head.extend(self.subjects.iter().cloned());
        head.extend(BESIDE.map(|other| format!("{GUIDE} : {other}")));
        let mut lines = vec![line(&head), line(&vec!["---".to_owned(); head.len()])];
        for row in &self.rows {
            let mut cells = vec![row.name.clone()];
            cells.extend(row.values.iter().map(|values| spread(values, row.digits)));
            cells.extend(BESIDE.map(|other| self.ratio(row, other)));
            lines.push(line(&cells));
        }
        lines.concat()
    }

    /// How many times as much the guide has or takes, round by round.
    fn ratio(&self, row: &Row, other: &str) -> String {
        let values = |name: &str| {
            let at = self.subjects.iter().position(|subject| subject == name)?;
            row.values.get(at)
        };
        let Some((guide, other)) = values(GUIDE).zip(values(other)).filter(|_| row.ratio) else {
            return NOTHING.to_owned();
        };
        let pairs = guide.iter().zip(other).filter(|(_, other)| **other > 0.0);
        spread(&pairs.map(|(guide, other)| guide / other).collect::<Vec<_>>(), 2)
    }
}

/// Puts the table into the document, in the place of the one before.
pub fn write(table: &str) -> Result<()> {
    let path = paths::root().join(FILE);
    let document = fs::read_to_string(&path).with_context(|| format!("Could not read {FILE}"))?;
    let written = replaced(&document, table)
        .with_context(|| format!("{FILE} does not say where its table begins and ends"))?;
    fs::write(&path, written).with_context(|| format!("Could not write {FILE}"))
}

fn replaced(document: &str, table: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, BEGIN, "\n", table, "\n", END, after].concat())
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The number in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

/// The median, and the least and the most where they are others.
fn spread(values: &[f64], digits: usize) -> String {
    let Some(median) = median(values) else { return NOTHING.to_owned() };
    let end = |pick: fn(f64, f64) -> f64| values.iter().copied().fold(median, pick);
    let (least, most) = (number(end(f64::min), digits), number(end(f64::max), digits));
    let median = number(median, digits);
    if least == most { median } else { format!("{median} ({least}–{most})") }
}

/// A number with its thousands apart.
pub fn number(value: f64, digits: usize) -> String {
    let text = format!("{:.digits$}", value.abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let is_zero = text.chars().all(|it| !it.is_ascii_digit() || it == '0');
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    [sign, &grouped, rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures() -> Figures {
        let row = |name: &str, ratio, values: [&[f64]; 3]| Row {
            name: name.to_owned(),
            digits: 0,
            ratio,
            values: values.map(<[f64]>::to_vec).to_vec(),
        };
        Figures {
            subjects: ["hand-written", "React", "guide"].map(str::to_owned).to_vec(),
            rounds: 3,
            rows: vec![
                row("a step, ms", true, [&[100.0, 200.0, 400.0], &[], &[1500.0, 200.0, 400.0]]),
                row("nodes more", false, [&[0.0], &[-2.0], &[0.2]]),
            ],
        }
    }

    #[test]
    fn a_table_has_medians_with_their_spread_and_ratios_of_the_same_round() {
        let table = figures().table();
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(
            lines[0],
            "|  | hand-written | React | guide | guide : hand-written | guide : React |"
        );
        let [step, nodes] = [lines[2], lines[3]];
        assert_eq!(
            step,
            "| a step, ms | 200 (100–400) | – | 400 (200–1,500) | 1.00 (1.00–15.00) | – |"
        );
        assert_eq!(nodes, "| nodes more | 0 | −2 | 0 | – | – |");
    }

    #[test]
    fn the_document_has_a_place_for_the_table_and_keeps_all_around_it() {
        let document = fs::read_to_string(paths::root().join(FILE)).unwrap();
        let written = replaced(&document, "| A |\n").unwrap();
        let again = replaced(&written, "| B |\n").unwrap();
        assert_eq!(again, written.replace("| A |", "| B |"));
        let (before, _) = document.split_once(BEGIN).unwrap();
        assert!(written.starts_with(before));
    }
}
