//! The answer on paper. It is made when it is printed or saved, and no screen shows it.

use super::Shown;
use crate::say::paper::{Part, Table, plain};
use crate::t;
use crate::view::el::{El, el, paragraph};

/// The paper: a sheet of its own, whatever is open or closed on the screen.
pub fn sheet(shown: &Shown) -> El {
    let head = el("div", "sheet__head")
        .child(el("h1", "").text(shown.say.get(t!("answer.heading"))))
        .child(paragraph("", &shown.profile.name));
    el("div", "sheet").child(head).list(parts(shown).into_iter().map(drawn))
}

/// The same as plain text.
pub fn text(shown: &Shown) -> String {
    let title = [&shown.profile.name, ": ", &shown.say.get(t!("answer.heading"))].concat();
    plain(&title, &parts(shown))
}

fn parts(shown: &Shown) -> Vec<Part> {
    shown.say.paper(shown.answers(), &shown.assessment, &shown.profile)
}

fn drawn(part: Part) -> El {
    let items = |tag: &str, items: Vec<String>| {
        el(tag, "").list(items.into_iter().map(|item| el("li", "").text(item)))
    };
    match part {
        Part::Heading(words) => el("h2", "").text(words),
        Part::Label(words) => el("h3", "").text(words),
        Part::Text(words) => paragraph("", words),
        Part::List(list) => items("ul", list),
        Part::Questions(list) => items("ol", list),
        Part::Verdicts(verdicts) => el("dl", "").list(verdicts.into_iter().map(|(name, verdict)| {
            el("div", "")
                .child(el("dt", "").text([&name, ": "].concat()))
                .child(el("dd", "").text(verdict))
        })),
        Part::Blanks(blanks) => el("div", "sheet__blanks")
            .list(blanks.into_iter().map(|blank| paragraph("", [&blank, ":"].concat()))),
        Part::Table(table) => grid(table),
    }
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
