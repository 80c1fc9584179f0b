//! What the page knows while it is open.

mod changes;

use std::collections::BTreeMap;
use std::sync::Arc;

use coverage_guide::domain::choices::Service;
use coverage_guide::text::Locale;
use leptos::prelude::*;
use maker::{Kit, Maker, Whose};
use reports::practice::Practice;

use crate::draft::Draft;
use crate::entry::Entry;
use crate::form::Form;
use crate::history::{Filled, History};
use crate::mistake::{Mistake, Wrong};
use crate::path::Path;
use crate::platform::Platform;
use crate::words;

/// The form as it was last read.
pub type Read = Arc<Result<Practice, Vec<Mistake>>>;

/// The state. A copy is the same state.
#[derive(Clone, Copy)]
pub struct State {
    kit: StoredValue<Arc<Kit>>,
    form: RwSignal<Form>,
    /// The form, read some moments after it was last changed.
    read: RwSignal<Read>,
    /// Counts what changed the form other than by typing: all of it is drawn again.
    drawn: RwSignal<u32>,
    language: RwSignal<Locale>,
    /// What was filled in for services that are said not to be offered: a slip of the finger loses nothing.
    put_aside: StoredValue<BTreeMap<&'static str, Entry>>,
    /// The form when it was last saved or opened.
    saved: StoredValue<Form>,
    history: StoredValue<History>,
    /// Whether there was ever something to take back.
    pub(super) was_changed: RwSignal<bool>,
    /// What came of the last wish to take something back: the name of its words.
    pub(super) undone: RwSignal<Option<&'static str>>,
    /// The platform, if one was chosen.
    pub platform: RwSignal<Option<Platform>>,
    /// The languages of the guide.
    pub(super) speaks: RwSignal<Vec<Locale>>,
    /// Whether a guide was asked for: until then nobody is told of mistakes.
    pub is_asked: RwSignal<bool>,
    /// Whether all of it was handed to the page around.
    pub is_handed_over: RwSignal<bool>,
    /// Whether a draft is kept on this device.
    pub keeps: RwSignal<bool>,
    /// The draft that was there at the start.
    pub found: RwSignal<Option<Draft>>,
    /// What to say of what was opened: a key and its lines.
    pub opened: RwSignal<Option<(String, Vec<String>)>>,
}

impl State {
    /// The state at the start, with nothing filled in.
    pub fn new(kit: Kit, language: Locale) -> Self {
        words::speak(language);
        Self {
            kit: StoredValue::new(Arc::new(kit)),
            form: RwSignal::new(Form::default()),
            read: RwSignal::new(Arc::new(Form::default().practice())),
            drawn: RwSignal::new(0),
            language: RwSignal::new(language),
            put_aside: StoredValue::new(BTreeMap::new()),
            saved: StoredValue::new(Form::default()),
            history: StoredValue::new(History::default()),
            was_changed: RwSignal::new(false),
            undone: RwSignal::new(None),
            platform: RwSignal::new(None),
            speaks: RwSignal::new(Filled::default().speaks),
            is_asked: RwSignal::new(false),
            is_handed_over: RwSignal::new(false),
            keeps: RwSignal::new(false),
            found: RwSignal::new(None),
            opened: RwSignal::new(None),
        }
    }

    /// Tracks what makes all of the page be drawn again.
    pub fn track_drawn(self) {
        let _ = (self.drawn.get(), self.language.get());
    }

    /// The language of this page.
    pub fn language(self) -> Locale {
        self.language.get()
    }

    /// The same, not tracked.
    pub fn language_now(self) -> Locale {
        self.language.get_untracked()
    }

    /// Speaks another language.
    pub fn speak(self, locale: Locale) {
        words::speak(locale);
        self.language.set(locale);
    }

    /// The languages of the guide, the first one first. Tracked.
    pub fn speaks(self) -> Vec<Locale> {
        self.speaks.get()
    }

    /// What was typed at a place. Tracked.
    pub fn text(self, path: &Path) -> String {
        self.form.with(|form| form.0.text(path).to_owned())
    }

