//! All that the rulebook shows, as data: questions, tables, sources, each thing in words.

use std::collections::BTreeSet;

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Form, Options, QUESTIONS, Question, Stage};
use coverage_guide::domain::rules::rights::{LetterPart, Right};
use coverage_guide::domain::rules::{Listed, Outcome, every_table};
use coverage_guide::domain::sources::{NOT_CITED, SOURCES, Source};
use coverage_guide::domain::suggested_kind::KIND;
use coverage_guide::domain::terms::Term;
use sha2::{Digest, Sha256};

use super::conditions::{Describer, hit};
use super::texts::RuleTexts;

/// The rulebook.
pub struct Book {
    pub questions: Vec<QuestionEntry>,
    pub tables: Vec<Table>,
    pub requests: Vec<Request>,
    /// The sources on which rules rest.
    pub sources: Vec<Source>,
    /// Facts that are known and that no rule uses.
    pub not_cited: Vec<Source>,
    /// Keys that should have words and have none.
    pub missing: Vec<String>,
}

/// A question, with all that a visitor reads of it.
pub struct QuestionEntry {
    pub id: QuestionId,
    pub stage: Stage,
    pub short: String,
    pub title: String,
    pub hint: Option<String>,
    pub why: String,
    pub several: bool,
    /// It is asked while all conditions of one of these lines hold. None: always.
    pub asked: Vec<Vec<String>>,
    pub options: Vec<OptionEntry>,
}

/// An option of a question.
pub struct OptionEntry {
    pub label: String,
    pub detail: Option<String>,
    /// How it reads for one kind of therapy: the kind, and the label.
    pub variants: Vec<(String, String)>,
    /// It is offered while these hold. None: always.
    pub offered: Vec<String>,
}

/// A decision table.
pub struct Table {
    pub id: String,
    pub title: String,
    /// Which of its rows count.
    pub hit: String,
    pub rules: Vec<Rule>,
}

/// A rule.
pub struct Rule {
    pub id: String,
    /// All of these must hold. None: it always applies.
    pub conditions: Vec<String>,
    pub outcome: String,
    /// What visitors read.
    pub reason: String,
    pub sources: Vec<Source>,
    pub kind: StatementKind,
}

/// What the words of a rule are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StatementKind {
    /// They state something.
    Assertion,
    /// They ask somebody else.
    Question,
    /// They say back what the visitor said.
    Echo,
}

/// A right, how to use it, and a letter to copy.
pub struct Request {
    pub name: String,
    pub how: String,
    /// Paragraph by paragraph, without date and name.
    pub letter: Vec<String>,
}

impl Book {
    /// The rulebook of the guide as it is.
    pub fn of_the_guide() -> Self {
        let texts = RuleTexts::english();
        let mut tables = vec![kinds(&texts)];
        tables.extend(every_table().iter().map(|listed| table(&texts, listed)));
        tables.push(terms(&texts));
        let right = |right: &Right| Request {
            name: texts.get(&["right.name.", right.id()].concat()),
            how: texts.get(&["right.how.", right.id()].concat()),
            letter: letter(&texts, *right),
        };
        Self {
            questions: QUESTIONS.iter().map(|row| question(&texts, row)).collect(),
            tables,
            requests: Right::ALL.iter().map(right).collect(),
            sources: SOURCES.to_vec(),
            not_cited: NOT_CITED.to_vec(),
            missing: texts.missing(),
        }
    }

