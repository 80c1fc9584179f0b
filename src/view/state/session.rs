//! The state of one guide in the page: the visit, the language, what was typed.

use std::rc::Rc;

use leptos::prelude::*;

use super::host::Host;
use super::ids::{IdPrefix, KIOSK_STAFF, KIOSK_WARNING, PRINT_SHEET};
use super::kiosk::KioskState;
use super::languages::Languages;
use super::return_point::ReturnPoint;
use crate::domain::answers::Picks;
use crate::domain::costs::entries::{Entries, Field};
use crate::domain::flow;
use crate::domain::prefill::Prefill;
use crate::domain::profile::Profile;
use crate::domain::question_id::QuestionId;
use crate::domain::questions::question;
use crate::domain::topic::Topic;
use crate::domain::visit::{Screen, Step, Visit};
use crate::present::localizer::Localizer;
use crate::text::{Locale, Text};
use crate::view::dom::dialog;
use crate::view::dom::download::Download;
use crate::view::dom::element::Element;
use crate::view::dom::focus::{Frame, focus, focus_in_place, is_in_frame, reset_focus, when_drawn};

/// What every screen reads and changes. It ends with the component that made it.
#[derive(Clone, Copy)]
pub struct Session {
    profile: StoredValue<Rc<Profile>, LocalStorage>,
    languages: StoredValue<Languages, LocalStorage>,
    localizer: StoredValue<Rc<Localizer>, LocalStorage>,
    /// The language that it began with.
    first: Locale,
    visit: RwSignal<Visit>,
    /// What was picked on the screen that is shown, and not yet taken. Outlives a change of language.
    draft: StoredValue<Option<(QuestionId, Picks)>>,
    /// Whether the visitor has taken a step. Before that, focus stays where the page has it.
    stepped: StoredValue<bool>,
    /// Whether the browser has begun to print since it was last asked to.
    printing: StoredValue<bool>,
    /// What was typed into the calculator. Outlives the screens, not the visit.
    costs: RwSignal<Typed>,
    /// What the page around knows, until the visitor starts again.
    portal: StoredValue<Option<Prefill>>,
    /// The frame in which focus moves to what was drawn.
    focus_frame: StoredValue<Option<Frame>, LocalStorage>,
    /// Where the visitor left the answer for a screen behind it.
    return_point: StoredValue<Option<ReturnPoint>>,
    /// The file that is being saved.
    download: StoredValue<Option<Download>, LocalStorage>,
    /// In front of every id and name of this guide in the page.
    ids: IdPrefix,
    kiosk: KioskState,
    /// How many more presses of Shift leave the guide at once; 0 while none are counted.
    presses: RwSignal<u32>,
    host: Host,
}

/// What was typed into the calculator, and whether it was asked to work it out.
#[derive(Clone, Default)]
pub struct Typed {
    /// Field by field.
    pub entries: Entries,
    /// Whether there is something to work out again when the answer is drawn again.
    pub worked_out: bool,
}

impl Session {
    pub(in crate::view) fn new(
        profile: Rc<Profile>,
        localizer: Localizer,
        languages: Languages,
        host: Host,
    ) -> Self {
        let first = localizer.locale();
        let visit = match host.prefilled {
            Some(Ok(answers)) => Visit::resumed(answers),
            _ => Visit::begun(host.first_answer, &profile),
        };
        Self {
            profile: StoredValue::new_local(profile),
            languages: StoredValue::new_local(languages),
            localizer: StoredValue::new_local(Rc::new(localizer)),
            first,
            visit: RwSignal::new(visit),
            draft: StoredValue::new(None),
            stepped: StoredValue::new(false),
            printing: StoredValue::new(false),
            costs: RwSignal::new(Typed {
                entries: host.from_portal.map(|known| known.entries()).unwrap_or_default(),
                worked_out: false,
            }),
            portal: StoredValue::new(host.from_portal),
            focus_frame: StoredValue::new_local(None),
            return_point: StoredValue::new(None),
            download: StoredValue::new_local(None),
            ids: IdPrefix::random(),
            kiosk: KioskState::new(host.is_kiosk),
            presses: RwSignal::new(0),
            host,
        }
    }

    /// The session of the component that is being drawn.
    pub fn get() -> Self {
        expect_context()
    }

    /// The localizer, without tracking the language: a screen is made again for another one.
    pub fn localizer(self) -> Rc<Localizer> {
        self.localizer.get_value()
    }

    /// The localizer, for what stays while the language changes.
    pub fn tracked_localizer(self) -> Rc<Localizer> {
        self.visit.track();
        self.localizer()
    }

    /// The languages that there are to choose from.
    pub fn languages(self) -> Languages {
        self.languages.get_value()
    }

