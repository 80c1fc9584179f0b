//! What is said for all kinds of therapy together, from what opens on demand while nothing but the kind
//! is known. A statement that holds for some kinds names them.

use std::collections::BTreeSet;

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::Contact;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::sources::{Cited, Confidence, REVIEWED, Source};
use coverage_guide::domain::topic::Topic;
use coverage_guide::t;
use maud::{Markup, Render, display, html};

use super::cases::Kind;
use super::guide::Guide;
use super::kind::person_of;
use super::shared::{Shared, SharedFold, asked, folds};

/// Behind what was said of each kind: what plans do, paying yourself, who would see it, the practice.
pub fn every(guide: &Guide, kinds: &[Kind]) -> Markup {
    html! {
        section {
            h2 { (guide.localizer.get(t!("static.page_every"))) }
            @for (topic, tables) in EVERY {
                @let found = folds(kinds, topic, tables);
                @if let Some(kind) = kinds.first().filter(|_| !found.is_empty()) {
                    h3 { (kind.open.answer.topic(topic)) }
                    @for fold in &found { (fold_entry(guide, fold)) }
                }
            }
        }
    }
}

/// What opens on demand and the verdicts rest on, by topic: statements of these tables. All the rest an
/// answer tells to those who ask.
const EVERY: [(Topic, &[&str]); 4] = [
    (Topic::Pay, &["plan.", "network."]),
    (Topic::OnFile, &["notes.practice-"]),
    (Topic::SeenBy, &["who."]),
    (Topic::SelfPay, &["points."]),
];

fn fold_entry(guide: &Guide, fold: &SharedFold) -> Markup {
    // What the line of a person says may hold for one kind and not for another.
    let person = person_of(&fold.id).map(|person| guide.localizer.id("audience.", person));
    html! {
        p { strong { (person.as_ref().unwrap_or(&fold.name)) } }
        (statements(guide, &fold.statements))
        @for text in &fold.texts { p { (text) } }
    }
}

fn statements(guide: &Guide, found: &[Shared]) -> Markup {
    html! {
        @if !found.is_empty() {
            ul {
                @for shared in found {
                    li data-rule=(shared.statement.rule.id) { (statement(guide, shared)) }
                }
            }
        }
    }
}

fn statement(guide: &Guide, shared: &Shared) -> Markup {
    let some = shared.kinds.len() < Service::ALL.len();
    let names: Vec<_> = shared.kinds.iter().map(|kind| guide.kind_name(*kind)).collect();
    html! {
        @if some { em { (names.join(", ")) ":" } " " }
        (shared.statement.words)
    }
}

/// Questions for the plan. Those that name a billing code are for the guide itself, where they stand
/// beside the note that says what a yes to a code is worth.
pub fn ask(guide: &Guide, kinds: &[Kind]) -> Markup {
    let mut plan = asked(kinds, Whom::Plan);
    plan.statements.retain(|shared| !names_a_code(&shared.statement.words));
    html! {
        section {
            h2 { (plan.heading) }
            @if let Some(before) = &plan.before { p { (before) } }
            ol {
                @for shared in &plan.statements {
                    li data-rule=(shared.statement.rule.id) { (statement(guide, shared)) }
                }
            }
        }
    }
}

/// Whether the words name a billing code: five digits.
pub fn names_a_code(words: &str) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What one may ask for by law, and how.
pub fn rights(guide: &Guide, kinds: &[Kind]) -> Markup {
    let localizer = &guide.localizer;
    html! {
        section {
            h2 { (localizer.get(t!("rights.heading"))) }
            @for fold in &folds(kinds, Topic::Ask, &["rights."]) {
                h3 { (fold.name) }
                (statements(guide, &fold.statements))
                @for text in &fold.texts { p { (text) } }
            }
            p { (localizer.get(t!("rights.no_advice"))) }
        }
    }
}

