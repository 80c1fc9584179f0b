//! How somebody looks at a page: colors, size of text, room between letters, zoom.

use serde_json::json;

use crate::browser::Browser;

/// The colors that a visitor has asked the browser for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// A light page.
    Light,
    /// A dark page.
    Dark,
    /// The visitor's own few colors in place of the page's.
    Forced,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced colors",
        }
    }
}

impl Browser {
    /// Shows pages in a theme.
    #[track_caller]
    pub fn emulate_theme(&self, theme: Theme) {
        let (scheme, forced) = match theme {
            Theme::Light => ("light", "none"),
            Theme::Dark => ("dark", "none"),
            Theme::Forced => ("dark", "active"),
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "screen", "features": features }));
    }

    /// Shows text so many times as large, and nothing else, as browsers can be set to.
    #[track_caller]
    pub fn scale_text(&self, times: u32) {
        let sizes = json!({ "standard": 16 * times, "fixed": 13 * times });
        self.cdp("Page.setFontSizes", json!({ "fontSizes": sizes }));
    }

    /// Gives lines, paragraphs, words and letters the room that WCAG 1.4.12 asks a page to bear.
    #[track_caller]
    pub fn add_text_spacing(&self) {
        self.run(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
               word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
             document.adoptedStyleSheets = [sheet];",
        );
    }

    /// Takes that room back.
    #[track_caller]
    pub fn remove_text_spacing(&self) {
        self.run("document.adoptedStyleSheets = [];");
    }

    /// Shows the page in a window of this size that is zoomed to so many percent.
    #[track_caller]
    pub fn zoom(&self, (width, height): (u32, u32), percent: u32) {
        // What a page notices of a zoom: fewer pixels of its own, each made of more of the screen's.
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": width * 100 / percent,
                "height": height * 100 / percent,
                "deviceScaleFactor": f64::from(percent) / 100.0,
                "mobile": false,
            }),
        );
    }
}
