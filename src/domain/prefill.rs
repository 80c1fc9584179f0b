//! What the page around the guide knows of its visitor's plan, read strictly: all mistakes at once, each with its
//! place, and nothing of it counts unless all of it can be read.
//!
//! It never answers a question. The visitor is asked as always, with this option chosen beforehand.

use std::fmt::{self, Display, Formatter};

use super::answers::{Answers, Picks};
use super::costs::entries::{Entries, Field, Unit};
use super::costs::money::Cents;
use super::profile::{Json, whole};
use super::question_id::QuestionId;
use super::questions::question;

/// The format of a prefill.
const FORMAT: f64 = 1.0;
const VERSION: &str = "prefill";
const ANSWERS: &str = "answers";
const COSTS: &str = "costs";
/// The fields of a prefill.
const FIELDS: &[&str] = &[VERSION, ANSWERS, COSTS];

/// The questions that an insurance card or a record can answer. What a visitor wants and worries about is in neither.
const QUESTIONS: &[QuestionId] = &[
    QuestionId::Payment,
    QuestionId::OtherPlan,
    QuestionId::MedicarePlan,
    QuestionId::PlanType,
    QuestionId::PlanSource,
    QuestionId::Policyholder,
    QuestionId::SecondPlan,
    QuestionId::State,
    QuestionId::Client,
    QuestionId::Program,
];

/// The amounts that a plan can tell. Its price for a practice is among them, a practice's own prices are not.
const AMOUNTS: &[Field] = &[
    Field::InAllowed,
    Field::Copay,
    Field::InCoinsurance,
    Field::InDeductible,
    Field::InMaximum,
    Field::OutAllowed,
    Field::OutCoinsurance,
    Field::OutDeductible,
    Field::OutMaximum,
    Field::Restart,
    Field::InDeductibleYear,
    Field::InMaximumYear,
    Field::OutDeductibleYear,
    Field::OutMaximumYear,
];

/// What is chosen, and what is typed, before the visitor comes to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    answers: Answers,
    /// In hundredths of a dollar, a percent or a month.
    amounts: [Option<u32>; Field::ALL.len()],
}

impl Prefill {
    /// What is chosen for a question, if anything is.
    #[must_use]
    pub const fn picks(&self, question: QuestionId) -> Picks {
        self.answers.picks(question)
    }

    /// Whether an amount is known for a field.
    #[must_use]
    pub const fn has(&self, field: Field) -> bool {
        self.amounts[field as usize].is_some()
    }

    /// The amounts, as somebody would type them.
    #[must_use]
    pub fn entries(&self) -> Entries {
        let mut entries = Entries::default();
        for (field, amount) in Field::ALL.iter().zip(self.amounts) {
            if let Some(hundredths) = amount {
                entries.insert(*field, Cents(u64::from(hundredths)).plain());
            }
        }
        entries
    }
}

/// One thing to mend in a prefill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrefillError {
    /// Where, such as `answers.payment`; the whole is `$`.
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong at one place of a prefill.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Problem {
    NotAnObject,
    /// The format is not named, or is another one.
    UnknownFormat,
    /// A field, a question or an amount that nothing can be said of here.
    UnknownField {
        /// Those that there are.
        allowed: Vec<&'static str>,
    },
    /// The field stands there a second time.
    DuplicateField,
    /// The question has no such option, or one that only a visitor can choose.
    UnknownOption {
        /// Those that can be chosen.
        allowed: Vec<&'static str>,
    },
    /// The amount is no number of whole cents up to a million dollars.
    NotMoney,
    /// The amount is neither 0 nor a number from 1 to 100 with two decimals at most.
    NotPercent,
    /// The amount is no whole number of months up to twelve.
    NotMonths,
}

impl std::error::Error for PrefillError {}

