//! The languages of a guide.

use std::rc::Rc;

use crate::present::localizer::Say;
use crate::text::Locale;

/// The languages that a guide can speak, and how it learns to.
#[derive(Clone)]
pub struct Languages {
    /// Which.
    pub list: Rc<[Locale]>,
    /// What speaks a language of the list; nothing if its words turn out to be unusable.
    pub learn: Rc<dyn Fn(Locale) -> Option<Say>>,
}
