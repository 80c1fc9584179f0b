//! A profile as JSON again: the exact reverse of reading. What is not known is left out, and what has no order of its
//! own gets one, so that the same profile is the same text whoever wrote it down, and in which order.

use super::fee::{Fee, FeeBy, FeeKind, IncomeTier, MissedVisit, Price};
use super::insurance::{ClaimSender, Insurance, MedicareStatus, OutOfNetworkClaims};
use super::json::Json;
use super::model::{Contact, Kiosk, Profile, Review, Wording};
use super::offer::{Billing, Clinician, License, Offer, RecordOf, Translated, Variant};
use super::parse::VERSION;
use super::theme::{Corners, Density, Font, Scheme, Theme};
use crate::domain::known::Known;

impl From<Profile> for Json {
    fn from(profile: Profile) -> Self {
        let mut fields = Fields(Vec::new());
        fields.number("profile", Some(VERSION));
        fields.text("name", Some(profile.name));
        fields.add("services", Some(services(profile.services)));
        fields.unless_empty("insurance", insurance(profile.insurance));
        fields.known("sliding-scale", profile.sliding_scale);
        fields.list("income-tiers", profile.income_tiers, income_tier);
        fields.add("missed-visit", profile.missed_visit.map(missed_visit));
        fields.unless_empty("contact", contact(profile.contact));
        fields.text("state", profile.state);
        fields.unless_empty("states", texts(profile.states));
        fields.unless_empty("languages", texts(profile.languages));
        fields.known("in-training", profile.in_training);
        fields.known("recordings", profile.recordings);
        fields.list("clinicians", profile.clinicians, clinician);
        fields.list("commitments", profile.commitments, |commitment| id(commitment.id()));
        fields.unless_empty("wording", wording(profile.wording));
        fields.unless_empty("theme", theme(profile.theme));
        fields.text("quick-exit", profile.quick_exit);
        fields.add("kiosk", profile.kiosk.map(kiosk));
        fields.add("review", profile.review.map(review));
        fields.done()
    }
}

fn services(offers: Vec<Offer>) -> Json {
    let mut services = Fields(Vec::new());
    for offer in offers {
        let mut fields = Fields(Vec::new());
        fields.id("billing", offer.billing.map(Billing::id));
        fields.known("superbills", offer.superbills);
        fields.known("diagnosis-when-self-pay", offer.diagnosis_when_self_pay);
        fields.id("record", offer.record.map(RecordOf::id));
        fields.list("fees", offer.fees, fee);
        fields.unless_empty("packages", translated(offer.packages));
        fields.list("variants", offer.variants, variant);
        services.add(offer.service.id(), Some(fields.done()));
    }
    services.done()
}

fn variant(variant: Variant) -> Json {
    let mut fields = Fields(Vec::new());
    fields.id("kind", Some(variant.kind.id()));
    fields.add("name", Some(translated(variant.name)));
    fields.id("billing", variant.billing.map(Billing::id));
    fields.known("superbills", variant.superbills);
    fields.list("fees", variant.fees, fee);
    fields.done()
}

fn fee(fee: Fee) -> Json {
    let mut fields = Fields(Vec::new());
    fields.id("kind", (fee.kind != FeeKind::Usual).then(|| fee.kind.id()));
    fields.id("by", fee.by.map(FeeBy::id));
    fields.number("minutes", fee.minutes.map(u32::from));
    match fee.price {
        Price::Exact(cents) => fields.number("cents", Some(cents)),
        Price::From(from) => fields.number("from-cents", Some(from)),
        Price::Between(from, to) => {
            fields.number("from-cents", Some(from));
            fields.number("to-cents", Some(to));
        }
    }
    fields.add("without-superbill", fee.without_superbill.then_some(Json::Bool(true)));
    fields.number("beyond-plan-cents", fee.beyond_plan_cents);
    fields.done()
}

fn income_tier(tier: IncomeTier) -> Json {
    let mut fields = Fields(Vec::new());
    fields.number("up-to-cents", tier.up_to_cents);
    fields.number("cents", Some(tier.cents));
    fields.done()
}

fn missed_visit(missed: MissedVisit) -> Json {
    let mut fields = Fields(Vec::new());
    fields.number("cents", missed.cents);
    fields.number("notice-hours", Some(missed.notice_hours));
    fields.done()
}

fn clinician(clinician: Clinician) -> Json {
    let mut fields = Fields(Vec::new());
    fields.text("name", Some(clinician.name));
    fields.add("networks", clinician.networks.map(texts));
    fields.id("medicare", clinician.medicare.map(MedicareStatus::id));
    fields.id("license", clinician.license.map(License::id));
    fields.unless_empty("states", texts(clinician.states));
    let mut services = Fields(Vec::new());
    for (service, fees) in clinician.fees {
        services.list(service.id(), fees, fee);
    }
    fields.unless_empty("fees", services.done());
    fields.done()
}

