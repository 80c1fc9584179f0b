//! The practice's color. One that is hard to see is made darker, and the page says so: the practice can take its own all
//! the same. What was opened is left as it is.

use coverage_guide::domain::profile::{Allowed, Shape};
use coverage_guide::view::dom::element::Element;
use coverage_guide::view::dom::html::{button, div, p};
use coverage_guide::view::dom::svg::svg;
use leptos::prelude::*;

use super::browser::{focus_soon, set_value};
use super::field::{Around, id};
use super::state::State;
use super::typed::line;
use crate::color::easier_to_see;
use crate::path::Path;
use crate::understand::shaped;
use crate::words::{fill, say};

/// A color that was made darker.
#[derive(Clone, PartialEq, Eq)]
struct Adjusted {
    from: String,
    to: String,
}

/// The field, what was done to the color, and how it looks on a light and on a dark page.
pub fn accent(state: State) -> Element {
    let path = Path::of(&["theme", "accent"]);
    let adjusted = RwSignal::new(None::<Adjusted>);
    let kept = StoredValue::new(String::new());
    let (to, name) = (path.clone(), id(&path));
    let field = line(state, &path, Around::of("field.accent"), &Allowed::Shaped(Shape::Color));
    // Once somebody has typed a color and gone on.
    let field = field.on("change", move |_| {
        let Ok(from) = shaped(Shape::Color, &state.text_now(&to)) else { return };
        let better = easier_to_see(&from).filter(|_| kept.get_value() != from);
        if let Some(better) = better {
            state.put(&to, &better);
            set_value(&name, &better);
            adjusted.set(Some(Adjusted { from, to: better }));
        }
    });
    let at = path.clone();
    let told = div().attr("role", "status").children_signal(move || {
        let now = state.text(&at);
        let Some(Adjusted { from, to }) = adjusted.get().filter(|it| it.to == now) else {
            return Vec::new();
        };
        let (back, name) = (at.clone(), id(&at));
        let values = [("from", from.as_str()), ("to", to.as_str())];
        let own = from.clone();
        let keep = button()
            .class("button button--quiet")
            .attr("type", "button")
            .text(fill("accent.keep", &values))
            .on_click(move || {
                kept.set_value(own.clone());
                state.put(&back, &own);
                set_value(&name, &own);
                focus_soon(name.clone());
            });
        vec![p().class("said").text(fill("accent.adjusted", &values)), keep]
    });
    let looks = div().class("swatches").children_signal(move || {
        let color = shaped(Shape::Color, &state.text(&path));
        color.map_or_else(|_| Vec::new(), |color| vec![swatches(&color)])
    });
    div().class("accent").child(field).child(told).child(looks)
}

/// The line at the top of the guide, on a light and on a dark page.
fn swatches(color: &str) -> Element {
    let shape = |y: &str, height: &str, fill: &str| {
        let shape = svg("rect").attr("width", "96").attr("x", "0").attr("y", y);
        shape.attr("height", height).attr("fill", fill)
    };
    let page = |paper: &str| {
        svg("svg")
            .class("swatch")
            .attr("viewBox", "0 0 96 48")
            .attr("aria-hidden", "true")
            .child(shape("0", "48", paper))
            .child(shape("0", "6", color))
    };
    let both = div().class("swatches__both").child(page("#ffffff")).child(page("#14191d"));
    both.child(p().class("help").text(say("accent.looks")))
}
