//! The shapes of texts as regular expressions, in the dialect of JavaScript. They say what
//! `src/domain/profile/shape.rs` does, but that each year has a February 29 and a language a variant twice.

use coverage_guide::domain::profile::Shape;
use serde_json::{Value, json};

/// A name with a dot in it.
const HOST: &str = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+";

/// What may stand in a link as it is, but for these four.
const VISIBLE: &str = r"!$%&'()*+,\-.0-9:;=A-Z\[\]_a-z~";

/// Text that is not blank.
pub fn text() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

/// Text of a shape.
pub fn shaped(shape: Shape) -> Value {
    match shape {
        Shape::State => {
            json!({ "type": "string", "enum": Shape::states().collect::<Vec<_>>() })
        }
        Shape::Date => {
            json!({ "type": "string", "format": "date", "pattern": pattern(shape) })
        }
        _ => json!({ "type": "string", "pattern": pattern(shape) }),
    }
}

fn pattern(shape: Shape) -> String {
    let any = format!("[{VISIBLE}/?#@]*");
    match shape {
        Shape::Https => format!("^https://{HOST}(:[0-9]{{1,5}})?([/?#]{any})?$"),
        Shape::Page => format!("^https://{HOST}(:[0-9]{{1,5}})?([/?][{VISIBLE}/?@]*)?$"),
        Shape::Tel => format!(r"^tel:\+?[-.()]*([0-9][-.()]*){{3,15}}(;{any})?$"),
        Shape::Mailto => format!(r"^mailto:[{VISIBLE}/#]+@{HOST}(\?{any})?$"),
        Shape::Date => [
            "^(?!0000)[0-9]{4}-(",
            "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|",
            "(0[469]|11)-(0[1-9]|[12][0-9]|30)|",
            "02-(0[1-9]|[12][0-9]))$",
        ]
        .concat(),
        Shape::Color => "^#[0-9A-Fa-f]{6}$".to_owned(),
        // A list, above.
        Shape::State => String::new(),
        Shape::Language => [
            "^[A-Za-z]{2,3}",
            "(-[A-Za-z]{4})?",
            "(-([A-Za-z]{2}|[0-9]{3}))?",
            "(-([0-9][0-9A-Za-z]{3}|[0-9A-Za-z]{5,8}))*$",
        ]
        .concat(),
    }
}
