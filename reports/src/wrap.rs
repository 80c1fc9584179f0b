//! Breaking a text into lines.

/// Breaks a text into lines of at most `width` characters; a longer word has a line of its own.
pub fn wrap(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_longer_than_they_may_be() {
        assert_eq!(wrap("one two three", 7), "one two\nthree");
        assert_eq!(wrap("“ä” “ö” “ü”", 7), "“ä” “ö”\n“ü”", "counted in characters");
        assert_eq!(wrap("unbreakable", 3), "unbreakable");
        assert_eq!(wrap("", 3), "");
    }
}
