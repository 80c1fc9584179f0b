//! Every chore of the project. `cargo xtask help` lists them.

mod apt;
mod ask;
mod bench;
mod browser_build;
mod build_std;
mod compress;
mod demo;
mod dist;
mod element;
mod example;
mod files;
mod graphviz;
mod headers;
mod icons;
mod kiosk;
mod minify;
mod mutants;
mod pack;
mod package;
mod paths;
mod profiles;
mod progress;
mod rulebook;
mod run;
mod seal;
mod serve;
mod setup;
mod size_report;
mod snippets;
mod static_pages;
mod template;
mod test;
mod versions;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use coverage_guide::text::Locale;
use lexopt::prelude::*;

const USAGE: &str = "\
Usage: cargo xtask <command>

  setup                     install what building needs; the other commands do it too
  dist [--profile FILE] [--languages LIST]
                            build the sealed page into dist/
  package [--profile FILE] [--languages LIST]
                            build, then write dist/package/coverage-guide-VERSION.tgz, as npm has it
  serve [--port N] [--profile FILE] [--languages LIST] [--no-build]
                            build, then show dist/ on http://127.0.0.1:8080/
  serve --dev [--port N] [--profile FILE]
                            show a development build that reloads when a file changes
  rulebook [--strict]       write every question, rule and source onto one page in dist/;
                            --strict: no source may have been reviewed over 12 months ago
  test [--quick]            run every check; --quick leaves out those that need a browser
                            or a web server
  headers                   try the header samples of docs/security.md in the servers they are for
  ask --answers FILE [--profile FILE] [--languages TAG] [--json]
                            print what a visitor with these answers is told, with rules and sources
  words [--languages LIST] [--strict]
                            report how hard the words are to read, page by page and section by section;
                            --strict: no page above grade 7, no section above 8, no term unexplained
  bench                     time the assessment and the walk through all situations
  mutants [-- OPTIONS]      put small errors into the domain and see if the tests notice; takes half
                            an hour; OPTIONS of cargo-mutants, such as --shard 1/8 or -f FILE
  help                      show this text

  --profile FILE            a practice profile [profiles/steffen-counseling-services.json]
  --languages LIST          tags with commas between them, the first to begin with [en,es]
";

/// What was asked for on the command line.
#[derive(Debug, PartialEq)]
enum Command {
    Help,
    Setup,
    Fill,
    Dist { profile: PathBuf, languages: Vec<Locale> },
    Package { profile: PathBuf, languages: Vec<Locale> },
    Serve { port: u16, profile: PathBuf, languages: Vec<Locale>, build: bool },
    ServeDev { port: u16, profile: PathBuf },
    Test { quick: bool },
    Rulebook { strict: bool },
    Ask { profile: PathBuf, answers: PathBuf, locale: Locale, json: bool },
    Headers,
    Bench,
    Words { languages: Vec<Locale>, strict: bool },
    Mutants { options: Vec<OsString> },
}

