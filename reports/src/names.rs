//! Names and values in files that people write: which was meant, and which there are.

use coverage_guide::domain::profile::Json;
use coverage_guide::domain::suggest::nearest;

/// The most characters of a value that a message repeats.
const MOST: usize = 60;

/// The shortest beginning that tells which name was meant.
const BEGINNING: usize = 5;

/// The name that was probably meant. One that differs in capitals, spaces or `_` is surely it.
pub fn meant(typed: &str, names: &[&'static str]) -> Option<&'static str> {
    let plain = spelled(typed);
    let same = || names.iter().copied().find(|name| *name == plain);
    same().or_else(|| nearest(&plain, names)).or_else(|| begins(&plain, names))
}

/// As names are written in files.
fn spelled(typed: &str) -> String {
    typed.trim().to_lowercase().replace([' ', '_'], "-")
}

/// The one name that ends otherwise: `priority` for `priorities`.
fn begins(typed: &str, names: &[&'static str]) -> Option<&'static str> {
    let (last, _) = typed.char_indices().next_back()?;
    let mut found = names.iter().copied().filter(|name| name.starts_with(&typed[..last]));
    let only = found.next().filter(|_| last >= BEGINNING)?;
    found.next().is_none().then_some(only)
}

/// Lists of names, each of them told once.
#[derive(Default)]
pub struct Lists(Vec<Vec<String>>);

impl Lists {
    /// The names, or that they have been told.
    pub fn tell(&mut self, names: &[impl AsRef<str>]) -> String {
        let names: Vec<_> = names.iter().map(|name| name.as_ref().to_owned()).collect();
        if self.0.contains(&names) {
            return "those named above".to_owned();
        }
        let told = list(&names);
        self.0.push(names);
        told
    }
}

/// Names behind each other, each in quotes.
pub fn list(names: &[impl AsRef<str>]) -> String {
    names.iter().map(|name| quote(name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// Something that stands in a file, as it stands there.
pub fn quote(text: &str) -> String {
    format!("`{text}`")
}

/// A value, as it stands in the file. A long one is cut, and a line break in it is written `\n`.
pub fn shown(value: &Json) -> String {
    let written = serde_json::to_string(value).unwrap_or_default();
    let written = match value {
        Json::Text(_) => written.trim_matches('"'),
        _ => &written,
    };
    match written.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &[&str] = &["service", "priorities", "plan-type", "plan-source", "no"];

    #[test]
    fn a_name_that_is_near_was_meant() {
        for (typed, name) in [
            ("sevice", Some("service")),
            (" Service", Some("service")),
            ("Plan_Type", Some("plan-type")),
            ("plan source", Some("plan-source")),
            ("priority", Some("priorities")),
            ("NO", Some("no")),
            ("plan-", None),
            ("pets", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(meant(typed, NAMES), name, "{typed:?}");
        }
    }

    #[test]
    fn a_list_is_told_once() {
        let mut lists = Lists::default();
        assert_eq!(lists.tell(&["a", "b"]), "`a`, `b`");
        assert_eq!(lists.tell(&["a", "b"]), "those named above");
        assert_eq!(lists.tell(&["a"]), "`a`");
    }

    #[test]
    fn a_value_is_shown_as_it_stands() {
        assert_eq!(shown(&Json::Text(" Couples\n".to_owned())), " Couples\\n");
        assert_eq!(shown(&Json::List(vec![Json::Bool(true)])), "[true]");
        assert_eq!(shown(&Json::Number(1.0)), "1");
        let long = shown(&Json::Text("é".repeat(1000)));
        assert_eq!(long.chars().count(), MOST + 1);
    }
}
