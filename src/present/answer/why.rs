//! The visitor's answers, the rules behind the result and their sources; about this guide.

use super::base::Answer;
use super::block::{Answered, Block, Content, OnDemand, Part};
use crate::domain::assess::assess;
use crate::domain::changes::changes;
use crate::domain::flow;
use crate::domain::question_id::QuestionId;
use crate::domain::questions::Stage;
use crate::domain::sources::REVIEWED;
use crate::domain::terms::Term;
use crate::text::{Forms, Key, Text};
use crate::{forms, t};

/// What to keep in mind, wherever the answer stands.
pub const DISCLAIMER: [Key; 3] =
    [t!("disclaimer.general"), t!("disclaimer.relation"), t!("disclaimer.plan")];

/// What is said about the guide, each under its name.
const ABOUT: &[(&str, Key, &[Key])] = &[
    ("choice", t!("about.choice_label"), &[t!("about.choice")]),
    ("makers", t!("about.makers_label"), &[t!("about.makers")]),
    ("money", t!("about.money_label"), &[t!("about.money")]),
    ("gain", t!("about.gain_label"), &[t!("about.gain")]),
    ("unsure", t!("about.unsure_label"), &[t!("about.unsure"), t!("about.figures")]),
    ("chosen", t!("about.chosen_label"), &[t!("about.chosen")]),
    ("mistake", t!("about.mistake_label"), &[t!("about.mistake")]),
];

impl Answer<'_> {
    pub(super) fn why(&self) -> Vec<Part> {
        let localizer = self.localizer;
        let mut open: Vec<QuestionId> = flow::asked(Stage::Sharpen, self.answers, self.profile);
        open.retain(|id| !self.answers.has(*id));
        let more = Block::folded(
            Text::from("more-questions"),
            Text::of(&[
                &localizer.get(t!("detail.more_questions")),
                " (",
                &open.len().to_string(),
                ")",
            ]),
            Content::Made(vec![self.questions(&open)]),
        );
        let rules = self.rules();
        let sources = self.sources(&rules).len();
        let mut behind = vec![Block::Text(localizer.get(t!("trace.lead")))];
        let changes = self.changes().len();
        if changes > 0 {
            let name =
                Text::of(&[&localizer.get(t!("changed.more")), " (", &changes.to_string(), ")"]);
            behind.push(self.later("changes", name, OnDemand::Changes));
        }
        behind.push(self.later(
            "would-change",
            localizer.get(t!("pivot.heading")),
            OnDemand::WouldChange,
        ));
        let rules = self.counted(t!("trace.rules"), forms!("trace.rules_count"), rules.len());
        behind.push(self.later("rules", rules, OnDemand::Rules));
        let sources = self.counted(t!("trace.sources"), forms!("trace.sources_count"), sources);
        behind.push(self.later("sources", sources, OnDemand::Sources));
        behind.push(self.later("terms", localizer.get(t!("detail.terms")), OnDemand::Terms));
        let mut answers = vec![Block::Answers(self.answered())];
        // How two plain answers led to a kind of therapy.
        answers.extend(self.assessment.kind.map(|rule| Block::Text(localizer.rule(rule))));
        answers.extend((!open.is_empty()).then_some(more));
        vec![
            self.part("answers", t!("trace.answers"), answers),
            self.part("behind", t!("trace.heading"), behind),
            self.part("about", t!("about.heading"), self.about()),
            self.part("disclaimer", t!("disclaimer.heading"), self.disclaimers()),
            Part { id: "came", heading: None, blocks: self.came() },
        ]
    }

    /// What the last change altered beside the short answer.
    pub(super) fn changes(&self) -> Vec<Text> {
        let Some(before) = &self.before else { return Vec::new() };
        let facts = &self.assessment.facts;
        changes(&assess(before, self.profile), &self.assessment)
            .iter()
            .map(|difference| self.localizer.difference(difference, facts))
            .collect()
    }

    /// What was answered.
    pub(super) fn answered(&self) -> Vec<Answered> {
        let answered = QuestionId::ALL.iter().copied().filter(|id| self.answers.has(*id));
        let row = |question: QuestionId| Answered {
            question,
            name: self.localizer.part(question, ".short").unwrap_or_default(),
            words: self.localizer.answer(question, self.answers, self.profile),
        };
        answered.map(row).collect()
    }

    fn later(&self, id: &str, name: Text, content: OnDemand) -> Block {
        Block::folded(id.into(), name, Content::OnDemand(content))
    }

    fn counted(&self, what: Key, forms: Forms, count: usize) -> Text {
        Text::of(&[&self.localizer.get(what), " (", &self.localizer.count(forms, count), ")"])
    }

    fn about(&self) -> Vec<Block> {
        let localizer = self.localizer;
        let fold = |id: &str, label: Key, texts: Vec<Text>| {
            let texts = texts.into_iter().map(Block::Text).collect();
            Block::folded(Text::of(&["about.", id]), localizer.get(label), Content::Made(texts))
        };
        let mut blocks = vec![Block::Text(localizer.get(t!("about.lead")))];
        for (id, label, texts) in ABOUT {
            blocks.push(fold(id, *label, texts.iter().map(|text| localizer.get(*text)).collect()));
        }
        let reviewed =
            localizer.fill(t!("disclaimer.reviewed"), &[("date", &localizer.date(REVIEWED))]);
        blocks.push(fold(
            "fresh",
            t!("about.fresh_label"),
            vec![reviewed, localizer.get(t!("about.fresh"))],
        ));
        let mut checked = Vec::new();
        if let Some(review) = &self.profile.review {
            let by =
                [("reviewer", review.reviewer.as_str()), ("date", &localizer.date(&review.date))];
            checked.push(localizer.fill(t!("about.checked_practice"), &by));
        }
        checked.push(localizer.get(t!("about.checked")));
        checked.push(match localizer.locale().review() {
            Some([reviewer, day]) => {
                let by = [("reviewer", reviewer), ("date", &*localizer.date(day))];
                localizer.fill(t!("about.words_reviewed"), &by)
            }
            None => localizer.get(t!("about.words_unreviewed")),
        });
        blocks.push(fold("checked", t!("about.checked_label"), checked));
        blocks
    }

    fn disclaimers(&self) -> Vec<Block> {
        DISCLAIMER.iter().map(|key| Block::Text(self.localizer.get(*key))).collect()
    }

    /// Where answers are that came in an address: nothing that the guide does can take them from there.
    fn came(&self) -> Vec<Block> {
        let came = || Block::Text(self.localizer.get(t!("disclaimer.came")));
        self.is_prefilled.then(came).into_iter().collect()
    }

    /// Every term, with what it means, by its name.
    pub(super) fn terms(&self) -> Block {
        let term = |term: &Term| {
            let told = self.localizer.term(*term);
            (term.id(), told.name, told.means)
        };
        let mut terms: Vec<_> = Term::ALL.iter().map(term).collect();
        terms.sort_by_key(|(_, name, _)| name.to_ascii_lowercase());
        Block::Terms(terms)
    }
}
