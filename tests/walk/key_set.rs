//! Which of millions of situations there are, neighbors side by side in one word.

use crate::fast_map::FastMap;
use crate::fields::Key;

/// This many bits of a key find the place in a word, and the rest finds the word.
const PLACE: u32 = u64::BITS.ilog2();

#[derive(Default)]
pub struct KeySet {
    words: FastMap<Key, u64>,
    count: usize,
}

impl KeySet {
    /// Panics if the situation is there: each is walked once, and has a key of its own.
    pub fn add(&mut self, key: Key) {
        let word = self.words.entry(key >> PLACE).or_default();
        assert_eq!(*word & bit(key), 0, "a situation was walked twice, or two have one key");
        *word |= bit(key);
        self.count += 1;
    }

    pub fn has(&self, key: Key) -> bool {
        self.words.get(&(key >> PLACE)).is_some_and(|word| word & bit(key) != 0)
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn iter(&self) -> impl Iterator<Item = Key> {
        self.words.iter().flat_map(|(block, word)| {
            let there = (0..1 << PLACE).filter(move |place| word & bit(*place) != 0);
            there.map(move |place: Key| block << PLACE | place)
        })
    }
}

fn bit(key: Key) -> u64 {
    1 << (key & ((1 << PLACE) - 1))
}
