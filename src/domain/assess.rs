//! From answers and a profile to an assessment: ids only, with the rules that led to each.

use super::answers::Answers;
use super::choices::{Priority, Room, Way};
use super::facts::{Facts, Policy};
use super::outlook::Outlook;
use super::profile::Profile;
use super::rules::ask::{ASK, Whom};
use super::rules::availability::{AVAILABILITY, Availability};
use super::rules::care::CARE;
use super::rules::common::{COMMON, Common};
use super::rules::costs::{COSTS, CostNote};
use super::rules::diagnosis::{DIAGNOSIS, Need, PERSON, Person};
use super::rules::disclosure::{Audience, DISCLOSURES, Disclosure, Extent};
use super::rules::network::NETWORK;
use super::rules::notes::{NOTES, Note};
use super::rules::plan::PLAN;
use super::rules::points::{POINTS, Point};
use super::rules::practice::PRACTICE;
use super::rules::priorities::{self, Effect};
use super::rules::privacy::{PRIVACY, Subject};
use super::rules::rights::{RIGHTS, Right};
use super::rules::{Fired, Row, Table};
use super::suggested_kind;

/// A verdict and the rule behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding<T> {
    /// What follows.
    pub value: T,
    /// The rule that says so.
    pub rule: Fired,
}

impl<T: Copy> From<&'static Row<T>> for Finding<T> {
    fn from(row: &'static Row<T>) -> Self {
        Self { value: row.outcome, rule: &row.rule }
    }
}

/// How often plans pay, with every rule that shaped it. No outlook: there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverageFinding {
    /// The range, or `None` where there is no plan to pay.
    pub outlook: Option<Outlook>,
    /// The kind of care.
    pub care: Fired,
    /// The plan or program.
    pub plan: Fired,
    /// The network, where money would come back through a superbill.
    pub network: Option<Fired>,
}

impl CoverageFinding {
    /// The rules, in the order in which they were applied.
    pub fn rules(&self) -> impl Iterator<Item = Fired> {
        [Some(self.care), Some(self.plan), self.network].into_iter().flatten()
    }
}

/// One way to pay, as it looks for this visitor at this practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayToPay {
    /// The way that all this is about.
    pub way: Way,
    /// Whether it is available here.
    pub availability: Finding<Availability>,
    /// How often plans pay this way. `None` where no plan is asked to.
    pub coverage: Option<CoverageFinding>,
    /// Whether it needs a diagnosis.
    pub diagnosis: Finding<Need>,
    /// What it costs, gives and takes.
    pub points: Vec<Finding<Point>>,
    /// Who would learn of it.
    pub disclosures: Vec<Finding<Disclosure>>,
    /// What it does for each priority picked, in the order of the list.
    pub effects: Vec<(Priority, Finding<Effect>)>,
}

impl WayToPay {
    /// Whether it is available, or may: something has to be asked first.
    #[must_use]
    pub const fn may_be_available(&self) -> bool {
        self.availability.value.is_usable()
    }

    /// The row for an audience. `None`: it is not concerned.
    #[must_use]
    pub fn disclosure_to(&self, audience: Audience) -> Option<&Finding<Disclosure>> {
        self.disclosures.iter().find(|disclosure| disclosure.value.audience == audience)
    }

    /// Whether an audience learns of it. `None`: it is not concerned.
    #[must_use]
    pub fn extent(&self, audience: Audience) -> Option<Extent> {
        self.disclosure_to(audience).map(|disclosure| disclosure.value.extent)
    }

    /// The row for a priority. `None`: it was not picked.
    #[must_use]
    pub fn effect_for(&self, priority: Priority) -> Option<&Finding<Effect>> {
        let effect = self.effects.iter().find(|(known, _)| *known == priority);
        effect.map(|(_, effect)| effect)
    }

    /// What it does for a priority. `None`: it was not picked.
    #[must_use]
    pub fn effect_on(&self, priority: Priority) -> Option<Effect> {
        self.effect_for(priority).map(|effect| effect.value)
    }

