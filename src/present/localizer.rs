//! The words of one language, with its dates, money and counts.

use std::borrow::Borrow;

use super::formats::Formats;
use crate::domain::answers::Answers;
use crate::domain::choices::{Priority, Service, Way};
use crate::domain::costs::money::Cents;
use crate::domain::facts::Facts;
use crate::domain::outlook::Outlook;
use crate::domain::policy_line::PolicyLine;
use crate::domain::profile::{Fee, FeeKind, Price, Profile, Review};
use crate::domain::question_id::QuestionId;
use crate::domain::questions::question;
use crate::domain::rules::Fired;
use crate::domain::rules::disclosure::Extent;
use crate::domain::sources::{Confidence, Source};
use crate::t;
use crate::text::{Key, Locale, Text, Words};

/// Says things in the visitor's language.
pub struct Localizer {
    words: Words,
    formats: Formats,
}

impl Localizer {
    /// Says things with these words, and writes dates, money and counts this way.
    #[must_use]
    pub fn new(words: Words, formats: Formats) -> Self {
        Self { words, formats }
    }

    /// The language.
    pub const fn locale(&self) -> Locale {
        self.words.locale()
    }

    /// A text.
    pub fn get(&self, key: Key) -> Text {
        self.words.get(key)
    }

    /// A text with values.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> Text {
        self.words.fill(key, values)
    }

    /// A count of things.
    pub fn count(&self, forms: crate::text::Forms, count: usize) -> Text {
        let number = count.to_string();
        let plural = self.formats.plural(u32::try_from(count).unwrap_or(u32::MAX));
        self.words.count(forms, plural, &[("count", &number)])
    }

    /// A day in words.
    pub fn date(&self, day: &str) -> Text {
        self.formats.date(day).into()
    }

    /// When a source was last read, and of when its text is. Empty: nobody has read one. The practice's own
    /// policy has the day of its own review.
    pub fn source_dates(&self, source: &Source, review: Option<&Review>) -> Text {
        if source.confidence == Confidence::Practice {
            return review.map_or_else(
                || self.get(t!("trace.policy_unreviewed")),
                |Review { reviewer, date }| {
                    let by = [("reviewer", reviewer.as_str()), ("date", &self.date(date))];
                    self.fill(t!("trace.policy_reviewed"), &by)
                },
            );
        }
        let Some(read) = source.read.map(|day| self.date(day)) else { return Text::default() };
        match source.changed {
            Some(day) => {
                let days = [("date", read.as_str()), ("changed", &self.date(day))];
                self.fill(t!("trace.read_changed"), &days)
            }
            None => self.fill(t!("trace.reviewed"), &[("date", &read)]),
        }
    }

    /// An amount of money.
    pub fn money(&self, amount: Cents) -> Text {
        self.formats.money(amount).into()
    }

    /// The text under a prefix and an id of the domain. Tests show that each has words; should one
    /// be missing all the same, its id is shown rather than nothing.
    pub fn id(&self, prefix: &str, id: &str) -> Text {
        Key::find_in(prefix, id).map_or_else(|| Text::from(id), |key| self.words.get(key))
    }

    /// The same, with values.
    pub fn id_filled(&self, prefix: &str, id: &str, values: &[(&str, &str)]) -> Text {
        Key::find_in(prefix, id).map_or_else(|| Text::from(id), |key| self.words.fill(key, values))
    }

    /// The reason of a rule.
    pub fn rule(&self, id: &str) -> Text {
        self.id("rule.", id)
    }

    /// A part of a question, such as its title or hint, if it has one.
    pub fn part(&self, question: QuestionId, part: &str) -> Option<Text> {
        let name = Text::of(&["question.", question.id(), part]);
        Key::find(&name).map(|key| self.words.get(key))
    }

    /// The label of an option. Some read differently for each kind of therapy.
    pub fn option(&self, id: QuestionId, option: usize, facts: &Facts) -> Text {
        let prefix = Text::of(&["question.", id.id(), ".option."]);
        let option = question(id).list[option];
        let kind = facts.service.map_or("open", Service::id);
        Key::find_context(&prefix, option, kind)
            .map_or_else(|| Text::from(option), |key| self.words.get(key))
    }

    /// The smaller line under an option, if it has one.
    pub fn detail(&self, id: QuestionId, option: usize) -> Option<Text> {
        let prefix = Text::of(&["question.", id.id(), ".detail."]);
        Key::find_in(&prefix, question(id).list[option]).map(|key| self.words.get(key))
    }

    /// Several things in one line.
    pub fn list(&self, things: &[impl Borrow<str>]) -> Text {
        Text::join(things, &Text::of(&[&self.get(t!("ui.list_separator")), " "]))
    }

    /// Several names within a sentence. Those that hold commas are told apart by more than a comma.
    pub fn list_in_sentence(&self, things: &[impl Borrow<str>]) -> Text {
        let Some((last, first)) = things.split_last() else { return Text::default() };
        let last: &str = last.borrow();
        if first.is_empty() {
            return last.into();
        }
        let holds_commas = things.iter().any(|thing| thing.borrow().contains(", "));
        let (between, before) = if holds_commas { ("; ", "; ") } else { (", ", " ") };
        // Spanish has another word for "and" before this sound.
        let and =
            if last.starts_with(['I', 'i']) { t!("ui.and_before_i") } else { t!("pivot.and") };
        Text::of(&[&Text::join(first, between), before, &self.get(and), " ", last])
    }

    /// What was picked for a question, in words.
    pub fn answer(&self, id: QuestionId, answers: &Answers, profile: &Profile) -> Text {
        let facts = Facts::of(answers, profile);
        let picked: Vec<_> =
            answers.picks(id).iter().map(|option| self.option(id, option, &facts)).collect();
        self.list(&picked)
    }

    /// The name of a kind of therapy, for use within a sentence.
    pub fn service(&self, service: Option<Service>) -> Text {
        self.id("service.", service.map_or("open", Service::id))
    }

    /// How often plans pay.
    pub fn outlook(&self, outlook: Option<Outlook>) -> Text {
        self.id("outlook.", outlook.map_or("none", Outlook::id))
    }

    /// What somebody learns.
    pub fn extent(&self, extent: Option<Extent>) -> Text {
        self.id("learns.", extent.map_or("none", Extent::id))
    }

    /// What the practice does.
    pub fn policy(&self, facts: &Facts) -> Text {
        let service = self.service(facts.service);
        self.id_filled("policy.", PolicyLine::of(facts).id(), &[("service", &service)])
    }

    /// One fee, and for which visits it is. The key is of the words for a fee with its length.
    pub fn fee(&self, fee: &Fee, with_length: Key) -> Text {
        let money = |cents: u32| self.money(Cents(u64::from(cents)));
        let price = match fee.price {
            Price::Exact(cents) => money(cents),
            Price::From(from) => self.fill(t!("costs.fee.from"), &[("fee", &money(from))]),
            Price::Between(from, to) => {
                let ends = [("from", &*money(from)), ("to", &*money(to))];
                self.fill(t!("costs.fee.between"), &ends)
            }
        };
        let words = match fee.minutes {
            Some(minutes) => {
                let values = [("fee", &*price), ("minutes", &*minutes.to_string())];
                self.fill(with_length, &values)
            }
            None => price,
        };
        let mut which: Vec<Text> = Vec::new();
        if fee.kind != FeeKind::Usual {
            which.push(self.id("costs.fee.", fee.kind.id()));
        }
        which.extend(fee.by.map(|by| self.id("costs.fee.", by.id())));
        if fee.without_superbill {
            which.push(self.get(t!("costs.fee.without-superbill")));
        }
        let beyond = fee.beyond_plan_cents.map(money);
        which.extend(beyond.map(|fee| self.fill(t!("costs.fee.beyond-plan"), &[("fee", &fee)])));
        if which.is_empty() { words } else { Text::of(&[&words, " (", &which.join(", "), ")"]) }
    }

    /// The name of a way to pay.
    pub fn way(&self, way: Way) -> Text {
        self.id("way.", way.id())
    }

    /// The name of a priority.
    pub fn priority(&self, priority: Priority) -> Text {
        self.id("question.priorities.option.", priority.id())
    }

    /// The answers that a rule looked at, in words. `None` if it looked at none.
    pub fn because(&self, rule: &Fired, answers: &Answers, profile: &Profile) -> Option<Text> {
        let said: Vec<_> = rule
            .questions()
            .into_iter()
            .filter(|id| answers.has(*id))
            .map(|id| self.answer(id, answers, profile))
            .collect();
        (!said.is_empty()).then(|| self.list(&said))
    }
}
