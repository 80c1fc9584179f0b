//! What is typed into the form: every problem at once, each at its field, and nothing made up.

use coverage_guide::domain::costs::amounts::{
    Amounts, EntryError, FirstVisits, Meter, Problem, parse,
};
use coverage_guide::domain::costs::entries::{Entries, Field, Part, Unit};
use coverage_guide::domain::costs::money::{Cents, Share};

use test_fixtures::Practice;

use crate::support::{INSURED, dollars, entries, form, whole_form};

const PLAIN: &[(&str, &str)] = &[("fee", "150"), ("sessions", "4")];

/// What stands beside the number of first visits.
const FREE: (&str, &str) = ("first-visit-copay", "0");

#[test]
fn two_fields_are_enough() {
    let amounts = reads(PLAIN);
    assert_eq!((amounts.fee, amounts.pace.sessions), (Cents(15_000), 4));
    assert_eq!(amounts.pace.restart, None);
    assert_eq!(amounts.claim, Some(Default::default()));
    assert_eq!(amounts.superbill, Some(Default::default()));
}

#[test]
fn everything_typed_is_read() {
    let amounts = reads(&[
        ("fee", "$200"),
        ("sessions", "4"),
        ("in-allowed", "120"),
        ("copay", "30"),
        ("in-coinsurance", "10"),
        ("in-deductible", "500"),
        ("in-maximum", "3000"),
        ("first-visits", "3"),
        ("first-visit-copay", "0"),
        ("beyond-plan", "45"),
        ("out-allowed", "110"),
        ("out-coinsurance", "40%"),
        ("out-deductible", "1000"),
        ("out-maximum", "6000"),
        ("restart", "5"),
        ("in-deductible-year", "1500"),
        ("in-maximum-year", "5000"),
        ("out-deductible-year", "3000"),
        ("out-maximum-year", "10000"),
    ]);
    let meter = |left: &str, yearly: &str| Meter {
        left: Some(dollars(left)),
        yearly: Some(dollars(yearly)),
    };
    let claim = amounts.claim.expect("a claim");
    assert_eq!((claim.allowed, claim.copay), (Some(dollars("120")), Some(dollars("30"))));
    assert_eq!(claim.coinsurance, Some(Share::millionths(100_000)));
    assert_eq!(claim.deductible, meter("500", "1500"));
    assert_eq!(claim.maximum, meter("3000", "5000"));
    assert_eq!(claim.first, Some(FirstVisits { count: 3, copay: Cents::ZERO }));
    assert_eq!(claim.beyond, dollars("45"));
    let superbill = amounts.superbill.expect("a superbill");
    assert_eq!(superbill.allowed, Some(dollars("110")));
    assert_eq!(superbill.coinsurance, Some(Share::millionths(400_000)));
    assert_eq!(superbill.deductible, meter("1000", "3000"));
    assert_eq!(superbill.maximum, meter("6000", "10000"));
    assert_eq!(amounts.pace.restart, Some(5));
}

#[test]
fn every_problem_is_told_at_once_in_the_order_of_the_page() {
    let typed = [
        ("restart", "13"),
        ("out-allowed", "201"),
        ("out-coinsurance", "0.4"),
        ("out-deductible", "2000"),
        ("out-deductible-year", "1999.99"),
        ("in-coinsurance", "120"),
        ("in-maximum", "99999999"),
        ("copay", "-5"),
        ("in-allowed", "about 100"),
        ("fee", "200"),
        ("sessions", ""),
    ];
    assert_eq!(
        problems(&typed),
        [
            (Field::Sessions, Problem::Empty),
            (Field::InAllowed, Problem::NotMoney),
            (Field::Copay, Problem::Negative),
            (Field::InCoinsurance, Problem::AboveWhole),
            (Field::InMaximum, Problem::TooBig),
            (Field::OutAllowed, Problem::MoreThanFee),
            (Field::OutCoinsurance, Problem::Fraction),
            (Field::OutDeductible, Problem::MoreThanYear),
            (Field::Restart, Problem::NotCount),
        ]
    );
}

#[test]
fn nothing_typed_lacks_just_what_is_required() {
    let required =
        Field::ALL.iter().filter(|field| field.is_required()).map(|field| (*field, Problem::Empty));
    assert_eq!(problems(&[]), required.collect::<Vec<_>>());
    assert_eq!(problems(&[("fee", " "), ("sessions", " ")]), problems(&[]));
}

#[test]
fn each_kind_of_field_says_what_it_wants() {
    for field in Field::ALL {
        let (wrong, least_wrong) = match field.unit() {
            Unit::Money => (Problem::NotMoney, "1,00"),
            Unit::Percent => (Problem::NotPercent, "a third"),
            Unit::Count(_) => (Problem::NotCount, "1.5"),
        };
        for text in ["soon", least_wrong] {
            let mut found = problems_in(Practice::Harbor, &[(field.id(), text)]);
            // The practice of the whole form has no reduced fees.
            found.extend(problems(&[(field.id(), text)]));
            assert!(found.contains(&(*field, wrong)), "{}: {text:?} is {found:?}", field.id());
        }
    }
}

