//! A look at a screen in every way in which somebody may meet it.

use serde_json::json;

use crate::axe::{self, Seen};
use crate::browser::Browser;
use crate::measure;
use crate::emulation::Theme;

/// How wide the window of a walk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A small phone.
    Phone,
    /// A desk.
    Desk,
}

impl Room {
    /// Width and height, in CSS pixels.
    #[must_use]
    pub const fn window(self) -> (u32, u32) {
        match self {
            Self::Phone => (320, 640),
            Self::Desk => (1280, 900),
        }
    }
}

/// What looks at every screen of a walk.
#[derive(Debug)]
pub struct Eyes {
    room: Room,
    seen: [Seen; Theme::ALL.len()],
    found: Vec<String>,
    screens: usize,
}

impl Eyes {
    /// Eyes for a walk in a window of this size.
    #[must_use]
    pub fn new(room: Room) -> Self {
        Self { room, seen: Default::default(), found: Vec::new(), screens: 0 }
    }

    /// Looks at a screen: as it is, in every theme, and with more room for less of it.
    #[track_caller]
    pub fn look(&mut self, browser: &Browser, screen: &str) {
        self.screens += 1;
        // Further down, a bar that stays at the top lies on what scrolls away below it.
        browser.run("scrollTo({ top: 0, behavior: 'instant' });");
        browser.show(Theme::Light);
        self.note(screen, "axe-core", || axe::faults(browser));
        self.note(screen, "out of order", || measure::disorder(browser));
        self.note(screen, "moving", || measure::moving(browser));
        self.look_at_colors(browser, screen, Theme::Light);
        browser.show(Theme::Dark);
        self.look_at_colors(browser, screen, Theme::Dark);
        self.note(screen, "bare in forced colors", || measure::bare(browser));
        self.look_at_colors(browser, screen, Theme::Forced);
        browser.show(Theme::Light);
        // No kiosk is as small as a phone: its text alone would fill that. `layout.rs` has tablets.
        let kiosk = "return 'kiosk' in document.documentElement.dataset;";
        if self.room == Room::Desk || browser.run(kiosk) == json!(false) {
            self.note(screen, "too small", || measure::small(browser));
            self.note(screen, "lost", || measure::lost(browser));
            self.look_at_less_room(browser, screen);
        }
    }

    #[track_caller]
    fn look_at_colors(&mut self, browser: &Browser, screen: &str, theme: Theme) {
        let mut seen = std::mem::take(&mut self.seen[theme as usize]);
        let name = ["axe-core on ", theme.name()].concat();
        self.note(screen, &name, || axe::colors(browser, &mut seen));
        self.seen[theme as usize] = seen;
        // Forced colors are the visitor's own.
        if theme != Theme::Forced {
            let name = ["faint, ", theme.name()].concat();
            self.note(screen, &name, || measure::faint(browser));
        }
    }

    /// With room between letters and lines (WCAG 1.4.12), and with text twice as large (1.4.4) at a desk,
    /// or zoomed until the window is as small as a phone and half as high (1.4.10).
    #[track_caller]
    fn look_at_less_room(&mut self, browser: &Browser, screen: &str) {
        browser.space_text();
        self.note(screen, "lost when spaced", || measure::lost(browser));
        browser.space_text_no_more();
        match self.room {
            Room::Desk => {
                browser.enlarge_text(2);
                self.note(screen, "lost when twice as large", || measure::lost(browser));
                browser.enlarge_text(1);
            }
            Room::Phone => {
                browser.zoom(Room::Desk.window(), 400);
                self.note(screen, "lost at 400 %", || measure::lost(browser));
                browser.zoom(self.room.window(), 100);
            }
        }
    }

    #[track_caller]
    fn note(&mut self, screen: &str, what: &str, look: impl FnOnce() -> Vec<String>) {
        for line in look() {
            let line = format!("{screen}: {what}: {line}");
            self.found.push(line);
        }
    }

    /// Closes the eyes.
    ///
    /// # Panics
    /// If anything was wrong with any screen.
    #[track_caller]
    pub fn close(self) {
        assert!(self.found.is_empty(), "{}", self.found.join("\n"));
        println!("{} screens", self.screens);
    }
}
