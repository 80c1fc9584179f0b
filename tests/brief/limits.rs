//! The short answer is short, wherever answers lead. Questions, headings and the button count too.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::brief::{NextStep, Situation, next_step};
use coverage_guide::domain::choices::{Payer, Priority, Way};
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Short};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::{Key, Locale};
use coverage_guide::{forms, t};
use test_fixtures::{localizer, localizer_for};

use crate::phrases::{PHRASES, Place, SAME_FOR_ALL};
use crate::practices::PRACTICES;
use crate::reached::{IN_ROWS, REACHED, Reached, id};
use crate::visits::VISITS;
use crate::wording::{LANGUAGES, Lexicon, Size, found, words};

const PROGRAMS: [&str; 3] = ["Medicare", "Medicaid", "TRICARE"];

/// The most words, or characters, that each part may have.
struct Limits {
    lead: usize,
    verdict: usize,
    verdict_of_a_program: usize,
    sentences: usize,
    rows: usize,
    frame: usize,
    matter: usize,
    next: usize,
    doors: usize,
    whole: usize,
    median: usize,
    hedges: usize,
}

/// Spanish needs a fifth more words.
const fn limits(locale: Locale) -> Limits {
    match locale {
        Locale::Spanish => Limits {
            lead: 19,
            verdict: 52,
            verdict_of_a_program: 52,
            sentences: 24,
            rows: 114,
            frame: 8,
            matter: 50,
            next: 36,
            doors: 31,
            whole: 198,
            median: 192,
            hedges: 7,
        },
        _ => Limits {
            lead: 16,
            verdict: 42,
            verdict_of_a_program: 48,
            sentences: 20,
            rows: 95,
            frame: 8,
            matter: 42,
            next: 30,
            doors: 26,
            whole: 165,
            median: 160,
            hedges: 7,
        },
    }
}

/// The frame says once how firm all of it is. Under it these are not said again.
const fn said_by_the_frame(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Spanish => &[
            "normalmente",
            "por lo general",
            "en general",
            "generalmente",
            "suele",
            "suelen",
            "por regla general",
            "en la mayoría de los casos",
        ],
        _ => &["usually", "as a rule", "generally", "in most cases"],
    }
}

/// The link that says how many others matter has these words, beyond the limits of what matters and of the whole.
const MORE: usize = 3;

const DOORS: [Key; 5] =
    [t!("topic.ways"), t!("topic.costs"), t!("topic.ask"), t!("topic.why"), t!("topic.take")];

#[test]
fn verdicts_and_rows_are_short_and_the_frame_alone_says_usually() {
    for locale in LANGUAGES {
        let limits = limits(locale);
        let mut lexicons = Lexicons::new(locale);
        let mut wordy = BTreeSet::new();
        let (mut longest, mut sentences_most, mut rows_most) = (0, 0, 0);
        for one in REACHED.iter() {
            let lexicon = lexicons.of(one);
            let mut rows = 0;
            for row in &one.rows {
                assert!((1..=2).contains(&row.sentences.len()), "{row:?}: {:?}", one.answers);
                let verdict = &lexicon.line(row, &row.verdict, one.facts.service).words;
                let of_program = PROGRAMS.iter().any(|program| verdict.contains(program));
                let limit = if of_program { limits.verdict_of_a_program } else { limits.verdict };
                let characters = verdict.chars().count();
                if characters > limit {
                    wordy.insert(format!("{characters} characters: {verdict}"));
                }
                let verdict = words(verdict);
                let mut sentences = 0;
                for line in &row.sentences {
                    sentences += lexicon.line(row, line, one.facts.service).size.words;
                }
                if sentences > limits.sentences {
                    wordy.insert(format!("{sentences} words: {:?}", row.sentences));
                }
                rows += lexicon.question(row) + verdict + sentences;
                longest = longest.max(characters);
                sentences_most = sentences_most.max(sentences);
            }
            if rows > limits.rows {
                wordy.insert(format!("{rows} words: {}", outline(one, Priority::NoConcern)));
            }
            rows_most = rows_most.max(rows);
        }
        println!(
            "{locale:?}: {} short answers; at most {longest} characters a verdict, {sentences_most} \
             words of sentences a row, {rows_most} words in four rows",
            REACHED.len(),
        );
        assert!(wordy.is_empty(), "{locale:?}: {wordy:#?}");
        for text in lexicons.all() {
            assert_eq!(found(text, said_by_the_frame(locale)), 0, "{text}");
        }
    }
}

