//! The guide as one component: the frame around every screen, and which screen is shown.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::profile::Profile;
use crate::domain::visit::Screen;
use crate::present::localizer::Say;
use crate::t;
use crate::view::dom::element::Drawn;
use crate::view::screens::answer::export;
use crate::view::screens::answer::answer_screen;
use crate::view::screens::answer::detail::detail_screen;
use crate::view::screens::bar::{bar, beside_bar};
use crate::view::screens::crisis::crisis;
use crate::view::screens::kiosk::start_screen;
use crate::view::screens::language_switch::switch;
use crate::view::screens::question::question_screen;
use crate::view::state::host::Edge;
use crate::view::state::ids::WHOLE;
use crate::view::state::languages::Languages;
use crate::view::state::session::Guide;

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
    /// Called with the guide once it is there.
    #[prop(default = |_| ())]
    on_start: fn(Guide),
) -> impl IntoView {
    let guide = Guide::new(profile, say, languages, edge);
    provide_context(guide);
    on_start(guide);
    export::listen(guide);
    let profile = guide.profile();
    let (practice, accent) = (profile.name.clone(), profile.accent.clone());

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
                {move || match guide.follow_screen() {
                    _ if guide.stand().is_waiting() => Drawn::from(start_screen()),
                    Screen::Ask(id) | Screen::Revisit(id) => Drawn::from(question_screen(id)),
                    Screen::Answer => answer_screen().into(),
                    Screen::Detail(topic) => detail_screen(topic).into(),
                }}
            </div>
            <footer class="guide__foot">
                {move || {
                    let _ = guide.follow_say();
                    let _ = guide.stand().is_on();
                    Drawn::from(crisis())
                }}
            </footer>
        </div>
    }
}
