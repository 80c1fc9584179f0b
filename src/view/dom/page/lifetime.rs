//! What ends with the drawing that made it: listeners, effects, timers.
//!
//! A listener's closure holds elements from the program's side, and the elements hold the listener: a
//! circle that no browser's collector sees. So each is taken apart when its drawing goes.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use send_wrapper::SendWrapper;
use web_sys::{Event, EventTarget};

/// Keeps something until what is being drawn is drawn again or goes away. Where nothing is being drawn
/// it is dropped at once: nobody would end it.
pub fn until_cleanup<T: 'static>(thing: T) {
    at_cleanup(Box::new(move || drop(thing)));
}

/// Listens to an event until what is being drawn is drawn again or goes away.
pub fn listen(
    target: &EventTarget,
    event: &'static str,
    options: EventListenerOptions,
    act: Box<dyn FnMut(&Event)>,
) {
    until_cleanup(EventListener::new_with_options(target, event, options, act));
}

/// Listens to an event of the window, as [`listen`] does. The event takes its course.
pub fn listen_to_window(event: &'static str, act: impl FnMut(&Event) + 'static) {
    listen(&window(), event, EventListenerOptions::default(), Box::new(act));
}

/// Does something now, and again whenever what it reads changes, for as long as what is being drawn
/// stands.
pub fn follow(act: impl Fn() + 'static) {
    follow_boxed(Box::new(act));
}

fn follow_boxed(act: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| act());
    // A signal that does not change for long would remember every effect that ever read it.
    at_cleanup(Box::new(move || {
        let reader = effect.to_any_subscriber();
        reader.clear_sources(&reader);
        drop(effect);
    }));
}

fn at_cleanup(act: Box<dyn FnOnce()>) {
    // All of a page runs in one thread; Leptos also serves programs with several.
    let act = SendWrapper::new(act);
    on_cleanup(move || act.take()());
}
