//! What the page says is what the rules say, no more and no less, and it stands on its own.

use coverage_guide::domain::answers::{Answers, Picks};
use coverage_guide::domain::assess::{Assessment, assess};
use coverage_guide::domain::choices::{Reason, Service, ServiceChoice};
use coverage_guide::domain::known::Known;
use coverage_guide::domain::outlook::Outlook;
use coverage_guide::domain::profile::{Contact, Profile};
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::questions::question;
use coverage_guide::domain::rules::ask::Whom;
use coverage_guide::domain::rules::notes::Note;
use coverage_guide::domain::{flow, sources};
use html5gum::{Token, Tokenizer};

use super::*;
use crate::formats;
use crate::test_support;

/// Elements that have no end.
const EMPTY: [&str; 3] = ["br", "link", "meta"];

/// One byte more, and a practice's page carries too much for a fallback.
const MOST_BYTES: usize = 65_536;

/// Settles the network for every visitor, whatever their plan; the other profiles leave it open.
const IN_NO_NETWORK: &str = r#"{ "profile": 1, "name": "Nowhere", "services": {
    "individual": { "billing": "with-diagnosis" },
    "couples": { "billing": "with-identified-patient" },
    "family": { "billing": "with-diagnosis" },
    "sex-therapy": { "billing": "never" }
}, "insurance": {
    "networks": [], "medicare": "not-enrolled", "medicaid": false, "tricare": false,
    "superbills": true
} }"#;

fn practices() -> Vec<(String, Practice)> {
    let mut practices = test_support::practices();
    practices.push(("in-no-network".to_owned(), Practice::parse(IN_NO_NETWORK).unwrap()));
    assert!(practices.iter().any(|(_, practice)| has_no_contact(practice)));
    assert!(practices.iter().any(|(_, practice)| !has_no_contact(practice)));
    practices
}

fn has_no_contact(practice: &Practice) -> bool {
    practice.profile().contact == Contact::default()
}

/// A start tag: its name and its attributes.
type Tag = (String, Vec<(String, String)>);

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Every start tag, in order; on the way, that each element ends where it should.
#[track_caller]
fn tags(html: &str) -> Vec<Tag> {
    let mut open: Vec<String> = Vec::new();
    let mut tags = Vec::new();
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
                tags.push((name.clone(), attributes.collect()));
                if !EMPTY.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(text(&tag.name))),
            Token::Error(error) => panic!("{error:?}"),
            Token::Comment(_) => panic!("a comment"),
            Token::String(_) | Token::Doctype(_) => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    tags
}

fn attributes(html: &str, wanted: &str) -> Vec<String> {
    let all = tags(html).into_iter().flat_map(|(_, attributes)| attributes);
    all.filter(|(name, _)| name == wanted).map(|(_, value)| value).collect()
}

/// The part of the inner text that speaks of one kind of therapy.
fn about<'a>(inner: &'a str, kind: &str) -> &'a str {
    let start = inner.find(&format!("data-service=\"{kind}\"")).unwrap();
    &inner[start..start + inner[start..].find("</section>").unwrap()]
}

/// The kind picked, and nothing else.
fn only(kind: ServiceChoice) -> Answers {
    let mut answers = Answers::default();
    answers.insert(QuestionId::Service, Picks::only(kind as usize));
    answers
}

