//! The mechanical rules of WordPress's Plugin Check, which itself takes a running WordPress with packages of its own.

use std::collections::BTreeSet;

use super::*;

/// What is made of the translation.
const COMPILED: usize = 2;

/// All files, as after a build: what Trunk and esbuild make is not looked into.
fn made() -> Vec<File> {
    files(&Kit::read(&kit::of_nothing()).unwrap(), "<!doctype html>").unwrap()
}

fn text(name: &str) -> String {
    written(name, "BCDFG").unwrap()
}

/// The files of a kind that are written by hand.
fn written_files(end: &str) -> Vec<(&'static str, String)> {
    let names = WRITTEN.into_iter().filter(|name| name.ends_with(end));
    names.map(|name| (name, text(name))).collect()
}

/// What stands behind `Name: ` in the header of the plugin or of its readme.
pub fn field(text: &str, name: &str) -> String {
    let line = |line: &str| {
        let line = line.trim_start_matches([' ', '*']);
        Some(line.strip_prefix(name)?.strip_prefix(':')?.trim().to_owned())
    };
    text.lines().find_map(line).unwrap_or_else(|| panic!("no {name}"))
}

/// Where these begin, and what stands behind them.
fn behind<'a>(text: &'a str, what: &str) -> impl Iterator<Item = &'a str> {
    text.match_indices(what).map(move |(at, it)| &text[at + it.len()..])
}

/// What stands in the parentheses that have just opened.
fn in_parentheses(text: &str) -> &str {
    let mut depth = 1;
    let end = text.char_indices().find(|(_, c)| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        depth == 0
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

#[test]
fn everything_in_the_folder_is_in_the_plugin() {
    let mut left = vec![paths::root().join("wordpress")];
    let mut found = BTreeSet::from(["LICENSE".to_owned()]);
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path.strip_prefix(paths::root().join("wordpress")).unwrap();
                found.insert(name.to_str().unwrap().to_owned());
            }
        }
    }
    assert_eq!(found, WRITTEN.map(str::to_owned).into());
}

#[test]
fn no_file_is_hidden_compressed_a_program_or_oddly_named() {
    const ENDS: [&str; 9] = ["php", "js", "json", "html", "txt", "po", "pot", "mo", "LICENSE"];
    let names: Vec<_> = made().into_iter().map(|file| file.name).collect();
    let mut bare = BTreeSet::new();
    for name in &names {
        let own = name.rsplit('/').next().unwrap();
        assert!(ENDS.contains(&own.rsplit('.').next().unwrap()), "{name}");
        assert!(!name.split('/').any(|part| part.starts_with('.')), "{name}");
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b"./-_".contains(&b)), "{name}");
        // Nobody should have to ask which one is meant.
        assert!(bare.insert(own.to_ascii_lowercase()), "{name}");
    }
    assert_eq!(names.len(), WRITTEN.len() + BUILT.len() + COMPILED + 1);
}

#[test]
fn header_and_readme_say_the_same() {
    let (plugin, readme) = (text("coverage-guide.php"), text("readme.txt"));
    let name = field(&plugin, "Plugin Name");
    assert!(readme.starts_with(&format!("=== {name} ===\n")));
    assert_eq!(field(&plugin, "Version"), Kit::VERSION);
    assert_eq!(field(&readme, "Stable tag"), Kit::VERSION);
    assert!(plugin.contains(&format!("define( 'COVERAGE_GUIDE_VERSION', '{}' )", Kit::VERSION)));
    assert!(text("block/block.json").contains(&format!("\"version\": \"{}\"", Kit::VERSION)));
    for shared in ["Requires at least", "Requires PHP", "License", "License URI"] {
        assert_eq!(field(&plugin, shared), field(&readme, shared), "{shared}");
    }
    assert_eq!(field(&plugin, "License"), "MIT");
    assert_eq!(field(&plugin, "Text Domain"), SLUG);
    assert_eq!(field(&plugin, "Domain Path"), "/languages");
    assert!(!field(&plugin, "Description").is_empty());
    for version in ["Requires at least", "Tested up to"] {
        let version = field(&readme, version);
        let parts: Vec<_> = version.split('.').collect();
        assert!(parts.len() == 2 && parts.iter().all(|it| it.parse::<u8>().is_ok()), "{version}");
    }
    assert!(field(&readme, "Tags").split(", ").count() <= 5);
    let short = readme.split("\n\n").nth(1).unwrap();
    assert!(short.chars().count() <= 150, "{}", short.chars().count());
    for section in ["Description", "Installation", "Frequently Asked Questions", "Changelog"] {
        assert!(readme.contains(&format!("\n== {section} ==\n")), "{section}");
    }
}

#[test]
fn the_license_is_one_of_the_two_and_whole() {
    let license = text("LICENSE");
    assert!(license.starts_with("MIT License\n\nCopyright (c) "));
    assert!(license.contains("WITHOUT WARRANTY") && !license.contains("Apache"));
}

#[test]
fn nothing_is_left_to_fill_in() {
    for end in ["php", "txt", "json"] {
        for (name, text) in written_files(end) {
            for hole in ["{version}", "{source}", "{letters}"] {
                assert!(!text.contains(hole), "{name}: {hole}");
            }
        }
    }
}

