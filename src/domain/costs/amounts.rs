//! From what was typed to amounts, or to everything that is wrong with it at once.

use super::entries::{Entries, Field, Unit};
use super::form::Form;
use super::money::{Cents, ParseAmountError, Share, whole};
use super::year::{MONTHS, Pace};
use crate::domain::choices::Way;
use crate::domain::named::named;

named! {
    /// What is wrong with a field.
    pub enum Problem {
        /// It is empty, and nothing can be worked out without it.
        Empty = "empty",
        NotMoney = "not-money",
        NotPercent = "not-percent",
        /// It is no whole number within its bounds.
        NotCount = "not-count",
        Negative = "negative",
        /// It is more than a million dollars.
        TooBig = "too-big",
        /// It is more than 100%.
        AboveWhole = "above-whole",
        /// It is less than 1%, so it may be meant as a fraction.
        Fraction = "fraction",
        /// More than the fee. That can be so, but it is more often a slip.
        MoreThanFee = "more-than-fee",
        MoreThanYear = "more-than-year",
        /// Empty, though the plan's year starts over within the twelve months.
        NeededForRestart = "needed-for-restart",
    }
}

/// A problem with its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryError {
    /// The field that cannot be taken as it is.
    pub field: Field,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Amounts that count over a plan's year, as far as they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meter {
    /// What is left now.
    pub left: Option<Cents>,
    /// What there is when the plan's year starts over.
    pub yearly: Option<Cents>,
}

impl Meter {
    /// There is nothing to meet, now or later.
    pub const NOTHING: Self = Self { left: Some(Cents::ZERO), yearly: Some(Cents::ZERO) };
}

/// Visits at the start of a plan's year that no deductible comes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstVisits {
    /// How many there are in a plan's year, at least 1.
    pub count: u32,
    /// What each costs.
    pub copay: Cents,
}

/// What is known of a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// The agreed price.
    pub allowed: Option<Cents>,
    /// A set fee for each visit.
    pub copay: Option<Cents>,
    /// The client's share.
    pub coinsurance: Option<Share>,
    /// The deductible.
    pub deductible: Meter,
    /// The out-of-pocket maximum.
    pub maximum: Meter,
    /// Visits that no deductible comes before.
    pub first: Option<FirstVisits>,
    /// What the practice charges for the part of a visit that the plan does not pay for.
    pub beyond: Cents,
}

/// What is known of money back out of network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Superbill {
    /// What the plan allows.
    pub allowed: Option<Cents>,
    /// The client's share.
    pub coinsurance: Option<Share>,
    /// The deductible.
    pub deductible: Meter,
    /// The out-of-pocket maximum.
    pub maximum: Meter,
}

/// All that was typed, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// What the practice charges.
    pub fee: Cents,
    /// What it charges someone who pays without a plan, where that is less.
    pub reduced: Option<Cents>,
    /// How often, and when the plan's year starts over.
    pub pace: Pace,
    /// What is known of a claim, where one can be sent.
    pub claim: Option<Claim>,
    /// What is known of a superbill, where one may bring money back.
    pub superbill: Option<Superbill>,
}

/// Reads the fields of a form.
///
/// # Errors
/// Every problem, in the order of the fields.
pub fn parse(form: &Form, entries: &Entries) -> Result<Amounts, Vec<EntryError>> {
    let mut reader = Reader { form, entries, errors: Vec::new() };
    // Holds stand-ins where something is wrong, so it counts only if nothing is.
    let amounts = reader.amounts();
    if reader.errors.is_empty() { Ok(amounts) } else { Err(reader.errors) }
}

struct Reader<'a> {
    form: &'a Form,
    entries: &'a Entries,
    errors: Vec<EntryError>,
}

