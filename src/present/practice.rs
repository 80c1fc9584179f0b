//! The names and numbers of a profile, in the sentences that tell them.

use super::localizer::Localizer;
use crate::domain::choices::{Payer, Service, Way};
use crate::domain::costs::money::Cents;
use crate::domain::facts::Facts;
use crate::domain::profile::{Clinician, IncomeTier, License, Profile, Translated, Variant};
use crate::domain::question_id::QuestionId;
use crate::domain::rules::all_hold;
use crate::domain::rules::practice::PRACTICE;
use crate::t;
use crate::text::Text;

/// A value that a sentence on the practice takes from the profile.
type Value = fn(&Localizer, &Profile, &Facts) -> Text;

/// What a practice says of its networks.
pub(super) const ON_NETWORKS: [&str; 2] = ["practice.networks", "practice.program"];

/// The rules whose sentences hold such values, each with the names of its placeholders.
const VALUES: &[(&str, &[(&str, Value)])] = &[
    ("notes.fee", &[("fees", fees)]),
    ("practice.networks", &[("networks", networks)]),
    ("practice.program", &[("program", program)]),
    ("practice.clinicians", &[("clinicians", clinicians)]),
    ("practice.beyond-plan", &[("fee", beyond_plan)]),
    ("practice.income-tiers", &[("tiers", tiers)]),
    ("practice.packages", &[("packages", packages)]),
    ("practice.variants", &[("variants", variants)]),
    ("common.missed-here", &[("hours", hours), ("fee", missed)]),
    ("common.video-here", &[("states", states)]),
];

impl Localizer {
    /// The reason of a rule, with what it takes from the profile.
    pub fn rule_here(&self, id: &str, profile: &Profile, facts: &Facts) -> Text {
        let Some((_, values)) = VALUES.iter().find(|(rule, _)| *rule == id) else {
            return self.rule(id);
        };
        let values: Vec<_> =
            values.iter().map(|(name, value)| (*name, value(self, profile, facts))).collect();
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.id_filled("rule.", id, &values)
    }

    /// What the practice says of what a question is on, so that nobody has to ask it back.
    pub fn said_beside(&self, id: QuestionId, profile: &Profile, facts: &Facts) -> Option<Text> {
        let is_on = |rule: &str| id == QuestionId::Network && ON_NETWORKS.contains(&rule);
        let mut rows = PRACTICE.rows.iter().filter(|row| is_on(row.rule.id));
        let row = rows.find(|row| all_hold(row.rule.when, facts, Way::Claim))?;
        Some(self.rule_here(row.rule.id, profile, facts))
    }

    fn cents(&self, cents: u32) -> Text {
        self.money(Cents(u64::from(cents)))
    }

    /// The words in the visitor's language, or else those that there are.
    fn own_words<'a>(&self, words: &'a Translated) -> &'a str {
        let own = words.iter().find(|(tag, _)| tag == self.locale().tag());
        own.or(words.first()).map_or("", |(_, words)| words)
    }
}

fn fees(localizer: &Localizer, profile: &Profile, facts: &Facts) -> Text {
    let fees = profile.fees(facts.service, facts.setting);
    let fees: Vec<_> = fees.iter().map(|fee| localizer.fee(fee, t!("detail.fee_for"))).collect();
    localizer.list(&fees)
}

fn networks(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    localizer.list(profile.insurance.networks.as_deref().unwrap_or_default())
}

/// Names of laws and programs are the same in every language.
fn program(_: &Localizer, _: &Profile, facts: &Facts) -> Text {
    let name = match facts.payer {
        Payer::Medicare => "Medicare",
        Payer::Tricare => "TRICARE",
        _ => "Medicaid",
    };
    Text::from(name)
}

fn clinicians(localizer: &Localizer, profile: &Profile, facts: &Facts) -> Text {
    let each = profile.clinicians.iter().map(|it| clinician(localizer, it, facts.service));
    Text::join(&each.collect::<Vec<_>>(), "; ")
}

fn clinician(localizer: &Localizer, clinician: &Clinician, service: Option<Service>) -> Text {
    let mut says: Vec<Text> = Vec::new();
    says.extend(clinician.license.map(|license| {
        localizer.get(match license {
            License::Full => t!("detail.clinician_full"),
            License::Supervised => t!("detail.clinician_supervised"),
        })
    }));
    says.extend(clinician.networks.as_ref().map(|networks| match &networks[..] {
        [] => localizer.get(t!("detail.clinician_no_network")),
        networks => localizer.list(networks),
    }));
    says.extend(clinician.states.iter().map(|state| Text::from(state.as_str())));
    let fees = clinician.fees.iter().filter(|(of, _)| Some(*of) == service);
    says.extend(
        fees.flat_map(|(_, fees)| fees).map(|fee| localizer.fee(fee, t!("detail.fee_for"))),
    );
    if says.is_empty() {
        Text::from(clinician.name.as_str())
    } else {
        Text::of(&[&clinician.name, " (", &says.join(", "), ")"])
    }
}

fn beyond_plan(localizer: &Localizer, profile: &Profile, facts: &Facts) -> Text {
    let fees = profile.fees(facts.service, facts.setting);
    let beyond = fees.iter().filter_map(|fee| fee.beyond_plan_cents);
    localizer.list(&beyond.map(|cents| localizer.cents(cents)).collect::<Vec<_>>())
}

fn tiers(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    let tier = |tier: &IncomeTier| {
        let fee = localizer.cents(tier.cents);
        match tier.up_to_cents {
            Some(income) => {
                let values = [("income", &*localizer.cents(income)), ("fee", &*fee)];
                localizer.fill(t!("detail.tier_up_to"), &values)
            }
            None => localizer.fill(t!("detail.tier_above"), &[("fee", &fee)]),
        }
    };
    Text::join(&profile.income_tiers.iter().map(tier).collect::<Vec<_>>(), "; ")
}

fn packages(localizer: &Localizer, profile: &Profile, facts: &Facts) -> Text {
    let offer = facts.service.and_then(|service| profile.offer(service));
    offer.map_or("", |offer| localizer.own_words(&offer.packages)).into()
}

fn variants(localizer: &Localizer, profile: &Profile, facts: &Facts) -> Text {
    let offer = facts.service.and_then(|service| profile.offer(service));
    let variant = |variant: &Variant| {
        let name = localizer.own_words(&variant.name);
        let fees = variant.fees.iter().map(|fee| localizer.fee(fee, t!("detail.fee_for")));
        let fees: Vec<_> = fees.collect();
        if fees.is_empty() {
            name.into()
        } else {
            Text::of(&[name, " (", &localizer.list(&fees), ")"])
        }
    };
    let variants = offer.into_iter().flat_map(|offer| &offer.variants).map(variant);
    localizer.list(&variants.collect::<Vec<_>>())
}

fn hours(_: &Localizer, profile: &Profile, _: &Facts) -> Text {
    profile.missed_visit.map_or(0, |missed| missed.notice_hours).to_string().into()
}

fn missed(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    let cents = profile.missed_visit.and_then(|missed| missed.cents);
    cents.map_or_else(|| localizer.get(t!("detail.full_fee")), |cents| localizer.cents(cents))
}

fn states(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    localizer.list(&profile.states)
}
