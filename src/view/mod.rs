//! Shows the guide in the browser: reads state and shows words; decides nothing. What the answer and the screens
//! behind it say is [`crate::present::answer`]; their blocks are drawn alike, whatever they say.
//!
//! Floors point downwards only: `first_screen` → `root` → `screens` → `parts` → `state` → `dom`.

/// Public for the set-up page, which is drawn the same way.
#[allow(missing_docs)]
#[doc(hidden)]
pub mod dom;
mod first_screen;
mod parts;
mod root;
pub(crate) mod screens;
mod state;

pub use dom::lifetime::{follow, listen_to_window, until_cleanup};
pub use first_screen::{SecondQuestion, first_screen, second_questions};
pub use parts::qr::qr;
pub use root::CoverageGuide;
#[cfg(not(target_arch = "wasm32"))]
pub use root::html;
pub use state::host::Host;
pub use state::kiosk::KioskState;
pub use state::languages::Languages;
pub use state::session::Session;
