//! What day it is.

use js_sys::Date;

const MINUTE: f64 = 60_000.0;

/// The day where the visitor is, as `YYYY-MM-DD`.
pub fn today() -> String {
    let now = Date::new_0();
    // As if the visitor's clock were that of Greenwich, in whose days dates are written.
    let here = now.get_time() - now.get_timezone_offset() * MINUTE;
    let moment = String::from(Date::new(&here.into()).to_iso_string());
    moment.split('T').next().unwrap_or_default().to_owned()
}
