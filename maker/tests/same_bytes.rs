//! Guards that a profile makes the same files however it was typed, and wherever it was read before.

#![allow(clippy::unwrap_used, reason = "a test may fail, and so may its helpers")]

use coverage_guide::domain::profile::FORMATS;
use coverage_guide::text::Locale;
use maker::{File, Kit, KitProblem, MakeProblem, Maker, Pack, Whose, names};
use reports::practice::Practice;
use test_fixtures::{Practice as Fixture, ProfileGenerator, kit};

/// As many profiles by chance as are tried.
const MANY: usize = 1000;

/// The practice of a profile, as a form that reads what the page carries sees it.
fn again(practice: &Practice) -> Practice {
    Practice::parse(practice.json()).unwrap()
}

fn made(kit: &Kit, practice: &Practice) -> Vec<File> {
    Maker::new(kit, Whose::Practice(practice), Locale::ALL).unwrap().files()
}

#[test]
fn every_practice_of_the_project_gets_the_same_files_again() {
    let kit = kit();
    for fixture in Fixture::ALL.into_iter().chain(Fixture::EXAMPLES) {
        let practice = Practice::parse(fixture.json()).unwrap();
        let files = made(&kit, &practice);
        assert_eq!(files, made(&kit, &again(&practice)), "{fixture:?}");
        let packed = |files: &[File]| Pack::ALL.map(|pack| pack.pack(files));
        assert_eq!(packed(&files), packed(&made(&kit, &again(&practice))));
    }
}

#[test]
fn profiles_by_chance_make_the_same_page_again() {
    let kit = kit();
    let mut tried = 0;
    for seed in 0.. {
        let format = FORMATS[usize::from(seed % 3 > 0)];
        let text = ProfileGenerator::new(format, Some(seed)).profile().to_string();
        // Some break rules that no schema can say.
        let Ok(practice) = Practice::read(&text) else { continue };
        let page = |practice: &Practice| {
            Maker::new(&kit, Whose::Practice(practice), &[Locale::Spanish]).unwrap().page()
        };
        assert_eq!(page(&practice), page(&again(&practice)), "seed {seed}: {text}");
        assert_eq!(practice.json(), again(&practice).json(), "seed {seed}");
        tried += 1;
        if tried == MANY {
            break;
        }
    }
}

#[test]
fn a_kit_is_read_as_it_was_written() {
    let kit = kit();
    let text = kit.write();
    assert!(!text.contains('<'), "it could end the element that it stands in");
    assert_eq!(Kit::read(&text).unwrap(), kit);
}

#[test]
fn what_is_no_kit_of_this_version_is_refused() {
    let text = kit().write();
    for broken in ["", "{}", &text[..text.len() / 2], &text.replace("screen", "scream")] {
        assert!(matches!(Kit::read(broken), Err(KitProblem::Unreadable(_))));
    }
    let version = format!("\"version\":\"{}\"", Kit::VERSION);
    let other = text.replace(&version, "\"version\":\"0.0.1\"");
    assert_eq!(Kit::read(&other), Err(KitProblem::OtherVersion("0.0.1".to_owned())));
    // The first line of the words stands for all their keys.
    let strange = text.replace("\"lines\":\"", "\"lines\":\"1");
    let tags = Locale::ALL.iter().map(|locale| locale.tag().to_owned()).collect();
    assert_eq!(Kit::read(&strange), Err(KitProblem::OtherWords(tags)));
}

#[test]
fn a_language_that_the_kit_lacks_is_named() {
    let mut kit = kit();
    kit.languages.retain(|language| language.tag() == "en");
    let problem = |languages: &[Locale]| Maker::new(&kit, Whose::Nobody, languages).err();
    assert_eq!(problem(&[Locale::English]), None);
    assert_eq!(problem(&[]), Some(MakeProblem::NoLanguage));
    let missing = vec![Locale::Spanish, Locale::Pseudo];
    let asked = [Locale::Spanish, Locale::English, Locale::Pseudo];
    assert_eq!(problem(&asked), Some(MakeProblem::MissingLanguages(missing)));
}

#[test]
fn a_guide_of_nobody_has_every_file_that_says_nothing_of_a_practice() {
    let kit = kit();
    let nobodys = Maker::new(&kit, Whose::Nobody, Locale::ALL).unwrap().files();
    let practice = Practice::parse(Fixture::Harbor.json()).unwrap();
    let mut expected = made(&kit, &practice);
    expected.retain(|file| !file.name.starts_with("guide-static"));
    let names = |files: &[File]| files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&nobodys), names(&expected));
    for File { name, bytes } in &nobodys {
        let text = String::from_utf8_lossy(bytes);
        let around = text.split("data-guide-words").next().unwrap();
        assert!(!around.contains("[practice]") && !around.contains("Harbor"), "{name}");
    }
}

#[test]
fn a_tablet_gets_its_page_and_all_of_the_kiosk() {
    let files = made(&kit(), &Practice::parse(Fixture::Steffen.json()).unwrap());
    let zip = |pack: Pack| String::from_utf8_lossy(&pack.pack(&files).bytes).into_owned();
    let tablet = zip(Pack::Tablet);
    for file in
        [names::PAGE, names::KIOSK, names::WORKER, names::MANIFEST, names::ICON, "kiosk-icon-1.png"]
    {
        assert!(tablet.contains(&format!("coverage-guide/{file}")), "{file}");
    }
    assert!(!tablet.contains("coverage-guide/coverage-guide.js"));
    let website = zip(Pack::Website);
    assert!(website.contains("coverage-guide/coverage-guide.js"));
    assert!(!website.contains("coverage-guide/kiosk.html"));
}
