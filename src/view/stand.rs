//! How a kiosk stands: whether it is one, whether it waits for somebody, whether it is about to forget.

use leptos::prelude::*;

/// The state of a kiosk. Everywhere else it stays as it began.
#[derive(Clone, Copy)]
pub struct Stand {
    /// Whether this is a kiosk, until somebody of the staff ends that.
    pub(super) on: RwSignal<bool>,
    /// Whether it waits for somebody to begin.
    pub(super) waiting: RwSignal<bool>,
    /// The seconds until it forgets the visit, while it warns.
    pub(super) left: RwSignal<Option<u32>>,
    /// How large the text is, of [`SIZES`].
    pub(super) size: RwSignal<usize>,
}

/// The sizes that text can have.
pub(super) const SIZES: usize = 3;

impl Stand {
    pub(super) fn new(on: bool) -> Self {
        Self {
            on: RwSignal::new(on),
            waiting: RwSignal::new(on),
            left: RwSignal::new(None),
            size: RwSignal::new(0),
        }
    }

    /// Whether this is a kiosk. Follows it.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.on.get()
    }

    /// Whether it waits for somebody to begin.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.waiting.get_untracked()
    }

    /// How large the text is, from 0. Follows it.
    #[must_use]
    pub fn size(self) -> usize {
        self.size.get()
    }

    /// The seconds until it forgets the visit, while it warns. Follows them.
    #[must_use]
    pub fn left(self) -> Option<u32> {
        self.left.get()
    }

    /// Warns that the visit is forgotten in so many seconds.
    pub fn warn(self, left: u32) {
        self.left.set(Some(left));
    }

    /// Somebody is still there.
    pub(super) fn stay(self) {
        self.left.set(None);
    }

    /// Waits for the next person, as it did for the first.
    pub(super) fn wait(self) {
        self.waiting.set(self.on.get_untracked());
        self.left.set(None);
        self.size.set(0);
    }

    /// Is no kiosk any more.
    pub(super) fn end(self) {
        self.on.set(false);
        self.wait();
    }
}
