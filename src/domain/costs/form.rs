//! Which fields the calculator asks this visitor for, and what already stands in them.

use super::entries::{Entries, Field, Part};
use super::money::Cents;
use crate::domain::assess::Assessment;
use crate::domain::choices::{Deductible, Payer, Way};
use crate::domain::known::Known;
use crate::domain::profile::{Fee, Profile};
use crate::domain::rules::Fired;

/// The ways to pay that can be worked out, in the order of [`Way::ALL`].
pub const WAYS: [Way; 3] = [Way::Claim, Way::Superbill, Way::SelfPay];

/// The fields that speak of the deductible in network.
const DEDUCTIBLE: [Field; 2] = [Field::InDeductible, Field::InDeductibleYear];

/// The calculator's form for one situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    fields: Vec<Field>,
    /// What stands in a field that the visitor has not touched.
    given: Entries,
    /// What the practice charges for a visit, where that is said to the cent.
    pub fees: Vec<Fee>,
    /// Whether a deductible in network counts for these visits. Where it does not, what was typed of it is
    /// neither asked for nor read.
    pub counts_deductible: bool,
    /// The ways that are worked out.
    pub ways: Vec<Way>,
    /// Why the other ways are not.
    pub left_out: Vec<(Way, Fired)>,
}

impl Form {
    /// The form for a situation. `None`: no way can be worked out, see [`left_out`].
    #[must_use]
    pub fn of(assessment: &Assessment, profile: &Profile) -> Option<Self> {
        let left_out = left_out(assessment);
        let is_left_out = |way: &Way| left_out.iter().any(|(left, _)| left == way);
        let ways: Vec<_> = WAYS.into_iter().filter(|way| !is_left_out(way)).collect();
        if ways.is_empty() {
            return None;
        }
        let facts = &assessment.facts;
        let fees = profile.fees(facts.service, facts.setting);
        // Without a receipt some visits cost less: that is what paying oneself comes to.
        let lower = fees.iter().filter(|fee| fee.without_superbill).find_map(Fee::exact);
        let plans = ways.iter().any(|way| *way != Way::SelfPay);
        let counts_deductible = facts.deductible != Deductible::DoesNotCount;
        let has = |field: &Field| match field {
            field if !counts_deductible && DEDUCTIBLE.contains(field) => false,
            Field::ReducedFee => facts.sliding_scale == Known::Yes || lower.is_some(),
            Field::Restart => plans,
            _ => field.way().is_none_or(|way| ways.contains(&way)),
        };
        let mut given = Entries::default();
        if let Some(fee) = fees.iter().find(|fee| fee.is_expected()) {
            for (field, cents) in
                [(Field::Fee, fee.exact()), (Field::BeyondPlan, fee.beyond_plan_cents)]
            {
                if let Some(cents) = cents {
                    given.insert(field, Cents(u64::from(cents)).plain());
                }
            }
        }
        if let Some(cents) = lower {
            given.insert(Field::ReducedFee, Cents(u64::from(cents)).plain());
        }
        if facts.deductible == Deductible::Met && facts.payer != Payer::Nobody {
            given.insert(Field::InDeductible, Cents::ZERO.plain());
        }
        Some(Self {
            fields: Field::ALL.iter().copied().filter(has).collect(),
            given,
            fees: fees.into_iter().filter(|fee| fee.exact().is_some()).collect(),
            counts_deductible,
            ways,
            left_out,
        })
    }

    /// The form with every field, for amounts whose situation is not known.
    #[must_use]
    pub fn whole() -> Self {
        Self {
            fields: Field::ALL.to_vec(),
            given: Entries::default(),
            fees: Vec::new(),
            counts_deductible: true,
            ways: WAYS.to_vec(),
            left_out: Vec::new(),
        }
    }

    /// The fields of a part, in order. None: the part is not asked for.
    #[must_use]
    pub fn fields(&self, part: Part) -> Vec<Field> {
        self.fields.iter().copied().filter(|field| field.part() == part).collect()
    }

    /// Whether the form has this field.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// Whether an answer has set this field aside: what was typed into it before stays, and counts for nothing.
    #[must_use]
    pub fn sets_aside(&self, field: Field) -> bool {
        !self.counts_deductible && DEDUCTIBLE.contains(&field)
    }

    /// What stands in a field: what was typed, or what is given where nothing was.
    #[must_use]
    pub fn text<'a>(&'a self, entries: &'a Entries, field: Field) -> &'a str {
        entries.typed(field).or_else(|| self.given.typed(field)).unwrap_or_default()
    }
}

/// The ways that are not worked out, and why.
#[must_use]
pub fn left_out(assessment: &Assessment) -> Vec<(Way, Fired)> {
    let reason = |way: Way| Some((way, left_out_by(way, assessment)?));
    WAYS.into_iter().filter_map(reason).collect()
}

fn left_out_by(way: Way, assessment: &Assessment) -> Option<Fired> {
    if assessment.usable(way).is_none() {
        return Some(assessment.way(way).availability.rule);
    }
    let left_out = assessment.costs.iter().find(|note| note.value.leaves_out().contains(&way));
    left_out.map(|note| note.rule)
}
