//! What the page says, beside what the answer says.

use std::collections::BTreeSet;

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::assess;
use coverage_guide::domain::choices::{Reason, Service, ServiceChoice, Way};
use coverage_guide::domain::flow;
use coverage_guide::domain::known::Known;
use coverage_guide::domain::profile::Profile;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::topic::Topic;
use coverage_guide::present::answer::{Answer, Block};
use coverage_guide::present::localizer::Localizer;
use coverage_guide::text::Text;

use super::super::cases::{self, Case, Given, Kind};
use super::super::{common, rules_in};
use super::*;

/// The kind picked, and nothing else.
fn only(kind: ServiceChoice) -> Answers {
    let mut answers = Answers::default();
    answers.insert(QuestionId::Service, Picks::only(kind as usize));
    answers
}

/// All that visitors looking for this kind may have answered before the question of payment. Tries
/// every pair of answers, and keeps those that a visitor could give.
fn visits(kind: ServiceChoice, profile: &Profile) -> Vec<Answers> {
    let mut found = Vec::new();
    for reason in 0..Reason::ALL.len() {
        for treats in [None].into_iter().chain((0..Known::ALL.len()).map(Some)) {
            let mut answers = only(kind);
            answers.insert(QuestionId::Reason, Picks::only(reason));
            answers.insert(QuestionId::TreatsOne, treats.map_or(Picks::NONE, Picks::only));
            let next = flow::next_open(&answers, profile);
            if flow::is_consistent(&answers, profile) && next == Some(QuestionId::Payment) {
                found.push(answers);
            }
        }
    }
    found
}

const KINDS: [ServiceChoice; 4] = [
    ServiceChoice::Individual,
    ServiceChoice::Couples,
    ServiceChoice::Family,
    ServiceChoice::SexTherapy,
];

/// What is told of a case: the rules of what stands open on the four screens, and the verdicts.
fn told_of(answer: &Answer) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut rules, mut verdicts) = (BTreeSet::new(), BTreeSet::new());
    for topic in Topic::QUESTIONS {
        let detail = answer.detail(topic);
        verdicts.extend(detail.lead.map(|lead| lead.verdict_id.into()));
        for part in detail.parts.iter().filter(|part| part.id != "people-ask") {
            let open = part.blocks.iter().filter(|block| !matches!(block, Block::Fold(_)));
            rules.extend(open.flat_map(Block::rules).map(|rule| rule.id.to_owned()));
        }
    }
    (rules, verdicts)
}

/// What is told for all kinds, of one of them: what opens on demand, questions and rights.
fn told_for_all(answer: &Answer) -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    let wanted = [
        (Topic::Pay, vec!["plan.", "network."]),
        (Topic::OnFile, vec!["notes.practice-"]),
        (Topic::SeenBy, vec!["who."]),
        (Topic::SelfPay, vec!["points."]),
        (Topic::Ask, vec!["rights."]),
    ];
    for (topic, tables) in wanted {
        let parts = answer.detail(topic).parts.into_iter();
        for block in parts.filter(|part| part.id != "people-ask").flat_map(|part| part.blocks) {
            let told = block.rules().into_iter().map(|rule| rule.id);
            let told = told.filter(|id| tables.iter().any(|table| id.starts_with(table)));
            if matches!(block, Block::Fold(_)) {
                rules.extend(told.map(str::to_owned));
            }
        }
    }
    let plan = answer.assessment.ask.iter().filter(|asked| asked.value == Whom::Plan);
    rules.extend(plan.map(|asked| asked.rule.id.to_owned()));
    rules.retain(|id| !id.starts_with("ask.codes-"));
    rules
}

#[test]
fn it_says_what_the_answer_says_and_nothing_else() {
    for (name, practice) in practices() {
        let profile = practice.profile();
        let guide = guide(&practice, Locale::English);
        let mut expected: BTreeSet<String> = BTreeSet::new();
        for kind in KINDS {
            for answers in visits(kind, profile) {
                let answer = Answer::of(&guide.localizer, &answers, profile);
                expected.extend(told_of(&answer).0);
            }
            let open = only(kind);
            expected.extend(told_for_all(&Answer::of(&guide.localizer, &open, profile)));
        }
        let shown = rules_in(inner_of(&name, Locale::English));
        let missing: Vec<_> = expected.difference(&shown).collect();
        let beyond: Vec<_> = shown.difference(&expected).collect();
        assert!(missing.is_empty() && beyond.is_empty(), "{name}: {missing:?}, {beyond:?}");
    }
}

#[test]
fn each_kind_has_just_its_own_verdicts_and_reasons() {
    for (name, practice) in practices() {
        let guide = guide(&practice, Locale::English);
        for kind in KINDS {
            let part = about(inner_of(&name, Locale::English), kind.id());
            let visits = visits(kind, practice.profile());
            assert!(visits.len() > 4, "{name} {}", kind.id());
            let (mut rules, mut verdicts) = (BTreeSet::new(), BTreeSet::new());
            for answers in visits {
                let told = told_of(&Answer::of(&guide.localizer, &answers, practice.profile()));
                rules.extend(told.0);
                verdicts.extend(told.1);
            }
            let shown: BTreeSet<_> = attributes_of(part, "data-verdict").into_iter().collect();
            assert_eq!(shown, verdicts, "{name} {}", kind.id());
            assert_eq!(rules_in(part), rules, "{name} {}", kind.id());
        }
    }
}

