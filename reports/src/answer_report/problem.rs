//! What can be wrong with a file of answers, and how to say so.

use coverage_guide::domain::profile::Kind;
use coverage_guide::text::Text;

use crate::names::Lists;

/// One thing to mend in a file of answers.
#[derive(Debug, PartialEq)]
pub struct AnswerError {
    /// Where, such as `answers.service` or `answers.priorities[1]`; the whole is `$`.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong at one place of a file of answers. `found` is what stands there.
#[derive(Debug, PartialEq)]
pub enum Problem {
    /// There is no such field or question.
    Unknown { meant: Option<&'static str>, allowed: Vec<&'static str> },
    /// The field belongs inside another.
    Misplaced { inside: &'static str },
    /// The field comes a second time in the same object.
    DuplicateField,
    /// The value is of another sort than it has to be.
    WrongType { expected: Kind, found: String, meant: Option<String>, allowed: Vec<&'static str> },
    /// The question has no such option.
    UnknownOption { found: String, meant: Option<&'static str>, allowed: Vec<&'static str> },
    /// The option is another question's.
    OptionOf { found: String, question: &'static str },
    /// The question has the option, but does not offer it in this situation.
    NotOffered { found: String, allowed: Vec<&'static str> },
    /// The list holds this once already.
    Repeated { found: String },
    /// This option stands alone, and others are picked with it.
    StandsAlone { found: String },
    /// The list is empty.
    NothingPicked { allowed: Vec<&'static str> },
    /// The question is not asked in this situation.
    NotAsked { found: String, why: WhyNot },
    /// The question is asked on the way to the answer and has none.
    Missing { allowed: Vec<&'static str> },
    /// The calculator does not ask for this amount in this situation.
    NoSuchAmount { allowed: Vec<&'static str> },
    /// There is no calculator: the practice does not offer this kind of therapy.
    NoCosts,
    /// The calculator does not take this amount.
    Amount(Amount),
}

/// Why a question is not asked.
#[derive(Debug, PartialEq)]
pub enum WhyNot {
    /// Because of what each of these says; it would be asked if one of them said otherwise.
    Answers(Vec<Blocker>),
    /// The practice's profile settles it.
    Profile,
    /// More than one answer would have to be another: when it is asked, in words.
    Otherwise(String),
}

/// An answer that keeps a question from being asked.
#[derive(Debug, PartialEq)]
pub struct Blocker {
    pub question: &'static str,
    /// None: it has no answer.
    pub answer: Option<String>,
    /// With these, the other question would be asked.
    pub otherwise: Vec<&'static str>,
}

/// What is wrong with an amount.
#[derive(Debug, PartialEq)]
pub struct Amount {
    /// None: nothing was given.
    pub found: Option<String>,
    /// The field that it is compared with, and what stands there.
    pub beside: Option<(String, String)>,
    /// What the calculator says to a visitor.
    pub says: Text,
    /// How it is written with a point, where it was written with a comma.
    pub with_point: Option<String>,
}

/// All that is to be mended, a line for each. A list of names is told once.
pub fn lines(errors: &[AnswerError]) -> Vec<String> {
    let mut lists = Lists::default();
    let line = |error: &AnswerError| format!("`{}` {}", error.path, error.problem.says(&mut lists));
    errors.iter().map(line).collect()
}

impl Problem {
    fn says(&self, lists: &mut Lists) -> String {
        match self {
            Self::Unknown { meant: Some(meant), .. } => {
                format!("is not known here: did you mean `{meant}`?")
            }
            Self::Unknown { meant: None, allowed } => {
                format!("is not known here: use one of {}", lists.tell(allowed))
            }
            Self::Misplaced { inside } => format!("does not stand here: move it into `{inside}`"),
            Self::DuplicateField => "is given more than once: keep one of them".to_owned(),
            Self::WrongType { expected, found, meant, allowed } => {
                let mend = match meant {
                    Some(meant) => format!(": write `{meant}`"),
                    None if allowed.is_empty() => String::new(),
                    None => format!(": use one of {}", lists.tell(allowed)),
                };
                format!("is `{found}`, but must be {}{mend}", kind(*expected))
            }
            Self::UnknownOption { found, meant, allowed } => {
                let mend = match meant {
                    Some(meant) if is_same(found, meant) => format!("write it `{meant}`"),
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("use one of {}", lists.tell(allowed)),
                };
                format!("is `{found}`, which is none of the options: {mend}")
            }
            Self::OptionOf { found, question } => {
                format!("is `{found}`, which answers `{question}`: move it there")
            }
            Self::NotOffered { found, allowed } => format!(
                "is `{found}`, which is not offered with these answers: use one of {}",
                lists.tell(allowed)
            ),
            Self::Repeated { found } => format!("repeats the earlier `{found}`: remove it"),
            Self::StandsAlone { found } => {
                format!("is `{found}`, which stands alone: remove it, or all the others")
            }
            Self::NothingPicked { allowed } => {
                format!("picks nothing: use some of {}", lists.tell(allowed))
            }
            Self::NotAsked { found, why } => {
                format!("is `{found}`, but is not asked {}", why.says(lists))
            }
            Self::Missing { allowed } => format!(
                "is missing, and is asked before the answer: use one of {}",
                lists.tell(allowed)
            ),
            Self::NoSuchAmount { allowed } => {
                format!(
                    "is not asked for with these answers: remove it. Asked for are {}",
                    lists.tell(allowed)
                )
            }
            Self::NoCosts => {
                "cannot be worked out, because the practice does not offer this: remove them"
                    .to_owned()
            }
            Self::Amount(amount) => amount.says(),
        }
    }
}

impl WhyNot {
    fn says(&self, lists: &mut Lists) -> String {
        match self {
            Self::Answers(blockers) => {
                let because: Vec<_> = blockers.iter().map(Blocker::says).collect();
                let otherwise = blockers.iter().map(|blocker| {
                    let Blocker { question, otherwise, .. } = blocker;
                    format!("with `{question}` as one of {}", lists.tell(otherwise))
                });
                let otherwise = otherwise.collect::<Vec<_>>().join(", or ");
                let because = because.join(" and ");
                format!("where {because}: remove it. It is asked {otherwise}")
            }
            Self::Profile => "because the practice’s profile settles it: remove it".to_owned(),
            Self::Otherwise(when) => {
                format!("with these answers: remove it. It is asked if: {when}")
            }
        }
    }
}

impl Blocker {
    fn says(&self) -> String {
        match &self.answer {
            Some(answer) => format!("`{}` is `{answer}`", self.question),
            None => format!("`{}` is not answered", self.question),
        }
    }
}

impl Amount {
    fn says(&self) -> String {
        let Self { found, beside, says, with_point } = self;
        let found = found.as_ref().map_or("is missing".to_owned(), |found| format!("is `{found}`"));
        let beside = beside.as_ref().map(|(path, is)| format!(", beside `{is}` in `{path}`"));
        let point =
            with_point.as_ref().map(|it| format!(" Commas only group thousands: write `{it}`."));
        [found, beside.unwrap_or_default(), format!(": {says}"), point.unwrap_or_default()].concat()
    }
}

/// Whether only capitals and spaces differ.
fn is_same(found: &str, meant: &str) -> bool {
    found.trim().to_lowercase() == meant
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "null",
        Kind::Bool => "true or false",
        Kind::Number => "a number",
        Kind::Text => "text",
        Kind::List => "a list",
        Kind::Object => "an object",
    }
}
