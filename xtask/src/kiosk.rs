//! What a tablet needs to start without a network, but for what belongs to one practice.

use anyhow::{Context, Result};
use maker::{Hole, KioskKit, Picture, Template, UTF_8, WorkerHole, names};
use reports::csp::hash;
use serde_json::{Map, Value, json};

use crate::files::read_file;
use crate::icons;
use crate::minify::minify;
use crate::sealed_page::SealedPage;

/// What goes beside this sealed page.
pub fn kit(sealed: &SealedPage) -> Result<KioskKit> {
    let drawing = read_file("kiosk/icon.svg")?;
    let picture =
        |icon: icons::Icon| Ok(Picture { name: icon.name.to_owned(), bytes: icon.draw(&drawing)? });
    Ok(KioskKit {
        screen: Template::cut_once(&screen(sealed)?).context("kiosk/page.html cannot be filled")?,
        manifest: Template::cut_once(&manifest()?).context("The manifest cannot be filled")?,
        worker: Template::cut_once(&worker()?).context("kiosk/worker.js cannot be filled")?,
        pictures: icons::all().map(picture).collect::<Result<_>>()?,
        drawing,
    })
}

/// The worker, with places for the hashes of the files that it keeps.
fn worker() -> Result<String> {
    let files = WorkerHole::MARKERS
        .iter()
        .map(|(marker, hole)| (hole.file().to_owned(), Value::from(*marker)));
    let files = format!("FILES={}", Value::Object(files.collect::<Map<_, _>>()));
    minify("js", &read_file("kiosk/worker.js")?, &[files])
}

fn screen(sealed: &SealedPage) -> Result<String> {
    let style = minify("css", &read_file("kiosk/page.css")?, &[])?;
    let script = minify("js", &read_file("kiosk/page.js")?, &[])?;
    let page = read_file("kiosk/page.html")?
        .replace("{touch}", icons::TOUCH.name)
        .replace("{style}", &format!("<style>{style}</style>"))
        .replace("{script}", &format!("<script>{script}</script>"));
    let policy = policy(&style, &script, sealed);
    let page = page.replacen(
        "<head>",
        &format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
        1,
    );
    Ok([UTF_8, &page].concat())
}

/// The rights of the page: what it has itself, and the script, the style and the program of the sealed
/// page, which obeys this policy as well as its own since it is written into the frame.
fn policy(style: &str, script: &str, sealed: &SealedPage) -> String {
    format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {} {}; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types kiosk",
        hash(script),
        sealed.script,
        hash(style),
        sealed.style,
    )
}

fn manifest() -> Result<String> {
    let drawn = [(names::ICON, "any".to_owned(), "image/svg+xml")];
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
        "name": "@guide:name",
        "short_name": "Coverage guide",
        "lang": "@guide:language",
        "id": names::KIOSK,
        "start_url": names::KIOSK,
        "scope": names::KIOSK,
        "display": "fullscreen",
        "background_color": "#faf6ef",
        "theme_color": "#0b4a4d",
        "icons": icons,
    });
    serde_json::to_string_pretty(&manifest).context("The kiosk's manifest cannot be written")
}

#[cfg(test)]
mod tests {
    use coverage_guide::text::Locale;
    use maker::{File, Kit, Maker, Whose, integrity};
    use reports::practice::Practice;

    use super::*;
    use crate::kit;

    const WORKER: &str = names::WORKER;

    /// The files for a practice of this name, with a page that has this script.
    fn made(kit: &str, name: &str) -> Vec<File> {
        let profile = format!(
            r#"{{"profile": 1, "name": "{name}", "services": {{"family": {{"billing": "never"}}}}}}"#
        );
        let practice = Practice::parse(&profile).unwrap();
        let kit = Kit::read(kit).unwrap();
        Maker::new(&kit, Whose::Practice(&practice), &[Locale::English]).unwrap().files()
    }

    fn file<'a>(files: &'a [File], name: &str) -> &'a str {
        let file = files.iter().find(|file| file.name == name).unwrap();
        str::from_utf8(&file.bytes).unwrap()
    }

    #[test]
    fn the_worker_knows_every_file_by_its_hash() {
        let files = made(&kit::of_nothing(), "A");
        let worker = file(&files, WORKER);
        for (_, hole) in WorkerHole::MARKERS {
            let text = file(&files, hole.file());
            assert!(worker.contains(hole.file()), "{hole:?}");
            assert!(worker.contains(&integrity(text.as_bytes())), "{hole:?}");
        }
    }

    #[test]
    fn another_build_is_another_worker_and_the_same_one_is_not() {
        let kit = kit::of_nothing();
        let worker = |kit: &str, name| file(&made(kit, name), WORKER).to_owned();
        let first = worker(&kit, "A");
        assert_eq!(first, worker(&kit, "A"));
        assert_ne!(first, worker(&kit.replace("a{}", "b{}"), "A"));
        assert_ne!(first, worker(&kit, "B"));
    }

    #[test]
    fn the_policy_comes_first_and_knows_both_scripts_and_both_styles() {
        let files = made(&kit::of_nothing(), "A & <B>");
        let page = file(&files, names::KIOSK);
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
    fn the_manifest_starts_the_page_and_its_icons_are_there() {
        let files = made(&kit::of_nothing(), "A \\\"B\\\"");
        let manifest: Value = serde_json::from_str(file(&files, names::MANIFEST)).unwrap();
        assert_eq!(manifest["start_url"], names::KIOSK);
        assert!(manifest["name"].as_str().unwrap().contains("A \"B\""));
        let icons = manifest["icons"].as_array().unwrap();
        for icon in icons {
            let name = icon["src"].as_str().unwrap();
            assert!(files.iter().any(|file| file.name == name), "{name}");
        }
        for purpose in ["any", "maskable"] {
            let sizes = icons.iter().filter(|icon| icon["purpose"] == purpose);
            let sizes: Vec<_> = sizes.map(|icon| icon["sizes"].as_str().unwrap()).collect();
            assert_eq!(sizes, ["any", "192x192", "512x512"]);
        }
        assert!(file(&files, names::ICON).starts_with("<svg"));
        let page = file(&files, names::KIOSK);
        assert!(page.contains(names::MANIFEST) && page.contains(icons::TOUCH.name));
    }
}
