//! What the answers mean, together with the practice's profile. Open questions stay open.

use super::answers::Answers;
use super::choices::{
    Client, Deductible, MedicarePlan, Payer, PlanSource, PlanType, Policyholder, Reason, Service,
    ServiceChoice, Setting, State, UsePlan, Work,
};
use super::known::Known;
use super::practice_detail::PracticeDetails;
use super::profile::{Billing, Commitment, MedicareStatus, OutOfNetworkClaims, Profile};
use super::set::Set;
use super::suggested_kind;

/// What the practice does about billing this visitor's kind of therapy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Policy {
    /// It offers the service, and this is how it bills it.
    Offered(Billing),
    /// It offers the service, and does not say whether it bills it.
    BillingNotSaid,
    NotOffered,
    KindOpen,
}

/// A situation: all that the rules may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The kind of therapy, once it is clear.
    pub service: Option<Service>,
    /// Whether the visitor was not sure of the kind and was led to one.
    pub service_unsure: bool,
    /// What brings them. Unanswered is [`Reason::NotSure`].
    pub reason: Reason,
    /// Whether sessions would treat one person's own condition.
    pub treats_one: Known,
    /// Who would pay besides them. Unanswered is [`Payer::NotSure`].
    pub payer: Payer,
    /// How they have Medicare, where it was asked.
    pub medicare_plan: MedicarePlan,
    /// The type of plan.
    pub plan: PlanType,
    /// Where the plan comes from, where it was asked.
    pub plan_source: PlanSource,
    /// Whether the practice is in the plan's network.
    pub network: Known,
    /// Whether the profile leaves the network for the visitor to say.
    pub network_open: bool,
    /// Whether the practice is in no network and names no public program that it takes.
    pub in_no_network: bool,
    /// Whose plan it is.
    pub policyholder: Policyholder,
    /// Whether another plan pays for them too.
    pub second_plan: Known,
    /// Who the client is.
    pub client: Client,
    /// The state, where it was asked.
    pub state: State,
    /// The work that they worry about. Unanswered is [`Work::NotSure`].
    pub work: Set<Work>,
    /// Alone or in a group.
    pub setting: Setting,
    /// Whether an employee assistance program is there.
    pub program: Known,
    /// Whether the deductible is met.
    pub deductible: Deductible,
    /// Whether they would use their plan.
    pub use_plan: UsePlan,
    /// The practice's policy for this kind of therapy.
    pub policy: Policy,
    /// Whether the profile has a fee for these visits. Fees are for one client, or for those who come together.
    pub fee_said: Known,
    /// Whether the practice gives superbills for this kind of therapy, or for all while it is open.
    pub superbills: Known,
    /// Whether the practice sends claims out of network, if said.
    pub out_of_network_claims: Option<OutOfNetworkClaims>,
    /// How the practice stands to Medicare, if said.
    pub medicare: Option<MedicareStatus>,
    /// Whether the practice works with employee assistance programs.
    pub practice_programs: Known,
    /// Whether the practice has reduced fees.
    pub sliding_scale: Known,
    /// What else the practice says of its billing, fees and records.
    pub details: PracticeDetails,
    /// What the practice says of its own ways, one bit for each [`Commitment`].
    pub commitments: u16,
}

impl Facts {
    /// What these answers mean at this practice.
    #[must_use]
    pub fn of(answers: &Answers, profile: &Profile) -> Self {
        let service = service(answers);
        let reason = answers.reason().unwrap_or(Reason::NotSure);
        let plan = plan(answers);
        let payer = payer(answers, plan);
        let client = client(service, answers);
        let by_profile = network_by_profile(payer, profile);
        let setting = answers.setting().unwrap_or(Setting::OneToOne);
        Self {
            service,
            service_unsure: answers.service() == Some(ServiceChoice::NotSure),
            reason,
            treats_one: treats_one(service, reason, answers),
            payer,
            medicare_plan: answers.medicare_plan().unwrap_or(MedicarePlan::NotSure),
            plan,
            plan_source: answers.plan_source().unwrap_or(PlanSource::NotSure),
            network: by_profile.unwrap_or_else(|| answers.network()),
            network_open: by_profile.is_none() && payer != Payer::NotSure,
            in_no_network: in_no_network(profile),
            policyholder: policyholder(payer, plan, client, answers),
            second_plan: second_plan(answers),
            client,
            state: answers.state().unwrap_or(State::NotSure),
            work: answers.work(),
            // Unless told otherwise, "individual" means alone with a therapist: its own words say so.
            setting,
            program: answers.program(),
            deductible: answers.deductible().unwrap_or(Deductible::NotSure),
            use_plan: answers.use_plan().unwrap_or(UsePlan::NotSure),
            policy: policy(service, setting, profile),
            fee_said: fee_said(service, setting, profile),
            superbills: profile.superbills(service, setting),
            out_of_network_claims: profile.insurance.out_of_network_claims,
            medicare: medicare(profile),
            practice_programs: profile.insurance.employee_programs,
            sliding_scale: profile.sliding_scale,
            details: PracticeDetails::of(profile, service, payer),
            commitments: profile.commitments.iter().fold(0, |bits, said| bits | 1 << *said as u16),
        }
    }

    /// Whether the visitor has a plan, and said that they would rather pay themselves.
    #[must_use]
    pub fn would_rather_pay(&self) -> bool {
        self.use_plan == UsePlan::PayMyself
    }

    /// Whether the practice says this of itself.
    #[must_use]
    pub const fn says(&self, commitment: Commitment) -> bool {
        self.commitments & (1 << commitment as u16) != 0
    }
}

