//! Words that nobody should meet without their explanation.

use coverage_guide::present::terms::{Glossary, places};

use super::language::Language;
use super::tokenize::words;

/// Words of insurers, lawyers and clinicians. A text may use one that is a term of the guide, and is then
/// explained beside it, or say itself what it means.
const ENGLISH: &[&str] = &[
    "actuarial",
    "adjudication",
    "adjusted gross income",
    "allowed amount",
    "aviation medical examiner",
    "beneficiary",
    "billing code",
    "coinsurance",
    "confidential communication",
    "confidential communications",
    "copay",
    "copayment",
    "cost sharing",
    "deductible",
    "deductibles",
    "explanation of benefits",
    "formulary",
    "gap exception",
    "good faith estimate",
    "grandfathered",
    "health information exchange",
    "identified patient",
    "itemize",
    "medical necessity",
    "medically necessary",
    "opt out",
    "opted out",
    "out-of-pocket",
    "parity",
    "policyholder",
    "preauthorization",
    "prior authorization",
    "privilege",
    "progress notes",
    "protective order",
    "psychotherapy notes",
    "reimbursement",
    "self-funded",
    "self-insured",
    "sharing ministry",
    "subpoena",
    "subscriber",
    "summary of benefits and coverage",
    "superbill",
    "superbills",
    "underwriting",
    "utilization review",
];

const SPANISH: &[&str] = &[
    "autoasegurado",
    "autorización previa",
    "cantidad permitida",
    "coseguro",
    "deducible",
    "estimación de buena fe",
    "explicación de beneficios",
    "necesidad médica",
    "notas de psicoterapia",
    "paciente identificado",
    "reembolso",
    "superbill",
];

/// Abbreviations that explain themselves: a name that its holder's card shows, a word by now, one whose sentence
/// is about just what it is, or a state as its people write it.
const NAMES: &[&str] = &[
    "AI", "CHAMPVA", "COBRA", "FEHB", "ID", "MD", "MIB", "OK", "OR", "PATCH", "PSHB", "QMB", "QR",
    "TRICARE", "TX", "VA", "WA", "ZIP",
];

/// What a text says around a word whose meaning it tells: "a subpoena is", "this is called a gap exception".
struct DefinitionPhrases {
    before: &'static [&'static str],
    after: &'static [&'static str],
}

const fn definition_phrases(language: Language) -> DefinitionPhrases {
    match language {
        Language::English => {
            DefinitionPhrases { before: &["called ", "called a "], after: &[" is a "] }
        }
        Language::Spanish => DefinitionPhrases {
            before: &["llama ", "llama una ", "llama un "],
            after: &[" es un ", " es una "],
        },
    }
}

/// What a text leaves unexplained: jargon and abbreviations that are no terms of the guide.
pub fn unexplained(text: &str, glossary: &Glossary, language: Language) -> Vec<String> {
    let jargon = match language {
        Language::English => ENGLISH,
        Language::Spanish => SPANISH,
    };
    let DefinitionPhrases { before, after } = definition_phrases(language);
    let open = |word: &&str| {
        places(text, word).any(|at| {
            let end = at + word.len();
            let told = before.iter().any(|said| text[..at].ends_with(said))
                || after.iter().any(|said| text[end..].starts_with(said));
            !told && !glossary.has_at(text, at) && !glossary.is_explained(text, at, end)
        })
    };
    let abbreviations = words(text).into_iter().filter(|word| is_abbreviation(word));
    jargon.iter().copied().chain(abbreviations).filter(open).map(str::to_owned).collect()
}

fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|char| char.is_uppercase()).count();
    capitals > 1 && !word.contains(char::is_lowercase) && !NAMES.contains(&word)
}

#[cfg(test)]
mod tests {
    use coverage_guide::present::localizer::Localizer;
    use coverage_guide::text::{Locale, Words};

    use super::*;

    fn open(text: &str) -> Vec<String> {
        let localizer = Localizer::new(
            Words::new(Locale::English, &[], vec![]),
            crate::formats::formats(Locale::English),
        );
        unexplained(text, &localizer.glossary(), Language::English)
    }

    #[test]
    fn jargon_is_a_term_or_says_what_it_means() {
        assert_eq!(open("Your deductible is not met."), [""; 0]);
        assert_eq!(open("It takes preauthorization first."), ["preauthorization"]);
        assert_eq!(open("It takes preauthorization (an OK) first."), [""; 0]);
        assert_eq!(open("An account that an employer fills (HRA)."), [""; 0]);
        assert_eq!(open("A subpoena is a demand for records."), [""; 0]);
        assert_eq!(open("It may call for a gap exception."), ["gap exception"]);
        assert_eq!(open("Parity holds, and Underwriting too."), ["parity", "underwriting"]);
    }

    #[test]
    fn an_abbreviation_is_a_term_a_name_or_unexplained() {
        assert_eq!(open("With a PPO, an HSA or TRICARE, OK?"), [""; 0]);
        assert_eq!(open("Ask your PBM for the COB form SF-86."), ["PBM", "COB", "SF-86"]);
    }
}
