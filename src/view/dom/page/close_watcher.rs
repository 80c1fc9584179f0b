//! The device's own way back, such as Android's gesture or the Escape key, for as long as a screen stands.
//!
//! `CloseWatcher` answers it without touching the history. Where a browser has none, the device's Back
//! leaves the page as it always did.

use gloo_events::EventListenerOptions;
use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use web_sys::EventTarget;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::lifetime::{listen, until_cleanup};

/// Ends the watcher with the screen.
struct CloseWatcher(EventTarget);

impl CloseWatcher {
    /// None: this browser has no such thing.
    fn new() -> Option<Self> {
        let class = Reflect::get(&window(), &JsValue::from_str("CloseWatcher")).ok()?;
        let class: Function = class.dyn_into().ok()?;
        Some(Self(Reflect::construct(&class, &Array::new()).ok()?.unchecked_into()))
    }
}

impl Drop for CloseWatcher {
    fn drop(&mut self) {
        let destroy = Reflect::get(&self.0, &JsValue::from_str("destroy"));
        if let Some(destroy) = destroy.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
            // One that has closed already is not there any more, which is no fault.
            let _ = destroy.call0(&self.0);
        }
    }
}

/// Does something when the device's own way back is used, until what is being drawn goes away.
pub fn on_device_back(act: impl Fn() + 'static) {
    let Some(watcher) = CloseWatcher::new() else { return };
    listen(&watcher.0, "close", EventListenerOptions::default(), Box::new(move |_| act()));
    until_cleanup(watcher);
}
