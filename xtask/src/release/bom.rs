//! The list of the crates in the program of the page, as CycloneDX has it (a software bill of materials).

use std::path::Path;

use anyhow::{Context, Result};
use cargo_metadata::Package;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::crates::{self, CrateId};

/// The list, which is the same for the same `Cargo.lock` and version: it names no time, and its number comes from what it says.
pub fn bom(version: &str) -> Result<String> {
    let metadata = crates::metadata_for_browsers()?;
    let checksums = crates::checksums()?;
    let mut components = Vec::new();
    for id in crates::in_program()? {
        let package = metadata.packages.iter().find(|package| CrateId::of(package) == id);
        let package = package.with_context(|| format!("cargo says nothing of {id}"))?;
        if id.name != "coverage-guide" {
            components.push(component(package, checksums.get(&id).map(String::as_str))?);
        }
    }
    let said = serde_json::to_vec(&json!([version, components]))?;
    let bom = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": format!("urn:uuid:{}", number(&said)),
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "coverage-guide",
                "name": "coverage-guide",
                "version": version,
                "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
            },
        },
        "components": components,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&bom)?))
}

/// A crate. One of this project is none of the registry's, whatever it is called: it has no address there, and no hash.
fn component(package: &Package, checksum: Option<&str>) -> Result<Value> {
    let id = CrateId::of(package);
    let license = crates::license(package)?;
    let mut component = json!({
        "type": "library",
        "bom-ref": id.to_string(),
        "name": id.name,
        "version": id.version,
        "scope": "required",
        "licenses": [{ "expression": license }],
    });
    if package.source.is_some() {
        let hash = checksum.with_context(|| format!("Cargo.lock has no checksum of {id}"))?;
        // A plus would be read as a blank.
        let purl = format!("pkg:cargo/{}@{}", id.name, id.version.replace('+', "%2B"));
        component["hashes"] = json!([{ "alg": "SHA-256", "content": hash }]);
        component["purl"] = purl.into();
    } else {
        component["description"] = package.description.clone().unwrap_or_default().into();
        component["pedigree"] =
            json!({ "notes": format!("Part of this project, in {}", place(package)) });
    }
    Ok(component)
}

/// The folder of a crate of this project.
fn place(package: &Package) -> String {
    let folder = package.manifest_path.parent().map(|folder| folder.as_std_path());
    let inside = folder.and_then(|folder| folder.strip_prefix(crate::paths::root()).ok());
    inside.unwrap_or(Path::new("")).display().to_string()
}

