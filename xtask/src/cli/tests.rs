//! What can be said on the command line, and what it means.

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
    assert_eq!(command(&["package"]), Command::Package { kind: PackageKind::Npm });
    assert_eq!(
        command(&["package", "wordpress"]),
        Command::Package { kind: PackageKind::Wordpress }
    );
    assert_eq!(command(&["wordpress"]), Command::Wordpress);
    assert_eq!(
        command(&["fuzz", "profile", "share-code", "--minutes", "3"]),
        Command::Fuzz(Fuzzing {
            targets: vec![FuzzTarget::Profile, FuzzTarget::ShareCode],
            minutes: 3,
            seed: None,
        })
    );
    assert_eq!(
        command(&["soak", "--visits", "200", "--seed", "7"]),
        Command::Soak(Soaking { visits: 200, seed: Some(7), engine: None })
    );
    assert_eq!(
        command(&["release", "1.2.3", "--no-build"]),
        Command::Release(Release { version: "1.2.3".to_owned(), no_build: true })
    );
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
    let Command::Release(release) = command(&["release", "1.2.3"]) else { panic!("not release") };
    assert!(!release.no_build);
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
    assert!(!help.contains("xtask fill"), "{help}");
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
        &["dist", "--languages", "xx"],
        &["dist", "--languages", "en,en"],
        &["dist", "--languages", ""],
        &["test", "--languages", "en"],
        &["serve", "--dev", "--languages", "en"],
        &["dist", "--strict"],
        &["ask"],
        &["package", "--profile", "a.json"],
        &["release"],
        &["release", "1.2.3", "1.2.4"],
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
