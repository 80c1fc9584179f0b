//! What is printed, and what a camera sees.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};
use rqrr::PreparedImage;

use crate::Must;

/// How far into the ends of a page its text may reach, in points: what printers can reach, a quarter inch.
const REACH: f64 = 18.0;

/// A printed document.
#[derive(Debug, Default)]
pub struct Paper {
    /// How many pages it has.
    pub pages: usize,
    /// The size of the smallest letter, in points.
    pub smallest: f64,
    /// What stands where no printer can reach.
    pub cut: String,
    /// All letters, in order and without gaps.
    letters: String,
    page: Option<Area>,
}

impl PartialEq for Paper {
    fn eq(&self, other: &Self) -> bool {
        self.letters == other.letters
    }
}

/// The part of a page that a printer can reach.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    bottom: f64,
    right: f64,
    top: f64,
}

impl Paper {
    /// Reads a PDF.
    #[must_use]
    #[track_caller]
    pub fn read(pdf: &[u8]) -> Self {
        let document = Document::load_mem(pdf).must("what was printed is no PDF");
        let mut paper = Self { smallest: f64::INFINITY, ..Self::default() };
        output_doc(&document, &mut paper).must("the PDF could not be read");
        paper
    }

    /// Whether this is on it, wherever its lines break.
    #[must_use]
    pub fn says(&self, words: &str) -> bool {
        self.letters.contains(&packed(words))
    }
}

/// What fonts draw as one.
const LIGATURES: [(&str, &str); 5] = [
    ("\u{fb00}", "ff"),
    ("\u{fb01}", "fi"),
    ("\u{fb02}", "fl"),
    ("\u{fb03}", "ffi"),
    ("\u{fb04}", "ffl"),
];

/// The words without gaps, and without the hyphens at which lines may break.
fn packed(words: &str) -> String {
    let words =
        LIGATURES.iter().fold(words.to_owned(), |words, (one, all)| words.replace(one, all));
    words.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

impl OutputDev for Paper {
    fn begin_page(
        &mut self,
        _number: u32,
        page: &MediaBox,
        _art: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.pages += 1;
        self.page = Some(Area {
            left: page.llx + REACH,
            bottom: page.lly + REACH,
            right: page.urx - REACH,
            top: page.ury - REACH,
        });
        Ok(())
    }

    fn output_character(
        &mut self,
        at: &Transform,
        width: f64,
        _spacing: f64,
        size: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        if letter.trim().is_empty() {
            return Ok(());
        }
        self.letters.push_str(&packed(letter));
        let size = size * at.m22.abs();
        self.smallest = self.smallest.min(size);
        let inside = |page: Area| {
            (page.left..=page.right - width * size).contains(&at.m31)
                && (page.bottom..=page.top - size).contains(&at.m32)
        };
        if !self.page.is_some_and(inside) {
            self.cut.push_str(letter);
        }
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// The text of the one QR code in a picture (PNG).
#[must_use]
#[track_caller]
pub fn scan(picture: &[u8]) -> String {
    let mut reader =
        png::Decoder::new(std::io::Cursor::new(picture)).read_info().must("no picture");
    let mut points = vec![0; reader.output_buffer_size().must("a picture is too large")];
    let seen = reader.next_frame(&mut points).must("a picture could not be read");
    let (width, height) = (seen.width as usize, seen.height as usize);
    let size = seen.color_type.samples();
    let mut prepared =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| points[(y * width + x) * size]);
    let codes = prepared.detect_grids();
    assert_eq!(codes.len(), 1, "a camera sees {} codes", codes.len());
    codes[0].decode().must("the code cannot be read").1
}
