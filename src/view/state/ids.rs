//! Ids of elements that more than one place looks for.

/// The element around the whole guide.
pub const WHOLE: &str = "guide-whole";

/// The summary of what is wrong. Takes focus when it appears.
pub const SUMMARY: &str = "error-summary";

/// How far along the visitor is.
pub const PROGRESS: &str = "progress";

/// What the last step took away.
pub const DROPPED: &str = "dropped";

/// The answer on paper, while it is printed.
pub const SHEET: &str = "sheet";

/// The dialogs of a kiosk.
pub const WARNING: &str = "kiosk-warning";
pub const STAFF: &str = "kiosk-staff";