#[test]
fn counts_have_bounds() {
    for (field, most) in [(Field::Sessions, 31), (Field::FirstVisits, 31), (Field::Restart, 12)] {
        assert_eq!(field.unit(), Unit::Count(most));
        for text in ["0", "-1", &(most + 1).to_string(), "99999999999999999999", "4.0"] {
            let found = problems(&[
                PLAIN[0],
                ("sessions", "4"),
                FREE,
                ("first-visits", "3"),
                (field.id(), text),
            ]);
            assert_eq!(found, [(field, Problem::NotCount)], "{text}");
        }
        for text in ["1", &most.to_string()] {
            let typed = [PLAIN[0], PLAIN[1], FREE, ("first-visits", "3"), (field.id(), text)];
            assert!(parse(&whole_form(), &entries(&typed)).is_ok(), "{text}");
        }
    }
}

#[test]
fn equal_is_not_more() {
    for typed in [
        [("out-allowed", "150"), ("out-coinsurance", "100")],
        [("in-deductible", "500"), ("in-deductible-year", "500")],
        [("out-maximum", "500"), ("out-maximum-year", "500")],
        [("in-coinsurance", "1"), ("out-coinsurance", "0")],
    ] {
        reads(&[PLAIN, &typed].concat());
    }
}

#[test]
fn more_left_than_in_a_year_is_a_slip() {
    for (left, yearly) in [
        (Field::InDeductible, "in-deductible-year"),
        (Field::InMaximum, "in-maximum-year"),
        (Field::OutDeductible, "out-deductible-year"),
        (Field::OutMaximum, "out-maximum-year"),
    ] {
        let typed = [PLAIN[0], PLAIN[1], (left.id(), "500.01"), (yearly, "500")];
        assert_eq!(problems(&typed), [(left, Problem::MoreThanYear)]);
    }
}

#[test]
fn a_plan_year_that_starts_over_needs_what_it_starts_with() {
    let typed = [PLAIN, &[("in-deductible", "100"), ("out-maximum", "900")]].concat();
    for restart in ["", "12"] {
        reads(&[&typed[..], &[("restart", restart)]].concat());
    }
    assert_eq!(
        problems(&[&typed[..], &[("restart", "11")]].concat()),
        [
            (Field::InDeductibleYear, Problem::NeededForRestart),
            (Field::OutMaximumYear, Problem::NeededForRestart),
        ]
    );
    let more = [("restart", "11"), ("in-deductible-year", "oops"), ("out-maximum-year", "900")];
    let found = problems(&[&typed[..], &more].concat());
    assert_eq!(found, [(Field::InDeductibleYear, Problem::NotMoney)]);
}

#[test]
fn how_many_first_visits_there_are_and_what_they_cost_belong_together() {
    let of = |count: &str, copay: &str| {
        let typed = [PLAIN[0], PLAIN[1], ("first-visits", count), ("first-visit-copay", copay)];
        problems(&typed)
    };
    assert_eq!(of("", ""), []);
    assert_eq!(of("3", "20"), []);
    assert_eq!(of("3", ""), [(Field::FirstVisitCopay, Problem::Empty)]);
    assert_eq!(of(" ", "0"), [(Field::FirstVisits, Problem::Empty)]);
    let both = [(Field::FirstVisits, Problem::NotCount), (Field::FirstVisitCopay, Problem::Empty)];
    assert_eq!(of("32", ""), both);
}

#[test]
fn a_reduced_fee_is_no_more_than_the_fee() {
    let typed = [("fee", "150"), ("sessions", "4"), ("reduced-fee", "160")];
    assert_eq!(problems_in(Practice::Harbor, &typed), [(Field::ReducedFee, Problem::MoreThanFee)]);
    // A practice without reduced fees has no such field.
    assert_eq!(reads(&typed).reduced, None);
}

#[test]
fn what_is_typed_stays_as_it_was_typed() {
    let mut entries = Entries::default();
    assert!(Field::ALL.iter().all(|field| entries.typed(*field).is_none()));
    entries.insert(Field::Fee, " 12o ".to_owned());
    entries.insert(Field::Copay, String::new());
    assert_eq!(entries.typed(Field::Fee), Some(" 12o "));
    assert_eq!(entries.typed(Field::Copay), Some(""));
    assert!(parse(&whole_form(), &entries).is_err());
    assert_eq!(entries.typed(Field::Fee), Some(" 12o "));
}

#[test]
fn every_field_is_in_one_part_of_the_page() {
    let whole = whole_form();
    let parts = Part::ALL.iter().flat_map(|part| whole.fields(*part)).collect::<Vec<_>>();
    let all = Field::ALL.iter().filter(|field| **field != Field::ReducedFee);
    assert!(parts.iter().eq(all), "{parts:?}");
}

#[track_caller]
fn reads(typed: &[(&str, &str)]) -> Amounts {
    parse(&whole_form(), &entries(typed)).expect("nothing is wrong with it")
}

fn problems(typed: &[(&str, &str)]) -> Vec<(Field, Problem)> {
    told(parse(&whole_form(), &entries(typed)))
}

fn problems_in(practice: Practice, typed: &[(&str, &str)]) -> Vec<(Field, Problem)> {
    told(parse(&form(practice, INSURED).expect("the practice offers it"), &entries(typed)))
}

fn told(read: Result<Amounts, Vec<EntryError>>) -> Vec<(Field, Problem)> {
    let errors = read.err().unwrap_or_default();
    errors.into_iter().map(|EntryError { field, problem }| (field, problem)).collect()
}
