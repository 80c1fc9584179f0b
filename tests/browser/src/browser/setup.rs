//! The options of a browser.

use std::borrow::Cow;

use serde_json::Value;

use super::fonts::Fonts;
use crate::engine::{Ability, Engine};

/// What a browser is started with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The engine.
    pub engine: Engine,
    /// Width and height of the window, in CSS pixels.
    pub window: (u32, u32),
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// The fonts of the system that the browser sees.
    pub fonts: Fonts,
    /// Scripts that run in every page before its own.
    pub before: Vec<Cow<'static, str>>,
    /// Whether it logs every name that it looks up. Not in WebKitGTK.
    pub log_look_ups: bool,
    /// Preferences of Firefox.
    pub preferences: Vec<(&'static str, Value)>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            engine: Engine::Chromium,
            window: (1280, 900),
            scripts: true,
            fonts: Fonts::System,
            before: Vec::new(),
            log_look_ups: false,
            preferences: Vec::new(),
        }
    }
}

impl Setup {
    /// In this engine.
    #[must_use]
    pub fn engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// With a window in which all that is pressed in a frame can be seen, if the engine needs it.
    #[must_use]
    pub fn for_frames(mut self) -> Self {
        if !self.engine.can(Ability::ScrollAroundFrames) {
            self.window.1 = 20_000;
        }
        self
    }

    /// With a window of this size.
    #[must_use]
    pub fn window(mut self, width: u32, height: u32) -> Self {
        self.window = (width, height);
        self
    }

    /// With the fonts of an Android phone as the generic ones.
    #[must_use]
    pub fn phone_fonts(mut self) -> Self {
        self.fonts = Fonts::Phone;
        self
    }

    /// As if the visitor had turned JavaScript off.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// With a log of every name that it looks up.
    #[must_use]
    pub fn log_look_ups(mut self) -> Self {
        self.log_look_ups = true;
        self
    }

    /// With this preference of Firefox.
    #[must_use]
    pub fn preference(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.preferences.push((name, value.into()));
        self
    }

    /// With this script run in every page before its own.
    #[must_use]
    pub fn preload(mut self, script: impl Into<Cow<'static, str>>) -> Self {
        self.before.push(script.into());
        self
    }
}
