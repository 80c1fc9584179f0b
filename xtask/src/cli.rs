//! The command line.

mod by_chance;

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Context, Error, Result, ensure};
use clap::{Args, Parser, Subcommand, ValueEnum};
use coverage_guide::text::Locale;

use crate::paths;
use crate::profiles::DEFAULT_PROFILE;
use crate::repository::Repository;
pub use by_chance::{FuzzTarget, Fuzzing, SoakedEngine, Soaking};

/// How many rounds through the peers a table for the document takes.
pub const ROUNDS: usize = 5;

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
    /// Build, then write a package of a guide that is nobody's yet
    Package {
        /// For whom
        #[arg(value_enum, default_value_t = PackageKind::Npm)]
        kind: PackageKind,
    },
    /// Build, then write every file of a release into dist/release/
    Release(Release),
    /// Say where the project is, in Cargo.toml and in every file that names it
    Repository {
        /// Such as https://github.com/an-owner/a-name
        #[arg(value_name = "ADDRESS")]
        address: Repository,
    },
    /// Make a practice's files from what `dist` has built, in a second
    Seal(Seal),
    /// Build dist/setup.html, on which a practice makes its guide, with the kit that is in dist/
    SetupPage,
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
    /// Try the plugin in WordPress, with the guide that is in dist/
    Wordpress,
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
    /// Time the assessment, the walk through all situations, and taps in the page of dist/
    Bench {
        /// In place of these, time the page beside peers with the same words, and write docs/performance.md; takes long
        #[arg(long)]
        peers: bool,
        /// How many rounds to go through the peers; fewer leave the document as it is, and 0 takes the last figures
        #[arg(long, value_name = "N", requires = "peers", default_value_t = ROUNDS)]
        rounds: usize,
        /// How often to begin a visit anew to see what stays in memory
        #[arg(long, value_name = "N", requires = "peers", default_value_t = 200)]
        restarts: usize,
    },
    /// Feed what reads others' words with inputs that nobody wrote
    Fuzz(Fuzzing),
    /// Make thousands of visits by chance in one tab of each browser, with the guide that is in dist/
    Soak(Soaking),
    /// Put small errors into the domain and see if the tests notice; takes half an hour
    Mutants {
        /// Options of cargo-mutants, such as --shard 1/8 or -f FILE
        #[arg(last = true)]
        options: Vec<OsString>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PackageKind {
    /// dist/package/coverage-guide-VERSION.tgz, as npm has it
    Npm,
    /// dist/coverage-guide-wordpress.zip, a plugin
    Wordpress,
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
pub struct Release {
    /// The version, which stands in Cargo.toml and in CHANGELOG.md
    #[arg(value_name = "VERSION")]
    pub version: String,
    /// Take what is in dist/ already
    #[arg(long)]
    pub no_build: bool,
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
mod tests;
