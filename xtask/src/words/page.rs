//! A result page and a question's screen as texts: what a visitor reads once everything is opened.

use coverage_guide::domain::answers::Answers;
use coverage_guide::domain::assess::{Assessment, Finding, assess};
use coverage_guide::domain::changes::changes;
use coverage_guide::domain::choices::{Payer, Way};
use coverage_guide::domain::costs::entries::{Entries, Part, Unit};
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::costs::read::read;
use coverage_guide::domain::flow;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::{QuestionId, Stage, question};
use coverage_guide::domain::rules::Fired;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::common::Common;
use coverage_guide::domain::rules::costs::CostNote;
use coverage_guide::domain::rules::notes::Note;
use coverage_guide::domain::rules::points::Point;
use coverage_guide::domain::rules::privacy::Subject;
use coverage_guide::domain::rules::rights::Right;
use coverage_guide::domain::rules::who::{Audience, Learns};
use coverage_guide::domain::sources::REVIEWED;
use coverage_guide::say::{Say, spoken};
use coverage_guide::t;
use coverage_guide::text::Key;

/// A part of a screen: a section of the result, or all of a question.
pub struct Section {
    pub id: &'static str,
    /// Each text once, however often the screen shows it.
    pub texts: Vec<String>,
}

/// The sections of a result, in order. Names of sources and of laws are left out, and so are the letters
/// to copy, which [`letters`] has. `before`: the answers before the last one that was changed.
pub fn result(
    say: &Say,
    before: Option<&Answers>,
    answers: &Answers,
    profile: &Profile,
) -> Vec<Section> {
    let assessment = assess(answers, profile);
    let page = Page { say, answers, profile, assessment: &assessment };
    let sections = [
        ("answer", page.card()),
        (CHANGED, before.map_or_else(Texts::default, |before| page.changed(before))),
        ("sharpen", page.sharpen()),
        ("matters", page.matters()),
        ("diagnosis", page.diagnosis()),
        ("who", page.who()),
        ("ways", page.ways()),
        ("costs", page.costs()),
        ("ask", page.ask()),
        ("rights", page.rights()),
        ("common", page.common()),
        ("told", page.told()),
        ("trace", page.trace()),
        ("take", page.take()),
        ("talk", page.talk()),
        ("about", page.about()),
    ];
    let sections = sections.into_iter().map(|(id, texts)| Section { id, texts: texts.0 });
    sections.filter(|section| !section.texts.is_empty()).collect()
}

/// The one section that a result has only after an answer was changed.
const CHANGED: &str = "changed";

/// That section alone.
pub fn changed(say: &Say, before: &Answers, answers: &Answers, profile: &Profile) -> Section {
    let assessment = assess(answers, profile);
    let page = Page { say, answers, profile, assessment: &assessment };
    Section { id: CHANGED, texts: page.changed(before).0 }
}

/// The screen of one question.
pub fn screen(say: &Say, id: QuestionId, answers: &Answers, profile: &Profile) -> Section {
    let facts = assess(answers, profile).facts;
    let mut texts = Texts::default();
    for part in [".title", ".hint", ".why"] {
        texts.extend(say.part(id, part));
    }
    for option in flow::options(question(id), answers, profile) {
        texts.add(say.option(id, option, &facts));
        texts.extend(say.detail(id, option));
    }
    Section { id: id.id(), texts: texts.0 }
}

/// The letters to copy, each with the name of its right.
pub fn letters(say: &Say) -> Vec<Section> {
    let letter = |right: &Right| Section { id: right.id(), texts: say.letter(*right) };
    Right::ALL.iter().map(letter).collect()
}

#[derive(Default)]
struct Texts(Vec<String>);

impl Texts {
    fn add(&mut self, text: String) {
        if !text.is_empty() && !self.0.contains(&text) {
            self.0.push(text);
        }
    }

    fn extend(&mut self, texts: impl IntoIterator<Item = String>) {
        texts.into_iter().for_each(|text| self.add(text));
    }
}

