//! Every chore of the project. `cargo xtask help` lists them.

mod apt;
mod ask;
mod bench;
mod browser_build;
mod build_std;
mod cli;
mod compress;
mod crates;
mod demo;
mod dist;
mod element;
mod encode;
mod example;
mod fhir;
mod files;
mod fill;
mod fuzz;
mod graphviz;
mod headers;
mod icons;
mod import_names;
mod kiosk;
mod kit;
mod leb;
mod minify;
mod mutants;
mod node_tests;
mod package;
mod paths;
mod profiles;
mod progress;
mod release;
mod release_build;
mod repository;
mod rulebook;
mod run;
mod seal;
mod sealed_page;
mod serve;
mod setup;
mod setup_page;
mod size_report;
mod snippets;
mod soak;
mod streams;
#[cfg(test)]
mod supply_chain;
mod test;
mod versions;
mod wordpress;
mod words;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, Parser};
use cli::{Cli, Command, PackageKind, ProfileChore};
use coverage_guide::text::Locale;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Some(command) => dispatch(command),
        None => Cli::command().print_help().map_err(Into::into),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Command) -> Result<()> {
    match command {
        Command::Setup => setup::for_build().and_then(|()| setup::for_test()),
        Command::Fill => fill::fill_staged(),
        Command::Dist(page) => setup::for_build()
            .and_then(|()| dist::dist(&page.profile(), page.languages()).map(drop)),
        Command::Package { kind } => setup::for_build()
            .and_then(|()| dist::dist(&profiles::default(), Locale::ALL).map(drop))
            .and_then(|()| match kind {
                PackageKind::Npm => package::package(),
                PackageKind::Wordpress => wordpress::package(),
            }),
        Command::Release(asked) => release::release(&asked.version, asked.no_build),
        Command::Repository { address } => repository::set(&address),
        Command::Seal(seal) => {
            seal::seal(&seal.profile, &seal.languages.languages.0, seal.out.as_deref())
        }
        Command::SetupPage => setup::for_build().and_then(|()| setup_page::make(&kit::text()?)),
        Command::Serve(serve) if serve.dev => serve::serve_dev(serve.port, &serve.page.profile()),
        Command::Serve(serve) => {
            let page = &serve.page;
            serve::serve(serve.port, &page.profile(), page.languages(), !serve.no_build)
        }
        Command::Test { quick } => test::test(quick),
        Command::Ask(ask) => ask::ask(&ask.profile(), &ask.answers, ask.locale(), ask.json),
        Command::Profile { chore: ProfileChore::Check { files } } => profiles::check(&files),
        Command::Profile { chore: ProfileChore::Docs } => profiles::write_docs(),
        Command::Headers => setup::for_servers().and_then(|()| headers::try_samples()),
        Command::Wordpress => wordpress::unpack().and_then(|()| wordpress::try_plugin()),
        Command::Bench { peers: false, .. } => setup::for_browser().and_then(|()| bench::bench()),
        Command::Bench { peers: true, rounds, restarts } => setup::packages()
            .and_then(|()| setup::for_browser())
            .and_then(|()| bench::compare(rounds, restarts)),
        Command::Words { languages, strict } => words::words(&languages.languages.0, strict),
        Command::Mutants { options } => {
            setup::for_mutants().and_then(|()| mutants::mutants(&options))
        }
        Command::Fuzz(fuzzing) => fuzz::fuzz(&fuzzing),
        Command::Soak(soaking) => setup::for_browser().and_then(|()| soak::soak(&soaking)),
        Command::Rulebook { strict } => setup::packages().and_then(|()| rulebook::write(strict)),
    }
}
