//! What follows from a rule, in the words that visitors read.

use coverage_guide::domain::choices::Way;
use coverage_guide::domain::outlook::{Change, Likelihood};
use coverage_guide::domain::rules::Outcome;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::costs::CostNote;
use coverage_guide::domain::rules::diagnosis::Person;
use coverage_guide::domain::rules::notes::Note;

use super::conditions::{Describer, any_of, quote};

impl Describer<'_> {
    /// What follows from a rule.
    pub fn outcome(&self, outcome: Outcome) -> String {
        let text = |prefix: &str, id: &str| self.texts.get(&[prefix, id].concat());
        match outcome {
            Outcome::Outlook(outlook) => text("outlook.", outlook.id()),
            Outcome::Change(change) => self.change(change),
            Outcome::Need(need) => text("need.", need.id()),
            Outcome::Person(person) => whose(person).to_owned(),
            Outcome::Availability(open) => text("open.", open.id()),
            Outcome::Point(point) => text("point.", point.id()),
            Outcome::Disclosure(seen) => {
                let audience = text("audience.", seen.audience.id());
                format!("{audience}: {}", text("learns.", seen.extent.id()))
            }
            Outcome::Effect(effect) => text("effect.", effect.id()),
            Outcome::Note(note) => self.texts.get(match note {
                Note::Means => "diagnosis.means",
                Note::MeansNot => "diagnosis.means_not",
                Note::Practice => "diagnosis.practice",
                Note::World
                | Note::OnFile
                | Note::SeenBy
                | Note::SelfPay
                | Note::Fee
                | Note::Billing
                | Note::GetPlan => "diagnosis.world",
            }),
            Outcome::Subject(subject) => text("subject.", subject.id()),
            Outcome::Right(right) => text("right.name.", right.id()),
            Outcome::Whom(whom) => self.texts.get(match whom {
                Whom::Plan => "ask.plan_heading",
                Whom::Practice => "ask.practice_heading",
            }),
            Outcome::Common(common) => text("common.", common.id()),
            Outcome::CostNote(note) => self.cost_note(note),
        }
    }

    fn cost_note(&self, note: CostNote) -> String {
        let ways =
            |ways: &[Way]| any_of(&ways.iter().map(|way| self.way(way.id())).collect::<Vec<_>>());
        match note {
            CostNote::LeftOut(list) => format!("Not worked out: {}", ways(list)),
            CostNote::Beside(list) => format!("Said beside the sums for {}", ways(list)),
            CostNote::Tax => self.texts.get("costs.tax"),
        }
    }

    fn change(&self, change: Change) -> String {
        let quoted = |likelihood: Likelihood| {
            quote(&self.texts.get(&["detail.pay.", likelihood.id()].concat()))
        };
        match change {
            Change::NoPlan => self.texts.get("outlook.none"),
            Change::Same => "Stays as it was".into(),
            Change::AtMost(most) => format!("At most {}", quoted(most)),
            Change::MayFallTo(least) => format!("May be as low as {}", quoted(least)),
            Change::MayRiseTo(most) => format!("May be as high as {}", quoted(most)),
            Change::AnyUpTo(most) => format!(
                "From {} up to {}, or higher if it was",
                quoted(Likelihood::Rarely),
                quoted(most)
            ),
            Change::Between(least, most) => {
                format!("May be as low as {}, and at most {}", quoted(least), quoted(most))
            }
        }
    }
}

fn whose(person: Person) -> &'static str {
    match person {
        Person::You => "The visitor’s own",
        Person::OnePartner => "One partner’s",
        Person::Young => "The child’s or teen’s",
        Person::OneRelative => "One family member’s",
        Person::OnePerson => "One person’s",
    }
}
