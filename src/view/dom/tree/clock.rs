//! What day it is.

/// Always the same day, so that what is made from the same answers is the same.
pub fn today() -> String {
    "2000-01-01".to_owned()
}
