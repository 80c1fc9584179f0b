//! The pages that the guide is timed beside: made of its words, each as the documents of what it is made with say.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use coverage_guide::text::Locale;
use reports::word_export::{self, WordExport};
use serde_json::{Value, json};

use super::first;
use crate::compress::brotli;
use crate::files::{read_file, write_to};
use crate::minify::BROWSERS;
use crate::paths;
use crate::profiles;
use crate::run;
use crate::seal;

/// Where they are written by hand.
const FOLDER: &str = "bench";

/// A page beside the guide.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Peer {
    HandWritten,
    Preact,
    React,
    SurveyJs,
}

impl Peer {
    const ALL: [Self; 4] = [Self::HandWritten, Self::Preact, Self::React, Self::SurveyJs];

    /// The name of its script in `bench/peers/`.
    const fn script(self) -> &'static str {
        match self {
            Self::HandWritten => "hand-written.js",
            Self::Preact => "preact.jsx",
            Self::React => "react.jsx",
            Self::SurveyJs => "surveyjs.js",
        }
    }

    /// The name of its page.
    fn page(self) -> String {
        let (name, _) = self.script().split_once('.').unwrap_or((self.script(), ""));
        format!("{name}.html")
    }

    /// What esbuild has to know of its own to bundle it.
    const fn options(self) -> &'static [&'static str] {
        match self {
            Self::HandWritten | Self::SurveyJs => &[],
            Self::Preact => &["--jsx-import-source=preact", "--alias:hooks=preact/hooks"],
            Self::React => &["--jsx-import-source=react", "--alias:hooks=react"],
        }
    }
}

/// The name of the page around the element.
const HOST: &str = "embed.html";
/// What it needs beside it.
const EMBEDDED: [&str; 2] = ["coverage-guide.js", "coverage-guide.html"];
/// The names that the words and the guide in one language have in the folder.
const WORDS: &str = "words.json";
const ENGLISH: &str = "coverage-guide.en.html";

/// The folder with the pages and what was measured.
pub fn folder() -> PathBuf {
    paths::target().join("bench")
}

/// Makes all pages, with the guide that is in `dist/` among them.
pub fn make() -> Result<()> {
    println!("Installing what the pages are made with …");
    let install = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    run::run(run::command("npm").args(install).current_dir(paths::root().join(FOLDER)))?;
    let folder = folder();
    let practice = profiles::read_practice(&profiles::default())?;
    let words = word_export::export(&practice, Locale::English);
    write_to(&folder.join(WORDS), json!(words).to_string().as_bytes())?;
    for peer in Peer::ALL {
        write(&folder.join(peer.page()), page(peer, &words)?.as_bytes())?;
    }
    for name in EMBEDDED {
        let built = paths::dist().join(name);
        let bytes = fs::read(&built).with_context(|| {
            format!("There is no {}: run `cargo xtask dist` first.", built.display())
        })?;
        write(&folder.join(name), &bytes)?;
    }
    write(&folder.join(HOST), read_file("bench/embed.html")?.as_bytes())?;
    let english = folder.join("english");
    seal::seal(&profiles::default(), &[Locale::English], Some(&english))?;
    let page = fs::read(english.join("coverage-guide.html")).context("No page in English")?;
    write(&folder.join(ENGLISH), &page)
}

/// Writes a file, and beside it what servers send.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    write_to(path, bytes)?;
    let mut packed = path.as_os_str().to_owned();
    packed.push(".br");
    write_to(Path::new(&packed), &brotli(bytes)?)
}

fn page(peer: Peer, words: &WordExport) -> Result<String> {
    let template = read_file("bench/peers/page.html")?;
    let first = match peer {
        Peer::HandWritten => first::question(words),
        _ => String::new(),
    };
    let style = match peer {
        Peer::SurveyJs => {
            let own = read_file("bench/node_modules/survey-core/survey-core.fontless.min.css")?;
            [own, bundle(&["peers/style.css"])?].concat()
        }
        _ => bundle(&["peers/style.css"])?,
    };
    let script = paths::root().join(FOLDER).join("peers").join(peer.script());
    let script = script.display().to_string();
    let arguments = [
        &["--format=iife", "--define:process.env.NODE_ENV=\"production\"", "--jsx=automatic"],
        peer.options(),
        &[&script],
    ];
    let script = bundle(&arguments.concat())?;
    let questions = json!({
        "labels": words.labels,
        "texts": words.questions.texts,
        "steps": words.questions.steps,
    });
    let parts = [
        ("TITLE", words.labels.title.clone()),
        ("STYLE", style),
        ("BODY", first),
        ("QUESTIONS", inline(&questions)),
        ("SCRIPT", script.replace("</script", "<\\/script")),
        ("ANSWERS", inline(&json!(words.answers))),
    ];
    Ok(fill(&template, &parts))
}

/// Puts each part in the place of its name, whatever names the parts hold.
fn fill(template: &str, parts: &[(&str, String)]) -> String {
    let mut page = String::new();
    let mut rest = template;
    for (name, part) in parts {
        if let Some((before, after)) = rest.split_once(name) {
            page.extend([before, part]);
            rest = after;
        }
    }
    page + rest
}

/// JSON that can stand in a page.
fn inline(json: &Value) -> String {
    json.to_string().replace("</", "<\\/")
}

/// A script or a style with all that it imports, small.
fn bundle(arguments: &[&str]) -> Result<String> {
    let root = paths::root().join(FOLDER);
    let mut esbuild = run::command("esbuild");
    esbuild.current_dir(&root).args(["--bundle", "--minify", "--legal-comments=none", BROWSERS]);
    run::printed(esbuild.args(arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_holds_the_name_of_another_stays_as_it_is() {
        let parts = [("A", "B and A".to_owned()), ("B", "C".to_owned())];
        assert_eq!(fill("<A><B>", &parts), "<B and A><C>");
    }

    #[test]
    fn no_text_ends_the_script_that_it_stands_in() {
        assert_eq!(inline(&json!("</script>")), "\"<\\/script>\"");
    }
}
