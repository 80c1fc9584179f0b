//! The guide as a component of another Leptos application, words and style included.

use std::rc::Rc;

use leptos::prelude::*;

use super::{exit, formats};
use crate::domain::profile::{Corners, Density, Font, Profile};
use crate::present::localizer::Localizer;
use crate::text::{Locale, Words};
use crate::view::{self, Host, Languages};

/// Around the guide in an application. The style holds inside it and nowhere else.
const FRAME: &str = "coverage-guide-inline";

/// The files of `index.html`, in its order.
const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/components.css"),
    include_str!("../../style/answer.css"),
    include_str!("../../style/detail.css"),
    include_str!("../../style/costs.css"),
    include_str!("../../style/kiosk.css"),
    include_str!("../../style/paper.css"),
    include_str!("../../style/print.css"),
);

/// The guide's style for an application: the sealed page's, within the frame of the component.
/// [`CoverageGuide`] brings it along unless told not to.
///
/// It nests rules, which browsers know since December 2023.
#[must_use]
pub fn style() -> String {
    // What the sealed page says of itself as a whole is said of the frame. A theme that the
    // application has set on its own page holds for the guide too.
    let inner = STYLE
        .replace(":root {", "& {")
        .replace("\nhtml {", "\n& {")
        .replace("body {", "& {")
        .replace(":root:not([data-theme=\"light\"]) {", ":root:not([data-theme=\"light\"]) & {")
        .replace(":root[data-theme=\"light\"] {", ":root[data-theme=\"light\"] & {")
        .replace(":root[data-theme=\"dark\"] {", ":root[data-theme=\"dark\"] & {")
        // What the practice has chosen stands on the frame itself.
        .replace(":root[data-corners", "&[data-corners")
        .replace(":root[data-density", "&[data-density")
        .replace(":root[data-font", "&[data-font");
    [".", FRAME, " {\n", &inner, "}\n"].concat()
}

/// The whole guide, inside another Leptos application.
///
/// ```
/// use coverage_guide::domain::profile::Profile;
/// use coverage_guide::embed::CoverageGuide;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Page(profile: Profile) -> impl IntoView {
///     view! {
///         <h1>"Our practice"</h1>
///         <CoverageGuide profile=profile/>
///     }
/// }
/// ```
///
/// A profile is read from JSON with [`embed::json::parse`](super::json::parse) and
/// [`domain::profile::parse`](crate::domain::profile::parse). For rendering in the browser (`csr`) only:
/// the guide is never made on a server, where its answers have no business.
///
/// # What is given up
///
/// The sealed page, and the element `<coverage-guide>` which shows it in a frame, let a stranger check
/// that nothing leaves: the browser enforces it. **Inline, nothing does.** The guide is a part of the
/// application's page like any other:
///
/// - Every script of that page can see every answer: tag managers, session recorders, chat widgets,
///   advertisements, and whatever these load tomorrow.
/// - The guide itself still sends and stores nothing, but that nothing leaves rests on the
///   application, and a visitor has to take its word.
/// - The style of the application reaches in; only the guide's own stays inside.
/// - The sealed page's program overwrites memory when it gives it back, so that nothing typed is found in
///   it later. An application does if its global allocator does, such as that of the crate `zeroizing-alloc`.
/// - Firefox looks up the names of the sites that are linked on a page over http, unless the page says
///   `<meta http-equiv="x-dns-prefetch-control" content="off">`.
///
/// So this is for applications in which every script is one's own. Any other page takes the element.
///
/// Of the profile's theme, all but light or dark holds: that is the application's, by `data-theme` on its page.
///
/// A profile with a page to leave to gets its button here too: the application's page is left. A kiosk
/// is always a sealed page of its own, whatever the profile says.
///
/// # Several guides, and guides that come and go
///
/// Each guide has ids and radio groups of its own. One that is taken away takes its answers along: when
/// it comes back, it starts from the first question. Each guide has the main heading of its screen as an
/// `h1`.
#[component]
pub fn CoverageGuide(
    /// The practice.
    profile: Profile,
    /// The languages to choose from, the first to begin with. All that are given become part of the program.
    #[prop(default = &[Locale::English])]
    languages: &'static [Locale],
    /// Whether the guide brings its [`style`] along. An application whose policy forbids style
    /// elements says no, and serves that text as a file.
    #[prop(default = true)]
    styled: bool,
) -> impl IntoView {
    let profile = Rc::new(profile);
    let theme = profile.theme.clone();
    let practice = Rc::clone(&profile);
    let load = move |locale: Locale| Some(localizer_of(locale, &practice));
    let first = languages.first().copied().unwrap_or(Locale::English);
    let localizer = localizer_of(first, &profile);
    let languages = Languages { list: languages.into(), load: Rc::new(load) };
    let host = Host { leave: exit::leave, ..Host::default() };
    view! {
        <div
            class=FRAME
            style=("--practice", theme.accent)
            data-corners=theme.corners.map(Corners::id)
            data-density=theme.density.map(Density::id)
            data-font=theme.font.map(Font::id)
        >
            {styled.then(|| view! { <style>{style()}</style> })}
            <view::CoverageGuide profile=profile localizer=localizer languages=languages host=host on_start=exit::listen/>
        </div>
    }
}

/// The localizer of a language, with the words that are part of the program.
fn localizer_of(locale: Locale, profile: &Profile) -> Localizer {
    let constants = vec![("practice", profile.name.clone())];
    let words = Words::new(locale, profile.wording(locale.tag()), constants);
    Localizer::new(words, formats::browser(locale))
}
