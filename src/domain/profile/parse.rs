//! Strict reading of a profile: every problem at once, each with its place.

use super::cursor::JsonCursor;
use super::json::{Json, whole};
use super::model::{
    Billing, Commitment, Contact, Fee, Insurance, Kiosk, MedicareStatus, Offer, OutOfNetworkClaims,
    Profile, Review, Wording,
};
use super::problem::{Problem, ProfileError};
use super::reader::Reader;
use super::shape::Shape;
use crate::domain::choices::Service;

/// The format version this reads, and the one a profile without a version is in.
pub(super) const VERSION: u32 = 1;

const PROFILE: &[&str] = &[
    "profile",
    "name",
    "services",
    "insurance",
    "sliding-scale",
    "contact",
    "state",
    "languages",
    "commitments",
    "wording",
    "theme",
    "quick-exit",
    "kiosk",
    "review",
];
const OFFER: &[&str] = &["billing", "fees"];
const FEE: &[&str] = &["minutes", "cents"];
const INSURANCE: &[&str] = &[
    "networks",
    "medicare",
    "medicaid",
    "tricare",
    "out-of-network-claims",
    "superbills",
    "employee-programs",
];
const CONTACT: &[&str] = &["website", "booking", "phone", "email", "guide"];
const THEME: &[&str] = &["accent"];
const KIOSK: &[&str] = &["idle-seconds", "warning-seconds"];
const REVIEW: &[&str] = &["reviewer", "date"];

/// Reads a profile, or says everything that is wrong with it.
///
/// # Errors
///
/// Every problem found, in no order to rely on. Whether wording keys exist is not checked here.
pub fn parse(json: &Json) -> Result<Profile, Vec<ProfileError>> {
    let mut reader = Reader { errors: Vec::new() };
    // Holds stand-ins where something is wrong, so it counts only if nothing is.
    let profile = reader.profile(&JsonCursor::root(json));
    if reader.errors.is_empty() { Ok(profile) } else { Err(reader.errors) }
}

impl Reader {
    fn profile(&mut self, at: &JsonCursor) -> Profile {
        self.object(at, Some(PROFILE));
        self.version(at);
        let name = self.required(at, "name").and_then(|name| self.text(&name, None));
        let theme = self.section(at, "theme", THEME);
        Profile {
            name: name.unwrap_or_default(),
            services: self.services(at),
            insurance: self.insurance(at),
            sliding_scale: self.known(at, "sliding-scale"),
            contact: self.contact(at),
            state: self.text_field(at, "state", Shape::State),
            languages: self.texts(at, "languages", Some(Shape::Language)).unwrap_or_default(),
            commitments: self.commitments(at),
            wording: self.wording(at),
            accent: self.text_field(&theme, "accent", Shape::Color),
            quick_exit: self.text_field(at, "quick-exit", Shape::Https),
            kiosk: self.kiosk(at),
            review: self.review(at),
        }
    }

    fn version(&mut self, at: &JsonCursor) {
        if let Some(version) = at.field("profile")
            && let Some(number) = self.number(&version)
            && whole(number) != Some(VERSION)
        {
            self.report(&version, Problem::UnknownVersion);
        }
    }

    fn services(&mut self, at: &JsonCursor) -> Vec<Offer> {
        let Some(services) = self.required(at, "services") else { return Vec::new() };
        let is_object = self.object(&services, Some(Service::IDS));
        let mut offers = Vec::new();
        let mut any = false;
        for service in Service::ALL {
            let Some(offer) = services.field(service.id()) else { continue };
            any = true;
            self.object(&offer, Some(OFFER));
            let billing = self.required(&offer, "billing");
            let billing = billing.and_then(|billing| self.choice(&billing, Billing::IDS));
            let fees = self.fees(&offer);
            if let Some(billing) = billing {
                offers.push(Offer { service: *service, billing: Billing::ALL[billing], fees });
            }
        }
        if is_object && !any {
            self.report(&services, Problem::NoServices);
        }
        offers
    }

