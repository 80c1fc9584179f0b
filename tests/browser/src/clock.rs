//! A clock that stands still until a test advances it.

use serde_json::json;

use crate::browser::Setup;
use crate::engine::{Ability, Engine};
use crate::guide;
use crate::guide::Guide;
use crate::page;
use crate::server::ServerConfig;

/// Replaces the browser's clock and timers. Timers without a delay still run: the page could not start
/// otherwise.
pub const FAKE_CLOCK: &str = "(() => {
    const began = Date.now();
    const timers = new Map();
    const atOnce = setTimeout;
    let now = began;
    let last = 1e6;
    const add = (again) => (act, wait, ...all) => {
      if (!again && !(wait > 0)) return atOnce(act, 0, ...all);
      timers.set(++last, { act: () => act(...all), at: now + wait, wait, again });
      return last;
    };
    const remove = (was) => (id) => { if (!timers.delete(id)) was(id); };
    setTimeout = add(false);
    setInterval = add(true);
    clearTimeout = remove(clearTimeout);
    clearInterval = remove(clearInterval);
    Date.now = () => now;
    performance.now = () => now - began;
    globalThis.advanceClock = (by) => {
      const end = now + by;
      for (;;) {
        const due = [...timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        const [id, timer] = due;
        now = timer.at;
        if (timer.again) timer.at += timer.wait;
        else timers.delete(id);
        timer.act();
      }
      now = end;
    };
    // As when a tablet sleeps: time passes, and no timer runs.
    globalThis.skipTime = (by) => {
      for (const timer of timers.values()) timer.at += by;
      now += by;
    };
  })();";

impl Guide {
    /// Opens the sealed page with this behind the `#` of its address, and with such a clock.
    #[must_use]
    #[track_caller]
    pub fn open_with_fake_clock(engine: Engine, page: &str, fragment: &str) -> Self {
        let setup = Setup::default().engine(engine);
        let (setup, page) = if engine.can(Ability::PreloadScripts) {
            (setup.preload(FAKE_CLOCK), page.to_owned())
        } else {
            (setup, page::with_preload_script(page, FAKE_CLOCK))
        };
        let guide = Self::load_with_fragment(&setup, ServerConfig::default().page(page), fragment);
        guide.browser().raise_script_timeout();
        guide.browser().wait_until("a start", || !matches!(guide.screen(), guide::Screen::Static));
        guide
    }

    /// Advances it by this many seconds.
    #[track_caller]
    pub fn advance_clock(&self, seconds: u32) {
        self.browser().run_with("advanceClock(arguments[0] * 1000);", vec![json!(seconds)]);
    }
}
