//! The whole answer to a visitor as ids, words, rules and sources.

use std::collections::BTreeSet;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::{Assessment, Finding, WayToPay, assess};
use coverage_guide::domain::choices::{Payer, Priority, Way};
use coverage_guide::domain::facts::Policy;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::pivots;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::common::Common;
use coverage_guide::domain::rules::disclosure::Audience;
use coverage_guide::domain::rules::notes::Note;
use coverage_guide::domain::rules::points::Point;
use coverage_guide::domain::rules::privacy::Subject;
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::sources::Cited;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::present::outlooks::visible_outlooks;
use coverage_guide::t;
use serde::Serialize;

use super::answers_file::AnswersFile;
use super::costs::{Costs, costs};
use super::statement::{Group, Statement};

/// Everything, in the order of the result.
#[derive(Serialize)]
pub struct Answer {
    pub practice: String,
    pub answers: Vec<Answered>,
    /// How two plain answers led to a kind of therapy.
    pub kind: Option<Statement>,
    /// How often plans pay.
    pub plans: Vec<Verdict>,
    /// What this practice does.
    pub policy: Verdict,
    pub diagnosis: Diagnosis,
    pub priorities: Vec<WayTableRow>,
    pub who: Vec<WayTableRow>,
    pub ways: Vec<WayEntry>,
    /// None: the practice does not offer this kind of therapy.
    pub costs: Option<Costs>,
    pub notes: Vec<Group>,
    pub privacy: Vec<Group>,
    pub rights: Vec<RightEntry>,
    pub ask: Vec<Group>,
    pub common: Vec<Group>,
    /// What would change it: for each verdict, the smallest changes of answer that alter it.
    pub would_change: Vec<Pivots>,
    /// Every source behind a statement above.
    pub sources: Vec<SourceEntry>,
}

/// A question with its answer.
#[derive(Serialize)]
pub struct Answered {
    pub question: &'static str,
    pub short: String,
    pub options: Vec<&'static str>,
    pub words: String,
}

/// What follows, and the rules that say so.
#[derive(Serialize)]
pub struct Verdict {
    pub id: &'static str,
    pub words: String,
    /// Of which network or way to pay it speaks, where that has to be said.
    pub about: Option<String>,
    pub because: Vec<Statement>,
}

impl Verdict {
    /// Whether the same follows for the same reasons.
    pub fn is_same(&self, other: &Self) -> bool {
        let rules = |verdict: &Self| -> Vec<_> {
            verdict.because.iter().map(|statement| statement.rule).collect()
        };
        self.id == other.id && rules(self) == rules(other)
    }
}

/// Whether a diagnosis is needed, and whose.
#[derive(Serialize)]
pub struct Diagnosis {
    pub needed: Vec<Verdict>,
    /// None where there is no plan to want one.
    pub whose: Option<Verdict>,
}

/// A row of a table that has a column for each way to pay.
#[derive(Serialize)]
pub struct WayTableRow {
    pub id: &'static str,
    pub words: String,
    /// Whether this matters most to the visitor.
    pub most_important: bool,
    pub ways: Vec<Verdict>,
}

/// A way to pay.
#[derive(Serialize)]
pub struct WayEntry {
    pub id: &'static str,
    pub words: String,
    pub open: Verdict,
    pub plans: Verdict,
    pub diagnosis: Verdict,
    pub points: Vec<Group>,
}

/// A right, how to use it, and a letter to copy.
#[derive(Serialize)]
pub struct RightEntry {
    pub id: &'static str,
    pub name: String,
    pub statements: Vec<Statement>,
    pub how: String,
    pub letter: Vec<String>,
}

/// A verdict, and the smallest changes of answer that alter it. None: no one or two answers would.
#[derive(Serialize)]
pub struct Pivots {
    pub id: String,
    /// The verdict as it is.
    pub words: String,
    pub changes: Vec<Change>,
}