impl<'a> Reader<'a> {
    fn amounts(&mut self) -> Amounts {
        let fee = self.money(Field::Fee);
        let reduced = self.money(Field::ReducedFee);
        self.at_most(Field::ReducedFee, reduced, fee, Problem::MoreThanFee);
        let sessions = self.count(Field::Sessions);
        let restart = self.count(Field::Restart).filter(|month| *month < MONTHS);
        let restarts = restart.is_some();
        let claim = self.form.ways.contains(&Way::Claim).then(|| Claim {
            allowed: self.money(Field::InAllowed),
            copay: self.money(Field::Copay),
            coinsurance: self.share(Field::InCoinsurance),
            deductible: if self.form.counts_deductible {
                self.meter(Field::InDeductible, Field::InDeductibleYear, restarts)
            } else {
                Meter::NOTHING
            },
            maximum: self.meter(Field::InMaximum, Field::InMaximumYear, restarts),
            first: self.first_visits(),
            beyond: self.money(Field::BeyondPlan).unwrap_or_default(),
        });
        let superbill = self.form.ways.contains(&Way::Superbill).then(|| {
            let allowed = self.money(Field::OutAllowed);
            self.at_most(Field::OutAllowed, allowed, fee, Problem::MoreThanFee);
            Superbill {
                allowed,
                coinsurance: self.share(Field::OutCoinsurance),
                deductible: self.meter(Field::OutDeductible, Field::OutDeductibleYear, restarts),
                maximum: self.meter(Field::OutMaximum, Field::OutMaximumYear, restarts),
            }
        });
        Amounts {
            fee: fee.unwrap_or_default(),
            reduced,
            pace: Pace { sessions: sessions.unwrap_or(1), restart },
            claim,
            superbill,
        }
    }

    /// What is left and what a whole year has. The latter is needed where the year starts over.
    fn meter(&mut self, left: Field, yearly: Field, restarts: bool) -> Meter {
        let meter = Meter { left: self.money(left), yearly: self.money(yearly) };
        self.at_most(left, meter.left, meter.yearly, Problem::MoreThanYear);
        if restarts && meter.left.is_some() && self.text(yearly).is_none() {
            self.report(yearly, Problem::NeededForRestart);
        }
        meter
    }

    /// Of how many there are and what they cost, neither says anything alone.
    fn first_visits(&mut self) -> Option<FirstVisits> {
        let (count, copay) = (Field::FirstVisits, Field::FirstVisitCopay);
        for (field, other) in [(count, copay), (copay, count)] {
            if self.text(field).is_none() && self.text(other).is_some() {
                self.report(field, Problem::Empty);
            }
        }
        let (count, copay) = (self.count(count), self.money(copay));
        Some(FirstVisits { count: count?, copay: copay? })
    }

    fn at_most(&mut self, field: Field, is: Option<Cents>, most: Option<Cents>, why: Problem) {
        if is.zip(most).is_some_and(|(is, most)| is > most) {
            self.report(field, why);
        }
    }

    fn money(&mut self, field: Field) -> Option<Cents> {
        match Cents::parse(self.text(field)?) {
            Ok(cents) => Some(cents),
            Err(why) => self.refuse(
                field,
                match why {
                    ParseAmountError::NotANumber => Problem::NotMoney,
                    ParseAmountError::Negative => Problem::Negative,
                    ParseAmountError::TooBig => Problem::TooBig,
                },
            ),
        }
    }

    fn share(&mut self, field: Field) -> Option<Share> {
        match Share::parse(self.text(field)?) {
            Ok(share) if share > Share::NONE && share < Share::PERCENT => {
                self.refuse(field, Problem::Fraction)
            }
            Ok(share) => Some(share),
            Err(why) => self.refuse(
                field,
                match why {
                    ParseAmountError::NotANumber => Problem::NotPercent,
                    ParseAmountError::Negative => Problem::Negative,
                    ParseAmountError::TooBig => Problem::AboveWhole,
                },
            ),
        }
    }

    fn count(&mut self, field: Field) -> Option<u32> {
        let text = self.text(field)?;
        let Unit::Count(most) = field.unit() else { return None };
        let count = whole(text).ok().and_then(|count| u32::try_from(count).ok());
        let count = count.filter(|count| (1..=most).contains(count));
        count.or_else(|| self.refuse(field, Problem::NotCount))
    }

    /// What stands in a field, if anything does. One that may not be empty is reported.
    fn text(&mut self, field: Field) -> Option<&'a str> {
        if !self.form.has(field) {
            return None;
        }
        let (form, entries) = (self.form, self.entries);
        let text = form.text(entries, field).trim();
        if text.is_empty() {
            if field.is_required() {
                self.report(field, Problem::Empty);
            }
            return None;
        }
        Some(text)
    }

    fn refuse<T>(&mut self, field: Field, problem: Problem) -> Option<T> {
        self.report(field, problem);
        None
    }

    fn report(&mut self, field: Field, problem: Problem) {
        // In the order of the page, whatever was looked at first.
        let before = self.errors.iter().take_while(|error| error.field <= field).count();
        self.errors.insert(before, EntryError { field, problem });
    }
}