    /// The same, not tracked.
    pub fn text_now(self, path: &Path) -> String {
        self.form.with_untracked(|form| form.0.text(path).to_owned())
    }

    /// What stands at a place. Tracked.
    pub fn entry(self, path: &Path) -> Option<Entry> {
        self.form.with(|form| form.0.get(path).cloned())
    }

    /// How many rows a list has. Tracked.
    pub fn count(self, path: &Path) -> usize {
        self.form.with(|form| form.0.count(path))
    }

    /// Puts what was typed or chosen at a place. An empty text says nothing.
    pub fn put(self, path: &Path, text: &str) {
        self.form.update(|form| {
            if text.is_empty() {
                form.0.remove(path);
            } else {
                form.0.set(path, Entry::Text(text.to_owned()));
            }
        });
    }

    /// Puts something at a place, or takes it away.
    pub fn put_entry(self, path: &Path, entry: Option<Entry>) {
        self.form.update(|form| match entry {
            Some(entry) => form.0.set(path, entry),
            None => form.0.remove(path),
        });
    }

    /// Says that a service is not offered, and puts aside what was filled in for it.
    pub fn leave_out(self, service: Service) {
        self.note_change();
        let path = Form::service(service);
        let entry = self.form.with_untracked(|form| form.0.get(&path).cloned());
        if let Some(entry @ Entry::Object(_)) = entry {
            self.put_aside.update_value(|aside| {
                aside.insert(service.id(), entry);
            });
        }
        self.put_entry(&path, Some(Entry::Text(String::new())));
    }

    /// Says that a service is offered, with what was filled in for it before.
    pub fn offer(self, service: Service) {
        let path = Form::service(service);
        let is_offered =
            self.form.with_untracked(|form| matches!(form.0.get(&path), Some(Entry::Object(_))));
        if !is_offered {
            self.note_change();
            let aside = self.put_aside.with_value(|aside| aside.get(service.id()).cloned());
            self.put_entry(&path, Some(aside.unwrap_or(Entry::EMPTY)));
        }
    }

    /// Whether a service is offered. Tracked.
    pub fn is_offered(self, service: Service) -> bool {
        matches!(self.entry(&Form::service(service)), Some(Entry::Object(_)))
    }

    /// The form. Not tracked.
    pub fn form_now(self) -> Form {
        self.form.get_untracked()
    }

    /// Tracks the form.
    pub fn track_form(self) {
        self.form.track();
    }

    /// Reads the form, and notes what was changed.
    pub fn read_now(self) {
        self.note_change();
        self.read.set(Arc::new(self.form_now().practice()));
    }

    /// The form as it was last read. Tracked.
    pub fn read(self) -> Read {
        self.read.get()
    }

    /// The same, not tracked.
    pub fn read_untracked(self) -> Read {
        self.read.get_untracked()
    }

    /// What is wrong at a place or with an item that has no field of its own, once a guide was asked for. Tracked.
    pub fn wrong(self, place: &str) -> Option<Wrong> {
        if !self.is_asked.get() {
            return None;
        }
        let read = self.read();
        let mistakes = read.as_ref().as_ref().err()?;
        mistakes
            .iter()
            .find(|mistake| mistake.field() == place || mistake.place == place)
            .map(|it| it.wrong.clone())
    }

    /// Notes that all of it is saved.
    pub fn note_saved(self) {
        self.saved.set_value(self.form_now());
    }

    /// Whether something was filled in since it was last saved.
    pub fn is_unsaved(self) -> bool {
        self.saved.with_value(|saved| *saved != self.form_now())
    }

    /// The kit.
    pub fn kit(self) -> Arc<Kit> {
        self.kit.get_value()
    }

    /// Does something with the files of a practice, in the languages that were chosen.
    pub fn with_maker<T>(self, practice: &Practice, act: impl FnOnce(&Maker) -> T) -> Option<T> {
        let kit = self.kit();
        let speaks = self.speaks.get_untracked();
        Maker::new(&kit, Whose::Practice(practice), &speaks).ok().map(|maker| act(&maker))
    }
}
