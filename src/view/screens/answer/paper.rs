//! The answer on paper. It is made when it is printed or saved, and no screen shows it.

use js_sys::Date;

use super::context::Shown;
use crate::present::paper::{Ask, Part, Table};
use crate::present::plain::plain;
use crate::t;
use crate::view::dom::element::{El, el, paragraph};

/// So many bytes of text fit two pages in larger letters. More takes the smaller ones.
const ROOM: usize = 7300;
/// So many fit one page in the smaller letters, and nobody wants a second one for its last lines.
const ONE_PAGE: usize = 4950;
const MINUTE: f64 = 60_000.0;

/// The paper: a sheet of its own, whatever is open or closed on the screen.
pub fn sheet(shown: &Shown) -> El {
    let head = el("div", "sheet__head")
        .child(el("h1", "").text(shown.say.get(t!("answer.heading"))))
        .child(paragraph("", from(shown)));
    let parts = parts(shown);
    let is_larger = (ONE_PAGE..ROOM).contains(&plain("", &parts).len());
    let class = if is_larger { "sheet" } else { "sheet sheet--full" };
    el("div", class).child(head).list(parts.into_iter().map(drawn))
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

fn drawn(part: Part) -> El {
    match part {
        Part::Heading(words) => el("h2", "").text(words),
        Part::Text(words) => paragraph("", words),
        Part::List(list) => items("ul", list),
        Part::Verdicts(verdicts) => {
            el("dl", "").list(verdicts.into_iter().map(|(name, verdict)| {
                el("div", "")
                    .child(el("dt", "").text([&name, " "].concat()))
                    .child(el("dd", "").text(verdict))
            }))
        }
        Part::Ask(asked) => ask(asked),
        Part::Table(table) => grid(table),
    }
}

fn items(tag: &str, items: Vec<String>) -> El {
    el(tag, "").list(items.into_iter().map(|item| el("li", "").text(item)))
}

/// The questions stay on one page with the lines to write on.
fn ask(Ask { heading, blanks, questions, note }: Ask) -> El {
    let blanks = blanks.into_iter().map(|blank| paragraph("", [&blank, ":"].concat()));
    el("div", "sheet__ask")
        .child(el("h2", "").text(heading))
        .child(el("div", "sheet__blanks").list(blanks))
        .child(items("ol", questions))
        .maybe(note.map(|note| paragraph("", note)))
}

fn grid(Table { caption, head, rows, wide }: Table) -> El {
    let head = head.into_iter().map(|name| el("th", "").set("scope", "col").text(name));
    let rows = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        let thing = cells.next().map(|thing| el("th", "").set("scope", "row").text(thing));
        el("tr", "").maybe(thing).list(cells.map(|cell| el("td", "").text(cell)))
    });
    el("table", if wide { "sheet__wide" } else { "" })
        .set("aria-label", caption)
        .child(el("thead", "").child(el("tr", "").list(head)))
        .child(el("tbody", "").list(rows))
}
