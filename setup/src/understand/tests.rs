//! Guards that what people type is understood as they mean it, and that what is read is understood as the same again.

use super::*;

#[track_caller]
fn is(shape: Shape, typed: &str, value: &str) {
    assert_eq!(shaped(shape, typed).as_deref(), Ok(value), "{typed}");
}

#[test]
fn phone_numbers_are_understood_as_people_write_them() {
    for typed in [
        "(303) 555-0100",
        "303-555-0100",
        "303.555.0100",
        "3035550100",
        "1 (303) 555-0100",
        "+1 303 555 0100",
        " 303 555 0100 ",
        "303\u{2011}555\u{2011}0100",
    ] {
        is(Shape::Tel, typed, "tel:+1-303-555-0100");
    }
    is(Shape::Tel, "303-555-0100 ext. 12", "tel:+1-303-555-0100;ext=12");
    is(Shape::Tel, "(303) 555-0100 x7", "tel:+1-303-555-0100;ext=7");
    is(Shape::Tel, "1-800-THERAPY", "tel:+1-800-843-7279");
    is(Shape::Tel, "+44 20 7946 0958", "tel:+44-20-7946-0958");
    assert_eq!(shaped(Shape::Tel, "555-0100"), Err(Unclear::NoAreaCode));
    for typed in ["", "call us", "303", "303-555-010", "303-555-0100!"] {
        assert_eq!(shaped(Shape::Tel, typed), Err(Unclear::Phone), "{typed}");
    }
}

#[test]
fn links_and_addresses_are_completed() {
    is(Shape::Https, "harbor.org/book", "https://harbor.org/book");
    is(Shape::Https, "http://Harbor.org", "https://Harbor.org");
    is(Shape::Https, "HTTPS://harbor.org", "https://harbor.org");
    is(Shape::Page, "harbor.org/guide.html#start", "https://harbor.org/guide.html");
    is(Shape::Mailto, "a@b.org", "mailto:a@b.org");
    for typed in ["harbor", "harbor org", "javascript:a()", "ftp://a.org", "a@b.org"] {
        assert_eq!(shaped(Shape::Https, typed), Err(Unclear::Link), "{typed}");
    }
    assert_eq!(shaped(Shape::Mailto, "a at b.org"), Err(Unclear::Email));
}

#[test]
fn money_is_typed_in_dollars() {
    for typed in ["$150", "150", "150.00", "150.0", "USD 150", "150 dollars", "US$150"] {
        assert_eq!(money(typed), Ok(15_000), "{typed}");
    }
    assert_eq!(money("$1,200.50"), Ok(120_050));
    for typed in ["", "$", "150.", "150.001", "1,50", "a lot", "-5", "150-200", "99999999999"] {
        assert_eq!(money(typed), Err(Unclear::Money), "{typed}");
    }
}

#[test]
fn a_price_can_have_two_ends() {
    for typed in ["150-200", "$150 – $200", "150 to 200", "from 150 to 200", "desde 150 hasta 200"]
    {
        assert_eq!(price(typed), Ok(Range::Between(15_000, 20_000)), "{typed}");
    }
    for typed in ["from $150", "150+", "$150 and up", "a partir de 150"] {
        assert_eq!(price(typed), Ok(Range::From(15_000)), "{typed}");
    }
    assert_eq!(price("150"), Ok(Range::Exact(15_000)));
    assert_eq!(price("cheap"), Err(Unclear::Money));
}

#[test]
fn days_colors_states_and_languages_have_many_spellings() {
    for typed in
        ["11/3/2026", "Nov 3, 2026", "November 3 2026", "3 de noviembre de 2026", "2026-11-03"]
    {
        is(Shape::Date, typed, "2026-11-03");
    }
    assert_eq!(shaped(Shape::Date, "2/30/2026"), Err(Unclear::Day));
    is(Shape::Color, "0B5D5E", "#0b5d5e");
    is(Shape::Color, "#abc", "#aabbcc");
    is(Shape::State, "Colorado", "CO");
    is(Shape::State, "n.m.", "NM");
    is(Shape::Language, "Spanish", "es");
    assert_eq!(shaped(Shape::State, "Bavaria"), Err(Unclear::State));
}

#[test]
fn numbers_may_say_what_they_count() {
    assert_eq!(whole("50 min"), Ok(50));
    assert_eq!(whole(" 24 hours "), Ok(24));
    assert_eq!(whole("fifty"), Err(Unclear::Number));
}

#[test]
fn what_is_shown_is_understood_as_the_same_again() {
    for (shape, value) in [
        (Shape::Tel, "tel:+1-303-555-0100"),
        (Shape::Tel, "tel:988"),
        (Shape::Tel, "tel:+1.303"),
        (Shape::Tel, "tel:+1-303-555-0100;ext=12"),
        (Shape::Mailto, "mailto:a@b.org?subject=A"),
        (Shape::Https, "https://harbor.org/#a"),
        (Shape::Color, "#ABCDEF"),
        (Shape::Date, "2026-11-03"),
    ] {
        is(shape, &friendly(shape, value), value);
    }
    assert_eq!(friendly(Shape::Tel, "tel:+1-303-555-0100"), "303-555-0100");
    for cents in [0, 5, 100, 15_000, 15_250, u32::MAX] {
        assert_eq!(money(&dollars(cents)), Ok(cents));
        let ends = Range::Between(cents, cents.saturating_add(1));
        for range in [Range::Exact(cents), Range::From(cents), ends] {
            assert_eq!(price(&friendly_price(range)), Ok(range));
        }
    }
}

#[test]
fn a_list_is_typed_in_lines_or_with_commas() {
    assert_eq!(entries("Aetna, Cigna;aetna"), ["Aetna", "Cigna"]);
    assert_eq!(entries("Blue Cross, Blue Shield\n\n Cigna "), ["Blue Cross, Blue Shield", "Cigna"]);
    assert_eq!(entries(" "), [""; 0]);
}
