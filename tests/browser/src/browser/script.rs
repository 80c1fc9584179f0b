//! Scripts that tests run in the page.

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use super::Browser;
use super::command::Command;
use crate::ExpectOk;

/// By this key the WebDriver protocol tells an element from other values.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Browser {
    /// Runs a function body in the page and gives back what it returns.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, Vec::new())
    }

    /// Runs a function body in the page that gives back what it promises.
    #[track_caller]
    pub fn run_async(&self, script: &str, mut arguments: Vec<Value>) -> Value {
        arguments.insert(0, json!(null));
        let script = format!(
            "const [, ...given] = arguments, done = given.pop();
             (async function () {{ {script} }}).apply(null, given)
               .then((value) => done({{ value }}), (error) => done({{ error: String(error.stack ?? error) }}));"
        );
        let mut outcome = self
            .wait(self.client.execute_async(&script, arguments))
            .expect_ok("a script of the test did not run");
        assert_eq!(outcome.get("error"), None, "a script of the test failed");
        outcome["value"].take()
    }

    /// Runs a function body in the page, with arguments.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait(self.client.execute(script, arguments))
            .expect_ok("a script of the test did not run")
    }

    /// Raises the script timeout to 24 h, because WebKitGTK measures it by the page's clock, which tests
    /// advance.
    #[track_caller]
    pub fn raise_script_timeout(&self) {
        let day = json!({ "script": 24 * 60 * 60 * 1000 });
        self.issue(Command::post("timeouts", &day))
            .expect_ok("the script timeout could not be raised");
    }

    /// The element that a script returned, if it returned one.
    #[must_use]
    pub fn element(&self, returned: &Value) -> Option<Element> {
        let id = returned.get(ELEMENT)?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }

    /// An element as an argument of a script.
    #[must_use]
    pub fn argument(&self, element: &Element) -> Value {
        json!({ ELEMENT: &*element.element_id() })
    }
}
