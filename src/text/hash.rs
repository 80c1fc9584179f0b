//! The 32-bit FNV-1a hash of a key's name, the same in the build script and in the page.

/// The hash of no bytes at all.
pub const SEED: u32 = 0x811c_9dc5;

/// Goes on hashing: the hash of two parts in turn is the hash of both joined.
#[must_use]
pub const fn hash(seed: u32, part: &str) -> u32 {
    let bytes = part.as_bytes();
    let mut hash = seed;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::{SEED, hash};

    #[test]
    fn agrees_with_the_published_vectors() {
        // http://www.isthe.com/chongo/src/fnv/test_fnv.c
        assert_eq!(hash(SEED, ""), 0x811c_9dc5);
        assert_eq!(hash(SEED, "a"), 0xe40c_292c);
        assert_eq!(hash(SEED, "foobar"), 0xbf9c_f968);
    }

    #[test]
    fn parts_hash_like_the_whole() {
        assert_eq!(hash(hash(SEED, "reason."), "no-plan"), hash(SEED, "reason.no-plan"));
    }
}
