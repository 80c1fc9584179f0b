//! What other answers would change.

use super::base::Answer;
use super::block::Block;
use crate::domain::choices::Way;
use crate::domain::outlook::Outlook;
use crate::domain::pivots::{CHOOSABLE, Instead, Pivot, Verdict, VerdictValue, pivots};
use crate::present::outlooks::visible_outlooks;
use crate::t;
use crate::text::Text;

/// For each verdict, the smallest changes that alter it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WouldChange {
    /// What this is for.
    pub lead: Text,
    /// In order.
    pub verdicts: Vec<VerdictChanges>,
    /// What stands below a verdict that no one or two answers would alter.
    pub nothing: Text,
}

/// A verdict, and what other answers would make of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictChanges {
    /// Which verdict.
    pub verdict: Verdict,
    /// What it is about, and what it comes to now.
    pub words: Text,
    /// The smallest changes. None: no one or two answers would alter it.
    pub changes: Vec<OtherAnswers>,
}

/// Other answers, and what the verdict would be with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAnswers {
    /// The change.
    pub pivot: Pivot,
    /// What the verdict would be.
    pub to: Text,
    /// The answers, all of them together.
    pub answers: Text,
}

impl Answer<'_> {
    /// For each verdict, the smallest changes that alter it: of what a person can choose or find out.
    #[must_use]
    pub fn would_change(&self) -> WouldChange {
        let verdicts = self.verdicts().into_iter();
        WouldChange {
            lead: self.localizer.get(t!("pivot.lead")),
            verdicts: verdicts.map(|verdict| self.changes_of(verdict)).collect(),
            nothing: self.localizer.get(t!("pivot.nothing")),
        }
    }

    /// The same, as it is drawn.
    pub(super) fn would_change_blocks(&self) -> Vec<Block> {
        let WouldChange { lead, verdicts, nothing } = self.would_change();
        let mut blocks = vec![Block::Text(lead)];
        for VerdictChanges { words, changes, .. } in verdicts {
            blocks.push(Block::Name(words));
            let pairs = self.by_outcome(changes);
            blocks.push(if pairs.is_empty() {
                Block::Text(nothing.clone())
            } else {
                Block::Pairs(pairs)
            });
        }
        blocks
    }

    /// One row for all changes with the same outcome.
    fn by_outcome(&self, changes: Vec<OtherAnswers>) -> Vec<(Text, Text)> {
        let mut rows: Vec<(Text, Vec<Vec<Instead>>)> = Vec::new();
        for OtherAnswers { to, pivot, .. } in changes {
            match rows.iter_mut().find(|(known, _)| *known == to) {
                Some((_, row)) => add(row, pivot.answers),
                None => rows.push((to, vec![pivot.answers])),
            }
        }
        let or = Text::of(&["; ", &self.localizer.get(t!("pivot.or")), " "]);
        let words =
            |answers: &Vec<Instead>| self.localizer.instead(answers, self.answers, self.profile);
        rows.into_iter()
            .map(|(to, row)| (to, Text::join(&row.iter().map(words).collect::<Vec<_>>(), &or)))
            .collect()
    }

    fn changes_of(&self, verdict: Verdict) -> VerdictChanges {
        let localizer = self.localizer;
        let (key, way) = match verdict {
            Verdict::Outlook(way) => (t!("pivot.outlook"), way),
            Verdict::Need(way) => (t!("pivot.need"), way),
            Verdict::Availability(way) => (t!("pivot.open"), way),
        };
        let now = self.outcome(verdict.value(&self.assessment.facts));
        let name = localizer.id("brief.way.", way.id());
        let found = pivots(verdict, self.answers, self.profile, CHOOSABLE);
        let change = |pivot: Pivot| OtherAnswers {
            to: localizer.fill(t!("pivot.to"), &[("to", &self.outcome(pivot.to))]),
            answers: localizer.instead(&pivot.answers, self.answers, self.profile),
            pivot,
        };
        VerdictChanges {
            verdict,
            words: localizer.fill(key, &[("way", &name), ("now", &now)]),
            changes: found.into_iter().map(change).collect(),
        }
    }

    /// The verdicts that other answers might change: of ways that stand open, and whether they do.
    fn verdicts(&self) -> Vec<Verdict> {
        let is_open = |way: Way| self.assessment.way(way).may_be_available();
        let outlooks = visible_outlooks(&self.assessment).into_iter().map(|(way, _)| way);
        let outlooks = outlooks.filter(|way| is_open(*way)).map(Verdict::Outlook);
        let need = is_open(Way::Claim).then_some(Verdict::Need(Way::Claim));
        let ways = Way::ALL.iter().map(|way| Verdict::Availability(*way));
        outlooks.chain(need).chain(ways).collect()
    }

    fn outcome(&self, outcome: VerdictValue) -> Text {
        let (prefix, id) = match outcome {
            VerdictValue::Outlook(outlook) => ("outlook.", outlook.map_or("none", Outlook::id)),
            VerdictValue::Need(need) => ("need.", need.id()),
            VerdictValue::Availability(open) => ("open.", open.id()),
        };
        self.localizer.id(prefix, id)
    }
}

/// Adds a change. Pairs that differ in the first answer only are told as one.
fn add(row: &mut Vec<Vec<Instead>>, change: Vec<Instead>) {
    if let [first, second] = &change[..] {
        for known in row.iter_mut() {
            if known[0].question == first.question && known.get(1) == Some(second) {
                let options = first.options.iter();
                known[0].options = options.fold(known[0].options, |all, one| all.with(one));
                return;
            }
        }
    }
    row.push(change);
}
