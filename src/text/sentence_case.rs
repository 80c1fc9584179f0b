//! Writes the first letters of sentences in lower case where a page carries the texts, and puts them back: a word
//! is then the same letters wherever it stands, which compresses better. About a kilobyte of two languages.

/// Begins a text that is carried as it is.
const AS_IT_IS: char = '^';

/// A text as a page carries it. [`capitalized`] gives it back, whatever it is.
#[must_use]
pub fn decapitalized(text: &str) -> String {
    let is_word = |next: Option<&char>| next.is_none_or(|next| lower(*next).is_none());
    let mut decapitalized = String::with_capacity(text.len());
    let mut start = Start::Here;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let lower = lower(letter).filter(|_| start == Start::Here && is_word(letters.peek()));
        decapitalized.push(lower.unwrap_or(letter));
        start = start.after(letter);
    }
    if capitalized(&decapitalized) == text {
        decapitalized
    } else {
        [&String::from(AS_IT_IS), text].concat()
    }
}

/// A text that a page carries as [`decapitalized`] gave it.
#[must_use]
pub fn capitalized(carried: &str) -> String {
    if let Some(text) = carried.strip_prefix(AS_IT_IS) {
        return text.to_owned();
    }
    let mut start = Start::Here;
    let capitalize = |letter: char| {
        let capitalized = upper(letter).filter(|_| start == Start::Here).unwrap_or(letter);
        start = start.after(letter);
        capitalized
    };
    carried.chars().map(capitalize).collect()
}

/// Whether a sentence begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// With the next letter.
    Here,
    /// Behind the next space.
    Soon,
    No,
}

impl Start {
    const fn after(self, letter: char) -> Self {
        match (self, letter) {
            (Self::Here, '¿' | '¡') | (Self::Soon, ' ') => Self::Here,
            (_, '.' | '?' | '!') => Self::Soon,
            _ => Self::No,
        }
    }
}

/// The letters of the guide's languages, which all stand as far from each other. All letters of Unicode would need
/// tables of several kilobytes.
const FROM_UPPER_TO_LOWER: u32 = 0x20;

fn lower(letter: char) -> Option<char> {
    let is_upper = matches!(letter, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ');
    is_upper.then(|| char::from_u32(letter as u32 + FROM_UPPER_TO_LOWER)).flatten()
}

fn upper(letter: char) -> Option<char> {
    let is_lower = matches!(letter, 'a'..='z' | 'à'..='ö' | 'ø'..='þ');
    is_lower.then(|| char::from_u32(letter as u32 - FROM_UPPER_TO_LOWER)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{capitalized, decapitalized};
    use proptest::prelude::{ProptestConfig, proptest};

    #[track_caller]
    fn is_carried(text: &str, expected: &str) {
        assert_eq!(decapitalized(text), expected);
        assert_eq!(capitalized(expected), text);
    }

    #[test]
    fn sentences_begin_in_lower_case() {
        is_carried("Plans pay. They may not.", "plans pay. they may not.");
        is_carried("Why? Ask! Then call 988.", "why? ask! then call 988.");
        is_carried("¿Paga Él? Sí.", "¿paga Él? sí.");
        is_carried("Él paga.", "él paga.");
    }

    #[test]
    fn a_word_in_upper_case_stays() {
        is_carried("HMO plans. EPO plans.", "HMO plans. EPO plans.");
    }

    #[test]
    fn what_begins_in_lower_case_is_marked() {
        is_carried("couples therapy", "^couples therapy");
        is_carried("Ask. then call", "^Ask. then call");
        is_carried("^", "^^");
        is_carried("", "");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_text_comes_back(text in "[A-Za-zÀ-þ .?!¿^]{0,24}|\\PC*") {
            assert_eq!(capitalized(&decapitalized(&text)), text);
        }
    }
}
