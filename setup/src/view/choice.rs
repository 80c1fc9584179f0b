//! Choices: one of some, and any of some.

use coverage_guide::domain::profile::Choice;
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{div, fieldset, input, label, legend, span};

use super::field::{Around, Described, help, id, note};
use super::state::State;
use crate::entry::Entry;
use crate::path::Path;
use crate::words::{find, say};

/// So many characters a choice may have to stand beside others, however many there are.
const MOST_IN_ROW: usize = 16;

/// Something to choose.
pub struct Chosen {
    /// What it is in the form; empty: nothing is said.
    pub id: String,
    /// In words.
    pub label: String,
    /// What it means.
    pub help: Option<String>,
    /// A picture of it.
    pub picture: Option<Element>,
}

impl Chosen {
    /// One without help.
    pub fn new(id: &str, label: String) -> Self {
        Self { id: id.to_owned(), label, help: None, picture: None }
    }

    /// Yes, no, and that it is not said.
    pub fn yes_no() -> Vec<Self> {
        vec![Self::new("true", say("yes")), Self::new("false", say("no")), Self::not_said()]
    }

    /// That it is not said.
    pub fn not_said() -> Self {
        Self::new("", say("not-said"))
    }

    /// The same of a field with a closed list. Some have words for what holds then.
    pub fn unsaid(field: &str) -> Self {
        find(&format!("choice.{field}.unsaid"))
            .map_or_else(Self::not_said, |label| Self::new("", label))
    }

    /// A member of a closed list of a field.
    pub fn of(field: &str, choice: &Choice) -> Self {
        let key = format!("choice.{field}.{}", choice.id);
        Self { help: find(&format!("{key}.help")), ..Self::new(choice.id, say(&key)) }
    }
}

/// One of some.
pub fn one(
    state: State,
    path: &Path,
    around: Around,
    class: &str,
    options: Vec<Chosen>,
    is_chosen: impl Fn(&str) -> bool + Clone + 'static,
    choose: impl Fn(&str) + Clone + 'static,
) -> Element {
    group(state, path, around, class, "radio", options, is_chosen, move |id, _| choose(id))
}

/// One of some, that is written to a place.
pub fn one_at(state: State, path: &Path, around: Around, options: Vec<Chosen>) -> Element {
    let (at, to) = (path.clone(), path.clone());
    let is_chosen = move |id: &str| state.text(&at) == id;
    // Yes, no, and that it is not said fit on a line, and so do words.
    let are_words = options.iter().all(|it| it.label.chars().count() <= MOST_IN_ROW);
    let is_short = (options.len() <= 3 || are_words) && options.iter().all(|it| it.help.is_none());
    let class = if is_short { "choices choices--row" } else { "choices" };
    one(state, path, around, class, options, is_chosen, move |id| state.put(&to, id))
}

/// Any of some, that are written to a place as a list.
pub fn any_at(state: State, path: &Path, around: Around, options: Vec<Chosen>) -> Element {
    let order: Vec<String> = options.iter().map(|it| it.id.clone()).collect();
    let (at, to) = (path.clone(), path.clone());
    let listed = |entry: Option<Entry>| match entry {
        Some(Entry::List(items)) => items,
        _ => Vec::new(),
    };
    let is_chosen = move |id: &str| listed(state.entry(&at)).contains(&Entry::Text(id.to_owned()));
    group(state, path, around, "choices", "checkbox", options, is_chosen, move |id, is_on| {
        let mut items = listed(state.form_now().0.get(&to).cloned());
        let item = Entry::Text(id.to_owned());
        items.retain(|known| *known != item);
        if is_on {
            items.push(item);
        }
        let place = |entry: &Entry| order.iter().position(|id| Entry::Text(id.clone()) == *entry);
        items.sort_by_key(place);
        state.put_entry(&to, (!items.is_empty()).then_some(Entry::List(items)));
    })
}

#[expect(clippy::too_many_arguments, reason = "the two above say what they are")]
fn group(
    state: State,
    path: &Path,
    around: Around,
    class: &str,
    kind: &'static str,
    options: Vec<Chosen>,
    is_chosen: impl Fn(&str) -> bool + Clone + 'static,
    choose: impl Fn(&str, bool) + Clone + 'static,
) -> Element {
    let name = id(path);
    let help = help(&name, around.help);
    let option = |(at, chosen): (usize, Chosen)| {
        let id = if at == 0 { name.clone() } else { format!("{name}-{}", chosen.id) };
        let (holds, value) = (is_chosen.clone(), chosen.id.clone());
        let (choose, picked) = (choose.clone(), chosen.id.clone());
        let input = input()
            .attr("type", kind)
            .attr("id", &id)
            .attr("name", &name)
            .attr("value", &chosen.id)
            .attr("autocomplete", "off")
            .checked(move || holds(&value))
            .on("change", move |event| choose(&picked, super::browser::is_checked(event)));
        let words = span()
            .class("choice__words")
            .child(span().class("choice__label").text(chosen.label))
            .children(chosen.help.map(|help| span().class("choice__help").text(help)));
        label().class("choice").attr("for", &id).child(input).child_opt(chosen.picture).child(words)
    };
    let group = fieldset().class("field");
    let described = Described::Group { group: group.clone(), has_help: help.is_some() };
    group
        .child(legend().class("field__label").text(around.label))
        .child_opt(help)
        .child(note(path, state, described, String::new))
        .child(div().class(class).children(options.into_iter().enumerate().map(option)))
}
