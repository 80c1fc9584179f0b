//! A practice's own policy, fees and words. What a profile does not say stays unknown.

mod cursor;
mod json;
mod model;
mod parse;
mod problem;
mod reader;
mod shape;
mod write;

pub use json::{Json, Kind};
pub use model::{
    Billing, Commitment, Contact, Fee, Insurance, Kiosk, MedicareStatus, Offer, OutOfNetworkClaims,
    Profile, Review, Wording,
};
pub use parse::parse;
pub use problem::{Problem, ProfileError};
pub use shape::Shape;
