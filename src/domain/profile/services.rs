//! Reading of services, their fees, and who holds the visits; with what one field demands of another.

use super::cursor::JsonCursor;
use super::fee::{Fee, FeeBy, FeeKind, Price};
use super::insurance::MedicareStatus;
use super::json::Json;
use super::offer::{Billing, Clinician, License, Offer, RecordOf, Variant, VariantKind};
use super::problem::Problem;
use super::reader::Reader;
use crate::domain::choices::Service;
use crate::domain::known::Known;

impl Reader {
    pub(super) fn services(&mut self, at: &JsonCursor) -> Vec<Offer> {
        let mut offers = Vec::new();
        let services = at.section("services");
        for service in Service::ALL {
            let Some(at) = services.field(service.id()) else { continue };
            let record = at.choice("record", RecordOf::IDS);
            offers.push(Offer {
                service: *service,
                billing: billing(&at),
                superbills: at.known("superbills"),
                diagnosis_when_self_pay: at.known("diagnosis-when-self-pay"),
                record: record.map(|record| RecordOf::ALL[record]),
                fees: self.fees(&at, "fees"),
                packages: at.entries("packages"),
                variants: self.variants(&at),
            });
        }
        if offers.is_empty() && matches!(services.json, Json::Object(_)) && at.has("services") {
            self.report(&services, Problem::NoServices);
        }
        offers
    }

    fn variants(&mut self, at: &JsonCursor) -> Vec<Variant> {
        let mut variants = Vec::new();
        let list = at.section("variants");
        for at in list.items() {
            let name = at.entries("name");
            if let Some(place) = at.field("name")
                && matches!(place.json, Json::Object(fields) if fields.is_empty())
            {
                self.report(&place, Problem::Empty);
            }
            let fees = self.fees(&at, "fees");
            let Some(kind) = at.choice("kind", VariantKind::IDS) else { continue };
            variants.push(Variant {
                kind: VariantKind::ALL[kind],
                name,
                billing: billing(&at),
                superbills: at.known("superbills"),
                fees,
            });
        }
        variants
    }

    pub(super) fn clinicians(&mut self, at: &JsonCursor) -> Vec<Clinician> {
        let mut clinicians = Vec::new();
        let list = at.section("clinicians");
        for at in list.items() {
            let place = at.section("fees");
            let medicare = at.choice("medicare", MedicareStatus::IDS);
            let license = at.choice("license", License::IDS);
            clinicians.push(Clinician {
                name: at.text("name").unwrap_or_default(),
                networks: at.texts("networks"),
                medicare: medicare.map(|status| MedicareStatus::ALL[status]),
                license: license.map(|license| License::ALL[license]),
                states: at.texts("states").unwrap_or_default(),
                fees: Service::ALL
                    .iter()
                    .map(|service| (*service, self.fees(&place, service.id())))
                    .filter(|(_, fees)| !fees.is_empty())
                    .collect(),
            });
        }
        clinicians
    }

    fn fees(&mut self, at: &JsonCursor, name: &str) -> Vec<Fee> {
        let mut fees: Vec<Fee> = Vec::new();
        let list = at.section(name);
        for at in list.items() {
            let Some(price) = self.price(&at) else { continue };
            let kind = at.choice("kind", FeeKind::IDS);
            let by = at.choice("by", FeeBy::IDS);
            let fee = Fee {
                kind: kind.map_or(FeeKind::Usual, |kind| FeeKind::ALL[kind]),
                by: by.map(|by| FeeBy::ALL[by]),
                minutes: at.whole("minutes").and_then(|minutes| u16::try_from(minutes).ok()),
                price,
                without_superbill: at.known("without-superbill") == Known::Yes,
                beyond_plan_cents: at.whole("beyond-plan-cents"),
            };
            if fees.iter().any(|earlier| earlier.repeats(&fee)) {
                self.report(&at, Problem::Repeated);
            } else if self.is_first && fees.iter().any(|earlier| earlier.minutes == fee.minutes) {
                self.report(&at, Problem::SameLength);
            }
            fees.push(fee);
        }
        fees
    }

    fn price(&mut self, at: &JsonCursor) -> Option<Price> {
        if at.has("cents") {
            for name in ["from-cents", "to-cents"] {
                if let Some(other) = at.field(name) {
                    self.report(&other, Problem::TwoPrices);
                }
            }
            return at.whole("cents").map(Price::Exact);
        }
        let missing = if at.has("to-cents") { "from-cents" } else { "cents" };
        if !at.has("from-cents") {
            self.report_missing(at, missing, Problem::Missing);
        }
        let from = at.whole("from-cents")?;
        let Some(place) = at.field("to-cents") else { return Some(Price::From(from)) };
        let to = at.whole("to-cents")?;
        if to <= from {
            self.report(&place, Problem::RangeReversed);
        }
        Some(Price::Between(from, to))
    }
}

fn billing(at: &JsonCursor) -> Option<Billing> {
    at.choice("billing", Billing::IDS).map(|billing| Billing::ALL[billing])
}
