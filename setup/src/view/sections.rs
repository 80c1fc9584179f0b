//! The sections of the form, in order.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::Billing;
use coverage_guide::text::Locale;
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{details, div, h2, p, section, summary};
use coverage_guide::view::dom::svg::svg;
use leptos::prelude::*;

use super::accent::accent;
use super::choice::{Chosen, one};
use super::field::{Around, id_of};
use super::generated;
use super::state::State;
use crate::entry::Entry;
use crate::form::Form;
use crate::path::Path;
use crate::platform::Platform;
use crate::words::{fill, find, say};

/// What the parts of a profile that have a place of their own are.
const CONTACT: [&str; 2] = ["website", "phone"];
/// Fields of the whole that are shown before the section for all others.
const SHOWN: [&str; 9] = [
    "profile",
    "$schema",
    "name",
    "services",
    "insurance",
    "contact",
    "theme",
    "commitments",
    "sliding-scale",
];
/// Fields of insurance that most practices can say something about.
const INSURANCE: [&str; 7] = [
    "networks",
    "medicare",
    "medicaid",
    "tricare",
    "out-of-network-claims",
    "superbills",
    "employee-programs",
];

/// All of them.
pub fn all(state: State) -> Vec<Element> {
    vec![
        part("where", vec![platforms(state)]),
        part("practice", practice(state)),
        part("services", services(state)),
        part("insurance", named(state, &["insurance"], &INSURANCE)),
        part("fees", fees(state)),
        part("look", look(state)),
        part("more", more(state)),
    ]
}

fn part(id: &str, content: Vec<Element>) -> Element {
    let help = find(&format!("part.{id}.help")).map(|help| p().class("part__help").text(help));
    section()
        .class("part")
        .attr("aria-labelledby", format!("part-{id}"))
        .child(h2().attr("id", format!("part-{id}")).text(say(&format!("part.{id}"))))
        .child_opt(help)
        .children(content)
}

fn named(state: State, at: &[&str], names: &[&str]) -> Vec<Element> {
    let Some(section) = generated::section(at) else { return Vec::new() };
    let path = Path::of(at);
    names.iter().filter_map(|name| generated::named(state, &path, section, name)).collect()
}

fn platforms(state: State) -> Element {
    let option = |platform: Platform| {
        let key = format!("platform.{}", platform.id());
        Chosen {
            help: find(&format!("{key}.help")),
            picture: Some(picture(platform)),
            ..Chosen::new(platform.id(), say(&key))
        }
    };
    let is_chosen = move |id: &str| state.platform.get().map(Platform::id) == Some(id);
    let choose = move |id: &str| state.platform.set(Platform::from_id(id));
    let path = Path::of(&["platform"]);
    let options = Platform::ALL.into_iter().map(option).collect();
    one(state, &path, Around::of("platform"), "choices choices--tiles", options, is_chosen, choose)
}

/// A drawing of where the guide stands: a screen, a tablet, a chain.
fn picture(platform: Platform) -> Element {
    let line = match platform {
        Platform::Tablet => "M14 4h20v40H14zM22 39h4",
        Platform::LinkOnly => {
            "M20 28l8-8M22 16l5-5a7 7 0 0 1 10 10l-5 5M26 32l-5 5a7 7 0 0 1-10-10l5-5"
        }
        Platform::Portal => {
            "M4 8h40v32H4zM4 16h40M24 22a4 4 0 1 1 0 8 4 4 0 0 1 0-8M16 38a8 6 0 0 1 16 0"
        }
        Platform::OwnSite => "M18 14L8 24l10 10M30 14l10 10-10 10",
        Platform::WordPress => "M4 8h40v32H4zM4 16h40M12 22l4 12 4-10 4 10 4-12",
        Platform::Squarespace => "M4 8h40v32H4zM4 16h40M12 22h24v12H12z",
        Platform::Wix => "M4 8h40v32H4zM4 16h40M10 22h12v12H10zM26 22h12M26 28h12M26 34h8",
        Platform::Webflow => "M4 8h40v32H4zM4 16h40M16 16v24M20 22h20M20 28h20",
    };
    let drawing =
        svg("svg").class("picture").attr("viewBox", "0 0 48 48").attr("aria-hidden", "true");
    drawing.child(svg("path").attr("d", line))
}

fn practice(state: State) -> Vec<Element> {
    let mut fields = named(state, &[], &["name"]);
    fields.extend(named(state, &["contact"], &CONTACT));
    fields
}

fn services(state: State) -> Vec<Element> {
    let mut cards = vec![div().attr("id", id_of("services")).attr("tabindex", "-1")];
    cards.extend(Service::ALL.iter().map(|service| card(state, *service)));
    cards
}

fn card(state: State, service: Service) -> Element {
    let path = Form::service(service);
    let billing = path.name("billing");
    let options = [
        Billing::WithDiagnosis.id(),
        Billing::WithIdentifiedPatient.id(),
        Billing::Never.id(),
        "not-offered",
        "not-said",
    ];
    let option = |id: &str| {
        let key = format!("billing.{id}");
        Chosen { help: find(&format!("{key}.help")), ..Chosen::new(id, say(&key)) }
    };
    let (at, to) = (path.clone(), billing.clone());
    let is_chosen = move |id: &str| match (state.entry(&at), id) {
        (Some(Entry::Text(_)), _) => id == "not-offered",
        (Some(Entry::Object(_)), "not-said") => state.text(&billing).is_empty(),
        (Some(Entry::Object(_)), _) => state.text(&billing) == id,
        _ => false,
    };
    let choose = move |id: &str| match id {
        "not-offered" => state.leave_out(service),
        "not-said" => {
            state.offer(service);
            state.put(&to, "");
        }
        _ => {
            state.offer(service);
            state.put(&to, id);
        }
    };
    let around = Around::of(&format!("service.{}", service.id()));
    let options = options.iter().map(|id| option(id)).collect();
    div().class("card").child(one(state, &path, around, "choices", options, is_chosen, choose))
}

