//! The page on profiles, for people who look after a practice's website: every field, what may stand in it and what it
//! does. It is made from the same tables that the reader walks.

mod cells;

use coverage_guide::domain::profile::SectionDescription;

use super::examples::{SHIPPED, SMALL};
use super::schema::BEYOND;
use crate::wrap::wrap;
use cells::{allowed, field, link};

/// Its name in the project.
pub const FILE: &str = "docs/profile.md";

const WIDTH: usize = 120;

/// The page.
pub fn markdown() -> String {
    let mut blocks = vec![
        "# What a profile says".to_owned(),
        "<!-- `cargo xtask profile docs` writes this page. What it says of a field stands in \
         src/domain/profile/fields.rs. -->"
            .to_owned(),
        wrap(LEAD, WIDTH),
        "## A small one, whole".to_owned(),
        code("json", SMALL),
        wrap(SMALL_SAYS, WIDTH),
        "## Check it".to_owned(),
        code("sh", "cargo xtask profile check FILE…"),
        wrap(CHECK, WIDTH),
        "## In an editor".to_owned(),
        wrap(EDITOR, WIDTH),
        code("json", r#""$schema": "./profile.schema.json""#),
        wrap(EDITOR_THEN, WIDTH),
        list(BEYOND.iter().map(|it| (*it).to_owned())),
        "## Two formats".to_owned(),
        wrap(FORMATS, WIDTH),
        "## Profiles to look at".to_owned(),
        list(
            SHIPPED.iter().map(|it| format!("[`{0}`](../profiles/{0}.json): {1}", it.file, it.of)),
        ),
        "## Every field".to_owned(),
        wrap(TABLES, WIDTH),
    ];
    let sections = sections();
    blocks.extend(sections.iter().flat_map(|section| described(*section, &sections)));
    blocks.join("\n\n") + "\n"
}

const LEAD: &str = "A profile is a file that tells the guide what one practice offers, bills and charges. The guide \
    never guesses: what a profile does not say stays unknown, and visitors are told to ask. Only `name` and `services` \
    have to be there, so begin small, and write nothing that your practice does not do.";

const SMALL_SAYS: &str = "This practice bills plans for individual therapy once there is a diagnosis, and never for \
    couples. It is in one network, takes no Medicare, and gives superbills (itemized receipts). It does not say if it \
    takes Medicaid, so people who have that are told to ask. Amounts are whole US cents: `15000` is $150.";

const CHECK: &str = "It prints every mistake, one a line: the file, the place, what stands there, and how to mend it. \
    The guide itself starts with no profile that has a mistake. A language that the guide does not speak is only a \
    warning.";

const EDITOR: &str = "`cargo xtask dist` writes `dist/profile.schema.json`. Put it beside your profile, and begin the \
    profile with this line:";

const EDITOR_THEN: &str = "Then an editor that knows JSON Schema, such as VS Code, completes fields, shows what each \
    means, and marks mistakes as you type. Check the file all the same, for some mistakes only the check can see. It \
    sees to it that:";

const FORMATS: &str = "Format 2 is the one to write. A profile of format 1, or one that does not say its format, is \
    still read, and is turned into format 2 by that: all that it can say stands in the same fields. To change one by \
    hand, write `\"profile\": 2` and nothing else. Format 1 lacks what is marked *format 2* below, and needs what is \
    marked *needed in format 1*. Its sessions have at most 480 minutes, and no two fees are for the same length.";

const TABLES: &str = "A field that is not marked *needed* can be left out. No others than these may stand in a \
    profile, so a slip in a name is found. Web links begin with `https://`, phone numbers with `tel:` and e-mail \
    addresses with `mailto:`.";

/// Every section, each where it is first met.
fn sections() -> Vec<SectionDescription> {
    fn add(section: SectionDescription, found: &mut Vec<SectionDescription>) {
        if found.iter().any(|known| known.title() == section.title()) {
            return;
        }
        found.push(section);
        section.fields().filter_map(|it| it.allowed.section()).for_each(|it| add(it, found));
    }
    let mut found = Vec::new();
    add(SectionDescription::profile(), &mut found);
    found
}

/// A section: its heading, what it is, where it stands, and a table of its fields.
fn described(section: SectionDescription, all: &[SectionDescription]) -> [String; 3] {
    let mut lead = section.docs();
    let places: Vec<_> = all.iter().flat_map(|outer| places(section, *outer)).collect();
    if !places.is_empty() {
        lead += " Place: ";
        lead += &places.join(", ");
        lead += ".";
    }
    let rows = section
        .fields()
        .map(|it| format!("| {} | {} | {} |\n", field(&it), allowed(&it.allowed), it.docs));
    let table = rows.collect::<String>();
    let head = "| field | what may stand there | what it does |\n|---|---|---|\n";
    [format!("### {}", section.title()), wrap(&lead, WIDTH), [head, table.trim_end()].concat()]
}

/// The fields of another section in which this one stands.
fn places(section: SectionDescription, outer: SectionDescription) -> Option<String> {
    let is_here = |it: &SectionDescription| it.title() == section.title();
    let fields = outer.fields().filter(|it| it.allowed.section().as_ref().is_some_and(is_here));
    let fields: Vec<_> = fields.map(|it| format!("`{}`", it.name)).collect();
    (!fields.is_empty())
        .then(|| format!("{} of [{}]({})", fields.join(", "), outer.title(), link(outer)))
}

fn code(language: &str, text: &str) -> String {
    format!("```{language}\n{text}\n```")
}

fn list(items: impl Iterator<Item = String>) -> String {
    items
        .map(|item| wrap(&format!("- {item}"), WIDTH).replace('\n', "\n  "))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests;
