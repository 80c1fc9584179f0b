//! Finds elements as assistive technology does, by role and name.

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::json;

use super::Browser;
use super::command::Command;
use super::role::Role;
use crate::ExpectOk;

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

    /// Everything a visitor can see with this role and, if one is given, a name that fits.
    #[must_use]
    #[track_caller]
    pub fn all_by_role(&self, role: Role, fits: &dyn Fn(&str) -> bool) -> Vec<Element> {
        let mut found = self.all(role.candidates());
        found.retain(|element| {
            // An element that goes away meanwhile is not there. The name first: most elements differ in that, and
            // each thing that is asked takes the driver a moment.
            self.computed(element, "label").is_ok_and(|name| fits(&name))
                && self.computed(element, "role").is_ok_and(|is| is == role.name())
                && self.is_visible(element)
        });
        found
    }

    /// Whether an element can be seen. Unlike for a driver, what only begins to appear can be: screens fade in.
    #[must_use]
    #[track_caller]
    pub fn is_visible(&self, element: &Element) -> bool {
        let script = "const [at] = arguments;
            return at.checkVisibility({ visibilityProperty: true }) && at.getClientRects().length > 0;";
        let seen = self.wait(self.client.execute(script, vec![self.argument(element)]));
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
