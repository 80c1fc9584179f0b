//! Takes a text apart: words, sentences, syllables.

use std::ops::AddAssign;

use super::language::Language;

/// What a text is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub sentences: u32,
    pub words: u32,
    pub syllables: u32,
    /// Words of three syllables and more that are no names.
    pub long_words: u32,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.long_words += other.long_words;
    }
}

/// Abbreviations whose dot ends no sentence, in small letters.
const ABBREVIATIONS: &[&str] = &[
    "dr.", "dra.", "e.g.", "ee.", "ej.", "i.e.", "mr.", "mrs.", "núm.", "p.", "sr.", "sra.", "st.",
    "vs.",
];

/// What may stand behind the mark that ends a sentence.
const CLOSING: [char; 4] = ['”', '’', ')', ']'];
const ENDING: [char; 4] = ['.', '!', '?', '…'];

/// Whether a text ends as a sentence does. A heading, a label or the name of an option does not.
pub fn is_sentence(text: &str) -> bool {
    text.trim_end_matches(CLOSING).ends_with(ENDING)
}

/// The sentences of a text. Its end is always the end of one: list items and headings have no dot.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.char_indices().filter(|(_, char)| *char == ' ') {
        let next = text[at..].trim_start().trim_start_matches(['“', '(', '¿', '¡']);
        if ends(&text[start..at]) && !next.starts_with(char::is_lowercase) {
            found.push(&text[start..at]);
            start = at + 1;
        }
    }
    found.push(&text[start..]);
    found.retain(|sentence| !words(sentence).is_empty());
    found
}

fn ends(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or_default();
    let initial = word.chars().count() == 2 && word.starts_with(char::is_uppercase);
    is_sentence(text) && !initial && !ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The words of a text. "Long-term-care" is one, and so is "$10,600".
pub fn words(text: &str) -> Vec<&str> {
    let is_in_word = |char: char| char.is_alphanumeric() || "’-$%".contains(char);
    let words = text.split(|char: char| char.is_whitespace() || "()[]“”/—–_".contains(char));
    words
        .map(|word| word.trim_matches(|char: char| !is_in_word(char)).trim_matches(['-', '’']))
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect()
}

/// Takes a text apart.
pub fn count(text: &str, language: Language) -> Counts {
    let mut counts = Counts::default();
    for sentence in sentences(text) {
        counts.sentences += 1;
        for (at, word) in words(sentence).into_iter().enumerate() {
            let syllables = syllables(word, language);
            counts.words += 1;
            counts.syllables += syllables;
            let is_name = at > 0 && word.starts_with(char::is_uppercase);
            let longest = word.split('-').map(|part| self::syllables(part, language)).max();
            counts.long_words += u32::from(!is_name && longest.is_some_and(|longest| longest > 2));
        }
    }
    counts
}

/// As a word is read aloud: a figure digit by digit, an abbreviation letter by letter.
fn syllables(word: &str, language: Language) -> u32 {
    word.split(['-', '.', ','])
        .map(|part| {
            let signs = part.chars().filter(|char| "$%".contains(*char)).count() * 2;
            let digits = part.chars().filter(char::is_ascii_digit).count();
            let letters: String =
                part.chars().filter(|char| char.is_alphabetic() || *char == '’').collect();
            let spoken = if letters.is_empty() {
                0
            } else if is_spelled(&letters) {
                letters.chars().map(|letter| if letter == 'W' { 3 } else { 1 }).sum()
            } else {
                language.syllables(&letters.to_lowercase())
            };
            u32::try_from(signs + digits).unwrap_or(u32::MAX).saturating_add(spoken)
        })
        .sum()
}

/// Abbreviations that are spoken as words.
const SPOKEN: &[&str] = &["HIPAA", "PATCH", "TRICARE", "ZIP"];

/// "FSA", but not "HIPAA", and not the word "A".
fn is_spelled(letters: &str) -> bool {
    letters.chars().count() > 1
        && letters.chars().all(char::is_uppercase)
        && !SPOKEN.contains(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn counts(text: &str) -> (u32, u32, u32) {
        let counts = count(text, Language::English);
        (counts.sentences, counts.words, counts.syllables)
    }

    #[test]
    fn a_sentence_ends_with_its_mark_and_a_text_always_does() {
        assert_eq!(sentences("Ask first. Then pay."), ["Ask first.", "Then pay."]);
        assert_eq!(
            sentences("Is it (a copay)? “Yes.” Good"),
            ["Is it (a copay)?", "“Yes.”", "Good"]
        );
        assert_eq!(sentences("What it could cost"), ["What it could cost"]);
        assert_eq!(sentences("¿Paga el plan? ¡Sí!"), ["¿Paga el plan?", "¡Sí!"]);
        assert_eq!(sentences("…"), [""; 0]);
    }

    #[test]
    fn not_every_dot_ends_a_sentence() {
        for one in ["Only above 7.5% of it.", "Dr. R. Roe said so.", "Some, e.g. PPO plans, pay."] {
            assert_eq!(sentences(one).len(), 1, "{one}");
        }
        assert_eq!(sentences("She said “yes.” and went."), ["She said “yes.” and went."]);
    }

    #[test]
    fn headings_are_told_from_sentences() {
        for text in ["It pays.", "Does it?", "He said “no.”", "It pays (in part)."] {
            assert!(is_sentence(text), "{text}");
        }
        for text in ["Your answer", "Date of the call:", "Claim (a bill)"] {
            assert!(!is_sentence(text), "{text}");
        }
    }

    #[test]
    fn words_hold_together() {
        assert_eq!(
            words("a long-term-care plan’s “fee”, $1,200 (or 20%) –"),
            ["a", "long-term-care", "plan’s", "fee", "$1,200", "or", "20%"]
        );
    }

    #[test]
    fn figures_and_abbreviations_count_as_they_are_read_aloud() {
        assert_eq!(counts("An HSA"), (1, 2, 4));
        assert_eq!(counts("HIPAA and TRICARE"), (1, 3, 5));
        assert_eq!(counts("$400"), (1, 1, 5));
        assert_eq!(counts("7.5%"), (1, 1, 4));
        assert_eq!(counts("A plan"), (1, 2, 2));
    }

    #[test]
    fn long_words_have_three_syllables_in_a_row_and_are_no_names() {
        let long = |text| count(text, Language::English).long_words;
        assert_eq!(long("A diagnosis from a therapist"), 2);
        assert_eq!(long("In California, a long-term-care plan"), 0);
        assert_eq!(long("Medicare pays"), 1, "the first word may be any");
    }
}
