//! What pins a file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};

/// A file as `integrity` attributes and `fetch` name it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

/// Five letters that a person can compare: files that differ have different ones, but for one in three million. No
/// vowels, so they are no words.
#[must_use]
pub fn five_letters(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
    // Each byte has more than twelve times as many values as there are letters.
    let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
    Sha384::digest(bytes).iter().take(5).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_has_another_hash() {
        assert_ne!(integrity(b"a"), integrity(b"b"));
        assert_ne!(five_letters(b"a"), five_letters(b"b"));
        assert_eq!(five_letters(b"").len(), 5);
        assert!(integrity(b"").starts_with("sha384-OLBgp1GsljhM2TJ"));
    }
}
