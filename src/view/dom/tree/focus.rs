//! Focus, which nothing has here.

/// A frame, which never comes.
pub struct Frame;

/// Would move focus to an element.
pub fn focus(_id: &str) {}

/// Would move focus to an element, and scroll nothing.
pub fn focus_in_place(_id: &str) {}

/// Whether the page stands in a frame of another one.
pub const fn is_in_frame() -> bool {
    false
}

/// Would reset focus, selection and scroll position.
pub fn reset_focus() {}

/// Does something at once: nobody waits here for a page.
pub fn when_drawn(act: impl FnOnce() + 'static) -> Frame {
    act();
    Frame
}
