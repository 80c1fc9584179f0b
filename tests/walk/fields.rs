//! The facts that answers decide, each with a few bits of one number, and which of them a rule looks at.

use std::ops::BitOr;

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::rules::{Condition, Table};

/// A situation at one practice in one number.
pub type Key = u64;

/// Some of the facts, as a mask of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fields(Key);

// The walk changes the first three fastest, which keeps neighbors together.
pub const SETTING: Fields = Fields::at(0, 2);
pub const PROGRAM: Fields = Fields::at(2, 2);
pub const DEDUCTIBLE: Fields = Fields::at(4, 2);
pub const SERVICE: Fields = Fields::at(6, 4);
pub const UNSURE: Fields = Fields::at(10, 4);
pub const REASON: Fields = Fields::at(14, 4);
pub const TREATS_ONE: Fields = Fields::at(18, 4);
pub const PAYER: Fields = Fields::at(22, 4);
pub const PLAN: Fields = Fields::at(26, 4);
pub const NETWORK: Fields = Fields::at(30, 4);
pub const POLICYHOLDER: Fields = Fields::at(34, 4);
pub const CLIENT: Fields = Fields::at(38, 4);
pub const STATE: Fields = Fields::at(42, 4);
pub const PLAN_SOURCE: Fields = Fields::at(46, 4);
pub const WORK: Fields = Fields::at(50, 6);
pub const MEDICARE_PLAN: Fields = Fields::at(56, 2);
pub const SECOND_PLAN: Fields = Fields::at(58, 2);
pub const USE_PLAN: Fields = Fields::at(60, 2);

impl Fields {
    pub const NONE: Self = Self(0);
    pub const ALL: Self = Self(Key::MAX);
    /// All but those of the questions that are sampled: what is told apart where all is walked one by one.
    pub const WALKED: Self = Self(!(DEDUCTIBLE.0 | WORK.0 | SECOND_PLAN.0 | USE_PLAN.0));

    const fn at(first: u32, bits: u32) -> Self {
        Self(((1 << bits) - 1) << first)
    }

    /// All facts that a table looks at.
    pub fn of<T>(table: &'static Table<T>) -> Self {
        Self::of_rows(table.rows.iter().map(|row| row.rule.when))
    }

    pub fn of_rows<'a>(rows: impl IntoIterator<Item = &'a [Condition]>) -> Self {
        rows.into_iter().map(Self::of_tests).fold(Self::NONE, Self::bitor)
    }

    pub fn of_tests(tests: &[Condition]) -> Self {
        tests.iter().map(Self::of_test).fold(Self::NONE, Self::bitor)
    }

    pub fn of_test(test: &Condition) -> Self {
        match test {
            Condition::WayIs(_)
            | Condition::Superbills(_)
            | Condition::OutOfNetworkClaimsAre(_)
            | Condition::OutOfNetworkClaimsAreNot(_)
            | Condition::MedicareIs(_)
            | Condition::MedicareIsNot(_)
            | Condition::PracticePrograms(_)
            | Condition::SlidingScale(_)
            | Condition::PracticeStates(_) => Self::NONE,
            Condition::ServiceIs(_)
            | Condition::ServiceIsNot(_)
            | Condition::ServiceOpen
            | Condition::BillingIs(_)
            | Condition::BillingOpen
            | Condition::NotOffered
            | Condition::MayOffer
            | Condition::MayBill => SERVICE,
            Condition::PracticeHas(_) | Condition::PracticeHasNot(_) => SERVICE | PAYER,
            Condition::FeeSaid(_) => SERVICE | SETTING,
            Condition::ServiceUnsure => UNSURE,
            Condition::ReasonIs(_) | Condition::ReasonIsNot(_) => REASON,
            Condition::TreatsOne(_) => TREATS_ONE,
            Condition::SettingIs(_) => SETTING,
            Condition::CampusCare | Condition::NoCampusCare => PAYER | CLIENT,
            Condition::PayerIs(_)
            | Condition::PayerIsNot(_)
            | Condition::PlanIfNeeded
            | Condition::NoNetworkNamed
            | Condition::MayHaveNetwork
            | Condition::NetworkOpen => PAYER,
            Condition::MedicarePlanIs(_) => MEDICARE_PLAN,
            Condition::PlanIs(_) | Condition::PlanIsNot(_) => PLAN,
            Condition::PlanSourceIs(_) => PLAN_SOURCE,
            Condition::InNetwork(_) => NETWORK,
            Condition::PolicyholderIs(_) => POLICYHOLDER,
            Condition::SecondPlan(_) => SECOND_PLAN,
            Condition::ClientIs(_) => CLIENT,
            Condition::StateIs(_) => STATE,
            Condition::WorkIs(_) => WORK,
            Condition::HasProgram(_) => PROGRAM,
            Condition::DeductibleIs(_) => DEDUCTIBLE,
        }
    }

    pub fn include(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// These facts of a situation, without all others.
    pub fn part(self, key: Key) -> Key {
        key & self.0
    }

    fn place(self, value: usize) -> Key {
        let placed = (value as Key) << self.0.trailing_zeros();
        debug_assert_eq!(placed & !self.0, 0, "a field outgrew its bits");
        placed
    }
}

impl BitOr for Fields {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Tells any two situations at one practice apart.
pub fn key(facts: &Facts) -> Key {
    let Facts {
        service,
        service_unsure,
        reason,
        treats_one,
        payer,
        medicare_plan,
        plan,
        plan_source,
        network,
        policyholder,
        second_plan,
        client,
        state,
        work,
        use_plan,
        setting,
        program,
        deductible,
        // These follow from the others and from the profile.
        network_open: _,
        in_no_network: _,
        policy: _,
        fee_said: _,
        superbills: _,
        out_of_network_claims: _,
        medicare: _,
        practice_programs: _,
        sliding_scale: _,
        details: _,
        commitments: _,
    } = *facts;
    SETTING.place(setting as usize)
        | PROGRAM.place(program as usize)
        | DEDUCTIBLE.place(deductible as usize)
        | SERVICE.place(service.map_or(Service::ALL.len(), |service| service as usize))
        | UNSURE.place(service_unsure.into())
        | REASON.place(reason as usize)
        | TREATS_ONE.place(treats_one as usize)
        | PAYER.place(payer as usize)
        | MEDICARE_PLAN.place(medicare_plan as usize)
        | PLAN.place(plan as usize)
        | NETWORK.place(network as usize)
        | POLICYHOLDER.place(policyholder as usize)
        | SECOND_PLAN.place(second_plan as usize)
        | CLIENT.place(client as usize)
        | STATE.place(state as usize)
        | USE_PLAN.place(use_plan as usize)
        | WORK.place(work.iter().map(|work| 1 << work as usize).sum())
        | PLAN_SOURCE.place(plan_source as usize)
}

/// The same situation with the kind of therapy picked by its name, if the visitor was led to it.
pub fn by_name(key: Key) -> Option<Key> {
    let led = UNSURE.part(key) != 0;
    let open = SERVICE.part(key) == SERVICE.place(Service::ALL.len());
    (led && !open).then_some(key & !UNSURE.0)
}