    /// Changes the language. Nothing that was picked or typed is lost.
    pub fn set_language(self, localizer: Localizer) {
        self.localizer.set_value(Rc::new(localizer));
        // All that is drawn tracks the visit already; a signal of its own would weigh more.
        self.visit.notify();
    }

    /// The practice.
    pub fn profile(self) -> Rc<Profile> {
        self.profile.get_value()
    }

    /// Puts a visit in the place of this one, without a step.
    pub(in crate::view) fn show(self, visit: Visit) {
        self.visit.set(visit);
    }

    /// The visit, without tracking it: a screen is made again for each step.
    pub fn visit(self) -> Visit {
        self.visit.get_untracked()
    }

    /// The screen that is shown. Tracks it.
    pub(in crate::view) fn tracked_screen(self) -> Screen {
        self.visit.read().screen
    }

    /// The id, or the name of a radio group, in the page for a name that the program knows. It differs from
    /// start to start and from guide to guide.
    pub fn scoped_id(self, name: &str) -> Text {
        self.ids.prepend_to(name)
    }

    /// Whether the visitor has taken a step.
    pub fn has_stepped(self) -> bool {
        self.stepped.get_value()
    }

    /// Whether the visitor has brought answers along.
    pub fn was_prefilled(self) -> bool {
        matches!(self.host.prefilled, Some(Ok(_)))
    }

    /// Whether the visitor has brought answers along that could not be read, and is still to begin.
    pub fn prefill_failed(self) -> bool {
        matches!(self.host.prefilled, Some(Err(_))) && !self.has_stepped()
    }

    /// The page's own address on the web, if somebody else could open it.
    pub fn page_address(self) -> Option<Text> {
        (self.host.page_address)()
    }

    /// Whether the browser has begun to print since it was last asked to.
    pub fn is_printing(self) -> bool {
        self.printing.get_value()
    }

    /// Remembers whether the browser has begun to print.
    pub fn set_printing(self, printing: bool) {
        self.printing.set_value(printing);
    }

    /// Moves focus to an element of the screen that is being drawn, once it stands in the page. Whatever
    /// was to have it before does not get it any more.
    pub(in crate::view) fn focus_when_drawn(self, id: Text) {
        self.focus_frame.set_value(Some(when_drawn(move || focus(&id))));
    }

    /// Moves focus to where the visitor left the answer, if it is shown again after a screen behind it. A
    /// frame begins at its top all the same: how far it scrolls would tell what was read.
    pub(in crate::view) fn focus_return_point(self) {
        let Some(point) = self.return_point.try_update_value(Option::take).flatten() else {
            return;
        };
        self.focus_frame.set_value(Some(when_drawn(move || {
            if is_in_frame() {
                return focus(&point.door);
            }
            point.scroll_back();
            focus_in_place(&point.door);
        })));
    }

    /// Forgets where the visitor left the answer, once something else is shown there first.
    pub(in crate::view) fn forget_return_point(self) {
        self.return_point.set_value(None);
    }

    /// Keeps a file for as long as the browser saves it, or none. The one before goes.
    pub(in crate::view) fn set_download(self, download: Option<Download>) {
        self.download.set_value(download);
    }

    /// What was picked for a question and not yet taken, or else what was taken before, or what the page around
    /// has chosen.
    pub fn draft(self, id: QuestionId) -> Picks {
        match self.draft.get_value() {
            Some((drafted, picks)) if drafted == id => picks,
            _ => self.from_portal(id).unwrap_or_else(|| self.visit().answers.picks(id)),
        }
    }

    /// What the page around has chosen for a question that the visitor has not answered, if it can be chosen.
    pub fn from_portal(self, id: QuestionId) -> Option<Picks> {
        let picks = self.portal.get_value()?.picks(id);
        let answers = self.visit().answers;
        let offers = |option| flow::offers(question(id), option, &answers, &self.profile());
        (!answers.has(id) && picks.first().is_some_and(offers)).then_some(picks)
    }

    /// Whether the page around has filled in one of these fields of the calculator.
    pub fn has_amount_from_portal(self, fields: impl FnMut(Field) -> bool) -> bool {
        let known = self.portal.get_value();
        known.is_some_and(|known| {
            Field::ALL.iter().copied().filter(|field| known.has(*field)).any(fields)
        })
    }

    /// Keeps what is picked for a question and not yet taken.
    pub fn set_draft(self, id: QuestionId, picks: Picks) {
        self.draft.set_value(Some((id, picks)));
    }

    /// Takes a step. The screen that follows is drawn again, and its heading takes focus.
    pub fn step(self, step: impl FnOnce(&mut Visit, &Profile)) {
        self.take_step(Box::new(step));
    }

