//! Checks a screen the way different visitors meet it: themes, text sizes, spacing and zoom.

use serde_json::json;

use crate::axe::{self, CheckedColors};
use crate::browser::Browser;
use crate::emulation::Theme;
use crate::measure;

/// The window of an audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewport {
    /// A small phone.
    Phone,
    /// A desktop computer.
    Desktop,
}

impl Viewport {
    /// Width and height, in CSS pixels.
    #[must_use]
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (320, 640),
            Self::Desktop => (1280, 900),
        }
    }
}

/// Collects what axe-core and [`measure`] find on a series of screens.
#[derive(Debug)]
pub struct AccessibilityAudit {
    viewport: Viewport,
    checked_colors: [CheckedColors; Theme::ALL.len()],
    findings: Vec<String>,
    screens: usize,
}

impl AccessibilityAudit {
    /// An audit of screens in a window of this size.
    #[must_use]
    pub fn new(viewport: Viewport) -> Self {
        Self { viewport, checked_colors: Default::default(), findings: Vec::new(), screens: 0 }
    }

    /// Checks the screen as it is, in every theme, and with less room for its text.
    #[track_caller]
    pub fn check(&mut self, browser: &Browser, screen: &str) {
        self.screens += 1;
        // Further down, a sticky bar covers what scrolls away below it.
        browser.run("scrollTo({ top: 0, behavior: 'instant' });");
        browser.emulate_theme(Theme::Light);
        self.record(screen, "axe-core", || axe::violations(browser));
        self.record(screen, "structure", || measure::structure_errors(browser));
        self.record(screen, "animation", || measure::animations(browser));
        self.check_colors(browser, screen, Theme::Light);
        browser.emulate_theme(Theme::Dark);
        self.check_colors(browser, screen, Theme::Dark);
        self.record(screen, "no border in forced colors", || {
            measure::missing_forced_color_border(browser)
        });
        self.check_colors(browser, screen, Theme::Forced);
        browser.emulate_theme(Theme::Light);
        // No kiosk is as small as a phone: its text alone would fill that. `layout.rs` has tablets.
        let kiosk = "return 'kiosk' in document.documentElement.dataset;";
        if self.viewport == Viewport::Desktop || browser.run(kiosk) == json!(false) {
            self.record(screen, "target too small", || measure::small_targets(browser));
            self.record(screen, "clipped", || measure::clipped_text(browser));
            self.check_less_room(browser, screen);
        }
    }

    #[track_caller]
    fn check_colors(&mut self, browser: &Browser, screen: &str, theme: Theme) {
        let mut checked = std::mem::take(&mut self.checked_colors[theme as usize]);
        let name = ["axe-core, ", theme.name()].concat();
        self.record(screen, &name, || axe::color_violations(browser, &mut checked));
        self.checked_colors[theme as usize] = checked;
        // Forced colors are the visitor's own.
        if theme != Theme::Forced {
            let name = ["low contrast, ", theme.name()].concat();
            self.record(screen, &name, || measure::low_contrast(browser));
        }
    }

    /// With text spacing (WCAG 1.4.12), and with text twice as large (1.4.4) on a desktop, or zoomed
    /// until the window is as small as a phone and half as high (1.4.10).
    #[track_caller]
    fn check_less_room(&mut self, browser: &Browser, screen: &str) {
        browser.add_text_spacing();
        self.record(screen, "clipped with text spacing", || measure::clipped_text(browser));
        browser.remove_text_spacing();
        match self.viewport {
            Viewport::Desktop => {
                browser.scale_text(2);
                self.record(screen, "clipped at twice the size", || measure::clipped_text(browser));
                browser.scale_text(1);
            }
            Viewport::Phone => {
                browser.zoom(Viewport::Desktop.size(), 400);
                self.record(screen, "clipped at 400 %", || measure::clipped_text(browser));
                browser.zoom(self.viewport.size(), 100);
            }
        }
    }

    #[track_caller]
    fn record(&mut self, screen: &str, check: &str, find: impl FnOnce() -> Vec<String>) {
        let findings = find().into_iter().map(|finding| format!("{screen}: {check}: {finding}"));
        self.findings.extend(findings);
    }

    /// Ends the audit.
    ///
    /// # Panics
    /// If there is any finding.
    #[track_caller]
    pub fn finish(self) {
        assert!(self.findings.is_empty(), "{}", self.findings.join("\n"));
        println!("{} screens", self.screens);
    }
}
