//! What each part of the sealed page weighs: as it is, and as servers send it.

use std::fmt;
use std::io::Write;

use anyhow::{Context, Result};

/// The most that the sealed page may weigh as brotli, in bytes.
pub const BUDGET: usize = 100_000;

/// A table of parts and their weights.
#[derive(Default)]
pub struct Table(Vec<Row>);

struct Row {
    part: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Table {
    /// Weighs one more part.
    pub fn add(&mut self, part: &str, bytes: &[u8]) -> Result<()> {
        let (gzip, brotli) = (gzip(bytes)?.len(), brotli(bytes)?.len());
        self.0.push(Row { part: part.to_owned(), raw: bytes.len(), gzip, brotli });
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|row| row.part.chars().count()).max().unwrap_or(0);
        writeln!(f, "{:width$}  {:>9}  {:>9}  {:>9}", "bytes", "raw", "gzip", "brotli")?;
        for Row { part, raw, gzip, brotli } in &self.0 {
            writeln!(f, "{part:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}")?;
        }
        Ok(())
    }
}

/// Packs with zopfli: slower than gzip, about four percent smaller, and the same bytes every time.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)
        .context("Could not pack as gzip")?;
    Ok(packed)
}

/// Packs with brotli at its strongest: quality 11, window 24.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 24);
    writer.write_all(bytes).context("Could not pack as brotli")?;
    drop(writer);
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_line_per_part_and_its_columns_line_up() {
        let mut table = Table::default();
        table.add("style", &[b'a'; 5000]).unwrap();
        table.add("whole page", &[b'b'; 50]).unwrap();
        let lines: Vec<_> = table.to_string().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[1].starts_with("style ") && lines[1].contains(" 5000 "), "{lines:?}");
        assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{lines:?}");
    }

    #[test]
    fn packing_is_repeatable_and_marked_as_what_it_is() {
        let text = b"a therapist, a plan, a therapist, a plan".repeat(50);
        let packed = gzip(&text).unwrap();
        assert_eq!(packed[..2], [0x1f, 0x8b]);
        assert_eq!(packed[4..8], [0; 4], "a time stamp would change the bytes of every build");
        assert_eq!(packed, gzip(&text).unwrap());

        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&text).unwrap()[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, text);
    }
}
