//! A table asked about millions of situations: once for each combination of the facts its tests name.

use coverage_guide::domain::choices::{Service, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::rules::{Hit, Rule, Table, Test};

use crate::quick::QuickMap;

/// A situation at one practice in one number, with a few bits for each field that answers decide.
pub type Key = u64;

/// A set of rows of one table, one bit for each.
type Rows = u64;

/// A field of a [`Key`]: its first bit, and how many it takes.
type Field = (u32, u32);

// The walk changes the first three fastest, which keeps neighbors together.
const SETTING: Field = (0, 2);
const PROGRAM: Field = (2, 2);
const DEDUCTIBLE: Field = (4, 2);
const SERVICE: Field = (6, 4);
const UNSURE: Field = (10, 4);
const REASON: Field = (14, 4);
const TREATS_ONE: Field = (18, 4);
const PAYER: Field = (22, 4);
const PLAN: Field = (26, 4);
const NETWORK: Field = (30, 4);
const POLICYHOLDER: Field = (34, 4);
const CLIENT: Field = (38, 4);
const STATE: Field = (42, 4);
const PLAN_SOURCE: Field = (46, 4);

/// Tells any two situations at one practice apart: all other facts follow from these and it.
pub fn key(facts: &Facts) -> Key {
    let service = facts.service.map_or(Service::ALL.len(), |service| service as usize);
    [
        (SERVICE, service),
        (UNSURE, usize::from(facts.service_unsure)),
        (REASON, facts.reason as usize),
        (TREATS_ONE, facts.treats_one as usize),
        (PAYER, facts.payer as usize),
        (PLAN, facts.plan as usize),
        (PLAN_SOURCE, facts.plan_source as usize),
        (NETWORK, facts.network as usize),
        (POLICYHOLDER, facts.policyholder as usize),
        (CLIENT, facts.client as usize),
        (STATE, facts.state as usize),
        (SETTING, facts.setting as usize),
        (PROGRAM, facts.program as usize),
        (DEDUCTIBLE, facts.deductible_met as usize),
    ]
    .into_iter()
    .fold(0, |key, ((at, bits), value)| {
        debug_assert!(value < 1 << bits, "a field outgrew its bits");
        key | (value as Key) << at
    })
}

/// The same situation with the kind of therapy picked by its name, if the visitor was led to it.
pub fn by_name(key: Key) -> Option<Key> {
    let led = key & mask(UNSURE) != 0;
    let open = key & mask(SERVICE) == (Service::ALL.len() as Key) << SERVICE.0;
    (led && !open).then_some(key & !mask(UNSURE))
}

/// The kind of therapy of a situation, if it is clear.
pub fn service(key: Key) -> Option<Service> {
    let at = (key & mask(SERVICE)) >> SERVICE.0;
    Service::ALL.iter().find(|service| **service as Key == at).copied()
}

const fn mask((at, bits): Field) -> Key {
    ((1 << bits) - 1) << at
}

/// The field that a test looks at, as a mask of keys.
fn reads(test: &Test) -> Key {
    mask(match test {
        Test::By(_)
        | Test::Superbills(_)
        | Test::Medicare(_)
        | Test::NotMedicare(_)
        | Test::PracticePrograms(_)
        | Test::SlidingScale(_)
        | Test::Says(_) => return 0,
        Test::Is(_)
        | Test::Not(_)
        | Test::KindOpen
        | Test::Bills(_)
        | Test::NotOffered
        | Test::MayOffer
        | Test::MayBill => SERVICE,
        Test::ServiceUnsure => UNSURE,
        Test::ReasonIs(_) | Test::NotReason(_) => REASON,
        Test::TreatsOne(_) => TREATS_ONE,
        Test::In(_) => SETTING,
        Test::Pays(_) | Test::PlanIfNeeded | Test::NetworkOpen => PAYER,
        Test::PlanIs(_) | Test::NotPlan(_) => PLAN,
        Test::PlanFrom(_) => PLAN_SOURCE,
        Test::InNetwork(_) => NETWORK,
        Test::PolicyholderIs(_) => POLICYHOLDER,
        Test::ClientIs(_) => CLIENT,
        Test::StateIs(_) => STATE,
        Test::HasProgram(_) => PROGRAM,
        Test::DeductibleMet(_) => DEDUCTIBLE,
    })
}

/// A table with all that it has said at one practice.
pub struct Asked<T: 'static> {
    pub table: &'static Table<T>,
    reads: Key,
    /// Whether a row looks at the way to pay.
    by_way: bool,
    known: QuickMap<Key, u16>,
    /// What it was asked last: neighbors often look the same to it.
    last: Option<(Key, u16)>,
    numbers: QuickMap<[Rows; 4], u16>,
    /// For each number, the rows that apply to each way to pay.
    said: Vec<[Rows; 4]>,
}

