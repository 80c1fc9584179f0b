//! Which terms a text uses, and what they mean.

use super::localizer::Localizer;
use crate::domain::terms::Term;
use crate::text::Text;

/// A term in words.
pub struct Explained {
    /// Its name, as a text would use it.
    pub name: Text,
    /// What it means.
    pub means: Text,
}

/// A place in a text where a term stands that the text does not explain itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermUse {
    /// Which term.
    pub term: Term,
    /// Its first byte.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
}

/// How every term may stand in a text of one language.
pub struct Glossary {
    forms: Vec<(Term, Text)>,
}

impl Glossary {
    /// The terms that the texts use and do not explain themselves, in the order of [`Term::ALL`].
    pub fn terms<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> Vec<Term> {
        let mut used = [false; Term::ALL.len()];
        for text in texts {
            for at in word_starts(text) {
                for (term, form) in &self.forms {
                    if stands_at(text, at, form) && !self.is_explained(text, at, at + form.len()) {
                        used[*term as usize] = true;
                    }
                }
            }
        }
        Term::ALL.iter().copied().filter(|term| used[*term as usize]).collect()
    }

    /// Where terms stand in a text that it does not explain itself, from left to right. Of two that begin
    /// at one place, the longer.
    #[must_use]
    pub fn uses(&self, text: &str) -> Vec<TermUse> {
        let mut uses: Vec<TermUse> = Vec::new();
        for start in word_starts(text) {
            if uses.last().is_some_and(|found| start < found.end) {
                continue;
            }
            let here = self.forms.iter().filter(|(_, form)| stands_at(text, start, form));
            let Some((term, form)) = here.max_by_key(|(_, form)| form.len()) else { continue };
            let end = start + form.len();
            if !self.is_explained(text, start, end) {
                uses.push(TermUse { term: *term, start, end });
            }
        }
        uses
    }

    /// Whether what stands here is a term, or a part of one.
    #[must_use]
    pub fn has_at(&self, text: &str, start: usize) -> bool {
        self.forms
            .iter()
            .any(|(_, form)| places(text, form).any(|at| (at..at + form.len()).contains(&start)))
    }

    /// Whether a text says beside a term what it means: "a superbill (an itemized receipt)", or "a
    /// tax-free account (HSA)". A second name in brackets explains nothing.
    #[must_use]
    pub fn is_explained(&self, text: &str, start: usize, end: usize) -> bool {
        let is_name = |at| self.forms.iter().any(|(_, form)| stands_at(text, at, form));
        let bytes = text.as_bytes();
        let bracket = (0..start).rev().find(|at| matches!(bytes[*at], b'(' | b')'));
        match bracket {
            // In brackets behind an explanation.
            Some(at) if bytes[at] == b'(' && (at + 1 == start || is_name(at + 1)) => true,
            _ => bytes[end..].starts_with(b" (") && !is_name(end + 2),
        }
    }
}

impl Localizer {
    /// How every term may stand in a text.
    #[must_use]
    pub fn glossary(&self) -> Glossary {
        let mut forms = Vec::new();
        for term in Term::ALL {
            let all = self.id("term.forms.", term.id());
            // Whatever a pseudo-locale puts around a text is no part of a form.
            let all = all.split('|').map(|form| form.trim_matches(|char| !is_letter(char)));
            forms.extend(all.map(|form| (*term, form.into())));
        }
        Glossary { forms }
    }

    /// A term, and what it means.
    #[must_use]
    pub fn term(&self, term: Term) -> Explained {
        let id = term.id();
        Explained { name: self.id("term.name.", id), means: self.id("term.means.", id) }
    }
}

/// Where a form stands in a text as words of their own, whatever the case of its plain letters.
pub fn places<'a>(text: &'a str, form: &'a str) -> impl Iterator<Item = usize> + 'a {
    word_starts(text).filter(move |at| stands_at(text, *at, form))
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, char)| {
        let starts = !is_letter(std::mem::replace(&mut before, char)) && is_letter(char);
        starts.then_some(at)
    })
}

fn stands_at(text: &str, at: usize, form: &str) -> bool {
    let end = at + form.len();
    let [text_bytes, form] = [text, form].map(str::as_bytes);
    // Most forms begin otherwise, which is quickly seen.
    let begins = |found: &[u8]| {
        found.first().map(u8::to_ascii_lowercase) == form.first().map(u8::to_ascii_lowercase)
    };
    let same = |found: &[u8]| begins(found) && found.eq_ignore_ascii_case(form);
    text_bytes.get(at..end).is_some_and(same) && !text[end..].starts_with(is_letter)
}

/// A letter of the languages written like English, or a digit. The tables that know all letters would
/// weigh more than the terms.
fn is_letter(char: char) -> bool {
    char.is_ascii_alphanumeric() || ('À'..='ɏ').contains(&char)
}
