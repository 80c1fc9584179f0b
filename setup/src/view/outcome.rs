//! The end: all mistakes at once, or the files and what to do with them.

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{
    a, button, code, dd, details, div, dl, dt, h2, h3, li, ol, p, section, summary, ul,
};
use coverage_guide::view::qr;
use leptos::prelude::*;
use maker::{File, Pack, code as code_of, integrity, names};
use reports::practice::Practice;

use super::browser::{go, print, save};
use super::copy::copied;
use super::draft;
use super::field::{id_of, place_in_words, wrong_in_words};
use super::host;
use super::state::State;
use crate::mistake::Mistake;
use crate::platform::Platform;
use crate::steps;
use crate::words::{fill, say};

/// Its id, to move focus to.
const ID: &str = "outcome";

/// The buttons, and below them what came of the last press.
pub fn outcome(state: State) -> Element {
    let get =
        button().class("button").attr("type", "button").text(say("get")).on_click(move || {
            state.read_now();
            ask(state);
        });
    let keep = button()
        .class("button button--quiet")
        .attr("type", "button")
        .text(say(if host::is_there() { "save.here" } else { "save" }))
        .on_click(move || save_answers(state));
    let handed = p().class("opened");
    let words = handed.clone();
    let handed = handed.follow(move || {
        words.set_text(&if state.is_handed_over.get() {
            say("save.handed-over")
        } else {
            String::new()
        });
    });
    let result = div().class("outcome").children_signal(move || {
        if !state.is_asked.get() {
            return Vec::new();
        }
        let _ = (state.speaks(), state.platform.get());
        match state.read().as_ref() {
            Ok(practice) => ready(state, practice),
            Err(mistakes) => vec![told(mistakes)],
        }
    });
    section()
        .class("part part--end")
        .attr("aria-labelledby", "part-get")
        .child(h2().attr("id", "part-get").text(say("part.get")))
        .child(p().class("part__help").text(say("part.get.help")))
        .child(div().class("buttons").child(get).child(keep))
        .child(div().attr("role", "status").child(handed))
        .child_opt(draft::choice(state))
        .child(result)
}

/// Saves what can be read. What cannot stays on the page.
fn save_answers(state: State) {
    state.read_now();
    match state.read_untracked().as_ref() {
        Ok(practice) => {
            if host::is_there() {
                state.with_maker(practice, |maker| host::hand_over(practice, maker));
                state.is_handed_over.set(true);
            } else {
                save("coverage-guide-profile.json", "application/json", practice.json().as_bytes());
            }
            state.note_saved();
        }
        Err(_) => ask(state),
    }
}

/// Shows the files, or all mistakes; goes to the first of them, or to the files.
fn ask(state: State) {
    state.is_asked.set(true);
    let first = state
        .read_untracked()
        .as_ref()
        .as_ref()
        .err()
        .and_then(|mistakes| mistakes.first().map(|mistake| id_of(mistake.field())));
    request_animation_frame(move || go(first.as_deref().unwrap_or(ID)));
}

fn told(mistakes: &[Mistake]) -> Element {
    let one = |mistake: &Mistake| {
        let target = id_of(mistake.field());
        let words =
            format!("{}: {}", place_in_words(&mistake.place), wrong_in_words(&mistake.wrong));
        let link = a().attr("href", format!("#{target}")).text(words);
        li().child(link.on_click(move || go(&target)))
    };
    div()
        .class("mistakes")
        .attr("role", "alert")
        .child(h3().text(fill("mistakes", &[("count", &mistakes.len().to_string())])))
        .child(ul().children(mistakes.iter().map(one)))
}

fn ready(state: State, practice: &Practice) -> Vec<Element> {
    let files = state.with_maker(practice, |maker| maker.files()).unwrap_or_default();
    let page = files.iter().find(|file| file.name == names::PAGE).cloned();
    let Some(page) = page else { return Vec::new() };
    let platform = state.platform.get();
    let text = String::from_utf8_lossy(&page.bytes);
    let code = code_of(&text);
    let packed =
        |pack: Pack, key| download(state, &pack.pack(&files), "application/zip", key, code);
    let mut downloads = vec![download(state, &page, "text/html", "file.page", code)];
    if matches!(platform, Some(Platform::OwnSite | Platform::Portal) | None) {
        downloads.push(packed(Pack::Website, "file.website"));
    }
    if matches!(platform, Some(Platform::Tablet) | None) {
        downloads.push(packed(Pack::Tablet, "file.tablet"));
    }
    let profile = File::new("coverage-guide-profile.json", practice.json());
    downloads.push(download(state, &profile, "application/json", "file.profile", None));
    let mut drawn = vec![
        h3().attr("id", ID).attr("tabindex", "-1").text(say("ready")),
        ul().class("files").children(downloads),
        details()
            .class("fold")
            .child(summary().text(say("file.profile.text")))
            .child(div().class("fold__inside").child(copied("answers-text", practice.json()))),
    ];
    drawn.extend(what_to_do(platform, practice));
    // A page around puts these answers into a guide of its own, which shows other letters.
    if !host::is_there() {
        drawn.extend(code.map(|letters| p().text(fill("steps.compare", &[("code", letters)]))));
    }
    drawn.push(poster(practice));
    drawn
}

/// A page for the waiting room: the practice, the question, and a code for phones.
fn poster(practice: &Practice) -> Element {
    let profile = practice.profile();
    let place = div().class("poster").child(h3().text(say("poster")));
    let Some(address) = &profile.contact.guide else {
        return place.child(p().text(say("poster.no-address")));
    };
    let print = button()
        .class("button button--quiet")
        .attr("type", "button")
        .text(say("poster.print"))
        .on_click(print);
    let page = div()
        .class("poster__page")
        .child(p().class("poster__practice").text(&profile.name))
        .child(p().class("poster__question").text(say("snippet.link")))
        .child_opt(qr(address, &say("poster.code")))
        .child(p().text(say("poster.scan")))
        .child(p().class("poster__address").text(address));
    place.child(print).child(page)
}

/// A file to save, with what pins it, and the letters that the guide in it shows.
fn download(
    state: State,
    file: &File,
    kind: &'static str,
    key: &str,
    code_shown: Option<&str>,
) -> Element {
    let held = file.clone();
    let press = button()
        .class("button")
        .attr("type", "button")
        .attr("data-file", &file.name)
        .text(fill("download", &[("file", &file.name)]))
        .on_click(move || {
            save(&held.name, kind, &held.bytes);
            state.note_saved();
        });
    let facts = dl()
        .class("facts")
        .children(code_shown.map(|_| dt().text(say("file.code"))))
        .children(code_shown.map(|letters| dd().class("letters").text(letters)))
        .child(dt().text(say("file.digest")))
        .child(dd().child(code().text(integrity(&file.bytes))));
    li().child(p().text(say(key))).child(press).child(facts)
}

fn what_to_do(platform: Option<Platform>, practice: &Practice) -> Vec<Element> {
    let Some(platform) = platform else { return vec![p().text(say("steps.choose"))] };
    let title = fill("steps", &[("platform", &say(&format!("platform.{}", platform.id())))]);
    let step = |text: String| li().text(text);
    let mut drawn =
        vec![h3().text(title), ol().children(steps::steps(platform).into_iter().map(step))];
    if let Some(snippet) = steps::snippet(platform, practice.profile()) {
        drawn.push(p().text(steps::above_snippet(&snippet)));
        drawn.push(copied("snippet", &snippet));
    }
    drawn
}