/// Other answers, and what the verdict would be with them.
#[derive(Serialize)]
pub struct Change {
    pub to: &'static str,
    pub words: String,
    /// All of these together.
    pub answers: Vec<OtherAnswer>,
    pub answers_words: String,
}

/// Another answer to a question: any of these options.
#[derive(Serialize)]
pub struct OtherAnswer {
    pub question: &'static str,
    pub options: Vec<&'static str>,
}

/// A source.
#[derive(Serialize)]
pub struct SourceEntry {
    pub id: &'static str,
    pub authority: &'static str,
    pub citation: &'static str,
    pub url: &'static str,
    pub confidence: &'static str,
    pub confidence_words: String,
    pub reviewed: &'static str,
}

/// What a visitor with these answers is told at this practice.
pub fn answer(say: &Localizer, file: &AnswersFile, profile: &Profile) -> Answer {
    let answers = &file.answers;
    let assessment = assess(answers, profile);
    let builder = AnswerBuilder { say, assessment: &assessment };
    Answer {
        practice: profile.name.clone(),
        answers: answered(say, answers, profile),
        kind: assessment.kind.map(|rule| Statement {
            rule,
            words: say.rule(rule),
            sources: vec![],
        }),
        plans: builder.plans(),
        policy: builder.policy(),
        diagnosis: builder.diagnosis(),
        priorities: builder.priorities(),
        who: builder.who(),
        ways: assessment.ways.iter().map(|way| builder.way(way)).collect(),
        costs: costs(say, &assessment, profile, file.amounts.as_ref()),
        notes: builder
            .groups(Note::ALL, &assessment.notes, Note::id, |note| say.get(heading(note))),
        privacy: builder.groups(Subject::ALL, &assessment.privacy, Subject::id, |subject| {
            say.id("subject.", subject.id())
        }),
        rights: builder.rights(),
        ask: builder.groups(Whom::ALL, &assessment.ask, Whom::id, |whom| {
            say.get(match whom {
                Whom::Plan => t!("ask.plan_heading"),
                Whom::Practice => t!("ask.practice_heading"),
            })
        }),
        common: builder.groups(Common::ALL, &assessment.common, Common::id, |common| {
            say.id("common.", common.id())
        }),
        would_change: would_change(say, &assessment, answers, profile),
        sources: sources(say, &assessment),
    }
}

/// For the same verdicts as on the screen.
fn would_change(
    say: &Localizer,
    assessment: &Assessment,
    answers: &Answers,
    profile: &Profile,
) -> Vec<Pivots> {
    let outlooks =
        visible_outlooks(assessment).into_iter().map(|(way, _)| pivots::Verdict::Outlook(way));
    let needs = [pivots::Verdict::Need(Way::Claim)];
    let ways = Way::ALL.iter().map(|way| pivots::Verdict::Availability(*way));
    let one = |verdict: pivots::Verdict| {
        let (name, key, way) = match verdict {
            pivots::Verdict::Outlook(way) => ("outlook", t!("pivot.outlook"), way),
            pivots::Verdict::Need(way) => ("need", t!("pivot.need"), way),
            pivots::Verdict::Availability(way) => ("open", t!("pivot.open"), way),
        };
        let (_, now) = outcome(say, verdict.value(&assessment.facts));
        let column = say.id("way.column.", way.id());
        let change = |pivot: pivots::Pivot| {
            let (to, words) = outcome(say, pivot.to);
            let answers_words = say.instead(&pivot.answers, answers, profile);
            let answers = pivot.answers.iter().map(|instead| {
                let list = question(instead.question).list;
                let options = instead.options.iter().map(|option| list[option]).collect();
                OtherAnswer { question: instead.question.id(), options }
            });
            Change { to, words, answers: answers.collect(), answers_words }
        };
        let found = pivots::pivots(verdict, answers, profile);
        Pivots {
            id: format!("{name}-{}", way.id()),
            words: say.fill(key, &[("way", &column), ("now", &now)]),
            changes: found.into_iter().map(change).collect(),
        }
    };
    outlooks.chain(needs).chain(ways).map(one).collect()
}