    /// How often plans pay this way, if a plan is asked and there is one.
    #[must_use]
    pub fn outlook(&self) -> Option<Outlook> {
        self.coverage.and_then(|coverage| coverage.outlook)
    }

    /// The name of that: of an outlook, or that there is no plan or none is asked.
    #[must_use]
    pub fn outlook_id(&self) -> &'static str {
        match self.coverage {
            Some(coverage) => coverage.outlook.map_or("none", Outlook::id),
            None => "not-asked",
        }
    }
}

/// All that follows from the answers. Holds ids, no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The situation it was made from.
    pub facts: Facts,
    /// The rule that led from two plain answers to a kind, if the visitor was not sure.
    pub kind: Option<&'static str>,
    /// Whose diagnosis a plan would want.
    pub person: Finding<Person>,
    /// The ways to pay, in the order of [`Way::ALL`].
    pub ways: Vec<WayToPay>,
    /// Statements beside the verdicts.
    pub notes: Vec<Finding<Note>>,
    /// Privacy in full, by subject.
    pub privacy: Vec<Finding<Subject>>,
    /// What the visitor may ask for by law.
    pub rights: Vec<Finding<Right>>,
    /// What to ask, and whom.
    pub ask: Vec<Finding<Whom>>,
    /// Common questions with their answers.
    pub common: Vec<Finding<Common>>,
    /// What is said beside the cost calculator, and what it leaves out.
    pub costs: Vec<Finding<CostNote>>,
    /// The priority that matters most, if one is marked.
    pub most_important: Option<Priority>,
}

impl Assessment {
    /// One way to pay.
    #[must_use]
    pub fn way(&self, way: Way) -> &WayToPay {
        &self.ways[way as usize]
    }

    /// One way to pay, if it stands open or may. A closed way has its reason and no verdict, so how
    /// often plans pay, what is needed and who learns of it is asked of these.
    #[must_use]
    pub fn usable(&self, way: Way) -> Option<&WayToPay> {
        Some(self.way(way)).filter(|way| way.may_be_available())
    }

    /// What matters to the visitor, what matters most first.
    #[must_use]
    pub fn priorities(&self) -> Vec<Priority> {
        let most = self.most_important;
        let picked = self.way(Way::Claim).effects.iter().map(|(priority, _)| *priority);
        most.into_iter().chain(picked.filter(|priority| Some(*priority) != most)).collect()
    }

    /// Whom any way to pay concerns.
    pub fn audiences(&self) -> impl Iterator<Item = Audience> {
        let concerned = |audience: &Audience| {
            self.ways.iter().any(|way| way.disclosure_to(*audience).is_some())
        };
        Audience::ALL.iter().copied().filter(concerned)
    }

    /// The practice's policy for this kind of therapy.
    #[must_use]
    pub const fn policy(&self) -> Policy {
        self.facts.policy
    }

    /// Every rule that fired, once each, in the order of the result.
    #[must_use]
    pub fn trace(&self) -> Vec<Fired> {
        let mut trace = Vec::new();
        let mut add = |fired: Fired| {
            if !trace.iter().any(|known: &Fired| known.id == fired.id) {
                trace.push(fired);
            }
        };
        for way in &self.ways {
            way.coverage.iter().flat_map(CoverageFinding::rules).for_each(&mut add);
        }
        add(self.person.rule);
        for way in &self.ways {
            add(way.diagnosis.rule);
            add(way.availability.rule);
            way.points.iter().for_each(|point| add(point.rule));
            way.disclosures.iter().for_each(|disclosure| add(disclosure.rule));
            way.effects.iter().for_each(|(_, effect)| add(effect.rule));
        }
        self.notes.iter().for_each(|note| add(note.rule));
        self.privacy.iter().for_each(|statement| add(statement.rule));
        self.rights.iter().for_each(|right| add(right.rule));
        self.ask.iter().for_each(|question| add(question.rule));
        self.common.iter().for_each(|answer| add(answer.rule));
        self.costs.iter().for_each(|note| add(note.rule));
        trace
    }
}

