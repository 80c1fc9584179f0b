//! What the form has otherwise than a profile: one price for a fee. And what its fields hold, by their names.

use coverage_guide::domain::choices::Service;

use crate::path::Path;

/// The field of a fee that holds its price as people write it.
pub const PRICE: &str = "price";

/// The fields of a fee that a price is written to.
pub(crate) const PRICES: [&str; 3] = ["cents", "from-cents", "to-cents"];

/// The title of the section whose prices are typed in one field.
pub(crate) const FEE: &str = "Fee";

/// Whether a field holds money.
pub(crate) fn is_money(name: &str) -> bool {
    name.ends_with("cents")
}

/// Where a service stands.
pub(crate) fn service(service: Service) -> Path {
    Path::of(&["services", service.id()])
}
