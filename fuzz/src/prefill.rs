//! What a portal hands in.

use coverage_guide::domain::costs::entries::{Field, Unit};
use coverage_guide::domain::costs::money::{Cents, Share, whole};
use coverage_guide::domain::prefill::parse;
use reports::json_file;

/// What is taken can be typed into the calculator; what is refused has a place, and nothing of it is repeated.
///
/// # Panics
/// If that does not hold.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Ok(json) = json_file::parse(&text, "") else { return };
    match parse(&json) {
        Ok(prefill) => {
            let entries = prefill.entries();
            for field in Field::ALL.iter().filter(|field| prefill.has(**field)) {
                let typed = entries.typed(*field).expect("what is known is typed");
                let is_read = match field.unit() {
                    Unit::Money => Cents::parse(typed).is_ok(),
                    Unit::Percent => Share::parse(typed).is_ok(),
                    Unit::Count(most) => whole(typed).is_ok_and(|it| it <= u64::from(most)),
                };
                assert!(is_read, "{} of {typed}", field.id());
            }
        }
        Err(errors) => {
            assert!(!errors.is_empty(), "it is refused, and nothing is wrong with it");
            assert!(errors.iter().all(|error| !error.path.is_empty()));
        }
    }
}
