//! Guards the cases themselves: they can only describe a visit that can be made, and only name rules
//! that exist.

use std::collections::BTreeSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, Finding, assess};
use coverage_guide::domain::brief::Brief;
pub use coverage_guide::domain::brief::NextStep;
use coverage_guide::domain::choices::PlanType;
pub use coverage_guide::domain::choices::Priority;
pub use coverage_guide::domain::choices::Way::{self, Claim, Program, SelfPay, Superbill};
use coverage_guide::domain::flow;
pub use coverage_guide::domain::outlook::Outlook;
pub use coverage_guide::domain::policy_line::PolicyLine;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use coverage_guide::domain::rules::ask::Whom;
pub use coverage_guide::domain::rules::availability::Availability;
pub use coverage_guide::domain::rules::common::Common;
pub use coverage_guide::domain::rules::diagnosis::{Need, Person};
pub use coverage_guide::domain::rules::disclosure::{Audience, Extent};
pub use coverage_guide::domain::rules::notes::Note;
pub use coverage_guide::domain::rules::priorities::Effect;
pub use coverage_guide::domain::rules::privacy::Subject;
pub use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::rules::{Fired, every_rule};
pub use coverage_guide::domain::topic::Topic;
use test_fixtures::{MinimalProfile, Practice, parse_profile};

/// The practices that a case can visit. The first is real; the others have other policies.
pub const PRACTICES: [&str; 3] = ["steffen", "harbor", "open_door"];

/// The source that only a practice's own policy may cite.
const POLICY: &str = "practice-policy";

/// Somebody answers the questions, in words of the ids of questions and options.
#[derive(Clone)]
pub struct Visitor {
    profile: Profile,
    answers: Answers,
    dropped: Vec<QuestionId>,
}

/// Opens the guide at a practice.
#[track_caller]
pub fn visitor(practice: &str) -> Visitor {
    let practice = match practice {
        "steffen" => Practice::Steffen,
        "harbor" => Practice::Harbor,
        "open_door" => Practice::OpenDoor,
        "alder" => Practice::Alder,
        "stillwater" => Practice::Stillwater,
        "maple" => Practice::Maple,
        "linden" => Practice::Linden,
        "cedar" => Practice::Cedar,
        "quiet_page" => Practice::QuietPage,
        other => panic!("no practice is called `{other}`"),
    };
    Visitor::at(practice.profile())
}

/// Opens the guide at an invented practice.
#[track_caller]
pub fn visitor_at(profile: &MinimalProfile) -> Visitor {
    Visitor::at(parse_profile(&profile.to_string()))
}

/// Each method answers one question. A second answer to the same question is a change of mind.
impl Visitor {
    fn at(profile: Profile) -> Self {
        Self { profile, answers: Answers::default(), dropped: Vec::new() }
    }

    #[track_caller]
    pub fn wants(self, kind: &str) -> Self {
        self.picks(QuestionId::Service, &[kind])
    }

    #[track_caller]
    pub fn would_bring(self, room: &str) -> Self {
        self.picks(QuestionId::Room, &[room])
    }

    #[track_caller]
    pub fn wants_help_with(self, focus: &str) -> Self {
        self.picks(QuestionId::Focus, &[focus])
    }

    #[track_caller]
    pub fn because(self, reason: &str) -> Self {
        self.picks(QuestionId::Reason, &[reason])
    }

    #[track_caller]
    pub fn treating_one(self, known: &str) -> Self {
        self.picks(QuestionId::TreatsOne, &[known])
    }

    #[track_caller]
    pub fn paying_with(self, payer: &str) -> Self {
        self.picks(QuestionId::Payment, &[payer])
    }

    #[track_caller]
    pub fn of_kind(self, kind: &str) -> Self {
        self.picks(QuestionId::OtherPlan, &[kind])
    }

    #[track_caller]
    pub fn caring_about(self, priorities: &[&str]) -> Self {
        self.picks(QuestionId::Priorities, priorities)
    }

    #[track_caller]
    pub fn most_of_all(self, priority: &str) -> Self {
        self.picks(QuestionId::MostImportant, &[priority])
    }

    #[track_caller]
    pub fn with_medicare(self, plan: &str) -> Self {
        self.picks(QuestionId::MedicarePlan, &[plan])
    }

    #[track_caller]
    pub fn in_network(self, known: &str) -> Self {
        self.picks(QuestionId::Network, &[known])
    }

    #[track_caller]
    pub fn with_plan(self, plan_type: &str) -> Self {
        let is_other = !question(QuestionId::PlanType).list.contains(&plan_type);
        self.picks(
            if is_other { QuestionId::OtherPlan } else { QuestionId::PlanType },
            &[plan_type],
        )
    }

    #[track_caller]
    pub fn with_plan_from(self, source: &str) -> Self {
        self.picks(QuestionId::PlanSource, &[source])
    }

