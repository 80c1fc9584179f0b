//! How many syllables a Spanish word has. Spanish spelling tells.

/// The syllables of one word, in small letters. Of vowels in a row, each full one makes a syllable, and
/// the weak ones go with it; weak ones alone make one together.
pub fn syllables(word: &str) -> u32 {
    let (mut count, mut row) = (0, None);
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        match vowel(letter, letters.peek().copied()) {
            Some(Vowel::Full) => row = Some(row.unwrap_or(0) + 1),
            Some(Vowel::Weak) => row = row.or(Some(0)),
            None => count += row.take().map_or(0, |full: u32| full.max(1)),
        }
    }
    (count + row.map_or(0, |full| full.max(1))).max(1)
}

/// How a vowel counts.
enum Vowel {
    /// By itself: a strong vowel, or one with an accent.
    Full,
    /// With its neighbors. So does the silent one in "que" and "guía".
    Weak,
}

fn vowel(letter: char, next: Option<char>) -> Option<Vowel> {
    match letter {
        'a' | 'e' | 'o' | 'á' | 'é' | 'í' | 'ó' | 'ú' => Some(Vowel::Full),
        'i' | 'u' | 'ü' => Some(Vowel::Weak),
        // A vowel in "muy", a consonant in "ayuda".
        'y' if !next.is_some_and(|next| "aeiouáéíóú".contains(next)) => Some(Vowel::Weak),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn words_have_the_syllables_that_are_spelled() {
        for (count, words) in [
            (1, "y muy que dios plan u quien"),
            (2, "cuando leer país aire puede día quiere ciudad seguir guía reír"),
            (3, "seguro médico ayuda terapia consejo permiso consulta caía"),
            (4, "terapeuta consultorio psicólogo deducible expediente diagnóstico reclamación"),
            (5, "reclamaciones enfermedades autorización"),
        ] {
            for word in words.split(' ') {
                assert_eq!(syllables(word), count, "{word}");
            }
        }
    }
}
