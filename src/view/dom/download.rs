//! A file that is handed to the browser, to be saved.

use gloo_timers::callback::Timeout;
use web_sys::Url;

/// How many milliseconds a browser may take to begin saving.
const PATIENCE: u32 = 30_000;

/// A file in the browser's memory, under an address of its own. The file goes when this is dropped.
pub struct Download {
    address: String,
    _patience: Timeout,
}

impl Download {
    /// Takes over a file by its address. `on_saved` is called when the browser has had time to save it.
    pub fn new(address: String, on_saved: impl FnOnce() + 'static) -> Self {
        Self { address, _patience: Timeout::new(PATIENCE, on_saved) }
    }
}

impl Drop for Download {
    fn drop(&mut self) {
        // Fails for no address.
        let _ = Url::revoke_object_url(&self.address);
    }
}
