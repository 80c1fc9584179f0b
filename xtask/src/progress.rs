//! What a chore is doing, for somebody who waits for it.

/// Prints what is about to take a while.
pub fn announce(what: &str) {
    println!("{what} …");
}
