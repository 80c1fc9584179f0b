//! Every short answer that can be reached, each with answers that lead there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::brief::{Line, ShortAnswer, Situation, short_answers};
use coverage_guide::domain::choices::{Payer, Priority, Service, Way};
use coverage_guide::domain::facts::Facts;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};

use test_fixtures::Chance;

use crate::fast_map::FastSet;
use crate::fields::{
    CLIENT, Fields, MEDICARE_PLAN, NETWORK, PAYER, PLAN, POLICYHOLDER, REASON, SERVICE, SETTING,
    TREATS_ONE,
};
use crate::practices::at_each_practice;
use crate::situations::each_situation;
use crate::visits::visit;

/// The facts that the four short answers look at. Where a plan comes from and the state decide which
/// rule is behind a line, and no line.
pub const LOOKED_AT: [Fields; 10] = [
    SERVICE,
    REASON,
    TREATS_ONE,
    SETTING,
    PAYER,
    MEDICARE_PLAN,
    PLAN,
    NETWORK,
    POLICYHOLDER,
    CLIENT,
];

/// The priorities that change a line of the four.
pub const IN_ROWS: [Priority; 3] =
    [Priority::Policyholder, Priority::PartnersWords, Priority::Employer];

/// How many visits by chance, at each practice, are looked for among what is reached.
const VISITS: usize = 5_000;

/// Four short answers, and what led to them.
pub struct Reached {
    pub profile: &'static Profile,
    pub answers: Answers,
    pub facts: Facts,
    pub rows: [ShortAnswer; 4],
}

impl Reached {
    fn of(answers: Answers, profile: &'static Profile) -> Self {
        let facts = Facts::of(&answers, profile);
        let rows = short_answers(&Situation { facts: &facts, answers: &answers });
        Self { profile, answers, facts, rows }
    }

    /// Whether a way to pay can be used, or may be.
    pub fn usable(&self, way: Way) -> bool {
        usable(&self.facts, way)
    }

    pub fn insured(&self) -> bool {
        self.facts.payer != Payer::Nobody
    }

    pub fn lines(&self) -> impl Iterator<Item = (&ShortAnswer, &Line)> {
        self.rows.iter().flat_map(|row| {
            std::iter::once(&row.verdict).chain(&row.sentences).map(move |line| (row, line))
        })
    }
}

pub fn usable(facts: &Facts, way: Way) -> bool {
    matches!(AVAILABILITY.decide(facts, way).outcome, Availability::Available | Availability::Ask)
}

/// The id of a line: its key without `brief.`.
pub fn id(line: &Line) -> String {
    let (prefix, id) = line.key;
    [prefix, id].concat().replacen("brief.", "", 1)
}

/// These answers, and that these matter.
pub fn caring(answers: &Answers, priorities: &[Priority]) -> Answers {
    let mut answers = *answers;
    let picks = priorities.iter().fold(Picks::NONE, |picks, one| picks.with(*one as usize));
    answers.insert(QuestionId::Priorities, picks);
    answers
}

/// Each once, with and without every set of priorities that changes a line.
pub static REACHED: LazyLock<Vec<Reached>> =
    LazyLock::new(|| at_each_practice(reached).into_iter().flatten().collect());

fn reached(profile: &'static Profile) -> Vec<Reached> {
    let mut alike = FastSet::default();
    let mut found = Vec::new();
    let mut seen = FastSet::default();
    let fields = LOOKED_AT.into_iter().fold(Fields::NONE, |all, one| all | one);
    each_situation(profile, fields, |situation| {
        let plain = Reached::of(situation.answers, profile);
        // Priorities choose among lines by these facts alone.
        let facts = &plain.facts;
        let by = [
            facts.service.map_or(Service::ALL.len(), |service| service as usize),
            facts.payer as usize,
            facts.policyholder as usize,
            facts.client as usize,
            usize::from(plain.usable(Way::Claim)),
            usize::from(plain.usable(Way::Superbill)),
        ];
        if !alike.insert((by, outline(&plain.rows))) {
            return;
        }
        for set in 0..1_usize << IN_ROWS.len() {
            let picked: Vec<_> = (0..IN_ROWS.len())
                .filter(|at| set & (1 << at) != 0)
                .map(|at| IN_ROWS[at])
                .collect();
            let one = Reached::of(caring(&situation.answers, &picked), profile);
            if seen.insert((set, one.facts.service, one.facts.payer as usize, outline(&one.rows))) {
                found.push(one);
            }
        }
    });
    found
}

/// What tells two short answers apart.
pub fn outline(rows: &[ShortAnswer; 4]) -> Vec<(usize, usize)> {
    let mut outline = Vec::with_capacity(16);
    for row in rows {
        let how =
            row.outlook.map_or((9, 9), |outlook| (outlook.low as usize, outlook.high as usize));
        outline.push(how);
        for line in std::iter::once(&row.verdict).chain(&row.sentences) {
            outline.push((line.key.0.as_ptr() as usize, line.key.1.as_ptr() as usize));
        }
    }
    outline
}

#[test]
fn no_visit_is_told_what_the_walk_has_not_reached() {
    let mut outlines: BTreeMap<&str, BTreeSet<_>> = BTreeMap::new();
    for one in REACHED.iter() {
        outlines.entry(&one.profile.name).or_default().insert(outline(&one.rows));
    }
    let visits = at_each_practice(|profile| {
        let mut chance = Chance(7);
        for _ in 0..VISITS {
            let answers = visit(profile, &mut chance);
            let told = Reached::of(answers, profile);
            let known = &outlines[profile.name.as_str()];
            assert!(known.contains(&outline(&told.rows)), "{:?}: {:?}", told.rows, answers);
        }
        VISITS
    });
    println!("{} visits", visits.into_iter().sum::<usize>());
}
