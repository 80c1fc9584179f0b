//! Draws the page. Reads state and shows words; what is typed is understood elsewhere.

mod accent;
mod browser;
mod check;
mod choice;
mod copy;
mod draft;
mod field;
mod generated;
mod host;
mod open;
mod outcome;
mod page;
mod preview;
mod rows;
mod sections;
mod start;
mod state;
mod typed;
mod undo;
#[cfg(test)]
mod undo_tests;

#[cfg(not(target_arch = "wasm32"))]
pub use page::html;
pub use start::start;
