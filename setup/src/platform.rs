//! Where a guide will stand.

/// Where a guide will stand: what a practice's site is made with, or what else shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Platform {
    WordPress,
    Squarespace,
    Wix,
    Webflow,
    /// A site whose files the practice, or somebody for it, puts there.
    OwnSite,
    Portal,
    Tablet,
    LinkOnly,
}

impl Platform {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::WordPress,
        Self::Squarespace,
        Self::Wix,
        Self::Webflow,
        Self::OwnSite,
        Self::Portal,
        Self::Tablet,
        Self::LinkOnly,
    ];

    /// Its name among the words.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WordPress => "wordpress",
            Self::Squarespace => "squarespace",
            Self::Wix => "wix",
            Self::Webflow => "webflow",
            Self::OwnSite => "own-site",
            Self::Portal => "portal",
            Self::Tablet => "tablet",
            Self::LinkOnly => "link",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|platform| platform.id() == id)
    }
}