    #[track_caller]
    pub fn on_the_plan_of(self, policyholder: &str) -> Self {
        self.picks(QuestionId::Policyholder, &[policyholder])
    }

    #[track_caller]
    pub fn with_second_plan(self, known: &str) -> Self {
        self.picks(QuestionId::SecondPlan, &[known])
    }

    #[track_caller]
    pub fn living_in(self, state: &str) -> Self {
        self.picks(QuestionId::State, &[state])
    }

    #[track_caller]
    pub fn for_client(self, client: &str) -> Self {
        self.picks(QuestionId::Client, &[client])
    }

    #[track_caller]
    pub fn worried_about(self, work: &[&str]) -> Self {
        self.picks(QuestionId::Work, work)
    }

    #[track_caller]
    pub fn in_setting(self, setting: &str) -> Self {
        self.picks(QuestionId::Setting, &[setting])
    }

    #[track_caller]
    pub fn with_employee_program(self, known: &str) -> Self {
        self.picks(QuestionId::Program, &[known])
    }

    #[track_caller]
    pub fn with_deductible(self, known: &str) -> Self {
        self.picks(QuestionId::Deductible, &[known])
    }

    #[track_caller]
    pub fn would(self, use_plan: &str) -> Self {
        self.picks(QuestionId::UsePlan, &[use_plan])
    }

    /// The last answer took away the answers to these questions, and to no others.
    #[track_caller]
    pub fn drops(self, questions: &[&str]) -> Self {
        assert_eq!(self.dropped.iter().map(|id| id.id()).collect::<Vec<_>>(), questions);
        self
    }

    /// Says what follows. A visitor who named no priorities has none, and one who named no other kind of plan does
    /// not know it.
    #[track_caller]
    pub fn expects(mut self, what: impl FnOnce(&Answer)) {
        self.reach_the_answer();
        what(&Answer {
            assessment: assess(&self.answers, &self.profile),
            answers: self.answers,
            profile: self.profile,
        });
    }

    /// All that follows, to be held against what others are told.
    #[track_caller]
    pub fn told(mut self) -> Assessment {
        self.reach_the_answer();
        assess(&self.answers, &self.profile)
    }

    #[track_caller]
    fn picks(mut self, id: QuestionId, options: &[&str]) -> Self {
        let row = question(id);
        if row.stage == Stage::Sharpen {
            self.reach_the_answer();
        }
        assert!(
            flow::applies(row, &self.answers, &self.profile),
            "`{}` is not asked in this situation",
            id.id()
        );
        let mut picks = Picks::NONE;
        for option in options {
            let at = row.list.iter().position(|known| known == option);
            let at = at.unwrap_or_else(|| panic!("`{}` has no option `{option}`", id.id()));
            assert!(
                flow::offers(row, at, &self.answers, &self.profile),
                "`{}` does not offer `{option}` in this situation",
                id.id()
            );
            picks = flow::toggle(row.form, picks, at);
        }
        self.dropped = flow::insert(&mut self.answers, &self.profile, id, picks);
        self
    }

    #[track_caller]
    fn reach_the_answer(&mut self) {
        if flow::next_open(&self.answers, &self.profile) == Some(QuestionId::OtherPlan) {
            let unsure = Picks::only(PlanType::OTHERS.len() - 1);
            flow::insert(&mut self.answers, &self.profile, QuestionId::OtherPlan, unsure);
        }
        if flow::next_open(&self.answers, &self.profile) == Some(QuestionId::Priorities) {
            let nothing = Picks::only(Priority::NoConcern as usize);
            flow::insert(&mut self.answers, &self.profile, QuestionId::Priorities, nothing);
        }
        let open = flow::next_open(&self.answers, &self.profile);
        assert!(open.is_none(), "no answer yet: `{}` is open", open.map_or("", QuestionId::id));
        assert!(flow::is_consistent(&self.answers, &self.profile));
    }
}

/// What the visitor is told.
pub struct Answer {
    assessment: Assessment,
    answers: Answers,
    profile: Profile,
}

impl Answer {
    /// How often plans pay, this way. Never rests on what one practice bills.
    #[track_caller]
    pub fn outlook(&self, way: Way, outlook: Outlook) {
        let coverage = self.assessment.way(way).coverage.expect("a plan is asked to pay");
        assert_eq!(coverage.outlook, Some(outlook), "{}: {:?}", way.id(), ids(coverage.rules()));
        assert!(coverage.rules().all(|rule| !rule.cites(POLICY)), "{}", way.id());
    }

    /// Nobody is asked to pay, or there is no plan that could.
    #[track_caller]
    pub fn no_plan_pays(&self, way: Way) {
        assert_eq!(self.assessment.way(way).outlook(), None, "{}", way.id());
    }

