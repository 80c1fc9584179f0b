//! Plural categories. Which one a number falls into depends on the language, so the caller says.

/// A category of the Unicode plural rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// For example zero in Arabic.
    Zero,
    /// For example 1 in English.
    One,
    /// For example 2 in Arabic.
    Two,
    /// For example 3 in Polish.
    Few,
    /// For example 5 in Polish, or a million in Spanish.
    Many,
    /// Everything else. Every language has it.
    Other,
}

impl Plural {
    /// Every category.
    pub const ALL: [Self; 6] =
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The name that `Intl.PluralRules` and the suffixes of keys use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category with this name, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plural| plural.id() == id)
    }

    /// The category of a whole number in English, for use where there is no `Intl`.
    #[must_use]
    pub const fn english(number: u64) -> Self {
        if number == 1 { Self::One } else { Self::Other }
    }
}

/// Splits the name of a plural form: `cost.sessions_one` is the `One` of `cost.sessions`.
#[must_use]
pub fn split(name: &str) -> Option<(&str, Plural)> {
    let (family, id) = name.rsplit_once('_')?;
    Some((family, Plural::from_id(id)?))
}

#[cfg(test)]
mod tests {
    use super::{Plural, split};

    #[test]
    fn every_category_is_found_by_its_id() {
        for plural in Plural::ALL {
            assert_eq!(Plural::from_id(plural.id()), Some(plural));
        }
        assert_eq!(Plural::from_id("several"), None);
    }

    #[test]
    fn only_one_is_singular_in_english() {
        assert_eq!(
            [0, 1, 2, 21].map(Plural::english).map(Plural::id),
            ["other", "one", "other", "other"]
        );
    }

    #[test]
    fn a_context_is_not_a_plural() {
        assert_eq!(split("cost.sessions_one"), Some(("cost.sessions", Plural::One)));
        assert_eq!(
            split("reason.plan_couples_other"),
            Some(("reason.plan_couples", Plural::Other))
        );
        assert_eq!(split("reason.plan_couples"), None);
        assert_eq!(split("reason.one"), None);
    }
}
