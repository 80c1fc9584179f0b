//! How long an assessment takes, over the situations of the walk, at the three practices that come with
//! the guide. Run by `cargo xtask bench`; asserts nothing, because a busy machine is no fault.

#[path = "../tests/walk/exhaustive.rs"]
mod exhaustive;
#[allow(dead_code, reason = "the walk uses the rest")]
#[path = "../tests/walk/fast_map.rs"]
mod fast_map;
#[allow(dead_code, reason = "the walk uses the rest")]
#[path = "../tests/walk/fields.rs"]
mod fields;
#[path = "../tests/walk/order.rs"]
mod order;

use std::hint::black_box;
use std::time::{Duration, Instant};

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use test_fixtures::Practice;

use exhaustive::{Walker, walk_every_situation};
use fields::Key;

/// One in this many situations is timed. A prime, so that the last questions are sampled at changing
/// options.
const SAMPLE: usize = 101;

/// What an assessment may take at the 99th percentile.
const GOAL: Duration = Duration::from_micros(50);

fn main() {
    println!("{:35}  {:>9}  {:>9}  {:>9}  {:>9}", "practice", "timed", "p50", "p99", "slowest");
    let mut all = Vec::new();
    for profile in Practice::ALL.map(Practice::profile) {
        let times = timed(&profile);
        row(&profile.name, &times);
        all.extend(times);
    }
    all.sort_unstable();
    row("all", &all);
    let met = if percentile(&all, 99) < GOAL { "is met" } else { "is missed" };
    println!("The goal, p99 below {}, {met}.", shown(GOAL));
}

/// How long each assessment took, the quickest first.
fn timed(profile: &Profile) -> Vec<Duration> {
    let samples = samples(profile);
    // Once for the caches, and to have the processor awake.
    for answers in &samples {
        black_box(assess(black_box(answers), profile));
    }
    let mut times: Vec<_> = samples
        .iter()
        .map(|answers| {
            let start = Instant::now();
            let assessment = black_box(assess(black_box(answers), profile));
            let time = start.elapsed();
            // Freeing it is not part of assessing.
            drop(assessment);
            time
        })
        .collect();
    times.sort_unstable();
    times
}

/// Situations of the walk, each with every priority picked: the most there is to say.
fn samples(profile: &Profile) -> Vec<Answers> {
    let mut sampler = Sampler::default();
    walk_every_situation(profile, &mut sampler);
    let picked = (0..Priority::NoConcern as usize).fold(Picks::NONE, Picks::with);
    sampler.samples.iter_mut().for_each(|answers| answers.insert(QuestionId::Priorities, picked));
    sampler.samples
}

#[derive(Default)]
struct Sampler {
    seen: usize,
    samples: Vec<Answers>,
}

impl Walker for Sampler {
    fn arrives(&mut self, answers: &Answers, _there: Key) {
        if self.seen.is_multiple_of(SAMPLE) {
            self.samples.push(*answers);
        }
        self.seen += 1;
    }
}

/// The least time that this many of a hundred do not exceed.
fn percentile(times: &[Duration], percent: usize) -> Duration {
    let rank = (times.len() * percent).div_ceil(100);
    times[rank.max(1) - 1]
}

fn row(name: &str, times: &[Duration]) {
    let [p50, p99, slowest] =
        [percentile(times, 50), percentile(times, 99), percentile(times, 100)].map(shown);
    println!("{name:35}  {:>9}  {p50:>9}  {p99:>9}  {slowest:>9}", times.len());
}

fn shown(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}