fn insurance(insurance: Insurance) -> Json {
    let mut fields = Fields(Vec::new());
    // An empty list says something here: in no network.
    fields.add("networks", insurance.networks.map(texts));
    fields.id("medicare", insurance.medicare.map(MedicareStatus::id));
    fields.known("medicaid", insurance.medicaid);
    fields.known("tricare", insurance.tricare);
    fields.known("primary-plans-only", insurance.primary_plans_only);
    let claims = insurance.out_of_network_claims;
    fields.id("out-of-network-claims", claims.map(OutOfNetworkClaims::id));
    let sender = insurance.out_of_network_claims_by;
    fields.id("out-of-network-claims-by", sender.map(ClaimSender::id));
    fields.known("superbills", insurance.superbills);
    fields.list("superbill-omits", insurance.superbill_omits, |part| id(part.id()));
    fields.list("self-pay-refused", insurance.self_pay_refused, |refused| id(refused.id()));
    fields.known("employee-programs", insurance.employee_programs);
    fields.done()
}

fn contact(Contact { website, booking, phone, email, guide }: Contact) -> Json {
    let mut fields = Fields(Vec::new());
    fields.text("website", website);
    fields.text("booking", booking);
    fields.text("phone", phone);
    fields.text("email", email);
    fields.text("guide", guide);
    fields.done()
}

/// The practice's words are found by name. (Those of a group are not sorted: the first is for all other languages.)
fn wording(mut wording: Vec<Wording>) -> Json {
    wording.sort_by(|one, other| one.language.cmp(&other.language));
    let in_order = |mut own: Wording| {
        own.texts.sort();
        (own.language, translated(own.texts))
    };
    Json::Object(wording.into_iter().map(in_order).collect())
}

fn theme(Theme { accent, scheme, corners, density, font }: Theme) -> Json {
    let mut fields = Fields(Vec::new());
    fields.text("accent", accent);
    fields.id("scheme", scheme.map(Scheme::id));
    fields.id("corners", corners.map(Corners::id));
    fields.id("density", density.map(Density::id));
    fields.id("font", font.map(Font::id));
    fields.done()
}

fn kiosk(Kiosk { idle_seconds, warning_seconds }: Kiosk) -> Json {
    let mut fields = Fields(Vec::new());
    fields.number("idle-seconds", Some(idle_seconds));
    fields.number("warning-seconds", Some(warning_seconds));
    fields.done()
}

fn review(Review { reviewer, date }: Review) -> Json {
    let mut fields = Fields(Vec::new());
    fields.text("reviewer", Some(reviewer));
    fields.text("date", Some(date));
    fields.done()
}

fn id(id: &str) -> Json {
    Json::Text(id.to_owned())
}

fn texts(texts: Vec<String>) -> Json {
    Json::List(texts.into_iter().map(Json::Text).collect())
}

fn translated(texts: Translated) -> Json {
    Json::Object(texts.into_iter().map(|(name, text)| (name, Json::Text(text))).collect())
}

struct Fields(Vec<(String, Json)>);

impl Fields {
    fn add(&mut self, name: &str, value: Option<Json>) {
        self.0.extend(value.map(|value| (name.to_owned(), value)));
    }

    fn unless_empty(&mut self, name: &str, value: Json) {
        let is_empty = match &value {
            Json::List(items) => items.is_empty(),
            Json::Object(fields) => fields.is_empty(),
            _ => false,
        };
        self.add(name, (!is_empty).then_some(value));
    }

    fn text(&mut self, name: &str, text: Option<String>) {
        self.add(name, text.map(Json::Text));
    }

    fn id(&mut self, name: &str, id: Option<&str>) {
        self.text(name, id.map(str::to_owned));
    }

    fn number(&mut self, name: &str, whole: Option<u32>) {
        self.add(name, whole.map(|whole| Json::Number(f64::from(whole))));
    }

    fn list<T>(&mut self, name: &str, items: Vec<T>, item: impl Fn(T) -> Json) {
        self.unless_empty(name, Json::List(items.into_iter().map(item).collect()));
    }

    fn known(&mut self, name: &str, known: Known) {
        let value = match known {
            Known::Yes => Some(true),
            Known::No => Some(false),
            Known::Unknown => None,
        };
        self.add(name, value.map(Json::Bool));
    }

    fn done(self) -> Json {
        Json::Object(self.0)
    }
}
