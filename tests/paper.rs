//! Guards what is taken along: it holds the answer, the tables and the questions, and is whole in every language.

#![cfg(feature = "serde")]

use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::disclosure::Audience;
use coverage_guide::domain::sources::REVIEWED;
use coverage_guide::present::paper::{Ask, Part, Table};
use coverage_guide::present::plain::plain;
use coverage_guide::t;
use coverage_guide::text::Locale;
use test_fixtures::{Practice, answers, localizer_for};

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
    let say = localizer_for(Locale::English, &Practice::Harbor.profile());
    let paper = Paper::of(COUPLE, Locale::English);
    let ways = paper.assessment.ways.len();
    let tables: Vec<_> = paper.tables().collect();
    assert_eq!(tables.len(), 3);
    let [by_way, matters, who] = tables[..] else { unreachable!() };

    let open = |way: Way| say.id("open.", paper.assessment.way(way).availability.value.id());
    let opens: Vec<_> = Way::ALL.iter().map(|way| open(*way)).collect();
    assert_eq!(by_way.rows[0][1..], opens);

    let priorities: Vec<_> = matters.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(priorities.len(), 2);
    assert!(priorities[0].contains(&say.get(t!("matters.most"))), "what matters most comes first");
    assert!(!priorities[1].contains(&say.get(t!("matters.most"))));

    let seen = |audience: &&Audience| {
        paper.assessment.ways.iter().any(|way| way.disclosure_to(**audience).is_some())
    };
    assert_eq!(who.rows.len(), Audience::ALL.iter().filter(seen).count());
    for row in tables.iter().flat_map(|table| &table.rows) {
        assert_eq!(row.len(), ways + 1, "{row:?}");
    }

    let [plan, practice] = paper.asked()[..] else { panic!("two are asked") };
    for (asked, whom) in [(plan, Whom::Plan), (practice, Whom::Practice)] {
        let expected = paper.assessment.ask.iter().filter(|question| question.value == whom);
        let expected: Vec<_> = expected.map(|question| say.rule(question.rule.id)).collect();
        assert_eq!(asked.questions, expected);
    }
    assert_eq!(plan.blanks.len(), 3);
    assert!(practice.blanks.is_empty());
}

#[test]
fn what_is_not_concerned_is_left_out() {
    let paper = Paper::of(WITHOUT_A_PLAN, Locale::English);
    assert_eq!(paper.tables().count(), 2, "nothing in particular matters");
    assert_eq!(paper.asked().len(), 1, "there is no plan to call");
}

#[test]
fn the_plain_text_says_all_of_it() {
    for locale in Locale::ALL {
        for answers in [COUPLE, WITHOUT_A_PLAN] {
            let paper = Paper::of(answers, *locale);
            let text = plain("Title", &paper.parts);
            for words in paper.words() {
                assert!(!words.trim().is_empty());
                assert!(text.contains(words), "{words}");
                // A gap, or an id without words.
                assert!(
                    !words.contains(['[', '{']) && words.contains(char::is_uppercase),
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
    assessment: Assessment,
    parts: Vec<Part>,
}

impl Paper {
    fn of(picked: &[(QuestionId, &str)], locale: Locale) -> Self {
        let harbor = Practice::Harbor.profile();
        let assessment = assess(&answers(picked), &harbor);
        let parts = localizer_for(locale, &harbor).paper(&assessment, &harbor);
        Self { assessment, parts }
    }

    fn tables(&self) -> impl Iterator<Item = &Table> {
        self.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            _ => None,
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
    fn words(&self) -> Vec<&String> {
        let words = self.parts.iter().flat_map(|part| match part {
            Part::Heading(words) | Part::Text(words) => vec![words],
            Part::List(items) => items.iter().collect(),
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
