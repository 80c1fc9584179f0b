//! When a kiosk warns, and when it forgets. Knows no clock: it is told the time.

use crate::domain::profile::Kiosk;

/// How long the staff may leave a kiosk untouched that they have ended.
const STAFF_SECONDS: f64 = 600.0;

/// How long nobody has touched a kiosk.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    limits: Kiosk,
    /// Milliseconds, as `Date.now()` gives them.
    touched: f64,
}

/// What that means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Quiet {
    Active,
    /// Perhaps nobody is: the visit is forgotten soon.
    Warning {
        /// Whole seconds, the one that has begun included.
        left: u32,
    },
    /// The visit is to be forgotten now.
    Over,
}

impl Idle {
    /// A kiosk that was touched just now.
    #[must_use]
    pub const fn new(limits: Kiosk, now: f64) -> Self {
        Self { limits, touched: now }
    }

    /// Somebody touched the screen or a key. While a warning stands that says nothing: it may be the
    /// next person, who should not go on with this visit.
    pub fn touch(&mut self, now: f64) {
        if self.at(now) == Quiet::Active {
            self.touched = now;
        }
    }

    /// Somebody said that they are still there, or a new visit begins.
    pub fn stay(&mut self, now: f64) {
        self.touched = now;
    }

    /// Whether nobody has touched it for so long that the staff, who ended kiosk mode, are gone.
    pub fn is_left(&mut self, now: f64) -> bool {
        self.touched = self.touched.min(now);
        now - self.touched >= STAFF_SECONDS * 1000.0
    }

    /// How it stands.
    pub fn at(&mut self, now: f64) -> Quiet {
        // A clock that was set back would keep a visit for as long as it was set back.
        self.touched = self.touched.min(now);
        let quiet = now - self.touched;
        let warns = f64::from(self.limits.idle_seconds) * 1000.0;
        let ends = warns + f64::from(self.limits.warning_seconds) * 1000.0;
        if quiet < warns {
            Quiet::Active
        } else if quiet < ends {
            Quiet::Warning { left: ((ends - quiet) / 1000.0).ceil() as u32 }
        } else {
            Quiet::Over
        }
    }
}