    fn fees(&mut self, at: &JsonCursor) -> Vec<Fee> {
        let mut fees: Vec<Fee> = Vec::new();
        let Some(list) = self.list(at, "fees") else { return fees };
        for item in list.items() {
            self.object(&item, Some(FEE));
            let minutes = self.whole(&item, "minutes", 1..=480, Problem::MinutesOutOfRange);
            let cents = self.whole(&item, "cents", 0..=u32::MAX, Problem::CentsOutOfRange);
            let minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok());
            if let (Some(minutes), Some(cents)) = (minutes, cents) {
                if fees.iter().any(|fee| fee.minutes == minutes) {
                    self.report(&item, Problem::Repeated);
                }
                fees.push(Fee { minutes, cents });
            }
        }
        fees
    }

    fn insurance(&mut self, at: &JsonCursor) -> Insurance {
        let at = &self.section(at, "insurance", INSURANCE);
        let medicare = at.field("medicare");
        let medicare = medicare.and_then(|medicare| self.choice(&medicare, MedicareStatus::IDS));
        let claims = at.field("out-of-network-claims");
        let claims = claims.and_then(|claims| self.choice(&claims, OutOfNetworkClaims::IDS));
        Insurance {
            networks: self.texts(at, "networks", None),
            medicare: medicare.map(|medicare| MedicareStatus::ALL[medicare]),
            medicaid: self.known(at, "medicaid"),
            tricare: self.known(at, "tricare"),
            out_of_network_claims: claims.map(|claims| OutOfNetworkClaims::ALL[claims]),
            superbills: self.known(at, "superbills"),
            employee_programs: self.known(at, "employee-programs"),
        }
    }

    fn contact(&mut self, at: &JsonCursor) -> Contact {
        let at = &self.section(at, "contact", CONTACT);
        Contact {
            website: self.text_field(at, "website", Shape::Https),
            booking: self.text_field(at, "booking", Shape::Https),
            phone: self.text_field(at, "phone", Shape::Tel),
            email: self.text_field(at, "email", Shape::Mailto),
            guide: self.text_field(at, "guide", Shape::Page),
        }
    }

    fn commitments(&mut self, at: &JsonCursor) -> Vec<Commitment> {
        let mut commitments = Vec::new();
        let Some(list) = self.list(at, "commitments") else { return commitments };
        for item in list.items() {
            let Some(commitment) = self.choice(&item, Commitment::IDS) else { continue };
            let commitment = Commitment::ALL[commitment];
            if commitments.contains(&commitment) {
                self.report(&item, Problem::Repeated);
            }
            commitments.push(commitment);
        }
        commitments
    }

    fn wording(&mut self, at: &JsonCursor) -> Vec<Wording> {
        let mut wording = Vec::new();
        let Some(languages) = at.field("wording") else { return wording };
        self.object(&languages, None);
        for (language, fields) in languages.fields() {
            let fields = languages.inside(language, fields);
            if !Shape::Language.fits(language) {
                self.report(&fields, Problem::Malformed(Shape::Language));
            }
            self.object(&fields, None);
            let mut texts = Vec::new();
            for (key, value) in fields.fields() {
                if let Some(text) = self.text(&fields.inside(key, value), None) {
                    texts.push((key.clone(), text));
                }
            }
            wording.push(Wording { language: language.clone(), texts });
        }
        wording
    }

    fn kiosk(&mut self, at: &JsonCursor) -> Option<Kiosk> {
        let kiosk = at.field("kiosk")?;
        self.object(&kiosk, Some(KIOSK));
        let usual = Kiosk::default();
        let mut seconds = |name, range, otherwise, usual| match kiosk.field(name) {
            Some(_) => self.whole(&kiosk, name, range, otherwise).unwrap_or(usual),
            None => usual,
        };
        Some(Kiosk {
            idle_seconds: seconds(
                "idle-seconds",
                Kiosk::IDLE_SECONDS,
                Problem::IdleOutOfRange,
                usual.idle_seconds,
            ),
            warning_seconds: seconds(
                "warning-seconds",
                Kiosk::WARNING_SECONDS,
                Problem::WarningOutOfRange,
                usual.warning_seconds,
            ),
        })
    }

    fn review(&mut self, at: &JsonCursor) -> Option<Review> {
        let review = at.field("review")?;
        self.object(&review, Some(REVIEW));
        let reviewer = self.required(&review, "reviewer");
        let reviewer = reviewer.and_then(|reviewer| self.text(&reviewer, None));
        let date = self.required(&review, "date");
        let date = date.and_then(|date| self.text(&date, Some(Shape::Date)));
        Some(Review { reviewer: reviewer?, date: date? })
    }
}
