//! The words of one visit: a language, a practice's own wording, and what both leave open.

use super::boxed_text::Text;
use super::key::{Forms, Key};
use super::locale::Locale;
use super::own_texts::is_own;
use super::placeholder;
use super::plural::Plural;
use super::sentence_case::capitalized;
use super::table::{FINGERPRINT, HASHES, Texts};

/// Where the texts are.
#[derive(Clone)]
enum Store {
    /// Compiled in.
    Compiled(&'static Texts),
    /// Handed in, in the order of [`Locale::lines`].
    Lines(Vec<String>),
}

/// Every text of the guide in one language, with a practice's wording in front.
#[derive(Clone)]
pub struct Words {
    locale: Locale,
    texts: Store,
    overrides: Vec<(Key, String)>,
    constants: Vec<(&'static str, String)>,
}

impl Words {
    /// The words of a language. Overrides are names and texts; `constants` are the values of
    /// placeholders that any text may use, such as the practice's name.
    ///
    /// An override of a text that is not the practice's own has no effect; see
    /// [`check_overrides`](super::check_overrides).
    #[must_use]
    pub fn new(
        locale: Locale,
        overrides: &[(String, String)],
        constants: Vec<(&'static str, String)>,
    ) -> Self {
        Self::with(Store::Compiled(locale.texts()), locale, overrides, constants)
    }

    /// The words of a language whose texts are handed in, as [`Locale::lines`] gives them: a page that
    /// carries its texts outside the program can carry just the languages it wants.
    ///
    /// `None` if the lines were made for other keys than these, so that one text would stand for another.
    #[must_use]
    pub fn from_lines(
        locale: Locale,
        lines: &str,
        overrides: &[(String, String)],
        constants: Vec<(&'static str, String)>,
    ) -> Option<Self> {
        if !Self::fits(lines) {
            return None;
        }
        let texts = lines.split('\n').skip(1).map(capitalized).collect();
        Some(Self::with(Store::Lines(texts), locale, overrides, constants))
    }

    /// Whether lines are whole and were made for these keys. Finds it out without reading the texts.
    #[must_use]
    pub fn fits(lines: &str) -> bool {
        let fingerprint = lines.split('\n').next().and_then(|line| line.parse().ok());
        fingerprint == Some(FINGERPRINT) && lines.matches('\n').count() == HASHES.len()
    }

    /// The same words with texts by name in place of those that are handed in empty, as
    /// [`Locale::around`] gives them: for what is built around the program.
    ///
    /// `None` if there is no text of such a name.
    #[must_use]
    pub fn with_around<'a>(
        mut self,
        around: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Option<Self> {
        for (name, text) in around {
            let key = Key::find(name)?;
            if let Store::Lines(texts) = &mut self.texts {
                text.clone_into(texts.get_mut(usize::from(key.0))?);
            }
        }
        Some(self)
    }

    fn with(
        texts: Store,
        locale: Locale,
        overrides: &[(String, String)],
        constants: Vec<(&'static str, String)>,
    ) -> Self {
        let overrides = overrides
            .iter()
            .filter_map(|(name, text)| {
                Some((Key::find(name).filter(|key| is_own(*key))?, text.clone()))
            })
            .collect();
        Self { locale, texts, overrides, constants }
    }

    /// The language of these words.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// A text that needs nothing but the constants.
    #[must_use]
    pub fn get(&self, key: Key) -> Text {
        self.fill(key, &[])
    }

    /// A text with its placeholders filled. One without a value shows its name in brackets: a gap
    /// that can be seen and reported is better than a page that stops.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> Text {
        self.filled(self.text(key), values)
    }

    /// The form of a text that suits a number. The number, as the language writes it, is a value
    /// like any other: `{{count}}`.
    #[must_use]
    pub fn count(&self, forms: Forms, plural: Plural, values: &[(&str, &str)]) -> Text {
        let own = self.text(forms.form(plural));
        let text = if own.is_empty() { self.text(forms.form(Plural::Other)) } else { own };
        self.filled(text, values)
    }

    fn text(&self, key: Key) -> &str {
        match self.overrides.iter().find(|(overridden, _)| *overridden == key) {
            Some((_, text)) => text,
            None => match &self.texts {
                Store::Compiled(texts) => texts.get(key.0),
                Store::Lines(texts) => texts.get(usize::from(key.0)).map_or("", String::as_str),
            },
        }
    }

    fn filled(&self, text: &str, values: &[(&str, &str)]) -> Text {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, name, after)) = placeholder::split(rest) {
            filled.push_str(before);
            if let Some(value) = self.value(name, values) {
                filled.push_str(value);
            } else {
                filled.push('[');
                filled.push_str(name);
                filled.push(']');
            }
            rest = after;
        }
        filled.push_str(rest);
        filled.into()
    }

