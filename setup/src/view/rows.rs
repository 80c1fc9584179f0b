//! Lists of what has several fields, such as fees: a box for each, to add and to take away.

use coverage_guide::domain::profile::SectionDescription;
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, div, p};
use leptos::prelude::*;

use super::browser::focus_soon;
use super::field::{Around, Described, id, note};
use super::state::State;
use crate::entry::Entry;
use crate::path::Path;
use crate::words::{fill, say};

/// Draws the fields of a section at a place.
pub type DrawFields = fn(State, &Path, SectionDescription) -> Vec<Element>;

/// A list of boxes with these fields in each.
pub fn rows(
    state: State,
    path: &Path,
    around: Around,
    section: SectionDescription,
    draw: DrawFields,
) -> Element {
    let name = id(path);
    let title = around.label.clone();
    let at = path.clone();
    let count = Memo::new(move |_| state.count(&at));
    let at = path.clone();
    let list = div().class("rows").children_signal(move || {
        let row = |row: usize| one(state, &at, row, &title, section, draw);
        (0..count.get()).map(row).collect()
    });
    let at = path.clone();
    let add = button()
        .class("button button--quiet")
        .attr("type", "button")
        .attr("id", &name)
        .text(fill("rows.add", &[("what", &around.label)]))
        .on_click(move || {
            let next = add_row(state, &at);
            focus_soon(format!("{}-row", id(&next)));
        });
    div()
        .class("field")
        .child(p().class("field__label").text(&around.label))
        .children(around.help.map(|help| p().class("help").text(help)))
        .child(note(path, state, Described::Nothing, String::new))
        .child(list)
        .child(add)
}

/// Adds an empty row, as a change of its own, and gives back its place.
pub fn add_row(state: State, list: &Path) -> Path {
    state.note_change();
    let next = list.at(state.form_now().0.count(list));
    state.put_entry(&next, Some(Entry::EMPTY));
    next
}

/// Takes a row away, as a change of its own.
pub fn remove_row(state: State, list: &Path, row: usize) {
    state.note_change();
    // The rows behind it move up: all are drawn again.
    let mut rest = state.form_now();
    rest.0.remove(&list.at(row));
    let left = rest.0.get(list).cloned().filter(|_| rest.0.count(list) > 0);
    state.put_entry(list, None);
    state.put_entry(list, left);
}

fn one(
    state: State,
    list: &Path,
    row: usize,
    title: &str,
    section: SectionDescription,
    draw: DrawFields,
) -> Element {
    let path = list.at(row);
    let number = (row + 1).to_string();
    let name = format!("{title} {number}");
    let list = list.clone();
    let remove = button()
        .class("button button--quiet")
        .attr("type", "button")
        .attr("aria-label", fill("rows.remove", &[("what", &name)]))
        .text(say("remove"))
        .on_click(move || {
            remove_row(state, &list, row);
            focus_soon(id(&list));
        });
    let fields = draw(state, &path, section);
    div()
        .class("row")
        .attr("role", "group")
        .attr("aria-label", &name)
        .attr("id", format!("{}-row", id(&path)))
        .attr("tabindex", "-1")
        .child(div().class("row__head").child(p().class("row__title").text(&name)).child(remove))
        .child(div().class("row__fields").children(fields))
}
