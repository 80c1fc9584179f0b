//! The guide as one component: its state, the frame around every screen, and which screen is shown.

use std::rc::Rc;

use leptos::prelude::*;

use super::bar::{bar, beside_bar};
use super::crisis::crisis;
use super::edge::Edge;
use super::el::Drawn;
use super::exit;
use super::focus::let_go;
use super::ids::Prefix;
use super::keep;
use super::kiosk::{close_dialogs, start_screen};
use super::languages::{Languages, switch};
use super::question::question_screen;
use super::result::result_screen;
use super::stand::Stand;
use crate::domain::answers::Picks;
use crate::domain::costs::entries::Entries;
use crate::domain::profile::Profile;
use crate::domain::questions::QuestionId;
use crate::domain::visit::{Screen, Visit};
use crate::say::Say;
use crate::t;
use crate::text::Locale;

/// What every screen reads: the practice, the words and the visit.
#[derive(Clone, Copy)]
pub struct Guide {
    profile: StoredValue<Rc<Profile>, LocalStorage>,
    languages: StoredValue<Languages, LocalStorage>,
    say: StoredValue<Rc<Say>, LocalStorage>,
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
    /// In front of every id and name of this guide in the page.
    ids: Prefix,
    /// The kiosk, if it is one.
    stand: Stand,
    /// How many more presses of a key leave the guide at once; 0 while nobody has pressed it.
    presses: RwSignal<u32>,
    edge: Edge,
}

/// The name of the element around the whole guide.
pub(super) const WHOLE: &str = "guide-whole";

/// What was typed into the calculator, and whether it was asked to work it out.
#[derive(Clone, Default)]
pub struct Typed {
    /// Field by field.
    pub entries: Entries,
    /// Whether there is something to work out again when the answer is drawn anew.
    pub worked_out: bool,
}

impl Guide {
    fn new(profile: Rc<Profile>, say: Say, languages: Languages, edge: Edge) -> Self {
        let first = say.locale();
        Self {
            profile: StoredValue::new_local(profile),
            languages: StoredValue::new_local(languages),
            say: StoredValue::new_local(Rc::new(say)),
            first,
            visit: RwSignal::new(match edge.carried {
                Some(Ok(answers)) => Visit::resumed(answers),
                _ => Visit::default(),
            }),
            draft: StoredValue::new(None),
            stepped: StoredValue::new(false),
            printing: StoredValue::new(false),
            costs: RwSignal::new(Typed::default()),
            ids: Prefix::random(),
            stand: Stand::new(edge.kiosk),
            presses: RwSignal::new(0),
            edge,
        }
    }

    /// The guide around this component.
    pub fn get() -> Self {
        expect_context()
    }

    /// The words, without following a change of language: a screen is made anew for it.
    pub fn say(self) -> Rc<Say> {
        self.say.get_value()
    }

    /// The words, for what stays while the language changes.
    pub fn follow_say(self) -> Rc<Say> {
        self.visit.track();
        self.say()
    }

    /// The languages that there are to choose from.
    pub fn languages(self) -> Languages {
        self.languages.get_value()
    }

    /// Goes on in another language. Nothing that was picked or typed is lost.
    pub fn speak(self, say: Say) {
        self.say.set_value(Rc::new(say));
        // All that is drawn follows the visit already; a signal of its own would weigh more.
        self.visit.notify();
    }

    /// The practice.
    pub fn profile(self) -> Rc<Profile> {
        self.profile.get_value()
    }

    /// The visit as it stands, without following its changes: a screen is made anew for each step.
    pub fn visit(self) -> Visit {
        self.visit.get_untracked()
    }

    /// The id or name in the page of what the guide calls by this name. It is another one for each start and
    /// for each guide of a page.
    pub fn own(self, name: &str) -> String {
        self.ids.before(name)
    }

    /// Whether the visitor has taken a step.
    pub fn has_stepped(self) -> bool {
        self.stepped.get_value()
    }

    /// Whether the visitor has brought answers along, in the address.
    pub fn was_brought(self) -> bool {
        matches!(self.edge.carried, Some(Ok(_)))
    }

    /// Whether the visitor has brought answers along that could not be read, and is still to begin.
    pub fn could_not_read(self) -> bool {
        matches!(self.edge.carried, Some(Err(_))) && !self.has_stepped()
    }

    /// The page's own address on the web, if somebody else could open it.
    pub fn address(self) -> Option<String> {
        (self.edge.address)()
    }

    /// Whether the browser has begun to print since it was last asked to.
    pub fn is_printing(self) -> bool {
        self.printing.get_value()
    }

    /// Says whether the browser has begun to print.
    pub fn set_printing(self, printing: bool) {
        self.printing.set_value(printing);
    }

    /// What was picked for a question and not yet taken, or else what was taken before.
    pub fn drafted(self, id: QuestionId) -> Picks {
        match self.draft.get_value() {
            Some((drafted, picks)) if drafted == id => picks,
            _ => self.visit().answers.picks(id),
        }
    }

    /// Keeps what is picked for a question and not yet taken.
    pub fn put_draft(self, id: QuestionId, picks: Picks) {
        self.draft.set_value(Some((id, picks)));
    }

