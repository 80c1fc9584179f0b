//! How hard a text is to read.

use super::language::Language;
use super::tokenize::Counts;

/// How hard a text is to read, by two formulas of its language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grade {
    /// US school grades: Flesch-Kincaid, and the Gunning fog index.
    English { flesch_kincaid: f64, fog: f64 },
    /// From 0, very hard, to 100: Fernández Huerta, and Szigriszt-Pazos, which INFLESZ divides.
    Spanish { fernandez_huerta: f64, szigriszt: f64 },
}

/// What a text may be at worst.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub short: f64,
    pub page: f64,
    pub section: f64,
}

impl Grade {
    /// The grade of what was counted; none where there are no words.
    pub fn of(counts: Counts, language: Language) -> Option<Self> {
        let Counts { sentences, words, syllables, long_words } = counts;
        if words == 0 || sentences == 0 {
            return None;
        }
        let [sentences, words, syllables, long] =
            [sentences, words, syllables, long_words].map(f64::from);
        let (per_sentence, per_word) = (words / sentences, syllables / words);
        Some(match language {
            Language::English => Self::English {
                flesch_kincaid: 0.39 * per_sentence + 11.8 * per_word - 15.59,
                fog: 0.4 * (per_sentence + 100.0 * long / words),
            },
            Language::Spanish => Self::Spanish {
                fernandez_huerta: 206.84 - 60.0 * per_word - 1.02 * per_sentence,
                szigriszt: 206.835 - 62.3 * per_word - per_sentence,
            },
        })
    }

    /// What is held against the limits. The higher, the harder: an ease counts from its end.
    pub fn hardness(self) -> f64 {
        match self {
            Self::English { flesch_kincaid, .. } => flesch_kincaid,
            Self::Spanish { fernandez_huerta, szigriszt } => -fernandez_huerta.min(szigriszt),
        }
    }

    /// Both formulas in few words.
    pub fn summary(self) -> String {
        match self {
            Self::English { flesch_kincaid, fog } => format!("{flesch_kincaid:.1} (fog {fog:.1})"),
            Self::Spanish { fernandez_huerta, szigriszt } => {
                format!("{fernandez_huerta:.0} / {szigriszt:.0} ({})", self.band())
            }
        }
    }

    /// The band in words, as those who made the formula named it.
    fn band(self) -> String {
        match self {
            Self::English { .. } => String::new(),
            Self::Spanish { fernandez_huerta, szigriszt } => {
                let huerta = named(fernandez_huerta, HUERTA);
                format!("{huerta}; INFLESZ: {}", named(szigriszt, INFLESZ))
            }
        }
    }
}

impl Limits {
    /// No short answer above grade 6, no whole answer above 7, none of its sections above 8. The Spanish
    /// scales give the sixth grade 70 to 80 points, the seventh and eighth 60 to 70.
    pub const fn of(language: Language) -> Self {
        match language {
            Language::English => Self { short: 6.0, page: 7.0, section: 8.0 },
            Language::Spanish => Self { short: -70.0, page: -65.0, section: -60.0 },
        }
    }
}

/// From which value on a band holds, the easiest first.
type Bands = &'static [(f64, &'static str)];

const HUERTA: Bands = &[
    (90.0, "muy fácil"),
    (80.0, "fácil"),
    (70.0, "algo fácil"),
    (60.0, "normal"),
    (50.0, "algo difícil"),
    (30.0, "difícil"),
];

const INFLESZ: Bands =
    &[(80.0, "muy fácil"), (65.0, "bastante fácil"), (55.0, "normal"), (40.0, "algo difícil")];

fn named(value: f64, bands: Bands) -> &'static str {
    bands.iter().find(|(from, _)| value >= *from).map_or("muy difícil", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::super::tokenize::count;
    use super::*;

    fn grade(text: &str, language: Language) -> Grade {
        Grade::of(count(text, language), language).unwrap()
    }

    /// The first two are often quoted with these grades.
    #[test]
    fn known_texts_have_their_grades() {
        for (text, flesch_kincaid, fog) in [
            ("The cat sat on the mat.", -1.45, 2.4),
            (
                "This sentence, taken as a reading passage unto itself, is being used to prove a point.",
                7.61,
                6.4,
            ),
            // 2 sentences, 10 words, 16 syllables, 2 words of three and more.
            ("Plans often ask for a diagnosis. It can be confusing.", 5.24, 10.0),
        ] {
            let grade = grade(text, Language::English);
            let Grade::English { flesch_kincaid: is, fog: is_fog } = grade else {
                panic!("{grade:?}")
            };
            assert!((is - flesch_kincaid).abs() < 0.01, "{text}: {grade:?}");
            assert!((is_fog - fog).abs() < 0.01, "{text}: {grade:?}");
        }
    }

    #[test]
    fn spanish_has_its_own_scales() {
        // 2 sentences, 9 words, 17 syllables.
        let text = "Su plan paga la consulta. Pregunte antes de empezar.";
        let grade = grade(text, Language::Spanish);
        let Grade::Spanish { fernandez_huerta, szigriszt } = grade else { panic!("{grade:?}") };
        assert!((fernandez_huerta - 88.92).abs() < 0.01, "{grade:?}");
        assert!((szigriszt - 84.66).abs() < 0.01, "{grade:?}");
        assert_eq!(grade.band(), "fácil; INFLESZ: muy fácil");
    }

    #[test]
    fn harder_is_more_in_every_language() {
        let of = |text, language| grade(text, language).hardness();
        let english = ["It pays.", "Reimbursement eligibility determinations vary considerably."];
        let spanish =
            ["El plan paga.", "Las determinaciones administrativas resultan inverosímiles."];
        for (language, [easy, hard]) in [(Language::English, english), (Language::Spanish, spanish)]
        {
            let limits = Limits::of(language);
            assert!(of(easy, language) < limits.short && limits.short < limits.page);
            assert!(limits.page < limits.section);
            assert!(of(hard, language) > limits.section);
        }
        assert_eq!(Grade::of(Counts::default(), Language::English), None);
    }
}
