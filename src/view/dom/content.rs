//! What an element has in it.

/// A child of an element.
pub enum Content<E> {
    /// Another element.
    Element(E),
    /// Text.
    Text(String),
}
