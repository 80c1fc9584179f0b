//! What a tablet needs to start without a network: a page that frames the sealed page, the worker that
//! keeps both, and a manifest with its icons.

use anyhow::{Context, Result, anyhow};
use coverage_guide::t;
use coverage_guide::text::Locale;
use reports::csp::hash;
use reports::html::escape;
use reports::practice::Practice;
use serde_json::{Map, json};

use crate::element::integrity;
use crate::files::read_file;
use crate::icons;
use crate::minify::minify;

/// The page to open on the tablet.
pub const PAGE: &str = "kiosk.html";
/// The worker.
pub const WORKER: &str = "kiosk-sw.js";
/// What a home screen wants to know.
pub const MANIFEST: &str = "kiosk.webmanifest";
/// The icon as it is drawn.
pub const ICON: &str = "kiosk-icon.svg";
/// The sealed page, beside these.
const SEALED: &str = "coverage-guide.html";

/// A file: its name in `dist/` and what is in it.
pub type File = (&'static str, String);

/// Makes the files that go beside a sealed page; what they say themselves is in this language.
pub fn files(sealed: &str, practice: &Practice, locale: Locale) -> Result<Vec<File>> {
    let mut files = vec![
        (PAGE, page(sealed, practice, locale)?),
        (MANIFEST, manifest(practice, locale)?),
        (ICON, drawing()?),
    ];
    let mut hashes = Map::new();
    hashes.insert(SEALED.to_owned(), integrity(sealed.as_bytes()).into());
    for (name, text) in &files {
        hashes.insert((*name).to_owned(), integrity(text.as_bytes()).into());
    }
    let hashes = format!("FILES={}", serde_json::Value::Object(hashes));
    files.push((WORKER, minify("js", &read_file("kiosk/worker.js")?, &[hashes])?));
    Ok(files)
}

/// The icon as pictures. A home screen keeps its own copy, so the worker keeps none.
pub fn pictures() -> Result<Vec<(&'static str, Vec<u8>)>> {
    let drawing = drawing()?;
    icons::all().map(|icon| Ok((icon.name, icon.draw(&drawing)?))).collect()
}

fn drawing() -> Result<String> {
    read_file("kiosk/icon.svg")
}

fn page(sealed: &str, practice: &Practice, locale: Locale) -> Result<String> {
    let style = minify("css", &read_file("kiosk/page.css")?, &[])?;
    let script = minify("js", &read_file("kiosk/page.js")?, &[])?;
    let words = practice.words(locale);
    let get = |key| escape(&words.get(key));
    let crisis =
        [t!("crisis.heading"), t!("crisis.line"), t!("crisis.danger"), t!("crisis.emergency")]
            .map(get)
            .join(" ");
    let page = read_file("kiosk/page.html")?
        .replace("{lang}", locale.tag())
        .replace("{title}", &get(t!("static.title")))
        .replace("{heading}", &get(t!("static.heading")))
        .replace("{waiting}", &get(t!("static.wait")))
        .replace("{missing}", &get(t!("static.kiosk_missing")))
        .replace("{crisis}", &crisis)
        .replace("{touch}", icons::TOUCH.name)
        .replace("{style}", &format!("<style>{style}</style>"))
        .replace("{script}", &format!("<script>{script}</script>"));
    let policy = policy(&style, &script, sealed)?;
    Ok(page.replacen(
        "<head>",
        &format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        1,
    ))
}

/// The rights of the page: what it has itself, and the script, the style and the program of the sealed
/// page, which obeys this policy as well as its own since it is written into the frame.
fn policy(style: &str, script: &str, sealed: &str) -> Result<String> {
    let inside = |tag: &str| {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let (_, after) = sealed.split_once(&open)?;
        Some(hash(after.split_once(&close)?.0))
    };
    let missing = || anyhow!("The sealed page has not the script and the style that it should.");
    Ok(format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {} {}; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types kiosk",
        hash(script),
        inside("script").ok_or_else(missing)?,
        hash(style),
        inside("style").ok_or_else(missing)?,
    ))
}

