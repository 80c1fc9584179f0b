//! Finds elements as assistive technology does, by role and name.

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::json;

use super::Browser;
use super::command::Command;
use super::role::Role;
use crate::ExpectOk;

const IS_VISIBLE: &str = "const isVisible = (at) =>
    at.checkVisibility({ visibilityProperty: true }) && at.getClientRects().length > 0;";

/// What can be seen and may have one of these names: every word of it stands in the element, in what labels
/// it, or in an attribute. The browser then says which name an element has; asking that of each takes a
/// driver ten milliseconds, and some screens have a hundred.
const CANDIDATES: &str = "
    const [css, names] = arguments;
    const written = (at) => [at, ...at.querySelectorAll('*')]
      .reduce((all, each) => all + [...each.attributes].map((it) => it.value).join(' '), at.textContent);
    const mayBe = (at) => {
      const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && document.getElementById(id));
      const all = [at, ...(at.labels ?? []), ...by].filter((part) => part).map(written).join(' ').replace(/\\s+/g, '');
      return names.some((name) => name.split(/\\s+/).every((word) => all.includes(word)));
    };
    return [...document.querySelectorAll(css)].filter((at) => isVisible(at) && mayBe(at));";

/// Which names fit.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// Whatever it is called, or not at all.
    Any,
    /// This one.
    Is(&'a str),
    /// One of these.
    OneOf(&'a [String]),
    /// What begins so and has this in it.
    Around(&'a str, &'a str),
}

impl Name<'_> {
    fn fits(&self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Is(this) => name == *this,
            Self::OneOf(names) => names.iter().any(|this| this == name),
            Self::Around(before, after) => name.starts_with(before) && name.contains(after),
        }
    }

    /// Texts of which one has all its words in every name that fits.
    fn texts(&self) -> Vec<String> {
        match self {
            Self::Any => vec![String::new()],
            Self::Is(this) => vec![(*this).to_owned()],
            Self::OneOf(names) => names.to_vec(),
            // Each may end or begin within a word.
            Self::Around(before, after) => vec![[before, " ", after].concat()],
        }
    }
}

impl Browser {
    /// Everything that fits a selector.
    #[must_use]
    #[track_caller]
    pub fn all(&self, css: &str) -> Vec<Element> {
        self.wait(self.client.find_all(Locator::Css(css)))
            .expect_ok("the page could not be searched")
    }

    /// An attribute of an element, or nothing.
    #[must_use]
    #[track_caller]
    pub fn attribute(&self, element: &Element, name: &str) -> String {
        self.wait(element.attr(name)).expect_ok("an element went away").unwrap_or_default()
    }

    /// The text of an element, as it is shown.
    #[must_use]
    #[track_caller]
    pub fn text(&self, element: &Element) -> String {
        self.wait(element.text()).expect_ok("an element went away")
    }

    /// Everything a visitor can see with this role and such a name.
    #[must_use]
    #[track_caller]
    pub fn all_by_role(&self, role: Role, name: &Name) -> Vec<Element> {
        let texts = name.texts();
        let script = [IS_VISIBLE, CANDIDATES].concat();
        let found = self.run_with(&script, vec![json!(role.candidates()), json!(texts)]);
        let found = found.as_array().into_iter().flatten().filter_map(|found| self.element(found));
        // An element that goes away meanwhile is not there.
        let fits = |element: &Element| {
            self.computed(element, "label").is_ok_and(|is| name.fits(&is))
                && self.computed(element, "role").is_ok_and(|is| is == role.name())
        };
        found.filter(fits).collect()
    }

    /// Whether an element can be seen. Unlike for a driver, what only begins to appear can be: screens fade in.
    #[must_use]
    #[track_caller]
    pub fn is_visible(&self, element: &Element) -> bool {
        let script = [IS_VISIBLE, "return isVisible(arguments[0]);"].concat();
        let seen = self.wait(self.client.execute(&script, vec![self.argument(element)]));
        seen.is_ok_and(|seen| seen == json!(true))
    }

    /// The accessible name of an element, as the browser hands it to screen readers.
    #[must_use]
    #[track_caller]
    pub fn name_of(&self, element: &Element) -> String {
        self.computed(element, "label").expect_ok("an element has no accessible name")
    }

    fn computed(&self, element: &Element, what: &str) -> Result<String, CmdError> {
        let path = format!("element/{}/computed{what}", &*element.element_id());
        let said = self.issue(Command::get(&path))?;
        Ok(match said.as_str().unwrap_or_default().trim() {
            // Two names of one role.
            "img" => "image".to_owned(),
            said => said.to_owned(),
        })
    }
}
