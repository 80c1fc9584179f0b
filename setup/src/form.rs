//! The form as a profile, and a profile as the form.
//!
//! The form is what was typed, in the shape of a profile, with two differences: a fee has one price as people write it,
//! and a service that is not offered has an empty text, so that it is not one about which nothing was chosen yet.

mod fields;
mod reading;
#[cfg(feature = "web")]
pub(crate) mod show;
mod writing;

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::{self, Profile};
use reports::practice::Practice;

use crate::entry::Entry;
use crate::mistake::{Mistake, Wrong};
use crate::path::Path;
pub use fields::PRICE;
#[cfg(feature = "web")]
pub(crate) use fields::{FEE, PRICES};
use reading::Reading;
#[cfg(feature = "web")]
pub(crate) use reading::leaf;

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form(pub Entry);

impl Default for Form {
    fn default() -> Self {
        Self(Entry::EMPTY)
    }
}

impl From<&Profile> for Form {
    fn from(profile: &Profile) -> Self {
        Self(writing::form(profile))
    }
}

impl Form {
    /// What was filled in, as a practice.
    ///
    /// # Errors
    /// If something is not clear, or missing: all of it at once, in the order of the form.
    pub fn practice(&self) -> Result<Practice, Vec<Mistake>> {
        let mut reading = Reading::of(&self.0);
        let not_chosen = Service::ALL.iter().map(|service| Self::service(*service));
        let not_chosen: Vec<_> = not_chosen.filter(|path| self.0.get(path).is_none()).collect();
        let is_chosen = not_chosen.is_empty();
        for path in not_chosen {
            reading.mistakes.push(Mistake { place: path.to_string(), wrong: Wrong::NotChosen });
        }
        let profile = match profile::parse(&reading.json) {
            Ok(profile) => Some(profile),
            Err(errors) => {
                for error in errors {
                    let place = reading.place(&error.path);
                    // What could not be understood is missing too.
                    let is_known = reading.mistakes.iter().any(|it| it.place == place);
                    let is_service = place == "services" && !is_chosen;
                    if !is_known && !is_service {
                        reading
                            .mistakes
                            .push(Mistake { place, wrong: Wrong::Problem(error.problem) });
                    }
                }
                None
            }
        };
        if !reading.mistakes.is_empty() {
            reading.mistakes.sort_by_key(Mistake::rank);
            return Err(reading.mistakes);
        }
        let text = profile.map(Practice::from).map(|practice| practice.json().to_owned());
        Practice::read(&text.unwrap_or_default()).map_err(|notes| {
            let told = notes.into_iter().map(|note| Mistake {
                place: reading.place(&note.place),
                wrong: Wrong::Note(note.says),
            });
            told.collect()
        })
    }

    /// Where a service stands.
    #[must_use]
    pub fn service(service: Service) -> Path {
        fields::service(service)
    }
}
