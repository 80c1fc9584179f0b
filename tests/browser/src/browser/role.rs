//! The ARIA roles that tests look for.

/// A role that tests look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// A heading of any level.
    Heading,
    /// A link.
    Link,
    /// A named part of the page.
    Region,
    /// A message that is announced at once.
    Alert,
    /// Things that belong together, under a name.
    Group,
    /// A message that is announced when there is a pause.
    Status,
    /// A field to type into.
    Field,
    /// A picture.
    Picture,
    /// A question in front of everything else.
    Dialog,
}

impl Role {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::Region => "region",
            Self::Alert => "alert",
            Self::Group => "group",
            Self::Status => "status",
            Self::Field => "textbox",
            Self::Picture => "image",
            Self::Dialog => "alertdialog",
        }
    }

    /// What may have the role. The browser then says what has it.
    pub(super) const fn candidates(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button], input[type=button], input[type=submit]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Link => "a, [role=link]",
            Self::Region => "section, [role=region]",
            Self::Alert => "[role=alert]",
            Self::Group => "[role=group]",
            Self::Status => "[role=status]",
            Self::Field => "input, textarea",
            Self::Picture => "img, [role=img]",
            Self::Dialog => "dialog, [role=alertdialog]",
        }
    }
}
