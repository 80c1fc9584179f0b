//! Guesses which of a few names somebody meant.

/// The nearest of the names, if it is within an edit distance of two.
#[must_use]
pub fn nearest(typed: &str, names: &[&'static str]) -> Option<&'static str> {
    // A cap, because the time grows with the length and no name is as long.
    if typed.len() > 32 {
        return None;
    }
    let (distance, name) = names.iter().map(|name| (edit_distance(typed, name), *name)).min()?;
    (distance <= 2 && distance * 2 <= typed.len()).then_some(name)
}

/// The Levenshtein distance, in bytes; capitals and other separators count.
fn edit_distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, a) in one.bytes().enumerate() {
        let mut corner = line;
        let mut left = line + 1;
        row[0] = left;
        for (cell, b) in row[1..].iter_mut().zip(other.bytes()) {
            left = (corner + usize::from(a != b)).min(left + 1).min(*cell + 1);
            corner = *cell;
            *cell = left;
        }
    }
    row[other.len()]
}
