//! Guards the screens of the answer, drawn without a browser: they tell what the model of the answer tells, word for
//! word and rule by rule, and nothing else; every rule is two taps away, and its sources one more.
//!
//! Each text is drawn with its key, so that none is shown that the model does not have.

#[path = "screens/frame.rs"]
mod frame;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/model.rs"]
mod model;
#[path = "screens/portal.rs"]
mod portal;
#[path = "screens/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::rc::Rc;

use coverage_guide::domain::answers::Picks;
use coverage_guide::domain::brief::Brief;
use coverage_guide::domain::question_id::QuestionId;
use coverage_guide::domain::rules::every_rule;
use coverage_guide::domain::topic::Topic;
use coverage_guide::domain::visit::{Screen, Visit};
use coverage_guide::present::answer::Answer;
use coverage_guide::text::Locale;
use coverage_guide::view::{Host, html};
use roxmltree::{Document, Node};
use test_fixtures::sampled_visits::{SampledVisit, meeting_every_rule, named};
use test_fixtures::screen_content::{self, ScreenContent};
use test_fixtures::{Practice, localizer_for, option};

use keys::Key;

/// How many closed folds may stand around a statement, and around the name of a source. The door to the screen is one
/// tap more.
const AROUND_STATEMENT: usize = 1;
const AROUND_SOURCE: usize = 2;

/// The most elements of the answer, with what stands around it and all that can be opened. Drawing them is what takes
/// longest of a visit.
const ELEMENTS: usize = 150;

#[test]
fn the_screens_tell_what_the_model_tells_and_every_rule_is_two_taps_away() {
    compare_screens(Locale::English);
}

#[test]
fn they_do_in_spanish_too() {
    compare_screens(Locale::Spanish);
}

fn compare_screens(locale: Locale) {
    let (named, others) = (named(), meeting_every_rule());
    let plain = named.iter().chain(&others).map(|visit| (visit, Visit::resumed(visit.answers)));
    let changed = named.iter().map(|visit| (visit, changed(visit)));
    let visits: Vec<_> = plain.chain(changed).collect();
    let mut wrong = Vec::new();
    let mut met = BTreeSet::new();
    let mut apart = BTreeSet::new();
    let mut sizes = Vec::new();
    let mut elements = Vec::new();
    for (at, (visit, now)) in visits.iter().enumerate() {
        let profile = Rc::new(visit.practice.profile());
        // Every other one has brought answers along.
        let prefilled = at.is_multiple_of(2).then_some(Ok(visit.answers));
        let host = Host { prefilled, ..Host::default() };
        let localizer = keys::localizer(locale, &profile);
        let answer = Answer::of(&localizer, &now.answers, &profile)
            .after(now.before)
            .prefilled(host.prefilled.is_some());
        met.extend(answer.assessment.trace().iter().map(|rule| rule.id));
        let who = format!("{:?}, {}, {}", visit.practice, locale.tag(), visit.name);
        let mut differences = Differences { who: &who, found: &mut wrong, apart: &mut apart };
        let details = Topic::ALL.iter().map(|topic| Screen::Detail(*topic));
        let screens = [Screen::Answer].into_iter().chain(details);
        let moments = screens.map(|screen| Visit { screen, ..now.clone() });
        let to_draw = keys::localizer(locale, &profile);
        let drawn = html(Rc::clone(&profile), to_draw, host, moments);
        let (short, details) = drawn.split_first().expect("the answer comes first");
        check_short(&answer, short, &mut differences);
        // What changed comes on top, once.
        if now.before.is_none() {
            let page = parse(short);
            sizes.push((words::seen(page.root()), who.clone()));
            elements.push((page.descendants().filter(Node::is_element).count(), who.clone()));
        }
        differences.compare_keys("the short answer", short, &model::short(&answer));
        for (topic, drawn) in Topic::ALL.iter().zip(details) {
            check_detail(&answer, *topic, drawn, &mut differences);
            differences.compare_keys(topic.id(), drawn, &model::detail(&answer, *topic));
        }
    }
    let missed: Vec<_> =
        every_rule().iter().map(|rule| rule.id).filter(|id| !met.contains(id)).collect();
    assert!(missed.is_empty(), "no visit meets {missed:?}");
    sizes.sort();
    let (median, most) = (&sizes[sizes.len() / 2], &sizes[sizes.len() - 1]);
    println!(
        "{locale:?}: {} visits; words of the whole answer: median {}, most {most:?}",
        visits.len(),
        median.0
    );
    assert!(wrong.is_empty(), "{} things:\n{}", wrong.len(), wrong.join("\n"));
    assert!(most.0 <= words::limit(locale), "the answer is too long: {most:?}");
    let most = elements.iter().max().expect("there are visits");
    println!("{locale:?}: elements of the answer: most {most:?}");
    assert!(most.0 <= ELEMENTS, "the answer takes too long to draw: {most:?}");
    let needless = frame::needless(&apart);
    assert!(needless.is_empty(), "no screen needs these: {needless:?}");
}

