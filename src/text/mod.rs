//! Keys become words: per language, with plurals, placeholders and a practice's own wording.
//! Knows no web, no Leptos and no domain.
//!
//! The words are in `locales/<tag>.json`; the build script checks them and packs them.
//!
//! ```
//! use coverage_guide::text::{Key, Locale, Words, t};
//!
//! let words = Words::new(Locale::English, &[], vec![("practice", "Elm Street".to_owned())]);
//! assert_eq!(words.get(t!("language.name")), "English");
//! assert_eq!(Key::find_in("language.", "name"), Some(t!("language.name")));
//! ```

#![warn(clippy::pedantic)]

mod boxed_text;
mod hash;
mod key;
mod locale;
mod overrides;
mod own_texts;
mod placeholder;
mod plural;
pub mod pseudo;
mod sentence_case;
mod table;
mod words;

#[doc(inline)]
pub use crate::{forms, t};
pub use boxed_text::Text;
pub use key::{Forms, Key};
pub use locale::{Direction, Locale};
pub use overrides::{OverrideError, check_overrides};
pub use own_texts::OWN_TEXTS;
pub use plural::Plural;
pub use words::Words;