/// Draws something for each service that is offered, and again when that changes.
fn for_offered(state: State, draw: impl Fn(Service) -> Element + 'static) -> Element {
    let offered = Memo::new(move |_| {
        Service::ALL.iter().map(|service| state.is_offered(*service)).collect::<Vec<_>>()
    });
    div().class("for-offered").children_signal(move || {
        let is_offered = offered.get();
        let shown = Service::ALL.iter().zip(&is_offered).filter(|(_, is_offered)| **is_offered);
        let drawn: Vec<_> = shown.map(|(service, _)| draw(*service)).collect();
        if drawn.is_empty() {
            vec![p().class("help").text(say("services.none-yet"))]
        } else {
            drawn
        }
    })
}

fn fees(state: State) -> Vec<Element> {
    let list = for_offered(state, move |service| {
        let names = ["services", service.id()];
        let title = Around { label: say(&format!("service.{}.short", service.id())), help: None };
        generated::group(title, named(state, &names, &["fees"]))
    });
    let mut fields = vec![list];
    fields.extend(named(state, &[], &["sliding-scale"]));
    fields
}

fn look(state: State) -> Vec<Element> {
    let mut fields = vec![accent(state)];
    fields.extend(named(state, &["theme"], &["scheme", "corners", "density", "font"]));
    fields.push(languages(state));
    fields.extend(named(state, &[], &["commitments"]));
    fields
}

fn languages(state: State) -> Element {
    let choices: [(&str, &[Locale]); 4] = [
        ("en-es", &[Locale::English, Locale::Spanish]),
        ("es-en", &[Locale::Spanish, Locale::English]),
        ("en", &[Locale::English]),
        ("es", &[Locale::Spanish]),
    ];
    let options = choices.iter().map(|(id, _)| Chosen::new(id, say(&format!("speaks.{id}"))));
    let found = move |id: &str| choices.iter().find(|(known, _)| *known == id).map(|it| it.1);
    let is_chosen = move |id: &str| found(id) == Some(&state.speaks()[..]);
    let choose = move |id: &str| {
        if let Some(languages) = found(id) {
            state.choose_languages(languages);
        }
    };
    let path = Path::of(&["speaks"]);
    one(state, &path, Around::of("speaks"), "choices", options.collect(), is_chosen, choose)
}

/// All other fields that a profile has, as its description lists them.
fn more(state: State) -> Vec<Element> {
    let fold = |title: String, content: Vec<Element>| {
        details()
            .class("fold")
            .child(summary().text(title))
            .child(div().class("fold__inside").children(content))
    };
    let rest = |at: &[&str], but: &[&str]| {
        generated::section(at)
            .map_or_else(Vec::new, |section| generated::fields(state, &Path::of(at), section, but))
    };
    let services = for_offered(state, move |service| {
        let names = ["services", service.id()];
        let fields = generated::section(&names).map_or_else(Vec::new, |section| {
            generated::fields(state, &Path::of(&names), section, &["billing", "fees"])
        });
        let name = say(&format!("service.{}.short", service.id()));
        generated::group(Around { label: name, help: None }, fields)
    });
    let mut folds = vec![
        fold(say("more.services"), vec![services]),
        fold(say("more.insurance"), rest(&["insurance"], &INSURANCE)),
        fold(say("more.contact"), rest(&["contact"], &CONTACT)),
    ];
    // Each of the rest by itself, so that nothing has to be known of it here.
    let whole = generated::section(&[]);
    for field in whole.into_iter().flat_map(|it| it.fields()).filter(|it| !SHOWN.contains(&it.name))
    {
        let title = find(&format!("more.{}", field.name));
        let title = title.unwrap_or_else(|| {
            whole.map_or_else(String::new, |whole| generated::around(whole, &field).label)
        });
        let mut content = named(state, &[], &[field.name]);
        if field.name == "kiosk" {
            content.insert(0, kiosk(state));
        }
        folds.push(fold(fill("more.title", &[("what", &title)]), content));
    }
    folds
}

/// A kiosk with the usual times has nothing filled in: it is one because somebody said so.
fn kiosk(state: State) -> Element {
    let path = Path::of(&["kiosk"]);
    let at = path.clone();
    let is_chosen = move |id: &str| (id == "true") == state.entry(&at).is_some();
    let to = path.clone();
    let choose = move |id: &str| {
        let is_there = state.form_now().0.get(&to).is_some();
        match (id == "true", is_there) {
            (true, false) => state.put_entry(&to, Some(Entry::EMPTY)),
            (false, true) => state.put_entry(&to, None),
            _ => {}
        }
    };
    let options = vec![Chosen::new("true", say("yes")), Chosen::new("false", say("no"))];
    one(state, &path, Around::of("kiosk"), "choices choices--row", options, is_chosen, choose)
}
