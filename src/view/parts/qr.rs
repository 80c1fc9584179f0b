//! A text as a QR code, drawn so that a camera can read it whatever the theme.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::view::dom::element::Element;
use crate::view::dom::svg::{Line, drawing, path};

/// The blank edge that cameras look for, in modules.
const QUIET: i32 = 4;

/// The code, or nothing if the text is too long for one. Its name says what it is.
pub fn qr(text: &str, name: &str) -> Option<Element> {
    // As bytes: the shorter ways of writing have no small letters, and every address has some.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut ink = Line::default();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let width =
                (x..size).take_while(|x| code.get_module(*x, y)).fold(0, |width, _| width + 1);
            if width > 0 {
                ink.then("M", &[QUIET + x, QUIET + y]);
                ink.then("h", &[width]).then("v", &[1]).then("h", &[-width]).then("z", &[]);
            }
            x += width + 1;
        }
    }
    let whole = size + 2 * QUIET;
    let mut paper = Line::default();
    paper.then("M", &[0, 0]).then("h", &[whole]).then("v", &[whole]).then("H", &[0]).then("z", &[]);
    let drawn = [path("qr__paper", paper), path("qr__ink", ink)];
    Some(drawing("qr", (whole, whole), name).children(drawn))
}
