//! What is said of one kind of therapy: the four questions, each answered for the cases that differ.

use coverage_guide::domain::choices::{ServiceChoice, Setting};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Block, Detail};
use coverage_guide::t;
use coverage_guide::text::Text;
use maud::{Markup, html};

use super::blocks::{Person, Piece, piece};
use super::cases::{Group, Kind};
use super::guide::Guide;

/// Parts of a detail that ask the visitor something, or answer what not everybody asks.
const FOR_VISITORS: [&str; 3] = ["refine", "people-ask", "from"];

/// Everything about one kind.
pub fn kind(guide: &Guide, kind: &Kind) -> Markup {
    let detail = ServiceChoice::IDS.iter().position(|id| *id == kind.service.id());
    let detail = detail.and_then(|at| guide.localizer.detail(QuestionId::Service, at));
    html! {
        section data-service=(kind.service.id()) {
            h2 { (guide.kind_name(kind.service)) }
            @if let Some(detail) = detail { p { (detail) } }
            @for topic in Topic::QUESTIONS {
                h3 { (kind.open.answer.topic(topic)) }
                (told(guide, kind, topic))
            }
            p { (kind.open.answer.short().frame) }
            (fees(guide, kind))
        }
    }
}

/// The answer to one question: the short one with its reasons, then part by part.
fn told(guide: &Guide, kind: &Kind, topic: Topic) -> Markup {
    let mut parts = vec![PartByCase { id: WHY, heading: None, by_case: kind.of_each() }];
    for (at, case) in kind.cases.iter().enumerate() {
        let Detail { lead, parts: found, .. } = case.answer.detail(topic);
        parts[0].by_case[at].extend(lead.map(Piece::Row));
        for part in found.into_iter().filter(|part| !FOR_VISITORS.contains(&part.id)) {
            let place = parts.iter().position(|told| told.id == part.id).unwrap_or_else(|| {
                parts.push(PartByCase {
                    id: part.id,
                    heading: part.heading,
                    by_case: kind.of_each(),
                });
                parts.len() - 1
            });
            parts[place].by_case[at].extend(pieces(topic, part.blocks));
        }
    }
    html! {
        @for PartByCase { heading, by_case, .. } in parts {
            @let said = kind.grouped(by_case);
            @if !said.is_empty() {
                @if let Some(heading) = heading { p { strong { (heading) } } }
                (groups(guide, kind, said))
            }
        }
    }
}

/// The part with the reasons of a short answer. It stands right behind it, without its heading.
const WHY: &str = "why";

/// A part of what is told, case by case.
struct PartByCase {
    id: &'static str,
    heading: Option<Text>,
    by_case: Vec<Vec<Piece>>,
}

/// What stands open of some blocks.
fn pieces(topic: Topic, blocks: Vec<Block>) -> Vec<Piece> {
    if topic == Topic::SeenBy {
        return people(blocks);
    }
    let open = blocks.into_iter().filter(|block| !matches!(block, Block::Fold(_)));
    open.map(Piece::Block).collect()
}

/// A line for each person: their name with what the ways to pay say, or that they all say the same.
fn people(blocks: Vec<Block>) -> Vec<Piece> {
    let mut people: Vec<Piece> = Vec::new();
    let mut name = Text::default();
    let mut is_named = false;
    for block in blocks {
        match block {
            Block::Name(words) => {
                name = words;
                is_named = true;
            }
            Block::Cells(cells) => {
                let name = std::mem::take(&mut name);
                people.push(Piece::Person(Person { name, cells }));
            }
            // Behind a name it holds what they would see; else its line names them.
            Block::Fold(_) if is_named => is_named = false,
            Block::Fold(fold) if person_of(&fold.id).is_some() => {
                people.push(Piece::Person(Person { name: fold.name, cells: Vec::new() }));
            }
            Block::Fold(_) => {}
            text => people.push(Piece::Block(text)),
        }
    }
    people
}

/// The person that a fold is about, by their id; none: it is about one subject, or about no person.
pub fn person_of(fold: &str) -> Option<&str> {
    fold.strip_prefix("person.").filter(|rest| !rest.contains('.'))
}

fn fees(guide: &Guide, kind: &Kind) -> Markup {
    let localizer = &guide.localizer;
    let fees = guide.profile.fees(Some(kind.service), Setting::OneToOne);
    let fees: Vec<_> = fees.iter().map(|fee| localizer.fee(fee, t!("costs.fee_of"))).collect();
    let name = localizer.id("costs.field.", "fee");
    html! {
        @if !fees.is_empty() { p { (name) " (" (localizer.list(&fees)) ")" } }
    }
}

/// What is said, once if it is so in every case, or else under the cases of which it is said.
fn groups(guide: &Guide, kind: &Kind, groups: Vec<Group<Piece>>) -> Markup {
    let (all, some): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|group| group.cases.len() == kind.cases.len());
    html! {
        @for told in all.iter().flat_map(|group| &group.said) { (piece(&guide.localizer, told)) }
        @if !some.is_empty() {
            dl {
                @for group in &some {
                    @for line in kind.which(&guide.localizer, guide.profile, &group.cases) {
                        dt {
                            @for (at, part) in line.iter().enumerate() { @if at > 0 { br; } (part) }
                        }
                    }
                    dd { @for told in &group.said { (piece(&guide.localizer, told)) } }
                }
            }
        }
    }
}
