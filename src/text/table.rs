//! What the build script made of the locales: texts in one piece, and the hashes of their names.

/// One locale's texts. Joined, because a table of string slices would cost the sealed page twelve
/// hundred bytes more (brotli, 600 texts).
pub struct Texts {
    pub joined: &'static str,
    /// In bytes. Zero where this language has no such plural form.
    pub lengths: &'static [u16],
}

impl Texts {
    pub fn get(&self, at: u16) -> &'static str {
        let at = usize::from(at);
        let start: usize = self.lengths.iter().take(at).copied().map(usize::from).sum();
        let length = self.lengths.get(at).copied().map_or(0, usize::from);
        self.joined.get(start..start + length).unwrap_or_default()
    }
}

/// Stands for all keys and their order: a list of texts made for other keys has another.
pub const FINGERPRINT: u32 = {
    let mut all: u32 = 0;
    let mut at = 0;
    while at < HASHES.len() {
        all = all.rotate_left(5) ^ HASHES[at];
        at += 1;
    }
    all
};

/// The low three bytes of each hash: what the page carries to find keys while it runs. Hashes do not
/// compress, so every byte of them is a byte of the page.
static SHORT: [[u8; 3]; HASHES.len()] = {
    let mut short = [[0; 3]; HASHES.len()];
    let mut at = 0;
    while at < HASHES.len() {
        short[at] = shorten(HASHES[at]);
        at += 1;
    }
    short
};

const fn shorten(hash: u32) -> [u8; 3] {
    let [low, middle, high, _] = hash.to_le_bytes();
    [low, middle, high]
}

/// Where a name with this hash stands, while the page runs. Unlike [`position`] it could take a name
/// that has no words for another, once in some 25 000 such names; the names looked up are known.
pub fn find(hash: u32) -> Option<u16> {
    let short = shorten(hash);
    let at = SHORT.iter().position(|known| *known == short)?;
    u16::try_from(at).ok()
}

/// Where a name with this hash stands. The hashes keep the order of the file, because neighboring
/// texts compress better together; a search through all of them takes less than a microsecond.
pub const fn position(hashes: &[u32], hash: u32) -> Option<u16> {
    let mut at: u16 = 0;
    while (at as usize) < hashes.len() {
        if hashes[at as usize] == hash {
            return Some(at);
        }
        at += 1;
    }
    None
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{HASHES, SHORT, Texts, find, position};

    const TEXTS: Texts = Texts { joined: "BackWeiß es’nWeiter", lengths: &[4, 0, 12, 6] };

    #[test]
    fn cuts_each_text_out() {
        assert_eq!([0, 1, 2, 3].map(|at| TEXTS.get(at)), ["Back", "", "Weiß es’n", "Weiter"]);
    }

    #[test]
    fn beyond_the_end_there_is_nothing() {
        assert_eq!(TEXTS.get(4), "");
        assert_eq!(TEXTS.get(u16::MAX), "");
    }

    #[test]
    fn three_bytes_tell_all_names_apart() {
        assert_eq!(SHORT.iter().collect::<BTreeSet<_>>().len(), HASHES.len());
        for (at, hash) in (0..).zip(HASHES) {
            assert_eq!(find(hash), Some(at));
        }
    }

    #[test]
    fn finds_a_hash_or_nothing() {
        assert_eq!(position(&[7, 5, 9], 9), Some(2));
        assert_eq!(position(&[7, 5, 9], 8), None);
        assert_eq!(position(&[], 8), None);
    }
}
