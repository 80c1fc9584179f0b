//! The answer as it is taken along, on paper or in a file: what is said, in order, as plain parts.

use super::localizer::Localizer;
use super::outlooks::visible_outlooks;
use crate::domain::assess::{Assessment, WayToPay};
use crate::domain::choices::{Payer, Way};
use crate::domain::profile::Profile;
use crate::domain::rules::Fired;
use crate::domain::rules::ask::Whom;
use crate::domain::sources::{Cited, Confidence, REVIEWED, Source};
use crate::t;
use crate::text::Key;

/// What a visitor writes down during a call.
pub const BLANKS: [Key; 3] =
    [t!("ask.blank.date"), t!("ask.blank.name"), t!("ask.blank.reference")];

/// What to keep in mind, wherever the answer stands.
pub const DISCLAIMER: [Key; 3] =
    [t!("disclaimer.general"), t!("disclaimer.relation"), t!("disclaimer.plan")];

const CRISIS: [Key; 4] =
    [t!("crisis.heading"), t!("crisis.line"), t!("crisis.danger"), t!("take.emergency")];

/// A part of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Heading(String),
    Text(String),
    List(Vec<String>),
    /// What is said of a few things, each behind its name, which ends in a colon or a question mark.
    Verdicts(Vec<(String, String)>),
    Ask(Ask),
    /// What is said of each thing, by each way to pay.
    Table(Table),
}

/// What to ask somebody, and lines to write on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Whom, or when.
    pub heading: String,
    /// What each line to write on is for.
    pub blanks: Vec<String>,
    /// In order.
    pub questions: Vec<String>,
    /// What to keep in mind, if anything.
    pub note: Option<String>,
}

/// A row for each thing and a column for each way to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is about.
    pub caption: String,
    /// What the first column holds, then the ways to pay.
    pub head: Vec<String>,
    /// The thing, then what is said of it by each way to pay.
    pub rows: Vec<Vec<String>>,
    /// Whether what is said takes more room than the things.
    pub wide: bool,
}

impl Localizer {
    /// The answer, to take along. It lists no answers, but they can be read from it.
    #[must_use]
    pub fn paper(&self, assessment: &Assessment, profile: &Profile) -> Vec<Part> {
        let mut paper = Paper { localizer: self, assessment, parts: Vec::new(), rules: Vec::new() };
        paper.answer();
        paper.ways();
        paper.matters();
        paper.who();
        paper.ask();
        paper.end(profile);
        paper.parts
    }
}

struct Paper<'a> {
    localizer: &'a Localizer,
    assessment: &'a Assessment,
    parts: Vec<Part>,
    /// What the statements so far rest on.
    rules: Vec<Fired>,
}

