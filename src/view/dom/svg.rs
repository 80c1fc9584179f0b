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

/// A line of text that begins at a point, or ends there.
pub fn text(class: &str, (x, y): (i32, i32), text: &str) -> Element {
    svg("text").class(class).attr("x", x.to_string()).attr("y", y.to_string()).text(text)
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

    /// Adds quarters of a disk, clockwise from the top.
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
}
