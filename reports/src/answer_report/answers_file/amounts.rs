//! What the calculator makes of the amounts in a file.

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::amounts::{self, Amounts, EntryError, Problem as Wrong};
use coverage_guide::domain::costs::entries::{Entries, Field, Unit};
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::costs::money::{Cents, Share};
use coverage_guide::domain::profile::Profile;
use coverage_guide::present::localizer::Localizer;

use super::situation::Situation;
use crate::answer_report::problem::{Amount, AnswerError, Problem};

/// The amounts beside answers that are right.
pub fn read(
    entries: &Entries,
    answers: &Answers,
    profile: &Profile,
    localizer: &Localizer,
) -> Result<Amounts, Vec<AnswerError>> {
    let form = Form::of(&assess(answers, profile), profile);
    let mut errors = not_asked(entries, form.as_slice());
    let Some(form) = form else { return Err(errors) };
    match amounts::parse(&form, entries) {
        Ok(amounts) if errors.is_empty() => Ok(amounts),
        Ok(_) => Err(errors),
        Err(found) => {
            errors.extend(found.iter().map(|error| told(error, &form, entries, localizer)));
            Err(errors)
        }
    }
}

/// What is wrong with amounts in any case, beside answers of which some are wrong.
pub fn check(
    entries: &Entries,
    situation: &Situation,
    profile: &Profile,
    localizer: &Localizer,
) -> Result<Amounts, Vec<AnswerError>> {
    let mended = situation.mended();
    let mut errors = Vec::new();
    if !mended.is_empty() {
        let form = |answers| Form::of(&assess(answers, profile), profile);
        errors = not_asked(entries, &mended.iter().filter_map(form).collect::<Vec<_>>());
    }
    let whole = Form::whole();
    let found = amounts::parse(&whole, entries).err().unwrap_or_default();
    // What the practice charges may stand in the field already.
    let is_wrong = |error: &&EntryError| error.field != Field::Fee || error.problem != Wrong::Empty;
    let found = found.iter().filter(is_wrong);
    let found = found.map(|error| told(error, &whole, entries, localizer));
    let found: Vec<_> =
        found.filter(|it| errors.iter().all(|other| other.path != it.path)).collect();
    errors.extend(found);
    Err(errors)
}

/// Amounts that none of these forms asks for.
fn not_asked(entries: &Entries, forms: &[Form]) -> Vec<AnswerError> {
    if forms.is_empty() {
        return vec![AnswerError { path: "costs".to_owned(), problem: Problem::NoCosts }];
    }
    let has = |field: &Field| forms.iter().any(|form| form.has(*field));
    let allowed: Vec<_> = Field::ALL.iter().copied().filter(has).map(Field::id).collect();
    // It could be typed before the answer that sets it aside.
    let is_asked =
        |field: &Field| forms.iter().any(|form| form.has(*field) || form.sets_aside(*field));
    let given = Field::ALL.iter().filter(|field| entries.typed(**field).is_some());
    let error = |field: &Field| AnswerError {
        path: path(*field),
        problem: Problem::NoSuchAmount { allowed: allowed.clone() },
    };
    given.filter(|field| !is_asked(field)).map(error).collect()
}

fn told(error: &EntryError, form: &Form, entries: &Entries, localizer: &Localizer) -> AnswerError {
    let beside = compared(error).map(|field| {
        let is = form.text(entries, field).trim().to_owned();
        (path(field), is)
    });
    let found = entries.typed(error.field).map(str::to_owned);
    let with_point = found.as_ref().and_then(|found| with_point(error.field, found));
    let says = localizer.entry_error(error);
    let problem = Problem::Amount(Amount { found, beside, says, with_point });
    AnswerError { path: path(error.field), problem }
}

/// The field that the one in error was compared with.
fn compared(error: &EntryError) -> Option<Field> {
    match (error.problem, error.field) {
        (Wrong::MoreThanFee, _) => Some(Field::Fee),
        (Wrong::NeededForRestart, _) => Some(Field::Restart),
        (Wrong::MoreThanYear, Field::InDeductible) => Some(Field::InDeductibleYear),
        (Wrong::MoreThanYear, Field::InMaximum) => Some(Field::InMaximumYear),
        (Wrong::MoreThanYear, Field::OutDeductible) => Some(Field::OutDeductibleYear),
        (Wrong::MoreThanYear, Field::OutMaximum) => Some(Field::OutMaximumYear),
        _ => None,
    }
}

/// An amount with its comma read as a point, if that makes one of it: `1.234,56` is `1234.56`.
fn with_point(field: Field, typed: &str) -> Option<String> {
    let (whole, fraction) = typed.trim().rsplit_once(',')?;
    let text = [&whole.replace(['.', ',', ' '], ""), ".", fraction].concat();
    let reads = match field.unit() {
        Unit::Money => Cents::parse(typed).is_err() && Cents::parse(&text).is_ok(),
        Unit::Percent => Share::parse(typed).is_err() && Share::parse(&text).is_ok(),
        Unit::Count(_) => false,
    };
    reads.then_some(text)
}

fn path(field: Field) -> String {
    format!("costs.{}", field.id())
}
