//! What the page around the guide knows of its visitor's plan, read strictly: all mistakes at once, each with its
//! place, and nothing of it counts unless all of it can be read.
//!
//! It never answers a question. The visitor is asked as always, with this option chosen beforehand. What is wrong is
//! said in the words that a profile has for it: words of its own would weigh another kilobyte in the page.

use super::answers::{Answers, Picks};
use super::costs::entries::{Entries, Field, Unit};
use super::costs::money::Cents;
use super::profile::{Json, Kind, Problem, ProfileError, whole};
use super::question_id::QuestionId;
use super::questions::question;

const VERSION: &str = "prefill";
const ANSWERS: &str = "answers";
const COSTS: &str = "costs";
/// The fields of a prefill.
const FIELDS: &[&str] = &[VERSION, ANSWERS, COSTS];
/// The format of a prefill.
const FORMAT: f64 = 1.0;
const FORMATS: &[&str] = &["1"];

/// The questions that an insurance card or a record can answer. What a visitor wants and worries about is in neither.
/// The last option of each is that somebody is not sure, which nobody can be for a visitor.
const QUESTIONS: &[&str] = &[
    QuestionId::Payment.id(),
    QuestionId::OtherPlan.id(),
    QuestionId::MedicarePlan.id(),
    QuestionId::PlanType.id(),
    QuestionId::PlanSource.id(),
    QuestionId::Policyholder.id(),
    QuestionId::SecondPlan.id(),
    QuestionId::State.id(),
    QuestionId::Client.id(),
    QuestionId::Program.id(),
];

/// The amounts that a plan can tell. Its price for a practice is among them, a practice's own prices are not.
const AMOUNTS: &[&str] = &[
    Field::InAllowed.id(),
    Field::Copay.id(),
    Field::InCoinsurance.id(),
    Field::InDeductible.id(),
    Field::InMaximum.id(),
    Field::OutAllowed.id(),
    Field::OutCoinsurance.id(),
    Field::OutDeductible.id(),
    Field::OutMaximum.id(),
    Field::Restart.id(),
    Field::InDeductibleYear.id(),
    Field::InMaximumYear.id(),
    Field::OutDeductibleYear.id(),
    Field::OutMaximumYear.id(),
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

/// Reads a prefill.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse(json: &Json) -> Result<Prefill, Vec<ProfileError>> {
    let mut reader = Reader::default();
    reader.fields("", json, FIELDS, Reader::field);
    if !reader.has_format {
        reader.report("", VERSION, Problem::UnknownValue { allowed: FORMATS });
    }
    if reader.errors.is_empty() { Ok(reader.prefill) } else { Err(reader.errors) }
}

#[derive(Default)]
struct Reader {
    prefill: Prefill,
    has_format: bool,
    errors: Vec<ProfileError>,
}

impl Reader {
    /// Reports what is wrong with a field of the object at this place.
    fn report(&mut self, place: &str, name: &str, problem: Problem) {
        let dot = if place.is_empty() { "" } else { "." };
        // A field without a name has a place too.
        let name = if name.is_empty() { "\"\"" } else { name };
        self.errors.push(ProfileError { path: [place, dot, name].concat(), problem });
    }

    /// Reads the fields of an object that are known, and reports the others. Of two with one name the browser has
    /// kept the last.
    fn fields(
        &mut self,
        place: &str,
        json: &Json,
        allowed: &'static [&'static str],
        read: fn(&mut Self, &'static str, &Json),
    ) {
        let Json::Object(fields) = json else {
            let problem = Problem::WrongType { expected: Kind::Object, found: json.kind() };
            return self.report("", if place.is_empty() { "$" } else { place }, problem);
        };
        for (name, value) in fields {
            match allowed.iter().find(|known| *known == name) {
                Some(known) => read(self, known, value),
                None => self.report(place, name, Problem::UnknownField { meant: None, allowed }),
            }
        }
    }

    fn field(&mut self, name: &'static str, json: &Json) {
        match name {
            ANSWERS => self.fields(name, json, QUESTIONS, Self::answer),
            COSTS => self.fields(name, json, AMOUNTS, Self::cost),
            _ => self.has_format = *json == Json::Number(FORMAT),
        }
    }

    fn answer(&mut self, name: &'static str, json: &Json) {
        let Some(id) = QuestionId::from_id(name) else { return };
        let allowed = question(id).list.split_last().map_or(&[][..], |(_, options)| options);
        let is_picked = |option: &&str| matches!(json, Json::Text(text) if text == option);
        match allowed.iter().position(is_picked) {
            Some(option) => self.prefill.answers.insert(id, Picks::only(option)),
            None => self.report(ANSWERS, name, Problem::UnknownValue { allowed }),
        }
    }

    fn cost(&mut self, name: &'static str, json: &Json) {
        let Some(field) = Field::from_id(name) else { return };
        match hundredths(field.unit(), json) {
            Some(hundredths) => self.prefill.amounts[field as usize] = Some(hundredths),
            None => self.report(COSTS, name, Problem::NotAnAmount),
        }
    }
}

/// An amount in hundredths of its unit: dollars and cents, percent with two decimals at most, whole months.
fn hundredths(unit: Unit, json: &Json) -> Option<u32> {
    let Json::Number(number) = json else { return None };
    let nearest = (number * 100.0).round_ties_even();
    // Most numbers with decimals have no exact form, so a little less or more counts as it.
    let amount = whole(nearest).filter(|_| (number * 100.0 - nearest).abs() < 1e-6)?;
    let fits = match unit {
        Unit::Money => u64::from(amount) <= Cents::MOST.0,
        // Less than 1% is more often a fraction.
        Unit::Percent => (100..=10_000).contains(&amount),
        Unit::Count(most) => amount % 100 == 0 && (1..=most).contains(&(amount / 100)),
    };
    fits.then_some(amount)
}
