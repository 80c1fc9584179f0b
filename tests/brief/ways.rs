//! The ways to pay, wherever answers lead: one that is closed says why and nothing else, and those that can be used
//! are told at like length.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;
use std::sync::LazyLock;

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::Assessment;
use coverage_guide::domain::choices::{Payer, Priority, Way};
use coverage_guide::domain::facts::Policy;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::rules::availability::AVAILABILITY;
use coverage_guide::domain::rules::points::{POINTS, Point};
use coverage_guide::domain::rules::priorities;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Content, Detail, WayCell};
use coverage_guide::text::Locale;
use test_fixtures::{localizer, localizer_for};

use crate::fast_map::FastSet;
use crate::fields::{Fields, PAYER};
use crate::phrases::{closed, open_fields};
use crate::practices::at_each_practice;
use crate::reached::caring;
use crate::situation::Situation;
use crate::situations::each_situation;
use crate::visits::VISITS;
use crate::wording::{LANGUAGES, words};

/// Answers at a practice.
type Example = (&'static Profile, Answers);

/// One for each set of ways that are closed, with the reasons: a cell of a closed way turns on nothing else.
static CLOSED: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let fields = Way::ALL.iter().map(|way| open_fields(*way)).fold(PAYER, |all, it| all | it);
    examples(fields, |situation| {
        Way::ALL.iter().map(|way| why_closed(situation, *way)).collect::<Vec<_>>()
    })
});

/// One for each set of what stands first for the ways and against them, and of what they cost.
static BALANCED: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let cost = priorities::table(Priority::Cost).expect("it is a priority");
    let tables = [Fields::of(&AVAILABILITY), Fields::of(&POINTS), Fields::of(cost)];
    let fields = tables.into_iter().fold(PAYER, |all, it| all | it);
    examples(fields, |situation| {
        let cells = |way: &Way| {
            if why_closed(situation, *way).is_some() {
                return None;
            }
            let first = |point: Point| {
                let rule = situation.rules(&POINTS, *way).find(|rule| rule.outcome == point);
                rule.map(|row| row.rule.id)
            };
            let cost = situation.rule(cost, *way).map(|row| row.rule.id);
            Some([first(Point::Gain), first(Point::Drawback), cost])
        };
        Way::ALL.iter().map(cells).collect::<Vec<_>>()
    })
});

fn why_closed(situation: &Situation, way: Way) -> Option<&'static str> {
    let open = situation.rule(&AVAILABILITY, way).expect("a row decides").outcome;
    closed(open, way, situation.facts(PAYER).payer)
}

/// One example at each practice of all situations that are alike.
fn examples<T: Eq + Hash>(fields: Fields, alike: impl Fn(&Situation) -> T + Sync) -> Vec<Example> {
    let found = at_each_practice(|profile| {
        let (mut seen, mut found) = (FastSet::default(), Vec::new());
        each_situation(profile, fields, |situation| {
            if seen.insert(alike(&situation)) {
                found.push((profile, situation.answers));
            }
        });
        found
    });
    found.into_iter().flatten().collect()
}

fn each_answer(
    examples: impl IntoIterator<Item = Example>,
    locale: Locale,
    mut see: impl FnMut(&Answer),
) {
    for (profile, answers) in examples {
        let say = localizer_for(locale, profile);
        see(&Answer::of(&say, &answers, profile));
    }
}

#[test]
fn a_closed_way_says_why_and_nothing_else() {
    println!("{} sets of closed ways, and {} visits", CLOSED.len(), VISITS.len());
    for locale in LANGUAGES {
        let visits = VISITS.iter().map(|visit| (visit.profile, visit.answers));
        each_answer(CLOSED.iter().copied().chain(visits), locale, |answer| {
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
    let mut ways: Vec<_> = assessment.ways.iter().collect();
    if assessment.facts.would_rather_pay() {
        ways.sort_by_key(|way| way.way != Way::SelfPay);
    }
    for way in ways {
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
    // Where cost matters most, its row is the one of what matters.
    let of_each = |(profile, answers): &Example| {
        [(*profile, *answers), (*profile, caring(answers, &[Priority::Cost]))]
    };
    let examples: Vec<Example> = BALANCED.iter().flat_map(of_each).collect();
    for locale in LANGUAGES {
        let mut worst = 0_usize;
        let mut unlike = BTreeSet::new();
        each_answer(examples.iter().copied(), locale, |answer| {
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
        println!(
            "{locale:?}: in {} tables words a way differ from the mean by at most {worst} %",
            examples.len()
        );
        assert!(unlike.is_empty(), "{locale:?}: {worst} %: {unlike:#?}");
    }
}
