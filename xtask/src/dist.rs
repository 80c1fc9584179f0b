//! Builds `dist/`: the sealed page, the static guide, the demo and the rulebook, each packed for servers too.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, anyhow, bail};
use coverage_guide::text::Locale;

use crate::build_std;
use crate::compress::{self, Table};
use crate::demo;
use crate::element;
use crate::kiosk;
use crate::paths;
use crate::rulebook;
use crate::run;
use crate::seal::{self, Parts};
use crate::snippets;
use crate::static_guide;
use crate::template::{self, Practice};

/// The program's name, in `index.html` and in what Trunk makes.
const PROGRAM: &str = "coverage-guide";

/// Three years of browsers.
const BROWSERS: &str = "--target=chrome110,firefox115,safari16.4";

/// Builds everything for a practice's profile, in these languages. The set-up has been done.
pub fn dist(profile: &Path, languages: &[Locale]) -> Result<()> {
    let practice = Practice::read(profile)?;
    let rulebook = rulebook::make(false)?;
    trunk_build(profile)?;

    let template = read("index.html")?;
    let parts = Parts {
        style: minify("css", &style(&template)?, &[])?,
        script: minify("js", &script()?, &[])?,
        wasm: wasm()?,
        page: template::fill(&template, &practice, languages)?,
    };
    let sealed = seal::seal(&parts)?;

    let dist = paths::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("Could not empty dist/")?;
    }
    write("coverage-guide.html", sealed.as_bytes())?;
    let element = element::element(&sealed)?;
    write(element::FILE, element.alone.as_bytes())?;
    write(element::FILE_WITH_PAGE, element.with_page.as_bytes())?;
    for (name, text) in kiosk::files(&sealed, &practice, languages[0])? {
        write(name, text.as_bytes())?;
    }
    for (name, picture) in kiosk::pictures()? {
        put(name, &picture)?;
    }
    demo::demo(&practice, languages[0])?;
    write(rulebook::FILE, rulebook.page.as_bytes())?;
    static_guide::write(&practice, languages)?;
    snippets::write(&element.alone, &static_guide::inner(&practice, languages[0]))?;

    let mut table = Table::default();
    table.add("program", &parts.wasm)?;
    table.add("glue and start script", parts.script.as_bytes())?;
    table.add("style", parts.style.as_bytes())?;
    for locale in languages {
        table.add(&format!("words in {}", locale.name()), template::texts(*locale).as_bytes())?;
    }
    table.add("words, profile and the page around them", parts.page.as_bytes())?;
    table.add("whole page", sealed.as_bytes())?;
    table.add("element", element.alone.as_bytes())?;
    print!("\n{table}");

    let weight = compress::brotli(sealed.as_bytes())?.len();
    let share = weight * 100 / compress::BUDGET;
    println!(
        "{share} % of the budget of {} bytes\n\ndist/coverage-guide.html is ready.",
        compress::BUDGET
    );
    Ok(())
}

/// Where Trunk puts its own build.
fn trunk_dist() -> PathBuf {
    paths::target().join("trunk")
}

fn trunk_build(profile: &Path) -> Result<()> {
    println!("Building the program in release mode (two minutes the first time) …");
    let mut trunk = run::trunk()?;
    trunk
        .args(["build", "--release", "--offline", "--dist"])
        .arg(trunk_dist())
        .env(template::PROFILE_VARIABLE, absolute(profile)?);
    if build_std::is_possible() {
        build_std::set(&mut trunk)?;
    } else {
        println!(
            "This compiler cannot build the lean program: the page will weigh about 18 kB more."
        );
    }
    run::run(&mut trunk).map_err(|error| anyhow!("{error:#} The message above says why."))
}

/// The path as seen from the project's folder too.
pub fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).with_context(|| format!("Could not find {}", path.display()))
}

fn wasm() -> Result<Vec<u8>> {
    let file = trunk_dist().join(format!("{PROGRAM}_bg.wasm"));
    let wasm = fs::read(&file)
        .with_context(|| format!("Could not read the program {}", file.display()))?;
    let home = env::var("HOME").unwrap_or_default();
    let places = [paths::root().display().to_string(), home, env::temp_dir().display().to_string()];
    // A very short path, such as that of a root folder, would be found by chance.
    let places: Vec<_> = places.into_iter().filter(|place| place.len() > 4).collect();
    match seal::readable(&wasm, &places) {
        Some(place) => bail!("The program names `{place}`, a path on this machine."),
        None => Ok(wasm),
    }
}

fn script() -> Result<String> {
    let file = trunk_dist().join(format!("{PROGRAM}.js"));
    let glue = fs::read_to_string(&file)
        .with_context(|| format!("Could not read the glue {}", file.display()))?;
    let boot = [read("src/embed/kiosk.js")?, read("src/embed/boot.js")?].concat();
    // In a function, so that an error in the glue is one that the start script can catch.
    Ok(format!("const loadGlue = () => {{\n{glue}\nreturn wasm_bindgen;\n}};\n{boot}"))
}

fn style(template: &str) -> Result<String> {
    seal::style_files(template).iter().map(|file| read(file)).collect()
}

/// Makes a text smaller. `define` puts values in place of names: `NAME=value`.
pub fn minify(kind: &str, text: &str, define: &[String]) -> Result<String> {
    let mut esbuild = run::command("esbuild");
    esbuild.args([&format!("--loader={kind}"), "--minify", "--legal-comments=none", BROWSERS]);
    esbuild.args(define.iter().map(|pair| format!("--define:{pair}")));
    if kind == "js" {
        // Leaves no names behind in the page's global scope.
        esbuild.arg("--format=iife");
    }
    let mut child = esbuild
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("Could not start esbuild")?;
    if let Some(mut input) = child.stdin.take() {
        // If esbuild stops early, its exit status says so.
        let _ = input.write_all(text.as_bytes());
    }
    let output = child.wait_with_output().context("Could not run esbuild")?;
    if !output.status.success() {
        bail!("esbuild could not make the page's {kind} smaller; its message is above.");
    }
    let minified =
        String::from_utf8(output.stdout).context("esbuild gave back something that is not text")?;
    Ok(minified.trim_end().to_owned())
}

/// The text of a file of the project.
pub fn read(name: &str) -> Result<String> {
    fs::read_to_string(paths::root().join(name)).with_context(|| format!("Could not read {name}"))
}

/// Writes a file, and beside it the packed forms that servers hand out.
pub fn write(name: &str, bytes: &[u8]) -> Result<()> {
    put(name, bytes)?;
    put(&format!("{name}.br"), &compress::brotli(bytes)?)?;
    put(&format!("{name}.gz"), &compress::gzip(bytes)?)
}

/// Writes a file of which there is no packed form: no server hands it out, or it is packed already.
pub fn put(name: &str, bytes: &[u8]) -> Result<()> {
    let file = paths::dist().join(name);
    fs::create_dir_all(file.parent().unwrap_or(&file))
        .and_then(|()| fs::write(&file, bytes))
        .with_context(|| format!("Could not write {}", file.display()))
}
