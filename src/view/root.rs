//! The guide as one component: the frame around every screen, and which screen is shown.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::profile::Profile;
use crate::domain::visit::Screen;
use crate::present::localizer::Localizer;
use crate::t;
use crate::view::dom::element::Drawn;
use crate::view::parts::icons::lock;
use crate::view::screens::answer::answer_screen;
use crate::view::screens::answer::detail::detail_screen;
use crate::view::screens::answer::export;
use crate::view::screens::crisis::crisis;
use crate::view::screens::kiosk::start_screen;
use crate::view::screens::language_switch::language_switch;
use crate::view::screens::question::question_screen;
use crate::view::screens::toolbar::{toolbar, toolbar_extras};
use crate::view::state::host::Host;
use crate::view::state::ids::ROOT;
use crate::view::state::languages::Languages;
use crate::view::state::session::Session;

/// The whole guide. Owns its state; nothing it learns leaves it.
///
/// In a page that is not sealed, whoever controls the page can read along. The sealed page is the
/// form to hand to visitors.
#[component]
pub fn CoverageGuide(
    /// The practice.
    profile: Rc<Profile>,
    /// The localizer of the first language.
    localizer: Localizer,
    /// The languages that there are to choose from.
    languages: Languages,
    /// What the hosting page does for it.
    #[prop(default = Host::default())]
    host: Host,
    /// Called once with the state of the guide, before anything is drawn.
    #[prop(default = |_| ())]
    on_start: fn(Session),
) -> impl IntoView {
    let session = Session::new(profile, localizer, languages, host);
    provide_context(session);
    on_start(session);
    export::listen_for_print(session);
    let profile = session.profile();
    let (practice, accent) = (profile.name.clone(), profile.accent.clone());

    view! {
        <div
            class="guide"
            id=session.scoped_id(ROOT)
            lang=move || session.tracked_localizer().locale().tag()
            dir=move || session.tracked_localizer().locale().direction().id()
            // Only a line is drawn in it: a practice's color need not be readable as text.
            style:--practice=accent
            data-screen=move || session.screen_name()>
            {Drawn::from(toolbar())}
            <header class="guide__head">
                <p class="guide__practice">{practice}</p>
                <p class="guide__privacy">{Drawn::from(lock())}{move || session.tracked_localizer().get(t!("ui.privacy"))}</p>
                {language_switch().map(Drawn::from)}
                {Drawn::from(toolbar_extras())}
            </header>
            <div class="guide__screen">
                {move || match session.tracked_screen() {
                    _ if session.kiosk_state().is_waiting() => Drawn::from(start_screen()),
                    Screen::Ask(id) | Screen::Revisit(id) => Drawn::from(question_screen(id)),
                    Screen::Answer => answer_screen().into(),
                    Screen::Detail(topic) => detail_screen(topic).into(),
                }}
            </div>
            <footer class="guide__foot">
                {move || {
                    let _ = session.tracked_localizer();
                    let _ = session.kiosk_state().is_on();
                    Drawn::from(crisis())
                }}
            </footer>
        </div>
    }
}
