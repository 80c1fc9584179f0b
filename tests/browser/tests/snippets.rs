//! Guards the documents: every snippet is run as it stands, and the tables say what the code says.

use std::collections::BTreeSet;
use std::fs;

use browser_tests::browser::Setup;
use browser_tests::engine::{CANNOT, Engine};
use browser_tests::guide::Guide;
use browser_tests::server::{Server, ServerConfig};
use browser_tests::{ExpectOk, in_every_engine, page, paths};
use serde_json::json;

in_every_engine! {
    every_snippet_brings_the_guide
}

/// Where the files are, in the snippets.
const FOLDER: &str = "coverage-guide/";
/// The package network of the snippets. A server on this machine takes its place: it is the only
/// thing that is changed in them.
const NETWORK: &str =
    concat!("https://cdn.jsdelivr.net/npm/coverage-guide@", env!("CARGO_PKG_VERSION"), "/");
/// What `dist` takes from the document, and fills in.
const SNIPPETS: [&str; 6] =
    ["frame", "link", "one-file", "package-network", "profile-inside", "same-site"];

fn document(name: &str) -> String {
    fs::read_to_string(paths::root().join("docs").join(name)).expect_ok(name)
}

fn every_snippet_brings_the_guide(engine: Engine) {
    let network = Server::start(ServerConfig::default().like_a_cdn()).expect_ok("no network");
    let folder = paths::dist().join("snippets");
    let files =
        fs::read_dir(&folder).expect_ok("no snippets").map(|file| file.expect_ok("no snippets"));
    let files: BTreeSet<_> = files.map(|file| file.file_name()).collect();
    assert_eq!(files, SNIPPETS.map(|name| format!("{name}.html").into()).into());
    for name in SNIPPETS {
        let text = fs::read_to_string(folder.join(format!("{name}.html"))).expect_ok(name);
        assert_eq!(text.contains(NETWORK), name == "package-network", "{text}");
        let filled = text.replace(NETWORK, &network.address(""));
        let host = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>{name}</title><body>{filled}</body></html>"
        );
        let offer = ServerConfig::default().mount_build_at(FOLDER).file("host.html", host);
        let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
        let browser = guide.browser();
        match name {
            "frame" => guide.enter_frame(&browser.all("iframe").remove(0)),
            "link" => {
                let address = browser.run("return document.querySelector('a').href;");
                browser.open(address.as_str().expect_ok("the link leads nowhere"));
            }
            _ => guide.enter_guide(0),
        }
        browser.wait_until(&format!("the first question of {name}"), || {
            guide.shows_question("service")
        });
        if name == "profile-inside" {
            let text = browser.run("return document.body.innerText.includes('Another practice');");
            assert_eq!(text, json!(true));
        }
    }
}

#[test]
fn the_document_names_what_engines_cannot_do() {
    let written: Vec<_> = document("engines.md")
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| engine"))
        .map(str::to_owned)
        .collect();
    let known: Vec<_> = CANNOT
        .iter()
        .map(|(engine, ability, instead)| {
            format!("| {} | {} | {instead} |", engine.name(), ability.name())
        })
        .collect();
    assert_eq!(written, known);
}

#[test]
fn the_document_has_the_policies_that_the_pages_have() {
    let kiosk = fs::read_to_string(paths::dist().join("kiosk.html")).expect_ok("no kiosk page");
    let security = document("security.md");
    for page in [page::sealed(), kiosk] {
        for directive in page::policy(&page).split("; ") {
            let words = directive
                .split(' ')
                .map(|word| if word.starts_with("'sha256-") { "'sha256-…'" } else { word });
            let directive = words.collect::<Vec<_>>().join(" ");
            assert!(security.contains(&directive), "security.md does not name {directive}");
        }
    }
}
