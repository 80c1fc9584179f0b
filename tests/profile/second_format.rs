//! What one field of the second format demands of another, and what fits nowhere.

use coverage_guide::domain::choices::{Service, Setting};
use coverage_guide::domain::known::Known;
use coverage_guide::domain::profile::{
    ClaimSender, Fee, FeeBy, FeeKind, Json, License, Price, Problem, RecordOf, SelfPayRefused,
    Shape, SuperbillPart, VariantKind,
};

use super::{FULL, assert_problems, assert_text, good, json, problems, with};

const FEES: &str = "services.couples.fees";

/// The full profile with these fees for couples, and the problems there, by what stands behind their place.
#[track_caller]
fn assert_fees(fees: &str, expected: &[(&str, Problem)]) {
    let expected: Vec<_> =
        expected.iter().map(|(at, problem)| ([FEES, at].concat(), problem.clone())).collect();
    let expected: Vec<_> = expected.iter().map(|(at, problem)| (&**at, problem.clone())).collect();
    assert_problems(&with(FEES, json(fees)), &expected);
}

#[test]
fn a_value_outside_a_closed_list_of_the_second_format_is_reported() {
    for (path, allowed) in [
        ("services.individual.variants[0].kind", VariantKind::IDS),
        ("services.individual.fees[0].kind", FeeKind::IDS),
        ("services.individual.fees[0].by", FeeBy::IDS),
        ("services.couples.record", RecordOf::IDS),
        ("insurance.out-of-network-claims-by", ClaimSender::IDS),
        ("insurance.superbill-omits[0]", SuperbillPart::IDS),
        ("insurance.self-pay-refused[1]", SelfPayRefused::IDS),
        ("clinicians[0].license", License::IDS),
    ] {
        assert_text(path, "sometimes", Some(Problem::UnknownValue { allowed }));
    }
}

#[test]
fn states_and_lists_of_the_second_format_are_looked_at_item_by_item() {
    for path in ["states[1]", "clinicians[0].states[0]"] {
        assert_text(path, "Utah", Some(Problem::Malformed(Shape::State)));
    }
    for (path, again) in [
        ("states[1]", "CO"),
        ("insurance.superbill-omits[1]", "diagnosis"),
        ("insurance.self-pay-refused[1]", "in-network"),
    ] {
        assert_text(path, again, Some(Problem::Repeated));
    }
}

