//! What several screens are made of.

pub mod controls;
pub mod copy;
pub mod headings;
pub mod links;
pub mod mark;
pub mod notices;
pub mod qr;
pub mod sources;
pub mod terms;
