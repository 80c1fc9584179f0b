//! The answer on paper. It is made when it is printed or saved, and no screen shows it.

use super::context::AnswerContext;
use crate::present::paper::{Ask, Part, Table, paper};
use crate::present::plain::plain;
use crate::t;
use crate::text::Text;
use crate::view::dom::clock::today;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, dd, div, dl, dt, h1, h2, li, p, tbody, td, th, thead, tr};

/// Longest text, in characters, that fits two pages at the large font size. Found by printing: the fullest
/// answers in the browser test of the paper are the last that did in every browser.
const TWO_PAGES_LARGE: usize = 7200;
/// Longest text that fits two pages at the middle font size, found in the same way.
const TWO_PAGES_MIDDLE: usize = 8700;
/// Longest text that fits one page at the small font size, found in the same way: nobody wants a second page for
/// the last lines.
const ONE_PAGE_SMALL: usize = 5000;

/// The paper: a sheet of its own, whatever is open or closed on the screen.
pub fn print_sheet(context: &AnswerContext) -> Element {
    let head = div()
        .class("sheet__head")
        .child(h1().text(context.localizer.get(t!("answer.heading"))))
        .child(p().text(from(context)));
    let parts = parts(context);
    let length = plain("", &parts).chars().count();
    let class = match length {
        ONE_PAGE_SMALL..TWO_PAGES_LARGE => "sheet",
        TWO_PAGES_LARGE..TWO_PAGES_MIDDLE => "sheet sheet--full",
        _ => "sheet sheet--fullest",
    };
    div().class(class).child(head).children(parts.into_iter().map(part_element))
}

/// The same as plain text.
pub fn text(context: &AnswerContext) -> Text {
    let title = Text::of(&[&context.localizer.get(t!("answer.heading")), "\n", &from(context)]);
    plain(&title, &parts(context)).into()
}

/// Whose guide it is from, and on which day.
fn from(context: &AnswerContext) -> Text {
    Text::of(&[&context.profile.name, ", ", &context.localizer.date(&today())])
}

fn parts(context: &AnswerContext) -> Vec<Part> {
    paper(&context.answer())
}

fn part_element(part: Part) -> Element {
    match part {
        Part::Heading(words) => h2().text(words),
        Part::Text(words) => p().text(words),
        Part::Verdicts(verdicts) => dl().children(verdicts.into_iter().map(|(name, verdict)| {
            div().child(dt().text(Text::of(&[&name, " "]))).child(dd().text(verdict))
        })),
        Part::Ask(asked) => ask(asked),
        Part::Table(table) => grid(table),
    }
}

fn items(tag: &str, items: Vec<Text>) -> Element {
    Element::new(tag).children(items.into_iter().map(|item| li().text(item)))
}

/// The questions stay on one page with the lines to write on.
fn ask(Ask { heading, blanks, questions, note }: Ask) -> Element {
    let blanks = blanks.into_iter().map(|blank| p().text(Text::of(&[&blank, ":"])));
    div()
        .class("sheet__ask")
        .child(h2().text(heading))
        .child(div().class("sheet__blanks").children(blanks))
        .child(items("ol", questions))
        .child_opt(note.map(|note| p().text(note)))
}

fn grid(Table { caption, head, rows, wide }: Table) -> Element {
    let head = head.into_iter().map(|name| th().attr("scope", "col").text(name));
    let rows = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        let thing = cells.next().map(|thing| th().attr("scope", "row").text(thing));
        tr().child_opt(thing).children(cells.map(|cell| td().text(cell)))
    });
    let table = html::table();
    let table = if wide { table.class("sheet__wide") } else { table };
    table
        .attr("aria-label", caption)
        .child(thead().child(tr().children(head)))
        .child(tbody().children(rows))
}
