//! What is selected: nothing.

/// Would select all in an element, and copy it. Tells that it did not.
pub const fn copy(_id: &str) -> bool {
    false
}
