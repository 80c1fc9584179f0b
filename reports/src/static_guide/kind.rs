//! What is said of one kind of therapy.

use coverage_guide::domain::assess::WayToPay;
use coverage_guide::domain::choices::{ServiceChoice, Way};
use coverage_guide::domain::costs::money::Cents;
use coverage_guide::domain::facts::Policy;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Fee;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::rules::disclosure::{Audience, Extent};
use coverage_guide::present::outlooks::visible_outlooks;
use coverage_guide::t;
use coverage_guide::text::Key;
use maud::{Markup, html};

use super::cases::{Kind, Same};
use super::guide::{Guide, reason};

/// Everything about one kind.
pub fn kind(guide: &Guide, kind: &Kind) -> Markup {
    let say = &guide.say;
    let detail = ServiceChoice::IDS.iter().position(|id| *id == kind.service.id());
    html! {
        section data-service=(kind.service.id()) {
            h2 { (guide.kind_name(kind.service)) }
            @if let Some(detail) = detail.and_then(|at| say.detail(QuestionId::Service, at)) {
                p { (detail) }
            }
            h3 { (say.get(t!("answer.world_heading"))) }
            (plans(guide, kind))
            h3 { (say.get(t!("answer.policy_heading"))) }
            (policy(guide, kind))
            h3 { (say.get(t!("diagnosis.heading"))) }
            (diagnosis(guide, kind))
            h3 { (say.get(t!("diagnosis.self_pay"))) }
            (self_pay(guide, kind))
            h3 { (say.get(t!("who.heading"))) }
            (who(guide, kind))
        }
    }
}

/// How often plans pay, for each case that differs, and what the plan itself has to do with it. The
/// network is the same for all kinds of therapy, and explained once.
fn plans(guide: &Guide, kind: &Kind) -> Markup {
    let groups = kind.by(|assessment| {
        let outlooks: Vec<(Option<Key>, Option<Outlook>)> = visible_outlooks(assessment)
            .into_iter()
            .map(|(way, network)| (network, assessment.way(way).outlook()))
            .collect();
        (outlooks, assessment.way(Way::Claim).coverage.map(|coverage| coverage.care))
    });
    let plans =
        kind.by(|assessment| assessment.way(Way::Claim).coverage.map(|coverage| coverage.plan));
    html! {
        (by_case(guide, kind, &groups, |(outlooks, care)| html! {
            @for (network, outlook) in outlooks {
                p data-outlook=(outlook.map_or("none", Outlook::id)) {
                    @if let Some(network) = network { (guide.say.get(*network)) ": " }
                    strong { (guide.say.outlook(*outlook)) }
                }
            }
            @if let Some(care) = care { (reason(&guide.say, care)) }
        }))
        (by_case(guide, kind, &plans, |plan| html! {
            @if let Some(plan) = plan { (reason(&guide.say, plan)) }
        }))
    }
}

/// The practice's own policy: what it bills and charges, and which other ways it has.
fn policy(guide: &Guide, kind: &Kind) -> Markup {
    let say = &guide.say;
    let facts = &kind.open.assessment.facts;
    html! {
        p { strong { (say.policy(facts)) } }
        (fees(guide, kind))
        @if facts.policy == Policy::NotOffered {
            (reason(say, &kind.open.assessment.way(Way::Claim).availability.rule))
        } @else {
            @for way in [Way::Claim, Way::Superbill, Way::Program] { (open(guide, kind, way)) }
        }
    }
}

fn fees(guide: &Guide, kind: &Kind) -> Markup {
    let say = &guide.say;
    let fee = |fee: &Fee| {
        let amount = say.money(Cents(u64::from(fee.cents)));
        let minutes = fee.minutes.to_string();
        say.fill(t!("costs.fee_of"), &[("minutes", &minutes), ("fee", &amount)])
    };
    let fees: Vec<_> = guide.profile.fees(kind.service).iter().map(fee).collect();
    html! {
        @if !fees.is_empty() { p { (say.get(t!("costs.field.fee"))) " (" (say.list(&fees)) ")" } }
    }
}

