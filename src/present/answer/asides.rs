//! Statements that have a fold of their own, by subject: beside the others of their fold they would make
//! it too long to be read at once. Those that no row names stay where they are.

use super::base::Answer;
use super::block::Block;
use crate::domain::rules::Fired;
use crate::t;
use crate::text::{Key, Text};

/// A fold of its own, and the rules that are told in it. Its id begins with that of the fold which they
/// would be in.
struct Aside {
    id: &'static str,
    name: Key,
    rules: &'static [&'static str],
}

const ASIDES: &[Aside] = &[
    // Will insurance pay?
    Aside {
        id: "more.before",
        name: t!("aside.before_visit"),
        rules: &[
            "notes.phone-quote",
            "notes.referral",
            "notes.tricare-referral",
            "notes.in-training",
            "notes.medicaid-work",
        ],
    },
    Aside {
        id: "more.network",
        name: t!("aside.network"),
        rules: &["notes.directory", "notes.leaves-network", "notes.gap-exception"],
    },
    Aside {
        id: "more.care",
        name: t!("aside.this_care"),
        rules: &[
            "notes.joint-billed-elsewhere",
            "notes.sex-therapy-billed-elsewhere",
            "notes.rare-relationship-code",
            "notes.physical-cause",
            "notes.family-parents-only",
            "notes.medi-cal-young",
        ],
    },
    Aside {
        id: "more.exam",
        name: t!("aside.yearly_exam"),
        rules: &[
            "notes.wellness-exam",
            "notes.wellness-exam-colorado",
            "notes.wellness-exam-illinois",
            "notes.wellness-exam-delaware",
        ],
    },
    // Does a diagnosis go on file?
    Aside {
        id: "means.made",
        name: t!("aside.diagnosis_made"),
        rules: &[
            "notes.only-clinician",
            "notes.first-visits",
            "notes.can-change",
            "notes.can-change-uninsured",
        ],
    },
    Aside {
        id: "means-not.illness",
        name: t!("aside.no_illness"),
        rules: &[
            "notes.not-identity",
            "notes.not-sex-therapy",
            "notes.not-desire-gap",
            "notes.not-relationship",
            "notes.not-premarital",
            "notes.not-grief",
            "notes.not-family",
            "notes.not-gender",
        ],
    },
    Aside {
        id: "practice.chart",
        name: t!("aside.practice_chart"),
        rules: &["notes.practice-open-chart", "notes.practice-minimum"],
    },
    Aside {
        id: "practice.records",
        name: t!("aside.practice_records"),
        rules: &[
            "notes.practice-permission",
            "notes.permission-young",
            "notes.practice-private-pay",
        ],
    },
    // Who would see it?
    Aside {
        id: "person.practice.apart",
        name: t!("subject.notes"),
        rules: &["privacy.notes-apart", "privacy.notes-progress", "privacy.notes-prompt"],
    },
    Aside {
        id: "person.practice.special",
        name: t!("aside.special_programs"),
        rules: &["privacy.notes-substance-use", "privacy.notes-campus"],
    },
    Aside {
        id: "person.forms.work",
        name: t!("aside.licensed_work"),
        rules: &[
            "privacy.forms-license",
            "privacy.forms-military",
            "privacy.forms-first-responder",
        ],
    },
    Aside {
        id: "person.life-insurer.files",
        name: t!("aside.insurer_files"),
        rules: &["privacy.life-mib"],
    },
    Aside {
        id: "person.court.family",
        name: t!("aside.family_court"),
        rules: &["privacy.court-couples", "privacy.court-custody"],
    },
    Aside { id: "more.safety", name: t!("aside.safety"), rules: &["notes.unsafe-together"] },
    // What if I pay myself?
    Aside {
        id: "subject.self-pay.others",
        name: t!("aside.still_ask"),
        rules: &["privacy.self-pay-same", "privacy.self-pay-others"],
    },
    // What it could cost.
    Aside { id: "tax.deduction", name: t!("aside.deduction"), rules: &["costs.tax-deduction"] },
    // What to ask, and your rights.
    Aside {
        id: "right.paid-in-full.practice",
        name: t!("aside.paid_in_full_plan"),
        rules: &["rights.paid-in-full-contract", "rights.paid-in-full-never"],
    },
    Aside {
        id: "right.paid-in-full.young",
        name: t!("aside.paid_in_full_young"),
        rules: &["rights.paid-in-full-young"],
    },
    Aside {
        id: "right.paid-in-full.limits",
        name: t!("aside.paid_in_full_limits"),
        rules: &[
            "rights.paid-in-full-limits",
            "rights.paid-in-full-superbill",
            "rights.paid-in-full-tax-free",
        ],
    },
    Aside {
        id: "right.access.reach",
        name: t!("aside.rights_reach"),
        rules: &["rights.access-hipaa"],
    },
    Aside {
        id: "right.good-faith-estimate.days",
        name: t!("aside.estimate_days"),
        rules: &["rights.estimate-days", "rights.estimate-form"],
    },
    Aside {
        id: "right.good-faith-estimate.dispute",
        name: t!("aside.estimate_dispute"),
        rules: &["rights.estimate-dispute"],
    },
];

impl Answer<'_> {
    /// A fold, and behind it those that the table tells apart from it.
    pub(super) fn folds(
        &self,
        id: Text,
        name: Text,
        is_open: bool,
        rules: &[Fired],
        also: Vec<Block>,
    ) -> Vec<Block> {
        let mut rest = rules.to_vec();
        let asides = self.take_asides(&id, &mut rest);
        let mut folds = Vec::new();
        if !rest.is_empty() || !also.is_empty() {
            folds.push(self.fold(id, name.clone(), is_open, &rest, also));
        }
        folds.extend(asides);
        self.joined(&name, folds)
    }

    /// The folds of those among the rules of a fold that the table tells apart; the others stay.
    pub(super) fn take_asides(&self, of: &str, rules: &mut Vec<Fired>) -> Vec<Block> {
        let mut folds = Vec::new();
        let is_of =
            |aside: &&Aside| aside.id.strip_prefix(of).is_some_and(|rest| rest.starts_with('.'));
        for aside in ASIDES.iter().filter(is_of) {
            let (apart, rest): (Vec<Fired>, Vec<Fired>) =
                rules.drain(..).partition(|rule| aside.rules.contains(&rule.id));
            *rules = rest;
            if !apart.is_empty() {
                let name = self.localizer.get(aside.name);
                folds.push(self.fold(aside.id.into(), name, false, &apart, Vec::new()));
            }
        }
        folds
    }
}

#[cfg(test)]
mod tests {
    use super::ASIDES;
    use crate::domain::rules::every_rule;

    #[test]
    fn a_row_names_rules_that_there_are_and_none_is_named_twice() {
        let every: Vec<_> = every_rule().into_iter().map(|rule| rule.id).collect();
        let mut named: Vec<_> = ASIDES.iter().flat_map(|aside| aside.rules).copied().collect();
        let unknown: Vec<_> = named.iter().filter(|id| !every.contains(id)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
        let all = named.len();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named.len(), all);
    }
}
