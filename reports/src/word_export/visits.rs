//! The visits whose answers are exported: each kind of therapy, and several ways to be insured.

/// For each visit what is picked, question by question up to the first answer.
pub const VISITS: &[&[(&str, &str)]] = &[
    &[
        ("service", "individual"),
        ("reason", "symptoms"),
        ("payment", "commercial"),
        ("priorities", "no-diagnosis-on-file"),
    ],
    &[
        ("service", "couples"),
        ("reason", "relationship"),
        ("treats-one", "no"),
        ("payment", "commercial"),
        ("priorities", "partners-words cost"),
    ],
    &[
        ("service", "family"),
        ("reason", "child"),
        ("treats-one", "yes"),
        ("payment", "medicaid"),
        ("priorities", "court cost"),
    ],
    &[
        ("service", "sex-therapy"),
        ("reason", "exploring"),
        ("payment", "none"),
        ("priorities", "no-concern"),
    ],
    &[
        ("service", "individual"),
        ("reason", "growth"),
        ("payment", "medicare"),
        ("priorities", "few-records"),
    ],
    &[
        ("service", "not-sure"),
        ("room", "just-me"),
        ("focus", "not-sure"),
        ("reason", "not-sure"),
        ("payment", "not-sure"),
        ("priorities", "employer"),
    ],
];
