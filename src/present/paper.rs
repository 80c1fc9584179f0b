//! The answer as it is taken along, on paper or in a file: what is said, in order, as plain parts. It
//! begins with the short answer, and is the same whatever screen is shown.

use super::answer::{Answer, Asked, Compared, DISCLAIMER, Short, WayCell};
use crate::domain::choices::Way;
use crate::domain::rules::Fired;
use crate::domain::rules::ask::Whom;
use crate::domain::sources::{Cited, Confidence, REVIEWED, Source};
use crate::domain::topic::Topic;
use crate::t;
use crate::text::{Key, Text};

const CRISIS: [Key; 4] =
    [t!("crisis.heading"), t!("crisis.line"), t!("crisis.danger"), t!("take.emergency")];

/// A part of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name of what follows.
    Heading(Text),
    /// A paragraph.
    Text(Text),
    /// What is said of a few things, each behind its name, which ends in a colon or a question mark.
    Verdicts(Vec<(Text, Text)>),
    /// What to ask somebody.
    Ask(Ask),
    /// What is said of each thing, by each way to pay.
    Table(Table),
}

/// What to ask somebody, and lines to write on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Whom, or when.
    pub heading: Text,
    /// What each line to write on is for.
    pub blanks: Vec<Text>,
    /// In order.
    pub questions: Vec<Text>,
    /// What to keep in mind, if anything.
    pub note: Option<Text>,
}

/// A row for each thing and a column for each way to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is about.
    pub caption: Text,
    /// What the first column holds, then the ways to pay.
    pub head: Vec<Text>,
    /// The thing, then what is said of it by each way to pay.
    pub rows: Vec<Vec<Text>>,
    /// Whether what is said takes more room than the things.
    pub wide: bool,
}

/// The answer, to take along. It lists no answers, but they can be read from it.
#[must_use]
pub fn paper(answer: &Answer) -> Vec<Part> {
    let mut paper = Paper { answer, parts: Vec::new(), rules: Vec::new() };
    paper.short();
    paper.ways();
    paper.people();
    paper.ask();
    paper.end();
    paper.parts
}

struct Paper<'a> {
    answer: &'a Answer<'a>,
    parts: Vec<Part>,
    /// What the statements so far rest on.
    rules: Vec<Fired>,
}

