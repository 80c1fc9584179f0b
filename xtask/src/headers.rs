//! Tries the header samples of the document unchanged: in the web servers that they are for, and
//! in Netlify's own reader.

mod kind;
mod netlify;
mod responses;
mod server;

use anyhow::{Result, anyhow, bail};

use crate::files::read_file;
use crate::snippets;
use kind::Kind;
use responses::{PATHS, Responses, SEALED};

/// The document with the samples.
const DOCUMENT: &str = "docs/security.md";
/// The name of the sample that has no server to be run in.
const NETLIFY: &str = "netlify";

/// What goes with the page.
const WANTED: [(&str, &str); 4] = [
    ("cache-control", "no-cache"),
    (
        "content-security-policy",
        "frame-ancestors 'self' https://www.example.org; sandbox allow-scripts allow-popups \
         allow-popups-to-escape-sandbox allow-modals allow-downloads",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// Tries every sample, and says all that is wrong with them.
pub fn try_samples() -> Result<()> {
    let document = read_file(DOCUMENT)?;
    let samples = snippets::parse(&document)?;
    let known = Kind::ALL.map(Kind::name);
    let mut wrong = Vec::new();
    for name in known.into_iter().chain([NETLIFY]) {
        if !samples.iter().any(|(sample, _)| *sample == name) {
            wrong.push(format!("{DOCUMENT} has no sample for {name}."));
        }
    }
    for (name, sample) in samples {
        let answers = match Kind::ALL.into_iter().find(|kind| kind.name() == name) {
            Some(kind) => server::answers(kind, sample),
            None if name == NETLIFY => netlify::answers(sample),
            None => Err(anyhow!("There is no server for the sample `{name}`.")),
        };
        match answers.map(|answers| complaints(name, &answers)) {
            Ok(complaints) => wrong.extend(complaints),
            Err(error) => wrong.push(format!("{error:#}")),
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    bail!("{}", wrong.join(" "))
}

/// What is wrong with these answers: all four headers have to be with the page, none with other files.
fn complaints(name: &str, answers: &Responses) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in PATHS {
        let Some(headers) = answers.get(path) else {
            wrong.push(format!("{name} did not answer for {path}."));
            continue;
        };
        for (header, value) in WANTED {
            let sent = headers.get(header).map(Vec::as_slice).unwrap_or_default();
            let right = if path == SEALED { sent == [value] } else { sent.is_empty() };
            if !right {
                wrong.push(format!("{name} sends {path} with {header}: {sent:?}."));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::responses::Headers;
    use super::*;

    fn right() -> Responses {
        let wanted = WANTED.map(|(name, value)| (name.to_owned(), vec![value.to_owned()]));
        PATHS
            .into_iter()
            .map(|path| (path, if path == SEALED { wanted.clone().into() } else { Headers::new() }))
            .collect()
    }

    #[test]
    fn all_headers_with_the_page_and_none_with_others_are_right() {
        assert_eq!(complaints("a", &right()), [""; 0]);
    }

    #[test]
    fn each_kind_of_mistake_is_noticed() {
        let mistakes: [fn(&mut Responses); 5] = [
            |answers| drop(answers.get_mut(SEALED).unwrap().remove("cache-control")),
            |answers| answers.get_mut(SEALED).unwrap().get_mut("referrer-policy").unwrap().clear(),
            |answers| {
                let policies = answers.get_mut(SEALED).unwrap().get_mut("content-security-policy");
                policies.unwrap().push("frame-ancestors 'none'".to_owned());
            },
            |answers| {
                let other = answers.get_mut(PATHS[1]).unwrap();
                other.insert("cache-control".to_owned(), vec!["no-cache".to_owned()]);
            },
            |answers| drop(answers.remove(PATHS[2])),
        ];
        for (at, make) in mistakes.iter().enumerate() {
            let mut answers = right();
            make(&mut answers);
            assert_eq!(complaints("a", &answers).len(), 1, "mistake {at}");
        }
    }
}
