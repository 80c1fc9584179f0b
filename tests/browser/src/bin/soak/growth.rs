//! How much a page holds, and whether that is more than before.

use std::fmt::{self, Display, Formatter};

use anyhow::{Result, ensure};
use browser_tests::browser::Browser;
use browser_tests::engine::Engine;
use serde_json::json;

/// How much a page holds at the first question.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Nodes, in the page or out of it where the browser tells.
    nodes: u64,
    /// What hears an event. Only Chromium says.
    listeners: u64,
    /// Bytes of the program's memory. Only where it is kept.
    program: u64,
    /// Bytes of all that scripts hold. Only Chromium says.
    scripts: u64,
}

impl Size {
    /// As much as the page holds now.
    pub fn of(browser: &Browser) -> Self {
        if browser.engine() == Engine::Chromium {
            let counts = browser.memory_counts();
            let heap = browser.cdp("Runtime.getHeapUsage", json!({}));
            return Self {
                nodes: counts.nodes,
                listeners: counts.listeners,
                program: counts.program,
                scripts: heap["usedSize"].as_f64().map_or(0, |bytes| bytes as u64),
            };
        }
        let nodes = browser.run("return document.querySelectorAll('*').length;");
        Self { nodes: nodes.as_u64().unwrap_or_default(), listeners: 0, program: 0, scripts: 0 }
    }

    /// Says what has grown by more than a twentieth.
    pub fn stays_flat(self, later: Self) -> Result<()> {
        for (what, before, after) in [
            ("nodes", self.nodes, later.nodes),
            ("listeners", self.listeners, later.listeners),
            ("the program's memory", self.program, later.program),
            ("what scripts hold", self.scripts, later.scripts),
        ] {
            ensure!(after <= before + before / 20, "{what} grew from {before} to {after}");
        }
        Ok(())
    }
}

impl Display for Size {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { nodes, listeners, program, scripts } = self;
        write!(
            f,
            "{nodes} nodes, {listeners} listeners, {program} bytes of the program, {scripts} bytes of scripts"
        )
    }
}
