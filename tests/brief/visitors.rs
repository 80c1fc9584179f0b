//! The visitors whom the design of the answer names, line by line.

use std::env;
use std::fmt::Write;
use std::fs;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::brief::Cells;
use coverage_guide::domain::profile::Profile;
use coverage_guide::present::answer::Answer;
use coverage_guide::text::{Locale, Text};
use test_fixtures::visitors::NAMED;
use test_fixtures::{answers, localizer_for};

use crate::reached::id;

const FILE: &str = "tests/brief/visitors.txt";
/// Set to write the file anew. Then read the difference.
const WRITE: &str = "COVERAGE_GUIDE_WRITE_VISITORS";

#[test]
fn the_visitors_of_the_design_are_told_what_it_says() {
    let mut text = String::new();
    for visitor in NAMED {
        tell(&mut text, visitor.name, &visitor.practice.profile(), &answers(visitor.answers));
    }
    if env::var_os(WRITE).is_some() {
        fs::write(FILE, &text).expect("the file can be written");
    }
    let expected = fs::read_to_string(FILE).expect("the file is there");
    for (line, (said, expected)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(said, expected, "line {} of {FILE}; set {WRITE} to write it anew", line + 1);
    }
    assert_eq!(text.lines().count(), expected.lines().count());
}

/// Each line with its id: what it says in English, and what it follows from.
fn tell(text: &mut String, name: &str, profile: &Profile, answers: &Answers) {
    let say = localizer_for(Locale::English, profile);
    let answer = Answer::of(&say, answers, profile);
    let (short, brief) = (answer.short(), &answer.brief);
    let mut lines = vec![(short.lead.clone(), ["lead.", brief.facts.payer.picked().id()].concat())];
    for (row, words) in brief.rows.iter().zip(&short.rows) {
        lines.push((words.question.clone(), row.topic.id().to_owned()));
        lines.push((Text::of(&["  ", &words.verdict]), id(&row.verdict)));
        for (sentence, words) in row.sentences.iter().zip(&words.sentences) {
            lines.push((Text::of(&["  ", words]), id(sentence)));
        }
        if let Some(meter) = words.meter {
            lines.push((Text::from("  (meter)"), meter.id().to_owned()));
        }
        if let Some(asked) = short.refinement.as_ref().filter(|it| it.beside == row.topic) {
            lines.push((Text::of(&["  ? ", &asked.title]), asked.question.id().to_owned()));
        }
    }
    lines.push((short.frame.clone(), "frame".to_owned()));
    if let (Some(matter), Some(words)) = (&brief.matter, &short.matter) {
        lines.push((words.name.clone(), matter.priority.id().to_owned()));
        match &matter.cells {
            Cells::Same(line) => lines.push((words.same.clone().unwrap_or_default(), id(line))),
            Cells::Each(cells) => {
                for (cell, words) in cells.iter().zip(&words.cells) {
                    lines.push((
                        Text::of(&["  ", &words.name, ": ", &words.phrase]),
                        id(&cell.phrase),
                    ));
                }
            }
        }
    }
    let next = &short.next_step;
    lines.push((
        Text::of(&[&next.title, " ", &next.text, " [", &next.button, "]"]),
        next.id.to_owned(),
    ));
    writeln!(text, "{name} ({})", profile.name).expect("a string takes all");
    for (words, id) in &lines {
        writeln!(text, "  {words}  <{id}>").expect("a string takes all");
    }
    text.push('\n');
}
