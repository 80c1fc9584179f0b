//! Strict reading of a file of answers: every problem at once, each with its place.
//!
//! Answers that pass could have been given by a visitor of this practice: every question is asked, every
//! option is offered, and nothing that comes before the answer was left out.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::costs::amounts::Amounts;
use coverage_guide::domain::costs::entries::{Entries, Field};
use coverage_guide::domain::costs::form::Form;
use coverage_guide::domain::profile::{Json, Kind, Profile};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions;
use coverage_guide::domain::questions::{Question, Stage, question};
use coverage_guide::domain::{costs, flow};
use coverage_guide::present::localizer::Localizer;

use super::problem::{AnswerError, Problem};
use crate::rulebook::when_asked;

/// The fields of the file.
const FIELDS: &[&str] = &["answers", "costs"];

/// A file of answers, read.
#[derive(Debug)]
pub struct AnswersFile {
    pub answers: Answers,
    /// The amounts for the cost calculator, if any are given.
    pub amounts: Option<Amounts>,
}

/// Reads answers, or says everything that is wrong with them.
pub fn parse(
    json: &Json,
    profile: &Profile,
    say: &Localizer,
) -> Result<AnswersFile, Vec<AnswerError>> {
    let mut checker = Checker { errors: Vec::new() };
    let (answers, entries) = checker.file(json);
    // Whether a question is asked hangs on the other answers. Where one could not be read, those that
    // hang on it would be found wrong for nothing.
    if checker.errors.is_empty() {
        checker.situation(&answers, profile);
    }
    let amounts = entries
        .filter(|_| checker.errors.is_empty())
        .and_then(|entries| checker.amounts(&entries, &answers, profile, say));
    if checker.errors.is_empty() {
        Ok(AnswersFile { answers, amounts })
    } else {
        Err(checker.errors)
    }
}

struct Checker {
    errors: Vec<AnswerError>,
}

impl Checker {
    fn file(&mut self, json: &Json) -> (Answers, Option<Entries>) {
        let mut answers = Answers::default();
        let mut entries = None;
        for (name, value) in self.object("$", json, FIELDS) {
            if name == "costs" {
                entries = Some(self.entries(value));
                continue;
            }
            for (id, value) in self.object(name, value, QuestionId::IDS) {
                if let Some(id) = QuestionId::from_id(id) {
                    let picks = self.picks(question(id), value);
                    answers.insert(id, picks);
                }
            }
        }
        (answers, entries)
    }

    /// Amounts as a visitor would type them: text, or a number.
    fn entries(&mut self, json: &Json) -> Entries {
        let mut entries = Entries::default();
        for (id, value) in self.object("costs", json, Field::IDS) {
            let Some(field) = Field::from_id(id) else { continue };
            match value {
                Json::Text(text) => entries.insert(field, text.clone()),
                Json::Number(number) => entries.insert(field, number.to_string()),
                other => self.wrong_type(format!("costs.{id}"), Kind::Text, other),
            }
        }
        entries
    }

    /// What the calculator makes of the amounts.
    fn amounts(
        &mut self,
        entries: &Entries,
        answers: &Answers,
        profile: &Profile,
        say: &Localizer,
    ) -> Option<Amounts> {
        let Some(form) = Form::of(&assess(answers, profile), profile) else {
            self.report("costs".to_owned(), Problem::NoCosts);
            return None;
        };
        let asked = |field: &Field| form.has(*field);
        let allowed: Vec<_> = Field::ALL.iter().copied().filter(asked).map(Field::id).collect();
        for field in Field::ALL {
            if entries.typed(*field).is_some() && !form.has(*field) {
                let problem = Problem::NoSuchAmount { allowed: allowed.clone() };
                self.report(format!("costs.{}", field.id()), problem);
            }
        }
        let amounts = costs::amounts::parse(&form, entries);
        for error in amounts.as_ref().err().into_iter().flatten() {
            let says = say.entry_error(error);
            self.report(format!("costs.{}", error.field.id()), Problem::Amount { says });
        }
        amounts.ok()
    }

