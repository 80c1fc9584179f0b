//! What ends with the drawing that made it: listeners, effects, timers.
//!
//! A listener's closure holds elements from the program's side, and the elements hold the listener: a
//! circle that no browser's collector sees. So each is taken apart when its drawing goes.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};
use send_wrapper::SendWrapper;

/// Keeps something until what is being drawn is drawn anew or goes away. Where nothing is being drawn
/// it is dropped at once: nobody would end it.
pub fn until_cleanup(thing: impl Sized + 'static) {
    at_cleanup(move || drop(thing));
}

/// Does something now, and again whenever what it reads changes, for as long as what is being drawn
/// stands.
pub fn follow(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    let effect = RenderEffect::new(move |_| act());
    // A signal that does not change for long would remember every effect that ever read it.
    at_cleanup(move || {
        let reader = effect.to_any_subscriber();
        reader.clear_sources(&reader);
        drop(effect);
    });
}

fn at_cleanup(act: impl FnOnce() + 'static) {
    // All of a page runs in one thread; Leptos also serves programs with several.
    let act = SendWrapper::new(act);
    on_cleanup(move || act.take()());
}
