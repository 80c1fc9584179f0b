//! The paper as plain text, to copy.

use super::paper::{Ask, Part, Table};

/// A line to write on, which can be copied too.
pub const LINE: &str = "____________________";

/// The parts as lines of text under a title.
#[must_use]
pub fn plain(title: &str, parts: &[Part]) -> String {
    let mut text = String::from(title);
    text.push('\n');
    for part in parts {
        match part {
            Part::Heading(words) => add(&mut text, &["\n", words, "\n"]),
            Part::Text(words) => add(&mut text, &[words]),
            Part::Verdicts(verdicts) => {
                verdicts.iter().for_each(|(name, verdict)| add(&mut text, &[name, " ", verdict]));
            }
            Part::Ask(asked) => ask(&mut text, asked),
            Part::Table(table) => rows(&mut text, table),
        }
    }
    text
}

fn ask(text: &mut String, asked: &Ask) {
    add(text, &["\n", &asked.heading, "\n"]);
    for blank in &asked.blanks {
        add(text, &[blank, ": ", LINE]);
    }
    for (number, question) in (1_usize..).zip(&asked.questions) {
        add(text, &[&number.to_string(), ". ", question]);
    }
    if let Some(note) = &asked.note {
        add(text, &[note]);
    }
}

/// A row for each line: the thing, and what is said of it by each way to pay.
fn rows(text: &mut String, table: &Table) {
    for row in &table.rows {
        let (thing, cells) = row.split_at(1);
        let ways = table.head.iter().skip(1);
        let cells = ways.zip(cells).map(|(way, cell)| [way, ": ", cell].concat());
        let cells: Vec<_> = cells.collect();
        add(text, &["- ", &thing.concat(), " – ", &cells.join("; ")]);
    }
}

fn add(text: &mut String, words: &[&str]) {
    text.push_str(&words.concat());
    text.push('\n');
}
