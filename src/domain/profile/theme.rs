//! How a practice wants its guide to look.

use crate::domain::named::named;

named! {
    /// Which colors the guide has, whatever the visitor's device prefers.
    pub enum Scheme {
        /// As the visitor’s device has it.
        Auto = "auto",
        /// Dark letters on a light page.
        Light = "light",
        /// Light letters on a dark page.
        Dark = "dark",
    }
}

named! {
    /// The corners of boxes and buttons.
    pub enum Corners {
        /// Right angles.
        Square = "square",
        /// A little round. The usual ones.
        Soft = "soft",
        /// As round as they go.
        Round = "round",
    }
}

named! {
    /// How much room there is between things. What can be pressed is never smaller than a finger needs.
    pub enum Density {
        /// The usual room.
        Roomy = "roomy",
        /// Less room: more is seen at once.
        Compact = "compact",
    }
}

named! {
    /// The letters on the screen. What is printed or saved has its own.
    pub enum Font {
        /// The letters of the visitor’s device.
        System = "system",
        /// Letters with serifs, as in books.
        Serif = "serif",
    }
}

/// How the guide looks. What is not said is as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The accent color as `#rrggbb`.
    pub accent: Option<String>,
    /// Light or dark.
    pub scheme: Option<Scheme>,
    /// The corners.
    pub corners: Option<Corners>,
    /// How much room there is.
    pub density: Option<Density>,
    /// The letters. Unsaid: headings alone have serifs.
    pub font: Option<Font>,
}