/// What a verdict comes to: its id, and its words.
fn outcome(say: &Localizer, outcome: pivots::VerdictValue) -> (&'static str, String) {
    let (prefix, id) = match outcome {
        pivots::VerdictValue::Outlook(outlook) => ("outlook.", outlook.map_or("none", Outlook::id)),
        pivots::VerdictValue::Need(need) => ("need.", need.id()),
        pivots::VerdictValue::Availability(open) => ("open.", open.id()),
    };
    (id, say.id(prefix, id))
}

fn answered(say: &Localizer, answers: &Answers, profile: &Profile) -> Vec<Answered> {
    let answered = QuestionId::ALL.iter().copied().filter(|id| answers.has(*id));
    let row = |id: QuestionId| Answered {
        question: id.id(),
        short: say.part(id, ".short").unwrap_or_default(),
        options: answers.picks(id).iter().map(|option| question(id).list[option]).collect(),
        words: say.answer(id, answers, profile),
    };
    answered.map(row).collect()
}

/// In the order of the list of sources.
fn sources(say: &Localizer, assessment: &Assessment) -> Vec<SourceEntry> {
    let rules = assessment.trace();
    let cited: BTreeSet<Cited> = rules.iter().flat_map(|rule| rule.sources).copied().collect();
    let source = |cited: Cited| {
        let source = cited.source();
        SourceEntry {
            id: source.id,
            authority: source.authority,
            citation: source.citation,
            url: source.url,
            confidence: source.confidence.id(),
            confidence_words: say.id("trace.confidence.", source.confidence.id()),
            reviewed: source.reviewed,
        }
    };
    cited.into_iter().map(source).collect()
}

struct AnswerBuilder<'a> {
    say: &'a Localizer,
    assessment: &'a Assessment,
}

