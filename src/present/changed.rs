//! What a changed or sharpened answer changed.

use super::localizer::Localizer;
use crate::domain::changes::Difference;
use crate::domain::choices::Way;
use crate::domain::facts::Facts;
use crate::t;
use crate::text::Text;

impl Localizer {
    /// One difference. The facts are those that are known now.
    pub fn difference(&self, difference: &Difference, facts: &Facts) -> Text {
        // What changed, for which ways, from what, to what.
        let (key, what, ways, from, to) = match difference {
            Difference::Policy(_) => {
                return self.fill(t!("changed.policy"), &[("to", &self.policy(facts))]);
            }
            Difference::Note(rule) => {
                return self.fill(t!("changed.note"), &[("note", &self.rule(rule.id))]);
            }
            Difference::Outlook(way, from, to) => {
                let (from, to) = (self.outlook(*from), self.outlook(*to));
                (t!("changed.outlook"), Text::default(), vec![*way], from, to)
            }
            Difference::Availability(way, from, to) => {
                let (from, to) = (self.id("open.", from.id()), self.id("open.", to.id()));
                (t!("changed.open"), Text::default(), vec![*way], from, to)
            }
            Difference::Need(way, from, to) => {
                let (from, to) = (self.id("need.", from.id()), self.id("need.", to.id()));
                (t!("changed.need"), Text::default(), vec![*way], from, to)
            }
            Difference::Disclosure(audience, ways, from, to) => {
                let audience = self.id("audience.", audience.id());
                (t!("changed.who"), audience, ways.clone(), self.extent(*from), self.extent(*to))
            }
            Difference::Effect(priority, ways, from, to) => {
                let (from, to) = (self.id("effect.", from.id()), self.id("effect.", to.id()));
                (t!("changed.effect"), self.priority(*priority), ways.clone(), from, to)
            }
        };
        let ways = self.columns(&ways);
        self.fill(key, &[("what", &what), ("ways", &ways), ("from", &from), ("to", &to)])
    }

    fn columns(&self, ways: &[Way]) -> Text {
        let columns: Vec<_> = ways.iter().map(|way| self.id("brief.way.", way.id())).collect();
        Text::join(&columns, ", ")
    }
}
