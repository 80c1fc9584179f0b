//! Days, money and plurals as they are written in each language, for what is made without a browser.

use coverage_guide::present::formats::{Formats, dollars};
use coverage_guide::text::{Locale, Plural};

use crate::date;

const SPANISH_MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// The formats of a language. Spanish in the United States writes money as English does.
pub fn formats(locale: Locale) -> Formats {
    let plural = |count| if count == 1 { Plural::One } else { Plural::Other };
    Formats::new(move |day| date(locale, day), plural).with_money(dollars)
}

/// A day given as `YYYY-MM-DD`, in words: `November 3, 2026`, `3 de noviembre de 2026`.
pub fn date(locale: Locale, day: &str) -> Option<String> {
    let date = date::parse(day)?;
    Some(match locale {
        Locale::Spanish => {
            let month = usize::try_from(date.month() - 1).ok()?;
            format!("{} de {} de {}", date.day(), SPANISH_MONTHS[month], date.year())
        }
        Locale::English | Locale::Pseudo => date.strftime("%B %-d, %Y").to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_its_language_does() {
        let day = |locale| date(locale, "2026-11-03").unwrap();
        assert_eq!(day(Locale::English), "November 3, 2026");
        assert_eq!(day(Locale::Spanish), "3 de noviembre de 2026");
        assert_eq!(date(Locale::English, "2026-02-30"), None);
    }
}
