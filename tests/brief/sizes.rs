//! What stands behind the short answer is short too: a fold is read at once, and a screen whose folds are
//! closed in two minutes.

use std::collections::BTreeMap;

use coverage_guide::domain::choices::Priority;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Asked, Block, Content, Detail, WayCell};
use coverage_guide::text::Locale;
use test_fixtures::localizer_for;

use crate::practices::at_each_practice;
use crate::reached::caring;
use crate::visits::{VISITS, by_chance};
use crate::wording::{LANGUAGES, words};

/// The most words of one fold.
const FOLD: usize = 120;

/// How many visits by chance are tried at each practice, beside those that meet every rule.
const TRIED: usize = 300;

/// The most words of one screen while its folds are closed. Spanish needs a fifth more.
const fn screen(locale: Locale) -> usize {
    if matches!(locale, Locale::Spanish) { 480 } else { 400 }
}

/// The most words that were met of each thing.
type Longest = BTreeMap<String, usize>;

/// The longest of what is measured, over many visits.
fn longest(locale: Locale, measure: impl Fn(&Answer, &mut Longest) + Sync) -> Longest {
    let at = |profile: &'static Profile| {
        let say = localizer_for(locale, profile);
        let mut longest = Longest::new();
        let met = VISITS.iter().filter(|visit| std::ptr::eq(visit.profile, profile));
        let met = met.map(|visit| visit.answers);
        for answers in met.chain(by_chance(profile, TRIED)) {
            measure(&Answer::of(&say, &answers, profile), &mut longest);
        }
        longest
    };
    let mut all = Longest::new();
    for (name, words) in at_each_practice(at).into_iter().flatten() {
        raise(&mut all, name, words);
    }
    all
}

fn raise(longest: &mut Longest, name: String, words: usize) {
    let most = longest.entry(name).or_default();
    *most = words.max(*most);
}

fn over(longest: &Longest, limit: usize) -> Vec<(&String, &usize)> {
    longest.iter().filter(|(_, words)| **words > limit).collect()
}

#[test]
fn a_fold_is_read_at_once() {
    for locale in LANGUAGES {
        let longest = longest(locale, |answer, longest| {
            for topic in Topic::ALL {
                for block in answer.detail(*topic).parts.iter().flat_map(|part| &part.blocks) {
                    if let Block::Fold(fold) = block
                        && let Content::Made(blocks) = &fold.content
                    {
                        let name = [topic.id(), "/", &fold.id].concat();
                        raise(longest, name, blocks.iter().map(stands_in).sum());
                    }
                }
            }
        });
        let most = longest.iter().max_by_key(|(_, words)| **words);
        println!("{locale:?}: {} folds, at most {most:?} words", longest.len());
        assert!(over(&longest, FOLD).is_empty(), "{locale:?}: {:?}", over(&longest, FOLD));
    }
}

#[test]
fn a_screen_with_its_folds_closed_is_short() {
    for locale in LANGUAGES {
        let longest = longest(locale, |answer, longest| {
            for topic in Topic::ALL {
                raise(longest, topic.id().to_owned(), closed(&answer.detail(*topic)));
            }
        });
        println!("{locale:?}: words of screens with folds closed, at most {longest:?}");
        let limit = screen(locale);
        assert!(over(&longest, limit).is_empty(), "{locale:?}: {longest:?}");
    }
}

#[test]
fn all_that_matters_at_once_is_not_too_much_for_a_screen() {
    let all: Vec<_> =
        Priority::ALL.iter().copied().filter(|it| *it != Priority::NoConcern).collect();
    for locale in LANGUAGES {
        let mut longest = Longest::new();
        for visit in VISITS.iter() {
            let answers = caring(&visit.answers, &all);
            let say = localizer_for(locale, visit.profile);
            let answer = Answer::of(&say, &answers, visit.profile);
            for topic in Topic::ALL {
                raise(&mut longest, topic.id().to_owned(), closed(&answer.detail(*topic)));
            }
        }
        println!("{locale:?}: where everything matters, at most {longest:?}");
        let limit = screen(locale) * 3 / 2;
        assert!(over(&longest, limit).is_empty(), "{locale:?}: {longest:?}");
    }
}

/// What is read of a screen before anything is opened.
fn closed(detail: &Detail) -> usize {
    let mut all = words(&detail.heading);
    if let Some(lead) = &detail.lead {
        all += words(&lead.verdict);
        all += lead.sentences.iter().map(|sentence| words(sentence)).sum::<usize>();
    }
    for part in &detail.parts {
        all += part.heading.as_deref().map_or(0, words);
        all += part.blocks.iter().map(stands_in).sum::<usize>();
    }
    all
}

/// The words of a block. Of a fold those of its name, and what it shows from the start. Letters are there
/// to be copied; lists that are made on demand, to look things up in. The calculator is drawn by its screen.
fn stands_in(block: &Block) -> usize {
    match block {
        Block::Name(text) | Block::Text(text) => words(text),
        Block::Statement(statement) => words(&statement.words),
        Block::List(list) => list.iter().map(|statement| words(&statement.words)).sum(),
        Block::Lines(lines) => lines.iter().map(|line| words(line)).sum(),
        Block::Pairs(pairs) => pairs.iter().map(|(name, text)| words(name) + words(text)).sum(),
        Block::Cells(cells) => of_cells(cells),
        Block::Comparison(table) => {
            let rows = table.rows.iter();
            rows.map(|row| words(&row.question) + of_cells(&row.cells)).sum()
        }
        Block::Fold(fold) => {
            let open = match &fold.content {
                Content::Made(blocks) if fold.is_open => blocks.iter().map(stands_in).sum(),
                _ => 0,
            };
            words(&fold.name) + open
        }
        Block::Refine(questions) => questions.iter().map(|question| words(&question.title)).sum(),
        Block::Ask(asked) => of_questions(asked),
        Block::Answers(answers) => {
            answers.iter().map(|answer| words(&answer.name) + words(&answer.words)).sum()
        }
        Block::Letter(_)
        | Block::Calculator
        | Block::Traced(_)
        | Block::Sources(_)
        | Block::Terms(_) => 0,
    }
}

/// A narrow screen names the way in every cell.
fn of_cells(cells: &[WayCell]) -> usize {
    cells.iter().map(|cell| words(&cell.name) + words(&cell.words)).sum()
}

fn of_questions(asked: &Asked) -> usize {
    let texts = [&asked.heading].into_iter().chain(&asked.before).chain(&asked.note);
    texts.map(|text| words(text)).sum::<usize>()
        + asked.first.iter().map(|question| words(&question.words)).sum::<usize>()
}
