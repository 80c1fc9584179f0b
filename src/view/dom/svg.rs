//! Drawings in SVG.

use super::element::Element;

/// An element of a drawing, by its tag.
pub fn svg(tag: &str) -> Element {
    Element::new_svg(tag)
}

/// A drawing, with its width and height in units. Its name says all that it shows: to a screen reader it
/// is one picture. One without a name is passed over.
pub fn drawing(class: &str, (width, height): (i32, i32), name: &str) -> Element {
    let seen = ["0 0 ", &width.to_string(), " ", &height.to_string()].concat();
    let drawing = svg("svg").class(class).attr("viewBox", seen);
    if name.is_empty() {
        drawing.attr("aria-hidden", "true")
    } else {
        drawing.attr("role", "img").attr("aria-label", name)
    }
}

/// A line or a shape.
pub fn path(class: &str, line: Line) -> Element {
    svg("path").class(class).attr("d", line.0)
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
}
