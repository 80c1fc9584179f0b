//! The answer on paper. It is made when it is printed or saved, and no screen shows it.

use js_sys::Date;

use super::context::Shown;
use crate::present::paper::{Ask, Part, Table};
use crate::present::plain::plain;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, dd, div, dl, dt, h1, h2, li, p, tbody, td, th, thead, tr};

/// So many bytes of text fit two pages in larger letters. More takes the smaller ones.
const ROOM: usize = 7300;
/// So many fit one page in the smaller letters, and nobody wants a second one for its last lines.
const ONE_PAGE: usize = 4950;
const MINUTE: f64 = 60_000.0;

/// The paper: a sheet of its own, whatever is open or closed on the screen.
pub fn sheet(shown: &Shown) -> Element {
    let head = div()
        .class("sheet__head")
        .child(h1().text(shown.say.get(t!("answer.heading"))))
        .child(p().text(from(shown)));
    let parts = parts(shown);
    let is_larger = (ONE_PAGE..ROOM).contains(&plain("", &parts).len());
    let class = if is_larger { "sheet" } else { "sheet sheet--full" };
    div().class(class).child(head).children(parts.into_iter().map(drawn))
}

/// The same as plain text.
pub fn text(shown: &Shown) -> String {
    let title = [&shown.say.get(t!("answer.heading")), "\n", &from(shown)].concat();
    plain(&title, &parts(shown))
}

/// Whose guide it is from, and on which day.
fn from(shown: &Shown) -> String {
    let now = Date::new_0();
    // As if the visitor's clock were that of Greenwich, in whose days dates are written.
    let here = now.get_time() - now.get_timezone_offset() * MINUTE;
    let moment = String::from(Date::new(&here.into()).to_iso_string());
    let day = moment.split('T').next().unwrap_or_default();
    [&shown.profile.name, ", ", &shown.say.date(day)].concat()
}

fn parts(shown: &Shown) -> Vec<Part> {
    shown.say.paper(&shown.assessment, &shown.profile)
}

fn drawn(part: Part) -> Element {
    match part {
        Part::Heading(words) => h2().text(words),
        Part::Text(words) => p().text(words),
        Part::List(list) => items("ul", list),
        Part::Verdicts(verdicts) => dl().children(verdicts.into_iter().map(|(name, verdict)| {
            div().child(dt().text([&name, " "].concat())).child(dd().text(verdict))
        })),
        Part::Ask(asked) => ask(asked),
        Part::Table(table) => grid(table),
    }
}

fn items(tag: &str, items: Vec<String>) -> Element {
    Element::new(tag).children(items.into_iter().map(|item| li().text(item)))
}

/// The questions stay on one page with the lines to write on.
fn ask(Ask { heading, blanks, questions, note }: Ask) -> Element {
    let blanks = blanks.into_iter().map(|blank| p().text([&blank, ":"].concat()));
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
