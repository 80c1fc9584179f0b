//! The accessibility tree of a screen as text: a line for each node that a screen reader stops at,
//! indented by depth.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::ExpectOk;
use crate::browser::Browser;

/// The page as it is handed to screen readers, or the part of it that is a region of this name.
#[must_use]
#[track_caller]
pub fn a11y_tree(browser: &Browser, region: Option<&str>) -> String {
    let said = browser.cdp("Accessibility.getFullAXTree", json!({}));
    let nodes = said["nodes"].as_array().cloned().unwrap_or_default();
    let by_id = nodes.iter().map(|node| (text(&node["nodeId"]), node)).collect();
    let mut lines = Lines { by_id, written: String::new(), open: String::new(), depth: 0 };
    let from = nodes.iter().find(|node| match region {
        Some(name) => node["role"]["value"] == "region" && node["name"]["value"] == name,
        None => true,
    });
    lines.read_inside(from.expect_ok("there is no such part of the page"));
    lines.end_text();
    lines.written
}

struct Lines<'a> {
    by_id: HashMap<String, &'a Value>,
    written: String,
    /// Plain text that may go on.
    open: String,
    depth: usize,
}

/// What is read as its name alone, whatever it is made of.
const WHOLE: &[&str] = &[
    "button",
    "link",
    "radio",
    "checkbox",
    "image",
    "columnheader",
    "DisclosureTriangle",
    "option",
    "textbox",
];
/// Whose name is what is in it, which is read anyway.
const NAMED_BY_CONTENT: &[&str] = &["cell", "rowheader", "row", "term", "listitem", "caption"];
/// What only holds other things, and has lines of its own.
const BLOCKS: &[&str] = &[
    "paragraph",
    "RootWebArea",
    "Details",
    "group",
    "Legend",
    "Figcaption",
    "rowgroup",
    "caption",
    "sectionheader",
    "sectionfooter",
    "LayoutTable",
    "LayoutTableRow",
    "LayoutTableCell",
];
/// What only holds a part of a line.
const PIECES: &[&str] =
    &["none", "generic", "emphasis", "strong", "time", "code", "superscript", "subscript"];
/// What is read with something else, or not at all.
const SKIPPED: &[&str] = &["LabelText", "ListMarker", "InlineTextBox", "LineBreak"];

impl Lines<'_> {
    fn read_inside(&mut self, node: &Value) {
        for id in node["childIds"].as_array().into_iter().flatten() {
            if let Some(child) = self.by_id.get(&text(id)).copied() {
                self.read(child);
            }
        }
    }

    fn read(&mut self, node: &Value) {
        let role = text(&node["role"]["value"]);
        let mut name = text(&node["name"]["value"]);
        if NAMED_BY_CONTENT.contains(&role.as_str()) {
            name.clear();
        }
        let holds_only = |list: &[&str]| list.contains(&role.as_str()) && name.is_empty();
        if role == "StaticText" {
            self.open.push_str(&[&name, " "].concat());
        } else if SKIPPED.contains(&role.as_str()) {
        } else if node["ignored"] == json!(true) || holds_only(PIECES) {
            self.read_inside(node);
        } else if holds_only(BLOCKS) || role == "RootWebArea" {
            self.end_text();
            self.read_inside(node);
            self.end_text();
        } else {
            self.end_text();
            self.write(&line(node, &role, &name));
            if role == "heading" {
                self.go_in_heading(node);
            } else if !WHOLE.contains(&role.as_str()) {
                self.go_in(node);
            }
        }
    }

    /// Reads what is inside. A single line of plain text goes on behind what it is in.
    fn go_in(&mut self, node: &Value) {
        let before = self.written.len();
        self.depth += 1;
        self.read_inside(node);
        let only_text = self.written.len() == before;
        let inside = std::mem::take(&mut self.open);
        let inside = inside.split_whitespace().collect::<Vec<_>>().join(" ");
        if only_text && !inside.is_empty() {
            self.written.pop();
            self.written.push_str(&[": ", &inside, "\n"].concat());
        } else if !inside.is_empty() {
            self.write(&inside);
        }
        self.depth -= 1;
    }

    /// Reads what can be used in a heading. Its words are its name, which has been read.
    fn go_in_heading(&mut self, node: &Value) {
        self.depth += 1;
        self.read_inside(node);
        self.open.clear();
        self.depth -= 1;
    }

    fn end_text(&mut self) {
        let whole = self.open.split_whitespace().collect::<Vec<_>>().join(" ");
        self.open.clear();
        if !whole.is_empty() {
            self.write(&whole);
        }
    }

    fn write(&mut self, line: &str) {
        let inset = "  ".repeat(self.depth);
        self.written.push_str(&[&inset, line, "\n"].concat());
    }
}

/// Role, name, state and description, in the order in which they are read.
fn line(node: &Value, role: &str, name: &str) -> String {
    let mut line = match role {
        "heading" => ["heading ", &property(node, "level").unwrap_or_default()].concat(),
        "DisclosureTriangle" => "disclosure".to_owned(),
        "StaticText" => String::new(),
        other => other.to_owned(),
    };
    if !name.is_empty() {
        line.push_str(&format!(" “{}”", name.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    let value = text(&node["value"]["value"]);
    if !value.is_empty() && value != name {
        line.push_str(&format!(", with “{value}”"));
    }
    for (state, is, said) in STATES {
        if property(node, state).as_deref() == Some(is) {
            line.push_str(", ");
            line.push_str(said);
        }
    }
    let description = text(&node["description"]["value"]);
    if !description.is_empty() {
        line.push_str(&format!(
            " — {}",
            description.split_whitespace().collect::<Vec<_>>().join(" ")
        ));
    }
    line
}

const STATES: &[(&str, &str, &str)] = &[
    ("modal", "true", "in front of everything"),
    ("checked", "true", "checked"),
    ("checked", "false", "not checked"),
    ("expanded", "true", "open"),
    ("expanded", "false", "closed"),
    ("required", "true", "required"),
    ("invalid", "true", "invalid"),
    ("disabled", "true", "disabled"),
    ("live", "polite", "announced in a pause"),
    ("live", "assertive", "announced at once"),
    ("focused", "true", "in focus"),
];

fn property(node: &Value, name: &str) -> Option<String> {
    let all = node["properties"].as_array()?;
    let found = all.iter().find(|property| property["name"] == json!(name))?;
    Some(text(&found["value"]["value"]))
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
