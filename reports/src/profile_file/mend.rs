//! What is wrong at one place of a profile: with what stands there, and what to write instead.

use coverage_guide::domain::profile::{self, Json, Problem, ProfileError};

use super::note::Note;
use super::place::{value_at, value_at_mut};
use crate::names::{Lists, meant, shown};

/// Whether another spelling of a wrong value is looked for. To see if it is right, the whole profile is read again.
#[derive(Clone, Copy)]
pub enum Spellings {
    Tried,
    Left,
}

impl Spellings {
    /// With more mistakes than this, it is not a slip here and there that is to be mended.
    const MOST_MISTAKES: usize = 50;

    /// For a profile with so many mistakes.
    pub const fn with_mistakes(count: usize) -> Self {
        if count > Self::MOST_MISTAKES { Self::Left } else { Self::Tried }
    }
}

/// A problem in words. Lists of names are told once.
pub fn told(error: &ProfileError, json: &Json, lists: &mut Lists, spellings: Spellings) -> Note {
    let ProfileError { path, problem } = error;
    let place = if path == "$" { String::new() } else { path.clone() };
    let says = match (problem, value_at(json, path)) {
        (Problem::UnknownField { meant: None, allowed }, _) => {
            let name = path.rsplit('.').next().unwrap_or_default();
            match meant(name, allowed) {
                Some(meant) => format!("is not a field here: did you mean `{meant}`?"),
                None => {
                    format!("is not a field here: remove it, or use one of {}", lists.tell(allowed))
                }
            }
        }
        (_, Some(value)) if is_about_value(problem, value) => {
            let what = problem.to_string();
            let what = what.split(": ").next().unwrap_or_default();
            let instead = match spellings {
                Spellings::Tried => instead(error, json, value),
                Spellings::Left => None,
            };
            let mend = match (instead, problem, value) {
                (Some(mend), ..) => format!("{what}: write `{mend}`"),
                (None, Problem::UnknownValue { allowed }, Json::Text(text)) => {
                    match meant(text, allowed) {
                        Some(meant) => format!("{what}: did you mean `{meant}`?"),
                        None => format!("{what}: use one of {}", lists.tell(allowed)),
                    }
                }
                _ => problem.to_string(),
            };
            format!("`{}` {mend}", shown(value))
        }
        _ => problem.to_string(),
    };
    Note { place, says }
}

/// Whether a problem lies in what stands at its place, and that is short enough to be shown.
fn is_about_value(problem: &Problem, value: &Json) -> bool {
    let is_short = !matches!(value, Json::Object(_));
    is_short
        && matches!(
            problem,
            Problem::WrongType { .. }
                | Problem::UnknownValue { .. }
                | Problem::Malformed(_)
                | Problem::Repeated
                | Problem::TooLong
                | Problem::MinutesOutOfRange
                | Problem::LengthOutOfRange
                | Problem::HoursOutOfRange
                | Problem::CentsOutOfRange
                | Problem::IdleOutOfRange
                | Problem::WarningOutOfRange
                | Problem::UnknownVersion
        )
}

/// The same value in another spelling or of another sort, if that is right.
fn instead(error: &ProfileError, json: &Json, value: &Json) -> Option<String> {
    let is_right = |candidate: &Json| {
        let mut changed = json.clone();
        let Some(place) = value_at_mut(&mut changed, &error.path) else { return false };
        *place = candidate.clone();
        let errors = profile::parse(&changed).err().unwrap_or_default();
        errors.iter().all(|other| !other.path.starts_with(&error.path))
    };
    let found = candidates(value).into_iter().find(is_right)?;
    // A value of the same sort is shown as it is told elsewhere, and one of another sort with its quotes.
    Some(match &found {
        Json::Text(text) if matches!(value, Json::Text(_)) => text.clone(),
        other => serde_json::to_string(other).ok()?,
    })
}

/// What may have been meant by a value.
fn candidates(value: &Json) -> Vec<Json> {
    let list = Json::List(vec![value.clone()]);
    match value {
        Json::Text(text) => {
            let trimmed = text.trim();
            let lower = trimmed.to_lowercase();
            let upper = trimmed.to_uppercase();
            let known = match &*lower {
                "yes" | "true" => Some(Json::Bool(true)),
                "no" | "false" => Some(Json::Bool(false)),
                _ => trimmed.parse().ok().map(Json::Number),
            };
            let dashed = lower.replace([' ', '_'], "-");
            let texts = [trimmed.to_owned(), lower, upper, dashed].map(Json::Text);
            texts.into_iter().chain(known).chain([list]).collect()
        }
        Json::Number(number) => vec![Json::Text(number.to_string()), list],
        _ => Vec::new(),
    }
}
