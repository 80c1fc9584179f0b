//! The answer, and what its parts are put together from.

use super::block::{Block, Content, Detail, Fold, OnDemand, Part, Refine, WayCell};
use super::statement::{SourceWords, Statement, Traced};
use crate::domain::answers::Answers;
use crate::domain::assess::{Assessment, Finding, WayToPay, assess};
use crate::domain::brief::{Brief, refinements};
use crate::domain::choices::{Payer, Way};
use crate::domain::profile::Profile;
use crate::domain::question_id::QuestionId;
use crate::domain::rules::Fired;
use crate::domain::rules::availability::Availability;
use crate::domain::rules::common::Common;
use crate::domain::sources::{Cited, Source};
use crate::domain::topic::Topic;
use crate::present::localizer::Localizer;
use crate::t;
use crate::text::{Key, Text};

/// How many names stand in a line that says where something comes from.
const NAMES: usize = 2;
/// How many statements stand open in one part.
const OPEN_STATEMENTS: usize = 4;
/// How many questions are offered beside a verdict.
const QUESTIONS: usize = 2;

/// An answer, and all that it is told with.
pub struct Answer<'a> {
    pub(in crate::present) localizer: &'a Localizer,
    pub(in crate::present) profile: &'a Profile,
    pub(super) answers: &'a Answers,
    /// The answers before the last change.
    pub(super) before: Option<Answers>,
    /// Whether the answers came in the address of the page.
    pub(super) is_prefilled: bool,
    /// Whether folds of one subject become one.
    pub(super) joins_folds: bool,
    /// What follows from the answers, in full.
    pub assessment: Assessment,
    /// What follows from them, in short.
    pub brief: Brief,
}

impl<'a> Answer<'a> {
    /// What these answers come to at this practice.
    #[must_use]
    pub fn of(localizer: &'a Localizer, answers: &'a Answers, profile: &'a Profile) -> Self {
        let (assessment, brief) = (assess(answers, profile), Brief::of(answers, profile));
        Self {
            localizer,
            profile,
            answers,
            before: None,
            is_prefilled: false,
            joins_folds: true,
            assessment,
            brief,
        }
    }

    /// The same, as it follows a change: tells what the change altered.
    #[must_use]
    pub fn after(self, before: Option<Answers>) -> Self {
        Self { before: before.filter(|before| before != self.answers), ..self }
    }

    /// The same of answers that came in the address of the page, if they did: tells where they stay.
    #[must_use]
    pub fn prefilled(self, is_prefilled: bool) -> Self {
        Self { is_prefilled, ..self }
    }

    /// The same with each subject in a fold of its own, so that it is the same fold whatever was answered.
    #[must_use]
    pub fn with_folds_apart(self) -> Self {
        Self { joins_folds: false, ..self }
    }

    /// The name of a topic, as its heading and its links have it.
    #[must_use]
    pub fn topic(&self, topic: Topic) -> Text {
        self.localizer.id("topic.", topic.id())
    }

    /// What a rule says.
    pub(super) fn statement(&self, rule: Fired) -> Statement {
        let words = self.localizer.rule_here(rule.id, self.profile, &self.assessment.facts);
        Statement { rule, words }
    }

    /// Whether a rule looked at an answer of this visitor, or says why the short answer is what it is: then it
    /// is said in front, not in a fold.
    fn is_about_visitor(&self, rule: &Fired) -> bool {
        rule.questions().into_iter().any(|id| self.answers.has(id))
            || self.brief.rows.iter().any(|row| row.verdict.rule == *rule)
    }

    /// What rules say: a list, if there are several.
    pub(super) fn list(&self, rules: &[Fired]) -> Block {
        match rules {
            [rule] => Block::Statement(self.statement(rule)),
            rules => Block::List(rules.iter().map(|rule| self.statement(rule)).collect()),
        }
    }

