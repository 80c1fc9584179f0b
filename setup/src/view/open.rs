//! Opening what was saved: picked, dropped or pasted.

use coverage_guide::text::Locale;
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, details, div, input, label, li, p, summary, ul};
use leptos::prelude::*;

use super::browser::{dropped, focus_soon, picked, read, value_of};
use super::state::State;
use crate::opened::{self, OpenedKind, Unopened};
use crate::words::{fill, say};

/// The fold with all ways to open something, and what came of it.
pub fn opener(state: State) -> Element {
    let pasted = StoredValue::new(String::new());
    let file = input()
        .class("input")
        .attr("type", "file")
        .attr("id", "open-file")
        .attr("accept", ".json,.html,application/json,text/html")
        .on("change", move |event| {
            if let Some(file) = picked(event) {
                read(&file, move |text| take(state, &text));
            }
        });
    let text = Element::new("textarea")
        .class("input")
        .attr("id", "open-text")
        .attr("rows", "4")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .on("input", move |event| pasted.set_value(value_of(event)));
    let open = button()
        .class("button button--quiet")
        .attr("type", "button")
        .text(say("open.button"))
        .on_click(move || take(state, &pasted.get_value()));
    let zone = div()
        .class("drop")
        .child(label().class("field__label").attr("for", "open-file").text(say("open.file")))
        .child(file)
        .child(p().class("help").text(say("open.drop")))
        .on("dragover", |event| event.prevent_default())
        .on("drop", move |event| {
            event.prevent_default();
            if let Some(file) = dropped(event) {
                read(&file, move |text| take(state, &text));
            }
        });
    let outcome = div().attr("role", "status").children_signal(move || match state.opened.get() {
        Some((words, lines)) => {
            let lines = lines.into_iter().map(|line| li().text(line));
            vec![p().class("opened").text(words), ul().class("warnings").children(lines)]
        }
        None => Vec::new(),
    });
    let inside = div()
        .class("fold__inside")
        .child(zone)
        .child(label().class("field__label").attr("for", "open-text").text(say("open.paste")))
        .child(text)
        .child(open);
    div()
        .class("opener")
        .child(details().class("fold").child(summary().text(say("open"))).child(inside))
        .child(outcome)
}

/// Opens a text in place of what is in the form, and says what came of it.
pub fn take(state: State, text: &str) {
    let told = match opened::open(text) {
        Ok(opened) => {
            let speaks = match &opened.kind {
                OpenedKind::Guide(languages) if !languages.is_empty() => Some(languages.clone()),
                _ => None,
            };
            state.replace(opened.form, speaks);
            let name = state.text_now(&crate::path::Path::of(&["name"]));
            let key = match opened.kind {
                OpenedKind::Profile => "open.profile",
                OpenedKind::Guide(_) => "open.guide",
            };
            let mut lines = opened.warnings;
            lines.extend(opened.code.map(|code| fill("open.code", &[("code", &code)])));
            if opened.format == 1 {
                lines.insert(0, say("open.upgraded"));
            }
            (fill(key, &[("name", &name)]), lines)
        }
        Err(why) => {
            let lines = match &why {
                Unopened::Mistakes(notes) => notes.iter().map(ToString::to_string).collect(),
                _ => Vec::new(),
            };
            (say(why.key()), lines)
        }
    };
    state.opened.set(Some(told));
}

/// The languages of this page, to choose from.
pub fn languages(state: State) -> Element {
    let language = |(locale, name): (Locale, &str)| {
        button()
            .class("button button--quiet")
            .attr("type", "button")
            .attr("lang", locale.tag())
            .attr("aria-pressed", if state.language() == locale { "true" } else { "false" })
            .text(name)
            .attr("id", format!("speak-{}", locale.tag()))
            .on_click(move || {
                state.speak(locale);
                focus_soon(format!("speak-{}", locale.tag()));
            })
    };
    let both = [(Locale::English, "English"), (Locale::Spanish, "Español")];
    div().class("languages").children(both.into_iter().map(language))
}
