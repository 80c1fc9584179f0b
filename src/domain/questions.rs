//! Every question as a row: when it is asked, what can be picked, and when an option is offered.
//!
//! A new question is a new row here and its words; no screen knows a question by name.

use super::choices::{
    Client, Deductible, Focus, MedicarePlan, Payer, PlanSource, PlanType, Policyholder, Priority,
    Reason, Room, Service, ServiceChoice, Setting, State, UsePlan, Work,
};
use super::known::Known;
use super::question_id::QuestionId;
use super::rules::Condition::{
    self, ClientIs, PayerIs, PayerIsNot, PlanIsNot, PlanSourceIs, PolicyholderIs, ReasonIs,
    ReasonIsNot, ServiceIs, ServiceIsNot,
};
use super::set::{Set, any};

/// When a question comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Needed for a first answer.
    Core,
    /// Offered from the answer, to sharpen it.
    Sharpen,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    One,
    /// Several options; the option at `alone`, if picked, excludes the others.
    Several {
        /// Place of the option that stands alone.
        alone: usize,
    },
}

/// Where a question's options come from.
#[derive(Clone, Copy, Debug)]
pub enum Options {
    /// All of the list, each while its conditions hold.
    When(&'static [(usize, &'static [Condition])]),
    /// Those picked for another question, and the one at `also`.
    PickedFor(QuestionId, usize),
    /// All of the list, once this option of another question is picked: until then it is not asked.
    OncePicked(QuestionId, usize),
}

/// One question.
#[derive(Debug)]
pub struct Question {
    /// Which question.
    pub id: QuestionId,
    /// When it comes up.
    pub stage: Stage,
    /// How it is answered.
    pub form: Form,
    /// Ids of all options, in order.
    pub list: &'static [&'static str],
    /// Options that are only offered in some situations. Those not named are always offered.
    pub options: Options,
    /// Options that stand together under a name, by their place in the list. Those in no group come last.
    pub groups: &'static [(&'static str, &'static [usize])],
    /// Place of the option that says "not sure", if there is one.
    pub unsure: Option<usize>,
    /// The question is asked while all conditions of one of these lines hold.
    pub asked: &'static [&'static [Condition]],
}

const ALWAYS: &[&[Condition]] = &[&[]];
const ALL_OPTIONS: Options = Options::When(&[]);

/// Payers whose plans come in the usual network types.
const NETWORK_PLANS: Set<Payer> = any![Payer::Commercial, Payer::Student];
/// Payers whose plan may belong to somebody else.
const SHARED_PLANS: Set<Payer> =
    any![Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other, Payer::NotSure];
/// Payers with a yearly deductible that is worth asking about.
const DEDUCTIBLE_PLANS: Set<Payer> = any![Payer::Commercial, Payer::Student, Payer::Other];

const fn single_choice(
    id: QuestionId,
    stage: Stage,
    list: &'static [&'static str],
    unsure: usize,
    asked: &'static [&'static [Condition]],
) -> Question {
    let unsure = Some(unsure);
    Question { id, stage, form: Form::One, list, options: ALL_OPTIONS, groups: &[], unsure, asked }
}

