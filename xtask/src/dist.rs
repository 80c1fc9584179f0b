//! Builds `dist/`: the kit, and with it the sealed page, the static guide, the demo and the rulebook, each compressed for
//! servers too; and in a folder of its own the guide that is nobody's yet.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use coverage_guide::text::Locale;
use maker::{File, Kit, Language, Maker, Template, Whose, names};
use reports::profile_file::schema;

use crate::build_std;
use crate::demo;
use crate::fhir;
use crate::files::{read_file, write_file, write_for_servers};
use crate::import_names;
use crate::kit;
use crate::minify::minify;
use crate::paths;
use crate::profiles::read_practice;
use crate::release_build;
use crate::rulebook;
use crate::sealed_page::{self, Parts};
use crate::setup_page;
use crate::size_report::{Part, Table};
use crate::streams;

/// The folder, in `dist/`, of the guide that is nobody's yet.
pub const UNIVERSAL: &str = "universal";

/// The program's name, in `index.html` and in what Trunk makes.
const PROGRAM: &str = "coverage-guide";

/// Builds the kit, and from it everything for a practice's profile, in these languages. The set-up has been done.
pub fn dist(profile: &Path, languages: &[Locale]) -> Result<Table> {
    let practice = read_practice(profile)?;
    let rulebook = rulebook::make(false)?;
    trunk_build()?;

    let template = read_file("index.html")?;
    let (wasm, glue) = import_names::shorten(&wasm()?, &glue()?)?;
    let program = streams::sort(&wasm)?;
    // The script knows its program, and the policy knows the script.
    let digest = format!("DIGEST=\"{}\"", sealed_page::program_hash(&program));
    let parts = Parts {
        style: minify("css", &style(&template)?, &[])?,
        script: minify("js", &script(&glue)?, &[digest])?,
        program,
        page: template,
    };
    let kit_text = kit::make(&parts)?;
    // As everybody reads it.
    let kit = Kit::read(&kit_text)?;
    let maker = Maker::new(&kit, Whose::Practice(&practice), languages)?;
    let neutral = Maker::new(&kit, Whose::Nobody, languages)?;
    for maker in [&maker, &neutral] {
        sealed_page::check(&maker.page())?;
    }

    let dist = paths::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("Could not empty dist/")?;
    }
    kit::write(&kit_text)?;
    setup_page::make(&kit_text)?;
    let files = maker.files();
    files.iter().try_for_each(write)?;
    for File { name, bytes } in neutral.files() {
        write_file(&format!("{UNIVERSAL}/{name}"), &bytes)?;
    }
    write_for_servers(fhir::FILE, fhir::module()?.as_bytes())?;
    demo::demo(&maker.inner())?;
    write_for_servers(rulebook::FILE, rulebook.page.as_bytes())?;
    write_file(schema::FILE, schema::schema().as_bytes())?;

    let mut table = Table::default();
    table.add(Part::Program, &parts.program.concat())?;
    table.add(Part::Script, parts.script.as_bytes())?;
    table.add(Part::Style, parts.style.as_bytes())?;
    for locale in languages {
        table.add(Part::Words(*locale), Language::of(*locale).block().as_bytes())?;
    }
    table.add(Part::Around, maker.fill(&Template::cut_once(&parts.page)?).as_bytes())?;
    let page = maker.page();
    for (part, end) in
        [(Part::FirstQuestion, "<template lang="), (Part::SecondQuestion, "data-guide-words")]
    {
        let (until, _) = page.split_once(end).with_context(|| format!("The page has no {end}."))?;
        table.add(part, until.as_bytes())?;
    }
    if let [first, _, ..] = languages {
        let alone = Maker::new(&kit, Whose::Practice(&practice), &[*first])?;
        table.add(Part::OneLanguage, alone.page().as_bytes())?;
    }
    table.add(Part::Page, page.as_bytes())?;
    let element = files.iter().find(|file| file.name == names::ELEMENT);
    table.add(Part::Element, element.map_or(&[][..], |file| &file.bytes))?;
    println!("\n{table}\ndist/coverage-guide.html is ready.");
    Ok(table)
}

/// Pictures are compressed already, and snippets are not handed out by servers.
fn write(file: &File) -> Result<()> {
    let File { name, bytes } = file;
    if name.ends_with(".png") || name.starts_with(names::SNIPPETS) {
        write_file(name, bytes)
    } else {
        write_for_servers(name, bytes)
    }
}

/// Where Trunk puts its own build.
fn trunk_dist() -> PathBuf {
    paths::target().join("trunk")
}

fn trunk_build() -> Result<()> {
    println!("Building the program in release mode (two minutes the first time) …");
    if !build_std::is_possible() {
        println!(
            "This compiler cannot build the standard library for size: the page will weigh about 18 kB more."
        );
    }
    release_build::build_release(paths::root(), &trunk_dist())
}

fn wasm() -> Result<Vec<u8>> {
    let file = trunk_dist().join(format!("{PROGRAM}_bg.wasm"));
    let wasm = fs::read(&file)
        .with_context(|| format!("Could not read the program {}", file.display()))?;
    let home = env::var("HOME").unwrap_or_default();
    let places = [paths::root().display().to_string(), home, env::temp_dir().display().to_string()];
    // A very short path, such as that of a root folder, would be found by chance.
    let places: Vec<_> = places.into_iter().filter(|place| place.len() > 4).collect();
    match sealed_page::find_text(&wasm, &places) {
        Some(place) => bail!("The program names `{place}`, a path on this machine."),
        None => Ok(wasm),
    }
}

fn glue() -> Result<String> {
    let file = trunk_dist().join(format!("{PROGRAM}.js"));
    fs::read_to_string(&file).with_context(|| format!("Could not read the glue {}", file.display()))
}

fn script(glue: &str) -> Result<String> {
    let parts: Result<Vec<_>> = ["kiosk", "program", "around", "prefill", "first", "theme", "boot"]
        .iter()
        .map(|name| read_file(&format!("src/embed/{name}.js")))
        .collect();
    Ok(sealed_page::start_script(glue, &parts?.concat()))
}

fn style(template: &str) -> Result<String> {
    sealed_page::style_files(template).iter().map(|file| read_file(file)).collect()
}
