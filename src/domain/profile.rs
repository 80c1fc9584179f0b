//! A practice's own policy, fees and words. What a profile does not say stays unknown.

mod cursor;
#[cfg(feature = "serde")]
mod description;
mod fee;
mod fields;
mod insurance;
mod json;
mod model;
mod offer;
mod parse;
mod problem;
mod reader;
mod services;
mod shape;
mod table;
mod theme;
mod values;
mod write;

#[cfg(feature = "serde")]
pub use description::{Allowed, Choice, FORMATS, FieldDescription, Required, SectionDescription};
pub use fee::{Fee, FeeBy, FeeKind, IncomeTier, MissedVisit, Price};
pub use insurance::{
    ClaimSender, Insurance, MedicareStatus, OutOfNetworkClaims, SelfPayRefused, SuperbillPart,
};
pub(in crate::domain) use json::whole;
pub use json::{Json, Kind};
pub use model::{Commitment, Contact, Kiosk, Profile, Review, Wording};
pub use offer::{Billing, Clinician, License, Offer, RecordOf, Translated, Variant, VariantKind};
pub use parse::parse;
pub use problem::{Problem, ProfileError};
pub use shape::Shape;
pub use theme::{Corners, Density, Font, Scheme, Theme};

/// More bytes than any profile has. A guide refuses a longer one, for lists of a hundred thousand mistakes would keep the
/// browser busy for minutes.
pub const MOST_BYTES: usize = 60_000;
