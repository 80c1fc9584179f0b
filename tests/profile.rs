//! Guards the one door into a practice's policy: a profile is read whole and right, or not at all.

#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, reason = "a test may fail, and so may its helpers")]

#[path = "profile/canonical.rs"]
mod canonical;
#[path = "profile/formats.rs"]
mod formats;
#[path = "profile/second_format.rs"]
mod second_format;

use std::collections::BTreeSet;

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::known::Known;
use coverage_guide::domain::profile::{
    Billing, ClaimSender, Clinician, Commitment, Corners, Density, Fee, FeeBy, FeeKind, Font,
    IncomeTier, Json, Kind, Kiosk, License, MedicareStatus, MissedVisit, OutOfNetworkClaims, Price,
    Problem, Profile, ProfileError, RecordOf, Scheme, SelfPayRefused, Shape, SuperbillPart, Theme,
    Translated, Variant, VariantKind, parse,
};
use test_fixtures::Practice;

/// Every field there is, all of them right.
const FULL: &str = r##"{
    "$schema": "profile.schema.json",
    "profile": 2,
    "name": "A practice",
    "services": {
        "individual": {
            "billing": "with-diagnosis",
            "superbills": true,
            "diagnosis-when-self-pay": false,
            "fees": [
                { "kind": "first-visit", "by": "licensed", "minutes": 50, "cents": 16000 },
                { "minutes": 50, "cents": 15000, "beyond-plan-cents": 4000 },
                { "minutes": 50, "cents": 13000, "without-superbill": true },
                { "by": "intern", "from-cents": 4000, "to-cents": 9000 },
                { "by": "associate", "from-cents": 9000 }
            ],
            "packages": { "en": "Four visits for $500", "es": "Cuatro consultas por $500" },
            "variants": [
                {
                    "kind": "group",
                    "name": { "en": "Grief group", "es": "Grupo de duelo" },
                    "billing": "never",
                    "superbills": false,
                    "fees": [{ "minutes": 90, "cents": 4000 }]
                }
            ]
        },
        "couples": {
            "billing": "never",
            "superbills": false,
            "diagnosis-when-self-pay": false,
            "record": "joint",
            "fees": [{ "minutes": 50, "cents": 18000 }],
            "packages": { "en": "Ten visits for $1,500" },
            "variants": [{ "kind": "intensive", "name": { "en": "Three days", "es": "Tres días" } }]
        },
        "family": { "record": "one-person" },
        "sex-therapy": { "billing": "with-identified-patient" }
    },
    "insurance": {
        "networks": ["One", "Two"],
        "medicare": "not-taken",
        "medicaid": true,
        "tricare": false,
        "primary-plans-only": true,
        "out-of-network-claims": "if-asked",
        "out-of-network-claims-by": "company",
        "superbills": true,
        "superbill-omits": ["diagnosis", "service-code"],
        "self-pay-refused": ["in-network", "medicaid"],
        "employee-programs": true
    },
    "sliding-scale": true,
    "income-tiers": [
        { "up-to-cents": 4000000, "cents": 8000 },
        { "up-to-cents": 7000000, "cents": 11000 },
        { "cents": 15000 }
    ],
    "missed-visit": { "cents": 7500, "notice-hours": 24 },
    "contact": {
        "website": "https://www.example.org",
        "booking": "https://book.example.org:8443/now?from=guide#top",
        "phone": "tel:+1-303-555-0100",
        "email": "mailto:office@example.org",
        "guide": "https://www.example.org/coverage-guide.html"
    },
    "state": "CO",
    "states": ["CO", "UT"],
    "languages": ["en", "es-MX"],
    "in-training": true,
    "recordings": false,
    "clinicians": [
        {
            "name": "Dr. One",
            "networks": ["One"],
            "medicare": "opted-out",
            "license": "full",
            "states": ["CO", "WY"],
            "fees": { "couples": [{ "minutes": 50, "cents": 20000 }] }
        },
        { "name": "Two", "license": "supervised" }
    ],
    "commitments": ["affirming", "open-chart"],
    "wording": {
        "en": { "about.us": "We are few", "answer.title": "Our answer" },
        "es": { "about.us": "Somos pocas personas" }
    },
    "theme": {
        "accent": "#0b5d5e", "scheme": "dark", "corners": "square", "density": "compact", "font": "serif"
    },
    "quick-exit": "https://www.example.org/weather",
    "kiosk": { "idle-seconds": 90, "warning-seconds": 25 },
    "review": { "reviewer": "Somebody", "date": "2024-02-29" }
}"##;

