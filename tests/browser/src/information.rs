//! How much one thing tells of another, in bits.

use std::collections::BTreeMap;

/// The mutual information of two things over a sample of both, each as it occurred. It is never negative, and 0 where
/// one tells nothing of the other.
#[must_use]
pub fn mutual_information<X: Ord + Clone, Y: Ord + Clone>(sample: &[(X, Y)]) -> f64 {
    let both = entropy(sample.iter().cloned());
    let one = entropy(sample.iter().map(|(one, _)| one.clone()));
    let other = entropy(sample.iter().map(|(_, other)| other.clone()));
    (one + other - both).max(0.0)
}

/// The entropy of what occurred.
#[must_use]
pub fn entropy<X: Ord>(sample: impl Iterator<Item = X>) -> f64 {
    let mut counts = BTreeMap::new();
    for what in sample {
        *counts.entry(what).or_insert(0_u32) += 1;
    }
    let all = f64::from(counts.values().sum::<u32>());
    counts.values().map(|count| f64::from(*count) / all).map(|share| -share * share.log2()).sum()
}
