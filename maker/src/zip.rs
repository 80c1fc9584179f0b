//! Zip files, stored and without a clock: a compressed one would depend on who compresses.
//!
//! The format is that of PKWARE's APPNOTE.TXT, 6.3: sections 4.3.7 (before each file), 4.3.12 (the directory at the end)
//! and 4.3.16 (where that is).

use crate::file::File;

/// January 1, 1980: the first day that the format knows.
const FIRST_DAY: u16 = 0x0021;
/// Version 1.0 of the format is enough to read them.
const VERSION: u16 = 10;
/// Made on Unix, so that the rights below count.
const MADE_BY: u16 = 3 << 8 | VERSION;
/// A file that everybody may read.
const RIGHTS: u32 = 0o100_644 << 16;

/// Packs files under their names.
pub fn stored(files: &[File]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    for file in files {
        let start = long(zip.len());
        let common = common(file);
        zip.extend(b"PK\x03\x04");
        zip.extend(&common);
        zip.extend(file.name.bytes());
        zip.extend(&file.bytes);

        directory.extend(b"PK\x01\x02");
        directory.extend(MADE_BY.to_le_bytes());
        directory.extend(&common);
        // No comment, the first of one disk, no hint on what is inside.
        directory.extend([0; 6]);
        directory.extend(RIGHTS.to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(file.name.bytes());
    }
    let (at, size, count) = (long(zip.len()), long(directory.len()), short(files.len()));
    zip.extend(directory);
    zip.extend(b"PK\x05\x06");
    // One disk, which has the directory.
    zip.extend([0; 4]);
    zip.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    zip.extend([size.to_le_bytes(), at.to_le_bytes()].concat());
    // No comment.
    zip.extend([0; 2]);
    zip
}

/// What stands both before a file and in the directory.
fn common(file: &File) -> Vec<u8> {
    let size = long(file.bytes.len()).to_le_bytes();
    // No flags, not compressed, midnight.
    let mut common = [VERSION, 0, 0, 0, FIRST_DAY].map(u16::to_le_bytes).concat();
    common.extend(crc32fast::hash(&file.bytes).to_le_bytes());
    common.extend([size, size].concat());
    common.extend(short(file.name.len()).to_le_bytes());
    // Nothing extra.
    common.extend([0; 2]);
    common
}

/// What is made here is a few megabytes.
fn long(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn short(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use zip::{CompressionMethod, ZipArchive};

    use super::*;

    #[test]
    fn another_program_reads_what_was_packed() {
        let files = [File::new("a/one.html", "1"), File::new("two.png", vec![0xff; 70_000])];
        let mut archive = ZipArchive::new(Cursor::new(stored(&files))).unwrap();
        assert_eq!(archive.len(), files.len());
        for (at, file) in files.iter().enumerate() {
            let mut read = archive.by_index(at).unwrap();
            assert_eq!(read.name(), file.name);
            assert_eq!(read.compression(), CompressionMethod::Stored);
            assert_eq!(read.unix_mode(), Some(0o100_644));
            assert_eq!(
                read.last_modified().map(|day| (day.year(), day.month(), day.day())),
                Some((1980, 1, 1))
            );
            let mut bytes = Vec::new();
            // It compares the checksum too.
            read.read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes, file.bytes);
        }
    }
}
