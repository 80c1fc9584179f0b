//! The guide as one component: the frame around every screen, and which screen is shown.
//!
//! Leptos makes the outermost element and hands it to [`fill`]; all in it is made by calls, for the reasons
//! that [`Element`] gives.

use std::rc::Rc;

use leptos::prelude::*;
#[cfg(not(target_arch = "wasm32"))]
use leptos::reactive::diagnostics::SpecialNonReactiveZone;

use crate::domain::profile::Profile;
use crate::domain::visit::Screen;
#[cfg(not(target_arch = "wasm32"))]
use crate::domain::visit::Visit;
use crate::present::localizer::Localizer;
use crate::t;
use crate::view::dom::element::Element;
use crate::view::dom::html::{div, footer, header, p, span};
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
/// In a page that is not sealed, those who control the page can read along. The sealed page is the
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

    view! { <div class="guide" use:fill=session></div> }
}

/// Draws the guide into its outermost element.
fn fill(guide: web_sys::Element, session: Session) {
    draw(Element::from(guide), session);
}

/// The guide at some moments of a visit, each written as HTML with all that could be opened. Made without a
/// browser: ids are not random, and it is always the same day.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn html(
    profile: Rc<Profile>,
    localizer: Localizer,
    host: Host,
    moments: impl IntoIterator<Item = Visit>,
) -> Vec<String> {
    let languages = Languages { list: [localizer.locale()].into(), load: Rc::new(|_| None) };
    // Nothing follows a signal here, of which a debug build would warn at each one that is read.
    let _untracked = SpecialNonReactiveZone::enter();
    Owner::new().with(|| {
        let session = Session::new(profile, localizer, languages, host);
        provide_context(session);
        let written = moments.into_iter().map(|visit| {
            session.step(|now, _| *now = visit);
            whole(session).outer_html()
        });
        written.collect()
    })
}

/// The guide as it is now, apart from any page.
pub(super) fn whole(session: Session) -> Element {
    let guide = Element::new("div").attr("class", "guide");
    draw(guide.clone(), session);
    guide
}

fn draw(guide: Element, session: Session) {
    let profile = session.profile();
    let guide = guide.attr("id", session.scoped_id(ROOT));
    let place = guide.clone();
    guide
        .follow(move || {
            let locale = session.tracked_localizer().locale();
            let place =
                place.clone().attr("lang", locale.tag()).attr("dir", locale.direction().id());
            place.attr("data-screen", session.screen_name());
        })
        .child(toolbar())
        .child(head(session, &profile))
        .child(div().class("guide__screen").children_signal(move || vec![screen(session)]))
        .child(footer().class("guide__foot").children_signal(move || {
            let _ = (session.tracked_localizer(), session.kiosk_state().is_on());
            vec![crisis()]
        }));
}

fn head(session: Session, profile: &Profile) -> Element {
    let words = span();
    let privacy = words.clone();
    let words = words.follow(move || {
        privacy.set_text(&session.tracked_localizer().get(t!("ui.privacy")));
    });
    header()
        .class("guide__head")
        .child(p().class("guide__practice").text(&profile.name))
        .child(p().class("guide__privacy").child(lock()).child(words))
        .child_opt(language_switch())
        .child(toolbar_extras())
}

fn screen(session: Session) -> Element {
    match session.tracked_screen() {
        _ if session.kiosk_state().is_waiting() => start_screen(),
        Screen::Ask(id) | Screen::Revisit(id) => question_screen(id),
        Screen::Answer => answer_screen(),
        Screen::Detail(topic) => detail_screen(topic),
    }
}
