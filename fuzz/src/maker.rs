//! What a practice may write into its profile, in the files that are made of it.

use std::sync::LazyLock;

use coverage_guide::text::Locale;
use maker::{
    ElementKit, File, Hole, KioskKit, Kit, Language, Maker, Picture, Snippet, Template, Whose,
    names,
};
use reports::practice::Practice;
use serde_json::Value;
use test_fixtures::ProfileGenerator;

use crate::lines::lines;
use crate::markup::outline;

/// A practice that says everything that can be said.
static WHOLE: LazyLock<Value> = LazyLock::new(|| ProfileGenerator::new(2, None).profile());
static KIT: LazyLock<Kit> = LazyLock::new(kit);
/// The files of that practice, each with what it is made of.
static HARMLESS: LazyLock<[Vec<Vec<String>>; 2]> = LazyLock::new(|| {
    let practice = Practice::parse(&WHOLE.to_string()).expect("the whole profile can be read");
    Which::ALL.map(|which| files(which, &practice).iter().map(made_of).collect())
});

/// Which files are made of an input.
#[derive(Clone, Copy)]
enum Which {
    /// The sealed page alone.
    Page,
    /// All of them, which takes a hundred times as long.
    All,
}

impl Which {
    const ALL: [Self; 2] = [Self::Page, Self::All];
}

/// Whatever texts a practice writes, its files have the elements, the attributes, the scripts and the styles of any other.
///
/// The first line says which files are made: all of them where it is `all`.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (which, rest) = match text.strip_prefix("all\n") {
        Some(rest) => (Which::All, rest),
        None => (Which::Page, &*text),
    };
    let mut profile = WHOLE.clone();
    for (place, text) in lines(rest) {
        let mut texts = Vec::new();
        collect(&mut profile, &mut texts);
        let place = place % texts.len();
        *texts[place] = text;
    }
    let Ok(practice) = Practice::read(&profile.to_string()) else { return };
    for (file, harmless) in files(which, &practice).iter().zip(&HARMLESS[which as usize]) {
        assert_eq!(made_of(file), *harmless, "{} is made of something else", file.name);
        if file.name == names::PAGE {
            carries_its_profile(file, &practice);
        }
    }
}

/// The texts of a profile, in order.
fn collect<'a>(json: &'a mut Value, texts: &mut Vec<&'a mut String>) {
    match json {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter_mut().for_each(|item| collect(item, texts)),
        Value::Object(fields) => fields.values_mut().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

fn files(which: Which, practice: &Practice) -> Vec<File> {
    let maker = Maker::new(&KIT, Whose::Practice(practice), &[Locale::English]);
    let maker = maker.expect("the kit has every language");
    match which {
        Which::Page => vec![File::new(names::PAGE, maker.page())],
        Which::All => maker.files(),
    }
}

/// What a page is made of; of other files nothing, but for those of JSON, which have to be JSON.
fn made_of(file: &File) -> Vec<String> {
    let text = String::from_utf8_lossy(&file.bytes);
    if file.name.ends_with(".html") {
        return outline(&text);
    }
    if file.name == names::MANIFEST {
        let json: Value = serde_json::from_str(&text).expect("the manifest is JSON");
        return json.as_object().into_iter().flat_map(|it| it.keys().cloned()).collect();
    }
    Vec::new()
}

fn carries_its_profile(page: &File, practice: &Practice) {
    let text = String::from_utf8_lossy(&page.bytes);
    let (_, rest) = text.split_once(" data-guide-profile>").expect("the page has a profile");
    let (json, _) = rest.split_once("</script>").expect("it ends");
    let [carried, is] = [json, practice.json()].map(serde_json::from_str::<Value>);
    assert_eq!(carried.expect("it is JSON"), is.expect("it is JSON"));
}

/// A kit with nothing in it but places for what is a practice's.
fn kit() -> Kit {
    Kit {
        version: Kit::VERSION.to_owned(),
        page: pieces(""),
        languages: Locale::ALL.iter().map(|locale| Language::of(*locale)).collect(),
        element: ElementKit { alone: pieces(""), with_page: pieces("") },
        kiosk: KioskKit {
            screen: pieces("<p title=\"\">"),
            manifest: Template::cut(r#"{"name": "@guide:name", "lang": "@guide:language"}"#),
            worker: pieces(""),
            drawing: "<svg/>".to_owned(),
            pictures: vec![Picture { name: "kiosk-icon-1.png".to_owned(), bytes: vec![0] }],
        },
        snippets: vec![Snippet { name: "page.html".to_owned(), text: pieces("") }],
    }
}

/// Every place once, with this in front.
fn pieces<H: Hole>(before: &str) -> Template<H> {
    let text: Vec<_> = H::MARKERS.iter().map(|(marker, _)| [before, marker].concat()).collect();
    Template::cut(&text.join("\n"))
}
