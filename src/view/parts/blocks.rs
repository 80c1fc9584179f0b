//! Draws the blocks of the answer, whatever they say.

use std::rc::Rc;

use super::controls::{button, lazy_collapsible};
use super::copy::copy_button;
use super::prose::Prose;
use super::sources::source_item;
use crate::present::answer::{
    Answer, Answered, Asked, Block, Comparison, Content, Fold, Letter, OnDemand, Part, Refine,
    Statement, Traced, WayCell,
};
use crate::present::plain::LINE;
use crate::t;
use crate::text::Text;
use crate::view::dom::element::Element;
use crate::view::dom::html::{
    self, caption, code, dd, div, dl, dt, h2, h3, li, ol, p, span, table, tbody, td, th, thead, tr,
    ul,
};
use crate::view::state::session::Session;

/// What drawing a screen takes.
#[derive(Clone)]
pub struct Draw {
    session: Session,
    prose: Rc<Prose>,
    /// Draws the calculator, which only its own screen knows.
    calculator: fn(Session) -> Element,
}

impl Draw {
    /// For a screen of the answer.
    pub fn new(session: Session, calculator: fn(Session) -> Element) -> Self {
        Self { session, prose: Prose::new(), calculator }
    }

    /// A part: its heading, if it has one, and its blocks.
    pub fn part(&self, part: Part) -> Element {
        let heading = part.heading.map(|heading| h2().class("part__heading").text(heading));
        div()
            .class("part")
            .attr("data-part", part.id)
            .child_opt(heading)
            .children(self.blocks(part.blocks))
    }

    /// Blocks. Folds that follow each other stand in one list.
    pub fn blocks(&self, blocks: Vec<Block>) -> Vec<Element> {
        let mut drawn: Vec<Element> = Vec::new();
        let mut folds: Option<Element> = None;
        for block in blocks {
            if let Block::Fold(fold) = block {
                let list = folds.take().unwrap_or_else(|| div().class("folds"));
                folds = Some(list.child(self.fold(*fold)));
            } else {
                drawn.extend(folds.take());
                drawn.push(self.block(block));
            }
        }
        drawn.extend(folds);
        drawn
    }

    // A fold draws its blocks from within its listener: once is enough in the page.
    #[inline(never)]
    fn block(&self, block: Block) -> Element {
        match block {
            Block::Name(name) => h3().class("part__name").text(name),
            Block::Text(text) => self.prose.paragraph(&text),
            Block::Statement(statement) => self.statement(&statement),
            Block::List(list) => ul()
                .class("statements")
                .children(list.iter().map(|statement| li().child(self.statement(statement)))),
            Block::Lines(lines) => {
                ul().class("statements").children(lines.iter().map(|line| li().text(line)))
            }
            Block::Pairs(pairs) => {
                dl().class("pairs").children(pairs.iter().map(|(name, words)| {
                    div().class("pair").child(dt().text(name)).child(dd().text(words))
                }))
            }
            Block::Cells(cells) => way_cells(&cells),
            Block::Comparison(comparison) => compared(&comparison),
            Block::Fold(fold) => self.fold(*fold),
            Block::Refine(questions) => self.refine(&questions),
            Block::Ask(asked) => self.ask(*asked),
            Block::Letter(letter) => self.letter(&letter),
            Block::Calculator => (self.calculator)(self.session),
            Block::Answers(answers) => self.answers(&answers),
            Block::Traced(list) => {
                ol().class("rules").children(list.iter().map(|it| self.traced(it)))
            }
            Block::Sources(sources) => {
                ul().class("sources").children(sources.iter().map(source_item))
            }
            Block::Terms(terms) => {
                dl().class("terms").children(terms.iter().map(|(id, name, means)| {
                    div().attr("data-term", id).child(dt().text(name)).child(dd().text(means))
                }))
            }
        }
    }

    fn statement(&self, statement: &Statement) -> Element {
        self.prose.fill(p().attr("data-rule", statement.rule.id), &statement.words)
    }

    /// A line that opens. What is in it is drawn when it is first opened: most of an answer stays closed.
    fn fold(&self, Fold { id, name, is_open, content, from }: Fold) -> Element {
        let draw = self.clone();
        let inside = move || {
            let mut drawn = draw.blocks(match content {
                Content::Made(blocks) => blocks,
                Content::OnDemand(which) => draw.on_demand(which),
            });
            drawn.extend(from.map(|from| p().class("from").text(from)));
            drawn
        };
        lazy_collapsible("fold", name, is_open, inside).attr("data-fold", id)
    }

    fn on_demand(&self, which: OnDemand) -> Vec<Block> {
        let session = self.session;
        let (visit, localizer, profile) = (session.visit(), session.localizer(), session.profile());
        let answer = Answer::of(&localizer, &visit.answers, &profile).after(visit.before);
        answer.on_demand(which)
    }

    fn refine(&self, questions: &[Refine]) -> Element {
        let session = self.session;
        let items = questions.iter().map(|refine| {
            let question = refine.question;
            let door = button("door", refine.title.clone(), move || session.revisit(question));
            li().child(door.attr("data-sharpen", question.id()).child(super::icons::forward()))
        });
        ul().class("doors").children(items)
    }

