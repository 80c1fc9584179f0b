//! The four ways to pay, side by side: the same questions to each, in one order.

use super::base::Answer;
use super::block::{Block, Compared, Comparison, Part};
use super::joined::{READ_AT_ONCE, count};
use crate::domain::assess::WayToPay;
use crate::domain::brief::{Cells, Situation, phrase};
use crate::domain::choices::{Priority, Way};
use crate::domain::known::Known;
use crate::domain::rules::Fired;
use crate::domain::rules::availability::Availability;
use crate::domain::rules::common::Common;
use crate::domain::rules::points::Point;
use crate::domain::rules::priorities;
use crate::t;
use crate::text::{Key, Text};

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
                blocks: vec![Block::Comparison(Box::new(self.comparison()))],
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
            // Out of network, a claim pays back as a receipt does.
            let is_out = self.assessment.facts.network == Known::No;
            let is_claim = is_out && way.way == Way::Claim;
            let way = if is_claim { self.assessment.way(Way::Superbill) } else { way };
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
                    rule.map_or_else(Text::default, |rule| localizer.id("brief.point.", rule.id));
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
        let situation = Situation { facts: &self.assessment.facts, answers: self.answers };
        self.compared(id, key, &|way| {
            let Some(table) = priorities::table(priority) else { return ("none", Text::default()) };
            let rule = Fired::from(table.decide(situation.facts, way.way));
            let (prefix, id) = phrase(&situation, rule).key;
            (rule.id, self.localizer.id(prefix, id))
        })
    }

    /// A row that only the ways answer that can be used here.
    fn compared(
        &self,
        id: &'static str,
        key: Key,
        says: &dyn Fn(&WayToPay) -> (&'static str, Text),
    ) -> Compared {
        let mut cells = self.cells(says);
        cells.retain(|cell| cell.is_usable);
        Compared { id, question: self.localizer.get(key), cells }
    }

    /// What speaks for a way and against it, behind the reason why it can be used or not; where it is
    /// closed, that reason alone. What it puts on file and who sees that, the screens on those say.
    fn in_full(&self, way: &WayToPay) -> Vec<Block> {
        let id = Text::of(&["way.", way.way.id()]);
        let name = self.localizer.way(way.way);
        let reason = [way.availability.rule];
        if !way.may_be_available() {
            return vec![self.fold(id, name, false, &reason, Vec::new())];
        }
        let side = |point: Point| {
            let rules = self.said(&way.points, point);
            let name = self.localizer.id("point.", point.id());
            (name, rules)
        };
        let sides = [side(Point::Gain), side(Point::Drawback)];
        let all = sides.iter().flat_map(|(_, rules)| rules);
        if self.is_read_at_once(reason.iter().chain(all)) {
            let mut said = Vec::new();
            for (name, rules) in sides.iter().filter(|(_, rules)| !rules.is_empty()) {
                said.extend([Block::Name(name.clone()), self.list(rules)]);
            }
            return vec![self.fold(id, name, false, &reason, said)];
        }
        let mut folds = vec![self.fold(id.clone(), name.clone(), false, &reason, Vec::new())];
        for (point, (side, rules)) in [Point::Gain, Point::Drawback].iter().zip(sides) {
            let id = Text::of(&[&id, ".", point.id()]);
            let name = Text::of(&[&self.names(&[way.way]), ": ", &side.to_ascii_lowercase()]);
            folds.push(self.fold(id, name, false, &rules, Vec::new()));
        }
        self.joined(&self.names(&[way.way]), folds)
    }

    /// One subject, and what each way that can be used does about it: in one fold, or in one for each of
    /// them where that would be too much to read at once.
    fn by_way(&self, id: &str, name: &str, says: impl Fn(&WayToPay) -> Vec<Fired>) -> Vec<Block> {
        let mut said: Vec<(Vec<Fired>, Vec<Way>)> = Vec::new();
        for way in self.assessment.ways.iter().filter(|way| way.may_be_available()) {
            let rules = says(way);
            match said.iter_mut().find(|(known, _)| *known == rules) {
                Some((_, ways)) => ways.push(way.way),
                None if rules.is_empty() => {}
                None => said.push((rules, vec![way.way])),
            }
        }
        let all: Vec<Fired> = said.iter().flat_map(|(rules, _)| rules).copied().collect();
        if said.len() < 2 {
            return all.first().map(|_| self.plain(id, name, &all)).into_iter().collect();
        }
        // As many ways in one fold as can be read at once.
        let mut groups: Vec<Vec<(Vec<Fired>, Vec<Way>)>> = Vec::new();
        for next in said {
            let fits = |group: &&mut Vec<(Vec<Fired>, Vec<Way>)>| {
                self.is_read_at_once(group.iter().flat_map(|(rules, _)| rules).chain(&next.0))
            };
            match groups.last_mut().filter(fits) {
                Some(group) => group.push(next),
                None => groups.push(vec![next]),
            }
        }
        let is_whole = groups.len() == 1;
        let fold = |group: Vec<(Vec<Fired>, Vec<Way>)>| {
            let first = group[0].1[0];
            let ways: Vec<Way> = group.iter().flat_map(|(_, ways)| ways).copied().collect();
            let (id, name) = if is_whole {
                (Text::from(id), Text::from(name))
            } else {
                (Text::of(&[id, ".", first.id()]), Text::of(&[name, " (", &self.names(&ways), ")"]))
            };
            if group.len() == 1 {
                return self.plain(&id, &name, &group[0].0);
            }
            let blocks = group
                .iter()
                .flat_map(|(rules, ways)| [Block::Name(self.names(ways)), self.list(rules)]);
            let rules: Vec<Fired> = group.iter().flat_map(|(rules, _)| rules).copied().collect();
            self.fold_of(id, name, false, blocks.collect(), &rules)
        };
        groups.into_iter().map(fold).collect()
    }

    fn plain(&self, id: &str, name: &str, rules: &[Fired]) -> Block {
        self.fold(id.into(), name.into(), false, rules, Vec::new())
    }

    fn names(&self, ways: &[Way]) -> Text {
        let names = ways.iter().map(|way| self.localizer.id("brief.way.", way.id()));
        self.localizer.list(&names.collect::<Vec<_>>())
    }

    fn is_read_at_once<'a>(&self, rules: impl Iterator<Item = &'a Fired>) -> bool {
        let words = |rule: &Fired| count(&self.localizer.rule(rule.id));
        rules.map(words).sum::<usize>() <= READ_AT_ONCE
    }

    /// All that there is to read on the ways, besides what is compared.
    fn more_on_ways(&self) -> Vec<Block> {
        let localizer = self.localizer;
        let mut ways: Vec<&WayToPay> = self.assessment.ways.iter().collect();
        if self.assessment.facts.would_rather_pay() {
            ways.sort_by_key(|way| way.way != Way::SelfPay);
        }
        let mut blocks: Vec<Block> = ways.into_iter().flat_map(|way| self.in_full(way)).collect();
        for priority in self.assessment.priorities() {
            let id = Text::of(&["matters.", priority.id()]);
            let effect = |way: &WayToPay| {
                way.effect_for(priority).map(|effect| effect.rule).into_iter().collect()
            };
            blocks.extend(self.by_way(&id, &localizer.priority(priority), effect));
        }
        let cost = |way: &WayToPay| self.said(&way.points, Point::Cost);
        blocks.extend(self.by_way("cost", &localizer.get(t!("detail.row.cost")), cost));
        blocks
    }
}
