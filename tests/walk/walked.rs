//! The walk itself, done once for all tests: every situation of every profile, with its verdict.

use std::sync::LazyLock;
use std::thread;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::profile::Profile;

use crate::asked::key;
use crate::kept::Kept;
use crate::profiles::profiles;
use crate::quick::QuickMap;
use crate::situations::each_situation;
use crate::verdict::{Tables, Verdict};

/// One of so many situations is kept with its answers, for tests that cost more. A prime, so that
/// the last questions are sampled at changing options.
const SAMPLE: usize = 499;

/// What was seen at one practice.
pub struct Walked {
    pub profile: Profile,
    pub tables: Tables,
    /// Each situation with the place of its verdict in `verdicts`.
    pub situations: Kept,
    /// Every verdict that came up, with the first answers that led to it.
    pub verdicts: Vec<(Verdict, Answers)>,
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

/// Every verdict that came up anywhere, with where, the tables it counts in, and answers to it.
pub fn verdicts() -> impl Iterator<Item = (&'static Verdict, &'static Tables, &'static Answers)> {
    WALKED.iter().flat_map(|walked| {
        walked.verdicts.iter().map(|(verdict, answers)| (verdict, &walked.tables, answers))
    })
}

fn walk(profile: &Profile) -> Walked {
    let mut tables = Tables::new();
    let mut numbers = QuickMap::<Verdict, u32>::default();
    let mut situations = Kept::default();
    let (mut verdicts, mut samples, mut seen) = (Vec::new(), Vec::new(), 0_usize);
    each_situation(profile, &mut |answers, facts| {
        let key = key(&facts);
        let verdict = tables.ask(key, &facts);
        let number = *numbers.entry(verdict).or_insert_with(|| {
            verdicts.push((verdict, *answers));
            u32::try_from(verdicts.len() - 1).expect("verdicts are countable")
        });
        situations.add(key, number);
        if seen.is_multiple_of(SAMPLE) {
            samples.push(*answers);
        }
        seen += 1;
    });

    Walked { profile: profile.clone(), tables, situations, verdicts, samples }
}