impl AnswerBuilder<'_> {
    fn statement(&self, rule: &Fired) -> Statement {
        Statement::of(self.say, rule)
    }

    fn verdict(
        &self,
        prefix: &str,
        id: &'static str,
        about: Option<String>,
        rule: &Fired,
    ) -> Verdict {
        let words = self.say.id(prefix, id);
        Verdict { id, words, about, because: vec![self.statement(rule)] }
    }

    fn outlook(&self, way: &WayToPay, about: Option<String>) -> Verdict {
        let id = way.outlook_id();
        let rules = way.coverage.iter().flat_map(|coverage| coverage.rules());
        let because = rules.map(|rule| self.statement(&rule)).collect();
        Verdict { id, words: self.say.id("outlook.", id), about, because }
    }

    fn plans(&self) -> Vec<Verdict> {
        let spoken = visible_outlooks(self.assessment).into_iter();
        spoken
            .map(|(way, network)| {
                self.outlook(self.assessment.way(way), network.map(|network| self.say.get(network)))
            })
            .collect()
    }

    fn policy(&self) -> Verdict {
        let id = match self.assessment.policy() {
            Policy::Offered(billing) => billing.id(),
            Policy::NotOffered => "not-offered",
            Policy::KindOpen => "open",
        };
        let words = self.say.policy(&self.assessment.facts);
        let because = vec![self.statement(&self.assessment.way(Way::Claim).availability.rule)];
        Verdict { id, words, about: None, because }
    }

    fn diagnosis(&self) -> Diagnosis {
        let insured = self.assessment.facts.payer != Payer::Nobody;
        let need = |way, about| {
            let need = &self.assessment.way(way).diagnosis;
            self.verdict("need.", need.value.id(), Some(self.say.get(about)), &need.rule)
        };
        let claim = insured.then(|| need(Way::Claim, t!("diagnosis.with_plan")));
        let self_pay = need(Way::SelfPay, t!("diagnosis.self_pay"));
        let person = &self.assessment.person;
        let whose = insured.then(|| Verdict {
            id: person.value.id(),
            // Its reason says whose.
            words: self.say.rule(person.rule.id),
            about: None,
            because: vec![self.statement(&person.rule)],
        });
        Diagnosis { needed: claim.into_iter().chain([self_pay]).collect(), whose }
    }

    fn priorities(&self) -> Vec<WayTableRow> {
        let most = self.assessment.most_important;
        let row = |priority: Priority| WayTableRow {
            id: priority.id(),
            words: self.say.priority(priority),
            most_important: most == Some(priority),
            ways: self.row("effect.", |way| {
                way.effect_for(priority).map(|effect| (effect.value.id(), effect.rule))
            }),
        };
        self.assessment.priorities().into_iter().map(row).collect()
    }

    fn who(&self) -> Vec<WayTableRow> {
        let row = |audience: &Audience| WayTableRow {
            id: audience.id(),
            words: self.say.id("audience.", audience.id()),
            most_important: false,
            ways: self.row("learns.", |way| {
                way.disclosure_to(*audience).map(|seen| (seen.value.extent.id(), seen.rule))
            }),
        };
        Audience::ALL.iter().map(row).filter(|row| !row.ways.is_empty()).collect()
    }

    /// What each way to pay says of one thing. A way that says nothing is left out.
    fn row(
        &self,
        prefix: &str,
        find: impl Fn(&WayToPay) -> Option<(&'static str, Fired)>,
    ) -> Vec<Verdict> {
        let cell = |way: &WayToPay| {
            let (id, rule) = find(way)?;
            let column = self.say.id("way.column.", way.way.id());
            Some(self.verdict(prefix, id, Some(column), &rule))
        };
        self.assessment.ways.iter().filter_map(cell).collect()
    }

    fn way(&self, way: &WayToPay) -> WayEntry {
        let Self { say, .. } = self;
        WayEntry {
            id: way.way.id(),
            words: format!("{} ({})", say.way(way.way), say.id("way.term.", way.way.id())),
            open: self.verdict("open.", way.availability.value.id(), None, &way.availability.rule),
            plans: self.outlook(way, Some(say.get(t!("ways.outlook")))),
            diagnosis: self.verdict(
                "need.",
                way.diagnosis.value.id(),
                Some(say.get(t!("ways.diagnosis"))),
                &way.diagnosis.rule,
            ),
            points: self
                .groups(Point::ALL, &way.points, Point::id, |point| say.id("point.", point.id())),
        }
    }

    fn rights(&self) -> Vec<RightEntry> {
        let groups = self.groups(Right::ALL, &self.assessment.rights, Right::id, |right| {
            self.say.id("right.name.", right.id())
        });
        let right = |group: Group| RightEntry {
            how: self.say.id("right.how.", group.id),
            letter: Right::from_id(group.id)
                .map(|right| self.say.letter(right))
                .unwrap_or_default(),
            id: group.id,
            name: group.heading,
            statements: group.statements,
        };
        groups.into_iter().map(right).collect()
    }

    /// Statements by what they are about, in the order of that list. Headings with none are left out.
    fn groups<T: Copy + PartialEq>(
        &self,
        all: &[T],
        found: &[Finding<T>],
        id: impl Fn(T) -> &'static str,
        heading: impl Fn(T) -> String,
    ) -> Vec<Group> {
        let group = |about: &T| {
            let statements: Vec<_> = found
                .iter()
                .filter(|finding| finding.value == *about)
                .map(|finding| self.statement(&finding.rule))
                .collect();
            let some = !statements.is_empty();
            some.then(|| Group { id: id(*about), heading: heading(*about), statements })
        };
        all.iter().filter_map(group).collect()
    }
}

fn heading(note: Note) -> coverage_guide::text::Key {
    match note {
        Note::Means => t!("diagnosis.means"),
        Note::MeansNot => t!("diagnosis.means_not"),
        Note::Practice => t!("diagnosis.practice"),
        Note::World | Note::OnFile | Note::SeenBy | Note::SelfPay => {
            t!("diagnosis.world")
        }
    }
}
