//! Strict reading of a file of answers: every problem at once, each with its place.
//!
//! Answers that pass could have been given by a visitor of this practice: every question is asked, every
//! option is offered, and nothing that comes before the answer was left out.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::profile::{Json, Kind, Profile};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions;
use coverage_guide::domain::questions::{Question, Stage, question};
use coverage_guide::domain::{costs, flow};
use coverage_guide::present::localizer::Localizer;

use super::problem::{AnswerError, Problem};
use crate::rulebook::when_asked;

/// The fields of the file.
const FIELDS: &[&str] = &["answers", "costs"];

/// A file of answers, read.
#[derive(Debug)]
pub struct AnswersFile {
    pub answers: Answers,
    /// The amounts for the cost calculator, if any are given.
    pub amounts: Option<Amounts>,
}

/// Reads answers, or says everything that is wrong with them.
pub fn parse(
    json: &Json,
    profile: &Profile,
    localizer: &Localizer,
) -> Result<AnswersFile, Vec<AnswerError>> {
    let mut checker = Checker { errors: Vec::new() };
    let (answers, entries) = checker.file(json);
    // Whether a question is asked hangs on the other answers. Where one could not be read, those that
    // hang on it would be found wrong for nothing.
    if checker.errors.is_empty() {
        checker.situation(&answers, profile);
    }
    let amounts = entries
        .filter(|_| checker.errors.is_empty())
        .and_then(|entries| checker.amounts(&entries, &answers, profile, localizer));
    if checker.errors.is_empty() {
        Ok(AnswersFile { answers, amounts })
    } else {
        Err(checker.errors)
    }
}

struct Checker {
    errors: Vec<AnswerError>,
}

impl Checker {
    fn file(&mut self, json: &Json) -> (Answers, Option<Entries>) {
        let mut answers = Answers::default();
        let mut entries = None;
        for (name, value) in self.object("$", json, FIELDS) {
            if name == "costs" {
                entries = Some(self.entries(value));
                continue;
            }
            for (id, value) in self.object(name, value, QuestionId::IDS) {
                if let Some(id) = QuestionId::from_id(id) {
                    let picks = self.picks(question(id), value);
                    answers.insert(id, picks);
                }
            }
        }
        (answers, entries)
    }

    /// Amounts as a visitor would type them: text, or a number.
    fn entries(&mut self, json: &Json) -> Entries {
        let mut entries = Entries::default();
        for (id, value) in self.object("costs", json, Field::IDS) {
            let Some(field) = Field::from_id(id) else { continue };
            match value {
                Json::Text(text) => entries.insert(field, text.clone()),
                Json::Number(number) => entries.insert(field, number.to_string()),
                other => self.wrong_type(format!("costs.{id}"), Kind::Text, other),
            }
        }
        entries
    }

    /// What the calculator makes of the amounts.
    fn amounts(
        &mut self,
        entries: &Entries,
        answers: &Answers,
        profile: &Profile,
        localizer: &Localizer,
    ) -> Option<Amounts> {
        let Some(form) = Form::of(&assess(answers, profile), profile) else {
            self.report("costs".to_owned(), Problem::NoCosts);
            return None;
        };
        let asked = |field: &Field| form.has(*field);
        let allowed: Vec<_> = Field::ALL.iter().copied().filter(asked).map(Field::id).collect();
        for field in Field::ALL {
            if entries.typed(*field).is_some() && !form.has(*field) {
                let problem = Problem::NoSuchAmount { allowed: allowed.clone() };
                self.report(format!("costs.{}", field.id()), problem);
            }
        }
        let amounts = costs::amounts::parse(&form, entries);
        for error in amounts.as_ref().err().into_iter().flatten() {
            let says = localizer.entry_error(error);
            self.report(format!("costs.{}", error.field.id()), Problem::Amount { says });
        }
        amounts.ok()
    }

    fn picks(&mut self, question: &Question, value: &Json) -> Picks {
        let path = format!("answers.{}", question.id.id());
        match (question.form, value) {
            (questions::Form::One, value) => {
                self.option(path, question, value).map_or(Picks::NONE, Picks::only)
            }
            (questions::Form::Several { alone }, Json::List(items)) => {
                let mut picks = Picks::NONE;
                for (at, item) in items.iter().enumerate() {
                    let path = format!("{path}[{at}]");
                    let Some(option) = self.option(path.clone(), question, item) else { continue };
                    if picks.has(option) {
                        self.report(path.clone(), Problem::Repeated);
                    }
                    if option == alone && items.len() > 1 {
                        self.report(path, Problem::StandsAlone);
                    }
                    picks = picks.with(option);
                }
                if items.is_empty() {
                    self.report(path, Problem::NothingPicked { allowed: question.list.to_vec() });
                }
                picks
            }
            (questions::Form::Several { .. }, other) => {
                self.wrong_type(path, Kind::List, other);
                Picks::NONE
            }
        }
    }

    /// The place of an option in its question's list.
    fn option(&mut self, path: String, question: &Question, value: &Json) -> Option<usize> {
        let Json::Text(id) = value else {
            self.wrong_type(path, Kind::Text, value);
            return None;
        };
        let option = question.list.iter().position(|known| known == id);
        if option.is_none() {
            self.report(path, Problem::UnknownOption { allowed: question.list.to_vec() });
        }
        option
    }

    /// Whether a visitor of this practice could have given these answers.
    fn situation(&mut self, answers: &Answers, profile: &Profile) {
        for id in QuestionId::ALL {
            let row = question(*id);
            let path = format!("answers.{}", id.id());
            let picks = answers.picks(*id);
            let offered = || {
                let offered = flow::options(row, answers, profile);
                offered.into_iter().map(|option| row.list[option]).collect::<Vec<_>>()
            };
            if !flow::applies(row, answers, profile) {
                if !picks.is_empty() {
                    self.report(path, Problem::NotAsked { when: when_asked(row) });
                }
            } else if picks.is_empty() {
                if row.stage == Stage::Core {
                    self.report(path, Problem::Missing { allowed: offered() });
                }
            } else if picks.iter().any(|option| !flow::offers(row, option, answers, profile)) {
                self.report(path, Problem::NotOffered { allowed: offered() });
            }
        }
    }

    /// The fields of an object that are known, each once. Reports the others.
    fn object<'a>(
        &mut self,
        path: &str,
        json: &'a Json,
        allowed: &[&'static str],
    ) -> Vec<(&'a str, &'a Json)> {
        let Json::Object(fields) = json else {
            self.wrong_type(path.to_owned(), Kind::Object, json);
            return Vec::new();
        };
        let mut known: Vec<(&str, &Json)> = Vec::new();
        for (name, value) in fields {
            let place = if path == "$" { name.clone() } else { format!("{path}.{name}") };
            if known.iter().any(|(earlier, _)| earlier == name) {
                self.report(place, Problem::DuplicateField);
            } else if allowed.contains(&name.as_str()) {
                known.push((name, value));
            } else {
                self.report(place, Problem::Unknown { allowed: allowed.to_vec() });
            }
        }
        known
    }

    fn wrong_type(&mut self, path: String, expected: Kind, found: &Json) {
        self.report(path, Problem::WrongType { expected, found: found.kind() });
    }

    fn report(&mut self, path: String, problem: Problem) {
        self.errors.push(AnswerError { path, problem });
    }
}

#[cfg(test)]
mod tests;
