//! The device's own way back, which nobody uses here.

/// Would do something when the device's own way back is used.
pub fn on_device_back(_act: impl Fn() + 'static) {}
