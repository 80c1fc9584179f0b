//! The four short answers say nothing against each other, against the table of ways or against the facts.

use coverage_guide::domain::brief::Line;
use coverage_guide::domain::choices::Way;
use coverage_guide::domain::outlook::{Likelihood, Outlook};
use coverage_guide::domain::rules::availability::{AVAILABILITY, Availability};
use coverage_guide::domain::rules::care::CARE;
use coverage_guide::domain::rules::plan::PLAN;
use coverage_guide::domain::topic::Topic;
use coverage_guide::text::Locale;

use crate::reached::{REACHED, id};
use crate::wording::{LANGUAGES, Lexicon};

/// Verdicts that say that a diagnosis goes to a plan, or may.
const SENT: [&str; 3] = ["on-file.required", "on-file.usually", "on-file.not-always"];
/// Verdicts that say that nothing goes to a plan from here.
const NOT_SENT: [&str; 3] = ["on-file.no-plan", "on-file.no-way", "on-file.not-offered"];

#[test]
fn there_are_four_rows_in_one_order_each_with_a_verdict_a_reason_and_words() {
    for locale in LANGUAGES {
        let mut lexicon = Lexicon::new(locale, REACHED[0].profile);
        for one in REACHED.iter() {
            assert!(one.rows.iter().map(|row| row.topic).eq(Topic::QUESTIONS));
            for (row, line) in one.lines() {
                // Where a key is missing its id is shown: one word, and no sentence.
                let text = &lexicon.line(row, line, one.facts.service).words;
                let ends = text.ends_with(['.', '?']);
                assert!(
                    ends && text.contains(' ') && !text.contains("{{"),
                    "{:?}: {text}",
                    line.key
                );
                assert!(
                    !line.rule.id.is_empty() && !line.rule.sources.is_empty(),
                    "{:?}",
                    line.key
                );
            }
        }
    }
}

#[test]
fn a_plan_is_said_to_learn_a_diagnosis_only_where_something_can_be_sent_to_it() {
    for one in REACHED.iter() {
        let sends = one.usable(Way::Claim) || one.usable(Way::Superbill);
        let [_, on_file, seen_by, _] = &one.rows;
        let on_file = id(&on_file.verdict);
        assert!(!SENT.contains(&on_file.as_str()) || one.usable(Way::Claim), "{:?}", one.answers);
        let none = NOT_SENT.contains(&on_file.as_str());
        assert_eq!(none, !sends, "{on_file}: {:?}", one.answers);
        // Two rows that speak of the plan say the same of it.
        let sees = id(&seen_by.verdict);
        assert_eq!(sees == "seen-by.plan", SENT.contains(&on_file.as_str()), "{:?}", one.answers);
        let receipt = seen_by.sentences.iter().any(|line| id(line) == "seen-by.because.receipt");
        let only_if_sent = ["on-file.receipt-only", "on-file.sent-only"];
        assert_eq!(receipt, only_if_sent.contains(&on_file.as_str()), "{:?}", one.answers);
        assert!(!receipt || one.usable(Way::Superbill) || one.usable(Way::Claim));
    }
}

#[test]
fn how_often_plans_pay_is_a_verdict_only_where_a_plan_can_pay_here() {
    for one in REACHED.iter() {
        for row in &one.rows {
            let says_how = row.verdict.key.0 != "brief.pay." && row.topic == Topic::Pay;
            let sends = one.usable(Way::Claim) || one.usable(Way::Superbill);
            assert!(!(says_how || row.has_meter) || sends, "{:?}", one.answers);
            assert!(!row.has_meter || row.outlook.is_some(), "{:?}", one.answers);
            assert!(row.topic == Topic::Pay || row.outlook.is_none(), "{:?}", one.answers);
            // "It depends" is no verdict: then it cannot be told yet.
            assert!(!says_how || row.outlook != Some(Outlook::ANY), "{:?}", one.answers);
        }
    }
}

#[test]
fn a_verdict_on_what_plans_do_and_its_reason_belong_together() {
    for one in REACHED.iter() {
        let pay = &one.rows[0];
        for line in &pay.sentences {
            let Some(outlook) = pay.outlook else { continue };
            let care = CARE.decide(&one.facts, Way::Claim);
            let plan = PLAN.decide(&one.facts, Way::Claim);
            match line.key.0 {
                "brief." if line.rule.id == care.rule.id => {
                    assert_eq!(care.outcome, outlook, "{:?}", one.answers)
                }
                "brief." => {
                    assert_eq!(line.rule.id, plan.rule.id, "{:?}", one.answers);
                    assert_eq!(plan.outcome.apply(care.outcome), Some(outlook));
                    assert_ne!(
                        care.outcome, outlook,
                        "the plan changes nothing: {:?}",
                        one.answers
                    );
                }
                _ => {}
            }
        }
    }
}

#[test]
fn rarely_never_stands_beside_a_condition_on_which_plans_pay() {
    let mut lexicon = Lexicon::new(Locale::English, REACHED[0].profile);
    for one in REACHED.iter() {
        let pay = &one.rows[0];
        let rarely = pay.outlook.is_some_and(|outlook| outlook.high == Likelihood::Rarely);
        if !rarely {
            continue;
        }
        for line in pay.sentences.iter().filter(|line| line.key.0 == "brief.") {
            let text = &lexicon.line(pay, line, one.facts.service).words;
            let promises = ["must treat", "has to treat", "have to treat", "often pay", "pays for"];
            assert!(!promises.iter().any(|words| text.contains(words)), "{text}");
        }
    }
}

#[test]
fn what_is_never_said() {
    for locale in LANGUAGES {
        let mut lexicon = Lexicon::new(locale, REACHED[0].profile);
        for one in REACHED.iter() {
            for (row, line) in one.lines() {
                let text = lexicon.line(row, line, one.facts.service).words.to_lowercase();
                let covered = ["covered", "cubiert", "cubre", "coverage"];
                assert!(!covered.iter().any(|word| text.contains(word)), "{text}");
            }
        }
    }
}

#[test]
fn a_young_client_is_told_what_a_parent_can_see_in_every_row_that_could_promise_more() {
    use coverage_guide::domain::choices::Client::{Child, Teen};
    for one in REACHED.iter().filter(|one| matches!(one.facts.client, Teen | Child)) {
        let says = |row: usize, lines: &[&str]| {
            one.rows[row].sentences.iter().any(|line| lines.contains(&id(line).as_str()))
        };
        let told = ["seen-by.because.parent", "seen-by.because.parent-and-letters"];
        assert!(says(2, &told), "{:?}", one.answers);
        // Where nobody may pay, there is no bill to see; and the parent of a younger child is the one who pays.
        let row = AVAILABILITY.decide(&one.facts, Way::SelfPay);
        let is_told = row.outcome != Availability::NotHere && one.facts.client == Teen;
        assert!(!is_told || says(3, &["self-pay.parent-sees-bill"]), "{:?}", one.answers);
    }
}

#[test]
fn no_line_stands_twice_in_one_answer() {
    for one in REACHED.iter() {
        let mut said: Vec<Line> = Vec::new();
        for (_, line) in one.lines() {
            assert!(!said.contains(line), "{:?}: {:?}", line.key, one.answers);
            said.push(*line);
        }
    }
}
