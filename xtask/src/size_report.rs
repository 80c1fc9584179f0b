//! What each part of the sealed page weighs: as it is, and as servers send it.

use std::fmt;

use anyhow::Result;

use crate::compress::{brotli, gzip};

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
}