    fn take_step(self, step: Box<Step<'_>>) {
        self.remove_print_sheet();
        self.stepped.set_value(true);
        self.draft.set_value(None);
        self.visit.update(|visit| self.profile.with_value(|profile| step(visit, profile)));
    }

    /// What was typed into the calculator, without tracking it.
    pub fn typed(self) -> Typed {
        self.costs.get_untracked()
    }

    /// Changes what was typed into the calculator.
    pub fn update_typed(self, change: impl FnOnce(&mut Typed)) {
        self.change_typed(Box::new(change));
    }

    fn change_typed(self, change: Box<dyn FnOnce(&mut Typed) + '_>) {
        self.costs.update_untracked(change);
    }

    /// Draws again what tracks the calculator.
    pub fn notify_costs(self) {
        self.costs.notify();
    }

    /// Tracks [`Self::notify_costs`]. Typing alone draws nothing.
    pub fn track_costs(self) {
        self.costs.track();
    }

    /// Forgets everything. The first question follows; on a kiosk the screen that waits.
    pub fn start_again(self) {
        if self.is_kiosk() {
            return self.forget();
        }
        self.set_download(None);
        self.portal.set_value(None);
        self.update_typed(|typed| *typed = Typed::default());
        self.return_point.set_value(None);
        self.step(|visit, _| visit.start_again());
    }

    /// The state of the kiosk; off where this is none.
    #[must_use]
    pub fn kiosk_state(self) -> KioskState {
        self.kiosk
    }

    /// Whether many people use this screen one after the other, without tracking it.
    #[must_use]
    pub fn is_kiosk(self) -> bool {
        self.kiosk.is_on_untracked()
    }

    /// Begins the visit of somebody who came to a kiosk.
    pub(in crate::view) fn begin(self) {
        self.stepped.set_value(true);
        self.kiosk.begin();
    }

    /// Forgets everything, as if nobody had been here: a kiosk waits for the next person.
    pub fn forget(self) {
        self.close_dialogs();
        self.clear();
        self.kiosk.reset();
        if self.localizer().locale() != self.first
            && let Some(localizer) = (self.languages().load)(self.first)
        {
            self.set_language(localizer);
        }
        reset_focus();
    }

    /// Closes the dialogs of a kiosk.
    fn close_dialogs(self) {
        for name in [KIOSK_WARNING, KIOSK_STAFF] {
            dialog::close(&self.scoped_id(name));
        }
    }

    /// Takes the paper out of the page again.
    pub(in crate::view) fn remove_print_sheet(self) {
        if let Some(sheet) = Element::by_id(&self.scoped_id(PRINT_SHEET)) {
            sheet.remove();
        }
    }

    /// Takes everything out of memory that came from a visitor.
    pub(in crate::view) fn clear(self) {
        self.remove_print_sheet();
        self.set_download(None);
        self.portal.set_value(None);
        self.update_typed(|typed| *typed = Typed::default());
        self.draft.set_value(None);
        self.return_point.set_value(None);
        self.stepped.set_value(false);
        self.visit.set(Visit::default());
    }

    pub(in crate::view) fn leave_to(self, page: &str) {
        (self.host.leave)(page);
    }

    /// How many more presses leave, or 0. Tracks it.
    pub(in crate::view) fn presses(self) -> u32 {
        self.presses.get()
    }

    /// Says how many more presses leave, or with 0 that none are counted.
    pub fn set_presses(self, more: u32) {
        self.presses.set(more);
    }

    pub(in crate::view) fn screen_name(self) -> &'static str {
        match self.visit.read().screen {
            _ if self.kiosk.is_waiting() => "start",
            Screen::Ask(_) | Screen::Revisit(_) => "question",
            Screen::Answer => "answer",
            Screen::Detail(_) => "detail",
        }
    }

    /// Opens what there is to read on a topic, from another screen behind the answer.
    pub fn open(self, topic: Topic) {
        self.step(|visit, _| visit.open(topic));
    }

    /// Opens what there is to read on a topic, by what has this name on the answer.
    pub fn open_from(self, door: &str, topic: Topic) {
        self.return_point.set_value(Some(ReturnPoint::at(self.scoped_id(door))));
        self.open(topic);
    }

    /// Takes an answer on the screen that is shown, to a question that has no screen of its own there.
    pub fn answer_in_place(self, id: QuestionId, option: usize) {
        self.step(|visit, profile| visit.answer_in_place(id, Picks::only(option), profile));
    }

    /// Takes up a question by what has this name on the answer.
    pub fn revisit_from(self, door: &str, id: QuestionId) {
        self.return_point.set_value(Some(ReturnPoint::at(self.scoped_id(door))));
        self.revisit(id);
    }

    /// Takes up a question from a screen behind the answer.
    pub fn revisit(self, id: QuestionId) {
        self.step(|visit, _| visit.revisit(id));
    }
}
