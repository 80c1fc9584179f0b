//! What is compared.

/// A page that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// HTML and a little script.
    HandWritten,
    /// The same words with Preact.
    Preact,
    /// With React.
    React,
    /// With SurveyJS.
    SurveyJs,
    /// The sealed page.
    Guide,
    /// The sealed page in one language.
    English,
    /// The element, on a page with nothing else.
    Embed,
}

impl Subject {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::HandWritten,
        Self::Preact,
        Self::React,
        Self::SurveyJs,
        Self::Guide,
        Self::English,
        Self::Embed,
    ];

    /// Its name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::HandWritten => "hand-written",
            Self::Preact => "Preact",
            Self::React => "React",
            Self::SurveyJs => "SurveyJS",
            Self::Guide => "guide",
            Self::English => "in English alone",
            Self::Embed => "element",
        }
    }

    /// The file that is opened.
    pub const fn page(self) -> &'static str {
        match self {
            Self::HandWritten => "hand-written.html",
            Self::Preact => "preact.html",
            Self::React => "react.html",
            Self::SurveyJs => "surveyjs.html",
            Self::Guide => "coverage-guide.html",
            Self::English => "coverage-guide.en.html",
            Self::Embed => "embed.html",
        }
    }

    /// All files that it loads.
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::HandWritten => &["hand-written.html"],
            Self::Preact => &["preact.html"],
            Self::React => &["react.html"],
            Self::SurveyJs => &["surveyjs.html"],
            Self::Guide => &["coverage-guide.html"],
            Self::English => &["coverage-guide.en.html"],
            Self::Embed => &["embed.html", "coverage-guide.js", "coverage-guide.html"],
        }
    }

    /// Whether a visit can be made in it: nobody can look into the element's frame.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Embed)
    }
}
