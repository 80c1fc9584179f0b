//! What the cost calculator tells.

use coverage_guide::domain::assess::{Assessment, Finding};
use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::rules::costs::CostNote;
use coverage_guide::present::localizer::Localizer;
use coverage_guide::t;
use serde::Serialize;

use super::statement::{Group, Statement};

/// The calculator, where the practice offers this kind of therapy.
#[derive(Serialize)]
pub struct Costs {
    /// Ways that are not worked out, and why.
    pub left_out: Vec<LeftOut>,
    /// Twelve months by each way to pay. None: no amounts were given.
    pub estimates: Vec<Estimate>,
    /// What was taken for granted.
    pub assumed: Vec<String>,
    pub notes: Vec<Group>,
}

/// A way to pay that is not worked out.
#[derive(Serialize)]
pub struct LeftOut {
    pub way: &'static str,
    pub words: String,
    pub because: Statement,
}

/// Twelve months by one way to pay.
#[derive(Serialize)]
pub struct Estimate {
    pub way: &'static str,
    /// How far it can be said: `exact`, `range`, `at-most` or `cannot-say`.
    pub id: &'static str,
    /// What the visitor pays at least and at most, in cents, as far as that can be said. With `at-most`
    /// both are the most.
    pub you_cents: Option<[u64; 2]>,
    pub lines: Vec<String>,
}

/// What a visitor with these amounts is told. `None`: the practice does not offer this.
pub fn costs(
    say: &Localizer,
    assessment: &Assessment,
    profile: &Profile,
    amounts: Option<&Amounts>,
) -> Option<Costs> {
    let form = Form::of(assessment, profile)?;
    let left_out = form.left_out.iter().map(|(way, rule)| LeftOut {
        way: way.id(),
        words: say.fill(t!("costs.left_out"), &[("way", &say.id("way.column.", way.id()))]),
        because: Statement::of(say, rule),
    });
    let group = |id, heading: String, fits: &dyn Fn(CostNote) -> bool| {
        let fits = |note: &&Finding<CostNote>| fits(note.value);
        let notes = assessment.costs.iter().filter(fits);
        let statements: Vec<_> = notes.map(|note| Statement::of(say, &note.rule)).collect();
        (!statements.is_empty()).then_some(Group { id, heading, statements })
    };
    let notes = [
        group("beside", "Beside the sums".to_owned(), &|note| matches!(note, CostNote::Beside(_))),
        group("tax", say.get(t!("costs.tax")), &|note| note == CostNote::Tax),
    ];
    Some(Costs {
        left_out: left_out.collect(),
        estimates: amounts.map(|amounts| estimates(say, amounts)).unwrap_or_default(),
        assumed: amounts.map(|amounts| say.assumed(amounts)).unwrap_or_default(),
        notes: notes.into_iter().flatten().collect(),
    })
}

fn estimates(say: &Localizer, amounts: &Amounts) -> Vec<Estimate> {
    let compared = Comparison::of(amounts);
    let lines = compared.lines();
    let estimate = |told: coverage_guide::present::costs::CostStatement| {
        let line = lines.iter().find(|(way, ..)| *way == told.way);
        let you_cents = line.map(|(_, low, high)| [low, high].map(|year| year.total().you.0));
        Estimate { way: told.way.id(), id: told.estimate, you_cents, lines: told.lines }
    };
    say.costs(&compared).into_iter().map(estimate).collect()
}