    fn picks(&mut self, question: &Question, value: &Json) -> Picks {
        let path = format!("answers.{}", question.id.id());
        match (question.form, value) {
            (questions::Form::One, value) => {
                self.option(path, question, value).map_or(Picks::NONE, Picks::only)
            }
            (questions::Form::Several { alone }, Json::List(items)) => {
                let mut picks = Picks::NONE;
                for (at, item) in items.iter().enumerate() {
                    let path = format!("{path}[{at}]");
                    let Some(option) = self.option(path.clone(), question, item) else { continue };
                    if picks.has(option) {
                        self.report(path.clone(), Problem::Repeated);
                    }
                    if option == alone && items.len() > 1 {
                        self.report(path, Problem::StandsAlone);
                    }
                    picks = picks.with(option);
                }
                if items.is_empty() {
                    self.report(path, Problem::NothingPicked { allowed: question.list.to_vec() });
                }
                picks
            }
            (questions::Form::Several { .. }, other) => {
                self.wrong_type(path, Kind::List, other);
                Picks::NONE
            }
        }
    }

    /// The place of an option in its question's list.
    fn option(&mut self, path: String, question: &Question, value: &Json) -> Option<usize> {
        let Json::Text(id) = value else {
            self.wrong_type(path, Kind::Text, value);
            return None;
        };
        let option = question.list.iter().position(|known| known == id);
        if option.is_none() {
            self.report(path, Problem::UnknownOption { allowed: question.list.to_vec() });
        }
        option
    }

    /// Whether a visitor of this practice could have given these answers.
    fn situation(&mut self, answers: &Answers, profile: &Profile) {
        for id in QuestionId::ALL {
            let row = question(*id);
            let path = format!("answers.{}", id.id());
            let picks = answers.picks(*id);
            let offered = || {
                let offered = flow::options(row, answers, profile);
                offered.into_iter().map(|option| row.list[option]).collect::<Vec<_>>()
            };
            if !flow::applies(row, answers, profile) {
                if !picks.is_empty() {
                    self.report(path, Problem::NotAsked { when: when_asked(row) });
                }
            } else if picks.is_empty() {
                if row.stage == Stage::Core {
                    self.report(path, Problem::Missing { allowed: offered() });
                }
            } else if picks.iter().any(|option| !flow::offers(row, option, answers, profile)) {
                self.report(path, Problem::NotOffered { allowed: offered() });
            }
        }
    }

    /// The fields of an object that are known, each once. Reports the others.
    fn object<'a>(
        &mut self,
        path: &str,
        json: &'a Json,
        allowed: &[&'static str],
    ) -> Vec<(&'a str, &'a Json)> {
        let Json::Object(fields) = json else {
            self.wrong_type(path.to_owned(), Kind::Object, json);
            return Vec::new();
        };
        let mut known: Vec<(&str, &Json)> = Vec::new();
        for (name, value) in fields {
            let place = if path == "$" { name.clone() } else { format!("{path}.{name}") };
            if known.iter().any(|(earlier, _)| earlier == name) {
                self.report(place, Problem::DuplicateField);
            } else if allowed.contains(&name.as_str()) {
                known.push((name, value));
            } else {
                self.report(place, Problem::Unknown { allowed: allowed.to_vec() });
            }
        }
        known
    }

    fn wrong_type(&mut self, path: String, expected: Kind, found: &Json) {
        self.report(path, Problem::WrongType { expected, found: found.kind() });
    }

    fn report(&mut self, path: String, problem: Problem) {
        self.errors.push(AnswerError { path, problem });
    }
}

#[cfg(test)]
mod tests {
    use coverage_guide::text::Locale;

    use super::*;
    use crate::formats;
    use crate::practice::Practice;
    use crate::test_support;

    const WHOLE: &str = r#""service": "individual", "reason": "symptoms", "payment": "commercial",
        "priorities": ["cost", "court"]"#;

    fn practice() -> Practice {
        test_support::practice("harbor-family-therapy")
    }

    fn parsed(text: &str) -> Result<AnswersFile, Vec<AnswerError>> {
        let practice = practice();
        let say =
            Localizer::new(practice.words(Locale::English), formats::formats(Locale::English));
        parse(&serde_json::from_str(text).unwrap(), practice.profile(), &say)
    }