    /// Every rule of every table.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.tables.iter().flat_map(|table| &table.rules)
    }

    /// Stands for all that a reviewer signs: another word, rule or source makes another edition.
    pub fn edition(&self) -> String {
        let mut content = Sha256::new();
        // Each text ends in a byte that no text has, so that two never read as one.
        let mut add = |text: &str| {
            content.update(text);
            content.update([0xff]);
        };
        for question in &self.questions {
            let texts = [&question.short, &question.title, &question.why];
            texts.into_iter().chain(&question.hint).for_each(|text| add(text));
            question.asked.iter().flatten().for_each(|text| add(text));
            for pick in &question.options {
                [&pick.label].into_iter().chain(&pick.detail).for_each(|text| add(text));
                pick.variants
                    .iter()
                    .for_each(|(kind, label)| [kind, label].into_iter().for_each(|text| add(text)));
                pick.offered.iter().for_each(|text| add(text));
            }
        }
        for table in &self.tables {
            [&table.id, &table.title, &table.hit].into_iter().for_each(|text| add(text));
            for rule in &table.rules {
                add(&rule.id);
                rule.conditions.iter().for_each(|text| add(text));
                [&rule.outcome, &rule.reason].into_iter().for_each(|text| add(text));
                rule.sources.iter().for_each(|source| add(source.id));
            }
        }
        for request in &self.requests {
            [&request.name, &request.how]
                .into_iter()
                .chain(&request.letter)
                .for_each(|text| add(text));
        }
        for Source { id, authority, citation, url, confidence, reviewed } in
            self.sources.iter().chain(&self.not_cited)
        {
            [id, authority, citation, url, &confidence.id(), reviewed]
                .into_iter()
                .for_each(|text| add(text));
        }
        content.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A table in words.
pub fn table(texts: &RuleTexts, listed: &Listed) -> Table {
    let describer = Describer { texts };
    let rules = listed.rows.iter().map(|(fired, outcome)| Rule {
        id: fired.id.to_owned(),
        conditions: describer.conditions(fired.when),
        outcome: describer.outcome(*outcome),
        reason: texts.get(&["rule.", fired.id].concat()),
        sources: fired.sources.iter().map(|cited| *cited.source()).collect(),
        kind: match outcome {
            Outcome::Whom(_) => StatementKind::Question,
            _ => StatementKind::Assertion,
        },
    });
    Table {
        id: listed.id.to_owned(),
        title: describer.title(listed.id),
        hit: hit(listed.hit).to_owned(),
        rules: rules.collect(),
    }
}

/// The rows that find a name for what was described. They say back what was answered, so they need no source.
fn kinds(texts: &RuleTexts) -> Table {
    let describer = Describer { texts };
    let rules = KIND.iter().map(|row| {
        let (conditions, outcome) = describer.suggestion(row);
        Rule {
            id: row.id.to_owned(),
            conditions,
            outcome,
            reason: texts.get(&["rule.", row.id].concat()),
            sources: Vec::new(),
            kind: StatementKind::Echo,
        }
    });
    Table {
        id: "kind".to_owned(),
        title: describer.title("kind"),
        hit: "The first row that applies decides.".to_owned(),
        rules: rules.collect(),
    }
}

/// The terms that are explained beside the texts which use them.
fn terms(texts: &RuleTexts) -> Table {
    let words = |part: &str, term: &Term| texts.get(&format!("term.{part}.{}", term.id()));
    let rules = Term::ALL.iter().map(|term| Rule {
        id: format!("term.{}", term.id()),
        conditions: vec![format!("A text says: {}", words("forms", term).replace('|', ", "))],
        outcome: words("name", term),
        reason: words("means", term),
        sources: term.sources().iter().map(|cited| *cited.source()).collect(),
        kind: StatementKind::Assertion,
    });
    Table {
        id: "term".to_owned(),
        title: Describer { texts }.title("term"),
        hit: "Each is listed below every section and question that uses it.".to_owned(),
        rules: rules.collect(),
    }
}

fn letter(texts: &RuleTexts, right: Right) -> Vec<String> {
    let part = |part: &&str| texts.get(&format!("right.letter.{}.{part}", right.id()));
    LetterPart::IDS.iter().map(part).collect()
}

fn question(texts: &RuleTexts, question: &Question) -> QuestionEntry {
    let describer = Describer { texts };
    let part = |part: &str| format!("question.{}.{part}", question.id.id());
    let option = |(at, id): (usize, &&str)| {
        let variant = |service: &Service| {
            let label = texts.find(&part(&format!("option.{id}_{}", service.id())))?;
            Some((describer.option(QuestionId::Service, service.id()), label))
        };
        OptionEntry {
            label: describer.option(question.id, id),
            detail: texts.find(&part(&format!("detail.{id}"))),
            variants: Service::ALL.iter().filter_map(variant).collect(),
            offered: offered(&describer, question, at),
        }
    };
    QuestionEntry {
        id: question.id,
        stage: question.stage,
        short: describer.short(question.id),
        title: describer.question(question.id),
        hint: texts.find(&part("hint")),
        why: texts.get(&part("why")),
        several: question.form != Form::One,
        asked: describer.asked(question),
        options: question.list.iter().enumerate().map(option).collect(),
    }
}

fn offered(describer: &Describer, question: &Question, at: usize) -> Vec<String> {
    match question.options {
        Options::PickedFor(_, also) if at == also => Vec::new(),
        Options::PickedFor(other, _) => {
            vec![format!("It was picked for: {}", describer.short(other))]
        }
        Options::When(rows) => rows
            .iter()
            .filter(|(option, _)| *option == at)
            .flat_map(|(_, tests)| describer.conditions(tests))
            .collect(),
    }
}

/// The rules of a book that rest on a source, by its id.
pub fn citing<'a>(book: &'a Book, source: &str) -> BTreeSet<&'a str> {
    book.rules()
        .filter(|rule| rule.sources.iter().any(|cited| cited.id == source))
        .map(|rule| rule.id.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use coverage_guide::domain::choices::{Payer, Service};
    use coverage_guide::domain::outlook::Outlook;
    use coverage_guide::domain::rules::{Condition, Fired, Hit};
    use serde_json::json;

    use super::*;
    use crate::catalog;

    const WHEN: &[Condition] = &[Condition::PayerIs(&[Payer::Medicare, Payer::Medicaid])];

    fn made_up() -> Listed {
        let fired = Fired { id: "made-up.row", when: WHEN, sources: &[] };
        Listed {
            id: "made-up",
            hit: Hit::First,
            rows: vec![(fired, Outcome::Outlook(Outlook::OFTEN))],
        }
    }

    #[test]
    fn a_made_up_table_is_told_in_the_words_there_are() {
        let texts = RuleTexts::new(catalog::texts(&json!({
            "question": { "payment": {
                "short": "Insurance", "option": { "medicare": "Medicare", "medicaid": "Medicaid" }
            } },
            "outlook": { "often": "Often" },
        })));
        let table = table(&texts, &made_up());
        assert_eq!(table.rules[0].conditions, ["Insurance: “Medicare” or “Medicaid”"]);
        assert_eq!(table.rules[0].outcome, "Often");
        // It has no reason, and nobody has said what the table decides.
        let missing = texts.missing();
        assert_eq!(missing.len(), 2, "{missing:?}");
        assert!(missing.contains(&"rule.made-up.row".to_owned()), "{missing:?}");
    }

    #[test]
    fn nothing_of_the_guide_is_left_out() {
        let book = Book::of_the_guide();
        let rules: BTreeSet<_> = book.rules().map(|rule| rule.id.clone()).collect();
        for rule in coverage_guide::domain::rules::every_rule() {
            assert!(rules.contains(rule.id), "{}", rule.id);
        }
        assert!(KIND.iter().all(|row| rules.contains(row.id)));
        assert!(Term::ALL.iter().all(|term| rules.contains(&format!("term.{}", term.id()))));
        assert_eq!(rules.len(), book.rules().count(), "a rule is there twice");
        assert_eq!(book.questions.len(), QuestionId::ALL.len());
    }

    #[test]
    fn another_word_rule_or_source_makes_another_edition() {
        let edition = Book::of_the_guide().edition();
        assert_eq!(edition, Book::of_the_guide().edition());
        let changes: [fn(&mut Book); 9] = [
            |book| book.tables[1].rules[0].reason.push('!'),
            |book| book.tables[1].rules[0].outcome.push('!'),
            |book| book.tables[1].rules[0].conditions.push("New".to_owned()),
            |book| book.tables[1].rules[0].sources.clear(),
            |book| book.tables[1].rules.clear(),
            |book| book.sources[0].reviewed = "2020-01-01",
            |book| book.questions[0].options[0].label.push('!'),
            |book| book.questions[3].options[0].variants[0].1.push('!'),
            |book| book.requests[0].letter[0].push('!'),
        ];
        for (at, change) in changes.iter().enumerate() {
            let mut book = Book::of_the_guide();
            change(&mut book);
            assert_ne!(book.edition(), edition, "change {at}");
        }
    }

    #[test]
    fn a_kind_that_two_answers_led_to_counts_like_one_picked() {
        let texts = RuleTexts::english();
        let describer = Describer { texts: &texts };
        let is = describer.condition(&Condition::ServiceIs(&[
            Service::Couples,
            Service::Family,
            Service::SexTherapy,
        ]));
        let unsure = texts.get("question.service.option.not-sure");
        assert!(!is.contains(&unsure), "{is}");
        let not = describer.condition(&Condition::ServiceIsNot(&[Service::Couples]));
        assert_ne!(is, not, "one that is open is not one of three");
    }
}
