//! The sections beside the verdicts: what to ask, rights, common questions, how it came about, whom to talk to.

use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::common::Common;
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::sources::REVIEWED;
use coverage_guide::t;

use super::texts::{Page, Texts};

impl Page<'_> {
    pub(super) fn ask(&self) -> Texts {
        let mut texts = self.all(&[t!("ask.heading"), t!("ask.lead"), t!("ask.plan_heading")]);
        texts.extend(if self.insured() {
            self.all(&[
                t!("ask.before"),
                t!("ask.blank.date"),
                t!("ask.blank.name"),
                t!("ask.blank.reference"),
                t!("ask.note"),
            ])
            .0
        } else {
            self.all(&[t!("ask.nobody")]).0
        });
        texts.add(self.say.get(t!("ask.practice_heading")));
        let asked = self.assessment.ask.iter().filter(|asked| Whom::ALL.contains(&asked.value));
        texts.extend(asked.map(|asked| self.rule(asked.rule)));
        texts.add(self.say.get(t!("ask.copy")));
        texts
    }

    pub(super) fn rights(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[t!("rights.heading"), t!("rights.lead")]);
        texts.extend(
            self.grouped(Right::ALL, &assessment.rights, |right| say.id("right.name.", right.id())),
        );
        let told =
            |right: &&Right| assessment.rights.iter().any(|finding| finding.value == **right);
        let told = Right::ALL.iter().filter(told);
        texts.extend(told.map(|right| say.id("right.how.", right.id())));
        texts.extend(
            [t!("rights.letter"), t!("rights.copy"), t!("rights.no_advice")]
                .map(|key| say.get(key)),
        );
        texts
    }

    pub(super) fn common(&self) -> Texts {
        let mut texts = self.all(&[t!("faq.heading"), t!("faq.lead")]);
        texts.extend(self.grouped(Common::ALL, &self.assessment.common, |common| {
            self.say.id("common.", common.id())
        }));
        texts
    }

    pub(super) fn answered(&self) -> impl Iterator<Item = QuestionId> {
        QuestionId::ALL.iter().copied().filter(|id| self.answers.has(*id))
    }

    pub(super) fn told(&self) -> Texts {
        let mut texts = self.all(&[t!("told.heading"), t!("pivot.heading"), t!("pivot.lead")]);
        for id in self.answered() {
            texts.extend(self.say.part(id, ".short"));
            texts.add(self.say.answer(id, self.answers, self.profile));
        }
        texts
    }

    pub(super) fn trace(&self) -> Texts {
        let say = self.say;
        let mut texts = self.all(&[
            t!("trace.heading"),
            t!("trace.lead"),
            t!("trace.answers"),
            t!("trace.rules"),
            t!("trace.sources"),
        ]);
        for rule in self.assessment.trace() {
            texts.add(self.rule(rule));
            texts.add(match say.because(&rule, self.answers, self.profile) {
                Some(answers) => say.fill(t!("trace.because"), &[("answers", &answers)]),
                None if rule.looks_at_policy() => say.get(t!("trace.policy")),
                None => say.get(t!("trace.always")),
            });
        }
        texts
    }

    /// As it is on a kiosk and elsewhere, with all that it may answer.
    pub(super) fn take(&self) -> Texts {
        self.all(&[
            t!("take.heading"),
            t!("take.lead"),
            t!("take.note"),
            t!("take.print"),
            t!("take.printing"),
            t!("take.print_unsure"),
            t!("take.save"),
            t!("take.saved"),
            t!("take.copy"),
            t!("take.phone"),
            t!("take.scan"),
            t!("take.holds"),
            t!("take.without_costs"),
            t!("take.typed"),
            t!("take.no_address"),
            t!("take.emergency"),
            t!("disclaimer.came"),
        ])
    }

    pub(super) fn talk(&self) -> Texts {
        self.all(&[
            t!("talk.heading"),
            t!("talk.lead"),
            t!("disclaimer.heading"),
            t!("disclaimer.general"),
            t!("disclaimer.relation"),
            t!("disclaimer.plan"),
            t!("disclaimer.device"),
        ])
    }

    pub(super) fn about(&self) -> Texts {
        let date = self.say.date(REVIEWED);
        let mut texts = self.all(&[
            t!("about.heading"),
            t!("about.lead"),
            t!("about.choice_label"),
            t!("about.choice"),
            t!("about.makers_label"),
            t!("about.makers"),
            t!("about.money_label"),
            t!("about.money"),
            t!("about.gain_label"),
            t!("about.gain"),
            t!("about.unsure_label"),
            t!("about.unsure"),
            t!("about.figures"),
            t!("about.chosen_label"),
            t!("about.chosen"),
            t!("about.mistake_label"),
            t!("about.mistake"),
            t!("about.fresh_label"),
            t!("about.fresh"),
            t!("about.checked_label"),
            t!("about.checked"),
        ]);
        texts.add(self.say.fill(t!("disclaimer.reviewed"), &[("date", &date)]));
        texts
    }
}
