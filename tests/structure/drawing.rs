//! Guards the drawing in `docs/architecture.md`: it shows every crate and every floor that others stand on, each
//! arrow points down, and what one crate needs of another is an arrow.

use std::fs;
use std::path::Path;

use crate::{CRATES, Floors};

const DRAWING: &str = include_str!("../../docs/architecture.dot");

/// The crates that are drawn as one box, each in the folder of its name.
const BOXES: [&str; 4] = ["xtask", "setup", "maker", "reports"];

fn arrows() -> Vec<(&'static str, &'static str)> {
    DRAWING.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(" -> ")).collect()
}

fn is_drawn(name: &str) -> bool {
    DRAWING.lines().any(|line| line.trim().starts_with(&format!("{name} [label=")))
}

fn floors(folder: &str) -> &'static Floors {
    let all = CRATES.iter().flat_map(|(_, floors)| *floors);
    all.clone().find(|floors| floors.folder == folder).expect("a folder with floors")
}

#[test]
fn every_floor_of_the_guide_is_drawn_and_every_arrow_in_it_points_down() {
    for folder in ["src", "src/view"] {
        let floors = floors(folder);
        // Of the view, its own floors are drawn.
        for name in floors.floors.iter().flat_map(|floor| *floor).filter(|it| **it != "view") {
            assert!(is_drawn(name), "{folder}/{name} is not in the drawing");
        }
        for (from, to) in arrows() {
            let Some((from_floor, to_floor)) = floors.of(from).zip(floors.of(to)) else { continue };
            assert!(from_floor < to_floor, "{from} -> {to} does not point down");
        }
    }
}

#[test]
fn what_a_crate_needs_of_another_is_an_arrow() {
    for from in BOXES {
        assert!(is_drawn(from), "{from} is not in the drawing");
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join(from).join("Cargo.toml");
        let manifest = fs::read_to_string(manifest).expect("a manifest");
        let (_, needed) = manifest.split_once("[dependencies]").expect("dependencies");
        let needed = needed.split("\n[").next().unwrap_or_default();
        for to in BOXES {
            let needs = needed.lines().any(|line| line.starts_with(&format!("{to} = ")));
            assert_eq!(arrows().contains(&(from, to)), needs, "{from} -> {to}");
        }
    }
}
