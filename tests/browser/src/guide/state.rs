//! What a test reads off the page, as values.

use coverage_guide::domain::topic::Topic;

/// What the visitor is looking at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The page's static text: the program does not run.
    Static,
    /// A kiosk that waits for a visitor.
    Start,
    /// A question, by its id.
    Question(String),
    /// The answer in short.
    Answer,
    /// What there is to read on a topic of it.
    Detail(Topic),
}

/// The short answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which question.
    pub topic: Topic,
    /// The id of its verdict.
    pub verdict: String,
    /// How often plans pay, if the row has a meter.
    pub outlook: Option<String>,
    /// Whether it is marked as changed.
    pub is_changed: bool,
    /// The question that would narrow it, if one is asked beside it.
    pub refinement: Option<String>,
}

/// Where the keyboard is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The element, such as `h1`.
    pub tag: String,
    /// The question, if it is an option; the field of the calculator, if it is one.
    pub question: String,
    /// The option, if it is one.
    pub option: String,
    /// What it says.
    pub text: String,
}

impl Focus {
    /// Whether it is a heading.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        matches!(self.tag.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }

    /// Whether it is this option of the question.
    #[must_use]
    pub fn is_option(&self, option: &str) -> bool {
        self.tag == "input" && self.option == option
    }
}

/// A moment of a visit, to tell whether a step was made since.
#[derive(Clone, Debug)]
pub struct StepState {
    pub(super) screen: Screen,
    pub(super) alert: bool,
}