    /// Takes a step. The screen that follows is drawn anew, and its heading takes focus.
    pub fn step(self, step: impl FnOnce(&mut Visit, &Profile)) {
        keep::take_away(self);
        self.stepped.set_value(true);
        self.draft.set_value(None);
        self.visit.update(|visit| self.profile.with_value(|profile| step(visit, profile)));
    }

    /// What was typed into the calculator, without following its changes.
    pub fn typed(self) -> Typed {
        self.costs.get_untracked()
    }

    /// Changes what was typed into the calculator.
    pub fn put_typed(self, change: impl FnOnce(&mut Typed)) {
        self.costs.update_untracked(change);
    }

    /// Draws anew what follows the calculator.
    pub fn draw_costs(self) {
        self.costs.notify();
    }

    /// Follows [`Self::draw_costs`]. Typing alone draws nothing.
    pub fn follow_costs(self) {
        self.costs.track();
    }

    /// Forgets everything. The first question follows; on a kiosk the screen that waits.
    pub fn start_again(self) {
        if self.kiosk() {
            return self.forget();
        }
        self.put_typed(|typed| *typed = Typed::default());
        self.step(|visit, _| visit.start_again());
    }

    /// The kiosk, if it is one.
    #[must_use]
    pub fn stand(self) -> Stand {
        self.stand
    }

    /// Whether many people use this screen one after the other. Does not follow it.
    #[must_use]
    pub fn kiosk(self) -> bool {
        self.stand.is_on_now()
    }

    /// Begins the visit of somebody who came to a kiosk.
    pub(super) fn begin(self) {
        self.stepped.set_value(true);
        self.stand.begin();
    }

    /// Forgets everything, as if nobody had been here: a kiosk waits for the next person.
    pub fn forget(self) {
        close_dialogs(self);
        self.clear();
        self.stand.wait();
        if self.say().locale() != self.first
            && let Some(say) = (self.languages().learn)(self.first)
        {
            self.speak(say);
        }
        let_go();
    }

    /// Takes everything out of memory that came from a visitor.
    pub(super) fn clear(self) {
        keep::take_away(self);
        self.put_typed(|typed| *typed = Typed::default());
        self.draft.set_value(None);
        self.stepped.set_value(false);
        self.visit.set(Visit::default());
    }

    /// Leaves at once, if the practice has named a page to leave to.
    pub fn leave(self) {
        exit::leave(self);
    }

    pub(super) fn leave_to(self, page: &str) {
        (self.edge.leave)(page);
    }

    /// How many more presses leave, or 0. Follows it.
    pub(super) fn presses(self) -> u32 {
        self.presses.get()
    }

    /// Says how many more presses leave, or with 0 that none are counted.
    pub fn set_presses(self, more: u32) {
        self.presses.set(more);
    }

    fn screen_name(self) -> &'static str {
        match self.visit.read().screen {
            _ if self.stand.is_waiting() => "start",
            Screen::Ask(_) | Screen::Revisit(_) => "question",
            Screen::Answer => "answer",
        }
    }

    /// Takes up a question from the answer.
    pub fn revisit(self, id: QuestionId) {
        self.step(|visit, _| visit.revisit(id));
    }
}

/// The whole guide. Owns its state; nothing it learns leaves it.
///
/// In a page that is not sealed, whoever controls the page can read along. The sealed page is the
/// form to hand to visitors.
#[component]
pub fn CoverageGuide(
    /// The practice.
    profile: Rc<Profile>,
    /// What speaks first.
    say: Say,
    /// The languages that there are to choose from.
    languages: Languages,
    /// What the edge to the browser does for it.
    #[prop(default = Edge::default())]
    edge: Edge,
) -> impl IntoView {
    let guide = Guide::new(profile, say, languages, edge);
    provide_context(guide);
    (edge.begun)(guide);
    keep::listen(guide);
    let (practice, accent) =
        guide.profile.with_value(|profile| (profile.name.clone(), profile.accent.clone()));

    view! {
        <div
            class="guide"
            id=guide.own(WHOLE)
            lang=move || guide.follow_say().locale().tag()
            dir=move || guide.follow_say().locale().direction().id()
            // Only a line is drawn in it: a practice's color need not be readable as text.
            style:--practice=accent
            data-screen=move || guide.screen_name()>
            {Drawn::from(bar())}
            <header class="guide__head">
                <p class="guide__practice">{practice}</p>
                <p class="guide__privacy">{move || guide.follow_say().get(t!("ui.privacy"))}</p>
                {switch().map(Drawn::from)}
                {Drawn::from(beside_bar())}
            </header>
            <div class="guide__screen">
                {move || match guide.visit.read().screen {
                    _ if guide.stand.is_waiting() => Drawn::from(start_screen()),
                    Screen::Ask(id) | Screen::Revisit(id) => Drawn::from(question_screen(id)),
                    Screen::Answer => result_screen().into(),
                }}
            </div>
            <footer class="guide__foot">
                {move || {
                    guide.visit.track();
                    let _ = guide.stand.is_on();
                    Drawn::from(crisis())
                }}
            </footer>
        </div>
    }
}
