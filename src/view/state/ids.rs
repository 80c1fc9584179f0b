//! Ids of elements.
//!
//! The page around a frame may send the frame to `#id`, and sees by the focus or by how far it is scrolled
//! itself whether that id is there. Known ids would tell it which screen is shown, and so what was answered.
//! So each id begins with a prefix that nobody outside of the page can guess. What is named here are those
//! that more than one place looks for, without it.

use crate::text::Text;
use crate::view::dom::random;

/// The element around the whole guide.
pub const ROOT: &str = "guide-whole";

/// The summary of what is wrong. Takes focus when it appears.
pub const ERROR_SUMMARY: &str = "error-summary";

/// The line that says how far along the visitor is.
pub const PROGRESS: &str = "progress";

/// The notice on answers that the last step took away.
pub const DROPPED: &str = "dropped";

/// The answer on paper, while it is printed.
pub const PRINT_SHEET: &str = "sheet";

/// The dialog that warns before a kiosk forgets a visit.
pub const KIOSK_WARNING: &str = "kiosk-warning";

/// The dialog that asks the staff whether to end the kiosk.
pub const KIOSK_STAFF: &str = "kiosk-staff";

/// What all ids of one guide begin with.
#[derive(Clone, Copy)]
pub struct IdPrefix(u64);

impl IdPrefix {
    /// A prefix that cannot be guessed.
    pub fn random() -> Self {
        Self(random::number())
    }

    /// The id in the page for this name.
    pub fn prepend_to(self, name: &str) -> Text {
        let mut id = String::new();
        for at in 0..16 {
            id.push(char::from(b'a' + (self.0 >> (4 * at) & 15) as u8));
        }
        id.push('-');
        id.push_str(name);
        id.into()
    }
}