/// Every field of format 1, all of them right.
const FIRST: &str = r##"{
    "profile": 1,
    "name": "A practice",
    "services": {
        "individual": { "billing": "with-diagnosis", "fees": [{ "minutes": 50, "cents": 15000 }] },
        "couples": { "billing": "never", "fees": [] },
        "family": { "billing": "with-identified-patient" },
        "sex-therapy": { "billing": "never" }
    },
    "insurance": {
        "networks": ["One", "Two"],
        "medicare": "not-enrolled",
        "medicaid": true,
        "tricare": false,
        "out-of-network-claims": "if-asked",
        "superbills": true,
        "employee-programs": true
    },
    "sliding-scale": true,
    "contact": {
        "website": "https://www.example.org",
        "booking": "https://book.example.org:8443/now?from=guide#top",
        "phone": "tel:+1-303-555-0100",
        "email": "mailto:office@example.org",
        "guide": "https://www.example.org/coverage-guide.html"
    },
    "state": "CO",
    "languages": ["en", "es-MX"],
    "commitments": ["affirming", "open-chart"],
    "wording": {
        "en": { "about.us": "We are few", "answer.title": "Our answer" },
        "es": { "about.us": "Somos pocas personas" }
    },
    "theme": { "accent": "#0b5d5e" },
    "quick-exit": "https://www.example.org/weather",
    "kiosk": { "idle-seconds": 90, "warning-seconds": 25 },
    "review": { "reviewer": "Somebody", "date": "2024-02-29" }
}"##;

const MUCH_WRONG: &str = r#"{
    "profile": 3,
    "nmae": "A practice",
    "services": { "couples": { "biling": "never" }, "family": { "billing": "maybe" } },
    "insurance": { "networks": ["One", "", "one"], "medicaid": "yes" },
    "contact": { "website": "http://example.org", "phone": null },
    "state": "co",
    "review": { "date": "2026-02-30" }
}"#;

#[test]
fn steffens_profile_says_what_its_policy_says_and_nothing_else() {
    let profile = good(Practice::Steffen.json());

    assert_eq!(profile.name, "Steffen Counseling Services");
    assert_eq!(profile.billing(Service::Individual), Some(Billing::WithDiagnosis));
    for service in [Service::Couples, Service::Family, Service::SexTherapy] {
        assert_eq!(profile.billing(service), Some(Billing::Never));
    }
    assert!(Commitment::ALL.iter().all(|commitment| profile.says(*commitment)));

    let said: BTreeSet<_> =
        fields(&json(Practice::Steffen.json())).map(|(name, _)| name.to_owned()).collect();
    assert_eq!(said, ["profile", "name", "services", "commitments"].map(str::to_owned).into());
    assert!(profile.services.iter().all(|offer| offer.fees.is_empty()));
}

#[test]
fn the_invented_practices_have_other_policies() {
    let harbor = good(Practice::Harbor.json());
    assert_eq!(harbor.billing(Service::Family), Some(Billing::WithIdentifiedPatient));
    assert_eq!(harbor.insurance.medicare, Some(MedicareStatus::Enrolled));
    assert_eq!(harbor.insurance.superbills, Known::No);

    let open_door = good(Practice::OpenDoor.json());
    assert_eq!(open_door.billing(Service::SexTherapy), Some(Billing::WithDiagnosis));
    assert_eq!(open_door.insurance.networks, Some(Vec::new()));
    assert_eq!(open_door.insurance.superbills, Known::Yes);
}

#[test]
fn every_field_of_the_first_format_is_read() {
    let profile = good(FIRST);

    let services: Vec<_> = profile.services.iter().map(|offer| offer.service).collect();
    assert_eq!(services, Service::ALL);
    assert_eq!(profile.services[0].fees, [Fee::usual(50, 15000)]);
    assert_eq!(profile.insurance.networks, Some(vec!["One".to_owned(), "Two".to_owned()]));
    assert_eq!(profile.insurance.medicare, Some(MedicareStatus::NotEnrolled));
    assert_eq!(profile.insurance.medicaid, Known::Yes);
    assert_eq!(profile.insurance.tricare, Known::No);
    assert_eq!(profile.insurance.out_of_network_claims, Some(OutOfNetworkClaims::IfAsked));
    assert_eq!(profile.insurance.superbills, Known::Yes);
    assert_eq!(profile.insurance.employee_programs, Known::Yes);
    assert_eq!(profile.sliding_scale, Known::Yes);
    assert_eq!(profile.contact.website.as_deref(), Some("https://www.example.org"));
    assert!(profile.contact.booking.as_ref().is_some_and(|link| link.ends_with("#top")));
    assert_eq!(profile.contact.phone.as_deref(), Some("tel:+1-303-555-0100"));
    assert_eq!(profile.contact.email.as_deref(), Some("mailto:office@example.org"));
    let guide = profile.contact.guide.as_deref();
    assert_eq!(guide, Some("https://www.example.org/coverage-guide.html"));
    assert_eq!(profile.state.as_deref(), Some("CO"));
    assert_eq!(profile.languages, ["en", "es-MX"]);
    assert_eq!(profile.commitments, [Commitment::Affirming, Commitment::OpenChart]);
    assert_eq!(profile.wording("en")[0], ("about.us".to_owned(), "We are few".to_owned()));
    assert_eq!(profile.wording("es").len(), 1);
    assert!(profile.wording("xx").is_empty());
    assert_eq!(profile.theme.accent.as_deref(), Some("#0b5d5e"));
    assert_eq!(profile.quick_exit.as_deref(), Some("https://www.example.org/weather"));
    assert_eq!(profile.kiosk, Some(Kiosk { idle_seconds: 90, warning_seconds: 25 }));
    assert_eq!(profile.review.map(|review| review.date).as_deref(), Some("2024-02-29"));
}

