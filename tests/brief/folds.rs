//! Folds that are joined tell what they told apart, and say where all of it comes from.

use std::collections::BTreeSet;

use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block, Detail, Fold};
use test_fixtures::localizer_for;

use crate::visits::VISITS;
use crate::wording::LANGUAGES;

fn folds(detail: &Detail) -> impl Iterator<Item = (&Block, &Fold)> {
    detail.parts.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
        Block::Fold(fold) => Some((block, &**fold)),
        _ => None,
    })
}

fn rules(detail: &Detail) -> BTreeSet<&'static str> {
    detail.rules().into_iter().map(|rule| rule.id).collect()
}

#[test]
fn joining_loses_no_rule_and_no_source() {
    for locale in LANGUAGES {
        let mut joined_somewhere = false;
        for visit in VISITS.iter() {
            let say = localizer_for(locale, visit.profile);
            let answer = Answer::of(&say, &visit.answers, visit.profile);
            let apart = Answer::of(&say, &visit.answers, visit.profile).with_folds_apart();
            for topic in Topic::ALL {
                let (joined, apart) = (answer.detail(*topic), apart.detail(*topic));
                assert_eq!(rules(&joined), rules(&apart), "{locale:?}: {}", topic.id());
                joined_somewhere |= folds(&joined).count() < folds(&apart).count();

                let mut names = BTreeSet::new();
                for (block, fold) in folds(&joined) {
                    let has_source = block.rules().iter().any(|rule| !rule.sources.is_empty());
                    assert_eq!(fold.from.is_some(), has_source, "{locale:?}: {}", fold.id);
                    assert!(names.insert(&fold.name), "{locale:?}: twice: {}", fold.name);
                }
            }
        }
        assert!(joined_somewhere, "{locale:?}");
    }
}
