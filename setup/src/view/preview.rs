//! The guide as it will be: the very page that will be saved, in a frame like that of the element.

use std::cell::RefCell;
use std::rc::Rc;

use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, div, h2, p, section};
use coverage_guide::view::listen_to_window;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

use super::state::State;
use crate::words::say;

/// As the element has it.
const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

/// How wide the frame is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    Phone,
    Desktop,
}

/// The frame that is shown, and the one that is getting ready to take its place.
#[derive(Default)]
struct Frames {
    shown: Option<HtmlIFrameElement>,
    next: Option<HtmlIFrameElement>,
    page: String,
}

/// The section.
pub fn preview(state: State) -> Element {
    let width = RwSignal::new(Width::Phone);
    let choice = |which: Width, key: &str| {
        let pressed = button().class("button button--quiet").attr("type", "button").text(say(key));
        let shown = pressed.clone();
        pressed.on_click(move || width.set(which)).follow(move || {
            let _ = shown
                .clone()
                .attr("aria-pressed", if width.get() == which { "true" } else { "false" });
        })
    };
    let place = div().class("preview__place");
    let sized = place.clone();
    let place = place.follow(move || {
        let name = if width.get() == Width::Phone { "phone" } else { "desktop" };
        let _ = sized.clone().attr("data-width", name);
    });
    let waiting = p().class("help");
    let words = waiting.clone();
    let frames = Rc::new(RefCell::new(Frames::default()));
    let (fill_in, swap) = (Rc::clone(&frames), frames);
    let host = place.clone();
    let place = place.follow(move || {
        let _ = state.speaks();
        match state.read().as_ref() {
            Ok(practice) => {
                words.set_text("");
                let page = state.with_maker(practice, |maker| maker.page());
                let mut frames = fill_in.borrow_mut();
                // Only a browser has frames.
                let is_new = |page: &String| cfg!(target_arch = "wasm32") && *page != frames.page;
                if let Some(page) = page.filter(is_new) {
                    frames.load(&host, page);
                }
            }
            Err(_) => words.set_text(&say(if fill_in.borrow().shown.is_some() {
                "preview.old"
            } else {
                "preview.none"
            })),
        }
    });
    listen_to_window("message", move |event| {
        if let Some(message) = event.dyn_ref::<MessageEvent>() {
            swap.borrow_mut().hear(message);
        }
    });
    section()
        .class("preview")
        .attr("aria-labelledby", "part-preview")
        .child(h2().attr("id", "part-preview").text(say("preview")))
        .child(
            div()
                .class("preview__widths")
                .child(choice(Width::Phone, "preview.phone"))
                .child(choice(Width::Desktop, "preview.desktop")),
        )
        .child(waiting)
        .child(place)
}

impl Frames {
    /// Begins to load a page. What is shown stays until it is ready.
    fn load(&mut self, place: &Element, page: String) {
        if let Some(late) = self.next.take() {
            late.remove();
        }
        let Ok(frame) = frame(&page) else { return };
        place.append(Element::from(AsRef::<web_sys::Element>::as_ref(&frame).clone()));
        self.next = Some(frame);
        self.page = page;
    }

    fn hear(&mut self, message: &MessageEvent) {
        let is_ready = self.next.as_ref().is_some_and(|next| {
            let source = next.content_window().map(JsValue::from);
            source.is_some()
                && source == message.source().map(JsValue::from)
                && js_sys::Reflect::get(&message.data(), &"type".into()) == Ok("ready".into())
        });
        if is_ready {
            if let Some(old) = self.shown.take() {
                old.remove();
            }
            self.shown = self.next.take();
            if let Some(shown) = &self.shown {
                let _ = shown.remove_attribute("data-next");
            }
        }
    }
}

fn frame(page: &str) -> Result<HtmlIFrameElement, JsValue> {
    let frame: HtmlIFrameElement = document().create_element("iframe")?.unchecked_into();
    frame.set_attribute("sandbox", SANDBOX)?;
    frame.set_attribute("title", &say("preview"))?;
    frame.set_attribute("data-next", "")?;
    // What the guide takes for the element around it; it then says when it is ready.
    frame.set_name("{\"coverageGuide\":1,\"theme\":\"light\"}");
    js_sys::Reflect::set(&frame, &"srcdoc".into(), &trusted(page)?)?;
    Ok(frame)
}

thread_local! {
    static POLICY: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// A page that was made here, as Trusted Types want it. Where a browser has none, it is the text itself.
fn trusted(page: &str) -> Result<JsValue, JsValue> {
    let page = JsValue::from(page);
    let types = js_sys::Reflect::get(&window(), &"trustedTypes".into())?;
    if types.is_undefined() {
        return Ok(page);
    }
    let method = |of: &JsValue, name: &str| -> Result<js_sys::Function, JsValue> {
        js_sys::Reflect::get(of, &name.into())?.dyn_into()
    };
    let policy = POLICY.with_borrow_mut(|policy| -> Result<JsValue, JsValue> {
        if let Some(policy) = policy {
            return Ok(policy.clone());
        }
        let rules = js_sys::Object::new();
        let same = wasm_bindgen::closure::Closure::<dyn Fn(JsValue) -> JsValue>::new(|page| page);
        js_sys::Reflect::set(&rules, &"createHTML".into(), &same.into_js_value())?;
        let made = method(&types, "createPolicy")?.call2(&types, &"setup".into(), &rules)?;
        *policy = Some(made.clone());
        Ok(made)
    })?;
    method(&policy, "createHTML")?.call1(&policy, &page)
}
