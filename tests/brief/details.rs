//! Behind the short answer nothing is lost, nothing is said twice in the open, and folds are flat.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::assess::{Assessment, WayToPay};
use coverage_guide::domain::choices::{Payer, Way};
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Content};
use coverage_guide::text::{Locale, Text};
use test_fixtures::localizer_for;

use crate::visits::VISITS;

fn each_answer(mut see: impl FnMut(&Answer)) {
    for visit in VISITS.iter() {
        let say = localizer_for(Locale::English, visit.profile);
        see(&Answer::of(&say, &visit.answers, visit.profile));
    }
}

#[test]
fn every_rule_of_a_way_that_can_be_used_is_told_and_the_reason_of_one_that_is_closed() {
    let mut lost = BTreeMap::new();
    each_answer(|answer| {
        let told: BTreeSet<_> = Topic::ALL
            .iter()
            .flat_map(|topic| answer.detail(*topic).rules())
            .map(|rule| rule.id)
            .collect();
        let missing =
            of_usable_ways(&answer.assessment).into_iter().filter(|id| !told.contains(id));
        lost.extend(missing.map(|id| (id, answer.assessment.facts)));
    });
    let ids: Vec<_> = lost.keys().collect();
    assert!(
        lost.is_empty(),
        "told nowhere: {ids:?}. Put each into a part of a file in src/present/answer/ (a common question into \
         `QUESTIONS` there). An example of each: {lost:#?}"
    );
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
    each_answer(|answer| {
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
    each_answer(|answer| {
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
fn those_who_would_rather_pay_read_that_way_first_and_it_stands_open() {
    let mut rather = 0;
    each_answer(|answer| {
        let facts = &answer.assessment.facts;
        let asked = blocks(answer, Topic::Ask).into_iter().find_map(|block| match block {
            Block::Ask(asked) => Some(asked.whom),
            _ => None,
        });
        let first = answer.short().rows[0].topic;
        if !facts.would_rather_pay() {
            let whom = if facts.payer == Payer::Nobody { Whom::Practice } else { Whom::Plan };
            assert_eq!((first, asked), (Topic::Pay, Some(whom)), "{facts:?}");
            return;
        }
        rather += 1;
        assert_eq!((first, asked), (Topic::SelfPay, Some(Whom::Practice)), "{facts:?}");
        if answer.assessment.way(Way::SelfPay).may_be_available() {
            let ways = folds(answer, Topic::Ways);
            assert_eq!(ways[0].0, "way.self-pay", "{facts:?}");
            let gives_up = (Text::from("drawback"), true);
            assert!(folds(answer, Topic::SelfPay).contains(&gives_up), "{facts:?}");
        }
    });
    assert!(rather > 0, "nobody would rather pay");
}

fn blocks(answer: &Answer, topic: Topic) -> Vec<Block> {
    answer.detail(topic).parts.into_iter().flat_map(|part| part.blocks).collect()
}

/// The folds of a screen, with whether they stand open.
fn folds(answer: &Answer, topic: Topic) -> Vec<(Text, bool)> {
    let fold = |block| match block {
        Block::Fold(fold) => Some((fold.id, fold.is_open)),
        _ => None,
    };
    blocks(answer, topic).into_iter().filter_map(fold).collect()
}
