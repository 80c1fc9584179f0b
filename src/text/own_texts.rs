//! The texts that a practice may word anew.

use super::key::Key;

/// Their names: what its page is called, and how to reach it. All else is the guide's own, and so are the
/// sources that stand under it.
pub const OWN_TEXTS: [&str; 9] = [
    "static.title",
    "static.talk_heading",
    "static.talk_lead",
    "static.talk_none",
    "talk.phone",
    "talk.email",
    "talk.booking",
    "talk.website",
    "talk.write",
];

const KEYS: [Key; OWN_TEXTS.len()] = {
    let mut keys = [Key(0); OWN_TEXTS.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = Key::of(OWN_TEXTS[at]);
        at += 1;
    }
    keys
};

/// Whether a practice may word this text.
pub fn is_own(key: Key) -> bool {
    KEYS.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::{OWN_TEXTS, is_own};
    use crate::text::Key;

    #[test]
    fn what_is_listed_is_the_practices_own() {
        for name in OWN_TEXTS {
            assert!(Key::find(name).is_some_and(is_own), "{name}");
        }
    }

    #[test]
    fn no_practice_words_what_the_guide_answers_for() {
        for begins in ["brief.", "outlook.", "rule.", "right", "disclaimer.", "crisis.", "trace."] {
            assert!(OWN_TEXTS.iter().all(|name| !name.starts_with(begins)), "{begins}");
        }
    }
}
