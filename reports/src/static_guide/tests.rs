//! What the page says is what the answer says, no more and no less, and it stands on its own.

mod content;
mod page;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use coverage_guide::domain::profile::Contact;
use html5gum::{Token, Tokenizer};

use super::guide::Guide;
use crate::practice::Practice;
use crate::test_support;
use coverage_guide::text::Locale;

/// Elements that have no end.
const EMPTY: [&str; 3] = ["br", "link", "meta"];

/// Settles the network for every visitor, whatever their plan; the other profiles leave it open.
const IN_NO_NETWORK: &str = r#"{ "profile": 1, "name": "Nowhere", "services": {
    "individual": { "billing": "with-diagnosis" },
    "couples": { "billing": "with-identified-patient" },
    "family": { "billing": "with-diagnosis" },
    "sex-therapy": { "billing": "never" }
}, "insurance": {
    "networks": [], "medicare": "not-enrolled", "medicaid": false, "tricare": false,
    "superbills": true
} }"#;

fn practices() -> Vec<(String, Practice)> {
    let mut practices = test_support::practices();
    practices.push(("in-no-network".to_owned(), Practice::parse(IN_NO_NETWORK).unwrap()));
    assert!(practices.iter().any(|(_, practice)| has_no_contact(practice)));
    assert!(practices.iter().any(|(_, practice)| !has_no_contact(practice)));
    practices
}

fn guide(practice: &Practice, locale: Locale) -> Guide<'_> {
    Guide::of(practice.profile(), practice.words(locale))
}

fn page(practice: &Practice, locale: Locale, languages: &[Locale]) -> String {
    super::page(practice.profile(), &practice.words(locale), languages)
}

fn make_inner(practice: &Practice, locale: Locale) -> String {
    super::inner(practice.profile(), &practice.words(locale))
}

fn has_no_contact(practice: &Practice) -> bool {
    practice.profile().contact == Contact::default()
}

/// The inner part of each practice in each language. It is made once for all tests.
static INNER: LazyLock<BTreeMap<(String, &str), String>> = LazyLock::new(|| {
    let practices = practices();
    let pages = practices.iter().flat_map(|(name, practice)| {
        let of = |locale: &Locale| ((name.clone(), locale.tag()), make_inner(practice, *locale));
        Locale::ALL.iter().map(of)
    });
    pages.collect()
});

fn inner_of(name: &str, locale: Locale) -> &'static str {
    &INNER[&(name.to_owned(), locale.tag())]
}

/// A start tag: its name and its attributes.
type Tag = (String, Vec<(String, String)>);

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Every start tag, in order; on the way, that each element ends where it should.
#[track_caller]
fn tags(html: &str) -> Vec<Tag> {
    let mut open: Vec<String> = Vec::new();
    let mut tags = Vec::new();
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
                tags.push((name.clone(), attributes.collect()));
                if !EMPTY.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(text(&tag.name))),
            Token::Error(error) => panic!("{error:?}"),
            Token::Comment(_) => panic!("a comment"),
            Token::String(_) | Token::Doctype(_) => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    tags
}

fn attributes(html: &str, wanted: &str) -> Vec<String> {
    let all = tags(html).into_iter().flat_map(|(_, attributes)| attributes);
    all.filter(|(name, _)| name == wanted).map(|(_, value)| value).collect()
}

/// The part of the inner text that speaks of one kind of therapy.
fn about<'a>(inner: &'a str, kind: &str) -> &'a str {
    let start = inner.find(&format!("data-service=\"{kind}\"")).unwrap();
    &inner[start..start + inner[start..].find("</section>").unwrap()]
}

/// Like [`attributes`], of a part that is no whole element.
fn attributes_of(part: &str, name: &str) -> Vec<String> {
    let after = part.split(&format!("{name}=\"")).skip(1).collect::<Vec<_>>();
    after.into_iter().filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}
