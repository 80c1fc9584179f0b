//! What people type as money, shares and counts.

use coverage_guide::domain::costs::money::{Cents, ParseAmountError, Share, whole};
use proptest::prelude::*;

#[test]
fn money_is_read_as_people_type_it() {
    for (text, cents) in [
        ("120", 12_000),
        ("120.5", 12_050),
        ("120.50", 12_050),
        ("120.", 12_000),
        (".75", 75),
        ("$1,234.50", 123_450),
        ("1,234,567.00", 123_456_700),
        (" $ 120 ", 12_000),
        ("\u{a0}120\u{a0}", 12_000),
        ("0", 0),
        ("007", 700),
        ("1000000", 100_000_000),
    ] {
        let expected =
            if cents > Cents::MOST.0 { Err(ParseAmountError::TooBig) } else { Ok(Cents(cents)) };
        assert_eq!(Cents::parse(text), expected, "{text:?}");
    }
}

#[test]
fn what_is_no_money_is_refused() {
    for text in [
        "",
        " ",
        "$",
        ".",
        ",",
        "abc",
        "12O",
        "1.234",
        "1,23",
        "12,34",
        "1,2345",
        "1234,567",
        ",123",
        "1,,234",
        "1.2.3",
        "1,234.5,6",
        "1e3",
        "+5",
        "120 dollars",
        "$$5",
        "5$",
        "5%",
        "٣",
        "1 000",
    ] {
        assert_eq!(Cents::parse(text), Err(ParseAmountError::NotANumber), "{text:?}");
    }
}

#[test]
fn less_than_nothing_and_more_than_can_be_meant_are_told_apart() {
    for text in ["-5", "-$5", "$-5", "\u{2212}5", "-0.01", "-1,000"] {
        assert_eq!(Cents::parse(text), Err(ParseAmountError::Negative), "{text:?}");
    }
    for text in ["1000000.01", "99999999999999999999999999", "1,000,001"] {
        assert_eq!(Cents::parse(text), Err(ParseAmountError::TooBig), "{text:?}");
    }
    assert_eq!(Cents::parse("-abc"), Err(ParseAmountError::NotANumber));
}

#[test]
fn a_share_is_read_as_people_type_it() {
    for (text, millionths) in [
        ("20", 200_000),
        ("20%", 200_000),
        ("12.5 %", 125_000),
        (" 33.3333% ", 333_333),
        ("0", 0),
        ("100", 1_000_000),
        ("100.0", 1_000_000),
        (".5", 5_000),
    ] {
        assert_eq!(Share::parse(text), Ok(Share::millionths(millionths)), "{text:?}");
    }
    for text in ["", "%", "a lot", "20%%", "1/5", "$20", "33.33333"] {
        assert_eq!(Share::parse(text), Err(ParseAmountError::NotANumber), "{text:?}");
    }
    for text in ["100.0001", "101", "5000000000"] {
        assert_eq!(Share::parse(text), Err(ParseAmountError::TooBig), "{text:?}");
    }
    assert_eq!(Share::parse("-20%"), Err(ParseAmountError::Negative));
}

#[test]
fn a_count_is_a_whole_number() {
    assert_eq!(whole(" 4 "), Ok(4));
    assert_eq!(whole("12"), Ok(12));
    assert_eq!(whole("-4"), Err(ParseAmountError::Negative));
    for text in ["", "4.5", "four", "4x"] {
        assert_eq!(whole(text), Err(ParseAmountError::NotANumber), "{text:?}");
    }
}

#[test]
fn a_share_is_never_more_than_the_whole() {
    assert_eq!(Share::millionths(1_000_001), Share::WHOLE);
    assert_eq!(Share::WHOLE.rest(), Share::NONE);
    assert_eq!(Share::WHOLE.of(Cents(12_345)), Cents(12_345));
}

proptest! {
    #[test]
    fn an_amount_reads_back_as_it_is_written(cents in 0..=Cents::MOST.0) {
        let written = Cents(cents).plain();
        prop_assert_eq!(Cents::parse(&written), Ok(Cents(cents)));
        prop_assert!(!written.ends_with(".00"));
    }

    #[test]
    fn no_text_is_too_odd_to_be_looked_at(text in "\\PC*") {
        let _ = (Cents::parse(&text), Share::parse(&text), whole(&text));
    }
}
