//! What all tables say of a situation, in numbers small enough to keep for hundreds of thousands.

use coverage_guide::domain::choices::{Payer, Priority, Way};
use coverage_guide::domain::facts::{Facts, Policy};
use coverage_guide::domain::outlook::{Change, Outlook};
use coverage_guide::domain::rules::ask::{ASK, Whom};
use coverage_guide::domain::rules::care::CARE;
use coverage_guide::domain::rules::common::{COMMON, Common};
use coverage_guide::domain::rules::costs::{COSTS, CostNote};
use coverage_guide::domain::rules::diagnosis::{DIAGNOSIS, Need, PERSON, Person};
use coverage_guide::domain::rules::network::NETWORK;
use coverage_guide::domain::rules::notes::{NOTES, Note};
use coverage_guide::domain::rules::open::{OPEN, Open};
use coverage_guide::domain::rules::plan::PLAN;
use coverage_guide::domain::rules::points::{POINTS, Point};
use coverage_guide::domain::rules::priorities::{self, Effect};
use coverage_guide::domain::rules::privacy::{PRIVACY, Subject};
use coverage_guide::domain::rules::rights::{RIGHTS, Right};
use coverage_guide::domain::rules::who::{Seen, WHO};
use coverage_guide::domain::rules::{Fired, Hit, Rule};

use crate::asked::{Asked, Key};

/// The priorities that have a table, which are all but the last.
pub const PRIORITIES: usize = Priority::ALL.len() - 1;

/// All tables, and what they said at one practice.
pub struct Tables {
    pub care: Asked<Outlook>,
    pub plan: Asked<Change>,
    pub network: Asked<Change>,
    pub person: Asked<Person>,
    pub need: Asked<Need>,
    pub open: Asked<Open>,
    pub points: Asked<Point>,
    pub who: Asked<Seen>,
    pub notes: Asked<Note>,
    pub privacy: Asked<Subject>,
    pub rights: Asked<Right>,
    pub ask: Asked<Whom>,
    pub common: Asked<Common>,
    pub costs: Asked<CostNote>,
    /// In the order of [`Priority::ALL`].
    pub effects: [Asked<Effect>; PRIORITIES],
}

/// The number of what each table says of one situation.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verdict {
    pub insured: bool,
    pub policy: Policy,
    pub care: u16,
    pub plan: u16,
    pub network: u16,
    pub person: u16,
    pub need: u16,
    pub open: u16,
    pub points: u16,
    pub who: u16,
    pub notes: u16,
    pub privacy: u16,
    pub rights: u16,
    pub ask: u16,
    pub common: u16,
    pub costs: u16,
    pub effects: [u16; PRIORITIES],
}

/// What a test may want to know of a table, whatever its outcomes.
pub struct Summary {
    pub id: &'static str,
    pub hit: Hit,
    /// Every rule.
    pub rules: Vec<Fired>,
    /// The ids of those that counted somewhere.
    pub fired: Vec<&'static str>,
    /// How many counted, at least and at most.
    pub counts: (u32, u32),
    /// Whether the last row has no tests.
    pub total: bool,
}

impl Tables {
    pub fn new() -> Self {
        Self {
            care: Asked::new(&CARE),
            plan: Asked::new(&PLAN),
            network: Asked::new(&NETWORK),
            person: Asked::new(&PERSON),
            need: Asked::new(&DIAGNOSIS),
            open: Asked::new(&OPEN),
            points: Asked::new(&POINTS),
            who: Asked::new(&WHO),
            notes: Asked::new(&NOTES),
            privacy: Asked::new(&PRIVACY),
            rights: Asked::new(&RIGHTS),
            ask: Asked::new(&ASK),
            common: Asked::new(&COMMON),
            costs: Asked::new(&COSTS),
            effects: std::array::from_fn(|at| {
                let table = priorities::table(Priority::ALL[at]);
                Asked::new(table.expect("every priority but the last has a table"))
            }),
        }
    }

    pub fn ask(&mut self, key: Key, facts: &Facts) -> Verdict {
        Verdict {
            insured: facts.payer != Payer::Nobody,
            policy: facts.policy,
            care: self.care.ask(key, facts),
            plan: self.plan.ask(key, facts),
            network: self.network.ask(key, facts),
            person: self.person.ask(key, facts),
            need: self.need.ask(key, facts),
            open: self.open.ask(key, facts),
            points: self.points.ask(key, facts),
            who: self.who.ask(key, facts),
            notes: self.notes.ask(key, facts),
            privacy: self.privacy.ask(key, facts),
            rights: self.rights.ask(key, facts),
            ask: self.ask.ask(key, facts),
            common: self.common.ask(key, facts),
            costs: self.costs.ask(key, facts),
            effects: std::array::from_fn(|at| self.effects[at].ask(key, facts)),
        }
    }

    /// The outlook, or `None` where no plan pays. The same as `coverage` in `assess`, which a
    /// sample is held against.
    pub fn outlook(&self, verdict: &Verdict, way: Way) -> Option<Outlook> {
        let care = self.care.rule(verdict.care, way)?.then;
        let after_plan = self.plan.rule(verdict.plan, way)?.then.apply(care)?;
        match way {
            Way::Claim => Some(after_plan),
            Way::Superbill => self.network.rule(verdict.network, way)?.then.apply(after_plan),
            Way::SelfPay | Way::Program => None,
        }
    }

    pub fn summaries(&self) -> Vec<Summary> {
        let mut all = vec![
            summary(&self.care),
            summary(&self.plan),
            summary(&self.network),
            summary(&self.person),
            summary(&self.need),
            summary(&self.open),
            summary(&self.points),
            summary(&self.who),
            summary(&self.notes),
            summary(&self.privacy),
            summary(&self.rights),
            summary(&self.ask),
            summary(&self.common),
            summary(&self.costs),
        ];
        all.extend(self.effects.iter().map(summary));
        all
    }
}

fn summary<T>(asked: &Asked<T>) -> Summary {
    Summary {
        id: asked.table.id,
        hit: asked.table.hit,
        rules: asked.table.rows.iter().map(Fired::from).collect(),
        fired: asked.fired().map(|rule: &Rule<T>| rule.id).collect(),
        counts: asked.counts(),
        total: asked.table.rows.last().is_some_and(|row| row.when.is_empty()),
    }
}
