//! The walk itself, done once for all tests: every situation of every profile, one by one.

use std::sync::LazyLock;
use std::thread;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::profile::Profile;

use crate::fields::{Key, key};
use crate::kept::Kept;
use crate::order::{ORDER, offered};
use crate::profiles::profiles;
use crate::quick::QuickSet;
use crate::ties::{KIND, Watch};

/// One of so many situations is kept with its answers, for tests that cost more. A prime, so that
/// the last questions are sampled at changing options.
const SAMPLE: usize = 499;

/// What was seen at one practice.
pub struct Walked {
    pub profile: Profile,
    pub situations: Kept,
    pub samples: Vec<Answers>,
}

pub static WALKED: LazyLock<Vec<Walked>> = LazyLock::new(|| for_each(&profiles(), walk));

/// Does this for each, one thread each.
pub fn for_each<'a, T: Sync, R: Send>(items: &'a [T], work: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = items.iter().map(|item| scope.spawn(move || work(item))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a walk comes home")).collect()
    })
}

fn walk(profile: &Profile) -> Walked {
    let mut walk = Walk {
        profile,
        kinds: QuickSet::default(),
        watch: Watch::new(),
        situations: Kept::default(),
        samples: Vec::new(),
    };
    walk.descend(0, &mut Answers::default(), key(&Facts::of(&Answers::default(), profile)));
    Walked { profile: profile.clone(), situations: walk.situations, samples: walk.samples }
}

struct Walk<'a> {
    profile: &'a Profile,
    kinds: QuickSet<Key>,
    watch: Watch,
    situations: Kept,
    samples: Vec<Answers>,
}

impl Walk<'_> {
    fn descend(&mut self, at: usize, answers: &mut Answers, so_far: Key) {
        // Two ways to a kind that leave the same facts lead to the same situations.
        if at == KIND && !self.kinds.insert(so_far) {
            return;
        }
        let Some(id) = ORDER.get(at).copied() else {
            if self.situations.count().is_multiple_of(SAMPLE) {
                self.samples.push(*answers);
            }
            self.situations.add(so_far);
            return;
        };
        let offered = offered(id, answers, self.profile);
        if at >= KIND {
            self.watch.offers(at, so_far, &offered);
        }
        for option in &offered {
            answers.put(id, Picks::only(*option));
            let next = key(&Facts::of(answers, self.profile));
            if at >= KIND {
                self.watch.leads(at, *option, so_far, next);
            }
            self.descend(at + 1, answers, next);
        }
        answers.put(id, Picks::NONE);
        if offered.is_empty() {
            self.descend(at + 1, answers, so_far);
        }
    }
}
