//! How a kiosk stands: whether it is one, whether it waits for somebody, whether it is about to forget.

use leptos::prelude::*;

/// What goes on at a kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// This is none, or none for now.
    Elsewhere,
    /// It waits for somebody to begin.
    Waiting,
    /// Somebody is at it.
    Visit,
}

/// The sizes that text can have.
pub(in crate::view) const SIZES: u32 = 3;

/// The state of a kiosk. Everywhere else it stays as it began.
///
/// All its signals hold numbers: each further type of signal weighs two kilobytes in the page.
#[derive(Clone, Copy)]
pub struct Stand {
    phase: RwSignal<u32>,
    /// The seconds until it forgets the visit; 0 while it does not warn.
    left: RwSignal<u32>,
    size: RwSignal<u32>,
}

impl Stand {
    pub(in crate::view) fn new(is_kiosk: bool) -> Self {
        let phase = if is_kiosk { Phase::Waiting } else { Phase::Elsewhere };
        Self { phase: RwSignal::new(phase as u32), left: RwSignal::new(0), size: RwSignal::new(0) }
    }

    fn phase(number: u32) -> Phase {
        [Phase::Elsewhere, Phase::Waiting, Phase::Visit][number as usize]
    }

    /// Whether this is a kiosk. Follows it.
    #[must_use]
    pub fn is_on(self) -> bool {
        Self::phase(self.phase.get()) != Phase::Elsewhere
    }

    /// Whether this is a kiosk, without following it.
    #[must_use]
    pub fn is_on_now(self) -> bool {
        Self::phase(self.phase.get_untracked()) != Phase::Elsewhere
    }

    /// Whether it waits for somebody to begin. Follows it.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        Self::phase(self.phase.get()) == Phase::Waiting
    }

    /// Whether it waits for somebody to begin, without following it.
    #[must_use]
    pub fn is_waiting_now(self) -> bool {
        Self::phase(self.phase.get_untracked()) == Phase::Waiting
    }

    /// How large the text is, from 0. Follows it.
    #[must_use]
    pub fn size(self) -> u32 {
        self.size.get()
    }

    /// Makes the text larger, or after the largest as usual again.
    pub(in crate::view) fn change_size(self) {
        self.size.set((self.size.get_untracked() + 1) % SIZES);
    }

    /// The seconds until it forgets the visit, while it warns. Follows them.
    #[must_use]
    pub fn left(self) -> Option<u32> {
        Some(self.left.get()).filter(|left| *left > 0)
    }

    /// Warns that the visit is forgotten in so many seconds.
    pub fn warn(self, left: u32) {
        self.left.set(left);
    }

    /// Somebody is there.
    pub(in crate::view) fn stay(self) {
        self.left.set(0);
    }

    /// Somebody begins.
    pub(in crate::view) fn begin(self) {
        self.phase.set(Phase::Visit as u32);
    }

    /// Waits for the next person, as it did for the first.
    pub(in crate::view) fn wait(self) {
        if self.is_on_now() {
            self.phase.set(Phase::Waiting as u32);
        }
        self.left.set(0);
        self.size.set(0);
    }

    /// Is a kiosk again.
    pub fn come_back(self) {
        self.phase.set(Phase::Waiting as u32);
    }

    /// Is no kiosk any more.
    pub(in crate::view) fn end(self) {
        self.phase.set(Phase::Elsewhere as u32);
    }
}
