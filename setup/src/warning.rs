//! What may be a slip, or may surprise a visitor. Nothing here keeps a guide from being made.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::{Billing, Fee, Price, Profile};

use crate::color;
use crate::told::Told;

/// Something to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The color is hard to see on a light page. This one is not.
    Contrast(String),
    /// The practice bills for it, and plans rarely pay.
    RarelyPaid(Service),
    /// There is no phone number.
    NoPhone,
    /// The profile was last checked more than a year ago.
    OldReview,
    /// A fee of this service is very high: cents may have been typed for dollars.
    HighFee(Service),
    /// A fee of this service is very low.
    LowFee(Service),
    /// The practice bills and is in no network, and does not say whether it sends claims.
    OutOfNetwork,
}

impl Warning {
    /// The name of its words.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Contrast(_) => "warn.contrast",
            Self::RarelyPaid(_) => "warn.rarely",
            Self::NoPhone => "warn.phone",
            Self::OldReview => "warn.review",
            Self::HighFee(_) => "warn.high-fee",
            Self::LowFee(_) => "warn.low-fee",
            Self::OutOfNetwork => "warn.network",
        }
    }

    /// Where in the form it can be changed.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::Contrast(_) => "theme.accent".to_owned(),
            Self::RarelyPaid(service) => format!("services.{}", service.id()),
            Self::NoPhone => "contact.phone".to_owned(),
            Self::OldReview => "review.date".to_owned(),
            Self::HighFee(service) | Self::LowFee(service) => {
                format!("services.{}.fees", service.id())
            }
            Self::OutOfNetwork => "insurance.out-of-network-claims".to_owned(),
        }
    }
}

/// What is to be said of this profile on a day, `YYYY-MM-DD`.
#[must_use]
pub fn warnings(profile: &Profile, told: &[Told], today: &str) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if profile.contact.phone.is_none() {
        warnings.push(Warning::NoPhone);
    }
    for offer in &profile.services {
        let service = offer.service;
        let bills =
            matches!(offer.billing, Some(Billing::WithDiagnosis | Billing::WithIdentifiedPatient));
        // Where no plan can pay for such a visit, there is no outlook.
        let rarely = |told: &Told| told.service == service && told.outlook.is_none_or(is_rare);
        let is_together = matches!(service, Service::Couples | Service::Family);
        if bills && is_together && told.iter().any(rarely) {
            warnings.push(Warning::RarelyPaid(service));
        }
        if offer.fees.iter().any(is_high) {
            warnings.push(Warning::HighFee(service));
        }
        if offer.fees.iter().any(|fee| lowest(fee) < 2_000) {
            warnings.push(Warning::LowFee(service));
        }
    }
    let insurance = &profile.insurance;
    let bills =
        profile.services.iter().any(|offer| !matches!(offer.billing, None | Some(Billing::Never)));
    let in_none = insurance.networks.as_ref().is_some_and(Vec::is_empty);
    if bills && in_none && insurance.out_of_network_claims.is_none() {
        warnings.push(Warning::OutOfNetwork);
    }
    if let Some(better) = profile.theme.accent.as_deref().and_then(color::easier_to_see) {
        warnings.push(Warning::Contrast(better));
    }
    if profile.review.as_ref().is_some_and(|review| is_old(&review.date, today)) {
        warnings.push(Warning::OldReview);
    }
    warnings
}

fn is_rare(outlook: Outlook) -> bool {
    outlook == Outlook::RARELY
}

/// No single visit of up to three hours costs $1,000.
fn is_high(fee: &Fee) -> bool {
    lowest(fee) >= 100_000 && fee.minutes.is_none_or(|minutes| minutes <= 180)
}

const fn lowest(fee: &Fee) -> u32 {
    match fee.price {
        Price::Exact(cents) | Price::From(cents) | Price::Between(cents, _) => cents,
    }
}

/// Whether a day is more than a year before another. Days as they are written can be compared.
fn is_old(day: &str, today: &str) -> bool {
    let year_before = today.split_once('-').and_then(|(year, rest)| {
        Some(format!("{:04}-{rest}", year.parse::<u32>().ok()?.checked_sub(1)?))
    });
    year_before.is_some_and(|before| day < before.as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use test_fixtures::{MinimalProfile, parse_profile};

    use coverage_guide::text::{Locale, Words};

    use super::*;
    use crate::told::told;

    fn warned(profile: MinimalProfile) -> Vec<Warning> {
        warnings(&parse_profile(&profile.to_string()), &[], "2026-11-28")
    }

    #[test]
    fn each_slip_is_told_with_its_place() {
        let service = |fee: u32, minutes: u32| json!({ "couples": { "billing": "with-diagnosis", "fees": [{ "cents": fee, "minutes": minutes }] } });
        let phone = json!({ "phone": "tel:+1-303-555-0100" });
        let whole = MinimalProfile::default().with("contact", phone);
        assert_eq!(warned(whole.clone()), []);
        let couples = Service::Couples;
        for (field, value, warning) in [
            ("contact", json!({}), Warning::NoPhone),
            ("services", service(1_500_000, 50), Warning::HighFee(couples)),
            ("services", service(150, 50), Warning::LowFee(couples)),
            ("review", json!({ "reviewer": "A", "date": "2025-11-27" }), Warning::OldReview),
            ("theme", json!({ "accent": "#ffffee" }), Warning::Contrast("#8b8b82".to_owned())),
        ] {
            let found = warned(whole.clone().with(field, value));
            assert_eq!(found.len(), 1, "{warning:?}: {found:?}");
            assert_eq!(found[0].key(), warning.key());
            assert_eq!(found[0].place(), warning.place());
        }
        let weekend = whole.clone().with("services", service(300_000, 900));
        assert_eq!(warned(weekend), []);
        let fresh = json!({ "reviewer": "A", "date": "2025-11-28" });
        assert_eq!(warned(whole.clone().with("review", fresh)), []);
        let outside = whole
            .with("services", service(15_000, 50))
            .with("insurance", json!({ "networks": [] }));
        assert_eq!(warned(outside), [Warning::OutOfNetwork]);
    }

    #[test]
    fn a_service_that_is_billed_and_rarely_paid_is_told() {
        let billed = |billing: &str| {
            let services = json!({ "couples": { "billing": billing }, "individual": { "billing": "with-diagnosis" } });
            let phone = json!({ "phone": "tel:+1-303-555-0100" });
            let profile =
                MinimalProfile::default().with("contact", phone).with("services", services);
            let profile = parse_profile(&profile.to_string());
            let told = told(&profile, Words::new(Locale::English, &[], Vec::new()));
            assert_eq!(told.len(), Service::ALL.len());
            warnings(&profile, &told, "2026-11-28")
        };
        assert_eq!(billed("with-diagnosis"), [Warning::RarelyPaid(Service::Couples)]);
        assert_eq!(billed("never"), []);
    }
}
