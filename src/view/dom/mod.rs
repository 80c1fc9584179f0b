//! Elements, drawings, focus and dialogs of the page, and what ends with them. Knows nothing of the guide.

pub mod close_watcher;
pub mod dialog;
pub mod download;
pub mod element;
pub mod focus;
pub mod html;
pub mod lifetime;
pub mod svg;
