//! What can be asked of the chores that try what nobody wrote.

use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, ValueEnum};

/// What reads something that others have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FuzzTarget {
    /// What is typed into the calculator
    Costs,
    /// What a practice writes, in the files that are made of it
    Maker,
    /// What is opened on the set-up page
    Opened,
    /// What a portal hands in
    Prefill,
    /// Profiles, as files
    Profile,
    /// Answers as a text
    ShareCode,
    /// What the element and its frame say to each other, in a browser, with the guide that is in dist/
    Messages,
}

impl FuzzTarget {
    /// As it is asked for, and as its folder and its program are called.
    pub fn name(&self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

#[derive(Args, Debug, PartialEq)]
pub struct Fuzzing {
    /// Which; without one, all of them
    #[arg(value_enum, value_name = "TARGET")]
    pub targets: Vec<FuzzTarget>,
    /// How long for each
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub minutes: u32,
    /// What the messages begin from; without it, another one each time, which is printed
    #[arg(long, value_name = "S")]
    pub seed: Option<u32>,
}

impl Fuzzing {
    pub fn seed(&self) -> u32 {
        self.seed.unwrap_or_else(any_seed)
    }
}

#[derive(Args, Debug, PartialEq)]
pub struct Soaking {
    /// How many visits in each browser
    #[arg(long, value_name = "N", default_value_t = 2000)]
    pub visits: u32,
    /// What the visits begin from; without it, another one each time, which is printed
    #[arg(long, value_name = "S")]
    pub seed: Option<u32>,
    /// In this browser alone
    #[arg(long, value_enum, value_name = "BROWSER")]
    pub engine: Option<SoakedEngine>,
}

impl Soaking {
    pub fn seed(&self) -> u32 {
        self.seed.unwrap_or_else(any_seed)
    }
}

/// A browser that is driven for hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum SoakedEngine {
    Chromium,
    Firefox,
}

/// No two runs alike: the moment at which this one began.
fn any_seed() -> u32 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.subsec_nanos()
}
