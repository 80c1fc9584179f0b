//! Drawings in SVG, of three element types only: each further one weighs about a kilobyte.

use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::attribute::any_attribute::IntoAnyAttribute;
use leptos::tachys::html::attribute::custom::custom_attribute;

/// A drawing of so many units across and down. Its name says all that it shows: to a screen reader it
/// is one picture.
pub fn drawing(
    class: &'static str,
    (width, height): (i32, i32),
    name: String,
    parts: Vec<AnyView>,
) -> AnyView {
    let seen = ["0 0 ", &width.to_string(), " ", &height.to_string()].concat();
    let attributes = [
        ("class", class.to_owned()),
        ("viewBox", seen),
        ("role", "img".to_owned()),
        ("aria-label", name),
    ];
    svg::svg().child(parts).add_any_attr(set(&attributes)).into_any()
}

/// A line or a shape.
pub fn path(class: &'static str, line: String) -> AnyView {
    svg::path().add_any_attr(set(&[("class", class.to_owned()), ("d", line)])).into_any()
}

/// A line of text that begins at a point, or ends there.
pub fn text(class: &'static str, (x, y): (i32, i32), text: String) -> AnyView {
    let attributes = [("class", class.to_owned()), ("x", x.to_string()), ("y", y.to_string())];
    svg::text().child(text).add_any_attr(set(&attributes)).into_any()
}

fn set(
    attributes: &[(&'static str, String)],
) -> Vec<leptos::tachys::html::attribute::any_attribute::AnyAttribute> {
    attributes
        .iter()
        .map(|(name, value)| custom_attribute(*name, value.clone()).into_any_attr())
        .collect()
}

/// A path in the making, in whole units.
#[derive(Default)]
pub struct Line(String);

impl Line {
    /// Adds a command with its numbers.
    pub fn then(&mut self, command: &str, numbers: &[i32]) -> &mut Self {
        self.0.push_str(command);
        for number in numbers {
            self.0.push(' ');
            self.0.push_str(&number.to_string());
        }
        self
    }

    /// Adds a circle.
    pub fn circle(&mut self, (x, y): (i32, i32), radius: i32) -> &mut Self {
        self.then("M", &[x - radius, y])
            .then("a", &[radius, radius, 0, 1, 0, 2 * radius, 0])
            .then("a", &[radius, radius, 0, 1, 0, -2 * radius, 0])
            .then("z", &[])
    }

    /// Adds so many quarters of a disk, clockwise from the top.
    pub fn quarters(&mut self, (x, y): (i32, i32), radius: i32, quarters: u8) -> &mut Self {
        let (end, large) = match quarters {
            0 => return self,
            1 => ((x + radius, y), 0),
            2 => ((x, y + radius), 0),
            3 => ((x - radius, y), 1),
            _ => return self.circle((x, y), radius),
        };
        self.then("M", &[x, y])
            .then("V", &[y - radius])
            .then("A", &[radius, radius, 0, large, 1, end.0, end.1])
            .then("z", &[])
    }

    /// The path.
    pub fn done(self) -> String {
        self.0
    }
}
