//! Guards how the files hang together: imports point to lower floors only, no files import each other in a
//! circle, and every file is a part of its crate.
//!
//! An import is a path to another file of the same crate, in a `use` or on the spot. `mod` lines are none,
//! and what tests within a file import does not count.

mod drawing;
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use imports::{Module, declared, imports};

/// The folders of source files, each with the floors of it and of folders in it.
const CRATES: &[(&str, &[Floors])] = &[
    (
        "src",
        &[
            Floors {
                folder: "src",
                floors: &[&["embed"], &["view"], &["present"], &["domain", "text"]],
            },
            Floors {
                folder: "src/view",
                floors: &[
                    &["first_screen"],
                    &["root"],
                    &["screens"],
                    &["parts"],
                    &["state"],
                    &["dom"],
                ],
            },
            Floors {
                folder: "src/present",
                floors: &[
                    &["plain"],
                    &["paper"],
                    &["answer"],
                    &["changed", "costs", "instead", "letter", "practice", "terms"],
                    &["localizer", "outlooks"],
                    &["formats"],
                ],
            },
            Floors {
                folder: "src/present/answer",
                floors: &[
                    &[
                        "asides",
                        "ask",
                        "costs",
                        "on_file",
                        "pay",
                        "seen_by",
                        "self_pay",
                        "short",
                        "ways",
                        "why",
                        "would_change",
                    ],
                    &["joined"],
                    &["base"],
                    &["block"],
                    &["short_model", "statement"],
                ],
            },
            Floors {
                folder: "src/domain",
                floors: &[
                    &["prefill"],
                    &["changes", "costs", "pivots", "policy_line", "share_code", "visit"],
                    &["brief"],
                    &["assess", "flow"],
                    &["questions", "terms"],
                    &["rules"],
                    &["facts", "sources"],
                    &["practice_detail"],
                    &["answers", "outlook", "profile", "suggested_kind"],
                    &["choices", "known", "question_id", "topic"],
                    &["named"],
                    &["set", "suggest"],
                ],
            },
            Floors {
                folder: "src/domain/brief",
                floors: &[
                    &["refine"],
                    &["rows"],
                    &["next_step", "on_file", "pay", "priority", "seen_by", "self_pay"],
                    &["situation"],
                ],
            },
        ],
    ),
    (
        "reports/src",
        &[Floors {
            folder: "reports/src",
            floors: &[
                &["consistency", "word_export"],
                &["answer_report", "readability", "static_guide"],
                &["formats", "rulebook", "test_support"],
                &["csp", "date", "html", "practice"],
                &["profile_file"],
                &["catalog", "json_file", "names", "wrap"],
            ],
        }],
    ),
    (
        "setup/src",
        &[
            Floors {
                folder: "setup/src",
                floors: &[
                    &["main"],
                    &["view"],
                    &["opened", "steps", "warning"],
                    &["history"],
                    &["draft"],
                    &["color", "form", "platform", "told", "words"],
                    &["mistake"],
                    &["entry", "understand"],
                    &["path"],
                ],
            },
            Floors {
                folder: "setup/src/view",
                floors: &[
                    &["start", "undo_tests"],
                    &["page"],
                    &["check", "outcome", "preview", "sections"],
                    &["host"],
                    &["accent", "draft", "generated", "open", "undo"],
                    &["rows"],
                    &["choice", "typed"],
                    &["copy", "field"],
                    &["browser", "state"],
                ],
            },
        ],
    ),
    (
        "maker/src",
        &[Floors {
            folder: "maker/src",
            floors: &[
                &["make"],
                &["kit", "zip"],
                &["element", "kiosk", "page", "snippets"],
                &["language", "neutral"],
                &["digest", "file", "problem", "template", "whose"],
            ],
        }],
    ),
    (
        "fuzz/src",
        &[Floors {
            folder: "fuzz/src",
            floors: &[
                &["costs", "maker", "opened", "prefill", "profile", "share_code"],
                &["lines", "markup", "places"],
            ],
        }],
    ),
    (
        "xtask/src",
        &[Floors {
            folder: "xtask/src",
            floors: &[
                &["bench", "fuzz", "release", "serve", "soak", "test"],
                &["dist", "headers", "package", "seal", "wordpress"],
                &["kit", "setup", "setup_page", "supply_chain"],
                &["release_build"],
                &[
                    "apt",
                    "build_std",
                    "crates",
                    "element",
                    "example",
                    "fhir",
                    "kiosk",
                    "rulebook",
                    "snippets",
                ],
                &[
                    "ask",
                    "browser_build",
                    "cli",
                    "demo",
                    "fill",
                    "graphviz",
                    "minify",
                    "mutants",
                    "node_tests",
                    "streams",
                    "versions",
                    "words",
                ],
                &["repository"],
                &["files", "profiles", "run", "sealed_page", "size_report"],
                &["compress", "encode", "icons", "import_names", "paths", "progress"],
                &["leb"],
            ],
        }],
    ),
];

/// Files that are a part of the build script and of tests instead.
const OF_THE_BUILD_SCRIPT: &[&str] = &["src/text/catalog.rs"];

