//! Ids that nobody outside of the page can guess.
//!
//! The page around a frame may send the frame to `#id`, and sees by the focus or by how far it is scrolled
//! itself whether that id is there. Known ids would tell it which screen is shown, and so what was answered.

use leptos::prelude::window;

/// What all ids of one guide begin with.
#[derive(Clone, Copy)]
pub struct Prefix(u64);

impl Prefix {
    /// A prefix that cannot be guessed.
    pub fn random() -> Self {
        let mut bytes = [0; 8];
        let filled = window()
            .crypto()
            .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).map(drop));
        // Without it the guide does not start: an id that can be guessed would tell answers.
        filled.expect("every browser that runs WebAssembly has random values");
        Self(u64::from_ne_bytes(bytes))
    }

    /// An id that begins with it.
    pub fn before(self, name: &str) -> String {
        let mut id = String::new();
        for at in 0..16 {
            id.push(char::from(b'a' + (self.0 >> (4 * at) & 15) as u8));
        }
        id.push('-');
        id.push_str(name);
        id
    }
}
