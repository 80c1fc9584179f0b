//! Where a scenario takes place.

use serde_json::{Value, json};
use test_fixtures::Practice;

use Deployment::{Harbor, OpenDoor, SharedDevice, Steffen, UnreadableLink, WaitingRoom};

/// A practice's guide, and how it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deployment {
    /// The one that the sealed page is built for.
    Steffen,
    /// One that names fees, and bills for couples and families too.
    Harbor,
    /// One that takes what the others do not.
    OpenDoor,
    /// The first, on a tablet in its waiting room.
    WaitingRoom,
    /// The second, with a page to leave to at once.
    SharedDevice,
    /// The first, by a link whose answers cannot be read.
    UnreadableLink,
}

impl Deployment {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Steffen, Harbor, OpenDoor, WaitingRoom, SharedDevice, UnreadableLink];

    /// The practice.
    #[must_use]
    pub const fn practice(self) -> Practice {
        match self {
            Steffen | WaitingRoom | UnreadableLink => Practice::Steffen,
            Harbor | SharedDevice => Practice::Harbor,
            OpenDoor => Practice::OpenDoor,
        }
    }

    /// The text of its profile.
    #[must_use]
    #[track_caller]
    pub fn profile(self) -> String {
        let mut profile: Value =
            serde_json::from_str(self.practice().json()).expect("a profile is JSON");
        match self {
            // Nobody answers at either.
            SharedDevice => profile["quick-exit"] = json!("https://neutral.invalid/weather"),
            WaitingRoom => profile["contact"]["guide"] = json!("https://guide.invalid/"),
            _ => {}
        }
        profile.to_string()
    }

    /// The address of its guide on a server.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Steffen => "steffen.html",
            Harbor => "harbor.html",
            OpenDoor => "open-door.html",
            WaitingRoom => "waiting-room.html",
            SharedDevice => "shared-device.html",
            UnreadableLink => "unreadable-link.html",
        }
    }

    /// The fragment of that address, without the language.
    #[must_use]
    pub const fn fragment(self) -> &'static str {
        match self {
            WaitingRoom => "kiosk&",
            UnreadableLink => "a=torn&",
            _ => "",
        }
    }
}
