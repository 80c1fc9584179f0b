//! A tree in place of a page, for screens that are made without a browser. Nothing in it ever happens: no event comes, no
//! signal changes it after it was made, and it is only ever read as HTML.

pub mod clock;
pub mod close_watcher;
pub mod dialog;
pub mod focus;
pub mod lifetime;
pub mod node;
pub mod random;
pub mod scroll;
pub mod selection;
