//! Builds `dist/setup.html`: the page on which a practice makes its guide, with the kit inside, sealed as the guide is.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use maker::Kit;

use crate::files::{read_file, write_file};
use crate::import_names;
use crate::minify::minify;
use crate::paths;
use crate::release_build;
use crate::sealed_page::{self, Parts, Rights};
use crate::streams;

/// Its name in `dist/`.
pub const FILE: &str = "setup.html";

/// Where it is, in the project.
const FOLDER: &str = "setup";

/// Where the kit goes.
const KIT: &str = "<!-- setup:kit -->";

/// Builds the program, and seals the page with this kit.
pub fn make(kit: &str) -> Result<()> {
    let program = build()?;
    let read = |name: &str| {
        let file = program.join(name);
        fs::read(&file).with_context(|| format!("Could not read {}", file.display()))
    };
    let glue = String::from_utf8(read("setup.js")?).context("The glue is not text")?;
    let (wasm, glue) = import_names::shorten(&read("setup_bg.wasm")?, &glue)?;
    let template = read_file(&format!("{FOLDER}/index.html"))?;
    let styles = sealed_page::style_files(&template);
    let styles: Result<String> =
        styles.iter().map(|file| read_file(&format!("{FOLDER}/{file}"))).collect();
    let boot = [read_file("src/embed/program.js")?, read_file("setup/src/boot.js")?].concat();
    let script = sealed_page::start_script(&glue, &boot);
    ensure!(template.matches(KIT).count() == 1, "setup/index.html has no one place for the kit.");
    let block = format!("<script type=\"application/json\" data-setup-kit>{kit}</script>");
    let parts = Parts {
        style: minify("css", &styles?, &[])?,
        script: minify("js", &script, &[])?,
        program: streams::sort(&wasm)?,
        page: template,
    };
    let page = sealed_page::seal_with(&parts, &rights(kit)?)?.replacen(KIT, &block, 1);
    sealed_page::check(&page)?;
    write_file(FILE, page.as_bytes())?;
    println!("dist/{FILE} is ready: {} bytes.", page.len());
    Ok(())
}

/// The set-up page shows the guide in a frame that inherits its rights: so the guide's own script and style have them too.
fn rights(kit: &str) -> Result<Rights> {
    let page = Kit::read(kit)?.page.fill(|_| String::new());
    let hash = |kind: &str| {
        let (_, rest) = page.split_once(&format!("{kind} '"))?;
        rest.split('\'').next().map(|hash| format!("'{hash}'"))
    };
    let found = hash("script-src").zip(hash("style-src"));
    let (script, style) = found.context("The page of the kit names no hashes in its policy.")?;
    Ok(Rights { script, style, types: "setup" })
}

fn build() -> Result<PathBuf> {
    println!("Building the set-up page in release mode …");
    let dist = paths::target().join("setup-trunk");
    release_build::build_release(&paths::root().join(FOLDER), &dist)?;
    Ok(dist)
}