#[test]
fn every_field_of_the_second_format_is_read() {
    let profile = good(FULL);
    let theme = Theme {
        accent: Some("#0b5d5e".to_owned()),
        scheme: Some(Scheme::Dark),
        corners: Some(Corners::Square),
        density: Some(Density::Compact),
        font: Some(Font::Serif),
    };
    assert_eq!(profile.theme, theme);
    let translated = |texts: &[(&str, &str)]| -> Translated {
        texts.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect()
    };

    let [individual, couples, family, _] = &profile.services[..] else { panic!("{profile:?}") };
    assert_eq!(individual.billing, Some(Billing::WithDiagnosis));
    assert_eq!(individual.superbills, Known::Yes);
    assert_eq!(individual.diagnosis_when_self_pay, Known::No);
    let usual = Fee::usual(50, 15000);
    let open = Fee { minutes: None, ..usual };
    let fees = [
        Fee {
            kind: FeeKind::FirstVisit,
            by: Some(FeeBy::Licensed),
            price: Price::Exact(16000),
            ..usual
        },
        Fee { beyond_plan_cents: Some(4000), ..usual },
        Fee { price: Price::Exact(13000), without_superbill: true, ..usual },
        Fee { by: Some(FeeBy::Intern), price: Price::Between(4000, 9000), ..open },
        Fee { by: Some(FeeBy::Associate), price: Price::From(9000), ..open },
    ];
    assert_eq!(individual.fees, fees);
    let packages = [("en", "Four visits for $500"), ("es", "Cuatro consultas por $500")];
    assert_eq!(individual.packages, translated(&packages));
    let group = Variant {
        kind: VariantKind::Group,
        name: translated(&[("en", "Grief group"), ("es", "Grupo de duelo")]),
        billing: Some(Billing::Never),
        superbills: Known::No,
        fees: vec![Fee::usual(90, 4000)],
    };
    assert_eq!(individual.variants, [group]);
    assert_eq!(couples.record, Some(RecordOf::Joint));
    let three_days = Variant {
        kind: VariantKind::Intensive,
        name: translated(&[("en", "Three days"), ("es", "Tres días")]),
        billing: None,
        superbills: Known::Unknown,
        fees: Vec::new(),
    };
    assert_eq!(couples.variants, [three_days]);
    assert_eq!((family.billing, family.record), (None, Some(RecordOf::OnePerson)));

    let insurance = &profile.insurance;
    assert_eq!(insurance.medicare, Some(MedicareStatus::NotTaken));
    assert_eq!(insurance.primary_plans_only, Known::Yes);
    assert_eq!(insurance.out_of_network_claims_by, Some(ClaimSender::Company));
    assert_eq!(insurance.superbill_omits, SuperbillPart::ALL);
    assert_eq!(insurance.self_pay_refused, [SelfPayRefused::InNetwork, SelfPayRefused::Medicaid]);
    let tiers = [(Some(4_000_000), 8000), (Some(7_000_000), 11000), (None, 15000)];
    assert_eq!(
        profile.income_tiers,
        tiers.map(|(up_to_cents, cents)| IncomeTier { up_to_cents, cents })
    );
    let missed = MissedVisit { cents: Some(7500), notice_hours: 24 };
    assert_eq!(profile.missed_visit, Some(missed));
    assert_eq!(profile.states, ["CO", "UT"]);
    assert_eq!((profile.in_training, profile.recordings), (Known::Yes, Known::No));
    let one = Clinician {
        name: "Dr. One".to_owned(),
        networks: Some(vec!["One".to_owned()]),
        medicare: Some(MedicareStatus::OptedOut),
        license: Some(License::Full),
        states: vec!["CO".to_owned(), "WY".to_owned()],
        fees: vec![(Service::Couples, vec![Fee::usual(50, 20000)])],
    };
    let two = Clinician {
        name: "Two".to_owned(),
        networks: None,
        medicare: None,
        license: Some(License::Supervised),
        states: Vec::new(),
        fees: Vec::new(),
    };
    assert_eq!(profile.clinicians, [one, two]);
}

