//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Context, Error, Result, ensure};
use clap::{Args, Parser, Subcommand};
use coverage_guide::text::Locale;

use crate::paths;
use crate::profiles::DEFAULT_PROFILE;

/// The chores of the project.
#[derive(Debug, Parser, PartialEq)]
#[command(name = "xtask", bin_name = "cargo xtask", flatten_help = true)]
pub struct Cli {
    /// None: the help is wanted.
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, PartialEq, Subcommand)]
pub enum Command {
    /// Install what building and testing need; the other commands do it too
    Setup,
    /// Fill the page that Trunk is about to serve: its hook
    #[command(hide = true)]
    Fill,
    /// Build the sealed page into dist/
    Dist(Page),
    /// Build, then write dist/package/coverage-guide-VERSION.tgz, as npm has it: a guide that is nobody's yet
    Package,
    /// Make a practice's files from what `dist` has built, in a second
    Seal(Seal),
    /// Build, then show dist/ on <http://127.0.0.1:8080/>
    Serve(Serve),
    /// Write every question, rule and source onto one page in dist/
    Rulebook {
        /// No source may have been reviewed over 12 months ago
        #[arg(long)]
        strict: bool,
    },
    /// Run every check
    Test {
        /// Leave out the checks that need a browser or a web server
        #[arg(long)]
        quick: bool,
    },
    /// Try the header samples of docs/security.md in the servers they are for
    Headers,
    /// Print what a visitor with these answers is told, with rules and sources
    Ask(Ask),
    /// Look after practice profiles
    #[command(flatten_help = true)]
    Profile {
        #[command(subcommand)]
        chore: ProfileChore,
    },
    /// Report how hard the words are to read, page by page and section by section
    Words {
        #[command(flatten)]
        languages: LanguagesOption,
        /// No page above grade 7, no section above 8, no term unexplained
        #[arg(long)]
        strict: bool,
    },
    /// Time the assessment and the walk through all situations
    Bench,
    /// Put small errors into the domain and see if the tests notice; takes half an hour
    Mutants {
        /// Options of cargo-mutants, such as --shard 1/8 or -f FILE
        #[arg(last = true)]
        options: Vec<OsString>,
    },
}

#[derive(Debug, PartialEq, Subcommand)]
pub enum ProfileChore {
    /// Print every mistake in these profiles, a line for each: file, place, how to mend it
    Check {
        /// Practice profiles, such as profiles/harbor-family-therapy.json
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Write docs/profile.md, which says what each field of a profile means
    Docs,
}

#[derive(Args, Debug, PartialEq)]
pub struct Page {
    #[command(flatten)]
    profile: ProfileOption,
    #[command(flatten)]
    languages: LanguagesOption,
}

impl Page {
    pub fn profile(&self) -> PathBuf {
        self.profile.path()
    }

    pub fn languages(&self) -> &[Locale] {
        &self.languages.languages.0
    }
}

#[derive(Args, Debug, PartialEq)]
pub struct Seal {
    /// A practice profile, such as profiles/harbor-family-therapy.json
    #[arg(long, value_name = "FILE")]
    pub profile: PathBuf,
    #[command(flatten)]
    pub languages: LanguagesOption,
    /// Where the files go [default: dist/practices/ and the profile's name]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

#[derive(Args, Debug, PartialEq)]
pub struct Serve {
    /// Show a development build, in every language, that reloads when a file changes
    #[arg(long, conflicts_with_all = ["languages", "no_build"])]
    pub dev: bool,
    /// The port to listen on
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub port: u16,
    /// Show what is in dist/ already
    #[arg(long)]
    pub no_build: bool,
    #[command(flatten)]
    pub page: Page,
}

#[derive(Args, Debug, PartialEq)]
pub struct Ask {
    /// The visitor's answers, such as docs/answers/couple.json
    #[arg(long, value_name = "FILE")]
    pub answers: PathBuf,
    /// Print it as JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    page: Page,
}

impl Ask {
    pub fn profile(&self) -> PathBuf {
        self.page.profile()
    }

    /// It is told once, in the first language of the list.
    pub fn locale(&self) -> Locale {
        self.page.languages()[0]
    }
}

#[derive(Args, Debug, PartialEq)]
struct ProfileOption {
    /// A practice profile [default: profiles/steffen-counseling-services.json]
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
}

impl ProfileOption {
    fn path(&self) -> PathBuf {
        // The default is a file of the project, wherever in it the command was given.
        self.profile.clone().unwrap_or_else(|| paths::root().join(DEFAULT_PROFILE))
    }
}

#[derive(Args, Debug, PartialEq)]
pub struct LanguagesOption {
    /// Tags with commas between them, the first to begin with
    #[arg(long, value_name = "LIST", default_value = "en,es")]
    pub languages: Languages,
}

/// At least one language, and none twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Languages(pub Vec<Locale>);

impl FromStr for Languages {
    type Err = Error;