#[test]
fn no_file_does_anything_by_itself() {
    for (name, text) in written_files(".php") {
        assert!(text.starts_with("<?php\n/**\n"), "{name}");
        let (_, code) = text.split_once("*/\n\n").unwrap();
        let guard = if name == "uninstall.php" { "WP_UNINSTALL_PLUGIN" } else { "ABSPATH" };
        assert!(code.starts_with(&format!("defined( '{guard}' ) || exit;\n")), "{name}");
    }
}

#[test]
fn everything_that_is_printed_is_escaped() {
    const SAFE: [&str; 5] = ["esc_html", "esc_attr", "esc_url", "wp_kses", "'<code>["];
    let is_safe = |text: &str| SAFE.iter().any(|safe| text.trim_start().starts_with(safe));
    let mut printed = 0;
    for (name, text) in written_files(".php") {
        assert!(!text.contains("<?=") && !text.contains("print_r") && !text.contains("var_dump"));
        for rest in behind(&text, "echo ") {
            assert!(is_safe(rest), "{name}: {rest:.40}");
            printed += 1;
        }
        for rest in behind(&text, "\tprintf(") {
            for argument in in_parentheses(rest).split("), ").flat_map(|it| it.split("' ), ")) {
                assert!(is_safe(argument), "{name}: {argument}");
            }
            printed += 1;
        }
        for (at, _) in text.match_indices("_e(") {
            assert!(["esc_html", "esc_attr"].iter().any(|it| text[..at].ends_with(it)), "{name}");
            printed += 1;
        }
    }
    assert!(printed > 5);
}

#[test]
fn every_text_is_of_this_plugins_domain() {
    let mut texts = 0;
    for (name, text) in written_files(".php").into_iter().chain(written_files(".js")) {
        for call in ["__(", "_e(", "_x(", "_n("] {
            for rest in behind(&text, call) {
                // What is taken apart here is no call.
                if rest.starts_with([',', ' ']) && rest.trim_start().starts_with('\'') {
                    let inside = in_parentheses(rest).trim_end();
                    assert!(inside.ends_with(&format!(", '{SLUG}'")), "{name}: {inside}");
                    texts += 1;
                }
            }
        }
    }
    assert!(texts > 20, "{texts}");
}

#[test]
fn no_script_is_larger_than_a_page_should_load() {
    let scripts = made().into_iter().filter(|file| file.name.ends_with(".js"));
    let scripts: Vec<_> = scripts.collect();
    assert_eq!(scripts.len(), 3);
    let total: usize = scripts.iter().map(|file| file.bytes.len()).sum();
    assert!((5_000..300_000).contains(&total), "{total}");
}

#[test]
fn names_that_everybody_shares_begin_with_ours() {
    let mut names = 0;
    for (name, text) in written_files(".php") {
        for rest in behind(&text, "\nfunction ").chain(behind(&text, "\tfunction ")) {
            assert!(rest.starts_with("coverage_guide_"), "{name}: {rest:.40}");
            names += 1;
        }
        for rest in behind(&text, "\nconst ").chain(behind(&text, "define( '")) {
            assert!(rest.starts_with("COVERAGE_GUIDE_"), "{name}: {rest:.40}");
            names += 1;
        }
    }
    assert!(names > 20, "{names}");
}

#[test]
fn no_code_comes_from_elsewhere_and_nothing_goes_there() {
    const FORBIDDEN: [&str; 16] = [
        "wp_remote_",
        "wp_safe_remote_",
        "curl_",
        "fsockopen",
        "eval(",
        "create_function",
        "base64_",
        "unserialize",
        "assert(",
        "shell_exec",
        "$_GET",
        "$_POST",
        "$_REQUEST",
        "$_COOKIE",
        "$wpdb",
        "set_transient",
    ];
    for (name, text) in written_files(".php") {
        for word in FORBIDDEN {
            assert!(!text.contains(word), "{name}: {word}");
        }
        let addresses: Vec<_> = behind(&text, "://").collect();
        assert!(addresses.iter().all(|it| it.starts_with("opensource.org/license/mit")), "{name}");
    }
    for (name, text) in written_files(".js") {
        assert!(!text.contains("://"), "{name}");
        assert!(!text.contains("innerHTML") && !text.contains("localStorage"), "{name}");
    }
}

#[test]
fn what_is_kept_is_taken_away() {
    let kept: BTreeSet<_> = written_files(".php")
        .iter()
        .flat_map(|(_, text)| behind(text, "update_option( ").map(name_of).collect::<Vec<_>>())
        .collect();
    let uninstall = text("uninstall.php");
    let taken: BTreeSet<_> = behind(&uninstall, "delete_option( ").map(name_of).collect();
    assert_eq!(kept, taken);
    assert_eq!(kept.len(), 2);
}

fn name_of(rest: &str) -> String {
    rest.chars().take_while(|c| c.is_ascii_uppercase() || *c == '_').collect()
}

#[test]
fn everything_is_in_the_plugins_folder_in_order() {
    let names: Vec<_> = made().into_iter().map(|file| file.name).collect();
    assert!(names.is_sorted() && names.iter().all(|name| name.starts_with("coverage-guide/")));
}
