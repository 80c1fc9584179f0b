//! Words that leave open how it goes. One in a sentence says it; with two it is no longer clear what is open.

use super::language::Language;
use super::tokenize::{sentences, words};

/// Some are set words, which come before those that they hold.
const fn hedging(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "most likely",
            "as a rule",
            "in most cases",
            "may",
            "might",
            "maybe",
            "perhaps",
            "likely",
            "often",
            "usually",
            "generally",
            "mostly",
            "sometimes",
            "rarely",
        ],
        Language::Spanish => &[
            "lo más probable",
            "por lo general",
            "por regla general",
            "en la mayoría de los casos",
            "tal vez",
            "rara vez",
            "a menudo",
            "a veces",
            "casi siempre",
            "casi nunca",
            "podría",
            "podrían",
            "quizás",
            "probablemente",
            "normalmente",
            "generalmente",
            "suele",
            "suelen",
            "puede que",
            "pueden",
            "puede",
        ],
    }
}

/// The sentences of a text that hedge more than once, each with the words that do.
pub fn hedged_twice(text: &str, language: Language) -> Vec<(String, Vec<&'static str>)> {
    let hedged = sentences(text).into_iter().map(|it| (it.to_owned(), hedges(it, language)));
    hedged.filter(|(_, hedges)| hedges.len() > 1).collect()
}

fn hedges(sentence: &str, language: Language) -> Vec<&'static str> {
    let mut rest = format!(" {} ", words(sentence).join("  ").to_lowercase());
    let mut found = Vec::new();
    for hedge in hedging(language) {
        let spaced = format!(" {} ", hedge.replace(' ', "  "));
        found.extend(rest.matches(&spaced).map(|_| *hedge));
        rest = rest.replace(&spaced, " | ");
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(text: &str, language: Language) -> Vec<Vec<&'static str>> {
        hedged_twice(text, language).into_iter().map(|(_, hedges)| hedges).collect()
    }

    #[test]
    fn two_in_one_sentence_are_found() {
        let text = "Plans often pay. They may ask first. It is usually sent, and may be read.";
        assert_eq!(found(text, Language::English), [["may", "usually"]]);
        assert_eq!(found("May it? It may, or it may not.", Language::English), [["may", "may"]]);
    }

    #[test]
    fn set_words_count_once() {
        assert!(found("Lo más probable es que no. A menudo paga.", Language::Spanish).is_empty());
        assert_eq!(
            found("Suele pagar, y a veces puede preguntar.", Language::Spanish),
            [["a veces", "suele", "puede"]]
        );
    }
}
