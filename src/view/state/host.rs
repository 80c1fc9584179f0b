//! What the edge to the browser does for the guide, handed down to it.

use crate::domain::answers::Answers;
use crate::domain::code::Unreadable;

/// What the edge knows and does. By default: nothing.
#[derive(Clone, Copy)]
pub struct Edge {
    /// Whether the guide stands where many people use it one after the other.
    pub kiosk: bool,
    /// What the visitor has brought along from another device, if anything.
    pub carried: Option<Result<Answers, Unreadable>>,
    /// The page's own address on the web, if somebody else could open it.
    pub address: fn() -> Option<String>,
    /// Goes to the neutral page at this address. The guide is cleared already.
    pub leave: fn(&str),
}

impl Default for Edge {
    fn default() -> Self {
        Self { kiosk: false, carried: None, address: || None, leave: |_| () }
    }
}