impl Paper<'_> {
    /// The short answer, with what matters and the next step.
    fn short(&mut self) {
        let localizer = self.answer.localizer;
        let Short { lead, rows, frame, matter, next_step, .. } = self.answer.short();
        self.parts.push(Part::Text(lead));
        let mut verdicts = Vec::new();
        for row in rows {
            let said = [row.verdict].into_iter().chain(row.sentences);
            verdicts.push((row.question, Text::join(&said.collect::<Vec<_>>(), " ")));
            self.rules.extend(row.rules);
        }
        self.parts.extend([Part::Verdicts(verdicts), Part::Text(frame)]);
        let others = self.answer.brief.other_matters.iter().map(|other| self.answer.matter(other));
        let heading = localizer.get(t!("brief.matters.heading"));
        for matter in matter.into_iter().chain(others.collect::<Vec<_>>()) {
            let said = match matter.same {
                Some(same) => same,
                None => {
                    let cells = matter.cells.iter();
                    let cells = cells.map(|cell| Text::of(&[&cell.name, ": ", &cell.phrase]));
                    Text::join(&cells.collect::<Vec<_>>(), "; ")
                }
            };
            self.parts.push(Part::Text(Text::of(&[&heading, ": ", &matter.name, ". ", &said])));
            self.rules.extend(matter.rules);
        }
        let heading = localizer.get(t!("brief.next.heading"));
        let step = Text::of(&[&heading, ": ", &next_step.title, " ", &next_step.text]);
        self.parts.push(Part::Text(step));
    }

    /// The ways to pay, side by side. A closed way says why, and nothing else.
    fn ways(&mut self) {
        let comparison = self.answer.comparison();
        self.heading(t!("topic.ways"));
        let glosses = Way::ALL.iter().map(|way| self.answer.localizer.id("way.gloss.", way.id()));
        self.parts.push(Part::Text(Text::join(&glosses.collect::<Vec<_>>(), " ")));
        for way in self.answer.assessment.ways.iter() {
            self.rules.push(way.availability.rule);
        }
        let rows = comparison.rows.into_iter().map(|row| {
            let Compared { question, cells, .. } = row;
            [question].into_iter().chain(all_ways(&cells)).collect()
        });
        let mut rows: Vec<Vec<Text>> = rows.collect();
        // Like the rows above: why a way is closed is said once.
        let mut needs = self.answer.needs();
        needs.retain(|cell| cell.is_usable);
        let question = self.answer.topic(Topic::OnFile);
        rows.push([question].into_iter().chain(all_ways(&needs)).collect());
        let table = self.table(t!("topic.ways"), t!("take.what"), rows);
        self.parts.push(Part::Table(Table { wide: true, ..table }));
    }

    /// Who would see what.
    fn people(&mut self) {
        let mut rows = Vec::new();
        for (audience, name, cells) in self.answer.people_and_cells() {
            rows.push([name].into_iter().chain(all_ways(&cells)).collect());
            let open = self.answer.assessment.ways.iter().filter(|way| way.may_be_available());
            self.rules
                .extend(open.filter_map(|way| way.disclosure_to(audience)).map(|seen| seen.rule));
        }
        self.heading(t!("topic.seen-by"));
        let table = self.table(t!("who.caption"), t!("who.audience"), rows);
        self.parts.push(Part::Table(table));
    }

    fn ask(&mut self) {
        for whom in self.answer.whom() {
            self.questions(*whom);
        }
    }

    fn questions(&mut self, whom: Whom) {
        let Asked { heading, blanks, first, more, note, .. } = self.answer.asked(whom);
        let all = first.into_iter().chain(more);
        let mut questions = Vec::new();
        for statement in all {
            self.rules.push(statement.rule);
            questions.push(statement.words);
        }
        self.parts.push(Part::Ask(Ask { heading, blanks, questions, note }));
    }

    fn end(&mut self) {
        let localizer = self.answer.localizer;
        self.heading(t!("disclaimer.heading"));
        let date = localizer.date(REVIEWED);
        let mut kept: Vec<_> = DISCLAIMER.iter().map(|key| localizer.get(*key)).collect();
        kept.push(localizer.fill(t!("disclaimer.reviewed"), &[("date", &date)]));
        if let Some(review) = &self.answer.profile.review {
            let date = localizer.date(&review.date);
            let by = [("reviewer", review.reviewer.as_str()), ("date", &date)];
            kept.push(localizer.fill(t!("about.checked_practice"), &by));
        }
        self.parts.push(Part::Text(Text::join(&kept, " ")));
        let crisis: Vec<_> = CRISIS.iter().map(|key| localizer.get(*key)).collect();
        self.parts.push(Part::Text(Text::join(&crisis, " ")));
        let sources = localizer.fill(t!("take.sources"), &[("sources", &self.sources())]);
        self.parts.push(Part::Text(sources));
    }

    /// Whose own words are behind what is said, by subject as their table has them.
    fn sources(&self) -> Text {
        let cited: Vec<Cited> = self.rules.iter().flat_map(|rule| rule.sources).collect();
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
        self.answer.localizer.list(&names)
    }

    fn heading(&mut self, key: Key) {
        self.parts.push(Part::Heading(self.answer.localizer.get(key)));
    }

    fn table(&self, caption: Key, corner: Key, rows: Vec<Vec<Text>>) -> Table {
        let localizer = self.answer.localizer;
        let ways = Way::ALL.iter().map(|way| localizer.id("brief.way.", way.id()));
        let head = [localizer.get(corner)].into_iter().chain(ways).collect();
        Table { caption: localizer.get(caption), head, rows, wide: false }
    }
}

/// A cell for each way to pay; that of a way which answers nothing is a dash.
fn all_ways(cells: &[WayCell]) -> impl Iterator<Item = Text> {
    Way::ALL.iter().map(|way| {
        let cell = cells.iter().find(|cell| cell.way == *way && !cell.words.is_empty());
        cell.map_or_else(|| Text::from("–"), |cell| cell.words.clone())
    })
}
