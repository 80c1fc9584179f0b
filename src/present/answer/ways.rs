//! The four ways to pay, side by side: the same questions to each, in one order.

use super::base::Answer;
use super::block::{Block, Compared, Comparison, Part};
use crate::domain::assess::WayToPay;
use crate::domain::brief::Cells;
use crate::domain::choices::{Priority, Way};
use crate::domain::rules::Fired;
use crate::domain::rules::availability::Availability;
use crate::domain::rules::common::Common;
use crate::domain::rules::disclosure::Audience;
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
            ways.iter().flat_map(|way| self.in_full(way)).collect()
        };
        parts.push(self.part("full", t!("detail.in_full"), full));
        let same = self.answers.priorities().filter_map(|priority| {
            let rule = self.same_for_all(priority)?;
            let id = ["matters.", priority.id()].concat();
            Some(self.fold(id, self.localizer.priority(priority), false, &[rule], Vec::new()))
        });
        parts.push(self.part("same", t!("detail.same"), same.collect()));
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
            (id, localizer.id("detail.pay.", id))
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

    /// The one reason that all ways which can be used give to what matters, if there are several of them.
    fn same_for_all(&self, priority: Priority) -> Option<Fired> {
        let usable = self.assessment.ways.iter().filter(|way| way.may_be_available());
        let mut reasons = usable.filter_map(|way| way.effect_for(priority)).map(|it| it.rule);
        let first = reasons.next()?;
        let second = reasons.next()?;
        (second == first && reasons.all(|other| other == first)).then_some(first)
    }

    /// One way in full: its reason first, and only that where it is closed.
    fn in_full(&self, way: &WayToPay) -> Vec<Block> {
        let localizer = self.localizer;
        let id = |part: &str| [way.way.id(), ".", part].concat();
        let mut blocks = vec![Block::Name(localizer.way(way.way))];
        blocks.extend(self.more(&id("here"), t!("detail.usable_why"), &[way.availability.rule]));
        if !way.may_be_available() {
            return blocks;
        }
        let mut records: Vec<Fired> = vec![way.diagnosis.rule];
        records.extend(way.disclosure_to(Audience::Plan).map(|seen| seen.rule));
        blocks.extend(self.more(&id("records"), t!("detail.records"), &records));
        for (priority, effect) in &way.effects {
            if self.same_for_all(*priority).is_none() {
                let id = id(&["matters.", priority.id()].concat());
                let name = self.localizer.priority(*priority);
                blocks.push(self.fold(id, name, false, &[effect.rule], Vec::new()));
            }
        }
        for point in Point::ALL {
            let rules = self.said(&way.points, *point);
            if !rules.is_empty() {
                let name = localizer.id("point.", point.id());
                blocks.extend(self.folds(id(point.id()), name, false, &rules, Vec::new()));
            }
        }
        blocks
    }
}
