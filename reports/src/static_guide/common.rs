//! What is said for all kinds of therapy together. A statement that holds for some of them names
//! them.

use std::collections::BTreeSet;

use coverage_guide::domain::assess::Assessment;
use coverage_guide::domain::choices::{Service, Way};
use coverage_guide::domain::profile::{Contact, Review};
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::disclosure::Audience;
use coverage_guide::domain::rules::notes::Note;
use coverage_guide::domain::rules::points::Point;
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::rules::{Fired, every_rule};
use coverage_guide::domain::sources::{Cited, Confidence, REVIEWED, Source};
use coverage_guide::t;
use maud::{Markup, Render, html};

use super::cases::Kind;
use super::guide::Guide;

/// A rule, and the kinds of therapy for which it holds while nothing else is known.
struct Shared {
    rule: Fired,
    kinds: Vec<Service>,
}

/// The rules that `pick` finds, in the order of the tables.
fn shared(kinds: &[Kind], pick: impl Fn(&Assessment) -> Vec<Fired>) -> Vec<Shared> {
    let mut found: Vec<Shared> = Vec::new();
    for kind in kinds {
        for rule in pick(&kind.open.assessment) {
            match found.iter_mut().find(|known| known.rule.id == rule.id) {
                Some(known) if known.kinds.contains(&kind.service) => {}
                Some(known) => known.kinds.push(kind.service),
                None => found.push(Shared { rule, kinds: vec![kind.service] }),
            }
        }
    }
    let order: Vec<_> = every_rule().into_iter().map(|rule| rule.id).collect();
    found.sort_by_key(|shared| order.iter().position(|id| *id == shared.rule.id));
    found
}

fn statements(guide: &Guide, found: &[Shared]) -> Markup {
    html! {
        ul { @for shared in found { li data-rule=(shared.rule.id) { (statement(guide, shared)) } } }
    }
}

fn statement(guide: &Guide, shared: &Shared) -> Markup {
    let some = shared.kinds.len() < Service::ALL.len();
    let names: Vec<_> = shared.kinds.iter().map(|kind| guide.kind_name(*kind)).collect();
    html! {
        @if some { em { (names.join(", ")) ":" } " " }
        (guide.say.rule(shared.rule.id))
    }
}

/// Behind what was said of each kind: the network, paying yourself, who would see it.
pub fn every(guide: &Guide, kinds: &[Kind]) -> Markup {
    let say = &guide.say;
    let behind = shared(kinds, |assessment| {
        let coverages = assessment.ways.iter().filter_map(|way| way.coverage);
        coverages.filter_map(|coverage| coverage.network).collect()
    });
    let own = shared(kinds, |assessment| {
        let notes = assessment.notes.iter().filter(|note| note.value == Note::Practice);
        notes.map(|note| note.rule).collect()
    });
    html! {
        section {
            h2 { (say.get(t!("static.page_every"))) }
            h3 { (say.get(t!("answer.world_heading"))) }
            (statements(guide, &behind))
            p { strong { (say.get(t!("answer.ask_plan"))) } }
            h3 { (say.get(t!("diagnosis.self_pay"))) }
            (points(guide, kinds))
            h3 { (say.get(t!("who.heading"))) }
            (who(guide, kinds))
            @if !own.is_empty() {
                h3 { (say.get(t!("diagnosis.practice"))) }
                (statements(guide, &own))
            }
        }
    }
}

/// What paying yourself costs, gives and takes.
fn points(guide: &Guide, kinds: &[Kind]) -> Markup {
    let about = |point: Point| {
        shared(kinds, |assessment| {
            let points = assessment.way(Way::SelfPay).points.iter();
            points.filter(|found| found.value == point).map(|found| found.rule).collect()
        })
    };
    html! {
        @for point in Point::ALL.iter().copied() {
            @let found = about(point);
            @if !found.is_empty() {
                p { strong { (guide.say.id("point.", point.id())) } }
                (statements(guide, &found))
            }
        }
    }
}

/// Why somebody would learn of it or not, each with the ways to pay of which it is said.
fn who(guide: &Guide, kinds: &[Kind]) -> Markup {
    let say = &guide.say;
    let ways = |rule: &Fired| -> Vec<String> {
        let by = |way: &Way| {
            let seen = kinds.iter().flat_map(|kind| &kind.open.assessment.way(*way).disclosures);
            seen.into_iter().any(|seen| seen.rule.id == rule.id)
        };
        let ways = Way::ALL.iter().filter(|way| by(way));
        ways.map(|way| say.id("way.column.", way.id())).collect()
    };
    html! {
        @for audience in Audience::ALL.iter().copied() {
            @let found = shared(kinds, |assessment| {
                let ways = assessment.ways.iter();
                ways.filter_map(|way| way.disclosure_to(audience)).map(|seen| seen.rule).collect()
            });
            @if !found.is_empty() {
                p { strong { (say.id("audience.", audience.id())) } }
                ul {
                    @for shared in &found {
                        @let ways = ways(&shared.rule);
                        li data-rule=(shared.rule.id) {
                            @if ways.len() < Way::ALL.len() { (ways.join(", ")) ": " }
                            (statement(guide, shared))
                        }
                    }
                }
            }
        }
    }
}

