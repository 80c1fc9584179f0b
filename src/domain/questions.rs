//! Every question as a row: when it is asked, what can be picked, and when an option is offered.
//!
//! A new question is a new row here and its words; no screen knows a question by name.

use super::choices::{
    Client, Focus, Payer, PlanSource, PlanType, Policyholder, Priority, Reason, Room, Service,
    ServiceChoice, Setting, State,
};
use super::known::Known;
use super::question_id::QuestionId;
use super::rules::Test::{
    self, ClientIs, Is, Not, NotPlan, NotReason, Pays, PlanFrom, PolicyholderIs, ReasonIs,
};

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
pub enum Form {
    /// One option.
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
    /// All of the list, each while its tests hold.
    When(&'static [(usize, &'static [Test])]),
    /// Those picked for another question, and the one at `also`.
    PickedFor(QuestionId, usize),
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
    /// The question is asked while all tests of one of these lines hold.
    pub asked: &'static [&'static [Test]],
}

const ALWAYS: &[&[Test]] = &[&[]];
const ALL_OPTIONS: Options = Options::When(&[]);

/// Payers whose plans come in the usual network types.
const NETWORK_PLANS: &[Payer] = &[Payer::Commercial, Payer::Student];
/// Payers whose plan may belong to somebody else.
const SHARED_PLANS: &[Payer] =
    &[Payer::Commercial, Payer::Tricare, Payer::Student, Payer::Other, Payer::NotSure];
/// Payers with a yearly deductible that is worth asking about.
const DEDUCTIBLE_PLANS: &[Payer] = &[Payer::Commercial, Payer::Student, Payer::Other];

const fn one(
    id: QuestionId,
    stage: Stage,
    list: &'static [&'static str],
    asked: &'static [&'static [Test]],
) -> Question {
    Question { id, stage, form: Form::One, list, options: ALL_OPTIONS, groups: &[], asked }
}

/// All questions, in the order of [`QuestionId`].
pub const QUESTIONS: &[Question] = &[
    one(QuestionId::Service, Stage::Core, ServiceChoice::IDS, ALWAYS),
    one(QuestionId::Room, Stage::Core, Room::IDS, &[&[Test::ServiceUnsure]]),
    one(QuestionId::Focus, Stage::Core, Focus::IDS, &[&[Test::ServiceUnsure]]),
    Question {
        id: QuestionId::Reason,
        stage: Stage::Core,
        form: Form::One,
        list: Reason::IDS,
        options: Options::When(&[
            (Reason::Relationship as usize, &[Not(&[Service::Family])]),
            (Reason::Premarital as usize, &[Is(&[Service::Couples])]),
            (Reason::Child as usize, &[Is(&[Service::Family])]),
            (Reason::FamilyDynamics as usize, &[Is(&[Service::Family])]),
            (Reason::SexualDifficulty as usize, &[Not(&[Service::Family])]),
            (Reason::Exploring as usize, &[Not(&[Service::Family])]),
            (
                Reason::Growth as usize,
                &[Not(&[Service::Couples, Service::Family, Service::SexTherapy])],
            ),
        ]),
        groups: &[],
        asked: ALWAYS,
    },
    one(
        QuestionId::TreatsOne,
        Stage::Core,
        Known::IDS,
        // Premarital work has no condition to treat.
        &[&[Is(&[Service::Couples, Service::Family]), NotReason(&[Reason::Premarital])]],
    ),
    one(QuestionId::Payment, Stage::Core, Payer::IDS, ALWAYS),
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
        asked: ALWAYS,
    },
    Question {
        id: QuestionId::MostImportant,
        stage: Stage::Sharpen,
        form: Form::One,
        list: Priority::IDS,
        options: Options::PickedFor(QuestionId::Priorities, Priority::NoConcern as usize),
        groups: &[],
        asked: ALWAYS,
    },
    one(QuestionId::Network, Stage::Sharpen, Known::IDS, &[&[Test::NetworkOpen]]),
    Question {
        id: QuestionId::PlanType,
        stage: Stage::Sharpen,
        form: Form::One,
        list: PlanType::IDS,
        options: Options::When(&[
            (PlanType::Hmo as usize, &[Pays(NETWORK_PLANS)]),
            (PlanType::Epo as usize, &[Pays(NETWORK_PLANS)]),
            (PlanType::Ppo as usize, &[Pays(NETWORK_PLANS)]),
            (PlanType::Pos as usize, &[Pays(NETWORK_PLANS)]),
            (PlanType::ShortTerm as usize, &[Pays(&[Payer::Other])]),
            (PlanType::Ministry as usize, &[Pays(&[Payer::Other])]),
        ]),
        groups: &[],
        asked: &[&[Pays(&[Payer::Commercial, Payer::Student, Payer::Other])]],
    },
    one(QuestionId::PlanSource, Stage::Sharpen, PlanSource::IDS, &[&[Pays(&[Payer::Commercial])]]),
    one(QuestionId::Policyholder, Stage::Sharpen, Policyholder::IDS, &[&[Pays(SHARED_PLANS)]]),
    one(
        QuestionId::State,
        Stage::Sharpen,
        State::IDS,
        &[
            // Who is sent a notice about a claim.
            &[
                PolicyholderIs(&[Policyholder::Partner, Policyholder::Parent]),
                Pays(&[Payer::Commercial, Payer::Student, Payer::Other, Payer::NotSure]),
            ],
            // Family therapy under Medi-Cal.
            &[
                Pays(&[Payer::Medicaid]),
                Is(&[Service::Family]),
                ClientIs(&[Client::Teen, Client::Child]),
            ],
            // A yearly mental health check-up where no condition is treated.
            &[
                Pays(&[Payer::Commercial]),
                PlanFrom(&[PlanSource::Insurer, PlanSource::Bought, PlanSource::NotSure]),
                Is(&[Service::Individual]),
                ReasonIs(&[Reason::Relationship, Reason::Exploring, Reason::Growth]),
            ],
        ],
    ),
    Question {
        id: QuestionId::Client,
        stage: Stage::Sharpen,
        form: Form::One,
        list: Client::IDS,
        options: Options::When(&[(Client::Adult as usize, &[NotReason(&[Reason::Child])])]),
        groups: &[],
        asked: &[&[Not(&[Service::Couples, Service::SexTherapy])]],
    },
    one(QuestionId::Setting, Stage::Sharpen, Setting::IDS, &[&[Is(&[Service::Individual])]]),
    one(QuestionId::Program, Stage::Sharpen, Known::IDS, ALWAYS),
    one(
        QuestionId::Deductible,
        Stage::Sharpen,
        Known::IDS,
        &[&[Pays(DEDUCTIBLE_PLANS), NotPlan(&[PlanType::Ministry])]],
    ),
];

/// The row of a question.
#[must_use]
pub fn question(id: QuestionId) -> &'static Question {
    &QUESTIONS[id as usize]
}
