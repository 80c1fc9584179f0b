//! What a profile of the first format may not say, and what it is told then. Each text is written as somebody would
//! who does not know the fields.

use coverage_guide::domain::profile::{OutOfNetworkClaims, Problem};

use super::{assert_problems, good, json, problems};

/// What practices say, written by guess in a profile of the first format; the problems with it; and the same in the
/// fields there are.
struct Said {
    guessed: &'static str,
    problems: &'static [(&'static str, Problem)],
    right: &'static str,
}

const SAID: &[Said] = &[
    Said {
        guessed: r#""services": { "couples": {} }"#,
        problems: &[("services.couples.billing", Problem::MissingInFirst)],
        right: r#""services": { "couples": {} }"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "never" } },
            "clinicians": [{ "networks": ["A"] }, { "networks": ["B"] }]"#,
        problems: &[
            ("clinicians", Problem::OfLaterFormat),
            ("clinicians[0].name", Problem::Missing),
            ("clinicians[1].name", Problem::Missing),
        ],
        right: r#""services": { "couples": { "billing": "never" } },
            "clinicians": [{ "name": "One", "networks": ["A"] }, { "name": "Two", "networks": ["B"] }]"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "never" } },
            "insurance": { "networks": [], "out-of-network-claims": true }"#,
        problems: &[(
            "insurance.out-of-network-claims",
            Problem::UnknownValue { allowed: OutOfNetworkClaims::IDS },
        )],
        right: r#""services": { "couples": { "billing": "never" } },
            "insurance": { "networks": [], "out-of-network-claims": "unless-refused",
                "out-of-network-claims-by": "practice" }"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "with-identified-patient",
            "fees": [{ "minutes": 50, "cents": [18000, 20000] }] } }"#,
        problems: &[("services.couples.fees[0].cents", Problem::PriceRange)],
        right: r#""services": { "couples": { "billing": "with-identified-patient",
            "fees": [{ "minutes": 50, "from-cents": 18000, "to-cents": 20000 }] } }"#,
    },
    Said {
        guessed: r#""services": { "individual": { "billing": "with-diagnosis",
            "fees": [{ "cents": 16000 }] } }"#,
        problems: &[("services.individual.fees[0].minutes", Problem::MissingInFirst)],
        right: r#""services": { "individual": { "billing": "with-diagnosis",
            "fees": [{ "cents": 16000 }] } }"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "never" }, "group": {
            "billing": "with-diagnosis", "fees": [{ "minutes": 90, "cents": 4000 }] } }"#,
        problems: &[("services.group", Problem::IsVariant)],
        right: r#""services": { "individual": { "billing": "with-diagnosis", "variants": [
            { "kind": "group", "name": { "en": "Group" }, "fees": [{ "minutes": 90, "cents": 4000 }] }
        ] } }"#,
    },
    Said {
        guessed: r#""services": { "individual": { "billing": "with-diagnosis",
            "fees": [{ "minutes": 45, "cents": 16000 }, { "minutes": 45, "cents": 15000 }] } }"#,
        problems: &[("services.individual.fees[1]", Problem::SameLength)],
        right: r#""services": { "individual": { "billing": "with-diagnosis", "fees": [
            { "kind": "first-visit", "minutes": 45, "cents": 16000 }, { "minutes": 45, "cents": 15000 }
        ] } }"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "never" } }, "state": ["OK", "TX"]"#,
        problems: &[("state", Problem::SeveralStates)],
        right: r#""services": { "couples": { "billing": "never" } }, "states": ["OK", "TX"]"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "never", "superbills": false },
            "individual": { "billing": "with-diagnosis", "superbills": true } }"#,
        problems: &[
            ("services.couples.superbills", Problem::OfLaterFormat),
            ("services.individual.superbills", Problem::OfLaterFormat),
        ],
        right: r#""services": { "couples": { "billing": "never", "superbills": false },
            "individual": { "billing": "with-diagnosis", "superbills": true } }"#,
    },
    Said {
        guessed: r#""services": { "couples": { "billing": "never",
            "fees": [{ "minutes": 1080, "cents": 350000 }] } }"#,
        problems: &[("services.couples.fees[0].minutes", Problem::MinutesOutOfRange)],
        right: r#""services": { "couples": { "billing": "never", "variants": [
            { "kind": "intensive", "name": { "en": "Three days" },
                "fees": [{ "minutes": 1080, "cents": 350000 }] }
        ] } }"#,
    },
    Said {
        guessed: r#""services": { "individual": { "billing": "with-diagnosis",
            "fees": [{ "minutes": 50, "cents": 6000 }, { "minutes": 50, "cents": 22500 }] } }"#,
        problems: &[("services.individual.fees[1]", Problem::SameLength)],
        right: r#""services": { "individual": { "billing": "with-diagnosis", "fees": [
            { "by": "intern", "minutes": 50, "cents": 6000 },
            { "by": "licensed", "minutes": 50, "cents": 22500 }
        ] } }"#,
    },
];

fn profile(format: &str, text: &str) -> String {
    format!(r#"{{ {format} "name": "A practice", {text} }}"#)
}

#[test]
fn what_practices_say_can_be_said() {
    for Said { right, .. } in SAID {
        let said = good(&profile(r#""profile": 2,"#, right));
        let written = serde_json::to_string(&said).unwrap();
        assert_eq!(good(&written), said);
    }
}

#[test]
fn what_is_guessed_in_the_first_format_is_told_how_to_be_said() {
    for Said { guessed, problems: expected, .. } in SAID {
        for format in [r#""profile": 1,"#, ""] {
            let guessed = json(&profile(format, guessed));
            assert_problems(&guessed, expected);
            for error in problems(&guessed) {
                let message = error.to_string();
                let (_, mend) = message.split_once(": ").unwrap();
                assert!(mend.contains('`') || error.problem == Problem::Missing, "{message}");
            }
        }
    }
}

#[test]
fn a_message_on_what_the_first_format_lacks_names_the_second() {
    for problem in [
        Problem::MissingInFirst,
        Problem::OfLaterFormat,
        Problem::SameLength,
        Problem::MinutesOutOfRange,
        Problem::PriceRange,
        Problem::IsVariant,
        Problem::SeveralStates,
    ] {
        assert!(problem.to_string().contains(r#"`"profile": 2`"#), "{problem}");
    }
    for (problem, field) in [
        (Problem::IsVariant, "`variants`"),
        (Problem::SeveralStates, "`states`"),
        (Problem::PriceRange, "`from-cents`"),
    ] {
        assert!(problem.to_string().contains(field), "{problem}");
    }
}

#[test]
fn a_value_of_the_second_format_is_none_of_the_first() {
    let medicare = |format: &str| {
        json(&profile(
            format,
            r#""services": { "couples": { "billing": "never" } },
                "insurance": { "medicare": "not-taken" }"#,
        ))
    };
    assert_problems(&medicare(r#""profile": 2,"#), &[]);
    assert_problems(&medicare(""), &[("insurance.medicare", Problem::OfLaterFormat)]);
}