    fn ask(&self, asked: Asked) -> Element {
        let localizer = self.session.localizer();
        let text = plain_questions(&asked);
        let blanks = asked.blanks.iter().map(|blank| {
            let line = span().class("blank").attr("aria-hidden", "true").text(LINE);
            p().text(Text::of(&[blank, ": "])).child(line)
        });
        let draw = self.clone();
        let item = move |statement: &Statement| li().child(draw.statement(statement));
        let paper = div()
            .class("paper")
            .child_opt((!asked.blanks.is_empty()).then(|| div().class("blanks").children(blanks)))
            .child(ol().class("questions").children(asked.first.iter().map(&item)));
        let start = (asked.first.len() + 1).to_string();
        let rest = asked.more;
        let more = (!rest.is_empty()).then(|| {
            let name = localizer.get(t!("ask.more"));
            let list = move || {
                let items = rest.iter().map(item);
                vec![ol().class("questions").attr("start", start).children(items)]
            };
            div().class("folds").child(lazy_collapsible("fold", name, false, list))
        });
        let note = asked.note.as_ref().map(|note| p().class("fine").text(note));
        div()
            .class("asked")
            .attr("data-ask", asked.whom.id())
            .child(h2().class("part__heading").text(asked.heading))
            .child_opt(asked.before.as_ref().map(|before| self.prose.paragraph(before)))
            .child(paper)
            .child_opt(more)
            .child_opt(note)
            .child_opt(copy_button(localizer.get(t!("ask.copy")), move || text.clone()))
    }

    fn letter(&self, letter: &Letter) -> Element {
        let localizer = self.session.localizer();
        let lines = letter.lines.iter().map(|line| p().text(line));
        let text = Text::join(&letter.lines, "\n\n");
        div()
            .class("letter")
            .attr("data-letter", letter.right.id())
            .child(div().class("paper").children(lines))
            .child_opt(copy_button(localizer.get(t!("rights.copy")), move || text.clone()))
    }

    /// What was answered, each with a way to change it. "Change" and the question: what is said begins
    /// with what is seen.
    fn answers(&self, answers: &[Answered]) -> Element {
        let session = self.session;
        let change = session.localizer().get(t!("ui.change"));
        let rows = answers.iter().map(|answered| {
            let question = answered.question;
            let [asked, pressed] = ["answer-", "change-"]
                .map(|name| session.scoped_id(&Text::of(&[name, question.id()])));
            let change = html::button()
                .class("link-button")
                .attr("type", "button")
                .attr("aria-labelledby", Text::of(&[&pressed, " ", &asked]))
                .attr("id", pressed)
                .on_click(move || session.revisit(question))
                .text(&change);
            div()
                .class("answered")
                .attr("data-answered", question.id())
                .child(dt().attr("id", asked).text(&answered.name))
                .child(dd().text(&answered.words))
                .child(dd().class("answered__change").child(change))
        });
        dl().class("answers").children(rows)
    }

    fn traced(&self, traced: &Traced) -> Element {
        let sources = ul().class("sources").children(traced.sources.iter().map(source_item));
        li().class("rule")
            .child(self.statement(&traced.statement))
            .child(p().class("rule__because").text(&traced.because))
            .child(p().class("rule__id").child(code().text(traced.statement.rule.id)))
            .child(sources)
    }
}

/// Everything to ask somebody as a text.
fn plain_questions(asked: &Asked) -> Text {
    let mut lines = vec![asked.heading.clone(), Text::default()];
    lines.extend(asked.blanks.iter().map(|blank| Text::of(&[blank, ": ", LINE])));
    let all = asked.first.iter().chain(&asked.more).enumerate();
    lines.extend(
        all.map(|(at, statement)| Text::of(&[&(at + 1).to_string(), ". ", &statement.words])),
    );
    lines.extend(asked.note.clone());
    Text::join(&lines, "\n")
}

/// What each way to pay says to one question.
fn way_cells(cells: &[WayCell]) -> Element {
    let items = cells.iter().map(|cell| {
        said_by(li(), cell)
            .child(span().class("cell__way").text(&cell.name))
            .child(span().class("cell__words").text(&cell.words))
    });
    ul().class("cells").children(items)
}

pub fn said_by(element: Element, cell: &WayCell) -> Element {
    element
        .class(if cell.is_usable { "cell" } else { "cell cell--closed" })
        .attr("data-way", cell.way.id())
        .attr("data-says", cell.id)
}

/// The ways to pay, side by side. Roles are said again because the narrow layout takes the table's display
/// away, and browsers drop the meaning with it.
fn compared(comparison: &Comparison) -> Element {
    let role = |element: Element, role: &str| element.attr("role", role);
    let column = |text: &str| role(th(), "columnheader").attr("scope", "col").text(text);
    let ways = comparison.ways.iter().map(|(_, name)| column(name));
    let corner = role(td(), "cell").attr("aria-hidden", "true");
    let head = role(tr(), "row").child(corner).children(ways);
    let rows = comparison.rows.iter().enumerate().map(|(at, row)| {
        let name = role(th(), "rowheader").attr("scope", "row").text(&row.question);
        let cells = comparison.ways.iter().filter_map(|(way, _)| {
            if let Some(cell) = row.cells.iter().find(|cell| cell.way == *way) {
                return Some(
                    said_by(role(td(), "cell"), cell)
                        .child(
                            span().class("cell__way").attr("aria-hidden", "true").text(&cell.name),
                        )
                        .child(span().class("cell__words").text(&cell.words)),
                );
            }
            // A closed way has said all in the first row; the rest of its column is one cell.
            let rest = (comparison.rows.len() - at).to_string();
            (at == 1).then(|| {
                role(td(), "cell")
                    .class("cell cell--closed cell--rest")
                    .attr("data-way", way.id())
                    .attr("rowspan", rest.as_str())
                    .attr("aria-rowspan", rest)
                    .text(&comparison.closed_note)
            })
        });
        role(tr(), "row").attr("data-row", row.id).child(name).children(cells)
    });
    role(table(), "table")
        .class("compared")
        .child(caption().class("quiet").text(&comparison.caption))
        .child(role(thead(), "rowgroup").child(head))
        .child(role(tbody(), "rowgroup").children(rows))
}
