//! What stands in the tables on fields.

use coverage_guide::domain::profile::{
    Allowed, Choice, FORMATS, FieldDescription, Required, SectionDescription, Shape,
};
use coverage_guide::text::OWN_TEXTS;

use crate::catalog::english;

/// The name of a field, and whether it has to be there.
pub fn field(field: &FieldDescription) -> String {
    let mut cell = format!("`{}`", field.name);
    match field.required {
        Required::Always => cell += "<br>*needed*",
        Required::InFirstFormat => cell += "<br>*needed in format 1*",
        Required::Never => {}
    }
    cell + since(field.since)
}

const fn since(format: u32) -> &'static str {
    if format == FORMATS[0] { "" } else { "<br>*format 2*" }
}

/// What may stand in a field.
pub fn allowed(allowed: &Allowed) -> String {
    match allowed {
        Allowed::Text(None) => "text".to_owned(),
        Allowed::Text(Some(most)) => format!("text of at most {most} characters"),
        Allowed::Shaped(shape) => shaped(*shape).to_owned(),
        Allowed::Bool => "`true` or `false`".to_owned(),
        Allowed::Whole(min, u32::MAX, _) => format!("a whole number from {min}"),
        Allowed::Whole(min, max, max_in_first) if max_in_first < max => {
            format!("a whole number from {min} to {max}, in format 1 to {max_in_first}")
        }
        Allowed::Whole(min, max, _) => format!("a whole number from {min} to {max}"),
        Allowed::One(choices) => ["one of these:", &listed(choices)].concat(),
        Allowed::List(item) => match &**item {
            Allowed::One(choices) => ["a list of any of these:", &listed(choices)].concat(),
            Allowed::Section(_) => format!("a list, each item as in {}", self::allowed(item)),
            item => format!("a list, each item {}", self::allowed(item)),
        },
        Allowed::Section(section) => format!("[{}]({})", section.title(), link(*section)),
        Allowed::ByLanguage(item) => format!("by language, such as `en`: {}", self::allowed(item)),
        Allowed::OwnTexts => ["words in place of any of these:", &own_texts()].concat(),
    }
}

/// Where a section is on the page.
pub fn link(section: SectionDescription) -> String {
    format!("#{}", section.title().to_lowercase().replace(' ', "-"))
}

fn listed(choices: &[Choice]) -> String {
    choices.iter().map(|it| format!("<br>`{}`{}: {}", it.id, in_words(it.since), it.docs)).collect()
}

const fn in_words(format: u32) -> &'static str {
    if format == FORMATS[0] { "" } else { " (*format 2*)" }
}

fn own_texts() -> String {
    let texts = english();
    let own = texts.iter().filter(|(name, _)| OWN_TEXTS.contains(&&**name));
    own.map(|(name, text)| format!("<br>`{name}`: {text}")).collect()
}

const fn shaped(shape: Shape) -> &'static str {
    match shape {
        Shape::Https => "a web link, such as `https://www.example.org/book`",
        Shape::Page => {
            "a web link without `#`, such as `https://www.example.org/coverage-guide.html`"
        }
        Shape::Tel => "a phone link, such as `tel:+1-303-555-0100`",
        Shape::Mailto => "an e-mail link, such as `mailto:office@example.org`",
        Shape::Date => "a day as `YYYY-MM-DD`",
        Shape::Color => "a color as six hex digits, such as `#0b5d5e`",
        Shape::State => "the postal code of a US state or territory, such as `CO`",
        Shape::Language => "the code of a language, such as `en` or `es-MX`",
    }
}