    /// What the short answer says to find out next.
    #[track_caller]
    pub fn next_step(&self, step: NextStep) {
        assert_eq!(Brief::of(&self.answers, &self.profile).next_step, step);
    }

    /// Which of the four short answers comes first.
    #[track_caller]
    pub fn comes_first(&self, topic: Topic) {
        assert_eq!(Brief::of(&self.answers, &self.profile).rows[0].topic, topic);
    }

    /// The question that is pressed beside a short answer, if any is.
    #[track_caller]
    pub fn presses(&self, question: Option<&str>) {
        let refinement = Brief::of(&self.answers, &self.profile).refinement;
        assert_eq!(refinement.map(|it| it.question.id()), question);
    }

    /// What the practice does, in its one line.
    #[track_caller]
    pub fn policy(&self, line: PolicyLine) {
        assert_eq!(PolicyLine::of(&self.assessment.facts), line);
    }

    /// Whether the way to pay stands open.
    #[track_caller]
    pub fn open(&self, way: Way, open: Availability) {
        is(&self.assessment.way(way).availability, open, way.id());
    }

    /// Whether this way needs a diagnosis.
    #[track_caller]
    pub fn diagnosis(&self, way: Way, need: Need) {
        is(&self.assessment.way(way).diagnosis, need, way.id());
    }

    /// Whose diagnosis it would be.
    #[track_caller]
    pub fn diagnosis_of(&self, person: Person) {
        is(&self.assessment.person, person, "person");
    }

    /// What this audience learns if paid this way.
    #[track_caller]
    pub fn learns(&self, audience: Audience, way: Way, learns: Extent) {
        let told = self.assessment.way(way).extent(audience);
        assert_eq!(told, Some(learns), "{} of {}", audience.id(), way.id());
    }

    /// This audience has nothing to do with paying this way.
    #[track_caller]
    pub fn not_concerned(&self, audience: Audience, way: Way) {
        let told = self.assessment.way(way).extent(audience);
        assert_eq!(told, None, "{} of {}", audience.id(), way.id());
    }

    /// What paying this way does for something the visitor cares about.
    #[track_caller]
    pub fn effect(&self, priority: Priority, way: Way, effect: Effect) {
        let effects = &self.assessment.way(way).effects;
        let found = effects.iter().find(|(other, _)| *other == priority);
        let (_, found) = found.unwrap_or_else(|| panic!("nothing on {}", priority.id()));
        is(found, effect, &format!("{} for {}", way.id(), priority.id()));
    }

    /// What each way does for something the visitor cares about, in the order of the columns.
    #[track_caller]
    pub fn effects(&self, priority: Priority, effects: [Effect; 4]) {
        for (way, effect) in Way::ALL.iter().zip(effects) {
            self.effect(priority, *way, effect);
        }
    }

    /// The priorities that each way is weighed against.
    #[track_caller]
    pub fn weighed(&self, priorities: &[Priority]) {
        for way in &self.assessment.ways {
            let found: Vec<_> = way.effects.iter().map(|(priority, _)| *priority).collect();
            assert_eq!(found, priorities, "{}", way.way.id());
        }
    }

    /// What matters most.
    #[track_caller]
    pub fn most_important(&self, priority: Option<Priority>) {
        assert_eq!(self.assessment.most_important, priority);
    }

    /// A statement beside the verdicts.
    #[track_caller]
    pub fn note(&self, note: Note, rule: &str) {
        assert_exists(rule);
        let found = self.assessment.notes.iter().find(|finding| finding.rule.id == rule);
        let found = found.unwrap_or_else(|| panic!("no note `{rule}`"));
        is(found, note, rule);
        // The practice speaks for itself and for nobody else.
        assert!(
            note != Note::Practice
                || found.rule.cites(POLICY) && found.rule.sources.iter().count() == 1,
            "`{rule}` is not policy alone"
        );
        assert!(
            note != Note::World || !found.rule.cites(POLICY),
            "`{rule}` is not the world alone"
        );
    }

    /// The answer to a common question: these rules in this order and no others. None: it is not asked.
    #[track_caller]
    pub fn answers(&self, question: Common, rules: &[&str]) {
        says_just(&self.assessment.common, question, rules);
    }

    /// All that is said on a subject of privacy: these rules in this order and no others.
    #[track_caller]
    pub fn says(&self, subject: Subject, rules: &[&str]) {
        says_just(&self.assessment.privacy, subject, rules);
    }

    /// These rights, in this order, and no others.
    #[track_caller]
    pub fn has_rights(&self, rights: &[Right]) {
        let mut found: Vec<_> =
            self.assessment.rights.iter().map(|finding| finding.value).collect();
        found.dedup();
        assert_eq!(found, rights);
    }

