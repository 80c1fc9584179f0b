//! What several screens are made of.

pub mod blocks;
pub mod contact;
pub mod controls;
pub mod copy;
pub mod headings;
pub mod icons;
pub mod links;
pub mod notices;
pub mod prose;
pub mod qr;
pub mod sources;
