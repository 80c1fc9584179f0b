//! What a visitor has picked so far. Everything is optional; nothing is interpreted here.

use super::choices::{
    Client, Deductible, Focus, MedicarePlan, Payer, PlanSource, PlanType, Policyholder, Priority,
    Reason, Room, ServiceChoice, Setting, State, UsePlan, Work,
};
use super::known::Known;
use super::question_id::QuestionId;
use super::set::{Set, any};

/// A set of options of one question, by their place in its list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Picks(u16);

impl Picks {
    /// Nothing picked.
    pub const NONE: Self = Self(0);

    /// Only the option at this place.
    #[must_use]
    pub const fn only(option: usize) -> Self {
        Self(1 << option)
    }

    /// These and the option at this place.
    #[must_use]
    pub const fn with(self, option: usize) -> Self {
        Self(self.0 | 1 << option)
    }

    /// These without the option at this place.
    #[must_use]
    pub const fn without(self, option: usize) -> Self {
        Self(self.0 & !(1 << option))
    }

    /// Whether the option at this place is picked.
    #[must_use]
    pub const fn has(self, option: usize) -> bool {
        self.0 & (1 << option) != 0
    }

    /// Whether nothing is picked.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many are picked.
    #[must_use]
    pub const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The first picked option, if any.
    #[must_use]
    pub const fn first(self) -> Option<usize> {
        if self.0 == 0 { None } else { Some(self.0.trailing_zeros() as usize) }
    }

    /// Every picked option, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..u16::BITS as usize).filter(move |option| self.has(*option))
    }
}

/// All answers of one visit. Empty at the start and after "Start again".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers([Picks; QuestionId::ALL.len()]);

impl Answers {
    /// What was picked for this question.
    #[must_use]
    pub const fn picks(&self, question: QuestionId) -> Picks {
        self.0[question as usize]
    }

    /// Whether this question has an answer.
    #[must_use]
    pub const fn has(&self, question: QuestionId) -> bool {
        !self.picks(question).is_empty()
    }

    /// Replaces the answer to this question. [`Picks::NONE`] takes it away.
    pub const fn insert(&mut self, question: QuestionId, picks: Picks) {
        self.0[question as usize] = picks;
    }

    fn picked<T: Copy>(&self, question: QuestionId, list: &[T]) -> Option<T> {
        self.picks(question).first().and_then(|at| list.get(at).copied())
    }

    fn known(&self, question: QuestionId) -> Known {
        self.picked(question, Known::ALL).unwrap_or(Known::Unknown)
    }

    /// The kind of therapy picked.
    #[must_use]
    pub fn service(&self) -> Option<ServiceChoice> {
        self.picked(QuestionId::Service, ServiceChoice::ALL)
    }

    /// Who would come.
    #[must_use]
    pub fn room(&self) -> Option<Room> {
        self.picked(QuestionId::Room, Room::ALL)
    }

    /// What help is wanted with.
    #[must_use]
    pub fn focus(&self) -> Option<Focus> {
        self.picked(QuestionId::Focus, Focus::ALL)
    }

    /// What brings them.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        self.picked(QuestionId::Reason, Reason::ALL)
    }

    /// Whether sessions would treat one person's own condition.
    #[must_use]
    pub fn treats_one(&self) -> Known {
        self.known(QuestionId::TreatsOne)
    }

    /// How they expect to pay.
    #[must_use]
    pub fn payer(&self) -> Option<Payer> {
        self.picked(QuestionId::Payment, Payer::ALL)
    }

    /// The work that they worry about; [`Work::NotSure`] where it was not said.
    #[must_use]
    pub fn work(&self) -> Set<Work> {
        let picks = self.picks(QuestionId::Work);
        if picks.is_empty() {
            return any![Work::NotSure];
        }
        Work::ALL.iter().copied().filter(|work| picks.has(*work as usize)).collect()
    }

    /// Alone or in a group.
    #[must_use]
    pub fn setting(&self) -> Option<Setting> {
        self.picked(QuestionId::Setting, Setting::ALL)
    }

    /// How they have Medicare.
    #[must_use]
    pub fn medicare_plan(&self) -> Option<MedicarePlan> {
        self.picked(QuestionId::MedicarePlan, MedicarePlan::ALL)
    }

    /// The type of plan.
    #[must_use]
    pub fn plan_type(&self) -> Option<PlanType> {
        self.picked(QuestionId::PlanType, PlanType::OF_NETWORKS)
    }

    /// Which other kind of plan or payer.
    #[must_use]
    pub fn other_plan(&self) -> Option<PlanType> {
        self.picked(QuestionId::OtherPlan, PlanType::OTHERS)
    }

    /// Where the plan comes from.
    #[must_use]
    pub fn plan_source(&self) -> Option<PlanSource> {
        self.picked(QuestionId::PlanSource, PlanSource::ALL)
    }

    /// Whether the practice is in the plan's network.
    #[must_use]
    pub fn network(&self) -> Known {
        self.known(QuestionId::Network)
    }

    /// Whose plan it is.
    #[must_use]
    pub fn policyholder(&self) -> Option<Policyholder> {
        self.picked(QuestionId::Policyholder, Policyholder::ALL)
    }

    /// Whether another plan pays for them too.
    #[must_use]
    pub fn second_plan(&self) -> Known {
        self.known(QuestionId::SecondPlan)
    }

    /// Who the client is.
    #[must_use]
    pub fn client(&self) -> Option<Client> {
        self.picked(QuestionId::Client, Client::ALL)
    }

    /// The state.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        self.picked(QuestionId::State, State::ALL)
    }

    /// Whether an employee assistance program is there.
    #[must_use]
    pub fn program(&self) -> Known {
        self.known(QuestionId::Program)
    }

    /// Whether the deductible is met.
    #[must_use]
    pub fn deductible(&self) -> Option<Deductible> {
        self.picked(QuestionId::Deductible, Deductible::ALL)
    }

    /// Whether they would use their plan.
    #[must_use]
    pub fn use_plan(&self) -> Option<UsePlan> {
        self.picked(QuestionId::UsePlan, UsePlan::ALL)
    }

    /// The priorities picked, in the order of the list, without [`Priority::NoConcern`].
    pub fn priorities(&self) -> impl Iterator<Item = Priority> {
        self.picks(QuestionId::Priorities)
            .iter()
            .filter_map(|at| Priority::ALL.get(at).copied())
            .filter(|priority| *priority != Priority::NoConcern)
    }

    /// The priority that matters most: the one marked, or the only one picked.
    #[must_use]
    pub fn most_important(&self) -> Option<Priority> {
        let marked = self
            .picked(QuestionId::MostImportant, Priority::ALL)
            .filter(|marked| *marked != Priority::NoConcern);
        let mut picked = self.priorities();
        let only = picked.next().filter(|_| picked.next().is_none());
        marked.or(only)
    }
}
