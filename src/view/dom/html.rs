//! The elements of HTML that the guide uses, by their tags.

use super::element::Element;

macro_rules! elements {
    ($($tag:ident)*) => {
        $(pub fn $tag() -> Element {
            Element::new(stringify!($tag))
        })*
    };
}

elements! {
    a aside button caption code dd details dialog div dl dt fieldset figure footer h1 h2 h3 header input label
    legend li nav ol p pre section span strong summary table tbody td th thead title tr ul
}