#[test]
fn a_profile_of_the_first_format_says_the_same_in_the_second() {
    let upgraded = FIRST.replace(r#""profile": 1"#, r#""profile": 2"#);
    assert_eq!(good(&upgraded), good(FIRST));
    let unversioned = FIRST.replace(r#""profile": 1,"#, "");
    assert_eq!(good(&unversioned), good(FIRST));
    let written = serde_json::to_value(good(FIRST)).unwrap();
    assert_eq!(written["profile"], 2);
}

#[test]
fn what_a_profile_does_not_say_stays_unknown() {
    let profile = good(r#"{"name": "A practice", "services": {"family": {"billing": "never"}}}"#);

    assert_eq!(profile.billing(Service::Individual), None);
    assert_eq!(profile.insurance.networks, None);
    assert_eq!(profile.insurance.medicare, None);
    assert_eq!(profile.insurance.superbills, Known::Unknown);
    assert_eq!(profile.sliding_scale, Known::Unknown);
    assert_eq!(profile.contact.phone, None);
    assert_eq!(profile.quick_exit, None);
    assert_eq!(profile.kiosk, None);
    assert_eq!(profile.review, None);
}

#[test]
fn a_written_profile_reads_back_the_same() {
    let shipped = Practice::ALL.map(Practice::json);
    for text in shipped.into_iter().chain([FIRST, FULL]) {
        let profile = good(text);
        let written = serde_json::to_string(&profile).unwrap();
        assert_eq!(good(&written), profile);
    }
}

#[test]
fn a_profile_is_written_in_the_shape_it_is_read_in() {
    let shipped = Practice::ALL.map(Practice::json);
    for text in shipped.into_iter().chain([FULL]) {
        let mut original: serde_json::Value = serde_json::from_str(text).unwrap();
        original.as_object_mut().unwrap().remove("$schema");
        assert_eq!(serde_json::to_value(good(text)).unwrap(), original);
    }
}

#[test]
fn an_unknown_field_is_reported_with_the_one_meant() {
    for (path, meant) in [
        ("comitments", Some("commitments")),
        ("sliding_scale", Some("sliding-scale")),
        ("services.cuples", Some("couples")),
        ("services.family.biling", Some("billing")),
        ("services.individual.fees[0].minute", Some("minutes")),
        ("insurance.network", Some("networks")),
        ("contact.e-mail", Some("email")),
        ("theme.acent", Some("accent")),
        ("commitment-list", None),
        ("review.by", None),
        ("accent", None),
        // A slip at the beginning counts like any other, and two of them are a lot in a short name.
        ("xname", Some("name")),
        ("xxxname", None),
        ("na", None),
    ] {
        let changed = with(path, Json::Text("x".to_owned()));
        let [error] = &problems(&changed)[..] else { panic!("{path}: {:?}", problems(&changed)) };
        assert_eq!(error.path, path);
        let Problem::UnknownField { meant: found, allowed } = error.problem else {
            panic!("{error:?}")
        };
        assert_eq!(found, meant, "{path}");
        assert!(!allowed.is_empty());
    }
}

#[test]
fn a_missing_field_is_reported_only_where_it_is_required() {
    let required = [
        "name",
        "services",
        "services.individual.variants[0].kind",
        "services.individual.variants[0].name",
        "services.couples.variants[0].kind",
        "services.couples.variants[0].name",
        "income-tiers[0].up-to-cents",
        "income-tiers[1].up-to-cents",
        "missed-visit.notice-hours",
        "clinicians[0].name",
        "clinicians[1].name",
        "review.date",
        "review.reviewer",
    ];
    // Without a version it would be a profile of the first format.
    for path in places().into_iter().filter(|path| path != "profile") {
        let is_required = required.contains(&&*path)
            || path.ends_with("].cents")
            || path == "services.individual.fees[3].from-cents";
        // Without it, no price is there at all, and one price is what is missed.
        if path == "services.individual.fees[4].from-cents" {
            continue;
        }
        let expected: &[(&str, Problem)] =
            if is_required { &[(&path, Problem::Missing)] } else { &[] };
        assert_problems(&without(&path), expected);
    }
    let lowest = "services.individual.fees[4]";
    let cents = [lowest, ".cents"].concat();
    assert_problems(&without(&[lowest, ".from-cents"].concat()), &[(&cents, Problem::Missing)]);
}

#[test]
fn a_value_of_another_sort_is_reported_once_wherever_it_is() {
    for path in places() {
        let expected = at(&json(FULL), &path).kind();
        for other in one_of_each() {
            let found = other.kind();
            if found == expected {
                continue;
            }
            let [ProfileError { path: place, problem }] = &problems(&with(&path, other))[..] else {
                panic!("{path} {found:?}")
            };
            assert_eq!(*place, path);
            let is_told = match problem {
                Problem::WrongType { .. } => *problem == Problem::WrongType { expected, found },
                // A closed list says more than the sort, and so does what was probably meant.
                Problem::UnknownValue { .. } => expected == Kind::Text,
                Problem::SeveralStates | Problem::PriceRange => found == Kind::List,
                _ => false,
            };
            assert!(is_told, "{path}: {problem:?}");
        }
    }
}

#[test]
fn the_whole_has_to_be_an_object() {
    for other in one_of_each().into_iter().filter(|other| other.kind() != Kind::Object) {
        let problem = Problem::WrongType { expected: Kind::Object, found: other.kind() };
        assert_problems(&other, &[("$", problem)]);
    }
}

#[test]
fn a_value_outside_its_closed_list_is_reported_with_the_list() {
    for (path, allowed) in [
        ("services.couples.billing", Billing::IDS),
        ("insurance.medicare", MedicareStatus::IDS),
        ("commitments[1]", Commitment::IDS),
    ] {
        for wrong in ["sometimes", "Never", "never ", ""] {
            assert_text(path, wrong, Some(Problem::UnknownValue { allowed }));
        }
    }
}

#[test]
fn text_that_is_empty_or_blank_is_reported() {
    for path in [
        "name",
        "insurance.networks[1]",
        "contact.website",
        "contact.phone",
        "state",
        "languages[0]",
        r#"wording.en["answer.title"]"#,
        "theme.accent",
        "quick-exit",
        "review.reviewer",
        "review.date",
    ] {
        assert_text(path, "", Some(Problem::Empty));
        assert_text(path, " \n", Some(Problem::Empty));
    }
}

#[test]
fn web_links_are_whole_and_https() {
    let path = "contact.booking";
    for right in [
        "https://example.org",
        "https://a.org?b",
        "https://a.org#b",
        "https://a.example.org/b:?c=d#e@f",
        "https://xn--a.org/%C3",
    ] {
        assert_text(path, right, None);
    }
    for wrong in [
        "http://example.org",
        "HTTPS://example.org",
        "https:example.org",
        "https://",
        "https:///path",
        "https://?q",
        "https://exa mple.org",
        "https://example.org/a b",
        " https://example.org",
        "https://example.org\n",
        "https://localhost",
        "https://.org",
        "https://example..org",
        "https://example.org:",
        "https://example.org:123456",
        "https://example.org@evil.example.com",
        "https://example.org\\@evil.example.com",
        "https://example.org/\"onclick=",
        "https://example.org/\u{202e}",
        "javascript:alert(1)",
        "www.example.org",
    ] {
        assert_text(path, wrong, Some(Problem::Malformed(Shape::Https)));
    }
    for other in ["contact.website", "quick-exit"] {
        assert_text(other, "http://a.org", Some(Problem::Malformed(Shape::Https)));
    }
}

#[test]
fn phone_links_hold_a_number() {
    let path = "contact.phone";
    for right in ["tel:+13035550100", "tel:303-555-0100", "tel:(303)555.0100", "tel:988"] {
        assert_text(path, right, None);
    }
    assert_text(path, "tel:+1-303-555-0100;ext=12", None);
    for wrong in [
        "303-555-0100",
        "tel:",
        "tel:+",
        "tel:---",
        "tel:call-us",
        "tel:303 555 0100",
        "tel:1+303",
        "tel:;ext=12345",
        "tel:1234567890123456",
        "tel:303-555-0100;ext=1 2",
    ] {
        assert_text(path, wrong, Some(Problem::Malformed(Shape::Tel)));
    }
}

#[test]
fn email_links_hold_one_address() {
    let path = "contact.email";
    for right in ["mailto:a@example.org", "mailto:a.b+c@example.org?subject=Hello"] {
        assert_text(path, right, None);
    }
    for wrong in [
        "office@example.org",
        "mailto:",
        "mailto:office",
        "mailto:@example.org",
        "mailto:office@",
        "mailto:office@example",
        "mailto:office @example.org",
        "mailto:a@example.org,b@example.org",
        "mailto:a@example.org?subject=Two words",
    ] {
        assert_text(path, wrong, Some(Problem::Malformed(Shape::Mailto)));
    }
}

#[test]
fn dates_are_days_of_the_calendar() {
    let path = "review.date";
    for right in [
        "2026-11-23",
        "2024-02-29",
        "2012-02-29",
        "1996-02-29",
        "2000-02-29",
        "2400-02-29",
        "2026-12-31",
        "2026-04-30",
    ] {
        assert_text(path, right, None);
    }
    for wrong in [
        "2026-02-29",
        "1900-02-29",
        "2200-02-29",
        "2014-02-29",
        "2024-02-30",
        "2026-04-31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-01-32",
        "0000-01-01",
        "2026-1-1",
        "26-01-01",
        "2026/01/01",
        "2026-01-01T00:00",
        "+026-01-01",
        "2026-01-0é",
        "today",
    ] {
        assert_text(path, wrong, Some(Problem::Malformed(Shape::Date)));
    }
}

#[test]
fn accents_are_six_hex_digits() {
    assert_text("theme.accent", "#0B5D5e", None);
    for wrong in ["0b5d5e", "#0b5", "#0b5d5e80", "#0b5d5g", "teal", "##b5d5e", "#éé5"] {
        assert_text("theme.accent", wrong, Some(Problem::Malformed(Shape::Color)));
    }
}

/// Each of these would decide how the page looks, so nothing but the ids counts.
#[test]
fn a_look_is_chosen_from_closed_lists() {
    let lists = [
        ("theme.scheme", Scheme::IDS),
        ("theme.corners", Corners::IDS),
        ("theme.density", Density::IDS),
        ("theme.font", Font::IDS),
    ];
    for (path, allowed) in lists {
        for right in allowed {
            assert_text(path, right, None);
        }
        for wrong in ["Square", "0", "12px", "serif; color: red", "var(--x)", "inherit"] {
            assert_text(path, wrong, Some(Problem::UnknownValue { allowed }));
        }
    }
}

#[test]
fn states_are_postal_codes_in_capitals() {
    for right in ["AK", "WY", "DC", "PR", "GU", "VI", "AS", "MP"] {
        assert_text("state", right, None);
    }
    for wrong in ["co", "Co", "XX", "UK", "Colorado", "C", "AK AL", "CO "] {
        assert_text("state", wrong, Some(Problem::Malformed(Shape::State)));
    }
}

#[test]
fn there_are_fifty_states_and_six_more() {
    let codes = ('A'..='Z').flat_map(|one| ('A'..='Z').map(move |two| format!("{one}{two}")));
    let accepted = codes.filter(|code| parse(&with("state", Json::Text(code.clone()))).is_ok());
    assert_eq!(accepted.count(), 56);
}

#[test]
fn language_tags_are_well_formed() {
    let path = "languages[0]";
    for right in ["en", "ase", "es-419", "zh-Hant-TW", "sr-Latn", "ca-ES-valencia", "de-1996"] {
        assert_text(path, right, None);
    }
    for wrong in [
        "e",
        "english",
        "English",
        "en_US",
        "en-",
        "-en",
        "en--US",
        "en US",
        "en-US-US",
        "en-US-Latn",
        "en-U",
        "de-1996-1996",
        "zh-yue",
        "en-a123",
        "en-123456789",
        "12",
        "ñu",
    ] {
        assert_text(path, wrong, Some(Problem::Malformed(Shape::Language)));
    }
}

#[test]
fn fees_are_whole_minutes_and_whole_cents() {
    for (path, right, wrong, problem) in [
        (
            "services.individual.fees[0].minutes",
            [1.0, 6000.0],
            [0.0, -50.0, 6001.0, 50.5, 1e300, f64::NAN, f64::INFINITY],
            Problem::LengthOutOfRange,
        ),
        (
            "services.individual.fees[0].cents",
            [0.0, 4_294_967_295.0],
            [-1.0, 0.5, 4_294_967_296.0, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY],
            Problem::CentsOutOfRange,
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
fn a_kiosk_warns_for_twenty_seconds_at_least_and_has_usual_times() {
    for (path, right, wrong, problem) in [
        ("kiosk.idle-seconds", [30.0, 600.0], [29.0, 601.0, 60.5, -60.0], Problem::IdleOutOfRange),
        (
            "kiosk.warning-seconds",
            [20.0, 120.0],
            [19.0, 121.0, 20.5, f64::NAN],
            Problem::WarningOutOfRange,
        ),
    ] {
        for number in right {
            assert_problems(&with(path, Json::Number(number)), &[]);
        }
        for number in wrong {
            assert_problems(&with(path, Json::Number(number)), &[(path, problem.clone())]);
        }
    }
    let usual = parse(&with("kiosk", Json::Object(Vec::new()))).unwrap();
    assert_eq!(usual.kiosk, Some(Kiosk { idle_seconds: 60, warning_seconds: 30 }));
}

#[test]
fn no_other_format_version_is_read() {
    for version in [0.0, 3.0, 1.5, -1.0] {
        let changed = with("profile", Json::Number(version));
        assert_problems(&changed, &[("profile", Problem::UnknownVersion)]);
    }
}

#[test]
fn a_practice_offers_something() {
    let empty = with("services", Json::Object(Vec::new()));
    assert_problems(&empty, &[("services", Problem::NoServices)]);
}

#[test]
fn a_field_that_comes_twice_is_reported() {
    for (path, text) in [
        ("name", r#"{"name": "A", "name": "B", "services": {"family": {"billing": "never"}}}"#),
        (
            "services.family",
            r#"{"name": "A", "services":
                {"family": {"billing": "never"}, "family": {"billing": "with-diagnosis"}}}"#,
        ),
        (
            r#"wording.en["a.b"]"#,
            r#"{"name": "A", "services": {"family": {"billing": "never"}},
                "wording": {"en": {"a.b": "one", "a.b": "two"}}}"#,
        ),
    ] {
        assert_problems(&json(text), &[(path, Problem::DuplicateField)]);
    }
}

#[test]
fn wording_stands_under_its_language() {
    let wording = |wording: &str| {
        json(&format!(
            r#"{{"name": "A", "services": {{"family": {{"billing": "never"}}}}, "wording": {wording}}}"#
        ))
    };
    let malformed = Problem::Malformed(Shape::Language);
    let flat = Problem::WrongType { expected: Kind::Object, found: Kind::Text };
    assert_problems(
        &wording(r#"{"ui.back": "Return"}"#),
        &[(r#"wording["ui.back"]"#, malformed), (r#"wording["ui.back"]"#, flat)],
    );
}

#[test]
fn a_list_holds_nothing_twice() {
    for (path, again) in
        [("commitments[1]", "affirming"), ("languages[1]", "EN"), ("insurance.networks[1]", "one")]
    {
        assert_text(path, again, Some(Problem::Repeated));
    }
}

#[test]
fn all_problems_are_reported_in_one_go() {
    let json = json(MUCH_WRONG);
    let unknown = |meant, allowed| Problem::UnknownField { meant: Some(meant), allowed };
    let top = allowed_at(&json, "nmae");
    let offer = allowed_at(&json, "services.couples.biling");
    assert_problems(
        &json,
        &[
            ("profile", Problem::UnknownVersion),
            ("nmae", unknown("name", top)),
            ("name", Problem::Missing),
            ("services.couples.biling", unknown("billing", offer)),
            ("services.family.billing", Problem::UnknownValue { allowed: Billing::IDS }),
            ("insurance.networks[1]", Problem::Empty),
            ("insurance.networks[2]", Problem::Repeated),
            ("insurance.medicaid", Problem::WrongType { expected: Kind::Bool, found: Kind::Text }),
            ("contact.website", Problem::Malformed(Shape::Https)),
            ("contact.phone", Problem::WrongType { expected: Kind::Text, found: Kind::Null }),
            ("state", Problem::Malformed(Shape::State)),
            ("review.reviewer", Problem::Missing),
            ("review.date", Problem::Malformed(Shape::Date)),
        ],
    );
}

#[test]
fn a_message_starts_with_the_field_in_lower_case() {
    for error in problems(&json(MUCH_WRONG)) {
        let message = error.to_string();
        let rest = message.strip_prefix(&format!("`{}` ", error.path)).unwrap();
        assert!(rest.starts_with(|first: char| first.is_ascii_lowercase()), "{message}");
    }
}

#[test]
fn every_problem_has_a_message_of_its_own() {
    const KINDS: [Kind; 6] =
        [Kind::Null, Kind::Bool, Kind::Number, Kind::Text, Kind::List, Kind::Object];
    const SHAPES: [Shape; 8] = [
        Shape::Https,
        Shape::Page,
        Shape::Tel,
        Shape::Mailto,
        Shape::Date,
        Shape::Color,
        Shape::State,
        Shape::Language,
    ];
    let mut problems = vec![
        Problem::UnknownField { meant: Some("name"), allowed: Service::IDS },
        Problem::UnknownField { meant: None, allowed: Service::IDS },
        Problem::DuplicateField,
        Problem::Missing,
        Problem::MissingInFirst,
        Problem::OfLaterFormat,
        Problem::TooLong,
        Problem::SameLength,
        Problem::LengthOutOfRange,
        Problem::PriceRange,
        Problem::TwoPrices,
        Problem::RangeReversed,
        Problem::TierOutOfOrder,
        Problem::HoursOutOfRange,
        Problem::IsVariant,
        Problem::RecordOfOne,
        Problem::SeveralStates,
        Problem::UnknownValue { allowed: Service::IDS },
        Problem::Empty,
        Problem::Repeated,
        Problem::MinutesOutOfRange,
        Problem::CentsOutOfRange,
        Problem::IdleOutOfRange,
        Problem::WarningOutOfRange,
        Problem::NoServices,
        Problem::UnknownVersion,
    ];
    problems.extend(SHAPES.map(Problem::Malformed));
    problems.extend(
        KINDS.iter().flat_map(|expected| {
            KINDS.map(|found| Problem::WrongType { expected: *expected, found })
        }),
    );
    let messages: BTreeSet<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(messages.len(), problems.len(), "{messages:#?}");
    assert!(messages.iter().all(|message| !message.is_empty()));
}

#[test]
fn a_message_names_everything_that_would_be_right() {
    for problem in [
        Problem::UnknownField { meant: None, allowed: Service::IDS },
        Problem::UnknownValue { allowed: Service::IDS },
    ] {
        let message = problem.to_string();
        let named: Vec<_> = message.split('`').skip(1).step_by(2).collect();
        assert_eq!(named, Service::IDS);
        assert!(message.contains("`, `"), "{message}");
    }
}

#[test]
fn no_input_makes_reading_panic() {
    let odd_names = ["", "\"", "$", "a.b", "é", "[0]", "\u{0}", "services", &"x".repeat(10_000)];
    let mut odd_values = one_of_each();
    odd_values.extend([f64::NAN, f64::MIN, -0.0, 1e-300].map(Json::Number));
    odd_values.extend(odd_names.map(|name| Json::Text(name.to_owned())));
    odd_values.extend(odd_names.map(|name| Json::Object(vec![(name.to_owned(), Json::Null)])));
    odd_values.push(Json::List(one_of_each()));

    for value in &odd_values {
        let _ = parse(value);
    }
    for path in places() {
        let _ = parse(&without(&path));
        for value in &odd_values {
            if let Err(errors) = parse(&with(&path, value.clone())) {
                assert!(errors.iter().all(|error| !error.to_string().is_empty()));
            }
        }
    }
}

#[test]
fn json_survives_a_round_trip() {
    let text = r#"{"a":[null,true,1,-1,0.5,"é\n"],"b":{},"b":4294967295,"c":1e+300}"#;
    assert_eq!(serde_json::to_string(&json(text)).unwrap(), text.replace("-1", "-1.0"));
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

#[track_caller]
fn good(text: &str) -> Profile {
    parse(&json(text)).unwrap()
}

fn problems(json: &Json) -> Vec<ProfileError> {
    parse(json).err().unwrap_or_default()
}

/// Compares without regard to order.
#[track_caller]
fn assert_problems(json: &Json, expected: &[(&str, Problem)]) {
    let mut found: Vec<_> =
        problems(json).into_iter().map(|error| (error.path, error.problem)).collect();
    let mut expected: Vec<_> =
        expected.iter().map(|(path, problem)| ((*path).to_owned(), problem.clone())).collect();
    found.sort_by_key(|problem| format!("{problem:?}"));
    expected.sort_by_key(|problem| format!("{problem:?}"));
    assert_eq!(found, expected);
}

/// Puts a text into the full profile and expects this problem there, or none.
#[track_caller]
fn assert_text(path: &str, text: &str, expected: Option<Problem>) {
    let expected: Vec<_> = expected.into_iter().map(|problem| (path, problem)).collect();
    assert_problems(&with(path, Json::Text(text.to_owned())), &expected);
}

fn allowed_at(json: &Json, path: &str) -> &'static [&'static str] {
    let error = problems(json).into_iter().find(|error| error.path == path);
    match error.map(|error| error.problem) {
        Some(Problem::UnknownField { allowed, .. }) => allowed,
        other => panic!("{path}: {other:?}"),
    }
}

fn one_of_each() -> Vec<Json> {
    vec![
        Json::Null,
        Json::Bool(true),
        Json::Number(1.0),
        Json::Text("x".to_owned()),
        Json::List(Vec::new()),
        Json::Object(Vec::new()),
    ]
}

/// The paths of everything in the full profile.
fn places() -> Vec<String> {
    fn walk(json: &Json, path: &str, places: &mut Vec<String>) {
        for (name, child) in children(json) {
            let path = match json {
                Json::List(_) => format!("{path}[{name}]"),
                _ if name.contains(['.', '$']) => format!("{path}[\"{name}\"]"),
                _ if path.is_empty() => name,
                _ => format!("{path}.{name}"),
            };
            places.push(path.clone());
            walk(child, &path, places);
        }
    }
    let mut places = Vec::new();
    walk(&json(FULL), "", &mut places);
    assert!(places.len() > 40);
    places
}

fn children(json: &Json) -> Vec<(String, &Json)> {
    match json {
        Json::List(items) => {
            items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect()
        }
        other => fields(other).map(|(name, value)| (name.to_owned(), value)).collect(),
    }
}

fn fields(json: &Json) -> impl Iterator<Item = (&str, &Json)> {
    let fields: &[_] = if let Json::Object(fields) = json { fields } else { &[] };
    fields.iter().map(|(name, value)| (&**name, value))
}

/// `a["b.c"].d[2]` as `a`, `b.c`, `d`, `2`.
fn steps(path: &str) -> Vec<String> {
    let mut steps = vec![String::new()];
    let mut quoted = false;
    for character in path.chars() {
        match character {
            '"' => quoted = !quoted,
            '[' if !quoted && steps == [""] => {}
            '.' | '[' if !quoted => steps.push(String::new()),
            ']' if !quoted => {}
            other => steps.last_mut().unwrap().push(other),
        }
    }
    steps
}

fn at<'a>(json: &'a Json, path: &str) -> &'a Json {
    steps(path).iter().fold(json, |json, step| {
        children(json).into_iter().find(|(name, _)| name == step).unwrap().1
    })
}

/// The full profile with something else, or something more, at this place.
fn with(path: &str, value: Json) -> Json {
    changed(path, Some(value))
}

/// The full profile without this place.
fn without(path: &str) -> Json {
    changed(path, None)
}

fn changed(path: &str, value: Option<Json>) -> Json {
    fn change(json: &mut Json, steps: &[String], value: Option<Json>) {
        let (step, rest) = steps.split_first().unwrap();
        match json {
            Json::Object(fields) => {
                let at = fields.iter().position(|(name, _)| name == step);
                match (at, value) {
                    (Some(at), value) if !rest.is_empty() => {
                        change(&mut fields[at].1, rest, value);
                    }
                    (Some(at), Some(value)) => fields[at].1 = value,
                    (Some(at), None) => drop(fields.remove(at)),
                    (None, value) => fields.extend(value.map(|value| (step.clone(), value))),
                }
            }
            Json::List(items) => {
                let at: usize = step.parse().unwrap();
                match value {
                    value if !rest.is_empty() => change(&mut items[at], rest, value),
                    Some(value) => items[at] = value,
                    None => drop(items.remove(at)),
                }
            }
            other => panic!("{other:?} has no {step}"),
        }
    }
    let mut json = json(FULL);
    change(&mut json, &steps(path), value);
    json
}
