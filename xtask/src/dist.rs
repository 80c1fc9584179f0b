//! Builds `dist/`: the sealed page, the static guide, the demo and the rulebook, each compressed for servers too.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use coverage_guide::text::Locale;
use reports::profile_file::schema;
use reports::static_guide;

use crate::browser_build;
use crate::build_std;
use crate::compress::brotli;
use crate::demo;
use crate::element;
use crate::files::{absolute, read_file, write_file, write_for_servers};
use crate::import_names;
use crate::kiosk;
use crate::minify::minify;
use crate::paths;
use crate::profiles::{PROFILE_VARIABLE, read_practice};
use crate::rulebook;
use crate::run;
use crate::seal::{self, Parts};
use crate::size_report::{BUDGET, Table};
use crate::snippets;
use crate::static_pages;
use crate::streams;
use crate::template;

/// The program's name, in `index.html` and in what Trunk makes.
const PROGRAM: &str = "coverage-guide";

/// Builds everything for a practice's profile, in these languages. The set-up has been done.
pub fn dist(profile: &Path, languages: &[Locale]) -> Result<()> {
    let practice = read_practice(profile)?;
    let rulebook = rulebook::make(false)?;
    trunk_build(profile)?;

    let template = read_file("index.html")?;
    let (wasm, glue) = import_names::shorten(&wasm()?, &glue()?)?;
    let parts = Parts {
        style: minify("css", &style(&template)?, &[])?,
        script: minify("js", &script(&glue)?, &[])?,
        program: streams::sort(&wasm)?,
        page: template::fill(&template, &practice, languages)?,
    };
    let sealed = seal::seal(&parts)?;

    let dist = paths::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("Could not empty dist/")?;
    }
    write_for_servers("coverage-guide.html", sealed.as_bytes())?;
    let element = element::element(&sealed)?;
    write_for_servers(element::FILE, element.alone.as_bytes())?;
    write_for_servers(element::FILE_WITH_PAGE, element.with_page.as_bytes())?;
    for (name, text) in kiosk::files(&sealed, &practice, languages[0])? {
        write_for_servers(name, text.as_bytes())?;
    }
    for (name, picture) in kiosk::pictures()? {
        write_file(name, &picture)?;
    }
    demo::demo(&practice, languages[0])?;
    write_for_servers(rulebook::FILE, rulebook.page.as_bytes())?;
    write_file(schema::FILE, schema::schema().as_bytes())?;
    static_pages::write(&practice, languages)?;
    let inner = static_guide::inner(practice.profile(), &practice.words(languages[0]));
    snippets::write(&element.alone, &inner)?;

    let mut table = Table::default();
    table.add("program", &parts.program.concat())?;
    table.add("glue and start script", parts.script.as_bytes())?;
    table.add("style", parts.style.as_bytes())?;
    for locale in languages {
        table.add(&format!("words in {}", locale.name()), template::texts(*locale).as_bytes())?;
    }
    table.add("words, profile and the page around them", parts.page.as_bytes())?;
    table.add("whole page", sealed.as_bytes())?;
    table.add("element", element.alone.as_bytes())?;
    print!("\n{table}");

    let weight = brotli(sealed.as_bytes())?.len();
    let share = weight * 100 / BUDGET;
    println!("{share} % of the budget of {} bytes\n\ndist/coverage-guide.html is ready.", BUDGET);
    Ok(())
}

/// Where Trunk puts its own build.
fn trunk_dist() -> PathBuf {
    paths::target().join("trunk")
}

fn trunk_build(profile: &Path) -> Result<()> {
    println!("Building the program in release mode (two minutes the first time) …");
    let mut trunk = browser_build::trunk()?;
    trunk
        .args(["build", "--release", "--offline", "--dist"])
        .arg(trunk_dist())
        .env(PROFILE_VARIABLE, absolute(profile)?);
    if build_std::is_possible() {
        build_std::enable(&mut trunk)?;
    } else {
        println!(
            "This compiler cannot build the standard library for size: the page will weigh about 18 kB more."
        );
    }
    run::run(&mut trunk).map_err(|error| anyhow!("{error:#} The message above says why."))
}

fn wasm() -> Result<Vec<u8>> {
    let file = trunk_dist().join(format!("{PROGRAM}_bg.wasm"));
    let wasm = fs::read(&file)
        .with_context(|| format!("Could not read the program {}", file.display()))?;
    let home = env::var("HOME").unwrap_or_default();
    let places = [paths::root().display().to_string(), home, env::temp_dir().display().to_string()];
    // A very short path, such as that of a root folder, would be found by chance.
    let places: Vec<_> = places.into_iter().filter(|place| place.len() > 4).collect();
    match seal::find_text(&wasm, &places) {
        Some(place) => bail!("The program names `{place}`, a path on this machine."),
        None => Ok(wasm),
    }
}

fn glue() -> Result<String> {
    let file = trunk_dist().join(format!("{PROGRAM}.js"));
    fs::read_to_string(&file).with_context(|| format!("Could not read the glue {}", file.display()))
}

fn script(glue: &str) -> Result<String> {
    let parts: Result<Vec<_>> = ["kiosk", "program", "boot"]
        .iter()
        .map(|name| read_file(&format!("src/embed/{name}.js")))
        .collect();
    let boot = parts?.concat();
    // In a function, so that an error in the glue is one that the start script can catch.
    Ok(format!("const loadGlue = () => {{\n{glue}\nreturn wasm_bindgen;\n}};\n{boot}"))
}

fn style(template: &str) -> Result<String> {
    seal::style_files(template).iter().map(|file| read_file(file)).collect()
}
