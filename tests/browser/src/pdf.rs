//! Reads printed PDFs.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};

use crate::ExpectOk;

/// The margin that printers cannot reach, in points: a quarter inch.
const UNPRINTABLE_MARGIN: f64 = 18.0;

/// A printed document.
#[derive(Debug, Default)]
pub struct Pdf {
    /// How many pages it has.
    pub pages: usize,
    /// The size of the smallest letter, in points.
    pub smallest_font: f64,
    /// The text outside of the printable area.
    pub clipped: String,
    /// All letters, in order and without gaps.
    letters: String,
    /// Of each page, how many letters are on it.
    letters_of: Vec<usize>,
    printable: Option<Area>,
}

impl PartialEq for Pdf {
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

impl Pdf {
    /// Reads a PDF.
    #[must_use]
    #[track_caller]
    pub fn parse(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect_ok("what was printed is no PDF");
        let mut pdf = Self { smallest_font: f64::INFINITY, ..Self::default() };
        output_doc(&document, &mut pdf).expect_ok("the PDF could not be read");
        pdf
    }

    /// How many of its pages are empty.
    #[must_use]
    pub fn empty_pages(&self) -> usize {
        self.letters_of.iter().filter(|letters| **letters == 0).count()
    }

    /// Whether this is on it, wherever its lines break.
    #[must_use]
    pub fn contains_text(&self, text: &str) -> bool {
        self.letters.contains(&packed(text))
    }
}

/// Glyphs that stand for several letters.
const LIGATURES: [(&str, &str); 5] = [
    ("\u{fb00}", "ff"),
    ("\u{fb01}", "fi"),
    ("\u{fb02}", "fl"),
    ("\u{fb03}", "ffi"),
    ("\u{fb04}", "ffl"),
];

/// The text without gaps, and without the hyphens at which lines may break.
fn packed(text: &str) -> String {
    let text = LIGATURES
        .iter()
        .fold(text.to_owned(), |text, (glyph, letters)| text.replace(glyph, letters));
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

impl OutputDev for Pdf {
    fn begin_page(
        &mut self,
        _number: u32,
        page: &MediaBox,
        _art: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.pages += 1;
        self.letters_of.push(0);
        self.printable = Some(Area {
            left: page.llx + UNPRINTABLE_MARGIN,
            bottom: page.lly + UNPRINTABLE_MARGIN,
            right: page.urx - UNPRINTABLE_MARGIN,
            top: page.ury - UNPRINTABLE_MARGIN,
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
        if let Some(letters) = self.letters_of.last_mut() {
            *letters += 1;
        }
        let size = size * at.m22.abs();
        self.smallest_font = self.smallest_font.min(size);
        let inside = |page: Area| {
            (page.left..=page.right - width * size).contains(&at.m31)
                && (page.bottom..=page.top - size).contains(&at.m32)
        };
        if !self.printable.is_some_and(inside) {
            self.clipped.push_str(letter);
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
