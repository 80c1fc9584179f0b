//! Placeholders: `{{name}}` within a text.

/// What is wrong with the braces of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// A brace that opens or closes no placeholder.
    Brace,
    /// A placeholder whose name is not lower-case letters, digits and `_`.
    Name(String),
}

/// Splits at the first placeholder: the words before it, its name, and the rest.
#[must_use]
pub fn split(text: &str) -> Option<(&str, &str, &str)> {
    let open = position(text, *b"{{")?;
    let inside = text.get(open + 2..)?;
    let close = position(inside, *b"}}")?;
    Some((text.get(..open)?, inside.get(..close)?, inside.get(close + 2..)?))
}

/// The names of a text's placeholders, in order.
///
/// # Errors
/// When the braces are not all part of well-formed placeholders.
pub fn names(text: &str) -> Result<Vec<&str>, Malformed> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) = split(rest) {
        if has_brace(before) {
            return Err(Malformed::Brace);
        }
        if !is_name(name) {
            return Err(Malformed::Name(name.to_owned()));
        }
        names.push(name);
        rest = after;
    }
    if has_brace(rest) { Err(Malformed::Brace) } else { Ok(names) }
}

// Not `str::find`: its searcher for patterns of any length adds 3 kB of wasm.
fn position(text: &str, pair: [u8; 2]) -> Option<usize> {
    text.as_bytes().windows(2).position(|window| *window == pair)
}

fn has_brace(words: &str) -> bool {
    words.contains(['{', '}'])
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::{Malformed, names, split};

    #[test]
    fn splits_at_the_first_placeholder() {
        assert_eq!(split("Ask {{practice}} about {{fee}}.").unwrap().1, "practice");
        assert_eq!(split("{{a}}"), Some(("", "a", "")));
        assert_eq!(split("“{{a}}” ’"), Some(("“", "a", "” ’")));
        assert_eq!(split("no placeholder"), None);
        assert_eq!(split("never {{closed"), None);
    }

    #[test]
    fn names_every_placeholder() {
        assert_eq!(names("{{count}} of {{total}}"), Ok(vec!["count", "total"]));
        assert_eq!(names("none"), Ok(vec![]));
    }

    #[test]
    fn refuses_stray_braces() {
        for text in ["{{count", "count}}", "{count}", "{{{count}}}", "{{a}} {{b", "a } b"] {
            assert!(names(text).is_err(), "{text}");
        }
    }

    #[test]
    fn refuses_odd_names() {
        for name in ["", " count ", "Count", "1st", "count, number", "- count", "a.b"] {
            let text = ["{{", name, "}}"].concat();
            assert_eq!(names(&text), Err(Malformed::Name(name.to_owned())));
        }
    }
}
