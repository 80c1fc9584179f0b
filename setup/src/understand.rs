//! Understands what people type: phone numbers, links, money and days as they write them. Looks at the text alone.
//!
//! What is already written as a profile has it stays as it is, so nothing that was opened changes.

mod phone;
mod place;
mod unclear;

use coverage_guide::domain::profile::Shape;

use phone::phone;
pub use place::{language, state};
pub use unclear::Unclear;

/// A text of a shape, as a profile has it.
///
/// # Errors
/// If it cannot be understood.
pub fn shaped(shape: Shape, text: &str) -> Result<String, Unclear> {
    let text = text.trim();
    if shape.fits(text) {
        return Ok(text.to_owned());
    }
    let (found, unclear) = match shape {
        Shape::Https => (link(text), Unclear::Link),
        Shape::Page => (link(text.split('#').next().unwrap_or_default()), Unclear::Link),
        Shape::Tel => return phone(text),
        Shape::Mailto => (Some(format!("mailto:{text}")), Unclear::Email),
        Shape::Date => (day(text), Unclear::Day),
        Shape::Color => (color(text), Unclear::Color),
        Shape::State => (state(text).map(str::to_owned), Unclear::State),
        Shape::Language => (language(text).map(str::to_owned), Unclear::Language),
    };
    found.filter(|found| shape.fits(found)).ok_or(unclear)
}

/// The text of a shape as people like to read it. It is understood as the same again.
#[must_use]
pub fn friendly(shape: Shape, value: &str) -> String {
    let short = match shape {
        Shape::Tel => value.strip_prefix("tel:").map(|number| number.trim_start_matches("+1-")),
        Shape::Mailto => value.strip_prefix("mailto:"),
        _ => None,
    };
    let same = short.filter(|short| shaped(shape, short).as_deref() == Ok(value));
    same.unwrap_or(value).to_owned()
}

fn link(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let rest = if lower.starts_with("https://") {
        &text[8..]
    } else if lower.starts_with("http://") {
        &text[7..]
    } else {
        text
    };
    // A name with a scheme of its own is no address of a page.
    (!rest.split(['/', '?', '#']).next()?.contains('@')).then(|| format!("https://{rest}"))
}

/// An amount in dollars, as cents.
///
/// # Errors
/// If it is none.
pub fn money(text: &str) -> Result<u32, Unclear> {
    amount(text).ok_or(Unclear::Money)
}

fn amount(text: &str) -> Option<u32> {
    let lower = text.trim().to_ascii_lowercase();
    let mut number = lower.as_str();
    for word in ["us$", "usd", "$", "dollars", "dollar", "dólares", "dolares"] {
        number = number.trim_start_matches(word).trim_end_matches(word).trim();
    }
    let (whole, cents) = number.split_once('.').unwrap_or((number, ""));
    let cents = match cents.len() {
        0 if !number.ends_with('.') => 0,
        1 => cents.parse::<u32>().ok()? * 10,
        2 => cents.parse().ok()?,
        _ => return None,
    };
    let groups: Vec<_> = whole.split(',').collect();
    let in_groups = groups.len() == 1 || groups[1..].iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !in_groups || !is_number || number.contains('+') {
        return None;
    }
    digits.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)
}

/// Cents as people like to read them: `150`, `152.50`. It is understood as the same again.
#[must_use]
pub fn dollars(cents: u32) -> String {
    match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{}.{rest:02}", cents / 100),
    }
}

/// What a fee can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Range {
    Exact(u32),
    From(u32),
    Between(u32, u32),
}