#[test]
fn all_of_it_is_short_whatever_matters() {
    for locale in LANGUAGES {
        let limits = limits(locale);
        let matters = Matters::new(locale);
        let mut lexicons = Lexicons::new(locale);
        let mut steps = BTreeMap::new();
        let (mut most, mut hedged) = (0, 0);
        let (mut long, mut unsure) = (BTreeSet::new(), BTreeSet::new());
        for one in REACHED.iter() {
            let lexicon = lexicons.of(one);
            let frame =
                if one.insured() { t!("brief.frame.plan") } else { t!("brief.frame.no-plan") };
            let mut size = Size { words: words(&lexicon.say.get(frame)), hedges: 0 };
            size.words += one.rows.iter().map(|row| lexicon.question(row)).sum::<usize>();
            for (row, line) in one.lines() {
                size = size.plus(lexicon.line(row, line, one.facts.service).size);
            }
            let step = next_step(&Situation { facts: &one.facts, answers: &one.answers });
            let next = *steps
                .entry((&one.profile.name, step, one.facts.service))
                .or_insert_with(|| Size::of(&next_words(&lexicon.say, step, one), locale));
            assert!(next.words <= limits.next, "{step:?}: {} words", next.words);
            size = size.plus(next);
            for priority in Priority::ALL.iter().filter(|it| **it != Priority::NoConcern) {
                // One that changes a row is only there where it was picked.
                let picked = one.answers.priorities().any(|it| it == *priority);
                if IN_ROWS.contains(priority) && !picked {
                    continue;
                }
                let all = size.plus(matters.of(*priority, one));
                if all.words > limits.whole + MORE {
                    long.insert((all.words, outline(one, *priority)));
                }
                if all.hedges > limits.hedges {
                    unsure.insert((all.hedges, outline(one, *priority)));
                }
                (most, hedged) = (most.max(all.words), hedged.max(all.hedges));
            }
        }
        println!(
            "{locale:?}: S1 to S6 have at most {most} words with the link to what else matters, {hedged} of them hedge"
        );
        let worst = |set: BTreeSet<_>| set.into_iter().rev().take(9).collect::<Vec<_>>();
        assert!(long.is_empty(), "{locale:?}: {} are too long: {:#?}", long.len(), worst(long));
        assert!(
            unsure.is_empty(),
            "{locale:?}: {} hedge too often: {:#?}",
            unsure.len(),
            worst(unsure)
        );
    }
}

/// A lexicon for each practice.
struct Lexicons {
    locale: Locale,
    by_practice: BTreeMap<&'static str, Lexicon>,
}

impl Lexicons {
    fn new(locale: Locale) -> Self {
        Self { locale, by_practice: BTreeMap::new() }
    }

    fn of(&mut self, one: &Reached) -> &mut Lexicon {
        let new = || Lexicon::new(self.locale, one.profile);
        self.by_practice.entry(&one.profile.name).or_insert_with(new)
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.by_practice.values().flat_map(Lexicon::all)
    }
}

#[test]
fn what_matters_is_short() {
    for locale in LANGUAGES {
        let matters = Matters::new(locale);
        let limit = limits(locale).matter + MORE;
        let mut long = BTreeSet::new();
        for one in REACHED.iter() {
            for priority in Priority::ALL.iter().filter(|it| **it != Priority::NoConcern) {
                let size = matters.of(*priority, one);
                if size.words > limit {
                    long.insert((*priority, size.words));
                }
            }
        }
        assert!(long.is_empty(), "{locale:?}: {long:?}");
    }
}

/// The longest that may be said of what matters. Which state it is, where a plan comes from and what
/// program there is decide among the phrases of a place; the longest stands for all.
struct Matters {
    /// With the words that say how many others matter, as with several picked.
    names: BTreeMap<Priority, Size>,
    ways: BTreeMap<Way, usize>,
    phrases: BTreeMap<Place, Size>,
}

impl Matters {
    fn new(locale: Locale) -> Self {
        let say = localizer(locale);
        let longest = |keys: &BTreeSet<String>| {
            keys.iter()
                .fold(Size::default(), |most, key| most.max(Size::of(&say.id(key, ""), locale)))
        };
        let name = |priority: &Priority| {
            let around =
                [say.get(t!("brief.matters.heading")), say.count(forms!("brief.matters.more"), 2)];
            let around: usize = around.iter().map(|text| words(text)).sum();
            Size { words: around + words(&say.priority(*priority)), hedges: 0 }
        };
        Self {
            names: Priority::ALL.iter().map(|priority| (*priority, name(priority))).collect(),
            ways: Way::ALL
                .iter()
                .map(|way| (*way, words(&say.id("brief.way.", way.id()))))
                .collect(),
            phrases: PHRASES.iter().map(|(place, keys)| (*place, longest(keys))).collect(),
        }
    }