fn main() -> ExitCode {
    let command = match parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("{error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match obey(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<()> {
    match command {
        Command::Help => {
            print!("{USAGE}");
            Ok(())
        }
        Command::Setup => setup::for_build().and_then(|()| setup::for_test()),
        Command::Fill => template::fill_staged(),
        Command::Dist { profile, languages } => {
            setup::for_build().and_then(|()| dist::dist(&profile, &languages))
        }
        Command::Package { profile, languages } => setup::for_build()
            .and_then(|()| dist::dist(&profile, &languages))
            .and_then(|()| package::package()),
        Command::Serve { port, profile, languages, build } => {
            serve::serve(port, &profile, &languages, build)
        }
        Command::ServeDev { port, profile } => serve::serve_dev(port, &profile),
        Command::Test { quick } => test::test(quick),
        Command::Ask { profile, answers, locale, json } => {
            ask::ask(&profile, &answers, locale, json)
        }
        Command::Headers => setup::for_servers().and_then(|()| headers::try_them()),
        Command::Bench => bench::bench(),
        Command::Words { languages, strict } => words::words(&languages, strict),
        Command::Mutants { options } => {
            setup::for_mutants().and_then(|()| mutants::mutants(&options))
        }
        Command::Rulebook { strict } => setup::packages().and_then(|()| rulebook::write(strict)),
    }
}

fn parse(mut args: lexopt::Parser) -> Result<Command> {
    let mut name = None;
    let mut port = None;
    let mut profile = None;
    let mut answers = None;
    let mut languages = None;
    let mut options = Vec::new();
    let (mut dev, mut no_build, mut quick, mut strict, mut json) =
        (false, false, false, false, false);

    while let Some(arg) = args.next().map_err(plain)? {
        match arg {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("port") => port = Some(args.value().and_then(|v| v.parse()).map_err(plain)?),
            Long("profile") => profile = Some(PathBuf::from(args.value().map_err(plain)?)),
            Long("answers") => answers = Some(PathBuf::from(args.value().map_err(plain)?)),
            Long("languages") => languages = Some(args.value().map_err(plain)?),
            Long("json") => json = true,
            Long("dev") => dev = true,
            Long("no-build") => no_build = true,
            Long("quick") => quick = true,
            Long("strict") => strict = true,
            Value(word) if name.as_deref() == Some("mutants") => options.push(word),
            Value(word) if name.is_none() => name = Some(word.to_string_lossy().into_owned()),
            other => return Err(plain(other.unexpected())),
        }
    }

    let name = name.unwrap_or_else(|| "help".to_owned());
    let fits = |option: &str, given: bool, commands: &[&str]| {
        if given && !commands.contains(&name.as_str()) {
            bail!("`{name}` has no option `{option}`.");
        }
        Ok(())
    };
    fits("--port", port.is_some(), &["serve"])?;
    fits("--profile", profile.is_some(), &["dist", "package", "serve", "ask"])?;
    fits("--languages", languages.is_some(), &["dist", "package", "serve", "ask", "words"])?;
    fits("--answers", answers.is_some(), &["ask"])?;
    fits("--json", json, &["ask"])?;
    fits("--dev", dev, &["serve"])?;
    fits("--no-build", no_build, &["serve"])?;
    fits("--quick", quick, &["test"])?;
    fits("--strict", strict, &["rulebook", "words"])?;
    if dev && languages.is_some() {
        bail!("A development build has every language: leave out `--languages`.");
    }
    if dev && no_build {
        bail!("`--dev` always builds: leave out `--no-build`.");
    }

    let languages =
        languages.map_or(Ok(Locale::ALL.to_vec()), |tags| spoken(&tags.to_string_lossy()))?;
    let port = port.unwrap_or(8080);
    let profile = profile.unwrap_or_else(|| paths::root().join(profiles::DEFAULT_PROFILE));
    match name.as_str() {
        "help" => Ok(Command::Help),
        "setup" => Ok(Command::Setup),
        "fill" => Ok(Command::Fill),
        "dist" => Ok(Command::Dist { profile, languages }),
        "package" => Ok(Command::Package { profile, languages }),
        "serve" if dev => Ok(Command::ServeDev { port, profile }),
        "serve" => Ok(Command::Serve { port, profile, languages, build: !no_build }),
        "test" => Ok(Command::Test { quick }),
        "mutants" => Ok(Command::Mutants { options }),
        "ask" => {
            let answers = answers.context("`ask` needs `--answers FILE`.")?;
            // It says one thing, in the first language asked for.
            let locale = languages[0];
            Ok(Command::Ask { profile, answers, locale, json })
        }
        "headers" => Ok(Command::Headers),
        "bench" => Ok(Command::Bench),
        "words" => Ok(Command::Words { languages, strict }),
        "rulebook" => Ok(Command::Rulebook { strict }),
        _ => Err(anyhow!("There is no command `{name}`.")),
    }
}

/// The languages of a list of tags.
fn spoken(tags: &str) -> Result<Vec<Locale>> {
    let known = || Locale::ALL.iter().map(|locale| locale.tag()).collect::<Vec<_>>().join(", ");
    let mut languages = Vec::new();
    for tag in tags.split(',').map(str::trim) {
        let locale = Locale::ALL.iter().find(|locale| locale.tag() == tag).with_context(|| {
            format!("The guide does not speak `{tag}`: choose from {}.", known())
        })?;
        if languages.contains(locale) {
            bail!("`--languages` names `{tag}` twice.");
        }
        languages.push(*locale);
    }
    Ok(languages)
}

fn plain(error: lexopt::Error) -> anyhow::Error {
    anyhow!("{error}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parsed(args: &[&str]) -> Result<Command> {
        parse(lexopt::Parser::from_args(args))
    }

    #[test]
    fn options_reach_their_command() {
        let asked = parsed(&["serve", "--port=9000", "--no-build", "--profile", "a.json"]).unwrap();
        let languages = Locale::ALL.to_vec();
        let profile = "a.json".into();
        assert_eq!(asked, Command::Serve { port: 9000, profile, languages, build: false });
        let options = ["--shard", "1/8"].map(OsString::from).to_vec();
        assert_eq!(
            parsed(&["mutants", "--", "--shard", "1/8"]).unwrap(),
            Command::Mutants { options }
        );
        assert_eq!(parsed(&["rulebook", "--strict"]).unwrap(), Command::Rulebook { strict: true });
        assert_eq!(
            parsed(&["package", "--profile", "a.json", "--languages", "es, en"]).unwrap(),
            Command::Package {
                profile: "a.json".into(),
                languages: vec![Locale::Spanish, Locale::English]
            }
        );
        assert_eq!(
            parsed(&["words", "--languages", "en", "--strict"]).unwrap(),
            Command::Words { languages: vec![Locale::English], strict: true }
        );
        assert_eq!(parsed(&["test", "--quick"]).unwrap(), Command::Test { quick: true });
        assert_eq!(parsed(&["headers"]).unwrap(), Command::Headers);
        assert_eq!(parsed(&[]).unwrap(), Command::Help);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for args in [
            &["deploy"][..],
            &["dist", "--port", "1"],
            &["serve", "--quick"],
            &["serve", "--port", "many"],
            &["serve", "--dev", "--no-build"],
            &["test", "now"],
            &["dist", "--languages", "fr"],
            &["dist", "--languages", "en,en"],
            &["test", "--languages", "en"],
            &["serve", "--dev", "--languages", "en"],
            &["dist", "--strict"],
            &["ask"],
            &["dist", "--answers", "a.json"],
            &["test", "--json"],
            &["rulebook", "--languages", "en"],
            &["mutants", "--shard", "1/8"],
            &["bench", "--", "--shard"],
        ] {
            assert!(parsed(args).is_err(), "{args:?}");
        }
    }
}