/// How to reach the practice. An email address stands as text: what a link to one does is up to the
/// device, and on many it does nothing.
pub fn talk(guide: &Guide) -> Markup {
    let localizer = &guide.localizer;
    let contact = &guide.profile.contact;
    let after = |link: &str| link.split_once(':').map(|(_, value)| value.to_owned());
    let phone = contact.phone.as_ref().and_then(|link| Some((link, after(link)?)));
    let email = contact.email.as_ref().and_then(|link| after(link));
    html! {
        section {
            h2 { (localizer.get(t!("static.talk_heading"))) }
            p { (localizer.get(t!("static.talk_lead"))) }
            @if *contact == Contact::default() {
                p { (localizer.get(t!("static.talk_none"))) }
            } @else {
                ul {
                    @if let Some((link, value)) = phone {
                        li { a href=(link) { (localizer.fill(t!("talk.phone"), &[("value", &value)])) } }
                    }
                    @if let Some(value) = email {
                        li { (localizer.fill(t!("talk.email"), &[("value", &value)])) }
                    }
                    @if let Some(link) = &contact.booking {
                        li { (outbound(link, &display(localizer.get(t!("talk.booking"))))) }
                    }
                    @if let Some(link) = &contact.website {
                        li { (outbound(link, &display(localizer.get(t!("talk.website"))))) }
                    }
                }
            }
        }
    }
}

/// A link that tells nobody where it came from; to browsers, `noreferrer` says `noopener` too.
fn outbound(link: &str, label: &impl Render) -> Markup {
    html! { a href=(link) rel="noreferrer" { (label) } }
}

/// What the terms mean that stand in this part of the page.
pub fn terms(guide: &Guide, html: &str) -> Markup {
    let localizer = &guide.localizer;
    // What stands between the tags. Words have no `<` of their own.
    let texts = html.split('<').filter_map(|tag| Some(tag.split_once('>')?.1));
    let used = localizer.glossary().terms(texts);
    html! {
        section {
            h2 { (localizer.get(t!("detail.terms"))) }
            dl {
                @for term in used {
                    @let told = localizer.term(term);
                    dt data-term=(term.id()) { (told.name) }
                    dd { (told.means) }
                }
            }
        }
    }
}

/// The sources behind these rules, from the surest to the least sure, with their review.
pub fn sources(guide: &Guide, rules: &BTreeSet<String>) -> Markup {
    let localizer = &guide.localizer;
    let cited: BTreeSet<Cited> = every_rule()
        .iter()
        .filter(|rule| rules.contains(rule.id))
        .flat_map(|rule| rule.sources)
        .collect();
    let marked = |mark: Confidence| -> Vec<&'static Source> {
        let mut found: Vec<&'static Source> = Vec::new();
        for source in cited.iter().map(|cited| cited.source()) {
            let place = |known: &Source| (known.authority, known.citation, known.url);
            // Several facts may come from one place.
            let known = found.iter().any(|known| place(known) == place(source));
            if source.confidence == mark && !known {
                found.push(source);
            }
        }
        found
    };
    html! {
        section {
            h2 { (localizer.get(t!("trace.sources"))) }
            @for mark in Confidence::ALL.iter().copied() {
                @let found = marked(mark);
                @if !found.is_empty() {
                    h3 { (localizer.id("trace.confidence.", mark.id())) }
                    ul { @for source in found { li { (source_entry(guide, source)) } } }
                }
            }
        }
    }
}

fn source_entry(guide: &Guide, source: &Source) -> Markup {
    let dates = guide.localizer.source_dates(source, guide.profile.review.as_ref());
    let parts = [source.authority, source.citation];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // Whatever the language of the guide, its sources speak English.
    let name = html! { span lang="en" dir="ltr" { (parts.join(", ")) } };
    html! {
        // A place that cannot be reached safely is named, not linked.
        @if source.url.starts_with("https:") { (outbound(source.url, &name)) } @else { (name) }
        "."
        @if !dates.is_empty() { " " (dates) "." }
    }
}

/// What this page is not.
pub fn disclaimer(guide: &Guide) -> Markup {
    let localizer = &guide.localizer;
    html! {
        section {
            h2 { (localizer.get(t!("disclaimer.heading"))) }
            p { (localizer.get(t!("disclaimer.general"))) }
            p { (localizer.get(t!("disclaimer.relation"))) }
            p { (localizer.get(t!("disclaimer.plan"))) }
            p { (localizer.fill(t!("disclaimer.reviewed"), &[("date", &localizer.date(REVIEWED))])) }
        }
    }
}