/// The visit, with an answer to what the short answer asks, or with nobody who pays: either may change a verdict.
fn changed(visit: &SampledVisit) -> Visit {
    let profile = visit.practice.profile();
    let refinement = Brief::of(&visit.answers, &profile).refinement;
    let (id, picks) = match refinement {
        Some(refinement) => (refinement.question, Picks::only(0)),
        None => (QuestionId::Payment, option(QuestionId::Payment, "none")),
    };
    let mut now = Visit::resumed(visit.answers);
    now.answer_in_place(id, picks, &profile);
    Visit { screen: Screen::Answer, ..now }
}

#[test]
fn the_first_question_is_drawn() {
    let profile = Rc::new(Practice::Steffen.profile());
    let localizer = localizer_for(Locale::English, &profile);
    let drawn = html(profile, localizer, Host::default(), [Visit::default()]);
    let page = parse(&drawn[0]);
    let question = all(page.root(), "data-question").map(|node| attribute(node, "data-question"));
    assert_eq!(question.collect::<Vec<_>>(), ["service"]);
    let options = all(page.root(), "type").filter(|node| attribute(*node, "type") == "radio");
    assert_eq!(options.count(), 5);
}

/// What the screens tell otherwise than the model.
struct Differences<'a> {
    who: &'a str,
    found: &'a mut Vec<String>,
    /// The keys of texts that were on a screen and not in its model, or the other way around.
    apart: &'a mut BTreeSet<Key>,
}

impl Differences<'_> {
    fn compare<T: Debug + PartialEq>(&mut self, what: &str, is: &T, expected: &T) {
        if is != expected {
            let who = self.who;
            self.found.push(format!("{who}: {what}\n    is  {is:?}\n    not {expected:?}"));
        }
    }

    /// Compares the keys of the texts that a screen shows with those of its model.
    fn compare_keys(&mut self, screen: &str, html: &str, model: &BTreeSet<Key>) {
        let shown = keys::keys(html);
        let names = |keys: Vec<&Key>| keys.into_iter().map(|key| keys::name(*key)).collect();
        let more = shown.difference(model).filter(|key| !frame::has(**key)).collect();
        self.compare(&format!("{screen}: more than the model"), &names(more), &Vec::new());
        let less = model.difference(&shown).filter(|key| !frame::may_hide(**key)).collect();
        self.compare(&format!("{screen}: not shown"), &names(less), &Vec::new());
        self.apart.extend(shown.symmetric_difference(model));
    }
}

fn check_short(answer: &Answer, html: &str, differences: &mut Differences) {
    let page = parse(html);
    let is = all(page.root(), "data-verdict").map(|row| Row {
        topic: attribute(row, "data-topic"),
        verdict_id: attribute(row, "data-verdict"),
        meter: row.attribute("data-outlook"),
        // Behind it stands whether it is another than before.
        verdict: of_class(row, "row__verdict").filter_map(|node| node.text()).collect(),
        is_marked: of_class(row, "tag").count() == 1,
        sentences: of_class(row, "row__sentences").map(text).collect(),
    });
    let short = answer.short();
    let expected = short.rows.iter().map(|row| Row {
        topic: row.topic.id(),
        verdict_id: &row.verdict_id,
        meter: row.meter.map(|meter| meter.id()),
        verdict: row.verdict.to_string(),
        is_marked: row.change.is_some(),
        sentences: row.sentences.join(" "),
    });
    differences.compare("the short answer", &is.collect::<Vec<_>>(), &expected.collect());
}

/// One of the four short answers.
#[derive(Debug, PartialEq)]
struct Row<'a> {
    topic: &'a str,
    verdict_id: &'a str,
    meter: Option<&'a str>,
    verdict: String,
    is_marked: bool,
    sentences: String,
}

