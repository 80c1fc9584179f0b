//! Strict reading of a profile: every problem at once, each with its place.

use super::cursor::JsonCursor;
use super::fee::{IncomeTier, MissedVisit};
use super::fields::PROFILE;
use super::insurance::{
    ClaimSender, Insurance, MedicareStatus, OutOfNetworkClaims, SelfPayRefused, SuperbillPart,
};
use super::json::Json;
use super::model::{Commitment, Contact, Kiosk, Profile, Review, Wording};
use super::problem::{Problem, ProfileError};
use super::reader::Reader;
use super::table::Is;
use super::theme::{Corners, Density, Font, Scheme, Theme};

/// The format version that is written. A profile without a version is in format 1, which says less and all of it
/// in the same fields.
pub(super) const VERSION: u32 = 2;

/// Reads a profile, or says everything that is wrong with it.
///
/// # Errors
///
/// Every problem found, in no order to rely on. Whether wording keys exist is not checked here.
pub fn parse(json: &Json) -> Result<Profile, Vec<ProfileError>> {
    let at = JsonCursor::root(json);
    let is_first = at.field("profile").is_none() || at.whole("profile") == Some(1);
    let mut reader = Reader { errors: Vec::new(), is_first };
    reader.value(&at, &Is::Object(&PROFILE));
    // Holds stand-ins where something is wrong, so it counts only if nothing is.
    let profile = reader.profile(&at);
    if reader.errors.is_empty() { Ok(profile) } else { Err(reader.errors) }
}

impl Reader {
    fn profile(&mut self, at: &JsonCursor) -> Profile {
        Profile {
            name: at.text("name").unwrap_or_default(),
            services: self.services(at),
            insurance: insurance(&at.section("insurance")),
            sliding_scale: at.known("sliding-scale"),
            income_tiers: self.income_tiers(at),
            missed_visit: missed_visit(at),
            contact: contact(&at.section("contact")),
            state: at.text("state"),
            states: at.texts("states").unwrap_or_default(),
            languages: at.texts("languages").unwrap_or_default(),
            in_training: at.known("in-training"),
            recordings: at.known("recordings"),
            clinicians: self.clinicians(at),
            commitments: at
                .choices("commitments", Commitment::IDS)
                .into_iter()
                .map(|said| Commitment::ALL[said])
                .collect(),
            wording: wording(at),
            theme: theme(&at.section("theme")),
            quick_exit: at.text("quick-exit"),
            kiosk: kiosk(at),
            review: review(at),
        }
    }

    fn income_tiers(&mut self, at: &JsonCursor) -> Vec<IncomeTier> {
        let mut tiers: Vec<IncomeTier> = Vec::new();
        let Some(list) = at.field("income-tiers") else { return tiers };
        let count = list.items().count();
        for (at, item) in list.items().enumerate() {
            let up_to_cents = item.whole("up-to-cents");
            if at + 1 < count {
                self.report_missing(&item, "up-to-cents", Problem::Missing);
            }
            let before = tiers.last().and_then(|tier| tier.up_to_cents);
            if let (Some(before), Some(up_to)) = (before, up_to_cents)
                && up_to <= before
            {
                self.report(&item, Problem::TierOutOfOrder);
            }
            tiers.push(IncomeTier { up_to_cents, cents: item.whole("cents").unwrap_or_default() });
        }
        tiers
    }
}

fn insurance(at: &JsonCursor) -> Insurance {
    let medicare = at.choice("medicare", MedicareStatus::IDS);
    let claims = at.choice("out-of-network-claims", OutOfNetworkClaims::IDS);
    let sender = at.choice("out-of-network-claims-by", ClaimSender::IDS);
    let omits = at.choices("superbill-omits", SuperbillPart::IDS).into_iter();
    let refused = at.choices("self-pay-refused", SelfPayRefused::IDS).into_iter();
    Insurance {
        networks: at.texts("networks"),
        medicare: medicare.map(|status| MedicareStatus::ALL[status]),
        medicaid: at.known("medicaid"),
        tricare: at.known("tricare"),
        out_of_network_claims: claims.map(|claims| OutOfNetworkClaims::ALL[claims]),
        out_of_network_claims_by: sender.map(|sender| ClaimSender::ALL[sender]),
        primary_plans_only: at.known("primary-plans-only"),
        superbills: at.known("superbills"),
        superbill_omits: omits.map(|part| SuperbillPart::ALL[part]).collect(),
        self_pay_refused: refused.map(|refused| SelfPayRefused::ALL[refused]).collect(),
        employee_programs: at.known("employee-programs"),
    }
}

fn missed_visit(at: &JsonCursor) -> Option<MissedVisit> {
    let missed = at.field("missed-visit")?;
    Some(MissedVisit { cents: missed.whole("cents"), notice_hours: missed.whole("notice-hours")? })
}

fn contact(at: &JsonCursor) -> Contact {
    Contact {
        website: at.text("website"),
        booking: at.text("booking"),
        phone: at.text("phone"),
        email: at.text("email"),
        guide: at.text("guide"),
    }
}

fn wording(at: &JsonCursor) -> Vec<Wording> {
    let at = at.section("wording");
    let wording = |(language, _): &(String, Json)| Wording {
        language: language.clone(),
        texts: at.entries(language),
    };
    at.fields().iter().map(wording).collect()
}

fn theme(at: &JsonCursor) -> Theme {
    Theme {
        accent: at.text("accent"),
        scheme: at.choice("scheme", Scheme::IDS).map(|scheme| Scheme::ALL[scheme]),
        corners: at.choice("corners", Corners::IDS).map(|corners| Corners::ALL[corners]),
        density: at.choice("density", Density::IDS).map(|density| Density::ALL[density]),
        font: at.choice("font", Font::IDS).map(|font| Font::ALL[font]),
    }
}

fn kiosk(at: &JsonCursor) -> Option<Kiosk> {
    let at = at.field("kiosk")?;
    let usual = Kiosk::default();
    Some(Kiosk {
        idle_seconds: at.whole("idle-seconds").unwrap_or(usual.idle_seconds),
        warning_seconds: at.whole("warning-seconds").unwrap_or(usual.warning_seconds),
    })
}

fn review(at: &JsonCursor) -> Option<Review> {
    let at = at.field("review")?;
    Some(Review { reviewer: at.text("reviewer")?, date: at.text("date")? })
}