    /// What is wrong with the answers: the place, and a look at the problem.
    #[track_caller]
    fn wrong(answers: &str, path: &str, is: impl Fn(&Problem) -> bool) {
        let errors = parsed(&format!(r#"{{ "answers": {{ {answers} }} }}"#)).unwrap_err();
        let found = errors.iter().filter(|error| error.path == path && is(&error.problem)).count();
        assert_eq!(found, 1, "{errors:#?}");
    }

    fn names(allowed: &[&'static str], has: &str, has_not: &str) -> bool {
        allowed.contains(&has) && !allowed.contains(&has_not)
    }

    #[test]
    fn answers_that_a_visitor_could_give_are_read() {
        let answers = parsed(&format!(
            r#"{{ "answers": {{ {WHOLE}, "most-important": "cost", "network": "no" }} }}"#
        ))
        .unwrap()
        .answers;
        assert!(flow::is_consistent(&answers, practice().profile()));
        assert_eq!(answers.priorities().count(), 2);
        assert_eq!(answers.most_important().map(|priority| priority.id()), Some("cost"));
    }

    #[test]
    fn what_is_unknown_is_refused_with_what_is_known() {
        let is_unknown = |problem: &Problem| matches!(problem, Problem::Unknown { allowed } if names(allowed, "service", "sevice"));
        wrong(r#""sevice": "couples""#, "answers.sevice", is_unknown);
        let unknown_option = |problem: &Problem| matches!(problem, Problem::UnknownOption { allowed } if names(allowed, "couples", "pets"));
        wrong(r#""service": "pets""#, "answers.service", unknown_option);
        let errors = parsed(r#"{ "answer": {} }"#).unwrap_err();
        assert_eq!(errors[0].path, "answer");
    }

    #[test]
    fn what_is_of_the_wrong_sort_is_refused() {
        let wrong_type = |problem: &Problem| matches!(problem, Problem::WrongType { .. });
        wrong(r#""service": ["couples"]"#, "answers.service", wrong_type);
        wrong(r#""service": 1"#, "answers.service", wrong_type);
        wrong(r#""priorities": "cost""#, "answers.priorities", wrong_type);
        wrong(r#""priorities": [1]"#, "answers.priorities[0]", wrong_type);
        for text in ["[]", r#"{ "answers": [] }"#] {
            assert!(wrong_type(&parsed(text).unwrap_err()[0].problem), "{text}");
        }
    }

    #[test]
    fn one_thing_is_picked_once() {
        wrong(r#""service": "couples", "service": "family""#, "answers.service", |problem| {
            *problem == Problem::DuplicateField
        });
        wrong(r#""priorities": ["cost", "cost"]"#, "answers.priorities[1]", |problem| {
            *problem == Problem::Repeated
        });
        wrong(r#""priorities": ["cost", "no-concern"]"#, "answers.priorities[1]", |problem| {
            *problem == Problem::StandsAlone
        });
        wrong(r#""priorities": []"#, "answers.priorities", |problem| {
            matches!(problem, Problem::NothingPicked { .. })
        });
        assert!(
            parsed(&format!(
                r#"{{ "answers": {{ {} }} }}"#,
                WHOLE.replace(r#"["cost", "court"]"#, r#"["no-concern"]"#)
            ))
            .is_ok()
        );
    }

    #[test]
    fn an_option_that_is_not_offered_is_refused_with_those_that_are() {
        let not_offered = |problem: &Problem| matches!(problem, Problem::NotOffered { allowed } if names(allowed, "growth", "premarital"));
        wrong(&WHOLE.replace("symptoms", "premarital"), "answers.reason", not_offered);
        // What was not picked cannot matter most.
        let not_picked = |problem: &Problem| matches!(problem, Problem::NotOffered { allowed } if names(allowed, "court", "freedom"));
        wrong(
            &format!(r#"{WHOLE}, "most-important": "freedom""#),
            "answers.most-important",
            not_picked,
        );
    }

    #[test]
    fn a_question_that_is_not_asked_takes_no_answer() {
        let not_asked =
            |problem: &Problem| matches!(problem, Problem::NotAsked { when } if !when.is_empty());
        for (id, option) in [("room", "family"), ("treats-one", "yes"), ("state", "ca")] {
            wrong(&format!(r#"{WHOLE}, "{id}": "{option}""#), &format!("answers.{id}"), not_asked);
        }
        // The practice takes no TRICARE, so nobody is asked for its network.
        let tricare = WHOLE.replace("commercial", "tricare");
        wrong(&format!(r#"{tricare}, "network": "yes""#), "answers.network", not_asked);
    }

    #[test]
    fn what_comes_before_the_answer_is_answered() {
        let missing = |problem: &Problem| matches!(problem, Problem::Missing { allowed } if names(allowed, "medicaid", "cost"));
        wrong(&WHOLE.replace(r#""payment": "commercial","#, ""), "answers.payment", missing);
        let unsure = WHOLE.replace("individual", "not-sure");
        for id in ["answers.room", "answers.focus"] {
            wrong(&unsure, id, |problem| matches!(problem, Problem::Missing { .. }));
        }
    }

    /// What is wrong with amounts beside answers that are fine.
    #[track_caller]
    fn wrong_costs(service: &str, costs: &str) -> Vec<(String, Problem)> {
        let answers = WHOLE.replace("individual", service);
        let errors =
            parsed(&format!(r#"{{ "answers": {{ {answers} }}, "costs": {{ {costs} }} }}"#));
        errors.unwrap_err().into_iter().map(|error| (error.path, error.problem)).collect()
    }

    #[test]
    fn amounts_are_read_as_a_visitor_would_type_them() {
        let amounts = |costs: &str| {
            parsed(&format!(r#"{{ "answers": {{ {WHOLE} }}, "costs": {{ {costs} }} }}"#))
                .unwrap()
                .amounts
        };
        let typed =
            amounts(r#""fee": "$1,200.50", "sessions": "2", "in-coinsurance": "20%""#).unwrap();
        assert_eq!((typed.fee.0, typed.pace.sessions), (120_050, 2));
        assert_eq!(amounts(r#""fee": 1200.5, "sessions": 2, "in-coinsurance": 20"#), Some(typed));
        // What the practice has published stands in the field already.
        assert_eq!(amounts(r#""sessions": 4"#).unwrap().fee.0, 14_000);
        assert!(parsed(&format!(r#"{{ "answers": {{ {WHOLE} }} }}"#)).unwrap().amounts.is_none());
    }

    #[test]
    fn amounts_that_a_visitor_could_not_give_are_refused() {
        let unknown = wrong_costs("individual", r#""premium": 300"#);
        assert!(matches!(&unknown[..], [(path, Problem::Unknown { allowed })]
            if path == "costs.premium" && names(allowed, "fee", "premium")));
        let wrong_type = wrong_costs("individual", r#""fee": [150]"#);
        assert!(
            matches!(&wrong_type[..], [(path, Problem::WrongType { .. })] if path == "costs.fee")
        );
        let all = wrong_costs("individual", r#""fee": "much", "copay": -20"#);
        let places: Vec<_> = all.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(places, ["costs.fee", "costs.sessions", "costs.copay"]);
        for (_, problem) in &all {
            assert!(matches!(problem, Problem::Amount { says } if !says.is_empty()));
        }
        // The practice bills no plan for it, and gives no receipts to send to one.
        let not_asked = wrong_costs("sex-therapy", r#""sessions": 4, "copay": 20"#);
        assert!(matches!(&not_asked[..], [(path, Problem::NoSuchAmount { allowed })]
            if path == "costs.copay" && names(allowed, "sessions", "copay")));
    }

    #[test]
    fn what_is_not_offered_costs_nothing_that_could_be_worked_out() {
        let mut profile = practice().profile().clone();
        profile.services.retain(|offer| offer.service.id() != "individual");
        let say =
            Localizer::new(practice().words(Locale::English), formats::formats(Locale::English));
        let json = format!(r#"{{ "answers": {{ {WHOLE} }}, "costs": {{ "sessions": 4 }} }}"#);
        let errors = parse(&serde_json::from_str(&json).unwrap(), &profile, &say).unwrap_err();
        assert_eq!(errors, [AnswerError { path: "costs".to_owned(), problem: Problem::NoCosts }]);
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let errors =
            parsed(r#"{ "answers": { "service": "pets", "priorities": ["money"] }, "more": 1 }"#);
        assert_eq!(errors.unwrap_err().len(), 3);
        let errors = parsed(
            r#"{ "answers": { "service": "couples", "reason": "growth", "room": "family" } }"#,
        );
        let mut paths: Vec<_> = errors.unwrap_err().into_iter().map(|error| error.path).collect();
        paths.sort();
        assert_eq!(
            paths,
            ["payment", "priorities", "reason", "room", "treats-one"]
                .map(|id| format!("answers.{id}"))
        );
    }

    #[test]
    fn every_file_of_answers_in_the_project_can_be_read() {
        for answers in test_support::answers() {
            let read = parsed(&answers);
            assert!(read.is_ok(), "{answers}: {read:?}");
        }
    }
}
