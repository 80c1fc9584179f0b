//! What would end with a drawing. Here nothing goes on after it.

use web_sys::Event;

/// Drops it: what is drawn here needs nothing to go on.
pub fn until_cleanup<T: 'static>(thing: T) {
    drop(thing);
}

/// Would listen to an event of the window.
pub fn listen_to_window(_event: &'static str, _act: impl FnMut(&Event) + 'static) {}

/// Does something now. What it reads does not change here.
pub fn follow(act: impl Fn() + 'static) {
    act();
}
