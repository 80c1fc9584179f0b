//! Parts that several screens share: headings that take focus, buttons, sections, reasons.

use std::cell::Cell;

use leptos::reactive::owner::{Owner, WeakOwner};

use super::el::{El, el, paragraph};
use super::focus::focus_when_drawn;
use super::guide::Guide;
use super::outbound::outbound;
use super::question::{DROPPED, PROGRESS, SUMMARY};
use super::terms::explained;
use crate::domain::rules::Fired;
use crate::domain::sources::{Cited, Source};
use crate::domain::visit::Screen;
use crate::t;

/// The heading of a screen. It takes focus after a step, so that a screen reader starts there.
pub fn screen_heading(text: String, name: &str) -> El {
    let guide = Guide::get();
    let id = guide.own(name);
    if guide.has_stepped() {
        let error = guide.visit().unanswered.then(|| guide.own(SUMMARY));
        focus_when_drawn(guide, error.unwrap_or_else(|| id.clone()));
    }
    // What else there is to know of the step is read with it, once.
    let visit = guide.visit();
    let told = match visit.screen {
        _ if guide.stand().is_waiting_now() => None,
        _ if !visit.dropped.is_empty() => Some(DROPPED),
        Screen::Ask(_) | Screen::Revisit(_) => Some(PROGRESS),
        Screen::Answer => None,
    };
    let heading = el("h1", "heading").set("id", id).set("tabindex", "-1").text(text);
    match told {
        Some(told) => heading.set("aria-describedby", guide.own(told)),
        None => heading,
    }
}

/// Says what is wrong, with a link to each place. Focus goes to it, so that it is read at once: as an
/// alert it would be read a second time.
pub fn summary(name: &str, heading: String, links: impl IntoIterator<Item = El>) -> El {
    let own = |part: &str| Guide::get().own(&[name, part].concat());
    let links = links.into_iter().map(|link| el("li", "").child(link));
    el("div", "error-summary")
        .set("role", "group")
        .set("tabindex", "-1")
        .set("id", own(""))
        .set("aria-labelledby", own("-heading"))
        .set("aria-describedby", own("-list"))
        .child(paragraph("error-summary__heading", heading).set("id", own("-heading")))
        .child(el("ul", "").set("id", own("-list")).list(links))
}

/// A button with a duty.
pub fn button(class: &'static str, text: String, press: impl Fn() + 'static) -> El {
    el("button", class).set("type", "button").on_press(press).text(text)
}

/// A section of the result: a region named by its heading, with the terms it uses.
pub fn section(id: &'static str, heading: String, content: Vec<El>) -> El {
    let heading_id = Guide::get().own(&heading_id(id));
    el("section", "section")
        .set("data-section", id)
        .set("aria-labelledby", heading_id.as_str())
        .child(
            el("h2", "section__heading").set("id", heading_id).set("tabindex", "-1").text(heading),
        )
        .list(explained(content))
}

/// The name of a section's heading in the page. Links lead there.
pub fn heading_id(section: &str) -> String {
    ["section-", section].concat()
}

/// The reason of a rule, as a paragraph.
pub fn reason(rule: &Fired) -> El {
    el("p", "reason").set("data-rule", rule.id).text(Guide::get().say().rule(rule.id))
}

/// A small heading over a part of a section.
pub fn label(tag: &'static str, text: String) -> El {
    el(tag, "label").text(text)
}

/// A list of statements.
pub fn statements(class: &str, items: impl IntoIterator<Item = El>) -> El {
    el("ul", class).list(items)
}

/// A disclosure: one line, and more on demand.
pub fn disclosure(class: &'static str, summary: String, content: Vec<El>) -> El {
    el("details", class)
        .child(el("summary", "").text(summary))
        .child(el("div", "disclosure__content").list(content))
}

/// A disclosure whose content is made when it is first opened: most of an answer stays closed, and
/// making all of it at once would keep the visitor waiting.
pub fn later(summary: String, content: impl Fn() -> Vec<El> + 'static) -> El {
    let inside = el("div", "disclosure__content");
    let place = inside.same();
    let empty = Cell::new(true);
    // What is made later belongs to this screen too, and keeps it no longer than it stands.
    let owner = Owner::current().map(|owner| owner.downgrade());
    el("details", "disclosure").child(el("summary", "").text(summary)).child(inside).on(
        "toggle",
        move |_| {
            if empty.replace(false)
                && let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade)
            {
                owner.with(|| place.hold(content()));
            }
        },
    )
}

/// Where statements come from: the sources of some rules, once each, as a disclosure.
pub fn where_from(rules: &[Fired]) -> El {
    let mut cited: Vec<Cited> = Vec::new();
    for source in rules.iter().flat_map(|rule| rule.sources) {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    let say = Guide::get().say();
    later(say.get(t!("trace.where")), move || vec![sources(&cited)])
}

/// A list of sources.
pub fn sources(cited: &[Cited]) -> El {
    let mut shown: Vec<&'static Source> = Vec::new();
    // Several facts may come from one place.
    for source in cited.iter().map(|cited| cited.source()) {
        let place = |known: &Source| (known.authority, known.citation, known.url, known.confidence);
        if !shown.iter().any(|known| place(known) == place(source)) {
            shown.push(source);
        }
    }
    let items = shown.into_iter().map(source_item);
    el("ul", "sources").list(items)
}

/// One source: who says it, where, how firm it is, and when it was last reviewed.
fn source_item(source: &'static Source) -> El {
    let guide = Guide::get();
    let say = guide.say();
    let name = if source.citation.is_empty() {
        source.authority.to_owned()
    } else {
        [source.authority, ", ", source.citation].concat()
    };
    // Whatever the language of the guide, its sources speak English.
    let name = el("span", "source__name").set("lang", "en").set("dir", "ltr").text(name);
    let title = if source.url.is_empty() { name } else { outbound(source.url, name) };
    let mark = say.id("trace.confidence.", source.confidence.id());
    el("li", "source")
        .set("data-source", source.id)
        .child(title)
        .child(el("span", "source__mark").text(mark))
        .child(el("span", "source__date").text(reviewed(source)))
}

/// When a source was last reviewed. The practice's policy has a date of its own, or none.
fn reviewed(source: &Source) -> String {
    let guide = Guide::get();
    let say = guide.say();
    if source.id != "practice-policy" {
        return say.fill(t!("trace.reviewed"), &[("date", &say.date(source.reviewed))]);
    }
    match &guide.profile().review {
        Some(review) => say.fill(
            t!("trace.policy_reviewed"),
            &[("reviewer", &review.reviewer), ("date", &say.date(&review.date))],
        ),
        None => say.get(t!("trace.policy_unreviewed")),
    }
}
