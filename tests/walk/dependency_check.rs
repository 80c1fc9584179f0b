//! Watches the walk of all situations for a tie between a question and a fact that nobody named.

use crate::dependencies::{changes, looks};
use crate::fast_map::FastMap;
use crate::fields::{Fields, Key};
use crate::order::{KIND, ORDER};

/// Watches from where the kind of therapy is settled: before, no two answers are taken for the same.
pub struct DependencyCheck {
    /// For each place in [`ORDER`]: what the question looks at, what it changes, and what by.
    ties: Vec<(Fields, Fields, Fields)>,
    /// The options offered, by what the question looks at.
    offered: FastMap<(usize, Key), Vec<usize>>,
    /// What an option led to, by what that depends on.
    changed: FastMap<(usize, usize, Key), Key>,
}

impl DependencyCheck {
    pub fn new() -> Self {
        let ties = ORDER.iter().map(|id| {
            let (changed, by) = changes(*id);
            (looks(*id), changed, by)
        });
        Self { ties: ties.collect(), offered: FastMap::default(), changed: FastMap::default() }
    }

    /// In a situation so far, the question at this place has these options.
    pub fn offers(&mut self, at: usize, key: Key, offered: &[usize]) {
        if at < KIND {
            return;
        }
        let (looks, ..) = self.ties[at];
        let before = self.offered.entry((at, looks.part(key))).or_insert_with(|| offered.to_vec());
        assert_eq!(before, offered, "`{}` looks at other facts too", ORDER[at].id());
    }

    /// This option of the question at this place led from one situation so far to another.
    pub fn leads(&mut self, at: usize, option: usize, from: Key, to: Key) {
        if at < KIND {
            return;
        }
        let (_, changed, by) = self.ties[at];
        let rest = changed.part(from ^ to) ^ from ^ to;
        assert_eq!(rest, 0, "`{}` changes other facts too", ORDER[at].id());
        let to = changed.part(to);
        let before = *self.changed.entry((at, option, by.part(from))).or_insert(to);
        assert_eq!(before, to, "what `{}` changes depends on other facts too", ORDER[at].id());
    }
}
