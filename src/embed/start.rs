//! Start-up: reads the practice's profile from the page and puts the guide in place of the static text.

use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::{address, exit, formats, json, kiosk, words};
use crate::domain::answers::Picks;
use crate::domain::prefill::{self, Prefill};
use crate::domain::profile::{self, Profile, ProfileError};
use crate::domain::questions::question;
use crate::domain::visit::FIRST_QUESTION;
use crate::present::localizer::Localizer;
use crate::text::{Locale, Words};
use crate::view::{CoverageGuide, Host, Languages, Session};

/// Where the guide goes. Holds static text until then, and keeps it if the start fails.
const GUIDE: &str = "[data-guide]";
/// On it, what was answered to the first question.
const ANSWERED: &str = "data-answered";
/// The data block with the practice's profile.
const PROFILE: &str = "[data-guide-profile]";
/// The data blocks with the texts, each with its language as `lang`.
const WORDS: &str = "[data-guide-words]";
/// The data block with what the page around knows of the visitor's plan, if it does.
const PREFILL: &str = "[data-guide-prefill]";

/// Starts the guide in the page it finds itself in, behind what stands there: the start script hands over from that, and
/// takes it away. If it cannot start, the static text stays, the console says what to mend, and the start script says to
/// the visitor what to do.
pub fn start() {
    // A release build stops at a panic without a word: its messages would weigh more than they help.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    let document = document();
    let problems = match (document.query_selector(GUIDE), startup_data(&document)) {
        (Ok(Some(place)), Ok(StartupData { profile, localizer, languages })) => {
            let place: HtmlElement = place.unchecked_into();
            let is_kiosk = profile.kiosk.is_some() || kiosk::is_asked_for(&document);
            // What one visitor brings along is nothing to a screen that many use.
            let prefilled = if is_kiosk { None } else { address::prefilled(&document, &profile) };
            let from_portal = if is_kiosk { None } else { from_portal(&document) };
            let host = Host {
                is_kiosk,
                prefilled,
                first_answer: first_answer(&place),
                from_portal,
                page_address: address::shareable,
                leave: exit::leave,
            };
            mount_to(place, move || {
                view! {
                    <CoverageGuide
                        profile=profile
                        localizer=localizer
                        languages=languages
                        host=host
                        on_start=on_start/>
                }
            })
            .forget();
            return;
        }
        (_, Err(problems)) => problems,
        _ => vec![["the page has no element ", GUIDE].concat()],
    };
    report(&problems);
}

/// Starts what listens to the page for as long as the guide is there.
fn on_start(session: Session) {
    exit::listen(session);
    exit::forget_what_a_browser_keeps(session);
    kiosk::watch(session);
}

/// What a guide starts with.
struct StartupData {
    profile: Rc<Profile>,
    localizer: Localizer,
    languages: Languages,
}

fn startup_data(document: &Document) -> Result<StartupData, Vec<String>> {
    let read = json::parse(&block(document, PROFILE)?);
    let profile = profile::parse(&read.map_err(|why| vec![[PROFILE, ": ", &why].concat()])?)
        .map_err(|errors| told(&errors))?;
    let fits = |locale: &Locale| words_of(document, *locale).is_ok_and(|block| Words::fits(&block));
    let (list, damaged): (Vec<_>, Vec<_>) = languages(document).into_iter().partition(fits);
    let unfit = |locale: Locale| [locale.tag(), ": ", words::UNFIT].concat();
    let mut problems: Vec<_> = damaged.into_iter().map(unfit).collect();
    // The start script has chosen one of them; a page without it begins with its first.
    let chosen = document.document_element().and_then(|root| root.get_attribute("lang"));
    let spoken = list.iter().copied().find(|locale| Some(locale.tag()) == chosen.as_deref());
    let Some(first) = spoken.or(list.first().copied()) else {
        problems.push(["the page has no words that can be read in ", WORDS].concat());
        return Err(problems);
    };
    // A language whose words are damaged is not offered, and the others are spoken.
    report(&problems);
    if spoken.is_none() {
        set_page_language(document, first);
    }
    let localizer = localizer_of(document, first, &profile)?;
    let profile = Rc::new(profile);
    let (page, practice) = (document.clone(), Rc::clone(&profile));
    let load = move |locale: Locale| {
        let localizer = localizer_of(&page, locale, &practice).ok()?;
        set_page_language(&page, locale);
        Some(localizer)
    };
    Ok(StartupData {
        profile,
        localizer,
        languages: Languages { list: list.into(), load: Rc::new(load) },
    })
}

/// What the visitor has answered to the first question, which stands in the page before the program does.
fn first_answer(place: &Element) -> Picks {
    let answered = place.get_attribute(ANSWERED);
    let options = question(FIRST_QUESTION).list;
    let option = options.iter().position(|id| Some(*id) == answered.as_deref());
    option.map_or(Picks::NONE, Picks::only)
}

/// What the page around knows of the visitor's plan. It leaves the page, and what is wrong with it goes to the
/// console: the guide goes on without it.
fn from_portal(document: &Document) -> Option<Prefill> {
    let block = document.query_selector(PREFILL).ok()??;
    block.remove();
    let read = json::parse(&block.text_content()?);
    let read = read.map_err(|why| vec![[PREFILL, ": ", &why].concat()]);
    let read = read.and_then(|json| prefill::parse(&json).map_err(|errors| told(&errors)));
    read.map_err(|problems| report(&problems)).ok()
}

/// The languages that the page carries, in its order.
fn languages(document: &Document) -> Vec<Locale> {
    let mut list = Vec::new();
    if let Ok(blocks) = document.query_selector_all(WORDS) {
        for at in 0..blocks.length() {
            let block = blocks.get(at).and_then(|block| block.dyn_into::<Element>().ok());
            let tag = block.and_then(|block| block.get_attribute("lang"));
            list.extend(tag.and_then(|tag| Locale::from_tag(&tag)));
        }
    }
    list
}

/// The localizer of a language, with the words of the page.
fn localizer_of(
    document: &Document,
    locale: Locale,
    profile: &Profile,
) -> Result<Localizer, Vec<String>> {
    let words = words::parse(locale, &words_of(document, locale)?, profile);
    Ok(Localizer::new(words.map_err(|why| vec![why])?, formats::browser(locale)))
}

/// The data block with the texts of a language.
fn words_of(document: &Document, locale: Locale) -> Result<String, Vec<String>> {
    block(document, &[WORDS, "[lang=", locale.tag(), "]"].concat())
}

/// Marks the page with its language and direction.
fn set_page_language(document: &Document, locale: Locale) {
    if let Some(root) = document.document_element() {
        // Fails only for a name that no attribute can have.
        let _ = root.set_attribute("lang", locale.tag());
        let _ = root.set_attribute("dir", locale.direction().id());
    }
}

/// What stands in a data block of the page.
fn block(document: &Document, selector: &str) -> Result<String, Vec<String>> {
    let block = document.query_selector(selector).ok().flatten();
    let block = block.ok_or_else(|| vec![["the page has no data block ", selector].concat()])?;
    Ok(block.text_content().unwrap_or_default())
}

fn told(errors: &[ProfileError]) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

fn report(problems: &[String]) {
    for problem in problems {
        leptos::logging::error!("Coverage Guide: {problem}");
    }
}
