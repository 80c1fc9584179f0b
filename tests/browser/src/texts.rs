//! The texts of the catalog by which tests find things on the screen.

use coverage_guide::domain::costs::entries::{Field, Unit};
use coverage_guide::text::{Key, Locale, Words};

use crate::ExpectOk;

/// The names that people's habits and other tests rely on.
pub mod names {
    /// Goes on to the next question.
    pub const CONTINUE: &str = "Continue";
    /// Goes one step back.
    pub const BACK: &str = "Back";
    /// Forgets everything.
    pub const START_AGAIN: &str = "Start again";
    /// Goes on to the answer.
    pub const SEE_MY_ANSWER: &str = "See my answer";
    /// The region with the answer.
    pub const YOUR_ANSWER: &str = "Your answer";
}

/// What a field of the cost calculator is called on the screen, by its id.
#[must_use]
#[track_caller]
pub fn cost_field(id: &str) -> String {
    let field = Field::from_id(id).expect_ok(&format!("the calculator has no field `{id}`"));
    let name = english(&format!("costs.field.{id}"));
    let unit = match field.unit() {
        Unit::Money => english("costs.unit.money"),
        Unit::Percent => english("costs.unit.percent"),
        Unit::Count(_) => return name,
    };
    format!("{name} {unit}")
}

/// The English text of a key.
#[must_use]
#[track_caller]
pub fn english(key: &str) -> String {
    localized(Locale::English, key)
}

/// The text of a key in a language.
#[must_use]
#[track_caller]
pub fn localized(locale: Locale, key: &str) -> String {
    let words = Words::new(locale, &[], Vec::new());
    words.get(Key::find(key).expect_ok(&format!("there is no text `{key}`"))).into()
}