/// What these answers mean at this practice.
#[must_use]
pub fn assess(answers: &Answers, profile: &Profile) -> Assessment {
    let facts = Facts::of(answers, profile);
    let ways: Vec<_> = Way::ALL.iter().map(|way| way_to_pay(*way, &facts, answers)).collect();
    // What is closed has no price.
    let is_closed = |way: &WayToPay| way.way == Way::SelfPay && !way.may_be_available();
    let has_price = !ways.iter().any(is_closed);
    let mut notes = [&NOTES, &PRACTICE].map(|table| collect(table, &facts, Way::Claim)).concat();
    notes.retain(|note| has_price || note.value != Note::Fee);
    Assessment {
        facts,
        kind: kind_rule(answers),
        person: PERSON.decide(&facts, Way::Claim).into(),
        costs: costs(&facts, &ways),
        ways,
        notes,
        privacy: collect(&PRIVACY, &facts, Way::Claim),
        rights: collect(&RIGHTS, &facts, Way::Claim),
        ask: collect(&ASK, &facts, Way::Claim),
        common: collect(&COMMON, &facts, Way::Claim),
        most_important: answers.most_important(),
    }
}

fn kind_rule(answers: &Answers) -> Option<&'static str> {
    let (room, focus): (Room, _) = (answers.room()?, answers.focus()?);
    Some(suggested_kind::suggest(room, focus).id)
}

fn way_to_pay(way: Way, facts: &Facts, answers: &Answers) -> WayToPay {
    WayToPay {
        way,
        availability: AVAILABILITY.decide(facts, way).into(),
        coverage: coverage(way, facts),
        diagnosis: need(way, facts),
        points: collect(&POINTS, facts, way),
        disclosures: collect(&DISCLOSURES, facts, way),
        effects: answers
            .priorities()
            .filter_map(|priority| {
                let table = priorities::table(priority)?;
                Some((priority, table.decide(facts, way).into()))
            })
            .collect(),
    }
}

/// Whether this way needs a diagnosis. A closed way needs none, for the reason that it is closed.
#[must_use]
pub fn need(way: Way, facts: &Facts) -> Finding<Need> {
    let availability = AVAILABILITY.decide(facts, way);
    let need = DIAGNOSIS.decide(facts, way);
    if availability.outcome.is_usable() || need.outcome == Need::NoPlan {
        need.into()
    } else {
        Finding { value: Need::Closed, rule: availability.into() }
    }
}

/// How often plans pay for this care, this way.
#[must_use]
pub fn coverage(way: Way, facts: &Facts) -> Option<CoverageFinding> {
    let superbill = match way {
        Way::Claim => false,
        Way::Superbill => true,
        Way::SelfPay | Way::Program => return None,
    };
    let care = CARE.decide(facts, way);
    let plan = PLAN.decide(facts, way);
    let network = superbill.then(|| NETWORK.decide(facts, way));
    let after_plan = plan.outcome.apply(care.outcome);
    let outlook = match network {
        Some(network) => after_plan.and_then(|outlook| network.outcome.apply(outlook)),
        None => after_plan,
    };
    Some(CoverageFinding {
        outlook,
        care: care.into(),
        plan: plan.into(),
        network: network.map(Into::into),
    })
}

/// What is said of costs, as far as it speaks of a way that is available.
fn costs(facts: &Facts, ways: &[WayToPay]) -> Vec<Finding<CostNote>> {
    let mut notes = collect(&COSTS, facts, Way::Claim);
    let left_out: Vec<Way> =
        notes.iter().flat_map(|note| note.value.leaves_out()).copied().collect();
    let open = |way: &Way| ways[*way as usize].may_be_available();
    notes.retain(|note| match note.value {
        CostNote::LeftOut(ways) => ways.iter().any(open),
        CostNote::Beside(ways) => ways.iter().any(|way| open(way) && !left_out.contains(way)),
        CostNote::Tax => open(&Way::SelfPay),
    });
    notes
}

fn collect<T: Copy>(table: &'static Table<T>, facts: &Facts, way: Way) -> Vec<Finding<T>> {
    table.matches(facts, way).map(Into::into).collect()
}
