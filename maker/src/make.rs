//! All files of a guide.

use coverage_guide::text::{Locale, Words};
use reports::static_guide;

use crate::file::{File, names};
use crate::kit::Kit;
use crate::language::Spoken;
use crate::neutral;
use crate::page::{self, PageHole};
use crate::problem::MakeProblem;
use crate::template::Template;
use crate::whose::Whose;
use crate::zip;

/// Makes the files of one guide.
pub struct Maker<'a> {
    kit: &'a Kit,
    whose: Whose<'a>,
    /// At least one.
    languages: Vec<Spoken<'a>>,
}

/// Files that are put into one, for those who upload or carry them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pack {
    /// For a website: the element and its page.
    Website,
    /// For a tablet in the waiting room.
    Tablet,
}

impl<'a> Maker<'a> {
    /// Whose guide, in which languages. It begins in the first, or in the visitor's.
    ///
    /// # Errors
    /// If there is no language, or the kit lacks one.
    pub fn new(kit: &'a Kit, whose: Whose<'a>, languages: &[Locale]) -> Result<Self, MakeProblem> {
        if languages.is_empty() {
            return Err(MakeProblem::NoLanguage);
        }
        let find = |locale: &Locale| {
            let language = kit.languages.iter().find(|it| it.locale() == Some(*locale));
            language.and_then(|language| language.spoken(whose)).ok_or(*locale)
        };
        let found: Vec<_> = languages.iter().map(find).collect();
        let missing: Vec<_> = found.iter().filter_map(|it| it.as_ref().err().copied()).collect();
        if !missing.is_empty() {
            return Err(MakeProblem::MissingLanguages(missing));
        }
        let languages = found.into_iter().filter_map(Result::ok).collect();
        Ok(Self { kit, whose, languages })
    }

    /// The sealed page.
    #[must_use]
    pub fn page(&self) -> String {
        self.fill(&self.kit.page)
    }

    /// Another page with the same holes.
    #[must_use]
    pub fn fill(&self, template: &Template<PageHole>) -> String {
        page::fill(template, self.whose, &self.languages)
    }

    /// What stands inside the element until the guide is there, in the first language.
    #[must_use]
    pub fn inner(&self) -> String {
        self.words().first().map_or_else(String::new, |words| self.inner_in(words))
    }

    /// The same in each language, the first one first.
    #[must_use]
    pub fn inner_by_language(&self) -> Vec<(Locale, String)> {
        self.words().iter().map(|words| (words.locale(), self.inner_in(words))).collect()
    }

    /// Every file but those that pack others.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        let page = self.page();
        let elements = self.kit.element.files(&page);
        let words = self.words();
        let mut files = vec![File::new(names::PAGE, page.as_str())];
        let inner = self.inner();
        let snippets: Vec<_> =
            self.kit.snippets.iter().map(|it| it.file(&elements[0].bytes, &inner)).collect();
        files.extend(elements);
        files.extend(
            words
                .first()
                .map(|it| self.kit.kiosk.files(&page, self.whose, it))
                .into_iter()
                .flatten(),
        );
        files.extend(self.static_files(&words));
        files.extend(snippets);
        files
    }

    fn words(&self) -> Vec<Words> {
        self.languages.iter().map(|spoken| spoken.words.clone()).collect()
    }

    fn static_files(&self, words: &[Words]) -> Vec<File> {
        if let Some(profile) = self.whose.profile() {
            let files = static_guide::files(profile, words).into_iter();
            return files.map(|(name, text)| File::new(name, text)).collect();
        }
        let languages: Vec<_> = words.iter().map(Words::locale).collect();
        let file = |words: &Words| {
            let name = static_guide::inner_file(words.locale(), &languages);
            File::new(name, self.inner_in(words))
        };
        words.iter().map(file).collect()
    }

    fn inner_in(&self, words: &Words) -> String {
        match self.whose.profile() {
            Some(profile) => static_guide::inner(profile, words),
            None => neutral::inner(words),
        }
    }
}

impl Pack {
    /// Each of them.
    pub const ALL: [Self; 2] = [Self::Website, Self::Tablet];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Website => "coverage-guide-website.zip",
            Self::Tablet => "coverage-guide-tablet.zip",
        }
    }

    /// The files of a guide that belong to it, in a folder that keeps them apart from others. The same bytes for the
    /// same files, on every machine and every day.
    #[must_use]
    pub fn pack(self, files: &[File]) -> File {
        let belongs = |file: &&File| match self {
            Self::Website => [names::PAGE, names::ELEMENT].contains(&file.name.as_str()),
            Self::Tablet => file.name == names::PAGE || file.name.starts_with("kiosk"),
        };
        let inside =
            |file: &File| File::new(format!("coverage-guide/{}", file.name), file.bytes.as_slice());
        let packed: Vec<_> = files.iter().filter(belongs).map(inside).collect();
        File::new(self.name(), zip::stored(&packed))
    }
}
