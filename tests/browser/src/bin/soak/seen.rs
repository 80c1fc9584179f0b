//! What has to be seen after a step, as the domain comes to it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::amounts::parse;
use coverage_guide::domain::costs::entries::Entries;
use coverage_guide::domain::costs::estimate::Comparison;
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::flow;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use coverage_guide::present::answer::Answer;
use coverage_guide::text::Locale;
use serde_json::{Value, json};
use test_fixtures::localizer_for;
use test_fixtures::screen_content::ScreenContent;

/// A step: what the visitor in the page does, and what has to be seen then.
pub struct Step {
    /// What is done.
    pub act: Value,
    /// The screen by its ids.
    screen: Value,
    /// The rules that the screen has to tell, and all that it may tell, if everything on it was opened.
    rules: Option<[BTreeSet<String>; 2]>,
}

impl Step {
    /// A step that leads to this state of a visit.
    pub fn of(act: Value, visit: &Visit, locale: Locale, profile: &Profile) -> Self {
        let mut screen = screen(visit, profile);
        screen["lang"] = json!(locale.tag());
        Self { act, screen, rules: None }
    }

    /// With all rules of the screen, since everything on it is opened.
    pub fn telling(mut self, topic: Topic, visit: &Visit, profile: &Profile) -> Self {
        let localizer = localizer_for(Locale::English, profile);
        let answer = Answer::of(&localizer, &visit.answers, profile);
        let content = ScreenContent::of(&answer.detail(topic));
        let told = content.statements.iter().map(|(rule, _)| (*rule).to_owned()).collect();
        let assessment = assess(&visit.answers, profile);
        let fired = assessment.trace().into_iter().map(|fired| fired.id);
        let may = fired.chain(assessment.kind).map(str::to_owned).collect();
        self.rules = Some([told, may]);
        self
    }

    /// With what the calculator comes to.
    pub fn working_out(mut self, form: &Form, entries: &Entries, profile: &Profile) -> Self {
        let localizer = localizer_for(Locale::English, profile);
        self.screen["costs"] = match parse(form, entries) {
            Err(errors) => errors.iter().map(|error| json!(error.field.id())).collect(),
            Ok(amounts) => {
                let told = localizer.costs(&Comparison::of(&amounts)).into_iter();
                let ways = told.map(|told| {
                    let text: String = told.lines.iter().map(|line| line.as_str()).collect();
                    json!([told.way.id(), told.estimate, digits(&text)])
                });
                ways.collect()
            }
        };
        self
    }

    /// Compares what was seen.
    pub fn compare(&self, seen: &Value) -> Result<()> {
        let mut seen = seen.clone();
        let told = seen.as_object_mut().and_then(|seen| seen.remove("rules"));
        ensure!(seen == self.screen, "seen {seen}, and should be {}", self.screen);
        if let Some([must, may]) = &self.rules {
            let told = told.as_ref().and_then(Value::as_array).into_iter().flatten();
            let told: BTreeSet<_> = told.filter_map(Value::as_str).map(str::to_owned).collect();
            let missing: Vec<_> = must.difference(&told).collect();
            let strange: Vec<_> = told.difference(may).collect();
            ensure!(missing.is_empty(), "not told: {missing:?}");
            ensure!(strange.is_empty(), "told though it does not follow: {strange:?}");
        }
        Ok(())
    }
}

fn screen(visit: &Visit, profile: &Profile) -> Value {
    match visit.screen {
        Screen::Ask(id) | Screen::Revisit(id) => {
            let row = question(id);
            let named = |picked: Vec<usize>| {
                let mut names: Vec<_> = picked.into_iter().map(|at| row.list[at]).collect();
                names.sort_unstable();
                names
            };
            let options = flow::options(row, &visit.answers, profile);
            let picked = visit.answers.picks(id).iter().filter(|at| options.contains(at)).collect();
            json!({ "question": id.id(), "options": named(options.clone()), "picked": named(picked) })
        }
        Screen::Answer => {
            let localizer = localizer_for(Locale::English, profile);
            let answer = Answer::of(&localizer, &visit.answers, profile);
            let rows = answer.short().rows.into_iter().map(|row| {
                let outlook = row.meter.map(|outlook| outlook.id());
                json!([row.topic.id(), row.verdict_id.as_str(), outlook])
            });
            json!({ "rows": rows.collect::<Vec<_>>() })
        }
        Screen::Detail(topic) => json!({ "detail": topic.id() }),
    }
}

/// The digits of a text: languages group them by other signs.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