/// All questions, in the order of [`QuestionId`].
pub const QUESTIONS: &[Question] = &[
    single_choice(
        QuestionId::Service,
        Stage::Core,
        ServiceChoice::IDS,
        ServiceChoice::NotSure as usize,
        ALWAYS,
    ),
    single_choice(
        QuestionId::Room,
        Stage::Core,
        Room::IDS,
        Room::NotSure as usize,
        &[&[Condition::ServiceUnsure]],
    ),
    single_choice(
        QuestionId::Focus,
        Stage::Core,
        Focus::IDS,
        Focus::NotSure as usize,
        &[&[Condition::ServiceUnsure]],
    ),
    Question {
        id: QuestionId::Reason,
        stage: Stage::Core,
        form: Form::One,
        list: Reason::IDS,
        options: Options::When(&[
            (Reason::Relationship as usize, &[ServiceIsNot(any![Service::Family])]),
            (Reason::Premarital as usize, &[ServiceIs(any![Service::Couples])]),
            (Reason::Child as usize, &[ServiceIsNot(any![Service::Couples, Service::SexTherapy])]),
            (Reason::FamilyDynamics as usize, &[ServiceIs(any![Service::Family])]),
            (Reason::SexualDifficulty as usize, &[ServiceIsNot(any![Service::Family])]),
            (Reason::Exploring as usize, &[ServiceIsNot(any![Service::Family])]),
            (
                Reason::Growth as usize,
                &[ServiceIsNot(any![Service::Couples, Service::Family, Service::SexTherapy])],
            ),
        ]),
        groups: &[],
        unsure: Some(Reason::NotSure as usize),
        asked: ALWAYS,
    },
    single_choice(
        QuestionId::TreatsOne,
        Stage::Core,
        Known::IDS,
        Known::Unknown as usize,
        // Premarital work has no condition to treat.
        &[&[
            ServiceIs(any![Service::Couples, Service::Family]),
            ReasonIsNot(any![Reason::Premarital]),
        ]],
    ),
    single_choice(QuestionId::Payment, Stage::Core, Payer::PICKED, Payer::NotSure as usize, ALWAYS),
    single_choice(
        QuestionId::OtherPlan,
        Stage::Core,
        PlanType::OTHERS_IDS,
        PlanType::OTHERS_IDS.len() - 1,
        &[&[PayerIs(any![Payer::Other, Payer::Federal, Payer::Injury])]],
    ),
    Question {
        id: QuestionId::Priorities,
        stage: Stage::Core,
        form: Form::Several { alone: Priority::NoConcern as usize },
        list: Priority::IDS,
        options: ALL_OPTIONS,
        groups: &[
            (
                "records",
                &[
                    Priority::NoDiagnosisOnFile as usize,
                    Priority::FewRecords as usize,
                    Priority::PartnersWords as usize,
                ],
            ),
            (
                "people",
                &[
                    Priority::Policyholder as usize,
                    Priority::Employer as usize,
                    Priority::LifeInsurance as usize,
                    Priority::ClearanceOrLicense as usize,
                    Priority::Court as usize,
                ],
            ),
            ("freedom", &[Priority::Cost as usize, Priority::Freedom as usize]),
        ],
        unsure: None,
        asked: ALWAYS,
    },
    Question {
        id: QuestionId::MostImportant,
        stage: Stage::Sharpen,
        form: Form::One,
        list: Priority::IDS,
        options: Options::PickedFor(QuestionId::Priorities, Priority::NoConcern as usize),
        groups: &[],
        unsure: None,
        asked: ALWAYS,
    },
    Question {
        id: QuestionId::Work,
        stage: Stage::Sharpen,
        form: Form::Several { alone: Work::NotSure as usize },
        list: Work::IDS,
        options: Options::OncePicked(QuestionId::Priorities, Priority::ClearanceOrLicense as usize),
        groups: &[],
        unsure: Some(Work::NotSure as usize),
        asked: &[&[ClientIs(any![Client::Adult, Client::NotSure])]],
    },
    single_choice(
        QuestionId::MedicarePlan,
        Stage::Sharpen,
        MedicarePlan::IDS,
        MedicarePlan::NotSure as usize,
        &[&[PayerIs(any![Payer::Medicare])]],
    ),
    single_choice(
        QuestionId::Network,
        Stage::Sharpen,
        Known::IDS,
        Known::Unknown as usize,
        &[&[Condition::NetworkOpen]],
    ),
    single_choice(
        QuestionId::PlanType,
        Stage::Sharpen,
        PlanType::OF_NETWORKS_IDS,
        PlanType::OF_NETWORKS_IDS.len() - 1,
        &[&[PayerIs(NETWORK_PLANS)]],
    ),
    single_choice(
        QuestionId::PlanSource,
        Stage::Sharpen,
        PlanSource::IDS,
        PlanSource::NotSure as usize,
        &[&[PayerIs(any![Payer::Commercial])]],
    ),
    single_choice(
        QuestionId::Policyholder,
        Stage::Sharpen,
        Policyholder::IDS,
        Policyholder::NotSure as usize,
        &[&[PayerIs(SHARED_PLANS)]],
    ),
    single_choice(
        QuestionId::SecondPlan,
        Stage::Sharpen,
        Known::IDS,
        Known::Unknown as usize,
        &[&[PayerIs(any![Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other])]],
    ),
    single_choice(
        QuestionId::State,
        Stage::Sharpen,
        State::IDS,
        State::NotSure as usize,
        &[
            // Who is sent a notice about a claim.
            &[
                PolicyholderIs(any![Policyholder::Partner, Policyholder::Parent]),
                PayerIs(any![Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]),
            ],
            // Care of the young under Medi-Cal.
            &[
                PayerIs(any![Payer::Medicaid]),
                ServiceIs(any![Service::Individual, Service::Family]),
                ClientIs(any![Client::Teen, Client::Child]),
            ],
            // A yearly mental health check-up where no condition is treated.
            &[
                PayerIs(any![Payer::Commercial]),
                PlanSourceIs(any![
                    PlanSource::Insurer,
                    PlanSource::Kept,
                    PlanSource::Bought,
                    PlanSource::NotSure,
                ]),
                ServiceIs(any![Service::Individual]),
                ReasonIs(any![Reason::Relationship, Reason::Exploring, Reason::Growth]),
            ],
        ],
    ),
    Question {
        id: QuestionId::Client,
        stage: Stage::Sharpen,
        form: Form::One,
        list: Client::IDS,
        options: Options::When(&[(Client::Adult as usize, &[ReasonIsNot(any![Reason::Child])])]),
        groups: &[],
        unsure: Some(Client::NotSure as usize),
        asked: &[&[ServiceIsNot(any![Service::Couples, Service::SexTherapy])]],
    },
    single_choice(
        QuestionId::Setting,
        Stage::Sharpen,
        Setting::IDS,
        Setting::NotSure as usize,
        &[&[ServiceIs(any![Service::Individual])]],
    ),
    single_choice(QuestionId::Program, Stage::Sharpen, Known::IDS, Known::Unknown as usize, ALWAYS),
    single_choice(
        QuestionId::Deductible,
        Stage::Sharpen,
        Deductible::IDS,
        Deductible::NotSure as usize,
        &[&[PayerIs(DEDUCTIBLE_PLANS), PlanIsNot(any![PlanType::Ministry])]],
    ),
    single_choice(
        QuestionId::UsePlan,
        Stage::Sharpen,
        UsePlan::IDS,
        UsePlan::NotSure as usize,
        &[&[PayerIsNot(any![Payer::Nobody])]],
    ),
];

impl Question {
    /// Whether this option says "not sure": it leaves open what it was asked for.
    #[must_use]
    pub fn is_unsure(&self, option: usize) -> bool {
        self.unsure == Some(option)
    }
}

/// The row of a question.
#[must_use]
pub fn question(id: QuestionId) -> &'static Question {
    &QUESTIONS[id as usize]
}
