//! What the reader refuses and no schema can say.

/// Each of them in words, for people whose editor found nothing.
pub const BEYOND: [&str; 7] = [
    "`to-cents` is above `from-cents`",
    "the incomes of `income-tiers` rise, and only the last step leaves its income out",
    "no text stands twice in a list in other capitals, such as `en` and `EN`",
    "no two fees are for the same sessions at the same price, and in format 1 none are for the same length",
    "a day in February exists in its year",
    "a two-letter language exists, and names no variant twice",
    "no field is given twice in the same object",
];