/// A number that only these bytes have.
fn number(bytes: &[u8]) -> uuid::Uuid {
    let mut start = [0; 16];
    start.copy_from_slice(&Sha256::digest(bytes)[..16]);
    uuid::Builder::from_custom_bytes(start).into_uuid()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use cargo_metadata::{DependencyKind, Metadata, PackageId};
    use spdx::Expression;

    use super::*;

    fn read() -> Value {
        serde_json::from_str(&bom("1.2.3").unwrap()).unwrap()
    }

    fn listed(bom: &Value) -> BTreeSet<CrateId> {
        let components = bom["components"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        components
            .map(|one| CrateId { name: text(&one["name"]), version: text(&one["version"]) })
            .collect()
    }

    /// All that `follow` leads to from the guide, itself left out.
    fn reached<'a>(
        metadata: &'a Metadata,
        follow: impl Fn(&'a Package, &'a Package) -> bool,
    ) -> BTreeSet<CrateId> {
        let packages: BTreeMap<_, _> =
            metadata.packages.iter().map(|package| (&package.id, package)).collect();
        let nodes = &metadata.resolve.as_ref().unwrap().nodes;
        let edges: BTreeMap<_, _> = nodes.iter().map(|node| (&node.id, &node.deps)).collect();
        let guide = metadata.packages.iter().find(|one| one.name == "coverage-guide").unwrap();
        let mut seen = BTreeSet::<&PackageId>::new();
        let mut left = vec![&guide.id];
        while let Some(id) = left.pop() {
            if !seen.insert(id) {
                continue;
            }
            let normal = edges[id].iter().filter(|dependency| {
                dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
            });
            let normal = normal.map(|dependency| &dependency.pkg);
            left.extend(normal.filter(|to| follow(packages[id], packages[*to])));
        }
        seen.into_iter().filter(|id| **id != guide.id).map(|id| CrateId::of(packages[id])).collect()
    }

    fn runs_while_building(package: &Package) -> bool {
        package.targets.iter().any(|target| target.is_proc_macro())
    }

    /// Whether a crate always needs another, whatever its features.
    fn always_needs(package: &Package, other: &Package) -> bool {
        package.dependencies.iter().any(|dependency| {
            dependency.name == *other.name
                && dependency.kind == DependencyKind::Normal
                && !dependency.optional
                && dependency.target.is_none()
                && dependency.req.matches(&other.version)
        })
    }

    #[test]
    fn it_lists_the_crates_of_the_resolve_and_no_others() {
        let metadata = crates::metadata_for_browsers().unwrap();
        let listed = listed(&read());
        assert!(listed.len() > 100);
        // The metadata has the features of the whole workspace together, so a few of what it leads to are not linked …
        let most = reached(&metadata, |_, to| !runs_while_building(to));
        assert!(listed.is_subset(&most), "{:?}", listed.difference(&most));
        let features_of_others: Vec<_> =
            most.difference(&listed).map(|id| id.name.as_str()).collect();
        assert_eq!(features_of_others, FEATURES_OF_OTHERS);
        // … and whatever a listed crate needs in any case is listed.
        let least = reached(&metadata, |from, to| {
            let linked = listed.contains(&CrateId::of(to));
            !runs_while_building(to) && (linked || always_needs(from, to))
        });
        assert_eq!(least, listed, "left: with all that is needed, right: as listed");
    }

    /// What only the chores and the tests ask of crates that are in the program too.
    const FEATURES_OF_OTHERS: [&str; 5] =
        ["allocator-api2", "foldhash", "getrandom", "rand_core", "toml_writer"];

    #[test]
    fn what_comes_from_the_registry_has_its_hash_and_address_and_the_rest_says_where_it_is() {
        let bom = read();
        let components = bom["components"].as_array().unwrap();
        let checksums = crates::checksums().unwrap();
        let mut own = Vec::new();
        for (component, id) in components.iter().zip(listed(&bom)) {
            let Some(checksum) = checksums.get(&id) else {
                assert!(component.get("purl").is_none() && component.get("hashes").is_none());
                own.push(component["pedigree"]["notes"].as_str().unwrap());
                continue;
            };
            assert_eq!(component["hashes"][0]["content"], checksum.as_str(), "{id}");
            let purl = component["purl"].as_str().unwrap();
            assert_eq!(purl.replace("%2B", "+"), format!("pkg:cargo/{id}"));
            assert!(!purl.contains('+'), "{purl}");
        }
        assert_eq!(own, ["Part of this project, in stand-ins/wasm-streams"]);
        assert_eq!(bom["metadata"]["component"]["version"], "1.2.3");
    }

    #[test]
    fn it_is_the_same_every_time_and_another_version_has_another_number() {
        let one = bom("1.2.3").unwrap();
        assert_eq!(one, bom("1.2.3").unwrap());
        let other: Value = serde_json::from_str(&bom("1.2.4").unwrap()).unwrap();
        assert_ne!(read()["serialNumber"], other["serialNumber"]);
        assert!(!one.contains("timestamp"));
    }

    #[test]
    fn licenses_are_written_as_today() {
        let number = number(b"a").to_string();
        assert_eq!((number.len(), &number[14..15]), (36, "8"));
        let bom = read();
        for component in bom["components"].as_array().unwrap() {
            let license = component["licenses"][0]["expression"].as_str().unwrap();
            assert!(Expression::parse(license).is_ok() && !license.contains('/'), "{license}");
        }
    }
}
