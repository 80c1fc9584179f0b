//! What is measured of each, and how it is written.

/// One number of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    Bytes,
    Visible,
    Answers,
    GoesOn,
    LargestPaint,
    Blocking,
    Shift,
    WarmVisible,
    WarmGoesOn,
    StepTypical,
    StepSlow,
    Memory,
    Nodes,
    Listeners,
    MemoryGrowth,
    NodesGrowth,
    ListenersGrowth,
    Requests,
}

impl Figure {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 18] = [
        Self::Bytes,
        Self::Visible,
        Self::Answers,
        Self::GoesOn,
        Self::LargestPaint,
        Self::Blocking,
        Self::Shift,
        Self::WarmVisible,
        Self::WarmGoesOn,
        Self::StepTypical,
        Self::StepSlow,
        Self::Memory,
        Self::Nodes,
        Self::Listeners,
        Self::MemoryGrowth,
        Self::NodesGrowth,
        Self::ListenersGrowth,
        Self::Requests,
    ];

    /// Its name in the table, with its unit. `restarts`: how often a visit was begun anew.
    pub fn name(self, restarts: usize) -> String {
        let after = |what: &str| format!("{what} after {restarts} restarts");
        match self {
            Self::Bytes => "bytes, kB of brotli".to_owned(),
            Self::Visible => "first question visible, ms".to_owned(),
            Self::Answers => "an option answers, ms".to_owned(),
            Self::GoesOn => "*Continue* works, ms".to_owned(),
            Self::LargestPaint => "largest contentful paint, ms".to_owned(),
            Self::Blocking => "blocking time at start, ms".to_owned(),
            Self::Shift => "layout shift at start".to_owned(),
            Self::WarmVisible => "warm: first question visible, ms".to_owned(),
            Self::WarmGoesOn => "warm: *Continue* works, ms".to_owned(),
            Self::StepTypical => "main-thread work of a step, median, ms".to_owned(),
            Self::StepSlow => "the same, one in twenty, ms".to_owned(),
            Self::Memory => "memory at the answer, MB".to_owned(),
            Self::Nodes => "nodes at the answer".to_owned(),
            Self::Listeners => "listeners at the answer".to_owned(),
            Self::MemoryGrowth => after("memory more, MB,"),
            Self::NodesGrowth => after("nodes more"),
            Self::ListenersGrowth => after("listeners more"),
            Self::Requests => "requests after loading".to_owned(),
        }
    }

    /// How many digits stand behind the point.
    pub const fn digits(self) -> usize {
        match self {
            Self::Bytes | Self::Memory | Self::MemoryGrowth => 1,
            Self::Shift => 3,
            _ => 0,
        }
    }

    /// Whether a ratio of two says something: a growth may be none, or less.
    pub const fn has_ratio(self) -> bool {
        !matches!(
            self,
            Self::Shift
                | Self::MemoryGrowth
                | Self::NodesGrowth
                | Self::ListenersGrowth
                | Self::Requests
        )
    }
}
