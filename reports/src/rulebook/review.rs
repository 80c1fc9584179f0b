//! Who has reviewed the rulebook, and when. A review holds for the edition that was read, and for no
//! other.

use anyhow::{Context, Result};
use jiff::civil::Date;
use serde::Deserialize;

use crate::date;

/// Where reviews are written down, one after the other.
pub const FILE: &str = "docs/reviews.json";

/// One review.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What was read, as the rulebook names it.
    pub edition: String,
    /// Name and role.
    pub reviewer: String,
    /// The day.
    #[serde(deserialize_with = "date")]
    pub date: Date,
}

/// How an edition stands.
#[derive(Debug, PartialEq)]
pub enum Status<'a> {
    /// No person has reviewed any edition.
    Never,
    /// A person has reviewed an edition, and something has changed since.
    Earlier(&'a Review),
    /// These people have reviewed this edition.
    This(Vec<&'a Review>),
}

/// The reviews of a file of them.
pub fn parse(text: &str) -> Result<Vec<Review>> {
    serde_json::from_str(text).with_context(|| {
        format!(
            "{FILE} has to be a list such as \
             [{{\"edition\": \"…\", \"reviewer\": \"Name, role\", \"date\": \"YYYY-MM-DD\"}}]"
        )
    })
}

/// How this edition stands.
pub fn status<'a>(reviews: &'a [Review], edition: &str) -> Status<'a> {
    let this: Vec<_> = reviews.iter().filter(|review| review.edition == edition).collect();
    match reviews.iter().max_by_key(|review| review.date) {
        _ if !this.is_empty() => Status::This(this),
        Some(last) => Status::Earlier(last),
        None => Status::Never,
    }
}

fn date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    date::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no day")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = r#"{"edition": "aa", "reviewer": "A. Lee, LMFT", "date": "2027-01-05"}"#;
    const OTHER: &str = r#"{"edition": "bb", "reviewer": "B. Roe, LCSW", "date": "2027-02-05"}"#;

    #[test]
    fn a_review_holds_for_its_edition_alone() {
        let reviews = parse(&format!("[{OTHER}, {ONE}]")).unwrap();
        assert_eq!(status(&[], "aa"), Status::Never);
        assert_eq!(status(&reviews, "aa"), Status::This(vec![&reviews[1]]));
        assert_eq!(status(&reviews, "cc"), Status::Earlier(&reviews[0]), "the latest of them");
    }

    #[test]
    fn a_review_says_which_edition_who_and_when() {
        for wrong in [
            "{}",
            r#"[{"edition": "aa", "reviewer": "A. Lee"}]"#,
            r#"[{"edition": "aa", "reviewer": "A. Lee", "date": "last week"}]"#,
            r#"[{"edition": "aa", "reviewer": "A. Lee", "date": "2027-01-05", "note": ""}]"#,
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
