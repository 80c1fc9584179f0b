//! The traits by which answers differ: every section they may have or lack, every verdict they may give.
//! Worked out from the domain, to see whether the scenarios reach all of it.

use std::collections::BTreeSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, WayToPay};
use coverage_guide::domain::changes::changes;
use coverage_guide::domain::choices::{Payer, Way};
use coverage_guide::domain::costs::entries::Part;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::flow;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::{Stage, question};
use coverage_guide::present::outlooks::visible_outlooks;

/// A trait of an answer, in a word or two.
pub type Traits = BTreeSet<String>;

/// The traits of an answer.
#[must_use]
pub fn traits(is: &Assessment, answers: &Answers, profile: &Profile) -> Traits {
    let mut all = Traits::new();
    all.extend(card(is));
    for way in &is.ways {
        let id = way.way.id();
        all.insert(format!("{id} stands {}", way.availability.value.id()));
        all.insert(format!("{id} and a diagnosis: {}", way.diagnosis.value.id()));
        all.insert(format!("{id} and plans: {}", outlook(way)));
    }
    all.extend(tables(is));
    all.extend(is.kind.map(|kind| format!("kind by {kind}")));
    all.extend(is.notes.iter().map(|note| format!("note {:?}", note.value)));
    all.extend(is.rights.iter().map(|right| format!("right {}", right.value.id())));
    all.extend(is.privacy.iter().map(|subject| format!("subject {}", subject.value.id())));
    all.extend(is.common.iter().map(|common| format!("common {}", common.value.id())));
    if is.most_important.is_some() {
        all.insert("one thing matters most".to_owned());
    }
    if is.facts.payer == Payer::Nobody {
        all.insert("no plan to ask".to_owned());
    }
    all.extend(calculator(is, profile));
    let open = flow::asked(Stage::Sharpen, answers, profile);
    let open = open.iter().filter(|id| !answers.has(**id)).count();
    all.insert(
        ["nothing to sharpen", "a little to sharpen", "much to sharpen"][open.div_ceil(4).min(2)]
            .to_owned(),
    );
    all
}

/// What the card says, each line of which is one of a list.
fn card(is: &Assessment) -> Traits {
    let claim = is.way(Way::Claim);
    let mut all = Traits::from([
        format!("card: {}", claim.availability.value.id()),
        format!("card: diagnosis {}", claim.diagnosis.value.id()),
    ]);
    let spoken = visible_outlooks(is);
    all.insert(format!("card: {} ways", spoken.len()));
    all.extend(spoken.iter().map(|(way, _)| format!("card: {}", outlook(is.way(*way)))));
    all
}

fn outlook(way: &WayToPay) -> &'static str {
    match way.coverage {
        Some(coverage) => coverage.outlook.map_or("none", Outlook::id),
        None => "not asked",
    }
}

/// The words in the tables, and whether a row is the same for all ways.
fn tables(is: &Assessment) -> Traits {
    let mut all = Traits::new();
    let priorities = is.ways[0].effects.iter().map(|(priority, _)| *priority);
    for priority in priorities {
        let effects: BTreeSet<_> = is
            .ways
            .iter()
            .filter_map(|way| way.effect_on(priority))
            .map(|effect| effect.id())
            .collect();
        all.insert(format!("matters: same for all {}", effects.len() == 1));
        all.extend(effects.iter().map(|effect| format!("matters: {effect}")));
    }
    all.insert(format!("matters: {}", !is.ways[0].effects.is_empty()));
    let pictured: Vec<_> = is.ways.iter().filter(|way| !way.disclosures.is_empty()).collect();
    all.insert(format!("pictures: {}", pictured.len()));
    for way in pictured {
        all.extend(way.disclosures.iter().map(|seen| format!("who: {}", seen.value.extent.id())));
    }
    all
}

fn calculator(is: &Assessment, profile: &Profile) -> Traits {
    let mut all = Traits::new();
    let Some(form) = Form::of(is, profile) else {
        all.insert("costs: none".to_owned());
        return all;
    };
    let parts = Part::ALL.iter().filter(|part| !form.fields(**part).is_empty());
    let parts = parts.map(|part| format!("costs: asks for {}", part.id()));
    all.extend(parts);
    let ways: Vec<_> = form.ways.iter().map(|way| way.id()).collect();
    all.insert(format!("costs: of {}", ways.join(" and ")));
    all.insert(format!("costs: {} fees named", form.fees.len().min(2)));
    all
}

/// What is said of a change from one answer to another.
#[must_use]
pub fn change_traits(before: &Assessment, after: &Assessment) -> Traits {
    let found = changes(before, after);
    let mut all: Traits =
        found.iter().map(|difference| format!("changed: {}", difference.id())).collect();
    all.insert(
        ["changed: nothing", "changed: a little", "changed: much"][found.len().div_ceil(5).min(2)]
            .to_owned(),
    );
    all
}

/// Every set of first answers that differs in what it can lead to: with one priority each, and with all.
#[must_use]
pub fn first_answers(profile: &Profile) -> Vec<Answers> {
    let mut open = vec![Answers::default()];
    let mut done = Vec::new();
    while let Some(answers) = open.pop() {
        match flow::next_open(&answers, profile) {
            None => done.push(answers),
            Some(id) => open.extend(each(id, &answers, profile)),
        }
    }
    done
}

/// The same, each sharpened by one answer.
#[must_use]
pub fn sharpened(answers: &Answers, profile: &Profile) -> Vec<Answers> {
    let asked = flow::asked(Stage::Sharpen, answers, profile);
    asked
        .into_iter()
        .filter(|id| !answers.has(*id))
        .flat_map(|id| each(id, answers, profile))
        .collect()
}

fn each(id: QuestionId, answers: &Answers, profile: &Profile) -> Vec<Answers> {
    let mut offered: Vec<_> =
        flow::options(question(id), answers, profile).into_iter().map(Picks::only).collect();
    if id == QuestionId::Priorities {
        // One, none in particular, or all: what several do is said row by row.
        let all = offered.iter().flat_map(|picks| picks.iter()).take(offered.len() - 1);
        let all = all.fold(Picks::NONE, Picks::with);
        let alone = offered.pop();
        offered = alone.into_iter().chain([all]).collect();
    }
    offered
        .into_iter()
        .map(|picks| {
            let mut answers = *answers;
            answers.insert(id, picks);
            answers
        })
        .collect()
}
