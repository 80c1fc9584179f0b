//! Phone numbers, as people in the United States write them, with letters and extensions.

use coverage_guide::domain::profile::Shape;

use super::unclear::Unclear;

/// The link of a number.
pub(super) fn phone(text: &str) -> Result<String, Unclear> {
    let lower = text.to_ascii_lowercase();
    let lower = lower.strip_prefix("tel:").unwrap_or(&lower).trim();
    let (number, extension) = cut_extension(lower);
    let digits: String = number.chars().filter_map(digit).collect();
    let is_strange =
        |c: char| digit(c).is_none() && !" +-.()/\u{a0}\u{2010}\u{2011}\u{2013}".contains(c);
    if number.chars().any(is_strange) {
        return Err(Unclear::Phone);
    }
    let us = |ten: &str| format!("tel:+1-{}-{}-{}", &ten[..3], &ten[3..6], &ten[6..]);
    let link = match digits.len() {
        10 if !number.starts_with('+') => us(&digits),
        11 if digits.starts_with('1') => us(&digits[1..]),
        8..=15 if number.starts_with('+') => {
            let groups = number.split(|c| digit(c).is_none()).filter(|group| !group.is_empty());
            format!("tel:+{}", groups.collect::<Vec<_>>().join("-"))
        }
        7 => return Err(Unclear::NoAreaCode),
        _ => return Err(Unclear::Phone),
    };
    let link = extension.map_or(link.clone(), |extension| format!("{link};ext={extension}"));
    if Shape::Tel.fits(&link) { Ok(link) } else { Err(Unclear::Phone) }
}

/// A digit, or the one that a letter stands for on a keypad.
fn digit(letter: char) -> Option<char> {
    Some(match letter {
        '0'..='9' => letter,
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
        _ => return None,
    })
}

fn cut_extension(text: &str) -> (&str, Option<&str>) {
    for word in [";ext=", "extension", "ext.", "ext", " x", "#"] {
        if let Some((number, extension)) = text.split_once(word) {
            let extension = extension.trim();
            if !extension.is_empty() && extension.bytes().all(|b| b.is_ascii_digit()) {
                return (number.trim().trim_end_matches(','), Some(extension));
            }
        }
    }
    (text, None)
}
