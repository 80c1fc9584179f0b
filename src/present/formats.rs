//! How dates, money and plurals are written. The browser or the terminal hands this in.

use crate::domain::costs::money::Cents;
use crate::text::Plural;

type WriteDate = dyn Fn(&str) -> Option<String>;
type ChoosePlural = dyn Fn(u32) -> Plural;
type WriteMoney = dyn Fn(Cents) -> Option<String>;

/// How dates, money and plurals are written in the visitor's language.
pub struct Formats {
    date: Box<WriteDate>,
    plural: Box<ChoosePlural>,
    money: Box<WriteMoney>,
}

impl Formats {
    /// `date` writes a day given as `YYYY-MM-DD`, or nothing if it cannot; `plural` gives the
    /// plural category of a count.
    pub fn new(
        date: impl Fn(&str) -> Option<String> + 'static,
        plural: impl Fn(u32) -> Plural + 'static,
    ) -> Self {
        Self { date: Box::new(date), plural: Box::new(plural), money: Box::new(|_| None) }
    }

    /// The same, with money as `money` writes it. Where it cannot, plainly.
    #[must_use]
    pub fn with_money(self, money: impl Fn(Cents) -> Option<String> + 'static) -> Self {
        Self { money: Box::new(money), ..self }
    }

    /// A day in words, or unchanged if it cannot be written.
    #[must_use]
    pub fn date(&self, day: &str) -> String {
        (self.date)(day).unwrap_or_else(|| day.to_owned())
    }

    /// The plural category of a count.
    #[must_use]
    pub fn plural(&self, count: u32) -> Plural {
        (self.plural)(count)
    }

    /// An amount of money, without cents where there are none.
    #[must_use]
    pub fn money(&self, amount: Cents) -> String {
        (self.money)(amount).unwrap_or_else(|| ["$", &amount.plain()].concat())
    }
}

/// Money as the United States write it: for the terminal, which has no tables of its own.
#[must_use]
pub fn dollars(amount: Cents) -> Option<String> {
    let plain = amount.plain();
    let (whole, cents) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut text = String::from("$");
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    Some(text + cents)
}

#[cfg(test)]
mod tests {
    use super::{Cents, Formats, Plural, dollars};

    #[test]
    fn money_is_grouped_and_has_cents_only_where_there_are_some() {
        let formats = Formats::new(|_| None, |_| Plural::Other).with_money(dollars);
        for (cents, text) in [
            (0, "$0"),
            (5, "$0.05"),
            (99_900, "$999"),
            (100_000, "$1,000"),
            (123_456_789, "$1,234,567.89"),
        ] {
            assert_eq!(formats.money(Cents(cents)), text);
        }
    }

    #[test]
    fn the_edge_may_write_money_its_own_way() {
        let formats = Formats::new(|_| None, |_| Plural::Other)
            .with_money(|amount| (amount.0 > 0).then(|| amount.plain()));
        assert_eq!(formats.money(Cents(150)), "1.50");
        assert_eq!(formats.money(Cents(0)), "$0");
    }
}
