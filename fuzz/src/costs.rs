//! What is typed into the calculator.

use std::sync::LazyLock;

use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::amounts::{Amounts, parse};
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::costs::money::Cents;
use coverage_guide::domain::costs::visit::Paid;
use coverage_guide::domain::costs::year::MONTHS;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Locale;
use test_fixtures::{Chance, Practice, localizer};

use crate::lines::lines;

/// As many situations of visitors as the form is tried in.
const SITUATIONS: usize = 64;

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let profiles: Vec<_> = Practice::ALL.into_iter().map(Practice::profile).collect();
    let mut chance = Chance(1);
    let situations = (0..SITUATIONS).filter_map(|at| {
        let profile = &profiles[at % profiles.len()];
        Form::of(&assess(&chance.answers(profile), profile), profile)
    });
    std::iter::once(Form::whole()).chain(situations).collect()
});

/// Whatever is typed is told apart field by field, or comes to sums that are possible and can be said in words.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let form = &FORMS[first.bytes().map(usize::from).sum::<usize>() % FORMS.len()];
    let mut entries = Entries::default();
    for (field, typed) in lines(rest) {
        entries.insert(Field::ALL[field % Field::ALL.len()], typed);
    }
    let localizers = [Locale::English, Locale::Spanish].map(localizer);
    match parse(form, &entries) {
        Ok(amounts) => {
            let year = Comparison::of(&amounts);
            let next = Comparison::of_next_visit(&amounts);
            are_possible(&amounts, &year.totals(), MONTHS * amounts.pace.sessions);
            are_possible(&amounts, &next, 1);
            localizers.iter().for_each(|localizer| are_said(localizer, &amounts, &year, &next));
        }
        Err(errors) => {
            assert!(!errors.is_empty() && errors.is_sorted_by_key(|error| error.field));
            for error in &errors {
                assert!(form.has(error.field), "{:?} is not asked for", error.field);
                for localizer in &localizers {
                    is_whole(localizer.entry_error(error).as_str());
                }
            }
        }
    }
}

/// Nobody pays more than is charged, and what may be the least is not more than the most.
fn are_possible(amounts: &Amounts, sums: &Comparison<Paid>, visits: u32) {
    let charged = amounts
        .claim
        .map(|claim| Cents(claim.allowed.unwrap_or(Cents::MOST).0 + claim.beyond.0))
        .unwrap_or_default()
        .max(amounts.fee);
    let most = charged.0 * u64::from(visits);
    for (way, low, high) in sums.lines() {
        assert!(low.you <= high.you, "{way:?}: {low:?} to {high:?}");
        for paid in [low, high] {
            assert!(paid.you.0 <= most && paid.plan.0 <= most, "{way:?}: {paid:?}");
        }
    }
}

fn are_said(localizer: &Localizer, amounts: &Amounts, year: &Comparison, next: &Comparison<Paid>) {
    for statement in localizer.costs(year) {
        assert!(!statement.lines.is_empty());
        statement.lines.iter().for_each(|line| is_whole(line.as_str()));
    }
    for (_, estimate) in next.through_plan() {
        is_whole(localizer.sum(estimate).as_str());
    }
    localizer.assumed(amounts).iter().for_each(|line| is_whole(line.as_str()));
}

/// Whether it is a text without gaps and without a sum below nothing.
fn is_whole(text: &str) {
    let is_whole = !text.is_empty() && !text.contains("{{") && !text.contains("}}");
    assert!(is_whole && !text.contains("-$") && !text.contains("$-"), "{text}");
}
