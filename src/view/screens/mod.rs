//! Everything that takes up a place of its own in the guide: the screens, the bar above them, the crisis
//! line below.

pub mod answer;

pub mod crisis;
pub mod exit;
pub mod kiosk;
pub mod language_switch;
pub mod question;
pub mod toolbar;