/// A price with one end or two: `150`, `from 150`, `150+`, `150-200`, `$150 to $200`.
///
/// # Errors
/// If it is none.
pub fn price(text: &str) -> Result<Range, Unclear> {
    let text = text.trim().to_lowercase();
    for word in ["from ", "starting at ", "at least ", "desde ", "a partir de "] {
        if let Some(rest) = text.strip_prefix(word) {
            // "From 150 to 200" has two ends.
            return match price(rest)? {
                Range::Exact(from) => Ok(Range::From(from)),
                other => Ok(other),
            };
        }
    }
    if let Some(rest) = text.strip_suffix('+').or_else(|| text.strip_suffix(" and up")) {
        return money(rest).map(Range::From);
    }
    for between in [" to ", " and ", " a ", " hasta ", "–", "—", "-"] {
        if let Some((from, to)) = text.split_once(between) {
            return Ok(Range::Between(money(from)?, money(to)?));
        }
    }
    money(&text).map(Range::Exact)
}

/// A price as people like to read it. It is understood as the same again.
#[must_use]
pub fn friendly_price(price: Range) -> String {
    match price {
        Range::Exact(cents) => dollars(cents),
        Range::From(from) => format!("from {}", dollars(from)),
        Range::Between(from, to) => format!("{} to {}", dollars(from), dollars(to)),
    }
}

/// A whole number, with or without what it counts: `50`, `50 min`, `24 hours`.
///
/// # Errors
/// If it is none.
pub fn whole(text: &str) -> Result<u32, Unclear> {
    const UNITS: [&str; 12] = [
        "minutes", "minutos", "mins", "min.", "min", "seconds", "segundos", "sec", "hours",
        "horas", "hrs", "h",
    ];
    let lower = text.trim().to_lowercase();
    let unit = UNITS.iter().find_map(|unit| lower.strip_suffix(unit));
    let number = unit.unwrap_or(&lower).trim();
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Unclear::Number);
    }
    number.parse().map_err(|_| Unclear::Number)
}

fn color(text: &str) -> Option<String> {
    let hex = text.strip_prefix('#').unwrap_or(text).to_ascii_lowercase();
    let is_hex = hex.bytes().all(|b| b.is_ascii_hexdigit());
    match hex.len() {
        6 if is_hex => Some(format!("#{hex}")),
        3 if is_hex => Some(hex.chars().fold("#".to_owned(), |all, c| format!("{all}{c}{c}"))),
        _ => None,
    }
}

/// `11/3/2026`, `Nov 3, 2026`, `3 de noviembre de 2026`.
fn day(text: &str) -> Option<String> {
    const MONTHS: [[&str; 2]; 12] = [
        ["jan", "ene"],
        ["feb", "feb"],
        ["mar", "mar"],
        ["apr", "abr"],
        ["may", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "ago"],
        ["sep", "sep"],
        ["oct", "oct"],
        ["nov", "nov"],
        ["dec", "dic"],
    ];
    let lower = text.to_lowercase();
    let parts: Vec<_> =
        lower.split([' ', '/', ',', '.', '-']).filter(|it| !it.is_empty() && *it != "de").collect();
    let [one, two, year] = parts[..] else { return None };
    let month = |word: &str| MONTHS.iter().position(|it| it.iter().any(|it| word.starts_with(it)));
    let (month, day) = match (month(one), month(two)) {
        (Some(month), _) => (month + 1, two),
        (_, Some(month)) => (month + 1, one),
        _ if text.contains('/') => (one.parse().ok()?, two),
        _ => return None,
    };
    let (year, day): (u16, u8) = (year.parse().ok()?, day.parse().ok()?);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// The entries of a list that was typed: a line each, or with commas between them on a single line.
#[must_use]
pub fn entries(text: &str) -> Vec<String> {
    let text = text.trim();
    let parts: Vec<&str> = match text.contains('\n') {
        true => text.split('\n').collect(),
        false => text.split([',', ';']).collect(),
    };
    let mut entries: Vec<String> = Vec::new();
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        if !entries.iter().any(|known| known.eq_ignore_ascii_case(part)) {
            entries.push(part.to_owned());
        }
    }
    entries
}

#[cfg(test)]
mod tests;
