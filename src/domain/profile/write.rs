//! A profile as JSON again: the exact reverse of reading. What is not known is left out.

use super::json::Json;
use super::model::{Contact, Fee, Insurance, Kiosk, Offer, Profile, Review};
use super::parse::VERSION;
use crate::domain::known::Known;

impl From<Profile> for Json {
    fn from(profile: Profile) -> Self {
        let mut fields = Fields(Vec::new());
        fields.add("profile", Some(number(VERSION)));
        fields.text("name", Some(profile.name));
        fields.add("services", Some(services(profile.services)));
        fields.unless_empty("insurance", insurance(profile.insurance));
        fields.known("sliding-scale", profile.sliding_scale);
        fields.unless_empty("contact", contact(profile.contact));
        fields.text("state", profile.state);
        fields.unless_empty("languages", texts(profile.languages));
        let commitments = profile.commitments.iter().map(|commitment| id(commitment.id()));
        fields.unless_empty("commitments", Self::List(commitments.collect()));
        let texts = |texts: Vec<(String, String)>| {
            Self::Object(texts.into_iter().map(|(key, text)| (key, Self::Text(text))).collect())
        };
        let wording =
            profile.wording.into_iter().map(|wording| (wording.language, texts(wording.texts)));
        fields.unless_empty("wording", Self::Object(wording.collect()));
        let mut theme = Fields(Vec::new());
        theme.text("accent", profile.accent);
        fields.unless_empty("theme", theme.done());
        fields.text("quick-exit", profile.quick_exit);
        fields.add("kiosk", profile.kiosk.map(kiosk));
        fields.add("review", profile.review.map(review));
        fields.done()
    }
}

fn services(offers: Vec<Offer>) -> Json {
    let mut services = Fields(Vec::new());
    for Offer { service, billing, fees } in offers {
        let mut offer = Fields(Vec::new());
        offer.add("billing", Some(id(billing.id())));
        offer.unless_empty("fees", Json::List(fees.into_iter().map(fee).collect()));
        services.add(service.id(), Some(offer.done()));
    }
    services.done()
}

fn fee(Fee { minutes, cents }: Fee) -> Json {
    let mut fields = Fields(Vec::new());
    fields.add("minutes", Some(number(u32::from(minutes))));
    fields.add("cents", Some(number(cents)));
    fields.done()
}

fn insurance(insurance: Insurance) -> Json {
    let Insurance {
        networks,
        medicare,
        medicaid,
        tricare,
        out_of_network_claims,
        superbills,
        employee_programs,
    } = insurance;
    let mut fields = Fields(Vec::new());
    // An empty list says something here: in no network.
    fields.add("networks", networks.map(texts));
    fields.add("medicare", medicare.map(|status| id(status.id())));
    fields.known("medicaid", medicaid);
    fields.known("tricare", tricare);
    let claims = out_of_network_claims.map(|claims| id(claims.id()));
    fields.add("out-of-network-claims", claims);
    fields.known("superbills", superbills);
    fields.known("employee-programs", employee_programs);
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

fn kiosk(Kiosk { idle_seconds, warning_seconds }: Kiosk) -> Json {
    let mut fields = Fields(Vec::new());
    fields.add("idle-seconds", Some(number(idle_seconds)));
    fields.add("warning-seconds", Some(number(warning_seconds)));
    fields.done()
}

fn review(Review { reviewer, date }: Review) -> Json {
    let mut fields = Fields(Vec::new());
    fields.text("reviewer", Some(reviewer));
    fields.text("date", Some(date));
    fields.done()
}

fn number(whole: u32) -> Json {
    Json::Number(f64::from(whole))
}

fn id(id: &str) -> Json {
    Json::Text(id.to_owned())
}

fn texts(texts: Vec<String>) -> Json {
    Json::List(texts.into_iter().map(Json::Text).collect())
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
