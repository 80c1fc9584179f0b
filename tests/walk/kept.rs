//! Millions of situations with the number of each one's verdict, neighbors side by side: looking up
//! pairs all over the memory would take most of the walk's time.

use crate::asked::Key;
use crate::quick::QuickMap;

/// So many bits of a key find the place in a block, and the rest finds the block.
const PLACE: u32 = 6;
const NOTHING: u32 = u32::MAX;

#[derive(Default)]
pub struct Kept {
    blocks: QuickMap<Key, [u32; 1 << PLACE]>,
    count: usize,
}

impl Kept {
    /// Panics if the situation is there: each is walked once, and has a key of its own.
    pub fn add(&mut self, key: Key, verdict: u32) {
        let block = self.blocks.entry(key >> PLACE).or_insert([NOTHING; 1 << PLACE]);
        let before = std::mem::replace(&mut block[place(key)], verdict);
        assert_eq!(before, NOTHING, "a situation was walked twice, or two have one key");
        self.count += 1;
    }

    pub fn get(&self, key: Key) -> Option<u32> {
        let verdict = self.blocks.get(&(key >> PLACE))?[place(key)];
        (verdict != NOTHING).then_some(verdict)
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn iter(&self) -> impl Iterator<Item = (Key, u32)> {
        self.blocks.iter().flat_map(|(block, verdicts)| {
            let there = verdicts.iter().zip(0..).filter(|(verdict, _)| **verdict != NOTHING);
            there.map(move |(verdict, place): (_, Key)| (block << PLACE | place, *verdict))
        })
    }
}

fn place(key: Key) -> usize {
    (key & ((1 << PLACE) - 1)) as usize
}
