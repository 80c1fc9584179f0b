//! The plugin for WordPress: its zip, and how it does in a real WordPress.

mod archive;
mod parts;
mod plugin;
mod stories;

pub use parts::unpack;
pub use plugin::package;
pub use stories::{Version, command, try_newest, try_plugin};
