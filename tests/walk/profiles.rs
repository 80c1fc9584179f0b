//! The three profiles that come with the guide.

use coverage_guide::domain::profile::{Profile, parse};

const FILES: [&str; 3] = [
    include_str!("../../profiles/steffen-counseling-services.json"),
    include_str!("../../profiles/harbor-family-therapy.json"),
    include_str!("../../profiles/open-door-psychotherapy.json"),
];

pub fn profiles() -> [Profile; 3] {
    FILES.map(|file| {
        parse(&serde_json::from_str(file).expect("a profile is JSON")).expect("a profile is right")
    })
}
