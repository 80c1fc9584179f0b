//! Behind the short answer nothing is lost, nothing is said twice in the open, folds are flat, and a
//! way that is closed says why and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::assess::{Assessment, WayToPay};
use coverage_guide::domain::choices::{Payer, Way};
use coverage_guide::domain::facts::Policy;
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Content, Detail, WayCell};
use coverage_guide::text::Locale;
use test_fixtures::{localizer, localizer_for};

use crate::phrases::closed;
use crate::visits::VISITS;
use crate::wording::{LANGUAGES, words};

fn each_answer(locale: Locale, mut see: impl FnMut(&Answer)) {
    for visit in VISITS.iter() {
        let say = localizer_for(locale, visit.profile);
        see(&Answer::of(&say, &visit.answers, visit.profile));
    }
}

#[test]
fn every_rule_of_a_way_that_can_be_used_is_told_and_the_reason_of_one_that_is_closed() {
    let mut lost = BTreeMap::new();
    each_answer(Locale::English, |answer| {
        let told: BTreeSet<_> = Topic::ALL
            .iter()
            .flat_map(|topic| answer.detail(*topic).rules())
            .map(|rule| rule.id)
            .collect();
        let missing =
            of_usable_ways(&answer.assessment).into_iter().filter(|id| !told.contains(id));
        lost.extend(missing.map(|id| (id, answer.assessment.facts)));
    });
    assert!(lost.is_empty(), "told nowhere, with an example of each: {lost:#?}");
}

/// The rules of ways that can be used, the reasons of those that cannot, and all that no way is about.
fn of_usable_ways(assessment: &Assessment) -> BTreeSet<&'static str> {
    let of_way = |way: &WayToPay| {
        let mut rules: Vec<Fired> = vec![way.diagnosis.rule];
        rules.extend(way.coverage.iter().flat_map(|coverage| coverage.rules()));
        rules.extend(way.points.iter().map(|point| point.rule));
        rules.extend(way.disclosures.iter().map(|seen| seen.rule));
        rules.extend(way.effects.iter().map(|(_, effect)| effect.rule));
        rules
    };
    let usable: BTreeSet<_> = assessment
        .ways
        .iter()
        .filter(|way| way.may_be_available())
        .flat_map(of_way)
        .map(|rule| rule.id)
        .collect();
    let mut all: BTreeSet<_> = assessment.trace().into_iter().map(|rule| rule.id).collect();
    for rule in assessment.ways.iter().filter(|way| !way.may_be_available()).flat_map(of_way) {
        if !usable.contains(rule.id) {
            all.remove(rule.id);
        }
    }
    // Nobody's diagnosis goes anywhere.
    if !assessment.way(Way::Claim).may_be_available()
        && !assessment.way(Way::Superbill).may_be_available()
    {
        all.remove(assessment.person.rule.id);
    }
    all
}

#[test]
fn nothing_stands_open_twice_on_one_screen() {
    let mut repeated = BTreeMap::new();
    each_answer(Locale::English, |answer| {
        for topic in Topic::ALL {
            let detail = answer.detail(*topic);
            let mut open = Vec::new();
            detail
                .parts
                .iter()
                .flat_map(|part| &part.blocks)
                .for_each(|block| stands_open(block, &mut open));
            let mut once = BTreeSet::new();
            let twice = open.into_iter().filter(|id| !once.insert(*id));
            repeated.extend(twice.map(|id| ((topic.id(), id), answer.assessment.facts)));
        }
    });
    assert!(repeated.is_empty(), "with an example of each: {repeated:#?}");
}

fn stands_open(block: &Block, open: &mut Vec<&'static str>) {
    match block {
        Block::Statement(statement) => open.push(statement.rule.id),
        Block::List(list) => open.extend(list.iter().map(|statement| statement.rule.id)),
        Block::Ask(asked) => open.extend(asked.first.iter().map(|statement| statement.rule.id)),
        Block::Fold(fold) if fold.is_open => {
            if let Content::Made(blocks) = &fold.content {
                blocks.iter().for_each(|block| stands_open(block, open));
            }
        }
        _ => {}
    }
}

