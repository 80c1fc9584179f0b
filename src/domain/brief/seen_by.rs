//! Who would see it?

use super::situation::{Line, OTHER_PAYER, ShortAnswer, Situation};
use crate::domain::choices::{Client, Payer, Policyholder, Priority, Service, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::disclosure::Audience;
use crate::domain::topic::Topic;

const OWN_CARD: &str = "who.policyholder-own-card";
/// The employer may well hear of it, and what is said of others is not said here.
const MAY_HEAR: &str = "who.employer-if-work-injury";

/// How many sentences stand with the verdict.
const MOST: usize = 2;

pub fn seen_by(situation: &Situation) -> ShortAnswer {
    let claim = situation.bills();
    let superbill = situation.usable(Way::Superbill) || situation.may_send_claim();
    let way = if claim { Way::Claim } else { Way::Superbill };
    let (_, closed) = situation.open(Way::Claim);
    let plan = |way| situation.disclosure(Audience::Plan, way).unwrap_or(closed);
    let (verdict, rule) = if !situation.is_insured() {
        ("no-plan", situation.disclosure(Audience::Practice, Way::SelfPay).unwrap_or(closed))
    } else if situation.is_not_offered() {
        ("not-offered", closed)
    } else if claim {
        let is_no_plan = situation.program() == OTHER_PAYER;
        (if is_no_plan { OTHER_PAYER } else { "plan" }, plan(Way::Claim))
    } else {
        ("not-your-plan", plan(Way::SelfPay))
    };

    let mut sentences = Vec::new();
    if situation.is_insured() && situation.is_not_offered() {
        sentences.push(line("elsewhere", plan(Way::Claim)));
    } else if situation.is_insured() && !claim && superbill {
        sentences.push(line("receipt", plan(Way::Superbill)));
    }
    let to_plan = situation.is_insured() && (claim || superbill);
    let mut others: Vec<(Priority, Line)> = Vec::new();
    others.extend(parent(situation, to_plan).map(|line| (Priority::Policyholder, line)));
    let owner =
        owner(situation, way).filter(|_| to_plan).map(|line| (Priority::Policyholder, line));
    let together = together(situation, claim).map(|line| (Priority::PartnersWords, line));
    // The owner, known or not, gets letters only about what is sent, and here nothing need be.
    if claim || situation.facts.policyholder != Policyholder::NotSure {
        others.extend(owner.into_iter().chain(together));
    } else {
        others.extend(together.into_iter().chain(owner));
    }
    others.extend(employer(situation, way).map(|line| (Priority::Employer, line)));
    // What the visitor named comes first, and what a parent of a young client can see, which nobody
    // of that age may miss; all else keeps its order.
    let comes_first = |(priority, _): &(Priority, Line)| {
        situation.cares_about(*priority)
            || situation.is_young() && *priority == Priority::Policyholder
    };
    others.sort_by_key(|other| !comes_first(other));
    sentences.extend(others.into_iter().map(|(_, line)| line));
    sentences.truncate(MOST);
    if sentences.is_empty() {
        // Only where no way can send anything and nobody else is concerned.
        sentences.push(line("nothing-sent", closed));
    }

    ShortAnswer {
        topic: Topic::SeenBy,
        verdict: Line { key: ("brief.seen-by.", verdict), rule },
        sentences,
        outlook: None,
        has_meter: false,
    }
}

fn line(id: &'static str, rule: Fired) -> Line {
    Line { key: ("brief.seen-by.because.", id), rule }
}

/// A parent of a young client. Where the age is not known, only those are told who want it kept from
/// the owner of the plan: for them it must not sound safer than it is.
fn parent(situation: &Situation, to_plan: bool) -> Option<Line> {
    let way = if to_plan { Way::Claim } else { Way::SelfPay };
    let rule = situation
        .disclosure(Audience::Parent, way)
        .or_else(|| situation.disclosure(Audience::Parent, Way::SelfPay))?;
    let letters = to_plan && situation.facts.policyholder == Policyholder::Parent;
    match situation.facts.client {
        Client::Teen | Client::Child if letters => Some(line("parent-and-letters", rule)),
        Client::Teen | Client::Child => Some(line("parent", rule)),
        Client::NotSure if situation.cares_about(Priority::Policyholder) => {
            Some(line("parent-if-young", rule))
        }
        _ => None,
    }
}

fn owner(situation: &Situation, way: Way) -> Option<Line> {
    let rule = situation.disclosure(Audience::Policyholder, way)?;
    match situation.facts.policyholder {
        // Nobody was asked whose card it is.
        _ if situation.program() == OTHER_PAYER => Some(line("owner-payer", rule)),
        Policyholder::Me if rule.id == OWN_CARD => Some(line("owner-unknown", rule)),
        Policyholder::Me => Some(line("owner-you", rule)),
        Policyholder::Partner => Some(line("owner-partner", rule)),
        // Said already, with the record.
        Policyholder::Parent if situation.is_young() => None,
        Policyholder::Parent => Some(line("owner-parent", rule)),
        Policyholder::NotSure => Some(line("owner-unknown", rule)),
    }
}

fn together(situation: &Situation, claim: bool) -> Option<Line> {
    let id = match situation.facts.service? {
        Service::Couples if claim => "one-chart-couple",
        Service::Family if claim => "one-chart-family",
        Service::Couples | Service::Family => "whose-chart",
        Service::Individual | Service::SexTherapy => return None,
    };
    let way = if claim { Way::Claim } else { Way::SelfPay };
    Some(line(id, situation.disclosure(Audience::Together, way)?))
}

/// An employer, where the plan could have one behind it, and for those who asked.
fn employer(situation: &Situation, way: Way) -> Option<Line> {
    let concerned = matches!(situation.facts.payer, Payer::Commercial | Payer::Nobody)
        || situation.cares_about(Priority::Employer);
    if !concerned || matches!(situation.facts.payer, Payer::Tricare | Payer::NotSure) {
        return None;
    }
    let rule = situation
        .disclosure(Audience::Employer, way)
        .or_else(|| situation.disclosure(Audience::Employer, Way::SelfPay))?;
    (rule.id != MAY_HEAR).then(|| line("employer", rule))
}
