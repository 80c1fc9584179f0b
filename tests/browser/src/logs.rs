//! The logs of the browser: requests, policy violations and errors.

use serde_json::Value;

/// A line of the browser's console, with those lines that the browser itself writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleLine {
    /// `SEVERE`, `WARNING` and so on.
    pub level: String,
    /// `security`, `network`, `console-api` and so on.
    pub source: String,
    /// What it says.
    pub text: String,
}

impl ConsoleLine {
    /// Whether the browser refused something because of the page's policy.
    #[must_use]
    pub fn is_policy_violation(&self) -> bool {
        self.source == "security"
            || ["Content Security Policy", "TrustedScript", "TrustedHTML"]
                .iter()
                .any(|sign| self.text.contains(sign))
    }

    pub(crate) fn read(entry: &Value) -> Self {
        let text = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        Self { level: text("level"), source: text("source"), text: text("message") }
    }
}

/// The address of a request, if this entry of the performance log is one.
pub(crate) fn request(entry: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let event = &message["message"];
    // The browser's own pages, such as the one for a new tab, are no part of any visit.
    if event["params"]["documentURL"].as_str().is_some_and(|page| page.starts_with("chrome:")) {
        return None;
    }
    let opened = match event["method"].as_str()? {
        "Network.requestWillBeSent" => &event["params"]["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &event["params"]["url"],
        _ => return None,
    };
    opened.as_str().map(str::to_owned)
}
