//! What a profile says, as far as a rule may look at it: yes or no for this visitor.

use super::choices::{Payer, Service};
use super::known::Known;
use super::named::named;
use super::profile::{
    ClaimSender, MedicareStatus, Offer, Profile, RecordOf, SelfPayRefused, SuperbillPart,
};

named! {
    /// Something that a practice says of itself.
    pub enum PracticeDetail {
        /// In which networks it is, by name.
        Networks = "networks",
        /// That it takes the visitor's public program.
        Program = "program",
        /// What holds for its therapists one by one.
        Clinicians = "clinicians",
        /// In which languages it works.
        Languages = "languages",
        PrimaryPlansOnly = "primary-plans-only",
        /// That a company sends its claims out of network.
        ClaimsByCompany = "claims-by-company",
        /// What a client with a plan pays besides, for a visit longer than plans pay for.
        BeyondPlan = "beyond-plan",
        SuperbillWithoutDiagnosis = "superbill-without-diagnosis",
        SuperbillWithoutCode = "superbill-without-code",
        /// A lower price for those who take no superbill.
        LowerWithoutSuperbill = "lower-without-superbill",
        IncomeTiers = "income-tiers",
        Packages = "packages",
        /// Groups or intensives.
        Variants = "variants",
        MissedVisit = "missed-visit",
        /// Where its therapists are licensed.
        States = "states",
        InTraining = "in-training",
        Recordings = "recordings",
        /// That it gives no diagnosis where people pay themselves.
        NoDiagnosisWhenSelfPay = "no-diagnosis-when-self-pay",
        RecordOfOne = "record-of-one",
        RecordOfAll = "record-of-all",
        RecordOfEach = "record-of-each",
        /// That whoever has a plan in its network has to use it.
        MustUsePlan = "must-use-plan",
        /// That it takes no private pay from members of the visitor's public program.
        NoSelfPayFromMembers = "no-self-pay-from-members",
    }
}

/// Which of them hold, one bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PracticeDetails(u32);

impl PracticeDetails {
    /// What this profile says to somebody who wants this kind of therapy and has this payer.
    #[must_use]
    pub fn of(profile: &Profile, service: Option<Service>, payer: Payer) -> Self {
        let offer = service.and_then(|service| profile.offer(service));
        let holds = |detail: &&PracticeDetail| holds(**detail, profile, offer, payer);
        Self(PracticeDetail::ALL.iter().filter(holds).fold(0, |bits, it| bits | 1 << *it as u32))
    }

    /// Whether it says this.
    #[must_use]
    pub const fn has(self, detail: PracticeDetail) -> bool {
        self.0 & (1 << detail as u32) != 0
    }
}

fn holds(detail: PracticeDetail, profile: &Profile, offer: Option<&Offer>, payer: Payer) -> bool {
    let insurance = &profile.insurance;
    let fees = || offer.into_iter().flat_map(|offer| &offer.fees);
    let record = |is: RecordOf| offer.is_some_and(|offer| offer.record == Some(is));
    let refuses = |whom: SelfPayRefused| insurance.self_pay_refused.contains(&whom);
    match detail {
        PracticeDetail::Networks => {
            insurance.networks.as_ref().is_some_and(|networks| !networks.is_empty())
        }
        PracticeDetail::Program => match payer {
            Payer::Medicare => insurance.medicare == Some(MedicareStatus::Enrolled),
            Payer::Medicaid => insurance.medicaid == Known::Yes,
            Payer::Tricare => insurance.tricare == Known::Yes,
            _ => false,
        },
        PracticeDetail::Clinicians => !profile.clinicians.is_empty(),
        PracticeDetail::Languages => !profile.languages.is_empty(),
        PracticeDetail::PrimaryPlansOnly => insurance.primary_plans_only == Known::Yes,
        PracticeDetail::ClaimsByCompany => {
            insurance.out_of_network_claims_by == Some(ClaimSender::Company)
        }
        PracticeDetail::BeyondPlan => fees().any(|fee| fee.beyond_plan_cents.is_some()),
        PracticeDetail::SuperbillWithoutDiagnosis => {
            insurance.superbill_omits.contains(&SuperbillPart::Diagnosis)
        }
        PracticeDetail::SuperbillWithoutCode => {
            insurance.superbill_omits.contains(&SuperbillPart::ServiceCode)
        }
        PracticeDetail::LowerWithoutSuperbill => fees().any(|fee| fee.without_superbill),
        PracticeDetail::IncomeTiers => !profile.income_tiers.is_empty(),
        PracticeDetail::Packages => offer.is_some_and(|offer| !offer.packages.is_empty()),
        PracticeDetail::Variants => offer.is_some_and(|offer| !offer.variants.is_empty()),
        PracticeDetail::MissedVisit => profile.missed_visit.is_some(),
        PracticeDetail::States => !profile.states.is_empty(),
        PracticeDetail::InTraining => profile.in_training == Known::Yes,
        PracticeDetail::Recordings => profile.recordings == Known::Yes,
        PracticeDetail::NoDiagnosisWhenSelfPay => {
            offer.is_some_and(|offer| offer.diagnosis_when_self_pay == Known::No)
        }
        PracticeDetail::RecordOfOne => record(RecordOf::OnePerson),
        PracticeDetail::RecordOfAll => record(RecordOf::Joint),
        PracticeDetail::RecordOfEach => record(RecordOf::Each),
        PracticeDetail::MustUsePlan => refuses(SelfPayRefused::InNetwork),
        PracticeDetail::NoSelfPayFromMembers => match payer {
            Payer::Medicare => refuses(SelfPayRefused::Medicare),
            Payer::Medicaid => refuses(SelfPayRefused::Medicaid),
            _ => false,
        },
    }
}
