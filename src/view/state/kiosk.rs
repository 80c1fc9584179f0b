//! Kiosk session state: off, waiting or in use.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Not a kiosk, or not while the staff has ended it.
    Off,
    /// For somebody to begin.
    Waiting,
    InUse,
}

/// The sizes that text can have.
pub(in crate::view) const TEXT_SIZES: u32 = 3;

/// Whether this is a kiosk, its text size, and whether it is about to forget the visit. Anywhere else
/// nothing of it changes.
///
/// All its signals hold numbers: each further type of signal weighs two kilobytes in the page.
#[derive(Clone, Copy)]
pub struct KioskState {
    phase: RwSignal<u32>,
    /// The seconds until it forgets the visit; 0 while it does not warn.
    seconds_left: RwSignal<u32>,
    text_size: RwSignal<u32>,
}

impl KioskState {
    pub(in crate::view) fn new(is_kiosk: bool) -> Self {
        let phase = if is_kiosk { Phase::Waiting } else { Phase::Off };
        Self {
            phase: RwSignal::new(phase as u32),
            seconds_left: RwSignal::new(0),
            text_size: RwSignal::new(0),
        }
    }

    fn phase(number: u32) -> Phase {
        [Phase::Off, Phase::Waiting, Phase::InUse][number as usize]
    }

    /// Whether this is a kiosk.
    #[must_use]
    pub fn is_on(self) -> bool {
        Self::phase(self.phase.get()) != Phase::Off
    }

    /// [`Self::is_on`] without tracking it.
    #[must_use]
    pub fn is_on_untracked(self) -> bool {
        Self::phase(self.phase.get_untracked()) != Phase::Off
    }

    /// Whether it waits for somebody to begin.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        Self::phase(self.phase.get()) == Phase::Waiting
    }

    /// [`Self::is_waiting`] without tracking it.
    #[must_use]
    pub fn is_waiting_untracked(self) -> bool {
        Self::phase(self.phase.get_untracked()) == Phase::Waiting
    }

    /// How large the text is, from 0.
    #[must_use]
    pub fn text_size(self) -> u32 {
        self.text_size.get()
    }

    /// Makes the text larger, or after the largest as usual again.
    pub(in crate::view) fn change_text_size(self) {
        self.text_size.set((self.text_size.get_untracked() + 1) % TEXT_SIZES);
    }

    /// The seconds until it forgets the visit, while it warns.
    #[must_use]
    pub fn seconds_left(self) -> Option<u32> {
        Some(self.seconds_left.get()).filter(|seconds| *seconds > 0)
    }

    /// Warns that the visit is about to be forgotten.
    pub fn warn(self, seconds_left: u32) {
        self.seconds_left.set(seconds_left);
    }

    /// Somebody is there.
    pub(in crate::view) fn dismiss_warning(self) {
        self.seconds_left.set(0);
    }

    /// Somebody begins a visit.
    pub(in crate::view) fn begin(self) {
        self.phase.set(Phase::InUse as u32);
    }

    /// Waits for the next person, as it did for the first.
    pub(in crate::view) fn reset(self) {
        if self.is_on_untracked() {
            self.phase.set(Phase::Waiting as u32);
        }
        self.seconds_left.set(0);
        self.text_size.set(0);
    }

    /// Is a kiosk again after the staff had ended it.
    pub fn resume(self) {
        self.phase.set(Phase::Waiting as u32);
    }

    /// Is no longer a kiosk.
    pub(in crate::view) fn end(self) {
        self.phase.set(Phase::Off as u32);
    }
}
