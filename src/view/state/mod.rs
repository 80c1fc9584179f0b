//! What a guide in the page knows while somebody uses it. Knows no screen.

pub mod host;
pub mod ids;
pub mod kiosk;
pub mod languages;
mod return_point;
pub mod session;
