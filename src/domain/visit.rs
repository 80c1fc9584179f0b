//! One visit: which screen is shown, and what Continue, Back, Change and Start again do.

use super::answers::{Answers, Picks};
use super::flow;
use super::profile::Profile;
use super::question_id::QuestionId;
use super::questions::Stage;
use super::topic::Topic;

/// What every visit begins with.
pub const FIRST_QUESTION: QuestionId = QuestionId::Service;

/// What the visitor is looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Screen {
    /// A question on the way to the first answer.
    Ask(QuestionId),
    /// A question taken up from the answer, to change or to sharpen it.
    Revisit(QuestionId),
    Answer,
    /// More on one part of the answer.
    Detail(Topic),
}

impl Screen {
    /// The question shown, if any.
    #[must_use]
    pub const fn question(self) -> Option<QuestionId> {
        match self {
            Self::Ask(id) | Self::Revisit(id) => Some(id),
            Self::Answer | Self::Detail(_) => None,
        }
    }
}

/// The state of one visit. Lives in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// What was picked.
    pub answers: Answers,
    /// What is shown.
    pub screen: Screen,
    /// Whether the visitor tried to go on from this screen with nothing picked.
    pub unanswered: bool,
    /// Questions whose answers the last step dropped, because they no longer apply.
    pub dropped: Vec<QuestionId>,
    /// The answers before the last change, to tell what it changed.
    pub before: Option<Answers>,
    /// Whether that change was the last step: only then is it marked.
    pub has_just_changed: bool,
    /// Where a question was taken up: there the visitor returns.
    pub home: Screen,
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            screen: Screen::Ask(FIRST_QUESTION),
            unanswered: false,
            dropped: Vec::new(),
            before: None,
            has_just_changed: false,
            home: Screen::Answer,
        }
    }
}

impl Visit {
    /// A visit that came to its answer elsewhere.
    #[must_use]
    pub fn resumed(answers: Answers) -> Self {
        Self { answers, screen: Screen::Answer, ..Self::default() }
    }

    /// A visit whose first question was answered before the program came.
    #[must_use]
    pub fn begun(first: Picks, profile: &Profile) -> Self {
        let mut visit = Self::default();
        visit.go_on(first, profile);
        // Without an answer it has not begun.
        visit.unanswered = false;
        visit
    }

    /// Takes the picks for the question shown and goes on. With nothing picked it stays, and says so.
    pub fn go_on(&mut self, picks: Picks, profile: &Profile) {
        let Some(id) = self.screen.question() else { return };
        self.unanswered = picks.is_empty();
        if self.unanswered {
            return;
        }
        self.dropped = flow::insert(&mut self.answers, profile, id, picks);
        self.screen = match self.screen {
            Screen::Ask(_) => after(id, &self.answers, profile).map_or(Screen::Answer, Screen::Ask),
            _ => self.after_change(profile),
        };
    }

    /// Takes an answer in place, without a screen of its own.
    pub fn answer_in_place(&mut self, id: QuestionId, picks: Picks, profile: &Profile) {
        self.revisit(id);
        self.go_on(picks, profile);
    }

    /// Where a changed answer leads: to a question that it opened, or back to where it was taken up.
    fn after_change(&mut self, profile: &Profile) -> Screen {
        self.has_just_changed = true;
        flow::next_open(&self.answers, profile).map_or(self.home, Screen::Revisit)
    }

    /// Opens what there is to read on a topic.
    pub fn open(&mut self, topic: Topic) {
        self.dropped.clear();
        self.has_just_changed = false;
        self.screen = Screen::Detail(topic);
    }

    /// Goes one step back without changing an answer.
    pub fn go_back(&mut self, profile: &Profile) {
        self.unanswered = false;
        self.dropped.clear();
        self.has_just_changed = false;
        self.screen = match self.screen {
            Screen::Detail(_) => Screen::Answer,
            Screen::Ask(id) => before(id, &self.answers, profile).map_or(self.screen, Screen::Ask),
            // A question that a change opened needs its answer first; its own way back is the
            // question before it.
            Screen::Revisit(id) => match flow::next_open(&self.answers, profile) {
                Some(_) => {
                    before(id, &self.answers, profile).map_or(Screen::Revisit(id), Screen::Revisit)
                }
                None => self.home,
            },
            Screen::Answer => {
                self.before = None;
                flow::asked(Stage::Core, &self.answers, profile)
                    .last()
                    .map_or(self.screen, |id| Screen::Ask(*id))
            }
        };
    }

    /// Whether there is a step back.
    #[must_use]
    pub fn can_go_back(&self, profile: &Profile) -> bool {
        let mut stepped = self.clone();
        stepped.go_back(profile);
        stepped.screen != self.screen
    }

    /// From the answer, takes up a question to change or to sharpen.
    pub fn revisit(&mut self, id: QuestionId) {
        self.dropped.clear();
        self.has_just_changed = false;
        self.before = Some(self.answers);
        self.home = match self.screen {
            Screen::Detail(_) => self.screen,
            _ => Screen::Answer,
        };
        self.screen = Screen::Revisit(id);
    }

    /// Forgets everything.
    pub fn start_again(&mut self) {
        *self = Self::default();
    }

    /// The place of the question shown among the core questions, and how many they are likely to
    /// be, both from 1. `None` for sharpening questions and the answer.
    #[must_use]
    pub fn progress(&self, profile: &Profile) -> Option<(usize, usize)> {
        let Screen::Ask(id) = self.screen else { return None };
        let asked = flow::asked(Stage::Core, &self.answers, profile);
        let at = asked.iter().position(|other| *other == id)?;
        Some((at + 1, asked.len()))
    }

    /// Whether continuing from here leads to the answer.
    #[must_use]
    pub fn is_last(&self, profile: &Profile) -> bool {
        match self.screen {
            Screen::Ask(id) => after(id, &self.answers, profile).is_none(),
            Screen::Revisit(id) => {
                flow::next_open(&self.answers, profile).is_none_or(|open| open == id)
            }
            Screen::Answer | Screen::Detail(_) => false,
        }
    }
}

fn after(id: QuestionId, answers: &Answers, profile: &Profile) -> Option<QuestionId> {
    flow::asked(Stage::Core, answers, profile).into_iter().find(|other| *other > id)
}

fn before(id: QuestionId, answers: &Answers, profile: &Profile) -> Option<QuestionId> {
    flow::asked(Stage::Core, answers, profile).into_iter().rfind(|other| *other < id)
}

/// What takes a visit one step further, at a practice.
pub type Step<'a> = dyn FnOnce(&mut Visit, &Profile) + 'a;
