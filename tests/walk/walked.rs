//! The walk itself, done once for all tests: every situation of every profile, one by one.

use std::sync::LazyLock;
use std::thread;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::profile::Profile;
use test_fixtures::Practice;

use crate::dependency_check::DependencyCheck;
use crate::exhaustive::{Walker, walk_every_situation};
use crate::fast_map::FastSet;
use crate::fields::{Fields, Key};
use crate::key_set::KeySet;

/// One in this many situations is kept with its answers, for tests that cost more. A prime, so that
/// the last questions are sampled at changing options.
const SAMPLE: usize = 499;

/// What was seen at one practice.
pub struct Walked {
    pub profile: Profile,
    pub situations: KeySet,
    /// What was answered to the questions that are sampled, each combination once.
    pub sampled: FastSet<Key>,
    pub samples: Vec<Answers>,
}

pub static WALKED: LazyLock<Vec<Walked>> =
    LazyLock::new(|| for_each(&Practice::ALL.map(Practice::profile), walk));

/// Does this for each, one thread each.
pub fn for_each<'a, T: Sync, R: Send>(items: &'a [T], work: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = items.iter().map(|item| scope.spawn(move || work(item))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a walk comes home")).collect()
    })
}

fn walk(profile: &Profile) -> Walked {
    let mut notebook = Notebook {
        dependencies: DependencyCheck::new(),
        situations: KeySet::default(),
        sampled: FastSet::default(),
        samples: Vec::new(),
    };
    walk_every_situation(profile, &mut notebook);
    let Notebook { situations, sampled, samples, .. } = notebook;
    Walked { profile: profile.clone(), situations, sampled, samples }
}

struct Notebook {
    dependencies: DependencyCheck,
    situations: KeySet,
    sampled: FastSet<Key>,
    samples: Vec<Answers>,
}

impl Walker for Notebook {
    fn arrives(&mut self, answers: &Answers, there: Key) {
        if self.situations.count().is_multiple_of(SAMPLE) {
            self.samples.push(*answers);
        }
        self.situations.add(Fields::WALKED.part(there));
        self.sampled.insert(there & !Fields::WALKED.part(there));
    }

    fn is_offered(&mut self, at: usize, so_far: Key, options: &[usize]) {
        self.dependencies.offers(at, so_far, options);
    }

    fn answers(&mut self, at: usize, option: usize, from: Key, to: Key) {
        self.dependencies.leads(at, option, from, to);
    }
}
