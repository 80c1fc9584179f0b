//! The sections with the verdicts: what plans do, what it means, who sees it, what it costs.

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::{Finding, assess};
use coverage_guide::domain::changes::changes;
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::{Entries, Part, Unit};
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::flow;
use coverage_guide::domain::questions::Stage;
use coverage_guide::domain::rules::costs::CostNote;
use coverage_guide::domain::rules::disclosure::{Audience, Extent};
use coverage_guide::domain::rules::notes::Note;
use coverage_guide::domain::rules::points::Point;
use coverage_guide::domain::rules::privacy::Subject;
use coverage_guide::present::outlooks::visible_outlooks;
use coverage_guide::t;
use coverage_guide::text::Key;

use super::texts::{Page, Texts};

impl Page<'_> {
    pub(super) fn card(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = Texts::default();
        texts.extend(assessment.kind.map(|rule| say.rule(rule)));
        texts.add(say.get(t!("answer.world_heading")));
        let claim = assessment.way(Way::Claim);
        let mut rules = Vec::new();
        for (way, label) in visible_outlooks(assessment) {
            texts.extend(label.map(|label| say.get(label)));
            texts.add(say.outlook(assessment.way(way).outlook()));
            rules.extend(assessment.way(way).coverage.iter().flat_map(|coverage| coverage.rules()));
        }
        texts.add(say.get(t!("answer.policy_heading")));
        texts.add(say.policy(&assessment.facts));
        texts.add(say.get(t!("answer.diagnosis_line")));
        texts.add(say.id("need.", claim.diagnosis.value.id()));
        texts.add(say.get(t!("answer.why")));
        texts
            .extend(rules.into_iter().chain([claim.availability.rule]).map(|rule| self.rule(rule)));
        texts.add(say.get(if self.insured() {
            t!("answer.ask_plan")
        } else {
            t!("answer.ask_price")
        }));
        texts
    }

    pub(super) fn changed(&self, before: &Answers) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[t!("changed.heading")]);
        let differences = changes(&assess(before, self.profile), assessment);
        if differences.is_empty() {
            texts.add(say.no_difference(before, self.answers));
        } else {
            texts.add(say.get(t!("changed.more")));
        }
        let facts = &assessment.facts;
        texts.extend(differences.iter().map(|difference| say.difference(difference, facts)));
        texts
    }

    pub(super) fn sharpen(&self) -> Texts {
        let mut open = flow::asked(Stage::Sharpen, self.answers, self.profile);
        open.retain(|id| !self.answers.has(*id));
        if open.is_empty() {
            return self.all(&[t!("sharpen.heading"), t!("sharpen.done")]);
        }
        let mut texts = self.all(&[t!("sharpen.heading"), t!("sharpen.lead")]);
        texts.extend(open.into_iter().filter_map(|id| self.say.part(id, ".title")));
        texts
    }

    pub(super) fn matters(&self) -> Texts {
        let effects = || self.assessment.ways.iter().flat_map(|way| &way.effects);
        if effects().next().is_none() {
            return Texts::default();
        }
        let mut texts =
            self.all(&[t!("matters.heading"), t!("matters.lead"), t!("matters.caption")]);
        texts.extend(self.columns());
        for (priority, effect) in effects() {
            texts.add(self.say.priority(*priority));
            texts.add(self.say.id("effect.", effect.value.id()));
            texts.add(self.rule(effect.rule));
        }
        texts
    }

    pub(super) fn columns(&self) -> Vec<String> {
        Way::ALL.iter().map(|way| self.say.id("way.column.", way.id())).collect()
    }

    pub(super) fn diagnosis(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[t!("diagnosis.heading")]);
        let mut need = |way, heading| {
            let need = assessment.way(way).diagnosis;
            texts.add(say.get(heading));
            texts.add(say.id("need.", need.value.id()));
            texts.add(say.rule(need.rule.id));
        };
        if self.insured() {
            need(Way::Claim, t!("diagnosis.with_plan"));
        }
        need(Way::SelfPay, t!("diagnosis.self_pay"));
        if self.insured() {
            texts.add(self.rule(assessment.person.rule));
        }
        texts.extend(self.grouped(Note::ALL, &assessment.notes, |note| {
            say.get(match note {
                Note::Means => t!("diagnosis.means"),
                Note::MeansNot => t!("diagnosis.means_not"),
                Note::Practice => t!("diagnosis.practice"),
                Note::World | Note::OnFile | Note::SeenBy | Note::SelfPay => {
                    t!("diagnosis.world")
                }
            })
        }));
        texts
    }

    /// Headings with what is said under them; those with nothing are left out.
    pub(super) fn grouped<T: Copy + PartialEq>(
        &self,
        all: &[T],
        found: &[Finding<T>],
        heading: impl Fn(T) -> String,
    ) -> Vec<String> {
        let mut texts = Vec::new();
        for group in all {
            let said = found.iter().filter(|finding| finding.value == *group);
            let said: Vec<_> = said.map(|finding| self.rule(finding.rule)).collect();
            if !said.is_empty() {
                texts.push(heading(*group));
                texts.extend(said);
            }
        }
        texts
    }

    pub(super) fn who(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[t!("who.heading"), t!("who.picture")]);
        texts.extend(Way::ALL.iter().map(|way| say.id("way.gloss.", way.id())));
        texts.extend(Way::ALL.iter().map(|way| say.way(*way)));
        texts.extend(
            [t!("who.key"), t!("who.same"), t!("who.lead"), t!("who.caption"), t!("who.audience")]
                .map(|key| say.get(key)),
        );
        texts.extend(self.columns());
        for audience in Audience::ALL {
            for way in &assessment.ways {
                let Some(seen) = way.disclosure_to(*audience) else { continue };
                texts.add(say.id("audience.", audience.id()));
                texts.add(say.id("audience_short.", audience.id()));
                texts.add(say.id("learns.", Extent::id(seen.value.extent)));
                texts.add(self.rule(seen.rule));
            }
        }
        texts.extend([t!("privacy.heading"), t!("privacy.lead")].map(|key| say.get(key)));
        texts.extend(self.grouped(Subject::ALL, &assessment.privacy, |subject| {
            say.id("subject.", subject.id())
        }));
        texts
    }

    pub(super) fn ways(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[
            t!("ways.heading"),
            t!("ways.lead"),
            t!("ways.outlook"),
            t!("ways.diagnosis"),
        ]);
        for way in &assessment.ways {
            let id = way.way.id();
            texts.add([&say.way(way.way), " (", &say.id("way.term.", id), ")"].concat());
            texts.add(say.id("open.", way.availability.value.id()));
            texts.add(self.rule(way.availability.rule));
            texts.add(say.id("outlook.", way.outlook_id()));
            texts.add(say.id("need.", way.diagnosis.value.id()));
            texts.extend(
                self.grouped(Point::ALL, &way.points, |point| say.id("point.", point.id())),
            );
        }
        texts
    }

    /// With amounts typed in: the sentences that come of them are read too.
    pub(super) fn costs(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let Some(form) = Form::of(assessment, self.profile) else { return Texts::default() };
        let mut texts = self.all(&[t!("costs.heading"), t!("costs.lead")]);
        for (way, rule) in &form.left_out {
            let name = say.id("way.column.", way.id());
            let said = say.fill(t!("costs.left_out"), &[("way", &name)]);
            texts.add([&said, " ", &self.rule(*rule)].concat());
        }
        let mut entries = Entries::default();
        for part in Part::ALL {
            let fields = form.fields(*part);
            if fields.is_empty() {
                continue;
            }
            texts.add(say.id("costs.part.", part.id()));
            for field in fields {
                let name = say.id("costs.field.", field.id());
                let hint = Key::find_in("costs.hint.", field.id());
                texts.extend(hint.map(|hint| [&name, ": ", &say.get(hint)].concat()));
                texts.add(name);
                if let Some(amount) = typed(field.unit()) {
                    entries.insert(field, amount.to_owned());
                }
            }
        }
        texts.extend([say.get(t!("costs.work_out"))]);
        if let Ok(amounts) = parse(&form, &entries) {
            let told = say.costs(&Comparison::of(&amounts));
            texts.extend(told.into_iter().flat_map(|told| told.lines));
            texts.extend(say.assumed(&amounts));
            texts.extend(
                [t!("costs.chart"), t!("costs.chart_even"), t!("costs.table")]
                    .map(|key| say.get(key)),
            );
        }
        let notes = |tax: bool| {
            let notes = assessment.costs.iter().filter(move |note| match note.value {
                CostNote::Beside(_) => !tax,
                CostNote::Tax => tax,
                CostNote::LeftOut(_) => false,
            });
            notes.map(|note| self.rule(note.rule))
        };
        texts.extend(notes(false));
        texts.add(say.get(t!("costs.tax")));
        texts.extend(notes(true));
        texts
    }
}

/// What is typed into a field, so that every sentence of the calculator has something to say.
fn typed(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Money => Some("100"),
        Unit::Percent => Some("20"),
        Unit::Count(_) => Some("4"),
    }
}
