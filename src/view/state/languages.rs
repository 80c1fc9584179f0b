//! The languages of a guide.

use std::rc::Rc;

use crate::present::localizer::Localizer;
use crate::text::Locale;

/// The languages to choose from, and how to load them.
#[derive(Clone)]
pub struct Languages {
    /// In the order of the page.
    pub list: Rc<[Locale]>,
    /// The localizer of a language of the list; nothing if its words turn out to be unusable.
    pub load: Rc<dyn Fn(Locale) -> Option<Localizer>>,
}
