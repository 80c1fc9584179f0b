//! What a profile holds.

use std::ops::RangeInclusive;

use super::fee::{Fee, IncomeTier, MissedVisit};
use super::insurance::Insurance;
#[cfg(feature = "serde")]
use super::json::Json;
use super::offer::{Billing, Clinician, Offer, Variant, VariantKind};
use super::theme::Theme;
use crate::domain::choices::{Service, Setting};
use crate::domain::known::Known;
use crate::domain::named::named;

named! {
    /// Something the practice says of its own ways, shown as its words and never as a fact about plans.
    pub enum Commitment {
        /// Talks over which diagnosis is used, why, and how it feels.
        DiagnosisTogether = "diagnosis-together",
        /// Treats no identity, relationship structure or sexuality as an illness.
        Affirming = "affirming",
        /// Says that a diagnosis takes nothing from a person’s worth, strengths, culture or identity.
        MoreThanDiagnosis = "more-than-a-diagnosis",
        /// Says at any time what the chart holds, and corrects it where clinically right.
        OpenChart = "open-chart",
        /// Aims to send plans the least that supports the care.
        SharesMinimum = "shares-minimum",
        /// Outside claims, shares nothing without written permission unless the law requires it.
        AsksPermission = "asks-permission",
        /// Sends plans no diagnosis for care paid privately, and keeps those notes in the practice
        /// unless the client asks or the law requires it.
        PrivatePayStaysHere = "private-pay-stays-here",
        /// Talks through worries about life insurance, jobs and background checks.
        TalksThroughWorries = "talks-through-worries",
        /// When insurance is used: documents a diagnosis, uses it on claims, keeps the treatment plan current.
        InsuranceDuties = "insurance-duties",
        /// Relationships, sex and family can be worked on under another diagnosis.
        WholePerson = "whole-person",
    }
}

/// A practice, as its profile tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(into = "Json"))]
pub struct Profile {
    /// The practice's name, as visitors know it.
    pub name: String,
    /// The services offered, each at most once, in the order of [`Service::ALL`]. One that is
    /// missing is not offered.
    pub services: Vec<Offer>,
    /// What the practice takes and gives where insurance is concerned.
    pub insurance: Insurance,
    /// Whether reduced fees are offered.
    pub sliding_scale: Known,
    /// Fees by household income, from the lowest. Empty when the practice does not publish them.
    pub income_tiers: Vec<IncomeTier>,
    /// What a missed visit costs, if said.
    pub missed_visit: Option<MissedVisit>,
    /// How to reach the practice.
    pub contact: Contact,
    /// The two-letter postal code of the practice's state, in capitals.
    pub state: Option<String>,
    /// The codes of the states where its therapists are licensed.
    pub states: Vec<String>,
    /// Language tags in which the practice works, such as `en` or `es`.
    pub languages: Vec<String>,
    /// Whether some of its therapists are trainees, or associates under supervision.
    pub in_training: Known,
    /// Whether sessions may be recorded for supervision.
    pub recordings: Known,
    /// Its therapists, where they differ.
    pub clinicians: Vec<Clinician>,
    /// What the practice says of its own ways.
    pub commitments: Vec<Commitment>,
    /// The practice's own words in front of ours, language by language.
    pub wording: Vec<Wording>,
    /// How the guide looks.
    pub theme: Theme,
    /// The neutral page to which a visitor can leave at once, an `https:` link.
    pub quick_exit: Option<String>,
    /// Set for a tablet that many people touch: then the guide is a kiosk wherever it is opened.
    pub kiosk: Option<Kiosk>,
    /// Who checked this profile, and when.
    pub review: Option<Review>,
}

/// How to reach the practice. Each is a whole link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// An `https:` link.
    pub website: Option<String>,
    /// An `https:` link to a booking page.
    pub booking: Option<String>,
    /// A `tel:` link.
    pub phone: Option<String>,
    /// A `mailto:` link.
    pub email: Option<String>,
    /// Where this guide itself is on the web: an `https:` link without a `#`.
    pub guide: Option<String>,
}

/// When a kiosk forgets a visit that nobody goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kiosk {
    /// Seconds without a touch until it warns.
    pub idle_seconds: u32,
    /// Seconds that the warning stands.
    pub warning_seconds: u32,
}

impl Kiosk {
    /// Less would warn people who are reading; more would show a visit to the next in line.
    pub const IDLE_SECONDS: RangeInclusive<u32> = 30..=600;
    /// Nobody gets less than 20 seconds to say that they are still there (WCAG 2.2.1).
    pub const WARNING_SECONDS: RangeInclusive<u32> = 20..=120;
}

impl Default for Kiosk {
    fn default() -> Self {
        Self { idle_seconds: 60, warning_seconds: 30 }
    }
}

/// A practice's own words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language's tag.
    pub language: String,
    /// Text keys, and what the practice says in their place.
    pub texts: Vec<(String, String)>,
}

/// Who checked something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Name and role, as the practice wants it shown.
    pub reviewer: String,
    /// The day, as `YYYY-MM-DD`.
    pub date: String,
}

impl Profile {
    /// What is offered of one service, if it is.
    #[must_use]
    pub fn offer(&self, service: Service) -> Option<&Offer> {
        self.services.iter().find(|offer| offer.service == service)
    }

    /// The policy for one service, or `None` if it is not offered or its policy not said.
    #[must_use]
    pub fn billing(&self, service: Service) -> Option<Billing> {
        self.offer(service)?.billing
    }

    /// The group that somebody means. `None`: they mean none, or the practice says nothing of one.
    #[must_use]
    pub fn group(&self, service: Service, setting: Setting) -> Option<&Variant> {
        let mut variants = self.offer(service)?.variants.iter();
        variants.find(|variant| setting == Setting::Group && variant.kind == VariantKind::Group)
    }

    /// The fees for visits of one service, if it is clear which: first those that anybody may expect for a visit of a known length.
    /// Those of a group are its own. Empty when there are none to show.
    #[must_use]
    pub fn fees(&self, service: Option<Service>, setting: Setting) -> Vec<Fee> {
        let Some(service) = service else { return Vec::new() };
        let mut fees = match setting {
            Setting::Group => self.group(service, setting).map(|group| &group.fees),
            Setting::OneToOne | Setting::NotSure => self.offer(service).map(|offer| &offer.fees),
        }
        .map_or_else(Vec::new, Clone::clone);
        fees.sort_by_key(|fee| !(fee.is_expected() && fee.minutes.is_some()));
        fees
    }

    /// Whether superbills are given: for this service, or else for all.
    #[must_use]
    pub fn superbills(&self, service: Option<Service>, setting: Setting) -> Known {
        let of_group = service.and_then(|service| self.group(service, setting));
        let of_service = service.and_then(|service| self.offer(service));
        let said = [of_group.map(|it| it.superbills), of_service.map(|it| it.superbills)];
        let own = said.into_iter().flatten().find(|said| *said != Known::Unknown);
        own.unwrap_or(self.insurance.superbills)
    }

    /// The practice's own words in a language: text keys, and what it says in their place.
    #[must_use]
    pub fn wording(&self, language: &str) -> &[(String, String)] {
        let own = self.wording.iter().find(|wording| wording.language == language);
        own.map_or(&[], |wording| &wording.texts)
    }

    /// Whether the practice says this of itself.
    #[must_use]
    pub fn says(&self, commitment: Commitment) -> bool {
        self.commitments.contains(&commitment)
    }
}
