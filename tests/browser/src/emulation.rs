//! Emulates how a visitor has set up the screen: colors, media, size and spacing of text, zoom.

use serde_json::json;

use crate::browser::Browser;

/// The color preferences of a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// A light page.
    Light,
    /// A dark page.
    Dark,
    /// Forced colors, as in the contrast themes of Windows.
    Forced,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    /// Its name in reports.
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
    /// Emulates a theme.
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
            // What moves as a screen comes would be measured on its way. Nothing may move here.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "screen", "features": features }));
    }

    /// Multiplies the default font size, as browsers can be set to.
    #[track_caller]
    pub fn scale_text(&self, times: u32) {
        let sizes = json!({ "standard": 16 * times, "fixed": 13 * times });
        self.cdp("Page.setFontSizes", json!({ "fontSizes": sizes }));
    }

    /// Sets the spacing of lines, paragraphs, words and letters that WCAG 1.4.12 asks a page to bear.
    #[track_caller]
    pub fn add_text_spacing(&self) {
        self.run(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
               word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
             document.adoptedStyleSheets = [sheet];",
        );
    }

    /// Ends that.
    #[track_caller]
    pub fn remove_text_spacing(&self) {
        self.run("document.adoptedStyleSheets = [];");
    }

    /// Emulates a window of this size that is zoomed to this percentage.
    #[track_caller]
    pub fn zoom(&self, (width, height): (u32, u32), percent: u32) {
        // To a page, zoom is fewer CSS pixels, each of more device pixels.
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

    /// Emulates a color scheme, `light` or `dark`, and a medium, `screen` or `print`.
    #[track_caller]
    pub fn emulate_media(&self, scheme: &str, medium: &str) {
        let scheme = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let media = json!({ "media": medium, "features": scheme });
        self.cdp("Emulation.setEmulatedMedia", media);
    }
}