    /// What is said of this right: these rules, in this order, and no others.
    #[track_caller]
    pub fn says_of(&self, right: Right, rules: &[&str]) {
        says_just(&self.assessment.rights, right, rules);
    }

    /// The whole script for the call to the plan.
    #[track_caller]
    pub fn script(&self, questions: &[&str]) {
        assert_eq!(self.asked_of(Whom::Plan), questions);
    }

    /// All questions for the practice.
    #[track_caller]
    pub fn for_the_practice(&self, questions: &[&str]) {
        assert_eq!(self.asked_of(Whom::Practice), questions);
    }

    /// These are among what to ask, in this order.
    #[track_caller]
    pub fn asks(&self, questions: &[&str]) {
        let mut asked = self.assessment.ask.iter().map(|finding| finding.rule.id);
        for question in questions {
            assert_exists(question);
            assert!(asked.any(|id| id == *question), "`{question}` is not asked, or too early");
        }
    }

    /// None of these is among what to ask.
    #[track_caller]
    pub fn does_not_ask(&self, questions: &[&str]) {
        for question in questions {
            assert_exists(question);
            let asked = self.assessment.ask.iter().any(|finding| finding.rule.id == *question);
            assert!(!asked, "`{question}` is asked");
        }
    }

    /// Each of these rules is among the reasons.
    #[track_caller]
    pub fn rules(&self, rules: &[&str]) {
        let fired = self.fired();
        for rule in rules {
            assert_exists(rule);
            assert!(fired.contains(rule), "`{rule}` did not fire: {fired:?}");
        }
    }

    /// None of these rules is among the reasons.
    #[track_caller]
    pub fn no_rules(&self, rules: &[&str]) {
        let fired = self.fired();
        for rule in rules {
            assert_exists(rule);
            assert!(!fired.contains(rule), "`{rule}` fired");
        }
    }

    /// A rule that fired rests on these sources, among others.
    #[track_caller]
    pub fn rests_on(&self, rule: &str, sources: &[&str]) {
        let trace = self.assessment.trace();
        let fired = trace.iter().find(|fired| fired.id == rule);
        let fired = fired.unwrap_or_else(|| panic!("`{rule}` did not fire"));
        for source in sources {
            assert!(fired.cites(source), "`{rule}` does not rest on `{source}`");
        }
    }

    /// What was described in plain words was taken to be this kind.
    #[track_caller]
    pub fn taken_for(&self, kind: Option<&str>, rule: &str) {
        assert_eq!(self.assessment.facts.service.map(|service| service.id()), kind);
        assert_eq!(self.assessment.kind, Some(rule));
    }

    /// These questions are answered.
    #[track_caller]
    pub fn kept(&self, questions: &[&str]) {
        for id in questions.iter().map(|id| known_question(id)) {
            assert!(self.answers.has(id), "`{}` has no answer", id.id());
        }
    }

    /// This question could still be asked.
    #[track_caller]
    pub fn could_ask(&self, id: &str) {
        assert!(self.is_asked(id), "`{id}` is not asked");
    }

    /// This question does not come up.
    #[track_caller]
    pub fn never_asks(&self, id: &str) {
        assert!(!self.is_asked(id), "`{id}` is asked");
    }

    fn asked_of(&self, whom: Whom) -> Vec<&'static str> {
        let asked = self.assessment.ask.iter().filter(|finding| finding.value == whom);
        asked.map(|finding| finding.rule.id).collect()
    }

    fn is_asked(&self, id: &str) -> bool {
        flow::applies(question(known_question(id)), &self.answers, &self.profile)
    }

    fn fired(&self) -> BTreeSet<&'static str> {
        self.assessment.trace().into_iter().map(|fired| fired.id).collect()
    }
}

#[track_caller]
fn is<T: PartialEq + std::fmt::Debug>(found: &Finding<T>, expected: T, what: &str) {
    assert_eq!(found.value, expected, "{what}, by `{}`", found.rule.id);
}

#[track_caller]
fn says_just<T: PartialEq + std::fmt::Debug>(found: &[Finding<T>], on: T, rules: &[&str]) {
    rules.iter().for_each(|rule| assert_exists(rule));
    let said = found.iter().filter(|finding| finding.value == on).map(|finding| finding.rule);
    assert_eq!(ids(said), rules, "{on:?}");
}

fn ids(rules: impl Iterator<Item = Fired>) -> Vec<&'static str> {
    rules.map(|rule| rule.id).collect()
}

fn known_question(id: &str) -> QuestionId {
    QuestionId::from_id(id).unwrap_or_else(|| panic!("no question is called `{id}`"))
}

/// A misspelled rule would never fire, and a case that expects just that would never fail.
#[track_caller]
fn assert_exists(rule: &str) {
    assert!(every_rule().iter().any(|known| known.id == rule), "no table has a rule `{rule}`");
}
