//! What stands in a file of answers, whether or not anybody could have answered so.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::profile::{Json, Kind};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, QUESTIONS, Question, question};

use crate::answer_report::problem::{AnswerError, Problem};
use crate::names::{meant, shown};

const ANSWERS: &str = "answers";
const COSTS: &str = "costs";

/// The fields of the file.
const FIELDS: &[&str] = &[ANSWERS, COSTS];

/// A file's answers and amounts, as far as they could be read.
#[derive(Default)]
pub struct Fields {
    pub answers: Answers,
    pub entries: Option<Entries>,
    /// Questions that have an answer which could not be read.
    pub unread: Vec<QuestionId>,
    /// Where answers stand whose question is misspelled.
    pub paths: Vec<(QuestionId, String)>,
    pub errors: Vec<AnswerError>,
}

/// A field whose name is known, or could be guessed.
struct Known<'a> {
    name: &'static str,
    path: String,
    value: &'a Json,
}

impl Fields {
    /// Reads a file, and reports what is wrong with each field by itself.
    pub fn read(json: &Json) -> Self {
        let mut fields = Self::default();
        for field in fields.object("$", json, FIELDS) {
            if field.name == ANSWERS {
                for answer in fields.object(&field.path, field.value, QuestionId::IDS) {
                    fields.answer(answer);
                }
            } else {
                let mut entries = Entries::default();
                for amount in fields.object(&field.path, field.value, Field::IDS) {
                    fields.entry(&mut entries, amount);
                }
                fields.entries = Some(entries);
            }
        }
        fields
    }

    fn answer(&mut self, answer: Known) {
        let Some(id) = QuestionId::from_id(answer.name) else { return };
        match self.picks(&answer.path, question(id), answer.value) {
            Some(picks) => self.answers.insert(id, picks),
            None => self.unread.push(id),
        }
        self.paths.push((id, answer.path));
    }

    /// An amount as a visitor would type it: text, or a number.
    fn entry(&mut self, entries: &mut Entries, amount: Known) {
        let Some(field) = Field::from_id(amount.name) else { return };
        match amount.value {
            Json::Text(text) => entries.insert(field, text.clone()),
            Json::Number(number) => entries.insert(field, number.to_string()),
            other => self.wrong_type(amount.path, Kind::Number, other, None, &[]),
        }
    }

    /// What an answer picks. None: it cannot be told.
    fn picks(&mut self, path: &str, question: &Question, value: &Json) -> Option<Picks> {
        match (question.form, value) {
            (Form::One, value) => self.option(path.to_owned(), question, value).map(Picks::only),
            (Form::Several { alone }, Json::List(items)) => {
                let mut picks = Picks::NONE;
                let mut all_read = true;
                for (at, item) in items.iter().enumerate() {
                    let path = format!("{path}[{at}]");
                    let Some(option) = self.option(path.clone(), question, item) else {
                        all_read = false;
                        continue;
                    };
                    let found = || question.list[option].to_owned();
                    if picks.has(option) {
                        self.report(path.clone(), Problem::Repeated { found: found() });
                    }
                    if option == alone && items.len() > 1 {
                        self.report(path, Problem::StandsAlone { found: found() });
                    }
                    picks = picks.with(option);
                }
                if items.is_empty() {
                    let allowed = question.list.to_vec();
                    self.report(path.to_owned(), Problem::NothingPicked { allowed });
                }
                (all_read && !items.is_empty()).then_some(picks)
            }
            (Form::Several { .. }, other) => {
                let option = match other {
                    Json::Text(text) => meant(text, question.list),
                    _ => None,
                };
                let list = option.map(|option| format!("[\"{option}\"]"));
                self.wrong_type(path.to_owned(), Kind::List, other, list, question.list);
                None
            }
        }
    }

    /// The place of an option in its question's list.
    fn option(&mut self, path: String, question: &Question, value: &Json) -> Option<usize> {
        let list = question.list;
        let found = match value {
            Json::Text(id) => id,
            other => {
                let option = match other {
                    Json::Bool(true) => meant("yes", list),
                    Json::Bool(false) => meant("no", list),
                    Json::List(items) => match &items[..] {
                        [Json::Text(only)] => meant(only, list),
                        _ => None,
                    },
                    _ => None,
                };
                let text = option.map(|option| format!("\"{option}\""));
                self.wrong_type(path, Kind::Text, other, text, list);
                return None;
            }
        };
        let option = list.iter().position(|known| known == found);
        if option.is_none() {
            let found_here = shown(value);
            let problem = match option_of(found) {
                Some(question) => Problem::OptionOf { found: found_here, question },
                None => Problem::UnknownOption {
                    found: found_here,
                    meant: meant(found, list),
                    allowed: list.to_vec(),
                },
            };
            self.report(path, problem);
        }
        option
    }

    /// The fields of an object that are known, each once, and those whose names can be guessed. Reports
    /// all names that are wrong.
    fn object<'a>(
        &mut self,
        path: &str,
        json: &'a Json,
        allowed: &[&'static str],
    ) -> Vec<Known<'a>> {
        let Json::Object(fields) = json else {
            self.wrong_type(path.to_owned(), Kind::Object, json, None, &[]);
            return Vec::new();
        };
        let place = |name: &str| match path {
            "$" => name.to_owned(),
            path => format!("{path}.{name}"),
        };
        let mut known: Vec<Known> = Vec::new();
        let mut unknown = Vec::new();
        for (name, value) in fields {
            let path = place(name);
            let Some(name) = allowed.iter().copied().find(|known| known == name) else {
                unknown.push((name, value));
                continue;
            };
            if known.iter().any(|earlier| earlier.name == name) {
                self.report(path, Problem::DuplicateField);
            } else {
                known.push(Known { name, path, value });
            }
        }
        for (typed, value) in unknown {
            let path_of_it = place(typed);
            if let Some(inside) = inside(typed).filter(|inside| !path.starts_with(inside)) {
                self.report(path_of_it, Problem::Misplaced { inside });
                self.unread.extend(QuestionId::from_id(typed));
                continue;
            }
            let meant = meant(typed, allowed);
            let meant = meant.filter(|meant| known.iter().all(|earlier| earlier.name != *meant));
            let problem = Problem::Unknown { meant, allowed: allowed.to_vec() };
            self.report(path_of_it.clone(), problem);
            known.extend(meant.map(|name| Known { name, path: path_of_it, value }));
        }
        known
    }

    fn wrong_type(
        &mut self,
        path: String,
        expected: Kind,
        found: &Json,
        meant: Option<String>,
        allowed: &[&'static str],
    ) {
        let found = shown(found);
        self.report(path, Problem::WrongType { expected, found, meant, allowed: allowed.to_vec() });
    }

    fn report(&mut self, path: String, problem: Problem) {
        self.errors.push(AnswerError { path, problem });
    }
}

/// The only question that has this option, if there is one.
fn option_of(option: &str) -> Option<&'static str> {
    let mut having = QUESTIONS.iter().filter(|question| question.list.contains(&option));
    having.next().filter(|_| having.next().is_none()).map(|question| question.id.id())
}

/// The field of the file into which a name belongs.
fn inside(name: &str) -> Option<&'static str> {
    let answer = QuestionId::from_id(name).map(|_| ANSWERS);
    answer.or_else(|| Field::from_id(name).map(|_| COSTS))
}
