//! The package against what its description, the documents and its types say of it.

use std::collections::BTreeSet;

use coverage_guide::domain::profile::{Corners, Density, Font, Scheme};

use super::*;

fn written(name: &str) -> String {
    read_file(&format!("package/{name}")).unwrap()
}

#[test]
fn the_lock_file_of_the_project_names_no_registry() {
    let lock = read_file(&format!("{PROJECT}/package-lock.json")).unwrap();
    assert!(!lock.contains("\"resolved\"") && !lock.contains("registry"));
}

#[test]
fn the_same_files_make_the_same_bytes() {
    let files = [File::new("a.js", "1"), File::new("b.js", "2")];
    assert_eq!(archive(&files).unwrap(), archive(&files).unwrap());
    assert_ne!(archive(&files).unwrap(), archive(&files[..1]).unwrap());
}

/// All files, as after a build: what Trunk and esbuild make is not looked into.
fn made() -> Vec<File> {
    files(&Kit::read(&kit::of_nothing()).unwrap(), "fhir").unwrap()
}

/// Their names, but for the license, which nothing asks for.
fn names() -> Vec<String> {
    let names = made().into_iter().map(|file| file.name);
    names.filter(|name| name != "LICENSE").collect()
}

#[test]
fn the_package_belongs_to_no_practice() {
    assert!(profiles::names().unwrap().len() >= 9);
    let mut files = made();
    must_be_nobodys(&files).unwrap();
    files.push(File::new("a.html", "<title>Steffen Counseling Services</title>"));
    assert!(must_be_nobodys(&files).is_err());
}

#[test]
fn what_the_description_names_is_in_the_package_and_the_other_way_round() {
    let description: Value = serde_json::from_str(&written(DESCRIPTION)).unwrap();
    let mut named = BTreeSet::new();
    let mut left = vec![&description];
    while let Some(value) = left.pop() {
        match value {
            Value::Object(object) => left.extend(object.values()),
            Value::String(text) => {
                named.extend(text.strip_prefix("./").map(str::to_owned));
            }
            _ => {}
        }
    }
    let fits = |pattern: &str, name: &str| match pattern.split_once('*') {
        Some((start, end)) => {
            name.starts_with(start) && name.ends_with(end) && name.len() > pattern.len()
        }
        None => name == pattern,
    };
    let names = names();
    assert!(named.len() > 6, "{named:?}");
    for pattern in &named {
        let here = names.iter().any(|name| fits(pattern, name));
        assert!(here, "{pattern} is named, but not in the package");
    }
    for name in names.iter().filter(|name| **name != "README.md") {
        let here = named.iter().any(|pattern| fits(pattern, name));
        assert!(here, "{name} is in the package, but cannot be asked for");
    }
}

#[test]
fn what_the_documents_speak_of_is_in_the_package() {
    const ENDS: [&str; 5] = [".html", ".js", ".webmanifest", ".svg", ".png"];
    let names = names();
    let mut spoken_of = BTreeSet::new();
    for document in ["docs/embed.md", "docs/kiosk.md", "docs/portals.md", "package/README.md"] {
        let text = read_file(document).unwrap();
        let code = text.split('`').skip(1).step_by(2);
        // What stands behind the `#` of an address is no part of the file's name.
        let files = code.filter_map(|code| code.split('#').next());
        let files = files.map(|code| code.strip_prefix("dist/").unwrap_or(code));
        let files = files.filter(|code| ENDS.iter().any(|end| code.ends_with(end)));
        spoken_of
            .extend(files.filter(|code| !code.contains(char::is_whitespace)).map(str::to_owned));
    }
    assert!(spoken_of.len() > 12, "{spoken_of:?}");
    for name in spoken_of {
        assert!(names.contains(&name), "{name} is spoken of, but not in the package");
    }
}

/// The names that the manifest lists of the element under this word.
fn in_manifest(list: &str) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_str(&written("custom-elements.json")).unwrap();
    let listed = manifest["modules"][0]["declarations"][0][list].as_array().unwrap();
    listed.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn manifest_and_types_have_the_attributes_of_the_element() {
    let source = read_file("src/embed/element.js").unwrap();
    let list = |after: &str| -> BTreeSet<String> {
        let (_, rest) = source.split_once(after).unwrap();
        let inside = rest.split_once(']').unwrap().0;
        inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let mut known = list("RELOADS = [");
    known.extend(list("observedAttributes = ["));
    assert_eq!(in_manifest("attributes"), known);
    let types = written("coverage-guide.d.ts");
    let (_, after) = types.split_once("interface CoverageGuideAttributes {").unwrap();
    let in_types: BTreeSet<_> = after
        .split_once('}')
        .unwrap()
        .0
        .lines()
        .filter_map(|line| Some(line.trim().split_once("?:")?.0.to_owned()))
        .collect();
    assert_eq!(in_types, known);
}

#[test]
fn manifest_types_and_table_have_the_custom_properties_of_the_element() {
    let source = read_file("src/embed/element.js").unwrap();
    let (_, looks) = source.split_once("const LOOKS = {").unwrap();
    let names = looks.split_once('}').unwrap().0.lines();
    let names = names.filter_map(|line| Some(line.trim().split_once(':')?.0));
    let known: BTreeSet<_> = names.map(|name| format!("--coverage-guide-{name}")).collect();
    assert_eq!(known.len(), 4);
    assert_eq!(in_manifest("cssProperties"), known);
    let (types, document) = (written("coverage-guide.d.ts"), read_file("docs/embed.md").unwrap());
    for name in known {
        assert!(types.contains(&format!("\"{name}\"?:")), "types: {name}");
        assert!(document.contains(&format!("| `{name}` |")), "table: {name}");
    }
}

/// A profile, the start script of the page and the element know the same choices.
#[test]
fn scripts_choose_from_the_lists_of_a_profile() {
    let page = read_file("src/embed/theme.js").unwrap();
    let element = read_file("src/embed/element.js").unwrap();
    assert!(page.contains(&format!("theme: /^({})$/", Scheme::IDS.join("|"))));
    let lists = [("corners", Corners::IDS), ("density", Density::IDS), ("font", Font::IDS)];
    for (name, ids) in lists {
        let ids = ids.join("|");
        assert!(page.contains(&format!("{name}: /^({ids})$/")), "{name}");
        assert!(element.contains(&format!("{name}: \"{ids}\"")), "{name}");
    }
}
