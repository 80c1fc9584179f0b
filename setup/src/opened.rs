//! Opens what a practice has saved: its profile, or the guide itself.

use coverage_guide::domain::profile::Json;
use coverage_guide::text::Locale;
use reports::json_file;
use reports::practice::Practice;
use reports::profile_file::Note;

use crate::form::Form;

/// Where the profile of a guide begins and ends.
const PROFILE: [&str; 2] = [" data-guide-profile>", "</script>"];
/// Where the language of the words of a guide stands.
const WORDS: &str = " data-guide-words lang=\"";
/// More than any profile or guide has.
pub const MOST_BYTES: usize = 4_000_000;

/// What was opened.
#[derive(Debug)]
pub struct Opened {
    /// The five letters that a guide shows at its lower edge.
    pub code: Option<String>,
    /// The form, as it would have been filled in.
    pub form: Form,
    /// What it was.
    pub kind: OpenedKind,
    /// The format that it was written in.
    pub format: u32,
    /// What may be a slip in it, in English.
    pub warnings: Vec<String>,
}

/// What can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenedKind {
    /// A saved profile.
    Profile,
    /// A guide that speaks these languages.
    Guide(Vec<Locale>),
}

/// Why something cannot be opened.
#[derive(Debug)]
pub enum Unopened {
    /// It is larger than a guide can be.
    TooLarge,
    /// It is a page, and no guide.
    NoGuide,
    /// It is a guide that belongs to no practice.
    Nobodys,
    /// Its profile has mistakes: where, and which, in English.
    Mistakes(Vec<Note>),
}

impl Unopened {
    /// The name of its words.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "open.too-large",
            Self::NoGuide => "open.no-guide",
            Self::Nobodys => "open.nobodys",
            Self::Mistakes(_) => "open.mistakes",
        }
    }
}

/// Opens the text of a file, or what was pasted.
///
/// # Errors
/// If it is nothing that can be opened.
pub fn open(text: &str) -> Result<Opened, Unopened> {
    if text.len() > MOST_BYTES {
        return Err(Unopened::TooLarge);
    }
    let is_page = text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    let (json, kind) = if is_page {
        let (_, rest) = text.split_once(PROFILE[0]).ok_or(Unopened::NoGuide)?;
        let (json, _) = rest.split_once(PROFILE[1]).ok_or(Unopened::NoGuide)?;
        if json.is_empty() {
            return Err(Unopened::Nobodys);
        }
        (json, OpenedKind::Guide(languages(text)))
    } else {
        (text, OpenedKind::Profile)
    };
    let practice = Practice::read(json).map_err(Unopened::Mistakes)?;
    Ok(Opened {
        form: Form::from(practice.profile()),
        kind,
        format: format(json),
        code: maker::code(text).filter(|code| is_code(code)).map(str::to_owned),
        warnings: practice.warnings().iter().map(ToString::to_string).collect(),
    })
}

fn is_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|b| b.is_ascii_uppercase())
}

fn languages(page: &str) -> Vec<Locale> {
    let tags = page.split(WORDS).skip(1).filter_map(|rest| rest.split('"').next());
    tags.filter_map(Locale::from_tag).collect()
}

/// A profile that does not say its format is in the first.
fn format(json: &str) -> u32 {
    let is_second = json_file::parse(json, "").is_ok_and(|json| match json {
        Json::Object(fields) => {
            fields.iter().any(|field| *field == ("profile".to_owned(), Json::Number(2.0)))
        }
        _ => false,
    });
    if is_second { 2 } else { 1 }
}