/// A way that is closed has its reason and nothing else: no rule on what a plan would need or see is told
/// of a claim that is never sent.
#[test]
fn nothing_is_told_of_what_a_closed_way_would_do() {
    let mut closed = 0;
    for (name, practice) in practices() {
        let inner = inner_of(&name, Locale::English);
        for kind in KINDS {
            let is_closed = |answers: &Answers| {
                let assessment = assess(answers, practice.profile());
                [Way::Claim, Way::Superbill].iter().all(|way| assessment.usable(*way).is_none())
            };
            if !visits(kind, practice.profile()).iter().all(is_closed) {
                continue;
            }
            closed += 1;
            let part = rules_in(about(inner, kind.id()));
            let of_claims = ["diagnosis.claim", "person.", "network."];
            let told = part.iter().find(|id| of_claims.iter().any(|it| id.starts_with(it)));
            assert_eq!(told, None, "{name} {}", kind.id());
        }
    }
    assert!(closed > 1, "{closed}");
}

#[test]
fn what_differs_is_said_under_the_answers_that_lead_to_it() {
    let practice = Practice::parse(IN_NO_NETWORK).unwrap();
    let guide = guide(&practice, Locale::English);
    let given = cases::given(guide.profile);
    let couples = given.iter().find(|kind| kind.service == Service::Couples).unwrap();
    let couples = couples.told(&guide.localizer, guide.profile);
    let which = |rule: &str| {
        let says = |case: &Case| {
            let claim = case.answer.assessment.way(Way::Claim);
            let care = claim.coverage.unwrap().care.id;
            vec![[care, claim.availability.rule.id].contains(&rule)]
        };
        let groups = couples.grouped(couples.cases.iter().map(says).collect());
        let group = groups.into_iter().find(|group| group.said == [true]).unwrap();
        couples.which(&guide.localizer, guide.profile, &group.cases)
    };
    let (yes, no) = (
        "Treats one person’s condition: Yes, one person’s condition",
        "Treats one person’s condition: No, it is about all of us",
    );
    let wedding = "What brings you: Getting ready for marriage, or making a good thing stronger";
    assert_eq!(which("care.couples-one-treated"), [[yes]]);
    assert_eq!(which("care.couples-premarital"), [[wedding]]);
    assert_eq!(
        which("care.couples-relationship"),
        [["What brings you: A relationship, or how we talk with each other", no]]
    );
    let unlike = "What brings you: Feelings or symptoms that one of us has; A sexual difficulty \
                  that upsets one of us; Not sure, or I’d rather not say";
    assert_eq!(which("care.couples-nobody-treated"), [[unlike, no]]);
    // Two lines: either of them leads there. The question was not asked before a wedding.
    assert_eq!(which("open.claim-nobody-treated"), [[no], [wedding]]);
    let all: Vec<_> = couples.cases.iter().collect();
    assert!(couples.which(&guide.localizer, guide.profile, &all).is_empty());
}

// With the plan unknown, nothing may be said more firmly than with any plan that it could be.
#[test]
fn no_plan_makes_an_outlook_of_the_page_too_firm() {
    for (name, practice) in practices() {
        let profile = practice.profile();
        let guide = guide(&practice, Locale::English);
        let given = cases::given(profile);
        let kinds: Vec<Kind> =
            given.iter().map(|given: &Given| given.told(&guide.localizer, profile)).collect();
        for seen in kinds.iter().flat_map(|kind| &kind.cases) {
            for payer in 0..question(QuestionId::Payment).list.len() {
                let mut answers = *seen.answers;
                flow::insert(&mut answers, profile, QuestionId::Payment, Picks::only(payer));
                let known = assess(&answers, profile);
                for way in [Way::Claim, Way::Superbill] {
                    let (said, then) = (seen.answer.assessment.way(way).outlook(), known.way(way));
                    if let (Some(said), Some(then)) = (said, then.outlook()) {
                        assert!(said.allows(then), "{name}: {said:?} for {then:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_term_that_a_rule_leaves_open_is_explained() {
    for (name, practice) in practices() {
        for locale in Locale::ALL {
            let inner = inner_of(&name, *locale);
            let explained = attributes(inner, "data-term");
            let localizer: Localizer = guide(&practice, *locale).localizer;
            let said: Vec<_> = rules_in(inner).iter().map(|rule| localizer.rule(rule)).collect();
            let used = localizer.glossary().terms(said.iter().map(Text::as_str));
            assert!(used.len() > 3, "{name}: {used:?}");
            for term in used {
                assert!(explained.contains(&term.id().to_owned()), "{name}: {}", term.id());
            }
        }
    }
}

#[test]
fn nobody_has_answered_anything_and_no_code_is_named() {
    for (name, practice) in practices() {
        let page = page(&practice, Locale::English, &[Locale::English]);
        let told = page.split_once("<main>").unwrap().1;
        for words in ["ou said", "ou told", "our answers", "ou picked", "ou chose", "{{", "}}"] {
            assert!(!told.contains(words), "{name}: {words}: {told}");
        }
        let words = guide(&practice, Locale::English).localizer;
        for rule in rules_in(told) {
            assert!(!common::names_a_code(&words.rule(&rule)), "{name}: {rule}");
        }
    }
}

#[test]
fn a_code_is_known_when_seen() {
    assert!(common::names_a_code("Do you pay for code 90853 (a group)?"));
    assert!(!common::names_a_code("Call 988, or 1-800-985-3059. It is due in 10 days."));
}

#[test]
fn every_kind_is_named_and_so_is_what_a_practice_does_not_offer() {
    for (name, practice) in practices() {
        let inner = inner_of(&name, Locale::English);
        let guide = guide(&practice, Locale::English);
        for service in Service::ALL.iter().copied() {
            let part = about(inner, service.id());
            assert!(part.contains(&format!("<h2>{}</h2>", guide.kind_name(service))), "{name}");
            let offered = practice.profile().offer(service).is_some();
            assert_eq!(part.contains("open.not-offered"), !offered, "{name} {}", service.id());
        }
    }
}
