//! The four ways to pay, side by side: the same questions to each, in one order.

use super::base::Answer;
use super::block::{Block, Compared, Comparison, Content, Fold, Part};
use crate::domain::assess::WayToPay;
use crate::domain::brief::Cells;
use crate::domain::choices::{Priority, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::availability::Availability;
use crate::domain::rules::common::Common;
use crate::domain::rules::points::Point;
use crate::domain::rules::priorities;
use crate::t;
use crate::text::Key;

const QUESTIONS: &[Common] = &[Common::Superbill, Common::Program];

impl Answer<'_> {
    pub(super) fn ways(&self) -> Vec<Part> {
        let mut parts = vec![
            Part {
                id: "lead",
                heading: None,
                blocks: vec![Block::Text(self.localizer.get(t!("ways.lead")))],
            },
            Part {
                id: "compared",
                heading: None,
                blocks: vec![Block::Comparison(self.comparison())],
            },
        ];
        let ways = &self.assessment.ways;
        let reason = ways[0].availability.rule;
        // Where this kind of therapy is not offered, that is the reason of all four.
        let full: Vec<Block> = if ways.iter().all(|way| way.availability.rule == reason) {
            vec![Block::Statement(self.statement(reason))]
        } else {
            self.more_on_ways()
        };
        parts.push(self.part("full", t!("detail.in_full"), full));
        parts.push(self.people_ask(QUESTIONS));
        parts
    }

    /// The same questions to each way to pay.
    pub(in crate::present) fn comparison(&self) -> Comparison {
        let localizer = self.localizer;
        let here = |way: &WayToPay| match way.availability.value {
            Availability::Available => ("open", localizer.get(t!("detail.usable"))),
            open => (open.id(), localizer.id("open.", open.id())),
        };
        let mut rows = vec![Compared {
            id: "here",
            question: localizer.get(t!("detail.row.here")),
            cells: self.cells(here),
        }];
        rows.push(self.compared("pay", t!("detail.row.pay"), &|way| {
            let id = way.outlook_id();
            (id, localizer.id("outlook.", id))
        }));
        if let Some(matter) = &self.brief.matter
            && matches!(matter.cells, Cells::Each(_))
        {
            let mut row = self.effect_row("matter", t!("detail.row.cost"), matter.priority);
            row.question = localizer.priority(matter.priority);
            rows.push(row);
        }
        if self.brief.matter.as_ref().is_none_or(|matter| matter.priority != Priority::Cost) {
            rows.push(self.effect_row("cost", t!("detail.row.cost"), Priority::Cost));
        }
        for (id, key, point) in [
            ("plus", t!("detail.row.plus"), Point::Gain),
            ("catch", t!("detail.row.catch"), Point::Drawback),
        ] {
            let short = |way: &WayToPay| {
                let rule =
                    way.points.iter().find(|found| found.value == point).map(|found| found.rule);
                let words =
                    rule.map_or_else(String::new, |rule| localizer.id("brief.point.", rule.id));
                (rule.map_or("none", |rule| rule.id), words)
            };
            rows.push(self.compared(id, key, &short));
        }
        Comparison {
            caption: self.topic(crate::domain::topic::Topic::Ways),
            ways: Way::ALL.iter().map(|way| (*way, localizer.id("brief.way.", way.id()))).collect(),
            closed: self
                .assessment
                .ways
                .iter()
                .filter(|way| !way.may_be_available())
                .map(|way| way.way)
                .collect(),
            closed_note: localizer.get(t!("detail.closed_elsewhere")),
            rows,
        }
    }

    fn effect_row(&self, id: &'static str, key: Key, priority: Priority) -> Compared {
        let facts = &self.assessment.facts;
        self.compared(id, key, &|way| {
            let rule = priorities::table(priority).map(|table| table.decide(facts, way.way).id);
            let rule = rule.unwrap_or("none");
            (rule, self.localizer.id("brief.effect.", rule))
        })
    }

    /// A row that only the ways answer that can be used here.
    fn compared(
        &self,
        id: &'static str,
        key: Key,
        says: &dyn Fn(&WayToPay) -> (&'static str, String),
    ) -> Compared {
        let mut cells = self.cells(says);
        cells.retain(|cell| cell.is_usable);
        Compared { id, question: self.localizer.get(key), cells }
    }

    /// What speaks for a way and against it, behind the reason why it can be used or not; where it is
    /// closed, that reason alone. What it puts on file and who sees that, the screens on those say.
    fn in_full(&self, way: &WayToPay) -> Block {
        let localizer = self.localizer;
        let mut sides = Vec::new();
        if way.may_be_available() {
            for point in [Point::Gain, Point::Drawback] {
                let rules = self.said(&way.points, point);
                if !rules.is_empty() {
                    sides.push(Block::Name(localizer.id("point.", point.id())));
                    sides.push(self.list(&rules));
                }
            }
        }
        let id = ["way.", way.way.id()].concat();
        self.fold(id, localizer.way(way.way), false, &[way.availability.rule], sides)
    }

    /// One subject, and what each way that can be used does about it.
    fn by_way(
        &self,
        id: String,
        name: String,
        says: impl Fn(&WayToPay) -> Vec<Fired>,
    ) -> Option<Block> {
        let mut said: Vec<(Vec<Fired>, Vec<Way>)> = Vec::new();
        for way in self.assessment.ways.iter().filter(|way| way.may_be_available()) {
            let rules = says(way);
            match said.iter_mut().find(|(known, _)| *known == rules) {
                Some((_, ways)) => ways.push(way.way),
                None if rules.is_empty() => {}
                None => said.push((rules, vec![way.way])),
            }
        }
        let mut blocks = Vec::new();
        for (rules, ways) in &said {
            let names: Vec<_> =
                ways.iter().map(|way| self.localizer.id("brief.way.", way.id())).collect();
            blocks.push(Block::Name(self.localizer.list(&names)));
            blocks.push(self.list(rules));
        }
        let rules: Vec<Fired> = said.into_iter().flat_map(|(rules, _)| rules).collect();
        let from = self.from(&rules);
        let content = Content::Made(blocks);
        (!rules.is_empty()).then(|| Block::Fold(Fold { id, name, is_open: false, content, from }))
    }

    /// All that there is to read on the ways, besides what is compared.
    fn more_on_ways(&self) -> Vec<Block> {
        let localizer = self.localizer;
        let mut blocks: Vec<Block> =
            self.assessment.ways.iter().map(|way| self.in_full(way)).collect();
        for priority in self.assessment.priorities() {
            let id = ["matters.", priority.id()].concat();
            let effect = |way: &WayToPay| {
                way.effect_for(priority).map(|effect| effect.rule).into_iter().collect()
            };
            blocks.extend(self.by_way(id, localizer.priority(priority), effect));
        }
        let cost = |way: &WayToPay| self.said(&way.points, Point::Cost);
        let name = localizer.get(t!("detail.row.cost"));
        blocks.extend(self.by_way("cost".to_owned(), name, cost));
        blocks
    }
}
