//! The page in a browser.

pub mod clock;
pub mod close_watcher;
pub mod dialog;
pub mod focus;
pub mod lifetime;
pub mod node;
pub mod random;
pub mod scroll;
pub mod selection;
