//! Callbacks and data supplied by the hosting page.

use crate::domain::answers::{Answers, Picks};
use crate::domain::prefill::Prefill;
use crate::domain::share_code::DecodeError;
use crate::text::Text;

/// What the hosting page knows and does. By default: nothing.
#[derive(Clone, Copy)]
pub struct Host {
    /// Whether many people use the guide one after the other.
    pub is_kiosk: bool,
    /// Answers that the visitor has brought along from another device.
    pub prefilled: Option<Result<Answers, DecodeError>>,
    /// What the visitor has answered to the first question before the program came, if anything.
    pub first_answer: Picks,
    /// What the page around knows of the visitor's plan.
    pub from_portal: Option<Prefill>,
    /// The page's own address on the web, if somebody else could open it.
    pub page_address: fn() -> Option<Text>,
    /// Goes to the neutral page at this address. The guide is cleared already.
    pub leave: fn(&str),
}

impl Default for Host {
    fn default() -> Self {
        Self {
            is_kiosk: false,
            prefilled: None,
            first_answer: Picks::NONE,
            from_portal: None,
            page_address: || None,
            leave: |_| (),
        }
    }
}
