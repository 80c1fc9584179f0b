//! Guards the documents: every snippet is run as it stands, and the tables say what the code says.

use std::fs;

use browser_tests::browser::Setup;
use browser_tests::engine::{CANNOT, Engine};
use browser_tests::guide::Guide;
use browser_tests::server::{Offer, Server};
use browser_tests::{Must, in_every_engine, page};
use serde_json::json;

in_every_engine! {
    every_snippet_brings_the_guide
}

/// Where the files are, in the snippets.
const FOLDER: &str = "coverage-guide/";
/// The package network of the snippets. A server on this machine takes its place: it is the only
/// thing that is changed in them.
const NETWORK: &str = "https://cdn.jsdelivr.net/npm/coverage-guide@VERSION/";

fn document(name: &str) -> String {
    fs::read_to_string(page::root().join("docs").join(name)).must(name)
}

/// The snippets of a document: name and text.
fn snippets(document: &str) -> Vec<(&str, &str)> {
    let blocks = document.split("```html snippet=").skip(1);
    blocks
        .map(|block| {
            let (name, after) = block.split_once('\n').must("a snippet has no text");
            (name, after.split_once("```").must("a snippet has no end").0)
        })
        .collect()
}

fn every_snippet_brings_the_guide(engine: Engine) {
    let network = Server::start(Offer::default().like_a_package_network()).must("no network");
    let script = fs::read(page::dist().join("coverage-guide.js")).must("no script");
    let integrity = page::integrity(&script);
    let inner = fs::read_to_string(page::dist().join("guide-inner.html")).must("no static guide");
    let document = document("embed.md");
    let snippets = snippets(&document);
    let names: Vec<_> = snippets.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        ["same-site", "package-network", "one-file", "frame", "link", "profile-inside"]
    );
    for (name, text) in snippets {
        let filled = text
            .replace("<!-- static guide -->", &inner)
            .replace(NETWORK, &network.address(""))
            .replace("INTEGRITY", &integrity);
        let host = format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>{name}</title><body>{filled}</body></html>"
        );
        let offer = Offer::default().build_in(FOLDER).file("host.html", host);
        let guide = Guide::load_host(&Setup::default().engine(engine), offer, "host.html");
        let browser = guide.browser();
        match name {
            "frame" => guide.enter_frame(&browser.all("iframe").remove(0)),
            "link" => {
                let address = browser.run("return document.querySelector('a').href;");
                browser.open(address.as_str().must("the link leads nowhere"));
            }
            _ => guide.enter(0),
        }
        browser.wait_until(&format!("the first question of {name}"), || {
            guide.sees_question("service")
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
fn the_document_has_the_policy_that_the_page_has() {
    let sealed = page::sealed().must("no guide");
    let security = document("security.md");
    for directive in page::policy(&sealed).split("; ") {
        let words = directive
            .split(' ')
            .map(|word| if word.starts_with("'sha256-") { "'sha256-…'" } else { word });
        let directive = words.collect::<Vec<_>>().join(" ");
        assert!(security.contains(&directive), "security.md does not name {directive}");
    }
}
