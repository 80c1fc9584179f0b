//! Conditions and outcomes in words.

use coverage_guide::domain::choices::{Payer, Reason};
use coverage_guide::domain::rules::every_table;

use super::*;

#[test]
fn every_table_says_what_it_decides() {
    for table in every_table() {
        let texts = RuleTexts::english();
        Describer { texts: &texts }.title(table.id);
        assert!(texts.missing().is_empty(), "give the table `{}` a title", table.id);
    }
}

#[test]
fn nearly_all_of_a_list_is_said_by_what_is_left_out() {
    let texts = RuleTexts::english();
    let describer = Describer { texts: &texts };
    let insured: Vec<_> =
        Payer::ALL.iter().copied().filter(|payer| *payer != Payer::Nobody).collect();
    let said = describer.condition(&Condition::PayerIs(insured.into_iter().collect()));
    assert!(said.contains(&texts.get("question.payment.option.none")), "{said}");
    assert!(!said.contains(&texts.get("question.payment.option.medicare")), "{said}");
    let two = describer
        .condition(&Condition::ReasonIs([Reason::Growth, Reason::Child].into_iter().collect()));
    for reason in ["growth", "child"] {
        assert!(two.contains(&texts.get(&["question.reason.option.", reason].concat())), "{two}");
    }
}

#[test]
fn a_list_reads_like_a_sentence() {
    let list = |labels: &[&str]| {
        any_of(&labels.iter().map(|label| (*label).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(list(&["a"]), "“a”");
    assert_eq!(list(&["a", "b"]), "“a” or “b”");
    assert_eq!(list(&["a", "b", "c"]), "“a”, “b” or “c”");
}
