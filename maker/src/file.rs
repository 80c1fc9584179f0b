//! A file that was made, and what the files are called.

/// The names of the files that every guide has. Those in further languages have a tag in theirs.
pub mod names {
    /// The sealed page.
    pub const PAGE: &str = "coverage-guide.html";
    /// The element, which finds the page beside itself.
    pub const ELEMENT: &str = "coverage-guide.js";
    /// The element with the page inside: one file for sites that can refer to only one.
    pub const ELEMENT_WITH_PAGE: &str = "coverage-guide.all.js";
    /// The page to open on a tablet.
    pub const KIOSK: &str = "kiosk.html";
    /// The worker that keeps the tablet's files.
    pub const WORKER: &str = "kiosk-sw.js";
    /// What a home screen wants to know.
    pub const MANIFEST: &str = "kiosk.webmanifest";
    /// The icon as it is drawn.
    pub const ICON: &str = "kiosk-icon.svg";
    /// The folder of the snippets.
    pub const SNIPPETS: &str = "snippets";
}

/// The first letter of a file, which tells browsers that it is UTF-8 whatever the server says.
pub const UTF_8: &str = "\u{feff}";

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, from the folder that all of them go into.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of this name.
    #[must_use]
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}
