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
    /// What the short answer and the comparison of the ways say by this rule.
    pub short: Vec<String>,
    pub sources: Vec<Source>,
    pub kind: StatementKind,
}

/// How the keys of short texts begin that end in the id of a rule.
const SHORT: [&str; 5] = [
    "brief.",
    "brief.effect.",
    "brief.point.",
    "brief.self-pay.verdict.",
    "brief.self-pay.because.",
];

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
                rule.short.iter().for_each(|text| add(text));
                rule.sources.iter().for_each(|source| add(source.id));
            }
        }
        for request in &self.requests {
            [&request.name, &request.how]
                .into_iter()
                .chain(&request.letter)
                .for_each(|text| add(text));
        }
        for Source { id, authority, citation, url, confidence, read, changed } in
            self.sources.iter().chain(&self.not_cited)
        {
            [id, authority, citation, url, &confidence.id()].into_iter().for_each(|text| add(text));
            [read, changed].into_iter().for_each(|day| add(day.unwrap_or_default()));
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
        short: short(texts, fired.id),
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

/// The short texts that are keyed by a rule, once each.
fn short(texts: &RuleTexts, rule: &str) -> Vec<String> {
    let mut short: Vec<String> = Vec::new();
    for prefix in SHORT {
        let text = texts.find(&[prefix, rule].concat());
        short.extend(text.filter(|text| !short.contains(text)).into_iter().collect::<Vec<_>>());
    }
    short
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
            short: Vec::new(),
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
        short: Vec::new(),
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
        Options::OncePicked(..) => Vec::new(),
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
mod tests;
