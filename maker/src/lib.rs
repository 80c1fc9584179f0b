//! Turns a kit, a profile and languages into the files that a practice puts on its site.
//!
//! A *kit* is what a release has that is the same for every practice. `cargo xtask dist` makes it; everybody after that
//! makes files from it, in the terminal or in a browser, and gets the same bytes. So there are no files, no processes and
//! no web in here: text and bytes in, text and bytes out.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod digest;
mod element;
mod file;
mod kiosk;
mod kit;
mod language;
mod make;
mod neutral;
mod page;
mod problem;
mod snippets;
mod template;
mod whose;
mod zip;

pub use digest::{five_letters, integrity};
pub use element::{ElementHole, ElementKit, WholeElementHole};
pub use file::{File, UTF_8, names};
pub use kiosk::{KioskKit, ManifestHole, Picture, ScreenHole, WorkerHole};
pub use kit::Kit;
pub use language::{Language, Spoken};
pub use make::{Maker, Pack};
pub use page::{PageHole, code, fill};
pub use problem::{KitProblem, MakeProblem};
pub use snippets::{Snippet, SnippetHole};
pub use template::{Hole, MarkerProblem, Template};
pub use whose::Whose;
