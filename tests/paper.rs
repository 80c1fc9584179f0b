//! Guards what is taken along: it holds the answer, the tables and the questions, and is whole in every language.

#![cfg(feature = "serde")]

use coverage_guide::domain::choices::{Payer, Way};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::disclosure::Audience;
use coverage_guide::domain::sources::REVIEWED;
use coverage_guide::present::answer::Answer;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::present::paper::{Ask, Part, Table, paper};
use coverage_guide::present::plain::plain;
use coverage_guide::t;
use coverage_guide::text::{Locale, Text};
use test_fixtures::{Practice, answers, localizer, localizer_for};

const COUPLE: &[(QuestionId, &str)] = &[
    (QuestionId::Service, "couples"),
    (QuestionId::Reason, "relationship"),
    (QuestionId::TreatsOne, "no"),
    (QuestionId::Payment, "commercial"),
    (QuestionId::Priorities, "employer cost"),
    (QuestionId::MostImportant, "cost"),
];
const WITHOUT_A_PLAN: &[(QuestionId, &str)] = &[
    (QuestionId::Service, "individual"),
    (QuestionId::Reason, "symptoms"),
    (QuestionId::Payment, "none"),
    (QuestionId::Priorities, "no-concern"),
];

#[test]
fn it_holds_the_answer_the_tables_and_the_questions() {
    for locale in Locale::ALL {
        for picked in [COUPLE, WITHOUT_A_PLAN] {
            let harbor = Practice::Harbor.profile();
            let (say, answers) = (localizer_for(*locale, &harbor), answers(picked));
            let answer = Answer::of(&say, &answers, &harbor);
            holds(&Paper { parts: paper(&answer) }, &answer, &say);
        }
    }
}

fn holds(paper: &Paper, answer: &Answer, say: &Localizer) {
    let short = answer.short();
    let words = paper.words();
    for row in &short.rows {
        let said = [&row.verdict].into_iter().chain(&row.sentences).map(Text::as_str);
        let said = said.collect::<Vec<_>>().join(" ");
        let is_told = |(name, told): &(Text, Text)| *name == row.question && *told == *said;
        assert!(paper.verdicts().any(is_told));
    }
    let mut standing = vec![&short.lead, &short.frame, &short.next_step.title];
    standing.push(&short.next_step.text);
    let others: Vec<_> =
        answer.brief.other_matters.iter().map(|matter| say.priority(matter.priority)).collect();
    standing.extend(&others);
    if let Some(matter) = &short.matter {
        standing.push(&matter.name);
        standing.extend(matter.cells.iter().flat_map(|cell| [&cell.name, &cell.phrase]));
    }
    for part in standing {
        assert!(words.iter().any(|words| words.contains(part.as_str())), "{part}");
    }

    let [ways, people] = paper.tables().collect::<Vec<_>>()[..] else { panic!("two tables") };
    let usable = |way: &Way| answer.assessment.way(*way).may_be_available();
    let (here, others) = ways.rows.split_first().expect("the ways are asked something");
    assert!(here.iter().all(|cell| cell != "–"), "every way says whether it can be used: {here:?}");
    for row in others {
        let dashes = row[1..].iter().map(|cell| cell == "–");
        assert!(dashes.eq(Way::ALL.iter().map(|way| !usable(way))), "{row:?}");
    }
    let seen = |audience: &&Audience| {
        answer.assessment.ways.iter().any(|way| way.disclosure_to(**audience).is_some())
    };
    assert_eq!(people.rows.len(), Audience::ALL.iter().filter(seen).count());
    for table in [ways, people] {
        assert_eq!(table.head.len(), Way::ALL.len() + 1);
        for row in &table.rows {
            assert_eq!(row.len(), table.head.len(), "{row:?}");
        }
    }

    let is_insured = answer.assessment.facts.payer != Payer::Nobody;
    let expected = if is_insured { vec![Whom::Plan, Whom::Practice] } else { vec![Whom::Practice] };
    let asked = paper.asked();
    assert_eq!(asked.len(), expected.len());
    for (asked, whom) in asked.into_iter().zip(expected) {
        let questions = answer.assessment.ask.iter().filter(|question| question.value == whom);
        let questions: Vec<_> = questions.map(|question| say.rule(question.rule.id)).collect();
        assert!(!questions.is_empty());
        assert_eq!(asked.questions, questions);
        assert_eq!(asked.blanks.len(), if whom == Whom::Plan { 3 } else { 0 });
    }
}

#[test]
fn what_matters_is_on_it_only_where_something_does() {
    for (picked, matters) in [(COUPLE, true), (WITHOUT_A_PLAN, false)] {
        let paper = Paper::of(picked, Locale::English);
        let heading = localizer(Locale::English).get(t!("brief.matters.heading"));
        assert_eq!(paper.words().iter().any(|words| words.starts_with(heading.as_str())), matters);
    }
}

#[test]
fn the_plain_text_says_all_of_it() {
    for locale in Locale::ALL {
        for answers in [COUPLE, WITHOUT_A_PLAN] {
            let paper = Paper::of(answers, *locale);
            let text = plain("Title", &paper.parts);
            for words in paper.words() {
                assert!(!words.trim().is_empty());
                assert!(text.contains(words.as_str()), "{words}");
                // A gap, or an id without words.
                assert!(
                    !words.contains(['[', '{'])
                        && (words == "–" || words.contains(char::is_uppercase)),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn its_end_names_sources_the_day_of_review_and_whom_to_call() {
    for locale in Locale::ALL {
        let paper = Paper::of(COUPLE, *locale);
        let Some([Part::Text(kept), Part::Text(crisis), Part::Text(sources)]) =
            paper.parts.last_chunk()
        else {
            panic!("the paper has no end")
        };
        assert!(kept.contains(REVIEWED), "{kept}");
        assert!(crisis.contains("988") && crisis.contains("911"), "{crisis}");
        assert!(sources.contains("HIPAA"), "{sources}");
    }
}

struct Paper {
    parts: Vec<Part>,
}

impl Paper {
    fn of(picked: &[(QuestionId, &str)], locale: Locale) -> Self {
        let harbor = Practice::Harbor.profile();
        let (say, answers) = (localizer_for(locale, &harbor), answers(picked));
        Self { parts: paper(&Answer::of(&say, &answers, &harbor)) }
    }

    fn tables(&self) -> impl Iterator<Item = &Table> {
        self.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            _ => None,
        })
    }

    fn verdicts(&self) -> impl Iterator<Item = &(Text, Text)> {
        self.parts.iter().flat_map(|part| match part {
            Part::Verdicts(verdicts) => &verdicts[..],
            _ => &[],
        })
    }

    fn asked(&self) -> Vec<&Ask> {
        let asked = self.parts.iter().filter_map(|part| match part {
            Part::Ask(ask) => Some(ask),
            _ => None,
        });
        asked.collect()
    }

    /// Everything that is said, piece by piece.
    fn words(&self) -> Vec<&Text> {
        let words = self.parts.iter().flat_map(|part| match part {
            Part::Heading(words) | Part::Text(words) => vec![words],
            Part::Verdicts(verdicts) => verdicts.iter().flat_map(|(a, b)| [a, b]).collect(),
            Part::Table(table) => {
                table.head[1..].iter().chain(table.rows.iter().flatten()).collect()
            }
            Part::Ask(ask) => {
                let first = [&ask.heading].into_iter().chain(&ask.blanks);
                first.chain(&ask.questions).chain(&ask.note).collect()
            }
        });
        words.collect()
    }
}
