//! Fields to type in.

use coverage_guide::domain::profile::{Allowed, Json};
use coverage_guide::view::dom::element::Element;

use super::browser::value_of;
use super::field::{Around, field};
use super::state::State;
use crate::entry::Entry;
use crate::form::{PRICE, leaf, show};
use crate::path::Path;
use crate::understand::{self, Range};
use crate::words::fill;

/// A line to type in. What was understood is shown with it, where that differs from what was typed.
pub fn line(state: State, path: &Path, around: Around, allowed: &Allowed) -> Element {
    let input = Element::new("input")
        .class("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("value", state.text_now(path));
    let typed = path.clone();
    let input = input.on("input", move |event| state.put(&typed, &value_of(event)));
    let (at, allowed) = (path.clone(), allowed.clone());
    let name = last_name(path);
    field(around, input, path, state, move || {
        let text = state.text(&at);
        understood(&text, &name, &allowed).map_or_else(String::new, said)
    })
}

/// A list to type in: a line for each entry.
pub fn lines(state: State, path: &Path, around: Around, item: &Allowed) -> Element {
    let now = match state.form_now().0.get(path) {
        Some(Entry::List(items)) => {
            let text = |entry: &Entry| match entry {
                Entry::Text(text) => text.clone(),
                _ => String::new(),
            };
            items.iter().map(text).collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    };
    let input = Element::new("textarea")
        .class("input")
        .attr("rows", "3")
        .attr("autocomplete", "off")
        .text(now);
    let typed = path.clone();
    let input = input.on("input", move |event| {
        let entries = understand::entries(&value_of(event));
        let list = Entry::List(entries.into_iter().map(Entry::Text).collect());
        state.put_entry(&typed, Some(list).filter(|list| !list.is_blank()));
    });
    let (at, item, name) = (path.clone(), item.clone(), last_name(path));
    field(around, input, path, state, move || {
        let Some(Entry::List(items)) = state.entry(&at) else { return String::new() };
        let entry = |entry: &Entry| match entry {
            Entry::Text(text) => understood(text, &name, &item).unwrap_or_else(|| text.clone()),
            _ => String::new(),
        };
        if items.is_empty() {
            String::new()
        } else {
            said(items.iter().map(entry).collect::<Vec<_>>().join(" · "))
        }
    })
}

fn said(text: String) -> String {
    fill("understood", &[("what", &text)])
}

fn last_name(path: &Path) -> String {
    let path = path.to_string();
    path.rsplit('.').next().unwrap_or_default().to_owned()
}

/// What was understood, where it is not the very text.
fn understood(text: &str, name: &str, allowed: &Allowed) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if name == PRICE {
        return Some(match understand::price(text).ok()? {
            Range::Exact(price) => show::money(price),
            Range::From(from) => fill("price.from", &[("from", &show::money(from))]),
            Range::Between(from, to) => {
                fill("price.between", &[("from", &show::money(from)), ("to", &show::money(to))])
            }
        });
    }
    match (leaf(text, name, allowed).ok()?, allowed) {
        (Json::Number(_), Allowed::Whole(..)) if name.ends_with("cents") => {
            understand::money(text).ok().map(show::money)
        }
        // What kind of link it is, is plain from the field.
        (Json::Text(value), _) => {
            let kinds = ["tel:", "mailto:"];
            let short = kinds.iter().find_map(|kind| value.strip_prefix(kind)).unwrap_or(&value);
            (short != text).then(|| short.to_owned())
        }
        _ => None,
    }
}