    /// A fold of statements with the line that says where they come from.
    pub(super) fn fold(
        &self,
        id: Text,
        name: Text,
        is_open: bool,
        rules: &[Fired],
        mut also: Vec<Block>,
    ) -> Block {
        let mut blocks = if rules.is_empty() { Vec::new() } else { vec![self.list(rules)] };
        blocks.append(&mut also);
        self.fold_of(id, name, is_open, blocks, rules)
    }

    /// A fold of blocks that tell these rules, with the line that says where they come from.
    pub(super) fn fold_of(
        &self,
        id: Text,
        name: Text,
        is_open: bool,
        blocks: Vec<Block>,
        rules: &[Fired],
    ) -> Block {
        let content = Content::Made(blocks);
        Block::Fold(Box::new(Fold { id, name, is_open, content, from: self.from(rules) }))
    }

    /// Where statements come from, in one line: the first names, and how many more there are.
    pub(super) fn from(&self, rules: &[Fired]) -> Option<Text> {
        let mut names: Vec<Text> = Vec::new();
        for source in rules.iter().flat_map(|rule| rule.sources) {
            for name in source.source().authority.split("; ") {
                if !names.iter().any(|known| known == name) {
                    names.push(name.into());
                }
            }
        }
        let more = names.len().saturating_sub(NAMES);
        names.truncate(NAMES);
        if names.is_empty() {
            return None;
        }
        let mut words = self.localizer.list(&names);
        if more > 0 {
            let more = self.localizer.count(crate::forms!("detail.more_sources"), more);
            words = Text::of(&[&words, &self.localizer.get(t!("ui.list_separator")), " ", &more]);
        }
        Some(self.localizer.fill(t!("detail.from"), &[("source", &words)]))
    }

    /// The last part of a detail: every statement of it with its sources.
    pub(super) fn where_from(&self, detail: &Detail) -> Option<Part> {
        let rules = detail.rules();
        let sources = distinct(&rules).len();
        let name =
            Text::of(&[&self.localizer.get(t!("trace.where")), " (", &sources.to_string(), ")"]);
        (sources > 0).then(|| Part {
            id: "from",
            heading: None,
            blocks: vec![Block::folded(
                Text::from("from"),
                name,
                Content::OnDemand(OnDemand::WhereFrom(detail.topic)),
            )],
        })
    }

    pub(super) fn traced(&self, rules: &[Fired]) -> Vec<Traced> {
        let traced = |rule: &Fired| Traced {
            statement: self.statement(rule),
            because: self.because(rule),
            sources: self.sources(std::slice::from_ref(rule)),
        };
        rules.iter().map(traced).collect()
    }

