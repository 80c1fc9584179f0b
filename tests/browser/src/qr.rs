//! Reads QR codes off screenshots.

use std::io::Cursor;

use rqrr::PreparedImage;

use crate::ExpectOk;

/// The text of the one QR code in a picture (PNG).
#[must_use]
#[track_caller]
pub fn scan(picture: &[u8]) -> String {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().expect_ok("no PNG");
    let mut samples = vec![0; reader.output_buffer_size().expect_ok("the PNG is too large")];
    let frame = reader.next_frame(&mut samples).expect_ok("the PNG could not be read");
    let (width, height) = (frame.width as usize, frame.height as usize);
    let per_pixel = frame.color_type.samples();
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        samples[(y * width + x) * per_pixel]
    });
    let codes = prepared.detect_grids();
    assert_eq!(codes.len(), 1, "the picture has {} codes", codes.len());
    codes[0].decode().expect_ok("the code cannot be read").1
}