impl Paper<'_> {
    fn answer(&mut self) {
        let (localizer, assessment) = (self.localizer, self.assessment);
        let claim = assessment.way(Way::Claim);
        let mut verdicts = Vec::new();
        let mut rules: Vec<Fired> = Vec::new();
        for (way, label) in visible_outlooks(assessment) {
            let mut name = localizer.get(t!("answer.world_heading"));
            if let Some(label) = label {
                name = [&name, " – ", &localizer.get(label)].concat();
            }
            verdicts.push((name, localizer.outlook(assessment.way(way).outlook())));
            let coverage = assessment.way(way).coverage;
            rules.extend(coverage.iter().flat_map(|coverage| [coverage.care, coverage.plan]));
        }
        // Why plans do so is said; what the practice does, and what follows, speaks for itself.
        let mut reasons: Vec<String> = Vec::new();
        for rule in &rules {
            let reason = localizer.rule(rule.id);
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        verdicts.push((
            localizer.get(t!("answer.policy_heading")),
            localizer.policy(&assessment.facts),
        ));
        let need = localizer.id("need.", claim.diagnosis.value.id());
        verdicts.push((localizer.get(t!("answer.diagnosis_line")), need));
        for (name, _) in &mut verdicts {
            if !name.ends_with('?') {
                name.push(':');
            }
        }
        self.parts.extend([Part::Verdicts(verdicts), Part::List(reasons)]);
        self.rules.extend(rules);
        let ask = match assessment.facts.payer {
            Payer::Nobody => t!("answer.ask_price"),
            _ => t!("answer.ask_plan"),
        };
        self.parts.push(Part::Text(localizer.get(ask)));
    }

    fn ways(&mut self) {
        let localizer = self.localizer;
        self.heading(t!("ways.heading"));
        let glosses = Way::ALL.iter().map(|way| localizer.id("way.gloss.", way.id()));
        self.parts.push(Part::Text(glosses.collect::<Vec<_>>().join(" ")));
        let ways = &self.assessment.ways;
        let mut rules = Vec::new();
        let mut row = |name: Key, cell: &dyn Fn(&WayToPay) -> (String, Vec<Fired>)| {
            let mut row = vec![localizer.get(name)];
            for way in ways {
                let (word, behind) = cell(way);
                row.push(word);
                rules.extend(behind);
            }
            row
        };
        let rows = vec![
            row(t!("take.open"), &|way| {
                (localizer.id("open.", way.availability.value.id()), vec![way.availability.rule])
            }),
            row(t!("ways.outlook"), &|way| {
                let behind = way.coverage.iter().flat_map(|coverage| coverage.rules());
                (localizer.id("outlook.", way.outlook_id()), behind.collect())
            }),
            row(t!("ways.diagnosis"), &|way| {
                (localizer.id("need.", way.diagnosis.value.id()), vec![way.diagnosis.rule])
            }),
        ];
        self.rules.extend(rules);
        let table = self.table(t!("ways.heading"), t!("take.what"), rows);
        self.parts.push(Part::Table(Table { wide: true, ..table }));
    }

    fn matters(&mut self) {
        let (localizer, assessment) = (self.localizer, self.assessment);
        let priorities = assessment.priorities();
        if priorities.is_empty() {
            return;
        }
        let most = assessment.most_important.filter(|_| priorities.len() > 1);
        let mut rows = Vec::new();
        for priority in priorities {
            let mut name = localizer.priority(priority);
            if most == Some(priority) {
                name = [&name, " (", &localizer.get(t!("matters.most")), ")"].concat();
            }
            let mut row = vec![name];
            for effect in assessment.ways.iter().filter_map(|way| way.effect_for(priority)) {
                row.push(localizer.id("effect.", effect.value.id()));
                self.rules.push(effect.rule);
            }
            rows.push(row);
        }
        self.heading(t!("matters.heading"));
        let table = self.table(t!("matters.caption"), t!("matters.what"), rows);
        self.parts.push(Part::Table(table));
    }

    fn who(&mut self) {
        let (localizer, assessment) = (self.localizer, self.assessment);
        let mut rows = Vec::new();
        for audience in assessment.audiences() {
            let mut row = vec![localizer.id("audience.", audience.id())];
            for way in &assessment.ways {
                row.push(localizer.extent(way.extent(audience)));
                self.rules.extend(way.disclosure_to(audience).map(|disclosure| disclosure.rule));
            }
            rows.push(row);
        }
        self.heading(t!("who.heading"));
        let table = self.table(t!("who.caption"), t!("who.audience"), rows);
        self.parts.push(Part::Table(table));
    }

    fn ask(&mut self) {
        let localizer = self.localizer;
        if self.assessment.facts.payer != Payer::Nobody {
            let blanks = BLANKS.iter().map(|blank| localizer.get(*blank)).collect();
            let note = Some(localizer.get(t!("ask.note")));
            self.questions(Whom::Plan, t!("ask.plan_heading"), blanks, note);
        }
        self.questions(Whom::Practice, t!("ask.practice_heading"), Vec::new(), None);
    }

    fn questions(&mut self, whom: Whom, heading: Key, blanks: Vec<String>, note: Option<String>) {
        let asked = self.assessment.ask.iter().filter(|question| question.value == whom);
        let rules: Vec<_> = asked.map(|question| question.rule).collect();
        let questions = rules.iter().map(|rule| self.localizer.rule(rule.id)).collect();
        let heading = self.localizer.get(heading);
        self.parts.push(Part::Ask(Ask { heading, blanks, questions, note }));
        self.rules.extend(rules);
    }

    fn end(&mut self, profile: &Profile) {
        let localizer = self.localizer;
        self.heading(t!("disclaimer.heading"));
        let reviewed =
            localizer.fill(t!("disclaimer.reviewed"), &[("date", &localizer.date(REVIEWED))]);
        let mut kept: Vec<_> = DISCLAIMER.iter().map(|key| localizer.get(*key)).collect();
        kept.push(reviewed);
        if let Some(review) = &profile.review {
            let by =
                [("reviewer", review.reviewer.as_str()), ("date", &localizer.date(&review.date))];
            kept.push(localizer.fill(t!("about.checked_practice"), &by));
        }
        self.parts.push(Part::Text(kept.join(" ")));
        let crisis: Vec<_> = CRISIS.iter().map(|key| localizer.get(*key)).collect();
        self.parts.push(Part::Text(crisis.join(" ")));
        let sources = localizer.fill(t!("take.sources"), &[("sources", &self.sources())]);
        self.parts.push(Part::Text(sources));
    }

    /// Whose own words are behind what is said, by subject as their table has them.
    fn sources(&self) -> String {
        let cited: Vec<Cited> = self.rules.iter().flat_map(|rule| rule.sources).copied().collect();
        let mut names: Vec<&str> = Vec::new();
        for source in Cited::every().filter(|source| cited.contains(source)) {
            let Source { authority, confidence, .. } = source.source();
            if !matches!(confidence, Confidence::Primary | Confidence::Mixed) {
                continue;
            }
            for name in authority.split("; ") {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        self.localizer.list(&names.into_iter().map(str::to_owned).collect::<Vec<_>>())
    }

    fn heading(&mut self, key: Key) {
        self.parts.push(Part::Heading(self.localizer.get(key)));
    }

    fn table(&self, caption: Key, corner: Key, rows: Vec<Vec<String>>) -> Table {
        let localizer = self.localizer;
        let ways = Way::ALL.iter().map(|way| localizer.id("way.column.", way.id()));
        let head = [localizer.get(corner)].into_iter().chain(ways).collect();
        Table { caption: localizer.get(caption), head, rows, wide: false }
    }
}
