//! Leptos components. They read state and show words; they decide nothing.

mod bar;
mod copy;
mod crisis;
mod draw;
mod edge;
mod el;
mod exit;
mod focus;
mod guide;
mod ids;
mod keep;
mod kiosk;
mod languages;
mod mark;
mod outbound;
mod parts;
mod qr;
mod question;
mod result;
mod stand;
mod terms;

pub use edge::Edge;
pub use el::follow;
pub use guide::{CoverageGuide, Guide};
pub use languages::Languages;
pub use stand::Stand;