impl Display for PrefillError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let allowed = match &self.problem {
            Problem::UnknownField { allowed } | Problem::UnknownOption { allowed } => {
                allowed.join("`, `")
            }
            _ => String::new(),
        };
        let (says, end) = match &self.problem {
            Problem::NotAnObject => ("` must be an object", ""),
            Problem::UnknownFormat => ("` must be 1", ""),
            Problem::UnknownField { .. } => ("` is not a field here: use one of `", "`"),
            Problem::DuplicateField => ("` is given more than once", ""),
            Problem::UnknownOption { .. } => ("` must be one of `", "`"),
            Problem::NotMoney => ("` must be dollars, such as 40 or 37.5", ""),
            Problem::NotPercent => ("` must be percent, such as 20 for 20%", ""),
            Problem::NotMonths => ("` must be whole months, 1 to 12", ""),
        };
        for part in ["`", &self.path, says, &allowed, end] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// Reads a prefill.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse(json: &Json) -> Result<Prefill, Vec<PrefillError>> {
    let mut reader = Reader::default();
    let mut has_format = false;
    for (name, value) in reader.fields("", json, FIELDS) {
        match name {
            ANSWERS => reader.answers(value),
            COSTS => reader.costs(value),
            _ => has_format = *value == Json::Number(FORMAT),
        }
    }
    if !has_format {
        reader.report(VERSION, Problem::UnknownFormat);
    }
    if reader.errors.is_empty() { Ok(reader.prefill) } else { Err(reader.errors) }
}

#[derive(Default)]
struct Reader {
    prefill: Prefill,
    errors: Vec<PrefillError>,
}

impl Reader {
    fn report(&mut self, path: &str, problem: Problem) {
        self.errors.push(PrefillError { path: path.to_owned(), problem });
    }

    /// The fields of an object that are known, each once. Reports the others.
    fn fields<'a>(
        &mut self,
        path: &str,
        json: &'a Json,
        allowed: &[&'static str],
    ) -> Vec<(&'static str, &'a Json)> {
        let mut known: Vec<(&'static str, &Json)> = Vec::new();
        let Json::Object(fields) = json else {
            let path = if path.is_empty() { "$" } else { path.trim_end_matches('.') };
            self.report(path, Problem::NotAnObject);
            return known;
        };
        for (name, value) in fields {
            let problem = match allowed.iter().find(|known| *known == name) {
                None => Problem::UnknownField { allowed: allowed.to_vec() },
                Some(name) if known.iter().any(|(earlier, _)| earlier == name) => {
                    Problem::DuplicateField
                }
                Some(name) => {
                    known.push((name, value));
                    continue;
                }
            };
            self.report(&[path, name].concat(), problem);
        }
        known
    }

    fn answers(&mut self, json: &Json) {
        let allowed: Vec<_> = QUESTIONS.iter().map(|id| id.id()).collect();
        for (name, value) in self.fields("answers.", json, &allowed) {
            let Some(id) = QuestionId::from_id(name) else { continue };
            let question = question(id);
            // Whoever is not sure says nothing.
            let options = || (0..question.list.len()).filter(|option| !question.is_unsure(*option));
            let is_picked = |option: &usize| matches!(value, Json::Text(text) if text == question.list[*option]);
            match options().find(is_picked) {
                Some(option) => self.prefill.answers.insert(id, Picks::only(option)),
                None => {
                    let allowed = options().map(|option| question.list[option]).collect();
                    self.report(&["answers.", name].concat(), Problem::UnknownOption { allowed });
                }
            }
        }
    }

    fn costs(&mut self, json: &Json) {
        let allowed: Vec<_> = AMOUNTS.iter().map(|field| field.id()).collect();
        for (name, value) in self.fields("costs.", json, &allowed) {
            let Some(field) = Field::from_id(name) else { continue };
            match amount(field.unit(), value) {
                Ok(hundredths) => self.prefill.amounts[field as usize] = Some(hundredths),
                Err(problem) => self.report(&["costs.", name].concat(), problem),
            }
        }
    }
}

/// An amount in hundredths of its unit.
fn amount(unit: Unit, json: &Json) -> Result<u32, Problem> {
    let hundredths = match json {
        Json::Number(number) => hundredths(*number),
        _ => None,
    };
    let within = |problem, fits: fn(u32) -> bool| hundredths.filter(|it| fits(*it)).ok_or(problem);
    match unit {
        Unit::Money => within(Problem::NotMoney, |it| u64::from(it) <= Cents::MOST.0),
        // Less than 1% is more often a fraction.
        Unit::Percent => within(Problem::NotPercent, |it| it == 0 || (100..=10_000).contains(&it)),
        Unit::Count(_) => {
            within(Problem::NotMonths, |it| it % 100 == 0 && (100..=1_200).contains(&it))
        }
    }
}

/// A number with two decimals at most. Most of these have no exact form, so a little less or more counts as it.
fn hundredths(number: f64) -> Option<u32> {
    let nearest = (number * 100.0).round_ties_even();
    if (number * 100.0 - nearest).abs() < 1e-6 { whole(nearest) } else { None }
}
