//! Guards that every profile can be filled in, and that opening one and saving it loses nothing.

#![allow(clippy::unwrap_used, reason = "a test may fail, and so may its helpers")]

use coverage_guide::domain::choices::Service;
use coverage_guide::domain::profile::{FORMATS, Problem};
use coverage_guide::text::Locale;
use reports::practice::Practice;
use setup::entry::Entry;
use setup::form::Form;
use setup::mistake::{Mistake, Wrong};
use setup::opened::{OpenedKind, Unopened, open};
use setup::path::Path;
use setup::understand::Unclear;
use test_fixtures::{Practice as Fixture, ProfileGenerator};

/// As many profiles by chance as are tried.
const MANY: usize = 1000;

#[track_caller]
fn stays(practice: &Practice) {
    let form = Form::from(practice.profile());
    let again =
        form.practice().unwrap_or_else(|mistakes| panic!("{mistakes:#?}\n{}", practice.json()));
    assert_eq!(again.json(), practice.json());
    assert_eq!(Form::from(again.profile()), form);
    // As it is saved, and as it stands in a guide.
    let guide = format!(
        "<script type=\"application/json\" data-guide-profile>{}</script>",
        practice.json().replace('<', "\\u003c")
    );
    for saved in [practice.json(), &guide] {
        let opened = open(saved).unwrap_or_else(|why| panic!("{why:?}\n{}", practice.json()));
        assert_eq!(opened.form, form);
    }
}

#[test]
fn every_practice_of_the_project_can_be_filled_in() {
    for fixture in Fixture::ALL.into_iter().chain(Fixture::EXAMPLES) {
        stays(&Practice::parse(fixture.json()).unwrap());
    }
}

#[test]
fn profiles_by_chance_can_be_filled_in() {
    let mut tried = 0;
    for seed in 0.. {
        let format = FORMATS[usize::from(seed % 3 > 0)];
        let text = ProfileGenerator::new(format, Some(seed)).profile().to_string();
        // Some break rules that no schema can say.
        let Ok(practice) = Practice::read(&text) else { continue };
        stays(&practice);
        tried += 1;
        if tried == MANY {
            break;
        }
    }
}

fn said(fields: &[(&[&str], &str)]) -> Form {
    let mut form = Entry::EMPTY;
    for (names, text) in fields {
        form.set(&Path::of(names), Entry::Text((*text).to_owned()));
    }
    Form(form)
}

fn mistakes(form: &Form) -> Vec<(String, Wrong)> {
    let told = form.practice().unwrap_err().into_iter();
    told.map(|Mistake { place, wrong }| (place, wrong)).collect()
}

#[test]
fn an_empty_form_asks_for_the_name_and_each_service() {
    let mut asked = vec![("name".to_owned(), Wrong::Problem(Problem::Missing))];
    let services = Service::ALL.iter().map(|service| Form::service(*service).to_string());
    asked.extend(services.map(|place| (place, Wrong::NotChosen)));
    assert_eq!(mistakes(&Form::default()), asked);
}

#[test]
fn all_that_is_unclear_is_named_at_once_and_nothing_twice() {
    let mut form = said(&[
        (&["name"], "A"),
        (&["services", "individual", "billing"], "never"),
        (&["services", "couples"], ""),
        (&["services", "family"], ""),
        (&["services", "sex-therapy"], ""),
        (&["contact", "phone"], "555-0100"),
        (&["review", "date"], "soon"),
    ]);
    let fees = Path::of(&["services", "individual", "fees"]);
    // A blank row says nothing, and moves no other.
    form.0.set(&fees.at(0).name("price"), Entry::Text(" ".to_owned()));
    form.0.set(&fees.at(1).name("price"), Entry::Text("cheap".to_owned()));
    form.0.set(&fees.at(2).name("price"), Entry::Text("200-150".to_owned()));
    let found = mistakes(&form);
    for expected in [
        ("contact.phone", Wrong::Unclear(Unclear::NoAreaCode)),
        ("review.date", Wrong::Unclear(Unclear::Day)),
        ("review.reviewer", Wrong::Problem(Problem::Missing)),
        ("services.individual.fees[1].price", Wrong::Unclear(Unclear::Money)),
        ("services.individual.fees[2].price", Wrong::Problem(Problem::RangeReversed)),
    ] {
        assert_eq!(found.iter().filter(|(place, _)| *place == expected.0).count(), 1, "{found:#?}");
        assert!(found.iter().any(|it| it.0 == expected.0 && it.1 == expected.1), "{found:#?}");
    }
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn a_guide_opens_as_its_profile_does() {
    let page = "<!doctype html><script type=\"text/plain\" data-guide-words lang=\"es\">a</script>\n\
        <script type=\"application/json\" data-guide-profile>{\"name\":\"\\u003cA>\",\"services\":\
        {\"couples\":{\"billing\":\"never\"}}}</script>";
    let opened = open(page).unwrap();
    assert_eq!(opened.kind, OpenedKind::Guide(vec![Locale::Spanish]));
    assert_eq!(opened.format, 1);
    assert_eq!(opened.form.practice().unwrap().profile().name, "<A>");
    assert!(matches!(open("<p>A</p>"), Err(Unopened::NoGuide)));
    let nobodys = "<script data-guide-profile></script>";
    assert!(matches!(open(nobodys), Err(Unopened::Nobodys)));
    for broken in
        ["", "{", "{\"name\": \"A\", \"services\": {\"couples\": {\"biling\": \"never\"}}}"]
    {
        assert!(matches!(open(broken), Err(Unopened::Mistakes(_))), "{broken}");
    }
    assert!(matches!(open(&" ".repeat(5_000_000)), Err(Unopened::TooLarge)));
    assert_eq!(open(Fixture::Alder.json()).unwrap().format, 2);
}