struct Page<'a> {
    say: &'a Say,
    answers: &'a Answers,
    profile: &'a Profile,
    assessment: &'a Assessment,
}

impl Page<'_> {
    fn all(&self, keys: &[Key]) -> Texts {
        let mut texts = Texts::default();
        texts.extend(keys.iter().map(|key| self.say.get(*key)));
        texts
    }

    fn rule(&self, rule: Fired) -> String {
        self.say.rule(rule.id)
    }

    fn insured(&self) -> bool {
        self.assessment.facts.payer != Payer::Nobody
    }

    fn card(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = Texts::default();
        texts.extend(assessment.kind.map(|rule| say.rule(rule)));
        texts.add(say.get(t!("answer.world_heading")));
        let claim = assessment.way(Way::Claim);
        let mut rules = Vec::new();
        for (way, label) in spoken(assessment) {
            texts.extend(label.map(|label| say.get(label)));
            texts.add(say.outlook(assessment.way(way).outlook()));
            rules.extend(assessment.way(way).coverage.iter().flat_map(|coverage| coverage.rules()));
        }
        texts.add(say.get(t!("answer.policy_heading")));
        texts.add(say.policy(&assessment.facts));
        texts.add(say.get(t!("answer.diagnosis_line")));
        texts.add(say.id("need.", claim.diagnosis.is.id()));
        texts.add(say.get(t!("answer.why")));
        texts.extend(rules.into_iter().chain([claim.open.rule]).map(|rule| self.rule(rule)));
        texts.add(say.get(if self.insured() {
            t!("answer.ask_plan")
        } else {
            t!("answer.ask_price")
        }));
        texts
    }

    fn changed(&self, before: &Answers) -> Texts {
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

    fn sharpen(&self) -> Texts {
        let mut open = flow::asked(Stage::Sharpen, self.answers, self.profile);
        open.retain(|id| !self.answers.has(*id));
        if open.is_empty() {
            return self.all(&[t!("sharpen.heading"), t!("sharpen.done")]);
        }
        let mut texts = self.all(&[t!("sharpen.heading"), t!("sharpen.lead")]);
        texts.extend(open.into_iter().filter_map(|id| self.say.part(id, ".title")));
        texts
    }

    fn matters(&self) -> Texts {
        let effects = || self.assessment.ways.iter().flat_map(|way| &way.effects);
        if effects().next().is_none() {
            return Texts::default();
        }
        let mut texts =
            self.all(&[t!("matters.heading"), t!("matters.lead"), t!("matters.caption")]);
        texts.extend(self.columns());
        for (priority, effect) in effects() {
            texts.add(self.say.priority(*priority));
            texts.add(self.say.id("effect.", effect.is.id()));
            texts.add(self.rule(effect.rule));
        }
        texts
    }

    fn columns(&self) -> Vec<String> {
        Way::ALL.iter().map(|way| self.say.id("way.column.", way.id())).collect()
    }

    fn diagnosis(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[t!("diagnosis.heading")]);
        let mut need = |way, heading| {
            let need = assessment.way(way).diagnosis;
            texts.add(say.get(heading));
            texts.add(say.id("need.", need.is.id()));
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
                Note::World => t!("diagnosis.world"),
            })
        }));
        texts
    }

    /// Headings with what is said under them; those with nothing are left out.
    fn grouped<T: Copy + PartialEq>(
        &self,
        all: &[T],
        found: &[Finding<T>],
        heading: impl Fn(T) -> String,
    ) -> Vec<String> {
        let mut texts = Vec::new();
        for group in all {
            let said = found.iter().filter(|finding| finding.is == *group);
            let said: Vec<_> = said.map(|finding| self.rule(finding.rule)).collect();
            if !said.is_empty() {
                texts.push(heading(*group));
                texts.extend(said);
            }
        }
        texts
    }

    fn who(&self) -> Texts {
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
                let Some(seen) = way.seen_by(*audience) else { continue };
                texts.add(say.id("audience.", audience.id()));
                texts.add(say.id("audience_short.", audience.id()));
                texts.add(say.id("learns.", Learns::id(seen.is.learns)));
                texts.add(self.rule(seen.rule));
            }
        }
        texts.extend([t!("privacy.heading"), t!("privacy.lead")].map(|key| say.get(key)));
        texts.extend(self.grouped(Subject::ALL, &assessment.privacy, |subject| {
            say.id("subject.", subject.id())
        }));
        texts
    }

    fn ways(&self) -> Texts {
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
            texts.add(say.id("open.", way.open.is.id()));
            texts.add(self.rule(way.open.rule));
            let outlook = way
                .coverage
                .map_or("not-asked", |coverage| coverage.outlook.map_or("none", Outlook::id));
            texts.add(say.id("outlook.", outlook));
            texts.add(say.id("need.", way.diagnosis.is.id()));
            texts.extend(
                self.grouped(Point::ALL, &way.points, |point| say.id("point.", point.id())),
            );
        }
        texts
    }

    /// With amounts typed in: the sentences that come of them are read too.
    fn costs(&self) -> Texts {
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
                    entries.put(field, amount.to_owned());
                }
            }
        }
        texts.extend([t!("costs.where"), t!("costs.work_out")].map(|key| say.get(key)));
        if let Ok(amounts) = read(&form, &entries) {
            let told = say.costs(&Comparison::of(&amounts));
            texts.extend(told.into_iter().flat_map(|told| told.lines));
            texts.extend(say.assumed(&amounts));
            texts.extend(
                [t!("costs.chart"), t!("costs.chart_even"), t!("costs.table")]
                    .map(|key| say.get(key)),
            );
        }
        let notes = |tax: bool| {
            let notes = assessment.costs.iter().filter(move |note| match note.is {
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

    fn ask(&self) -> Texts {
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
        let asked = self.assessment.ask.iter().filter(|asked| Whom::ALL.contains(&asked.is));
        texts.extend(asked.map(|asked| self.rule(asked.rule)));
        texts.add(self.say.get(t!("ask.copy")));
        texts
    }

    fn rights(&self) -> Texts {
        let Self { say, assessment, .. } = self;
        let mut texts = self.all(&[t!("rights.heading"), t!("rights.lead")]);
        texts.extend(
            self.grouped(Right::ALL, &assessment.rights, |right| say.id("right.name.", right.id())),
        );
        let told = |right: &&Right| assessment.rights.iter().any(|finding| finding.is == **right);
        let told = Right::ALL.iter().filter(told);
        texts.extend(told.map(|right| say.id("right.how.", right.id())));
        texts.extend(
            [t!("rights.letter"), t!("rights.copy"), t!("rights.no_advice")]
                .map(|key| say.get(key)),
        );
        texts
    }

    fn common(&self) -> Texts {
        let mut texts = self.all(&[t!("faq.heading"), t!("faq.lead")]);
        texts.extend(self.grouped(Common::ALL, &self.assessment.common, |common| {
            self.say.id("common.", common.id())
        }));
        texts
    }

    fn answered(&self) -> impl Iterator<Item = QuestionId> {
        QuestionId::ALL.iter().copied().filter(|id| self.answers.has(*id))
    }

    fn told(&self) -> Texts {
        let mut texts = self.all(&[t!("told.heading"), t!("pivot.heading"), t!("pivot.lead")]);
        for id in self.answered() {
            texts.extend(self.say.part(id, ".short"));
            texts.add(self.say.answer(id, self.answers, self.profile));
        }
        texts
    }

    fn trace(&self) -> Texts {
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
    fn take(&self) -> Texts {
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

    fn talk(&self) -> Texts {
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

    fn about(&self) -> Texts {
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

/// What is typed into a field, so that every sentence of the calculator has something to say.
fn typed(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Money => Some("100"),
        Unit::Percent => Some("20"),
        Unit::Count(_) => Some("4"),
    }
}