fn service(answers: &Answers) -> Option<Service> {
    match answers.service()? {
        ServiceChoice::Individual => Some(Service::Individual),
        ServiceChoice::Couples => Some(Service::Couples),
        ServiceChoice::Family => Some(Service::Family),
        ServiceChoice::SexTherapy => Some(Service::SexTherapy),
        ServiceChoice::NotSure => {
            suggested_kind::suggest(answers.room()?, answers.focus()?).service
        }
    }
}

fn policy(service: Option<Service>, setting: Setting, profile: &Profile) -> Policy {
    let Some(service) = service else { return Policy::KindOpen };
    let Some(offer) = profile.offer(service) else { return Policy::NotOffered };
    let group = profile.group(service, setting).and_then(|group| group.billing);
    group.or(offer.billing).map_or(Policy::BillingNotSaid, Policy::Offered)
}

fn fee_said(service: Option<Service>, setting: Setting, profile: &Profile) -> Known {
    let is_said = setting != Setting::NotSure && !profile.fees(service, setting).is_empty();
    Known::of(Some(is_said))
}

fn treats_one(service: Option<Service>, reason: Reason, answers: &Answers) -> Known {
    match service {
        // Premarital work has no condition to treat, so the question is not asked.
        Some(Service::Couples) if reason == Reason::Premarital => Known::No,
        Some(Service::Couples | Service::Family) => answers.treats_one(),
        _ => Known::Unknown,
    }
}

/// The question on the kind may still hold an answer after a change of payer.
fn plan(answers: &Answers) -> PlanType {
    let plan = match answers.payer() {
        Some(Payer::Other) => answers.other_plan(),
        _ => answers.plan_type(),
    };
    plan.unwrap_or(PlanType::NotSure)
}

/// What is picked as another kind of plan may be no plan: then no rule on private plans speaks of it.
fn payer(answers: &Answers, plan: PlanType) -> Payer {
    match plan {
        PlanType::Veterans | PlanType::Champva | PlanType::IndianHealth => Payer::Federal,
        PlanType::WorkersComp | PlanType::CarInsurer | PlanType::VictimFund => Payer::Injury,
        _ => answers.payer().unwrap_or(Payer::NotSure),
    }
}

/// Medicaid beside Medicare is a second plan, so the question is not asked.
fn second_plan(answers: &Answers) -> Known {
    match answers.medicare_plan() {
        Some(MedicarePlan::WithMedicaid) => Known::Yes,
        _ => answers.second_plan(),
    }
}

/// Cards of public programs are a person's own. Notices about a child may still go to a parent.
fn policyholder(payer: Payer, plan: PlanType, client: Client, answers: &Answers) -> Policyholder {
    match payer {
        // A car may be insured by somebody else.
        Payer::Injury if plan == PlanType::CarInsurer => Policyholder::NotSure,
        Payer::Medicare | Payer::Federal | Payer::Injury | Payer::Nobody => Policyholder::Me,
        Payer::Medicaid if client == Client::Adult => Policyholder::Me,
        Payer::Medicaid => Policyholder::NotSure,
        _ => answers.policyholder().unwrap_or(Policyholder::NotSure),
    }
}

/// Couples and sex therapy are taken to be for adults, so the question is not asked.
fn client(service: Option<Service>, answers: &Answers) -> Client {
    match service {
        Some(Service::Couples | Service::SexTherapy) => Client::Adult,
        _ => answers.client().unwrap_or(Client::NotSure),
    }
}

/// Settles whether the practice is in network where the profile says it is not.
///
/// A "yes" in the profile is not enough: one payer sells many plans with many networks.
fn network_by_profile(payer: Payer, profile: &Profile) -> Option<Known> {
    let insurance = &profile.insurance;
    let no_networks = no_networks(profile);
    let no_medicare = medicare(profile).is_some_and(|status| status != MedicareStatus::Enrolled);
    let no_medicaid = insurance.medicaid == Known::No;
    let no_tricare = insurance.tricare == Known::No;
    let out = match payer {
        Payer::Nobody => true,
        Payer::Commercial | Payer::Student | Payer::Other | Payer::Federal | Payer::Injury => {
            no_networks
        }
        Payer::Medicare => no_medicare,
        Payer::Medicaid => no_medicaid,
        Payer::Tricare => no_tricare,
        Payer::NotSure => no_networks && no_medicare && no_medicaid && no_tricare,
    };
    // These have no network, or none that a visitor would know of.
    let is_unknown = matches!(payer, Payer::Federal | Payer::Injury);
    out.then_some(Known::No).or_else(|| is_unknown.then_some(Known::Unknown))
}

/// It names no network on purpose, and no therapist who is in one.
fn no_networks(profile: &Profile) -> bool {
    let lists = |networks: &Option<Vec<String>>| networks.as_ref().map(|list| !list.is_empty());
    lists(&profile.insurance.networks) == Some(false)
        && !profile.clinicians.iter().any(|clinician| lists(&clinician.networks) == Some(true))
}

/// How it stands to Medicare, as far as that holds whichever therapist one sees.
fn medicare(profile: &Profile) -> Option<MedicareStatus> {
    let status = profile.insurance.medicare?;
    let mut own = profile.clinicians.iter().filter_map(|clinician| clinician.medicare);
    own.all(|own| own == status).then_some(status)
}

/// It names no network on purpose, and no public program that it takes.
fn in_no_network(profile: &Profile) -> bool {
    let insurance = &profile.insurance;
    let takes_program = insurance.medicare == Some(MedicareStatus::Enrolled)
        || insurance.medicaid == Known::Yes
        || insurance.tricare == Known::Yes;
    no_networks(profile) && !takes_program
}
