//! Chance, which is none here: what is made from the same answers is the same.

/// Always the same number.
pub const fn number() -> u64 {
    0
}
