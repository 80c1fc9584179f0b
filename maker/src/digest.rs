//! What pins a file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha384};

/// A file as `integrity` attributes and `fetch` name it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_has_another_hash() {
        assert_ne!(integrity(b"a"), integrity(b"b"));
        assert!(integrity(b"").starts_with("sha384-OLBgp1GsljhM2TJ"));
    }
}
