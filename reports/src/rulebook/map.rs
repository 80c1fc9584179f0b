//! The map of the question flow: which question follows which, and when. Drawn from the questions.

use anyhow::{Result, anyhow};
use coverage_guide::domain::questions::Stage;
use serde_json::{Value, json};

use super::model::{Book, QuestionEntry};
use crate::wrap::wrap;

/// The answer, which is no question but stands on the map.
const ANSWER: &str = "answer";

/// How many characters a line on the map may have.
const NODE_WIDTH: usize = 34;
const EDGE_WIDTH: usize = 44;

/// The map as two SVG texts: the way to the answer, and what sharpens it.
pub struct Map {
    pub core: String,
    pub sharpen: String,
}

/// From one question to another, and when. No condition: always.
#[derive(Debug, PartialEq)]
struct Edge {
    from: String,
    to: String,
    when: String,
}

/// Draws a list of graphs as SVG texts, with Graphviz. A graph is what `@viz-js/viz` takes.
pub type Graphviz<'a> = &'a dyn Fn(&Value) -> Result<Vec<String>>;

/// Draws the map.
pub fn draw(book: &Book, graphviz: Graphviz) -> Result<Map> {
    let of = |stage| book.questions.iter().filter(move |question| question.stage == stage);
    let (core, sharpen): (Vec<_>, Vec<_>) =
        (of(Stage::Core).collect(), of(Stage::Sharpen).collect());
    let graphs = json!([
        graph("TB", &core, &core_edges(&core)),
        graph("LR", &sharpen, &sharpen_edges(&sharpen)),
    ]);
    let [core, sharpen] = <[String; 2]>::try_from(graphviz(&graphs)?)
        .map_err(|drawn| anyhow!("Graphviz drew {} pictures instead of two.", drawn.len()))?;
    Ok(Map { core, sharpen })
}

/// A question leads to the next that is always asked, and to each in between that may be.
fn core_edges(questions: &[&QuestionEntry]) -> Vec<Edge> {
    // Questions that are asked under the same conditions are asked one after the other.
    let blocks: Vec<_> = questions.chunk_by(|one, other| one.asked == other.asked).collect();
    let mut edges = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        edges.extend(block.windows(2).map(|pair| edge(pair[0], pair[1].id.id(), String::new())));
        let Some(last) = block.last() else { continue };
        let mut skipping = false;
        let mut rest = blocks[at + 1..].iter().filter_map(|block| block.first());
        loop {
            let next = rest.next();
            let when = next.map(|next| condition(&next.asked)).unwrap_or_default();
            let to = next.map_or(ANSWER, |next| next.id.id());
            if when.is_empty() {
                let otherwise = if skipping { "otherwise" } else { "" };
                edges.push(edge(last, to, otherwise.to_owned()));
                break;
            }
            edges.push(edge(last, to, when));
            skipping = true;
        }
    }
    edges
}

/// The answer leads to each question that sharpens it.
fn sharpen_edges(questions: &[&QuestionEntry]) -> Vec<Edge> {
    let edge = |question: &&QuestionEntry| {
        let when = condition(&question.asked);
        Edge {
            from: ANSWER.to_owned(),
            to: question.id.id().to_owned(),
            when: if when.is_empty() { "always".to_owned() } else { when },
        }
    };
    questions.iter().map(edge).collect()
}

fn edge(from: &QuestionEntry, to: &str, when: String) -> Edge {
    Edge { from: from.id.id().to_owned(), to: to.to_owned(), when }
}

/// When a question is asked, in short lines. Empty: always.
fn condition(asked: &[Vec<String>]) -> String {
    let lines = asked.iter().map(|line| wrap(&line.join(", and "), EDGE_WIDTH));
    lines.collect::<Vec<_>>().join("\nor\n")
}