fn manifest(practice: &Practice, locale: Locale) -> Result<String> {
    let words = practice.words(locale);
    let drawn = [(ICON, "any".to_owned(), "image/svg+xml")];
    let pictures = icons::INSTALLED.map(|icon| {
        let sizes = format!("{0}x{0}", icon.pixels);
        (icon.name, sizes, "image/png")
    });
    let mut icons = Vec::new();
    for (src, sizes, kind) in drawn.into_iter().chain(pictures) {
        for purpose in ["any", "maskable"] {
            icons.push(json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose }));
        }
    }
    let manifest = json!({
        "name": words.get(t!("static.title")),
        "short_name": "Coverage guide",
        "lang": locale.tag(),
        "id": PAGE,
        "start_url": PAGE,
        "scope": PAGE,
        "display": "fullscreen",
        "background_color": "#faf6ef",
        "theme_color": "#0b4a4d",
        "icons": icons,
    });
    serde_json::to_string_pretty(&manifest).context("The kiosk's manifest cannot be written")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEALED_PAGE: &str = "<style>a{}</style><script>a()</script>";

    fn made(sealed: &str, name: &str) -> Vec<(&'static str, String)> {
        let profile = format!(
            r#"{{"profile": 1, "name": "{name}", "services": {{"family": {{"billing": "never"}}}}}}"#
        );
        files(sealed, &Practice::parse(&profile).unwrap(), Locale::English).unwrap()
    }

    fn file<'a>(files: &'a [(&str, String)], name: &str) -> &'a str {
        &files.iter().find(|(known, _)| *known == name).unwrap().1
    }

    #[test]
    fn the_worker_knows_every_file_by_its_hash() {
        let files = made(SEALED_PAGE, "A");
        let worker = file(&files, WORKER);
        assert!(worker.contains(&integrity(SEALED_PAGE.as_bytes())));
        for (name, text) in files.iter().filter(|(name, _)| *name != WORKER) {
            assert!(
                worker.contains(name) && worker.contains(&integrity(text.as_bytes())),
                "{name}"
            );
        }
    }

    #[test]
    fn another_build_is_another_worker_and_the_same_one_is_not() {
        let worker = |sealed, name| file(&made(sealed, name), WORKER).to_owned();
        let first = worker(SEALED_PAGE, "A");
        assert_eq!(first, worker(SEALED_PAGE, "A"));
        assert_ne!(first, worker("<style>a{}</style><script>b()</script>", "A"));
        assert_ne!(first, worker(SEALED_PAGE, "B"));
    }

    #[test]
    fn the_policy_comes_first_and_knows_both_scripts_and_both_styles() {
        let files = made(SEALED_PAGE, "A & <B>");
        let page = file(&files, PAGE);
        let (_, head) = page.split_once("<head>\n").unwrap();
        assert!(head.starts_with("<meta http-equiv=\"Content-Security-Policy\""));
        for (tag, sealed) in [("script", "a()"), ("style", "a{}")] {
            let (_, own) = page.split_once(&format!("<{tag}>")).unwrap();
            let own = own.split_once(&format!("</{tag}>")).unwrap().0;
            assert!(page.contains(&hash(own)) && page.contains(&hash(sealed)), "{tag}");
        }
        assert!(page.contains("A &amp; &lt;B&gt;") && !page.contains("{title}"));
    }

    #[test]
    fn what_is_no_sealed_page_is_refused() {
        let practice = Practice::parse(
            r#"{"profile": 1, "name": "A", "services": {"family": {"billing": "never"}}}"#,
        );
        assert!(files("<p>", &practice.unwrap(), Locale::English).is_err());
    }

    #[test]
    fn the_manifest_starts_the_page_and_its_icons_are_there() {
        let files = made(SEALED_PAGE, "A");
        let manifest: serde_json::Value = serde_json::from_str(file(&files, MANIFEST)).unwrap();
        assert_eq!(manifest["start_url"], PAGE);
        let pictures: Vec<_> = pictures().unwrap().into_iter().map(|(name, _)| name).collect();
        let icons = manifest["icons"].as_array().unwrap();
        for icon in icons {
            let name = icon["src"].as_str().unwrap();
            assert!(name == ICON || pictures.contains(&name), "{name}");
        }
        for purpose in ["any", "maskable"] {
            let sizes = icons.iter().filter(|icon| icon["purpose"] == purpose);
            let sizes: Vec<_> = sizes.map(|icon| icon["sizes"].as_str().unwrap()).collect();
            assert_eq!(sizes, ["any", "192x192", "512x512"]);
        }
        assert!(file(&files, ICON).starts_with("<svg"));
        let page = file(&files, PAGE);
        assert!(page.contains(MANIFEST) && page.contains(icons::TOUCH.name));
    }
}
