//! Elements, drawings, focus and dialogs of the page. Knows nothing of the guide.

pub mod dialog;
pub mod element;
pub mod focus;
pub mod html;
pub mod svg;
