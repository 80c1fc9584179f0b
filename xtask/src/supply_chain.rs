//! Holds what every crate may be against `deny.toml`, which cargo-deny reads each week where it can be had, and
//! `docs/dependencies.md` against what is depended on.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::semver::Version;
use cargo_metadata::{Metadata, Package};
use serde::Deserialize;
use spdx::expression::ExprNode;
use spdx::{Expression, Licensee};

use crate::crates;
use crate::files::read_file;

/// What `deny.toml` says, as far as it can be held without a network.
#[derive(Deserialize)]
struct Deny {
    graph: Graph,
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Graph {
    all_features: bool,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Bans {
    multiple_versions: String,
    multiple_versions_include_dev: bool,
    wildcards: String,
    allow_wildcard_paths: bool,
    skip: Vec<Skip>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Skip {
    #[serde(rename = "crate")]
    name_and_version: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Sources {
    unknown_registry: String,
    unknown_git: String,
}

fn deny() -> Deny {
    toml::from_str(&read_file("deny.toml").unwrap()).unwrap()
}

/// Every crate, with all features, on all platforms.
fn all() -> Metadata {
    crates::metadata(&["--all-features"]).unwrap()
}

fn expression(package: &Package) -> Expression {
    Expression::parse(&crates::license(package).unwrap()).unwrap()
}

#[test]
fn every_license_is_one_that_is_allowed_and_every_allowed_one_is_met() {
    let allow = deny().licenses.allow;
    let allowed: Vec<_> = allow.iter().map(|license| Licensee::parse(license).unwrap()).collect();
    let mut met = BTreeSet::new();
    for package in &all().packages {
        let expression = expression(package);
        let is_allowed = expression
            .evaluate(|license| allowed.iter().any(|licensee| licensee.satisfies(license)));
        assert!(is_allowed, "deny.toml does not allow {} of {}", expression, package.name);
        met.extend(expression.iter().filter_map(|node| match node {
            ExprNode::Req(one) => Some(one.req.to_string()),
            ExprNode::Op(_) => None,
        }));
    }
    for license in allow {
        assert!(met.contains(&license), "{license} is allowed, and no crate has it");
    }
}

#[test]
fn every_crate_is_of_the_registry_or_of_this_project() {
    let deny = deny();
    assert_eq!((&*deny.sources.unknown_registry, &*deny.sources.unknown_git), ("deny", "deny"));
    assert!(deny.graph.all_features && deny.bans.allow_wildcard_paths);
    assert_eq!(deny.bans.wildcards, "deny");
    let root = crate::paths::root();
    for package in &all().packages {
        match &package.source {
            Some(source) => assert!(source.is_crates_io(), "{} is from {source}", package.name),
            None => assert!(package.manifest_path.starts_with(root), "{}", package.name),
        }
    }
}

#[test]
fn a_crate_in_several_versions_is_on_the_list_but_for_its_newest() {
    let bans = deny().bans;
    assert!(bans.multiple_versions == "deny" && bans.multiple_versions_include_dev);
    let mut versions = BTreeMap::<String, Vec<Version>>::new();
    for package in all().packages {
        versions.entry(package.name.to_string()).or_default().push(package.version);
    }
    let older = versions.into_iter().flat_map(|(name, mut versions)| {
        versions.sort();
        versions.pop();
        versions.into_iter().map(move |version| format!("{name}@{version}"))
    });
    let listed: Vec<_> = bans.skip.iter().map(|skip| skip.name_and_version.clone()).collect();
    assert_eq!(listed, older.collect::<Vec<_>>());
    for skip in bans.skip {
        assert!(!skip.reason.is_empty(), "{} has no reason", skip.name_and_version);
    }
}

/// What stands in the first cell of each row, between accents.
fn documented() -> Vec<String> {
    let text = read_file("docs/dependencies.md").unwrap();
    let cells = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    cells.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn each_direct_dependency_of_each_crate_is_argued_and_none_that_is_gone() {
    let metadata = all();
    let own: Vec<_> = metadata.packages.iter().filter(|package| package.source.is_none()).collect();
    let names: BTreeSet<_> = own.iter().map(|package| package.name.as_str()).collect();
    let mut direct: BTreeSet<_> = own
        .iter()
        .flat_map(|package| &package.dependencies)
        .map(|dependency| dependency.name.as_str())
        .filter(|name| !names.contains(name))
        .collect();
    // The stand-in is of this project, and has to be argued more than any other.
    direct.insert("wasm-streams");
    let documented = documented();
    let argued: BTreeSet<_> = documented.iter().map(String::as_str).collect();
    assert_eq!(argued.len(), documented.len(), "a crate stands there twice");
    let missing: Vec<_> = direct.difference(&argued).collect();
    let gone: Vec<_> = argued.difference(&direct).collect();
    assert!(missing.is_empty() && gone.is_empty(), "missing: {missing:?}, gone: {gone:?}");
}
