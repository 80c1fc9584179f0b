//! An application with a heading of its own and, for those who want it, the guide.

#![forbid(unsafe_code)]

use coverage_guide::domain::profile::{self, Profile};
use coverage_guide::embed::{CoverageGuide, json};
use leptos::mount::mount_to_body;
use leptos::prelude::*;

/// The practice. An application may as well fetch it.
const PROFILE: &str = include_str!("../../../profiles/harbor-family-therapy.json");

fn main() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    match practice() {
        Ok(practice) => view! { <Page practice=practice/> }.into_any(),
        Err(why) => view! { <p role="alert">{why}</p> }.into_any(),
    }
}

/// Reads the profile. `Err` holds all that is wrong with it.
fn practice() -> Result<Profile, String> {
    profile::parse(&json::parse(PROFILE)?)
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}

#[component]
fn Page(practice: Profile) -> impl IntoView {
    let (shown, show) = signal(false);
    view! {
        <header>
            <p id="title">{practice.name.clone()}", an application of its own"</p>
            <button
                id="show"
                aria-expanded=move || shown.get().to_string()
                on:click=move |_| show.update(|shown| *shown = !*shown)>
                {move || if shown.get() { "Hide the guide" } else { "Will insurance pay?" }}
            </button>
        </header>
        <main>
            <Show when=move || shown.get()>
                <CoverageGuide profile=practice.clone()/>
            </Show>
        </main>
    }
}