#[test]
fn parts_and_folds_have_names_of_their_own_and_no_fold_holds_another() {
    each_answer(Locale::English, |answer| {
        for topic in Topic::ALL {
            let detail = answer.detail(*topic);
            let parts: BTreeSet<_> = detail.parts.iter().map(|part| part.id).collect();
            assert_eq!(parts.len(), detail.parts.len(), "{topic:?}: {parts:?}");
            let mut ids = BTreeSet::new();
            for block in detail.parts.iter().flat_map(|part| &part.blocks) {
                let Block::Fold(fold) = block else { continue };
                assert!(ids.insert(fold.id.clone()), "{topic:?}: {} is there twice", fold.id);
                assert!(!fold.name.is_empty() && fold.name != fold.id, "{topic:?}: {}", fold.id);
                let made;
                let blocks = match &fold.content {
                    Content::Made(blocks) => blocks,
                    Content::OnDemand(which) => {
                        made = answer.on_demand(*which);
                        &made
                    }
                };
                let flat = blocks.iter().all(|block| !matches!(block, Block::Fold(_)));
                assert!(flat, "{topic:?}: a fold in {}", fold.id);
                assert!(
                    !blocks.is_empty(),
                    "{topic:?}: nothing in {}: {:?}",
                    fold.id,
                    answer.assessment.facts
                );
            }
        }
    });
}

#[test]
fn a_closed_way_says_why_and_nothing_else() {
    for locale in LANGUAGES {
        each_answer(locale, |answer| {
            let payer = answer.assessment.facts.payer;
            for topic in Topic::ALL {
                let detail = answer.detail(*topic);
                for block in detail.parts.iter().flat_map(|part| &part.blocks) {
                    match block {
                        Block::Cells(cells) => {
                            assert!(cells.iter().map(|cell| cell.way).eq(Way::ALL.iter().copied()));
                            cells
                                .iter()
                                .for_each(|cell| cell_is_right(cell, answer, payer, locale));
                        }
                        Block::Comparison(table) => {
                            assert!(
                                table.ways.iter().map(|(way, _)| *way).eq(Way::ALL.iter().copied())
                            );
                            let usable =
                                |way: &&Way| answer.assessment.way(**way).may_be_available();
                            let open: Vec<_> = Way::ALL.iter().filter(usable).copied().collect();
                            let closed: Vec<_> =
                                Way::ALL.iter().filter(|way| !usable(way)).copied().collect();
                            assert_eq!(table.closed, closed);
                            let (here, others) = table.rows.split_first().expect("there are rows");
                            assert_eq!(here.id, "here");
                            assert!(
                                here.cells.iter().map(|cell| cell.way).eq(Way::ALL.iter().copied())
                            );
                            here.cells
                                .iter()
                                .for_each(|cell| cell_is_right(cell, answer, payer, locale));
                            for row in others {
                                // The same cells in the same order, and none of a closed way.
                                assert!(
                                    row.cells.iter().map(|cell| cell.way).eq(open.iter().copied())
                                );
                                for cell in &row.cells {
                                    assert!(
                                        cell.is_usable && !cell.words.is_empty(),
                                        "{}: {cell:?}",
                                        row.id
                                    );
                                    assert_ne!(cell.words, cell.id, "{}: an id is no word", row.id);
                                }
                            }
                        }
                        _ => {}
                    }
                }
            }
            in_full_a_closed_way_has_its_reason_only(
                &answer.detail(Topic::Ways),
                &answer.assessment,
            );
        });
    }
}

fn cell_is_right(cell: &WayCell, answer: &Answer, payer: Payer, locale: Locale) {
    let open = answer.assessment.way(cell.way).availability.value;
    match closed(open, cell.way, payer) {
        Some(why) => {
            let words = localizer(locale).id("brief.closed.", why);
            assert_eq!((cell.is_usable, cell.id, &cell.words), (false, why, &words));
        }
        None => {
            assert!(cell.is_usable && !cell.words.is_empty() && cell.words != cell.id, "{cell:?}")
        }
    }
}

