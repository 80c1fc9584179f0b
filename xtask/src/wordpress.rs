//! The plugin for WordPress: its zip, and how it does in a real WordPress.

mod archive;
mod catalog;
mod parts;
mod plugin;
mod stories;
mod version;

pub use archive::zip;
pub use parts::unpack;
pub use plugin::{package, packed};
pub use stories::{command, try_newest, try_plugin};
pub use version::Version;
