//! Elements, drawings, focus and dialogs, and what ends with them. Knows nothing of the guide.
//!
//! There are two backends with the same calls. In a browser elements stand in the page. Elsewhere they stand in a tree
//! that is written as HTML: the screens can be made, and looked at, without a browser.

#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod tree;

#[cfg(target_arch = "wasm32")]
use page as backend;
#[cfg(not(target_arch = "wasm32"))]
use tree as backend;

pub mod content;
pub mod download;
pub mod element;
pub mod html;
pub mod svg;

pub use backend::{clock, close_watcher, dialog, focus, lifetime, random, scroll, selection};