/// Questions for the plan. Those that name a billing code are for the guide itself, where they stand
/// beside the note that says what a yes to a code is worth.
pub fn ask(guide: &Guide, kinds: &[Kind]) -> Markup {
    let say = &guide.say;
    let mut questions = shared(kinds, |assessment| {
        let asked = assessment.ask.iter().filter(|asked| asked.value == Whom::Plan);
        asked.map(|asked| asked.rule).collect()
    });
    questions.retain(|shared| !names_a_code(&say.rule(shared.rule.id)));
    html! {
        section {
            h2 { (say.get(t!("ask.heading"))) }
            h3 { (say.get(t!("ask.plan_heading"))) }
            p { (say.get(t!("ask.before"))) }
            ol {
                @for shared in &questions {
                    li data-rule=(shared.rule.id) { (statement(guide, shared)) }
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
    let say = &guide.say;
    html! {
        section {
            h2 { (say.get(t!("rights.heading"))) }
            @for right in Right::ALL.iter().copied() {
                @let found = shared(kinds, |assessment| {
                    let rights = assessment.rights.iter().filter(|found| found.value == right);
                    rights.map(|found| found.rule).collect()
                });
                @if !found.is_empty() {
                    h3 { (say.id("right.name.", right.id())) }
                    (statements(guide, &found))
                    p { (say.id("right.how.", right.id())) }
                }
            }
            p { (say.get(t!("rights.no_advice"))) }
        }
    }
}

/// How to reach the practice. An email address stands as text: what a link to one does is up to the
/// device, and on many it does nothing.
pub fn talk(guide: &Guide) -> Markup {
    let say = &guide.say;
    let contact = &guide.profile.contact;
    let after = |link: &str| link.split_once(':').map(|(_, value)| value.to_owned());
    let phone = contact.phone.as_ref().and_then(|link| Some((link, after(link)?)));
    let email = contact.email.as_ref().and_then(|link| after(link));
    html! {
        section {
            h2 { (say.get(t!("talk.heading"))) }
            p { (say.get(t!("talk.lead"))) }
            @if *contact == Contact::default() {
                p { (say.get(t!("talk.none"))) }
            } @else {
                ul {
                    @if let Some((link, value)) = phone {
                        li { a href=(link) { (say.fill(t!("talk.phone"), &[("value", &value)])) } }
                    }
                    @if let Some(value) = email {
                        li { (say.fill(t!("talk.email"), &[("value", &value)])) }
                    }
                    @if let Some(link) = &contact.booking {
                        li { (outbound(link, &say.get(t!("talk.booking")))) }
                    }
                    @if let Some(link) = &contact.website {
                        li { (outbound(link, &say.get(t!("talk.website")))) }
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
    let say = &guide.say;
    // What stands between the tags. Words have no `<` of their own.
    let texts = html.split('<').filter_map(|tag| Some(tag.split_once('>')?.1));
    let used = say.glossary().terms(texts);
    html! {
        section {
            h2 { (say.get(t!("term.heading"))) }
            dl {
                @for term in used {
                    @let told = say.term(term);
                    dt data-term=(term.id()) { (told.name) }
                    dd { (told.means) }
                }
            }
        }
    }
}

/// The sources behind these rules, from the surest to the least sure, with their review.
pub fn sources(guide: &Guide, rules: &BTreeSet<String>) -> Markup {
    let say = &guide.say;
    let cited: BTreeSet<Cited> = every_rule()
        .iter()
        .filter(|rule| rules.contains(rule.id))
        .flat_map(|rule| rule.sources)
        .copied()
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
            h2 { (say.get(t!("trace.sources"))) }
            @for mark in Confidence::ALL.iter().copied() {
                @let found = marked(mark);
                @if !found.is_empty() {
                    h3 { (say.id("trace.confidence.", mark.id())) }
                    ul { @for source in found { li { (source_entry(guide, source)) } } }
                }
            }
        }
    }
}

fn source_entry(guide: &Guide, source: &Source) -> Markup {
    let parts = [source.authority, source.citation];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // Whatever the language of the guide, its sources speak English.
    let name = html! { span lang="en" dir="ltr" { (parts.join(", ")) } };
    html! {
        // A place that cannot be reached safely is named, not linked.
        @if source.url.starts_with("https:") { (outbound(source.url, &name)) } @else { (name) }
        ". " (reviewed(guide, source)) "."
    }
}

/// The practice's policy has a date of its own, or none.
fn reviewed(guide: &Guide, source: &Source) -> String {
    let say = &guide.say;
    match (&guide.profile.review, source.confidence) {
        (Some(Review { reviewer, date }), Confidence::Practice) => {
            let values = [("reviewer", reviewer.as_str()), ("date", &say.date(date))];
            say.fill(t!("trace.policy_reviewed"), &values)
        }
        (None, Confidence::Practice) => say.get(t!("trace.policy_unreviewed")),
        _ => say.fill(t!("trace.reviewed"), &[("date", &say.date(source.reviewed))]),
    }
}

/// What this page is not.
pub fn disclaimer(guide: &Guide) -> Markup {
    let say = &guide.say;
    html! {
        section {
            h2 { (say.get(t!("disclaimer.heading"))) }
            p { (say.get(t!("disclaimer.general"))) }
            p { (say.get(t!("disclaimer.relation"))) }
            p { (say.get(t!("disclaimer.plan"))) }
            p { (say.fill(t!("disclaimer.reviewed"), &[("date", &say.date(REVIEWED))])) }
        }
    }
}
