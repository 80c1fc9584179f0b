//! What to do with the files, by platform, and what to paste.

use coverage_guide::domain::profile::Profile;

use crate::platform::Platform;
use crate::words::{find, say};

/// Where a guide is likely to be, until the practice knows better.
const ADDRESS: &str = "https://www.example.org/coverage-guide.html";

/// The steps, in order: as many as there are words for.
#[must_use]
pub fn steps(platform: Platform) -> Vec<String> {
    (1..).map_while(|step| find(&format!("step.{}.{step}", platform.id()))).collect()
}

/// The words above what is pasted: whether an address has to be put into it.
#[must_use]
pub fn above_snippet(snippet: &str) -> String {
    say(if snippet.contains(ADDRESS) { "snippet.with-address" } else { "snippet" })
}

/// What is to be pasted there, if anything is. One line, without what editors change: no `&`, no line without words,
/// and nothing in a script.
#[must_use]
pub fn snippet(platform: Platform, profile: &Profile) -> Option<String> {
    let own = profile.contact.guide.as_deref().filter(|address| !address.contains(['&', '"', '<']));
    let address = own.unwrap_or(ADDRESS);
    match platform {
        Platform::Tablet => None,
        Platform::LinkOnly => Some(format!("<a href=\"{address}\">{}</a>", say("snippet.link"))),
        Platform::OwnSite => Some(format!(
            "<coverage-guide title=\"{}\"></coverage-guide><script src=\"/coverage-guide/coverage-guide.js\" defer></script>",
            say("snippet.title")
        )),
        _ => Some(format!(
            "<iframe src=\"{address}\" title=\"{}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads\" width=\"100%\" height=\"900\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>",
            say("snippet.title")
        )),
    }
}

#[cfg(test)]
mod tests {
    use test_fixtures::Practice;

    use super::*;

    #[test]
    fn every_platform_has_steps_and_what_is_pasted_survives_editors() {
        let profile = Practice::Harbor.profile();
        for platform in Platform::ALL {
            assert!(steps(platform).len() >= 3, "{platform:?}");
            let Some(snippet) = snippet(platform, &profile) else { continue };
            assert!(!snippet.contains(['\n', '&', '\'']), "{snippet}");
            assert!(!snippet.contains("</script><"), "{snippet}");
        }
    }
}
