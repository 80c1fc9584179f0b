//! What a browser holds in memory: nodes and listeners, the strings of its scripts, the memory of the program.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::ExpectOk;
use crate::browser::Browser;

/// Runs before the page's own scripts, and keeps the program's memory where a test finds it.
pub const KEEP_MEMORY: &str = "(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      globalThis.programMemory = made.instance.exports.memory;
      return made;
    };
  })();";

/// How much a page holds once the collector has been through it.
#[derive(Clone, Copy, Debug)]
pub struct MemoryCounts {
    /// Pages and frames.
    pub documents: u64,
    /// Nodes, in the page or out of it.
    pub nodes: u64,
    /// What hears an event.
    pub listeners: u64,
    /// Bytes of the program's memory, if the page keeps it.
    pub program: u64,
}

/// All that a page holds at a moment: each string of its scripts, and the program's memory as text.
pub struct MemorySnapshot {
    strings: Vec<String>,
    program: String,
}

impl MemorySnapshot {
    /// Whether this text is anywhere in the program's memory.
    #[must_use]
    pub fn is_in_program(&self, text: &str) -> bool {
        self.program.contains(text)
    }

    /// Whether this text is anywhere.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        self.is_in_program(text) || self.strings.iter().any(|string| string.contains(text))
    }
}

impl Browser {
    /// How much the page and its frames hold. Only Chromium says.
    #[must_use]
    #[track_caller]
    pub fn memory_counts(&self) -> MemoryCounts {
        let collect = || {
            self.cdp("HeapProfiler.collectGarbage", json!({}));
            self.cdp("Memory.getDOMCounters", json!({}))
        };
        let mut counted = collect();
        // What one collection frees may hold what the next one does.
        self.wait_until("a collection that frees nothing more", || {
            let before = std::mem::replace(&mut counted, collect());
            counted == before
        });
        let count = |what: &str| counted[what].as_u64().expect_ok("Chromium does not count");
        let program = self.run("return globalThis.programMemory?.buffer.byteLength ?? 0;");
        MemoryCounts {
            documents: count("documents"),
            nodes: count("nodes"),
            listeners: count("jsEventListeners"),
            program: program.as_u64().expect_ok("a memory has no length"),
        }
    }

    /// All that the page holds. Only Chromium says.
    #[must_use]
    #[track_caller]
    pub fn memory_snapshot(&self) -> MemorySnapshot {
        self.cdp("HeapProfiler.collectGarbage", json!({}));
        let strings = self.heap_snapshot()["strings"].take();
        let strings = match strings {
            Value::Array(strings) => strings,
            _ => panic!("a heap snapshot has no strings"),
        };
        let strings = strings.into_iter().filter_map(|string| match string {
            Value::String(string) => Some(string),
            _ => None,
        });
        MemorySnapshot { strings: strings.collect(), program: self.program_memory() }
    }

    /// The memory of the program as text, in a page that keeps it by [`KEEP_MEMORY`].
    #[must_use]
    #[track_caller]
    pub fn program_memory(&self) -> String {
        let written = self.run(
            "const bytes = new Uint8Array(programMemory.buffer);
             let text = '';
             for (let at = 0; at < bytes.length; at += 8192) {
               text += String.fromCharCode(...bytes.subarray(at, at + 8192));
             }
             return btoa(text);",
        );
        let bytes = BASE64.decode(written.as_str().expect_ok("no memory is kept"));
        String::from_utf8_lossy(&bytes.expect_ok("a memory cannot be read")).into_owned()
    }

    /// Every text of the page, attributes and what stands in fields included, as Chromium tells it without
    /// a script of the page: a script would hold them too.
    #[must_use]
    #[track_caller]
    pub fn texts(&self) -> BTreeSet<String> {
        let seen = self.cdp("DOMSnapshot.captureSnapshot", json!({ "computedStyles": [] }));
        let seen = seen["strings"].as_array().expect_ok("the page has no texts");
        seen.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}
