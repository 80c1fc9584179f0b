//! Guards the short answer and the details behind it: complete in every situation that answers can
//! lead to, short enough to read at once, no firmer than what is known, and never in contradiction
//! with itself. At more practices than the guide comes with, so that every row that looks at one counts.

#![cfg(feature = "serde")]

#[path = "brief/contradictions.rs"]
mod contradictions;
#[path = "brief/details.rs"]
mod details;
#[path = "brief/firmness.rs"]
mod firmness;
#[path = "brief/folds.rs"]
mod folds;
#[path = "brief/keys.rs"]
mod keys;
#[path = "brief/limits.rs"]
mod limits;
#[path = "brief/phrases.rs"]
mod phrases;
#[path = "brief/practices.rs"]
mod practices;
#[path = "brief/reached.rs"]
mod reached;
#[path = "brief/refinement.rs"]
mod refinement;
#[path = "brief/sizes.rs"]
mod sizes;
#[path = "brief/visitors.rs"]
mod visitors;
#[path = "brief/visits.rs"]
mod visits;
#[path = "brief/ways.rs"]
mod ways;
#[path = "brief/wording.rs"]
mod wording;

#[allow(dead_code, reason = "the walk of the tables needs the rest")]
#[path = "walk/dependencies.rs"]
mod dependencies;
#[allow(dead_code, reason = "the walk of the tables needs the rest")]
#[path = "walk/fast_map.rs"]
mod fast_map;
#[allow(dead_code, reason = "the walk of the tables needs the rest")]
#[path = "walk/fields.rs"]
mod fields;
#[path = "walk/order.rs"]
mod order;
#[path = "walk/pairs.rs"]
mod pairs;
#[allow(dead_code, reason = "the walk of the tables needs the rest")]
#[path = "walk/situation.rs"]
mod situation;
#[allow(dead_code, reason = "the walk of the tables needs the rest")]
#[path = "walk/situations.rs"]
mod situations;
