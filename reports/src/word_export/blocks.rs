//! The screens of an answer as elements of HTML, in the order in which the guide draws them.

use coverage_guide::present::answer::{
    Answer, Asked, Block, Comparison, Content, Detail, Fold, OnDemand, ShortRow, SourceWords,
    Statement,
};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use coverage_guide::text::Text;

use super::pool::{Node, Pool};

/// Writes one answer.
pub struct Writer<'a> {
    pub answer: &'a Answer<'a>,
    pub localizer: &'a Localizer,
    pub pool: &'a mut Pool,
}

impl Writer<'_> {
    /// The short answer.
    pub fn short(&mut self) -> Vec<Node> {
        let short = self.answer.short();
        let mut nodes = vec![self.pool.element("p", &short.lead)];
        for row in &short.rows {
            nodes.push(self.pool.element("h2", &row.question));
            nodes.extend(self.row(row));
        }
        nodes.push(self.pool.element("p", &short.frame));
        if let Some(matter) = &short.matter {
            nodes.push(self.pool.element("h2", &self.localizer.get(t!("brief.matters.heading"))));
            nodes.push(self.pool.element("h3", &matter.name));
            let said = matter.same.iter().chain(&matter.more);
            nodes.extend(said.map(|text| self.pool.element("p", text)));
            if !matter.cells.is_empty() {
                let pairs = matter.cells.iter().map(|cell| (&cell.name, &cell.phrase));
                nodes.push(self.pairs(pairs));
            }
        }
        let next = &short.next_step;
        nodes.push(self.pool.element("h2", &self.localizer.get(t!("brief.next.heading"))));
        nodes.push(self.pool.element("h3", &next.title));
        nodes.push(self.pool.element("p", &next.text));
        nodes
    }

    /// A screen behind it, below its heading.
    pub fn detail(&mut self, detail: Detail) -> Vec<Node> {
        let mut nodes = Vec::new();
        if let Some(row) = &detail.lead {
            nodes.extend(self.row(row));
        }
        for part in detail.parts {
            if let Some(heading) = &part.heading {
                nodes.push(self.pool.element("h2", heading));
            }
            nodes.extend(self.blocks(part.blocks));
        }
        nodes
    }

    fn row(&mut self, row: &ShortRow) -> Vec<Node> {
        let mut nodes = vec![self.pool.element("strong", &row.verdict)];
        nodes.push(self.pool.element("p", &Text::join(&row.sentences, " ")));
        nodes
    }

    fn blocks(&mut self, blocks: Vec<Block>) -> Vec<Node> {
        blocks.into_iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: Block) -> Vec<Node> {
        let node = match block {
            Block::Name(name) => self.pool.element("h3", &name),
            Block::Text(text) => self.pool.element("p", &text),
            Block::Statement(statement) => self.pool.element("p", &statement.words),
            Block::List(list) => self.list("ul", list.iter().map(|it| &it.words)),
            Block::Lines(lines) => self.list("ul", &lines),
            Block::Pairs(pairs) => self.pairs(pairs.iter().map(|(name, words)| (name, words))),
            Block::Cells(cells) => self.pairs(cells.iter().map(|it| (&it.name, &it.words))),
            Block::Comparison(comparison) => self.comparison(&comparison),
            Block::Fold(fold) => self.fold(*fold),
            Block::Refine(open) => self.list("ul", open.iter().map(|it| &it.title)),
            Block::Ask(asked) => return self.asked(&asked),
            Block::Letter(letter) => {
                let lines = letter.lines.iter().map(|line| self.pool.element("p", line));
                Node::Element("blockquote", lines.collect())
            }
            Block::Answers(given) => self.pairs(given.iter().map(|it| (&it.name, &it.words))),
            Block::Traced(list) => {
                let rules = list.iter().map(|it| {
                    let statement = self.pool.element("p", &it.statement.words);
                    let because = self.pool.element("p", &it.because);
                    Node::Element("li", vec![statement, because, self.sources(&it.sources)])
                });
                Node::Element("ol", rules.collect())
            }
            Block::Sources(sources) => self.sources(&sources),
            Block::Terms(terms) => self.pairs(terms.iter().map(|(_, name, means)| (name, means))),
            // The peers do not calculate.
            Block::Calculator => return Vec::new(),
        };
        vec![node]
    }

    fn fold(&mut self, fold: Fold) -> Node {
        let blocks = match fold.content {
            Content::Made(blocks) => blocks,
            // What other answers would change is worked out from the rules, which the peers do not have.
            Content::OnDemand(OnDemand::WouldChange | OnDemand::Changes) => Vec::new(),
            Content::OnDemand(which) => self.answer.on_demand(which),
        };
        let mut nodes = vec![self.pool.element("summary", &fold.name)];
        nodes.extend(self.blocks(blocks));
        nodes.extend(fold.from.map(|from| self.pool.element("p", &from)));
        Node::Element("details", nodes)
    }

    fn asked(&mut self, asked: &Asked) -> Vec<Node> {
        let mut nodes = vec![self.pool.element("h2", &asked.heading)];
        let before = asked.before.iter().chain(&asked.blanks);
        nodes.extend(before.map(|text| self.pool.element("p", text)));
        let words = |it: &Statement| it.words.clone();
        let questions: Vec<_> = asked.first.iter().chain(&asked.more).map(words).collect();
        nodes.push(self.list("ol", &questions));
        nodes.extend(asked.note.iter().map(|note| self.pool.element("p", note)));
        nodes
    }

    fn comparison(&mut self, comparison: &Comparison) -> Node {
        let mut rows = vec![self.pool.element("caption", &comparison.caption)];
        let mut head = vec![Node::Element("td", Vec::new())];
        head.extend(comparison.ways.iter().map(|(_, name)| self.pool.element("th", name)));
        rows.push(Node::Element("tr", head));
        for row in &comparison.rows {
            let mut cells = vec![self.pool.element("th", &row.question)];
            cells.extend(comparison.ways.iter().map(|(way, _)| {
                let cell = row.cells.iter().find(|cell| cell.way == *way);
                self.pool.element("td", cell.map_or(&comparison.closed_note, |cell| &cell.words))
            }));
            rows.push(Node::Element("tr", cells));
        }
        let caption = rows.remove(0);
        Node::Element("table", vec![caption, Node::Element("tbody", rows)])
    }

    fn sources(&mut self, sources: &[SourceWords]) -> Node {
        let items = sources.iter().map(|it| {
            let source = it.source;
            let name = [source.authority, source.citation].join(", ");
            let name = self.pool.number(name.trim_end_matches(", "));
            let rest = [&it.confidence, &it.dates].into_iter().filter(|text| !text.is_empty());
            let mut nodes = vec![Node::Text(name)];
            nodes.extend(rest.map(|text| self.pool.element("small", text)));
            Node::Element("li", nodes)
        });
        Node::Element("ul", items.collect())
    }

    fn list<'t>(&mut self, name: &'static str, texts: impl IntoIterator<Item = &'t Text>) -> Node {
        let items = texts.into_iter().map(|text| self.pool.element("li", text));
        Node::Element(name, items.collect())
    }

    fn pairs<'t>(&mut self, pairs: impl Iterator<Item = (&'t Text, &'t Text)>) -> Node {
        let items = pairs.flat_map(|(name, words)| {
            [self.pool.element("dt", name), self.pool.element("dd", words)]
        });
        Node::Element("dl", items.collect())
    }
}