/// A graph as Graphviz takes it. The page sets the same words a little smaller, because its font may be
/// wider than the one that Graphviz measures.
fn graph(direction: &str, questions: &[&QuestionEntry], edges: &[Edge]) -> Value {
    let mut nodes: Vec<_> = questions
        .iter()
        .map(|question| {
            let id = question.id.id();
            let label = format!("{}\n({id})", wrap(&question.title, NODE_WIDTH));
            json!({ "name": id, "attributes": { "label": label, "URL": format!("#question-{id}") } })
        })
        .collect();
    nodes.push(json!({ "name": ANSWER, "attributes": {
        "label": "The answer", "fillcolor": "#0b4a4d", "fontcolor": "#ffffff"
    } }));
    let edges: Vec<_> = edges
        .iter()
        .map(|edge| {
            // Graphviz ends a line that begins at the left with `\l`.
            let label: String = edge.when.lines().flat_map(|line| [line, "\\l"]).collect();
            json!({ "tail": edge.from, "head": edge.to, "attributes": { "label": label } })
        })
        .collect();
    json!({
        "graphAttributes": {
            "rankdir": direction, "bgcolor": "transparent", "nodesep": 0.35, "ranksep": 0.5,
        },
        "nodeAttributes": {
            "shape": "box", "style": "rounded,filled", "fontname": "Helvetica", "fontsize": 13,
            "color": "#5f6b70", "fillcolor": "#e6f0ec", "fontcolor": "#1d292d", "margin": "0.2,0.1",
        },
        "edgeAttributes": {
            "fontname": "Helvetica", "fontsize": 12, "color": "#5f6b70", "fontcolor": "#445055",
        },
        "nodes": nodes,
        "edges": edges,
    })
}

#[cfg(test)]
mod tests {
    use coverage_guide::domain::question_id::QuestionId;

    use super::*;

    fn asked(id: QuestionId, when: &[&str]) -> QuestionEntry {
        QuestionEntry {
            id,
            stage: Stage::Core,
            short: String::new(),
            title: String::new(),
            hint: None,
            why: String::new(),
            several: false,
            asked: when.iter().map(|line| vec![(*line).to_owned()]).collect(),
            options: Vec::new(),
        }
    }

    fn steps(questions: &[QuestionEntry]) -> Vec<(String, String, String)> {
        let questions: Vec<_> = questions.iter().collect();
        core_edges(&questions).into_iter().map(|edge| (edge.from, edge.to, edge.when)).collect()
    }

    #[test]
    fn a_question_that_may_be_skipped_has_a_way_around_it() {
        use QuestionId::{Focus, Reason, Room, Service, TreatsOne};
        let edges = steps(&[
            asked(Service, &[]),
            asked(Room, &["unsure"]),
            asked(Focus, &["unsure"]),
            asked(Reason, &[]),
            asked(TreatsOne, &["joint"]),
        ]);
        let expected = [
            ("service", "room", "unsure"),
            ("service", "reason", "otherwise"),
            ("room", "focus", ""),
            ("focus", "reason", ""),
            ("reason", "treats-one", "joint"),
            ("reason", "answer", "otherwise"),
            ("treats-one", "answer", ""),
        ];
        assert_eq!(edges, expected.map(|(from, to, when)| (from.into(), to.into(), when.into())));
    }

    #[test]
    fn two_in_a_row_that_may_be_skipped_are_skipped_one_by_one() {
        use QuestionId::{Payment, Room, Service};
        let edges = steps(&[asked(Service, &[]), asked(Room, &["a"]), asked(Payment, &["b"])]);
        let from_first: Vec<_> = edges
            .iter()
            .filter(|(from, ..)| from == "service")
            .map(|(_, to, when)| (to.as_str(), when.as_str()))
            .collect();
        assert_eq!(from_first, [("room", "a"), ("payment", "b"), ("answer", "otherwise")]);
    }

    #[test]
    fn every_question_of_the_guide_is_on_the_map() {
        let book = Book::of_the_guide();
        let of = |stage| -> Vec<_> {
            book.questions.iter().filter(|question| question.stage == stage).collect()
        };
        let mut edges = core_edges(&of(Stage::Core));
        edges.extend(sharpen_edges(&of(Stage::Sharpen)));
        for question in book.questions.iter().skip(1) {
            assert!(edges.iter().any(|edge| edge.to == question.id.id()), "{}", question.id.id());
        }
        assert!(edges.iter().any(|edge| edge.to == ANSWER));
    }
}
