//! What the kinds of therapy have in common: each statement once, with the kinds of which it is said.

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Block, Content, Fold, Part, Statement};
use coverage_guide::text::Text;

use super::cases::Kind;

/// A statement, and the kinds of therapy of which it is said while nothing else is known.
pub struct Shared {
    pub statement: Statement,
    pub kinds: Vec<Service>,
}

/// What opens on demand, for all kinds together.
pub struct SharedFold {
    pub id: Text,
    pub name: Text,
    pub statements: Vec<Shared>,
    /// What follows from no rule.
    pub texts: Vec<Text>,
}

/// What to ask somebody, for all kinds together.
pub struct SharedQuestions {
    pub heading: Text,
    pub before: Option<Text>,
    pub statements: Vec<Shared>,
}

/// Parts of a detail whose folds answer what not everybody asks, or list sources.
const NOT_SHARED: [&str; 2] = ["people-ask", "from"];

/// The folds of a topic, with what is said in them by rules of these tables.
pub fn folds(kinds: &[Kind], topic: Topic, tables: &[&str]) -> Vec<SharedFold> {
    let mut found: Vec<SharedFold> = Vec::new();
    for kind in kinds {
        let parts = kind.open.answer.detail(topic).parts.into_iter();
        for block in parts.filter(is_shared).flat_map(|part| part.blocks) {
            if let Block::Fold(fold) = block {
                add(&mut found, kind.service, *fold, tables);
            }
        }
    }
    found.retain(|fold| !fold.statements.is_empty());
    found
}

fn is_shared(part: &Part) -> bool {
    !NOT_SHARED.contains(&part.id)
}

fn add(found: &mut Vec<SharedFold>, kind: Service, fold: Fold, tables: &[&str]) {
    let Content::Made(blocks) = fold.content else { return };
    let at = found.iter().position(|known| known.id == fold.id).unwrap_or_else(|| {
        let (statements, texts) = Default::default();
        found.push(SharedFold { id: fold.id, name: fold.name, statements, texts });
        found.len() - 1
    });
    let shared = &mut found[at];
    let is_of =
        |statement: &Statement| tables.iter().any(|table| statement.rule.id.starts_with(table));
    let mut said = Vec::new();
    for block in blocks {
        match block {
            Block::Statement(statement) => said.push(statement),
            Block::List(list) => said.extend(list),
            Block::Text(text) if !shared.texts.contains(&text) => shared.texts.push(text),
            _ => {}
        }
    }
    for statement in said.into_iter().filter(is_of) {
        share(&mut shared.statements, kind, statement);
    }
}

fn share(found: &mut Vec<Shared>, kind: Service, statement: Statement) {
    match found.iter_mut().find(|known| known.statement == statement) {
        Some(known) => known.kinds.push(kind),
        None => found.push(Shared { statement, kinds: vec![kind] }),
    }
}

/// What to ask somebody.
pub fn asked(kinds: &[Kind], whom: Whom) -> SharedQuestions {
    let mut questions =
        SharedQuestions { heading: Text::default(), before: None, statements: Vec::new() };
    for kind in kinds {
        let parts = kind.open.answer.detail(Topic::Ask).parts.into_iter();
        for block in parts.flat_map(|part| part.blocks) {
            let Block::Ask(asked) = block else { continue };
            if asked.whom == whom {
                questions.heading = asked.heading;
                questions.before = asked.before;
                let all = asked.first.into_iter().chain(asked.more);
                all.for_each(|it| share(&mut questions.statements, kind.service, it));
            }
        }
    }
    questions
}
