//! A clock that stands still until a story turns it.

use serde_json::json;

use crate::browser::{Browser, Setup};
use crate::engine::{Ability, Engine};
use crate::guide::Guide;
use crate::page;
use crate::server::Offer;
use crate::{Must, guide};

/// Takes the place of the browser's clock and timers. What is to happen at once still does: the page
/// could not even start without.
pub const STILL: &str = "(() => {
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
    globalThis.turnClock = (by) => {
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
    // As when a tablet sleeps: time goes by, and nothing runs.
    globalThis.sleepThrough = (by) => {
      for (const timer of timers.values()) timer.at += by;
      now += by;
    };
  })();";

impl Guide {
    /// Opens the sealed page with this behind the `#` of its address, and with such a clock.
    #[must_use]
    #[track_caller]
    pub fn open_with_clock(engine: Engine, page: &str, fragment: &str) -> Self {
        let setup = Setup::default().engine(engine);
        let (setup, page) = if engine.can(Ability::ScriptsBefore) {
            (setup.before(STILL), page.to_owned())
        } else {
            (setup, page::with_script_before(page, STILL))
        };
        let guide = Self::load_at(&setup, Offer::default().page(page), fragment);
        guide
            .browser()
            .wait_until("a start", || !matches!(guide.screen(), guide::Screen::Words));
        guide
    }

    /// Lets so many seconds go by.
    #[track_caller]
    pub fn turn_clock(&self, seconds: u32) {
        self.browser().run_with("turnClock(arguments[0] * 1000);", vec![json!(seconds)]);
    }
}

/// Whether the browser shows what a script says by now, in words for a story that fails.
#[track_caller]
pub fn wait_for_script(browser: &Browser, what: &str, script: &str) {
    browser.wait_until(what, || browser.run(script) == json!(true));
}

/// The sealed page.
#[must_use]
#[track_caller]
pub fn sealed() -> String {
    page::sealed().must("no guide")
}
