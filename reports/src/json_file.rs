//! Reads a file of JSON. Where it is broken, it says in plain words what is wrong, where, and how to mend it.

use std::fmt::{self, Display, Formatter};

use coverage_guide::domain::profile::Json;

/// What keeps a file from being read.
#[derive(Debug, PartialEq, Eq)]
pub struct Broken {
    /// Line and column, both from 1. None: it is the file as a whole.
    pub place: Option<(usize, usize)>,
    /// What is wrong, and how to mend it.
    pub says: String,
}

impl std::error::Error for Broken {}

impl Display for Broken {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.place {
            write!(f, "line {line}, column {column}: ")?;
        }
        f.write_str(&self.says)
    }
}

/// What the parser says, by its beginning, and what a person can do about it.
const MENDS: &[(&str, &str)] = &[
    ("trailing comma", "a comma stands before the bracket that closes: remove the comma"),
    ("EOF while parsing a string", "the file ends inside a text: close it with `\"`"),
    ("EOF while parsing an object", "the file ends too soon: close what is open with `}`"),
    ("EOF while parsing a list", "the file ends too soon: close what is open with `]` and `}`"),
    (
        "EOF while parsing",
        "the file ends where a value has to stand: write it, and close what is open",
    ),
    (
        "expected `,` or `}`",
        "a field ends here: write a comma before the next one, or `}` behind the last",
    ),
    (
        "expected `,` or `]`",
        "an item ends here: write a comma before the next one, or `]` behind the last",
    ),
    ("expected `:`", "a name needs a value: write `:` and the value behind it"),
    ("key must be a string", "a name has to stand here, in straight double quotes: \"like-this\""),
    (
        "expected ident",
        "a word without quotes can be `true`, `false` or `null` only: put other words in quotes",
    ),
    (
        "expected value",
        "a value has to stand here: put words in straight double quotes, and leave out comments",
    ),
    (
        "trailing characters",
        "more stands behind the end: remove it, or the bracket that closes too early",
    ),
    (
        "control character",
        "a text runs on in the next line, or holds a tab: close it with `\"`, or write `\\n` or `\\t`",
    ),
    ("invalid escape", "this cannot follow a backslash: write `\\\\` for a backslash itself"),
    (
        "invalid number",
        "this is no number: write it with digits and one point, or put it in quotes",
    ),
    ("number out of range", "this number is too large to be meant"),
    ("recursion limit", "too many brackets stand inside each other"),
];

/// The text of a file. What the program that saved it put in front to mark it is left out.
pub fn decode(bytes: Vec<u8>) -> Result<String, Broken> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let says = "it is saved as UTF-16: save it again as UTF-8".to_owned();
        return Err(Broken { place: None, says });
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]);
        let line = good.matches('\n').count() + 1;
        let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let says = "a character is not saved as UTF-8: save the file again as UTF-8".to_owned();
        Broken { place: Some((line, column)), says }
    })
}

/// Reads JSON. `like`: a file of the project that shows how one is written.
pub fn parse(text: &str, like: &str) -> Result<Json, Broken> {
    // Editors on Windows put a byte-order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        let says = format!("it is empty: start with a copy of `{like}`");
        return Err(Broken { place: None, says });
    }
    serde_json::from_str(text).map_err(|error| {
        let (line, bytes) = (error.line().max(1), error.column());
        let before = text.split('\n').nth(line - 1).unwrap_or_default().char_indices();
        // The parser counts bytes.
        let column = before.take_while(|(at, _)| *at < bytes).count().max(1);
        let why = error.to_string();
        let mend = MENDS.iter().find(|(begins, _)| why.starts_with(begins));
        let says = mend.map_or_else(
            || format!("this is no JSON ({why}): compare it with `{like}`"),
            |(_, mend)| (*mend).to_owned(),
        );
        Broken { place: Some((line, column)), says }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIKE: &str = "docs/answers/couple.json";

    #[track_caller]
    fn broken(text: &str, place: (usize, usize), mend: &str) {
        let broken = parse(text, LIKE).unwrap_err();
        assert_eq!(broken.place, Some(place), "{text}: {broken}");
        let (_, says) = MENDS.iter().find(|(begins, _)| *begins == mend).unwrap();
        assert_eq!(broken.says, *says, "{text}");
    }

    #[test]
    fn broken_json_says_where_and_how_to_mend_it() {
        broken(r#"{"answers": {"service": "couples",}"#, (1, 35), "trailing comma");
        broken("{\n  \"a\": 1\n  \"b\": 2\n}", (3, 3), "expected `,` or `}`");
        broken("{\"a\": [1 2]}", (1, 10), "expected `,` or `]`");
        broken("{\"é\" 1}", (1, 6), "expected `:`");
        broken("{a: 1}", (1, 2), "key must be a string");
        broken("{'a': 1}", (1, 2), "key must be a string");
        broken("{\"a\": 1", (1, 7), "EOF while parsing an object");
        broken("[1", (1, 2), "EOF while parsing a list");
        broken("{\"a\": \"b", (1, 8), "EOF while parsing a string");
        broken("{\"a\":", (1, 5), "EOF while parsing");
        broken("{\"a\": couples}", (1, 7), "expected value");
        broken("{\"a\": “b”}", (1, 7), "expected value");
        broken("{\"a\": trve}", (1, 9), "expected ident");
        broken("{} {}", (1, 4), "trailing characters");
        broken("{\"a\": \"b\nc\"}", (2, 1), "control character");
        broken("{\"a\": \"\\q\"}", (1, 9), "invalid escape");
        broken("{\"a\": 1.}", (1, 9), "invalid number");
        broken("{\"a\": 1e999}", (1, 11), "number out of range");
        broken(&"[".repeat(200), (1, 128), "recursion limit");
    }

    #[test]
    fn what_is_empty_says_where_to_begin() {
        for text in ["", " \n", "\u{feff}"] {
            let broken = parse(text, LIKE).unwrap_err();
            assert_eq!(broken.place, None);
            assert!(broken.to_string().contains(LIKE), "{broken}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_read_past() {
        assert_eq!(parse("\u{feff}{}", LIKE), Ok(Json::Object(Vec::new())));
        assert_eq!(parse("\u{feff}{", LIKE).unwrap_err().place, Some((1, 1)));
        assert_eq!(decode(b"\xef\xbb\xbf{}".to_vec()).unwrap(), "\u{feff}{}");
    }

    #[test]
    fn what_is_no_utf_8_says_so() {
        for bytes in [&b"\xff\xfe{\0}\0"[..], b"\xfe\xff\0{\0}"] {
            assert_eq!(decode(bytes.to_vec()).unwrap_err().place, None);
        }
        let latin = decode(b"{\n \"a\xe9\": 1}".to_vec()).unwrap_err();
        assert_eq!(latin.place, Some((2, 4)));
    }
}
