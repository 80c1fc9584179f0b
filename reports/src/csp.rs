//! Content Security Policies.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// The rights of a page that has its own style and may do nothing else.
pub fn style_only(style: &str) -> String {
    let style = hash(style);
    format!("default-src 'none'; style-src {style}; base-uri 'none'; form-action 'none'")
}

/// The text as a policy names it.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_spelled_as_browsers_do() {
        // The published hash of nothing.
        assert_eq!(hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