    fn value<'a>(&'a self, name: &str, values: &[(&str, &'a str)]) -> Option<&'a str> {
        let given = values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        given.or_else(|| {
            let constant = self.constants.iter().find(|(known, _)| *known == name);
            constant.map(|(_, value)| value.as_str())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Forms, Key, Locale, Plural, Store, Texts, Words};

    const BACK: Key = Key(0);
    const WELCOME: Key = Key(1);
    const STEP: Key = Key(2);
    const MONTHS: Forms = Forms([Key(4), Key(3), Key(4), Key(5), Key(4), Key(4)]);

    /// Back · welcome · step · month, one, other and a few form that this language lacks.
    static TEXTS: Texts = Texts {
        joined: "Back\
                 Welcome to {{practice}}\
                 Step {{step}} of {{total}}\
                 one month\
                 {{count}} months",
        lengths: &[4, 23, 26, 9, 16, 0],
    };

    #[test]
    fn a_plain_text_is_shown_as_it_is() {
        assert_eq!(words(&[]).get(BACK), "Back");
    }

    #[test]
    fn constants_are_filled_everywhere() {
        assert_eq!(words(&[]).get(WELCOME), "Welcome to Elm Street");
    }

    #[test]
    fn values_are_filled_by_name() {
        let values = [("total", "5"), ("step", "2")];
        assert_eq!(words(&[]).fill(STEP, &values), "Step 2 of 5");
    }

    #[test]
    fn a_given_value_goes_before_a_constant() {
        assert_eq!(words(&[]).fill(WELCOME, &[("practice", "us")]), "Welcome to us");
    }

    #[test]
    fn a_missing_value_shows_its_name() {
        assert_eq!(words(&[]).fill(STEP, &[("step", "2")]), "Step 2 of [total]");
    }

    #[test]
    fn a_value_is_never_read_as_a_text() {
        let values = [("step", "{{total}}"), ("total", "5")];
        assert_eq!(words(&[]).fill(STEP, &values), "Step {{total}} of 5");
    }

    #[test]
    fn a_practice_can_say_it_in_its_own_way() {
        let words = words(&[(BACK, "Go back at {{practice}}")]);
        assert_eq!(words.get(BACK), "Go back at Elm Street");
        assert_eq!(words.get(WELCOME), "Welcome to Elm Street");
    }

    #[test]
    fn a_brace_left_open_is_shown() {
        assert_eq!(words(&[(BACK, "Back {{practice")]).get(BACK), "Back {{practice");
    }

    #[test]
    fn a_number_chooses_the_form() {
        let count = |plural, shown| words(&[]).count(MONTHS, plural, &[("count", shown)]);
        assert_eq!(count(Plural::One, "1"), "one month");
        assert_eq!(count(Plural::Other, "1,200"), "1,200 months");
        assert_eq!(count(Plural::Zero, "0"), "0 months");
    }

    #[test]
    fn a_form_that_the_language_lacks_is_the_other_form() {
        assert_eq!(words(&[]).count(MONTHS, Plural::Few, &[("count", "3")]), "3 months");
    }

    #[test]
    fn every_language_calls_itself_by_its_name() {
        for locale in Locale::ALL {
            let words = Words::new(*locale, &[], vec![]);
            assert!(!words.get(crate::t!("language.name")).is_empty(), "{}", locale.tag());
        }
    }

    #[test]
    fn an_override_is_found_by_name() {
        let overrides = [("talk.booking", "See our calendar"), ("no.such.key", "Nothing")]
            .map(|(name, text)| (name.to_owned(), text.to_owned()));
        let words = Words::new(Locale::English, &overrides, vec![]);
        assert_eq!(words.get(crate::t!("talk.booking")), "See our calendar");
        assert_eq!(words.locale(), Locale::English);
    }

    // A profile may come from a page that nobody checked.
    #[test]
    fn the_guides_own_answer_stays_as_it_is() {
        let rarely = crate::t!("outlook.rarely");
        let overrides = [("outlook.rarely".to_owned(), "Covered in full".to_owned())];
        let plain = Words::new(Locale::English, &[], vec![]).get(rarely);
        let lines = Locale::English.lines();
        for words in [
            Words::new(Locale::English, &overrides, vec![]),
            Words::from_lines(Locale::English, &lines, &overrides, vec![]).unwrap(),
        ] {
            assert_eq!(words.get(rarely), plain);
        }
    }

    fn words(overrides: &[(Key, &str)]) -> Words {
        Words {
            locale: Locale::English,
            texts: Store::Compiled(&TEXTS),
            overrides: overrides.iter().map(|(key, text)| (*key, (*text).to_owned())).collect(),
            constants: vec![("practice", "Elm Street".to_owned())],
        }
    }
}