impl<T> Asked<T> {
    pub fn new(table: &'static Table<T>) -> Self {
        Self {
            table,
            reads: table
                .rows
                .iter()
                .flat_map(|row| row.when)
                .fold(0, |all, test| all | reads(test)),
            by_way: table
                .rows
                .iter()
                .flat_map(|row| row.when)
                .any(|test| matches!(test, Test::By(_) | Test::PlanIfNeeded)),
            known: QuickMap::default(),
            last: None,
            numbers: QuickMap::default(),
            said: Vec::new(),
        }
    }

    /// The number of what the table says of this situation.
    pub fn ask(&mut self, key: Key, facts: &Facts) -> u16 {
        let key = key & self.reads;
        if let Some((_, number)) = self.last.filter(|(last, _)| *last == key) {
            return number;
        }
        let number = *self.known.entry(key).or_insert_with(|| {
            let said = if self.by_way {
                std::array::from_fn(|way| rows(self.table, facts, Way::ALL[way]))
            } else {
                [rows(self.table, facts, Way::Claim); 4]
            };
            *self.numbers.entry(said).or_insert_with(|| {
                self.said.push(said);
                u16::try_from(self.said.len() - 1).expect("a table says few things")
            })
        });
        self.last = Some((key, number));
        number
    }

    /// The rules that count: the first that applies, or all where all are collected.
    pub fn rules(&self, number: u16, way: Way) -> impl Iterator<Item = &'static Rule<T>> + use<T> {
        let (table, rows) = (self.table, self.said[usize::from(number)][way as usize]);
        table.rows.iter().enumerate().filter(move |(at, _)| rows & 1 << at != 0).map(|(_, row)| row)
    }

    /// The rule that decides, if one does.
    pub fn rule(&self, number: u16, way: Way) -> Option<&'static Rule<T>> {
        let rows = self.said[usize::from(number)][way as usize];
        (rows != 0).then(|| &self.table.rows[rows.trailing_zeros() as usize])
    }

    /// How many rows counted, at least and at most, over all situations and ways to pay.
    pub fn counts(&self) -> (u32, u32) {
        let counts = || self.said.iter().flatten().map(|rows| rows.count_ones());
        (counts().min().unwrap_or(0), counts().max().unwrap_or(0))
    }

    /// The rules that counted somewhere.
    pub fn fired(&self) -> impl Iterator<Item = &'static Rule<T>> + use<T> {
        let (table, ever) =
            (self.table, self.said.iter().flatten().fold(0, |all, rows| all | rows));
        table.rows.iter().enumerate().filter(move |(at, _)| ever & 1 << at != 0).map(|(_, row)| row)
    }
}

fn rows<T>(table: &'static Table<T>, facts: &Facts, way: Way) -> Rows {
    let most = if table.hit == Hit::First { 1 } else { usize::MAX };
    table.matches(facts, way).take(most).fold(0, |set, rule| {
        let from_start = std::ptr::from_ref(rule).addr() - table.rows.as_ptr().addr();
        set | 1 << (from_start / size_of::<Rule<T>>())
    })
}
