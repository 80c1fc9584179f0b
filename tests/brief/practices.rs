//! Practices of every kind that the short answer tells apart, beside those that come with the guide.

use std::sync::LazyLock;
use std::thread;

use coverage_guide::domain::profile::Profile;
use test_fixtures::{Practice, parse_profile};

/// What these do not share with the three: no way that sends to a plan; no network and no receipts;
/// kinds of therapy that are not offered; each standing to Medicare with and without claims.
const OTHERS: [&str; 5] = [
    r#"{"profile": 1, "name": "Never Bills",
        "services": {"individual": {"billing": "never"}, "couples": {"billing": "never"},
            "family": {"billing": "never"}, "sex-therapy": {"billing": "never"}},
        "insurance": {"networks": [], "superbills": true, "medicare": "not-enrolled",
            "medicaid": false, "tricare": false, "employee-programs": true},
        "sliding-scale": true}"#,
    r#"{"profile": 1, "name": "Sends Nothing",
        "services": {"individual": {"billing": "never"}, "couples": {"billing": "never"},
            "family": {"billing": "never"}, "sex-therapy": {"billing": "never"}},
        "insurance": {"superbills": false, "medicare": "enrolled", "employee-programs": false},
        "sliding-scale": false}"#,
    r#"{"profile": 1, "name": "No Network",
        "services": {"individual": {"billing": "with-diagnosis"},
            "couples": {"billing": "with-identified-patient"},
            "family": {"billing": "with-diagnosis"}, "sex-therapy": {"billing": "with-diagnosis"}},
        "insurance": {"networks": [], "superbills": false, "medicare": "not-enrolled",
            "medicaid": false, "tricare": false},
        "sliding-scale": false}"#,
    r#"{"profile": 1, "name": "Couples Only",
        "services": {"couples": {"billing": "with-diagnosis"}},
        "insurance": {"superbills": true, "medicare": "enrolled", "employee-programs": false}}"#,
    r#"{"profile": 1, "name": "Takes All",
        "services": {"individual": {"billing": "with-identified-patient"},
            "couples": {"billing": "with-diagnosis"}, "family": {"billing": "with-diagnosis"},
            "sex-therapy": {"billing": "with-diagnosis"}},
        "insurance": {"superbills": true, "medicare": "enrolled", "medicaid": true,
            "tricare": true, "employee-programs": true},
        "sliding-scale": true}"#,
];

pub static PRACTICES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    let others = OTHERS.iter().map(|json| parse_profile(json));
    // Where members have to use their plans, a way is closed that is open elsewhere.
    let own = Practice::ALL.into_iter().chain([Practice::Maple, Practice::Stillwater]);
    own.map(Practice::profile).chain(others).collect()
});

/// The examples, which are looked at by visits alone.
pub static EXAMPLES: LazyLock<Vec<Profile>> =
    LazyLock::new(|| Practice::EXAMPLES.map(Practice::profile).into());

/// Does this for every practice, two at a time.
pub fn at_each_practice<R: Send>(work: impl Fn(&'static Profile) -> R + Sync) -> Vec<R> {
    for_each(&PRACTICES, work)
}

/// Does this for each of these, two at a time.
pub fn for_each<R: Send>(
    profiles: &'static [Profile],
    work: impl Fn(&'static Profile) -> R + Sync,
) -> Vec<R> {
    let (even, odd): (Vec<_>, Vec<_>) =
        profiles.iter().enumerate().partition(|(at, _)| at.is_multiple_of(2));
    let both = thread::scope(|scope| {
        let work = &work;
        let threads = [even, odd].map(|half| {
            scope.spawn(move || -> Vec<_> {
                half.into_iter().map(|(at, profile)| (at, work(profile))).collect()
            })
        });
        threads.map(|thread| thread.join().expect("every practice is seen to the end"))
    });
    let mut done: Vec<_> = both.into_iter().flatten().collect();
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
