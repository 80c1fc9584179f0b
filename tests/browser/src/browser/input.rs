//! Keys and the pointer.

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;

use super::Browser;
use crate::ExpectOk;

impl Browser {
    /// Presses keys, one after the other.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            let value = char::from(*key);
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.wait(self.client.perform_actions(actions)).expect_ok("a key could not be pressed");
    }

    /// Types a text, key by key.
    #[track_caller]
    pub fn type_keys(&self, text: &str) {
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = text.chars().fold(keys, |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.wait(self.client.perform_actions(keys)).expect_ok("a text could not be typed");
    }

    /// Presses a key while Shift is held.
    #[track_caller]
    pub fn press_with_shift(&self, key: Key) {
        self.press_while_held(Key::Shift, char::from(key));
    }

    /// Presses a key while Control is held.
    #[track_caller]
    pub fn press_with_control(&self, key: char) {
        self.press_while_held(Key::Control, key);
    }

    #[track_caller]
    fn press_while_held(&self, held: Key, value: char) {
        let held = char::from(held);
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        self.wait(self.client.perform_actions(actions)).expect_ok("a key could not be pressed");
    }

    /// Moves the pointer over an element.
    #[track_caller]
    pub fn move_pointer_to(&self, element: &Element) {
        let actions = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y: 0.0,
        });
        self.wait(self.client.perform_actions(actions)).expect_ok("the pointer could not be moved");
    }
}
