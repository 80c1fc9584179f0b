//! The kiosk's icon as pictures, for home screens that take no drawing.

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// A square picture of the icon.
#[derive(Clone, Copy)]
pub struct Icon {
    /// Its file's name in `dist/`.
    pub name: &'static str,
    /// How many pixels it is wide.
    pub pixels: u16,
}

/// The one that iPads ask a page for.
pub const TOUCH: Icon = Icon { name: "kiosk-icon-180.png", pixels: 180 };

/// Those that Android asks a manifest for.
pub const INSTALLED: [Icon; 2] = [
    Icon { name: "kiosk-icon-192.png", pixels: 192 },
    Icon { name: "kiosk-icon-512.png", pixels: 512 },
];

/// All of them.
pub fn all() -> impl Iterator<Item = Icon> {
    [TOUCH].into_iter().chain(INSTALLED)
}

impl Icon {
    /// The picture as a PNG file. The same drawing makes the same bytes.
    pub fn draw(self, drawing: &str) -> Result<Vec<u8>> {
        self.pixmap(drawing)?
            .encode_png()
            .with_context(|| format!("{} cannot be written", self.name))
    }

    fn pixmap(self, drawing: &str) -> Result<Pixmap> {
        let tree = Tree::from_str(drawing, &Options::default())
            .context("The kiosk's icon cannot be read")?;
        let side = u32::from(self.pixels);
        let mut picture = Pixmap::new(side, side)
            .with_context(|| format!("There is no picture {side} pixels wide."))?;
        let size = tree.size();
        let pixels = f32::from(self.pixels);
        let scale = Transform::from_scale(pixels / size.width(), pixels / size.height());
        resvg::render(&tree, scale, &mut picture.as_mut());
        Ok(picture)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::read_file;

    fn drawing() -> String {
        read_file("kiosk/icon.svg").unwrap()
    }

    #[test]
    fn each_picture_has_its_size_and_is_the_same_each_time() {
        for icon in all() {
            let png = icon.draw(&drawing()).unwrap();
            let picture = Pixmap::decode_png(&png).unwrap();
            let side = u32::from(icon.pixels);
            assert_eq!((picture.width(), picture.height()), (side, side), "{}", icon.name);
            assert!(icon.name.contains(&side.to_string()), "{}", icon.name);
            assert_eq!(png, icon.draw(&drawing()).unwrap(), "{}", icon.name);
        }
    }

    /// A home screen may cut it to any shape that holds the middle circle, four fifths wide, and puts
    /// black or white where nothing is drawn.
    #[test]
    fn only_the_ground_is_outside_the_circle_that_no_home_screen_cuts() {
        for icon in all() {
            let picture = icon.pixmap(&drawing()).unwrap();
            let ground = picture.pixel(0, 0).unwrap();
            assert!(ground.is_opaque());
            let middle = f64::from(icon.pixels) / 2.0;
            let mut drawn = 0;
            for (row, line) in picture.pixels().chunks(usize::from(icon.pixels)).enumerate() {
                for (column, pixel) in line.iter().enumerate() {
                    if *pixel == ground {
                        continue;
                    }
                    drawn += 1;
                    let off = |at: usize| f64::from(u16::try_from(at).unwrap()) + 0.5 - middle;
                    assert!(off(row).hypot(off(column)) < middle * 0.8, "{row}, {column}");
                    assert!(pixel.is_opaque(), "{row}, {column}");
                }
            }
            assert!(drawn > 0, "{} shows nothing", icon.name);
        }
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        assert!(TOUCH.draw("<p>").is_err());
    }
}
