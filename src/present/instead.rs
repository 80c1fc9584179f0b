//! Other answers that would change a verdict.

use super::localizer::Localizer;
use crate::domain::answers::Answers;
use crate::domain::facts::Facts;
use crate::domain::pivots::Instead;
use crate::domain::profile::Profile;
use crate::t;
use crate::text::Text;

impl Localizer {
    /// The answers that would have to be given together, each with all options that would do.
    pub fn instead(&self, instead: &[Instead], answers: &Answers, profile: &Profile) -> Text {
        // An option may read differently once another answer is given.
        let mut other = *answers;
        for one in instead {
            other.insert(one.question, one.options);
        }
        let facts = Facts::of(&other, profile);
        let each = instead.iter().map(|one| {
            let options: Vec<_> = one
                .options
                .iter()
                .map(|option| self.option(one.question, option, &facts))
                .collect();
            let short = self.part(one.question, ".short").unwrap_or_default();
            let or = Text::of(&[" ", &self.get(t!("pivot.or")), " "]);
            Text::of(&[&short, ": ", &Text::join(&options, &or)])
        });
        Text::join(&each.collect::<Vec<_>>(), &Text::of(&[", ", &self.get(t!("pivot.and")), " "]))
    }
}
