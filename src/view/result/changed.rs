//! What a changed or sharpened answer changed in the result.

use super::Shown;
use crate::domain::answers::Answers;
use crate::domain::assess::assess;
use crate::domain::changes::{Difference, changes};
use crate::domain::choices::Way;
use crate::domain::questions::{QuestionId, question};
use crate::domain::rules::who::Learns;
use crate::t;
use crate::text::Key;
use crate::view::el::{El, el, paragraph};
use crate::view::parts::{disclosure, section, statements};

/// How many differences are read at once; the rest is there on demand.
const AT_ONCE: usize = 5;

pub fn changed(shown: &Shown) -> Option<El> {
    let before = shown.visit.before.filter(|before| before != shown.answers())?;
    let say = &shown.say;
    let differences = changes(&assess(&before, &shown.profile), &shown.assessment);
    let mut sentences: Vec<_> =
        differences.iter().map(|difference| sentence(shown, difference)).collect();
    let content = if sentences.is_empty() {
        vec![paragraph("", say.get(nothing(shown, &before)))]
    } else {
        let more = sentences.split_off(sentences.len().min(AT_ONCE));
        let mut content = vec![list(sentences)];
        if !more.is_empty() {
            content.push(disclosure("disclosure", say.get(t!("changed.more")), vec![list(more)]));
        }
        content
    };
    Some(section("changed", say.get(t!("changed.heading")), content))
}

/// What to say where no verdict changed.
fn nothing(shown: &Shown, before: &Answers) -> Key {
    let answers = shown.answers();
    let unsure = QuestionId::ALL.iter().any(|id| {
        let picked = answers.picks(*id).first().map(|at| question(*id).list[at]);
        answers.picks(*id) != before.picks(*id) && picked == Some("not-sure")
    });
    if unsure { t!("changed.nothing_unsure") } else { t!("changed.nothing") }
}

fn list(sentences: Vec<String>) -> El {
    let items = sentences.into_iter().map(|sentence| el("li", "").text(sentence));
    statements("changes", items)
}

fn sentence(shown: &Shown, difference: &Difference) -> String {
    let say = &shown.say;
    let learns = |learns: &Option<Learns>| say.id("learns.", learns.map_or("none", Learns::id));
    let columns = |ways: &[Way]| {
        let columns: Vec<_> = ways.iter().map(|way| say.id("way.column.", way.id())).collect();
        columns.join(", ")
    };
    // What changed, for which ways, from what, to what.
    let (key, what, ways, from, to) = match difference {
        Difference::Policy(_) => {
            return say.fill(t!("changed.policy"), &[("to", &say.policy(&shown.assessment.facts))]);
        }
        Difference::Note(rule) => {
            return say.fill(t!("changed.note"), &[("note", &say.rule(rule.id))]);
        }
        Difference::Outlook(way, from, to) => {
            (t!("changed.outlook"), String::new(), vec![*way], say.outlook(*from), say.outlook(*to))
        }
        Difference::Open(way, from, to) => {
            let (from, to) = (say.id("open.", from.id()), say.id("open.", to.id()));
            (t!("changed.open"), String::new(), vec![*way], from, to)
        }
        Difference::Need(way, from, to) => {
            let (from, to) = (say.id("need.", from.id()), say.id("need.", to.id()));
            (t!("changed.need"), String::new(), vec![*way], from, to)
        }
        Difference::Who(audience, ways, from, to) => {
            let audience = say.id("audience.", audience.id());
            (t!("changed.who"), audience, ways.clone(), learns(from), learns(to))
        }
        Difference::Effect(priority, ways, from, to) => {
            let (from, to) = (say.id("effect.", from.id()), say.id("effect.", to.id()));
            (t!("changed.effect"), say.priority(*priority), ways.clone(), from, to)
        }
    };
    let ways = columns(&ways);
    say.fill(key, &[("what", &what), ("ways", &ways), ("from", &from), ("to", &to)])
}