fn in_full_a_closed_way_has_its_reason_only(detail: &Detail, assessment: &Assessment) {
    let full = detail.parts.iter().find(|part| part.id == "full").expect("ways are told in full");
    if assessment.policy() == Policy::NotOffered {
        // One reason for all four.
        let [Block::Statement(reason)] = &full.blocks[..] else { panic!("{:?}", full.blocks) };
        assert_eq!(reason.rule, assessment.ways[0].availability.rule);
        return;
    }
    let mut blocks = full.blocks.iter().peekable();
    for way in &assessment.ways {
        let Some(Block::Fold(fold)) = blocks.next() else { panic!("each way has its fold") };
        assert_eq!(fold.id, ["way.", way.way.id()].concat());
        let Content::Made(inside) = &fold.content else { panic!("it is there") };
        let Some(Block::Statement(reason)) = inside.first() else {
            panic!("the reason comes first")
        };
        assert_eq!(reason.rule, way.availability.rule);
        // Where that would be too long, its sides have folds of their own.
        let of_way = [&fold.id, "."].concat();
        let is_side =
            |block: &&Block| matches!(block, Block::Fold(it) if it.id.starts_with(&of_way));
        let mut sides = usize::from(inside.len() > 1);
        while blocks.next_if(is_side).is_some() {
            sides += 1;
        }
        assert_eq!(sides > 0, way.may_be_available(), "{}", way.way.id());
    }
    // What follows is by subject, and speaks of the ways that can be used alone.
    let closed: Vec<Fired> = assessment
        .ways
        .iter()
        .filter(|way| !way.may_be_available())
        .flat_map(|way| {
            let effects = way.effects.iter().map(|(_, effect)| effect.rule);
            effects.chain(way.points.iter().map(|point| point.rule))
        })
        .collect();
    let open: Vec<Fired> = assessment
        .ways
        .iter()
        .filter(|way| way.may_be_available())
        .flat_map(|way| {
            let effects = way.effects.iter().map(|(_, effect)| effect.rule);
            effects.chain(way.points.iter().map(|point| point.rule))
        })
        .collect();
    for block in blocks {
        for rule in block.rules() {
            assert!(open.contains(&rule) || !closed.contains(&rule), "{block:?}: {}", rule.id);
        }
    }
}

#[test]
fn ways_that_can_be_used_are_told_at_like_length() {
    for locale in LANGUAGES {
        let mut worst = 0_usize;
        let mut unlike = BTreeSet::new();
        each_answer(locale, |answer| {
            let detail = answer.detail(Topic::Ways);
            let tables = detail.parts.iter().flat_map(|part| &part.blocks);
            for block in tables {
                let Block::Comparison(table) = block else { continue };
                let mut by_way: BTreeMap<Way, usize> = BTreeMap::new();
                for row in
                    table.rows.iter().filter(|row| ["plus", "catch", "cost"].contains(&row.id))
                {
                    for cell in &row.cells {
                        *by_way.entry(cell.way).or_default() += words(&cell.words);
                        assert!(words(&cell.words) <= 6, "{cell:?}");
                    }
                }
                let (all, ways) = (by_way.values().sum::<usize>(), by_way.len());
                for of_way in by_way.values() {
                    // In hundredths of the mean.
                    let part = of_way * ways * 100 / all.max(1);
                    if part.abs_diff(100) > 25 {
                        let cells: Vec<_> = table
                            .rows
                            .iter()
                            .filter(|row| ["plus", "catch", "cost"].contains(&row.id))
                            .flat_map(|row| row.cells.iter().map(|cell| cell.words.clone()))
                            .collect();
                        unlike.insert(cells);
                    }
                    worst = worst.max(part.abs_diff(100));
                }
            }
        });
        println!("{locale:?}: words a way differ from the mean by at most {worst} %");
        assert!(unlike.is_empty(), "{locale:?}: {worst} %: {unlike:#?}");
    }
}