/// Whether a way to pay stands open here.
fn open(guide: &Guide, kind: &Kind, way: Way) -> Markup {
    let say = &guide.say;
    let name = [&say.way(way), " (", &say.id("way.term.", way.id()), "):"].concat();
    let groups = kind.by(|assessment| assessment.way(way).availability);
    verdicts(guide, kind, &name, &groups, |open| (say.id("open.", open.value.id()), open.rule))
}

fn diagnosis(guide: &Guide, kind: &Kind) -> Markup {
    let say = &guide.say;
    let people = kind.by(|assessment| assessment.person.rule);
    let name = [&say.get(t!("diagnosis.with_plan")), ":"].concat();
    html! {
        (need(guide, kind, &name, Way::Claim))
        (by_case(guide, kind, &people, |rule| reason(say, rule)))
    }
}

fn need(guide: &Guide, kind: &Kind, name: &str, way: Way) -> Markup {
    let groups = kind.by(|assessment| assessment.way(way).diagnosis);
    verdicts(guide, kind, name, &groups, |need| (guide.say.id("need.", need.value.id()), need.rule))
}

fn self_pay(guide: &Guide, kind: &Kind) -> Markup {
    let question = guide.say.get(t!("diagnosis.heading"));
    html! {
        // Where the kind is not offered, that has been said.
        @if kind.open.assessment.policy() != Policy::NotOffered {
            (open(guide, kind, Way::SelfPay))
        }
        (need(guide, kind, &question, Way::SelfPay))
    }
}

/// Who learns of it, in short: the reasons are the same for most kinds and stand together.
fn who(guide: &Guide, kind: &Kind) -> Markup {
    let assessment = &kind.open.assessment;
    html! {
        ul {
            @for audience in assessment.audiences() {
                li {
                    (guide.say.id("audience.", audience.id())) ": "
                    (learns(guide, &assessment.ways, audience))
                }
            }
        }
    }
}

/// What an audience learns, with the ways to pay of which the same holds together.
fn learns(guide: &Guide, ways: &[WayToPay], audience: Audience) -> Markup {
    let say = &guide.say;
    let mut groups: Vec<(Option<Extent>, Vec<String>)> = Vec::new();
    for way in ways {
        let learns = way.extent(audience);
        let name = say.id("way.column.", way.way.id());
        match groups.iter_mut().find(|(known, _)| *known == learns) {
            Some((_, names)) => names.push(name),
            None => groups.push((learns, vec![name])),
        }
    }
    let one = groups.len() == 1;
    let separator = say.get(t!("ui.list_separator"));
    html! {
        @for (at, (learns, names)) in groups.iter().enumerate() {
            @if at > 0 { (separator) " " }
            strong { (say.extent(*learns)) }
            " (" @if one { (say.get(t!("grid.same"))) } @else { (names.join(", ")) } ")"
        }
    }
}

/// What a verdict is about, with the verdict and its reason: in one line where it is the same in
/// every case.
fn verdicts<T: PartialEq>(
    guide: &Guide,
    kind: &Kind,
    name: &str,
    groups: &[Same<T>],
    told: impl Fn(&T) -> (String, Fired),
) -> Markup {
    let one = groups.len() == 1;
    html! {
        @if !one { p { (name) } }
        (by_case(guide, kind, groups, |said| {
            let (words, rule) = told(said);
            html! {
                p { @if one { (name) " " } strong { (words) } }
                (reason(&guide.say, &rule))
            }
        }))
    }
}

/// What is said, once if it is the same in every case, or else under the cases of which it is said.
fn by_case<T>(
    guide: &Guide,
    kind: &Kind,
    groups: &[Same<T>],
    write: impl Fn(&T) -> Markup,
) -> Markup {
    if let [only] = groups {
        return write(&only.said);
    }
    html! {
        dl {
            @for group in groups {
                @for line in kind.which(&guide.say, guide.profile, &group.cases) {
                    dt {
                        @for (at, part) in line.iter().enumerate() { @if at > 0 { br; } (part) }
                    }
                }
                dd { (write(&group.said)) }
            }
        }
    }
}
