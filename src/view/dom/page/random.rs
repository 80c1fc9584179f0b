//! Chance.

use leptos::prelude::window;

/// A number that cannot be guessed.
///
/// # Panics
/// Where there are no random values. Without them the guide does not start: an id that can be guessed would tell
/// answers. Every browser that runs WebAssembly has them.
pub fn number() -> u64 {
    let mut bytes = [0; 8];
    let filled = window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).map(drop));
    filled.expect("every browser that runs WebAssembly has random values");
    u64::from_ne_bytes(bytes)
}
