//! From two plain answers to a kind of therapy, for visitors who are not sure.

use crate::domain::choices::{Focus, Room, Service};

/// One row: for these answers, this kind. The first row that applies decides.
#[derive(Debug)]
pub struct Suggestion {
    /// Stable name. Its reason in words stands under `rule.<id>`.
    pub id: &'static str,
    /// Who would come. Empty: anyone.
    pub rooms: &'static [Room],
    /// What help is wanted with. Empty: anything.
    pub focuses: &'static [Focus],
    /// The kind, or `None` where it stays open.
    pub service: Option<Service>,
}

/// Help that goes by who comes. Where the focus is not sure, so is the kind: it might be sex.
const WHOEVER_COMES: &[Focus] = &[Focus::Feelings, Focus::GettingAlong];

/// The rows. They say which word practices use for what was described; they advise nothing.
pub const KIND: &[Suggestion] = &[
    Suggestion {
        id: "kind.sex",
        rooms: &[],
        focuses: &[Focus::Sex],
        service: Some(Service::SexTherapy),
    },
    Suggestion {
        id: "kind.child",
        rooms: &[Room::Partners, Room::Family],
        focuses: &[Focus::Child],
        service: Some(Service::Family),
    },
    Suggestion {
        id: "kind.child-alone",
        rooms: &[Room::JustMe],
        focuses: &[Focus::Child],
        service: Some(Service::Individual),
    },
    Suggestion {
        id: "kind.relatives",
        rooms: &[Room::Family],
        focuses: WHOEVER_COMES,
        service: Some(Service::Family),
    },
    Suggestion {
        id: "kind.partners",
        rooms: &[Room::Partners],
        focuses: WHOEVER_COMES,
        service: Some(Service::Couples),
    },
    Suggestion {
        id: "kind.alone",
        rooms: &[Room::JustMe],
        focuses: WHOEVER_COMES,
        service: Some(Service::Individual),
    },
    Suggestion { id: "kind.open", rooms: &[], focuses: &[], service: None },
];

/// The row for these answers.
///
/// # Panics
/// Never: the last row fits any answers.
#[must_use]
pub fn suggest(room: Room, focus: Focus) -> &'static Suggestion {
    KIND.iter()
        .find(|row| {
            (row.rooms.is_empty() || row.rooms.contains(&room))
                && (row.focuses.is_empty() || row.focuses.contains(&focus))
        })
        .expect("the last row fits any answers")
}