    fn from_str(tags: &str) -> Result<Self> {
        let known = || Locale::ALL.iter().map(|locale| locale.tag()).collect::<Vec<_>>().join(", ");
        let mut languages = Vec::new();
        for tag in tags.split(',').map(str::trim) {
            let locale =
                Locale::ALL.iter().find(|locale| locale.tag() == tag).with_context(|| {
                    format!("the guide does not speak `{tag}`: choose from {}", known())
                })?;
            ensure!(!languages.contains(locale), "`{tag}` is named twice");
            languages.push(*locale);
        }
        Ok(Self(languages))
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use clap::error::ErrorKind;

    use super::*;

    #[track_caller]
    fn parse(args: &[&str]) -> Result<Option<Command>, clap::Error> {
        Cli::try_parse_from(["xtask"].iter().chain(args)).map(|cli| cli.command)
    }

    #[track_caller]
    fn command(args: &[&str]) -> Command {
        parse(args).unwrap().unwrap()
    }

    fn page(profile: Option<&str>, languages: &[Locale]) -> Page {
        let profile = ProfileOption { profile: profile.map(PathBuf::from) };
        let languages = LanguagesOption { languages: Languages(languages.to_vec()) };
        Page { profile, languages }
    }

    #[test]
    fn options_reach_their_command() {
        assert_eq!(
            command(&["serve", "--port=9000", "--no-build", "--profile", "a.json"]),
            Command::Serve(Serve {
                dev: false,
                port: 9000,
                no_build: true,
                page: page(Some("a.json"), Locale::ALL),
            })
        );
        let options = ["--shard", "1/8"].map(OsString::from).to_vec();
        assert_eq!(command(&["mutants", "--", "--shard", "1/8"]), Command::Mutants { options });
        assert_eq!(command(&["rulebook", "--strict"]), Command::Rulebook { strict: true });
        assert_eq!(
            command(&["dist", "--profile", "a.json", "--languages", "es, en"]),
            Command::Dist(page(Some("a.json"), &[Locale::Spanish, Locale::English]))
        );
        assert_eq!(command(&["package"]), Command::Package);
        let languages = LanguagesOption { languages: Languages(vec![Locale::Spanish]) };
        assert_eq!(
            command(&["seal", "--profile", "a.json", "--languages", "es", "--out", "b"]),
            Command::Seal(Seal { profile: "a.json".into(), languages, out: Some("b".into()) })
        );
        let languages = LanguagesOption { languages: Languages(vec![Locale::English]) };
        assert_eq!(
            command(&["words", "--languages", "en", "--strict"]),
            Command::Words { languages, strict: true }
        );
        assert_eq!(command(&["test", "--quick"]), Command::Test { quick: true });
        assert_eq!(command(&["headers"]), Command::Headers);
        let files = ["a.json", "b.json"].map(PathBuf::from).to_vec();
        let chore = ProfileChore::Check { files };
        assert_eq!(command(&["profile", "check", "a.json", "b.json"]), Command::Profile { chore });
        let chore = ProfileChore::Docs;
        assert_eq!(command(&["profile", "docs"]), Command::Profile { chore });
        assert_eq!(command(&["fill"]), Command::Fill);
        assert_eq!(parse(&[]).unwrap(), None);
    }

    #[test]
    fn what_is_left_out_has_a_default() {
        let Command::Ask(ask) = command(&["ask", "--answers", "a.json"]) else { panic!("not ask") };
        assert_eq!((ask.locale(), ask.json), (Locale::English, false));
        assert!(ask.profile().is_file(), "{:?}", ask.profile());
        let Command::Dist(page) = command(&["dist"]) else { panic!("not dist") };
        assert_eq!(page.languages(), Locale::ALL);
        let Command::Serve(serve) = command(&["serve", "--dev"]) else { panic!("not serve") };
        assert_eq!((serve.port, serve.dev, serve.no_build), (8080, true, false));
    }

    #[test]
    fn the_help_names_every_option_and_the_default_that_is_taken() {
        let help = Cli::command().render_help().to_string();
        for option in [
            "--answers",
            "--dev",
            "--json",
            "--languages",
            "--no-build",
            "--out",
            "--port",
            "--profile",
            "--quick",
            "--strict",
            "profile check",
            "profile docs",
            DEFAULT_PROFILE,
        ] {
            assert!(help.contains(option), "{option} is not in {help}");
        }
        assert!(!help.contains("fill"), "{help}");
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
            &["dist", "--languages", ""],
            &["test", "--languages", "en"],
            &["serve", "--dev", "--languages", "en"],
            &["dist", "--strict"],
            &["ask"],
            &["package", "--profile", "a.json"],
            &["seal"],
            &["profile", "check"],
            &["profile", "docs", "a.json"],
            &["dist", "--answers", "a.json"],
            &["test", "--json"],
            &["rulebook", "--languages", "en"],
            &["mutants", "--shard", "1/8"],
            &["bench", "--", "--shard"],
        ] {
            let error = parse(args).unwrap_err();
            assert_ne!(error.kind(), ErrorKind::DisplayHelp, "{args:?}");
            assert_eq!(error.exit_code(), 2, "{args:?}");
        }
    }
}
