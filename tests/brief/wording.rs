//! The words of lines, in both languages, without making a whole answer for each.

use std::collections::HashMap;

use coverage_guide::domain::brief::{Line, ShortAnswer};
use coverage_guide::domain::choices::Service;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Profile;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Locale;
use test_fixtures::localizer_for;

pub const LANGUAGES: [Locale; 2] = [Locale::English, Locale::Spanish];

pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Words that leave open how it goes. Some are set words.
const fn hedging(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Spanish => &[
            "lo más probable",
            "casi siempre",
            "casi nunca",
            "rara vez",
            "a menudo",
            "a veces",
            "puede",
            "pueden",
            "podría",
            "podrían",
            "quizás",
        ],
        _ => &["most likely", "may", "maybe", "often", "mostly", "sometimes", "rarely", "can"],
    }
}

/// How often words stand in a text that leave open how it goes.
pub fn hedges(text: &str, locale: Locale) -> usize {
    found(text, hedging(locale))
}

/// How often any of these stand in a text, as words of their own. What stands in a set word counts once
/// if the set word comes first.
pub fn found(text: &str, set: &[&str]) -> usize {
    let plain: String =
        text.to_lowercase().chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect();
    let spaced = |text: &str| {
        let words: Vec<_> = text.split_whitespace().collect();
        [" ", &words.join("  "), " "].concat()
    };
    let mut rest = spaced(&plain);
    let mut count = 0;
    for word in set {
        let word = spaced(word);
        count += rest.matches(&word).count();
        rest = rest.replace(&word, " | ");
    }
    count
}

#[test]
fn words_that_hedge_are_counted_once_each() {
    let english = Locale::English;
    assert_eq!(hedges("Most likely, if a plan pays. It may, or it may not.", english), 3);
    assert_eq!(hedges("A maypole can often be seen. Cannot.", english), 2);
    assert_eq!(hedges("Lo más probable. A menudo puede.", Locale::Spanish), 3);
}

/// How long a text is, and how often it hedges.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    pub words: usize,
    pub hedges: usize,
}

impl Size {
    pub fn of(text: &str, locale: Locale) -> Self {
        Self { words: words(text), hedges: hedges(text, locale) }
    }

    pub fn plus(self, other: Self) -> Self {
        Self { words: self.words + other.words, hedges: self.hedges + other.hedges }
    }

    pub fn max(self, other: Self) -> Self {
        Self { words: self.words.max(other.words), hedges: self.hedges.max(other.hedges) }
    }
}

/// What is said in a line.
pub struct Text {
    pub words: String,
    pub size: Size,
}

type Place = (usize, usize, Option<Outlook>, Option<Service>);

/// Words of lines. Each is put together once.
pub struct Lexicon {
    pub say: Localizer,
    locale: Locale,
    known: HashMap<Place, Text>,
}

impl Lexicon {
    pub fn new(locale: Locale, profile: &Profile) -> Self {
        Self { say: localizer_for(locale, profile), locale, known: HashMap::new() }
    }

    pub fn line(&mut self, row: &ShortAnswer, line: &Line, service: Option<Service>) -> &Text {
        let (prefix, id) = line.key;
        let place = (prefix.as_ptr() as usize, id.as_ptr() as usize, row.outlook, service);
        let (say, locale) = (&self.say, self.locale);
        self.known.entry(place).or_insert_with(|| {
            let how = row.outlook.map(|it| say.id("brief.how.", it.id())).unwrap_or_default();
            let service = say.service(service);
            let words = say.id_filled(prefix, id, &[("service", &service), ("how", &how)]);
            Text { size: Size::of(&words, locale), words: words.into() }
        })
    }

    /// Everything that was said so far.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.known.values().map(|text| text.words.as_str())
    }

    pub fn question(&self, row: &ShortAnswer) -> usize {
        words(&self.say.id("topic.", row.topic.id()))
    }
}