fn check_detail(answer: &Answer, topic: Topic, html: &str, differences: &mut Differences) {
    let page = parse(html);
    let root = page.root();
    let id = topic.id();
    let expected = ScreenContent::of(&answer.detail(topic));

    let told = all(root, "data-rule").filter(|node| !is_in_list_of_rules(*node));
    let told = told.map(|node| (attribute(node, "data-rule"), text(node)));
    differences.compare(&format!("{id}: told"), &told.collect::<Vec<_>>(), &expected.statements);

    let cells = all(root, "data-says").filter(|node| node.has_attribute("data-way"));
    let cells = cells.map(|node| (attribute(node, "data-way"), attribute(node, "data-says")));
    differences.compare(&format!("{id}: cells"), &cells.collect::<Vec<_>>(), &expected.cells);

    // The calculator draws its own.
    let folds =
        all(root, "data-fold").filter(|node| !is_within(*node, |up| has_class(up, "calculator")));
    let folds = folds.map(|node| attribute(node, "data-fold").to_owned());
    differences.compare(&format!("{id}: folds"), &folds.collect::<Vec<_>>(), &expected.folds);

    let sources = |node| all(node, "data-source").map(|it| attribute(it, "data-source")).collect();
    let traced: Vec<(&str, Vec<&str>)> = of_class(root, "rule")
        .flat_map(|node| all(node, "data-rule").next().map(|rule| (rule, node)))
        .map(|(rule, node)| (attribute(rule, "data-rule"), sources(node)))
        .collect();
    differences.compare(&format!("{id}: sources"), &traced, &screen_content::traced(answer, topic));
    if topic == Topic::Why {
        let listed: Vec<_> = traced.into_iter().map(|(rule, _)| rule).collect();
        differences.compare("all rules", &listed, &expected_rules(answer));
    }

    let in_folds =
        root.descendants().filter(|node| node.has_tag_name("details") && folds_around(*node) > 1);
    differences.compare(&format!("{id}: folds in folds"), &in_folds.count(), &0);
    let is_far = |node: &Node, most: usize| folds_around(*node) > most;
    let statements = all(root, "data-rule").chain(all(root, "data-letter"));
    let far = statements.filter(|node| is_far(node, AROUND_STATEMENT)).map(text);
    differences.compare(&format!("{id}: too far away"), &far.collect::<Vec<_>>(), &Vec::new());
    let far = all(root, "data-source").filter(|node| is_far(node, AROUND_SOURCE)).map(text);
    differences.compare(&format!("{id}: sources too far"), &far.collect::<Vec<_>>(), &Vec::new());
}

/// All rules, in the order in which they were found, behind them those of the short answer that no other screen needs.
fn expected_rules(answer: &Answer) -> Vec<&'static str> {
    let found: Vec<_> = answer.assessment.trace().iter().map(|rule| rule.id).collect();
    let short = answer.brief.rules().into_iter().map(|rule| rule.id);
    let short: Vec<_> = short.filter(|id| !found.contains(id)).collect();
    [found, short].concat()
}

/// What is drawn is written as XML, so that nothing wrong in it is forgiven.
#[track_caller]
fn parse(html: &str) -> Document<'_> {
    Document::parse(html).unwrap_or_else(|error| panic!("{error} in {html}"))
}

/// All elements with this attribute in another one, in order.
fn all<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.has_attribute(name))
}

/// All elements of this class in another one, in order.
fn of_class<'a>(node: Node<'a, 'a>, class: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| has_class(*node, class))
}

fn has_class(node: Node, class: &str) -> bool {
    node.attribute("class").is_some_and(|all| all.split(' ').any(|it| it == class))
}

fn attribute<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    node.attribute(name).unwrap_or_default()
}

fn text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// Whether this holds for an element or one around it.
fn is_within(node: Node, holds: impl Fn(Node) -> bool) -> bool {
    node.ancestors().any(holds)
}

/// Whether it stands in a fold that lists rules with their sources.
fn is_in_list_of_rules(node: Node) -> bool {
    is_within(node, |up| matches!(up.attribute("data-fold"), Some("from" | "rules")))
}

/// How many folds have to be opened to see it.
fn folds_around(node: Node) -> usize {
    node.ancestors().filter(|up| up.has_tag_name("details") && !up.has_attribute("open")).count()
}
