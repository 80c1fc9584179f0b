//! The names and numbers of a profile, in the sentences that tell them.

use super::localizer::Localizer;
use crate::domain::choices::{Payer, Way};
use crate::domain::costs::money::Cents;
use crate::domain::facts::Facts;
use crate::domain::profile::{
    Clinician, IncomeTier, License, MedicareStatus, Profile, Translated, Variant,
};
use crate::domain::question_id::QuestionId;
use crate::domain::rules::all_hold;
use crate::domain::rules::practice::PRACTICE;
use crate::t;
use crate::text::Text;

/// A value that a sentence on the practice takes from the profile.
type Value = fn(&Localizer, &Profile, &Facts) -> Text;

/// What a practice says of its networks.
pub(super) const ON_NETWORKS: [&str; 2] = ["practice.networks", "practice.program"];

/// What its therapists differ in.
pub(super) const ON_CLINICIANS: &str = "practice.clinicians";

/// The rules whose sentences hold such values, each with the names of its placeholders.
const VALUES: &[(&str, &[(&str, Value)])] = &[
    ("notes.fee", &[("fees", fees)]),
    ("practice.networks", &[("networks", networks)]),
    ("practice.program", &[("program", program)]),
    (ON_CLINICIANS, &[("clinicians", clinicians)]),
    ("practice.languages", &[("languages", languages)]),
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
    localizer.list_in_sentence(&fees)
}

fn networks(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    localizer.list_in_sentence(profile.insurance.networks.as_deref().unwrap_or_default())
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
    let each = profile.clinicians.iter().map(|it| clinician(localizer, it, facts));
    localizer.list_in_sentence(&each.collect::<Vec<_>>())
}

fn clinician(localizer: &Localizer, clinician: &Clinician, facts: &Facts) -> Text {
    let mut says: Vec<Text> = Vec::new();
    says.extend(clinician.license.map(|license| {
        localizer.get(match license {
            License::Full => t!("detail.clinician_full"),
            License::Supervised => t!("detail.clinician_supervised"),
        })
    }));
    says.extend(clinician.networks.as_ref().map(|networks| match &networks[..] {
        [] => localizer.get(t!("detail.clinician_no_network")),
        networks => {
            let networks = localizer.list_in_sentence(networks);
            localizer.fill(t!("detail.clinician_networks"), &[("networks", &networks)])
        }
    }));
    let is_asked = matches!(facts.payer, Payer::Medicare | Payer::NotSure);
    says.extend(clinician.medicare.filter(|_| is_asked).map(|status| {
        localizer.get(match status {
            MedicareStatus::Enrolled => t!("detail.clinician_medicare"),
            MedicareStatus::OptedOut => t!("term.name.opted-out"),
            MedicareStatus::NotEnrolled | MedicareStatus::NotTaken => {
                t!("detail.clinician_no_medicare")
            }
        })
    }));
    if !clinician.states.is_empty() {
        let states = localizer.list_in_sentence(&clinician.states);
        says.push(localizer.fill(t!("detail.clinician_states"), &[("states", &states)]));
    }
    let fees = clinician.fees.iter().filter(|(of, _)| Some(*of) == facts.service);
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
    localizer.list_in_sentence(&beyond.map(|cents| localizer.cents(cents)).collect::<Vec<_>>())
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
    localizer.list_in_sentence(&profile.income_tiers.iter().map(tier).collect::<Vec<_>>())
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
            Text::of(&[name, " (", &localizer.list_in_sentence(&fees), ")"])
        }
    };
    let variants = offer.into_iter().flat_map(|offer| &offer.variants).map(variant);
    localizer.list_in_sentence(&variants.collect::<Vec<_>>())
}

fn hours(_: &Localizer, profile: &Profile, _: &Facts) -> Text {
    profile.missed_visit.map_or(0, |missed| missed.notice_hours).to_string().into()
}

fn missed(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    let cents = profile.missed_visit.and_then(|missed| missed.cents);
    cents.map_or_else(|| localizer.get(t!("detail.full_fee")), |cents| localizer.cents(cents))
}

fn states(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    localizer.list_in_sentence(&profile.states)
}

/// By their own names, which those who speak them look for. One that is not here is told by its code.
const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("es", "español"),
    ("zh", "中文"),
    ("vi", "Tiếng Việt"),
    ("tl", "Tagalog"),
    ("ko", "한국어"),
    ("ru", "русский"),
    ("ar", "العربية"),
    ("fr", "français"),
    ("ht", "Kreyòl ayisyen"),
    ("pt", "português"),
    ("ase", "American Sign Language"),
];

fn languages(localizer: &Localizer, profile: &Profile, _: &Facts) -> Text {
    let mut names: Vec<&str> = Vec::new();
    for tag in &profile.languages {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        let known = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(code));
        let name = known.map_or(code, |(_, name)| name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    localizer.list_in_sentence(&names)
}
