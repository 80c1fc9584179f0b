//! Money and shares as whole numbers, and how what people type is read. Nothing here is a fraction of
//! a cent, so nothing drifts.

use std::ops::{Add, AddAssign};

/// An amount of US money in whole cents. Never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(pub u64);

/// A part of a whole, in millionths: 20% is 200,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u32);

/// Why a text is no amount and no share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ParseAmountError {
    /// It is no number in the way in which people write them.
    NotANumber,
    Negative,
    /// It is more than can be meant.
    TooBig,
}

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The most that can be typed: a million dollars.
    pub const MOST: Self = Self(100_000_000);

    /// This without that, and nothing where that is more.
    #[must_use]
    pub const fn less(self, that: Self) -> Self {
        Self(self.0.saturating_sub(that.0))
    }

    /// Reads an amount of dollars, such as `120`, `$1,234.50` or `.75`.
    ///
    /// # Errors
    /// If it is none, or more than [`Self::MOST`].
    pub fn parse(text: &str) -> Result<Self, ParseAmountError> {
        // The minus may stand before the sign or after it.
        let (text, before) = without_minus(text.trim());
        let (text, after) = without_minus(text.strip_prefix('$').unwrap_or(text).trim_start());
        let cents = number(text.as_bytes(), 2).ok_or(ParseAmountError::NotANumber)?;
        match Self(cents) {
            _ if before || after => Err(ParseAmountError::Negative),
            amount if amount > Self::MOST => Err(ParseAmountError::TooBig),
            amount => Ok(amount),
        }
    }

    /// The amount as someone would type it: `180`, or `180.50`.
    #[must_use]
    pub fn plain(self) -> String {
        let (dollars, cents) = (self.0 / 100, self.0 % 100);
        let mut text = dollars.to_string();
        if cents > 0 {
            text.push_str(if cents < 10 { ".0" } else { "." });
            text.push_str(&cents.to_string());
        }
        text
    }
}

impl Add for Cents {
    type Output = Self;

    fn add(self, that: Self) -> Self {
        Self(self.0 + that.0)
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, that: Self) {
        *self = *self + that;
    }
}

impl Share {
    /// Nothing of it.
    pub const NONE: Self = Self(0);
    /// All of it.
    pub const WHOLE: Self = Self(1_000_000);
    /// One in a hundred.
    pub const PERCENT: Self = Self(10_000);

    /// A share in millionths. More than the whole is the whole.
    #[must_use]
    pub const fn millionths(millionths: u32) -> Self {
        Self(if millionths > Self::WHOLE.0 { Self::WHOLE.0 } else { millionths })
    }

    /// What is left of the whole.
    #[must_use]
    pub const fn rest(self) -> Self {
        Self(Self::WHOLE.0 - self.0)
    }

    /// This share of an amount, in whole cents, half a cent up.
    #[must_use]
    pub const fn of(self, amount: Cents) -> Cents {
        let whole = Self::WHOLE.0 as u64;
        Cents((amount.0 * self.0 as u64 + whole / 2) / whole)
    }

    /// Reads a percentage, such as `20`, `20%` or `12.5 %`.
    ///
    /// # Errors
    /// If it is none, or more than 100.
    pub fn parse(text: &str) -> Result<Self, ParseAmountError> {
        let text = text.trim();
        let (text, negative) = without_minus(text.strip_suffix('%').unwrap_or(text).trim_end());
        let millionths = number(text.as_bytes(), 4).ok_or(ParseAmountError::NotANumber)?;
        match u32::try_from(millionths) {
            _ if negative => Err(ParseAmountError::Negative),
            Ok(millionths) if millionths <= Self::WHOLE.0 => Ok(Self(millionths)),
            _ => Err(ParseAmountError::TooBig),
        }
    }
}

/// Reads a whole number of things.
///
/// # Errors
/// If it is none.
pub fn whole(text: &str) -> Result<u64, ParseAmountError> {
    let (text, negative) = without_minus(text.trim());
    let number = number(text.as_bytes(), 0).ok_or(ParseAmountError::NotANumber)?;
    if negative { Err(ParseAmountError::Negative) } else { Ok(number) }
}

/// The text without the minus in front, and whether there was one. Phones also type the long one.
fn without_minus(text: &str) -> (&str, bool) {
    match text.strip_prefix('-').or_else(|| text.strip_prefix('\u{2212}')) {
        Some(rest) => (rest, true),
        None => (text, false),
    }
}

/// A number with at most `places` decimal places, as a whole number of its smallest unit. Commas may
/// group the thousands. One that is too large for any use here becomes the largest there is.
// Bytes, because searching in `str` makes the page heavier.
fn number(text: &[u8], places: usize) -> Option<u64> {
    let mut parts = text.splitn(2, |byte| *byte == b'.');
    let (whole, fraction) = (parts.next()?, parts.next().unwrap_or_default());
    let mut groups = whole.split(|byte| *byte == b',');
    let first = groups.next()?;
    let grouped = whole.len() > first.len();
    let fits = groups.all(|group| group.len() == 3)
        && (!grouped || (1..=3).contains(&first.len()))
        && fraction.len() <= places
        && whole.len() + fraction.len() > 0;
    let digits = whole.iter().filter(|byte| **byte != b',').chain(fraction);
    let missing = places.saturating_sub(fraction.len());
    let mut number = 0_u64;
    for digit in digits.chain([b'0'].iter().cycle().take(missing)) {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    }
    fits.then_some(number)
}
