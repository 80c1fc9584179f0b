//! Goes through visits, and keeps what is read there with where it was met.

use std::collections::{BTreeMap, BTreeSet};

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::QUESTIONS;
use coverage_guide::present::localizer::Localizer;

use super::formulas::Grade;
use super::language::Language;
use super::measure::{Measured, Meter};
use super::page::{self, Page, Section};
use super::visits::{self, Step, Visits};

/// What was measured, and where it was met.
pub type Met = (Measured, String);

/// A practice whose guide is read.
pub struct Read<'a> {
    pub name: &'a str,
    pub profile: &'a Profile,
    pub localizer: Localizer,
}

/// What a section is a part of.
#[derive(Clone, Copy)]
enum Kind {
    Answer,
    Question,
    Beside,
}

/// Sections by their names, in the order in which they were first met.
type Sections = Vec<(&'static str, Vec<Met>)>;

/// What was read so far.
pub struct Reader {
    pub meter: Meter,
    pub pages: Vec<Met>,
    /// Of the answer, of questions, of what stands beside them.
    pub kept: [Sections; 3],
    /// The texts of each section.
    pub said: BTreeMap<&'static str, BTreeSet<String>>,
    language: Language,
}

impl Reader {
    /// Reads all screens that these visits meet, and what stands beside them.
    pub fn read(language: Language, practices: &[Read], visits: &Visits) -> Self {
        let mut reader = Self {
            meter: Meter::new(language),
            pages: Vec::new(),
            kept: Default::default(),
            said: BTreeMap::new(),
            language,
        };
        for visit in &visits.all {
            reader.visit(&practices[visit.practice], &visit.answers);
        }
        for section in page::beside(&practices[0].localizer) {
            reader.keep(Kind::Beside, section, "every visit");
        }
        reader
    }

    /// Reads the screens of one visit: the answer as it first comes, as it is once sharpened, and after
    /// the change of which the hardest things are said; what is said of every other change; the questions.
    fn visit(&mut self, practice: &Read, answers: &Answers) {
        let Read { localizer, profile, name } = practice;
        let place = format!("{name}: {}", visits::summary(answers));
        let first = visits::unsharpened(answers);
        let mut answered = vec![(first, format!("{name}: {}", visits::summary(&first)))];
        if first != *answers {
            answered.push((*answers, place.clone()));
        }
        let mut hardest: Option<(f64, Answers, String)> = None;
        for Step { before, after } in visits::steps(answers, profile) {
            let place = [&place, ", then ", &visits::summary(&after)].concat();
            // A dozen words of a verdict, which the short answer measures, are too few for a formula.
            let Some(changes) = page::changes(localizer, &before, &after, profile) else {
                continue;
            };
            let measured = self.keep(Kind::Answer, changes, &place);
            let hardness = measured.grade(self.language).map_or(f64::MIN, Grade::hardness);
            if hardest.as_ref().is_none_or(|(most, ..)| hardness > *most) {
                hardest = Some((hardness, after, place));
            }
        }
        answered.extend(hardest.map(|(_, after, place)| (after, place)));
        for (answers, place) in answered {
            self.answer(&Page::of(localizer, &answers, profile), &place);
        }
        for question in QUESTIONS.iter().filter(|row| flow::applies(row, answers, profile)) {
            let screen = page::question(localizer, question.id, answers, profile);
            self.keep(Kind::Question, screen, &place);
        }
    }

    /// The answer and the paper.
    fn answer(&mut self, page: &Page, place: &str) {
        let mut whole = Measured::default();
        for section in page.sections() {
            whole.add(self.keep(Kind::Answer, section, place));
        }
        self.pages.push((whole, place.to_owned()));
        self.keep(Kind::Answer, page.paper(), place);
    }

    /// Measures a section, and keeps where it was met.
    fn keep(&mut self, kind: Kind, section: Section, place: &str) -> Measured {
        let measured = self.meter.measure(&section.texts);
        let met = (measured, place.to_owned());
        let all = &mut self.kept[kind as usize];
        match all.iter_mut().find(|(known, _)| *known == section.id) {
            Some((_, known)) => known.push(met),
            None => all.push((section.id, vec![met])),
        }
        self.said.entry(section.id).or_default().extend(section.texts);
        measured
    }
}
