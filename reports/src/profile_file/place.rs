//! What stands at a place of a profile.

use coverage_guide::domain::profile::Json;

/// A field of an object; of one that comes twice, the first.
pub fn field<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    match json {
        Json::Object(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, it)| it),
        _ => None,
    }
}

/// What stands at a place, such as `wording.en["talk.phone"]` or `languages[1]`.
pub fn value_at<'a>(json: &'a Json, path: &str) -> Option<&'a Json> {
    steps(path)?.into_iter().try_fold(json, |value, name| match value {
        Json::Object(_) => field(value, name),
        Json::List(items) => items.get(name.parse::<usize>().ok()?),
        _ => None,
    })
}

/// The same, to put something else there.
pub fn value_at_mut<'a>(json: &'a mut Json, path: &str) -> Option<&'a mut Json> {
    steps(path)?.into_iter().try_fold(json, |value, name| match value {
        Json::Object(fields) => {
            fields.iter_mut().find(|(known, _)| known == name).map(|(_, it)| it)
        }
        Json::List(items) => items.get_mut(name.parse::<usize>().ok()?),
        _ => None,
    })
}

/// The names and numbers of a path, from the root.
fn steps(path: &str) -> Option<Vec<&str>> {
    let mut steps = Vec::new();
    let mut rest = if path == "$" { "" } else { path };
    while !rest.is_empty() {
        let (name, after) = if let Some(quoted) = rest.strip_prefix("[\"") {
            quoted.split_once("\"]")?
        } else if let Some(item) = rest.strip_prefix('[') {
            item.split_once(']')?
        } else {
            let plain = rest.strip_prefix('.').unwrap_or(rest);
            plain.split_at(plain.find(['.', '[']).unwrap_or(plain.len()))
        };
        steps.push(name);
        rest = after;
    }
    Some(steps)
}