    /// Every rule that spoke: those of the assessment, then those that the short answer alone rests on.
    pub(super) fn rules(&self) -> Vec<Fired> {
        let mut rules = self.assessment.trace();
        for rule in self.brief.rules() {
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        rules
    }

    /// The answers that a rule looked at, or that it looked at none.
    fn because(&self, rule: &Fired) -> Text {
        match self.localizer.because(rule, self.answers, self.profile) {
            Some(answers) => self.localizer.fill(t!("trace.because"), &[("answers", &answers)]),
            None if rule.looks_at_policy() => self.localizer.get(t!("trace.policy")),
            None => self.localizer.get(t!("trace.always")),
        }
    }

    /// The sources of some rules, once each, by subject as their table has them.
    pub(super) fn sources(&self, rules: &[Fired]) -> Vec<SourceWords> {
        distinct(rules).into_iter().map(|source| self.source(source)).collect()
    }

    fn source(&self, source: &'static Source) -> SourceWords {
        let localizer = self.localizer;
        SourceWords {
            source,
            confidence: localizer.id("trace.confidence.", source.confidence.id()),
            dates: localizer.source_dates(source, self.profile.review.as_ref()),
        }
    }

    pub(super) fn part(&self, id: &'static str, heading: Key, blocks: Vec<Block>) -> Part {
        Part { id, heading: Some(self.localizer.get(heading)), blocks }
    }

    /// The rules of findings of one kind.
    pub(super) fn said<T: Copy + PartialEq>(&self, findings: &[Finding<T>], is: T) -> Vec<Fired> {
        findings.iter().filter(|finding| finding.value == is).map(|finding| finding.rule).collect()
    }

    pub(super) fn statements(&self, rules: &[Fired]) -> Vec<Block> {
        rules.iter().map(|rule| Block::Statement(self.statement(rule))).collect()
    }

    /// What stands open, and what is folded: open is what looked at an answer of this visitor. Where
    /// nothing did, the first reason stands open all the same.
    pub(super) fn open_and_folded(&self, rules: &[Fired]) -> (Vec<Fired>, Vec<Fired>) {
        let (mut open, mut folded): (Vec<Fired>, Vec<Fired>) =
            rules.iter().copied().partition(|rule| self.is_about_visitor(rule));
        if open.is_empty() && !folded.is_empty() {
            open.push(folded.remove(0));
        }
        let rest = open.split_off(open.len().min(OPEN_STATEMENTS));
        folded.splice(0..0, rest);
        (open, folded)
    }

    /// A fold, unless there is nothing for it.
    pub(super) fn more(&self, id: &str, name: Key, rules: &[Fired]) -> Vec<Block> {
        if rules.is_empty() {
            return Vec::new();
        }
        self.folds(id.into(), self.localizer.get(name), false, rules, Vec::new())
    }

    /// Common questions on the subject of a detail, answered for this visitor.
    pub(super) fn people_ask(&self, questions: &[Common]) -> Part {
        let fold = |common: &Common| {
            let rules = self.said(&self.assessment.common, *common);
            let name = self.localizer.id("common.", common.id());
            let id = Text::of(&["common.", common.id()]);
            (!rules.is_empty()).then(|| self.fold(id, name, false, &rules, Vec::new()))
        };
        self.part(
            "people-ask",
            t!("detail.people_ask"),
            questions.iter().filter_map(fold).collect(),
        )
    }

    /// Questions, each with the way to it.
    pub(super) fn questions(&self, ids: &[QuestionId]) -> Block {
        let row = |question: &QuestionId| Refine {
            question: *question,
            title: self.localizer.part(*question, ".title").unwrap_or_default(),
        };
        Block::Refine(ids.iter().map(row).collect())
    }

    /// Questions that would narrow a verdict.
    pub(super) fn refine(&self, topic: Topic) -> Part {
        let mut open = refinements(topic, self.answers, self.profile);
        open.truncate(QUESTIONS);
        let blocks = if open.is_empty() { Vec::new() } else { vec![self.questions(&open)] };
        self.part("refine", t!("detail.refine"), blocks)
    }

    /// What each way to pay says; of a way that is closed, only why.
    pub(super) fn cells(&self, says: impl Fn(&WayToPay) -> (&'static str, Text)) -> Vec<WayCell> {
        let cell = |way: &WayToPay| {
            let (id, words) = if way.may_be_available() { says(way) } else { self.closed(way) };
            WayCell {
                way: way.way,
                name: self.localizer.id("brief.way.", way.way.id()),
                is_usable: way.may_be_available(),
                id,
                words,
            }
        };
        self.assessment.ways.iter().map(cell).collect()
    }

    /// Why a way is closed, in a few words.
    fn closed(&self, way: &WayToPay) -> (&'static str, Text) {
        let id = match way.availability.value {
            Availability::NotHere => "not-here",
            _ if way.way == Way::Program => "no-program",
            _ if self.assessment.facts.payer == Payer::Nobody => "no-plan",
            _ => "not-your-plan",
        };
        (id, self.localizer.id("brief.closed.", id))
    }
}

/// The sources of some rules. Several facts may come from one place, which counts once.
fn distinct(rules: &[Fired]) -> Vec<&'static Source> {
    let cited: Vec<Cited> = rules.iter().flat_map(|rule| rule.sources).collect();
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in Cited::every().filter(|source| cited.contains(source)).map(|it| it.source()) {
        let place = |known: &Source| (known.authority, known.citation, known.url, known.confidence);
        if !sources.iter().any(|known| place(known) == place(source)) {
            sources.push(source);
        }
    }
    sources
}
