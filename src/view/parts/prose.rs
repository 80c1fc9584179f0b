//! Paragraphs in which a term can be opened: where it first stands on a screen, it is a button, and its
//! meaning appears below the paragraph.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::terms::Term;
use crate::present::localizer::Localizer;
use crate::present::terms::Glossary;
use crate::view::dom::element::Element;
use crate::view::dom::html::{self, div, p};
use crate::view::state::session::Session;

/// What the paragraphs of one screen share: the terms that already stood there.
pub struct Prose {
    localizer: Rc<Localizer>,
    glossary: Glossary,
    seen: RefCell<Vec<Term>>,
}

impl Prose {
    /// The prose of a screen that is being drawn.
    pub fn new() -> Rc<Self> {
        let localizer = Session::get().localizer();
        let glossary = localizer.glossary();
        Rc::new(Self { localizer, glossary, seen: RefCell::default() })
    }

    /// A paragraph.
    pub fn paragraph(&self, text: &str) -> Element {
        self.fill(p(), text)
    }

    /// A text in an element of its own. Where terms stand in it, it comes with room for their meanings.
    pub fn fill(&self, element: Element, text: &str) -> Element {
        let mut new = Vec::new();
        for found in self.glossary.uses(text) {
            let mut seen = self.seen.borrow_mut();
            if !seen.contains(&found.term) {
                seen.push(found.term);
                new.push(found);
            }
        }
        if new.is_empty() {
            return element.text(text);
        }
        let meanings = div().class("meanings");
        let mut at = 0;
        let mut filled = element;
        for found in new {
            filled = filled.text(&text[at..found.start]).child(self.term(
                found.term,
                &text[found.start..found.end],
                &meanings,
            ));
            at = found.end;
        }
        div().class("prose").child(filled.text(&text[at..])).child(meanings)
    }

    fn term(&self, term: Term, word: &str, meanings: &Element) -> Element {
        let means = p().class("meaning").attr("data-means", term.id());
        let meaning = means.clone();
        let text = self.localizer.term(term).means;
        let button = html::button()
            .class("term")
            .attr("type", "button")
            .attr("aria-expanded", "false")
            .attr("data-term", term.id())
            .text(word);
        let (place, pressed) = (meanings.clone(), button.clone());
        let open = std::cell::Cell::new(false);
        button.on_click(move || {
            let now = !open.get();
            open.set(now);
            let _ = pressed.clone().attr("aria-expanded", if now { "true" } else { "false" });
            if now {
                meaning.set_text(&text);
                place.append(meaning.clone());
            } else {
                meaning.remove();
            }
        })
    }
}
