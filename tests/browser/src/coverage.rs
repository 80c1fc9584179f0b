//! The traits by which the screens of an answer differ: every verdict, part, fold and cell that they may
//! have or lack. Read off the model of the answer, to see whether the scenarios reach all of it.

use std::collections::BTreeSet;

use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::brief::Action;
use coverage_guide::domain::changes::changes;
use coverage_guide::domain::costs::entries::Part as CostsPart;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use coverage_guide::present::answer::{Answer, Block, Content, Detail, Short, WayCell};

/// A trait of a screen, in a few words.
pub type Traits = BTreeSet<String>;

/// The traits of the screen that a visit is at, if it is one of the answer.
#[must_use]
pub fn traits(visit: &Visit, answer: &Answer, profile: &Profile) -> Traits {
    match visit.screen {
        Screen::Ask(_) | Screen::Revisit(_) => Traits::new(),
        Screen::Answer => {
            let mut all = short_traits(&answer.short());
            // Only then it is marked.
            if !visit.has_just_changed {
                all.retain(|of| !of.starts_with("changed"));
            }
            all
        }
        Screen::Detail(topic) => {
            let mut all = detail_traits(&answer.detail(topic));
            match topic {
                Topic::Costs => all.extend(calculator_traits(&answer.assessment, profile)),
                Topic::Why => {
                    let before = visit.before.filter(|before| *before != visit.answers);
                    let before = before.map(|before| assess(&before, profile));
                    all.extend(before.iter().flat_map(|it| change_traits(it, &answer.assessment)));
                }
                _ => {}
            }
            all
        }
    }
}

/// The traits of a short answer.
#[must_use]
pub fn short_traits(short: &Short) -> Traits {
    let mut all = Traits::new();
    for row in &short.rows {
        let topic = row.topic.id();
        all.insert(format!("{topic}: {}", row.verdict_id));
        all.insert(format!("{topic}: {} sentences", row.sentences.len()));
        all.extend(row.meter.map(|meter| format!("{topic}: meter {}", meter.id())));
        all.extend(row.change.as_ref().map(|_| format!("changed: {topic}")));
    }
    match &short.matter {
        None => {
            all.insert("matters: nothing".to_owned());
        }
        Some(matter) => {
            all.insert(format!("matters: others too {}", matter.more.is_some()));
            all.insert(format!("matters: the same for all {}", matter.same.is_some()));
            let usable = matter.cells.iter().map(|cell| cell.is_usable);
            all.extend(usable.map(|is| format!("matters: a way that can be used {is}")));
        }
    }
    all.insert(format!("next: {}", short.next_step.id));
    all.insert(match short.next_step.action {
        Action::Change(id) => format!("next: asks {}", id.id()),
        Action::Open(topic) => format!("next: opens {}", topic.id()),
    });
    match &short.refinement {
        None => {
            all.insert("asked: nothing".to_owned());
        }
        Some(asked) => {
            all.insert(format!("asked: beside {}", asked.beside.id()));
            all.insert(format!("asked: options {}", asked.options.len()));
        }
    }
    if short.change.as_ref().is_some_and(|change| change.first.is_none()) {
        all.insert("changed: no verdict".to_owned());
    }
    all
}

/// The traits of a screen behind it.
#[must_use]
pub fn detail_traits(detail: &Detail) -> Traits {
    let topic = detail.topic.id();
    let mut all = Traits::new();
    for part in &detail.parts {
        all.insert(format!("{topic}: part {}", part.id));
        let mut blocks = Vec::new();
        part.blocks.iter().for_each(|block| block_traits(block, &mut blocks));
        all.extend(blocks.into_iter().map(|of| format!("{topic}, {}: {of}", part.id)));
    }
    all
}

fn block_traits(block: &Block, all: &mut Vec<String>) {
    let kind = match block {
        Block::Name(_) => "name",
        Block::Text(_) => "text",
        Block::Statement(_) => "statement",
        Block::List(_) => "list",
        Block::Lines(_) => "lines",
        Block::Pairs(_) => "pairs",
        Block::Cells(cells) => {
            all.extend(cells.iter().map(cell_trait));
            "cells"
        }
        Block::Comparison(comparison) => {
            all.push(format!("{} ways are closed", comparison.closed.len()));
            for row in &comparison.rows {
                all.push(format!("row {}", row.id));
                // What the others say are short forms of what rules say.
                if ["here", "pay"].contains(&row.id) {
                    all.extend(row.cells.iter().map(cell_trait));
                }
            }
            "comparison"
        }
        Block::Fold(fold) => {
            // What is long is told in pieces: `right.access` and `right.access.practice`.
            let subject: Vec<_> = fold.id.split('.').take(2).collect();
            all.push(format!("fold {}", subject.join(".")));
            if fold.is_open {
                all.push("fold that stands open".to_owned());
            }
            if let Content::Made(blocks) = &fold.content {
                blocks.iter().for_each(|block| block_traits(block, all));
            }
            "fold"
        }
        Block::Refine(_) => "refine",
        Block::Ask(asked) => {
            let whom = asked.whom.id();
            all.push(format!("ask {whom}, more: {}", !asked.more.is_empty()));
            "ask"
        }
        Block::Letter(letter) => {
            all.push(format!("letter {}", letter.right.id()));
            "letter"
        }
        Block::Calculator => "calculator",
        Block::Answers(_) => "answers",
        Block::Traced(_) => "traced",
        Block::Sources(_) => "sources",
        Block::Terms(_) => "terms",
    };
    all.push(kind.to_owned());
}

fn cell_trait(cell: &WayCell) -> String {
    ["says ", cell.id].concat()
}

/// What the calculator asks for. The model leaves that to the calculator's own form.
#[must_use]
pub fn calculator_traits(is: &Assessment, profile: &Profile) -> Traits {
    let mut all = Traits::new();
    let Some(form) = Form::of(is, profile) else {
        all.insert("calculator: none".to_owned());
        return all;
    };
    let parts = CostsPart::ALL.iter().filter(|part| !form.fields(**part).is_empty());
    all.extend(parts.map(|part| format!("calculator: asks for {}", part.id())));
    let ways: Vec<_> = form.ways.iter().map(|way| way.id()).collect();
    all.insert(format!("calculator: of {}", ways.join(" and ")));
    all.insert(format!("calculator: {} fees named", form.fees.len().min(2)));
    all
}

/// What is said of a change from one answer to another.
#[must_use]
pub fn change_traits(before: &Assessment, after: &Assessment) -> Traits {
    let found = changes(before, after);
    let mut all: Traits =
        found.iter().map(|difference| format!("difference: {}", difference.id())).collect();
    all.insert(
        ["difference: none", "difference: few", "difference: many"][found.len().div_ceil(5).min(2)]
            .to_owned(),
    );
    all
}