/// All that visitors looking for this kind may have answered before the question of payment. Tries
/// every pair of answers, and keeps those that a visitor could give.
fn visits(kind: ServiceChoice, profile: &Profile) -> Vec<Assessment> {
    let mut found = Vec::new();
    for reason in 0..Reason::ALL.len() {
        for treats in [None].into_iter().chain((0..Known::ALL.len()).map(Some)) {
            let mut answers = only(kind);
            answers.insert(QuestionId::Reason, Picks::only(reason));
            answers.insert(QuestionId::TreatsOne, treats.map_or(Picks::NONE, Picks::only));
            let next = flow::next_open(&answers, profile);
            if flow::is_consistent(&answers, profile) && next == Some(QuestionId::Payment) {
                found.push(assess(&answers, profile));
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

#[test]
fn it_says_what_the_rules_say_and_nothing_else() {
    for (name, practice) in practices() {
        let profile = practice.profile();
        let mut expected: BTreeSet<&str> = BTreeSet::new();
        for kind in KINDS {
            for seen in visits(kind, profile) {
                let coverages = seen.ways.iter().filter_map(|way| way.coverage);
                expected.extend(coverages.flat_map(|found| {
                    let rules: Vec<_> = found.rules().map(|rule| rule.id).collect();
                    rules
                }));
                expected.extend(seen.ways.iter().map(|way| way.availability.rule.id));
                expected
                    .extend([Way::Claim, Way::SelfPay].map(|way| seen.way(way).diagnosis.rule.id));
                expected.insert(seen.person.rule.id);
            }
            let open = assess(&only(kind), profile);
            expected
                .extend(open.ways.iter().flat_map(|way| &way.disclosures).map(|seen| seen.rule.id));
            expected.extend(open.way(Way::SelfPay).points.iter().map(|point| point.rule.id));
            expected.extend(open.rights.iter().map(|right| right.rule.id));
            let plan = open.ask.iter().filter(|asked| asked.value == Whom::Plan);
            expected
                .extend(plan.map(|asked| asked.rule.id).filter(|id| !id.starts_with("ask.codes-")));
            let notes = open.notes.iter().filter(|note| note.value == Note::Practice);
            expected.extend(notes.map(|note| note.rule.id));
        }
        let shown: BTreeSet<String> =
            attributes(&inner(&practice, Locale::English), "data-rule").into_iter().collect();
        let shown: BTreeSet<&str> = shown.iter().map(String::as_str).collect();
        let missing: Vec<_> = expected.difference(&shown).collect();
        let beyond: Vec<_> = shown.difference(&expected).collect();
        assert!(missing.is_empty() && beyond.is_empty(), "{name}: {missing:?}, {beyond:?}");
    }
}

#[test]
fn each_kind_has_just_its_own_verdicts_and_reasons() {
    for (name, practice) in practices() {
        let inner = inner(&practice, Locale::English);
        for kind in KINDS {
            let part = about(&inner, kind.id());
            let visits = visits(kind, practice.profile());
            assert!(visits.len() > 4, "{name} {}", kind.id());

            let spoken = visits.iter().flat_map(|seen| {
                let ways = coverage_guide::present::outlooks::visible_outlooks(seen).into_iter();
                ways.map(|(way, _)| seen.way(way).outlook().map_or("none", Outlook::id))
            });
            let spoken: BTreeSet<String> = spoken.map(str::to_owned).collect();
            let shown: BTreeSet<_> = attributes_of(part, "data-outlook").into_iter().collect();
            assert_eq!(shown, spoken, "{name} {}", kind.id());

            let open =
                visits.iter().flat_map(|seen| &seen.ways).map(|way| way.availability.rule.id);
            let care = visits.iter().flat_map(|seen| &seen.ways).filter_map(|way| way.coverage);
            let care = care.flat_map(|coverage| [coverage.care.id, coverage.plan.id]);
            let needs = visits.iter().flat_map(|seen| {
                let need = |way| seen.way(way).diagnosis.rule.id;
                [need(Way::Claim), need(Way::SelfPay), seen.person.rule.id]
            });
            let expected: BTreeSet<String> =
                open.chain(care).chain(needs).map(str::to_owned).collect();
            assert_eq!(rules_in(part), expected, "{name} {}", kind.id());
        }
    }
}

/// Like [`attributes`], of a part that is no whole element.
fn attributes_of(part: &str, name: &str) -> Vec<String> {
    let after = part.split(&format!("{name}=\"")).skip(1).collect::<Vec<_>>();
    after.into_iter().filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

#[test]
fn what_differs_is_said_under_the_answers_that_lead_to_it() {
    let practice = Practice::parse(IN_NO_NETWORK).unwrap();
    let guide = Guide::of(&practice, Locale::English);
    let kinds = cases::kinds(guide.profile);
    let couples = kinds.iter().find(|kind| kind.service == Service::Couples).unwrap();
    let which = |rule: &str| {
        let groups = couples.by(|seen| {
            let care = seen.way(Way::Claim).coverage.unwrap().care.id;
            [care, seen.way(Way::Claim).availability.rule.id].contains(&rule)
        });
        let group = groups.into_iter().find(|group| group.said).unwrap();
        couples.which(&guide.say, guide.profile, &group.cases)
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
    assert!(couples.which(&guide.say, guide.profile, &all).is_empty());
}

// With the plan unknown, nothing may be said more firmly than with any plan that it could be.
#[test]
fn no_plan_makes_an_outlook_of_the_page_too_firm() {
    for (name, practice) in practices() {
        let profile = practice.profile();
        for seen in cases::kinds(profile).iter().flat_map(|kind| &kind.cases) {
            for payer in 0..question(QuestionId::Payment).list.len() {
                let mut answers = seen.answers;
                flow::insert(&mut answers, profile, QuestionId::Payment, Picks::only(payer));
                let known = assess(&answers, profile);
                for way in [Way::Claim, Way::Superbill] {
                    let (said, then) = (seen.assessment.way(way).outlook(), known.way(way));
                    if let (Some(said), Some(then)) = (said, then.outlook()) {
                        assert!(said.allows(then), "{name}: {said:?} for {then:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_page_has_one_heading_and_the_others_go_down_one_step_at_a_time() {
    for (name, practice) in practices() {
        let levels = |html: &str| -> Vec<u32> {
            let names = tags(html).into_iter().map(|(name, _)| name);
            names.filter_map(|name| name.strip_prefix('h')?.parse().ok()).collect()
        };
        let page = levels(&page(&practice, Locale::English, &[Locale::English]));
        assert_eq!(page.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert_eq!(page.first(), Some(&1), "{name}");
        assert!(page.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {page:?}");
        let inner = levels(&inner(&practice, Locale::English));
        assert_eq!(inner.first(), Some(&2), "{name}");
        assert!(inner.iter().all(|level| [2, 3].contains(level)), "{name}: {inner:?}");
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for (name, practice) in practices() {
        let page = page(&practice, Locale::English, &[Locale::English]);
        let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let policy = format!(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src {};",
            csp::hash(style)
        );
        assert!(page.contains(&policy), "{name}: {policy}");
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'));

        let known = [
            "html", "head", "meta", "title", "style", "body", "main", "section", "div", "h1", "h2",
            "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "span", "a", "br",
        ];
        for (tag, attributes) in tags(&page) {
            assert!(known.contains(&tag.as_str()), "{name}: {tag}");
            for (attribute, value) in attributes {
                let safe = ["tel:", "sms:", "https:"].iter().any(|start| value.starts_with(start));
                assert!(attribute != "href" || safe, "{name}: {value}");
                assert!(attribute != "src" && !attribute.starts_with("on"), "{name}: {attribute}");
            }
        }
        for link in ["tel:988", "sms:988", "tel:911"] {
            assert!(attributes(&page, "href").iter().any(|found| found == link), "{name}: {link}");
        }
    }
}

#[test]
fn the_inner_part_is_one_element_that_can_stand_in_any_page() {
    for (name, practice) in practices() {
        let inner = inner(&practice, Locale::English);
        assert!(page(&practice, Locale::English, &[Locale::English]).contains(&inner), "{name}");
        let (first, _) = &tags(&inner)[0];
        assert_eq!(first, "div", "{name}");
        let mut depth = 0_usize;
        let mut roots = 0;
        for token in Tokenizer::new(&inner).map(|token| token.unwrap()) {
            match token {
                Token::StartTag(tag) if text(&tag.name) != "br" => {
                    roots += usize::from(depth == 0);
                    depth += 1;
                }
                Token::EndTag(_) => depth -= 1,
                Token::String(_) => assert!(depth > 0, "{name}: words outside of the element"),
                _ => {}
            }
        }
        assert_eq!(roots, 1, "{name}");
        // For people to read: a line holds one statement.
        assert!(inner.lines().all(|line| line.len() < 700), "{name}");
        for (tag, attributes) in tags(&inner) {
            let own = |name: &str| {
                name.starts_with("data-") || ["href", "rel", "lang", "dir"].contains(&name)
            };
            assert!(attributes.iter().all(|(name, _)| own(name)), "{name}: {tag} {attributes:?}");
        }
    }
}

#[test]
fn every_term_that_a_rule_leaves_open_is_explained() {
    for (name, practice) in practices() {
        for locale in Locale::ALL {
            let inner = inner(&practice, *locale);
            let explained = attributes(&inner, "data-term");
            let say = Guide::of(&practice, *locale).say;
            let said: Vec<_> = rules_in(&inner).iter().map(|rule| say.rule(rule)).collect();
            let used = say.glossary().terms(said.iter().map(String::as_str));
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
            assert!(!told.contains(words), "{name}: {words}");
        }
        let words = Guide::of(&practice, Locale::English).say;
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
        let inner = inner(&practice, Locale::English);
        let guide = Guide::of(&practice, Locale::English);
        for service in Service::ALL.iter().copied() {
            let part = about(&inner, service.id());
            assert!(part.contains(&format!("<h2>{}</h2>", guide.kind_name(service))), "{name}");
            let offered = practice.profile().billing(service).is_some();
            assert_eq!(part.contains("open.not-offered"), !offered, "{name} {}", service.id());
        }
    }
}

#[test]
fn every_source_behind_it_is_named_with_its_review() {
    for (name, practice) in practices() {
        let inner = inner(&practice, Locale::English);
        let rules = rules_in(&inner);
        for rule in coverage_guide::domain::rules::every_rule() {
            for source in rule.sources.iter().filter(|_| rules.contains(rule.id)) {
                let source = source.source();
                let shown = html! { (source.authority) }.into_string();
                assert!(inner.contains(&shown), "{name}: {}", source.id);
                let link = html! { a href=(source.url) {} }.into_string();
                let link = link.strip_suffix("></a>").unwrap();
                let safe = source.url.starts_with("https:");
                assert_eq!(inner.contains(link), safe, "{name}: {}", source.id);
            }
        }
        let date = formats::date(Locale::English, sources::REVIEWED).unwrap();
        assert!(inner.matches(&date).count() > 10, "{name}");
    }
}

#[test]
fn a_name_cannot_become_markup_and_a_practice_without_contacts_has_words_for_it() {
    let profile = r#"{ "profile": 1, "name": "A </title><script>b()</script> & \"C\"",
        "services": { "individual": { "billing": "never" } } }"#;
    let practice = Practice::parse(profile).unwrap();
    let page = page(&practice, Locale::English, &[Locale::English]);
    assert!(tags(&page).iter().all(|(name, _)| name != "script"));
    assert!(page.contains("A &lt;/title&gt;&lt;script&gt;"));
    let links = attributes(&page, "href");
    assert!(links.iter().all(|link| link.starts_with("https:") || link.len() == 7), "{links:?}");
    assert!(page.contains("Reach out to A &lt;/title&gt;"));
}

#[test]
fn every_language_has_a_page_of_its_own_and_leads_to_the_others() {
    for (name, practice) in practices() {
        for locale in Locale::ALL {
            let page = page(&practice, *locale, Locale::ALL);
            assert!(
                page.contains(&format!("<html lang=\"{}\" dir=\"ltr\">", locale.tag())),
                "{name}"
            );
            let links = attributes(&page, "hreflang");
            let others = Locale::ALL.iter().filter(|other| *other != locale);
            let twice = others.flat_map(|other| [other.tag(); 2]);
            assert!(links.iter().eq(twice), "{name}: {links:?}, in the head and for readers");
            assert!(!page.contains("{{") && page.len() < MOST_BYTES * 5 / 4, "{name}");
        }
        let rules = |locale| attributes(&inner(&practice, locale), "data-rule");
        assert_eq!(rules(Locale::English), rules(Locale::Spanish), "{name}");
    }
    assert_eq!(file(PAGE, Locale::English, Locale::ALL), "guide-static.html");
    assert_eq!(file(PAGE, Locale::Spanish, Locale::ALL), "guide-static.es.html");
    assert_eq!(file(PAGE, Locale::Spanish, &[Locale::Spanish]), "guide-static.html");
}
