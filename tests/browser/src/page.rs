//! The sealed page as a file: where it is, and copies of it that were tampered with.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use coverage_guide::text::{FINGERPRINT, Locale};
use serde_json::json;
use sha2::{Digest, Sha384};
use url::Url;

use crate::{Must, Trouble};

/// The name of the sealed page.
pub const NAME: &str = "coverage-guide.html";

/// The folder with what was built: `COVERAGE_GUIDE_DIST`, or `dist` in the project.
#[must_use]
pub fn dist() -> PathBuf {
    env::var_os("COVERAGE_GUIDE_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// The top of the project.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Where cargo, and these tests, put what they make.
#[must_use]
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The folder with the example application: `COVERAGE_GUIDE_EXAMPLE`, or where `cargo xtask test` builds it.
#[must_use]
pub fn example() -> PathBuf {
    let built = env::var_os("COVERAGE_GUIDE_EXAMPLE");
    built.map_or_else(|| target().join("leptos-app"), PathBuf::from)
}

/// The text of the sealed page.
pub fn sealed() -> Result<String, Trouble> {
    let path = dist().join(NAME);
    fs::read_to_string(&path).map_err(|error| {
        Trouble(format!(
            "There is no sealed page at {} ({error}): run `cargo xtask dist` first, or name its folder in COVERAGE_GUIDE_DIST.",
            path.display()
        ))
    })
}

/// The address of the sealed page on this machine's disk.
#[must_use]
#[track_caller]
pub fn on_disk() -> String {
    let path = fs::canonicalize(dist().join(NAME)).must("the sealed page is not there");
    Url::from_file_path(&path).ok().must("the path of the sealed page is no address").into()
}

/// The policy that the page carries in its head.
#[must_use]
#[track_caller]
pub fn policy(page: &str) -> &str {
    page.split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, after)| after.split_once('"'))
        .map(|(policy, _)| policy)
        .must("the page has no policy in its head")
}

/// A file as `integrity` attributes name it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

/// A copy for a practice with this profile. Profiles are data, which the policy does not name.
#[must_use]
#[track_caller]
pub fn with_profile(page: &str, profile: &str) -> String {
    let (head, rest) = page.split_once(PROFILE).must("the page has no profile");
    let (_, tail) = rest.split_once("</script>").must("the profile has no end");
    [head, PROFILE, profile, "</script>", tail].concat()
}

/// A copy without a policy, with this script before its own: for engines whose drivers cannot run one.
#[must_use]
#[track_caller]
pub fn with_script_before(page: &str, script: &str) -> String {
    let open = page.replacen(policy(page), "", 1);
    open.replacen("<title>", &format!("<script>{script}</script><title>"), 1)
}

/// A copy with one byte more in its script: a space, so that the script would still do the same.
#[must_use]
#[track_caller]
pub fn with_one_byte_more_in_its_script(page: &str) -> String {
    assert_eq!(page.matches("<script>").count(), 1, "the page has one plain script");
    page.replacen("<script>", "<script> ", 1)
}

/// A copy that carries one language more: its texts, and a place for the words that stand until the
/// program starts. Neither is hashed by the policy, for neither is a script.
#[must_use]
#[track_caller]
pub fn in_another_language(page: &str, locale: Locale) -> String {
    let (tag, dir) = (locale.tag(), locale.direction().id());
    let texts = json!({ "fingerprint": FINGERPRINT, "texts": locale.list() }).to_string();
    let texts = texts.replace('<', "\\u003c");
    let block = format!(
        "<script type=\"application/json\" data-guide-words lang=\"{tag}\">{texts}</script>"
    );
    let words = format!(
        "<div data-guide-static lang=\"{tag}\" dir=\"{dir}\" data-title=\"{tag}\" hidden></div>"
    );
    let page = put_before(page, "</main>", &words);
    put_before(&page, PROFILE, &block)
}

/// The beginning of the block with the practice's profile.
const PROFILE: &str = "<script type=\"application/json\" data-guide-profile>";

#[track_caller]
fn put_before(page: &str, place: &str, new: &str) -> String {
    assert_eq!(page.matches(place).count(), 1, "the page says `{place}` once");
    page.replacen(place, &[new, place].concat(), 1)
}
