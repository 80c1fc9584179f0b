//! Guards that every kind of change can be taken back, as one step each.

use coverage_guide::domain::choices::Service;
use test_fixtures::Practice as Fixture;

use coverage_guide::text::Locale;
use leptos::prelude::*;

use super::state::State;
use crate::draft::Draft;
use crate::entry::Entry;
use crate::form::Form;
use crate::form::PRICE;
use crate::history::Filled;
use crate::path::Path;
use crate::view::open;
use crate::view::rows;

fn with_state(tell: impl FnOnce(State)) {
    let owner = Owner::new();
    owner.with(|| tell(State::new(test_fixtures::kit(), Locale::English)));
}

fn name() -> Path {
    Path::of(&["name"])
}

/// What is filled in, without the draft.
fn filled(state: State) -> (Form, Vec<Locale>) {
    (state.form_now(), state.speaks.get_untracked())
}

/// Changes something right after a text was typed, and takes back one change.
fn is_one_change(state: State, change: impl FnOnce(State)) {
    state.put(&name(), "Typed");
    let before = filled(state);
    change(state);
    assert_ne!(filled(state), before, "nothing has changed");
    state.undo();
    assert_eq!(filled(state), before);
    assert_eq!(state.undone.get_untracked(), Some("undo.done"));
}

#[test]
fn a_profile_that_was_opened_is_one_change() {
    for fixture in Fixture::ALL {
        with_state(|state| {
            is_one_change(state, |state| open::take(state, fixture.json()));
            assert_eq!(state.opened.get_untracked(), None, "what was opened is not there");
            assert!(state.is_unsaved());
        });
    }
}

#[test]
fn a_guide_that_was_opened_is_one_change_with_its_languages() {
    let profile = Fixture::ALL[0].json();
    let practice = reports::practice::Practice::parse(profile).unwrap();
    let kit = test_fixtures::kit();
    let whose = maker::Whose::Practice(&practice);
    let guide = maker::Maker::new(&kit, whose, &[Locale::Spanish]).unwrap().page();
    with_state(|state| {
        is_one_change(state, |state| {
            open::take(state, &guide);
            assert_eq!(state.speaks.get_untracked(), [Locale::Spanish]);
        });
    });
}

#[test]
fn what_cannot_be_opened_changes_nothing() {
    with_state(|state| {
        state.put(&name(), "Typed");
        let before = filled(state);
        for text in ["", "<p>", "[]", "{\"profile\": 2}"] {
            open::take(state, text);
        }
        assert_eq!(filled(state), before);
        state.undo();
        assert_eq!(state.text_now(&name()), "", "the one change was what was typed");
    });
}

#[test]
fn languages_are_one_change() {
    with_state(|state| is_one_change(state, |state| state.choose_languages(&[Locale::Spanish])));
}

#[test]
fn a_row_that_was_added_or_removed_is_one_change() {
    let list = Form::service(Service::Couples).name("fees");
    with_state(|state| {
        is_one_change(state, |state| {
            rows::add_row(state, &list);
        });
        for price in ["100", "200", "300"] {
            let row = list.at(state.form_now().0.count(&list));
            state.put(&row.name(PRICE), price);
        }
        is_one_change(state, |state| rows::remove_row(state, &list, 1));
        assert_eq!(state.form_now().0.count(&list), 3);
        rows::remove_row(state, &list, 1);
        rows::remove_row(state, &list, 0);
        assert_eq!(state.text_now(&list.at(0).name(PRICE)), "300");
        state.undo();
        state.undo();
        let prices = [0, 1, 2].map(|row| state.text_now(&list.at(row).name(PRICE)));
        assert_eq!(prices, ["100", "200", "300"]);
    });
}

#[test]
fn a_service_that_was_left_out_or_offered_is_one_change() {
    with_state(|state| {
        let place = Form::service(Service::Couples).name("billing");
        state.put(&place, "never");
        is_one_change(state, |state| state.leave_out(Service::Couples));
        assert_eq!(state.text_now(&place), "never");
        is_one_change(state, |state| state.offer(Service::Family));
        assert_eq!(state.entry(&Form::service(Service::Family)), None);
    });
}

#[test]
fn a_draft_that_was_gone_on_with_is_offered_again() {
    let mut form = Form::default();
    form.0.set(&name(), Entry::Text("Draft".to_owned()));
    let draft = Draft { form, at: "today".to_owned() };
    with_state(|state| {
        state.found.set(Some(draft.clone()));
        is_one_change(state, |state| state.go_on(draft.clone()));
        assert_eq!(state.found.get_untracked(), Some(draft.clone()));
        assert!(!state.keeps.get_untracked(), "nothing takes the place of the draft");

        state.go_on(draft.clone());
        state.forget_draft();
        state.undo();
        assert_eq!(state.found.get_untracked(), None, "what was thrown away stays away");
    });
}

#[test]
fn nothing_is_taken_back_where_nothing_was_changed() {
    with_state(|state| {
        assert!(!state.was_changed.get_untracked());
        state.undo();
        assert_eq!(state.undone.get_untracked(), Some("undo.nothing"));
        assert_eq!(filled(state), (Form::default(), Filled::default().speaks));
    });
}
