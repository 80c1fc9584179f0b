//! A picture of the figures that a visitor notices, for the document.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::table::{Figures, Row, median, number};
use crate::paths;

/// Where the document has it.
pub const FILE: &str = "docs/performance.svg";
/// The figures that are drawn, by how their names begin.
const DRAWN: [&str; 4] =
    ["bytes", "first question visible", "*Continue* works", "the same, one in twenty"];

// All lengths are CSS pixels.
const WIDTH: usize = 720;
const LABELS: usize = 150;
const NUMBERS: usize = 70;
const LINE: usize = 22;
const BAR: usize = 14;
const HEADING: usize = 34;

/// Draws it anew.
pub fn write(figures: &Figures) -> Result<()> {
    let path = paths::root().join(FILE);
    fs::write(&path, svg(figures)).with_context(|| format!("Could not write {FILE}"))
}

fn svg(figures: &Figures) -> String {
    let mut body = String::new();
    let mut top = 0;
    for row in DRAWN.iter().filter_map(|name| figures.row(name)) {
        top = draw(&mut body, figures, row, top);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <title>The guide beside pages with the same words</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n{body}</svg>\n",
        height = top + LINE / 2,
    )
}

/// Draws a figure below what there is, and gives back where the next one begins.
fn draw(svg: &mut String, figures: &Figures, row: &Row, top: usize) -> usize {
    let pairs = figures.subjects.iter().zip(&row.values);
    let bars: Vec<_> =
        pairs.filter_map(|(name, values)| median(values).map(|value| (name, value))).collect();
    let most = bars.iter().map(|(_, value)| *value).fold(f64::MIN_POSITIVE, f64::max);
    let name = row.name.replace('*', "");
    let baseline = top + HEADING - LINE / 3;
    // Text cannot fail to be written.
    let _ = writeln!(svg, "<text x=\"8\" y=\"{baseline}\" font-weight=\"600\">{name}</text>");
    let mut top = top + HEADING;
    for (name, value) in bars {
        let is_guide = !["hand-written", "Preact", "React", "SurveyJS"].contains(&name.as_str());
        let color = if is_guide { "#1d5c63" } else { "#8a9a9c" };
        let room = u32::try_from(WIDTH - LABELS - NUMBERS).unwrap_or_default();
        let width = (value.max(0.0) / most * f64::from(room)).max(1.0);
        let baseline = top + BAR - 2;
        let end = f64::from(u32::try_from(LABELS).unwrap_or_default()) + width + 6.0;
        let _ = writeln!(
            svg,
            "<text x=\"{right}\" y=\"{baseline}\" text-anchor=\"end\">{name}</text>\
             <rect x=\"{LABELS}\" y=\"{top}\" width=\"{width:.0}\" height=\"{BAR}\" fill=\"{color}\"/>\
             <text x=\"{end:.0}\" y=\"{baseline}\">{value}</text>",
            right = LABELS - 8,
            value = number(value, row.digits),
        );
        top += LINE;
    }
    top
}
