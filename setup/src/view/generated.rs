//! Fields as the description of a profile lists them: what may stand in one decides how it is filled in.

use coverage_guide::domain::profile::{Allowed, FieldDescription, SectionDescription};
use coverage_guide::text::{Key, OWN_TEXTS};
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{div, fieldset, legend, p};
use maker::Whose;

use super::choice::{Chosen, any_at, one_at};
use super::field::Around;
use super::rows::rows;
use super::state::State;
use super::typed::{line, lines};
use crate::entry::Entry;
use crate::form::{FEE, PRICE, PRICES};
use crate::path::Path;
use crate::words::{find, say};

/// The fields of a section but those that are shown elsewhere.
pub fn fields(
    state: State,
    path: &Path,
    section: SectionDescription,
    but: &[&str],
) -> Vec<Element> {
    let is_fee = section.title() == FEE;
    let mut drawn = Vec::new();
    if is_fee {
        let around = Around::of("field.price");
        drawn.push(line(state, &path.name(PRICE), around, &Allowed::Text(None)));
    }
    for field in section.fields() {
        let is_elsewhere = but.contains(&field.name) || (is_fee && PRICES.contains(&field.name));
        if !is_elsewhere {
            drawn.push(one(state, path, section, &field));
        }
    }
    drawn
}

/// All fields of a section.
fn all_fields(state: State, path: &Path, section: SectionDescription) -> Vec<Element> {
    fields(state, path, section, &[])
}

/// One field of a section, by its name.
pub fn named(
    state: State,
    path: &Path,
    section: SectionDescription,
    name: &str,
) -> Option<Element> {
    let field = section.fields().find(|field| field.name == name)?;
    Some(one(state, path, section, &field))
}

/// The section at a place of a profile, by the names that lead to it.
pub fn section(names: &[&str]) -> Option<SectionDescription> {
    let step = |section: SectionDescription, name: &&str| {
        section.fields().find(|field| field.name == *name)?.allowed.section()
    };
    names.iter().try_fold(SectionDescription::profile(), step)
}

/// What a field is called, and what it means.
pub fn around(section: SectionDescription, field: &FieldDescription) -> Around {
    let slug = section.title().to_lowercase().replace(' ', "-");
    let name = field.name;
    let keys = [format!("field.{slug}.{name}"), format!("field.{name}")];
    let label = keys.iter().find_map(|key| find(key)).unwrap_or_else(|| name.to_owned());
    let help = keys.iter().find_map(|key| find(&format!("{key}.help")));
    Around { label, help }
}

fn one(
    state: State,
    path: &Path,
    section: SectionDescription,
    field: &FieldDescription,
) -> Element {
    let path = path.name(field.name);
    let around = around(section, field);
    match &field.allowed {
        Allowed::Bool => one_at(state, &path, around, Chosen::yes_no()),
        Allowed::One(choices) => {
            let options = choices.iter().map(|choice| Chosen::of(field.name, choice));
            one_at(state, &path, around, options.chain([Chosen::unsaid(field.name)]).collect())
        }
        Allowed::List(item) => match item.as_ref() {
            Allowed::One(choices) => {
                let options = choices.iter().map(|choice| Chosen::of(field.name, choice));
                any_at(state, &path, around, options.collect())
            }
            Allowed::Section(section) => rows(state, &path, around, *section, all_fields),
            item if field.name == "networks" => networks(state, &path, around, item),
            item => lines(state, &path, around, item),
        },
        Allowed::Section(inner) => group(around, fields(state, &path, *inner, &[])),
        Allowed::ByLanguage(item) => by_language(state, &path, around, item),
        allowed => line(state, &path, around, allowed),
    }
}

/// Fields that belong together.
pub fn group(around: Around, fields: Vec<Element>) -> Element {
    fieldset()
        .class("group")
        .child(legend().class("group__label").text(around.label))
        .children(around.help.map(|help| p().class("help").text(help)))
        .children(fields)
}

/// Networks can be named, said to be none, or not be said.
fn networks(state: State, path: &Path, around: Around, item: &Allowed) -> Element {
    let none = path.clone();
    let is_none = move |state: State| state.entry(&none) == Some(Entry::List(Vec::new()));
    let holds = is_none.clone();
    let (at, typed) = (path.clone(), super::field::id(path));
    let check = Element::new("input")
        .attr("type", "checkbox")
        .attr("id", format!("{}-none", super::field::id(path)))
        .attr("autocomplete", "off")
        .checked(move || holds(state))
        .on("change", move |event| {
            let is_on = super::browser::is_checked(event);
            super::browser::clear(&typed);
            state.put_entry(&at, is_on.then(|| Entry::List(Vec::new())));
        });
    let label = Element::new("label")
        .class("choice")
        .attr("for", format!("{}-none", super::field::id(path)))
        .child(check)
        .child(Element::new("span").class("choice__words").text(say("networks.none")));
    div().class("networks").child(lines(state, path, around, item)).child(label)
}

/// The same in each language: those of the guide, and any that are there already.
fn by_language(state: State, path: &Path, around: Around, item: &Allowed) -> Element {
    let mut tags = vec!["en".to_owned(), "es".to_owned()];
    if let Some(Entry::Object(fields)) = state.form_now().0.get(path) {
        let more = fields.iter().map(|(tag, _)| tag.clone()).filter(|tag| !tags.contains(tag));
        let more: Vec<_> = more.collect();
        tags.extend(more);
    }
    let language = |tag: &String| {
        let name = find(&format!("language.{tag}")).unwrap_or_else(|| tag.clone());
        let path = path.name(tag);
        if !matches!(item, Allowed::OwnTexts) {
            return vec![line(state, &path, Around { label: name, help: None }, item)];
        }
        let text = |key: &&str| {
            let label = format!(
                "{} ({name})",
                find(&format!("own.{key}")).unwrap_or_else(|| (*key).to_owned())
            );
            let help = usual(state, tag, key);
            line(state, &path.name(key), Around { label, help }, &Allowed::Text(None))
        };
        OWN_TEXTS.iter().map(text).collect()
    };
    let fields = tags.iter().flat_map(language).collect();
    group(around, fields)
}

/// What the guide says where a practice has no words of its own.
fn usual(state: State, tag: &str, key: &str) -> Option<String> {
    let kit = state.kit();
    let language = kit.languages.iter().find(|language| language.tag() == tag)?;
    Some(language.spoken(Whose::Nobody)?.words().get(Key::find(key)?).into())
}
