//! How inputs say several things: a number and a text in each line, so that those that are kept can be read.

/// The lines of an input: by the first letter a number from 0, and the rest. A carriage return stands for a new line in
/// a text.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.split('\n').filter_map(|line| {
        let mut letters = line.chars();
        let number = number(letters.next()?);
        Some((number, letters.as_str().replace('\r', "\n")))
    })
}

/// `A` is 0, and so on; every letter is some number.
fn number(letter: char) -> usize {
    let letter = u32::from(letter).wrapping_sub(u32::from('A'));
    usize::try_from(letter).unwrap_or_default()
}
