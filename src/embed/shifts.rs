//! Leaving by the keyboard: Shift three times, as on the government pages of the United Kingdom
//! (GOV.UK, *Exit this page*). Knows no clock: it is told the time.

/// How often.
const TIMES: u32 = 3;
/// How long the next press may take, in milliseconds.
pub const PATIENCE: f64 = 5000.0;

/// How far somebody is who wants to leave by the keyboard.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shifts {
    count: u32,
    last: f64,
    /// Whether the key before was pressed together with Shift: then letting go of Shift belongs to it.
    combined: bool,
}

/// What a key means for leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Pressed {
    /// Nothing, and any presses before it do not count any more.
    Nothing,
    /// The visitor leaves after this many more presses.
    More(u32),
    Leave,
}

impl Shifts {
    /// A key was let go: whether it was Shift itself, and whether Shift is still held.
    pub fn released(&mut self, is_shift: bool, with_shift: bool, now: f64) -> Pressed {
        let counts = is_shift && !self.combined;
        self.combined = with_shift;
        if !counts {
            self.count = 0;
            return Pressed::Nothing;
        }
        if self.is_over(now) {
            self.count = 0;
        }
        self.count += 1;
        self.last = now;
        if self.count < TIMES {
            return Pressed::More(TIMES - self.count);
        }
        self.count = 0;
        Pressed::Leave
    }

    /// Whether presses before this no longer count.
    fn is_over(&self, now: f64) -> bool {
        now - self.last >= PATIENCE
    }
}
