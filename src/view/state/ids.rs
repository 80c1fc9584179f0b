//! Ids of elements that more than one place looks for.

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
