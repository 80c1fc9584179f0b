//! The sealed page as a file, and changed copies of it.

use std::fs;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use coverage_guide::text::Locale;
use maker::{Kit, Maker, Whose};
use reports::practice::Practice;
use sha2::{Digest, Sha384};
use url::Url;

use crate::ExpectOk;
use crate::paths::dist;

/// The name of the sealed page.
pub const NAME: &str = "coverage-guide.html";

/// The text of the sealed page.
///
/// # Panics
/// If it was not built.
#[must_use]
#[track_caller]
pub fn sealed() -> String {
    try_sealed().expect_ok("no sealed page")
}

/// The text of the sealed page, if it was built.
pub fn try_sealed() -> Result<String> {
    let path = dist().join(NAME);
    fs::read_to_string(&path).with_context(|| {
        format!(
            "There is no sealed page at {}: run `cargo xtask dist` first, or name its folder in COVERAGE_GUIDE_DIST.",
            path.display()
        )
    })
}

/// The address of the sealed page on this machine's disk.
#[must_use]
#[track_caller]
pub fn file_address() -> String {
    let path = fs::canonicalize(dist().join(NAME)).expect_ok("the sealed page is not there");
    Url::from_file_path(&path).ok().expect_ok("the path of the sealed page is no address").into()
}

/// The policy that the page carries in its head.
#[must_use]
#[track_caller]
pub fn policy(page: &str) -> &str {
    page.split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, after)| after.split_once('"'))
        .map(|(policy, _)| policy)
        .expect_ok("the page has no policy in its head")
}

/// A file as `integrity` attributes name it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}

/// The sealed page of a practice with this profile, made from the kit as its owner would.
#[must_use]
#[track_caller]
pub fn of_practice(profile: &str) -> String {
    let kit = fs::read_to_string(dist().join("kit.json")).expect_ok("no kit");
    let kit = Kit::read(&kit).expect_ok("the kit is not one");
    let practice = Practice::parse(profile).expect_ok("the profile cannot be used");
    let maker = Maker::new(&kit, Whose::Practice(&practice), &[Locale::English, Locale::Spanish]);
    maker.expect_ok("the kit lacks a language").page()
}

/// A copy in which somebody has put another profile. Profiles are data, which the policy does not name.
#[must_use]
#[track_caller]
pub fn with_profile(page: &str, profile: &str) -> String {
    let (head, rest) = page.split_once(PROFILE).expect_ok("the page has no profile");
    let (_, tail) = rest.split_once("</script>").expect_ok("the profile has no end");
    [head, PROFILE, profile, "</script>", tail].concat()
}

/// A copy without a policy, with this script before its own: for engines whose drivers cannot run one.
#[must_use]
#[track_caller]
pub fn with_preload_script(page: &str, script: &str) -> String {
    let open = page.replacen(policy(page), "", 1);
    open.replacen("<title>", &format!("<script>{script}</script><title>"), 1)
}

/// A copy with one byte more in its script: a space, so that the script would still do the same.
#[must_use]
#[track_caller]
pub fn with_tampered_script(page: &str) -> String {
    assert_eq!(page.matches("<script>").count(), 1, "the page has one plain script");
    page.replacen("<script>", "<script> ", 1)
}

/// A copy in which one letter of the program is another.
#[must_use]
#[track_caller]
pub fn with_damaged_program(page: &str) -> String {
    let (head, rest) = page.split_once("data-guide-wasm>").expect_ok("the page has no program");
    let (program, tail) = rest.split_once('<').expect_ok("the program has no end");
    let letters: Vec<_> = program.chars().collect();
    let middle = letters.len() / 2;
    let other = if letters[middle] == 'a' { 'b' } else { 'a' };
    let damaged: String =
        letters[..middle].iter().chain(&[other]).chain(&letters[middle + 1..]).collect();
    [head, "data-guide-wasm>", &damaged, "<", tail].concat()
}

/// A copy whose script is none any more: as networks leave it that run scripts later, by one of their own.
#[must_use]
#[track_caller]
pub fn with_inert_script(page: &str) -> String {
    assert_eq!(page.matches("<script>").count(), 1, "the page has one plain script");
    page.replacen("<script>", "<script type=\"text/rocketscript\">", 1)
}

/// A copy that carries one language more: its texts, and a place for the words that stand until the
/// program starts. Neither is hashed by the policy, for neither is a script.
#[must_use]
#[track_caller]
pub fn with_language(page: &str, locale: Locale) -> String {
    let (tag, dir) = (locale.tag(), locale.direction().id());
    let block = format!(
        "<script type=\"text/plain\" data-guide-words lang=\"{tag}\">{}</script>",
        locale.lines()
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