    fn of(&self, priority: Priority, one: &Reached) -> Size {
        let phrase = |way: Way, usable: bool| {
            let (payer, policyholder) = (one.facts.payer, one.facts.policyholder);
            self.phrases.get(&Place::new(priority, way, usable, payer, policyholder)).copied()
        };
        let mut whole = self.names[&priority];
        if SAME_FOR_ALL.contains(&priority) {
            // Paying alone can be used somewhere with every plan.
            let sentence = phrase(Way::SelfPay, true).expect("it is said somewhere");
            return whole.plus(sentence);
        }
        for way in Way::ALL {
            let part = match way {
                // It turns on what program there is.
                Way::Program => {
                    let of = |usable| phrase(*way, usable).unwrap_or_default();
                    of(true).max(of(false))
                }
                _ => phrase(*way, one.usable(*way)).expect("a phrase for every way"),
            };
            whole = whole.plus(part);
            whole.words += self.ways[way];
        }
        whole
    }
}

/// The ids of all lines, to say which answer is meant.
fn outline(one: &Reached, priority: Priority) -> String {
    let lines: Vec<_> = one.lines().map(|(_, line)| id(line)).collect();
    format!("{} with {}: {}", one.profile.name, priority.id(), lines.join(", "))
}

/// The heading, what to do, why, and the button.
fn next_words(say: &Localizer, step: NextStep, one: &Reached) -> String {
    let prefix = ["brief.next.", step.id(), "."].concat();
    let service = say.service(one.facts.service);
    let program = say.get(t!("brief.program.medicare"));
    let title = say.id_filled(&prefix, "title", &[("service", &service), ("program", &program)]);
    let button =
        if step == NextStep::FindCard { t!("brief.next.change") } else { t!("brief.next.ask") };
    let parts =
        [say.get(t!("brief.next.heading")), title, say.id(&prefix, "text"), say.get(button)];
    parts.join(" ")
}

#[test]
fn the_lead_the_frame_and_the_doors_are_short() {
    for locale in LANGUAGES {
        let limits = limits(locale);
        for profile in PRACTICES.iter() {
            let say = localizer_for(locale, profile);
            for lead in Payer::PICKED.iter().chain(&["rather-pay"]) {
                for service in ["individual", "couples", "family", "sex-therapy", "open"] {
                    let service = say.id("service.", service);
                    let lead = say.id_filled("brief.lead.", lead, &[("service", &service)]);
                    assert!(words(&lead) <= limits.lead, "{lead}");
                }
            }
            for frame in [t!("brief.frame.plan"), t!("brief.frame.no-plan")] {
                assert!(words(&say.get(frame)) <= limits.frame, "{}", say.get(frame));
            }
            let doors: usize = DOORS.iter().map(|door| words(&say.get(*door))).sum();
            assert!(doors <= limits.doors, "{locale:?}: {doors} words on doors");
        }
    }
}

/// All words of a short answer from the first question to the button, without the one-tap question.
fn whole(short: &Short, say: &Localizer) -> usize {
    let mut all = words(&short.frame);
    for row in &short.rows {
        all += words(&row.question) + words(&row.verdict);
        all += row.sentences.iter().map(|text| words(text)).sum::<usize>();
    }
    if let Some(matter) = &short.matter {
        all += words(&say.get(t!("brief.matters.heading"))) + words(&matter.name);
        all += matter.more.as_deref().map_or(0, words);
        all += matter.same.as_deref().map_or(0, words);
        all +=
            matter.cells.iter().map(|cell| words(&cell.name) + words(&cell.phrase)).sum::<usize>();
    }
    let next = &short.next_step;
    all + words(&say.get(t!("brief.next.heading")))
        + [&next.title, &next.text, &next.button].iter().map(|text| words(text)).sum::<usize>()
}

#[test]
fn half_of_all_visits_read_even_less() {
    for locale in LANGUAGES {
        let limits = limits(locale);
        let mut sizes: Vec<usize> = VISITS
            .iter()
            .map(|visit| {
                let say = localizer_for(locale, visit.profile);
                let answer = Answer::of(&say, &visit.answers, visit.profile);
                whole(&answer.short(), &say)
            })
            .collect();
        sizes.sort_unstable();
        let (median, most) = (sizes[sizes.len() / 2], sizes[sizes.len() - 1]);
        println!(
            "{locale:?}: S1 to S6 of {} visits: median {median} words, most {most}",
            sizes.len()
        );
        assert!(median <= limits.median && most <= limits.whole + MORE, "{median}, {most}");
    }
}

#[test]
fn a_one_tap_question_has_ten_words_at_most() {
    for locale in LANGUAGES {
        for visit in VISITS.iter() {
            let say = localizer_for(locale, visit.profile);
            let short = Answer::of(&say, &visit.answers, visit.profile).short();
            let Some(question) = short.refinement else { continue };
            let options: usize = question.options.iter().map(|(_, text)| words(text)).sum();
            let limit = if locale == Locale::Spanish { 14 } else { 10 };
            assert!(words(&question.title) + options <= limit, "{question:?}");
            assert!(Topic::QUESTIONS.contains(&question.beside));
        }
    }
}