#[test]
fn a_fee_has_one_price_or_a_range() {
    assert_fees(r#"[{ "cents": 9000 }, { "from-cents": 9000 }]"#, &[]);
    assert_fees(r#"[{ "from-cents": 8000, "to-cents": 8001 }]"#, &[]);
    assert_fees(r#"[{ "minutes": 50 }]"#, &[("[0].cents", Problem::Missing)]);
    assert_fees(r#"[{ "to-cents": 9000 }]"#, &[("[0].from-cents", Problem::Missing)]);
    assert_fees(
        r#"[{ "cents": 1, "from-cents": 2, "to-cents": 3 }]"#,
        &[("[0].from-cents", Problem::TwoPrices), ("[0].to-cents", Problem::TwoPrices)],
    );
    for to in ["8000", "7999"] {
        let fees = format!(r#"[{{ "from-cents": 8000, "to-cents": {to} }}]"#);
        assert_fees(&fees, &[("[0].to-cents", Problem::RangeReversed)]);
    }
    assert_fees(r#"[{ "cents": [1, 2] }]"#, &[("[0].cents", Problem::PriceRange)]);
    assert_fees(r#"[{ "from-cents": 0.5 }]"#, &[("[0].from-cents", Problem::CentsOutOfRange)]);
}

#[test]
fn a_fee_is_repeated_only_by_one_for_the_same_visits_at_the_same_price() {
    let usual = r#"{ "minutes": 50, "cents": 9000 }"#;
    for other in [
        r#"{ "minutes": 50, "cents": 9001 }"#,
        r#"{ "minutes": 51, "cents": 9000 }"#,
        r#"{ "cents": 9000 }"#,
        r#"{ "minutes": 50, "from-cents": 9000 }"#,
        r#"{ "minutes": 50, "cents": 9000, "kind": "first-visit" }"#,
        r#"{ "minutes": 50, "cents": 9000, "by": "intern" }"#,
        r#"{ "minutes": 50, "cents": 9000, "without-superbill": true }"#,
    ] {
        assert_fees(&format!("[{usual}, {other}]"), &[]);
    }
    for same in [
        usual,
        r#"{ "minutes": 50, "cents": 9000, "kind": "usual", "without-superbill": false }"#,
        r#"{ "minutes": 50, "cents": 9000, "beyond-plan-cents": 100 }"#,
    ] {
        assert_fees(&format!("[{usual}, {same}]"), &[("[1]", Problem::Repeated)]);
    }
}

#[test]
fn the_fees_that_anybody_may_expect_come_first() {
    let fees = r#"[
        { "kind": "first-visit", "minutes": 60, "cents": 1 },
        { "by": "intern", "minutes": 50, "cents": 2 },
        { "minutes": 50, "from-cents": 3 },
        { "cents": 4 },
        { "minutes": 80, "cents": 5 },
        { "minutes": 50, "cents": 6, "without-superbill": true },
        { "by": "licensed", "minutes": 50, "cents": 7 }
    ]"#;
    let profile = coverage_guide::domain::profile::parse(&with(FEES, json(fees))).unwrap();
    let lowest = |fee: &Fee| match fee.price {
        Price::Exact(cents) | Price::From(cents) | Price::Between(cents, _) => cents,
    };
    let order: Vec<_> =
        profile.fees(Some(Service::Couples), Setting::OneToOne).iter().map(lowest).collect();
    assert_eq!(order, [5, 7, 1, 2, 3, 4, 6]);
    // They are kept as they are written.
    let written: Vec<_> =
        profile.offer(Service::Couples).unwrap().fees.iter().map(lowest).collect();
    assert_eq!(written, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn superbills_are_said_by_service_or_else_for_all() {
    let mut profile = good(FULL);
    assert_eq!(profile.superbills(Some(Service::Couples), Setting::OneToOne), Known::No);
    assert_eq!(profile.superbills(Some(Service::Family), Setting::OneToOne), Known::Yes);
    assert_eq!(profile.superbills(None, Setting::OneToOne), Known::Yes);
    profile.insurance.superbills = Known::Unknown;
    assert_eq!(profile.superbills(Some(Service::Individual), Setting::OneToOne), Known::Yes);
    assert_eq!(profile.superbills(Some(Service::Family), Setting::OneToOne), Known::Unknown);
}

#[test]
fn income_tiers_begin_with_the_lowest_and_the_last_may_be_open() {
    let path = "income-tiers";
    let closed = r#"[{ "up-to-cents": 1, "cents": 9 }, { "up-to-cents": 2, "cents": 9 }]"#;
    assert_problems(&with(path, json(closed)), &[]);
    for second in ["1", "0"] {
        let tiers = closed.replace(": 2", &format!(": {second}"));
        let expected = [("income-tiers[1]", Problem::TierOutOfOrder)];
        assert_problems(&with(path, json(&tiers)), &expected);
    }
    let open = r#"[{ "cents": 5 }, { "up-to-cents": 2, "cents": 9 }]"#;
    let expected = [("income-tiers[0].up-to-cents", Problem::Missing)];
    assert_problems(&with(path, json(open)), &expected);
}

#[test]
fn numbers_of_the_second_format_have_their_ranges() {
    for (path, right, wrong, problem) in [
        ("missed-visit.notice-hours", [1.0, 720.0], [0.0, 721.0, 1.5], Problem::HoursOutOfRange),
        (
            "missed-visit.cents",
            [0.0, 4_294_967_295.0],
            [-1.0, 0.5, 4_294_967_296.0],
            Problem::CentsOutOfRange,
        ),
        (
            "services.individual.fees[1].beyond-plan-cents",
            [0.0, 4_294_967_295.0],
            [-1.0, 0.5, f64::NAN],
            Problem::CentsOutOfRange,
        ),
        (
            "services.individual.variants[0].fees[0].minutes",
            [1.0, 6000.0],
            [0.0, 6001.0, 90.5],
            Problem::LengthOutOfRange,
        ),
    ] {
        for number in right {
            assert_problems(&with(path, Json::Number(number)), &[]);
        }
        for number in wrong {
            assert_problems(&with(path, Json::Number(number)), &[(path, problem.clone())]);
        }
    }
}

#[test]
fn words_of_the_practice_are_short_and_stand_under_their_language() {
    for path in ["services.individual.packages.en", "services.individual.variants[0].name.es"] {
        assert_text(path, &"é".repeat(300), None);
        assert_text(path, &"é".repeat(301), Some(Problem::TooLong));
        assert_text(path, " ", Some(Problem::Empty));
    }
    let path = "services.individual.packages.english";
    assert_text(path, "Four visits", Some(Problem::Malformed(Shape::Language)));
    let nameless = with("services.individual.variants[0].name", Json::Object(Vec::new()));
    assert_problems(&nameless, &[("services.individual.variants[0].name", Problem::Empty)]);
}

#[test]
fn whose_record_it_is_is_said_of_couples_and_families_alone() {
    for path in ["services.individual.record", "services.sex-therapy.record"] {
        assert_text(path, "joint", Some(Problem::RecordOfOne));
    }
    for record in RecordOf::IDS {
        assert_text("services.family.record", record, None);
    }
}

#[test]
fn groups_and_intensives_are_sent_to_the_variants() {
    for name in ["group", "groups", "group-therapy", "intensive", "intensives"] {
        let path = ["services.", name].concat();
        assert_problems(&with(&path, json("{}")), &[(&path, Problem::IsVariant)]);
    }
    for path in ["services.couples.intensive", "services.individual.group"] {
        assert_problems(&with(path, json("{}")), &[(path, Problem::IsVariant)]);
    }
}

#[test]
fn a_clinician_may_have_fees_for_every_service() {
    let fee = r#"[{ "minutes": 50, "cents": 1 }]"#;
    let all: Vec<_> = Service::IDS.iter().map(|id| format!(r#""{id}": {fee}"#)).collect();
    let fees = json(&format!("{{ {} }}", all.join(", ")));
    let profile =
        coverage_guide::domain::profile::parse(&with("clinicians[1].fees", fees)).unwrap();
    let services: Vec<_> = profile.clinicians[1].fees.iter().map(|(service, _)| *service).collect();
    assert_eq!(services, Service::ALL);

    let twice =
        with("clinicians[1].fees", json(r#"{ "couples": [{ "cents": 1 }, { "cents": 1 }] }"#));
    assert_problems(&twice, &[("clinicians[1].fees.couples[1]", Problem::Repeated)]);
    let unknown = with("clinicians[1].fees", json(r#"{ "group": [] }"#));
    assert_eq!(problems(&unknown).len(), 1);
}