/// The floors of a folder, from the highest down: each a few files or folders, none of which knows
/// another of its floor.
struct Floors {
    folder: &'static str,
    floors: &'static [&'static [&'static str]],
}

/// The files of a crate, and which others each of them imports.
type Imports = BTreeMap<PathBuf, Vec<PathBuf>>;

#[test]
fn imports_point_to_lower_floors() {
    let mut wrong = Vec::new();
    for (root, all_floors) in CRATES {
        let files = read(root);
        for floors in *all_floors {
            let below = |file: &Path| entry(file, floors.folder);
            for (file, imported) in &files {
                let Some(from) = below(file) else { continue };
                let Some(floor) = floors.of(&from) else {
                    wrong.push(format!("{} has no floor in {}", file.display(), floors.folder));
                    continue;
                };
                for other in imported {
                    let Some(to) = below(other).filter(|to| *to != from) else { continue };
                    if floors.of(&to).is_some_and(|below| below <= floor) {
                        wrong.push(format!("{} imports {}", file.display(), other.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "not downwards:\n{}", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    for (root, _) in CRATES {
        let files = read(root);
        let circle = circle(&files);
        assert_eq!(circle, None, "each imports the next, and the last one the first");
    }
}

#[test]
fn every_file_is_a_part_of_its_crate() {
    for (root, _) in CRATES {
        let files = modules(root);
        let declared = files.iter().flat_map(|(module, (_, text))| declared(text, module));
        let declared: BTreeSet<Module> = declared.collect();
        let is_lost = |module: &Module| !module.is_empty() && !declared.contains(module);
        let lost = files.iter().filter(|(module, _)| is_lost(module)).map(|(_, (file, _))| file);
        let lost: Vec<_> = lost
            .filter(|file| !OF_THE_BUILD_SCRIPT.iter().any(|it| file.as_path() == Path::new(it)))
            .collect();
        assert!(lost.is_empty(), "these are in no `mod`: {lost:?}");
    }
}

#[test]
fn a_circle_is_found() {
    let file = |name: &str| PathBuf::from(name);
    let files = |imports: &[(&str, &[&str])]| -> Imports {
        let row =
            |(from, to): &(&str, &[&str])| (file(from), to.iter().map(|to| file(to)).collect());
        imports.iter().map(row).collect()
    };
    assert_eq!(circle(&files(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])), None);
    let found = circle(&files(&[("a", &["b"]), ("b", &["c"]), ("c", &["d", "b"]), ("d", &[])]));
    assert_eq!(found, Some(vec![file("b"), file("c")]));
}

impl Floors {
    /// The number of a floor, counted from the highest.
    fn of(&self, entry: &str) -> Option<usize> {
        self.floors.iter().position(|floor| floor.contains(&entry))
    }
}

/// The name of the file or folder directly in a folder in which a file is. `None` for files elsewhere and
/// for the one that declares what is in the folder.
fn entry(file: &Path, folder: &str) -> Option<String> {
    let inside = file.strip_prefix(folder).ok()?.with_extension("");
    let name = inside.iter().next()?.to_str()?.to_owned();
    (!["lib", "main", "mod"].contains(&name.as_str())).then_some(name)
}

/// Every file below a folder, by its module, with its text.
fn modules(folder: &str) -> BTreeMap<Module, (PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, Path::new(folder), &mut files);
    assert!(files.len() > 1, "{folder} has no files");
    let read = |file: PathBuf| {
        let text = fs::read_to_string(root.join(&file)).expect("a source file is text");
        (module(&file, folder), (file, text))
    };
    files.into_iter().map(read).collect()
}

/// The files below a folder, and which of them each imports.
fn read(folder: &str) -> Imports {
    let modules = modules(folder);
    let found = modules.iter().map(|(module, (file, text))| {
        let mut imported: Vec<PathBuf> =
            imports(text, module, |module| modules.contains_key(module))
                .into_iter()
                .map(|module| modules[&module].0.clone())
                .filter(|other| other != file)
                .collect();
        imported.sort();
        imported.dedup();
        (file.clone(), imported)
    });
    found.collect()
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(root.join(folder)).expect("a folder of sources");
    for entry in entries {
        let entry = entry.expect("an entry of a folder");
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    // A library's own program is another crate.
    if files.iter().any(|file| file.ends_with("lib.rs")) {
        files.retain(|file| *file != folder.join("main.rs"));
    }
}

/// The path of the module that a file is.
fn module(file: &Path, folder: &str) -> Module {
    let inside = file.strip_prefix(folder).expect("a file of this folder").with_extension("");
    let mut module: Module =
        inside.iter().map(|part| part.to_str().expect("a plain name").to_owned()).collect();
    if module.last().is_some_and(|last| ["lib", "main", "mod"].contains(&last.as_str())) {
        module.pop();
    }
    module
}

/// A circle of files, if there is one.
fn circle(files: &Imports) -> Option<Vec<PathBuf>> {
    let mut done = Vec::new();
    files.keys().find_map(|file| search(files, file, &mut Vec::new(), &mut done))
}

fn search<'a>(
    files: &'a Imports,
    file: &'a PathBuf,
    path: &mut Vec<&'a PathBuf>,
    done: &mut Vec<&'a PathBuf>,
) -> Option<Vec<PathBuf>> {
    if let Some(at) = path.iter().position(|known| *known == file) {
        return Some(path[at..].iter().map(|file| (*file).clone()).collect());
    }
    if done.contains(&file) {
        return None;
    }
    path.push(file);
    let found = files[file].iter().find_map(|other| search(files, other, path, done));
    path.pop();
    done.push(file);
    found
}
