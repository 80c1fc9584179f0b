//! English made strange on purpose: longer, in letters that no English has, from right to left. A screen
//! that holds in it will hold in German and in Arabic, and a text that stays plain English in it was
//! written past the catalog.

use super::placeholder;

/// By how much translations of short English texts tend to be longer.
const LONGER: usize = 40;

/// What makes letters run from right to left until the next sign, as in Arabic.
const BACKWARDS: char = '\u{202e}';
const END: char = '\u{202c}';

/// A text of the pseudo-locale. Placeholders stay as they are.
#[must_use]
pub fn pseudo(text: &str) -> String {
    let mut strange = String::from("⟦");
    let mut rest = text;
    while let Some((before, name, after)) = placeholder::split(rest) {
        write(&mut strange, before);
        strange.extend(["{{", name, "}}"]);
        rest = after;
    }
    write(&mut strange, rest);
    let mut missing = text.chars().count() * LONGER / 100;
    while missing > 0 {
        let word = missing.min(6);
        strange.push(' ');
        strange.extend(std::iter::repeat_n('ø', word));
        missing -= word;
    }
    strange.push('⟧');
    strange
}

fn write(strange: &mut String, words: &str) {
    for piece in words.split_inclusive(' ') {
        let (word, space) = piece.strip_suffix(' ').map_or((piece, ""), |word| (word, " "));
        if !word.is_empty() {
            strange.push(BACKWARDS);
            strange.extend(word.chars().map(accented));
            strange.push(END);
        }
        strange.push_str(space);
    }
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'å',
        'c' => 'ç',
        'e' => 'é',
        'i' => 'î',
        'n' => 'ñ',
        'o' => 'ö',
        's' => 'š',
        'u' => 'û',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Ç',
        'E' => 'É',
        'I' => 'Î',
        'N' => 'Ñ',
        'O' => 'Ö',
        'S' => 'Š',
        'U' => 'Û',
        'Y' => 'Ý',
        'W' => 'Ŵ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::pseudo;

    #[test]
    fn placeholders_stay() {
        let strange = pseudo("Call {{practice}} now, step {{step}}");
        assert!(strange.contains("{{practice}}") && strange.contains("{{step}}"));
        assert_eq!(strange.matches('{').count(), 4);
    }

    #[test]
    fn it_is_longer_marked_and_strange() {
        let strange = pseudo("Continue");
        assert!(strange.starts_with('⟦') && strange.ends_with('⟧'));
        assert!(strange.chars().filter(|c| c.is_alphabetic()).count() >= 11);
        assert!(!strange.contains("Continue"));
    }

    #[test]
    fn every_word_runs_backwards_to_its_end_and_no_further() {
        let strange = pseudo("one two");
        assert_eq!(strange.matches('\u{202e}').count(), 2);
        assert_eq!(strange.matches('\u{202c}').count(), 2);
    }
}
